"""What would be kept of pasted or typed official figures, in words, before anybody keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.platforms import PLATFORMS
from livecs.response.behind import figure_words
from livecs.response.columns import platform_of
from livecs.response.indicators import KNOWN, Figure
from livecs.response.official import Official, count_of, newest
from livecs.response.outlook import LOOKED_BACK, interval
from livecs.response.tables import figures_of, rows_of
from livecs.response.values import is_nothing, number_of
from livecs.sentence import Sentence, strung

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from livecs.response.dates import Order
    from livecs.response.official import Rounded
    from livecs.response.preset import Preset
    from livecs.response.tables import Found

FEW = ("consults", "average_response")
"""What is typed besides the judged rate, when there are ten seconds."""
_SHOWN = 12
_PLATFORMS = {one.id: one.title for one in PLATFORMS}


class Answer(NamedTuple):
    """What a person said about doubtful dates: their order, or that they stand as they are written."""

    order: Order | None


class Taken(NamedTuple):
    """What was recognised.

    Attributes:
        figures: as they will be kept; none while a doubt is not answered.
        lines: what each is, with what stands there now, and what was not understood.
        summary: how much it is, in a line.
        doubt: what a person must answer first; empty where nothing is in doubt.
        ways: the orders of day and month that may be meant, where the doubt is which.
    """

    figures: tuple[Official, ...]
    lines: tuple[str, ...]
    summary: str
    doubt: str = ""
    ways: tuple[Order, ...] = ()


class Pasted(NamedTuple):
    """What a person gave: a pasted text, and figures typed by indicator; ``on`` is their day where they name none."""

    text: str
    typed: Mapping[str, str]
    on: date


def take(
    given: Pasted, preset: Preset, known: Iterable[Official], today: date, at_ms: int, answer: Answer | None = None
) -> Taken:
    """Read what was given.

    Args:
        given: the text and the fields.
        preset: names the judged rate, and what it counts.
        known: figures that are kept already.
        today: no figure is of a later day.
        at_ms: when it is given.
        answer: to an earlier doubt.
    """
    rows = rows_of(given.text)
    found = figures_of(rows, today, at_ms, answer.order if answer else None)
    if "on" not in {field for _, field in found.columns}:  # it names no days: they are of the day in the field
        found = figures_of(rows, given.on, at_ms)
    typed, faults = _typed(given, at_ms)
    figures = (*(one for one in found.figures if one.indicator in KNOWN), *typed)
    doubt = "" if answer and figures else found.doubt
    lines = [*notes_of(found, preset), *faults, *found.faults, *_old(figures, today), *lines_of(figures, preset, known)]
    if found.unknown:
        lines.append(Sentence("没有用到的列：{}", strung("、", found.unknown[:_SHOWN])))
    if found.faults and not figures:
        return Taken((), tuple(lines), Sentence("没有可以保存的数字，原因在下面"), found.doubt)
    none = (
        Sentence("没有认出数字；请连表头一起复制，或写成「3分钟回复率 92.1% 咨询人数 1240」")
        if given.text.strip()
        else ""
    )
    ways = tuple(one.order for one in found.readings)
    return Taken(() if doubt else figures, tuple(lines), summary_of(figures) or none, doubt, ways)


def notes_of(found: Found, preset: Preset) -> tuple[str, ...]:
    """What a person should know of a table: what was done with it, and that it looks like another platform's."""
    theirs = platform_of(header for header, _ in found.columns)
    if theirs in {"", preset.platform} or not preset.platform:
        return found.notes
    said = Sentence("列名像是{}的报表，不是{}的；请核对平台", _PLATFORMS[theirs], _PLATFORMS[preset.platform])
    return (said, *found.notes)


def lines_of(figures: Iterable[Official], preset: Preset, known: Iterable[Official]) -> list[str]:
    """The shop's figures in words, with what stands there now, and what a rounded rate is taken for."""
    shop = [one for one in figures if not one.agent]
    before = newest(known)
    lines = [_line(one, before) for one in _newest_first(shop)[:_SHOWN]]
    if len(shop) > _SHOWN:
        lines.append(Sentence("还有 {} 个数字", len(shop) - _SHOWN))
    return [*lines, *_roundings(shop, preset)]


def _typed(given: Pasted, at_ms: int) -> tuple[list[Official], list[str]]:
    figures: list[Official] = []
    faults: list[str] = []
    for id_, text in given.typed.items():
        if is_nothing(text):
            continue
        number = number_of(text, KNOWN[id_].kind)
        if number == (1, 1) and KNOWN[id_].kind == Figure.SHARE:
            faults.append(Sentence("「{}」写的是 1，分不出是 1% 还是 100%；请带上 %", KNOWN[id_].title))
        elif number:
            figures.append(Official(given.on.isoformat(), id_, number, at_ms))
        else:
            faults.append(Sentence("「{}」不是数字：{}", KNOWN[id_].title, text.strip()[:20]))
    return figures, faults


def _old(figures: Iterable[Official], today: date) -> Iterator[str]:
    """A day that no page looks back to: its year may be a slip, and the lines below name none."""
    oldest = min((one.on for one in figures), default="")
    if oldest and (today - today.fromisoformat(oldest)).days > LOOKED_BACK:
        yield Sentence("{} 早于最近 {} 天：会存下，但现在的判断用不到；请核对年份", oldest, LOOKED_BACK)


def _newest_first(figures: Iterable[Official]) -> list[Official]:
    return sorted(figures, key=lambda one: one.on, reverse=True)


def _line(one: Official, before: Mapping[tuple[str, str], Rounded]) -> str:
    said = Sentence(
        "{} {} {}", _dated(one.on), Sentence(KNOWN[one.indicator].title), figure_words(one.indicator, one.number)
    )
    old = before.get((one.on, one.indicator))
    if old is None or old == one.number:
        return said
    return Sentence("{}（原来 {}）", said, figure_words(one.indicator, old))


def _dated(on: str) -> str:
    _, month, day = on.split("-")
    return Sentence("{} 月 {} 日", int(month), int(day))


def _roundings(figures: Sequence[Official], preset: Preset) -> Iterator[str]:
    """What the newest judged rate is taken for: it was rounded."""
    judged = preset.judged
    by_day = newest(figures)
    empty = {one.on for one in figures if count_of(by_day, one.on) == 0}
    if empty:
        yield Sentence("{}的咨询数是 0：没有回复率可算，这一天不影响达标", _dated(max(empty)))
    latest = max((on for on, id_ in by_day if judged and id_ == judged.id), default="")
    if not judged or not latest:
        if judged and {one.on for one in figures} - empty:
            yield Sentence("没有「{}」，这一天的达标与否还看自己的记录", judged.title)
        return
    total = count_of(by_day, latest)
    said = interval(by_day[latest, judged.id], total, preset.unit) if total else ""
    if said:
        yield said
    if total is None:
        yield Sentence("没有咨询数，算不出还可超时多少；补一个咨询数更好")


def summary_of(figures: Sequence[Official]) -> str:
    """How many figures of which days and of how many agents; empty of none."""
    if not figures:
        return ""
    days = sorted({one.on for one in figures})
    agents = len({one.agent for one in figures if one.agent})
    span = (
        _dated(days[0]) if len(days) == 1 else Sentence("{}至 {}，{} 天", _dated(days[0]), _dated(days[-1]), len(days))
    )
    shop = sum(not one.agent for one in figures)
    parts = (Sentence("认出 {} 个数字", shop), span, Sentence("{} 位客服", agents) if agents else "")
    return strung(" · ", filter(None, parts))
