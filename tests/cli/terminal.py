"""A program on a terminal of its own, typed at as a person would."""

import os
import pty
import select
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence

PATIENCE_S = 30.0


class Terminal:
    """One program and the terminal it runs on."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        self._program = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)
        self.shown = ""

    def wait_for(self, words: str) -> str:
        """Wait until some words stand on the screen; gives all that came since the last time."""
        came = self._read(lambda text: words in text)
        assert words in came, f"{words!r} did not come, but {came!r}"
        return came

    def type(self, line: str) -> None:
        os.write(self._ours, f"{line}\n".encode())

    def end(self) -> tuple[int, str]:
        """Wait for the program; gives its exit code and the last that it said."""
        said = self._read(lambda _text: False)
        os.close(self._ours)
        return self._program.wait(PATIENCE_S), said

    def _read(self, is_enough: Callable[[str], bool]) -> str:
        came = b""
        until = time.monotonic() + PATIENCE_S
        while not is_enough(came.decode("utf8", "replace")) and time.monotonic() < until:
            if select.select([self._ours], [], [], 1)[0]:
                try:
                    more = os.read(self._ours, 4096)
                except OSError:  # Linux says so when the program closed its end
                    break
                came += more
        text = came.decode("utf8", "replace")
        self.shown += text
        return text
