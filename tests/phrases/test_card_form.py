"""A card as it is typed: hours at hand, amounts and terms read or refused by name."""

import pytest

from livecs.errors import UserError
from livecs.phrases.card import Card
from livecs.phrases.card_form import CardDraft, card_of, draft_of
from tests.phrases.cards import CARD, END, START, at

NOW = "2026-11-21 19:00"


@pytest.mark.parametrize(
    ("start", "end", "now", "hours"),
    [
        ("20:00", "23:00", NOW, ("2026-11-21 20:00", "2026-11-21 23:00")),
        ("晚8点", "1点", NOW, ("2026-11-21 20:00", "2026-11-22 01:00")),
        ("", "23:00", "2026-11-21 20:07", ("2026-11-21 20:07", "2026-11-21 23:00")),
        ("20:00", "20:00", NOW, ("2026-11-21 20:00", "2026-11-22 20:00")),
        ("20:00", "23:00", "2026-11-21 23:30", ("2026-11-22 20:00", "2026-11-22 23:00")),  # tomorrow's, tonight
        ("20:00", "23:00", "2026-11-21 22:59", ("2026-11-21 20:00", "2026-11-21 23:00")),
    ],
)
def test_hours_are_those_at_hand(start: str, end: str, now: str, hours: tuple[str, str]) -> None:
    card = card_of(CardDraft(start=start, end=end), Card(), at(now))
    assert (card.starts_at_ms, card.ends_at_ms) == (at(hours[0]), at(hours[1]))


def test_hours_that_were_not_touched_stay_even_when_it_is_over() -> None:
    card = card_of(draft_of(CARD)._replace(host="小满"), CARD, END + 10**7)
    assert card == CARD._replace(host="小满")


def test_a_later_end_goes_with_the_same_start() -> None:
    card = card_of(draft_of(CARD)._replace(end="00:30"), CARD, END - 1)
    assert (card.starts_at_ms, card.ends_at_ms) == (START, at("2026-11-22 00:30"))


@pytest.mark.parametrize(
    ("end", "now", "hours"),
    [
        ("22:30", "2026-11-21 22:40", ("2026-11-21 20:00", "2026-11-21 22:30")),  # it ended early
        ("22:00", "2026-11-22 10:00", ("2026-11-22 20:00", "2026-11-22 22:00")),  # yesterday's is over: today's
        ("23:40", "2026-11-21 23:10", ("2026-11-21 20:00", "2026-11-21 23:40")),  # it goes on after all
    ],
)
def test_another_end_is_that_of_the_broadcast_at_hand(end: str, now: str, hours: tuple[str, str]) -> None:
    card = card_of(draft_of(CARD)._replace(end=end), CARD, at(now))
    assert (card.starts_at_ms, card.ends_at_ms) == (at(hours[0]), at(hours[1]))


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("end", "", "下播时间还没填"),
        ("end", "晚上", "下播时间「晚上」没读懂"),
        ("start", "八点", "开播时间「八点」没读懂"),
        ("coupon", "十块", "券额「十块」没读懂"),
        ("coupon", "每满200减30", "没读懂"),
        ("coupon", "券5，满99减10", "没读懂"),
        ("terms", "每满200减30，买二送一", "「买二送一」没读懂"),
    ],
)
def test_what_cannot_be_read_is_named(field: str, typed: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        card_of(CardDraft(**draft_of(CARD)._asdict() | {field: typed}), CARD, START)


@pytest.mark.parametrize(
    ("typed", "off", "at_least"),
    [("10", 1000, 0), ("满99减10", 1000, 9900), ("券满99减10", 1000, 9900), ("10元券", 1000, 0), ("", 0, 0)],
)
def test_a_coupon_has_its_threshold_with_it(typed: str, off: int, at_least: int) -> None:
    card = card_of(draft_of(CARD)._replace(coupon=typed), CARD, START)
    assert (card.coupon_fen, card.coupon_from_fen) == (off, at_least)
    assert card_of(draft_of(card), card, START) == card


def test_what_is_typed_is_kept_without_the_blanks_around_it() -> None:
    card = card_of(draft_of(CARD)._replace(host=" 小满 ", coupon=" ¥5.5 "), CARD, START)
    assert (card.host, card.coupon_fen, card.coupon_from_fen) == ("小满", 550, 0)
    assert card_of(draft_of(CARD)._replace(coupon=" "), CARD, START).coupon_fen == 0
