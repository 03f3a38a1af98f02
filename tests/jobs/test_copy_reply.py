import pytest

from livecs.jobs.copy_reply import CopyReply
from tests.fakes import FakeClipboard, FakeUsage


@pytest.mark.parametrize(("phrase_id", "uses"), [("ship", [("ship", 5)]), ("", [])])
def test_a_reply_is_copied_and_its_phrase_counted(phrase_id: str, uses: list[tuple[str, int]]) -> None:
    clipboard, usage = FakeClipboard(), FakeUsage()
    CopyReply(clipboard, usage, lambda: 5)("好的", phrase_id)
    assert (clipboard.texts, usage.uses) == (["好的"], uses)


@pytest.mark.parametrize(
    ("given", "counted"), [(("ship", "0123456789abcdef"), ["0123456789abcdef"]), (("ship",), [""]), ((), [])]
)
def test_the_revision_is_counted_where_exactly_its_text_was_sent(given: tuple[str, ...], counted: list[str]) -> None:
    usage = FakeUsage()
    CopyReply(FakeClipboard(), usage, lambda: 5)("好的", *given)
    assert usage.revisions == counted
