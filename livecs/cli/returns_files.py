"""``livecs returns import`` and ``export``: the files of the back offices in, a sheet out."""

from __future__ import annotations

import argparse
import json
import secrets
import sys
import time
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from livecs.cli import db
from livecs.cli.keys import keys_of
from livecs.cli.put_json import put_json
from livecs.clock import SHOP_ZONE
from livecs.errors import UserError
from livecs.ids import Ids
from livecs.platforms import PLATFORM_IDS
from livecs.returns.model import Search, Status

if TYPE_CHECKING:
    from livecs.cli.keys import KeysOf
    from livecs.parts import Parts
    from livecs.returns.importing import Plan
    from livecs.store.database import Database

    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_EVERY_S = 1.0


def add_to(verbs: Verbs, keys: KeysOf = keys_of) -> None:
    """Add the two verbs.

    Args:
        verbs: of ``livecs returns``.
        keys: gives the keys of a profile.
    """
    bring = verbs.add_parser("import", help="导入平台导出的售后表或订单表；有不收的行时退出码为 1")
    bring.add_argument("file", type=Path, metavar="FILE", help="XLSX 或 CSV，按列名认，不要改列名")
    bring.add_argument("--platform", choices=PLATFORM_IDS, default="", help="列名看不出平台时说明是哪个平台")
    bring.add_argument("--dry-run", action="store_true", help="只看会怎样，什么都不改")
    bring.add_argument("--json", action="store_true", help="输出 JSON")
    bring.set_defaults(run=partial(_import, keys))
    out = verbs.add_parser("export", help="导出售后登记；姓名、电话、地址默认打码，每次都记入查看记录")
    out.add_argument("file", type=Path, metavar="FILE", help="要写的文件，例如 售后.xlsx 或 售后.csv")
    out.add_argument("--status", action="append", default=[], choices=[str(one) for one in Status], metavar="S")
    out.add_argument("--search", default="", metavar="T", help="订单号、姓名、昵称、电话或货物的任一部分")
    out.add_argument("--platform", choices=PLATFORM_IDS, default="")
    out.add_argument("--from", dest="from_on", type=_day, metavar="D", help="从这一天起登记的，如 2026-11-01")
    out.add_argument("--to", dest="to_on", type=_day, metavar="D", help="到这一天为止，含当天")
    out.add_argument("--full", action="store_true", help="不打码；每一条都记入查看记录")
    out.add_argument("--force", action="store_true", help="覆盖已有的文件")
    out.add_argument("--json", action="store_true", help="输出 JSON")
    out.set_defaults(run=partial(_export, keys))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("日期写成 2026-11-22 这样") from error


def _import(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    from livecs.returns.file_deeds import Deed
    from livecs.returns.importing import FileLook, NothingKept

    unkept = FileLook(NothingKept(), parts.now_ms)
    is_kept = parts.profile.database.exists()
    header = unkept.recognise(chosen.file, chosen.platform)  # before anybody is asked for a key
    plan = None if is_kept else unkept.look(chosen.file, header.platform)
    if plan is None or (plan.wanted() and not chosen.dry_run):
        with db.opened_for_saving(chosen, parts, keys) as database:
            plan = _done(chosen, parts, database)
    sys.stdout.write(_as_json(plan, is_dry=chosen.dry_run) if chosen.json else _as_text(plan, is_dry=chosen.dry_run))
    return 1 if plan.count(Deed.REFUSED) else 0


def _done(chosen: argparse.Namespace, parts: Parts, database: Database) -> Plan:
    from livecs.returns.importing import FileDesk
    from livecs.store.case_import import CaseFiles

    desk = FileDesk(CaseFiles(database, Ids(parts.now_ms, secrets.randbits), parts.now_ms), parts.now_ms)
    plan = desk.look(chosen.file, chosen.platform)
    if chosen.dry_run or not plan.wanted():
        return plan
    return desk.submit(chosen.file, plan, _Progress(plan.total))


class _Progress:
    """Tells a person in front of a terminal how far it is, once a second."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._began_s = self._told_s = time.monotonic()

    def __call__(self, done: int) -> bool:
        now_s = time.monotonic()
        if sys.stderr.isatty() and now_s - self._told_s >= _EVERY_S:
            self._told_s = now_s
            left_s = (now_s - self._began_s) * (self._total - done) / max(done, 1)
            sys.stderr.write(f"\r已处理 {done} / {self._total}，约还要 {left_s:.0f} 秒  ")
            sys.stderr.flush()
        return True


def _as_text(plan: Plan, *, is_dry: bool) -> str:
    from livecs.returns.file_deeds import DEED_TITLES, Deed
    from livecs.returns.states import STATUS_TITLES

    quiet = {Deed.UNCHANGED, Deed.UNUSED}
    lines = [f"这是{plan.header.title}，读了 {len(plan.header.read())} 列", *plan.notes]
    for row in plan.rows:
        if row.deed not in quiet or row.reason:
            order = f" 订单尾号 {row.order_end}" if row.order_end else ""
            status = f"（{STATUS_TITLES[row.status]}）" if row.status else ""
            lines.append(f"第 {row.number} 行 {DEED_TITLES[row.deed]}{order}{status}{row.reason and f'：{row.reason}'}")
    counts = "，".join(f"{title} {plan.count(deed)}" for deed, title in DEED_TITLES.items())
    done = "这是预演，什么都没有改" if is_dry else f"存下 {plan.wanted()} 条"
    return "\n".join([*lines, f"{counts}；{done}", ""])


def _as_json(plan: Plan, *, is_dry: bool) -> str:
    from livecs.returns.file_deeds import Deed

    said = {
        "platform": plan.header.platform,
        "kind": plan.header.kind,
        "columns": plan.header.read(),
        "unread": plan.header.unread(),
        "counts": {str(deed): plan.count(deed) for deed in Deed},
        "written": 0 if is_dry else plan.wanted(),
        "notes": plan.notes,
        "rows": [row._asdict() for row in plan.rows],
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def _export(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    from livecs.returns.exporting import export
    from livecs.store.case_export import CaseExport

    if not parts.profile.database.exists():
        raise UserError("case.none", db.NOTHING_YET)
    if chosen.from_on and chosen.to_on and chosen.from_on > chosen.to_on:
        raise UserError("case.span", f"--from {chosen.from_on} 在 --to {chosen.to_on} 之后；请把先后换过来")
    ends = chosen.to_on + timedelta(days=1) if chosen.to_on else None
    search = Search(
        text=chosen.search,
        statuses=tuple(chosen.status),
        platform=chosen.platform,
        from_ms=_begins_ms(chosen.from_on),
        to_ms=_begins_ms(ends),
    )
    with db.opened_for_saving(chosen, parts, keys) as database:
        store = CaseExport(database, Ids(parts.now_ms, secrets.randbits), parts.now_ms)
        count = export(store, search, chosen.file, is_full=chosen.full, replaces=chosen.force)
    if chosen.json:
        said = {"file": chosen.file.name, "cases": count, "masked": not chosen.full}
        put_json(said)
    else:
        masked = "里面是买家的个人信息，用完请删除" if chosen.full else "姓名、电话、地址已打码"
        sys.stdout.write(f"已导出 {count} 条到 {chosen.file.name}；{masked}\n")
    return 0


def _begins_ms(day: date | None) -> int | None:
    """When a day of the shop begins."""
    if day is None:
        return None
    return int(datetime(day.year, day.month, day.day, tzinfo=SHOP_ZONE).timestamp() * 1000)
