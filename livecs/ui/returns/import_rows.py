"""The rows of an exported file as a list: which row and what becomes of it above, why below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from livecs.override import override
from livecs.returns.file_deeds import DEED_TITLES, Deed
from livecs.returns.states import STATUS_TITLES
from livecs.ui.i18n import translate
from livecs.ui.row_view import RowView
from livecs.ui.two_lines import TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPersistentModelIndex
    from PySide6.QtWidgets import QWidget

    from livecs.returns.file_deeds import Planned
    from livecs.ui.theme import Theme

    _Index = QModelIndex | QPersistentModelIndex

_RIGHT = 8


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
        self.show_by(self._model, TwoLineDelegate(self, theme, self._said, right=_RIGHT))

    def show_rows(self, rows: tuple[Planned, ...]) -> None:
        """Show other rows, the first of them chosen."""
        self._model.show(rows)
        self.choose(0)
        self.viewport().update()

    def rows(self) -> tuple[Planned, ...]:
        """All rows that are shown."""
        return self._model.rows

    def _said(self, row: int, _width: int) -> TwoLines:
        one = self._model.rows[row]
        token = "warning" if one.deed == Deed.REFUSED else "text2"
        return TwoLines(title_of(one), one.reason or status_title(one), deed_title(one.deed), token)


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
