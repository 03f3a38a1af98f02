"""An edit changes the lines of its phrase and no other byte; what is written is what was meant."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livecs.errors import UserError
from livecs.phrases.model import Followup, Pack, Phrase, Status, Variant
from livecs.phrases.pack_writer import new_pack, read, with_phrase, without_phrase
from livecs.phrases.packs import cleaned
from livecs.platforms import PLATFORM_IDS
from tests.phrases.build import SHIPPED, phrase

HAND = """\
# 我们店的话术，改动先问阿岚
schema = 1
pack = "hand"      # 不要改
title = '手写的包'

# ---- 价格 ----
[[phrase]]
id = "one"   # 从不重复
title = "补差价"
scene = ["售后", "价格"]
# 买家常这么说
keywords = [
    "差价",   # 最常见
    "降价",
    "买贵了",
]
status = "approved"
text = '''
亲亲，理解您的心情。
活动已结束。
'''
  [[phrase.variant]]   # 拼多多不让说补差
  platforms = ["pdd"]
  text = '''亲亲，活动以页面为准。'''

# ---- 物流 ----
[[phrase]]
id = "two"
title = "几天到"
scene = ["物流"]
status = "approved"
text = "亲，一般三天。"

# 尾注
"""
ONE, TWO = read(HAND).phrases
INLINE = """\
schema = 1
pack = "i"
title = "i"
phrase = [{id = "one", title = "t", scene = ["s"], status = "approved", text = "t"}]
"""


def others(text: str, start: str, end: str) -> str:
    """A text without the part of one phrase."""
    return text[: text.index(start)] + text[text.index(end) :]


def comments(text: str) -> list[str]:
    return re.findall(r"#.*", text)


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "亲亲，给您申请了补差。\n两天到账。"},
        {"text": "只有一行"},
        {"text": "带三引号 ''' 和尾巴'"},
        {"title": '带"引号"和\\反斜杠'},
        {"keywords": ("差价", "买贵了", "多付了")},
        {"keywords": ("买贵了", "差价")},
        {"keywords": ()},
        {"scene": ("售后", "补差")},
        {"stance": "refuse", "case": "price-drop"},
        {"promise": True},
        {"approved_by": "主管", "approved_on": "2026-11-21", "valid_until": "2027-02-01"},
        {"unfilled": "以页面为准。", "big_sale": "大促以页面为准。"},
        {"variants": (Variant(("pdd",), "改过的话。"),)},
        {
            "variants": (
                Variant(("pdd",), "亲亲，活动以页面为准。"),
                Variant(("taobao", "douyin"), "淘宝的话。\n第二行"),
            )
        },
        {"variants": ()},
        {"followups": (Followup("第二句"), Followup("第三句"))},
        {"status": Status.RETIRED},
        {"image": "size.png", "platforms": ("douyin",)},
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_edit_changes_its_phrase_alone(changed: dict[str, Any], end: str) -> None:
    after = ONE._replace(**changed)
    hand = HAND.replace("\n", end)
    written = with_phrase(hand, after)
    assert read(written).phrases == (after, TWO)
    assert others(written, "[[phrase]]", "# ---- 物流") == others(hand, "[[phrase]]", "# ---- 物流")
    assert end == "\n" or "\n" not in written.replace("\r\n", "")
    gone = {"keywords": {"# 最常见"}, "variants": {"# 拼多多不让说补差"}}
    lost = {one.strip() for one in comments(hand)} - {one.strip() for one in comments(written)}
    assert lost <= set().union(*(gone.get(key, set()) for key in changed))


def test_comments_in_a_list_and_at_a_variant_stay_where_they_can() -> None:
    written = with_phrase(
        HAND, ONE._replace(keywords=("差价", "买贵了", "多付了"), variants=(Variant(("pdd",), "新"),))
    )
    assert comments(written) == comments(HAND)
    assert with_phrase(HAND, ONE) == HAND


@pytest.mark.parametrize("text", [HAND, HAND.rstrip("\n"), HAND.replace("\n", "\r\n"), "\ufeff" + HAND])
def test_another_phrase_is_added_at_the_end(text: str) -> None:
    more = cleaned(phrase("three", text="第一行\n第二行", variants=(Variant(("pdd",), "话"),)))
    written = with_phrase(text, more)
    assert written.startswith(text)
    assert read(written).phrases == (ONE, TWO, more)
    assert "text = '''第一行" in written


def test_a_new_pack_holds_what_is_put_into_it() -> None:
    text = with_phrase(new_pack(Pack("my-shop", "我的店", owner="阿岚")), ONE)
    assert read(text) == Pack("my-shop", "我的店", owner="阿岚", phrases=(ONE,))


def test_a_phrase_goes_and_its_neighbours_stay() -> None:
    written = without_phrase(HAND, "one")
    assert read(written).phrases == (TWO,)
    assert "# ---- 价格" in written
    assert read(without_phrase(HAND, "two")).phrases == (ONE,)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HAND.replace('scene = ["物流"]', "scene = 1"), "pack.faulty"),
        (HAND.replace("[[phrase]]", "[[phrase", 1), "pack.faulty"),
        (
            INLINE,
            "pack.inline",
        ),
    ],
)
def test_what_cannot_be_edited_is_refused_in_words(text: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        with_phrase(text, ONE)
    assert refused.value.code == code


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_shipped_packs_can_be_edited_at_every_phrase(path: Path) -> None:
    text = path.read_text(encoding="utf8")
    pack = read(text)
    for one in pack.phrases[::7]:
        written = with_phrase(text, one._replace(text="改过的话。", abbr="zz"))
        assert read(written).phrases == tuple(
            other._replace(text="改过的话。", abbr="zz") if other.id == one.id else other for other in pack.phrases
        )


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="{}｛｝\r"), min_size=1, max_size=30).filter(str.strip)
WORDS = st.lists(TEXT, max_size=3).map(tuple)
PLATFORMS = st.lists(st.sampled_from(PLATFORM_IDS), unique=True, max_size=3).map(tuple)
PHRASES = st.builds(
    Phrase,
    id=TEXT,
    title=TEXT,
    text=TEXT,
    scene=st.lists(TEXT, min_size=1, max_size=2).map(tuple),
    stance=st.sampled_from(["", "agree", "refuse"]),
    abbr=st.sampled_from(["", "abc"]),
    keywords=WORDS,
    platforms=PLATFORMS,
    promise=st.booleans(),
    status=st.sampled_from(list(Status)).map(str),
    approved_on=st.sampled_from(["", "2026-11-21"]),
    valid_until=st.sampled_from(["", "2027-02-01"]),
    unfilled=st.just("") | TEXT,
    big_sale=st.just("") | TEXT,
    variants=st.lists(st.builds(Variant, PLATFORMS.filter(bool), TEXT), max_size=2).map(tuple),
    followups=st.lists(st.builds(Followup, TEXT), max_size=2).map(tuple),
).map(cleaned)
COMMENT = st.sampled_from(["", "# 注释\n", "\n# 两行\n# 注释 [[phrase]]\n\n", "#\n"])


@settings(max_examples=60, deadline=None)
@given(phrases=st.lists(PHRASES, min_size=2, max_size=4, unique_by=lambda one: one.id), data=st.data())
def test_whatever_stands_in_a_pack_all_but_one_phrase_keeps_every_byte(
    phrases: list[Phrase], data: st.DataObject
) -> None:
    text, starts = new_pack(Pack("p", "包")), []
    for one in phrases:
        text += data.draw(COMMENT)
        starts.append(len(text))
        text = with_phrase(text, one)
        starts[-1] = text.index("[[phrase]]", starts[-1])
    text += data.draw(COMMENT)
    number = data.draw(st.integers(0, len(phrases) - 1))
    after = data.draw(PHRASES)._replace(id=phrases[number].id)
    written = with_phrase(text, after)
    end = starts[number + 1] if number + 1 < len(starts) else len(text)
    tail = re.search(r"(?:\s*(?:#[^\n]*)?\n)*$", text[starts[number] : end])
    rest = text[starts[number] + tail.start() if tail else end : end] + text[end:]
    assert written.startswith(text[: starts[number]])
    assert written.endswith(rest.lstrip("\n"))
    assert read(written).phrases == (*phrases[:number], after, *phrases[number + 1 :])
