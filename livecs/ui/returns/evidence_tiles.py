"""Pictures as tiles in one row or more; what may be done with the chosen one is asked for by signals."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate

from livecs.override import override
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.row_view import RowView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from livecs.returns.model import Picture
    from livecs.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _GAP, _ICON = 54, 4, 20
_LEAST_IN_ROW = 4  # before it is laid out it is narrow, and a window would grow to a column of nine


class Tile(NamedTuple):
    """A picture as it is shown: kept, or pending with its bytes; ``fault`` says why there is no image of it."""

    picture: Picture | None
    jpeg: bytes = b""
    image: QImage | None = None
    fault: str = ""


class TileModel(QAbstractListModel):
    """The tiles; replaced whole."""

    def __init__(self, parent: QWidget) -> None:
        """Begin without any."""
        super().__init__(parent)
        self.tiles: Sequence[Tile] = ()

    def show(self, tiles: Sequence[Tile]) -> None:
        """Show other tiles."""
        self.beginResetModel()
        self.tiles = tuple(tiles)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.tiles)

    @override
    def data(self, index: _Index, role: int = 0) -> object:
        if not index.isValid():
            return None
        said = translate("Evidence", "第 {} 张凭证").format(index.row() + 1)
        fault = self.tiles[index.row()].fault
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(strung("，", (said, fault))) if fault else said
        return (fault or said) if role == Qt.ItemDataRole.ToolTipRole else None


class TileDelegate(QStyledItemDelegate):
    """Paints an image cut to a square; hidden ones are a blank."""

    def __init__(self, model: TileModel, theme: Theme, view: TileView) -> None:
        """Paint a model's tiles in a theme's colours."""
        super().__init__(view)
        self._model, self._theme, self._view = model, theme, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(_SIDE + _GAP, _SIDE + _GAP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tile, square = self._model.tiles[index.row()], QRect(option.rect.topLeft(), QSize(_SIDE, _SIDE))
        square.translate(_GAP // 2, _GAP // 2)
        path = QPainterPath()
        path.addRoundedRect(square, 4, 4)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillPath(path, self._theme.color("hole"))
        painter.setClipPath(path)
        if tile.image and not self._view.is_private:
            painter.drawImage(square, tile.image, _middle(tile.image))
        elif tile.fault or self._view.is_private:
            corner = square.center() - square.topLeft()
            at = QRect(square.topLeft() + corner, QSize(_ICON, _ICON)).translated(-_ICON // 2, -_ICON // 2)
            self._theme.icon("error" if tile.fault else "hint", "error" if tile.fault else "text2").paint(painter, at)
        painter.setClipping(False)
        is_chosen = index.row() == self._view.currentIndex().row()
        is_marked = is_chosen and self._view.hasFocus()
        painter.setPen(QPen(self._theme.color("accent" if is_chosen else "line"), 2 if is_marked else 1))
        painter.drawPath(path)
        painter.restore()


class TileView(RowView):
    """Arrows choose, Enter opens, Delete asks to remove, Ctrl+V pastes; it is as high as its rows."""

    opened = Signal()
    removal_asked = Signal()
    pasted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without tiles."""
        super().__init__("evidence-tiles", translate("Evidence", "凭证图片"), theme, parent)
        self.is_private = False
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)  # the strip takes them
        self.setDragEnabled(False)
        self.tiles = TileModel(self)
        self.show_by(self.tiles, TileDelegate(self.tiles, theme, self))
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.viewport().update)
        self._fit()

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show other tiles; the same place stays chosen."""
        row = self.currentIndex().row()
        self.tiles.show(tiles)
        self.choose(max(0, row))
        self._fit()

    def set_private(self, is_private: bool, /) -> None:  # noqa: FBT001 (a slot)
        """Hide what is on the pictures, or show it again."""
        self.is_private = is_private
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # no picture leaves for the clipboard, whose history is kept elsewhere
        elif is_plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        elif is_plain and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            if not event.isAutoRepeat():  # holding it down is no second thought
                self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        cell = _SIDE + _GAP
        in_row = max(_LEAST_IN_ROW, self.viewport().width() // cell)
        rows = max(1, -(-self.tiles.rowCount() // in_row))
        edge = max(0, self.height() - self.viewport().height())  # before the first layout the viewport is the larger
        self.setFixedHeight(rows * cell + edge + _GAP)


def _middle(image: QImage) -> QRect:
    side = min(image.width(), image.height())
    return QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
