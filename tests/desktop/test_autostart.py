import plistlib
from pathlib import Path
from typing import Self

import pytest

from livecs.desktop.autostart import Autostart, FileEntry, RunValue, autostart_of, desktop_entry, launch_agent
from livecs.desktop.own_command import own_command
from livecs.desktop.paths import Profile, default_profile
from livecs.errors import UserError

COMMAND = ("/opt/live cs/python", "-m", "livecs", "--profile", '/home/客服/100% "$x"\\y')


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


def test_on_linux_it_is_a_file_of_the_desktop_and_gone_when_switched_off(tmp_path: Path, profile: Profile) -> None:
    autostart = autostart_of("linux", {"XDG_CONFIG_HOME": str(tmp_path / "config")}, profile)
    assert not autostart.is_on()
    autostart.set(is_on=True)
    assert autostart.is_on()
    (path,) = (tmp_path / "config" / "autostart").iterdir()
    assert path.suffix == ".desktop"
    lines = path.read_text(encoding="utf8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert f'"--profile" "{profile.root}"' in next(line for line in lines if line.startswith("Exec="))
    autostart.set(is_on=False)
    autostart.set(is_on=False)
    assert list(path.parent.iterdir()) == []


def test_two_profiles_have_two_entries(tmp_path: Path, profile: Profile) -> None:
    environ = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    autostart_of("linux", environ, profile).set(is_on=True)
    assert not autostart_of("linux", environ, Profile(tmp_path / "other")).is_on()


def test_signs_of_a_shell_stay_what_they_are() -> None:
    """The rules of the Desktop Entry Specification, undone step by step: of the file's strings, then of the quoting."""
    line = next(line for line in desktop_entry(COMMAND).decode().splitlines() if line.startswith("Exec="))
    text = line.removeprefix("Exec=").replace("%%", "%").replace("\\\\", "\0").replace("\0", "\\")
    arguments, at = [], 0
    while at < len(text):
        assert text[at] == '"'
        argument, at = "", at + 1
        while text[at] != '"':
            at += text[at] == "\\"
            argument, at = argument + text[at], at + 1
        arguments.append(argument)
        at += 2
    assert tuple(arguments) == COMMAND


def test_on_macos_it_is_a_launch_agent(tmp_path: Path, profile: Profile) -> None:
    assert plistlib.loads(launch_agent("livecs", COMMAND)) == {
        "Label": "livecs",
        "ProgramArguments": list(COMMAND),
        "RunAtLoad": True,
    }
    autostart = autostart_of("darwin", {"HOME": str(tmp_path)}, profile)
    autostart.set(is_on=True)
    (path,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    assert path.suffix == ".plist"


class FakeRegistry:
    """``winreg``, as its documentation describes it."""

    HKEY_CURRENT_USER, REG_SZ = 0x80000001, 1

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def OpenKey(self, root: int, path: str) -> Self:
        assert (root, path) == (self.HKEY_CURRENT_USER, r"Software\Microsoft\Windows\CurrentVersion\Run")
        return self

    CreateKey = OpenKey

    def SetValueEx(self, _key: object, name: str, reserved: int, kind: int, value: str) -> None:
        assert (reserved, kind) == (0, self.REG_SZ)
        self.values[name] = value

    def QueryValueEx(self, _key: object, name: str) -> tuple[str, int]:
        if name not in self.values:
            raise FileNotFoundError(name)
        return self.values[name], self.REG_SZ

    def DeleteValue(self, _key: object, name: str) -> None:
        del self.values[name]


def test_on_windows_it_is_a_value_of_this_user() -> None:
    registry = FakeRegistry()
    autostart = Autostart(RunValue("livecs", registry), lambda: (r"C:\live cs\pythonw.exe", "-m", "livecs"))
    autostart.set(is_on=True)
    assert registry.values == {"livecs": r'"C:\live cs\pythonw.exe" -m livecs'}
    assert autostart.is_on()
    autostart.set(is_on=False)
    autostart.set(is_on=False)
    assert registry.values == {}


def test_a_folder_that_takes_nothing_is_said_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    autostart = Autostart(FileEntry(tmp_path / "file" / "x.desktop", desktop_entry), lambda: COMMAND)
    with pytest.raises(UserError, match="开机启动项") as caught:
        autostart.set(is_on=True)
    assert caught.value.code == "desktop.autostart"


def test_the_profile_is_named_unless_it_is_the_users_own(profile: Profile) -> None:
    assert own_command(profile)[-2:] == ("--profile", str(profile.root))
    assert own_command(Profile(default_profile().absolute()))[-1] == "livecs"
