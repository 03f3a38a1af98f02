import pytest

from livecs.jobs.copy_reply import CopyReply
from tests.fakes import FakeClipboard, FakeUsage


@pytest.mark.parametrize(("phrase_id", "uses"), [("ship", [("ship", 5)]), ("", [])])
def test_a_reply_is_copied_and_its_phrase_counted(phrase_id: str, uses: list[tuple[str, int]]) -> None:
    clipboard, usage = FakeClipboard(), FakeUsage()
    CopyReply(clipboard, usage, lambda: 5)("好的", phrase_id)
    assert (clipboard.texts, usage.uses) == (["好的"], uses)
