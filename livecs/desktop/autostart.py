"""Opening the panel at login: a file or a registry value of this user, written when asked and taken away again."""

from __future__ import annotations

import os
import zlib
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from livecs.desktop.paths import Profile

_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
# What a shell takes as a sign of its own; source: Desktop Entry Specification 1.5, "The Exec key".
_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in '\\"`$'})
_ESCAPED = str.maketrans({"\\": "\\\\", "%": "%%"})


class Entry(Protocol):
    """What starts a program at login."""

    def write(self, command: tuple[str, ...]) -> None:
        """Have a command run at each login, instead of what was there."""

    def remove(self) -> None:
        """Have nothing run."""

    def is_there(self) -> bool:
        """Whether something is run; the person may have taken it away in the system's own settings."""


class Autostart:
    """The entry of one profile."""

    def __init__(self, entry: Entry, command: Callable[[], tuple[str, ...]]) -> None:
        """Take where it is written, and what opens the panel."""
        self._entry, self._command = entry, command

    def set(self, *, is_on: bool) -> None:
        """Have the panel opened at each login, or no longer.

        Raises:
            UserError: the system refuses.
        """
        try:
            if is_on:
                self._entry.write(self._command())
            else:
                self._entry.remove()
        except OSError as error:
            raise UserError(
                "desktop.autostart",
                Sentence("「开机打开」没有改：{}；请检查文件夹权限，或在系统的开机启动项里添加", os_reason(error)),
            ) from error

    def is_on(self) -> bool:
        """Whether the system opens the panel."""
        return self._entry.is_there()


class FileEntry:
    """A file in a folder that the login reads: an XDG desktop entry, or a launch agent of macOS."""

    def __init__(self, path: Path, content: Callable[[tuple[str, ...]], bytes]) -> None:
        """Name the file and how a command is written in it."""
        self._path, self._content = path, content

    def write(self, command: tuple[str, ...]) -> None:
        """See ``Entry``."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        draft = self._path.with_name(f"{self._path.name}.new")
        draft.write_bytes(self._content(command))
        draft.replace(self._path)

    def remove(self) -> None:
        """See ``Entry``."""
        self._path.unlink(missing_ok=True)

    def is_there(self) -> bool:
        """See ``Entry``."""
        return self._path.is_file()


class RunValue:
    """A value under the ``Run`` key of this user. Source: learn.microsoft.com, "Run and RunOnce Registry Keys"."""

    def __init__(self, name: str, winreg: Any) -> None:  # noqa: ANN401 (a module that only Windows has)
        """Take the name of the value and the module ``winreg``."""
        self._name, self._winreg = name, winreg

    def write(self, command: tuple[str, ...]) -> None:
        """See ``Entry``."""
        import subprocess

        line = subprocess.list2cmdline(command)
        with self._winreg.CreateKey(self._winreg.HKEY_CURRENT_USER, _RUN) as key:
            self._winreg.SetValueEx(key, self._name, 0, self._winreg.REG_SZ, line)

    def remove(self) -> None:
        """See ``Entry``."""
        if self.is_there():
            with self._winreg.CreateKey(self._winreg.HKEY_CURRENT_USER, _RUN) as key:
                self._winreg.DeleteValue(key, self._name)

    def is_there(self) -> bool:
        """See ``Entry``."""
        try:
            with self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, _RUN) as key:
                self._winreg.QueryValueEx(key, self._name)
        except FileNotFoundError:
            return False
        return True


def autostart_of(platform: str, environ: Mapping[str, str], profile: Profile) -> Autostart:
    """Choose by ``sys.platform`` and the environment; each profile has an entry of its own."""
    from livecs.desktop.own_command import own_command

    name = _name_of(profile)
    return Autostart(_entry(platform, environ, name), lambda: own_command(profile))


def desktop_entry(command: tuple[str, ...]) -> bytes:
    """What the login of a Linux desktop reads."""
    quoted = " ".join(f'"{part.translate(_SIGNS)}"' for part in command).translate(_ESCAPED)
    lines = ("[Desktop Entry]", "Type=Application", "Name=livecs", f"Exec={quoted}", "X-GNOME-Autostart-enabled=true")
    return "".join(f"{line}\n" for line in lines).encode()


def launch_agent(label: str, command: tuple[str, ...]) -> bytes:
    """What macOS reads. Source: launchd.plist(5)."""
    import plistlib

    return plistlib.dumps({"Label": label, "ProgramArguments": list(command), "RunAtLoad": True})


def _entry(platform: str, environ: Mapping[str, str], name: str) -> Entry:
    home = Path(environ.get("HOME") or Path.home())
    if platform == "win32":
        return RunValue(name, import_module("winreg"))
    if platform == "darwin":
        path = home / "Library" / "LaunchAgents" / f"{name}.plist"
        return FileEntry(path, lambda command: launch_agent(name, command))
    config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
    return FileEntry(config / "autostart" / f"{name}.desktop", desktop_entry)


def _name_of(profile: Profile) -> str:
    from livecs.desktop.paths import default_profile

    root = profile.root
    is_own = root == default_profile().absolute()
    return "livecs" if is_own else f"livecs-{zlib.crc32(os.fsencode(root)):08x}"
