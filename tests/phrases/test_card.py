"""What a card fills, and above all until when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.clock import SHOP_ZONE
from livecs.phrases.card import (
    EXTENSION_MS,
    LINK_NAMES,
    MINUTE_MS,
    WARNING_MS,
    Card,
    Link,
    Phase,
    extended,
    is_big_sale,
    merged,
    phase,
    started_from,
    values_at,
)
from livecs.phrases.placeholders import PLACEHOLDERS
from tests.phrases.cards import CARD, END, START, at

LINK = CARD.links[0]
PRICES = {"券后价", "券额", "满减门槛", "赠品", "库存"}
AHEAD = {"主播", "下播时间", "活动", "发货时效", "运费险"}
GOODS = {"链接号", "商品", "尺码范围"}


@pytest.mark.parametrize(
    ("now_ms", "is_phase"),
    [
        (START - 1, Phase.BEFORE),
        (START, Phase.RUNNING),
        (END - WARNING_MS - 1, Phase.RUNNING),
        (END - WARNING_MS, Phase.ENDING),
        (END - 1, Phase.ENDING),
        (END, Phase.ENDED),
        (END + 10**12, Phase.ENDED),
        (0, Phase.BEFORE),
    ],
)
def test_a_moment_stands_somewhere_to_a_broadcast(now_ms: int, is_phase: Phase) -> None:
    assert phase(CARD, now_ms) == is_phase
    assert phase(Card(links=CARD.links), now_ms) == Phase.EMPTY


@pytest.mark.parametrize(
    ("now_ms", "link", "names"),
    [
        (START - 1, None, AHEAD),
        (START - 1, LINK, AHEAD | GOODS),
        (START, None, AHEAD | {"券额", "满减门槛"}),
        (START, LINK, AHEAD | GOODS | PRICES),
        (END - 1, LINK, AHEAD | GOODS | PRICES),
        (END, None, set()),
        (END, LINK, GOODS),
        (START, LINK._replace(unchecked=True), AHEAD | GOODS | {"券额", "满减门槛"}),
        (START, Link("9", "风衣"), AHEAD | {"链接号", "商品", "券额", "满减门槛"}),
    ],
)
def test_what_is_filled_depends_on_the_moment(now_ms: int, link: Link | None, names: set[str]) -> None:
    assert set(values_at(CARD, now_ms, link)) == names


def test_each_value_stands_where_it_belongs() -> None:
    assert values_at(CARD, START, LINK) == {
        "主播": "阿岚",
        "下播时间": "今晚 11 点",
        "活动": "周末上新",
        "券额": "10",
        "满减门槛": "99",
        "发货时效": "24小时",
        "运费险": "已赠送",
        "链接号": "3",
        "商品": "云朵毛衣",
        "券后价": "89.9",
        "尺码范围": "S-L",
        "赠品": "发圈",
        "库存": "120",
    }
    assert values_at(CARD, START)["发货时效"] == "48 小时"  # no link was chosen


def test_every_name_is_a_placeholder() -> None:
    assert set(values_at(CARD, START, LINK)) <= set(PLACEHOLDERS)
    assert GOODS | {"尺码"} | (PRICES & LINK_NAMES) == LINK_NAMES


@pytest.mark.parametrize(
    ("sizes", "size"), [("均码", "均码"), ("M", "M"), ("S-L", ""), ("S/M", ""), ("S、M", ""), ("S M", ""), ("", "")]
)
def test_only_a_link_of_one_size_says_which(sizes: str, size: str) -> None:
    values = values_at(CARD, START, LINK._replace(sizes=sizes))
    assert values.get("尺码", "") == size
    assert values.get("尺码范围", "") == sizes


@pytest.mark.parametrize(
    ("shipping", "time"),
    [("", "48 小时"), ("现货", "48 小时"), ("24小时", "24小时"), ("72 h", "72 h"), ("预售7天", "预售7天"),
     ("当天", "当天"), ("预售", ""), ("11月25日起", "")],
)  # fmt: skip
def test_a_link_ships_in_its_own_time(shipping: str, time: str) -> None:
    assert values_at(CARD, START, LINK._replace(shipping=shipping)).get("发货时效", "") == time


MOMENTS = st.integers(START - 10**8, END + 10**8)


@given(MOMENTS, st.booleans(), st.booleans())
def test_no_price_outlives_its_broadcast(now_ms: int, is_card_old: bool, is_link_old: bool) -> None:
    values = values_at(CARD._replace(unchecked=is_card_old), now_ms, LINK._replace(unchecked=is_link_old))
    if not START <= now_ms < END:
        assert not PRICES & set(values)
    assert "券额" not in values or not is_card_old
    assert "券后价" not in values or not is_link_old
    assert all(values.values())


def test_a_card_without_an_end_fills_nothing() -> None:
    assert values_at(CARD._replace(ends_at_ms=0, starts_at_ms=0), START, LINK) == {}


@given(MOMENTS)
def test_a_clock_that_was_wrong_leaves_nothing_behind(wrong_ms: int) -> None:
    before = values_at(CARD, START, LINK)
    values_at(CARD, wrong_ms, LINK)
    assert values_at(CARD, START, LINK) == before


@pytest.mark.parametrize(("now_ms", "holds"), [(START - 1, False), (START, True), (END - 1, True), (END, False)])
def test_big_sale_holds_while_the_broadcast_runs(now_ms: int, holds: bool) -> None:
    assert is_big_sale(CARD._replace(big_sale=True), now_ms) is holds
    assert not is_big_sale(CARD, now_ms)


def test_thirty_minutes_more_bring_the_prices_back() -> None:
    assert phase(CARD, END) == Phase.ENDED
    longer = extended(CARD)
    assert longer.ends_at_ms == END + EXTENSION_MS
    assert values_at(longer, END, LINK)["券后价"] == "89.9"


@pytest.mark.parametrize(
    ("now", "start"),
    [
        ("2026-11-22 10:00", "2026-11-22 20:00"),
        ("2026-11-21 23:00", "2026-11-22 20:00"),
        ("2026-11-21 22:59", "2026-11-21 20:00"),  # it still runs
        ("2026-11-22 23:00", "2026-11-23 20:00"),
        ("2026-12-01 09:00", "2026-12-01 20:00"),
    ],
)
def test_the_next_broadcast_has_the_same_hours_and_prices_to_be_looked_at(now: str, start: str) -> None:
    card = started_from(CARD, at(now))
    assert (card.starts_at_ms, card.ends_at_ms - card.starts_at_ms) == (at(start), END - START)
    assert card.unchecked
    assert [(one.price_fen, one.unchecked, one.stock) for one in card.links] == [(8990, True, ""), (12900, True, "")]
    values = values_at(card, card.starts_at_ms, card.links[0])
    assert not PRICES & set(values)
    assert values["主播"] == "阿岚"


@given(st.integers(0, 40 * 24 * 60))
def test_the_next_broadcast_has_not_ended(minutes: int) -> None:
    now_ms = END + minutes * MINUTE_MS
    card = started_from(CARD, now_ms)
    assert now_ms < card.ends_at_ms <= now_ms + 24 * 60 * MINUTE_MS


def test_more_links_stand_over_those_of_the_same_number_in_order() -> None:
    more = (Link("10", "围巾"), Link("3", "毛衣新款"), Link("1", "帽子"))
    assert [(one.number, one.product) for one in merged(CARD.links, more)] == [
        ("1", "帽子"), ("3", "毛衣新款"), ("5", "风衣"), ("10", "围巾"),
    ]  # fmt: skip


def test_the_examples_are_what_they_say() -> None:
    from datetime import datetime

    assert f"{datetime.fromtimestamp(START / 1000, SHOP_ZONE):%F %H:%M}" == "2026-11-21 20:00"
