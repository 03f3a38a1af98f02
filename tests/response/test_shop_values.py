"""A shop's own values: in words, typed, kept with their day, and gone again."""

from datetime import date

import pytest

from livecs.errors import UserError
from livecs.response.preset_values import VALUES
from livecs.response.shop_rules import ShopRules
from livecs.response.shop_values import Typed, text_of, value_lines, value_of, with_typed
from tests.response.build import SHIPPED

ON = date(2026, 11, 22)
DOUYIN = SHIPPED["douyin"]


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("target.reply_3min", "80", [80, 100]),
        ("target.reply_3min", "80 %", [80, 100]),
        ("target.reply_3min", "92.5%", [925, 1000]),
        ("target.reply_3min", "８０％", [80, 100]),
        ("at_least.reply_3min", "100", 100),
        ("within_s.reply_3min", "120", 120),
        ("within_s.valid_reply", "0", 0),
        ("judged", "30秒回复率", "reply_30s"),
        ("window", "9:00-22:30", ["9:00", "22:30"]),
        ("window", "08:00:00–24:00:00", ["08:00:00", "24:00:00"]),
        ("unit", "消费者 每天", "consumer-day"),
        ("assessed_on", "周三", 3),
        ("assessed_on", "不考核", 0),
        ("assist", "否", False),
        ("cap_s", "600", 600),
    ],
)
def test_typed_words_are_values(key: str, text: str, value: object) -> None:
    assert value_of(DOUYIN, key, text) == value


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("target.reply_3min", "0"),
        ("target.reply_3min", "101 %"),
        ("target.reply_3min", "八成"),
        ("at_least.reply_3min", "-1"),
        ("at_least.reply_3min", "很多"),
        ("within_s.reply_3min", "三分钟"),
        ("within_s.reply_3min", "86401"),
        ("within_s.unserved", "60"),
        ("judged", "满意率"),
        ("window", "22:00-8:00"),
        ("window", "八点到十一点"),
        ("unit", "每人"),
        ("assessed_on", "周八"),
        ("assist", "也许"),
        ("cap_s", "0"),
        ("cap_s", "86401"),
        ("at_least.reply_3min", "1000001"),
        ("target.reply_3min", "0.8"),  # 80 % was meant
        ("zone", "北京"),
    ],
)
def test_what_is_no_value_is_refused_in_words(key: str, text: str) -> None:
    with pytest.raises(UserError, match="可填："):
        value_of(DOUYIN, key, text)


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_value_can_be_typed_as_it_is_shown(name: str) -> None:
    preset = SHIPPED[name]
    lines = value_lines(preset, {})
    assert {line.key for line in lines} >= VALUES.keys()
    for line in lines:
        if line.text != "–":
            typed: Typed = {line.key: {"value": value_of(preset, line.key, line.text), "on": "2026-11-22"}}
            assert text_of(with_typed(preset, typed), line.key) == line.text
        assert line.source
        assert not line.is_typed


def test_a_shop_changes_a_value_and_takes_it_back() -> None:
    kept: list[dict[str, Typed]] = []
    rules = ShopRules(lambda: SHIPPED, {}, kept.append)
    rules.change("douyin", "target.reply_3min", "80 %", ON)
    judged = rules.preset("douyin").judged
    assert judged is not None
    assert judged.target == (80, 100)
    assert judged.target_source is not None
    assert judged.target_source.confidence == "shop"
    (line,) = (one for one in value_lines(rules.preset("douyin"), rules.typed("douyin")) if one.is_typed)
    assert line.source == "店铺填写，依据自己后台的规则页 · 2026-11-22 · 店铺填写"
    assert ShopRules(lambda: SHIPPED, kept[-1], kept.append).preset("douyin") == rules.preset("douyin")  # after a start
    rules.reset("douyin", "target.reply_3min")
    assert rules.preset("douyin") == DOUYIN
    assert kept[-1] == {}


def test_other_seconds_are_said_with_the_formula() -> None:
    preset = with_typed(DOUYIN, {"within_s.reply_3min": {"value": 120, "on": "2026-11-22"}})
    judged = preset.judged
    assert judged is not None
    assert (judged.within_s, judged.source.confidence) == (120, "shop")
    assert judged.formula.endswith("；本店按 120 秒算")
    assert 120 in preset.thresholds_s


@pytest.mark.parametrize(
    "broken",
    [
        {"target.reply_3min": {"value": [0, 0], "on": "2026-11-22"}},
        {"target.nothing": {"value": [80, 100], "on": "2026-11-22"}},
        {"unit": {"value": "week"}},
        {"unit": {}},
    ],
)
def test_a_kept_value_that_is_none_is_left_out(broken: Typed) -> None:
    assert with_typed(DOUYIN, broken) == DOUYIN
