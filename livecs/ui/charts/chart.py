"""What all charts share: a title, a place among the values that keys and the mouse move, and paper."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from livecs.override import override
from livecs.sentence import strung
from livecs.ui.charts.ink import CENTRE, LEFT, LINE, PAPER, Ink
from livecs.ui.charts.marks import Marks
from livecs.ui.i18n import spoken, translate
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from livecs.ui.theme import Theme

_PAD, _HEAD = 8.0, 26.0
_WIDTH, _HEIGHT = 280, 220
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}


class Chart(QWidget):
    """A picture of values; ← → Home End go through them, Enter tells which one was meant.

    Heirs say how many values there are, where each one stands, what it is in words, and paint them.
    """

    accessible_role: ClassVar = "Chart"
    pressed = Signal(int)
    """Enter or a double click on this value."""

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without values; ``name`` is for style sheets and tests."""
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._note = ""
        self._at = -1
        self._is_reached = False  # by a key, not because its page was shown: that would look chosen
        self._marks = Marks(self)
        self.empty_text = translate("Chart", "这段时间没有数据")
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(_WIDTH, _HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retell()

    # What heirs say; Qt's classes take no ABC, so mypy alone sees to it

    @abstractmethod
    def count(self) -> int:
        """How many values there are."""

    @abstractmethod
    def cells(self, area: QRectF) -> Sequence[QRectF]:
        """Where each value stands when the chart is painted into ``area``."""

    @abstractmethod
    def said(self, place: int) -> str:
        """A value in words."""

    @abstractmethod
    def draw(self, ink: Ink, area: QRectF) -> None:
        """Paint the values."""

    def steps(self) -> Mapping[Qt.Key, int]:
        """Which key goes how far."""
        return _KEYS

    # What everyone asks

    def entitle(self, title: str, note: str = "") -> None:
        """Give it another title, and a sentence that stands beside it while no value is chosen."""
        self._title, self._note = title, note
        self.retell()

    def retell(self) -> None:
        """Show other values: nothing is chosen, and screen readers hear of them."""
        self._at = -1
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self.summary())
        self.setToolTip("")
        self._mark()
        self.update()

    def summary(self) -> str:
        """All values in words, and the keys; without one, that there is none."""
        if not self.count():
            return self.empty_text
        values = spoken(strung("；", map(self.said, range(self.count()))))
        return spoken(strung("。", (self._note, values))) if self._note else values

    def chosen(self) -> int:
        """The place of the chosen value, -1 for none."""
        return self._at

    def choose(self, place: int) -> None:
        """Choose a value and say it; outside, the nearest."""
        at = min(max(0, place), self.count() - 1)
        if at == self._at or at < 0:
            return
        self._at = at
        said = self.said(at)
        self.setAccessibleDescription(said)
        announce(self, said)
        self.update()

    def render_to(self, painter: QPainter, area: QRectF) -> None:
        """Paint the chart for paper into an area, in logical pixels; nothing is chosen there."""
        at, self._at = self._at, -1
        self._paint(painter, area, PAPER)
        self._at = at

    def picture(self, size: QSize, scale: float = 2.0) -> QImage:
        """The chart as it goes to paper; ``scale`` device pixels to a logical one."""
        image = QImage(size * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        image.fill(QColor(PAPER["window"]))
        painter = QPainter(image)
        self.render_to(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return image

    # What Qt asks

    @override
    def sizeHint(self) -> QSize:
        least = self.minimumSize()
        return least.expandedTo(QSize(0, self._theme.px(least.height())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.save()
        painter.scale(self._zoom(), self._zoom())
        self._paint(painter, self._canvas(), self._theme.tokens)
        painter.restore()
        if self.hasFocus() and self._is_reached:
            Ink(painter, self._theme.tokens).ring(QRectF(self.rect()), "accent")
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_reached = True
        self.update()
        key = Qt.Key(event.key())
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.count() - 1}
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.count():
            super().keyPressEvent(event)
        elif key in ends:
            self.choose(ends[key])
        elif key in self.steps():
            self.choose(self._at + self.steps()[key] if self._at >= 0 else 0)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._at >= 0:
            self.pressed.emit(self._at)
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._under(event)
        self.setToolTip(self.said(place) if place >= 0 else "")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose(self._under(event)) if self._under(event) >= 0 else super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (place := self._under(event)) >= 0:
            self.pressed.emit(place)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._is_reached = event.reason() in _BY_KEY
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mark()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._mark()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()  # another size of type
        self.update()  # another look

    def _mark(self) -> None:
        """Let a screen reader find the values; it may have come since they were shown."""
        if not QAccessible.isActive():
            return
        zoom, cells = self._zoom(), self.cells(_body(self._canvas())) if self.count() else ()
        places = [QRectF(cell.topLeft() * zoom, cell.size() * zoom) for cell in cells]
        self._marks.show([self.said(place) for place in range(self.count())], places)

    def _zoom(self) -> float:
        """How much larger than it was drawn: as the type is, as far as the width allows."""
        return min(self._theme.percent / 100, max(1.0, self.width() / _WIDTH))

    def _canvas(self) -> QRectF:
        """The chart in the pixels it was drawn in."""
        return QRectF(0, 0, self.width() / self._zoom(), self.height() / self._zoom())

    def _paint(self, painter: QPainter, area: QRectF, tokens: Mapping[str, str]) -> None:
        ink = Ink(painter, tokens)
        body = _body(area)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._head(ink, area)
        if self.count():
            self.draw(ink, body)
        else:
            ink.text(QRectF(body.x(), body.center().y() - LINE, body.width(), LINE), self.empty_text, CENTRE)
        painter.restore()

    def _under(self, event: QMouseEvent) -> int:
        cells = self.cells(_body(self._canvas())) if self.count() else ()
        at = event.position() / self._zoom()
        return next((place for place, cell in enumerate(cells) if cell.contains(at)), -1)

    def _head(self, ink: Ink, area: QRectF) -> None:
        """The title, and at its right what is chosen or the note."""
        line = QRectF(area.x() + _PAD, area.y() + 4, area.width() - 2 * _PAD, LINE)
        used = ink.title(line, self._title) + 12
        said = self.said(self._at) if self._at >= 0 else self._note
        ink.text(line.adjusted(used, 0, 0, 0), said, LEFT, "text" if self._at >= 0 else "text2")


def _body(area: QRectF) -> QRectF:
    return area.adjusted(_PAD, _HEAD, -_PAD, -4)
