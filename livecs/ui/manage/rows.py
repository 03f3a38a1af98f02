"""What stands in the page's list: proposals first, then what the packs hold; or the packs themselves."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from livecs.phrases.library import Entry
from livecs.phrases.model import Phrase, Scope, Standing, Status
from livecs.phrases.pinyin import Reading
from livecs.phrases.review import State
from livecs.phrases.search import LIMIT, Index
from livecs.text import fold
from livecs.ui.i18n import translate
from livecs.ui.manage.work import NEW_PACK, NEW_PACK_TITLE
from livecs.ui.phrases.list_model import STANDING_MARKS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from livecs.phrases.library import Library
    from livecs.phrases.model import Pack
    from livecs.phrases.review import Proposal


class Chip(StrEnum):
    """What the list is narrowed to."""

    ALL = "all"
    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    RETIRED = "retired"
    UNTRUSTED = "untrusted"
    PACKS = "packs"


CHIPS = {
    Chip.ALL: "全部",
    Chip.DRAFT: "草稿",
    Chip.REVIEW: "待审",
    Chip.APPROVED: "已通过",
    Chip.RETIRED: "已停用",
    Chip.UNTRUSTED: "签名不符",
    Chip.PACKS: "话术包",
}
SCOPES = {Scope.COMPANY: "公司", Scope.TEAM: "团队", Scope.PERSONAL: "个人"}
_WEAK = (Standing.UNTRUSTED, Standing.UNSIGNED, Standing.SIGNED)
_CHIP_OF = {State.DRAFT: Chip.DRAFT, State.REVIEW: Chip.REVIEW}
_STATUS_CHIP = {Status.APPROVED: Chip.APPROVED, Status.RETIRED: Chip.RETIRED, Status.REVIEW: Chip.DRAFT}


class Row(NamedTuple):
    """One row.

    Args:
        id: of the proposal, the phrase, or the pack.
        chip: under which it stands.
        entry: what is searched and shown; of a pack only its title.
        pack: the pack's id.
        tag: where it belongs, at the right.
        mark: what is special about it, in a word; empty where nothing is.
        is_grave: whether the mark asks for something to be done.
        proposal: None for what stands in a pack.
        below: the second line.
        is_off: whether it is a pack that is switched off.
    """

    id: str
    chip: Chip
    entry: Entry
    pack: str
    tag: str
    mark: str = ""
    is_grave: bool = False
    proposal: Proposal | None = None
    below: str = ""
    is_off: bool = False


class Rows:
    """All rows of a library and its proposals; searched by what an agent types, as in the page 话术."""

    def __init__(
        self, library: Library, proposals: Iterable[Proposal], on: str, packs_off: Collection[str] = ()
    ) -> None:
        """Put the rows together for an ISO day; 10,000 phrases in some hundredths of a second."""
        self._off = packs_off
        self._titles = {pack.id: pack.title for _, pack in library.packs}
        self._titles.setdefault(NEW_PACK, translate("ManageRows", NEW_PACK_TITLE))
        self._library = library
        held = {phrase.id: pack.id for _, pack in library.packs for phrase in pack.phrases}
        entries = [entry for entry in library.entries if entry.standing != Standing.DRAFT]
        self._proposed = sorted(map(self._proposal_row, proposals), key=_urgency)
        self._held = [self._entry_row(entry, held.get(entry.phrase.id, ""), on) for entry in entries]
        self._by_id = {row.id: row for row in self._held}
        self._all = [*self._proposed, *self._held]
        self._packs = [self._pack_row(pack) for _, pack in library.packs]
        self._indexes: dict[tuple[Chip, str], tuple[list[Row], Index]] = {}

    def counts(self) -> dict[Chip, int]:
        """How many rows stand under each chip."""
        found = Counter(row.chip for row in self._all)
        return {**{chip: found[chip] for chip in Chip}, Chip.ALL: len(self._all), Chip.PACKS: len(self._packs)}

    def find(self, query: str, chip: Chip, pack: str = "") -> tuple[Row, ...]:
        """The rows of a chip, and of a pack if one is wanted, for a query."""
        if chip == Chip.PACKS:
            wanted = fold(query.strip())
            return tuple(row for row in self._packs if wanted in fold(f"{row.entry.phrase.title} {row.id}"))
        if (chip, pack) not in self._indexes:
            rows = [row for row in self._all if chip in (row.chip, Chip.ALL) and pack in (row.pack, "")]
            self._indexes[chip, pack] = rows, Index([row.entry for row in rows])
        rows, index = self._indexes[chip, pack]
        return tuple(rows[hit.position] for hit in index.search(query, LIMIT))

    def untrusted(self) -> int:
        """How many phrases are not trusted."""
        return sum(row.entry.standing == Standing.UNTRUSTED for row in self._held)

    def open_one(self, phrase_id: str) -> Proposal | None:
        """The proposal that is on its way for a phrase, or has this id itself."""
        ones = (row.proposal for row in self._proposed)
        return next((one for one in ones if one and phrase_id in (one.phrase.id, one.id)), None)

    def pack_of(self, phrase_id: str) -> str:
        """The pack that has a phrase; empty when none has."""
        row = self._by_id.get(phrase_id)
        return row.pack if row else ""

    def present(self, phrase_id: str) -> Entry | None:
        """A phrase as it stands in its pack."""
        row = self._by_id.get(phrase_id)
        return row.entry if row else None

    def packs(self) -> list[tuple[str, str]]:
        """Ids and titles of the packs."""
        return list(self._titles.items())

    def scenes(self) -> list[tuple[str, ...]]:
        """All scenes there are, in pack order."""
        return list(dict.fromkeys(entry.phrase.scene for entry in self._library.entries))

    def cases(self) -> list[str]:
        """All after-sale situations there are."""
        return list(dict.fromkeys(entry.phrase.case for entry in self._library.entries if entry.phrase.case))

    def _proposal_row(self, one: Proposal) -> Row:
        entry = Entry(one.phrase, Reading(), Standing.DRAFT)
        tag = self._titles.get(one.pack, one.pack)
        kind = translate("ManageRows", "修改") if one.base else translate("ManageRows", "新增")
        mark = translate("ManageRows", "已退回") if one.is_returned else kind
        said = translate("ManageRows", "退回原因：{}").format(one.note) if one.is_returned else ""
        return Row(one.id, _CHIP_OF[one.state], entry, one.pack, tag, mark, one.is_returned, one, said)

    def _entry_row(self, entry: Entry, pack: str, on: str) -> Row:
        phrase = entry.phrase
        chip = _STATUS_CHIP.get(Status(phrase.status), Chip.APPROVED)
        if entry.standing == Standing.UNTRUSTED:  # nobody is offered it, whatever its status says
            chip = Chip.UNTRUSTED
        mark, is_grave = _mark(entry, on)
        return Row(phrase.id, chip, entry, pack, self._titles.get(pack, pack), mark, is_grave)

    def _pack_row(self, pack: Pack) -> Row:
        rows = [row for row in (self._by_id.get(phrase.id) for phrase in pack.phrases) if row]
        standings = [row.entry.standing for row in rows]
        said, is_grave = _pack_mark(standings)
        is_off = pack.id in self._off
        said = translate("ManageRows", "已关闭") if is_off else said
        phrases = Counter(row.chip for row in rows)
        parts = [translate("ManageRows", "{} 条").format(len(pack.phrases))]
        parts += [f"{chip_title(chip)} {phrases[chip]}" for chip in (Chip.DRAFT, Chip.RETIRED) if phrases[chip]]
        parts += [pack.owner] if pack.owner else []
        weakest = next((one for one in _WEAK if one in standings), Standing.SHIPPED)
        entry = Entry(Phrase(pack.id, pack.title, "", ()), Reading(), weakest)
        scope = translate("ManageRows", SCOPES.get(Scope(pack.scope), pack.scope))
        return Row(
            pack.id,
            Chip.PACKS,
            entry,
            pack.id,
            scope,
            said,
            is_grave and not is_off,
            below=" · ".join(parts),
            is_off=is_off,
        )


def _urgency(row: Row) -> int:
    """What was returned first, then what waits for review, then drafts."""
    return 0 if row.is_grave else 1 if row.chip == Chip.REVIEW else 2


def _mark(entry: Entry, on: str) -> tuple[str, bool]:
    """What is special about a phrase of a pack, and whether someone should do something about it."""
    phrase = entry.phrase
    if entry.standing == Standing.UNTRUSTED:
        return translate("PhraseListModel", STANDING_MARKS[Standing.UNTRUSTED]), True
    if phrase.status == Status.RETIRED:
        return translate("ManageRows", "已停用"), False
    if phrase.status == Status.REVIEW:
        return translate("ManageRows", "没有提交"), False
    if phrase.valid_until and on > phrase.valid_until:
        return translate("ManageRows", "已过期"), True
    mark = STANDING_MARKS.get(entry.standing, "")
    return translate("PhraseListModel", mark) if mark else "", False


def _pack_mark(standings: Sequence[Standing]) -> tuple[str, bool]:
    found = Counter(standings)
    if bad := found[Standing.UNTRUSTED]:
        return translate("ManageRows", "{} 条签名不符").format(bad), True
    if found[Standing.UNSIGNED]:
        return translate("ManageRows", "未签名"), False
    if found[Standing.SIGNED]:
        return translate("ManageRows", "已签名"), False
    return translate("ManageRows", "自带"), False


def chip_title(chip: Chip) -> str:
    """The word for a chip."""
    return translate("ManagePage", CHIPS[chip])
