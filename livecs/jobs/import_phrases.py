"""Bring phrases in from a sheet: looked at first, then proposed; only approval writes a pack."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from livecs import toml_items
from livecs.faults import Fault
from livecs.phrases.importing import import_table, import_text, read_table
from livecs.phrases.model import Pack
from livecs.phrases.packs import drop_repeated, read_pack
from livecs.phrases.sheet_rows import Plan, Proposals, bank_of
from livecs.sheets.limits import Limits, Row, refused
from livecs.sheets.read import opened

LIMITS = Limits(rows=20_000)
"""A bank of 20,000 phrases is more than anybody keeps; a longer sheet is another one."""


_MOST_CHARS, _CELL_CHARS = 8_000_000, 8


class Bank(NamedTuple):
    """The packs as files have them, whoever trusts them, and what is wrong with the rest."""

    packs: tuple[Pack, ...]
    faults: tuple[Fault, ...] = ()


def read_bank(folders: Iterable[Path]) -> Bank:
    """Read all packs, later folders over earlier ones."""
    found: list[tuple[Path, Pack]] = []
    faults: list[Fault] = []
    for path in toml_items.files_in(folders):
        pack, wrong = read_pack(path)
        found += [(path, pack)] if pack else []
        faults += wrong
    kept, repeated = drop_repeated(found)
    return Bank(tuple(pack for _, pack in kept), (*faults, *repeated))


def look_at_file(path: Path, bank: Bank, pack: str, told: Mapping[str, str]) -> Plan:
    """What a sheet would do; nothing is done yet.

    Args:
        path: XLSX or CSV; ours, 千牛's, or any that has a column of texts.
        bank: what is there.
        pack: id of the pack for rows that name none.
        told: field by header, where the guess would be wrong.

    Raises:
        UserError: the file cannot be read, or has no column of texts.
    """
    with opened(path, LIMITS) as sheet:
        table = read_table(_bounded(sheet.rows, path.name), told, path.name)
        notes = sheet.notes
    found = import_table(table, bank_of(bank.packs), pack)
    return found._replace(notes=(*notes, *found.notes))


def _bounded(rows: Iterable[Row], name: str) -> Iterator[Row]:
    """Rows as long as they fit: a plan holds all of them at once, and a text of 1 MB may take four."""
    left = _MOST_CHARS
    for row in rows:
        left -= sum(map(len, row.cells)) + _CELL_CHARS * len(row.cells)
        if left < 0:
            raise refused("sheet.limit", name, "文字太多，一次读不下", "请分成几个文件再导入")
        yield row


def look_at_text(text: str, bank: Bank, pack: str) -> Plan:
    """What a pasted text would do: a phrase for each part between empty lines."""
    return import_text(text, bank_of(bank.packs), pack)


def submit(plan: Plan, proposals: Proposals) -> int:
    """Put what is new and changed into review, all or none; gives how many. What is refused stays out.

    What is to be retired is not proposed: whoever holds the shop's key retires it.

    Raises:
        UserError: the disk refused; nothing was kept.
    """
    proposed = plan.proposed()
    if proposed:
        proposals.submit(proposed)
    return len(proposed)
