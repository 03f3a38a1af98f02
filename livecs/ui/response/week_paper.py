"""The week as one picture for the group: the verdict, the days and the hours, on white paper."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from livecs.clock import SHOP_ZONE
from livecs.response.outlook import outlook
from livecs.response.reading import RULES_VERSION
from livecs.text import mask_phones
from livecs.ui.charts.ink import LEFT, LINE, PAPER, RIGHT, Ink, font
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from livecs.response.outlook import Outlook, Seen
    from livecs.ui.response.week_charts import WeekCharts

WIDTH = 880
"""Of the picture, in logical pixels; it has twice as many real ones."""

_HEAD, _GAP, _MARGIN, _SCALE = 40.0, 8.0, 20.0, 2
_NUMBER_PX, _NUMBER, _WORD = 34, 48.0, 16.0
_SHOWN_DIGITS = 2  # GB/T 41833-2022: six digits of a phone are hidden on what leaves the screen
_TALL = 10_000.0


class WeekPaper:
    """What a page says and shows of a week, for paper."""

    def __init__(self, platform: str, seen: Seen, charts: WeekCharts, now_ms: int) -> None:
        """Take what is shown.

        Args:
            platform: by its title.
            seen: what the page shows.
            charts: that show the same.
            now_ms: the moment it is told for.
        """
        self._said = said = outlook(seen)
        self._charts = charts
        self._title = translate("WeekPaper", "回复率 · {}").format(spoken(platform))
        self._above = _lines(said.ahead, said.basis, said.counts, said.rounding)
        worst = translate("WeekPaper", "超时最多：{}").format(said.worst) if said.worst else ""
        when = datetime.fromtimestamp(now_ms / 1000, SHOP_ZONE)
        rules = translate("WeekPaper", "按 {}，规则版本 {}，{} 导出")
        self._below = _lines(
            worst, said.differs, rules.format(spoken(seen.preset.title), RULES_VERSION, f"{when:%m-%d %H:%M}")
        )

    def picture(self) -> QImage:
        """All of it."""
        width = WIDTH - 2 * _MARGIN
        charts = [chart for chart in (self._charts.days, self._charts.hours) if chart.count()]
        heights = [_height(line, width) for line in (*self._above, *self._below)]
        tall = _HEAD + _NUMBER + sum(heights) + sum(chart.minimumHeight() for chart in charts) + 2 * _GAP
        image = QImage(WIDTH * _SCALE, int(tall + 2 * _MARGIN) * _SCALE, QImage.Format.Format_RGB32)
        image.fill(QColor(PAPER["window"]))
        painter = QPainter(image)
        painter.scale(_SCALE, _SCALE)
        painter.translate(_MARGIN, _MARGIN)
        ink = Ink(painter, PAPER)
        y = self._head(ink, width, self._said)
        y = _written(ink, self._above, y, width) + _GAP
        for chart in charts:
            chart.render_to(painter, QRectF(0, y, width, chart.minimumHeight()))
            y += chart.minimumHeight()
        _written(ink, self._below, y + _GAP, width)
        painter.end()
        return image

    def _head(self, ink: Ink, width: float, said: Outlook) -> float:
        """The title, the big number and the verdict in a word; gives where they end."""
        line = QRectF(0, 0, width, LINE + 6)
        ink.title(line, self._title)
        ink.text(line, spoken(said.period), RIGHT, "text")
        ink.fill(QRectF(0, line.bottom() + 4, width, 1), "edge")
        big = font(_NUMBER_PX, is_title=True)
        used = QFontMetricsF(big).horizontalAdvance(spoken(said.number))
        ink.painter.setFont(big)
        ink.painter.setPen(ink.color("text"))
        number = QRectF(0, _HEAD - 4, used + 4, _NUMBER)
        ink.painter.drawText(number, LEFT | Qt.TextFlag.TextSingleLine, spoken(said.number))
        ink.title(number.adjusted(used + _WORD, 4, width, 4), spoken(said.word))
        return _HEAD + _NUMBER


def _lines(*texts: str) -> list[str]:
    return [mask_phones(spoken(text), _SHOWN_DIGITS) for text in texts if text]


def _height(line: str, width: float) -> float:
    """How much room a sentence takes."""
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    return float(max(LINE, QFontMetricsF(font()).boundingRect(QRectF(0, 0, width, _TALL), flags, line).height() + 2))


def _written(ink: Ink, lines: list[str], y: float, width: float) -> float:
    """Write sentences below each other; gives where they end."""
    for line in lines:
        height = _height(line, width)
        ink.wrapped(QRectF(0, y, width, height), line)
        y += height
    return y
