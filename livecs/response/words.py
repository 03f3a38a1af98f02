"""What a report says in words: the same sentence stands on the week page, as a chip and on the command line."""

from collections.abc import Iterable
from datetime import date

from livecs.response.counters import Share
from livecs.response.days import SECOND_MS
from livecs.response.official import Coverage, Official, Rounded, newest
from livecs.response.preset import Indicator, UnitKind
from livecs.response.verdict import State, Verdict
from livecs.response.week import HourFigure, Rate, WeekReport

NOTHING = "–"
AGO = {0: "今日", 1: "昨日", 2: "前日"}
WEEKDAYS = "一二三四五六日"
_MINUTE_S, _HOUR_S = 60, 3600
_TENTHS = 1000
UNITS = {UnitKind.SESSION: "个会话", UnitKind.CONSUMER_DAY: "人", UnitKind.BUYER_DAY: "人", UnitKind.ROUND: "轮"}


def percent(share: Share) -> str:
    """A share in percent with one decimal, rounded down: a line is never shown as reached before it is."""
    return tenths(share.good * _TENTHS // share.total) if share.total else NOTHING


def tenths(value: int) -> str:
    """Tenths of a percent, as percent."""
    return f"{value // 10}.{value % 10} %"


def shown(number: Rounded) -> str:
    """An official share with the decimals it came with."""
    decimals = len(str(number.scale)) - 3
    return f"{number.value * 100 / number.scale:.{max(0, decimals)}f} %"


def counted(count: int, unit: str) -> str:
    """So many of what a platform counts: 14 人, 3 个会话, 9 轮."""
    return f"{count} {UNITS[UnitKind(unit)]}"


def duration(length_ms: int | None) -> str:
    """A time in seconds, minutes and hours, rounded up to a second."""
    if length_ms is None:
        return NOTHING
    seconds = -(-length_ms // SECOND_MS)
    if seconds < _MINUTE_S:
        return f"{seconds} 秒"
    if seconds < _HOUR_S:
        return f"{seconds // _MINUTE_S} 分 {seconds % _MINUTE_S} 秒"
    return f"{seconds // _HOUR_S} 小时 {seconds % _HOUR_S // _MINUTE_S} 分"


def clock_of(ms: int) -> str:
    """A time of day: 23:00:00."""
    seconds = ms // SECOND_MS
    return f"{seconds // _HOUR_S:02}:{seconds % _HOUR_S // _MINUTE_S:02}:{seconds % _MINUTE_S:02}"


def sentence(report: WeekReport) -> str:
    """Whether the period passes, by how much, and what the judgement rests on."""
    judged = next((one for one in report.rates if one.indicator.is_judged), None)
    return said(judged, report.coverage) if judged else f"{NOTHING}，没有选定考核的指标"


def said(rate: Rate, covered: Coverage | None) -> str:
    """The verdict on one rate."""
    verdict, unit = rate.verdict, rate.unit
    rest = _ends(rate, covered)
    if verdict.state == State.NO_DATA:
        return f"{NOTHING}，还没有数据{rest}"
    if verdict.state == State.UNCOVERED and covered:
        seen = percent(Share(covered.own, covered.official))
        return f"只看到官方咨询的 {seen}，不作判断；自己记录的是 {percent(verdict.share)}{rest}"
    return f"{percent(verdict.share)}，{judgement(verdict, rate.indicator, unit)}{rest}"


def judgement(verdict: Verdict, indicator: Indicator, unit: str) -> str:
    """What a line makes of a rate: whether it passes, and how much may or must happen yet."""
    if verdict.state == State.EXEMPT:
        return f"只有 {counted(verdict.share.total, unit)}，满 {counted(indicator.at_least, unit)}才考核"
    if not verdict.has_counts and verdict.state in {State.PASSES, State.FAILS}:
        return "达标" if verdict.state == State.PASSES else "未达标"
    if verdict.state == State.PASSES:
        if verdict.affordable:
            return f"达标；还可超时 {counted(verdict.affordable, unit)}"
        return f"达标；再超时 {counted(1, unit)}就不达标"
    if verdict.state == State.FAILS:
        return f"未达标；{_way_back(verdict, unit)}"
    return "没有达标线，请按自己的规则页填写"


def _way_back(verdict: Verdict, unit: str) -> str:
    """What would bring a failing period back, and whether enough will still come."""
    if verdict.needed is None:
        return "本期已经不能达标"
    way = f"再连续 {counted(verdict.needed, unit)}不超时才达标"
    if not verdict.expected:
        return way
    coming = f"按现在的量本期还有约 {counted(verdict.expected, unit)}"
    if verdict.of_expected is None:
        return f"{way}，{coming}，来不及了"
    return f"{way}；{coming}，其中 {counted(verdict.of_expected, unit)}不超时即可"


def _ends(rate: Rate, covered: Coverage | None) -> str:
    """What waits, and that nothing official was there to compare with."""
    pending = rate.share.pending
    if rate.verdict.official_days:
        return f"（官方 {rate.verdict.official_days} 天，按四舍五入前的最低值）"
    waits = f"；等待中 {counted(pending, rate.unit)}" if pending else ""
    return waits if covered else f"{waits}（自己的记录，未和官方核对）"


def chip(figures: Iterable[Official], indicator: str, today: date) -> str:
    """The newest official figure as a chip says it: 官方·昨日 92.1 %; empty where there is none."""
    shop = sorted((on, number) for (on, id_), number in newest(figures).items() if id_ == indicator)
    if not shop:
        return ""
    on, number = shop[-1]
    ago = (today - date.fromisoformat(on)).days
    return f"官方·{AGO.get(ago, on[5:])} {shown(number)}"


def worst_hours(report: WeekReport, most: int = 3) -> str:
    """When most were late: 周三 21-22 点（超时 5 轮，共 12 轮）; empty where nobody was."""
    late = sorted((one for one in report.hours if _late(one)), key=lambda one: (-_late(one), one.weekday, one.hour))
    return "、".join(
        f"周{WEEKDAYS[one.weekday]} {one.hour}-{one.hour + 1} 点（超时 {_late(one)} 轮，共 {one.share.total} 轮）"
        for one in late[:most]
    )


def _late(one: HourFigure) -> int:
    return one.share.total - one.share.good


def difference(own: Share, official: Rounded, covered: Coverage | None) -> str:
    """By how much our own rate differs from the official one, and what may be the reason; empty without both."""
    if not own.total:
        return ""
    ours, theirs = own.good * _TENTHS // own.total, official.value * _TENTHS // official.scale
    if ours == theirs:
        return f"和官方的 {shown(official)} 一致"
    gap = abs(ours - theirs)
    side = "低" if ours < theirs else "高"
    by = f"我们算的是 {tenths(ours)}，官方是 {shown(official)}，{side} {gap // 10}.{gap % 10} 个百分点"
    return f"{by}；可能的原因：{'，'.join(_reasons(own, covered))}"


def _reasons(own: Share, covered: Coverage | None) -> list[str]:
    reasons = []
    if covered and covered.own < covered.official:
        reasons.append(f"我们只看到 {covered.own} / {covered.official} 个咨询")
    if covered and covered.own > covered.official:
        reasons.append("官方剔除了一部分咨询（举报成功、只由机器人接待等）")
    if own.pending:
        reasons.append(f"还有 {own.pending} 个在等待，没有计入")
    return reasons or ["官方按自己的规则处理机器人、转接和剔除，可在规则里核对"]
