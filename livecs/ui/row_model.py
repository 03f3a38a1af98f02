"""Rows that a list shows, replaced whole; how they are painted its delegate knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from livecs.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    _Index = QModelIndex | QPersistentModelIndex

Row = TypeVar("Row")


class Words(NamedTuple):
    """What a row is called, what a screen reader says of it, and what is shown while the mouse rests on it."""

    title: str
    heard: str
    tip: str


class RowModel(QAbstractListModel, Generic[Row]):
    """Rows of any kind, and their words."""

    def __init__(self, words: Callable[[Row], Words], parent: QObject) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self._words = words
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
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        words = self._words(self.rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return words.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.heard
        return words.tip or None if role == Qt.ItemDataRole.ToolTipRole else None
