"""What is typed finds what is meant, in an order that learned keys can trust."""

import time
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.library import Library
from livecs.phrases.model import Phrase
from livecs.phrases.search import LIMIT, Hit, Index, Tier, terms_of
from livecs.text import fold
from tests.phrases.build import found, index_of, phrase

QUALITY = tomllib.loads((Path(__file__).parents[1] / "data/search_quality.toml").read_text(encoding="utf8"))
ROWS = [(query, id_) for group in QUALITY.values() for query, id_ in group.items()]


@pytest.mark.parametrize(("query", "id_"), ROWS)
def test_the_phrase_meant_is_among_the_first_five(shop: Index, query: str, id_: str) -> None:
    assert id_ in found(shop, query)[:5]


def test_the_quality_table_is_long_and_asks_about_every_pack(shipped: Library) -> None:
    asked = {id_.split("-")[0] for _, id_ in ROWS}
    assert len(ROWS) >= 100
    assert asked == {entry.phrase.id.split("-")[0] for entry in shipped.entries}


@pytest.mark.parametrize(
    ("query", "tier"),
    [
        ("thyf", Tier.ABBR),
        ("退货", Tier.TITLE_START),
        ("tuih", Tier.TITLE_START),
        ("thy", Tier.TITLE_START),
        ("运费", Tier.TITLE),
        ("yf", Tier.TITLE),
        ("邮费", Tier.KEYWORD),
        ("youf", Tier.KEYWORD),
        ("承担", Tier.TEXT),
        ("货退", Tier.SWAPPED),
        ("tuihou", Tier.SWAPPED),
        ("htyf", Tier.SWAPPED),
        ("退运", Tier.SKIPPED),
        ("tyf", Tier.SKIPPED),
        ("退货云费", Tier.SIMILAR),
        ("tuihuoyunfai", Tier.SIMILAR),
        ("谁出邮费啊", Tier.SIMILAR),
        ("chengdan", None),  # letters do not read the wording
        ("好评", None),
        ("zz", None),
    ],
)
def test_each_way_of_typing_has_its_tier(query: str, tier: int | None) -> None:
    index = index_of([phrase("a", "退货运费", "由我们承担", abbr="thyf", keywords=("谁出邮费", "运费险"))])
    assert index.search(query) == ([] if tier is None else [Hit(tier, 0)])


ONE_WORD = [
    phrase("text", "甲", "发票"),
    phrase("keyword", "乙", keywords=("开发票",)),
    phrase("title", "要发票"),
    phrase("keyword-2", "丙", keywords=("发票",)),
    phrase("start", "发票抬头"),
    phrase("abbr", "丁", abbr="发票"),
    phrase("title-2", "没发票"),
]


def test_better_tiers_come_first_and_rank_orders_within_them() -> None:
    order = "abbr start title title-2 keyword keyword-2 text"
    turned = "abbr start title-2 title keyword-2 keyword text"
    assert found(index_of(ONE_WORD), "发票") == order.split()
    assert found(index_of(ONE_WORD[::-1]), "发票") == turned.split()


@pytest.mark.parametrize("limit", range(1, 9))
def test_a_limit_cuts_the_end_only(limit: int) -> None:
    index = index_of(ONE_WORD)
    assert found(index, "发票", limit) == found(index, "发票")[:limit]


def test_a_word_said_often_takes_no_place_from_the_next_row() -> None:
    shop = [phrase(str(number), "先退退退退") for number in range(4)]
    assert found(index_of(shop), "退", 3) == found(index_of(shop), "t", 3) == ["0", "1", "2"]


@pytest.mark.parametrize("query", ["退", "t", "退货 运", "t y", ""])
def test_no_answer_is_longer_than_its_limit(query: str) -> None:
    index = index_of(phrase(str(number), "退货运费") for number in range(LIMIT + 50))
    assert found(index, query) == [str(number) for number in range(LIMIT)]
    assert found(index, query, 7) == [str(number) for number in range(7)]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("退货 运费", "both apart"),
        ("运费 退货", "both apart"),
        ("  退货　运费 ", "both apart"),
        ("退货 算", "apart"),
        ("th yf", "both"),  # letters do not read the wording
        ("退货 yunf", "both"),
        ("退货yf", "both"),
        ("退货 运费 色差", ""),
    ],
)
def test_all_terms_must_be_found_and_the_weaker_one_ranks(query: str, ids: str) -> None:
    shop = [phrase("apart", "退货", "运费另算"), phrase("both", "退货的运费"), phrase("one", "退货"), phrase("运费")]
    index = index_of(shop)
    assert [shop[hit.position].id for hit in index.search(query) if hit.tier <= Tier.TEXT] == ids.split()


@pytest.mark.parametrize("few", range(1, 5))
def test_slips_are_forgiven_only_while_there_are_few_hits(few: int) -> None:
    shop = [phrase(f"hit{number}", "退货") for number in range(few)] + [phrase("slip", "货退")]
    assert ("slip" in found(index_of(shop), "退货")) is (few < 3)


@pytest.mark.parametrize("query", ["", " ", "　\t\n"])
def test_nothing_typed_shows_all_in_rank_order(query: str) -> None:
    assert found(index_of(ONE_WORD), query) == [one.id for one in ONE_WORD]


def test_an_empty_index_finds_nothing() -> None:
    assert [Index([]).search(query) for query in ("", "退货", "thyf", "退h")] == [[]] * 4


