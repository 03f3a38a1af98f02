"""A file of the back office's figures, looked at: what it says in words, and what must be asked first."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from unicodedata import normalize

from livecs.response.imports.figure_columns import named
from livecs.response.imports.looks import FileKind, Look
from livecs.response.indicators import KNOWN
from livecs.response.official import fresh
from livecs.response.tables import figures_of, header_place
from livecs.response.taking import lines_of, notes_of, summary_of
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from livecs.response.imports.events import Told
    from livecs.response.official import Official
    from livecs.response.preset import Preset
    from livecs.response.tables import Found
    from livecs.sheets.limits import Row

    Standing = Callable[[Sequence[Official]], Sequence[Official]]

_SHOWN_ROWS, _HEADER_ROWS = 5, 20
_TITLES = {"on": "日期", "agent": "客服", **{id_: one.title for id_, one in KNOWN.items()}}


def look_at_figures(
    body: Sequence[Row], told: Told, preset: Preset, standing: Standing, today: date, at_ms: int
) -> Look:
    """What a table of figures says.

    Args:
        body: its rows, the one that names the columns among the first.
        told: what a person said of it.
        preset: names the judged rate.
        standing: gives the figures of the same days that are kept.
        today: no figure is of a later day.
        at_ms: when it is given.
    """
    cells = [row.cells for row in body]
    place = header_place(cells)
    if place is None:  # a person named them
        place = max(range(min(len(cells), _HEADER_ROWS)), key=lambda n: len(cells[n]))
    headers = tuple(text.strip() for text in cells[place])
    cells[place] = named(headers, told.figures)
    found = figures_of(cells, today, at_ms, told.order)
    meant = dict(found.columns)
    has_days = "on" in meant.values()
    if not has_days:
        found = figures_of(cells, told.on or today - timedelta(1), at_ms)
    figures = _kept(found, told)
    known = standing(figures)
    count = len(figures) - len(fresh(figures, known))
    asks, doubt = _doubt(found, told, has_days=has_days)
    return Look(
        FileKind.FIGURES,
        headers,
        tuple(_TITLES.get(meant.get(normalize("NFKC", header), ""), "") for header in cells[place]),
        shown(body[place + 1 :]),
        doubt,
        asks,
        found.readings if asks == "order" else (),
        order=told.order.value if told.order else "",
        faults=tuple((0, why) for why in found.faults),
        refused=len(found.faults),
        lines=(*notes_of(found, preset), *lines_of(figures, preset, known)),
        summary=_summary(figures, count),
        total=len(body) - place - 1,
        figures=figures,
        said=told.figures,
    )


def _kept(found: Found, told: Told) -> tuple[Official, ...]:
    """The figures that we have a name for, each of as many days as a person said."""
    figures = tuple(one for one in found.figures if one.indicator in KNOWN)
    if not told.days:
        return figures
    return tuple(one._replace(days=told.days) if one.days == 1 else one for one in figures)


def _summary(figures: Sequence[Official], known: int) -> str:
    """How much it is, in a line, and how much of it is kept already."""
    said = summary_of(figures) or Sentence("没有认出数字")
    return said + (Sentence(" · {} 个已经有了", known) if known else "")


def _doubt(found: Found, told: Told, *, has_days: bool) -> tuple[str, str]:
    """What must be asked of a table of figures: which answer, and the question."""
    if found.doubt and told.order is None:
        return "order", found.doubt
    if has_days:
        return "", ""
    if told.on is None:
        return "on", Sentence("表里没有日期；请写是哪一天的")
    days = max((one.number.value for one in found.figures if one.indicator == "online_days"), default=1)
    if days > 1 and told.days is None:
        return "days", Sentence("客服在线天数到 {} 天，这份表像是几天合在一起的；请写一共是几天的", days)
    return "", ""


def shown(rows: Sequence[Row]) -> tuple[tuple[str, ...], ...]:
    """The first rows as they stand."""
    return tuple(row.cells for row in rows[:_SHOWN_ROWS])
