"""The entries of 欠回复 as a strip shows them at a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from livecs.override import override
from livecs.response.owed import OwedState, left_ms, state_of
from livecs.response.owed_words import TITLES, left_words
from livecs.sentence import strung
from livecs.ui.handover.promise_list import HIDDEN
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from livecs.response.owed import Owed

    _Index = QModelIndex | QPersistentModelIndex

_TOKENS = {
    OwedState.WAITING: ("text2", "bar"),
    OwedState.WARNING: ("warning", "warning"),
    OwedState.OVERDUE: ("error", "error"),
}


class Face(NamedTuple):
    """An entry at a moment; ``spent`` is how much of the time is gone, 0 to 1, or -1 where none runs any more.

    ``token`` is the colour of its figure, ``bar`` that of its bar.
    """

    entry: Owed
    name: str
    figure: str
    token: str
    bar: str
    spent: float
    is_picked: bool

    def said(self) -> str:
        """For whoever cannot see it."""
        picked = translate("Owed", "正在回") if self.is_picked else ""
        platform = TITLES.get(self.entry.platform, "")
        return spoken(strung("，", filter(None, (self.name, self.figure, picked, platform))))


def face_of(entry: Owed, now_ms: int, *, is_picked: bool, is_private: bool) -> Face:
    """An entry as it looks now."""
    name = HIDDEN if is_private else entry.name
    if entry.closed_at_ms is not None:
        return Face(entry, name, translate("Owed", "已消掉"), "text2", "hole", -1, is_picked=False)
    whole = max(1, entry.due_at_ms - entry.opened_at_ms)
    spent = min(1.0, 1 - left_ms(entry, now_ms) / whole)
    return Face(entry, name, spoken(left_words(entry, now_ms)), *_TOKENS[state_of(entry, now_ms)], spent, is_picked)


class OwedRows(QAbstractListModel):
    """A tuple of faces; the same entries at a later moment stay the same rows."""

    def __init__(self, parent: QObject) -> None:
        """Begin without entries."""
        super().__init__(parent)
        self.faces: tuple[Face, ...] = ()

    def show(self, faces: Sequence[Face]) -> bool:
        """Show other faces; True where the rows are others too."""
        is_same = [one.entry.id for one in faces] == [one.entry.id for one in self.faces]
        if not is_same:
            self.beginResetModel()
        self.faces = tuple(faces)
        if not is_same:
            self.endResetModel()
        elif faces:
            self.dataChanged.emit(self.index(0), self.index(len(faces) - 1))
        return not is_same

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.faces)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.faces):
            return None
        face = self.faces[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{face.name} {face.figure}"
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return face.said()
        return None