@pytest.mark.parametrize(
    ("query", "terms"), [(" Ａ  b　退 ", ["a", "b", "退"]), ("退" * 99, ["退" * 40]), (" " * 99 + "退", ["退"])]
)
def test_a_query_is_folded_parted_and_cut(query: str, terms: list[str]) -> None:
    assert terms_of(query) == terms


@pytest.mark.parametrize(("query", "_id"), ROWS[::5])
def test_the_same_keys_give_the_same_rows(shop: Index, query: str, _id: str) -> None:
    assert found(shop, query) == found(Index(shop.entries), query) == found(shop, query)


TITLES = st.text("退货运费怎么算谁承担的了7a，", min_size=1, max_size=8)
SHOPS = st.lists(TITLES, min_size=1, max_size=6).map(
    lambda titles: [phrase(str(number), title) for number, title in enumerate(titles)]
)


@given(SHOPS, st.data())
def test_every_title_is_found_by_any_piece_of_it(shop: list[Phrase], data: st.DataObject) -> None:
    index = index_of(shop)
    for one in shop:
        start = data.draw(st.integers(0, len(one.title)))
        piece = one.title[start : data.draw(st.integers(start + 2, max(start + 2, len(one.title))))]
        assert one.id in found(index, piece)


@given(SHOPS)
def test_a_longer_query_finds_nothing_that_its_beginning_did_not(shop: list[Phrase]) -> None:
    index = index_of(shop)
    for query in (shop[0].title, index.entries[0].reading.title.replace("'", "")):
        answers = [index.search(query[:end]) for end in range(1, len(query) + 1)]
        strict = [{hit.position for hit in hits if hit.tier <= Tier.TEXT} for hits in answers]
        assert all(longer <= shorter for shorter, longer in pairwise(strict))


@given(SHOPS, st.text("退货运费thyfuio' 7aA，", max_size=10), st.integers(1, 4))
def test_rows_are_unique_sorted_and_limited(shop: list[Phrase], query: str, limit: int) -> None:
    hits = index_of(shop).search(query, limit)
    assert hits == sorted(set(hits))
    assert len({hit.position for hit in hits}) == len(hits) <= limit


def spellings(title: str, reading: str) -> list[str]:
    """Initials, full pinyin, an input method's letters, and halves of both."""
    syllables = reading.split("'")[1:]
    initials = [syllable[:1] for syllable in syllables]
    half = len(syllables) // 2
    return [
        "".join(initials),
        "".join(syllables),
        "'".join(syllables),
        "".join(syllables[:half] + initials[half:]),
        "".join(initials[:half] + syllables[half:]),
        "".join(syllables).upper(),
        title,
    ]


@given(SHOPS)
def test_every_title_is_found_by_every_spelling_of_it(shop: list[Phrase]) -> None:
    index = index_of(shop)
    for one, entry in zip(shop, index.entries, strict=True):
        for query in spellings(one.title, entry.reading.title):
            assert one.id in found(index, query)


def test_a_shipped_title_is_found_by_every_spelling_of_it(shop: Index) -> None:
    missed = [
        (entry.phrase.title, query)
        for entry in shop.entries[::3]  # hypothesis tries the rest of what a title can be
        for query in spellings(entry.phrase.title, entry.reading.title)
        if entry.phrase.id not in found(shop, query)
    ]
    assert missed == []


def test_every_shipped_phrase_is_found_by_its_abbreviation_and_its_keywords(shop: Index) -> None:
    for entry in shop.entries:
        assert found(shop, entry.phrase.abbr)[0] == entry.phrase.id
        assert all(entry.phrase.id in found(shop, word) for word in entry.phrase.keywords)


NASTY = [*"([\\*'．éß😀\0\ud800", ".*", "a{9}", "(?", "''", "'a", "a'", "1'1", "\n退\n"]
AMID = [f"{start}{nasty}{end}" for nasty in NASTY for start, end in ("退货", "th")]


@pytest.mark.parametrize("query", [*NASTY, "".join(NASTY), *AMID])
def test_nothing_typed_is_taken_for_a_pattern(shop: Index, query: str) -> None:
    phrases = [entry.phrase for entry in shop.entries]
    literal = {one.id for one in phrases if fold(query.strip()) in fold(f"{one.title}\n{one.text}")}
    assert literal <= set(found(shop, query))


@given(st.text(max_size=80) | st.text("退货thyf' 7()[]\\", max_size=80))
def test_no_text_is_too_odd_to_be_searched(shop: Index, query: str) -> None:
    assert all(0 <= hit.position < len(shop.entries) for hit in shop.search(query))


LONG = [("a", 500), ("a", 10**5), ("nan", 200), ("n'", 400), ("退", 10**5), ("退a", 500), ("1a", 300), ("a ", 500)]


@pytest.mark.parametrize("query", [piece * times for piece, times in LONG])
def test_long_and_repeating_queries_are_answered_in_a_moment(shop: Index, query: str) -> None:
    started = time.perf_counter()
    shop.search(query)
    assert time.perf_counter() - started < 2  # a runaway pattern takes minutes


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("男" * 8, "nan" * 30),
        ("刚刚" * 4, "gang" * 30 + "x"),
        ("aa " * 8, "a" * 60),
        ("啊" * 12, "啊" * 60),
        ("啊" * 12, "a" * 60),
    ],
)
def test_repeating_titles_do_not_make_a_pattern_run_away(title: str, query: str) -> None:
    index = index_of([phrase("a", title, keywords=(title,))])
    started = time.perf_counter()
    index.search(query)
    assert time.perf_counter() - started < 2
