"""Reading phrase packs: a pack with a fault is left out whole, and the fault says where and what to do.

Half a pack is worse than none: nobody could tell which half was vetted.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from livecs import toml_items
from livecs.faults import Fault, Problem, fits, missing, not_in, wrong_types
from livecs.phrases.fill import holes
from livecs.phrases.model import Followup, Pack, Phrase, Scope, Stance, Status, Variant
from livecs.platforms import PLATFORM_IDS
from livecs.sentence import Sentence, strung

SCHEMA = 1
# What stands in a file under another name than in the model: one table an item.
_FILE_KEYS = {"variant": "variants", "followup": "followups"}


def read_pack(path: Path) -> tuple[Pack | None, tuple[Fault, ...]]:
    """Read one file: the pack, or its faults."""
    try:
        return parse_pack(toml_items.read_text(path), str(path))
    except toml_items.TomlError as error:
        return None, (_file_fault(str(path), error),)


def parse_pack(
    text: str, name: str, given: Mapping[str, object] | None = None
) -> tuple[Pack | None, tuple[Fault, ...]]:
    """Check a pack's text; ``name`` is the file as faults should call it, ``given`` what a phrase has by itself."""
    try:
        raw = toml_items.parse(text)
    except toml_items.TomlError as error:
        return None, (_file_fault(name, error),)
    items = raw.pop("phrase", [])
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        return None, (Fault(name, 1, "", Sentence("phrase 不是条目"), Sentence("每条话术以 [[phrase]] 开头")),)
    items = [item | dict(given or {}) for item in items]
    lines = toml_items.head_lines(text)
    faults = [Fault(name, lines.get(p.key, 1), "", p.message, p.advice) for p in _pack_problems(raw)]
    faults += _phrase_faults(items, toml_items.item_lines(text, "phrase"), name)
    if faults:
        return None, tuple(sorted(faults))
    phrases = tuple(_phrase(item) for item in items)
    head = {key: _frozen(value) for key, value in raw.items() if key not in ("schema", "pack")}
    return Pack(id=raw["pack"].strip(), phrases=phrases, **head), ()


def item_of(phrase: Phrase) -> dict[str, Any]:
    """A phrase as a file holds it: what is empty is left out, dates are dates where they can be."""
    item: dict[str, Any] = {}
    for name, value in phrase._asdict().items():
        if isinstance(value, tuple):
            item[name] = [_sub_item(one) if isinstance(one, Variant | Followup) else one for one in value]
        elif name in _DATES:
            item[name] = _date_of(value)
        else:
            item[name] = str(value) if isinstance(value, str) else value
    in_file = {name: key for key, name in _FILE_KEYS.items()}
    return {in_file.get(name, name): value for name, value in item.items() if value}


def is_pack_id(text: str) -> bool:
    """Whether a text may name a pack: letters, digits, Chinese characters, - and _; a file is named after it."""
    return bool(text) and all(char.isalnum() or char in "-_" for char in text)


def problems_of(phrase: Phrase) -> tuple[Problem, ...]:
    """What keeps a phrase out of a pack; a problem's key is the item's in the file (``variant.0.text``)."""
    return tuple(_phrase_problems(item_of(phrase)))


def cleaned(phrase: Phrase) -> Phrase:
    """A phrase as a file gives it back: no blanks around texts, one kind of line end, no halves of characters."""
    return _phrase({"id": "", "title": "", "scene": [], "text": ""} | _plain(item_of(phrase)))


def _plain(value: Any) -> Any:  # noqa: ANN401 (what TOML holds)
    if isinstance(value, str):
        return value.encode("utf8", "ignore").decode().replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, list):
        return [plain for one in value if (plain := _plain(one))]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value


def _sub_item(one: Variant | Followup) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in one._asdict().items()}


