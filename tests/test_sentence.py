"""A sentence is the Chinese text it was, and can be said again in another language."""

import copy
import pickle

import pytest

from livecs.sentence import Sentence, strung

LATE = Sentence("，{} 条已超时", 2)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (Sentence("没有达标线"), "没有达标线"),
        (Sentence("{活动价} 的样子"), "{活动价} 的样子"),
        (Sentence("差 {}.{} 个百分点", 1, 5), "差 1.5 个百分点"),
        (Sentence("达标线 {:g} %", 80.0), "达标线 80 %"),
        (Sentence("没办完 {} 条", 9) + LATE, "没办完 9 条，2 条已超时"),
        ("没办完" + LATE, "没办完，2 条已超时"),
        (strung("；", ["一", LATE]), "一；，2 条已超时"),
    ],
)
def test_it_is_a_plain_text(sentence: str, text: str) -> None:
    assert isinstance(sentence, Sentence)
    assert sentence == text
    assert hash(sentence) == hash(text)
    assert f"{sentence}" == text


@pytest.mark.parametrize("one", [Sentence("差 {}", 3), strung("、", ["a", LATE]), LATE + "x"])
def test_copies_know_how_it_was_made(one: Sentence) -> None:
    for other in (copy.copy(one), pickle.loads(pickle.dumps(one))):  # noqa: S301 (our own)
        assert (type(other), other, other.template, other.values) == (type(one), one, one.template, one.values)
