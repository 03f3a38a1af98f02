"""The rounds behind a figure, past weeks, and the indicators with their formulas."""

import pytest

from livecs.response.behind import PAGE, Line, Wanted, indicator_lines, past_weeks, rounds_page
from livecs.response.desk import ResponseDesk
from livecs.response.official import Official, Rounded
from livecs.response.outlook import see
from livecs.response.presets import key_of
from tests.response.build import MONDAY, SHIPPED, at, chat
from tests.response.fake_store import CHANNEL, FakeStore
from tests.response.test_week import many

KUAISHOU = SHIPPED["kuaishou"]


class Shop:
    def __init__(self) -> None:
        self.store = FakeStore()
        self.now_ms = at("12:00:00", 3)
        self.desk = ResponseDesk(self.store, CHANNEL, KUAISHOU, key_of(KUAISHOU), lambda: self.now_ms)

    def lines(self, wanted: Wanted) -> list[tuple[str, str, str]]:
        return [line[:3] for line in rounds_page(self.desk, wanted, self.now_ms).lines]


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    shop.desk.take(chat("c 10:00:00, a:小林 10:00:30, c 10:05:00, a:小林 10:10:00", "a chat named by its buyer"))
    shop.desk.take(chat("c 11:00:00", "k2"))
    shop.desk.take(chat("c 11:58:00", "k3", day=3))
    shop.desk.take(chat("c 11:50:00", "k4", day=3))
    return shop


def test_late_rounds_stand_by_their_wait_and_chats_are_numbers(shop: Shop) -> None:
    assert shop.lines(Wanted(MONDAY, MONDAY + 6)) == [
        ("11 月 16 日 周一 11:00:00", "没有人工回复 · 超时", "会话 2 · 第 1 轮"),
        ("11 月 19 日 周四 11:50:00", "等待中 10 分 0 秒 · 超时", "会话 3 · 第 1 轮"),
        ("11 月 16 日 周一 10:05:00", "5 分 0 秒 · 超时", "会话 1 · 第 2 轮 · 客服 小林"),
    ]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(MONDAY, MONDAY + 6, late_only=False), 5),
        (Wanted(MONDAY, MONDAY, late_only=False), 3),
        (Wanted(MONDAY, MONDAY, hour=10, late_only=False), 2),
        (Wanted(MONDAY, MONDAY, hour=10), 1),
        (Wanted(MONDAY, MONDAY, hour=9), 0),
        (Wanted(MONDAY + 1, MONDAY + 2, late_only=False), 0),
    ],
)
def test_rounds_of_a_day_and_an_hour(shop: Shop, wanted: Wanted, count: int) -> None:
    assert rounds_page(shop.desk, wanted, shop.now_ms).of == count


MISSED = "没有人工回复 · 超时"


@pytest.mark.parametrize(
    ("indicator", "late_only", "wanted", "title"),
    [
        ("", True, [MISSED, "11 分 0 秒 · 超时", "4 分 0 秒 · 超时"], "人工客服3分钟回复率"),
        (
            "reply_30s",
            True,
            [MISSED, "11 分 0 秒 · 超时", "4 分 0 秒 · 超时", "40 秒 · 超时"],
            "30秒回复率",
        ),
        ("reply_5min", True, [MISSED, "11 分 0 秒 · 超时"], "5分钟回复率"),
        ("valid_reply", True, [MISSED], "有效回复率"),
        ("unserved", True, [MISSED], "不服务率"),
        ("first_response", False, [MISSED, "4 分 0 秒 · 超时", "40 秒"], "首次响应时长"),
    ],
)
def test_each_indicator_has_its_rounds(indicator: str, late_only: bool, wanted: list[str], title: str) -> None:
    shop = Shop()
    events = [
        *chat("c 10:00:00, a 10:00:40, c 10:20:00, a 10:31:00", "k1"),
        *chat("c 11:00:00, a 11:04:00", "k2"),
        *chat("c 12:00:00", "k3"),
    ]
    shop.desk.take(events)
    page = rounds_page(shop.desk, Wanted(MONDAY, MONDAY, late_only=late_only, indicator=indicator), at("12:00:00", 1))
    assert (sorted(line.figure for line in page.lines), page.title) == (sorted(wanted), title)


def test_a_clock_set_back_shows_no_negative_wait(shop: Shop) -> None:
    shop.now_ms = at("11:00:00", 3)
    page = rounds_page(shop.desk, Wanted(MONDAY + 3, MONDAY + 3, late_only=False), shop.now_ms)
    assert [line.figure for line in page.lines] == ["等待中 0 秒", "等待中 0 秒"]


def test_rounds_come_in_pages(shop: Shop) -> None:
    shop.desk.take([event for n in range(PAGE) for event in chat(f"c 12:00:{n % 60:02}", f"p{n}", day=1)])
    first, second, beyond = (
        rounds_page(shop.desk, Wanted(MONDAY + 1, MONDAY + 1, page=n, late_only=False), shop.now_ms) for n in range(3)
    )
    assert (first.of, first.pages, len(first.lines)) == (PAGE, 1, PAGE)
    assert (second.lines, beyond.lines) == ((), ())
    shop.desk.take(chat("c 13:00:00", "one more", day=1))
    assert rounds_page(shop.desk, first.wanted, shop.now_ms).pages == 2


def test_past_weeks_say_what_was_frozen_and_what_is_another_now() -> None:
    shop = Shop()
    shop.desk.take(many(9, 1))
    shop.now_ms = at("12:00:00", 7)
    assert past_weeks(shop.desk, shop.now_ms) == (
        Line("2026 年 11 月 16 日至 22 日", "90.0 % 不作判断", "9 / 10 · 10 轮 · 没有冻结"),
    )
    shop.now_ms = at("12:00:00", 8)
    shop.desk.freeze_due()
    (line,) = past_weeks(shop.desk, shop.now_ms)
    assert line.below == "9 / 10 · 11 月 24 日冻结，规则版本 1 · 至今没有变化"
    shop.desk.take(chat("c 15:00:00", "late", day=2))
    (line,) = past_weeks(shop.desk, shop.now_ms)
    assert line.figure == "90.0 % 不作判断"
    assert "现在算是 81.8 %" in line.below
    shop.now_ms = at("12:00:00", 15)
    assert [one.figure for one in past_weeks(shop.desk, shop.now_ms)] == ["–", "90.0 % 不作判断"]


def test_every_indicator_has_a_formula_and_a_source() -> None:
    shop = Shop()
    shop.desk.take(many(9, 1))
    shop.desk.keep_official(
        [
            Official("2026-11-18", "reply_3min", Rounded(921, 1000), 1),
            Official("2026-11-18", "refund_rate", Rounded(31, 1000), 1),
            Official("2026-11-18", "average_order", Rounded(5630, 100), 1),
        ]
    )
    lines = {line.title: line for line in indicator_lines(see(shop.desk, shop.now_ms))}
    assert lines["人工客服3分钟回复率"].figure == "自有 90.0 %（9 / 10 人） · 官方 92.1 %（11 月 18 日）"
    assert lines["人工客服3分钟回复率"].below.startswith("考核 · ")
    assert lines["退款率"].figure == "官方 3.1 %（11 月 18 日）"
    assert lines["客单价"].figure == "官方 56.30 元（11 月 18 日）"
    assert lines["响应时长中位数"].figure == "自有 20 秒"
    assert all("。" in line.below or "只有平台能算" in line.below for line in lines.values())
