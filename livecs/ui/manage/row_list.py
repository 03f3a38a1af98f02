"""The page's list: two lines a row, the title with what is special about it, the wording with where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyledItemDelegate

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.manage.rows import CHIPS, Chip
from livecs.ui.row_view import RowView
from livecs.ui.theme import SMALL_PX

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

    from livecs.ui.manage.rows import Row
    from livecs.ui.theme import Theme

    _Index = QModelIndex | QPersistentModelIndex

_LINE, _PAD, _LEFT = 18, 6, 12


class RowModel(QAbstractListModel):
    """Rows of one answer; replaced whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show an answer."""
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
            return " ".join(filter(None, (title_of(row), state_of(row), row.mark, row.tag, _below(row))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.below or None
        return None


class RowList(RowView):
    """Shows an answer and which row is chosen; the keyboard stays in the search box."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        super().__init__("manage-rows", translate("ManageRows", "话术管理的列表"), theme, parent)
        self._model = RowModel(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_by(self._model, _Delegate(self._model, theme, self))

    def show_rows(self, rows: tuple[Row, ...], keep: str = "") -> None:
        """Show an answer and choose a row: the one of id ``keep`` if it is there, else the one in its place."""
        place = max(0, self.currentIndex().row())
        self._model.show(rows)
        self.choose(next((n for n, row in enumerate(rows) if row.id == keep), place if keep else 0))
        self.chosen_changed.emit()

    def chosen(self) -> Row | None:
        """The chosen row."""
        at = self.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def rows(self) -> tuple[Row, ...]:
        """All rows that are shown."""
        return self._model.rows


class _Delegate(QStyledItemDelegate):
    """Paints rows; elides, never wraps."""

    def __init__(self, model: RowModel, theme: Theme, view: QListView) -> None:
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
        second = first.translated(0, self._theme.px(_LINE))
        body = QFont(painter.font())
        small = QFont(body)
        small.setPixelSize(self._theme.px(SMALL_PX))
        painter.setFont(small)
        marked = self._right(painter, first, row.mark, "warning" if row.is_grave else "text2")
        tagged = self._right(painter, second, " · ".join(filter(None, (state_of(row), row.tag))), "text2")
        self._left(painter, second.adjusted(0, 0, -tagged, 0), _below(row), "text2")
        painter.setFont(body)
        self._left(painter, first.adjusted(0, 0, -marked, 0), title_of(row), "text")
        painter.restore()

    def _right(self, painter: QPainter, line: QRect, text: str, token: str) -> int:
        """Write at the right end of a line; gives the room that is taken."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width() * 2 // 5)
        painter.setPen(self._theme.color(token))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown) + 8 if shown else 0

    def _left(self, painter: QPainter, line: QRect, text: str, token: str) -> None:
        painter.setPen(self._theme.color(token))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def title_of(row: Row) -> str:
    """A row's title; a draft may have none yet."""
    return row.entry.phrase.title or translate("ManageRows", "还没有标题")


def state_of(row: Row) -> str:
    """The word for a row's state; what was approved needs none, nor does a pack."""
    shown = row.chip in (Chip.DRAFT, Chip.REVIEW)
    return translate("ManagePage", CHIPS[row.chip]) if shown else ""


def _below(row: Row) -> str:
    return row.below or row.entry.phrase.text.replace("\n", " ")
