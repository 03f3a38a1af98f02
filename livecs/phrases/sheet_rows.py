"""What a sheet of phrases would do to the bank, row by row, before anything is done.

Nothing is deleted by leaving it out; a phrase is retired only where its row says 停用. What was changed in the bank
since the sheet was made is not written over: its row is refused, with both texts.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from livecs.phrases.model import Pack, Phrase, Status
from livecs.phrases.revision import revision
from livecs.phrases.sheet_columns import Place, read_phrase
from livecs.sentence import Sentence, strung
from livecs.sheets.limits import Row, column_name


class Deed(StrEnum):
    """What would become of a row."""

    ADDED = "added"
    CHANGED = "changed"
    RETIRED = "retired"
    REFUSED = "refused"
    UNCHANGED = "unchanged"


DEED_TITLES: dict[Deed, str] = {
    Deed.ADDED: Sentence("新增"),
    Deed.CHANGED: Sentence("修改"),
    Deed.RETIRED: Sentence("未停用"),  # a sheet only asks for it: whoever holds the key does it
    Deed.REFUSED: Sentence("不收"),
    Deed.UNCHANGED: Sentence("没变"),
}


class Held(NamedTuple):
    """A phrase of the bank and the id of its pack."""

    pack: str
    phrase: Phrase


class Proposed(NamedTuple):
    """A wording to be put before whoever approves; ``base`` is the revision it replaces, empty for a new phrase."""

    pack: str
    phrase: Phrase
    base: str = ""


class Proposals(Protocol):
    """Takes what a sheet proposes; fulfilled by the review desk."""

    def submit(self, proposed: Sequence[Proposed]) -> object:
        """Put them all into review in one transaction, or none of them.

        Raises:
            UserError: the disk refused; nothing was kept.
        """


class Planned(NamedTuple):
    """One row: what would become of it, and why.

    Attributes:
        number: of the row, as its spreadsheet counts.
        deed: what would become of it.
        pack: the id of the pack that it is for.
        phrase: as the row has it; without an id where one is yet to be given.
        reason: in words; empty where the deed says all.
        current: as the bank has it; None for a new phrase.
        like: the id of another phrase that says nearly the same; empty where none does.
    """

    number: int
    deed: Deed
    pack: str
    phrase: Phrase
    reason: str = ""
    current: Phrase | None = None
    like: str = ""

    @property
    def clashes(self) -> bool:
        """Whether sheet and bank were both changed: both texts are to be shown."""
        return self.deed == Deed.REFUSED and self.reason == _CLASH


class Plan(NamedTuple):
    """All rows of a sheet, what of it is not read, in words, and what its numbers count: 行, or 段 of a text."""

    rows: tuple[Planned, ...] = ()
    notes: tuple[str, ...] = ()
    unit: str = Sentence("行")

    def count(self, deed: Deed) -> int:
        """How many rows would have this done to them."""
        return sum(row.deed == deed for row in self.rows)

    def proposed(self) -> tuple[Proposed, ...]:
        """What goes into review: new and changed wordings, as nobody has approved them yet."""
        return tuple(
            Proposed(row.pack, _undecided(row.phrase), revision(row.current) if row.current else "")
            for row in self.rows
            if row.deed in {Deed.ADDED, Deed.CHANGED}
        )

    def retired(self) -> tuple[Held, ...]:
        """What is to be taken out of use, as the bank has it."""
        return tuple(Held(row.pack, row.current) for row in self.rows if row.deed == Deed.RETIRED and row.current)


_NAMED = 3
_CLASH = Sentence("这条话术在导出之后又改过，两边的文字见下；请在最新的导出表里再改")


def bank_of(packs: Iterable[Pack]) -> dict[str, Held]:
    """The phrases of some packs by their ids."""
    return {phrase.id: Held(pack.id, phrase) for pack in packs for phrase in pack.phrases}


def plan(rows: Iterable[Row], places: Mapping[int, Place], bank: Mapping[str, Held], pack: str) -> Plan:
    """Look at every row and say what would become of it.

    Args:
        rows: behind the header.
        places: what the columns, from 0, hold; columns that are not named are not read.
        bank: what is there, by id.
        pack: id of the pack for rows that name none.
    """
    rows = tuple(rows)
    ids = {place: column for column, place in places.items()}.get(Place("id"))
    named = [row.cell(ids).strip() for row in rows] if ids is not None else [""] * len(rows)
    numbers: dict[str, list[int]] = {}
    for row, id_ in zip(rows, named, strict=True):
        numbers.setdefault(id_, []).append(row.number)
    planned = []
    for row, id_ in zip(rows, named, strict=True):
        done = _planned(row, places, bank, pack)
        if others := [str(number) for number in numbers[id_] if id_ and number != row.number]:
            where = strung("、", others[:_NAMED]) + (Sentence(" 等") if len(others) > _NAMED else " ")
            done = done._replace(deed=Deed.REFUSED, reason=Sentence("编号「{}」与第 {}行重复，请只留一行", id_, where))
        planned.append(done)
    return Plan(tuple(planned))


def without_waiting(found: Plan, waiting: Iterable[Phrase]) -> Plan:
    """A plan in which nothing is proposed that waits for approval already: a sheet may be imported twice."""
    there = {_wording(phrase) for phrase in waiting}
    return found._replace(
        rows=tuple(
            row._replace(deed=Deed.UNCHANGED, reason=Sentence("同样的内容已在待审"))
            if row.deed in {Deed.ADDED, Deed.CHANGED} and _wording(row.phrase) in there
            else row
            for row in found.rows
        )
    )


def _wording(phrase: Phrase) -> str:
    return revision(phrase._replace(id=""))


def _planned(row: Row, places: Mapping[int, Place], bank: Mapping[str, Held], pack: str) -> Planned:
    cells = {place: row.cell(column) for column, place in places.items()}
    held = bank.get(cells.get(Place("id"), "").strip())
    read = read_phrase(cells, held.phrase if held else None)
    named = cells.get(Place("pack"), "").strip()
    done = Planned(row.number, Deed.REFUSED, named or (held.pack if held else pack), read.phrase)
    if held:
        done = done._replace(current=held.phrase)
    if problem := _unreadable(row, places) or strung("；", read.problems):
        return done._replace(reason=problem)
    stated = cells.get(Place("revision"), "").strip()
    return _against(done, held, stated, moved_to=named) if held else _new(done, stated)


def _unreadable(row: Row, places: Mapping[int, Place]) -> str:
    """Why a row's cells cannot be trusted to be what its author sees."""
    if row.merged:
        return Sentence("有合并的单元格 {}，取消合并、把每一格填好再导入", row.merged[0])
    formulas = [column_name(column) for column in row.formulas if column in places]
    return Sentence("{} 列是公式，请复制后“选择性粘贴”为数值再导入", strung("、", formulas)) if formulas else ""


