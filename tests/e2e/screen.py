"""A screen in memory with a window manager on it: real windows, real keys, another process's eyes.

Linux only (Xvfb, openbox, xdotool and xclip, which ``dev.py`` installs). Nothing here waits a fixed
time for something to happen: every wait names its condition and has a deadline.
"""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 20.0
LOOK_AGAIN_S = 0.02
KILL_AFTER_S = 5.0
# The tester's own desktop must not shine through: not its looks, its IME, its keyring, its scale.
FOREIGN = (
    "WAYLAND_",
    "DBUS_",
    "QT_",
    "GTK_",
    "XDG_",
    "DESKTOP_",
    "XMODIFIERS",
    "XAUTHORITY",
    "LC_",
)
NO_OWNER = re.compile(r"target \w+ not available")


class ScreenError(Exception):
    """The screen or one of its tools failed; the message holds the tool's own words."""


class TooLateError(ScreenError):
    """What was waited for did not come in time."""


class VirtualScreen:
    """A display of its own, for as long as the ``with`` block lasts.

    Args:
        size: Width and height in pixels.
        environment: More variables for everything started on this screen.
    """

    def __init__(
        self,
        size: tuple[int, int] = (1600, 1000),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._size = size
        self._extra = dict(environment or {})
        self._cleanup = ExitStack()
        self._logs: list[Path] = []
        self.folder = Path()
        self.env: dict[str, str] = {}

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self._cleanup = stack
            self.folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="livecs-screen-")))
            self.env = child_environment(os.environ, self.folder, self._extra)
            self.env["DISPLAY"] = self._start_server()
            self.start(["openbox", "--sm-disable"])
            wait_until(self._is_managed, "openbox manages the screen", self.output)
            self._cleanup = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._cleanup.close()

    def start(self, args: Sequence[str | Path]) -> subprocess.Popen[bytes]:
        """Start a program on this screen, in the repo's top folder; it ends when the screen does.

        What it prints goes into :meth:`output`.
        """
        return self._start(args, ())

    def output(self) -> str:
        """Give what everything started here has printed so far: a failed test shows it."""
        texts = [(log.name, log.read_text("utf-8", "replace").strip()) for log in self._logs]
        return "\n".join(f"[{name}] {text}" for name, text in texts if text)

    def key(self, keys: str) -> None:
        """Press keys in xdotool's words, such as ``ctrl+k`` or ``Return``, in the active window."""
        self._run(["xdotool", "key", "--clearmodifiers", keys])

    def key_down(self, keys: str) -> None:
        """Press keys and hold them."""
        self._run(["xdotool", "keydown", keys])

    def key_up(self, keys: str) -> None:
        """Let go of keys that are held."""
        self._run(["xdotool", "keyup", keys])

    def click(self, window: int, x: int, y: int) -> None:
        """Click at a place within a window."""
        self._run(["xdotool", "mousemove", "--window", str(window), str(x), str(y), "click", "1"])

    def type_text(self, text: str) -> None:
        """Type ASCII text key by key into the active window."""
        if not text.isascii():
            message = f"no keyboard has these keys: {text!r}"
            raise ValueError(message)
        self._run(["xdotool", "type", "--clearmodifiers", "--delay", "12", "--", text])

    def wait_window(self, name: str, *, focused: bool = True) -> int:
        """Wait until a window of exactly this title is seen, and by default has the keys too.

        Returns:
            The window's id.
        """
        seen: list[int] = []  # asked once more, a window may be on its way into its frame and not be seen

        def is_seen() -> bool:
            seen.extend(self.windows(name))
            return bool(seen)

        wait_until(is_seen, f"a window titled {name!r}", self.output)
        window = seen[-1]
        if focused:
            wait_until(lambda: self._has_focus(window), f"{name!r} gets the focus", self.output)
        return window

    def active_window(self) -> int | None:
        """Give the id of the window that gets the keys, if there is one."""
        found = self._ask(["xdotool", "getactivewindow"])
        return int(found.stdout) if found.returncode == 0 else None

    def window_name(self, window: int) -> str:
        """Give a window's title."""
        return self._run(["xdotool", "getwindowname", str(window)]).strip()

    def copy(self, text: str) -> None:
        """Copy a text as another program does."""
        command = ["xclip", "-selection", "clipboard", "-in"]
        nowhere = subprocess.DEVNULL  # xclip stays to hand the text out, and would keep our pipes open
        subprocess.run(command, input=text.encode(), env=self.env, stdout=nowhere, stderr=nowhere, check=True)
        self.wait_clipboard(lambda there: there == text)  # it goes before the one that stays has told the server

    def copy_picture(self, path: Path) -> None:
        """Copy a PNG as a screenshot tool does."""
        command = ["xclip", "-selection", "clipboard", "-target", "image/png", "-in", str(path)]
        nowhere = subprocess.DEVNULL
        subprocess.run(command, env=self.env, stdout=nowhere, stderr=nowhere, check=True)
        wait_until(lambda: "image/png" in self.clipboard("TARGETS"), "the picture is handed out", self.output)

    def clipboard(self, target: str = "UTF8_STRING") -> str:
        """Read the clipboard as another program would; empty when nobody has copied yet."""
        command = ["xclip", "-selection", "clipboard", "-out", "-target", target]
        done = self._ask(command)
        if done.returncode != 0 and NO_OWNER.search(done.stderr):
            return ""
        return checked(command, done)

    def wait_clipboard(self, wanted: Callable[[str], bool] = bool, patience_s: float = PATIENCE_S) -> str:
        """Wait until the clipboard holds what is wanted (by default: anything), and give it."""
        wait_until(lambda: wanted(self.clipboard()), "the clipboard is filled", self.output, patience_s)
        return self.clipboard()

    def picture(self, path: Path) -> Path:
        """Save the whole screen as a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._run([sys.executable, "-m", "tests.e2e.screen", str(path.resolve())])
        return path

    def settled_picture(self, path: Path) -> Path:
        """Save the screen once two pictures in a row are the same: nothing is being painted any more."""
        before = b""
        deadline = time.monotonic() + PATIENCE_S
        while (now := self.picture(path).read_bytes()) != before:
            if time.monotonic() > deadline:
                message = f"the screen changes all the time: {path}"
                raise TooLateError(message)
            before = now
        return path

    def _start_server(self) -> str:
        """Start Xvfb on a free display and give that display's name once it takes callers."""
        width, height = self._size
        readable, writable = os.pipe()
        command = ["Xvfb", "-displayfd", str(writable), "-screen", "0", f"{width}x{height}x24"]
        try:
            self._start([*command, "-nolisten", "tcp", "-noreset"], [writable])
        finally:
            os.close(writable)
        with os.fdopen(readable) as numbers:
            ready = select.select([numbers], [], [], PATIENCE_S)[0]
            number = numbers.readline().strip() if ready else ""
        if not number:
            message = f"Xvfb did not start: {self.output()}"
            raise ScreenError(message)
        return f":{number}"

    def _start(self, args: Sequence[str | Path], files: Sequence[int]) -> subprocess.Popen[bytes]:
        """Start a process in a group of its own, to be ended with all its children by that id."""
        log = self.folder / f"{len(self._logs)}-{Path(args[0]).name}.log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [str(arg) for arg in args],
                cwd=ROOT,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                pass_fds=files,
                start_new_session=True,
            )
        self._logs.append(log)
        self._cleanup.callback(end, process)
        return process

    def _is_managed(self) -> bool:
        """Tell whether the window manager answers yet."""
        return self._ask(["xdotool", "get_num_desktops"]).returncode == 0

    def windows(self, name: str) -> list[int]:
        """List the visible windows of exactly this title."""
        pattern = f"^{re.escape(name)}$"
        found = self._ask(["xdotool", "search", "--onlyvisible", "--name", pattern])
        return [int(line) for line in found.stdout.split()]

    def _has_focus(self, window: int) -> bool:
        """Tell whether a window has the keys; ask for them when it has not."""
        if self.active_window() == window:
            return True
        self._ask(["xdotool", "windowactivate", str(window)])
        return False

    def _ask(self, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        """Run a tool on this screen to its end."""
        try:
            return subprocess.run(
                command,
                cwd=ROOT,
                env=self.env,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="replace",  # who hands out a picture hands it out as a text too
                timeout=PATIENCE_S,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            message = f"{command[0]} hung for {PATIENCE_S} s; {self.output()}"
            raise ScreenError(message) from error

    def _run(self, command: Sequence[str]) -> str:
        """Run a tool on this screen that has to succeed, and give what it printed."""
        return checked(command, self._ask(command))


def child_environment(inherited: Mapping[str, str], folder: Path, extra: Mapping[str, str]) -> dict[str, str]:
    """Make the variables for a program on a virtual screen: ours alone speak about the desktop."""
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    kept = {name: value for name, value in inherited.items() if not name.startswith(FOREIGN)}
    ours = {
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_RUNTIME_DIR": str(runtime),
    }
    return kept | ours | dict(extra)


def checked(command: Sequence[str], done: subprocess.CompletedProcess[str]) -> str:
    """Give what a tool printed, or raise what it complained about."""
    if done.returncode != 0:
        words = (done.stderr or done.stdout).strip()
        message = f"{' '.join(command)} failed ({done.returncode}): {words}"
        raise ScreenError(message)
    return done.stdout


def wait_until(
    condition: Callable[[], object],
    what: str,
    output: Callable[[], str] = lambda: "",
    patience_s: float = PATIENCE_S,
) -> None:
    """Wait until `condition` holds.

    Raises:
        TooLateError: It did not within `patience_s` seconds; the message says `what` and what was printed.
    """
    deadline = time.monotonic() + patience_s
    while not condition():
        if time.monotonic() > deadline:
            message = f"waited {patience_s:g} s in vain until {what}\n{output()}"
            raise TooLateError(message)
        time.sleep(LOOK_AGAIN_S)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and the children it started, gently first."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(KILL_AFTER_S)
        except subprocess.TimeoutExpired:
            continue
        break
    process.wait()


def save_picture(path: str) -> int:
    """Save what is on this process's display; run as a child, so that no test needs a display."""
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    picture = app.primaryScreen().grabWindow(0)
    return 0 if picture.save(path, "PNG") else 1


if __name__ == "__main__":
    sys.exit(save_picture(sys.argv[1]))
