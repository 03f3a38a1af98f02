#!/usr/bin/env python3
"""The one door for chores: the same words on Linux, macOS and Windows.

Standard library only, because it is what installs everything else. The whole file parses on
Python 3.8 and runs there up to the version check, so that an old Python gets a sentence and not a
SyntaxError; keep newer syntax out of it.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

USAGE = """\
usage: python3 dev.py WORD [ARGUMENTS]

  run [ARGS]        set up, then open the panel; without a screen, show a sample job
  test [ARGS]       set up, then everything CI checks; ARGS go to pytest
  lint              set up, then the checks that run no test
  bench [--crash]   set up, then the benchmarks; with --crash the long crash tests instead
  package           set up, then make the folder that runs without Python, and try it
  shots             set up, then take the screenshots again
  texts [FILE]      set up, then bring the English up to date, list what has none, fill in FILE (Chinese TAB English)
  lock [--upgrade]  write requirements.lock anew, keeping the versions unless --upgrade
"""
MINIMUM_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
STAMP = VENV / "livecs-stamp"
BIN, EXE = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")
PYTHON = BIN / ("python" + EXE)
LOCKED_QT = "pyside6-essentials==6.11.3"
NOTHING_COLLECTED = 5
# Tests start hundreds of programs: what Python compiled for one is kept for the next, and outside the sources.
CHECKS = {
    "QT_QPA_PLATFORM": "offscreen",
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": str(VENV / "compiled"),
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
CHINESE_FONTS = ("wqy", "cjk", "sourcehan", "droidsansfallback", "uming", "ukai", "yahei", "simsun")
# Who needs it, how to see it, the Debian package that brings it, and why.
NEEDS = """\
venv     module:ensurepip                          python3-venv         puts pip into .venv
venv     file:/etc/ssl/certs/ca-certificates.crt   ca-certificates      safe downloads
qt       lib:libglib-2.0.so.0                      libglib2.0-0         Qt's event loop
qt       lib:libGL.so.1                            libgl1               Qt's drawing
qt       lib:libEGL.so.1                           libegl1              Qt's drawing
qt       lib:libdbus-1.so.3                        libdbus-1-3          Qt's talk with the desktop
qt       lib:libfontconfig.so.1                    libfontconfig1       finds fonts
qt       lib:libxkbcommon.so.0                     libxkbcommon0        keyboards
qt       lib:libgssapi_krb5.so.2                   libgssapi-krb5-2     Qt's network part
qt       font:zh                                   fonts-wqy-microhei   Chinese glyphs
screen   lib:libX11-xcb.so.1                       libx11-xcb1          windows on X11
screen   lib:libxcb-cursor.so.0                    libxcb-cursor0       windows on X11
screen   lib:libxcb-icccm.so.4                     libxcb-icccm4        windows on X11
screen   lib:libxcb-image.so.0                     libxcb-image0        windows on X11
screen   lib:libxcb-keysyms.so.1                   libxcb-keysyms1      keys on X11
screen   lib:libxcb-randr.so.0                     libxcb-randr0        screens on X11
screen   lib:libxcb-render-util.so.0               libxcb-render-util0  windows on X11
screen   lib:libxcb-shape.so.0                     libxcb-shape0        windows on X11
screen   lib:libxcb-xkb.so.1                       libxcb-xkb1          keys on X11
screen   lib:libxkbcommon-x11.so.0                 libxkbcommon-x11-0   keys on X11
package  tool:objdump                              binutils             finds what a library needs, and strips it
virtual  tool:Xvfb                                 xvfb                 a screen in memory
virtual  tool:openbox                              openbox              gives windows the focus
virtual  tool:xdotool                              xdotool              presses real keys there
virtual  tool:xclip                                xclip                reads the clipboard
virtual  tool:xrandr                               x11-xserver-utils    plugs screens in and out
test     tool:chromium                             chromium             a browser to paste into
test     tool:gcc                                  gcc                  builds the crash simulator
test     file:/usr/include/stdio.h                 libc6-dev            builds the crash simulator
test     lib:libsqlite3.so.0                       libsqlite3-0         a library that harms the driver
test     tool:dbus-run-session                     dbus                 a desktop session for tests
test     tool:gnome-keyring-daemon                 gnome-keyring        keyring tests
test     file:/usr/libexec/at-spi-bus-launcher     at-spi2-core         screen-reader tests
test     file:/usr/lib/*/gir*-1.0/Atspi-2.0.*      gir1.2-atspi-2.0     screen-reader tests
test     file:/usr/lib/python3/dist-packages/gi    python3-gi           screen-reader tests
"""
PIP_FAULTS = (
    (("No space left on device", "Errno 28"), "the disk is full: free about 1 GB"),
    (
        ("DO NOT MATCH THE HASHES", "Hashes are required"),
        "a package is not the one that was locked (hash mismatch), so it was not installed",
    ),
    (
        ("name resolution", "getaddrinfo", "NewConnection", "ConnectionError", "Connection refused",
         "unreachable", "timed out", "ProxyError", "SSLError"),
        "the package index cannot be reached: check the network",
    ),
    (("No matching distribution",), "a locked package does not exist for this Python or system"),
)  # fmt: skip


class SetUpError(Exception):
    """The machine is not ready, and the message is one sentence that says what to do."""


class Need(NamedTuple):
    """One row of NEEDS."""

    purpose: str
    probe: str
    package: str
    why: str


class Stage(NamedTuple):
    """One check of ``test``: its name in the closing table and the command that runs it.

    One that is ``aside`` has the second core to itself, and prints when it is done.
    """

    name: str
    command: Sequence[str]
    aside: bool = False


class Outcome(NamedTuple):
    """How one stage ended: `fault` is empty when it passed."""

    name: str
    seconds: float
    fault: str


def say(*words: object) -> None:
    """Print at once, so that our lines stand in order among those of the programs we start."""
    print(*words, flush=True)


def call(command: Sequence[object], *, cwd: Path | None = ROOT, **environment: str) -> int:
    """Run a command in the open and give its exit code; 127 when there is no such program."""
    words = [str(word) for word in command]
    try:
        return subprocess.run(words, cwd=cwd, env={**os.environ, **environment}, check=False).returncode
    except FileNotFoundError as error:
        say(f"dev.py: {words[0]} is missing ({error.strerror})")
        return 127


def ask(command: Sequence[object], *, cwd: Path = ROOT, **environment: str) -> tuple[int, str]:
    """Run a command quietly and give its exit code and all that it printed."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**os.environ, **environment},
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")


def tail(lines: Sequence[str]) -> str:
    """Give the end of a tool's output, indented, for below our own sentence."""
    return "".join(f"\n    {line}" for line in lines[-12:])


# What the machine must have


def has_library(name: str) -> bool:
    """Tell whether the loader finds `name`: only the loader knows all the places."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_font(language: str) -> bool:
    """Tell whether there is a font for Chinese; file names first, as fc-list costs a process."""
    for folder in FONT_FOLDERS:
        for _, _, names in os.walk(Path(folder).expanduser()):
            if any(is_chinese_font(name) for name in names):
                return True
    return bool(shutil.which("fc-list") and ask(["fc-list", ":lang=" + language])[1].strip())


def is_chinese_font(file_name: str) -> bool:
    """Tell by its file name whether a font has Chinese glyphs."""
    plain = file_name.lower().replace("-", "").replace("_", "").replace(" ", "")
    return any(word in plain for word in CHINESE_FONTS)


def is_there(probe: str) -> bool:
    """Look for what a probe such as ``lib:libGL.so.1`` or ``tool:gcc`` names."""
    kind, _, name = probe.partition(":")
    looks: dict[str, Callable[[str], object]] = {
        "module": importlib.util.find_spec,
        "lib": has_library,
        "tool": shutil.which,
        "file": lambda pattern: any(Path("/").glob(pattern[1:])),
        "font": has_font,
    }
    return bool(looks[kind](name))


def missing(purposes: Sequence[str], look: Callable[[str], bool] = is_there) -> list[Need]:
    """List what the machine lacks for these purposes, in the order of the table."""
    needs = [Need(*row.split(None, 3)) for row in NEEDS.splitlines()]
    return [need for need in needs if need.purpose in purposes and not look(need.probe)]


def purposes_of(word: str, *, screen: bool) -> tuple[str, ...]:
    """Say what a word of ours needs: nobody installs a compiler to open the panel."""
    if word in {"lint", "lock"}:
        return ("venv",)
    if word == "texts":
        return ("venv", "qt")
    if word == "run":
        return ("venv", "qt", "screen") if screen else ("venv", "qt", "screen", "virtual")
    if word == "package":
        return ("venv", "qt", "screen", "virtual", "package")
    return ("venv", "qt", "screen", "virtual", "test")


def apt_commands(needs: Sequence[Need], rights: Sequence[str]) -> list[list[str]]:
    """Word the two commands that install `needs`, each behind `rights` (``sudo -n`` or nothing)."""
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    apt += ["-o", "DPkg::Lock::Timeout=120"]
    packages = list(dict.fromkeys(need.package for need in needs))
    return [[*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", *packages]]


def rights_here() -> list[str] | None:
    """Give the words that let us install packages: none for root, None when we may not."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and ask(["sudo", "-n", "true"])[0] == 0:
        return ["sudo", "-n"]
    return None


def apt_install(needs: Sequence[Need], rights: Sequence[str]) -> None:
    """Install `needs`; a failed update is tried twice, then the install itself is the judge."""
    update, install = apt_commands(needs, rights)
    if ask(update)[0] != 0:
        ask(update)
    code, output = ask(install)
    if code != 0:
        message = f"apt-get could not install these; it said:{tail(output.splitlines())}"
        raise SetUpError(message)


def set_up_system(purposes: Sequence[str]) -> None:
    """See that Linux has the libraries and tools for `purposes`; install them where we may."""
    needs = missing(purposes)
    if not needs:
        return
    say("This machine lacks:")
    for need in needs:
        say(f"  {need.package:20} {need.why} ({need.probe})")
    if not shutil.which("apt-get"):
        message = "install what is listed above with this system's own tool, then run this again."
        raise SetUpError(message)
    rights = rights_here()
    if rights is None:
        commands = " && ".join(map(shlex.join, apt_commands(needs, ["sudo"])))
        message = f"no rights to install packages here; run this, then try again:\n  {commands}"
        raise SetUpError(message)
    say("Installing them with apt-get ...")
    apt_install(needs, rights)
    still = missing(purposes)
    if still:
        names = ", ".join(f"{need.probe} ({need.package})" for need in still)
        message = f"apt-get ended well, but still missing: {names}"
        raise SetUpError(message)


# The environment in .venv


def stamp_text(lock: bytes, project: bytes, python: str, place: str) -> str:
    """Describe a finished environment; a moved tree or another Python gives another text."""
    hashes = (hashlib.sha256(lock).hexdigest(), hashlib.sha256(project).hexdigest())
    return f"python {python}\nplace {place}\nlock {hashes[0]}\nproject {hashes[1]}\n"


def stamp_wanted() -> str:
    """Describe the environment that this tree wants on this machine."""
    python = f"{sys.implementation.cache_tag} {platform.machine()}"
    return stamp_text(LOCK.read_bytes(), PROJECT.read_bytes(), python, str(VENV))


def work_left(stamp: str | None, wanted: str) -> str:
    """Say what .venv needs: ``nothing``, only the ``project`` anew, or ``all`` anew.

    A changed lock makes all anew, so that a package no longer locked is really gone; no stamp
    means an install that was broken off, which pip may wrongly take for a whole one.
    """
    if stamp == wanted:
        return "nothing"
    if stamp is not None and stamp.splitlines()[:3] == wanted.splitlines()[:3]:
        return "project"
    return "all"


def pip_fault(output: str) -> str:
    """Put pip's many lines into one sentence, with what matters of them below it."""
    lines = [line for line in output.strip().splitlines() if not line.startswith("WARNING: ")]
    said = f"pip said:{tail(lines)}"
    for signs, sentence in PIP_FAULTS:
        if any(sign in output for sign in signs):
            return f"{sentence}; {said}"
    return f"the packages could not be installed; {said}"


def pip_install(python: Path, *arguments: str) -> None:
    """Install with the pip of `python`, silent unless it fails."""
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check"]
    code, output = ask([python, "-m", "pip", "install", *quiet, *arguments])
    if code != 0:
        raise SetUpError(pip_fault(output))


def make_venv(folder: Path) -> None:
    """Make an environment with nothing but pip in `folder`, whatever was there before.

    Two steps, as venv keeps to itself why it could not put pip in.
    """
    python = folder / BIN.name / PYTHON.name
    steps = [
        [sys.executable, "-m", "venv", "--clear", "--without-pip", folder],
        [python, "-m", "ensurepip", "--default-pip"],
    ]
    for step in steps:
        code, output = ask(step)
        if code != 0:
            raise SetUpError(pip_fault(output))


def set_up_venv() -> None:
    """See that .venv holds the locked packages and this project; the stamp is written last."""
    wanted = stamp_wanted()
    stamp = STAMP.read_text(encoding="utf-8") if STAMP.exists() and PYTHON.exists() else None
    left = work_left(stamp, wanted)
    if left == "nothing":
        return
    STAMP.unlink(missing_ok=True)
    if left == "all":
        say("Making .venv ...")
        make_venv(VENV)
        say("Installing the locked packages (the first time about 100 MB to download) ...")
        pip_install(PYTHON, "--require-hashes", "-r", str(LOCK))
    say("Installing livecs itself ...")
    pip_install(PYTHON, "--no-build-isolation", "--no-deps", "-e", str(ROOT))
    STAMP.write_text(wanted, encoding="utf-8")


def set_up(word: str, *, screen: bool) -> None:
    """Make the machine ready for `word`; what is done already is skipped in milliseconds."""
    if sys.platform == "linux":
        set_up_system(purposes_of(word, screen=screen))
    if word != "lock":
        set_up_venv()


# The words


def answers(display: str) -> bool:
    """Tell whether an X server takes calls on a DISPLAY such as ``:0`` or ``localhost:10.0``."""
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if sys.platform == "win32" or not colon or not number.isdigit():
        return False
    path = "/tmp/.X11-unix/X" + number  # noqa: S108 - where every X server puts its socket
    places: list[tuple[int, str | tuple[str, int]]] = [
        (socket.AF_UNIX, path),
        (socket.AF_UNIX, "\0" + path),
    ]
    if host not in {"", "unix"}:
        places = [(socket.AF_INET, (host, 6000 + int(number)))]
    for family, place in places:
        with socket.socket(family) as caller, contextlib.suppress(OSError):
            caller.settimeout(2)
            caller.connect(place)
            return True
    return False


def has_screen() -> bool:
    """Tell whether a window could be seen here; only Linux comes without a screen."""
    if sys.platform != "linux":
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and Path(os.environ.get("XDG_RUNTIME_DIR", ""), wayland).exists():
        return True
    return answers(os.environ.get("DISPLAY", ""))


def run(arguments: Sequence[str]) -> int:
    """Open the panel, or do a sample job where nobody could see it."""
    screen = has_screen()
    if not screen:
        say("No screen here (neither DISPLAY nor WAYLAND_DISPLAY answers): showing a sample job.")
    set_up("run", screen=screen)
    if screen:
        return call([PYTHON, "-m", "livecs", *arguments], cwd=None)
    return call([PYTHON, "-m", "tests.e2e.sample_job", *arguments])


def lint_stages() -> list[Stage]:
    """List the checks that run no test."""
    python = str(PYTHON)
    return [
        Stage("ruff check", [python, "-m", "ruff", "check", "."]),
        Stage("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        Stage("mypy", [python, "-m", "mypy", "livecs", "package", "tests", "dev.py"]),
        Stage("import-linter", [str(BIN / ("lint-imports" + EXE))]),
    ]


def pytest_stages(arguments: Sequence[str]) -> list[Stage]:
    """List the test stages; real windows need Xvfb, which only Linux has."""
    marks = {
        "units": "not qt and not window",
        "qt": "qt and not window and not panel",
        "panels": "panel",
        "windows": "window",
    }
    if sys.platform != "linux":
        del marks["windows"]
    pytest = [str(PYTHON), "-m", "pytest"]
    return [Stage(name, [*pytest, "-m", mark, *arguments], aside=name == "units") for name, mark in marks.items()]


def run_stage(stage: Stage, *, may_be_empty: bool) -> Outcome:
    """Run one stage, in the open unless it is aside, and judge how it ended."""
    title = f"\n== {stage.name}: {shlex.join(stage.command[1:]) or stage.name}"
    begin = time.monotonic()
    if stage.aside:
        code, said = ask(stage.command, cwd=ROOT, **CHECKS)
        say(f"{title}\n{said}")
    else:
        say(title)
        code = call(stage.command, cwd=ROOT, **CHECKS)
    fault = judge(stage, code, may_be_empty=may_be_empty)
    return Outcome(stage.name, time.monotonic() - begin, fault)


def judge(stage: Stage, code: int, *, may_be_empty: bool) -> str:
    """Name the fault behind an exit code; an empty test stage is one unless tests were chosen."""
    if "pytest" in stage.command and code == NOTHING_COLLECTED:
        return "" if may_be_empty else "no test ran"
    return f"exit {code}" if code else ""


def report(outcomes: Sequence[Outcome], seconds: float) -> str:
    """Word the closing table, with how long it all took, and name what failed."""
    rows = [f"{o.name:14} {o.seconds:7.1f} s  {o.fault or 'ok'}" for o in outcomes]
    failed = ", ".join(o.name for o in outcomes if o.fault)
    verdict = "failed: " + failed if failed else "ok"
    return "\n".join([*rows, f"{'all':14} {seconds:7.1f} s  {verdict}"])


def run_stages(stages: Sequence[Stage], *, may_be_empty: bool = False) -> int:
    """Run every stage, also after one has failed, and print how each ended."""
    begin = time.monotonic()
    run = partial(run_stage, may_be_empty=may_be_empty)
    with ThreadPoolExecutor() as threads:
        aside = [threads.submit(run, stage) for stage in stages if stage.aside]
        outcomes = [run(stage) for stage in stages if not stage.aside]
        outcomes += [one.result() for one in aside]
    say("\n" + report(outcomes, time.monotonic() - begin))
    return int(any(outcome.fault for outcome in outcomes))


def lint(_arguments: Sequence[str]) -> int:
    """Run the checks that run no test."""
    set_up("lint", screen=False)
    return run_stages(lint_stages())


def test(arguments: Sequence[str]) -> int:
    """Run all that CI checks; with ARGS a stage may turn out empty, as the tests were chosen."""
    set_up("test", screen=False)
    return run_stages(lint_stages() + pytest_stages(arguments), may_be_empty=bool(arguments))


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks."""
    set_up("bench", screen=False)
    return call([PYTHON, "-m", "tests.bench", *arguments])


def shots(arguments: Sequence[str]) -> int:
    """Take the screenshots anew."""
    set_up("shots", screen=False)
    return call([PYTHON, "-m", "tests.e2e.shots", *arguments])


def package(arguments: Sequence[str]) -> int:
    """Make the folder that runs without Python, and try it away from here."""
    set_up("package", screen=False)
    return call([PYTHON, "-m", "package", *arguments])


def texts(arguments: Sequence[str]) -> int:
    """Bring the translations up to date with the sources."""
    set_up("texts", screen=False)
    return call([PYTHON, "-m", "tests.texts", *arguments])


def lock_fault(text: str) -> str:
    """Say in a sentence what is wrong with a lock, or nothing when it is well."""
    if "://" in text:
        return "the new lock holds an address: a lock names packages, not where they lie."
    if f"\n{LOCKED_QT} " not in f"\n{text}":
        return f"the new lock does not pin {LOCKED_QT} (DESIGN 1): hold it in pyproject.toml."
    return ""


def lock(arguments: Sequence[str]) -> int:
    """Write requirements.lock anew with a throw-away uv, and only if all is well with it."""
    set_up("lock", screen=False)
    with tempfile.TemporaryDirectory(prefix="livecs-lock-") as name:
        new = Path(name, LOCK.name)
        if "--upgrade" not in arguments and LOCK.exists():
            shutil.copyfile(LOCK, new)  # uv keeps the versions it finds in its output file
        say("Fetching uv ...")
        make_venv(Path(name, "venv"))
        python = Path(name, "venv", BIN.name, PYTHON.name)
        pip_install(python, "uv")
        say("Choosing versions ...")
        options = "--universal --generate-hashes --no-header --python-version 3.11 --extra dev --extra package -q"
        command = [python, "-m", "uv", "pip", "compile", *options.split(), PROJECT.name, "-o", new]
        code, output = ask(command)
        fault = f"uv found no set of versions:{tail(output.splitlines())}" if code else lock_fault(read(new))
        if fault:
            raise SetUpError(fault)
        changed = new.read_bytes() != (LOCK.read_bytes() if LOCK.exists() else b"")
        if changed:
            shutil.copyfile(new, LOCK)
    say("requirements.lock is", "new: run the tests." if changed else "as it was.")
    return 0


def read(path: Path) -> str:
    """Give the text of a file."""
    return path.read_text(encoding="utf-8")


def parse(words: Sequence[str]) -> tuple[Callable[[Sequence[str]], int], list[str]] | None:
    """Turn the command line into one of our words and its arguments; None when it is neither."""
    known = {"run": run, "test": test, "lint": lint, "bench": bench, "package": package, "shots": shots}
    known |= {"texts": texts, "lock": lock}
    takes = {"lint": (), "package": (), "shots": (), "lock": ("--upgrade",)}
    word, arguments = (words[0], list(words[1:])) if words else ("", [])
    if word not in known or not set(arguments) <= set(takes.get(word, arguments)):
        return None
    return known[word], arguments


def too_old(version: tuple[int, ...]) -> str:
    """Say in a sentence that this Python will not do, or nothing when it will."""
    if version >= MINIMUM_PYTHON:
        return ""
    have, want = (".".join(map(str, parts)) for parts in (version, MINIMUM_PYTHON))
    return f"livecs needs Python {want} or newer, this is {have}: start it with a newer python3."


def main(words: Sequence[str]) -> int:
    """Do what the command line says; 2 for a wrong word, 1 for a machine that is not ready."""
    fault = too_old(sys.version_info[:2])
    if fault:
        say(fault)
        return 1
    parsed = parse(words)
    if parsed is None:
        say(USAGE)
        return 2
    do, arguments = parsed
    try:
        return do(arguments)
    except (SetUpError, OSError) as error:
        say(f"dev.py: {error}")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
