"""Runs inside a D-Bus session of its own: starts gnome-keyring there and does what it is told, a line a job.

Started by :mod:`tests.store.keyring_session`; it ends what it started, by id, when its input ends.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable

import secretstorage
from jeepney import message_bus  # type: ignore[import-untyped]

from livecs.store.keyrings import system_keyrings
from livecs.vault.keyring import Keyring, KeyringFailedError, KeyringLockedError
from livecs.vault.secret import Secret

PATIENCE_S = 20.0
PASSWORD = b"test-password"


def start_daemon() -> subprocess.Popen[bytes]:
    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    daemon = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert daemon.stdin
    daemon.stdin.write(PASSWORD)
    daemon.stdin.close()
    return daemon


def is_open() -> bool:
    """Whether the daemon has the login collection open; asked without waking another daemon."""
    connection = secretstorage.dbus_init()
    try:
        (is_up,) = connection.send_and_get_reply(message_bus.NameHasOwner("org.freedesktop.secrets")).body
        return is_up and not secretstorage.Collection(connection).is_locked()
    except secretstorage.exceptions.SecretStorageException:
        return False
    finally:
        connection.close()


def wait_until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > until:
            raise SystemExit("gnome-keyring did not open its login collection")
        time.sleep(0.02)


def lock() -> None:
    connection = secretstorage.dbus_init()
    collection = secretstorage.get_default_collection(connection)
    collection.lock()
    assert collection.is_locked()
    connection.close()


def do(keyring: Keyring, verb: str, *words: str) -> str | None:
    """One job; gives the value that was asked for."""
    if verb == "get":
        value = keyring.get(words[0])
        return value.reveal() if value else None
    if verb == "set":
        keyring.set(words[0], Secret(words[1]))
    elif verb == "delete":
        keyring.delete(words[0])
    elif verb == "livecs":
        return livecs(*words)
    else:
        lock()
    return None


def livecs(given: str, *arguments: str) -> str:
    """Run the command line in this session: its exit code and what it said."""
    command = [sys.executable, "-m", "livecs", *arguments]
    run = subprocess.run(command, input=given, capture_output=True, encoding="utf8", check=False)
    return f"{run.returncode} {run.stdout}{run.stderr}"


def answer(keyring: Keyring, line: str) -> str:
    """What a job gave in a list of one, or the name of the error it ended with."""
    try:
        return json.dumps([do(keyring, *json.loads(line))])
    except (KeyringLockedError, KeyringFailedError) as error:
        return json.dumps(type(error).__name__)


def main() -> None:
    daemon = start_daemon()
    try:
        wait_until(is_open)
        (keyring,) = system_keyrings()
        sys.stdout.write(json.dumps(keyring.name) + "\n")
        sys.stdout.flush()
        for line in sys.stdin:
            sys.stdout.write(answer(keyring, line) + "\n")
            sys.stdout.flush()
    finally:
        daemon.terminate()
        daemon.wait(PATIENCE_S)


if __name__ == "__main__":
    main()
