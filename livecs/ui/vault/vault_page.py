"""The data's key over the page: how it stands, opening with the recovery code, writing the code down."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from livecs.errors import UserError
from livecs.override import override
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.shortcuts import HELP
from livecs.ui.spoken import announce
from livecs.vault.keyring import title_of
from livecs.vault.secret import Secret
from livecs.vault.states import SAID, KeyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from livecs.vault.desk import CodeToConfirm, VaultDesk, VaultStatus

    Work = Callable[[], object]
    Done = Callable[[object], None]
    Run = Callable[[Work, Done], None]

_OPENED_BY_CODE = {KeyState.MISSING, KeyState.WRONG, KeyState.NO_KEYRING}
_ASKS = {*_OPENED_BY_CODE, KeyState.LOCKED}  # a code helps too where a keyring is locked
_IN_A_ROW = 2  # groups of a code: the narrowest panel shows them whole


class VaultPage(QFrame):
    """Covers the page until Esc; tells when the data was opened."""

    accessible_role: ClassVar = "Dialog"
    opened = Signal()

    def __init__(self, desk: VaultDesk, run: Run, parent: QWidget) -> None:
        """Build the page.

        Args:
            desk: answers about the key.
            run: does work on another thread and gives what came of it, or the UserError, to the window's.
            parent: the window.
        """
        super().__init__(parent)
        self.setObjectName("vault")
        self.setAccessibleName(translate("VaultPage", "数据与密钥"))
        self._desk = desk
        self._run = run
        self._code: CodeToConfirm | None = None
        self._status: VaultStatus | None = None
        self._before: QWidget | None = None
        self._said = self._label("vault-said")
        self._details = self._label("caption")
        self._groups = self._label("vault-code")
        self._field = QLineEdit(self)
        self._field.setObjectName("vault-field")
        self._field.returnPressed.connect(self._on_typed)
        self._main = self._button("vault-main", self._on_main)
        self._close = self._button("vault-close", self.leave)
        self._close.setText(translate("VaultPage", "关闭  Esc"))
        self._lay_out()
        parent.installEventFilter(self)
        self.hide()

    def cover(self, whole: QWidget) -> None:
        """Show over a widget, and ask how the key stands."""
        if not self.isVisible():
            self._before = whole.focusWidget()
        self.setGeometry(whole.rect())
        self._quiet(self.window(), is_quiet=True)
        self.show()
        self.raise_()
        self._ask(may_ask=False)

    def leave(self) -> None:
        """Hide, forget a code that was shown, and give the focus back."""
        self._forget_code()
        self.hide()
        self._quiet(self.window(), is_quiet=False)
        if self._before:
            self._before.setFocus()

    def show_status(self, status: VaultStatus) -> None:
        """Say how it stands, and offer what can be done about it."""
        self._status = status
        self._forget_code()
        self._said.setText(translate("VaultPage", SAID[status.state].screen))
        self._say("\n".join(_details(status)))
        self._offer(_offer(status), asks=translate("VaultPage", "恢复码") if status.state in _ASKS else "")

    def show_code(self, code: CodeToConfirm) -> None:
        """Show a code to be written down, and ask for two of its groups."""
        self._code = code
        self._said.setText(
            translate("VaultPage", "抄在纸上收好：换电脑或钥匙串丢失时，只有它能打开数据。livecs 不会保存它")
        )
        is_new = self._status is None or not self._status.is_confirmed or self._status.needs_code
        self._say("" if is_new else translate("VaultPage", "确认之前旧的恢复码仍然有效；确认之后它就作废，请销毁"))
        self._groups.setText(_rows(code.printed))
        self._groups.setAccessibleName(code.printed)
        self._groups.show()
        groups = strung("、", map(str, code.asked))
        self._offer(translate("VaultPage", "抄好了"), asks=translate("VaultPage", "请输入第 {} 组").format(groups))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.accept()  # what stands behind the page hears nothing

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round on the page."""
        stops = [one for one in (self._field, self._main, self._close) if one.isVisibleTo(self) and one.isEnabled()]
        here = stops.index(one) if (one := self.focusWidget()) in stops else -1
        stops[(here + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @staticmethod
    def _quiet(whole: QWidget, *, is_quiet: bool) -> None:
        """Let the window's own keys rest while the page covers it."""
        for shortcut in whole.findChildren(QShortcut):
            shortcut.setEnabled(not is_quiet or shortcut.property("action") in HELP)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, name: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(True)  # Enter presses it
        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        title = self._label("vault-title")
        title.setText(translate("VaultPage", "数据与密钥"))
        buttons = QHBoxLayout()
        buttons.addWidget(self._main)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for widget in (title, self._said, self._groups, self._field, self._details):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(1)

    def _offer(self, main: str, *, asks: str) -> None:
        self._main.setText(main)
        self._main.setVisible(bool(main))
        self._main.setEnabled(True)
        self._field.clear()
        self._field.setVisible(bool(asks))
        self._field.setPlaceholderText(asks)
        self._field.setAccessibleName(asks)
        (self._field if asks else self._main if main else self._close).setFocus()

    def _ask(self, *, may_ask: bool) -> None:
        desk = self._desk
        self._main.setEnabled(False)
        self._run(lambda: desk.status(may_ask=may_ask), self._on_status)

    def _on_main(self) -> None:
        state = self._status.state if self._status else None
        if self._code or state in _OPENED_BY_CODE or self._field.text().strip():
            self._on_typed()
        elif state in (KeyState.READY, KeyState.NEW):
            self._run(self._desk.new_code, self._on_code)
        else:
            self._say(translate("VaultPage", "正在打开…"))
            self._ask(may_ask=True)

    def _on_typed(self) -> None:
        typed = Secret(self._field.text())
        if not typed.reveal().strip():
            return
        self._main.setEnabled(False)
        code, desk = self._code, self._desk
        if code:
            self._run(lambda: code.confirm(typed), self._on_confirmed)
        else:
            self._run(lambda: desk.unlock(typed), self._on_status)

    def _on_status(self, came: object) -> None:
        if isinstance(came, UserError):
            self._refuse(came)
            return
        self.show_status(came)  # type: ignore[arg-type]
        if self._status and self._status.state == KeyState.READY:
            self.opened.emit()

    def _on_code(self, came: object) -> None:
        if isinstance(came, UserError):
            self._refuse(came)
        else:
            self.show_code(came)  # type: ignore[arg-type]

    def _on_confirmed(self, came: object) -> None:
        if isinstance(came, UserError):
            self._refuse(came)
        else:
            self._ask(may_ask=False)

    def _refuse(self, error: UserError) -> None:
        """Say what was refused; what was typed stays, to be mended."""
        if self._status:
            self._say(spoken(error.message))
        else:
            self._said.setText(spoken(error.message))
            announce(self, self._said.text())
        self._main.setEnabled(True)
        if self._field.isVisibleTo(self):
            self._field.setFocus()
            self._field.selectAll()

    def _say(self, details: str) -> None:
        self._details.setText(details)
        self._details.setVisible(bool(details))
        announce(self, "\n".join(filter(None, (self._said.text(), details))))

    def _forget_code(self) -> None:
        self._code = None
        self._groups.clear()
        self._groups.setAccessibleName("")
        self._groups.hide()


def _offer(status: VaultStatus) -> str:
    """What the main button does in a state."""
    if status.state in _OPENED_BY_CODE:
        return translate("VaultPage", "打开")
    if status.needs_code:
        return translate("VaultPage", "抄写恢复码")
    if status.state in (KeyState.LOCKED, KeyState.CORRUPT):
        return translate("VaultPage", "重试")
    if status.state == KeyState.READY and not status.is_demo:
        return translate("VaultPage", "换一个恢复码") if status.is_confirmed else translate("VaultPage", "抄写恢复码")
    return ""


def _details(status: VaultStatus) -> list[str]:
    lines = []
    if status.is_demo:
        lines.append(translate("VaultPage", "演示数据：密钥是公开的，不保护任何内容，请勿录入真实信息"))
    if status.keyring:
        lines.append(translate("VaultPage", "密钥在系统钥匙串里：{}").format(title_of(status.keyring)))
    if status.state == KeyState.READY and not status.is_confirmed:
        lines.append(translate("VaultPage", "恢复码还没有抄写确认：钥匙串丢失时，数据找不回来"))
    if status.needs_code:
        lines.append(translate("VaultPage", "没有可用的系统钥匙串：先抄下恢复码，才能保存登记；以后打开时要输入它"))
    if status.is_read_only:
        lines.append(translate("VaultPage", "磁盘已满，暂时只能看、不能存；清出 10 MB 以上的空间后会自动恢复"))
    return lines


def _rows(printed: str) -> str:
    """A code's groups in rows, each with its number, so that "the third" is found at once."""
    groups = [f"{number}. {group}" for number, group in enumerate(printed.split("-"), 1)]
    return "\n".join("   ".join(groups[at : at + _IN_A_ROW]) for at in range(0, len(groups), _IN_A_ROW))
