"""What is only heard: who is believed, and what a repaired view looks like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.lint.fold import Fold
from livecs.lint.lexicon import Lexicon, Literal, Repair
from livecs.lint.linter import Linter
from livecs.lint.model import Families, RulePack
from livecs.lint.sounds import SIGNS, sound
from livecs.lint.vocabulary import vocabulary_of
from tests.lint.build import linter, rule, texts

FAMILIES: Families = {
    "any": {"微": ("威", "薇"), "单": ("丹", "蛋")},
    "pictures": {"蛋": ("🥚",), "红包": ("🧧",), "电话": ("☎",)},
}
WORDS = ("保证", "刷单", "返红包", "加微信", "全网最低", "打电话", "现金")
FOLD = Fold("🥚🧧☎")
LEXICON = Lexicon(*vocabulary_of([RulePack("words", rules=(rule(*WORDS),), families=FAMILIES)]))


def met(text: str) -> tuple[list[Literal], list[Repair]]:
    folded = FOLD(text)
    return LEXICON.met(folded, folded.view.translate(SIGNS), is_odd=True)


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("保证", None),  # it stands there
        ("葆证", "保证"),  # 葆 is no everyday character
        ("宝证", None),  # 宝 is, and two characters sound like too much
        ("刷丹", "刷单"),  # known to be written for 单
        ("牙刷丹参", None),  # 丹参 is a word
        ("全网罪低", "全网最低"),  # three of four are right
        ("全往罪低", None),  # two are guessed
        ("全网的低", None),
        ("加威信", "加微信"),  # 威信 is a word, but lies inside
        ("先进", None),
        ("bao证", "保证"),
        ("baozheng", "保证"),
        ("abaozheng", None),
        ("刷🥚", "刷单"),
        ("🥚糕", None),
        ("返🧧", "返红包"),
        ("打☎", "打电话"),
        ("a保 dan 葆证", "a保dan保证"),
    ],
)
def test_who_is_believed(text: str, view: str | None) -> None:
    repairs = met(text)[1]
    assert (repairs[0].folded.view if repairs else None) == view


@pytest.mark.parametrize(
    ("text", "found"), [("这是bao证的", (2, 6)), ("返🧧了", (0, 2)), ("葆 证", (0, 3)), ("😀刷 🥚 吧", (1, 4))]
)
def test_a_repair_leads_back_to_the_text(text: str, found: tuple[int, int]) -> None:
    (repair,) = met(text)[1]
    ((start, end, *_),) = LEXICON.literal(repair.folded.view, repair.folded.view.translate(SIGNS))
    assert repair.folded.raw(start, end) == found


def test_sounds_are_tried_as_each_word_they_may_be() -> None:
    families: Families = {"pictures": {"眼": ("👀",), "看": ("👀",)}}
    rules = (rule("没长眼", id="a"), rule("自己看", id="b"), rule("耍单", id="c"), rule("刷丹", id="d"))
    checked = Linter.of([RulePack("words", rules=rules, families=families)])
    assert texts(checked.check("没长👀，自己👀")) == ["没长👀", "自己👀"]
    assert [finding.rule for finding in checked.check("唰dan")] in (["c"], ["d"])


def test_what_is_safe_in_the_text_is_safe_when_it_is_heard() -> None:
    checked = linter(rule("刷单", family="trade", safe=("牙刷旦角",)), rule("保证", safe=("保证金",)))
    assert texts(checked.check("牙刷旦角，葆证，葆证金")) == ["葆证"]


def test_of_sloppy_words_the_spelling_is_the_fault() -> None:
    assert linter(rule("狠好看的", category="nonstandard_language")).check("很好看的") == ()


@pytest.mark.parametrize(("char", "syllable"), [("微", "wei"), ("薇", "wei"), ("v", ""), ("，", ""), ("微信", "")])
def test_each_character_has_its_sound(char: str, syllable: str) -> None:
    assert sound(char) == syllable


@given(st.text(st.sampled_from("保葆证政baozheng刷唰单丹🥚🧧 ，x全网最罪低"), max_size=40))
def test_a_repair_keeps_its_map(text: str) -> None:
    words, repairs = met(text)
    assert all(start < end for start, end, *_ in words)
    for folded, places in repairs:
        assert places
        spans = [folded.raw(n, n + 1) for n in range(len(folded.view))]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert [start for start, _ in spans] == sorted(start for start, _ in spans)
