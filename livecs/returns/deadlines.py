"""Until when something is due: by law, by what the shop filled in for a platform; an imported file brings its own.

Nothing else makes a deadline: platforms' hours contradict each other everywhere, so none is shipped.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from livecs.clock import SHOP_ZONE
from livecs.platforms import PLATFORM_IDS
from livecs.returns.law import Law, Preset
from livecs.returns.model import CLOSED, Case, Deadline, Event, Kind, Status
from livecs.returns.seven_days import is_exempt
from livecs.returns.states import WAITING

Due = Callable[[Case, Event | None], tuple[Deadline, ...]]
"""What follows from a case and what happened to it: :func:`deadlines_for` over a shop's limits."""
FILLED = "店铺填写"
EVIDENCE = "platform.evidence"
_HOUR_MS = 3_600_000
_DAY_MS = 24 * _HOUR_MS
MOST_HOURS = 60 * 24
_LAW = "law."


class Limit(NamedTuple):
    """What a shop knows of a platform: a case may stay so many hours in a status. ``filled_on`` is an ISO day."""

    platform: str
    status: str
    hours: int
    title: str
    filled_on: str


def limits_from(rows: Iterable[str]) -> tuple[tuple[Limit, ...], tuple[str, ...]]:
    """Read the setting ``case_limits``, a row each: ``douyin escalated 48 2026-11-22 平台举证``.

    Returns:
        The limits, and the rows that are none.
    """
    read = [(row, _limit(row)) for row in rows]
    return tuple(limit for _, limit in read if limit), tuple(row for row, limit in read if not limit)


def limit_row(limit: Limit) -> str:
    """A limit as the setting keeps it."""
    return f"{limit.platform} {limit.status} {limit.hours} {limit.filled_on} {limit.title}"


def _limit(row: str) -> Limit | None:
    try:
        platform, status, hours, filled_on, title = row.split(maxsplit=4)
        limit = Limit(platform, status, int(hours), title, date.fromisoformat(filled_on).isoformat())
    except ValueError:
        return None
    is_status = status in set(Status) - CLOSED - {Status.DRAFT}
    return limit if platform in PLATFORM_IDS and is_status and 0 < limit.hours <= MOST_HOURS else None


def deadlines_for(case: Case, event: Event | None, limits: Sequence[Limit], law: Law) -> tuple[Deadline, ...]:
    """The deadlines that follow from a case as it is now; ids are given by whoever keeps them.

    Args:
        case: as it is.
        event: what just happened; a move starts the shop's limits for its status, nothing else does. None: it was
            just registered.
        limits: of the shop.
        law: what is shipped.
    """
    if case.said.status in CLOSED or case.said.status == Status.DRAFT:
        return ()
    by_law = (_by_law(case, preset, law) for preset in law.presets)
    by_shop = (_by_shop(case, event, limit) for limit in limits)
    return tuple(one for one in (*by_law, *by_shop) if one)


def last_day(day: str, days: int) -> date:
    """The last of so many days, the first being the one after an ISO day."""
    return date.fromisoformat(day) + timedelta(days=days)


def end_ms(day: date) -> int:
    """The last millisecond of a day in the shop's zone."""
    return int(datetime.combine(day + timedelta(days=1), time(), SHOP_ZONE).timestamp() * 1000) - 1


def _by_law(case: Case, preset: Preset, law: Law) -> Deadline | None:
    day = getattr(case.said, preset.counts_from)
    if not day or case.said.kind != Kind.RETURN:
        return None
    if preset.counts_from == "signed_on" and is_exempt(law, case.said.goods_kind, case.said.is_confirmed):
        return None
    due = end_ms(last_day(day, preset.days))
    said = preset.source
    return Deadline("", preset.id, preset.title, due, said.title, said.on, said.confidence, is_ours=preset.is_ours)


def _by_shop(case: Case, event: Event | None, limit: Limit) -> Deadline | None:
    if (limit.platform, limit.status) != (case.said.platform, case.said.status):
        return None
    if event and (event.kind, event.to_value) != ("move", limit.status):
        return None
    since_ms = event.at_ms if event else case.created_at_ms
    rule = EVIDENCE if limit.status == Status.ESCALATED else f"limit.{limit.status}"
    is_ours = limit.status not in WAITING
    due = since_ms + limit.hours * _HOUR_MS
    return Deadline("", rule, limit.title, due, FILLED, limit.filled_on, is_ours=is_ours)


def no_deadlines(_case: Case, _event: Event | None) -> tuple[Deadline, ...]:
    """For a desk that knows none."""
    return ()


def has_ended(deadline: Deadline, status: str, made: Iterable[Deadline]) -> bool:
    """Whether an open deadline is over without being met: the status it was for is left, or its day was taken back.

    Args:
        deadline: as it is kept.
        status: of its case now.
        made: what follows from the case now.
    """
    is_law = deadline.rule.startswith(_LAW) and deadline.rule not in {one.rule for one in made}
    return is_law or not _is_of(deadline, status)


class Reminder(NamedTuple):
    """A deadline to speak of now: it comes, or it is over."""

    deadline: Deadline
    is_over: bool


def running(deadlines: Iterable[Deadline], status: str) -> tuple[Deadline, ...]:
    """Those whose clock runs while a case is in a status: none once it is closed, only ours while others act."""
    if status in CLOSED:
        return ()
    return tuple(
        one
        for one in deadlines
        if one.done_at_ms is None and (one.is_ours or status not in WAITING) and _is_of(one, status)
    )


def reminders(deadlines: Iterable[Deadline], now_ms: int) -> tuple[Reminder, ...]:
    """What to speak of at a moment, the most urgent first: from a day before one of law, an hour before another.

    Args:
        deadlines: those that run, see :func:`running`.
        now_ms: the moment.
    """
    due = [one for one in deadlines if one.done_at_ms is None and remind_from_ms(one) <= now_ms]
    return tuple(Reminder(one, one.due_at_ms < now_ms) for one in sorted(due, key=lambda one: one.due_at_ms))


def next_reminder_ms(deadlines: Iterable[Deadline], now_ms: int) -> int | None:
    """The next moment after this one at which :func:`reminders` says something else."""
    moments = (at for one in deadlines if one.done_at_ms is None for at in (remind_from_ms(one), one.due_at_ms + 1))
    return min((at for at in moments if at > now_ms), default=None)


def remind_from_ms(deadline: Deadline) -> int:
    """From when on a deadline is spoken of."""
    return deadline.due_at_ms - (_DAY_MS if deadline.rule.startswith(_LAW) else _HOUR_MS)


def _is_of(deadline: Deadline, status: str) -> bool:
    """Whether a deadline can run in a status: the shop's limits hold for one only."""
    kind, _, of = deadline.rule.partition(".")
    if deadline.rule == EVIDENCE:
        return status == Status.ESCALATED
    return kind != "limit" or of == status