def _new(done: Planned, stated: str) -> Planned:
    if stated:
        return done._replace(reason=Sentence("话术库里已没有这条话术，或编号改过；要新增请清空「编号」和「版本」"))
    if done.phrase.status == Status.RETIRED:
        return done._replace(reason=Sentence("新的话术不能直接停用，请改「状态」"))
    return done._replace(deed=Deed.ADDED)


def _against(done: Planned, held: Held, stated: str, moved_to: str) -> Planned:
    """A row whose phrase is in the bank."""
    now = revision(held.phrase)
    is_same = revision(done.phrase) == now and moved_to in {"", held.pack}
    if stated != now and not is_same:
        return done._replace(reason=_CLASH if stated else Sentence("缺「版本」，看不出改的是哪一版；请在导出的表里改"))
    if done.phrase.status == Status.RETIRED != held.phrase.status:
        kept = "" if is_same else Sentence("停用的话术不改文字，这一行别的改动没有采用")
        return done._replace(deed=Deed.RETIRED, pack=held.pack, reason=kept)
    if held.phrase.status == Status.RETIRED != done.phrase.status:
        return done._replace(deed=Deed.CHANGED, reason=Sentence("重新启用"))
    if is_same:
        return done._replace(deed=Deed.UNCHANGED)
    moved = Sentence("移到话术包「{}」", moved_to) if moved_to not in {"", held.pack} else ""
    return done._replace(deed=Deed.CHANGED, reason=moved)


def _undecided(phrase: Phrase) -> Phrase:
    return phrase._replace(status=Status.REVIEW, approved_by="", approved_on="")
