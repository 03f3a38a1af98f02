"""The list of found phrases: fixed rows, a sentence where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.phrases.list_model import PhraseListModel
from livecs.ui.phrases.row_delegate import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from livecs.phrases.desk import Found
    from livecs.ui.theme import Theme


class PhraseList(QListView):
    """Shows an answer and which row is chosen; the keyboard stays in the search box."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self._theme = theme
        self._rows = PhraseListModel(self)
        self.empty_text = ""
        self.setObjectName("phrases")
        self.setAccessibleName(translate("PhraseList", "找到的话术"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setModel(self._rows)
        self.setItemDelegate(RowDelegate(self._rows, theme, self))
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_rows(self, rows: tuple[Found, ...], query: str, platform: str, keep: str = "") -> None:
        """Show an answer and choose a row: the phrase ``keep`` if it is among them, else the first."""
        self._rows.show(rows, query, platform)
        self.choose(max(0, self._rows.row_of(keep)))
        self.chosen_changed.emit()

    def know(self, values: Mapping[str, str], *, big_sale: bool) -> None:
        """Word the rows of the next answer with what 本场信息 knows."""
        self._rows.know(values, big_sale=big_sale)

    def choose(self, row: int) -> None:
        """Choose a row; outside the list, the nearest."""
        row = min(max(0, row), self._rows.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))

    def show_verifying(self, *, is_verifying: bool) -> None:
        """Say of what is not trusted yet that it is being looked at, or that it is not to be trusted."""
        self._rows.is_verifying = is_verifying

    def has_row(self, row: int) -> bool:
        """Whether there is such a row."""
        return self._rows.found(row) is not None

    def move_by(self, by: int) -> None:
        """Choose a row further on."""
        self.choose(self.currentIndex().row() + by)

    def chosen(self) -> Found | None:
        """The chosen row."""
        return self._rows.found(self.currentIndex().row())

    def row_of_case(self, case: str) -> int:
        """The first row of an after-sale situation, or -1."""
        rows = (self._rows.found(n) for n in range(self._rows.rowCount()))
        return next((n for n, found in enumerate(rows) if found and case and found.entry.phrase.case == case), -1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty_text and not self._rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("text2"))
            edge = min(24, self.viewport().height() // 4)  # under an answer there may be two lines' room
            area = self.viewport().rect().adjusted(24, edge, -24, 0)
            wrap = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(area, wrap, self.empty_text)

    def _on_current_changed(self) -> None:
        self.chosen_changed.emit()
