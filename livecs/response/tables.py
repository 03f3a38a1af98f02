"""Official figures from what people paste or export: a table of a back office, an agent report, or a typed line."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from livecs.response import dates
from livecs.response.columns import Field, days_of, field_of, fields_of
from livecs.response.indicators import KNOWN, Figure
from livecs.response.official import Official
from livecs.response.table_lines import MEANS, SUMS, Line, apart, ends_of, of_one_precision, shops_of
from livecs.response.values import is_nothing, number_of
from livecs.sentence import Sentence, strung

if TYPE_CHECKING:
    from livecs.response.official import Rounded

_ON, _AGENT = ("on", 1), ("agent", 1)
_HEADER_ROWS = 20
_COMMA = re.compile(r"[,，]")
_BLANKS = re.compile(r"\s{2,}")
_PARTS = re.compile(  # not within 1,240
    r"\s{0,2}(?:[|;；]|(?<!\d)[,，]|[,，](?!\d{3}(?!\d)))\s{0,2}|\s{2}|\s(?=\D)|(?<=\D)\s"
)
_LONGEST_NAME = 40
_PERCENT = " %"
_SHOPS = 5
_BARE = re.compile(r"\d{1,15}(?:\.\d{1,12})?")


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


def rows_of(pasted: str) -> list[list[str]]:
    """The cells of a pasted text: by tabs, by blanks where that makes a table, else where names and figures meet."""
    lines = [_joined(line) for line in pasted.replace("\r\n", "\n").split("\n") if line.strip()]
    if any("\t" in line for line in lines):
        return [[cell.strip() for cell in line.split("\t")] for line in lines]
    if any(sum(field_of(cell) is not None for cell in _COMMA.split(line)) > 1 for line in lines[:_HEADER_ROWS]):
        return [[cell.strip() for cell in _COMMA.split(line)] for line in lines]
    parts = [line.split() for line in lines]
    if len(parts) > 1 and len({len(row) for row in parts}) == 1:
        return parts
    return [[cell for cell in _PARTS.split(_BLANKS.sub("  ", line.strip())) if cell] for line in lines]


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
    shops = shops_of(headers, body)
    if len(shops) > 1:
        said = Sentence("表里有 {} 家店铺：{}；请只留下一家的行", len(shops), strung("、", shops[:_SHOPS]))
        return Found(columns=tuple((headers[column], field) for (field, _), column in fields.items()), faults=(said,))
    ends = [ends_of(_clean(_cell(row, fields[_ON]))) for row in body] if _ON in fields else []
    days = dates.dates_of([last for _, last in ends], on, order) if ends else None
    faults: list[str] = []
    hinted = _hinted(headers, body)
    lines = [_line(row, place + 2 + n, hinted, fields, faults) for n, row in enumerate(body)]
    if days:
        firsts = dates.dates_of([first for first, _ in ends], on, order).days
        lines = [_placed(*of) for of in zip(lines, firsts, days.days, strict=True)]
        faults += [_undated(line.row, end) for line, (_, end) in zip(lines, ends, strict=True) if line.on == date.min]
    else:
        lines = [line._replace(on=on) for line in lines]
    kept = apart(of_one_precision([line for line in lines if line.on != date.min], faults), faults)
    notes = [Sentence("回复率取自「店铺平均值」一行，它可能是各客服的平均，不是合并计算")] if _has_means(kept) else []
    return Found(
        tuple(_official(kept, taken_at_ms)),
        tuple((headers[column], field) for (field, _), column in fields.items()),
        tuple(header for header in headers if header and field_of(header) is None),
        tuple(faults),
        days.doubt if days else "",
        tuple(notes),
        dates.readings([last for _, last in ends], on) if days and days.doubt else (),
    )


def _placed(line: Line, first: date | None, last: date | None) -> Line:
    """A row with its day, or with the days it is over; without one where nobody can tell."""
    if first is None or last is None or first > last:
        return line
    return line._replace(on=last, days=(last - first).days + 1)


def _undated(row: int, text: str) -> str:
    if text in SUMS + MEANS:
        return Sentence("第 {} 行是「{}」，不是一天的数字，没有用", row, text)
    return Sentence("第 {} 行的日期认不出来", row)


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


def _line(row: Sequence[str], number: int, headers: Sequence[str], fields: dict[Field, int], faults: list[str]) -> Line:
    numbers: dict[Field, Rounded] = {}
    agent = _cell(row, fields[_AGENT]) if _AGENT in fields else ""
    for field, column in fields.items():
        text = _cell(row, column)
        if field[0] not in KNOWN or is_nothing(text):
            continue
        figure = number_of(text, KNOWN[field[0]].kind, headers[column])
        if figure is None:
            if not (agent in MEANS and KNOWN[field[0]].kind == Figure.COUNT):  # 25.5 chats are of no agent
                faults.append(
                    Sentence("第 {} 行「{}」不是数字：{}", number, headers[column].removesuffix(_PERCENT), text[:20])
                )
        else:
            numbers[field] = figure
    return Line(number, date.min, agent, numbers)


def _hinted(headers: Sequence[str], body: Sequence[Sequence[str]]) -> list[str]:
    """The headers, with % where any bare number of a share is above 1: then 0.9 below 92.1 is percent, too."""
    return [
        header + _PERCENT * _is_percent(header, [_cell(row, n) for row in body]) for n, header in enumerate(headers)
    ]


def _is_percent(header: str, cells: Sequence[str]) -> bool:
    place = field_of(header)
    if not place or place[0] not in KNOWN or KNOWN[place[0]].kind != Figure.SHARE:
        return False
    return any(float(cell) > 1 for cell in cells if _BARE.fullmatch(cell))


def _has_means(lines: Sequence[Line]) -> bool:
    return any(line.agent in MEANS for line in lines) and any(line.agent in SUMS for line in lines)


def _official(lines: Sequence[Line], taken_at_ms: int) -> Iterator[Official]:
    """The figures of agents and of the shop: counts of the row of sums, and what it lacks of the row of means."""
    shop: dict[tuple[date, Field], Rounded] = {}  # by the day and how many days end with it
    for line in lines:
        is_mean, is_sum = line.agent in MEANS, line.agent in SUMS or not line.agent
        for (id_, days), figure in line.numbers.items():
            field = (id_, max(days, line.days))
            has_no_sum = KNOWN[id_].kind in {Figure.SHARE, Figure.TIME, Figure.POINTS}
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
        if figure == (1, 1) and KNOWN[place[0]].kind == Figure.SHARE:
            faults.append(Sentence("「{}」写的是 1，分不出是 1% 还是 100%；请带上 %", name))
        elif figure:
            found.setdefault((place[0], days_of(name)), (name, figure))
        elif not is_nothing(text) and re.search(r"\d", text):
            faults.append(Sentence("「{}」不是数字：{}", name, text[:20]))
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
    for end in range(min(len(text) - 1, _LONGEST_NAME), 0, -1):
        if field_of(text[:end].rstrip(" :=")):
            yield text[:end].rstrip(" :=")
            yield text[end:].lstrip(" :=是为")
            return
    yield text
