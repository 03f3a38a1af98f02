"""The other part of a rule, on either side of the rarer one."""

import pytest

from livecs.lint.families import anchors, partners_of
from livecs.lint.model import Kind, Rule
from tests.lint.build import linter, rule, texts

BEHIND = rule(kind=Kind.PRODUCTIVE, first=("全网", "全国"), then=("第一", "最低价", "独一份"), gap=2)
BEFORE = rule(kind=Kind.PRODUCTIVE, first=("界的", "羽绒界", "9"), then=("爱马仕", "天花板"), gap=3)
EITHER = rule(kind=Kind.TWO_PART, first=("好评", "五星"), then=("返", "红包"), gap=6, family="contact")
FAMILY = rule(kind=Kind.PRODUCTIVE, first=("下单找",), then=("微信",), gap=1, family="contact")


@pytest.mark.parametrize(
    ("one", "anchor"),
    [(BEHIND, ("全网", "全国")), (BEFORE, ("爱马仕", "天花板")), (EITHER, ("好评", "五星")), (rule("好评"), ("好评",))],
)
def test_a_rule_is_found_by_its_rarer_part(one: Rule, anchor: tuple[str, ...]) -> None:
    assert anchors(one) == anchor
    assert set(partners_of(one)) == {*one.first, *one.then} - {*anchor}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全网卖第一", ["全网卖第一"]),
        ("全网，第一", []),
        ("全网都卖得第一", []),
        ("羽绒界的爱马仕", ["界的爱马仕"]),
        ("羽绒界爱马仕", ["羽绒界爱马仕"]),
        ("爱马仕界的", []),
        ("199款爱马仕", ["199款爱马仕"]),  # a number is taken whole
        ("界的，天花板", []),
        ("返您红包，好评", ["红包，好评"]),
        ("好评，返您", ["好评，返"]),
        ("好评。返", []),
        ("下单找我微❤", []),
        ("下单找 v信", ["下单找 v信"]),
    ],
)
def test_the_other_part_is_looked_for_where_it_may_stand(text: str, found: list[str]) -> None:
    assert texts(linter(BEHIND, BEFORE, EITHER, FAMILY).check(text)) == found
