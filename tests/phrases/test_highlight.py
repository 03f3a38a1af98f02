"""Marks stand on what was hit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.highlight import marks
from livecs.phrases.pinyin import reading
from livecs.text import fold


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("退货运费怎么算", "运费", ["运费"]),
        ("退货运费怎么算", "thyf", ["退货运费"]),
        ("退货运费怎么算", "tuihyf", ["退货运费"]),
        ("退货运费怎么算", "tui'huo", ["退货"]),
        ("退货运费怎么算", "yunf", ["运费"]),
        ("退货运费怎么算", "怎么 退货", ["退货", "怎么"]),
        ("退货运费怎么算", "zms th", ["退货", "怎么算"]),
        ("退货运费怎么算", "费运", []),
        ("退货运费怎么算", "xyz", []),
        ("退货运费怎么算", "", []),
        ("7天，无理由 VIP", "ｖｉｐ 无理", ["无理", "VIP"]),
        ("😀退货", "th", ["退货"]),
        ("不喜欢/拍错退货", "pcth", ["拍错退货"]),
        ("XL码有货", "xlm", ["XL码"]),
    ],
)
def test_terms_are_marked_by_character_or_by_reading(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in marks(text, reading(fold(text)), query)] == marked


def test_without_a_reading_letters_mark_only_themselves() -> None:
    assert marks("退货th", "", "th huo") == ((2, 4),)


@given(st.text("退货运费ab1 😀，"), st.text("退货thyf'ab1 ", max_size=100) | st.text())
def test_marks_lie_within_the_text_in_order(text: str, query: str) -> None:
    spans = marks(text, reading(fold(text)), query)
    assert list(spans) == sorted(set(spans))
    assert all(0 <= start < end <= len(text) for start, end in spans)
