"""Which deadlines of a case end, and which begin, with what happens to it."""

from collections.abc import Iterable
from typing import NamedTuple

from livecs.returns.deadlines import Due, has_ended, no_deadlines
from livecs.returns.model import Case, Deadline, Event, NewCase, Status


class Turn(NamedTuple):
    """Ids of deadlines that are over, and those that follow now."""

    ended: tuple[str, ...] = ()
    made: tuple[Deadline, ...] = ()


def event_of(before: NewCase | None, after: Case) -> Event | None:
    """What happened to a case; None where the form registered it."""
    if before is None or before.status == Status.DRAFT:
        return None
    if before.status == after.said.status:
        return Event("", after.updated_at_ms, "edit")
    return Event("", after.updated_at_ms, "move", before.status, after.said.status)


def turn_of(due: Due, before: NewCase | None, after: Case, kept: Iterable[Deadline]) -> Turn:
    """What becomes of the deadlines of a case.

    Args:
        due: which follow from a case and what happened to it.
        before: what was said of it; None for a new one.
        after: the case as it is now.
        kept: its deadlines so far.
    """
    if due is no_deadlines or after.said.status == Status.DRAFT:  # who knows of none ends none
        return Turn()
    made = due(after, event_of(before, after))
    ended = (one.id for one in kept if one.done_at_ms is None and has_ended(one, after.said.status, made))
    return Turn(tuple(ended), made)
