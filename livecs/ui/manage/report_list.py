"""The rows of the report: a title and a figure, one line of detail below; a sentence where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyledItemDelegate

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.row_view import RowView
from livecs.ui.theme import SMALL_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

    from livecs.ui.manage.report_rows import Row
    from livecs.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_LINE, _PAD, _EDGE = 18, 6, 12


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
        said = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.ToolTipRole: row.below,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.title}，{row.figure}，{row.below}",
        }
        return said.get(Qt.ItemDataRole(role))


class ReportDelegate(QStyledItemDelegate):
    """Paints rows; elides, never wraps."""

    def __init__(self, model: ReportModel, theme: Theme, view: QListView) -> None:
        """Paint a model's rows in a theme's colours; the view knows which one is chosen."""
        super().__init__(view)
        self._model, self._theme, self._view = model, theme, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, 2 * self._theme.px(_LINE) + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, rect = self._model.rows[index.row()], option.rect
        painter.save()
        if index.row() == self._view.currentIndex().row():
            painter.fillRect(rect, self._theme.color("selected"))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), self._theme.color("accent"))
        line = QRect(rect.x() + _EDGE, rect.y() + _PAD, rect.width() - 2 * _EDGE, self._theme.px(_LINE))
        body = QFont(painter.font())
        small = QFont(body)
        small.setPixelSize(self._theme.px(SMALL_PX))
        painter.setFont(small)
        figure = self._text(painter, line, row.figure, row.token, Qt.AlignmentFlag.AlignRight)
        self._text(painter, line.translated(0, self._theme.px(_LINE)), row.below, "text2")
        painter.setFont(body)
        self._text(painter, line.adjusted(0, 0, -figure - 8, 0), row.title, "text")
        painter.restore()

    def _text(
        self,
        painter: QPainter,
        line: QRect,
        text: str,
        token: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> int:
        """Paint a text on a line; returns how wide it is."""
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.setPen(self._theme.color(token))
        painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return painter.fontMetrics().horizontalAdvance(shown)


class ReportList(RowView):
    """Shows one part."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        super().__init__("report-rows", translate("Report", "报告"), theme, parent)
        self.rows = ReportModel(self)
        self.show_by(self.rows, ReportDelegate(self.rows, theme, self))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, the first one chosen."""
        self.rows.show(rows)
        self.choose(0)

    def chosen(self) -> Row | None:
        """The chosen row."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()  # the page goes to another part
        else:
            super().keyPressEvent(event)
