"""Proposals and approvals: each step is one transaction with its audit row, which names fields and no wording."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from livecs.errors import UserError
from livecs.phrases.model import phrase_from_fields
from livecs.phrases.review import Deed, Proposal, ProposalChangedError, State, changed_fields
from livecs.sentence import Sentence
from livecs.store import driver
from livecs.store.audit import write_audit

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from livecs.clock import NowMs
    from livecs.phrases.model import Phrase
    from livecs.phrases.signing import Approval
    from livecs.store.database import Database
    from livecs.store.driver import Connection

_COLUMNS = "id, pack, body, state, base, author, note, created_at_ms, changed_at_ms, version"
_ADD = f"INSERT INTO proposal ({_COLUMNS}, phrase_id) VALUES ({', '.join('?' * 11)})"  # noqa: S608 (our names)
_CHANGE = """
UPDATE proposal SET pack = ?, body = ifnull(?, body), state = ?, base = ?, note = ?, changed_at_ms = ?,
    phrase_id = ?, version = ?
WHERE id = ? AND version = ?
"""
_APPROVE = """
INSERT INTO approval (id, at_ms, pack, phrase_id, revision, status, valid_until_on, approved_by, approved_on)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SUPERSEDED = """
UPDATE proposal SET state = 'retired', version = version + 1, changed_at_ms = ?
WHERE phrase_id = ? AND state = 'approved' AND id <> ? RETURNING id
"""
_LAST_DEED = """
SELECT action, fields FROM audit WHERE subject_kind = 'proposal' AND subject_id = ? ORDER BY at_ms DESC, id DESC LIMIT 1
"""
_NEWEST = "SELECT phrase_id, max(at_ms) FROM approval GROUP BY phrase_id"


