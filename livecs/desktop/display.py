"""Whether there is a screen to open a window on."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_X_SOCKETS = "/tmp/.X11-unix/X"  # noqa: S108 (where every X server has its door)
_X_PORT = 6000


def has_display(environ: Mapping[str, str], system: str = sys.platform) -> bool:
    """Whether a window can be asked for: on Linux something must be named that answers.

    Qt ends the program when it does not, and says so in English only.
    """
    if system != "linux" or environ.get("QT_QPA_PLATFORM"):
        return True
    wayland = environ.get("WAYLAND_DISPLAY")
    if wayland and Path(environ.get("XDG_RUNTIME_DIR", ""), wayland).exists():
        return True
    return answers(environ.get("DISPLAY", ""))


def answers(display: str) -> bool:
    """Whether an X server takes calls on a display such as ``:0`` or ``localhost:10.0``."""
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdigit():
        return False
    if host not in {"", "unix"}:
        return _connects((host, _X_PORT + int(number)))
    return any(map(_connects, (_X_SOCKETS + number, "\0" + _X_SOCKETS + number)))


def _connects(place: str | tuple[str, int]) -> bool:
    import socket  # the command line asks for no screen

    family = socket.AF_UNIX if isinstance(place, str) else socket.AF_INET
    with socket.socket(family) as caller, suppress(OSError, OverflowError):
        caller.settimeout(2)
        caller.connect(place)
        return True
    return False
