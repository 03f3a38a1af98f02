"""Official figures from what people paste or export: a table of a back office, an agent report, or a typed line."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from livecs.response import dates
from livecs.response.columns import Field, days_of, field_of, fields_of
from livecs.response.indicators import KNOWN, Figure
from livecs.response.official import Official, Rounded
from livecs.response.values import is_nothing, number_of

_ON, _AGENT = ("on", 1), ("agent", 1)
_HEADER_ROWS = 20
_BARE = re.compile(r"\d{1,15}(?:\.\d{1,12})?")
_SUMS = ("店铺汇总值", "店铺汇总", "汇总", "合计", "总计", "全店")
_MEANS = ("店铺平均值", "店铺平均", "平均值", "平均", "均值")


class Found(NamedTuple):
    """What a table says.

    Attributes:
        figures: the shop's and each agent's, as they will be kept.
        columns: the headers that were understood, with the indicator each is.
        unknown: headers that were not.
        faults: cells that are no figures, in words.
        doubt: what a person must be asked before this is kept; empty where nothing is in doubt.
        notes: what was done that a person should know.
        readings: the ways to read doubtful dates.
    """

    figures: tuple[Official, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    doubt: str = ""
    notes: tuple[str, ...] = ()
    readings: tuple[dates.Reading, ...] = ()


class _Line(NamedTuple):
    """A row of figures: its number in the table, whose and of which day."""

    row: int
    on: date
    agent: str
    numbers: dict[Field, Rounded]


def rows_of(pasted: str) -> list[list[str]]:
    """The cells of a pasted text: by tabs, by blanks where that makes a table, else where names and figures meet."""
    lines = [_joined(line) for line in pasted.replace("\r\n", "\n").split("\n") if line.strip()]
    if any("\t" in line for line in lines):
        return [[cell.strip() for cell in line.split("\t")] for line in lines]
    parts = [line.split() for line in lines]
    if len(parts) > 1 and len({len(row) for row in parts}) == 1:
        return parts
    return [
        [cell for cell in re.split(r"\s*[|,，;；]\s*|\s{2,}|\s(?=\D)|(?<=\D)\s", line.strip()) if cell]
        for line in lines
    ]


def _joined(line: str) -> str:
    """A line whose figures have no blanks in them: 92.1 % and 2 分 30 秒 are one each."""
    close = re.sub(r"(?<=\d) +(?=(?:%|％|秒|分|小时|天))", "", line)
    return re.sub(r"(?<=[分时天]) +(?=\d+(?:秒|分|小时))", "", close)


def figures_of(rows: Sequence[Sequence[str]], on: date, taken_at_ms: int, order: dates.Order | None = None) -> Found:
    """Read figures; a row of sums or means is the shop's, the others are its agents'.

    Args:
        rows: texts, a header row among the first; or pairs of name and figure in any arrangement.
        on: the day of the figures where the table names none, and the latest a date can be.
        taken_at_ms: when it was pasted or typed.
        order: how dates are written, where a person was asked.
    """
    place = header_place(rows)
    if place is None:
        return _typed(rows, on, taken_at_ms)
    headers = [_clean(cell) for cell in rows[place]]
    fields = fields_of(headers)
    body = [row for row in rows[place + 1 :] if any(cell.strip() for cell in row)]
    dated_by = [_cell(row, fields[_ON]) for row in body] if _ON in fields else []
    days = dates.dates_of(dated_by, on, order) if _ON in fields else None
    faults: list[str] = []
    hinted = _hinted(headers, body)
    lines = [_line(row, place + 2 + n, hinted, fields, faults) for n, row in enumerate(body)]
    placed = [line._replace(on=(days.days[n] or date.min) if days else on) for n, line in enumerate(lines)]
    faults += [f"第 {line.row} 行的日期认不出来" for line in placed if line.on == date.min]
    kept = [line for line in placed if line.on != date.min]
    notes = ["回复率取自「店铺平均值」一行，它可能是各客服的平均，不是合并计算"] if _has_means(kept) else []
    return Found(
        tuple(_official(kept, taken_at_ms)),
        tuple((headers[column], field) for (field, _), column in fields.items()),
        tuple(header for header in headers if header and field_of(header) is None),
        tuple(faults),
        days.doubt if days else "",
        tuple(notes),
        dates.readings(dated_by, on) if days and days.doubt else (),
    )


def header_place(rows: Sequence[Sequence[str]]) -> int | None:
    """Which of the first rows names the columns of a table of figures; None where none does."""
    place = max(range(min(len(rows), _HEADER_ROWS)), key=lambda n: _known_in(rows[n]), default=-1)
    if place < 0 or _known_in(rows[place]) < 2 or _is_pairs(rows, place):  # noqa: PLR2004 (one name heads no table)
        return None
    return place


def _clean(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _cell(row: Sequence[str], column: int) -> str:
    return row[column].strip() if column < len(row) else ""


def _known_in(row: Sequence[str]) -> int:
    return sum(field_of(cell) is not None for cell in row)


def _is_pairs(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Whether names and figures stand side by side in the row that has most names."""
    row = rows[place]
    pairs = sum(
        field_of(one) is not None and field_of(other) is None and bool(re.search(r"\d", other))
        for one, other in pairwise(row)
    )
    return pairs * 2 >= _known_in(row)


