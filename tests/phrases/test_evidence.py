from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.evidence import Missed, Report, RevisionUse, kept_query, report
from livecs.phrases.model import Phrase, Status
from livecs.phrases.revision import revision
from tests.phrases.build import phrase
from tests.store.counts import at

SINCE, ON = date(2026, 10, 22), date(2026, 11, 21)
HELLO = phrase("hello", "在的", "在的，您请说")
SHIP = phrase("ship", "发货", "付款后四十八小时内发出，请您放心")
SHIP_TOO = phrase("ship-too", "几时发", "付款后四十八小时内发出，请您安心")
OLD_WORDING = "0123456789abcdef"
LATE, EARLY = at("2026-11-20T23:30"), at("2026-10-01T12:00")


def made(*phrases: Phrase, ever: tuple[RevisionUse, ...] = (), recent: tuple[RevisionUse, ...] = ()) -> Report:
    return report(phrases, ever, recent, (Missed("以旧换新", 3, "2026-11-20"),), since=SINCE, on=ON)


def test_uses_are_told_by_wording() -> None:
    uses = (
        RevisionUse("ship", revision(SHIP), 3, LATE),
        RevisionUse("ship", OLD_WORDING, 4, EARLY),
        RevisionUse("ship", "", 2, EARLY),
        RevisionUse("gone", OLD_WORDING, 1, EARLY),
        RevisionUse("hello", revision(HELLO), 9, EARLY),
    )
    rows = [tuple(row) for row in made(HELLO, SHIP, recent=uses).used]
    assert rows == [
        ("hello", "在的", 9, 9, 0, "2026-10-01"),
        ("ship", "发货", 9, 3, 4, "2026-11-20"),
        ("gone", "", 1, 0, 1, "2026-10-01"),
    ]


@pytest.mark.parametrize(
    ("ever", "never"),
    [
        ((), []),  # nothing was ever counted: that says nothing of a phrase
        ((RevisionUse("hello", "", 1, EARLY),), ["ship"]),
        ((RevisionUse("hello", "", 1, EARLY), RevisionUse("ship", "", 1, EARLY)), []),
    ],
)
def test_never_used_is_what_may_be_sent_and_was_not(ever: tuple[RevisionUse, ...], never: list[str]) -> None:
    kept_away = [
        phrase("review", status=Status.REVIEW),
        phrase("retired", status=Status.RETIRED),
        phrase("ended", valid_until="2026-11-20"),
    ]
    assert [one.id for one in made(HELLO, SHIP, *kept_away, ever=ever).never] == never


@pytest.mark.parametrize(
    ("until", "expired", "expiring"),
    [
        ("2026-11-20", ["a"], []),
        ("2026-11-21", [], ["a"]),
        ("2026-12-05", [], ["a"]),
        ("2026-12-06", [], []),
        ("", [], []),
    ],
)
def test_what_ends_is_told_two_weeks_before(until: str, expired: list[str], expiring: list[str]) -> None:
    told = made(phrase("a", valid_until=until), phrase("retired", valid_until=until, status=Status.RETIRED))
    assert [one.id for one in told.expired] == expired
    assert [one.id for one in told.expiring] == expiring


def test_near_duplicates_are_told_once() -> None:
    rows = [tuple(row) for row in made(HELLO, SHIP, SHIP_TOO).alike]
    assert rows == [("ship-too", "几时发", "ship", "发货", 94)]


def test_what_was_not_found_and_the_days_are_handed_on() -> None:
    told = made(HELLO)
    assert (told.since, told.on, told.missed) == ("2026-10-22", "2026-11-21", (Missed("以旧换新", 3, "2026-11-20"),))


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("以旧换新", "以旧换新"),
        (" 以旧　换新 ", "以旧 换新"),
        ("一二三四五六七八九十一二", "一二三四五六七八九十一二"),
        ("一二三四五六七八九十一二三", ""),
        ("退", ""),
        ("13800000000", ""),
        ("张某1", ""),
        ("thyf", ""),
        ("微信abc", ""),
        ("ａｂｃ退货", ""),
        ("退货１", ""),
        ("退货？", ""),
        ("退货😭", ""),
        ("", ""),
        ("退货\n运费", "退货 运费"),
    ],
)
def test_of_a_search_a_few_chinese_words_are_kept_or_nothing(query: str, kept: str) -> None:
    assert kept_query(query) == kept


@given(st.text(alphabet=st.sampled_from("退货运 　费ab1９－\n·😭"), max_size=20))
def test_what_is_kept_has_no_number_and_no_letter(query: str) -> None:
    kept = kept_query(query)
    assert kept_query(kept) == kept
    assert len(kept) <= 12
    assert set(kept) <= set("退货运费 ")
