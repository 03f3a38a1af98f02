"""One line that asks for the supervisor's PIN: twice where there is none yet, once where a session is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.spoken import say
from livecs.vault.secret import Secret

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class PinLine(QFrame):
    """Begins hidden; says in the line what was wrong with a PIN."""

    typed = Signal(object, bool)
    """The PIN as a Secret, and whether it is a new one."""
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Lay the line out."""
        super().__init__(parent)
        self.setObjectName("pin")
        self._is_new = False
        self._before: QWidget | None = None
        self._said = QLabel(self)
        self._said.setObjectName("pin-said")
        self._said.setWordWrap(True)
        self._pin = self._field("pin-field", translate("PinLine", "主管 PIN"))
        self._again = self._field("pin-again", translate("PinLine", "再输一遍"))
        self._button = QPushButton(translate("PinLine", "确定  Enter"), self)
        self._button.setObjectName("pin-go")
        self._button.clicked.connect(self._on_entered)
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (self._pin, self._again):
            row.addWidget(widget, 1)
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addWidget(self._said)
        column.addLayout(row)
        self.hide()

    def ask(self, *, is_new: bool) -> None:
        """Ask for a PIN."""
        self._is_new = is_new
        new = translate("PinLine", "第一次审核：请设一个主管 PIN（至少 6 位），以后审核要输入它。忘了就要重新签名")
        self._say(new if is_new else translate("PinLine", "请输入主管 PIN，15 分钟内不再问"), is_wrong=False)
        self._again.setVisible(is_new)
        self._clear()
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.show()
        self._pin.setFocus()

    def refuse(self, said: str) -> None:
        """Say what was wrong, and ask again."""
        self._button.setEnabled(True)
        self._clear()
        self._say(said, is_wrong=True)
        self._pin.setFocus()

    def leave(self) -> None:
        """Hide, forget what was typed, and give the focus back."""
        self._clear()
        was_asking, self._before = self._before, None
        self.hide()
        if was_asking:
            was_asking.setFocus()

    def take_focus(self) -> None:
        """Give the focus to what is still to be typed, whichever key asked again."""
        field = self._again if self._is_new and self._pin.text() and not self._again.text() else self._pin
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._on_entered()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _field(self, name: str, title: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(title)
        field.setPlaceholderText(title)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        return field

    def _on_entered(self) -> None:
        pin, again = self._pin.text(), self._again.text()
        if not self._button.isEnabled() or not pin:
            return
        if self._is_new and not again and not self._again.hasFocus():
            self._again.setFocus()
        elif self._is_new and pin != again:
            self.refuse(translate("PinLine", "两次输入的不一样，请重新输入"))
        else:
            self._button.setEnabled(False)
            self._say(translate("PinLine", "正在核对…"), is_wrong=False)
            self.typed.emit(Secret(pin), self._is_new)

    def _say(self, said: str, *, is_wrong: bool) -> None:
        say(self._said, said)
        self._said.setProperty("tone", "wrong" if is_wrong else "")
        self._said.style().polish(self._said)

    def _clear(self) -> None:
        self._pin.clear()
        self._again.clear()
        self._button.setEnabled(True)
