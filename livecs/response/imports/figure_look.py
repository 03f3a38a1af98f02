"""What a back office's report says, in words, before its figures are kept; columns may be said to be others."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from livecs.response.behind import Line, figure_words
from livecs.response.columns import days_of, field_of, fields_of
from livecs.response.imports.event_columns import headers_key
from livecs.response.imports.look import LISTED, UNUSED, Column, Kind, Look, readings, sample
from livecs.response.indicators import KNOWN
from livecs.response.tables import figures_of
from livecs.sheets.limits import Row
from livecs.text import mask_phones

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from livecs.response.imports.look import Asked
    from livecs.response.official import Official

# Those whose title is no name that a back office gives them.
_NAMES = {
    "on": "日期",
    "agent": "客服昵称",
    "human_consults": "需人工回复的咨询人数",
    "received": "人工接待人数",
    "online_days": "客服在线天数",
    "good_ratings": "有效好评数",
    "bad_ratings": "有效差评数",
    "service_score": "客服服务分",
}
_UNIT = re.compile(r"\((?:元|秒|分|分钟|时|%|人|个|s)\)")
_FIRST = 20


def _named(id_: str, title: str) -> str:
    """A name under which a figure is found; empty where no back office has it."""
    name = _NAMES.get(id_, title)
    found = field_of(name)
    return name if found and found[0] == id_ else ""


_CHOICES = {"日期": "日期", "客服": "客服昵称"} | {
    one.title: name for one in KNOWN.values() if (name := _named(one.id, one.title))
}
_TITLES = {"on": "日期", "agent": "客服"} | {id_: one.title for id_, one in KNOWN.items()}


def look_at_figures(rows: Sequence[Sequence[str]], asked: Asked, today: date, at_ms: int) -> Look:
    """What figures a table holds.

    Args:
        rows: texts, a header row among the first.
        asked: what a person said of it.
        today: no figure is of a later day.
        at_ms: when it is given.
    """
    place = max(range(min(len(rows), _FIRST)), key=lambda n: sum(field_of(cell) is not None for cell in rows[n]))
    headers = renamed(rows[place], asked.columns)
    table = [*rows[:place], headers, *rows[place + 1 :]]
    fields = fields_of([*headers])
    order = asked.answer.order if asked.answer else None
    names_no_day = ("on", 1) not in fields
    found = figures_of(table, (asked.on or today) if names_no_day else today, at_ms, order)
    figures = tuple(one for one in found.figures if one.indicator in KNOWN)
    doubt = "" if asked.answer and figures else found.doubt
    body = [Row(number, tuple(row)) for number, row in enumerate(rows[place + 1 :], place + 2)]
    faults = tuple(Line(mask_phones(fault), "不收", "", "warning") for fault in found.faults)
    dates = [] if names_no_day else [row.cell(fields["on", 1]) for row in body]
    return Look(
        Kind.FIGURES,
        _columns(rows[place], fields, body[:_FIRST]),
        (*_CHOICES, UNUSED),
        (*faults, *map(figure_line, figures[:LISTED])),
        len(figures),
        len(found.faults),
        len(body),
        names_no_day=names_no_day,
        doubt=doubt,
        readings=readings(dates, today, doubt),
        lacks="" if figures or doubt else "没有认出数字；请在左边选出哪一列是什么，或连表头一起复制",
        notes=found.notes,
        key=headers_key(("figures", *rows[place])),
        figures=figures,
    )


def renamed(headers: Sequence[str], told: Mapping[str, str]) -> tuple[str, ...]:
    """The headers, where a person said so under a name that is known; another of that name means nothing then."""
    wanted = {header: field_of(_CHOICES[title]) for header, title in told.items() if title in _CHOICES}
    ids = {place[0] for place in wanted.values() if place}
    return tuple(_renamed(header, told, ids) for header in headers)


def _renamed(header: str, told: Mapping[str, str], taken: set[str]) -> str:
    if header in told:
        name = _CHOICES.get(told[header], "")
        unit = _UNIT.search(unicodedata.normalize("NFKC", header))
        period = f"近{days_of(header)}天" if days_of(header) > 1 else ""
        return name and f"{period}{name}{unit[0] if unit else ''}"
    place = field_of(header)
    return "" if place and place[0] in taken else header


def figure_line(one: Official) -> Line:
    """A figure in words."""
    year, month, day = one.on.split("-")
    days = f"近 {one.days} 天 " if one.days > 1 else ""
    title = f"{int(month)} 月 {int(day)} 日  {days}{KNOWN[one.indicator].title}"
    return Line(title, figure_words(one.indicator, one.number), f"{one.agent or '全店'} · {year} 年")


def _columns(headers: Sequence[str], fields: Mapping[tuple[str, int], int], rows: Sequence[Row]) -> tuple[Column, ...]:
    meanings = {place: _TITLES.get(field, UNUSED) for (field, _), place in fields.items()}
    return tuple(
        Column(header, meanings.get(place, UNUSED), sample(rows, place))
        for place, header in enumerate(headers)
        if header.strip()
    )
