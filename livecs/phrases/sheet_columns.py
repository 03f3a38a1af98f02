"""A phrase as cells with Chinese headers and words, and back: every field, none lost.

A column that a sheet does not have leaves its field as it is; nothing is deleted by leaving something out.
"""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from livecs.phrases.model import Followup, Pack, Phrase, Stance, Status, Variant
from livecs.phrases.packs import cleaned, problems_of
from livecs.phrases.problem_words import renamed
from livecs.phrases.revision import revision
from livecs.platforms import PLATFORMS
from livecs.sentence import Sentence, strung

TITLES = {
    "id": Sentence("编号"),
    "revision": Sentence("版本"),
    "pack": Sentence("话术包"),
    "title": Sentence("标题"),
    "scene": Sentence("分类"),
    "text": Sentence("话术"),
    "platforms": Sentence("平台"),
    "stance": Sentence("态度"),
    "case": Sentence("情形"),
    "abbr": Sentence("缩写"),
    "keywords": Sentence("关键词"),
    "unfilled": Sentence("缺信息时"),
    "big_sale": Sentence("大促"),
    "promise": Sentence("承诺"),
    "image": Sentence("图片"),
    "valid_until": Sentence("有效期至"),
    "status": Sentence("状态"),
    "approved_by": Sentence("审核人"),
    "approved_on": Sentence("审核日期"),
}
"""Headers by field, in the order of the columns; variants and follow-ups come behind, numbered."""

STATUSES: dict[str, str] = {Status.REVIEW: "待审", Status.APPROVED: "已通过", Status.RETIRED: "停用"}
STANCES: dict[str, str] = {Stance.AGREE: "同意", Stance.PERSUADE: "劝留", Stance.REFUSE: "婉拒"}
PLATFORM_TITLES: dict[str, str] = {platform.id: platform.title for platform in PLATFORMS}
_YES, _NO = {"是", "true", "yes", "1", "y"}, {"", "否", "false", "no", "0", "n"}
_MARKS = {"scene": "/>／＞", "keywords": "、，,；;", "platforms": "、，,；;"}
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00(?::00)?)?|(\d{4})(\d\d)(\d\d)")
_NUMBERED = re.compile(r"(变体|追加)\s*(\d{1,2})\s*(平台|话术)?")


class Place(NamedTuple):
    """What a column holds: a field, and which variant or follow-up, from 0, and which side of it."""

    field: str
    number: int = 0
    side: str = ""

    def __str__(self) -> str:
        """The header."""
        if self.field == "variants":
            return f"变体{self.number + 1}{TITLES[self.side]}"
        return f"追加{self.number + 1}" if self.field == "followups" else TITLES[self.field]


def place_of(header: str) -> Place | None:
    """The place that one of our own headers names; None for any other."""
    bare = header.strip()
    if (found := _NUMBERED.fullmatch(bare)) and int(found[2]):
        kind, number, side = found[1], int(found[2]) - 1, found[3] or ""
        if kind == "变体" and side:
            return Place("variants", number, "platforms" if side == "平台" else "text")
        return Place("followups", number) if kind == "追加" and not side else None
    field = next((field for field, title in TITLES.items() if bare in {title, field}), "")
    return Place(field) if field else None


def table(packs: Iterable[Pack]) -> Iterable[tuple[str, ...]]:
    """All phrases of some packs as rows of texts, the header first."""
    packs = tuple(packs)
    phrases = [phrase for pack in packs for phrase in pack.phrases]
    places = [Place(field) for field in TITLES]
    for number in range(max((len(one.variants) for one in phrases), default=0)):
        places += [Place("variants", number, "platforms"), Place("variants", number, "text")]
    places += [Place("followups", number) for number in range(max((len(one.followups) for one in phrases), default=0))]
    yield tuple(map(str, places))
    for pack in packs:
        for phrase in pack.phrases:
            yield tuple(_cell(place, pack.id, phrase) for place in places)


def _cell(place: Place, pack: str, phrase: Phrase) -> str:
    field, number, side = place
    if field in {"revision", "pack"}:
        return pack if field == "pack" else revision(phrase)
    if field in {"variants", "followups"}:
        items = getattr(phrase, field)
        return _text(side or "text", getattr(items[number], side or "text")) if number < len(items) else ""
    return _text(field, getattr(phrase, field))


def _text(field: str, value: object) -> str:
    """A field's value as a cell."""
    if isinstance(value, tuple):
        items = [str(one) for one in value]
        return joined([PLATFORM_TITLES[one] for one in items] if field == "platforms" else items, _MARKS[field])
    if isinstance(value, bool):
        return "是" if value else ""
    return {"status": STATUSES, "stance": STANCES}.get(field, {}).get(str(value), str(value))


def joined(items: Iterable[str], marks: str) -> str:
    """Texts as one, parted by the first mark; a mark in a text stands behind a backslash."""
    escaped = (re.sub(rf"[\\{marks}]", r"\\\g<0>", item) for item in items)
    return marks[0].join(escaped)


