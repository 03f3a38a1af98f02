"""The log: event codes from a list and ids, never a text, so that nothing personal can get into it.

What is not on the list is not written. Whoever looks for a fault finds what happened and when; whoever finds
the file learns nothing of anyone.
"""

from __future__ import annotations

import os
import re
import sys
import threading
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from livecs.clock import moment_of
from livecs.log_events import EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from livecs.clock import NowMs

MOST_BYTES = 256 * 1024
FILES = 3
UNKNOWN = "log.unknown"
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PACKAGE = Path(__file__).parent
_MOST_CAUSES, _MOST_FRAMES = 5, 30


class Log:
    """The rotating file of one profile; trouble with it troubles nobody.

    Args:
        path: the newest file; older ones end in ``.1`` and ``.2``.
        now_ms: the clock.
        most_bytes: how long a file grows.
    """

    def __init__(self, path: Path, now_ms: NowMs, most_bytes: int = MOST_BYTES) -> None:
        """Make nothing yet: the folder comes with the first event."""
        self._path = path
        self._now_ms = now_ms
        self._most_bytes = most_bytes
        self._one_at_a_time = threading.Lock()

    def event(self, code: str, *ids: str) -> None:
        """Write one event; an id that is none, and a code that is not on the list, are left out."""
        known = code if code in EVENTS else UNKNOWN
        self._write(" ".join([known, *(id_ for id_ in ids if _ID.fullmatch(id_))]))

    def bug(self, error: BaseException) -> None:
        """Write an error as its kind, its code where it has a known one, and where in livecs it came from."""
        for number, one in enumerate(_chain(error)):
            self._write(f"{'error.cause' if number else 'error.bug'} {described(one)}")

    def _write(self, words: str) -> None:
        line = f"{moment_of(self._now_ms())} {os.getpid()} {words}\n".encode()
        with suppress(OSError), self._one_at_a_time:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._rotate(len(line))
            handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                os.write(handle, line)  # one call: lines of two processes do not mix
            finally:
                os.close(handle)

    def _rotate(self, more: int) -> None:
        if not self._path.exists() or self._path.stat().st_size + more <= self._most_bytes:
            return
        names = [self._path, *(self._path.with_name(f"{self._path.name}.{number}") for number in range(1, FILES))]
        for newer, older in reversed(list(pairwise(names))):
            with suppress(FileNotFoundError):
                newer.replace(older)


def described(error: BaseException) -> str:
    """An error's kind, code, and the lines of livecs it passed: never its text, which may quote what was written."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    code = getattr(error, "code", "")
    known = f" {code}" if isinstance(code, str) and code in EVENTS else ""
    return f"{kind}{known} at {' '.join(_frames(error.__traceback__)) or '?'}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error and what it came of."""
    one: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if one is None:
            return
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _frames(traceback: TracebackType | None) -> list[str]:
    """File and line of each frame inside livecs, innermost last."""
    places = []
    while traceback:
        path = _PACKAGE.parent / traceback.tb_frame.f_code.co_filename  # in the package it is relative
        if path.is_relative_to(_PACKAGE):
            places.append(f"{path.relative_to(_PACKAGE.parent).as_posix()}:{traceback.tb_lineno}")
        traceback = traceback.tb_next
    return places[-_MOST_FRAMES:]


def catch_bugs(log: Log) -> None:
    """Let every error that nobody caught go into the log, and no text of it anywhere; leave no core file.

    Interrupts and exits stay as they are.
    """

    def seen(error: BaseException | None) -> None:
        if error is None or isinstance(error, KeyboardInterrupt | SystemExit):
            return
        log.bug(error)
        with suppress(OSError, ValueError, AttributeError):
            sys.stderr.write(f"livecs 出错了，已记入日志：{described(error)}；请重试，仍不行请把日志文件交给帮您的人\n")

    def on_error(_kind: type[BaseException], error: BaseException, _traceback: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.stderr.write("\n")
        seen(error)

    sys.excepthook = on_error
    sys.unraisablehook = lambda unraisable: seen(unraisable.exc_value)
    threading.excepthook = lambda failed: seen(failed.exc_value)
    _leave_no_core()


def _leave_no_core() -> None:
    """A core file holds what the memory held."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def note_crashes(folder: Path) -> None:
    """Have the interpreter write where it stood when it crashed: files and lines, no values.

    The file stays open as long as the process lives.
    """
    import faulthandler

    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "crash.log"
        if path.exists() and path.stat().st_size > MOST_BYTES:
            path.replace(folder / "crash.log.1")
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        faulthandler.enable(handle)
