"""What was promised to a customer: 记一笔 keeps it, and it stands in 交接班 until it is done."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from livecs.clock import NowMs
from livecs.errors import UserError
from livecs.sentence import Sentence


class Promise(NamedTuple):
    """One thing that must be done; ``customer`` is whatever the agent knows them by, and may be empty.

    ``phrase_id`` is the phrase that promised it; moments in UTC milliseconds, ``done_at_ms`` None while it is open.
    """

    id: str
    what: str
    customer: str
    due_at_ms: int
    made_at_ms: int
    phrase_id: str = ""
    platform: str = ""
    done_at_ms: int | None = None
    version: int = 1


class PromiseChangedError(UserError):
    """Another window was there first."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("promise.changed", Sentence("这一笔刚在别处改过，这里已换成最新的"))


class PromiseStore(Protocol):
    """Where promises are kept."""

    def open(self) -> tuple[Promise, ...]:
        """Those that are not done, the most urgent first.

        Raises:
            UserError: the file is damaged.
        """

    def add(self, promise: Promise) -> None:
        """Keep a new one.

        Raises:
            UserError: the disk refused.
        """

    def mark(self, promise: Promise, done_at_ms: int | None) -> Promise:
        """Keep that it is done since a moment, or open again; gives it with its new version.

        Raises:
            PromiseChangedError: it is no longer as it was.
            UserError: the disk refused.
        """

    def look(self, promise: Promise) -> None:
        """Keep that someone looked at its phone number.

        Raises:
            UserError: the disk refused.
        """


class PromisesDesk:
    """The counter where promises are made and kept."""

    def __init__(self, store: PromiseStore, new_id: Callable[[], str], now_ms: NowMs) -> None:
        """Work on a store."""
        self._store = store
        self._new_id = new_id
        self._now_ms = now_ms

    def open(self) -> tuple[Promise, ...]:
        """Those that are not done, the most urgent first.

        Raises:
            UserError: the file is damaged.
        """
        return self._store.open()

    def note(
        self, what: str, due_at_ms: int, *, customer: str = "", phrase_id: str = "", platform: str = ""
    ) -> Promise:
        """Keep a promise.

        Raises:
            UserError: nobody would know what it is about (``promise.empty``), or the disk refused.
        """
        if not what.strip():
            raise UserError("promise.empty", "写一句答应了什么，再记下")
        made = (self._new_id(), what.strip(), customer.strip(), due_at_ms, self._now_ms())
        promise = Promise(*made, phrase_id, platform)
        self._store.add(promise)
        return promise

    def finish(self, promise: Promise) -> Promise:
        """It was done now; see :meth:`PromiseStore.mark`."""
        return self._store.mark(promise, self._now_ms())

    def reveal(self, promise: Promise) -> None:
        """Its phone number was looked at; see :meth:`PromiseStore.look`."""
        self._store.look(promise)

    def reopen(self, promise: Promise) -> Promise:
        """It was not done after all; see :meth:`PromiseStore.mark`."""
        return self._store.mark(promise, None)
