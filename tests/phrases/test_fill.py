"""Nothing leaves with a hole in it."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from livecs.phrases.fill import Filled, Hole, Missing, fill, holes, names_in, partly_filled
from livecs.phrases.model import Variant
from tests.phrases.build import phrase


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("好的", ()),
        ("", ()),
        ("{甲}", (Hole("甲", 0, 3),)),
        ("😀{甲}到{乙}。{甲}", (Hole("甲", 1, 4), Hole("乙", 5, 8), Hole("甲", 9, 12))),
        ("{}{", ()),
        ("{甲\n乙}", ()),
        ("{{甲}}", (Hole("甲", 1, 4),)),
    ],
)
def test_holes_have_names_and_places(text: str, found: tuple[Hole, ...]) -> None:
    assert holes(text) == found


def test_names_are_told_once_in_order_of_appearance() -> None:
    assert names_in("{乙}{甲}{乙}{丙}{甲}") == ("乙", "甲", "丙")


TEXT, GENERAL = "活动价{价}，到{日}止", "以页面为准"
VALUES = {"价": "89", "日": "今晚"}


@pytest.mark.parametrize(
    ("values", "unfilled", "result"),
    [
        (VALUES, "", Filled("活动价89，到今晚止")),
        (VALUES, GENERAL, Filled("活动价89，到今晚止")),
        ({"价": " 89\n", "日": "今晚 "}, "", Filled("活动价89，到今晚止")),
        ({}, "", Missing(("价", "日"))),
        ({}, GENERAL, Filled(GENERAL, general=True)),
        ({"价": " "}, GENERAL, Filled(GENERAL, general=True)),
        ({"价": "89"}, "", Missing(("日",))),
        ({"价": "89"}, GENERAL, Filled(GENERAL, general=True)),
        ({"价": "89", "日": "\n"}, "", Missing(("日",))),
        ({"价": "{8}", "日": "今晚"}, GENERAL, Missing(("价",))),  # a slip of the hand is asked again
        ({"价": "8{", "日": "9}"}, GENERAL, Missing(("价", "日"))),
        ({"价": "8\n9", "日": "今晚"}, GENERAL, Missing(("价",))),
        ({"价": "8{"}, GENERAL, Missing(("价", "日"))),
        ({"价": r"\1 \g<0>", "日": "今晚"}, "", Filled(r"活动价\1 \g<0>，到今晚止")),
        (VALUES | {"别的": "{"}, "", Filled("活动价89，到今晚止")),
        ({}, "到{日}止", Missing(("价", "日"))),  # no general wording: it has a hole itself
    ],
)
def test_a_phrase_is_filled_or_says_what_it_lacks(
    values: dict[str, str], unfilled: str, result: Filled | Missing
) -> None:
    assert fill(phrase("a", text=TEXT, unfilled=unfilled), "", values) == result


@pytest.mark.parametrize(
    ("platform", "result"),
    [
        ("pdd", Filled("拼单好")),
        ("douyin", Missing(("车号",))),
        ("taobao", Missing(("价",))),
        ("", Missing(("价",))),
    ],
)
def test_the_wording_of_the_platform_is_filled(platform: str, result: Filled | Missing) -> None:
    variants = (Variant(("pdd",), "拼单好"), Variant(("kuaishou", "douyin"), "看{车号}"))
    assert fill(phrase("a", text="{价}", variants=variants), platform, {}) == result


PIECES = st.lists(st.sampled_from(["{", "}", "甲", "乙", "{甲}", "{乙}", "\n", "好", " "]), max_size=8).map("".join)
TEXTS = st.text() | PIECES


@given(TEXTS, TEXTS, st.dictionaries(st.sampled_from(["甲", "乙", "好"]) | st.text(), TEXTS))
@example("{{甲}}", "", {"甲": "乙"})
@example("{甲}", "{乙}", {})
def test_what_is_filled_never_has_a_hole(text: str, unfilled: str, values: dict[str, str]) -> None:
    result = fill(phrase("a", text=text, unfilled=unfilled), "", values)
    if isinstance(result, Filled):
        assert holes(result.text) == ()
    else:
        assert result.names


@given(st.lists(st.sampled_from(["甲", "乙", "丙"]), min_size=1), st.text("好的 ", min_size=1))
def test_usable_values_stand_where_the_holes_were(names: list[str], between: str) -> None:
    text = between.join(f"{{{name}}}" for name in names)
    filled = fill(phrase("a", text=text), "", {"甲": "1", "乙": "2", "丙": "3"})
    digits = [str("甲乙丙".index(name) + 1) for name in names]
    assert filled == Filled(between.join(digits))


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({}, TEXT),
        ({"价": "8{"}, "活动价8{，到{日}止"),
        (VALUES, "活动价89，到今晚止"),
    ],
)
def test_for_the_eye_holes_stay_where_nothing_is_known(values: dict[str, Any], text: str) -> None:
    assert partly_filled(TEXT, values) == text
