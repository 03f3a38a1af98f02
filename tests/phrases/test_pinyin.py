"""Readings, and the letters that find them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.pinyin import is_letters, letters_pattern, reading, skipping_pattern, units
from livecs.text import fold


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("退货运费", "'tui'huo'yun'fei"),
        ("重量", "'zhong'liang"),
        ("重新", "'chong'xin"),
        ("7天无理由", "'7'tian'wu'li'you"),
        ("vip价，89元", "'vip'jia'89'yuan"),
        ("女儿", "'nv'er"),
        ("嗯", "'n"),
        ("，。 😀", ""),
        ("", ""),
    ],
)
def test_a_text_is_read_syllable_by_syllable(text: str, read: str) -> None:
    assert reading(text) == read


@given(st.text("退货重的了ab1 7，😀𠮷㐀") | st.text())
def test_every_unit_of_a_text_has_a_syllable(text: str) -> None:
    folded = fold(text)
    syllables = reading(folded).split("'")[1:]
    assert len(syllables) == len(units(folded))
    assert re.fullmatch("[a-z0-9']*", reading(folded))


@pytest.mark.parametrize(
    ("term", "letters"),
    [
        ("thyf", True),
        ("tui'huo", True),
        ("7tian", True),
        ("v", True),
        ("7", False),
        ("'", False),
        ("", False),
        ("退h", False),
        ("t-h", False),
        ("é", False),
    ],
)
def test_letters_may_be_a_reading(term: str, letters: bool) -> None:
    assert is_letters(term) is letters


@pytest.mark.parametrize(
    ("term", "strict", "skipping"),
    [
        ("t", True, True),
        ("thyf", True, True),
        ("tuihyf", True, True),
        ("tuihuoyunfei", True, True),
        ("tui'huo", True, True),
        ("tui'h", True, True),
        ("'tui", True, True),
        ("yunf", True, True),
        ("tyf", False, True),
        ("tuifei", False, True),
        ("tf", False, True),
        ("ui", False, False),  # a syllable is typed from its beginning
        ("tuh", True, True),
        ("ht", False, False),
        ("thyfx", False, False),
    ],
)
def test_initials_full_and_mixed_letters_find_a_reading(term: str, strict: bool, skipping: bool) -> None:
    assert bool(re.search(letters_pattern(term), "'tui'huo'yun'fei")) is strict
    assert bool(re.search(skipping_pattern(term), "'tui'huo'yun'fei")) is skipping


@pytest.mark.parametrize(
    ("term", "read"), [("nver", "'nv'er"), ("nuer", "'nv'er"), ("jvzi", "'ju'zi"), ("lue", "'lve")]
)
def test_u_and_v_stand_for_each_other(term: str, read: str) -> None:
    assert re.search(letters_pattern(term), read)
