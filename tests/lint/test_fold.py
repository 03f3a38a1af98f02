"""What disguise looks like, and that the way back to the raw text is never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.lint.fold import Fold, lone_letters, without

NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("微信加vV，。\n .·*★❤➕🐧①㊀Ⓥ𝐯𝟏\u200b\ufe0f\u20e3\u0301é後１\ud83d"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("raw", "view"),
    [
        ("微信", "微信"),
        ("微 信", "微信"),
        ("微.信·微*信_微-信~微/信", "微信微信微信微信"),
        ("微★信【微】信", "微信微信"),
        ("微🌸信", "微信"),
        ("微\u200b信\ufeff微\u00ad信", "微信微信"),
        ("ＶＸ vX", "vxvx"),
        ("Ⓥ①㊀⑴", "v1一1"),
        ("𝐯𝔁𝟏", "vx1"),
        ("1\ufe0f\u20e32\ufe0f\u20e3", "12"),
        ("wēi xìn", "weixin"),
        ("v\u0301x", "vx"),
        ("後臺裡", "后台里"),
        ("ѵ", "ѵ"),
        ("加微,信！信", "加微，信！信"),
        ("加、微、信聊", "加、微、信聊"),
        ("加，微，信", "加微信"),
        ("请 加、微、信 吧", "请加、微、信吧"),
        ("第一。第二", "第一。第二"),
        ("", ""),
    ],
)
def test_a_view_shows_what_is_meant(raw: str, view: str) -> None:
    assert Fold()(raw).view == view


def test_signs_that_spell_a_term_are_kept() -> None:
    assert Fold("❤🐧")("微❤ 🐧 ⭐ n.o").view == "微❤🐧no"


@given(NASTY)
def test_every_place_leads_back(raw: str) -> None:
    fold = Fold()
    folded = fold(raw)
    for start in range(len(folded.view)):
        first, end = folded.raw(start, start + 1)
        assert 0 <= first < end <= len(raw)
        assert fold.char(raw[first]) == folded.view[start]


@given(NASTY, st.data())
def test_spans_keep_their_order(raw: str, data: st.DataObject) -> None:
    folded = Fold()(raw)
    if not folded.view:
        return
    start = data.draw(st.integers(0, len(folded.view) - 1))
    end = data.draw(st.integers(start + 1, len(folded.view)))
    first, last = folded.raw(start, end)
    assert first == folded.raw(start, start + 1)[0]
    assert last == folded.raw(end - 1, end)[1]


def test_a_single_letter_between_characters_is_left_out() -> None:
    folded = Fold()("抗 a 癌vx")
    (at,) = lone_letters(folded.view)
    view = without(folded, at, 4)
    assert (view.view, view.raw(0, 2), at) == ("抗癌vx", (0, 5), 1)


def test_letters_that_stand_together_or_alone_stay() -> None:
    assert list(lone_letters(Fold()("加vx聊，V领").view)) == []
