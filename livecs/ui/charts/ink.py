"""What every chart is painted with: the tokens of a theme, small type, and lines that stay sharp."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from livecs.ui.theme import BODY_PX, FAMILIES, LIGHT, SMALL_PX

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QPainter

PAPER = LIGHT | {"window": "#ffffff", "raised": "#ffffff"}
"""The tokens of what is printed or exported, whatever the panel wears."""

AXIS = 40.0
"""Width of the words of an axis."""

LINE = 18.0
"""Height of a line of small type."""

_CORNER, _HATCH, _WIDEST = 9.0, 5, 150.0

LEFT, RIGHT, CENTRE = (
    side | Qt.AlignmentFlag.AlignVCenter
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter)
)


def font(px: int = SMALL_PX, *, is_title: bool = False) -> QFont:
    """The type of the panel in a size, in logical pixels; also for paper."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(px)
    if is_title:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def columns(plot: QRectF, count: int) -> list[QRectF]:
    """A plot cut into upright strips of the same width, from the left; a few do not fill it."""
    width = min(plot.width() / count, _WIDEST)
    return [QRectF(plot.x() + place * width, plot.y(), width, plot.height()) for place in range(count)]


class Ink:
    """A painter that knows tokens; it is given back as it was."""

    def __init__(self, painter: QPainter, tokens: Mapping[str, str]) -> None:
        """Paint with these colours."""
        self.painter = painter
        self._tokens = tokens
        self._small = QFontMetricsF(font())

    def color(self, token: str) -> QColor:
        """A token's colour."""
        return QColor(self._tokens[token])

    def width_of(self, text: str) -> float:
        """How wide a text in small type is."""
        return self._small.horizontalAdvance(text)

    def text(
        self,
        area: QRectF,
        text: str,
        side: Qt.AlignmentFlag = LEFT,
        token: str = "text2",  # noqa: S107 (a colour's name)
        backing: str = "",
    ) -> None:
        """Write one line in small type, elided where it is too long; a backing covers what lies under it."""
        shown = self._small.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        if backing:
            under = self._small.boundingRect(area, int(side), shown)
            self.fill(under.adjusted(-1, 2, 1, -2), backing)
        self._write(area, shown, side, token, font())

    def title(self, area: QRectF, text: str) -> float:
        """Write a title; returns how wide it came out."""
        bold = font(BODY_PX, is_title=True)
        metrics = QFontMetricsF(bold)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        self._write(area, shown, LEFT, "text", bold)
        return metrics.horizontalAdvance(shown)

    def wrapped(self, area: QRectF, text: str) -> None:
        """Write a sentence in small type on as many lines as it takes."""
        self.painter.setFont(font())
        self.painter.setPen(self.color("text2"))
        self.painter.drawText(area, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, text)

    def two_lines(self, area: QRectF, text: str) -> None:
        """Write a label in the middle of at most two lines; a Chinese one breaks anywhere."""
        fits = next((n for n in range(len(text), 1, -1) if self.width_of(text[:n]) <= area.width()), 1)
        first, rest = text[:fits].rstrip(), text[fits:].lstrip()
        line = QRectF(area.x(), area.y(), area.width(), LINE)
        self.text(line, first, CENTRE)
        self.text(line.translated(0, LINE - 3), rest, CENTRE)

    def fill(self, area: QRectF, token: str) -> None:
        """Fill an area."""
        self.painter.fillRect(area, self.color(token))

    def bar(self, area: QRectF, token: str, *, is_hatched: bool = False) -> None:
        """Paint a bar; a hatched one tells itself apart without its colour, one of no height is not there."""
        if not area.height():
            return
        if not is_hatched:
            self.fill(area, token)
            return
        self.painter.save()
        self.painter.setPen(QPen(self.color(token), 1))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        self.painter.setClipRect(area)
        for step in range(0, int(area.width() + area.height()), _HATCH):  # a brush's pattern turns grey on a printer
            self.painter.drawLine(QLineF(area.x(), area.y() + step, area.x() + step, area.y()))
        self.painter.restore()

    def ladder(self, plot: QRectF, rungs: Iterable[tuple[float, str]]) -> None:
        """The axis at the left: a hair line across at each height, and what it stands for; the first is the ground."""
        for number, (y, text) in enumerate(rungs):
            self.fill(QRectF(plot.left(), round(y), plot.width(), 1), "line" if number else "edge")
            self.text(QRectF(plot.left() - AXIS, y - LINE / 2, AXIS - 6, LINE), text, RIGHT)

    def dashes(self, left: float, right: float, y: float, token: str) -> None:
        """A dashed line across: a mark to be reached."""
        self.painter.save()
        self.painter.setPen(QPen(self.color(token), 1.5, Qt.PenStyle.DashLine))
        self.painter.drawLine(QLineF(left, round(y) + 0.5, right, round(y) + 0.5))
        self.painter.restore()

    def curve(self, points: list[QPointF], token: str) -> None:
        """A line through points, each of them a ring."""
        self.painter.save()
        self.painter.setPen(QPen(self.color(token), 1.5))
        self.painter.drawPolyline(points)
        self.painter.setBrush(self.color("window"))
        for point in points:
            self.painter.drawEllipse(point, 3, 3)
        self.painter.restore()

    def corner(self, area: QRectF, token: str) -> None:
        """Mark an area in its upper right corner, edged so that it is seen on any colour."""
        tip = area.topRight()
        self.painter.save()
        self.painter.setPen(QPen(self.color("window"), 1))
        self.painter.setBrush(self.color(token))
        size = min(_CORNER, area.width() / 2)
        self.painter.drawPolygon([tip, tip - QPointF(size, 0), tip + QPointF(0, size)])
        self.painter.restore()

    def ring(self, area: QRectF, token: str) -> None:
        """A frame around what is chosen."""
        self.painter.save()
        self.painter.setPen(QPen(self.color(token), 1.5))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        self.painter.restore()

    def _write(self, area: QRectF, text: str, side: Qt.AlignmentFlag, token: str, type_: QFont) -> None:
        self.painter.setFont(type_)
        self.painter.setPen(self.color(token))
        self.painter.drawText(area, side | Qt.TextFlag.TextSingleLine, text)
