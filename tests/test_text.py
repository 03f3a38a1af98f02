"""Folding keeps places; offsets are Qt's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.text import common_start, fold, mask_phones, paragraphs, utf16_offsets


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


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("13900000001", "139****0001"),
        ("打 139 0000 0001 找我", "打 139****0001 找我"),
        ("139-0000-0001，小鹿", "139****0001，小鹿"),
        ("+86 13900000001", "139****0001"),
        ("１３９０００００００１", "139****0001"),
        ("13900000001-2345", "139****0001转****"),
        ("13900000001转2345", "139****0001转****"),
        ("010-62000001", "010****0001"),
        ("075566000001", "075*****0001"),
        ("13900000001和13900000002", "139****0001和139****0002"),
        ("订单 241121000000000000001", "订单 241121000000000000001"),
        ("单号 SF1390000000123", "单号 SF1390000000123"),
        ("12800000001", "12800000001"),
        ("满 200 减 30", "满 200 减 30"),
    ],
)
def test_phones_are_masked_and_order_numbers_stay(text: str, masked: str) -> None:
    assert mask_phones(text) == masked
    assert mask_phones(masked) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("13900000001", "139******01"),
        ("139****0001，小鹿", "139******01，小鹿"),
        ("139****0001转****", "139******01转****"),
        ("075*****0001", "075*******01"),
        ("139******01", "139******01"),
        ("**** 0001", "**** 0001"),
        ("订单 2411****00010", "订单 2411****00010"),
    ],
)
def test_what_leaves_the_screen_shows_two_digits_also_of_what_was_masked_for_it(text: str, masked: str) -> None:
    assert mask_phones(text, shown=2) == masked


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.sampled_from(["", " ", "-"]), st.integers(0, 4))
def test_of_a_phone_only_so_many_digits_stay(phone: str, gap: str, shown: int) -> None:
    said = f"找{phone[:3]}{gap}{phone[3:7]}{gap}{phone[7:]}吧"
    assert mask_phones(said, shown) == f"找{phone[:3]}{'*' * (8 - shown)}{phone[11 - shown :]}吧"
