"""A widget on which a text may be dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livecs.override import override

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent


class DropWidget(QWidget):
    """Tells the text; its parts that take drops themselves keep theirs."""

    text_dropped = Signal(str)

    def __init__(self) -> None:
        """Begin to take drops."""
        super().__init__()
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().text().strip():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.text_dropped.emit(event.mimeData().text())
