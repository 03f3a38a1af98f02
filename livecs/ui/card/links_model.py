"""The link table as Qt wants it: a row a link and an empty one to add to, each cell checked as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from livecs.money import fen_of, yuan
from livecs.override import override
from livecs.phrases.card import Link
from livecs.phrases.card_values import why_unfit
from livecs.phrases.link_columns import COLUMNS, NUMBER, PRICE, number_of
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from livecs.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_FIELDS = ("number", "product", "price_fen", "sizes", "shipping", "gift", "stock")


class LinksModel(QAbstractTableModel):
    """The links of a card that is being filled in; tells in words what it refuses."""

    refused = Signal(object)
    edited = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Begin without links."""
        super().__init__(parent)
        self._theme = theme
        self._links: list[Link] = []

    @property
    def links(self) -> tuple[Link, ...]:
        """The links there are; a row without a number is none yet."""
        return tuple(link for link in self._links if link.number)

    def show(self, links: tuple[Link, ...]) -> None:
        """Show other links."""
        self.beginResetModel()
        self._links = list(links)
        self.endResetModel()

    def remove(self, row: int) -> None:
        """Take a link out."""
        if row < len(self._links):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._links[row]
            self.endRemoveRows()
            self.edited.emit()

    def check(self, row: int) -> None:
        """Mark the price of a link as looked at."""
        if row < len(self._links) and self._links[row].unchecked:
            self._put(row, self._links[row]._replace(unchecked=False))

    def check_all(self) -> None:
        """Mark all prices as looked at."""
        for row in range(len(self._links)):
            self.check(row)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._links) + 1

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section]
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: _Index, role: int = 0) -> object:
        link = self._link(index.row())
        text = _cell(link, index.column())
        is_old = link.unchecked and COLUMNS[index.column()] == PRICE
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role == Qt.ItemDataRole.DisplayRole:
            return translate("LinksModel", "{} 待核对").format(text) if is_old and text else text
        if role == Qt.ItemDataRole.ForegroundRole and is_old:
            return self._theme.color("warning")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{COLUMNS[index.column()]} {text}"
        return None

    @override
    def setData(self, index: _Index, value: object, role: int = 0) -> bool:
        """Take what was typed into a cell; what cannot be read is said, and the cell stays as it was."""
        if role not in {Qt.ItemDataRole.EditRole, Qt.ItemDataRole.DisplayRole}:
            return False
        text, column = str(value).strip(), COLUMNS[index.column()]
        link = self._link(index.row())
        if text == _cell(link, index.column()) and not link.unchecked:
            return False
        changed = self._numbered(link, text) if column == NUMBER else _changed(link, index.column(), text)
        if isinstance(changed, str):
            self.refused.emit(changed)
            return False
        self._put(index.row(), changed)
        return True

    def _link(self, row: int) -> Link:
        return self._links[row] if row < len(self._links) else Link("")

    def _put(self, row: int, link: Link) -> None:
        if row < len(self._links):
            self._links[row] = link
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        else:
            self.beginInsertRows(QModelIndex(), row + 1, row + 1)  # the empty row moves down
            self._links.append(link)
            self.endInsertRows()
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        self.edited.emit()

    def _numbered(self, link: Link, text: str) -> Link | str:
        number = number_of(text)
        if not number:
            return translate("LinksModel", "链接号「{}」要一个数").format(text)
        if any(one.number == number for one in self._links if one is not link):
            return translate("LinksModel", "{} 号链接已经有了").format(number)
        return link._replace(number=number)


def _cell(link: Link, column: int) -> str:
    if COLUMNS[column] == PRICE:
        return yuan(link.price_fen) if link.price_fen else ""
    return str(getattr(link, _FIELDS[column]))


def _changed(link: Link, column: int, text: str) -> Link | str:
    """A link with another cell; whoever types a price has looked at it."""
    if COLUMNS[column] != PRICE:
        if unfit := why_unfit(text):
            return unfit
        cell: dict[str, Any] = {_FIELDS[column]: " ".join(text.split())}
        return link._replace(**cell)
    fen = fen_of(text) if text else None
    if text and not fen:
        return translate("LinksModel", "价格「{}」要一个数，如 89.9").format(text)
    return link._replace(price_fen=fen, unchecked=False)
