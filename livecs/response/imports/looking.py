"""What a file or a pasted table is and what would be kept of it, in words, before anybody keeps it."""

from __future__ import annotations

from enum import StrEnum
from itertools import combinations, islice
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError
from livecs.response.columns import field_of
from livecs.response.dates import Order, dates_of
from livecs.response.days import MINUTE_MS, SECOND_MS, Zone, date_of
from livecs.response.imports.event_columns import FIELDS, headers_key, mapped
from livecs.response.imports.events import Reader, Told, plan_of
from livecs.response.model import Kind as EventKind
from livecs.response.model import Role
from livecs.response.taking import Answer
from livecs.sheets.limits import MEGABYTE, Limits
from livecs.sheets.read import opened
from livecs.text import mask_phones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from livecs.response.event_rows import Columns
    from livecs.response.imports.events import Plan
    from livecs.response.model import Event
    from livecs.response.official import Official
    from livecs.sheets.limits import Row

LIMITS = Limits(file_bytes=512 * MEGABYTE, unpacked_bytes=1024 * MEGABYTE, rows=2_000_000)
LOOKED = 5_000
"""How many rows a look reads of a file of events; the import reads all of them."""
LISTED = 500
UNUSED = "不用"
ZONE = "Asia/Shanghai"
_NEEDED = ("会话", "时间", "角色")
_FIRST = 20
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
_ORDERS = {Order.MONTH_FIRST: "月在前", Order.DAY_FIRST: "日在前"}


class Kind(StrEnum):
    """What can be taken over."""

    EVENTS = "events"
    FIGURES = "figures"
    CHATS = "chats"


class Asked(NamedTuple):
    """What a person said of it so far.

    Attributes:
        platform: whose it is.
        kind: what it is; None to see for itself.
        columns: what a column is, by its header.
        zone: of moments that name none; empty for the shop's.
        answer: to a doubt about dates.
        on: the day of figures that name none.
        agents: which nicks of a pasted chat are the shop's.
    """

    platform: str
    kind: Kind | None = None
    columns: Mapping[str, str] = {}
    zone: str = ""
    answer: Answer | None = None
    on: date | None = None
    agents: tuple[str, ...] = ()


class Column(NamedTuple):
    """A column: its header, what it is taken for (:data:`UNUSED` for nothing), and what stands in it."""

    header: str
    meaning: str
    sample: str


class Line(NamedTuple):
    """One row, or what is wrong with it."""

    title: str
    below: str = ""
    is_fault: bool = False


class Look(NamedTuple):
    """What was recognised.

    Attributes:
        kind: what it is.
        columns: from left to right.
        choices: what a column may be said to be.
        lines: the first rows, and those that are refused.
        wanted: how many events or figures were seen.
        refused: how many rows are none.
        total: about how many rows there are; 0 where nobody knows.
        is_whole: whether all rows were looked at.
        zone: of moments that name none; empty where that does not matter.
        names_no_day: whether its figures are of a day that a person must name.
        doubt: what must be answered before it is kept.
        readings: the answers, with what each would make of it.
        lacks: what else is missing; empty where it can be kept.
        notes: what a person should know.
        key: what a mapping of these columns is remembered by.
        told: that mapping, as a person said it now or before.
        plan: how events are read.
        figures: the figures as they will be kept.
        nicks: who writes in a chat, of whom the shop's must be known.
        events: of a pasted chat, as they will be kept.
    """

    kind: Kind
    columns: tuple[Column, ...] = ()
    choices: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    wanted: int = 0
    refused: int = 0
    total: int = 0
    is_whole: bool = True
    zone: str = ""
    names_no_day: bool = False
    doubt: str = ""
    readings: tuple[tuple[Answer, str], ...] = ()
    lacks: str = ""
    notes: tuple[str, ...] = ()
    key: str = ""
    told: Mapping[str, str] = {}
    plan: Plan | None = None
    figures: tuple[Official, ...] = ()
    nicks: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def can_be_kept(self) -> bool:
        """Whether nothing is missing or in doubt."""
        return bool(self.wanted) and not self.doubt and not self.lacks


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


def readings(texts: Iterable[str], today: date, doubt: str) -> tuple[tuple[Answer, str], ...]:
    """The answers to a doubt about dates, each with an example; none where there is no doubt."""
    if not doubt:
        return ()
    for text in texts:
        days = {order: dates_of([text], today, order).days[0] for order in _ORDERS}
        if len({*days.values()}) > 1:
            written = text.split()[0]
            return tuple(
                (Answer(order), f"{_ORDERS[order]}：{written} 是 {dated(day) if day else '读不出'}")
                for order, day in days.items()
            )
    return ((Answer(None), "照表格写的"),)


def dated(on: date) -> str:
    """A date as it is said; the year only where there may be a question."""
    return f"{on.year} 年 {on.month} 月 {on.day} 日"


def event_line(number: int, event: Event, zone: Zone) -> Line:
    """A row of a file of events; a phone number among the names is masked."""
    place = zone.place(event.at_ms)
    clock = f"{place.ms // (60 * MINUTE_MS):02}:{place.ms // MINUTE_MS % 60:02}:{place.ms // SECOND_MS % 60:02}"
    on = date_of(place.day)
    who = _ROLES.get(Role(event.role), event.role)
    kind = _KINDS.get(EventKind(event.kind), "")
    title = f"第 {number} 行  {on.month} 月 {on.day} 日 {clock}  {who}{kind and f' · {kind}'}"
    parts = (
        f"会话 {event.conversation}",
        event.agent and f"客服 {event.agent}",
        event.source and f"来源 {event.source}",
    )
    return Line(title, mask_phones(" · ".join(filter(None, parts))))


def _with_rows(look: Look, path: Path, reader: Reader, goes_on: Callable[[int], bool]) -> Look:
    """The first rows of a file of events, each read by itself."""
    zone = Zone(reader.plan.zone)
    good: list[Line] = []
    seen, is_whole = 0, True
    with opened(path, LIMITS) as sheet:
        for row in islice(sheet.rows, 1, None):
            if seen == LOOKED or not goes_on(seen):
                is_whole = False
                break
            seen += 1
            events = list(reader.read([row]))
            if events and len(good) < LISTED:
                good.append(event_line(row.number, events[0], zone))
    bad = [Line(f"第 {number} 行  {why}", is_fault=True) for number, why in reader.faults]
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


def sample(rows: Iterable[Row], place: int) -> str:
    """What stands in a column, for an example."""
    cells = dict.fromkeys(cell for row in rows if (cell := row.cell(place).strip()))
    return mask_phones("、".join([*cells][:3]))[:80]


def _fields(row: Sequence[str]) -> list[tuple[str, int] | None]:
    return [field_of(cell) for cell in row]


def _lines(path: Path) -> int:
    """About how many rows a file has; 0 for one that is packed."""
    with path.open("rb") as file:
        if file.read(2) == b"PK":
            return 0
        return sum(part.count(b"\n") for part in iter(lambda: file.read(MEGABYTE), b""))
