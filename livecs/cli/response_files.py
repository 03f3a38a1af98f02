"""``livecs response import``: events of a file into the database, through a plan that says how it is read."""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livecs.cli import db
from livecs.cli.keys import keys_of
from livecs.clock import today_on
from livecs.errors import UserError
from livecs.platforms import PLATFORM_IDS
from livecs.response.dates import Order
from livecs.sheets.limits import MEGABYTE, Limits

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from datetime import date

    from livecs.cli.keys import KeysOf
    from livecs.parts import Parts
    from livecs.response.imports.events import Plan, Reader, Told
    from livecs.response.imports.running import Progress
    from livecs.response.model import Event
    from livecs.store.responses import Responses

    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_LIMITS = Limits(file_bytes=512 * MEGABYTE, unpacked_bytes=1024 * MEGABYTE, rows=2_000_000)
_ZONE = "Asia/Shanghai"
_SOURCE = "import"
_SHOWN = 10
_TELL_EVERY_S = 2.0


def add_to(verbs: Verbs, keys: KeysOf = keys_of) -> None:
    """Add the verb.

    Args:
        verbs: of ``livecs response``.
        keys: gives the keys of a profile.
    """
    verb = verbs.add_parser("import", help="导入消息记录；重复的不会再记，有不收的行时退出码为 1")
    verb.add_argument("file", type=Path, metavar="FILE", help="CSV 或 XLSX：会话、时间、角色等列；聊天内容不会存下")
    verb.add_argument("--map", action="append", default=[], metavar="列=字段", help="说明一列是什么，例如 单号=会话")
    verb.add_argument("--platform", choices=PLATFORM_IDS, metavar="P", help="哪个平台（不写则用设置里的平台）")
    verb.add_argument("--source", metavar="S", help=f"来源的名字（不写则看来源一列，没有就叫 {_SOURCE}）")
    verb.add_argument("--zone", default="", metavar="Z", help=f"没有写时区的时间属于哪个时区（默认 {_ZONE}）")
    verb.add_argument("--date-order", type=Order, choices=list(Order), metavar="ORDER", help="ymd、mdy 或 dmy")
    verb.add_argument("--dry-run", action="store_true", help="只看会怎样读，什么都不存")
    verb.add_argument("--json", action="store_true", help="输出 JSON")
    verb.set_defaults(run=partial(_import, keys))


