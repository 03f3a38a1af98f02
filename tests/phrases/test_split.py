import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.desktop.paths import shipped
from livecs.lint.packs import read_rules
from livecs.phrases.fill import holes
from livecs.phrases.split import LONGEST, split
from livecs.text import paragraphs
from tests.lint.build import linter, rule

S20 = "这款面料是棉和聚酯纤维混纺的穿着很舒服。"
C20 = "这款面料是棉和聚酯纤维混纺的穿着很舒服，"
MARKS = [
    "。",
    "！",
    "？！",
    "；",
    "～",
    "\n",
    "\n \n",
    "，",
    ",",
    " ",
    "\u3000",
    "（",
    "）",
    "【",
    "】",
    "“",
    "”",
    "1)",
]
WHOLES = [
    "1,299",
    "8:00~22:00",
    "http://a.cn/?b=1;c,d",
    "{尺码}",
    "｛待，填。｝",
    "😊",
    "👨\u200d👩",
    "\ud83d",
    "\ude00",
]
TEXTS = st.lists(st.sampled_from(["这款面料", "很舒服", *MARKS, *WHOLES]), max_size=60).map("".join)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ()),
        (" \n ", ()),
        ("好的。马上发。", ("好的。马上发。",)),
        (S20 * 3, (S20 * 3,)),
        (S20 * 4, (S20 * 2, S20 * 2)),
        (f"{S20} \n{S20}{S20}{S20}", (f"{S20} \n{S20}", S20 * 2)),
        (C20 * 4, (C20 * 2, C20 * 2)),
        (f"好的。{C20 * 4}", (f"好的。{C20 * 2}", C20 * 2)),
        ("一\n\n二\n  \n三", ("一", "二", "三")),
        (S20[:-1] * 4, (S20[:-1] * 4,)),
    ],
)
def test_as_few_and_as_even_as_may_be(text: str, parts: tuple[str, ...]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("满1,299元减，再送", ("满1,299元减，", "再送")),
        ("满1，299元减，再送", ("满1，299元减，", "再送")),
        ("8:00~22:00在。好", ("8:00~22:00在。", "好")),
        ("5月1日～5月7日发。好", ("5月1日～5月7日发。", "好")),
        ("周一～周五在线。好", ("周一～周五在线。", "好")),
        ("看http://a.cn/?a=1;b!。好", ("看http://a.cn/?a=1;b!。", "好")),
        ("看a.cn/x?b=1,2，好", ("看a.cn/x?b=1,2，", "好")),
        ("选{尺，码}，好", ("选{尺，码}，", "好")),
        ("他说“好。行！”。好", ("他说“好。行！”。", "好")),
        ("亲（在的。请（稍。等）一下。）好", ("亲（在的。请（稍。等）一下。）", "好")),
        ("1）好。2）行", ("1）好。", "2）行")),
        ("好。（行", ("好。", "（行")),
        ("好！！😊在", ("好！！😊", "在")),
        ("亲～在", ("亲～", "在")),
        ("OK!在", ("OK!", "在")),
    ],
)
def test_what_belongs_together_stays_together(text: str, parts: tuple[str, ...]) -> None:
    assert split(text, longest=1) == parts


@given(TEXTS, st.integers(1, 80))
def test_nothing_is_lost_but_blanks_at_the_seams(text: str, longest: int) -> None:
    assert re.fullmatch(r"\s*".join(["", *map(re.escape, split(text, longest)), ""]), text)


@given(TEXTS, st.integers(1, 80))
def test_only_what_has_no_mark_is_too_long(text: str, longest: int) -> None:
    for part in split(text, longest):
        assert len(part) <= longest or split(part, longest) == (part,)


@given(TEXTS)
def test_holes_numbers_addresses_and_pairs_are_never_cut(text: str) -> None:
    parts = split(text, 1)
    for whole in ("1,299", "8:00~22:00", "http://a.cn/?b=1;c,d", "\ud83d\ude00", "👨\u200d👩"):
        assert sum(part.count(whole) for part in parts) == text.count(whole)
    assert [hole.name for part in parts for hole in holes(part)] == [hole.name for hole in holes(text)]


@given(TEXTS)
def test_parts_shown_as_paragraphs_are_read_back(text: str) -> None:
    parts = split(text, 20)
    assert paragraphs("\n\n".join(parts)) == parts


@given(TEXTS)
def test_no_more_parts_than_sentences_put_together_from_the_left(text: str) -> None:
    assert len(split(text, 40)) <= len(split(text, 20)) <= len(split(text, 1))


@pytest.mark.parametrize(("length", "is_hinted"), [(LONGEST, False), (LONGEST + 1, True)])
def test_the_linter_and_the_split_agree_on_long(length: int, *, is_hinted: bool) -> None:
    judge = linter(rule(kind="detector", detector="long_reply", terms=()))
    assert bool(judge.check("长" * length)) is is_hinted


def test_shipped_examples_are_split_into_what_is_not_long() -> None:
    pack, _ = read_rules(shipped("resources") / "rules" / "length.toml")
    assert pack
    for example in pack.rules[0].flagged:
        assert max(map(len, split(example.text))) <= LONGEST


@pytest.mark.parametrize("bit", ["（）", "）（", "（】", S20, C20, "1,", "1", "a.", "a", "～1", "{", "\n "])
def test_a_very_long_text_is_split_in_a_moment(bit: str) -> None:
    text = (bit * (200_000 // len(bit))).strip()
    assert "".join(split(text)) == text
