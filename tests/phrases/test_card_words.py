"""The chip, and what is answered to a number or a basket in the search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.card import Card, Limit
from livecs.phrases.card_words import Answer, answer, chip_text, next_change_ms
from tests.phrases.cards import CARD, END, START

MINUTE = 60_000


@pytest.mark.parametrize(
    ("now_ms", "text"),
    [
        (START - 40 * MINUTE, "晚8点场 · 0:40 后开播"),
        (START - 1, "晚8点场 · 0:01 后开播"),
        (START, "晚8点场 · 3:00 后下播"),
        (START + 46 * MINUTE, "晚8点场 · 2:14 后下播"),
        (END - 10 * MINUTE - 1, "晚8点场 · 0:11 后下播"),
        (END - 10 * MINUTE, "快下播 · 还有 10 分"),
        (END - 1, "快下播 · 还有 1 分"),
        (END, "已下播"),
    ],
)
def test_the_chip_says_how_long(now_ms: int, text: str) -> None:
    assert chip_text(CARD, now_ms) == text
    assert chip_text(Card(), now_ms) == "未填本场"
    assert chip_text(CARD._replace(big_sale=True), START) == "大促 · 3:00 后下播"


@given(st.integers(START - 10**8, END + 10**7))
def test_the_chip_stands_until_it_changes(now_ms: int) -> None:
    change = next_change_ms(CARD, now_ms)
    if not change:
        assert chip_text(CARD, now_ms) == "已下播"
        return
    assert 0 < change <= MINUTE
    assert chip_text(CARD, now_ms + change - 1) == chip_text(CARD, now_ms)
    assert chip_text(CARD, now_ms + change) != chip_text(CARD, now_ms)


FULL = "3 号 · 云朵毛衣 · 券后价 89.9 元 · 尺码 S-L · 发货 24小时 · 赠品 发圈 · 库存 120"
SAID = "3 号链接是云朵毛衣，券后价 89.9 元，尺码 S-L，发货 24小时，赠品 发圈。"


@pytest.mark.parametrize(
    ("query", "now_ms", "answered"),
    [
        ("", START, None),
        ("退货", START, None),
        ("7天无理由", START, None),
        ("24110203", START, None),
        ("0", START, None),
        ("3", START, Answer(FULL, "", SAID, "3", "")),
        ("３号链接", START, Answer(FULL, "", SAID, "3", "")),
        ("03 尺码", START, Answer(FULL, "", SAID, "3", "尺码")),
        ("3　cm", START, Answer(FULL, "", SAID, "3", "cm")),
        ("7", START, Answer("本场没有 7 号链接", "有 3、5 号", rest="7")),
        ("7 天", START, Answer("本场没有 7 号链接", "有 3、5 号", rest="7 天")),
        (
            "3",
            END,
            Answer("3 号 · 云朵毛衣 · 尺码 S-L", "已下播，价格不再填", "3 号链接是云朵毛衣，尺码 S-L。", "3", ""),
        ),
        (
            "5",
            START - 1,
            Answer("5 号 · 风衣 · 尺码 M-XL", "还没开播，价格先不填", "5 号链接是风衣，尺码 M-XL。", "5", ""),
        ),
        ("3×2", END, Answer("算不了：3 号链接已下播，价格不再填")),
        ("3 7", START, Answer("算不了：7 号链接 本场没有这个链接")),
    ],
)
def test_a_number_asks_for_a_link(query: str, now_ms: int, answered: Answer | None) -> None:
    assert answer(CARD, query, now_ms) == answered


@pytest.mark.parametrize(("query", "is_answered"), [("3", True), ("618", True), ("2411", False), ("3 尺码", False)])
def test_without_a_table_only_a_bare_short_number_is_answered(query: str, is_answered: bool) -> None:
    came = answer(Card(), query, START)
    assert (came is not None) is is_answered
    if came:
        assert (came.title, came.rest) == ("本场还没有链接表", query)


def test_a_basket_is_answered_with_the_limits_beside_it() -> None:
    came = answer(CARD, "3×2 5", START, Limit("发货前可改一次", "2026-11-01"))
    assert came
    assert came.title == came.copyable
    assert "实付 278.8 元" in came.copyable
    assert came.rest is None
    assert came.details.endswith("改价限制（店铺填写，2026-11-01）：发货前可改一次")


@pytest.mark.parametrize(
    ("card", "why"),
    [
        (CARD._replace(unchecked=True), "满减和券是上一场的"),
        (CARD._replace(terms="买二送一"), "「买二送一」没读懂"),
        (CARD._replace(links=(CARD.links[0]._replace(unchecked=True),)), "价格是上一场的"),
        (CARD._replace(links=(CARD.links[0]._replace(price_fen=None),)), "没有券后价"),
    ],
)
def test_what_is_not_sure_is_not_worked_out(card: Card, why: str) -> None:
    came = answer(card, "3×2", START)
    assert came
    assert why in came.title
    assert came.copyable == ""


def test_neighbouring_numbers_are_told_together() -> None:
    links = tuple(CARD.links[0]._replace(number=str(number)) for number in (1, 2, 3, 4, 9, 11, 12))
    came = answer(CARD._replace(links=links), "7", START)
    assert came
    assert came.details == "有 1–4、9、11–12 号"
