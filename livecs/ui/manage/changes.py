"""Two wordings of a phrase side by side: the same lines in the same order, and what differs in each."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from livecs.platforms import PLATFORMS
from livecs.sentence import Sentence, strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.manage.case_titles import case_title
from livecs.ui.phrases.scene_bar import STANCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from livecs.phrases.highlight import Span
    from livecs.phrases.model import Phrase

_PLATFORMS = {one.id: one.title for one in PLATFORMS}
_STANCES = {str(stance): title for stance, title in STANCES.items()}
_LONGEST = 5000
"""Characters that are compared one by one; of longer texts it is only said that they differ."""


class Side(NamedTuple):
    """One side as a text, and the spans that the other side has not; code points."""

    text: str
    marks: tuple[Span, ...]


def sides(old: Phrase | None, new: Phrase) -> tuple[Side, Side]:
    """The two sides; an old one that is not there says so and marks nothing."""
    if old is None:
        return Side(translate("Changes", "现在没有这条话术"), ()), Side("\n".join(_lines(new, new)[1]), ())
    old_lines, new_lines = _lines(old, new)
    texts: tuple[list[str], list[str]] = ([], [])
    marks: tuple[list[Span], list[Span]] = ([], [])
    at = [0, 0]
    for pair in zip(old_lines, new_lines, strict=True):
        for side, spans in enumerate(differences(*pair)):
            marks[side].extend((at[side] + start, at[side] + end) for start, end in spans)
            texts[side].append(pair[side])
            at[side] += len(pair[side]) + 1
    return Side("\n".join(texts[0]), tuple(marks[0])), Side("\n".join(texts[1]), tuple(marks[1]))


def differences(old: str, new: str) -> tuple[list[Span], list[Span]]:
    """The spans of each text that the other has not."""
    if max(len(old), len(new)) > _LONGEST:
        return ([(0, len(old))], [(0, len(new))]) if old != new else ([], [])
    gone, come = [], []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            gone.append((a, b))
            come.append((c, d))
    return [span for span in gone if span[0] < span[1]], [span for span in come if span[0] < span[1]]


def _lines(old: Phrase, new: Phrase) -> tuple[list[str], list[str]]:
    """The lines of two phrases; a field that is empty in both stands in neither."""
    left: list[str] = []
    right: list[str] = []
    for (title, a), (_, b) in zip_longest(_fields(old), _fields(new), fillvalue=("", "")):
        if a or b:
            for side, value in ((left, a), (right, b)):
                side.append(f"{translate('Changes', title)}：{value or '–'}")
    for number, (one, other) in enumerate(zip_longest(_followups(old), _followups(new), fillvalue=""), 2):
        for side, value in ((left, one), (right, other)):
            side.append(translate("Changes", "第 {} 条：{}").format(number, value or "–"))
    return left, right


def _fields(phrase: Phrase) -> Iterator[tuple[str, str]]:
    yield "标题", phrase.title
    yield "话术", phrase.text
    for platform, title in _PLATFORMS.items():
        own = [one.text for one in phrase.variants if platform in one.platforms]
        yield Sentence("{}专用", Sentence(title)), own[0] if own else ""
    yield "通用说法", phrase.unfilled
    yield "大促说法", phrase.big_sale
    yield "平台", spoken(strung("、", (_PLATFORMS.get(one, one) for one in phrase.platforms)) or "全部")
    yield "分类", " / ".join(phrase.scene)
    yield "关键词", spoken(strung("、", phrase.keywords))
    yield "缩写", phrase.abbr
    yield "态度", spoken(_STANCES.get(phrase.stance, phrase.stance))
    yield "情况", case_title(phrase.case)
    yield "图片", phrase.image
    yield "承诺", spoken("是") if phrase.promise else ""
    yield "有效期到", phrase.valid_until


def _followups(phrase: Phrase) -> list[str]:
    return [one.text for one in phrase.followups]
