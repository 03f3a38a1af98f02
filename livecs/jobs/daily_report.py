"""日报: the day in a few lines for the group. It names no customer; what nobody knows is left out, or a dash."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import SHOP_ZONE
from livecs.phrases.handover import is_overdue
from livecs.response.basis import sources_said
from livecs.response.official import count_of, newest
from livecs.response.owed import OwedState, state_of
from livecs.response.preset import UnitKind
from livecs.response.words import NOTHING, chip, counted, percent, shown, worst_hours
from livecs.text import mask_phones

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from livecs.phrases.promises import Promise
    from livecs.response.official import Official
    from livecs.response.owed import Owed
    from livecs.response.preset import Preset
    from livecs.response.week import WeekReport
    from livecs.returns.model import Counts

_SHOWN_DIGITS = 2  # GB/T 41833-2022: six digits of a phone are hidden on what leaves the screen


class PlatformDay(NamedTuple):
    """What is known of a day on one platform.

    Attributes:
        title: the platform's.
        preset: how it is counted.
        report: our own records of the day; None where none were ever kept, or they cannot be read.
        figures: the back office's, of the day and of those before it.
    """

    title: str
    preset: Preset
    report: WeekReport | None = None
    figures: Sequence[Official] = ()


class Day(NamedTuple):
    """What is known of a day; None where nothing is.

    Attributes:
        on: the working day.
        platforms: the one that is shown first.
        deeds: how many findings of the linter were ``stopped``, ``fixed`` and ``overridden``.
        registered: how many cases were registered on the day.
        cases: what there is to do.
        promises: those that are not kept yet.
        owed: those who still wait for their answer.
        trouble: why some of it could not be read.
    """

    on: date
    platforms: Sequence[PlatformDay]
    deeds: Mapping[str, int] | None = None
    registered: int | None = None
    cases: Counts | None = None
    promises: Sequence[Promise] | None = None
    owed: Sequence[Owed] | None = None
    trouble: str = ""


def daily_report(day: Day, now_ms: int) -> str:
    """The text; phones are masked wherever one might stand."""
    now = datetime.fromtimestamp(now_ms / 1000, SHOP_ZONE)
    later = "" if now.date() == day.on else "次日 "
    lines = [f"日报 {day.on.month}月{day.on.day}日，截至 {later}{now:%H:%M}"]
    for platform in day.platforms:
        lines += _rates(platform, day.on)
    lines += _work(day, now_ms)
    if day.trouble:
        lines.append(f"其余没有读出来：{day.trouble}")
    return mask_phones("\n".join(lines), _SHOWN_DIGITS)


def _rates(one: PlatformDay, on: date) -> Iterator[str]:
    yield f"【{one.title}】"
    yield f"咨询：{_consults(one, on)}"
    if one.preset.judged:
        yield f"{one.preset.judged.title}：{_rate(one, on)}"
    late = worst_hours(one.report, 1) if one.report else ""
    yield f"最差时段：{late or ('没有超时' if one.report and one.report.rounds else NOTHING)}"


def _consults(one: PlatformDay, on: date) -> str:
    official = count_of(newest(one.figures), on.isoformat())
    if official is not None:
        return f"{official}（官方）"
    if not one.report or not one.report.consults:
        return NOTHING
    unit = UnitKind.SESSION.value if one.preset.unit == UnitKind.ROUND else one.preset.unit  # chats, then
    return f"{counted(one.report.consults, unit)}（自有记录）"


def _rate(one: PlatformDay, on: date) -> str:
    """The judged rate with its source and its line: the back office's of the day, else our own."""
    judged = one.preset.judged
    if judged is None:
        return NOTHING
    line = f"达标线 {judged.target[0] * 100 / judged.target[1]:g} %" if judged.target else ""
    official = newest(one.figures).get((on.isoformat(), judged.id))
    if official:
        return _with(shown(official), "官方", line)
    latest = chip(one.figures, judged.id, on)
    rate = next((rate for rate in one.report.rates if rate.indicator.is_judged), None) if one.report else None
    if rate is None or not rate.share.total:
        return _with(NOTHING, latest, line)
    covered = one.report.coverage if one.report else None
    seen_of = f"覆盖 {covered.seen * 100 // covered.official} %" if covered else "未和官方核对"
    ours = f"自有 {rate.share.good} / {counted(rate.share.total, rate.unit)}"
    return _with(
        percent(rate.share), ours, seen_of, sources_said(one.report.sources if one.report else ()), line, latest
    )


def _with(figure: str, *notes: str) -> str:
    said = "，".join(filter(None, notes))
    return f"{figure}（{said}）" if said else figure


def _work(day: Day, now_ms: int) -> Iterator[str]:
    """What was done and is still to be done, whatever the platform."""
    if day.deeds is not None:
        stopped, fixed, overridden = (day.deeds.get(deed, 0) for deed in ("stopped", "fixed", "overridden"))
        yield f"违禁提示：拦下 {stopped} 处，改好 {fixed} 处，仍复制 {overridden} 处"
    if day.cases is not None:
        new = NOTHING if day.registered is None else day.registered
        yield f"售后：今天登记 {new} 条，没办完 {day.cases.open} 条，超时 {day.cases.overdue} 条"
    if day.promises is not None:
        late = sum(is_overdue(one, now_ms) for one in day.promises)
        yield f"答应买家的事：没办完 {len(day.promises)} 件，超时 {late} 件"
    if day.owed is not None:
        late = sum(state_of(one, now_ms) == OwedState.OVERDUE for one in day.owed)
        yield f"欠回复：没回 {len(day.owed)} 个，超时 {late} 个"
