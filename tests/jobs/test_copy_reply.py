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


@pytest.mark.parametrize(
    ("text", "said", "is_personal"),
    [
        ("好的", False, False),
        ("小鹿，好的", True, True),
        ("您的电话 139 0000 0001 对吗", False, True),
        ("订单 20261121000123456 已发货", False, True),
        ("满 300 减 40，11 月 30 日前", False, False),
    ],
)
def test_what_names_a_buyer_is_marked(text: str, said: bool, is_personal: bool) -> None:
    clipboard = FakeClipboard()
    CopyReply(clipboard, FakeUsage(), lambda: 5)(text, is_personal=said)
    assert bool(clipboard.personal) is is_personal


def test_replies_go_into_the_chat_and_the_rest_does_not() -> None:
    clipboard, chat = FakeClipboard(), FakeClipboard()
    copy = CopyReply(clipboard, FakeUsage(), lambda: 5)
    copy.chat = chat
    copy("好的")
    copy.image("map.png")
    copy.put("交接班", is_personal=True)
    assert (chat.texts, clipboard.texts, clipboard.personal) == (["好的", "image map.png"], ["交接班"], ["交接班"])
