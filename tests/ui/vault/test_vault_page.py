"""The page about the key: what each state says and offers, and how a code is written down."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from livecs.errors import UserError
from livecs.ui.vault.vault_page import VaultPage
from livecs.vault.desk import VaultStatus
from livecs.vault.states import SAID, KeyState
from tests.fakes import FakeCode, FakeVaultDesk

READY = VaultStatus(KeyState.READY, "keyring.backends.kwallet.DBusKeyring", is_confirmed=False)
MISSING = VaultStatus(KeyState.MISSING)


def run_here(work: Callable[[], object], done: Callable[[object], None]) -> None:
    """Work on this thread."""
    try:
        came: object = work()
    except UserError as error:
        came = error
    done(came)


class Shown:
    """A page over a window, and what stands on it."""

    def __init__(self, qtbot: QtBot, *answers: VaultStatus | UserError) -> None:
        self.window = QWidget()
        self.window.resize(400, 600)
        qtbot.addWidget(self.window)
        self.desk = FakeVaultDesk(*answers)
        self.page = VaultPage(self.desk, run_here, self.window)
        self.window.show()
        self.page.cover(self.window)

    def label(self, name: str) -> str:
        label = self.page.findChild(QLabel, name)
        assert label
        return label.text()

    @property
    def field(self) -> QLineEdit:
        field = self.page.findChild(QLineEdit, "vault-field")
        assert field
        return field

    @property
    def main(self) -> QPushButton:
        main = self.page.findChild(QPushButton, "vault-main")
        assert main
        return main

    def offers(self) -> tuple[str, str]:
        """What the main button says, and what the field asks for."""
        field = self.field.placeholderText() if self.field.isVisible() else ""
        return (self.main.text() if self.main.isVisible() else "", field)


@pytest.mark.parametrize(
    ("status", "button", "field"),
    [
        (VaultStatus(KeyState.NEW), "", ""),
        (VaultStatus(KeyState.NEW, needs_code=True), "抄写恢复码", ""),
        (READY, "抄写恢复码", ""),
        (READY._replace(is_confirmed=True), "换一个恢复码", ""),
        (READY._replace(is_demo=True), "", ""),
        (VaultStatus(KeyState.LOCKED), "重试", "恢复码"),
        (VaultStatus(KeyState.NO_KEYRING), "打开", "恢复码"),
        (MISSING, "打开", "恢复码"),
        (VaultStatus(KeyState.WRONG), "打开", "恢复码"),
        (VaultStatus(KeyState.CORRUPT), "重试", ""),
    ],
)
def test_each_state_has_its_sentence_and_its_way_on(qtbot: QtBot, status: VaultStatus, button: str, field: str) -> None:
    shown = Shown(qtbot, status)
    assert shown.label("vault-said") == SAID[status.state].screen
    assert shown.offers() == (button, field)
    assert shown.desk.asked == ["look"]  # nobody is asked for anything by a page that opens


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (READY, "KWallet"),
        (READY, "还没有抄写确认"),
        (READY._replace(is_read_only=True), "磁盘已满"),
        (READY._replace(is_demo=True), "不保护任何内容"),
        (VaultStatus(KeyState.NEW, needs_code=True), "先抄下恢复码"),
    ],
)
def test_what_else_there_is_to_know(qtbot: QtBot, status: VaultStatus, said: str) -> None:
    assert said in Shown(qtbot, status).label("caption")


def test_a_locked_keyring_is_asked_for_only_by_the_button(qtbot: QtBot) -> None:
    shown = Shown(qtbot, VaultStatus(KeyState.LOCKED), READY)
    qtbot.mouseClick(shown.main, Qt.MouseButton.LeftButton)
    assert shown.desk.asked == ["look", "ask"]
    assert shown.label("vault-said") == SAID[KeyState.READY].screen


def test_the_code_opens_the_data(qtbot: QtBot) -> None:
    shown = Shown(qtbot, MISSING, UserError("key.code", "第 3 组好像有一个字符不对"), READY)
    shown.field.setText("ABCD")
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert "第 3 组" in shown.label("caption")
    assert shown.field.selectedText() == "ABCD"  # stays, to be mended
    with qtbot.waitSignal(shown.page.opened):
        qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert shown.field.text() == ""
    assert shown.offers() == ("抄写恢复码", "")


def test_an_empty_field_asks_nothing(qtbot: QtBot) -> None:
    shown = Shown(qtbot, MISSING)
    shown.field.setText("  ")
    qtbot.mouseClick(shown.main, Qt.MouseButton.LeftButton)
    assert shown.desk.asked == ["look"]


def test_a_code_is_confirmed_by_two_of_its_groups_and_then_forgotten(qtbot: QtBot) -> None:
    shown = Shown(qtbot, READY, READY._replace(is_confirmed=True))
    qtbot.mouseClick(shown.main, Qt.MouseButton.LeftButton)
    groups = dict(group.split(". ") for row in shown.label("vault-code").split("\n") for group in row.split("   "))
    assert "-".join(groups.values()) == FakeCode.printed
    assert shown.offers() == ("抄好了", "请输入第 2、5 组")
    shown.field.setText("nothing of it")
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert "不一样" in shown.label("caption")
    assert shown.label("vault-code")
    shown.field.setText(groups["2"] + groups["5"])
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert shown.label("vault-code") == ""
    assert shown.offers() == ("换一个恢复码", "")


def test_esc_forgets_a_code_and_gives_the_focus_back(qtbot: QtBot) -> None:
    shown = Shown(qtbot, READY)
    qtbot.mouseClick(shown.main, Qt.MouseButton.LeftButton)
    qtbot.keyClick(shown.field, Qt.Key.Key_Escape)
    assert not shown.page.isVisible()
    assert shown.label("vault-code") == ""


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    shown = Shown(qtbot, MISSING)
    page = shown.page
    for control in (*page.findChildren(QLineEdit), *page.findChildren(QPushButton)):
        if control.isVisible():
            assert control.objectName()
            assert control.accessibleName() or (isinstance(control, QPushButton) and control.text())


def test_what_stands_behind_hears_no_key(qtbot: QtBot) -> None:
    shown = Shown(qtbot, MISSING)
    heard: list[str] = []
    shown.page.leave()
    shortcut = QShortcut(QKeySequence("Alt+2"), shown.window)
    shortcut.activated.connect(lambda: heard.append("Alt+2"))
    keys = QShortcut(QKeySequence("Ctrl+/"), shown.window)
    keys.setProperty("action", "help")
    shown.page.cover(shown.window)
    assert keys.isEnabled()
    qtbot.keyClick(shown.field, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert not shortcut.isEnabled()
    for control in (shown.field, shown.main):
        qtbot.keyClick(control, Qt.Key.Key_Tab)
    assert shown.page.isAncestorOf(shown.window.focusWidget())
    shown.page.leave()
    assert (shortcut.isEnabled(), heard) == (True, [])


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    shown = Shown(qtbot, READY)
    shown.main.setFocus()
    qtbot.keyClick(shown.main, Qt.Key.Key_Return)
    assert shown.desk.asked == ["look", "code"]


def test_a_confirmed_code_is_said_to_end_with_the_new_one(qtbot: QtBot) -> None:
    shown = Shown(qtbot, READY._replace(is_confirmed=True))
    qtbot.mouseClick(shown.main, Qt.MouseButton.LeftButton)
    assert "作废" in shown.label("caption")
