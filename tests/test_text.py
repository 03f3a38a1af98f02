"""Folding keeps places; offsets are Qt's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.text import common_start, fold, paragraphs, utf16_offsets


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ThYF", "thyf"),
        ("ｔｈｙｆ　ＹＦ", "thyf yf"),
        ("７天，（退）！", "7天,(退)!"),
        ("退货运费", "退货运费"),
        ("İstanbul", "İstanbul"),  # its small form has two code points
        ("ẞ", "ß"),
        ("😀Ａ", "😀a"),
        ("", ""),
    ],
)
def test_fold_narrows_and_lowers(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_keeps_the_place_of_every_code_point(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert all(fold(char) == folded or char in "Σσς" for char, folded in zip(text, fold(text), strict=True))


@given(st.text())
def test_fold_is_done_after_one_time(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "offsets"), [("", [0]), ("退a", [0, 1, 2]), ("😀退", [0, 2, 3]), ("a𠮷b", [0, 1, 3, 4])]
)
def test_offsets_count_utf16_units(text: str, offsets: list[int]) -> None:
    assert utf16_offsets(text) == offsets


@given(st.text())
def test_offsets_agree_with_the_codec(text: str) -> None:
    encoded = [len(text[:end].encode("utf-16-le", "surrogatepass")) // 2 for end in range(len(text) + 1)]
    assert utf16_offsets(text) == encoded


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ()),
        (" \n\n ", ()),
        ("一\n二", ("一\n二",)),
        ("一\n\n二", ("一", "二")),
        (" 一 \n \t\n\n二\n", ("一", "二")),
    ],
)
def test_paragraphs_stand_between_empty_lines(text: str, parts: tuple[str, ...]) -> None:
    assert paragraphs(text) == parts


@pytest.mark.parametrize(
    ("one", "other", "count"), [("", "一", 0), ("一二", "一", 1), ("一二", "一三", 1), ("一", "二", 0)]
)
def test_the_common_start_is_counted(one: str, other: str, count: int) -> None:
    assert common_start(one, other) == common_start(other, one) == count
