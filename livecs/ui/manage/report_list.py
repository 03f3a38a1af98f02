"""The rows of the report: a title and a figure, one line of detail below; a sentence where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from livecs.override import override
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.manage.report_rows import Row
from livecs.ui.row_model import RowModel, Words
from livecs.ui.row_view import RowView
from livecs.ui.two_lines import TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from livecs.ui.theme import Theme

_DEEPER = 24


class ReportList(RowView):
    """Shows one part."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        super().__init__("report-rows", translate("Report", "报告"), theme, parent)
        self.rows = RowModel[Row](_words, self)
        self.show_by(self.rows, TwoLineDelegate(self, theme, self._said))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, the first one chosen."""
        self.rows.show(rows)
        self.choose(0)

    def chosen(self) -> Row | None:
        """The chosen row."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def _said(self, row: int, _width: int) -> TwoLines:
        one = self.rows.rows[row]
        return TwoLines(one.title, one.below, one.figure, one.token, indent=one.depth * _DEEPER)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()  # the page goes to another part
        else:
            super().keyPressEvent(event)


def _words(row: Row) -> Words:
    heard = filter(None, map(str.strip, (row.above, row.title, row.figure, row.below)))
    return Words(row.title, spoken(strung("，", heard)), row.below)
