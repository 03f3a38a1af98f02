"""The list of found phrases: fixed rows, a sentence where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.phrases.list_model import PhraseListModel
from livecs.ui.phrases.row_delegate import RowDelegate
from livecs.ui.row_view import RowView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from livecs.phrases.desk import Found
    from livecs.ui.theme import Theme


class PhraseList(RowView):
    """Shows an answer and which row is chosen; the keyboard stays in the search box."""

    taken = Signal()
    """The chosen row is wanted: by two clicks, or by one where the keyboard is in another window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        super().__init__("phrases", translate("PhraseList", "找到的话术"), theme, parent)
        self._rows = PhraseListModel(self)
        self._takes_by_click = self._is_second = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._delegate = RowDelegate(self._rows, theme, self)
        self.show_by(self._rows, self._delegate)
        self._told = translate("Finder", "正在准备话术…")  # it stands there for a blink, and is no news to a reader
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def set_lines(self, lines: int) -> None:
        """Give each row one line, the title, or two."""
        if lines != self._delegate.lines:
            self._delegate.lines = lines
            self.scheduleDelayedItemsLayout()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes what is left, and gives way first

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())  # the chosen row stays in sight where only one is

    def show_rows(self, rows: tuple[Found, ...], query: str, platform: str, keep: str = "") -> None:
        """Show an answer and choose a row: the phrase ``keep`` if it is among them, else the first."""
        self._rows.show(rows, query, platform)
        self.choose(max(0, self._rows.row_of(keep)))
        self.chosen_changed.emit()

    def know(self, values: Mapping[str, str], *, big_sale: bool) -> None:
        """Word the rows of the next answer with what 本场信息 knows."""
        self._rows.know(values, big_sale=big_sale)

    def show_verifying(self, *, is_verifying: bool) -> None:
        """Say of what is not trusted yet that it is being looked at, or that it is not to be trusted."""
        self._rows.is_verifying = is_verifying

    def has_row(self, row: int) -> bool:
        """Whether there is such a row."""
        return self._rows.found(row) is not None

    def chosen(self) -> Found | None:
        """The chosen row."""
        return self._rows.found(self.currentIndex().row())

    def row_of_case(self, case: str) -> int:
        """The first row of an after-sale situation, or -1."""
        rows = (self._rows.found(n) for n in range(self._rows.rowCount()))
        return next((n for n, found in enumerate(rows) if found and case and found.entry.phrase.case == case), -1)

    def show_mode(self, *, takes_by_click: bool, hint: str) -> None:
        """Take a row by one click or by two; a hint says what is pressed before keys reach the rows."""
        self._takes_by_click = takes_by_click
        self._rows.hint = hint
        self.viewport().update()

    def _on_clicked(self) -> None:
        is_second, self._is_second = self._is_second, False
        if self._takes_by_click and not is_second:
            self.taken.emit()

    def _on_double_clicked(self) -> None:
        """The second click of two comes as a click, too."""
        self._is_second = self._takes_by_click
        if not self._takes_by_click:
            self.taken.emit()
