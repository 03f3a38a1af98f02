"""Asks for the values of placeholders, in order: Tab to the next, Enter to copy, Esc to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from livecs.override import override
from livecs.phrases.placeholders import PLACEHOLDERS
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent


class FillForm(QWidget):
    """One field a placeholder; hidden while nothing is asked."""

    changed = Signal()
    finished = Signal()
    edit_asked = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("fill")
        self._fields: dict[str, QLineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def ask(self, names: tuple[str, ...], *, optional: bool, given: Mapping[str, str] | None = None) -> None:
        """Show a field for each name; ``optional`` says that empty ones are possible too, ``given`` stands in them."""
        self.close_fields()
        for row, name in enumerate(names):
            self._add_field(row, name)
            self._fields[name].setText((given or {}).get(name, ""))
        hint = (
            translate("FillForm", "Tab 下一项 · 回车复制 · 留空则用通用说法 · Esc 返回")
            if optional
            else translate("FillForm", "Tab 下一项 · 填完回车复制 · Esc 返回")
        )
        self._grid.addWidget(self._caption(hint), len(names), 0, 1, 2)
        self.show()
        self.focus_on(names[0])

    def values(self) -> dict[str, str]:
        """What was typed, by name."""
        return {name: field.text() for name, field in self._fields.items()}

    def focus_on(self, name: str) -> None:
        """Put the cursor into a field."""
        self._fields[name].setFocus()
        self._fields[name].selectAll()

    def close_fields(self) -> None:
        """Ask nothing any more."""
        self.hide()
        self._fields.clear()
        while (item := self._grid.takeAt(0)) and (widget := item.widget()):
            widget.deleteLater()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.edit_asked.emit()
            elif not event.isAutoRepeat():
                self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _add_field(self, row: int, name: str) -> None:
        field = QLineEdit(self)
        field.setObjectName(f"fill-{name}")
        field.setAccessibleName(name)
        if sample := PLACEHOLDERS.get(name):
            field.setPlaceholderText(translate("FillForm", "如：{}").format(sample))
        field.textChanged.connect(self.changed)
        label = QLabel(name, self)
        label.setBuddy(field)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)
        self._fields[name] = field

    def _caption(self, text: str) -> QLabel:
        from livecs.ui.hint import Hint

        return Hint(text, self)
