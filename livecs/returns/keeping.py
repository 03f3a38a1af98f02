"""What the desk for cases asks of whoever keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.returns.model import (
        Case,
        CaseFile,
        Counts,
        Deadline,
        Event,
        Found,
        Near,
        NewCase,
        Reason,
        Search,
    )
    from livecs.returns.spans import Span
    from livecs.returns.statistics import Records


class CaseStore(Protocol):
    """Where cases are kept; each deed is one transaction with its audit row and the deadlines that follow from it.

    All raise UserError when the disk refused or the file is damaged.
    """

    def add(self, case: NewCase) -> str:
        """Keep a new one; returns its id. Raises CaseDuplicateError."""

    def write(self, case: Case, said: NewCase, *, note: str = "") -> Case:
        """Keep what is now said of a case, with its moves; raises CaseChangedError, CaseDuplicateError."""

    def discard(self, case: Case) -> None:
        """Delete a draft; raises CaseChangedError."""

    def write_many(self, many: Sequence[tuple[Case, NewCase]]) -> tuple[tuple[str, str], ...]:
        """Keep what is now said of many cases; ids of those that stayed as they were, with a sentence."""

    def case(self, case_id: str) -> Case | None:
        """A case as it is kept."""

    def look(self, case: Case) -> CaseFile:
        """All that is known of a case."""

    def note_access(self, deed: str, case_ids: Sequence[str]) -> None:
        """Keep that someone looked."""

    def follow_up(self, case_id: str, note: str) -> Event:
        """Add a note."""

    def find(self, search: Search) -> Found:
        """Cases, the most urgent first."""

    def records(self, span: Span) -> Records:
        """What the statistics of a span are counted from."""

    def counts(self) -> Counts:
        """How much there is to do."""

    def near(self, case: NewCase, pictures: tuple[str, ...]) -> tuple[Near, ...]:
        """Cases that may be the same."""

    def add_deadline(self, case_id: str, deadline: Deadline) -> None:
        """Keep a deadline; an open one of the same rule is replaced."""

    def deadline_done(self, deadline_id: str) -> None:
        """Keep that what was due is done."""

    def due_until(self, until_ms: int) -> tuple[tuple[str, str, Deadline], ...]:
        """The deadlines of open cases that end until a moment, the past ones too: case id, its status, deadline."""

    def reasons(self) -> tuple[Reason, ...]:
        """The shop's list, each reason below its parent."""

    def add_reason(self, reason: Reason) -> Reason:
        """Keep a new one; the store gives id and position."""

    def change_reason(self, reason_id: str, *, name: str | None = None, is_offered: bool | None = None) -> None:
        """Rename, switch off or on."""

    def delete_reason(self, reason_id: str) -> None:
        """Delete one that no case has; else UserError ``case.reason_used``."""

    def counts_as_quality(self, reason_id: str, platform: str) -> bool:
        """Whether a platform counts a reason as one of quality, as far as the shop knows."""

    def keep_draft(self, body: str, draft_id: str = "") -> str:
        """Keep what is being typed, a JSON text; returns the draft's id."""

    def forget_draft(self, draft_id: str) -> None:
        """Delete a draft."""

    def drafts(self) -> Sequence[tuple[str, str]]:
        """Ids and texts, newest first."""
