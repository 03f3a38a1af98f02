"""Phrases from other tools: columns are guessed by their headers and can be named, a pasted text is parted."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from livecs.errors import UserError
from livecs.phrases.fill import holes
from livecs.phrases.model import Pack, Phrase
from livecs.phrases.sheet_columns import Place, joined, place_of
from livecs.phrases.sheet_rows import Deed, Held, Plan, Planned, plan
from livecs.sentence import Sentence, strung
from livecs.sheets.limits import Row, line_ends
from livecs.text import fold, paragraphs

UNSORTED = "未分类"
# Headers of other tools, folded; 快捷… are those of 千牛, seen in two programs that read and write its files.
_KNOWN = {
    "abbr": "快捷短语编码 快捷编码 快捷码 编码 快捷词 短码 简码 code shortcut",
    "text": "快捷短语 话术内容 内容 回复内容 回复 短语 答案 回答 正文 文本 常用语 消息内容 快捷回复 标准话术 参考话术"
    " content text reply answer",
    "scene": "快捷短语分组 分组 分组名称 话术分组 类目 类别 场景 目录 group category",
    "title": "话术标题 名称 问题 标题名称 主题 title name question",
    "keywords": "触发词 关键字 标签 keyword keywords tags",
    "platforms": "适用平台 platform",
    "case": "售后类型 情况",
}
_QIANNIU = ("快捷短语编码", "快捷短语", "快捷短语分组")
# How 千牛's own files write what their CSV cannot hold.
_ENTITIES = {"&#13;": "\n", "&#10;": "\n", "&#44;": ","}
_OURS_ALONE = {"status", "approved_by", "approved_on"}
_HEADER_ROWS = 10
_TITLE_CHARS, _GREETING_CHARS = 16, 3
_ALIKE = 90
_MOST_PAIRS = 4_000_000  # some seconds; above it only texts that are the same are marked
_SPLIT = re.compile(r"[，。！？；、,.!?;\n]")


class HeaderUnknownError(UserError):
    """No column is known to hold the texts; ``headers`` are the cells of the first row, for a person to choose from."""

    def __init__(self, name: str, first: Sequence[str]) -> None:
        """Name the file, and what stands in its first row."""
        self.headers = tuple(header.strip() for header in first if header.strip())
        seen = "、".join(self.headers)[:80] or Sentence("空的")
        said = Sentence("「{}」里没有认出话术那一列（第一行是：{}）；请说明哪一列是话术", name, seen)
        super().__init__("phrases.header", said)


class Table(NamedTuple):
    """A sheet whose header is understood: what each column holds, the rows behind it, columns nobody reads."""

    places: Mapping[int, Place]
    rows: tuple[Row, ...]
    unread: tuple[str, ...] = ()


def read_table(rows: Iterable[Row], told: Mapping[str, str], name: str) -> Table:
    """Find the header among the first rows, and what its columns hold.

    Args:
        rows: of a sheet.
        told: field by header, both as a person names them; goes before any guess. An empty field: not read.
        name: of the file, for the sentence.

    Raises:
        HeaderUnknownError: no column with texts.
        UserError: a header or a field that was told is not there.
    """
    rows = tuple(rows)
    fields = {_key(header): _told(field) for header, field in told.items()}
    for number, row in enumerate(rows[:_HEADER_ROWS]):
        places = _places(row.cells, fields)
        if Place("text") in places.values() or {Place("id"), Place("revision")} <= {*places.values()}:
            _refuse_unknown(told, row.cells)
            unread = tuple(cell.strip() for n, cell in enumerate(row.cells) if cell.strip() and n not in places)
            return Table(places, rows[number + 1 :], unread)
    raise HeaderUnknownError(name, rows[0].cells if rows else ())


def _places(headers: Sequence[str], fields: Mapping[str, Place | None]) -> dict[int, Place]:
    """What the columns hold: as told, by our own headers, by those of other tools; each place once."""
    keys = [_key(header) for header in headers]
    found = {column: place for column, key in enumerate(keys) if (place := fields.get(key))}
    ours = {column: place for column, header in enumerate(headers) if (place := place_of(header))}
    if Place("revision") not in ours.values():  # another tool's 状态 is not ours
        ours = {column: place for column, place in ours.items() if place.field not in _OURS_ALONE}
    guesses = {column: place for column, key in enumerate(keys) if (place := _guess(key))}
    for column, place in (*ours.items(), *guesses.items()):
        if keys[column] not in fields and column not in found and place not in found.values():
            found[column] = place
    return found


def _guess(key: str) -> Place | None:
    return next((Place(field) for field, names in _KNOWN.items() if key in names.split()), None)


def _key(header: str) -> str:
    """A header as it is compared: without blanks, stars of required columns and what stands in brackets."""
    return re.sub(r"[(\[【].*?[)\]】]|[\s*:]", "", fold(header))


def _told(field: str) -> Place | None:
    place = place_of(field)
    if field.strip() and place is None:
        raise UserError(
            "phrases.header", Sentence("不认识的字段「{}」；可用：标题、话术、分类、缩写、关键词、平台等", field)
        )
    return place


def _refuse_unknown(told: Mapping[str, str], headers: Sequence[str]) -> None:
    there = {_key(header) for header in headers}
    if lacking := next((header for header in told if _key(header) not in there), None):
        seen = "、".join(header.strip() for header in headers if header.strip())[:80]
        raise UserError("phrases.header", Sentence("表里没有「{}」这一列；列名有：{}", lacking, seen))


def import_table(table: Table, bank: Mapping[str, Held], pack: str, unit: str = Sentence("行")) -> Plan:
    """The plan of a table, with what another tool leaves out filled in: title from the text, scene 未分类."""
    rows, places = table.rows, dict(table.places)
    if Place("revision") not in places.values():  # ours has all of it, and a blank there is meant
        rows, places = _completed(rows, places, bank)
    found = plan(rows, places, bank, pack)
    notes = (Sentence("没有读的列：{}", strung("、", table.unread)),) if table.unread else ()
    return Plan(_marked(found.rows, bank, unit), notes, unit)


def _completed(
    rows: Iterable[Row], places: dict[int, Place], bank: Mapping[str, Held]
) -> tuple[tuple[Row, ...], dict[int, Place]]:
    width = max(places) + 1
    columns = {place: column for column, place in places.items()}
    for number, field in enumerate(("title", "scene")):
        columns.setdefault(Place(field), width + number)
    return tuple(_filled(row, columns, bank) for row in rows), {column: place for place, column in columns.items()}


def _filled(row: Row, columns: Mapping[Place, int], bank: Mapping[str, Held]) -> Row:
    cells = {column: row.cell(column) for column in columns.values()}
    number = columns.get(Place("id"))
    if number is not None and cells[number].strip() not in bank:  # other tools number their rows
        cells[number] = ""
    text = columns[Place("text")]
    for mark, plain in _ENTITIES.items():
        cells[text] = cells[text].replace(mark, plain)
    if not cells[columns[Place("title")]].strip():
        cells[columns[Place("title")]] = title_of(cells[text])
    if not cells[columns[Place("scene")]].strip():
        cells[columns[Place("scene")]] = UNSORTED
    return row._replace(cells=tuple(cells.get(column, "") for column in range(max(cells) + 1)))


def title_of(text: str) -> str:
    """A title for a text that has none: its first words that are more than a greeting."""
    parts = [part.strip() for part in _SPLIT.split(text)]
    words = next((part for part in parts if len(part) > _GREETING_CHARS), text.strip())
    return words if len(words) <= _TITLE_CHARS else f"{words[: _TITLE_CHARS - 1]}…"


def import_text(text: str, bank: Mapping[str, Held], pack: str) -> Plan:
    """The plan of a pasted text: a phrase for each part between empty lines."""
    parts = paragraphs(line_ends(text))
    rows = tuple(Row(number, (part,)) for number, part in enumerate(parts, 1))
    return import_table(Table({0: Place("text")}, rows), bank, pack, unit=Sentence("段"))


def _marked(rows: Sequence[Planned], bank: Mapping[str, Held], unit: str) -> tuple[Planned, ...]:
    """New rows with the phrase that says nearly the same, in the bank or further up, where there is one."""
    there = [(f"「{held.phrase.title}」", text) for held in bank.values() for text in _wordings(held.phrase)]
    new = sum(row.deed == Deed.ADDED for row in rows)
    like = _Like(there, unit, is_near=new * (len(there) + new) <= _MOST_PAIRS)
    return tuple(row._replace(like=like(row)) if row.deed == Deed.ADDED else row for row in rows)


def _wordings(phrase: Phrase) -> set[str]:
    texts = (phrase.text, phrase.unfilled, phrase.big_sale, *(one.text for one in phrase.variants))
    return {bare for text in texts if (bare := _bare(text))}


class _Like:
    """Finds what says nearly the same as a row, among what is there and the rows that were asked about before."""

    def __init__(self, there: Iterable[tuple[str, str]], unit: str, *, is_near: bool) -> None:
        self._names: list[str] = []
        self._texts: list[str] = []
        self._same: dict[str, str] = {}
        self._is_near, self._unit = is_near, unit
        for name, text in there:
            self._keep(name, text)

    def __call__(self, row: Planned) -> str:
        text = _bare(row.phrase.text)
        name = self._same.get(text) or (self._nearest(text) if self._is_near else "")
        self._keep(Sentence("第 {} {}", row.number, self._unit), text)
        return name

    def _keep(self, name: str, text: str) -> None:
        self._names.append(name)
        self._texts.append(text)
        self._same.setdefault(text, name)

    def _nearest(self, text: str) -> str:
        from rapidfuzz import fuzz, process

        found = process.extractOne(text, self._texts, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return self._names[found[2]] if found else ""


def _bare(text: str) -> str:
    """What of a text counts when two are compared: letters and digits."""
    return "".join(char for char in fold(text) if char.isalnum())


def qianniu_table(packs: Iterable[Pack], on: str) -> tuple[list[tuple[str, ...]], tuple[Phrase, ...]]:
    """Phrases as 千牛 imports them, the header first, and those left out: a hole would be sent as it stands there.

    Args:
        packs: of which what may be sent on 淘宝 is taken.
        on: ISO day.
    """
    rows: list[tuple[str, ...]] = [_QIANNIU]
    left_out = []
    for phrase in (phrase for pack in packs for phrase in pack.phrases if phrase.is_offered("taobao", on)):
        text = phrase.text_on("taobao")
        texts = [phrase.unfilled if holes(text) else text, *(one.text for one in phrase.followups)]
        if not texts[0] or any(map(holes, texts)):
            left_out.append(phrase)
            continue
        group = joined(phrase.scene, "/").replace("\\/", "/")
        rows += [(phrase.abbr if number == 0 else "", text, group) for number, text in enumerate(texts)]
    return rows, tuple(left_out)
