"""Words in braces."""

import pytest

from livecs.lint.alternatives import is_balanced, spelled


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("好评", ["好评"]),
        ("{给|写}好评", ["给好评", "写好评"]),
        ("{给|写}{|个}好评", ["给好评", "给个好评", "写好评", "写个好评"]),
        ("好{评}", ["好评"]),
        ("{}好评", ["好评"]),
    ],
)
def test_braces_stand_for_all_their_words(word: str, words: list[str]) -> None:
    assert is_balanced(word)
    assert list(spelled(word)) == words


@pytest.mark.parametrize("word", ["{给|写好评", "给}好评", "{给|{写}}好评"])
def test_a_brace_without_its_other_is_told(word: str) -> None:
    assert not is_balanced(word)
