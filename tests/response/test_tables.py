"""Tables of official figures as people paste, export and type them, and what nobody can tell of one."""

from datetime import date
from time import process_time

import pytest

from livecs.response.columns import field_of
from livecs.response.dates import Order, dates_of
from livecs.response.indicators import Figure
from livecs.response.official import (
    Rounded,
)
from livecs.response.tables import figures_of, rows_of
from livecs.response.values import is_nothing, number_of

TODAY = date(2026, 11, 22)

# headers.json: the reports of 飞鸽, 快手 and 多多客服
REPORTS = """
客服账号|客服昵称|客服在线天数|接待会话量|待回复会话量|已接待人数|转出会话量|有效评价数|有效好评数|有效差评数|全天不满意率
全天满意率|全天平响时长|全天首响时长|全天3分钟回复率|工作时间平响时长|询单人数|下单人数|支付人数|退款人数|客服询单支付额
退款金额|退款后销售额|询单转化率|日期|店铺id|店铺名称|账号名称|人工已接待人数|人工已接待会话量|CPD|不满意率
3分钟人工回复率 (会话)|3分钟人工回复率|首次响应时长（秒）|平均响应时长（秒）|新平均响应时长（秒）|满意率
客服销售额（元）|预警会话量
PC在线时长（时）|PC小休时长（时）|PC离线时长（时）|三分钟回复率（人维度）|三分钟回复率（会话）|不服务率|咨询人数|咨询人次
人工会话量|人工平均回复时长|好评率（人维度）|好评率（会话）|差评率（人维度）|差评率（会话）|IM不满意率（人维度）|询单客单价
客服销售额|店铺名|3分钟人工回复率(8-23点)|30秒应答率(8-23点)|客服服务分
"""
UNUSED = {"CPD", "预警会话量", "PC在线时长（时）", "PC小休时长（时）", "PC离线时长（时）"}


def found(text: str) -> dict[tuple[str, str, str], float]:
    """Figures by day, agent and indicator."""
    return {
        (one.on[5:], one.agent, one.indicator): one.number.value / one.number.scale
        for one in figures_of(rows_of(text), TODAY, 1).figures
    }


def test_every_column_of_the_reports_is_known() -> None:
    headers = REPORTS.replace("\n", "|").strip("|").split("|")
    assert {header for header in headers if field_of(header) is None} == UNUSED


@pytest.mark.parametrize(
    ("text", "kind", "header", "wanted"),
    [
        ("92.1%", Figure.SHARE, "", Rounded(921, 1000)),
        ("92.10 %", Figure.SHARE, "", Rounded(9210, 10000)),
        ("９２％", Figure.SHARE, "", Rounded(92, 100)),
        ("0.921", Figure.SHARE, "", Rounded(921, 1000)),
        ("92.1", Figure.SHARE, "", Rounded(921, 1000)),
        ("92.1", Figure.SHARE, "回复率(%)", Rounded(921, 1000)),
        ("0.5", Figure.SHARE, "回复率(%)", Rounded(5, 1000)),
        ("100%", Figure.SHARE, "", Rounded(100, 100)),
        ("101%", Figure.SHARE, "", None),
        ("-3%", Figure.SHARE, "", None),
        ("11秒", Figure.TIME, "", Rounded(11, 1)),
        ("2分30秒", Figure.TIME, "", Rounded(150, 1)),
        ("7小时41分52秒", Figure.TIME, "", Rounded(27_712, 1)),
        ("1天2小时", Figure.TIME, "", Rounded(93_600, 1)),
        ("02:30", Figure.TIME, "", Rounded(150, 1)),
        ("7:41:52", Figure.TIME, "", Rounded(27_712, 1)),
        ("0.00173611", Figure.TIME, "", Rounded(150, 1)),  # a fraction of a day
        ("33.5", Figure.TIME, "平均响应时长（秒）", Rounded(335, 10)),
        ("0.125", Figure.TIME, "平均响应时长（秒）", Rounded(125, 1000)),
        ("2.5", Figure.TIME, "响应(分)", Rounded(1500, 10)),
        ("1,234", Figure.COUNT, "", Rounded(1234, 1)),
        ("1.2万", Figure.COUNT, "", Rounded(12_000, 1)),
        ("-3", Figure.COUNT, "", None),
        ("12.5", Figure.COUNT, "", None),
        ("1e3", Figure.COUNT, "", None),
        ("9999999999", Figure.COUNT, "", None),
        ("-20.5", Figure.MONEY, "", Rounded(-205, 10)),  # more was given back than sold
        ("123456789012345.123456789012", Figure.MONEY, "", None),  # no row of the store holds it
        ("0.9833333333333333", Figure.SHARE, "", Rounded(983_333_333_333, 10**12)),
        ("0.00173611111111111", Figure.TIME, "", Rounded(150, 1)),
        ("128人", Figure.COUNT, "", Rounded(128, 1)),
        ("¥1,299.90", Figure.MONEY, "", Rounded(129_990, 100)),
        ("-", Figure.SHARE, "", None),
        ("--", Figure.TIME, "", None),
        ("很多", Figure.COUNT, "", None),
        ("2:99", Figure.TIME, "", None),
    ],
)
def test_numbers(text: str, kind: str, header: str, wanted: Rounded | None) -> None:
    assert number_of(text, kind, header) == wanted


