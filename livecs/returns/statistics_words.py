"""The statistics of returns in words: every figure with how it is counted, every table with its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.money import yuan
from livecs.platforms import PLATFORMS
from livecs.returns.states import KIND_TITLES, LIABLE_TITLES, STATUS_TITLES
from livecs.returns.statistics import Ratio
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from livecs.returns.spans import Span
    from livecs.returns.statistics import Line, Statistics

NONE = "–"
"""What stands where there is no data."""

_NOT_ENDED, _NOT_REGISTERED = Sentence("没有结案"), Sentence("没有登记")
_MINUTE_MS, _HOUR_MS, _DAY_MS = 60_000, 3_600_000, 86_400_000
_PLATFORM_TITLES = {platform.id: platform.title for platform in PLATFORMS}
HEADER = (
    Sentence("统计"),
    Sentence("名称"),
    Sentence("条数"),
    Sentence("占比"),
    Sentence("累计占比"),
    Sentence("退款（元）"),
    Sentence("数值"),
    Sentence("怎么算"),
)


class Figure(NamedTuple):
    """One number of the span; ``note`` says of how many, ``formula`` how it is counted."""

    name: str
    title: str
    value: str
    note: str
    formula: str

    def text(self) -> str:
        """Number and note in one."""
        return (
            Sentence("{}（{}）", self.value, self.note)
            if "/" in self.note
            else Sentence("{} {}", self.value, self.note)
        )


class Cells(NamedTuple):
    """One line of a table, as it is read; what does not apply is empty. ``size`` is how long its bar is."""

    title: str
    cases: str
    size: int
    share: str = ""
    cumulated: str = ""
    refund: str = ""
    value: str = ""

    def text(self) -> str:
        """What stands at the bar."""
        if self.value:
            return Sentence("{} · {} 次", self.value, self.cases)
        if not self.refund:
            return Sentence("{} · {} 条", self.share, self.cases)
        paid = "" if self.refund == "0" else Sentence(" · 退 {} 元", self.refund)
        return Sentence("{} 条 · {}{}", self.cases, self.share, paid)


class Table(NamedTuple):
    """A breakdown: its lines from the highest, and how they are counted."""

    name: str
    title: str
    formula: str
    rows: tuple[Cells, ...]


def thousandths(ratio: Ratio) -> int | None:
    """A share in thousandths, rounded down; None where there is nothing to take it of."""
    return ratio.part * 1000 // ratio.whole if ratio.whole else None


def percent(ratio: Ratio) -> str:
    """A share as it is shown: one decimal, rounded down."""
    share = thousandths(ratio)
    return NONE if share is None else f"{share // 10}.{share % 10}%"


def long(ms: int) -> str:
    """How long something lasted: ``1.5 天``, ``3.2 小时``, ``12 分钟``, rounded down."""
    for unit_ms, unit in ((_DAY_MS, Sentence("天")), (_HOUR_MS, Sentence("小时"))):
        if ms >= unit_ms:
            tenths = ms * 10 // unit_ms
            return Sentence("{}.{} {}", tenths // 10, tenths % 10, unit)
    return Sentence("{} 分钟", ms // _MINUTE_MS)


def span_words(span: Span) -> str:
    """From when to when: ``2026年11月16日至11月22日``."""
    first, last = span
    if first == last:
        return Sentence("{}年{}月{}日", first.year, first.month, first.day)
    year = "" if first.year == last.year else Sentence("{}年", last.year)
    return Sentence("{}年{}月{}日至{}{}月{}日", first.year, first.month, first.day, year, last.month, last.day)


def figures(told: Statistics) -> tuple[Figure, ...]:
    """The numbers of a span; one without data is ``–``."""
    return (*_counts(told), *_shares(told), *_sums(told), _repeat(told))


def tables(told: Statistics) -> tuple[Table, ...]:
    """The breakdowns of a span; one without lines is left out."""
    of = told.registered
    counted = "这段时间登记的售后，按{}分；占比是占全部登记，退款是登记的退款金额"
    counts = (
        Table(
            "reasons",
            Sentence("退换货原因"),
            Sentence(counted, Sentence("一级原因")),
            _rows(told.reasons, of, with_sum=True),
        ),
        Table(
            "details",
            Sentence("二级原因"),
            Sentence(counted, Sentence("二级原因")),
            _rows(told.details, of, with_sum=True),
        ),
        Table(
            "products",
            Sentence("商品"),
            Sentence("这段时间登记的售后，按货物分；一条里有几样货物的每样都算，退款只算单样的"),
            _rows(told.products, of),
        ),
        Table(
            "platforms",
            Sentence("平台"),
            Sentence(counted, Sentence("平台")),
            _rows(told.platforms, of, _PLATFORM_TITLES),
        ),
        Table("shops", Sentence("店铺"), Sentence(counted, Sentence("店铺")), _rows(told.shops, of)),
        Table(
            "parties", Sentence("责任方"), Sentence(counted, Sentence("责任方")), _rows(told.parties, of, LIABLE_TITLES)
        ),
        Table("kinds", Sentence("类型"), Sentence(counted, Sentence("类型")), _rows(told.kinds, of, KIND_TITLES)),
    )
    return tuple(table for table in (*counts, _quality(told), _stays(told), _days(told)) if table.rows)


def _counts(told: Statistics) -> tuple[Figure, ...]:
    """How much came and went."""
    return (
        Figure(
            "registered",
            Sentence("登记"),
            str(told.registered),
            Sentence("条"),
            Sentence("这段时间登记的售后，草稿不算"),
        ),
        Figure(
            "ended",
            Sentence("结案"),
            str(told.ended),
            Sentence("条"),
            Sentence("这段时间结案的售后，不论哪天登记；重开的按最后一次结案算"),
        ),
    )


def _shares(told: Statistics) -> tuple[Figure, ...]:
    """How often we persuaded, and how much goes back for quality."""
    persuaded, quality = told.persuaded, told.quality
    return (
        Figure(
            "persuaded",
            Sentence("劝留成功率"),
            percent(persuaded),
            _of(persuaded, Sentence("没有劝留过")),
            Sentence("这段时间结案、曾经劝留过的登记里，结果是「已劝留」的占比"),
        ),
        Figure(
            "quality",
            Sentence("品质退款占比"),
            percent(quality),
            _of(quality, Sentence("没有退款")),
            Sentence(
                "这段时间登记的退款（不含已劝留、已婉拒、已取消）里，原因在该平台算品质的占比；哪些原因算，由店铺填写"
            ),
        ),
    )


def _sums(told: Statistics) -> tuple[Figure, ...]:
    """What was paid."""
    return (
        Figure(
            "refunded",
            Sentence("已退款"),
            yuan(told.refunded_fen) if told.ended else NONE,
            Sentence("元") if told.ended else _NOT_ENDED,
            Sentence("这段时间结案为「已办完」的登记，退款金额相加"),
        ),
        Figure(
            "compensated",
            Sentence("补偿"),
            yuan(told.compensated_fen) if told.ended else NONE,
            Sentence("元") if told.ended else _NOT_ENDED,
            Sentence("这段时间结案为「已办完」或「已劝留」的登记，补偿和小额打款相加"),
        ),
    )


def _repeat(told: Statistics) -> Figure:
    """Who came back."""
    again = told.repeat
    unknown = Sentence("；{} 条没有手机号和昵称（含已清除的），没法算", again.unknown) if again.unknown else ""
    return Figure(
        "repeat",
        Sentence("重复买家"),
        str(again.buyers) if told.registered else NONE,
        _buyers(told),
        Sentence("这段时间为两个以上订单登记过的买家：手机号相同，或同平台昵称相同（打码的昵称不算）{}", unknown),
    )


def _quality(told: Statistics) -> Table:
    """What a platform counts as refunds for quality."""
    return Table(
        "quality",
        Sentence("品质退款占比"),
        Sentence("各平台登记的退款里，原因在该平台算品质的占比"),
        tuple(
            Cells(_PLATFORM_TITLES[place], f"{ratio.part} / {ratio.whole}", thousandths(ratio) or 0, percent(ratio))
            for place, ratio in told.quality_on
        ),
    )


def _stays(told: Statistics) -> Table:
    """How long cases stood in each status."""
    return Table(
        "stays",
        Sentence("每一步用了多久"),
        Sentence("这段时间离开每个状态的登记，在那个状态停留时间的中位数；还停着的不算"),
        tuple(
            Cells(STATUS_TITLES[one.status], str(one.times), one.median_ms, value=long(one.median_ms))
            for one in told.stays
        ),
    )


def _days(told: Statistics) -> Table:
    """What was registered and closed on each day."""
    return Table(
        "days",
        Sentence("每天登记与结案"),
        Sentence("按登记和结案的日子各自计数"),
        tuple(
            Cells(one.on.isoformat(), str(one.registered), one.registered, value=Sentence("结案 {}", one.ended))
            for one in told.days
        )
        if told.registered or told.ended
        else (),
    )


def sheet(told: Statistics) -> list[tuple[str, ...]]:
    """All of it as one sheet, the header first."""
    rows: list[tuple[str, ...]] = [HEADER, (Sentence("统计时段"), span_words(told.span), "", "", "", "", "", "")]
    rows += [(one.title, "", "", "", "", "", one.text(), one.formula) for one in figures(told)]
    for table in tables(told):
        for line in table.rows:
            rows.append((table.title, line.title, line.cases, *line[3:], table.formula))
    return rows


def _of(ratio: Ratio, nothing: str) -> str:
    return Sentence("{} / {} 条", ratio.part, ratio.whole) if ratio.whole else nothing


def _buyers(told: Statistics) -> str:
    if not told.registered:
        return _NOT_REGISTERED
    return Sentence("位，{} 条", told.repeat.cases) if told.repeat.buyers else Sentence("位")


def _rows(
    lines: Iterable[Line], of: int, titles: Mapping[str, str] | None = None, *, with_sum: bool = False
) -> tuple[Cells, ...]:
    return tuple(
        Cells(
            titles[line.key] if titles else line.title,
            str(line.cases),
            line.cases,
            percent(Ratio(line.cases, of)),
            percent(Ratio(line.cumulated, of)) if with_sum else "",
            yuan(line.refund_fen),
        )
        for line in lines
    )
