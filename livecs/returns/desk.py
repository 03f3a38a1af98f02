"""The counter for returns, complaints and bad reviews: what is typed is checked, kept, found again and moved on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.handover import Part
from livecs.returns import refusals, states
from livecs.returns.checking import FieldFlag, check, cleaned
from livecs.returns.keeping import CaseStore
from livecs.returns.lists_desk import ListsDesk
from livecs.returns.masking import masked
from livecs.returns.model import Case, NewCase, Search, Status
from livecs.returns.owed import owed_line
from livecs.returns.refusals import CaseChangedError, CaseDuplicateError, CaseFieldError
from livecs.returns.states import Move
from livecs.sentence import Sentence
from livecs.text import mask_phones

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from livecs.returns.model import CaseFile, Counts, Event, Found, Near

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


class ReturnsDesk(ListsDesk):
    """The desk over one store."""

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
        if case_id:
            case = self._known(case_id, version)
            if case.erased_at_ms is not None:
                raise refusals.erased()
            case = self._store.write(case, said._replace(status=Status.NEW.value, source=case.said.source))
        else:
            case = self._known(self._store.add(said))
        return Registered(case.id, case.version, flags)

    def undo(self, case_id: str, version: int) -> Case:
        """Take a case just saved back into the form; it is a draft until it is saved again.

        Raises:
            CaseChangedError: it was changed since.
            UserError: the ten seconds are over (``case.undo``), or the disk refused.
        """
        case = self._known(case_id, version)
        if case.said.status != Status.NEW or self._now_ms() - self._saved_at_ms(case) > UNDO_MS:
            raise UserError("case.undo", "保存已超过 10 秒，不能撤销；请打开这一条修改或取消")
        return self._store.write(case, case.said._replace(status=Status.DRAFT.value))

    def _saved_at_ms(self, case: Case) -> int:
        """When the form was saved last; long ago for what was only opened again or edited."""
        moves = [event for event in self._store.look(case).events if event.kind == "move"]
        if not moves:
            return case.created_at_ms
        return moves[-1].at_ms if moves[-1].from_value == Status.DRAFT else 0

    def discard(self, case_id: str, version: int) -> None:
        """Throw a case away that 撤销 took back into the form; only its audit rows stay.

        Raises:
            CaseChangedError: it was saved again elsewhere.
            UserError: it is no draft (``case.rule``), or the disk refused.
        """
        self._store.discard(self._known(case_id, version))

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
        said = _moved(case, to, attitude or case.said.attitude)
        return self._store.write(case, said, note=note.strip())

    def allowed(self, case: Case) -> tuple[Move, ...]:
        """What may come next."""
        return states.allowed(case.said.status)

    def move_many(self, chosen: Sequence[tuple[str, int]], to: str) -> Moved:
        """Let many cases go on under the attitude each has; what cannot is told one by one.

        Args:
            chosen: ids and versions as they were seen.
            to: the next status.
        """
        going, refused = list[tuple[Case, NewCase]](), list[tuple[str, str]]()
        for case_id, version in chosen:
            try:
                case = self._known(case_id, version)
                going.append((case, _moved(case, to, case.said.attitude)))
            except UserError as error:
                refused.append((case_id, error.message))
        refused += self._store.write_many(going)
        stayed = {case_id for case_id, _ in refused}
        return Moved(tuple(case_id for case_id, _ in chosen if case_id not in stayed), tuple(refused))

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

    def printed(self, case_ids: Sequence[str]) -> None:
        """Write down that cases are printed; they are only after that.

        Raises:
            UserError: the disk refused.
        """
        self._store.note_access("print", case_ids)

    def handover(self) -> Part:
        """Open cases with their last follow-up, the most urgent first, masked."""
        found = self._store.find(Search(due="open", limit=_HANDED_OVER))
        lines = [owed_line(row, self._now_ms()) for row in found.rows]
        if found.total > len(lines):
            lines.append(Sentence("另有 {} 条没办完，见售后登记列表", found.total - len(lines)))
        late = self._store.counts().overdue
        title = Sentence("没办完的售后 {} 条", found.total) + (Sentence("，{} 条已超时", late) if late else "")
        return Part(title, tuple(lines))

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


def _moved(case: Case, to: str, attitude: str) -> NewCase:
    """What is said of a case that went on.

    Raises:
        UserError: it cannot go there.
    """
    status = case.said.status
    if (status, to) in states.FORM_ONLY or not states.may_move(status, to, attitude):
        fitting = [move.attitude for move in states.allowed(status) if move.to == to]
        raise refusals.no_move(status, to, fitting)
    return case.said._replace(status=to, attitude=attitude)
