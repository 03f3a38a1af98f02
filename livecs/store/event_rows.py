"""Events as rows: names of chats and customers become keyed hashes before anything is kept."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from livecs.response.model import Event, Kind, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from livecs.store.database import Database
    from livecs.store.driver import Connection

    Hashed = Callable[[str], int]

# Their places are what is kept: new ones only at the end.
_ROLES = (Role.CUSTOMER, Role.AGENT, Role.ASSIST, Role.AUTO, Role.SYSTEM, Role.NOTE)
_KINDS = (Kind.MESSAGE, Kind.TRANSFER, Kind.CLOSE, Kind.RECALL)
_ROLE_AT = {str(role): place for place, role in enumerate(_ROLES)}
_KIND_AT = {str(kind): place for place, kind in enumerate(_KINDS)}
_ROLE_NAMES, _KIND_NAMES = tuple(map(str, _ROLES)), tuple(map(str, _KINDS))
_AGENT_CHARS = 64
_BYTES = 8
_REMEMBERED = 1 << 14

_IDENTITY = "at_ms, conversation, role, kind, mark, nth"
_COLUMNS = f"{_IDENTITY}, channel_id, place, customer, account_id"
_VALUES = f"({', '.join('?' * 10)})"
READ = "conversation, at_ms, role, kind, account_id, customer, mark, nth, place"


def hashes_under(secret: bytes) -> Hashed:
    """What makes 64 bits of a name, 0 of none; without the secret nobody can try names against them.

    Source: RFC 7693, keyed BLAKE2b. Of a million names two fall together once in 37 million such sets.
    """

    @lru_cache(_REMEMBERED)
    def hashed(name: str) -> int:
        if not name:
            return 0
        made = hashlib.blake2b(name.encode("utf8", "surrogatepass"), key=secret, digest_size=_BYTES).digest()
        return int.from_bytes(made, "big", signed=True)

    return hashed


@lru_cache(_REMEMBERED)
def name_of(number: int) -> str:
    """A hash as the room of response rates sees it."""
    return number.to_bytes(_BYTES, "big", signed=True).hex() if number else ""


def add(connection: Connection, channel: int, events: Sequence[Event], hashed: Hashed, accounts: Accounts) -> list[int]:
    """Keep events that are not known; gives the places of those that were new.

    One statement for all, without a text in it: as memory is wiped (see ``database.py``), each statement costs some
    40 us, and each text 15.
    """
    places: dict[tuple[Any, ...], int] = {}
    values: list[Any] = []
    for place, event in enumerate(events):
        identity = (
            event.at_ms,
            hashed(event.conversation),
            _ROLE_AT[event.role],
            _KIND_AT[event.kind],
            hashed(event.mark),
            event.nth,
        )
        places.setdefault(identity, place)
        account = accounts.number(connection, event.agent)
        values += (*identity, channel, event.order, hashed(event.customer), account)
    rows = ", ".join([_VALUES] * len(events))
    statement = f"INSERT INTO response_event ({_COLUMNS}) VALUES {rows} ON CONFLICT DO NOTHING RETURNING {_IDENTITY}"  # noqa: S608 (our names)
    return [places[tuple(row)] for row in connection.execute(statement, values)]


def kept(event: Event, source: str, hashed: Hashed) -> Event:
    """The event as it will be read again."""
    return event._replace(
        conversation=name_of(hashed(event.conversation)),
        mark=name_of(hashed(event.mark)),
        customer=name_of(hashed(event.customer)),
        agent=event.agent[:_AGENT_CHARS],
        source=source,
    )


class Accounts:
    """The numbers of the shop's accounts; their names are no secret of a customer."""

    def __init__(self, database: Database) -> None:
        """Nothing is read before it is asked for."""
        self._database = database
        self._numbers: dict[str, int] = {}
        self._names: dict[int, str] = {}

    def number(self, connection: Connection, name: str) -> int | None:
        """The number of an account inside a transaction; made when it is new."""
        if not name:
            return None
        short = name[:_AGENT_CHARS]
        if short not in self._numbers:
            connection.execute("INSERT INTO response_account (name) VALUES (?) ON CONFLICT DO NOTHING", (short,))
            self._numbers = {name: id_ for id_, name in self._all()}
        return self._numbers[short]

    def name(self, number: int | None) -> str:
        """The name of an account."""
        if number is None:
            return ""
        if number not in self._names:
            self._names = dict(self._all())
        return self._names[number]

    @contextmanager
    def kept_or_forgotten(self) -> Iterator[None]:
        """Around a transaction: what it had made goes with it when it is taken back."""
        try:
            yield
        except BaseException:
            self._numbers.clear()
            self._names.clear()
            raise

    def _all(self) -> list[tuple[int, str]]:
        rows: list[Any] = self._database.rows("SELECT id, name FROM response_account")
        return rows


def event_of(row: Any, source: str, accounts: Accounts) -> Event:  # noqa: ANN401 (a row of the driver: columns of several types)
    """An event from the columns of ``READ``."""
    conversation, at_ms, role, kind, account, customer, mark, nth, place = row
    return Event(
        name_of(conversation),
        at_ms,
        _ROLE_NAMES[role],
        _KIND_NAMES[kind],
        accounts.name(account),
        source,
        name_of(customer) if customer else "",
        name_of(mark) if mark else "",
        nth,
        place,
    )


def by_chat(rows: Iterable[Any], source: str, accounts: Accounts) -> Iterator[tuple[str, list[Event]]]:
    """Rows that stand together by conversation, a conversation at a time."""
    for number, own in groupby(rows, key=_first):
        yield name_of(number), [event_of(row, source, accounts) for row in own]


def _first(row: Any) -> Any:  # noqa: ANN401 (see event_of)
    return row[0]