def _date_of(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


Vouched = Callable[[Path, Pack], Collection[str]]
"""The ids of those phrases of a pack that are known to be the shop's, or ours."""


def drop_repeated(
    read: Iterable[tuple[Path, Pack]], vouched: Vouched = lambda _path, _pack: ()
) -> tuple[list[tuple[Path, Pack]], tuple[Fault, ...]]:
    """Put packs of several folders together, the shop's own after the shipped ones.

    A later pack with the id of an earlier one replaces it (that is how a shipped pack is edited);
    a pack that repeats a phrase id of another pack is left out. Whoever is vouched for keeps an id,
    and then whoever comes first, so that no file that is put beside a signed one can push it out.
    """
    latest: dict[str, tuple[Path, Pack]] = {}
    faults: list[Fault] = []
    for one in read:
        id_, there = one[1].id, latest.get(one[1].id)
        if there and there[0].parent == one[0].parent:
            out = one
            if _rank(vouched, *one) > _rank(vouched, *there):
                latest[id_], out = one, there
            said = Sentence("与 {} 的 pack 同名（{}）", latest[id_][0].name, id_)
            line = toml_items.head_lines(_text_again(out[0])).get("pack", 0)
            faults.append(Fault(str(out[0]), line, "", said, Sentence("改一个名字，或移走其中一个文件")))
        else:
            latest[id_] = one
    kept: list[tuple[Path, Pack]] = []
    claims = {id_: pack.id for path, pack in reversed(latest.values()) for id_ in vouched(path, pack)}
    owner: dict[str, str] = {}
    for path, pack in sorted(latest.values(), key=lambda one: not vouched(*one)):
        holders = [owner.get(phrase.id, claims.get(phrase.id, pack.id)) for phrase in pack.phrases]
        twice = [number for number, holder in enumerate(holders) if holder != pack.id]
        lines = phrase_lines(_text_again(path), pack) if twice else []
        for number in twice:
            id_ = pack.phrases[number].id
            said = Sentence("话术包「{}」里已有这个 id", holders[number])
            faults.append(Fault(str(path), lines[number].line_of("id"), id_, said, Sentence("换一个没有用过的 id")))
        if not twice:
            kept.append((path, pack))
            owner |= {phrase.id: pack.id for phrase in pack.phrases}
    return sorted(kept, key=lambda one: (one[1].order, one[1].id)), tuple(faults)


def _rank(vouched: Vouched, path: Path, pack: Pack) -> tuple[int, int]:
    """Of two packs of one id the one with more phrases vouched for is meant; of two such the one with less besides."""
    known = len(vouched(path, pack))
    return known, known and known - len(pack.phrases)


def phrase_lines(text: str, pack: Pack) -> list[toml_items.ItemLines]:
    """The lines of each phrase of a pack; 0 for inline forms (``phrase = [{…}]``), which have no headers."""
    return _padded(toml_items.item_lines(text, "phrase"), len(pack.phrases))


def _padded(lines: list[toml_items.ItemLines], size: int) -> list[toml_items.ItemLines]:
    return [*lines, *[toml_items.ItemLines(0, {})] * (size - len(lines))][:size]


def _text_again(path: Path) -> str:
    """The text of a file read before: a pack from the cache knows no lines."""
    try:
        return toml_items.read_text(path)
    except toml_items.TomlError:
        return ""


def _file_fault(name: str, error: toml_items.TomlError) -> Fault:
    return Fault(name, error.line, "", error.message, error.advice)


def _pack_problems(raw: dict[str, Any]) -> Iterable[Problem]:
    if raw.get("schema") != SCHEMA:
        yield Problem("schema", Sentence("schema 应为 {}", SCHEMA), Sentence("文件开头写 schema = {}", SCHEMA))
    yield from missing(raw, ("pack", "title"))
    yield from wrong_types(raw, _PACK_TYPES)
    yield from not_in(raw, "scope", Scope)
    if isinstance(raw.get("pack"), str) and raw["pack"].strip() and not is_pack_id(raw["pack"].strip()):
        yield Problem(
            "pack", Sentence("pack 不能写成「{}」", raw["pack"].strip()[:40]), Sentence("只用汉字、字母、数字、- 和 _")
        )


def _phrase_faults(items: list[dict[str, Any]], lines: list[toml_items.ItemLines], name: str) -> list[Fault]:
    faults = []
    first_line: dict[str, int] = {}
    for number, (item, place) in enumerate(zip(items, _padded(lines, len(items)), strict=True), 1):
        id_ = item["id"].strip() if isinstance(item.get("id"), str) else ""
        problems = [*_phrase_problems(item)]
        if id_ and id_ in first_line:
            line = first_line[id_]
            said = Sentence("id 与第 {} 行的重复", line) if line else Sentence("id 重复")
            problems.append(Problem("id", said, Sentence("换一个没有用过的 id")))
        first_line.setdefault(id_, place.line)
        faults += [
            Fault(name, place.line_of(p.key), id_ or Sentence("第 {} 条", number), p.message, p.advice)
            for p in problems
        ]
    return faults


def _phrase_problems(item: dict[str, Any]) -> Iterable[Problem]:
    yield from missing(item, ("id", "title", "scene", "text", "status"))
    yield from wrong_types(item, _PHRASE_TYPES)
    yield from not_in(item, "stance", Stance)
    yield from not_in(item, "status", Status)
    yield from _platform_problems(item)
    yield from _brace_problems(item)
    for key, known in (("variant", {"platforms", "text"}), ("followup", {"text"})):
        subs = item.get(key, [])
        for number, sub in enumerate(subs if fits("条目", subs) else []):
            for problem in _sub_problems(sub, known):
                yield problem._replace(key=f"{key}.{number}.{problem.key}")


def _sub_problems(sub: dict[str, Any], known: set[str]) -> Iterable[Problem]:
    yield from missing(sub, tuple(sorted(known)))
    yield from wrong_types(sub, {name: _PHRASE_TYPES[name] for name in known})
    yield from _platform_problems(sub)
    yield from _brace_problems(sub)


def _platform_problems(item: dict[str, Any]) -> Iterable[Problem]:
    platforms = item.get("platforms", [])
    unknown = [one for one in platforms if one not in PLATFORM_IDS] if isinstance(platforms, list) else []
    if unknown:
        yield Problem(
            "platforms", Sentence("不认识的平台「{}」", unknown[0]), Sentence("可用：{}", strung("、", PLATFORM_IDS))
        )


def _brace_problems(item: dict[str, Any]) -> Iterable[Problem]:
    for key in ("text", "unfilled", "big_sale"):
        text = item.get(key)
        if not isinstance(text, str):
            continue
        found = holes(text)
        if "｛" in text or "｝" in text:
            yield Problem(key, Sentence("{} 里有全角花括号", key), Sentence("改成半角：{活动价}"))
        elif text.count("{") != len(found) or text.count("}") != len(found):
            yield Problem(key, Sentence("{} 里的花括号不成对", key), Sentence("待填写成 {活动价} 的样子"))
        elif key == "unfilled" and found:
            yield Problem(key, Sentence("unfilled 里还有待填"), Sentence("写成不用填也能发的话"))


def _phrase(item: dict[str, Any]) -> Phrase:
    values = {_FILE_KEYS.get(key, key): _frozen(value) for key, value in item.items()}
    values["variants"] = tuple(Variant(tuple(v["platforms"]), v["text"].strip()) for v in item.get("variant", []))
    values["followups"] = tuple(Followup(f["text"].strip()) for f in item.get("followup", []))
    return Phrase(**values)


def _frozen(value: Any) -> Any:  # noqa: ANN401 (what TOML holds)
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    return value.isoformat() if isinstance(value, date) else value


_DATES = ("approved_on", "valid_until")
_PACK_TYPES = {"schema": "整数", "pack": "文字", "title": "文字", "scope": "文字", "owner": "文字", "order": "整数"}
_PHRASE_TYPES = (
    dict.fromkeys(("id", "title", "text", "stance", "case", "abbr", "image", "status"), "文字")
    | dict.fromkeys(("approved_by", "unfilled", "big_sale"), "文字")
    | dict.fromkeys(("scene", "keywords", "platforms"), "文字列表")
    | dict.fromkeys(_DATES, "日期")
    | {"promise": "true 或 false", "variant": "条目", "followup": "条目"}
)
PHRASE_KEYS = tuple(_PHRASE_TYPES)
"""All keys that a phrase may have in a file."""
