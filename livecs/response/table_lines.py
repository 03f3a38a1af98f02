"""The rows of a pasted table before they are figures: what two of them say of one day, and what nobody can tell."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from livecs.response.columns import Field
from livecs.response.indicators import KNOWN, Figure
from livecs.response.official import Rounded
from livecs.sentence import Sentence

SUMS = ("店铺汇总值", "店铺汇总", "汇总", "合计", "总计", "全店")
MEANS = ("店铺平均值", "店铺平均", "平均值", "平均", "均值")
_SHOPS = ("店铺名称", "店铺名", "店铺id")
_SPAN = re.compile(
    r"(.*\d日?)\s*(?:至|到|[~—–]+|-(?=\d{4}[-/.年]\d|\d{1,2}[./月]\d)|(?<=日)-|\s-\s)\s*(\d.*)"  # but not 20-11-2026
)
_NAMED = 3


class Line(NamedTuple):
    """A row of figures: its number in the table, whose, and of which day, or of so many days that end with it."""

    row: int
    on: date
    agent: str
    numbers: dict[Field, Rounded]
    days: int = 1


def ends_of(text: str) -> tuple[str, str]:
    """The first and the last day of a cell such as ``2026-11-16 至 2026-11-22``; twice the same where it is one day."""
    found = _SPAN.fullmatch(text)
    return (found[1], found[2]) if found else (text, text)


def shops_of(headers: Sequence[str], body: Sequence[Sequence[str]]) -> list[str]:
    """The shops that a table names; sums and means are none."""
    column = next((n for name in _SHOPS for n, header in enumerate(headers) if header.lower() == name), None)
    if column is None:
        return []
    names = dict.fromkeys(row[column].strip() for row in body if column < len(row))
    return [name for name in names if name and name not in SUMS + MEANS]


def of_one_precision(lines: Sequence[Line], faults: list[str]) -> list[Line]:
    """The lines with bare fractions of a column as exact as its most exact one: 1 below 0.9833 is 1.0000.

    A 1 that stands alone is left out with a fault: it may be 1 % or all.
    """
    scales: dict[Field, int] = {}
    for line in lines:
        for field, number in line.numbers.items():
            if KNOWN[field[0]].kind == Figure.SHARE:
                scales[field] = max(scales.get(field, 1), number.scale)
    for line in lines:
        for field, number in [*line.numbers.items()]:
            if field not in scales or number.scale > 1:
                continue
            if scales[field] > 1:
                line.numbers[field] = Rounded(number.value * scales[field], scales[field])
            elif number.value:
                del line.numbers[field]
                title = KNOWN[field[0]].title
                faults.append(Sentence("第 {} 行的{}是 1，分不出是 1% 还是 100%；请带上 %", line.row, title))
    return [*lines]


def apart(lines: Sequence[Line], faults: list[str]) -> list[Line]:
    """The lines without those that tell different figures of one day: nobody knows which of them counts."""
    placed = sorted(lines, key=lambda line: (line.on, line.days, line.agent, line.row))
    clashing: set[int] = set()
    for _, found in groupby(placed, key=lambda line: line[1:3] + line[4:]):
        rows = [*found]
        if len(rows) > 1 and any(len(said) > 1 for said in _said(rows)):
            clashing |= {line.row for line in rows}
            named = "、".join(str(line.row) for line in rows[:_NAMED]) + ("…" if len(rows) > _NAMED else "")
            whose = Sentence("、同一位客服（{}）", rows[0].agent) if rows[0].agent else ""
            faults.append(Sentence("第 {} 行是同一天{}的，数字不同，都没有用；请只留下一行", named, whose))
    return [line for line in lines if line.row not in clashing]


def _said(lines: Sequence[Line]) -> Iterator[set[Rounded]]:
    """The different figures of each field."""
    for field in {field for line in lines for field in line.numbers}:
        yield {line.numbers[field] for line in lines if field in line.numbers}
