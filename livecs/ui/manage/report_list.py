"""The rows of the report: a title and a figure, one line of detail below; a sentence where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from livecs.override import override
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.row_view import RowView
from livecs.ui.two_lines import TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from livecs.ui.manage.report_rows import Row
    from livecs.ui.theme import Theme

_DEEPER = 24
_Index = QModelIndex | QPersistentModelIndex


class ReportModel(QAbstractListModel):
    """Rows of one part; replaced whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: _Index, role: int = 0) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        heard = filter(None, map(str.strip, (row.above, row.title, row.figure, row.below)))
        said = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.ToolTipRole: row.below,
            Qt.ItemDataRole.AccessibleTextRole: spoken(strung("，", heard)),
        }
        return said.get(Qt.ItemDataRole(role))


class ReportList(RowView):
    """Shows one part."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        super().__init__("report-rows", translate("Report", "报告"), theme, parent)
        self.rows = ReportModel(self)
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
