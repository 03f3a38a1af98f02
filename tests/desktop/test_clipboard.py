"""What is lent to the clipboard, on Qt's own one without a screen: each reader is played by a read of our own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.foreground import Front
from livecs.desktop.into_chat import IntoChat
from livecs.desktop.lending import Lending
from livecs.desktop.paste_target import NullPasteTarget, Pasted
from livecs.errors import UserError

pytestmark = pytest.mark.qt
QUIET_MS = 50
CHAT = Front(7, "chat", "")
HINT = "x-kde-passwordManagerHint"
REPLY = "亲，这款有货🙂"


class FakeAsker:
    """A system that knows who reads: the chat, or somebody else."""

    def __init__(self) -> None:
        self.is_chat = True
        self.is_watching = False

    def is_of(self, front: Front) -> bool:
        assert front == CHAT
        return self.is_chat

    def watch(self, *, is_on: bool) -> None:
        self.is_watching = is_on


@pytest.fixture
def qt(qapp: object) -> QClipboard:
    assert qapp
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("旧内容")
    return clipboard


@pytest.fixture
def asker() -> FakeAsker:
    return FakeAsker()


@pytest.fixture
def ours(qt: QClipboard, asker: FakeAsker) -> Iterator[SystemClipboard]:  # noqa: ARG001 (it comes first)
    clipboard = SystemClipboard(Lending("linux", QUIET_MS))
    clipboard.learn(asker)
    yield clipboard
    clipboard.end()


def test_the_old_content_comes_back_after_the_paste_was_read(
    qtbot: QtBot, qt: QClipboard, ours: SystemClipboard, asker: FakeAsker
) -> None:
    loan = ours.lend(REPLY, restore=True, is_personal=False)
    assert asker.is_watching
    loan.pasted_into(CHAT)
    assert (qt.text(), qt.text()) == (REPLY, REPLY)  # a browser reads twice
    qtbot.waitUntil(lambda: not asker.is_watching)
    assert qt.text() == "旧内容"


@pytest.mark.parametrize("case", ["nobody reads", "before the key", "somebody else", "not asked for"])
def test_without_a_read_by_the_chat_it_stays(
    qtbot: QtBot, qt: QClipboard, ours: SystemClipboard, asker: FakeAsker, case: str
) -> None:
    loan = ours.lend(REPLY, restore=case != "not asked for", is_personal=False)
    if case == "before the key":
        assert qt.text() == REPLY  # a clipboard manager
    asker.is_chat = case != "somebody else"
    loan.pasted_into(CHAT)
    if case in {"somebody else", "not asked for"}:
        assert qt.text() == REPLY
    qtbot.wait(3 * QUIET_MS)
    assert qt.text() == REPLY


def test_what_was_copied_since_is_left_alone(qtbot: QtBot, qt: QClipboard, ours: SystemClipboard) -> None:
    loan = ours.lend(REPLY, restore=True, is_personal=False)
    loan.pasted_into(CHAT)
    assert qt.text() == REPLY
    qt.setText("新内容")
    qtbot.wait(3 * QUIET_MS)
    assert qt.text() == "新内容"


def test_two_replies_in_a_row_give_the_first_content_back(
    qtbot: QtBot, qt: QClipboard, ours: SystemClipboard, asker: FakeAsker
) -> None:
    ours.lend("第一条", restore=True, is_personal=False).pasted_into(CHAT)
    assert qt.text() == "第一条"
    ours.lend(REPLY, restore=True, is_personal=False).pasted_into(CHAT)
    assert qt.text() == REPLY
    qtbot.waitUntil(lambda: not asker.is_watching)
    assert qt.text() == "旧内容"


def test_what_was_copied_between_two_replies_comes_back(
    qtbot: QtBot, qt: QClipboard, ours: SystemClipboard, asker: FakeAsker
) -> None:
    ours.lend("第一条", restore=True, is_personal=False).pasted_into(CHAT)
    qt.setText("新内容")
    ours.lend(REPLY, restore=True, is_personal=False).pasted_into(CHAT)
    assert qt.text() == REPLY
    qtbot.waitUntil(lambda: not asker.is_watching)
    assert qt.text() == "新内容"


def test_pictures_and_marked_text_come_back_too(qtbot: QtBot, qt: QClipboard, ours: SystemClipboard) -> None:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    content = QMimeData()
    content.setHtml("<b>旧</b>")
    content.setImageData(image)
    qt.setMimeData(content)
    ours.lend(REPLY, restore=True, is_personal=False).pasted_into(CHAT)
    assert qt.text() == REPLY
    qtbot.waitUntil(lambda: qt.mimeData().hasImage())
    assert (qt.mimeData().html(), qt.image().size()) == ("<b>旧</b>", image.size())


def test_the_old_content_comes_back_after_a_picture_was_read(
    qtbot: QtBot, qt: QClipboard, ours: SystemClipboard, asker: FakeAsker, tmp_path: Path
) -> None:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(tmp_path / "a.png"))
    loan = ours.lend_image(str(tmp_path / "a.png"), restore=True)
    assert qt.image().size() == image.size()  # a clipboard manager
    qtbot.wait(3 * QUIET_MS)
    assert qt.mimeData().hasImage()
    loan.pasted_into(CHAT)
    assert qt.image().pixelColor(1, 1) == QColor("red")
    qtbot.waitUntil(lambda: not asker.is_watching)
    assert (qt.text(), qt.mimeData().hasImage()) == ("旧内容", False)
    ours.lend_image(str(tmp_path / "a.png"), restore=False).pasted_into(CHAT)
    ours.end()
    assert qt.image().size() == image.size()


def test_a_picture_that_cannot_be_read_leaves_the_clipboard(qt: QClipboard, ours: SystemClipboard) -> None:
    with pytest.raises(UserError):
        IntoChat(ours, NullPasteTarget()).put_image("none.png", CHAT, print, restore=True)
    assert qt.text() == "旧内容"


def test_an_empty_clipboard_is_empty_again(
    qtbot: QtBot, qt: QClipboard, ours: SystemClipboard, asker: FakeAsker
) -> None:
    qt.clear()
    ours.lend(REPLY, restore=True, is_personal=False).pasted_into(CHAT)
    assert qt.text() == REPLY
    qtbot.waitUntil(lambda: not asker.is_watching)
    assert not qt.text()


@pytest.mark.parametrize(
    ("restore", "is_personal", "hint"), [(False, False, b""), (True, False, b"secret"), (False, True, b"secret")]
)
def test_what_is_personal_or_lent_is_kept_out_of_histories(
    qt: QClipboard, ours: SystemClipboard, restore: bool, is_personal: bool, hint: bytes
) -> None:
    ours.lend(REPLY, restore=restore, is_personal=is_personal)
    assert qt.mimeData().data(HINT).data() == hint
    assert qt.mimeData().hasFormat(HINT) is bool(hint)


def test_windows_is_told_in_its_own_formats(qt: QClipboard) -> None:
    marked: list[str] = []
    ours = SystemClipboard(Lending("win32"))
    ours.learn(FakeAsker(), lambda: marked.append("concealed"))
    ours.lend(REPLY, restore=False, is_personal=True)
    said = {name.split('"')[1]: qt.mimeData().data(name).data() for name in qt.mimeData().formats()[1:]}
    assert said.pop("ExcludeClipboardContentFromMonitorProcessing")
    assert said == {"CanIncludeInClipboardHistory": bytes(4), "CanUploadToCloudClipboard": bytes(4)}
    assert marked == ["concealed"]
    ours.end()


@pytest.mark.parametrize(("is_personal", "left"), [(True, ""), (False, REPLY)])
def test_at_the_end_nothing_personal_is_left(
    qt: QClipboard, ours: SystemClipboard, is_personal: bool, left: str
) -> None:
    ours.lend(REPLY, restore=False, is_personal=is_personal)
    ours.end()
    assert qt.text() == left


def test_what_was_put_back_is_left_at_the_end_for_qt_alone(
    qtbot: QtBot, qt: QClipboard, ours: SystemClipboard, asker: FakeAsker
) -> None:
    ours.lend(REPLY, restore=True, is_personal=False).pasted_into(CHAT)
    assert qt.text() == REPLY
    qtbot.waitUntil(lambda: not asker.is_watching)
    made_by_python = qt.mimeData()
    ours.end()
    assert qt.text() == "旧内容"
    assert qt.mimeData() is not made_by_python


def test_personal_text_that_was_read_is_cleared_all_the_same(
    qtbot: QtBot, qt: QClipboard, ours: SystemClipboard
) -> None:
    ours.lend(REPLY, restore=False, is_personal=True).pasted_into(CHAT)
    assert qt.text() == REPLY
    qtbot.wait(3 * QUIET_MS)
    ours.end()
    assert not qt.text()


def test_at_the_end_what_others_copied_is_left(qt: QClipboard, ours: SystemClipboard) -> None:
    ours.lend(REPLY, restore=False, is_personal=True)
    qt.setText("别人的")
    ours.end()
    assert qt.text() == "别人的"


def test_a_loan_knows_whether_it_still_lies_there(qt: QClipboard, ours: SystemClipboard) -> None:
    loan = ours.lend(REPLY, restore=True, is_personal=False)
    assert loan.is_here()
    qt.setText("别人的")
    assert not loan.is_here()


def test_a_reply_that_cannot_be_pasted_stays_copied(qt: QClipboard, ours: SystemClipboard) -> None:
    said: list[Pasted] = []
    IntoChat(ours, NullPasteTarget()).put(REPLY, CHAT, said.append, restore=True, is_personal=False)
    assert (said, qt.text()) == ([Pasted.REFUSED], REPLY)
