"""A field of the form with the sentence that stands below it when something is wrong there."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from livecs.ui.i18n import spoken
from livecs.ui.returns.field_line import FieldLine
from livecs.ui.spoken import announce


class Cell(QWidget):
    """The sentence goes when the field is touched."""

    def __init__(self, parent: QWidget, *fields: QWidget) -> None:
        """Hold fields, one below the other."""
        super().__init__(parent)
        self.fields = fields
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for field in fields:
            column.addWidget(field)
        column.addWidget(self._said)

    def say(self, sentence: str, *, is_error: bool = True) -> None:
        """Say something below the fields; an empty sentence says nothing any more."""
        self._said.setObjectName("case-wrong" if is_error else "caption")
        self._said.setText(spoken(sentence))
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setVisible(bool(sentence))
        announce(self._said, sentence)
        for field in self.fields:
            if isinstance(field, FieldLine):
                field.show_wrong(is_wrong=bool(sentence) and is_error)

    def sentence(self) -> str:
        """What is said; empty for nothing."""
        return "" if self._said.isHidden() else self._said.text()