def parted(text: str, marks: str) -> tuple[str, ...]:
    """Undo :func:`joined`; any of the marks parts, as people type them."""
    pieces = re.findall(rf"(?s)(?:\\[\\{marks}]|[^{marks}])+", text)
    return tuple(piece for one in pieces if (piece := re.sub(rf"\\([\\{marks}])", r"\1", one).strip()))


class Read(NamedTuple):
    """What a row says of a phrase, and what keeps it out, in words."""

    phrase: Phrase
    problems: tuple[str, ...] = ()


def read_phrase(cells: Mapping[Place, str], current: Phrase | None) -> Read:
    """Put a phrase together; what the row has no column for is as it is in ``current``, or empty.

    A status is read, and not what an approval writes down; whoever decides looks at it.
    """
    base = current or Phrase("", "", "", ())
    values: dict[str, object] = {}
    problems: list[str] = []
    for place, text in cells.items():
        if place.field in base._fields and place.field not in {"variants", "followups"}:
            value, problem = _value(place.field, text.strip())
            values[place.field] = value
            problems += [problem] if problem else []
    variants, wrong = _variants(cells, base.variants)
    made = base._replace(**values, variants=variants, followups=_followups(cells, base.followups))  # type: ignore[arg-type] # by _value
    problems += wrong
    named = made if made.id else made._replace(id="-")  # it is given one later
    if not problems:
        problems = [_in_chinese(one.key, one.message, one.advice) for one in problems_of(named)]
    return Read(made, tuple(problems)) if problems else Read(cleaned(named)._replace(id=made.id))


def _value(field: str, text: str) -> tuple[object, str]:
    """What a cell means, and what is wrong with it."""
    if field == "platforms":
        return _platforms(text)
    if field in _MARKS:
        return parted(text, _MARKS[field]), ""
    if field == "promise":
        problem = "" if text.lower() in _YES | _NO else f"「承诺」不能是「{text}」，写 是 或留空"
        return text.lower() in _YES, problem
    if field in {"status", "stance"}:
        return _word(field, text)
    if field in {"valid_until", "approved_on"}:
        return _day(field, text)
    return text, ""


def _platforms(text: str) -> tuple[tuple[str, ...], str]:
    ids = {title: id_ for id_, title in PLATFORM_TITLES.items()}
    found = tuple(ids.get(one, one) for one in parted(text, _MARKS["platforms"]))
    unknown = next((one for one in found if one not in PLATFORM_TITLES), "")
    return found, Sentence("不认识的平台「{}」，可用：{}", unknown, strung("、", ids)) if unknown else ""


def _word(field: str, text: str) -> tuple[str, str]:
    words = STATUSES if field == "status" else STANCES
    if not text:
        return (Status.REVIEW if field == "status" else ""), ""
    found = next((id_ for id_, title in words.items() if text in {id_, title}), "")
    return found, "" if found else Sentence(
        "「{}」不能是「{}」，可用：{}", TITLES[field], text, strung("、", words.values())
    )


def _day(field: str, text: str) -> tuple[str, str]:
    if not text:
        return "", ""
    if found := _DAY.fullmatch(text):
        year, month, day = (int(part) for part in found.groups() if part)
        with suppress(ValueError):
            return date(year, month, day).isoformat(), ""
    return "", Sentence("「{}」不是日期：{}，写成 2027-02-01", TITLES[field], text)


def _variants(cells: Mapping[Place, str], before: tuple[Variant, ...]) -> tuple[tuple[Variant, ...], list[str]]:
    """Variants by their columns; those the sheet has no columns for stay."""
    found: list[Variant] = []
    problems: list[str] = []
    numbers = sorted({place.number for place in cells if place.field == "variants"})
    for number in range(max([*numbers, len(before) - 1], default=-1) + 1):
        was = before[number] if number < len(before) else Variant((), "")
        named, text = cells.get(Place("variants", number, "platforms")), cells.get(Place("variants", number, "text"))
        platforms, problem = (was.platforms, "") if named is None else _platforms(named)
        variant = Variant(platforms, was.text if text is None else text.strip())
        if variant.platforms or variant.text:
            found.append(variant)
            problems += [Sentence("变体{}：{}", number + 1, problem)] if problem else []
    return tuple(found), problems


def _followups(cells: Mapping[Place, str], before: tuple[Followup, ...]) -> tuple[Followup, ...]:
    numbers = [place.number for place in cells if place.field == "followups"]
    texts = [
        cells.get(Place("followups", number), before[number].text if number < len(before) else "").strip()
        for number in range(max([*numbers, len(before) - 1], default=-1) + 1)
    ]
    return tuple(Followup(text) for text in texts if text)


def _in_chinese(key: str, message: str, advice: str) -> str:
    """A fault of a file as one of a sheet: keys are called as the columns are."""
    field = key.rpartition(".")[2]
    said = renamed(f"{message}，{advice}", {field: f"「{TITLES.get(field, field)}」"})
    kind, _, rest = key.partition(".")
    number = rest.partition(".")[0]
    where = {"variant": "变体", "followup": "追加"}.get(kind, "")
    return f"{where}{int(number) + 1}：{said}" if where and number.isdigit() else said
