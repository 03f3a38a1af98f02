"""What a report says in words: the same sentence stands on the week page, as a chip and on the command line."""

from collections.abc import Iterable, Sequence
from datetime import date

from livecs.response.counters import Share
from livecs.response.days import SECOND_MS
from livecs.response.official import Coverage, Official, Rounded, newest
from livecs.response.preset import Indicator, PeriodKind, UnitKind
from livecs.response.verdict import State, Verdict
from livecs.response.week import HourFigure, Rate, WeekReport
from livecs.sentence import Sentence, strung

NOTHING = "–"
AGO = {0: Sentence("今日"), 1: Sentence("昨日"), 2: Sentence("前日")}
WEEKDAYS = (
    Sentence("一"), Sentence("二"), Sentence("三"), Sentence("四"), Sentence("五"), Sentence("六"), Sentence("日"),
)  # fmt: skip
STATE_WORDS = {
    State.PASSES: Sentence("达标"),
    State.FAILS: Sentence("未达标"),
    State.EXEMPT: Sentence("不考核"),
    State.NO_LINE: Sentence("没有达标线"),
    State.NO_DATA: Sentence("没有数据"),
    State.UNCOVERED: Sentence("不作判断"),
    State.UNCHECKED: Sentence("不作判断"),
}
_MINUTE_S, _HOUR_S = 60, 3600
_TENTHS = 1000
_COUNTED = {
    UnitKind.SESSION: Sentence("{} 个会话"),
    UnitKind.CONSUMER_DAY: Sentence("{} 人"),
    UnitKind.BUYER_DAY: Sentence("{} 人"),
    UnitKind.ROUND: Sentence("{} 轮"),
}
PERIODS = {
    PeriodKind.WEEK: Sentence("本周"),
    PeriodKind.LAST_30_DAYS: Sentence("近 30 天"),
    PeriodKind.LAST_7_DAYS: Sentence("近 7 天"),
    PeriodKind.DAY: Sentence("今日"),
}


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
    return Sentence(_COUNTED[UnitKind(unit)], count)