@pytest.mark.parametrize("text", ["", " ", "-", "--", "—", "暂无", "N/A"])
def test_nothing_is_nothing_and_no_zero(text: str) -> None:
    assert is_nothing(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "日期\t咨询人数\t3分钟人工回复率\n2026-11-20\t120\t92.1%\n2026/11/21\t-\t--",
            {("11-20", "", "consults"): 120, ("11-20", "", "reply_3min"): 0.921},
        ),
        ("咨询数 120 回复率 92.1% 平均响应 11秒", {"consults": 120, "reply_3min": 0.921, "average_response": 11}),
        ("咨询人数：120\n回复率：92.1%\n不服务率：0.5%", {"consults": 120, "reply_3min": 0.921, "unserved": 0.005}),
        ("咨询人数\t120\n3分钟人工回复率(8-23点)\t92.1%", {"consults": 120, "reply_3min": 0.921}),
        (
            "咨询数 120 平均响应 2 分 30 秒 不服务率 0.5 %",
            {"consults": 120, "average_response": 150, "unserved": 0.005},
        ),
        (
            "日期 咨询人数 回复率\n2026-11-20 120 92.1%",
            {("11-20", "", "consults"): 120, ("11-20", "", "reply_3min"): 0.921},
        ),
        ("咨询人数120，回复率92.1%", {"consults": 120, "reply_3min": 0.921}),
        (
            "纠纷退款率 0.12% 品质退款率 1.3% 投诉率 0%",
            {"dispute_refund": 0.0012, "quality_refund": 0.013, "complaint": 0},
        ),
        (
            "客服昵称\t3分钟回复率\n小甲\t90\n小乙\t0.9",
            {("11-22", "小甲", "reply_3min"): 0.9, ("11-22", "小乙", "reply_3min"): 0.009},
        ),
        (
            "客服昵称\t3分钟回复率\n小甲\t0.95\n小乙\t1",
            {("11-22", "小甲", "reply_3min"): 0.95, ("11-22", "小乙", "reply_3min"): 1},
        ),
        (
            "日期\t咨询人数\t回复率\n昨天\t120\t92%\n今日\t50\t80%",
            {
                ("11-21", "", "consults"): 120,
                ("11-21", "", "reply_3min"): 0.92,
                ("11-22", "", "consults"): 50,
                ("11-22", "", "reply_3min"): 0.8,
            },
        ),
        # a card copied from a page: the comma belongs to the figure
        (
            "3分钟回复率\n92.1%\n较前一日 1.2%\n咨询人数\n1,240\n较前一日 3.0%",
            {"consults": 1240, "reply_3min": 0.921},
        ),
        ("咨询人数1,240，回复率92.1%", {"consults": 1240, "reply_3min": 0.921}),
        (
            "日期,咨询人数,回复率\n2026-11-20,120,92.1%",
            {("11-20", "", "consults"): 120, ("11-20", "", "reply_3min"): 0.921},
        ),
        ("今天还不错", {}),
        ("", {}),
    ],
)
def test_what_is_pasted(text: str, wanted: dict[object, float]) -> None:
    full = {key if isinstance(key, tuple) else ("11-22", "", key): value for key, value in wanted.items()}
    assert found(text) == full


