"""The one door for chores: the parts of ``dev.py`` that decide, as tables."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import dev

APT = "env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120"
STAMP = "python cpython-311 x86_64\nplace /home/a/livecs/.venv\nlock 11\nproject 22\n"


@pytest.mark.parametrize(
    ("words", "name", "arguments"),
    [
        (["run"], "run", []),
        (["run", "--profile", "x"], "run", ["--profile", "x"]),
        (["test", "-k", "fill"], "test", ["-k", "fill"]),
        (["lint"], "lint", []),
        (["bench", "search"], "bench", ["search"]),
        (["package"], "package", []),
        (["shots"], "shots", []),
        (["texts", "new.tsv"], "texts", ["new.tsv"]),
        (["lock"], "lock", []),
        (["lock", "--upgrade"], "lock", ["--upgrade"]),
    ],
)
def test_words(words: list[str], name: str, arguments: list[str]) -> None:
    parsed = dev.parse(words)
    assert parsed is not None
    assert (parsed[0].__name__, parsed[1]) == (name, arguments)
    assert f"  {name} " in dev.USAGE


@pytest.mark.parametrize(
    "words",
    [[], [""], ["Test"], ["--help"], ["tests"], ["lint", "x"], ["shots", "x"], ["lock", "--up"]],
)
def test_wrong_words(words: list[str]) -> None:
    assert dev.parse(words) is None
    assert dev.main(words) == 2


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        ((3, 8), "livecs needs Python 3.11 or newer, this is 3.8: start it with a newer python3."),
        (
            (3, 10),
            "livecs needs Python 3.11 or newer, this is 3.10: start it with a newer python3.",
        ),
        ((3, 11), ""),
        ((3, 15), ""),
        ((4, 0), ""),
    ],
)
def test_too_old(version: tuple[int, int], sentence: str) -> None:
    assert dev.too_old(version) == sentence


def test_an_old_python_can_read_the_file() -> None:
    text = (dev.ROOT / "dev.py").read_text(encoding="utf-8")
    assert ast.parse(text, feature_version=(3, 8)).body


@pytest.mark.parametrize("row", dev.NEEDS.splitlines())
def test_every_need_is_whole(row: str) -> None:
    need = dev.Need(*row.split(None, 3))
    assert need.purpose in {"venv", "qt", "screen", "virtual", "package", "test"}
    assert need.probe.partition(":")[0] in {"module", "lib", "tool", "file", "font"}
    assert need.package == need.package.lower()
    assert need.why


@pytest.mark.parametrize(
    ("word", "screen", "purposes"),
    [
        ("lint", False, "venv"),
        ("lock", False, "venv"),
        ("run", True, "venv qt screen"),
        ("run", False, "venv qt screen virtual"),
        ("test", False, "venv qt screen virtual test"),
        ("bench", False, "venv qt screen virtual test"),
        ("package", False, "venv qt screen virtual package"),
        ("shots", False, "venv qt screen virtual test"),
        ("texts", False, "venv qt"),
    ],
)
def test_purposes(word: str, screen: bool, purposes: str) -> None:
    assert dev.purposes_of(word, screen=screen) == tuple(purposes.split())


@pytest.mark.parametrize(
    ("purposes", "absent", "packages"),
    [
        ("venv qt screen virtual test", "", ""),
        ("venv", "module:ensurepip", "python3-venv"),
        ("venv", "lib:libGL.so.1", ""),
        ("venv qt", "lib:libEGL.so.1 lib:libGL.so.1 tool:Xvfb", "libgl1 libegl1"),
        ("qt screen", "font:zh lib:libxcb-cursor.so.0", "fonts-wqy-microhei libxcb-cursor0"),
        ("virtual test", "tool:gcc tool:xclip tool:Xvfb", "xvfb xclip gcc"),
    ],
)
def test_missing(purposes: str, absent: str, packages: str) -> None:
    needs = dev.missing(purposes.split(), lambda probe: probe not in absent.split())
    assert [need.package for need in needs] == packages.split()


@pytest.mark.parametrize(
    ("rights", "packages", "update", "install"),
    [
        (
            [],
            ["libgl1"],
            f"{APT} update",
            f"{APT} install -y --no-install-recommends libgl1",
        ),
        (
            ["sudo", "-n"],
            ["gcc", "xvfb", "gcc"],
            f"sudo -n {APT} update",
            f"sudo -n {APT} install -y --no-install-recommends gcc xvfb",
        ),
    ],
)
def test_apt_commands(rights: list[str], packages: list[str], update: str, install: str) -> None:
    needs = [dev.Need("test", "tool:x", package, "why") for package in packages]
    commands = [" ".join(command) for command in dev.apt_commands(needs, rights)]
    assert commands == [update, install]


@pytest.mark.parametrize(
    ("file_name", "chinese"),
    [
        ("wqy-microhei.ttc", True),
        ("NotoSansCJK-Regular.ttc", True),
        ("NotoSerif_CJK_SC.otf", True),
        ("SourceHanSansSC-Regular.otf", True),
        ("DroidSansFallbackFull.ttf", True),
        ("DejaVuSans.ttf", False),
        ("NotoSans-Regular.ttf", False),
        ("fonts.dir", False),
    ],
)
def test_chinese_fonts(file_name: str, chinese: bool) -> None:
    assert dev.is_chinese_font(file_name) is chinese


@pytest.mark.parametrize("display", ["", "0", ":", ":x", ":98765", "localhost:not"])
def test_no_screen_answers(display: str) -> None:
    assert not dev.answers(display)


@pytest.mark.parametrize(
    ("stamp", "left"),
    [
        (STAMP, "nothing"),
        (None, "all"),
        ("", "all"),
        (STAMP[:40], "all"),
        (STAMP.replace("project 22", "project 33"), "project"),
        (STAMP.replace("lock 11", "lock 12"), "all"),
        (STAMP.replace("311", "312"), "all"),
        (STAMP.replace("/home/a", "/home/b"), "all"),
    ],
)
def test_work_left(stamp: str | None, left: str) -> None:
    assert dev.work_left(stamp, STAMP) == left


@pytest.mark.parametrize(
    ("lock", "project", "python", "place", "line"),
    [
        (b"l", b"p", "3.11", "/a", None),
        (b"L", b"p", "3.11", "/a", 2),
        (b"l", b"P", "3.11", "/a", 3),
        (b"l", b"p", "3.12", "/a", 0),
        (b"l", b"p", "3.11", "/b", 1),
    ],
)
def test_stamp(lock: bytes, project: bytes, python: str, place: str, line: int | None) -> None:
    first = dev.stamp_text(b"l", b"p", "3.11", "/a").splitlines()
    second = dev.stamp_text(lock, project, python, place).splitlines()
    pairs = enumerate(zip(first, second, strict=True))
    assert [i for i, (one, two) in pairs if one != two] == ([] if line is None else [line])


@pytest.mark.parametrize(
    ("output", "start"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "a package is not the one"),
        ("NewConnectionError: Temporary failure in name resolution", "the package index cannot"),
        (
            "ConnectionError\nERROR: No matching distribution found for a==1",
            "the package index cannot",
        ),
        ("ERROR: No matching distribution found for a==1", "a locked package does not exist"),
        (
            "one\nWARNING: noise\ntwo",
            "the packages could not be installed; pip said:\n    one\n    two",
        ),
    ],
)
def test_pip_faults(output: str, start: str) -> None:
    assert dev.pip_fault(output).startswith(start)
    assert dev.pip_fault(output).endswith(output.splitlines()[-1])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a==1 \\\npyside6-essentials==6.11.3 \\\n", ""),
        ("pyside6-essentials==6.11.3 \\\n", ""),
        ("pyside6-essentials==6.11.30 \\\n", "does not pin"),
        ("pyside6-essentials==6.12.0 \\\n", "does not pin"),
        ("    # pyside6-essentials==6.11.3 \n", "does not pin"),
        ("", "does not pin"),
        ("--index-url https://a\npyside6-essentials==6.11.3 \\\n", "holds an address"),
        ("b @ file:///b\npyside6-essentials==6.11.3 \\\n", "holds an address"),
    ],
)
def test_lock_faults(text: str, fault: str) -> None:
    found = dev.lock_fault(text)
    assert fault in found
    assert bool(found) is bool(fault)


def test_the_lock_is_well() -> None:
    text = dev.LOCK.read_text(encoding="utf-8")
    packages = [line for line in text.splitlines() if line[:1].isalnum()]
    assert dev.lock_fault(text) == ""
    assert all("==" in line and line.endswith("\\") for line in packages)
    assert len(packages) <= text.count("--hash=sha256:")


def test_the_closing_table() -> None:
    outcomes = [
        dev.Outcome("units", 1.25, ""),
        dev.Outcome("qt", 20.0, "exit 1"),
        dev.Outcome("windows", 100.0, "no test ran"),
    ]
    assert dev.report(outcomes, 101.0).splitlines() == [
        "units              1.2 s  ok",
        "qt                20.0 s  exit 1",
        "windows          100.0 s  no test ran",
        "all              101.0 s  failed: qt, windows",
    ]
    assert dev.report(outcomes[:1], 1.3).splitlines()[-1] == "all                1.3 s  ok"


@pytest.mark.parametrize(
    ("code", "may_be_empty", "fault"),
    [
        (0, False, ""),
        (1, False, "exit 1"),
        (5, False, "no test ran"),
        (5, True, ""),
        (4, True, "exit 4"),
    ],
)
def test_how_a_test_stage_is_judged(code: int, may_be_empty: bool, fault: str) -> None:
    stage = dev.Stage("units", ["python", "-m", "pytest"])
    assert dev.judge(stage, code, may_be_empty=may_be_empty) == fault


def test_ci_calls_the_door_and_nothing_else() -> None:
    lines = Path(dev.ROOT, ".ci", "run").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#!/usr/bin/env bash"
    assert lines[1:] == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "python3 dev.py test"]


def test_a_stage_aside_runs_beside_the_others_and_its_fault_counts(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    waits = "import pathlib, sys, time\nwhile not pathlib.Path(sys.argv[1]).exists(): time.sleep(0.01)"
    touches = "import pathlib, sys; pathlib.Path(sys.argv[1]).touch()"
    mark = str(tmp_path / "here")
    stages = [
        dev.Stage("units", [sys.executable, "-c", f"{waits}\nsys.exit('late')", mark], aside=True),
        dev.Stage("qt", [sys.executable, "-c", touches, mark]),
    ]
    assert dev.run_stages(stages) == 1
    said = capfd.readouterr().out
    assert said.index("== qt") < said.index("\nlate") < said.index("failed: units")
