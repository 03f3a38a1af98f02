"""Moments as an agent says them, and a handover that no phone number leaves with."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.clock import SHOP_ZONE
from livecs.errors import UserError
from livecs.handover import Part, due_words, handover_text
from livecs.phrases.card import Card
from livecs.phrases.handover import card_part, is_overdue, presets, promises_part
from livecs.phrases.promises import Promise, PromisesDesk
from tests.fakes import FakePromises
from tests.phrases.cards import CARD, END, START

MINUTE_MS, DAY_MS = 60_000, 86_400_000


def ms(text: str) -> int:
    return int(datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=SHOP_ZONE).timestamp() * 1000)


NOW_MS = ms("22 20:05")


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        ("22 09:00", {"今天 22:00": "22 22:00", "明天 12:00": "23 12:00", "3 天内": "25 09:00"}),
        ("22 21:59", {"今天 22:00": "22 22:00", "明天 12:00": "23 12:00", "3 天内": "25 21:59"}),
        ("22 22:00", {"明天 12:00": "23 12:00", "3 天内": "25 22:00"}),
        ("23 00:30", {"今天 22:00": "23 22:00", "明天 12:00": "24 12:00", "3 天内": "26 00:30"}),
    ],
)
def test_presets_are_still_to_come(now: str, wanted: dict[str, str]) -> None:
    assert dict(presets(ms(now))) == {title: ms(at) for title, at in wanted.items()}


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("22 20:05", "还有 1 分钟"),
        ("22 20:30", "还有 25 分钟"),
        ("22 21:05", "今天 21:05"),
        ("22 22:00", "今天 22:00"),
        ("23 12:00", "明天 12:00"),
        ("25 20:05", "11月25日 20:05"),
        ("22 20:04", "已超时 1 分钟"),
        ("22 19:06", "已超时 59 分钟"),
        ("22 19:05", "已超时 1 小时"),
        ("21 20:06", "已超时 23 小时"),
        ("20 20:04", "已超时 2 天"),
    ],
)
def test_a_due_moment_is_said_as_it_stands_to_now(due: str, said: str) -> None:
    assert due_words(ms(due), NOW_MS) == said


@given(st.integers(-40 * DAY_MS, 40 * DAY_MS))
def test_what_is_said_to_be_over_is_over(left_ms: int) -> None:
    promise = Promise("1", "回电", "", NOW_MS + left_ms, 0)
    assert due_words(promise.due_at_ms, NOW_MS).startswith("已超时") == is_overdue(promise, NOW_MS) == (left_ms < 0)


def test_a_handover_is_numbered_and_masked() -> None:
    promises = [
        Promise("1", "补寄\n赠品", "小鹿 13900000001", ms("22 19:45"), 0),
        Promise("2", "回电 139-0000-0002 转 12", "", ms("22 22:00"), 0),
    ]
    parts = [promises_part(promises, NOW_MS), Part("空的", ()), Part("售后 1 件", ("订单 241121000000000000001",))]
    assert handover_text(parts, NOW_MS).split("\n") == [
        "交接班 11月22日 20:05",
        "答应买家的事 2 件，1 件已超时",
        "1. 补寄 赠品（小鹿 139******01） · 已超时 20 分钟",
        "2. 回电 139******02转**** · 今天 22:00",
        "售后 1 件",
        "1. 订单 241121000000000000001",
    ]


def test_a_shift_with_nothing_open_says_so() -> None:
    assert handover_text([promises_part((), NOW_MS)], NOW_MS) == "交接班 11月22日 20:05\n没有要交接的事"


@pytest.mark.parametrize("what", ["", " ", "\n"])
def test_a_promise_of_nothing_is_not_kept(what: str) -> None:
    store = FakePromises()
    with pytest.raises(UserError, match="写一句答应了什么"):
        PromisesDesk(store, lambda: "1", lambda: NOW_MS).note(what, NOW_MS)
    assert store.open() == ()


HOURS = "晚8点场：11月21日 20:00 到 23:00，主播 阿岚"


@pytest.mark.parametrize(
    ("card", "now_ms", "part"),
    [
        (CARD, START - 1, Part("接下来的本场", (HOURS, "活动：周末上新", "链接 2 个"))),
        (CARD, START, Part("正在播的本场", (HOURS, "活动：周末上新", "链接 2 个"))),
        (
            CARD._replace(host="", activity="", unchecked=True, links=()),
            START - 1,
            Part("接下来的本场", (HOURS[:-6], "链接表还没填，价格和券是上一场的，还没核对")),
        ),
        (CARD, END, Part("本场信息", ())),
        (Card(), START, Part("本场信息", ())),
    ],
)
def test_the_next_broadcast_is_handed_over_if_it_is_known(card: Card, now_ms: int, part: Part) -> None:
    assert card_part(card, now_ms) == part
