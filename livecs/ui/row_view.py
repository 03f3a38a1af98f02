"""A list of fixed rows that a delegate paints, and a sentence where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView

from livecs.override import override
from livecs.ui.i18n import spoken
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QStyledItemDelegate, QWidget

    from livecs.ui.theme import Theme

_EDGE = 24


class RowView(QListView):
    """Knows which row is chosen; what the rows are, its heirs know."""

    chosen_changed = Signal()

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rows; ``name`` is for style sheets and tests, ``title`` for screen readers."""
        super().__init__(parent)
        self._theme = theme
        self._empty_text = self._told = ""
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def show_by(self, model: QAbstractItemModel, delegate: QStyledItemDelegate) -> None:
        """Show a model's rows as a delegate paints them."""
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        model.modelReset.connect(self._describe)
        model.rowsInserted.connect(self._describe)
        model.rowsRemoved.connect(self._describe)

    @property
    def empty_text(self) -> str:
        """What stands there where there is no row."""
        return self._empty_text

    @empty_text.setter
    def empty_text(self, text: str) -> None:
        self._empty_text = text
        self._describe()

    def choose(self, row: int) -> None:
        """Choose a row; outside the list, the nearest."""
        row = min(max(0, row), self.model().rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.model().index(row, 0))

    def move_by(self, by: int) -> None:
        """Choose a row further on."""
        self.choose(self.currentIndex().row() + by)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty_text and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("text2"))
            top = min(_EDGE, self.viewport().height() // 4)  # there may be two lines' room
            area = self.viewport().rect().adjusted(_EDGE, top, -_EDGE, 0)
            wrap = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(area, wrap, spoken(self.empty_text))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())  # what is chosen stays in sight where room is taken

    def _describe(self) -> None:
        """What is painted where there is no row, a screen reader is told."""
        is_empty = self.model() is not None and not self.model().rowCount()
        said = spoken(self._empty_text) if is_empty else ""
        if said == self.accessibleDescription():
            return
        self.setAccessibleDescription(said)
        QTimer.singleShot(0, self, self._tell)  # the rows that belong to this sentence may only be on their way

    def _tell(self) -> None:
        said, before = self.accessibleDescription(), self._told
        self._told = said
        if said != before and self.isVisible():
            announce(self, said)

    def _on_current_changed(self) -> None:
        self.chosen_changed.emit()
