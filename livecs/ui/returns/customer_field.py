"""The customer in one line, as it was pasted or typed; Down opens the four fields that were read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from livecs.override import override
from livecs.returns.fitting import Customer, customer_in
from livecs.ui.i18n import translate
from livecs.ui.returns.field_line import FieldLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from livecs.ui.theme import Theme

_PARTS = {"nick": "昵称", "name": "姓名", "phone": "电话", "address": "地址"}


class CustomerField(QWidget):
    """While it is one line, its text is read at every key; once it is open, the four fields are what counts."""

    touched = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin empty and closed."""
        super().__init__(parent)
        self._given: Customer | None = None  # exactly as pasted: a line of it need not read the same
        self.line = FieldLine("customer", translate("CustomerField", "客户"), theme, self)
        self.line.setPlaceholderText(translate("CustomerField", "昵称 姓名 电话 地址 · ↓ 分开填"))
        self.setFocusProxy(self.line)
        self._box = QWidget(self)
        self.parts = {name: self._part(name, title, theme) for name, title in _PARTS.items()}
        self._lay_out()
        self.line.textEdited.connect(self._on_edited)
        self.line.touched.connect(self.touched)
        self.line.entered.connect(self.entered)
        for watched in (self.line, *self.parts.values()):
            watched.installEventFilter(self)

    def customer(self) -> Customer:
        """Who it is."""
        if self.is_open():
            return Customer(*(line.text().strip() for line in self.parts.values()))
        return self._given or customer_in(self.line.text())

    def fill(self, found: Mapping[str, tuple[str, str]]) -> bool:
        """Take what was recognised: (value, words) by the part's name; only what is empty is filled."""
        if self.is_open():
            return sum(self.parts[name].fill(*found[name]) for name in _PARTS if name in found) > 0
        customer = Customer(**{name: value for name, (value, _) in found.items()})
        words = "·".join(found[name][1] for name in _PARTS if name in found)
        if not self.line.fill(_line_of(customer), words):
            return False
        self._given = customer
        return True

    def show_customer(self, line: str, customer: Customer) -> None:
        """Show another, closed."""
        self._given = customer if any(customer) else None
        self.line.show_text(line or _line_of(customer))
        for part in self.parts.values():
            part.show_text("")
        self._open(is_open=False)

    def text(self) -> str:
        """The line."""
        return _line_of(self.customer()) if self.is_open() else self.line.text()

    def is_open(self) -> bool:
        """Whether the four fields are shown."""
        return not self._box.isHidden()

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Show dots instead of what is personal, or no longer."""
        for line in (self.line, *self.parts.values()):
            line.set_private(is_private)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self.line and event.key() == Qt.Key.Key_Down:
            self._take_apart()
            return True
        if watched is self.parts["nick"] and event.key() == Qt.Key.Key_Up:
            self._put_together()
            return True
        return False

    def _take_apart(self) -> None:
        customer = self.customer()
        for part, value in zip(self.parts.values(), customer, strict=True):
            part.show_text(value)
        self._open(is_open=True)
        empty = [part for part in self.parts.values() if not part.text()]
        (empty or [*self.parts.values()])[0].setFocus()

    def _put_together(self) -> None:
        self._given = self.customer()
        self.line.show_text(_line_of(self._given))
        self._open(is_open=False)
        self.line.setFocus()

    def _open(self, *, is_open: bool) -> None:
        self._box.setVisible(is_open)
        self.line.setVisible(not is_open)
        self.setFocusProxy(self.parts["nick"] if is_open else self.line)

    def _on_edited(self) -> None:
        self._given = None

    def _part(self, name: str, title: str, theme: Theme) -> FieldLine:
        part = FieldLine(f"customer-{name}", translate("CustomerField", title), theme, self._box)
        part.touched.connect(self.touched)
        part.entered.connect(self._on_part_entered)
        return part

    def _on_part_entered(self) -> None:
        parts = [*self.parts.values()]
        at = next((n for n, part in enumerate(parts) if part.hasFocus()), len(parts)) + 1
        if at < len(parts):
            parts[at].setFocus()
        else:
            self.entered.emit()

    def _lay_out(self) -> None:
        form = QFormLayout(self._box)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(4)
        for name, part in self.parts.items():
            label = QLabel(translate("CustomerField", _PARTS[name]), self._box)
            label.setObjectName("caption")
            form.addRow(label, part)
        self._box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self._box)


def _line_of(customer: Customer) -> str:
    return " ".join(filter(None, customer))
