"""``livecs phrases export`` and ``import``: sheets out, and in through a plan that says what would happen."""

import argparse
import json
import re
import shlex
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livecs.cli import db
from livecs.cli.keys import KeysOf, keys_of
from livecs.cli.known_library import known_library
from livecs.clock import today_on
from livecs.errors import UserError
from livecs.parts import Parts
from livecs.phrases.model import Standing
from livecs.phrases.sheet_rows import DEED_TITLES, Deed, Plan, Planned, without_waiting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from livecs.jobs.import_phrases import Bank
    from livecs.phrases.model import Pack, Phrase

    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_NEW_PACK = "imported"
_PLAIN = re.compile(r"\w[\w-]{0,19}")  # a header that a shell takes as it stands


def add_to(verbs: "Verbs", keys: KeysOf = keys_of) -> None:
    """Add the two verbs.

    Args:
        verbs: of ``livecs phrases``.
        keys: gives the keys of a profile.
    """
    export = verbs.add_parser("export", help="导出成表格，改好后可再导入")
    export.add_argument("file", type=Path, metavar="FILE", help="要写的文件，例如 话术.xlsx")
    export.add_argument("--pack", action="append", default=[], metavar="P", help="只要这个话术包；可写多次")
    export.add_argument("--format", choices=["xlsx", "csv", "qianniu"], help="不写则看文件名；qianniu 是千牛快捷短语")
    export.add_argument("--force", action="store_true", help="覆盖已有的文件")
    export.set_defaults(run=_export)
    bring = verbs.add_parser("import", help="从表格导入，提交待审；有不收的行时退出码为 1")
    bring.add_argument("file", type=Path, metavar="FILE", help="XLSX 或 CSV；- 从标准输入读文字，空行分条")
    bring.add_argument("--map", action="append", default=[], metavar="列=字段", help="说明一列是什么，例如 回复=话术")
    bring.add_argument("--pack", default=_NEW_PACK, metavar="P", help=f"没有写话术包的行放进哪个包（默认 {_NEW_PACK}）")
    bring.add_argument("--dry-run", action="store_true", help="只看会怎样，什么都不改")
    bring.add_argument("--json", action="store_true", help="输出 JSON")
    bring.set_defaults(run=partial(_import, keys))


def _export(chosen: argparse.Namespace, parts: Parts) -> int:
    from livecs.phrases.importing import qianniu_table
    from livecs.phrases.sheet_columns import table
    from livecs.sheets.write import write_csv, write_xlsx

    packs = _chosen_packs(_bank(parts), chosen.pack)
    count = sum(len(pack.phrases) for pack in packs)
    kind = chosen.format or ("csv" if chosen.file.suffix.lower() == ".csv" else "xlsx")
    if kind == "qianniu":  # agents send these as they stand
        packs = _trusted(packs, chosen, parts)
        rows, left_out = qianniu_table(packs, today_on(parts.now_ms()).isoformat())
        write_csv(chosen.file, rows, encoding="gb18030", replaces=chosen.force)
        _say_left_out(left_out)
        count = len(rows) - 1
    elif kind == "csv":
        write_csv(chosen.file, table(packs), replaces=chosen.force)
    else:
        write_xlsx(chosen.file, table(packs), title="话术", replaces=chosen.force)
    sys.stdout.write(f"已导出 {count} 条到 {chosen.file}\n")
    return 0


def _trusted(packs: "Iterable[Pack]", chosen: argparse.Namespace, parts: Parts) -> "list[Pack]":
    """Packs without the phrases that the panel would not copy; those are named."""
    library, _, is_known = known_library(chosen, parts)
    bad = {entry.phrase.id for entry in library.entries if entry.standing == Standing.UNTRUSTED}
    if not is_known:
        sys.stderr.write("数据库没有打开，审核记录没有核对；只核对了签名\n")
    for phrase in (phrase for pack in packs for phrase in pack.phrases if phrase.id in bad):
        sys.stderr.write(f"没有导出「{phrase.title}」：签名对不上，请主管重新审核\n")
    return [pack._replace(phrases=tuple(one for one in pack.phrases if one.id not in bad)) for pack in packs]


def _say_left_out(phrases: "Iterable[Phrase]") -> None:
    for phrase in phrases:
        sys.stderr.write(f"没有导出「{phrase.title}」：千牛不会填待填，它又没有不用填的写法\n")


