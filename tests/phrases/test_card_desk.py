"""The desk of the card: it begins, saves, and is made longer, and never loses what somebody else changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.errors import UserError
from livecs.phrases.card import Card, Limit, Link, Phase
from livecs.phrases.card_desk import CardDesk
from livecs.phrases.card_rows import MOST_LINKS, Book, book_from, book_row
from tests.phrases.cards import CARD, END, START, FakeCardStore, FakeNow, at

MINUTE = 60_000


def desk_of(book: Book = Book(CARD), now_ms: int = START) -> tuple[CardDesk, FakeCardStore, FakeNow]:  # noqa: B008
    store, now = FakeCardStore(book), FakeNow(now_ms)
    return CardDesk(store, now), store, now


def test_values_follow_the_clock() -> None:
    desk, _, now = desk_of()
    assert desk.values("3")["券后价"] == "89.9"
    now.ms = END
    assert set(desk.values("3")) == {"链接号", "商品", "尺码范围"}
    now.ms = START  # the clock was set back
    assert desk.values("3")["券后价"] == "89.9"
    assert "券后价" not in desk.values("7")
    assert "商品" not in desk.values()


def test_a_new_broadcast_puts_the_last_one_behind_it() -> None:
    desk, store, now = desk_of()
    now.ms = at("2026-11-22 10:00")
    card = desk.next_card()
    assert desk.card == CARD  # nothing holds before it is saved
    desk.save(card, desk.book)
    assert (store.book.card, store.book.before) == (card, CARD)
    desk.save(card._replace(host="小满"), desk.book)
    assert store.book.before == CARD
    assert desk.next_card().host == "阿岚"  # 从上一场开始 means the one before


def test_what_was_changed_elsewhere_is_not_overwritten_unseen() -> None:
    desk, store, _ = desk_of()
    seen = desk.book
    store.book = Book(CARD._replace(host="小满"))
    with pytest.raises(UserError, match="在别处改过"):
        desk.save(CARD, seen)
    assert store.book.card.host == "小满"
    desk.save(CARD, desk.book)  # whoever saves again has been told
    assert store.book.card.host == "阿岚"


def test_a_table_that_could_not_be_read_back_is_refused() -> None:
    desk, store, _ = desk_of()
    links = tuple(Link(str(number), "毛衣") for number in range(1, MOST_LINKS + 2))
    with pytest.raises(UserError, match="最多 500 个"):
        desk.save(CARD._replace(links=links), desk.book)
    desk.save(CARD._replace(links=links[1:]), desk.book)
    assert book_from(book_row(store.book)) == store.book


def test_a_refusing_disk_changes_nothing() -> None:
    desk, store, _ = desk_of()
    store.refuses = True
    for change in (
        lambda: desk.save(Card(), desk.book),
        desk.extend,
        lambda: desk.note_limit("pdd", "发货前可改"),
    ):
        with pytest.raises(UserError):
            change()
    assert desk.book == store.book == Book(CARD)


@pytest.mark.parametrize(
    ("now_ms", "said"),
    [
        (START - 1, ""),
        (START, "23:30"),
        (END - MINUTE, "23:30"),
        (END, "23:30"),
        (END + 29 * MINUTE, "23:30"),
        (END + 30 * MINUTE, ""),
    ],
)
def test_half_an_hour_more_while_it_is_on_or_has_just_ended(now_ms: int, said: str) -> None:
    desk, store, _ = desk_of(now_ms=now_ms)
    if said:
        assert said in desk.extend()
        assert store.book.card.ends_at_ms == END + 30 * MINUTE
        assert desk.phase() != Phase.ENDED
    else:
        with pytest.raises(UserError, match="没有正在播的场次"):
            desk.extend()


def test_a_note_on_limits_keeps_its_day_and_stays_from_broadcast_to_broadcast() -> None:
    desk, store, now = desk_of()
    desk.note_limit("pdd", "发货前可改")
    now.ms = at("2026-11-25 10:00")
    desk.note_limit("pdd", "发货前可改")
    desk.note_limit("douyin", "不可改")
    desk.save(desk.next_card(), desk.book)
    assert store.book.limits == {
        "pdd": Limit("发货前可改", "2026-11-21"),
        "douyin": Limit("不可改", "2026-11-25"),
    }
    desk.note_limit("pdd", "")
    assert set(store.book.limits) == {"douyin"}


def test_what_was_changed_elsewhere_holds_at_the_next_question() -> None:
    desk, store, _ = desk_of()
    store.book = Book(CARD._replace(links=(Link("3", "云朵毛衣", 7900),)))
    assert desk.values("3")["券后价"] == "79"
    store.book = Book()
    assert desk.phase() == Phase.EMPTY


ROWS = book_row(Book(CARD, CARD._replace(host=""), {"pdd": Limit("发货前可改", "2026-11-21")}))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def test_a_book_comes_back_whole() -> None:
    assert book_row(book_from(ROWS)) == ROWS
    assert book_from({}) == Book()


@given(st.sampled_from(sorted(ROWS)), JSON)
def test_a_spoiled_book_is_refused_whole_or_read(key: str, value: object) -> None:
    try:
        book = book_from(ROWS | {key: value})
    except ValueError:
        return
    assert book_from(book_row(book)) == book


@given(st.sampled_from(sorted(ROWS["card"])), JSON)
def test_a_spoiled_card_is_refused_whole_or_read(key: str, value: object) -> None:
    try:
        book = book_from(ROWS | {"card": ROWS["card"] | {key: value}})
    except ValueError:
        return
    assert book_from(book_row(book)) == book


@pytest.mark.parametrize(
    "card",
    [
        CARD._replace(ends_at_ms=START - 1),
        CARD._replace(ends_at_ms=START + 31 * 24 * 60 * MINUTE),
        CARD._replace(coupon_fen=-1),
        CARD._replace(host="两\n行"),
        CARD._replace(links=(CARD.links[0], CARD.links[0])),
        CARD._replace(links=(CARD.links[0]._replace(number="三"),)),
        CARD._replace(links=(CARD.links[0]._replace(number="0"),)),
        CARD._replace(links=(CARD.links[0]._replace(price_fen=0),)),
    ],
)
def test_what_no_card_can_be_is_refused(card: Card) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        book_from(book_row(Book(card)))
