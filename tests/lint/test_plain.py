"""What is taken for plain is its own view."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.lint.fold import Fold
from livecs.lint.plain import plain_signs
from livecs.lint.sounds import SIGNS

FOLD = Fold()


def test_what_folding_changes_is_not_plain() -> None:
    changed = [chr(code) for code in SIGNS if FOLD.char(chr(code)) != chr(code)]
    assert "丨" in changed
    assert [char for char in changed if plain_signs(char) is not None] == []


@pytest.mark.parametrize("text", ["亲，您好。", "", "问一下\n可以吗？"])
def test_everyday_text_is_plain(text: str) -> None:
    assert plain_signs(text) == text.translate(SIGNS)


@pytest.mark.parametrize("text", ["3个", "m码", "微❤", "微 信", "加、微、信", "後天", "\0"])
def test_what_may_hide_something_is_not(text: str) -> None:
    assert plain_signs(text) is None


@given(st.text(st.one_of(st.characters(), st.sampled_from("亲您好，。、加微信丨卞❤1a")), max_size=20))
def test_a_plain_text_is_its_own_view(text: str) -> None:
    if plain_signs(text) is not None:
        assert FOLD(text) == (text, None, None)
