"""Events and what is derived of them, in the encrypted file; see :class:`livecs.response.desk.EventStore`."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from livecs.errors import UserError
from livecs.ids import DEFAULT_SHOP_ID
from livecs.response.days import Zone
from livecs.response.desk import Channel
from livecs.sentence import Sentence
from livecs.store import driver, event_rows, kept_days, official_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from livecs.clock import NowMs
    from livecs.response.counters import DayCounters
    from livecs.response.desk import Frozen
    from livecs.response.model import Event
    from livecs.response.official import Official
    from livecs.store.database import Database

_CHANNEL = "SELECT id FROM response_channel WHERE shop_id = ? AND platform = ? AND source = ?"
_ADD_CHANNEL = "INSERT INTO response_channel (shop_id, platform, source) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_EVENTS = f"""
SELECT {event_rows.READ} FROM response_event
WHERE channel_id = ? AND at_ms >= ? AND at_ms < ?
ORDER BY conversation, at_ms
"""  # noqa: S608 (our names)
# By id: the plus keeps SQLite from the index of channels and moments, which would read the whole week at each event.
SINCE = f"SELECT {event_rows.READ} FROM response_event WHERE id > ? AND +channel_id = ? AND at_ms >= ? ORDER BY id"  # noqa: S608
_URGENT_ROWS = 10


class Responses:
    """The events of an open database."""

    def __init__(self, database: Database, now_ms: NowMs, zone: str = "Asia/Shanghai") -> None:
        """Nothing is read before it is asked for.

        Args:
            database: for the calling thread.
            now_ms: the clock.
            zone: whose days the kept counters are, that of the preset.
        """
        self._database = database
        self._now_ms = now_ms
        self._days = kept_days.KeptDays(database, Zone(zone))
        self._channels: dict[Channel, int] = {}
        self._read_at = 0
        self._accounts = event_rows.Accounts(database)

    def add(
        self, channel: Channel, events: Sequence[Event], position: tuple[str, int] | None = None
    ) -> Sequence[Event]:
        """Keep events that are not known; gives those that were new, as they will be read again.

        Args:
            channel: whose events.
            events: at most :data:`livecs.store.database.BULK_ROWS`, so that nobody waits.
            position: a sender and how far it has come, kept in the same transaction.

        Raises:
            UserError: the disk refused; none of them is kept.
        """
        places = self._put(channel, events, position)
        return [event_rows.kept(events[place], channel.source, self._hashed) for place in places]

    def put(self, channel: Channel, events: Sequence[Event], position: tuple[str, int] | None) -> int:
        """Keep events as :meth:`add` does; gives how many were new.

        Raises:
            UserError: the disk refused; none of them is kept.
        """
        return len(self._put(channel, events, position))

    def _put(self, channel: Channel, events: Sequence[Event], position: tuple[str, int] | None) -> list[int]:
        """Keep events; gives the places of those that were new."""
        is_bulk = len(events) > _URGENT_ROWS
        with _said(Sentence("没有存下")):
            id_, hashed = self._new_channel(channel), self._hashed
        with (
            _said(Sentence("没有存下")),
            self._accounts.kept_or_forgotten(),
            self._database.transaction(bulk=is_bulk) as connection,
        ):
            places = event_rows.add(connection, id_, events, hashed, self._accounts) if events else []
            if position:
                connection.execute(_POSITION, (*position, self._now_ms()))
        return places

    def position(self, sender: str) -> int:
        """How far a sender has come, 0 at its beginning."""
        with _said(Sentence("读不出来")):
            return _number(self._database.rows("SELECT seq FROM feed_sender WHERE sender = ?", sender)) or 0

    def events(self, channel: Channel, first_ms: int, end_ms: int) -> Iterator[tuple[str, list[Event]]]:
        """The events from a moment (inclusive) to another (exclusive), a conversation at a time.

        Raises:
            UserError: the file is damaged.
        """
        self._read_at = self.mark()
        with _said(Sentence("读不出来")):
            rows = self._database.each(_EVENTS, self._channel(channel), first_ms, end_ms)
            yield from event_rows.by_chat(rows, channel.source, self._accounts)

    def mark(self) -> int:
        """The last event's number: it rises whoever brings one, also from another process."""
        with _said(Sentence("读不出来")):
            return _number(self._database.rows("SELECT max(id) FROM response_event")) or 0

    def since(self, channel: Channel, mark: int, first_ms: int) -> Iterator[Event]:
        """What was kept after a mark, of a moment or later.

        Raises:
            UserError: the file is damaged.
        """
        with _said(Sentence("读不出来")):
            rows = self._database.rows(SINCE, mark, self._channel(channel), first_ms)
        for row in rows:
            yield event_rows.event_of(row, channel.source, self._accounts)

    def days(self, channel: Channel, preset_key: str, first: int, last: int) -> Sequence[DayCounters]:
        """The kept counters from one day to another, both inclusive.

        Raises:
            UserError: the file is damaged.
        """
        with _said(Sentence("读不出来")):
            return self._days.read(self._channel(channel), preset_key, first, last, self.mark())

    def put_days(self, channel: Channel, preset_key: str, days: Iterable[DayCounters]) -> None:
        """Keep counters, made of the events that were read last.

        Raises:
            UserError: the disk refused.
        """
        with _said(Sentence("没有存下")):
            id_ = self._new_channel(channel)
        with _said(Sentence("没有存下")), self._database.transaction() as connection:
            kept_days.put(connection, id_, preset_key, days, self._read_at)

    def official(self, platform: str, first_on: str, last_on: str) -> Sequence[Official]:
        """The back office's figures from one ISO day to another, both inclusive.

        Raises:
            UserError: the file is damaged.
        """
        with _said(Sentence("读不出来")):
            return official_figures.read(self._database, platform, first_on, last_on)

    def put_official(self, platform: str, figures: Iterable[Official]) -> None:
        """Keep figures; older ones of the same day stay and count no more.

        Raises:
            UserError: the disk refused.
        """
        with _said(Sentence("没有存下")), self._database.transaction() as connection:
            official_figures.put(connection, platform, figures)

    def frozen(self, channel: Channel, monday: int) -> Frozen | None:
        """The week as it was assessed.

        Raises:
            UserError: the file is damaged.
        """
        with _said(Sentence("读不出来")):
            return kept_days.frozen(self._database, channel, self._channel(channel), monday)

    def freeze(self, week: Frozen) -> None:
        """Keep a week, unless one is kept that was frozen no later.

        Raises:
            UserError: the disk refused.
        """
        with _said(Sentence("没有存下")):
            id_ = self._new_channel(week.channel)
        with _said(Sentence("没有存下")), self._database.transaction() as connection:
            kept_days.freeze(connection, id_, week)

    def columns(self, headers: str) -> str:
        """What the columns of such a file were said to mean, as it was kept; empty where nobody said."""
        with _said(Sentence("读不出来")):
            rows = self._database.rows("SELECT meaning FROM event_columns WHERE headers = ?", headers)
        return str(rows[0][0]) if rows else ""

    def keep_columns(self, headers: str, meaning: str) -> None:
        """Keep what the columns of a file mean, by a hash of its headers (32 characters).

        Raises:
            UserError: the disk refused.
        """
        with _said(Sentence("没有存下")), self._database.transaction() as connection:
            connection.execute(_COLUMNS, (headers, meaning, self._now_ms()))

    def channels(self) -> list[Channel]:
        """All channels, in the order in which they came.

        Raises:
            UserError: the file is damaged.
        """
        with _said(Sentence("读不出来")):
            rows: list[Any] = self._database.rows("SELECT platform, source, shop_id FROM response_channel ORDER BY id")
        return [Channel(platform, source, "" if shop == DEFAULT_SHOP_ID else shop) for platform, source, shop in rows]

    def platforms(self) -> tuple[str, ...]:
        """The platforms of which anything was kept, events or figures of the back office.

        Raises:
            UserError: the file is damaged.
        """
        query = "SELECT platform FROM response_channel UNION SELECT platform FROM official_figure"
        with _said(Sentence("读不出来")):
            return tuple(str(platform) for (platform,) in self._database.rows(query))

    def _channel(self, channel: Channel) -> int:
        """Its number; 0 for one without events."""
        if channel not in self._channels:
            shop = channel.shop or DEFAULT_SHOP_ID
            found = _number(self._database.rows(_CHANNEL, shop, channel.platform, channel.source))
            if found is None:
                return 0
            self._channels[channel] = found
        return self._channels[channel]

    def _new_channel(self, channel: Channel) -> int:
        """Its number, made where there is none."""
        if not self._channel(channel):
            with self._database.transaction() as connection:  # two processes may be the first
                row = (channel.shop or DEFAULT_SHOP_ID, channel.platform, channel.source)
                connection.execute(_ADD_CHANNEL, row)
        return self._channel(channel)

    @cached_property
    def _hashed(self) -> event_rows.Hashed:
        """Hashes names under the secret of this file, which is made when it is first needed."""
        query = "SELECT secret FROM response_key"
        if not self._database.rows(query):
            with self._database.transaction() as connection:  # two processes may be the first
                connection.execute("INSERT INTO response_key VALUES (1, randomblob(32)) ON CONFLICT DO NOTHING")
        secret: Any = self._database.rows(query)[0][0]
        return event_rows.hashes_under(secret)


_POSITION = """
INSERT INTO feed_sender VALUES (?, ?, ?)
ON CONFLICT (sender) DO UPDATE SET seq = max(seq, excluded.seq), seen_at_ms = excluded.seen_at_ms
"""
_COLUMNS = """
INSERT INTO event_columns VALUES (?, ?, ?)
ON CONFLICT (headers) DO UPDATE SET meaning = excluded.meaning, used_at_ms = excluded.used_at_ms
"""


def _number(rows: list[tuple[object, ...]]) -> int | None:
    return None if not rows or rows[0][0] is None else int(str(rows[0][0]))


@contextmanager
def _said(what: str) -> Iterator[None]:
    """Say why; the database's own words never reach a person.

    Raises:
        UserError: it failed.
    """
    try:
        yield
    except driver.DriverError as error:
        message = Sentence("回复率的数据{}（{}）；请检查磁盘空间和权限，然后再试一次", what, driver.reason(error))
        raise UserError("response.store", message) from error
