"""A real gnome-keyring in a D-Bus session and a home of its own, used from outside through one worker."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from livecs.vault.keyring import KeyringFailedError, KeyringLockedError
from livecs.vault.secret import Secret

ROOT = Path(__file__).parents[2]
# The tester's own desktop, keyring and settings stay out of it.
FOREIGN = ("DBUS_", "XDG_", "DISPLAY", "WAYLAND_", "GNOME_", "SSH_", "KEYRING_", "PYTHON_KEYRING_")


def session_environment(home: Path) -> dict[str, str]:
    """An environment that knows no desktop but the one in this folder."""
    home.mkdir(parents=True, exist_ok=True)
    home.chmod(0o700)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    folders = {"HOME": "", "XDG_RUNTIME_DIR": "", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"}
    return kept | {name: str(home / below) for name, below in folders.items()}


class SessionKeyring:
    """The keyring inside the session, as :class:`livecs.vault.keyring.Keyring`."""

    def __init__(self, worker: subprocess.Popen[str]) -> None:
        self._worker = worker
        self.name = str(self._line())

    def get(self, entry: str) -> Secret[str] | None:
        value = self._told("get", entry)
        return None if value is None else Secret(str(value))

    def set(self, entry: str, value: Secret[str]) -> None:
        self._told("set", entry, value.reveal())

    def delete(self, entry: str) -> None:
        self._told("delete", entry)

    def lock(self) -> None:
        """Lock the collection; the session has no screen, so a question to unlock it is dismissed."""
        self._told("lock")

    def livecs(self, *arguments: str, given: str = "") -> str:
        """Run the command line inside: its exit code, a blank, and what it said."""
        return str(self._told("livecs", given, *arguments))

    def _told(self, *job: str) -> object:
        assert self._worker.stdin
        self._worker.stdin.write(json.dumps(job) + "\n")
        self._worker.stdin.flush()
        said = self._line()
        if isinstance(said, list):
            return said[0]
        raise KeyringLockedError if said == "KeyringLockedError" else KeyringFailedError(self.name, str(said))

    def _line(self) -> object:
        assert self._worker.stdout
        line = self._worker.stdout.readline()
        assert line, "the keyring's worker ended early; its words stand in the captured stderr"
        return json.loads(line)


@contextmanager
def keyring_session(home: Path) -> Iterator[SessionKeyring]:
    """A fresh keyring, open, for as long as the ``with`` block lasts."""
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.store.keyring_worker"]
    with (home.parent / f"{home.name}.log").open("wb") as log:
        worker = subprocess.Popen(
            command,
            cwd=ROOT,
            env=session_environment(home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        try:
            yield SessionKeyring(worker)
        finally:
            assert worker.stdin
            worker.stdin.close()
            worker.wait(60)
            assert worker.stdout
            worker.stdout.close()