def _import(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    from livecs.response.imports.events import Reader

    told, today = _told(chosen), today_on(parts.now_ms())
    if chosen.dry_run:
        reader = Reader(_plan(chosen.file, told, today), today)
        return _say(chosen, reader, _read_only(chosen.file, reader))
    with db.opened_for_saving(chosen, parts, keys) as database:
        from livecs.response.imports.event_columns import headers_key
        from livecs.store.responses import Responses

        store = Responses(database, parts.now_ms)
        key = headers_key(_headers(chosen.file))
        if not told.columns:
            told = told._replace(columns=json.loads(store.columns(key) or "{}"))
        plan = _plan(chosen.file, told, today)
        if plan.doubt:
            raise UserError("response.dates", f"{plan.doubt}；用 --date-order ymd、mdy 或 dmy 说明")
        if told.columns:
            store.keep_columns(key, json.dumps(dict(told.columns), ensure_ascii=False))
        reader = Reader(plan, today)
        return _say(chosen, reader, _keep(chosen, parts, store, reader))


def _told(chosen: argparse.Namespace) -> Told:
    from livecs.response.imports.events import Told

    pairs = [entry.rpartition("=") for entry in chosen.map]
    if bad := next((entry for entry, pair in zip(chosen.map, pairs, strict=True) if not pair[0]), ""):
        raise UserError("response.map", f"--map「{bad[:40]}」要写成 列=字段，例如 --map 单号=会话")
    return Told({header: field for header, _, field in pairs}, chosen.zone, chosen.date_order)


def _headers(path: Path) -> tuple[str, ...]:
    from livecs.sheets.read import opened

    with opened(path, _LIMITS) as sheet:
        first = next(iter(sheet.rows), None)
    if first is None:
        raise UserError("response.events", f"「{path.name}」里没有内容")
    return first.cells


def _plan(path: Path, told: Told, today: date) -> Plan:
    from livecs.response.imports.events import plan_of
    from livecs.sheets.read import opened

    headers = _headers(path)
    with opened(path, _LIMITS) as sheet:
        rows = iter(sheet.rows)
        next(rows)
        return plan_of(headers, rows, told, _ZONE, today)


def _read_only(path: Path, reader: Reader) -> Progress:
    from livecs.response.imports.running import Progress

    return Progress(sum(1 for _ in _events(path, reader)), 0, None)


def _events(path: Path, reader: Reader) -> Iterable[Event]:
    from livecs.sheets.read import opened

    with opened(path, _LIMITS) as sheet:
        rows = iter(sheet.rows)
        next(rows, None)
        yield from reader.read(rows)


def _keep(chosen: argparse.Namespace, parts: Parts, store: Responses, reader: Reader) -> Progress:
    from livecs.response.desk import Channel
    from livecs.response.imports.running import run

    platform = chosen.platform or parts.settings["platform"]

    def keep(events: list[Event]) -> int:
        source = chosen.source or events[0].source or _SOURCE
        return len(store.add(Channel(platform, source), events))

    total = _lines(chosen.file)
    return run(iter(_events(chosen.file, reader)), keep, _Teller(), total, time.monotonic, time.sleep)


def _lines(path: Path) -> int:
    """About how many rows a file has; 0 for one that is packed."""
    with path.open("rb") as file:
        if file.read(2) == b"PK":
            return 0
        return sum(part.count(b"\n") for part in iter(partial(file.read, MEGABYTE), b""))


class _Teller:
    """Says on a terminal how far it is, every two seconds."""

    def __init__(self) -> None:
        self._said_s = time.monotonic()

    def __call__(self, progress: Progress) -> bool:
        if time.monotonic() - self._said_s >= _TELL_EVERY_S:
            self._said_s = time.monotonic()
            left = "" if progress.left_s is None else f"，还要约 {progress.left_s:.0f} 秒"
            sys.stderr.write(f"已读 {progress.done} 条，新增 {progress.new} 条{left}\n")
        return True


def _say(chosen: argparse.Namespace, reader: Reader, progress: Progress) -> int:
    told = _as_json(reader, progress, is_dry=chosen.dry_run)
    if chosen.json:
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    else:
        for number, why in reader.faults[:_SHOWN]:
            sys.stderr.write(f"第 {number} 行{why}\n")
        columns = "，".join(f"{header} → {field}" for header, field in told["columns"].items())
        sys.stdout.write(f"列：{columns}\n时区 {told['zone']}，日期 {told['order']}\n")
        if told["doubt"]:
            sys.stdout.write(f"{told['doubt']}；用 --date-order 说明\n")
        kept = "没有存（--dry-run）" if chosen.dry_run else f"新增 {progress.new}，已有 {progress.done - progress.new}"
        sys.stdout.write(f"读到 {progress.done} 条：{kept}；不收 {reader.refused} 行\n")
    return 1 if reader.refused or told["doubt"] else 0


def _as_json(reader: Reader, progress: Progress, *, is_dry: bool) -> dict[str, Any]:
    from livecs.response.imports.event_columns import FIELDS

    plan = reader.plan
    titles = {field: title for title, field in FIELDS.items()}
    places = plan.columns._asdict() | {"text": plan.text}
    return {
        "columns": {plan.headers[place]: titles[field] for field, place in places.items() if place >= 0},
        "zone": plan.zone,
        "order": plan.order.value,
        "newest_first": plan.is_backwards,
        "doubt": plan.doubt,
        "events": progress.done,
        "new": progress.new,
        "refused": reader.refused,
        "faults": [{"row": number, "why": why} for number, why in reader.faults],
        "dry_run": is_dry,
    }