class Proposals:
    """The proposals of an open database; see :class:`livecs.phrases.proposal_store.ProposalStore`."""

    def __init__(self, database: Database, new_id: Callable[[], str], now_ms: NowMs) -> None:
        """Write with these ids and this clock."""
        self._database = database
        self._new_id = new_id
        self._now_ms = now_ms

    def all(self, states: Collection[State]) -> tuple[Proposal, ...]:
        """The proposals in some states, the longest unchanged first.

        Raises:
            UserError: the file is damaged.
        """
        marks = ", ".join("?" * len(states))
        query = f"SELECT {_COLUMNS} FROM proposal WHERE state IN ({marks}) ORDER BY changed_at_ms, id"  # noqa: S608 (our names)
        with reading():
            return tuple(map(_proposal, self._database.rows(query, *map(str, states))))

    def get(self, proposal_id: str) -> Proposal | None:
        """One proposal; None when there is none.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            rows = self._database.rows(f"SELECT {_COLUMNS} FROM proposal WHERE id = ?", proposal_id)  # noqa: S608 (our names)
        return _proposal(rows[0]) if rows else None

    def add(self, proposal: Proposal) -> None:
        """Keep a new one.

        Raises:
            UserError: the disk refused.
        """
        with writing(), self._database.transaction() as connection:
            self._add(connection, proposal)

    def submit(self, pairs: Sequence[tuple[Proposal, Proposal]]) -> None:
        """Keep new ones and put each into review, in one transaction; see the store's Protocol.

        Raises:
            UserError: the disk refused; nothing was kept.
        """
        with writing(), self._database.transaction() as connection:
            for before, after in pairs:
                self._add(connection, before)
                self._changed(connection, before, after, Deed.PROPOSE)

    def _add(self, connection: Connection, proposal: Proposal) -> None:
        connection.execute(_ADD, (*_row(proposal), proposal.phrase.id))
        filled = tuple(name for name, value in proposal.phrase._asdict().items() if value)
        self._note(connection, "proposal.begin", proposal.id, filled)

    def change(self, before: Proposal, after: Proposal, deed: Deed) -> Proposal:
        """Keep a change; gives the proposal with its new version.

        Raises:
            ProposalChangedError: it is no longer as ``before`` says.
            UserError: the disk refused.
        """
        with writing(), self._database.transaction() as connection:
            return self._changed(connection, before, after, deed)

    def sign(
        self, approvals: Sequence[Approval], write: Callable[[], object], proposal: tuple[Proposal, Proposal] | None
    ) -> None:
        """Note what was signed, then write it to the packs; see :class:`livecs.phrases.proposal_store.ProposalStore`.

        Raises:
            ProposalChangedError: the proposal is no longer as it was.
            UserError: the disk refused; nothing was noted.
        """
        with writing(), self._database.transaction() as connection:
            for signed in approvals:
                self._sign(connection, signed, proposal[0].id if proposal else "")
            if proposal:
                self._changed(connection, *proposal, Deed.APPROVE)
            write()

    def signed(self) -> dict[str, int]:
        """The moment of the newest approval by phrase id, in whichever pack.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            return {str(id_): int(str(at_ms)) for id_, at_ms in self._database.rows(_NEWEST)}

    def _sign(self, connection: Connection, signed: Approval, proposal_id: str) -> None:
        """Note one approval, and retire whatever it takes the place of."""
        said = (signed.status, signed.valid_until, signed.approved_by, signed.approved_on)
        row = (self._new_id(), signed.at_ms, signed.pack, signed.phrase_id, signed.revision, *said)
        connection.execute(_APPROVE, row)
        self._note(connection, f"phrase.{signed.status}", signed.phrase_id, ("pack", "revision", "status"))
        over = connection.execute(_SUPERSEDED, (self._now_ms(), signed.phrase_id, proposal_id)).fetchall()
        for (id_,) in over:
            self._note(connection, f"proposal.{Deed.RETIRE}", str(id_), ("state",))

    def _changed(self, connection: Connection, before: Proposal, after: Proposal, deed: Deed) -> Proposal:
        kept = after._replace(version=before.version + 1)
        body = None if after.phrase == before.phrase else _body(after.phrase)  # what another version wrote stays so
        row = (kept.pack, body, kept.state, kept.base, kept.note, kept.changed_at_ms, kept.phrase.id)
        if not connection.execute(_CHANGE, (*row, kept.version, before.id, before.version)).rowcount:
            raise ProposalChangedError(self.get(before.id))
        fields = changed_fields(before, after) + (("state",) if before.state != after.state else ())
        if deed != Deed.EDIT or not self._was_just_noted(connection, before.id, fields):
            self._note(connection, f"proposal.{deed}", before.id, fields)
        return kept

    def _was_just_noted(self, connection: Connection, id_: str, fields: tuple[str, ...]) -> bool:
        """Whether the last audit row says the same: typing saves three times a second, one row tells of it."""
        last = connection.execute(_LAST_DEED, (id_,)).fetchone()
        return bool(last) and (last[0], last[1]) == (f"proposal.{Deed.EDIT}", ",".join(fields))

    def _note(self, connection: Connection, action: str, subject_id: str, fields: tuple[str, ...]) -> None:
        write_audit(connection, self._new_id(), self._now_ms(), action, subject_id, fields=fields)


def _row(proposal: Proposal) -> tuple[object, ...]:
    return (*proposal[:2], _body(proposal.phrase), *proposal[3:])


def _body(phrase: Phrase) -> str:
    """All that is not empty, by name: what a later version adds is missing here, and empty there."""
    return json.dumps({name: value for name, value in phrase._asdict().items() if value}, ensure_ascii=False)


def _proposal(row: tuple[object, ...]) -> Proposal:
    values: list[Any] = list(row)
    values[2], values[3] = phrase_from_fields(json.loads(values[2])), State(values[3])
    return Proposal._make(values)


@contextmanager
def reading() -> Iterator[None]:
    """Say why proposals cannot be read.

    Raises:
        UserError: they cannot.
    """
    try:
        yield
    except driver.DriverError as error:
        message = Sentence("草稿和提议读不出来（{}）；已通过的话术照常可用，请关闭面板后重新打开", driver.reason(error))
        raise UserError("review.read", message) from error


@contextmanager
def writing() -> Iterator[None]:
    """Say why a proposal was not kept; the database's own words never reach a person.

    Raises:
        UserError: it was not.
    """
    try:
        yield
    except driver.IntegrityError as error:
        raise UserError("review.rule", "这条提议和已有的内容矛盾，没有存下；请刷新后再试") from error
    except driver.DriverError as error:
        message = Sentence("提议没有存下（{}）；请检查磁盘空间和权限，然后再存一次", driver.reason(error))
        raise UserError("review.write", message) from error
