"""How a file of events would be read: its columns, its dates, its first rows, what is wrong with them."""

from __future__ import annotations

from itertools import combinations, islice
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.response.behind import Line
from livecs.response.columns import field_of
from livecs.response.days import MINUTE_MS, SECOND_MS, Zone, date_of
from livecs.response.imports.event_columns import FIELDS, headers_key, mapped
from livecs.response.imports.events import Reader, Told, plan_of
from livecs.response.imports.look import LISTED, UNUSED, Column, Kind, Look, readings, sample
from livecs.response.model import Kind as EventKind
from livecs.response.model import Role
from livecs.sheets.limits import MEGABYTE, Limits
from livecs.sheets.read import opened
from livecs.text import mask_phones

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from livecs.response.event_rows import Columns
    from livecs.response.imports.look import Asked
    from livecs.response.model import Event
    from livecs.sheets.limits import Row

LIMITS = Limits(file_bytes=512 * MEGABYTE, unpacked_bytes=1024 * MEGABYTE, rows=2_000_000)
LOOKED = 5_000
"""How many rows a look reads of a file of events; the import reads all of them."""
ZONE = "Asia/Shanghai"
_NEEDED = ("会话", "时间", "角色")
_FIRST = 20
_TELL_EVERY = 250
_TITLES = {field: title for title, field in FIELDS.items() if field}
_ROLES = {
    Role.CUSTOMER: "买家",
    Role.AGENT: "客服",
    Role.ASSIST: "智能辅助",
    Role.AUTO: "机器人",
    Role.SYSTEM: "系统",
    Role.NOTE: "备注",
}
_KINDS = {EventKind.TRANSFER: "转接", EventKind.CLOSE: "结束", EventKind.RECALL: "撤回"}


def first_rows(path: Path) -> list[Row]:
    """The rows among which the headers are.

    Raises:
        UserError: it cannot be read, or nothing is in it.
    """
    with opened(path, LIMITS) as sheet:
        first = list(islice(sheet.rows, _FIRST))
    if not first:
        raise UserError("response.events", f"「{path.name}」里没有内容；请换一个文件")
    return first


def kind_of(rows: Sequence[Sequence[str]]) -> Kind | None:
    """What a table is, by its headers; None for one that is neither."""
    needed = len(_NEEDED) - len(_guessed(rows[0], {})[2])
    figures = max(sum(bool(place and place[0] not in {"", "on", "agent"}) for place in _fields(row)) for row in rows)
    if needed == len(_NEEDED) or (needed and not figures):
        return Kind.EVENTS
    return Kind.FIGURES if figures else None


def look_at_events(path: Path, asked: Asked, today: date, goes_on: Callable[[int], bool]) -> Look:
    """How a file of events would be read.

    Args:
        path: XLSX or CSV.
        asked: what a person said of it.
        today: the day of the reading.
        goes_on: takes how many rows were looked at; False ends the look there.

    Raises:
        UserError: it cannot be read, or what a person said does not fit.
    """
    first = first_rows(path)
    headers, samples = first[0].cells, first[1:]
    columns, text, lacking = _guessed(headers, asked.columns)
    said = Look(
        Kind.EVENTS,
        _event_columns(headers, columns, text, samples),
        (*FIELDS,),
        total=_lines(path),
        key=headers_key(headers),
    )
    if lacking:
        return said._replace(lacks=f"还缺「{'、'.join(lacking)}」列；请在左边选出是哪一列，或换一个文件")
    order = asked.answer.order if asked.answer else None
    with opened(path, LIMITS) as sheet:
        rows = iter(sheet.rows)
        next(rows)
        plan = plan_of(headers, rows, Told(asked.columns, asked.zone, order), ZONE, today)
    if asked.answer:
        plan = plan._replace(doubt="")
    moments = [row.cell(columns.at) for row in samples]
    said = said._replace(
        zone=plan.zone,
        doubt=plan.doubt,
        readings=readings(moments, today, plan.doubt),
        notes=("最新的在前，会倒过来读",) if plan.is_backwards else (),
        plan=plan,
    )
    return said if plan.doubt else _with_rows(said, path, Reader(plan, today), goes_on)


def event_line(number: int, event: Event, zone: Zone) -> Line:
    """A row of a file of events; a phone number among the names is masked."""
    place = zone.place(event.at_ms)
    clock = f"{place.ms // (60 * MINUTE_MS):02}:{place.ms // MINUTE_MS % 60:02}:{place.ms // SECOND_MS % 60:02}"
    on = date_of(place.day)
    who = _ROLES.get(Role(event.role), event.role)
    kind = _KINDS.get(EventKind(event.kind), "")
    title = f"第 {number} 行  {on.month} 月 {on.day} 日 {clock}"
    named = (("会话", event.conversation), ("客服", event.agent), ("来源", event.source))
    below = mask_phones(" · ".join(f"{word} {name}" for word, name in named if name))
    return Line(title, f"{who}{kind and f' · {kind}'}", below)


def fault_line(number: int, why: str) -> Line:
    """A row that is not kept, and why."""
    return Line(f"第 {number} 行  {mask_phones(why)}", "不收", "", "warning")


def _with_rows(look: Look, path: Path, reader: Reader, goes_on: Callable[[int], bool]) -> Look:
    """The first rows of a file of events, each read by itself."""
    zone = Zone(reader.plan.zone)
    good: list[Line] = []
    seen, is_whole = 0, True
    with opened(path, LIMITS) as sheet:
        for row in islice(sheet.rows, 1, None):
            if seen == LOOKED or (seen % _TELL_EVERY == 0 and not goes_on(seen)):
                is_whole = False
                break
            seen += 1
            events = list(reader.read([row]))
            if events and len(good) < LISTED:
                good.append(event_line(row.number, events[0], zone))
    bad = [fault_line(number, why) for number, why in reader.faults]
    return look._replace(
        lines=(*bad, *good),
        wanted=seen - reader.refused,
        refused=reader.refused,
        is_whole=is_whole,
        total=seen if is_whole else look.total,
    )


def _guessed(headers: Sequence[str], told: Mapping[str, str]) -> tuple[Columns, int, tuple[str, ...]]:
    """The columns, that of what was said, and the needed ones that are not there.

    Raises:
        UserError: what was told does not fit.
    """
    trouble: UserError | None = None
    for count in range(len(_NEEDED) + 1):
        for lacking in combinations(_NEEDED, count):
            try:
                columns, text = mapped([*headers, *lacking], told)
            except UserError as error:
                trouble = error
                continue
            return columns, text, lacking
    raise trouble or UserError("response.events", "这张表读不懂；请换一个文件")


def _event_columns(headers: Sequence[str], columns: Columns, text: int, rows: Sequence[Row]) -> tuple[Column, ...]:
    meanings = {place: _TITLES[field] for field, place in columns._asdict().items()} | {text: "内容"}
    return tuple(
        # What was said is never shown: it may hold anything, and nothing of it is kept.
        Column(header, meanings.get(place, UNUSED), "" if place == text else sample(rows, place))
        for place, header in enumerate(headers)
    )


def _fields(row: Sequence[str]) -> list[tuple[str, int] | None]:
    return [field_of(cell) for cell in row]


def _lines(path: Path) -> int:
    """About how many rows a file has; 0 for one that is packed."""
    with path.open("rb") as file:
        if file.read(2) == b"PK":
            return 0
        return sum(part.count(b"\n") for part in iter(lambda: file.read(MEGABYTE), b""))
