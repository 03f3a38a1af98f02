"""The counter for returns, complaints and bad reviews: what is typed is checked, kept, found again and moved on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.handover import Part, due_words
from livecs.returns import refusals, states
from livecs.returns.checking import FieldFlag, check, cleaned
from livecs.returns.keeping import CaseStore
from livecs.returns.masking import mask_phone, masked
from livecs.returns.model import NewCase, Reason, Search, Status
from livecs.returns.refusals import CaseChangedError, CaseDuplicateError, CaseFieldError
from livecs.returns.states import Move
from livecs.text import mask_phones

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from livecs.clock import NowMs
    from livecs.returns.model import Case, CaseFile, CaseRow, Counts, Deadline, Event, Found, Near

__all__ = [
    "CaseChangedError",
    "CaseDuplicateError",
    "CaseFieldError",
    "CaseStore",
    "FieldFlag",
    "Move",
    "Moved",
    "Registered",
    "ReturnsDesk",
]

UNDO_MS = 10_000
"""How long a saved case can be taken back into the form."""
_HANDED_OVER = 40
_EDITABLE_NOT = {"status", "source", "closed_at_ms", "due_at_ms"}


class Registered(NamedTuple):
    """A case that was kept, and what is odd about it all the same."""

    case_id: str
    version: int
    flags: tuple[FieldFlag, ...] = ()


class Moved(NamedTuple):
    """What became of many: ids that went on, and why the others stayed."""

    done: tuple[str, ...]
    refused: tuple[tuple[str, str], ...] = ()


class ReturnsDesk:
    """The desk over one store."""

    def __init__(self, store: CaseStore, now_ms: NowMs) -> None:
        """Work on a store by this clock."""
        self._store = store
        self._now_ms = now_ms

    def check(self, new: NewCase) -> tuple[FieldFlag, ...]:
        """The sentence at each field; what is no error may be saved."""
        return check(cleaned(new), today_on(self._now_ms()))

    def register(self, new: NewCase, *, case_id: str = "", version: int = 0) -> Registered:
        """Keep a case, or one that 撤销 took back into the form.

        Args:
            new: what was typed.
            case_id: of the one that was taken back; empty for a new one.
            version: the one 撤销 gave.

        Raises:
            CaseFieldError: something typed cannot be kept.
            CaseDuplicateError: an equal one is open.
            CaseChangedError: the one taken back was changed elsewhere.
            UserError: the disk refused.
        """
        said = cleaned(new)
        flags = check(said, today_on(self._now_ms()))
        if any(flag.is_error for flag in flags):
            raise CaseFieldError(flags)
        if not case_id:
            return Registered(self._store.add(said), 1, flags)
        case = self._known(case_id, version)
        again = self._store.write(case, said._replace(status=Status.NEW.value, source=case.said.source))
        return Registered(again.id, again.version, flags)

    def undo(self, case_id: str, version: int) -> Case:
        """Take a case just saved back into the form; it is a draft until it is saved again.

        Raises:
            CaseChangedError: it was changed since.
            UserError: the ten seconds are over (``case.undo``), or the disk refused.
        """
        case = self._known(case_id, version)
        if case.said.status != Status.NEW or self._now_ms() - case.updated_at_ms > UNDO_MS:
            raise UserError("case.undo", "保存已超过 10 秒，不能撤销；请打开这一条修改或取消")
        return self._store.write(case, case.said._replace(status=Status.DRAFT.value))

    def edit(self, case_id: str, version: int, changes: Mapping[str, object]) -> Case:
        """Change fields of a case, by their names in :class:`NewCase`; the status moves by :meth:`move` alone.

        Raises:
            CaseFieldError: something typed cannot be kept.
            CaseChangedError: another window was first; it has the newest.
            CaseDuplicateError: it would equal another open one.
            UserError: it was erased, or the disk refused.
        """
        if wrong := _EDITABLE_NOT & set(changes):
            message = f"not edited but moved: {sorted(wrong)}"
            raise ValueError(message)
        case = self._known(case_id, version)
        if case.erased_at_ms is not None:
            raise refusals.erased()
        said = cleaned(NewCase(**(case.said._asdict() | dict(changes))))
        flags = check(said._replace(status=Status.NEW.value), today_on(self._now_ms()))
        errors = tuple(flag for flag in flags if flag.is_error and flag.field in {*changes, "refund_fen"})
        if errors:
            raise CaseFieldError(errors)
        return self._store.write(case, said)

    def move(self, case_id: str, version: int, to: str, *, attitude: str = "", note: str = "") -> Case:
        """Let a case go on.

        Args:
            case_id: which.
            version: as it was seen.
            to: the next status.
            attitude: the one chosen with it; empty to leave it.
            note: written to the move.

        Raises:
            CaseChangedError: another window was first.
            CaseDuplicateError: reopened, it would equal another open one.
            UserError: no such move (``case.move``), or the disk refused.
        """
        case = self._known(case_id, version)
        attitude = attitude or case.said.attitude
        if (case.said.status, to) in states.FORM_ONLY or not states.may_move(case.said.status, to, attitude):
            titles = states.STATUS_TITLES
            raise refusals.no_move(titles[case.said.status], titles.get(to, to))
        return self._store.write(case, case.said._replace(status=to, attitude=attitude), note=note.strip())

    def allowed(self, case: Case) -> tuple[Move, ...]:
        """What may come next."""
        return states.allowed(case.said.status)

    def move_many(self, chosen: Sequence[tuple[str, int]], to: str) -> Moved:
        """Let many cases go on under the attitude each has; what cannot is told one by one.

        Args:
            chosen: ids and versions as they were seen.
            to: the next status.
        """
        done, refused = [], []
        for case_id, version in chosen:
            try:
                done.append(self.move(case_id, version, to).id)
            except UserError as error:
                refused.append((case_id, error.message))
        return Moved(tuple(done), tuple(refused))

    def follow_up(self, case_id: str, note: str) -> Event:
        """Add a note to a case.

        Raises:
            UserError: it says nothing (``case.note``), the case was erased, or the disk refused.
        """
        if not note.strip():
            raise UserError("case.note", "写一句跟进了什么，再记下")
        if self._known(case_id).erased_at_ms is not None:
            raise refusals.erased()
        return self._store.follow_up(case_id, note.strip())

    def near(self, new: NewCase, *, pictures: tuple[str, ...] = ()) -> tuple[Near, ...]:
        """Cases that may be the same as what is being typed; only shown, never refused.

        Args:
            new: what is typed so far.
            pictures: names of its pictures.
        """
        return self._store.near(cleaned(new), pictures)

    def find(self, search: Search) -> Found:
        """Cases as a list shows them, masked, the most urgent first."""
        return self._store.find(search)

    def counts(self) -> Counts:
        """How much there is to do now."""
        return self._store.counts()

    def look(self, case_id: str) -> CaseFile:
        """All that is known of a case, names, phones and addresses masked.

        Raises:
            UserError: there is no such case (``case.unknown``).
        """
        file = self._store.look(self._known(case_id))
        events = tuple(event._replace(note=mask_phones(event.note)) for event in file.events)
        return file._replace(case=masked(file.case), events=events)

    def open(self, case_id: str) -> CaseFile:
        """All that is known of a case as it was typed; that someone looked is written down first.

        Raises:
            UserError: there is no such case, or the disk refused to write that down.
        """
        case = self._known(case_id)
        self._store.note_access("reveal", (case_id,))
        return self._store.look(case)

    def add_deadline(self, case_id: str, deadline: Deadline) -> None:
        """Keep until when something is due; an open one of the same rule is replaced. Its id is given by the store."""
        self._store.add_deadline(case_id, deadline)

    def deadline_done(self, deadline_id: str) -> None:
        """What was due is done."""
        self._store.deadline_done(deadline_id)

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

    def handover(self) -> Part:
        """Open cases with their last follow-up, the most urgent first, masked."""
        found = self._store.find(Search(due="open", limit=_HANDED_OVER))
        lines = [self._line(row) for row in found.rows]
        if found.total > len(lines):
            lines.append(f"另有 {found.total - len(lines)} 条没办完，见售后登记列表")
        return Part("没办完的售后", tuple(lines))

    def _line(self, row: CaseRow) -> str:
        due = due_words(row.due_at_ms, self._now_ms()) if row.due_at_ms is not None else ""
        words = (due, row.order_no, row.customer, row.phone and mask_phone(row.phone, 2), row.product, row.reason)
        status = states.STATUS_TITLES[row.status]
        return "，".join(filter(None, (*words, status, row.follow_up)))

    def _known(self, case_id: str, version: int = 0) -> Case:
        """A case as it is; with a version, only that one.

        Raises:
            CaseChangedError: it has another version.
            UserError: there is none.
        """
        case = self._store.case(case_id)
        if case is None:
            raise refusals.unknown()
        if version and case.version != version:
            raise CaseChangedError(case)
        return case