def duration(length_ms: int | None) -> str:
    """A time in seconds, minutes and hours, rounded up to a second."""
    if length_ms is None:
        return NOTHING
    seconds = -(-length_ms // SECOND_MS)
    if seconds < _MINUTE_S:
        return Sentence("{} 秒", seconds)
    if seconds < _HOUR_S:
        return Sentence("{} 分 {} 秒", seconds // _MINUTE_S, seconds % _MINUTE_S)
    return Sentence("{} 小时 {} 分", seconds // _HOUR_S, seconds % _HOUR_S // _MINUTE_S)


def dated(on: date) -> str:
    """11 月 3 日."""
    return Sentence("{} 月 {} 日", on.month, on.day)


def span_words(first: date, last: date) -> str:
    """11 月 16 日至 22 日; the second month is said where it is another."""
    if first == last:
        return dated(first)
    return (
        Sentence("{}至 {} 日", dated(first), last.day)
        if first.month == last.month
        else Sentence("{}至 {}", dated(first), dated(last))
    )


def ago(on: str, today: date) -> str:
    """An ISO day as it is called today: 昨日, 11 月 3 日."""
    day = today.fromisoformat(on)
    return AGO.get((today - day).days, dated(day))


def clock_of(ms: int) -> str:
    """A time of day: 23:00:00."""
    seconds = ms // SECOND_MS
    return f"{seconds // _HOUR_S:02}:{seconds % _HOUR_S // _MINUTE_S:02}:{seconds % _MINUTE_S:02}"


def sentence(report: WeekReport) -> str:
    """Whether the period passes, by how much, and what the judgement rests on."""
    judged = next((one for one in report.rates if one.indicator.is_judged), None)
    return said(judged, report.coverage) if judged else Sentence("{}，没有选定考核的指标", NOTHING)


def said(rate: Rate, covered: Coverage | None) -> str:
    """The verdict on one rate."""
    verdict, unit = rate.verdict, rate.unit
    rest = _ends(rate, covered)
    if verdict.state == State.NO_DATA:
        return Sentence("{}，还没有数据{}", NOTHING, rest)
    if verdict.state in {State.UNCOVERED, State.UNCHECKED}:
        return Sentence("自己记录的是 {}，不作判断；{}{}", percent(verdict.share), unjudged(verdict, covered), rest)
    return Sentence("{}，{}{}", percent(verdict.share), judgement(verdict, rate.indicator, unit), rest)


def unjudged(verdict: Verdict, covered: Coverage | None) -> str:
    """Why our own rate is no verdict, and what to paste for one."""
    if verdict.state == State.UNCOVERED and covered:
        seen = percent(Share(covered.seen, covered.official))
        return Sentence("只看到官方咨询的 {}，粘贴官方的回复率就能判断", seen)
    if covered:
        those = Sentence("那几天") if len(covered.unchecked) > 1 else Sentence("那天")
        return Sentence("{}没有和官方核对，粘贴{}的官方数字就能判断", listed(covered.unchecked), those)
    return Sentence("没有和官方核对，粘贴官方的咨询数和回复率就能判断")


def listed(days: Sequence[str], most: int = 3, end: str = " ") -> str:
    """Some ISO days: 11-17、11-19 等 5 天."""
    rest = Sentence(" 等 {} 天", len(days)) if len(days) > most else end
    return strung("、", (on[5:] for on in days[:most])) + rest


def judgement(verdict: Verdict, indicator: Indicator, unit: str) -> str:
    """What a line makes of a rate: whether it passes, by how much, and what may or must happen yet."""
    word = {State.PASSES: Sentence("达标，"), State.FAILS: Sentence("未达标，")}.get(State(verdict.state), "")
    return Sentence("{}{}", word, outcome(verdict, indicator, unit))


def outcome(verdict: Verdict, indicator: Indicator, unit: str) -> str:
    """The judgement without its word."""
    if verdict.state == State.EXEMPT:
        return Sentence("只有 {}，满 {}才考核", counted(verdict.share.total, unit), counted(indicator.at_least, unit))
    if verdict.target is None or verdict.state not in {State.PASSES, State.FAILS}:
        return Sentence("没有达标线，请按自己的规则页填写")
    by = _by_how_much(verdict.target, verdict.share)
    if verdict.is_over or not verdict.has_counts:
        return by
    return Sentence("{}；{}", by, _way_on(verdict, unit) if verdict.state == State.PASSES else _way_back(verdict, unit))


def _by_how_much(target: tuple[int, int], share: Share) -> str:
    """How far a share is above or below its line, in points of percent; never said better than it is."""
    p, q = target
    over = (q * share.good - p * share.total) * _TENTHS
    points = abs(over // (q * share.total))  # rounded down, that is away from a line above
    if over < 0:
        return Sentence("差 {}.{} 个百分点", points // 10, points % 10)
    return Sentence("高出 {}.{} 个百分点", points // 10, points % 10) if points else Sentence("刚好达到")


def _way_on(verdict: Verdict, unit: str) -> str:
    """What a passing period can bear."""
    if verdict.affordable:
        return Sentence("还可超时 {}", counted(verdict.affordable, unit))
    return Sentence("再超时 {}就不达标", counted(1, unit))


def _way_back(verdict: Verdict, unit: str) -> str:
    """What would bring a failing period back, and whether enough will still come."""
    if verdict.needed is None:
        return Sentence("本期已经不能达标")
    way = Sentence("再连续 {}不超时才达标", counted(verdict.needed, unit))
    if not verdict.expected:
        return way
    coming = Sentence("按现在的量本期还有约 {}", counted(verdict.expected, unit))
    if verdict.of_expected is None:
        return Sentence("{}，{}，来不及了", way, coming)
    return Sentence("{}；{}，其中 {}不超时即可", way, coming, counted(verdict.of_expected, unit))


def _ends(rate: Rate, covered: Coverage | None) -> str:
    """What waits, and that nothing official was there to compare with."""
    pending = rate.share.pending
    if rate.verdict.official_days:
        return Sentence("（官方 {} 天，按四舍五入前的最低值）", rate.verdict.official_days)
    waits = Sentence("；等待中 {}", counted(pending, rate.unit)) if pending else ""
    is_bare = covered is None and rate.verdict.state == State.NO_LINE
    return Sentence("{}（自己的记录，未和官方核对）", waits) if is_bare else waits


def chip(figures: Iterable[Official], indicator: str, today: date) -> str:
    """The newest official figure as a chip says it: 官方·昨日 92.1 %; empty where there is none."""
    shop = sorted((on, number) for (on, id_), number in newest(figures).items() if id_ == indicator)
    if not shop:
        return ""
    on, number = shop[-1]
    ago = (today - date.fromisoformat(on)).days
    return Sentence("官方·{} {}", AGO.get(ago, on[5:]), shown(number))


def worst_hours(report: WeekReport, most: int = 3) -> str:
    """When most were late: 周三 21-22 点（超时 5 轮，共 12 轮）; empty where nobody was."""
    late = sorted((one for one in report.hours if _late(one)), key=lambda one: (-_late(one), one.weekday, one.hour))
    return strung(
        "、",
        (
            Sentence(
                "周{} {}-{} 点（超时 {} 轮，共 {} 轮）",
                WEEKDAYS[one.weekday],
                one.hour,
                one.hour + 1,
                _late(one),
                one.share.total,
            )
            for one in late[:most]
        ),
    )


def _late(one: HourFigure) -> int:
    return one.share.total - one.share.good


def difference(own: Share, official: Rounded, covered: Coverage | None) -> str:
    """By how much our own rate differs from the official one, and what may be the reason; empty without both."""
    if not own.total:
        return ""
    ours, theirs = own.good * _TENTHS // own.total, official.value * _TENTHS // official.scale
    if ours == theirs:
        return Sentence("和官方的 {} 一致", shown(official))
    gap = abs(ours - theirs)
    side = Sentence("低") if ours < theirs else Sentence("高")
    by = Sentence(
        "我们算的是 {}，官方是 {}，{} {}.{} 个百分点", tenths(ours), shown(official), side, gap // 10, gap % 10
    )
    return Sentence("{}；可能的原因：{}", by, strung("，", _reasons(own, covered)))


def _reasons(own: Share, covered: Coverage | None) -> list[str]:
    reasons: list[str] = []
    if covered and covered.seen < covered.official:
        reasons.append(Sentence("我们只看到 {} / {} 个咨询", covered.seen, covered.official))
    elif covered and covered.own > covered.official:
        reasons.append(Sentence("官方剔除了一部分咨询（举报成功、只由机器人接待等）"))
    if own.pending:
        reasons.append(Sentence("还有 {} 个在等待，没有计入", own.pending))
    return reasons or [Sentence("官方按自己的规则处理机器人、转接和剔除，可在规则里核对")]
