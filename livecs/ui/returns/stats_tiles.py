"""The figures of a span, side by side; the one in focus tells how it is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from livecs.override import override
from livecs.sentence import Sentence
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QEnterEvent, QFocusEvent, QResizeEvent

    from livecs.returns.statistics_words import Figure


class FigureTile(QFrame):
    """A title, a number, of how many it is."""

    accessible_role: ClassVar = "StaticText"
    looked_at = Signal(str)
    """The focus or the mouse came; with how it is counted."""

    def __init__(self, figure: Figure, parent: QWidget) -> None:
        """Show a figure."""
        super().__init__(parent)
        self.setObjectName("figure")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title, self._value, self._note = (QLabel(self) for _ in range(3))
        for label, name in ((self._title, "caption"), (self._value, "figure-value"), (self._note, "caption")):
            label.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 4, 8)
        column.setSpacing(4)
        for label in (self._title, self._value, self._note):
            column.addWidget(label)
        self.show_figure(figure)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        title, value, note, formula = map(spoken, (figure.title, figure.value, figure.note, figure.formula))
        self._formula = spoken(Sentence("{}：{}", title, formula))
        self._title.setText(title)
        self._value.setText(value)
        self._note.setText(note)
        self.setAccessibleName(f"{title} {value} {note}")
        self.setAccessibleDescription(formula)
        self.setToolTip(formula)

    def formula(self) -> str:
        """How it is counted."""
        return self._formula

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit(self._formula)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit(self._formula)


class FigureTiles(QWidget):
    """All figures and the sentence about one of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without figures."""
        super().__init__(parent)
        self.tiles: list[FigureTile] = []
        self._in_row = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._formula = QLabel(self)
        self._formula.setObjectName("figure-formula")
        self._formula.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self._formula)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())  # two rows are narrower than one

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Stand in one row where the window is wide enough for it, else in two."""
        wanted = max((tile.sizeHint().width() for tile in self.tiles), default=0) + self._grid.spacing()
        in_row = len(self.tiles) if self.width() >= wanted * len(self.tiles) else (len(self.tiles) + 1) // 2
        if in_row == self._in_row:
            return
        self._in_row = in_row
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // in_row, place % in_row)
        for column in range(len(self.tiles)):
            self._grid.setColumnStretch(column, int(column < in_row))

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other values of the same figures."""
        for figure in figures[len(self.tiles) :]:
            tile = FigureTile(figure, self)
            tile.looked_at.connect(self._formula.setText)
            self.tiles.append(tile)
        self._arrange()
        for tile, figure in zip(self.tiles, figures, strict=True):
            tile.show_figure(figure)
        hint = translate("FigureTiles", "停在哪个数字上，这里就说它怎么算")
        self._formula.setText(next((tile.formula() for tile in self.tiles if tile.hasFocus()), hint))
