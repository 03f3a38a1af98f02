"""Two wordings side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.model import Followup, Phrase, Variant
from livecs.ui.manage.changes import Side, differences, sides

OLD = Phrase("one", "补差价", "亲，这边看一下。", ("售后",))


def marked(side: Side) -> list[str]:
    return [side.text[start:end] for start, end in side.marks]


@pytest.mark.parametrize(
    ("new", "gone", "come"),
    [
        (OLD, [], []),
        (OLD._replace(text="亲，这边马上看。"), ["一下"], ["马上"]),
        (OLD._replace(title="补差"), ["价"], []),
        (OLD._replace(keywords=("差价",)), ["–"], ["差价"]),
        (OLD._replace(platforms=("pdd",)), ["全部"], ["拼多多"]),
        (OLD._replace(variants=(Variant(("pdd",), "拼单"),)), ["–"], ["拼单"]),
        (OLD._replace(followups=(Followup("再见"),)), ["–"], ["再见"]),
        (OLD._replace(promise=True), ["–"], ["是"]),
        (OLD._replace(valid_until="2027-02-01"), ["–"], ["2027-02-01"]),
    ],
)
def test_what_differs_is_marked_on_its_side(new: Phrase, gone: list[str], come: list[str]) -> None:
    old, proposed = sides(OLD, new)
    assert ("".join(marked(old)), "".join(marked(proposed))) == ("".join(gone), "".join(come))


def test_lines_stand_beside_each_other() -> None:
    old, new = sides(OLD, OLD._replace(big_sale="大促", abbr="bcj"))
    assert [line.partition("：")[0] for line in old.text.split("\n")] == [
        line.partition("：")[0] for line in new.text.split("\n")
    ]


def test_nothing_there_yet_is_said_and_nothing_marked() -> None:
    old, new = sides(None, OLD)
    assert (old.text, old.marks, new.marks) == ("现在没有这条话术", (), ())
    assert "亲，这边看一下。" in new.text


texts = st.text("亲价a😊\n", max_size=12)


@given(texts, texts)
def test_what_is_not_marked_is_the_same_on_both_sides(old: str, new: str) -> None:
    left = [char for n, char in enumerate(old) if not any(a <= n < b for a, b in differences(old, new)[0])]
    right = [char for n, char in enumerate(new) if not any(a <= n < b for a, b in differences(old, new)[1])]
    assert left == right
