"""Pasted and typed official figures, in words before they are kept."""

from datetime import date

import pytest

from livecs.response.dates import Order
from livecs.response.official import Official, Rounded
from livecs.response.taking import Answer, Pasted, Taken, take
from tests.response.build import SHIPPED

TODAY, YESTERDAY = date(2026, 11, 22), date(2026, 11, 21)
TABLE = """日期\t客服昵称\t3分钟人工回复率\t咨询人数\tCPD
2026-11-20\t店铺汇总值\t92.1%\t12400\t3
2026-11-20\t小林\t95%\t40\t1"""
DOUBTFUL = "日期\t回复率\t咨询人数\n03/04/2026\t92.1%\t1240"


def given(
    text: str = "",
    typed: dict[str, str] | None = None,
    known: list[Official] | None = None,
    answer: Answer | None = None,
) -> Taken:
    return take(Pasted(text, typed or {}, YESTERDAY), SHIPPED["kuaishou"], known or [], TODAY, 5, answer)


def test_a_table_is_told_before_it_is_kept() -> None:
    taken = given(TABLE)
    assert taken.summary == "认出 2 个数字 · 11 月 20 日 · 1 位客服"
    assert taken.lines == (
        "11 月 20 日 3分钟回复率 92.1 %",
        "11 月 20 日 咨询量 12400",
        "92.1 % 是取整后的数：12400 人里有 11415 到 11426 人，按 11415 算",
        "没有用到的列：CPD",
    )
    assert len(taken.figures) == 4


def test_typed_figures_are_of_the_day_in_the_field() -> None:
    taken = given(typed={"reply_3min": "92.1", "consults": "1240", "average_response": "1分2秒"})
    assert [(one.on, one.indicator, one.number) for one in taken.figures] == [
        ("2026-11-21", "reply_3min", Rounded(921, 1000)),
        ("2026-11-21", "consults", Rounded(1240, 1)),
        ("2026-11-21", "average_response", Rounded(62, 1)),
    ]


def test_pairs_without_a_day_are_of_the_day_in_the_field() -> None:
    taken = given("3分钟回复率 92.1% 咨询人数 1240")
    assert {one.on for one in taken.figures} == {"2026-11-21"}
    assert taken.summary == "认出 2 个数字 · 11 月 21 日"


@pytest.mark.parametrize(
    ("text", "typed", "line"),
    [
        ("", {"reply_3min": "很高"}, "「3分钟回复率」不是数字：很高"),
        ("", {"reply_3min": "1"}, "「3分钟回复率」写的是 1，分不出是 1% 还是 100%；请带上 %"),
        ("", {"consults": "1240"}, "没有「人工客服3分钟回复率」，这一天的达标与否还看自己的记录"),
        ("", {"reply_3min": "92.1%"}, "没有咨询数，算不出还可超时多少；补一个咨询数更好"),
    ],
)
def test_what_is_missing_is_said(text: str, typed: dict[str, str], line: str) -> None:
    assert line in given(text, typed).lines


def test_a_day_without_consults_says_why_it_has_no_rate() -> None:
    said = "11 月 20 日的咨询数是 0：没有回复率可算，这一天不影响达标"
    assert given("日期\t回复率\t咨询人数\n2026-11-20\t-\t0").lines == ("11 月 20 日 咨询量 0", said)
    assert said in given("日期\t回复率\t咨询人数\n2026-11-20\t100%\t0\n2026-11-21\t92%\t100").lines


def test_a_text_without_figures_says_how_to_write_them() -> None:
    assert given("大家好").summary.startswith("没有认出数字")
    assert given("大家好").figures == ()
    assert given().summary == ""


def test_a_figure_that_is_there_already_is_named() -> None:
    known = [Official("2026-11-21", "reply_3min", Rounded(90, 100), 1)]
    assert "11 月 21 日 3分钟回复率 92.1 %（原来 90 %）" in given("", {"reply_3min": "92.1%"}, known).lines
    assert "11 月 21 日 3分钟回复率 90 %" in given("", {"reply_3min": "90%"}, known).lines


def test_a_slip_of_the_year_is_named() -> None:
    assert given("日期\t咨询人数\n2025-11-20\t8").lines[0].startswith("2025-11-20 早于最近 35 天")
    assert not any("早于" in line for line in given(TABLE).lines)


def test_doubtful_dates_are_asked_about() -> None:
    asked = given(DOUBTFUL)
    assert "请选择月在前还是日在前" in asked.doubt
    assert asked.figures == ()
    assert given(DOUBTFUL, answer=Answer(None)).figures == ()
    by_month, by_day = (given(DOUBTFUL, answer=Answer(order)) for order in (Order.MONTH_FIRST, Order.DAY_FIRST))
    assert {one.on for one in by_month.figures} == {"2026-03-04"}
    assert {one.on for one in by_day.figures} == {"2026-04-03"}


def test_a_day_to_come_is_asked_about_and_may_stand() -> None:
    text = "日期\t回复率\t咨询人数\n2026-11-25\t92.1%\t1240"
    assert given(text).figures == ()
    assert len(given(text, answer=Answer(None)).figures) == 2


def test_days_that_a_spreadsheet_swapped_are_put_right_or_left() -> None:
    text = "日期\t回复率\t咨询人数\n2026-11-13\t92.1%\t1240\n2026-10-11\t93%\t1000"
    asked = given(text)
    assert (asked.figures, asked.ways) == ((), (Order.YEAR_FIRST, Order.SWAPPED))
    right, left = (given(text, answer=Answer(order)) for order in (Order.SWAPPED, None))
    assert {one.on for one in right.figures} == {"2026-11-13", "2026-11-10"}
    assert {one.on for one in left.figures} == {"2026-11-13", "2026-10-11"}


@pytest.mark.parametrize(
    ("headers", "note"),
    [
        ("全天3分钟回复率\t接待会话量", "列名像是抖音的报表，不是快手的；请核对平台"),
        ("三分钟回复率（人维度）\t咨询人数", ""),
        ("3分钟回复率\t咨询人数", ""),
        ("三分钟回复率（人维度）\t接待会话量", ""),  # of both: nobody can tell
    ],
)
def test_the_report_of_another_platform_is_noticed(headers: str, note: str) -> None:
    lines = given(f"{headers}\n92.1%\t1240").lines
    assert [line for line in lines if "平台" in line] == ([note] if note else [])