HEAD = "日期\t咨询人数\t回复率\n"


@pytest.mark.parametrize(
    ("text", "count", "fault"),
    [
        (f"{HEAD}2026-11-20\t92.1%\t1240", 0, "第 2 行「咨询人数」不是数字：92.1%\n第 2 行「回复率」不是数字：1240"),
        (f"{HEAD}2026-11-20\t-5\t92%", 1, "第 2 行「咨询人数」不是数字：-5"),
        (f"{HEAD}2026-11-20\t120\t92%\n汇总\t420\t62%", 2, "第 3 行是「汇总」，不是一天的数字，没有用"),
        (
            f"{HEAD}2026-11-20\t120\t92%\n2026-11-20\t130\t92%",
            0,
            "第 2、3 行是同一天的，数字不同，都没有用；请只留下一行",
        ),
        (f"{HEAD}2026-11-20\t120\t92%\n2026-11-20\t120\t92%", 2, ""),
        ("咨询人数\t回复率\n120\t92%\n300\t50%", 0, "第 2、3 行是同一天的，数字不同，都没有用；请只留下一行"),
        (
            "客服\t咨询人数\t回复率\n小甲\t120\t92%\n小甲\t300\t50%",
            0,
            "第 2、3 行是同一天、同一位客服（小甲）的，数字不同，都没有用；请只留下一行",
        ),
        (
            "店铺名称\t咨询人数\t回复率\n甲店\t120\t92%\n乙店\t300\t50%",
            0,
            "表里有 2 家店铺：甲店、乙店；请只留下一家的行",
        ),
        ("店铺名称\t咨询人数\t回复率\n甲店\t120\t92%\n合计\t120\t92%", 2, ""),
        (f"{HEAD}2026-11-20\t120\t1", 1, "第 2 行的3分钟回复率是 1，分不出是 1% 还是 100%；请带上 %"),
        ("咨询人数 120 回复率 1", 1, "「回复率」写的是 1，分不出是 1% 还是 100%；请带上 %"),
        ("客服\t接待会话量\t回复率\n店铺平均值\t25.5\t66%", 1, ""),
    ],
)
def test_what_nobody_can_tell_is_not_kept(text: str, count: int, fault: str) -> None:
    read = figures_of(rows_of(text), TODAY, 1)
    assert (len(read.figures), "\n".join(read.faults)) == (count, fault)


def test_a_1_below_fractions_is_all_of_them() -> None:
    read = figures_of(rows_of(f"{HEAD}2026-11-19\t120\t0.9833\n2026-11-20\t120\t1"), TODAY, 1)
    (rate,) = (one.number for one in read.figures if (one.on, one.indicator) == ("2026-11-20", "reply_3min"))
    assert (rate, rate.worst_of(120)) == (Rounded(10_000, 10_000), 120)


@pytest.mark.parametrize(
    ("cell", "on", "days"),
    [
        ("2026-11-16 至 2026-11-22", "2026-11-22", 7),
        ("2026-11-16~2026-11-22", "2026-11-22", 7),
        ("2026/11/16-2026/11/22", "2026-11-22", 7),
        ("11月16日-11月22日", "2026-11-22", 7),
        ("11.16-11.22", "2026-11-22", 7),
        ("20-11-2026", "2026-11-20", 1),
        ("2026-11-20 至 2026-11-20", "2026-11-20", 1),
    ],
)
def test_a_row_over_some_days_is_no_row_of_its_first(cell: str, on: str, days: int) -> None:
    read = figures_of(rows_of(f"{HEAD}{cell}\t120\t92%"), TODAY, 1)
    assert {(one.on, one.days) for one in read.figures} == {(on, days)}
    assert read.faults == ()


def test_days_that_end_before_they_begin_are_none() -> None:
    read = figures_of(rows_of(f"{HEAD}2026-11-22 至 2026-11-16\t120\t92%"), TODAY, 1)
    assert (read.figures, read.faults) == ((), ("第 2 行的日期认不出来",))


