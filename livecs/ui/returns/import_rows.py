"""The rows of an exported file as a list: which row and what becomes of it above, why below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyledItemDelegate

from livecs.override import override
from livecs.returns.file_deeds import DEED_TITLES, Deed
from livecs.returns.states import STATUS_TITLES
from livecs.ui.i18n import translate
from livecs.ui.row_view import RowView
from livecs.ui.theme import SMALL_PX

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

    from livecs.returns.file_deeds import Planned
    from livecs.ui.theme import Theme

    _Index = QModelIndex | QPersistentModelIndex

_LINE, _PAD, _LEFT = 18, 6, 12


class _Model(QAbstractListModel):
    """Rows of one plan; replaced whole."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Planned, ...] = ()

    def show(self, rows: tuple[Planned, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: _Index, role: int = 0) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(filter(None, (title_of(row), deed_title(row.deed), status_title(row), row.reason)))
        return row.reason or None if role == Qt.ItemDataRole.ToolTipRole else None


class ImportRows(RowView):
    """Shows a plan's rows; ↑↓ go through them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without rows."""
        title = translate("ReturnImport", "文件里的每一行会怎样")
        super().__init__("return-import-rows", title, theme, parent)
        self._model = _Model(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_by(self._model, _Delegate(self._model, theme, self))

    def show_rows(self, rows: tuple[Planned, ...]) -> None:
        """Show other rows, the first of them chosen."""
        self._model.show(rows)
        self.choose(0)
        self.viewport().update()

    def rows(self) -> tuple[Planned, ...]:
        """All rows that are shown."""
        return self._model.rows


class _Delegate(QStyledItemDelegate):
    """Paints rows; elides, never wraps."""

    def __init__(self, model: _Model, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._model, self._theme, self._view = model, theme, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, 2 * self._theme.px(_LINE) + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.rows[index.row()]
        rect = option.rect
        painter.save()
        if index.row() == self._view.currentIndex().row():
            painter.fillRect(rect, self._theme.color("selected"))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), self._theme.color("accent"))
        first = QRect(rect.x() + _LEFT, rect.y() + _PAD, rect.width() - _LEFT - 8, self._theme.px(_LINE))
        body, small = QFont(painter.font()), QFont(painter.font())
        small.setPixelSize(self._theme.px(SMALL_PX))
        painter.setFont(small)
        mark = deed_title(row.deed)
        painter.setPen(self._theme.color("warning" if row.deed == Deed.REFUSED else "text2"))
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark)
        taken = painter.fontMetrics().horizontalAdvance(mark) + 8
        self._left(painter, first.translated(0, self._theme.px(_LINE)), row.reason or status_title(row), "text2")
        painter.setFont(body)
        self._left(painter, first.adjusted(0, 0, -taken, 0), title_of(row), "text")
        painter.restore()

    def _left(self, painter: QPainter, line: QRect, text: str, token: str) -> None:
        painter.setPen(self._theme.color(token))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def title_of(row: Planned) -> str:
    """Which row it is."""
    if not row.order_end:
        return translate("ReturnImport", "第 {} 行").format(row.number)
    said = translate("ReturnImport", "第 {} 行  订单尾号 {}").format(row.number, row.order_end)
    return f"{said}  {status_title(row)}" if row.status and row.reason else said


def status_title(row: Planned) -> str:
    """How far the platform is."""
    return STATUS_TITLES.get(row.status, "")


def deed_title(deed: Deed) -> str:
    """The word for what becomes of a row."""
    return translate("ReturnImport", DEED_TITLES[deed])
