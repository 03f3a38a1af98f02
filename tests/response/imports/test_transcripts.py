"""Pasted chats: the shipped shapes read their examples, patterns of a shop's own, who speaks, days, several chats."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.desktop.paths import shipped
from livecs.response.dates import Order
from livecs.response.imports.shapes import Pattern, Shape, parse_shapes, shapes_in
from livecs.response.imports.transcripts import Chats, Told, read_chats
from livecs.response.ledger import by_conversation, rounds_of
from tests.response.build import SHIPPED, at

TODAY = date(2026, 11, 22)
FOLDER = shipped("resources") / "transcripts"
SHAPES = shapes_in([FOLDER])
SURE = Told(frozenset({"客服小甲", "小店:小甲"}))


def read(text: str, told: Told = SURE, platform: str = "taobao") -> Chats:
    return read_chats(text, SHAPES.of(platform), told, "Asia/Shanghai", TODAY)


def test_shipped_shapes_are_sound_and_none_is_told_as_a_fact() -> None:
    assert SHAPES.faults == ()
    assert len({shape.id for shape in SHAPES.shapes}) == len(SHAPES.shapes)
    for shape in SHAPES.shapes:
        assert shape.source.confidence in {"C", "default"}
        assert "没有核对过" in shape.source.title


@pytest.mark.parametrize("shape", SHAPES.shapes, ids=[shape.id for shape in SHAPES.shapes])
def test_a_shape_finds_and_reads_its_own_example(shape: Shape) -> None:
    platform = next(iter(shape.platforms), "douyin")
    chats = read(shape.example, platform=platform)
    assert chats.shape is not None
    assert chats.shape.id == shape.id
    assert (chats.doubt, chats.faults, chats.conversations) == ("", (), 1)
    events = sorted(chats.events, key=lambda event: event.at_ms)
    assert {event.role for event in events} == {"customer", "agent"}
    assert {event.at_ms for event in events} <= {at("10:00:00"), at("10:00:40"), at("10:01:00")}


@pytest.mark.parametrize(
    ("pattern", "line", "fields"),
    [
        ("{nick} {date} {time}", "小 鱼  2026-11-16 10:00", {"nick": "小 鱼", "date": "2026-11-16", "time": "10:00"}),
        ("{nick}{date} {time}", "tb12026-11-16 10:00:01", {"nick": "tb1", "date": "2026-11-16", "time": "10:00:01"}),
        ("{nick}{date} {time}", "tb1 2026-11-16 10:00:01", None),
        ("[{time}] {nick}: {text}", "[上午9:05] 小鱼: 在 吗", {"time": "上午9:05", "nick": "小鱼", "text": "在 吗"}),
        ("{role}|{time}", "买家|9:05", {"role": "买家", "time": "9:05"}),
        ("{role}|{time}", "谁|9:05", None),
        ("{nick} 于{date}.* {time}", "小鱼 于11月16日.* 9:05", {"nick": "小鱼", "date": "11月16日", "time": "9:05"}),
        ("{nick} {date} {time}", "x" * 190 + " 2026-11-16 10:00", None),
    ],
)
def test_patterns(pattern: str, line: str, fields: dict[str, str] | None) -> None:
    assert Pattern(pattern).read(line) == fields


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("{nick} {wann}", "不认识的字段"),
        ("{nick} {nick} {time}", "写了两次"),
        ("{nick}{text} {time}", "之间要有"),
        ("{text} {time}", "最后"),
        ("{nick} {other} {agent} {time}", "最多 2 个"),
    ],
)
def test_a_pattern_that_cannot_be_read_says_why(pattern: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Pattern(pattern)


PATTERNS = sorted({pattern.text for shape in SHAPES.shapes for pattern in shape.head})
NAMES = st.text("甲乙ab小店", min_size=1, max_size=60)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(nick=NAMES, other=NAMES, text=st.text("在吗: [1]-", max_size=200).map(str.strip))
def test_a_shipped_pattern_reads_what_it_writes(pattern: str, nick: str, other: str, text: str) -> None:
    fields = {"nick": nick, "other": other, "role": "买家", "date": "2026-11-16", "time": "10:00:00", "text": text}
    read = Pattern(pattern)
    assert read.read(pattern.format(**fields)) == {name: fields[name] for name in read.fields}


SHOP = """
schema = 1
source = { title = "自己的工作台", confidence = "shop" }
[[shape]]
id = "own"
title = "自己的"
platforms = ["douyin"]
head = ["@{nick}@ {date}/{time}"]
example = "@小鱼@ 2026-11-16/10:00"
"""


def test_a_shop_writes_its_own_shape() -> None:
    shapes, faults = parse_shapes(SHOP, "own.toml")
    assert faults == ()
    chats = read_chats("@小鱼@ 2026-11-16/10:00\n在吗", shapes, Told(is_sure=True), "Asia/Shanghai", TODAY)
    assert [(event.conversation, event.at_ms) for event in chats.events] == [("小鱼", at("10:00:00"))]
    assert "时间只到分钟" in chats.notes[0]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("@ {date}/{time}", "@", "要有 {time}"),
        ("{nick}@", "{name}@", "不认识的字段"),
        ('"douyin"', '"nowhere"', "没有平台"),
        ("title = ", "titel = ", "不认识"),
        ("schema = 1", "schema = 2", "格式版本"),
        ("source = {", "sauce = {", "缺少来源"),
        ("[[shape]]", "[shape]", "条目"),
    ],
)
def test_a_file_with_a_fault_is_refused_and_says_where(old: str, new: str, said: str) -> None:
    shapes, faults = parse_shapes(SHOP.replace(old, new), "own.toml")
    assert shapes == ()
    assert said in " ".join(map(str, faults))
    assert str(faults[0]).startswith("own.toml:")


def test_who_is_the_shop_is_asked_once_and_a_robot_is_no_customer() -> None:
    text = "小鱼 2026-11-16 10:00:00\n在吗\n智能客服小美 2026-11-16 10:00:01\n您好\n阿强 2026-11-16 10:00:40\n在的"
    asked = read(text, Told())
    assert (asked.asks, asked.events) == ("agents", ())
    assert [(one.nick, one.role) for one in asked.speakers] == [
        ("小鱼", "customer"),
        ("智能客服小美", "auto"),
        ("阿强", "customer"),
    ]
    told = read(text, Told(frozenset({"阿强"})))
    assert [(event.conversation, event.role, event.agent) for event in told.events] == [
        ("小鱼", "customer", ""),
        ("小鱼", "auto", ""),
        ("小鱼", "agent", "阿强"),
    ]
    assert read(text, Told(is_sure=True)).doubt == ""


TWO = """会话：小鱼
小鱼 2026-11-16 10:00:00
在吗
客服小甲 2026-11-16 10:00:40
在的
会话：大树
大树 2026-11-16 10:00:10
多久到
客服小甲 2026-11-16 10:05:00
明天
客服小甲 撤回了一条消息
会话已结束
"""


def test_several_chats_and_what_is_no_message() -> None:
    chats = read(TWO)
    assert chats.conversations == 2
    found = [(event.conversation, event.role, event.kind) for event in chats.events]
    assert found[3:] == [("大树", "agent", "message"), ("大树", "agent", "recall"), ("大树", "system", "close")]
    rounds = [*rounds_of(SHIPPED["douyin"], by_conversation(chats.events).items())]
    assert sorted((one.conversation, one.length_ms) for one in rounds) == [("大树", None), ("小鱼", 40_000)]


def test_an_agent_answers_whoever_wrote_last_where_chats_are_not_divided() -> None:
    chats = read("\n".join(line for line in TWO.splitlines() if not line.startswith("会话：")))
    assert [event.conversation for event in chats.events[:4]] == ["小鱼", "小鱼", "大树", "大树"]
    assert "前面最后说话的那位" in " ".join(chats.notes)


@pytest.mark.parametrize(
    ("days", "told", "asks", "found"),
    [
        (("11/16/2026", "11/16/2026"), SURE, "", at("10:00:00")),
        (("11/10/2026", "11/10/2026"), SURE, "order", None),
        (("11/10/2026", "11/10/2026"), SURE._replace(order=Order.MONTH_FIRST), "", at("10:00:00", -6)),
        (("今天", "今天"), SURE, "", at("10:00:00", 6)),
        (("11月16日", "11月16日"), SURE, "", at("10:00:00")),
        (("2026-11-16", "2026-03-11"), SURE, "order", None),
        (("2026-11-16", "2026-03-11"), SURE._replace(order=Order.YEAR_FIRST), "", at("10:00:00")),
        (("2026-12-11", "2026-11-16"), SURE, "order", None),
        (("2026-12-11", "2026-11-16"), SURE._replace(order=Order.SWAPPED), "", at("10:00:00", -4)),
    ],
)
def test_days_of_messages(days: tuple[str, str], told: Told, asks: str, found: int | None) -> None:
    text = f"小鱼 {days[0]} 10:00:00\n在吗\n客服小甲 {days[1]} 10:00:30\n在"
    chats = read(text, told)
    assert chats.asks == asks
    assert found is None or next(event for event in chats.events if event.role == "customer").at_ms == found
    assert bool(chats.readings) == (asks == "order")


def test_a_clock_without_dates_asks_for_the_day_and_runs_on_over_midnight() -> None:
    text = "小鱼 23:59:50\n在吗\n客服小甲 00:00:10\n在"
    assert read(text).asks == "on"
    chats = read(text, SURE._replace(on=date(2026, 11, 16)))
    assert [event.at_ms for event in chats.events] == [at("23:59:50"), at("00:00:10", 1)]


def test_a_price_is_no_day() -> None:
    text = "2026-11-16\n小鱼 10:00:00\n8.5\n客服小甲 10:00:30\n对"
    assert {event.at_ms for event in read(text).events} == {at("10:00:00"), at("10:00:30")}


def test_newest_first_is_turned_round() -> None:
    text = "客服小甲 2026-11-16 10:01:00\n好\n客服小甲 2026-11-16 10:00:00\n在\n小鱼 2026-11-16 10:00:00\n在吗"
    assert [(event.role, event.order) for event in read(text).events] == [("customer", 0), ("agent", 1), ("agent", 0)]


def test_nothing_of_what_was_said_stays_and_the_same_again_is_the_same() -> None:
    one, again = read(TWO), read(f"{TWO}\n\n")
    assert "多久到" not in repr(one.events)
    assert "多久到" not in repr(one.speakers)
    assert {event.identity for event in one.events} == {event.identity for event in again.events}


@pytest.mark.parametrize("text", ["", "今天还不错", "小鱼：在吗\n小甲：在"])
def test_what_is_no_chat_says_what_is_missing(text: str) -> None:
    chats = read(text)
    assert (chats.asks, chats.events) == ("shape", ())
    assert "连时间一起复制" in chats.doubt


def test_lines_that_belong_to_nothing_are_named() -> None:
    chats = read(f"复制于工作台\n{TWO}")
    assert chats.faults == ((1, "前面没有昵称和时间：复制于工作台"),)


def test_a_message_of_a_day_to_come_is_refused() -> None:
    told = Told(is_sure=True, order=Order.YEAR_FIRST)
    chats = read("小鱼 2026-11-13 10:00:00\n在吗\n小鱼 2027-11-13 10:00:00\n还在吗", told)
    assert (len(chats.events), chats.faults) == (1, ((0, "1 条消息的时间认不出来，或在今天以后"),))
