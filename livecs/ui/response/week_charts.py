"""The days of the week as bars with the line to be reached, and its hours as a map of what was late."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livecs.response.days import HOUR_MS, WEEK_DAYS
from livecs.response.official import newest
from livecs.response.words import WEEKDAYS, dated, percent, shown
from livecs.sentence import strung
from livecs.ui.charts.bars import Bar, BarChart, Target
from livecs.ui.charts.heat import Cell, HeatMap
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.response.counters import Share
    from livecs.response.official import Coverage, Rounded
    from livecs.response.outlook import Seen
    from livecs.response.preset import Indicator
    from livecs.response.week import DayFigure
    from livecs.ui.charts.chart import Chart
    from livecs.ui.theme import Theme

_WHOLE = 1000  # a share in thousandths
_BARS, _MAP = 168, 216
_WORST = 3


class WeekCharts(QWidget):
    """Enter on a day or an hour asks for the rounds behind it."""

    asked = Signal(int, int)
    """Days after Monday, and the hour or -1 for all of them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without a week."""
        super().__init__(parent)
        self.days = BarChart("week-days", translate("Week", "每天"), theme, self)
        self.days.setMinimumHeight(_BARS)
        self.days.pressed.connect(self._on_day)
        self.hours = HeatMap("week-hours", translate("Week", "什么时候超时"), theme, self)
        self.hours.setMinimumHeight(_MAP)
        self.hours.pressed.connect(self._on_hour)
        self._hours: range = range(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.days)
        column.addWidget(self.hours)

    def show_seen(self, seen: Seen) -> None:
        """Show a week; what was chosen stays chosen."""
        at = self.days.chosen(), self.hours.chosen()
        self._show_days(seen)
        self._show_hours(seen)
        _choose_again(self.days, at[0])
        _choose_again(self.hours, at[1])

    def _show_days(self, seen: Seen) -> None:
        judged = seen.preset.judged
        figures = newest(seen.figures)
        theirs = [figures.get((one.on, judged.id)) if judged else None for one in seen.week.days]
        bars = [_bar(one, number, judged) for one, number in zip(seen.week.days, theirs, strict=True)]
        goal = judged.target if judged else None
        target = None
        if goal:
            said = translate("Week", "达标线 {} %").format(f"{goal[0] * 100 / goal[1]:g}")
            target = Target(goal[0] * _WHOLE // goal[1], said)
        self.days.show_bars(bars, target=target, most=_WHOLE, axis=_axis)
        self.days.entitle(_whose(seen.week.days, theirs))

    def _show_hours(self, seen: Seen) -> None:
        start_ms, end_ms = seen.preset.window
        self._hours = range(start_ms // HOUR_MS, -(-end_ms // HOUR_MS))
        found = {(one.weekday, one.hour): one.share for one in seen.week.hours}
        late = sorted(((_late(share), at) for at, share in found.items() if _late(share)), key=lambda one: -one[0])
        worst = {at for _, at in late[:_WORST]}
        cells = [
            [_cell(day, hour, found.get((day, hour)), is_worst=(day, hour) in worst) for hour in self._hours]
            for day in range(WEEK_DAYS)
        ]
        rows = [translate("Week", "周{}").format(day) for day in WEEKDAYS]
        self.hours.entitle(_seen_of(seen.week.coverage) if found else translate("Week", "什么时候超时"))
        self.hours.show_cells([str(hour) for hour in self._hours], rows, cells if found else ())
        self.hours.empty_text = translate("Week", "本周还没有自己的记录，看不出哪个时段")

    def _on_day(self, place: int) -> None:
        self.asked.emit(place, -1)

    def _on_hour(self, place: int) -> None:
        day, column = divmod(place, len(self._hours))
        self.asked.emit(day, self._hours[column])


def _whose(days: Sequence[DayFigure], theirs: Sequence[Rounded | None]) -> str:
    """The title of the bars: a bar of ours among the back office's is named."""
    ours = [one.on for one, number in zip(days, theirs, strict=True) if number is None and one.share.total]
    if not any(theirs):
        return translate("Week", "每天 · 自有") if ours else translate("Week", "每天")
    if not ours:
        return translate("Week", "每天 · 官方")
    named = strung("、", (WEEKDAYS[date.fromisoformat(on).weekday()] for on in ours))
    return translate("Week", "每天 · 官方，周{}为自有").format(named)


def _seen_of(covered: Coverage | None) -> str:
    """The title of the map: how much of the consults it shows."""
    if covered is None:
        return translate("Week", "什么时候超时 · 自有，未和官方核对")
    share = covered.seen * 100 // covered.official
    return translate("Week", "什么时候超时 · 自有，覆盖 {} %").format(share)


def _axis(thousandths: int) -> str:
    return f"{thousandths // 10} %"


def _late(share: Share) -> int:
    return share.total - share.good


def _choose_again(chart: Chart, place: int) -> None:
    if 0 <= place < chart.count():
        chart.choose(place)


def _bar(one: DayFigure, theirs: Rounded | None, judged: Indicator | None) -> Bar:
    """A day: the back office's rate if it is there, else our own."""
    on = date.fromisoformat(one.on)
    label = spoken(WEEKDAYS[on.weekday()])
    said = [translate("Week", "周{} {}：").format(label, dated(on))]
    own = one.share.good * _WHOLE // one.share.total if one.share.total else None
    value = theirs.value * _WHOLE // theirs.scale if theirs else own
    if theirs:
        said.append(translate("Week", "官方 {}").format(shown(theirs)))
    if one.share.total:
        ours = translate("Week", "自有 {}（{} / {}）")
        said.append(ours.format(percent(one.share), one.share.good, one.share.total))
    if one.share.pending:
        said.append(translate("Week", "等待中 {}").format(one.share.pending))
    text = translate("Week", "–") if value is None else f"{value // 10}.{value % 10}"
    goal = judged.target if judged else None
    fails = value is not None and goal is not None and value * goal[1] < goal[0] * _WHOLE
    words = said[0] + ("，".join(said[1:]) or translate("Week", "没有数据"))
    low = translate("Week", "未达标") if theirs else translate("Week", "低于达标线")  # ours is no verdict
    return Bar(label, value, text, words, low if fails else "")


def _cell(day: int, hour: int, share: Share | None, *, is_worst: bool) -> Cell:
    at = translate("Week", "周{} {}-{} 点").format(WEEKDAYS[day], hour, hour + 1)
    if share is None or not share.total:
        return Cell(None, "", translate("Week", "{}：没有记录").format(at))
    said = translate("Week", "{}：超时 {} 轮，共 {} 轮").format(at, _late(share), share.total)
    warning = translate("Week", "超时最多") if is_worst else ""
    return Cell(_late(share), str(_late(share)), said, warning)
