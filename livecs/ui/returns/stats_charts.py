"""The statistics of returns as charts: which ones there are, and what each shows of a span."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from livecs.returns.statistics import Ratio
from livecs.returns.statistics_words import percent, tables, thousandths
from livecs.ui.charts.bars import Bar, BarChart
from livecs.ui.charts.pareto import ParetoChart, Part
from livecs.ui.charts.ranks import RankChart
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.returns.statistics import Day, Line, Statistics
    from livecs.returns.statistics_words import Table
    from livecs.ui.theme import Theme

_PARTS, _PRODUCTS = 14, 10
_MOST_DAYS, _MOST_MONTHLY = 92, 3 * 366
_LEFT, _RIGHT = ("products", "platforms", "shops"), ("stays", "parties", "quality", "kinds")
_SEVERAL = 2
"""A breakdown by shop or kind tells something where there are at least two."""


class StatsCharts(QWidget):
    """Reasons and days across the whole width, the breakdowns two and two below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without a span."""
        super().__init__(parent)
        self._told: Statistics | None = None
        self._by_detail = False
        self.reasons = ParetoChart("stats-reasons", translate("Stats", "退换货原因"), theme, self)
        self.reasons.pressed.connect(self._on_pressed)
        self.days = BarChart("stats-days", translate("Stats", "每天登记与结案"), theme, self)
        self._ranks = {name: RankChart(f"stats-{name}", "", theme, self) for name in (*_LEFT, *_RIGHT)}
        below = QHBoxLayout()
        below.setSpacing(12)
        for side in (_LEFT, _RIGHT):
            column = QVBoxLayout()
            column.setSpacing(12)
            for name in side:
                column.addWidget(self._ranks[name])
            column.addStretch(1)
            below.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.reasons)
        whole.addWidget(self.days)
        whole.addLayout(below)

    def show_told(self, told: Statistics) -> None:
        """Show a span."""
        self._told = told
        self.reasons.empty_text = translate("Stats", "这段时间没有登记售后，按 1 到 5 换一段时间看看")
        self.days.setVisible(bool(told.registered or told.ended))
        self._show_reasons(told)
        self._show_days(told)
        by_name = {table.name: table for table in tables(told)}
        for name, rank in self._ranks.items():
            rank.setVisible(self._fill(rank, by_name.get(name)))

    def turn(self, *, by_detail: bool) -> None:
        """Show reasons of the first or of the second level."""
        self._by_detail = by_detail
        if self._told:
            self._show_reasons(self._told)

    def ranks(self) -> tuple[RankChart, ...]:
        """The breakdowns that have something to say, left and right in turn."""
        names = (name for pair in zip_longest(_LEFT, _RIGHT) for name in pair if name)
        return tuple(self._ranks[name] for name in names if not self._ranks[name].isHidden())

    def _on_pressed(self) -> None:
        self.turn(by_detail=not self._by_detail)

    def _show_reasons(self, told: Statistics) -> None:
        title = translate("Stats", "二级原因") if self._by_detail else translate("Stats", "退换货原因")
        lines = told.details if self._by_detail else told.reasons
        self.reasons.show_parts(_parts(lines, told.registered))
        self.reasons.entitle(title, _most(lines, told.registered))

    def _show_days(self, told: Statistics) -> None:
        legend = (translate("Stats", "登记"), translate("Stats", "结案"))
        bars = _times(told.days)
        self.days.entitle(_title_of(told.days), "")
        self.days.show_bars(bars if told.registered or told.ended else (), legend=legend)

    def _fill(self, rank: RankChart, table: Table | None) -> bool:
        """Show a table as lying bars; returns whether it is worth showing."""
        if not table or (table.name in {"shops", "kinds"} and len(table.rows) < _SEVERAL):
            return False
        rows = table.rows[:_PRODUCTS]
        rank.show_bars([Bar(spoken(row.title), row.size, spoken(row.text())) for row in rows])
        left = len(table.rows) - len(rows)
        rank.entitle(spoken(table.title), translate("Stats", "另有 {} 种").format(left) if left else "")
        return True


def _title_of(days: Sequence[Day]) -> str:
    if len(days) <= _MOST_DAYS:
        return translate("Stats", "每天登记与结案")
    return translate("Stats", "每月登记与结案") if len(days) <= _MOST_MONTHLY else translate("Stats", "每年登记与结案")


def _times(days: Sequence[Day]) -> list[Bar]:
    """A bar for each day; of more days than a label finds room for, for each month or year."""
    if len(days) <= _MOST_DAYS:
        said = translate("Stats", "{} 月 {} 日")
        return [
            _time(
                str(day.on.day) if place and day.on.day > 1 else f"{day.on.month}/{day.on.day}",
                said.format(day.on.month, day.on.day),
                [day],
            )
            for place, day in enumerate(days)
        ]
    if len(days) > _MOST_MONTHLY:
        return [
            _time(str(year), translate("Stats", "{} 年").format(year), list(some))
            for year, some in groupby(days, lambda day: day.on.year)
        ]
    months = [(key, list(some)) for key, some in groupby(days, lambda day: (day.on.year, day.on.month))]
    return [
        _time(
            str(month) if place and month > 1 else f"{year}/{month}",
            translate("Stats", "{} 年 {} 月").format(year, month),
            some,
        )
        for place, ((year, month), some) in enumerate(months)
    ]


def _time(label: str, when: str, days: Sequence[Day]) -> Bar:
    came, gone = sum(day.registered for day in days), sum(day.ended for day in days)
    return Bar(label, came, str(came), translate("Stats", "{}：登记 {}，结案 {}").format(when, came, gone), other=gone)


def _parts(lines: Sequence[Line], of: int) -> list[Part]:
    """Bars for the lines; of more than fit, the last ones together."""
    parts = [_part(line.title, line.cases, line.cumulated, of) for line in lines]
    if len(parts) > _PARTS:
        rest = lines[_PARTS - 1 :]
        title = translate("Stats", "其余 {} 种").format(len(rest))
        parts[_PARTS - 1 :] = [_part(title, sum(line.cases for line in rest), of, of)._replace(is_rest=True)]
    return parts


def _part(title: str, cases: int, cumulated: int, of: int) -> Part:
    up_to = Ratio(cumulated, of)
    said = translate("Stats", "{}：{} 条，占 {}，累计 {}").format(
        title, cases, percent(Ratio(cases, of)), percent(up_to)
    )
    return Part(title.rpartition(" · ")[2], cases, thousandths(up_to) or 0, str(cases), said)


def _most(lines: Sequence[Line], of: int) -> str:
    """How few of the reasons make most of the cases."""
    for number, line in enumerate(lines, 1):
        if line.cumulated * 10 >= of * 8:
            share = percent(Ratio(line.cumulated, of))
            return translate("Stats", "前 {} 种占 {}，共 {} 种").format(number, share, len(lines))
    return ""
