"""Whose figures a verdict rests on, how old they are, and which days they lack."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from livecs.response.days import Zone, date_of
from livecs.response.official import count_of, newest
from livecs.response.preset import PeriodKind
from livecs.response.sources import FEED, IMPORTED, PASTED
from livecs.response.words import PERIODS, ago, clock_of, listed, shown, span_words
from livecs.sentence import Sentence, strung

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.response.official import Rounded
    from livecs.response.outlook import Seen
    from livecs.response.sources import Span
    from livecs.response.week import Rate

_SOURCES = {FEED: Sentence("实时记录"), PASTED: Sentence("粘贴的聊天"), IMPORTED: Sentence("导入的文件")}
_LISTED = 2


def sources_said(spans: Sequence[Span]) -> str:
    """Whose events our own figures are of; the feed alone needs no word."""
    return Sentence("来源 {}", source_words(spans)) if {span.source for span in spans} - {FEED, ""} else ""


def source_words(spans: Sequence[Span]) -> str:
    """The source of most days as a person calls it, and on which days it was another."""
    if not spans:
        return ""
    mine: dict[str, list[tuple[date, date]]] = {}
    for span in spans:
        days = date.fromisoformat(span.first_on), date.fromisoformat(span.last_on)
        mine.setdefault(source_word(span.source), []).append(days)
    most = max(mine, key=lambda title: sum((last - first).days + 1 for first, last in mine[title]))
    others = [Sentence("{}用{}", _days_said(days), title) for title, days in mine.items() if title != most]
    return strung("；", (most, *others))


def source_word(source: str) -> str:
    """What a person calls a source."""
    return _SOURCES.get(source, source)


def _days_said(days: Sequence[tuple[date, date]]) -> str:
    said = strung("、", (span_words(*one) for one in days[:_LISTED]))
    return said if len(days) <= _LISTED else Sentence("{}等", said)


def basis(seen: Seen, rate: Rate, latest: tuple[str, Rounded] | None) -> str:
    """In a line; ``latest`` is the newest official figure and its day."""
    newest_said = (
        Sentence("官方·{} {}（{} 填）", ago(latest[0], seen.today), shown(latest[1]), _taken(seen, rate, latest[0]))
        if latest
        else ""
    )
    if rate.verdict.official_days or not rate.verdict.share.total:
        whole = Sentence("官方·{}", PERIODS[PeriodKind(seen.preset.period)]) if rate.verdict.official_days else ""
        return strung(" · ", filter(None, (newest_said or whole, _missing(seen, rate))))
    covered = seen.judged.coverage
    seen_of = Sentence("覆盖 {} %", covered.seen * 100 // covered.official) if covered else Sentence("未和官方核对")
    return strung(" · ", filter(None, (Sentence("自有数据"), seen_of, newest_said, sources_said(seen.judged.sources))))


def _taken(seen: Seen, rate: Rate, on: str) -> str:
    """When the figure of a day was taken: 09:12 of today, else with its day."""
    of_day = (one for one in seen.figures if one[:2] == (on, rate.indicator.id) and one.days == 1 and not one.agent)
    at = Zone(seen.preset.zone).place(max(one.taken_at_ms for one in of_day))
    clock = clock_of(at.ms)[:5]
    return clock if date_of(at.day) == seen.today else f"{date_of(at.day):%m-%d} {clock}"


def _missing(seen: Seen, rate: Rate) -> str:
    """The days that are over and of which the back office told nothing, while it told of others."""
    if not 0 < rate.verdict.official_days < len(seen.judged.days):
        return ""
    figures = newest(seen.figures)
    over = [one.on for one in seen.judged.days if one.on < seen.today.isoformat()]
    missing = [on for on in over if (on, rate.indicator.id) not in figures or not count_of(figures, on)]
    return Sentence("缺 {}", listed(missing, end="")) if missing else ""