def _chosen_packs(bank: "Bank", ids: list[str]) -> "list[Pack]":
    there = {pack.id: pack for pack in bank.packs}
    if unknown := next((one for one in ids if one not in there), ""):
        raise UserError("phrases.no_pack", f"没有话术包「{unknown}」；有：{'、'.join(there)}")
    return [there[one] for one in ids] if ids else list(bank.packs)


def _bank(parts: Parts) -> "Bank":
    from livecs.jobs.import_phrases import read_bank

    bank = read_bank(parts.folders)
    for fault in bank.faults:
        sys.stderr.write(f"{fault}\n")
    return bank


def _import(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    from livecs.jobs.import_phrases import submit

    plan, count = _look(chosen, parts), 0
    if plan.proposed() and (not chosen.dry_run or parts.profile.database.exists()):
        with db.opened_for_saving(chosen, parts, keys) as database:
            desk = parts.review(database)
            plan = without_waiting(plan, (one.phrase for one in desk.queue()))
            count = 0 if chosen.dry_run else submit(plan, desk)
    sys.stdout.write(_as_json(plan, count) if chosen.json else _as_text(plan, count, is_dry=chosen.dry_run))
    return 1 if plan.count(Deed.REFUSED) else 0


def _look(chosen: argparse.Namespace, parts: Parts) -> Plan:
    from livecs.jobs.import_phrases import look_at_file, look_at_text
    from livecs.phrases.importing import HeaderUnknownError
    from livecs.phrases.review import refuse_bad_pack_id

    refuse_bad_pack_id(chosen.pack)
    told = _told(chosen.map)
    bank = _bank(parts)
    if str(chosen.file) == "-":
        return look_at_text(sys.stdin.read(), bank, chosen.pack)
    try:
        return look_at_file(chosen.file, bank, chosen.pack, told)
    except HeaderUnknownError as error:
        plain = (header for header in error.headers if _PLAIN.fullmatch(header))
        example = next((f"--map {header}=话术" for header in plain), "在第一行写上列名：标题、分类、话术")
        raise UserError(error.code, f"{error.message}，例如 {example}") from error


def _told(pairs: list[str]) -> dict[str, str]:
    if wrong := next((pair for pair in pairs if not pair.rpartition("=")[0].strip()), ""):
        raise UserError("phrases.header", f"--map 要写成 列=字段，例如 回复=话术；写的是「{wrong}」")
    return {header.strip(): field.strip() for header, _, field in (pair.rpartition("=") for pair in pairs)}


def _as_text(plan: Plan, count: int, *, is_dry: bool) -> str:
    lines = [
        *plan.notes,
        *(line for row in plan.rows if row.deed != Deed.UNCHANGED for line in _row_lines(row, plan.unit)),
    ]
    counts = "，".join(f"{title} {plan.count(deed)}" for deed, title in DEED_TITLES.items())
    done = "这是预演，什么都没有改" if is_dry else f"{count} 条已提交待审" if count else "没有要提交的"
    if wanted := [f"{held.pack}/{held.phrase.id}" for held in plan.retired()]:
        lines.append(f"要主管停用：livecs phrases retire {shlex.join(wanted)}")
    return "\n".join([*lines, f"{counts}；{done}", ""])


def _row_lines(row: Planned, unit: str) -> "Iterable[str]":
    from livecs.phrases.importing import title_of

    said = "，".join(filter(None, (row.reason, f"和{row.like}几乎一样" if row.like else "")))
    about = row.phrase.title or row.phrase.id or title_of(row.phrase.text)
    yield f"第 {row.number} {unit} {DEED_TITLES[row.deed]}{about and f' {about}'}{said and f'：{said}'}"
    if row.clashes and row.current:
        yield f"    表里：{row.phrase.text}"
        yield f"    库里：{row.current.text}"


def _as_json(plan: Plan, count: int) -> str:
    rows: list[dict[str, Any]] = [
        {
            "row": row.number,
            "deed": row.deed,
            "id": row.phrase.id,
            "pack": row.pack,
            "title": row.phrase.title,
            "reason": row.reason,
            "like": row.like,
            **({"sheet": row.phrase.text, "bank": row.current.text} if row.clashes and row.current else {}),
        }
        for row in plan.rows
    ]
    counts = {str(deed): plan.count(deed) for deed in Deed}
    said = {"counts": counts, "submitted": count, "notes": plan.notes, "rows": rows}
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"
