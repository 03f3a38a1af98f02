"""The desk: what stands in which place, and for how long."""

from collections.abc import Iterable

import pytest

from livecs.phrases.desk import Filter, PhrasesDesk
from livecs.phrases.library import Library
from livecs.phrases.model import Phrase
from tests.phrases.build import entry, phrase

TODAY = "2026-11-21"
SHOP = [
    phrase("hi", "你好", scene=("称呼",)),
    phrase("hi2", "您好呀", scene=("称呼",)),
    phrase("wait", "请稍等", scene=("礼貌", "等待")),
    phrase("sorry", "抱歉", scene=("礼貌", "道歉")),
    phrase("agree", "同意退货", scene=("退换", "质量"), stance="agree"),
    phrase("refuse", "婉拒退货", scene=("退换", "质量"), stance="refuse"),
    phrase("freight", "退货运费", scene=("退换", "运费"), stance="refuse", platforms=("pdd",)),
    phrase("old", "旧话退货", scene=("旧",), status="retired"),
    phrase("new", "新话退货", scene=("新",), status="review"),
    phrase("past", "过期退货", scene=("过",), valid_until="2026-11-20"),
]


def desk(pinned: Iterable[str] = (), uses: dict[str, int] | None = None, shop: Iterable[Phrase] = SHOP) -> PhrasesDesk:
    made = PhrasesDesk(tuple(pinned))
    made.stock(Library(tuple(map(entry, shop))))
    made.freeze(uses or {})
    made.turn(TODAY)
    return made


def ids(made: PhrasesDesk, query: str = "", narrowed: Filter = Filter(), limit: int = 200) -> str:  # noqa: B008
    return " ".join(row.entry.phrase.id for row in made.find(query, narrowed, limit))


# What stands first in an empty search, by pins and uses before this shift.
@pytest.mark.parametrize(
    ("pinned", "uses", "order"),
    [
        ("", {}, "hi wait agree hi2 sorry refuse freight"),  # one of each scene in turn
        ("", {"sorry": 2, "hi2": 5}, "hi2 sorry hi wait agree refuse freight"),
        ("refuse hi2", {}, "refuse hi2 hi wait agree sorry freight"),
        ("refuse", {"refuse": 1, "hi2": 9}, "refuse hi2 hi wait agree sorry freight"),
        ("sorry hi", {"hi": 99}, "sorry hi hi2 wait agree refuse freight"),
        ("gone refuse", {"gone": 3}, "refuse hi wait agree hi2 sorry freight"),
        ("old past new", {"old": 3, "past": 4, "new": 5}, "hi wait agree hi2 sorry refuse freight"),
    ],
)
def test_my_favourites_are_pins_then_uses_then_every_scene(pinned: str, uses: dict[str, int], order: str) -> None:
    assert ids(desk(pinned.split(), uses)) == order


@pytest.mark.parametrize(
    ("query", "narrowed", "order"),
    [
        ("", Filter(platform="douyin"), "hi wait agree hi2 sorry refuse"),
        ("", Filter(scene=("礼貌",)), "wait sorry"),
        ("", Filter(scene=("礼貌", "道歉")), "sorry"),
        ("", Filter(scene=("退换",), stance="refuse"), "refuse freight"),
        ("", Filter("douyin", ("退换",), "refuse"), "refuse"),
        ("", Filter(scene=("礼",)), ""),
        ("退货", Filter(), "freight agree refuse"),  # a title that begins so stands first
        ("退货", Filter("taobao"), "agree refuse"),
        ("退货", Filter(stance="agree"), "agree"),
        ("th", Filter(scene=("退换", "运费")), "freight"),
        ("退货", Filter(scene=("称呼",)), ""),
        ("  ", Filter(), "hi wait agree hi2 sorry refuse freight"),
    ],
)
def test_filters_narrow_both_search_and_favourites(query: str, narrowed: Filter, order: str) -> None:
    assert ids(desk(), query, narrowed) == order


@pytest.mark.parametrize("query", ["退货", "th", "tuihuo", "旧话", "过期", "新话"])
def test_what_is_not_approved_or_past_is_never_offered(query: str) -> None:
    assert not {"old", "new", "past"} & set(ids(desk(), query).split())


@pytest.mark.parametrize(("on", "there"), [("2026-11-20", True), ("2026-11-21", False)])
def test_a_phrase_is_offered_through_its_last_day(on: str, there: bool) -> None:
    made = desk()
    made.turn(on)
    assert ("past" in ids(made, "过期")) is there


