"""What a span tells: each figure from a few cases one can count by hand, and in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.returns.repeat import Repeat, repeat
from livecs.returns.spans import Span
from livecs.returns.statistics import (
    NOTHING,
    Cause,
    Ended,
    Entry,
    Line,
    Ratio,
    Records,
    Statistics,
    Stay,
    median,
    statistics,
)
from livecs.returns.statistics_words import NONE, figures, long, percent, sheet, span_words, tables

SPAN = Span(date(2026, 11, 1), date(2026, 11, 2))
BEGINS_MS = SPAN.bounds_ms()[0]
HOUR_MS = 3_600_000
EVERYWHERE = frozenset({"pdd", "taobao"})
CAUSES = {
    "top": Cause("top", "", "质量问题", EVERYWHERE),
    "broken": Cause("broken", "top", "破损", frozenset({"pdd"})),
    "dislike": Cause("dislike", "", "不想要了", frozenset()),
}


def entry(  # noqa: PLR0913 (a table's columns)
    id_: str = "1",
    platform: str = "pdd",
    *,
    status: str = "new",
    reason: str = "broken",
    liable: str = "seller",
    remedy: str = "none",
    refund_fen: int = 0,
    hour: int = 0,
    phone: str = "",
    nick: str = "",
    order: str = "",
    products: tuple[str, ...] = (),
) -> Entry:
    at_ms = BEGINS_MS + hour * HOUR_MS
    who = (phone, nick, order or id_, chr(31).join(products) or None)
    return (id_, platform, "shop", "return", status, reason, liable, remedy, refund_fen, at_ms, *who)


def ended(id_: str, status: str, attitude: str = "", *, refund_fen: int = 0, extra_fen: int = 0) -> Ended:
    return (id_, status, attitude, refund_fen, extra_fen, BEGINS_MS + 30 * HOUR_MS)


def told(
    *entries: Entry,
    ended: tuple[Ended, ...] = (),
    once: frozenset[str] = frozenset(),
    stays: dict[str, list[int]] | None = None,
) -> Statistics:
    return statistics(SPAN, Records(entries, ended, once, stays or {}, CAUSES, {"shop": "默认店铺"}))


def value(of: Statistics, name: str) -> tuple[str, str]:
    return next((figure.value, figure.note) for figure in figures(of) if figure.name == name)


def test_reasons_count_under_their_parent_and_add_up_to_all() -> None:
    found = told(
        entry("1", reason="broken", refund_fen=500),
        entry("2", reason="top"),
        entry("3", reason="dislike", refund_fen=900),
    )
    assert found.reasons == (Line("top", "质量问题", 2, 2, 500), Line("dislike", "不想要了", 1, 3, 900))
    assert [(line.title, line.cumulated) for line in found.details] == [
        ("不想要了", 1),  # with as many cases, the higher refund first
        ("质量问题 · 破损", 2),
        ("质量问题", 3),
    ]


@pytest.mark.parametrize(
    ("outcomes", "once", "expected"),
    [
        ([], [], ("–", "没有劝留过")),
        ([("1", "done", "agree")], [], ("–", "没有劝留过")),
        ([("1", "kept", "persuade")], [], ("100.0%", "1 / 1 条")),
        ([("1", "kept", "persuade"), ("2", "refused", "refuse")], ["2"], ("50.0%", "1 / 2 条")),
        ([("1", "kept", "persuade"), ("2", "done", "agree"), ("3", "done", "agree")], ["3"], ("50.0%", "1 / 2 条")),
        ([("1", "kept", "agree")], ["1"], ("100.0%", "1 / 1 条")),  # kept at last, whatever was said in between
        ([("1", "kept", "agree")], ["of another month"], ("–", "没有劝留过")),
        ([(str(n), "kept" if n < 2 else "done", "persuade") for n in range(3)], [], ("66.6%", "2 / 3 条")),
    ],
)
def test_persuading_succeeded_where_the_goods_were_kept(
    outcomes: list[tuple[str, str, str]], once: list[str], expected: tuple[str, str]
) -> None:
    found = told(ended=tuple(ended(*one) for one in outcomes), once=frozenset(once))
    assert value(found, "persuaded") == expected


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([], Ratio(0, 0)),
        ([entry(remedy="exchange")], Ratio(0, 0)),
        ([entry(remedy="return_refund")], Ratio(1, 1)),
        ([entry(remedy="refund_only", platform="taobao")], Ratio(0, 1)),  # 破损 counts on pdd alone
        ([entry(remedy="refund_only", platform="taobao", reason="top")], Ratio(1, 1)),
        ([entry(remedy="refund_only", reason="dislike"), entry("2", remedy="refund_only")], Ratio(1, 2)),
        (
            [entry(remedy="refund_only", status="kept"), entry("2", remedy="refund_only", status="cancelled")],
            Ratio(0, 0),
        ),
    ],
)
def test_quality_refunds_are_those_whose_reason_counts_on_their_platform(entries: list[Entry], expected: Ratio) -> None:
    assert told(*entries).quality == expected


def test_money_is_what_was_paid_when_a_case_ended() -> None:
    found = told(
        entry("1", refund_fen=99_999),
        ended=(
            ended("1", "done", refund_fen=5990, extra_fen=300),
            ended("2", "kept", refund_fen=5990, extra_fen=500),
            ended("3", "refused", refund_fen=5990, extra_fen=700),
            ended("4", "cancelled", refund_fen=5990, extra_fen=900),
        ),
    )
    assert (found.refunded_fen, found.compensated_fen) == (5990, 800)
    assert (value(found, "refunded")[0], value(found, "compensated")[0]) == ("59.9", "8")


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([], Repeat(0, 0, 0)),
        ([entry("1"), entry("2")], Repeat(0, 0, 2)),
        ([entry("1", phone="139")], Repeat(0, 0, 0)),
        ([entry("1", phone="139"), entry("2", phone="139")], Repeat(1, 2, 0)),
        ([entry("1", phone="139", order="A"), entry("2", phone="139", order="A")], Repeat(0, 0, 0)),
        ([entry("1", nick="小鹿"), entry("2", nick="小鹿")], Repeat(1, 2, 0)),
        ([entry("1", nick="小鹿"), entry("2", "taobao", nick="小鹿")], Repeat(0, 0, 0)),
        ([entry("1", nick="小**"), entry("2", nick="小**")], Repeat(0, 0, 2)),
        ([entry("1", nick="小**", phone="139"), entry("2", phone="139")], Repeat(1, 2, 0)),
        ([entry("1", phone="139"), entry("2", phone="139", nick="小鹿"), entry("3", nick="小鹿")], Repeat(1, 3, 0)),
        ([entry("1", nick="小鹿"), entry("2", phone="139", nick="小鹿"), entry("3", phone="139")], Repeat(1, 3, 0)),
        ([entry("1", phone="1", nick="a"), entry("2", phone="2", nick="b"), entry("3", phone="1", nick="b")],
         Repeat(1, 3, 0)),
    ],
)  # fmt: skip
def test_who_came_back_is_one_buyer_by_phone_or_nick(entries: list[Entry], expected: Repeat) -> None:
    assert repeat(entries) == repeat(entries[::-1]) == expected


def test_those_who_cannot_be_counted_are_said() -> None:
    (figure,) = (figure for figure in figures(told(entry("1"), entry("2"))) if figure.name == "repeat")
    assert "2 条没有手机号和昵称（含已清除的），没法算" in figure.formula


def test_a_case_with_two_products_counts_for_both_and_its_refund_for_neither() -> None:
    found = told(
        entry("1", refund_fen=100, products=("鞋", "鞋")), entry("2", refund_fen=50, products=("鞋", "杯")), entry("3")
    )
    assert [(line.title, line.cases, line.refund_fen) for line in found.products] == [("鞋", 2, 100), ("杯", 1, 0)]


def test_days_have_what_came_and_what_ended() -> None:
    found = told(entry("1", hour=0), entry("2", hour=23), entry("3", hour=24), ended=(ended("9", "done"),))
    assert [tuple(day) for day in found.days] == [(date(2026, 11, 1), 2, 0), (date(2026, 11, 2), 1, 1)]


def test_stays_are_medians_in_the_order_of_work() -> None:
    found = told(stays={"settling": [5], "new": [1, 9, 2], "draft": [7], "kept": [7]})
    assert found.stays == (Stay("new", 2, 3), Stay("settling", 5, 1))


@given(st.lists(st.integers(0, 10**9), min_size=1))
def test_half_lies_on_either_side_of_the_median(values: list[int]) -> None:
    middle = median(values)
    assert 2 * sum(one < middle for one in values) <= len(values)
    assert 2 * sum(one > middle for one in values) <= len(values)


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(0, 0, NONE), (0, 7, "0.0%"), (1, 3, "33.3%"), (2, 3, "66.6%"), (999, 1000, "99.9%"), (9999, 10_000, "99.9%"),
     (7, 7, "100.0%")],
)  # fmt: skip
def test_shares_are_rounded_down(part: int, whole: int, said: str) -> None:
    assert percent(Ratio(part, whole)) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 分钟"), (59.9, "59 分钟"), (60, "1.0 小时"), (1439, "23.9 小时"), (1440, "1.0 天"), (2300, "1.5 天")],
)
def test_how_long_is_said_in_one_unit(minutes: float, said: str) -> None:
    assert long(int(minutes * 60_000)) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-11-01", "2026-11-30", "2026年11月1日至11月30日"),
        ("2026-11-01", "2026-11-01", "2026年11月1日"),
        ("2025-12-29", "2026-01-04", "2025年12月29日至2026年1月4日"),
    ],
)
def test_a_span_in_words(first: str, last: str, said: str) -> None:
    assert span_words(Span(date.fromisoformat(first), date.fromisoformat(last))) == said


def test_where_nothing_was_kept_there_is_no_figure_and_no_table() -> None:
    found = statistics(SPAN, NOTHING)
    shown = {figure.name: figure.value for figure in figures(found)}
    assert shown.pop("registered") == shown.pop("ended") == "0"
    assert set(shown.values()) == {NONE}
    assert tables(found) == ()


def test_every_figure_and_table_says_how_it_is_counted() -> None:
    found = told(entry("1", remedy="refund_only", products=("鞋",)), ended=(ended("9", "done"),), stays={"new": [1]})
    assert all("这段时间" in figure.formula for figure in figures(found))
    assert all(table.formula for table in tables(found))
    names = [table.name for table in tables(found)]
    assert names == ["reasons", "details", "products", "platforms", "shops", "parties", "kinds", "quality", "stays",
                     "days"]  # fmt: skip


def test_the_sheet_is_a_table_in_which_nobody_stands() -> None:
    rows = sheet(told(entry("1", phone="13900000001", nick="小鹿", order="241121-000000000000001")))
    assert {len(row) for row in rows} == {8}
    written = "\n".join("|".join(row) for row in rows)
    assert "退换货原因|质量问题|1|100.0%|100.0%|0||" in written
    assert not any(secret in written for secret in ("139", "小鹿", "241121"))
