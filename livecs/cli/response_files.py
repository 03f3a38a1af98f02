"""``livecs response import``: messages, reports of the back office and pasted chats, after a look that says all."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentTypeError
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livecs.cli import db
from livecs.cli.keys import keys_of
from livecs.cli.put_json import put_json
from livecs.clock import today_on
from livecs.errors import UserError
from livecs.platforms import PLATFORM_IDS
from livecs.response.dates import Order
from livecs.text import mask_phones

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from livecs.cli.keys import KeysOf
    from livecs.parts import Parts
    from livecs.response.imports.desk import ImportDesk
    from livecs.response.imports.events import Told
    from livecs.response.imports.looking import ImportLook
    from livecs.response.imports.looks import Done, Look
    from livecs.response.imports.running import Progress
    from livecs.response.imports.transcripts import Chats

    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_SHOWN = 10
_MOST_DAYS = 366
_TELL_EVERY_S = 2.0
_ANSWERS = {
    "columns": "用 --map 列=字段 说明",
    "order": "用 --date-order 说明：ymd、mdy、dmy，或 ydm（表格把月和日换了）",
    "on": "用 --on 2026-11-20 说明",
    "days": "用 --days 7 说明",
    "agents": "用 --agent 昵称 说明，可以写几次",
    "shape": "可以在资料目录的 transcripts 文件夹里写明格式",
}


def add_to(verbs: Verbs, keys: KeysOf = keys_of) -> None:
    """Add the verb.

    Args:
        verbs: of ``livecs response``.
        keys: gives the keys of a profile.
    """
    verb = verbs.add_parser("import", help="导入消息记录、后台报表或聊天记录；重复的不会再记，有不收的行时退出码为 1")
    verb.add_argument("file", nargs="?", type=Path, metavar="FILE", help="CSV 或 XLSX：消息记录，或后台导出的客服报表")
    verb.add_argument("--transcript", metavar="FILE", help="复制的聊天记录，- 为标准输入；内容不会存下")
    verb.add_argument("--agent", action="append", default=[], metavar="NICK", help="聊天记录里客服的昵称，记住一次即可")
    verb.add_argument("--map", action="append", default=[], metavar="列=字段", help="说明一列是什么，例如 单号=会话")
    verb.add_argument("--platform", choices=PLATFORM_IDS, metavar="P", help="哪个平台（不写则用设置里的平台）")
    verb.add_argument("--source", default="", metavar="S", help="来源的名字（不写则看来源一列，没有就叫 import）")
    verb.add_argument("--zone", default="", metavar="Z", help="没有写时区的时间属于哪个时区（默认 Asia/Shanghai）")
    verb.add_argument("--date-order", type=Order, choices=list(Order), metavar="ORDER", help="ymd、mdy、dmy 或 ydm")
    verb.add_argument("--on", type=_day, metavar="DAY", help="没有写日期的是哪一天的，如 2026-11-20")
    verb.add_argument("--days", type=_days, metavar="N", help="没有写日期的报表是到那天为止几天的")
    verb.add_argument("--dry-run", action="store_true", help="只看会怎样读，什么都不存")
    verb.add_argument("--json", action="store_true", help="输出 JSON")
    verb.set_defaults(run=partial(_import, keys))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError("要一个日期，如 2026-11-20") from error


def _days(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= _MOST_DAYS:
        return int(text)
    raise ArgumentTypeError(f"天数请填 1 到 {_MOST_DAYS}")


def _import(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    if (chosen.file is None) == (chosen.transcript is None):
        raise UserError("response.events", "请写一个文件，或用 --transcript 写聊天记录的文件")
    if chosen.on and chosen.on > today_on(parts.now_ms()):
        raise UserError("response.doubt", f"--on {chosen.on} 在今天以后；请写后台数字是哪一天的")
    with _desks(keys, chosen, parts) as (looking, desk):
        if chosen.transcript:
            return _import_chats(looking, desk, chosen)
        return _import_file(looking, desk, chosen)


@contextmanager
def _desks(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> Iterator[tuple[ImportLook, ImportDesk | None]]:
    """What looks, and what keeps unless it is a dry run, which opens a database only where it asks nobody."""
    from livecs.desktop.paths import shipped
    from livecs.response.imports.desk import ImportDesk
    from livecs.response.imports.looking import ImportLook
    from livecs.response.imports.looks import NothingKept
    from livecs.response.imports.shapes import shapes_in

    platform = chosen.platform or parts.settings["platform"]
    preset = parts.preset(platform)
    found = shapes_in([shipped("resources") / "transcripts", parts.profile.root / "transcripts"])
    for fault in found.faults if chosen.transcript else ():
        sys.stderr.write(f"{fault}\n")
    if chosen.dry_run and not (parts.profile.database.exists() and db.asks_nobody(chosen, parts, keys)):
        yield ImportLook(NothingKept(), preset, parts.now_ms, found.of(platform)), None
        return
    with db.opened_for_saving(chosen, parts, keys) as database:
        from livecs.store.responses import Responses

        store, rates = Responses(database, parts.now_ms, preset.zone), parts.response(database, platform, preset=preset)
        desk = ImportDesk(store, preset, parts.now_ms, found.of(platform), rates)
        yield desk, None if chosen.dry_run else desk


def _import_file(looking: ImportLook, desk: ImportDesk | None, chosen: argparse.Namespace) -> int:
    from livecs.response.imports.looks import FileKind

    look = looking.look(chosen.file, _told(chosen))
    if look.asks == "columns":
        raise UserError("response.map" if chosen.map else "response.events", look.doubt)
    if look.doubt and desk:
        raise UserError("response.doubt", f"{look.doubt}；{_ANSWERS[look.asks]}")
    if desk:
        done = desk.submit(chosen.file, look, _Teller(), time.monotonic, time.sleep)
    else:
        done = looking.try_out(chosen.file, look)._replace(instead=look.instead)
    told = _file_json(look, done, is_dry=chosen.dry_run)
    if chosen.json:
        put_json(told)
        return 1 if told["refused"] or look.doubt else 0
    columns = "，".join(f"{header} → {meaning}" for header, meaning in told["columns"].items())
    if look.kind == FileKind.EVENTS:
        sys.stdout.write(f"消息记录。列：{columns}\n时区 {look.zone}，日期 {look.order}\n")
    else:
        sys.stdout.write(f"后台报表：{look.summary}。列：{columns}\n")
    sys.stdout.writelines(f"{line}\n" for line in look.lines)
    return _say(told, look.doubt, look.asks)


def _told(chosen: argparse.Namespace) -> Told:
    from livecs.response.imports.events import Told

    pairs = [entry.rpartition("=") for entry in chosen.map]
    if bad := next((entry for entry, pair in zip(chosen.map, pairs, strict=True) if not pair[0]), ""):
        raise UserError("response.map", f"--map「{bad[:40]}」要写成 列=字段，例如 --map 单号=会话")
    columns = {header: field for header, _, field in pairs}
    return Told(columns, chosen.zone, chosen.date_order, chosen.on, chosen.days, chosen.source)


def _import_chats(looking: ImportLook, desk: ImportDesk | None, chosen: argparse.Namespace) -> int:
    from livecs.response.imports import transcripts
    from livecs.response.imports.looks import Done

    told = transcripts.Told(frozenset(chosen.agent), bool(chosen.agent), chosen.date_order, chosen.on)
    chats = looking.look_at_chats(_pasted(chosen.transcript), told)
    if chats.doubt and desk:
        nicks = "、".join(one.nick for one in chats.speakers[:_SHOWN]) if chats.asks == "agents" else ""
        raise UserError("response.doubt", f"{chats.doubt}{f'（{nicks}）' if nicks else ''}；{_ANSWERS[chats.asks]}")
    done = desk.submit_chats(chats) if desk else Done(len(chats.events), 0, chats.refused, chats.faults)
    told_json = _chats_json(chats, done, is_dry=chosen.dry_run)
    if chosen.json:
        put_json(told_json)
        return 1 if chats.refused or chats.doubt else 0
    if chats.shape:
        where = chats.shape.source.title
        sys.stdout.write(f"聊天记录：{chats.shape.title}（{where}）\n会话 {chats.conversations} 个；")
        sys.stdout.write("，".join(f"{one.nick} {one.role} {one.messages}" for one in chats.speakers) + "\n")
    sys.stdout.writelines(f"{note}\n" for note in chats.notes)
    return _say(told_json, chats.doubt, chats.asks)


def _pasted(name: str) -> str:
    from livecs.response.imports.transcripts import LONGEST

    try:
        data = sys.stdin.buffer.read(4 * LONGEST) if name == "-" else Path(name).read_bytes()[: 4 * LONGEST]
    except OSError as error:
        raise UserError("response.events", f"「{Path(name).name}」读不出来；请检查文件和权限") from error
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError("response.events", "聊天记录的编码认不出来；请另存为 UTF-8 再导入")


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


def _say(told: dict[str, Any], doubt: str, asks: str) -> int:
    """What came of it, and the exit code."""
    for fault in told["faults"][:_SHOWN]:
        place = f"第 {fault['row']} 行" if fault["row"] else ""
        sys.stderr.write(f"{place}{fault['why']}\n")
    if doubt:
        sys.stdout.write(f"{doubt}；{_ANSWERS[asks]}\n")
    for way in told["readings"]:
        sys.stdout.write(f"  {way['order']}：{way['text']} 是 {way['day']}\n")
    read, new = told["events"], told["new"]
    kept = "没有存（--dry-run）" if told["dry_run"] else f"新增 {new}，已有 {read - new}"
    sys.stdout.write(f"读到 {read} 条：{kept}；不收 {told['refused']} 行\n")
    sys.stdout.writelines(f"{line}\n" for line in told["instead"])
    return 1 if told["refused"] or doubt else 0


def _file_json(look: Look, done: Done, *, is_dry: bool) -> dict[str, Any]:
    return {
        "kind": look.kind,
        "columns": {header: one for header, one in zip(look.headers, look.meanings, strict=True) if one},
        "unused": [header for header, one in zip(look.headers, look.meanings, strict=True) if header and not one],
        "zone": look.zone,
        "order": look.order,
        "newest_first": look.plan is not None and look.plan.is_backwards,
        "summary": look.summary,
        **_came(look, done, is_dry=is_dry),
    }


def _chats_json(chats: Chats, done: Done, *, is_dry: bool) -> dict[str, Any]:
    shape = chats.shape
    return {
        "kind": "transcript",
        "shape": {"id": shape.id, "title": shape.title, "source": shape.source._asdict()} if shape else None,
        "speakers": [one._asdict() for one in chats.speakers],
        "conversations": chats.conversations,
        "notes": list(chats.notes),
        **_came(chats, done, is_dry=is_dry),
    }


def _came(look: Look | Chats, done: Done, *, is_dry: bool) -> dict[str, Any]:
    return {
        "doubt": look.doubt,
        "asks": look.asks,
        "readings": [{"order": one.order, "text": one.text, "day": one.day.isoformat()} for one in look.readings],
        "events": done.read,
        "new": done.new,
        "sources": list(done.sources),
        "days": [done.first_on, done.last_on] if done.first_on else [],
        "instead": list(done.instead),
        "refused": done.refused,
        "faults": [{"row": number, "why": mask_phones(why)} for number, why in done.faults],
        "dry_run": is_dry,
    }