def _line(
    row: Sequence[str], number: int, headers: Sequence[str], fields: dict[Field, int], faults: list[str]
) -> _Line:
    numbers: dict[Field, Rounded] = {}
    for field, column in fields.items():
        text = _cell(row, column)
        if field[0] not in KNOWN or is_nothing(text):
            continue
        figure = number_of(text, KNOWN[field[0]].kind, headers[column])
        if figure is None:
            faults.append(f"第 {number} 行「{headers[column]}」不是数字：{text[:20]}")
        else:
            numbers[field] = figure
    return _Line(number, date.min, _cell(row, fields[_AGENT]) if _AGENT in fields else "", numbers)


def _hinted(headers: Sequence[str], body: Sequence[Sequence[str]]) -> list[str]:
    """The headers, with % where any bare number of a share is above 1: then 0.9 below 92.1 is percent, too."""
    return [header + "%" * _is_percent(header, [_cell(row, n) for row in body]) for n, header in enumerate(headers)]


def _is_percent(header: str, cells: Sequence[str]) -> bool:
    place = field_of(header)
    if not place or place[0] not in KNOWN or KNOWN[place[0]].kind != Figure.SHARE:
        return False
    return any(float(cell) > 1 for cell in cells if _BARE.fullmatch(cell))


def _has_means(lines: Sequence[_Line]) -> bool:
    return any(line.agent in _MEANS for line in lines) and any(line.agent in _SUMS for line in lines)


def _official(lines: Sequence[_Line], taken_at_ms: int) -> Iterator[Official]:
    """The figures of agents and of the shop: counts of the row of sums, and what it lacks of the row of means."""
    shop: dict[tuple[date, Field], Rounded] = {}
    for line in lines:
        is_mean, is_sum = line.agent in _MEANS, line.agent in _SUMS or not line.agent
        for field, figure in line.numbers.items():
            has_no_sum = KNOWN[field[0]].kind in {Figure.SHARE, Figure.TIME, Figure.POINTS}
            if is_sum or (is_mean and has_no_sum):
                shop.setdefault((line.on, field), figure) if is_mean else shop.update({(line.on, field): figure})
            elif not is_mean:
                yield Official(line.on.isoformat(), field[0], figure, taken_at_ms, field[1], line.agent)
    for (on, field), figure in shop.items():
        yield Official(on.isoformat(), field[0], figure, taken_at_ms, field[1])


def _typed(rows: Sequence[Sequence[str]], on: date, taken_at_ms: int) -> Found:
    """Figures with their names before them, one below the other or in one line."""
    cells = [part for row in rows for cell in row for part in _parted(cell)]
    found: dict[Field, tuple[str, Rounded]] = {}
    faults: list[str] = []
    unknown: list[str] = []
    for name, text in pairwise(cells):
        place = field_of(name)
        if place is None or place[0] not in KNOWN:
            if not re.search(r"\d", name) and re.search(r"\d", text):
                unknown.append(name)
            continue
        figure = number_of(text, KNOWN[place[0]].kind, name)
        if figure:
            found.setdefault((place[0], days_of(name)), (name, figure))
        elif not is_nothing(text) and re.search(r"\d", text):
            faults.append(f"「{name}」不是数字：{text[:20]}")
    return Found(
        tuple(
            Official(on.isoformat(), field, figure, taken_at_ms, days) for (field, days), (_, figure) in found.items()
        ),
        tuple((name, field) for (field, _), (name, _) in found.items()),
        tuple(unknown),
        tuple(faults),
    )


def _parted(cell: str) -> Iterator[str]:
    """A cell such as ``回复率92.1%`` or ``回复率：92.1%`` as its name and its figure."""
    text = _clean(cell)
    if field_of(text):
        yield text
        return
    for end in range(len(text) - 1, 0, -1):
        if field_of(text[:end].rstrip(" :=")):
            yield text[:end].rstrip(" :=")
            yield text[end:].lstrip(" :=是为")
            return
    yield text