@pytest.mark.parametrize(
    "text", ["x" * 200_000, "回复率" * 60_000, "1 " * 100_000, f"1{' ' * 200_000}2", "," * 200_000]
)
def test_a_text_that_is_no_table_is_read_at_once(text: str) -> None:
    """Each of these took minutes: a name was looked for in ever shorter parts of it, or blanks were counted again."""
    begun = process_time()
    assert figures_of(rows_of(text), TODAY, 1).figures == ()
    assert process_time() - begun < 5


def test_rows_of_sums_and_means_are_the_shop() -> None:
    """Rates stand in the row of means alone; counts of that row are nobody's."""
    text = (
        "客服昵称\t接待会话量\t全天3分钟回复率\t工作时间平响时长\t全天平响时长\n"
        "小甲\t20\t90%\t11秒\t59秒\n小乙\t30\t50%\t2分30秒\t3分\n店铺汇总值\t50\t-\t--\t--\n店铺平均值\t25\t66%\t1:20\t2:00"
    )
    read = figures_of(rows_of(text), TODAY, 1)
    shop = {one.indicator: one.number for one in read.figures if not one.agent}
    assert shop == {"received": Rounded(50, 1), "reply_3min": Rounded(66, 100), "average_response": Rounded(80, 1)}
    assert {one.agent for one in read.figures} == {"", "小甲", "小乙"}
    assert "店铺平均值" in read.notes[0]


def test_a_figure_over_some_days_is_not_the_days() -> None:
    read = figures_of(rows_of("近30天3分钟人工响应率 72.3% 3分钟人工响应率 80%"), TODAY, 1)
    assert {(one.indicator, one.days, one.number.value) for one in read.figures} == {
        ("reply_3min", 30, 723),
        ("reply_3min", 1, 80),
    }


def test_a_row_of_means_never_goes_before_one_of_sums() -> None:
    text = "客服昵称\t接待会话量\t全天3分钟回复率\n店铺平均值\t25\t66%\n店铺汇总值\t50\t70%"
    assert found(text) == {("11-22", "", "received"): 50, ("11-22", "", "reply_3min"): 0.7}
    assert found(text.replace("\n店铺汇总值\t50\t70%", "")) == {("11-22", "", "reply_3min"): 0.66}


def test_what_is_no_figure_is_said_with_its_row() -> None:
    read = figures_of(rows_of("日期\t咨询人数\t心情\t回复率\n2026-11-20\t一些\t好\t92%\n上周\t3\t好\t90%"), TODAY, 1)
    assert read.unknown == ("心情",)
    assert read.faults == ("第 2 行「咨询人数」不是数字：一些", "第 3 行的日期认不出来")


@pytest.mark.parametrize(
    ("texts", "order", "doubt"),
    [
        (["2026-11-20", "2026/1/2", "20261103", "2026年11月3日"], Order.YEAR_FIRST, ""),
        (["11/20/2026", "11/03/2026"], Order.MONTH_FIRST, ""),
        (["20/11/2026", "03/11/2026"], Order.DAY_FIRST, ""),
        (["03/11/2026", "04/11/2026"], None, "分不出"),
        (["20/11/2026", "11/20/2026"], None, "不一致"),
        (["2026-11-13", "2026-11-14", "2026-03-11"], Order.YEAR_FIRST, "2026-03-11 可能是 2026-11-03"),
        (["2026-12-11"], Order.YEAR_FIRST, "2026-12-11 可能是 2026-11-12"),
        (["2026-11-30"], Order.YEAR_FIRST, "在今天以后"),
        (["11-20", "11月21日"], Order.YEAR_FIRST, ""),
    ],
)
def test_day_and_month(texts: list[str], order: Order | None, doubt: str) -> None:
    read = dates_of(texts, TODAY)
    assert read.order == order
    assert doubt in read.doubt
    assert bool(doubt) == bool(read.doubt)


def test_an_answer_settles_the_order_and_a_year_is_found() -> None:
    assert dates_of(["03/11/2026"], TODAY, Order.DAY_FIRST).days == (date(2026, 11, 3),)
    assert dates_of(["03/11/26"], TODAY, Order.MONTH_FIRST).days == (date(2026, 3, 11),)
    assert dates_of(["12-31", "2月30日"], TODAY).days == (date(2025, 12, 31), None)
