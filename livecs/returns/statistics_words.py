"""The statistics of returns in words: every figure with how it is counted, every table with its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.money import yuan
from livecs.platforms import PLATFORMS
from livecs.returns.states import KIND_TITLES, LIABLE_TITLES, STATUS_TITLES
from livecs.returns.statistics import Ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from livecs.returns.spans import Span
    from livecs.returns.statistics import Line, Statistics

NONE = "–"
"""What stands where there is no data."""

_MINUTE_MS, _HOUR_MS, _DAY_MS = 60_000, 3_600_000, 86_400_000
_PLATFORM_TITLES = {platform.id: platform.title for platform in PLATFORMS}
HEADER = ("统计", "名称", "条数", "占比", "累计占比", "退款（元）", "数值", "怎么算")


class Figure(NamedTuple):
    """One number of the span; ``note`` says of how many, ``formula`` how it is counted."""

    name: str
    title: str
    value: str
    note: str
    formula: str

    def text(self) -> str:
        """Number and note in one."""
        return f"{self.value}（{self.note}）" if "/" in self.note else f"{self.value} {self.note}"


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
            return f"{self.value} · {self.cases} 次"
        if not self.refund:
            return f"{self.share} · {self.cases} 条"
        paid = "" if self.refund == "0" else f" · 退 {self.refund} 元"
        return f"{self.cases} 条 · {self.share}{paid}"


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
    for unit_ms, unit in ((_DAY_MS, "天"), (_HOUR_MS, "小时")):
        if ms >= unit_ms:
            tenths = ms * 10 // unit_ms
            return f"{tenths // 10}.{tenths % 10} {unit}"
    return f"{ms // _MINUTE_MS} 分钟"


def span_words(span: Span) -> str:
    """From when to when: ``2026年11月16日至11月22日``."""
    first, last = span
    if first == last:
        return f"{first.year}年{first.month}月{first.day}日"
    year = "" if first.year == last.year else f"{last.year}年"
    return f"{first.year}年{first.month}月{first.day}日至{year}{last.month}月{last.day}日"


def figures(told: Statistics) -> tuple[Figure, ...]:
    """The numbers of a span; one without data is ``–``."""
    persuaded, quality, again = told.persuaded, told.quality, told.repeat
    unknown = f"；{again.unknown} 条没有手机号和昵称（含已清除的），没法算" if again.unknown else ""
    return (
        Figure("registered", "登记", str(told.registered), "条", "这段时间登记的售后，草稿不算"),
        Figure("ended", "结案", str(told.ended), "条", "这段时间结案的售后，不论哪天登记；重开的按最后一次结案算"),
        Figure(
            "persuaded",
            "劝留成功率",
            percent(persuaded),
            _of(persuaded, "没有劝留过"),
            "这段时间结案、曾经劝留过的登记里，结果是「已劝留」的占比",
        ),
        Figure(
            "quality",
            "品质退款占比",
            percent(quality),
            _of(quality, "没有退款"),
            "这段时间登记的退款（不含已劝留、已婉拒、已取消）里，原因在该平台算品质的占比；哪些原因算，由店铺填写",
        ),
        Figure(
            "refunded",
            "已退款",
            yuan(told.refunded_fen) if told.ended else NONE,
            "元",
            "这段时间结案为「已办完」的登记，退款金额相加",
        ),
        Figure(
            "compensated",
            "补偿",
            yuan(told.compensated_fen) if told.ended else NONE,
            "元",
            "这段时间结案为「已办完」或「已劝留」的登记，补偿和小额打款相加",
        ),
        Figure(
            "repeat",
            "重复买家",
            str(again.buyers) if told.registered else NONE,
            f"位，{again.cases} 条" if again.buyers else "位",
            f"这段时间为两个以上订单登记过的买家：手机号相同，或同平台昵称相同（打码的昵称不算）{unknown}",
        ),
    )


def tables(told: Statistics) -> tuple[Table, ...]:
    """The breakdowns of a span; one without lines is left out."""
    of = told.registered
    counted = "这段时间登记的售后，按{}分；占比是占全部登记，退款是登记的退款金额"
    counts = (
        Table("reasons", "退换货原因", counted.format("一级原因"), _rows(told.reasons, of, with_sum=True)),
        Table("details", "二级原因", counted.format("二级原因"), _rows(told.details, of, with_sum=True)),
        Table(
            "products",
            "商品",
            "这段时间登记的售后，按货物分；一条里有几样货物的每样都算，退款只算单样的",
            _rows(told.products, of),
        ),
        Table("platforms", "平台", counted.format("平台"), _rows(told.platforms, of, _PLATFORM_TITLES)),
        Table("shops", "店铺", counted.format("店铺"), _rows(told.shops, of)),
        Table("parties", "责任方", counted.format("责任方"), _rows(told.parties, of, LIABLE_TITLES)),
        Table("kinds", "类型", counted.format("类型"), _rows(told.kinds, of, KIND_TITLES)),
    )
    return tuple(table for table in (*counts, _quality(told), _stays(told), _days(told)) if table.rows)


def _quality(told: Statistics) -> Table:
    """What a platform counts as refunds for quality."""
    return Table(
        "quality",
        "品质退款占比",
        "各平台登记的退款里，原因在该平台算品质的占比",
        tuple(
            Cells(_PLATFORM_TITLES[place], f"{ratio.part} / {ratio.whole}", thousandths(ratio) or 0, percent(ratio))
            for place, ratio in told.quality_on
        ),
    )


def _stays(told: Statistics) -> Table:
    """How long cases stood in each status."""
    return Table(
        "stays",
        "每一步用了多久",
        "这段时间离开每个状态的登记，在那个状态停留时间的中位数；还停着的不算",
        tuple(
            Cells(STATUS_TITLES[one.status], str(one.times), one.median_ms, value=long(one.median_ms))
            for one in told.stays
        ),
    )


def _days(told: Statistics) -> Table:
    """What was registered and closed on each day."""
    return Table(
        "days",
        "每天登记与结案",
        "按登记和结案的日子各自计数",
        tuple(
            Cells(one.on.isoformat(), str(one.registered), one.registered, value=f"结案 {one.ended}")
            for one in told.days
        )
        if told.registered or told.ended
        else (),
    )


def sheet(told: Statistics) -> list[tuple[str, ...]]:
    """All of it as one sheet, the header first."""
    rows: list[tuple[str, ...]] = [HEADER, ("统计时段", span_words(told.span), "", "", "", "", "", "")]
    rows += [(one.title, "", "", "", "", "", one.text(), one.formula) for one in figures(told)]
    for table in tables(told):
        for line in table.rows:
            rows.append((table.title, line.title, line.cases, *line[3:], table.formula))
    return rows


def _of(ratio: Ratio, nothing: str) -> str:
    return f"{ratio.part} / {ratio.whole} 条" if ratio.whole else nothing


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
