"""The link table by keys: type or Enter to change a cell, blank for a price that was looked at, Delete for a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from livecs.override import override
from livecs.phrases.link_columns import COLUMNS, PRODUCT
from livecs.ui.i18n import translate
from livecs.ui.theme import BODY_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from livecs.ui.card.links_model import LinksModel

_WIDTHS = (56, 120, 80, 68, 72, 72, 52)
_LEAST, _ROW, _PAD = 360, 28, 16


class LinksTable(QTableView):
    """Tab leaves it; the arrows go from cell to cell."""

    def __init__(self, model: LinksModel, parent: QWidget) -> None:
        """Show a model."""
        super().__init__(parent)
        self._links = model
        self.setObjectName("card-links")
        self.setAccessibleName(translate("LinksTable", "链接表"))
        self.setModel(model)
        self.setMinimumWidth(_LEAST)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fit()
        header.setSectionResizeMode(COLUMNS.index(PRODUCT), QHeaderView.ResizeMode.Stretch)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Give rows and columns the room that the type wants."""
        drawn = self.fontInfo().pixelSize() / BODY_PX
        self.verticalHeader().setDefaultSectionSize(round(_ROW * drawn))
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, round(width * drawn))

    def take_over(self) -> None:
        """Take over a cell that is being typed."""
        if self._is_editing():
            self.setFocus()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._links.links:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            said = translate("LinksTable", "还没有链接：把群里的链接表粘贴到右边，按 Ctrl+Enter 放进来")
            room = self.viewport().rect().adjusted(_PAD, _PAD, -_PAD, -_PAD)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, said)

    def _is_editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if not self._is_editing():  # the Enter that ends a cell comes here too
                self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self._links.check(row)
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self._links.remove(row)
        elif event.key() == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the window's
        else:
            super().keyPressEvent(event)
