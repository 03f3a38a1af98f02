"""Keeps the deadlines of a case in step with what happens to it."""

from contextlib import suppress

from livecs.errors import UserError
from livecs.returns.deadlines import Due, has_ended, no_deadlines
from livecs.returns.keeping import CaseStore
from livecs.returns.model import Case, Event


def keep_due(store: CaseStore, due: Due, case: Case, event: Event | None) -> Case:
    """Keep the deadlines that now follow, end those that no longer do; gives the case on.

    Each is a deed of its own behind the case's. What the case says is kept already: where the disk then refuses, or
    the power is cut, nobody is told that it was not, and the deadlines of the law follow again from the next deed.
    """
    if due is no_deadlines:  # who knows of none ends none
        return case
    made = due(case, event)
    with suppress(UserError):
        for old in store.look(case).deadlines:
            if old.done_at_ms is None and has_ended(old, case.said.status, made):
                store.deadline_done(old.id)
        for one in made:
            store.add_deadline(case.id, one)
    return case
