"""Who of this process may write: one at a time, and what the window saves goes first."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from livecs.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

_TURN_S = 0.0005

WAIT_S = 10.0
"""How long a writer waits; a chunk of a bulk writer takes some 20 ms."""


@contextmanager
def brief_turns() -> Iterator[None]:
    """Beside work that takes long: let the threads of this process take turns ten times as often.

    Python gives the thread that reads a file 5 ms before the one that saves gets a word in, and a save asks for a
    word at each of its statements: p99 of a save beside a busy thread 68 ms without, 30 ms with, on a busy machine.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


class GateBusyError(UserError):
    """Someone else of this process has been writing for too long."""


class WriteGate:
    """One for a process, shared by all its connections to the file.

    SQLite itself lets writers of one process wait by sleeping and trying again, so that an import's next
    chunk takes the file before a save that waits longer: p99 of a save 3.6 s without a gate, 20 ms with.
    """

    def __init__(self, wait_s: float = WAIT_S) -> None:
        """Open the gate."""
        self._changed = threading.Condition()
        self._writer: int | None = None  # the thread inside
        self._urgent = 0  # waiting writers that go first
        self._wait_s = wait_s

    @contextmanager
    def passing(self, *, bulk: bool) -> Iterator[None]:
        """Be the one who writes.

        Args:
            bulk: let everyone else go first.

        Raises:
            GateBusyError: nobody made room.
            RuntimeError: this thread is writing already.
        """
        self._enter(bulk=bulk)
        try:
            yield
        finally:
            self._leave()

    def _enter(self, *, bulk: bool) -> None:
        with self._changed:
            if self._writer == threading.get_ident():
                raise RuntimeError("a transaction inside a transaction")
            self._urgent += not bulk
            try:
                free = self._changed.wait_for(lambda: self._is_free(bulk=bulk), self._wait_s)
            finally:
                self._urgent -= not bulk
            if not free:
                raise GateBusyError("store.busy", "正在写入其他数据，这一次没有存下；请稍后再试")
            self._writer = threading.get_ident()

    def _is_free(self, *, bulk: bool) -> bool:
        return self._writer is None and not (bulk and self._urgent)

    def _leave(self) -> None:
        with self._changed:
            self._writer = None
            self._changed.notify_all()
