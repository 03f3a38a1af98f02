"""What becomes of a filled form: kept, edited, taken back; nothing is lost where that fails."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from livecs.errors import UserError
from livecs.returns.model import Case
from livecs.returns.refusals import CaseDuplicateError
from livecs.returns.typed import case_of, changes_of

if TYPE_CHECKING:
    from livecs.returns.desk import Registered, ReturnsDesk
    from livecs.returns.model import NewCase, Reason
    from livecs.returns.typed import Typed
    from livecs.ui.returns.ways import Ways

UNDO_MS = 10_000


class Taken(NamedTuple):
    """A form that was kept or cleared, as it stood; ``case_id`` is empty for one that was only cleared."""

    typed: Typed
    case_id: str
    version: int
    at_ms: int


class Duplicate(NamedTuple):
    """The open case that an equal one would repeat."""

    case_id: str
    created_at_ms: int
    status: str


class Saving(QObject):
    """One thing at a time."""

    kept = Signal(object, object)
    """The form as it was typed, and the Registered or the edited Case."""
    refused = Signal(object)
    """The UserError."""
    duplicated = Signal(object)
    """The Duplicate."""
    reopened = Signal(object)
    """The form as it was typed, with the case it stands for."""
    discarded = Signal(object)
    """The form of a case that is no more."""

    def __init__(self, ways: Ways, parent: QObject) -> None:
        """Begin with nothing to take back."""
        super().__init__(parent)
        self._ways = ways
        self._taken: Taken | None = None
        self.is_busy = False

    def save(self, typed: Typed, platform: str, reason: Reason | None) -> None:
        """Keep a form that can be read."""
        if not self.is_busy:
            self.is_busy = True
            job = partial(_kept, typed, case_of(typed, platform, reason))
            self._ways.run(partial(self._ways.work, job), partial(self._on_kept, typed))

    def clear(self, typed: Typed) -> None:
        """Remember a form that is thrown away."""
        self._taken = Taken(typed, "", 0, self._ways.now_ms())

    def discard(self, typed: Typed) -> None:
        """Throw the case away that a form was taken back from."""
        if not self.is_busy:
            self.is_busy = True
            job = partial(_discarded, typed.case_id, typed.version)
            self._ways.run(partial(self._ways.work, job), partial(self._on_discarded, typed))

    def can_undo(self) -> bool:
        """Whether the last form can still be taken back."""
        return self._taken is not None and self._ways.now_ms() - self._taken.at_ms <= UNDO_MS

    def undo(self) -> None:
        """Take the last form back; only while :meth:`can_undo`."""
        taken = self._taken
        if taken is None or self.is_busy:
            return
        if not taken.case_id:
            self._taken = None
            self.reopened.emit(taken.typed)
            return
        self.is_busy = True
        job = partial(_undone, taken.case_id, taken.version)
        self._ways.run(partial(self._ways.work, job), partial(self._on_undone, taken.typed))

    def _on_kept(self, typed: Typed, came: object) -> None:
        self.is_busy = False
        if isinstance(came, UserError):
            self.refused.emit(came)
            return
        if isinstance(came, Duplicate):
            self.duplicated.emit(came)
            return
        case_id = "" if isinstance(came, Case) else came.case_id  # type: ignore[attr-defined]  # else it is Registered
        version = 0 if isinstance(came, Case) else came.version  # type: ignore[attr-defined]
        self._taken = Taken(typed, case_id, version, self._ways.now_ms()) if case_id else None
        self.kept.emit(typed, came)

    def _on_undone(self, typed: Typed, came: object) -> None:
        self.is_busy = False
        if isinstance(came, Case):
            self._taken = None
            self.reopened.emit(typed._replace(case_id=came.id, version=came.version))
        else:
            self.refused.emit(came)

    def _on_discarded(self, typed: Typed, came: object) -> None:
        self.is_busy = False
        if isinstance(came, UserError):
            self.refused.emit(came)
        else:
            self.discarded.emit(typed)


def _kept(typed: Typed, new: NewCase, desk: ReturnsDesk) -> Registered | Case | Duplicate:
    try:
        if typed.is_edit:
            return desk.edit(typed.case_id, typed.version, changes_of(typed, new))
        return desk.register(new, case_id=typed.case_id, version=typed.version)
    except CaseDuplicateError as error:
        case = desk.look(error.case_id).case
        return Duplicate(case.id, case.created_at_ms, case.said.status)


def _discarded(case_id: str, version: int, desk: ReturnsDesk) -> None:
    desk.discard(case_id, version)


def _undone(case_id: str, version: int, desk: ReturnsDesk) -> Case:
    return desk.undo(case_id, version)
