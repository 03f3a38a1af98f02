"""The statistics of returns on paper: figures with their formulas, then the charts, page by page or as one picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPainter

from livecs.returns.statistics_words import figures, span_words
from livecs.ui.charts.ink import LEFT, LINE, PAPER, RIGHT, Ink
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtPrintSupport import QPrinter

    from livecs.returns.statistics import Statistics
    from livecs.ui.charts.chart import Chart
    from livecs.ui.returns.stats_charts import StatsCharts

DPI = 96
"""Logical pixels to an inch: type is as large on paper as on the screen."""

PICTURE_WIDTH = 880
_GAP, _FOOT, _HEAD, _MARGIN = 14.0, 22.0, 40.0, 20.0
_FIGURE, _FORMULA = 17.0, 170.0
_SCALE = 2
_ABREAST, _GUTTER = 2, 8.0


class _Block(NamedTuple):
    """Something that stays on one page."""

    height: float
    draw: Callable[[QPainter, QRectF], None]


class StatsPaper:
    """What is told of a span, for paper."""

    def __init__(self, told: Statistics, charts: StatsCharts) -> None:
        """Put the figures above the charts, each chart as high as it is on the screen, lying bars two and two."""
        self._told = told
        self._figures = figures(told)
        ranks = charts.ranks()
        pairs = (ranks[place : place + _ABREAST] for place in range(0, len(ranks), _ABREAST))
        self._blocks = [
            _Block(_FIGURE * 2 * len(self._figures), self._draw_figures),
            *(_beside([chart]) for chart in (charts.reasons, charts.days) if not chart.isHidden()),
            *map(_beside, pairs),
        ]

    def print_to(self, printer: QPrinter) -> int:
        """Print it; returns how many pages it took, 0 when the printer refuses."""
        size = printer.pageLayout().paintRect(QPageLayout.Unit.Inch).size() * DPI
        pages = _pages(self._blocks, size.height() - _HEAD - _FOOT)
        painter = QPainter()
        if not painter.begin(printer):
            return 0
        painter.scale(printer.resolution() / DPI, printer.resolution() / DPI)
        for number, blocks in enumerate(pages, 1):
            if number > 1:
                printer.newPage()
            self._draw_page(painter, size, blocks)
            foot = translate("StatsPaper", "第 {} 页，共 {} 页").format(number, len(pages))
            Ink(painter, PAPER).text(QRectF(0, size.height() - LINE, size.width(), LINE), foot, RIGHT)
        painter.end()
        return len(pages)

    def picture(self, width: int = PICTURE_WIDTH) -> QImage:
        """All of it in one picture, so many logical pixels wide and twice as many real ones."""
        height = _HEAD + sum(block.height + _GAP for block in self._blocks)
        size = QSizeF(width - 2 * _MARGIN, height)
        image = QImage(width * _SCALE, int(height + 2 * _MARGIN) * _SCALE, QImage.Format.Format_RGB32)
        image.fill(QColor(PAPER["window"]))
        painter = QPainter(image)
        painter.scale(_SCALE, _SCALE)
        painter.translate(_MARGIN, _MARGIN)
        self._draw_page(painter, size, self._blocks)
        painter.end()
        return image

    def _draw_page(self, painter: QPainter, size: QSizeF, blocks: Iterable[_Block]) -> None:
        ink = Ink(painter, PAPER)
        head = QRectF(0, 0, size.width(), LINE + 6)
        ink.title(head, translate("StatsPaper", "售后统计"))
        ink.text(head, spoken(span_words(self._told.span)), RIGHT, "text")
        ink.fill(QRectF(0, head.bottom() + 4, size.width(), 1), "edge")
        y = _HEAD
        for block in blocks:
            block.draw(painter, QRectF(0, y, size.width(), block.height))
            y += block.height + _GAP

    def _draw_figures(self, painter: QPainter, area: QRectF) -> None:
        ink = Ink(painter, PAPER)
        for number, figure in enumerate(self._figures):
            line = QRectF(area.x(), area.y() + number * _FIGURE * 2, area.width(), LINE)
            ink.text(line, spoken(figure.title), LEFT)
            ink.title(line.translated(0, _FIGURE - 3), spoken(figure.text()))
            formula = line.adjusted(_FORMULA, 0, 0, _FIGURE)
            ink.wrapped(formula, spoken(figure.formula))


def _beside(charts: Sequence[Chart]) -> _Block:
    """Charts side by side."""
    height = float(max(chart.minimumHeight() for chart in charts))

    def draw(painter: QPainter, area: QRectF) -> None:
        width, gutter = (area.width(), 0.0) if len(charts) == 1 else (area.width() / _ABREAST, _GUTTER)
        for place, chart in enumerate(charts):
            own = float(chart.minimumHeight())
            chart.render_to(painter, QRectF(area.x() + place * width, area.y(), width - gutter, own))

    return _Block(height, draw)


def _pages(blocks: Iterable[_Block], room: float) -> list[list[_Block]]:
    """Put blocks on pages, none cut in two."""
    pages: list[list[_Block]] = [[]]
    left = room
    for block in blocks:
        if pages[-1] and block.height > left:
            pages.append([])
            left = room
        pages[-1].append(block)
        left -= block.height + _GAP
    return pages