@pytest.mark.parametrize(
    ("uses", "order"),
    [({}, "agree refuse"), ({"refuse": 1}, "refuse agree"), ({"refuse": 3, "agree": 4}, "agree refuse")],
)
def test_uses_order_within_a_tier(uses: dict[str, int], order: str) -> None:
    assert ids(desk(uses=uses), "退货", Filter("douyin")) == order


def test_the_order_stands_until_it_is_frozen_again() -> None:
    made, uses = desk(), {"refuse": 5}
    made.freeze(uses)
    before = ids(made), ids(made, "退货")
    uses["agree"] = 50
    uses["wait"] = 60
    assert (ids(made), ids(made, "退货")) == before
    made.freeze(uses)
    assert ids(made).startswith("wait agree refuse")


def test_pins_are_set_and_taken_away_and_told() -> None:
    made = desk(["hi"])
    assert made.pin("refuse") is True
    assert made.pinned == ("hi", "refuse")
    assert ids(made).startswith("hi refuse")
    assert made.pin("hi") is False
    assert " ".join(made.pinned) == "refuse"
    assert ids(made).startswith("refuse hi")


def test_rows_say_whether_they_are_favourite_and_pinned() -> None:
    rows = {row.entry.phrase.id: row[1:3] for row in desk(["refuse"], {"hi": 1}).find("", Filter())}
    assert (rows["refuse"], rows["hi"], rows["wait"]) == ((True, True), (True, False), (False, False))


@pytest.mark.parametrize(("query", "limit", "size"), [("", 3, 3), ("退货", 2, 2), ("退货", 1, 1), ("", 200, 7)])
def test_no_more_rows_than_asked(query: str, limit: int, size: int) -> None:
    assert len(desk().find(query, Filter(), limit)) == size


@pytest.mark.parametrize(
    ("platform", "scenes"),
    [
        ("", {"称呼": [], "礼貌": ["等待", "道歉"], "退换": ["质量", "运费"]}),
        ("taobao", {"称呼": [], "礼貌": ["等待", "道歉"], "退换": ["质量"]}),
    ],
)
def test_scenes_are_those_that_hold_an_offered_phrase(platform: str, scenes: dict[str, list[str]]) -> None:
    assert desk().scenes(platform) == scenes
    assert desk().stanced_scenes(platform) == {"退换"}


def test_another_library_takes_the_place_of_the_first() -> None:
    made = desk()
    assert ids(made, "退货")
    made.stock(Library((entry(phrase("x", "换货")),)))
    assert (ids(made), ids(made, "退货"), ids(made, "换货")) == ("x", "", "x")


def test_many_filters_in_turn_do_not_mix_their_answers() -> None:
    shop = [phrase(f"p{number}", "退货", scene=(f"景{number}",)) for number in range(12)]
    made = desk(shop=shop)
    for _ in range(2):
        assert [ids(made, "退货", Filter(scene=one.scene)) for one in shop] == [one.id for one in shop]


CASES = [
    phrase("a1", "同意", scene=("退换", "质量"), stance="agree", case="quality"),
    phrase("a2", "也同意", scene=("退换", "质量"), stance="agree", case="quality"),
    phrase("r1", "婉拒", scene=("退换", "凭证"), stance="refuse", case="quality", platforms=("pdd",)),
    phrase("p1", "劝留", scene=("退换", "质量"), stance="persuade", case="size"),
    phrase("note", "登记", scene=("退换", "质量"), case="quality"),
]


@pytest.mark.parametrize(
    ("case", "platform", "uses", "found"),
    [
        ("quality", "pdd", {}, {"agree": "a1", "refuse": "r1"}),
        ("quality", "pdd", {"a2": 3}, {"agree": "a2", "refuse": "r1"}),
        ("quality", "douyin", {}, {"agree": "a1"}),
        ("size", "pdd", {}, {"persuade": "p1"}),
        ("gone", "pdd", {}, {}),
        ("", "pdd", {}, {}),
    ],
)
def test_the_attitudes_of_a_situation(case: str, platform: str, uses: dict[str, int], found: dict[str, str]) -> None:
    made = desk(uses=uses, shop=CASES).attitudes(case, platform)
    assert {stance: one.entry.phrase.id for stance, one in made.items()} == found


@pytest.mark.parametrize(
    ("query", "case", "order"),
    [
        ("劝留", "quality", "a1 a2 r1 note p1"),  # nothing of it was found: it comes first
        ("同意", "quality", "a1 a2"),  # it was found anyway
        ("劝留", "", "p1"),
    ],
)
def test_a_wanted_situation_is_found_whatever_was_typed(query: str, case: str, order: str) -> None:
    found = desk(shop=CASES).find(query, Filter("pdd"), case=case)
    assert " ".join(one.entry.phrase.id for one in found) == order
