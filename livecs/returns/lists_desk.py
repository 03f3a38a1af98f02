"""What stands beside the cases at their desk: deadlines, statistics, the list of reasons, what is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.returns.deadlines import next_reminder_ms, reminders, running
from livecs.returns.model import Reason
from livecs.returns.statistics import statistics

if TYPE_CHECKING:
    from livecs.clock import NowMs
    from livecs.returns.deadlines import Reminder
    from livecs.returns.keeping import CaseStore
    from livecs.returns.model import Deadline
    from livecs.returns.spans import Span
    from livecs.returns.statistics import Statistics


_AHEAD_MS = 25 * 3_600_000
"""Further than the earliest reminder of a deadline, which comes a day before."""


class Reminded(NamedTuple):
    """What is spoken of at a moment: case ids with what comes or is over; ``next_ms`` is None when a day is quiet."""

    spoken: tuple[tuple[str, Reminder], ...]
    next_ms: int | None


class ListsDesk:
    """A part of :class:`livecs.returns.desk.ReturnsDesk`."""

    def __init__(self, store: CaseStore, now_ms: NowMs) -> None:
        """Work on a store by this clock."""
        self._store = store
        self._now_ms = now_ms

    def add_deadline(self, case_id: str, deadline: Deadline) -> None:
        """Keep until when something is due; an open one of the same rule is replaced. Its id is given by the store."""
        self._store.add_deadline(case_id, deadline)

    def deadline_done(self, deadline_id: str) -> None:
        """What was due is done."""
        self._store.deadline_done(deadline_id)

    def reminders(self) -> Reminded:
        """Which deadlines to speak of now, the most urgent first, and when there is more to say."""
        now_ms = self._now_ms()
        running_ = [
            (case_id, deadline)
            for case_id, status, deadline in self._store.due_until(now_ms + _AHEAD_MS)
            if running((deadline,), status)
        ]
        spoken = [(case_id, one) for case_id, deadline in running_ for one in reminders((deadline,), now_ms)]
        return Reminded(tuple(spoken), next_reminder_ms([deadline for _, deadline in running_], now_ms))

    def statistics(self, span: Span) -> Statistics:
        """What a span of days tells; buyers are counted, never named."""
        return statistics(span, self._store.records(span))

    def reasons(self) -> tuple[Reason, ...]:
        """The shop's list in two levels, each reason below its parent; those not offered too."""
        return self._store.reasons()

    def counts_as_quality(self, reason_id: str, platform: str) -> bool:
        """Whether a platform counts a reason towards 品质退款, as far as the shop knows."""
        return self._store.counts_as_quality(reason_id, platform)

    def add_reason(self, name: str, parent_id: str = "", *, like: Reason | None = None) -> Reason:
        """Keep a new reason.

        Args:
            name: as it is shown.
            parent_id: of the one above; empty for the first level.
            like: says who is liable, whether it is about quality and which phrases fit; left out, nothing is said.

        Raises:
            UserError: there is one of this name, or three levels (``case.reason``); the disk refused.
        """
        base = like or Reason("", "", "", "unclear", is_quality=False, asks_evidence=False, is_offered=True, position=0)
        return self._store.add_reason(base._replace(id="", parent_id=parent_id, name=name.strip()))

    def rename_reason(self, reason_id: str, name: str) -> None:
        """Call a reason otherwise, also on cases that have it."""
        self._store.change_reason(reason_id, name=name.strip())

    def offer_reason(self, reason_id: str, *, is_offered: bool) -> None:
        """Switch a reason on or off; cases that have it keep it."""
        self._store.change_reason(reason_id, is_offered=is_offered)

    def delete_reason(self, reason_id: str) -> None:
        """Delete a reason that no case has; else UserError ``case.reason_used``."""
        self._store.delete_reason(reason_id)

    def keep_draft(self, body: str, draft_id: str = "") -> str:
        """Keep what is being typed, a JSON text; returns the draft's id."""
        return self._store.keep_draft(body, draft_id)

    def drafts(self) -> tuple[tuple[str, str], ...]:
        """Ids and texts of all drafts, newest first."""
        return tuple(self._store.drafts())

    def forget_draft(self, draft_id: str) -> None:
        """Delete a draft: it was saved, or thrown away."""
        self._store.forget_draft(draft_id)
