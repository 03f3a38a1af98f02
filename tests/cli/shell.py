"""One command of livecs, as a shell sees it: words, lines, an exit code."""

import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

from livecs.cli import main


class Answer(NamedTuple):
    code: int
    out: str
    err: str


def livecs(profile: Path, *words: str | Path, typed: str | None = None) -> Answer:
    """Run a command in a profile: in this process, and in one of its own without a screen if something is typed."""
    arguments = ["--profile", str(profile), *map(str, words)]
    return _here(arguments) if typed is None else _started(arguments, typed)


def _here(arguments: list[str]) -> Answer:
    """In this process: starting one takes longer than most commands."""
    out, err = (TextIOWrapper(BytesIO(), encoding="utf8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = main(arguments)
        except SystemExit as asked_wrongly:
            code = int(asked_wrongly.code or 0)
    texts = [stream.detach().getvalue().decode() for stream in (out, err)]
    return Answer(code, *texts)


def _started(arguments: list[str], typed: str) -> Answer:
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    bare = {name: value for name, value in os.environ.items() if name not in screens}
    told = subprocess.run(
        [sys.executable, "-m", "livecs", *arguments],
        input=typed.encode(),
        capture_output=True,
        check=False,
        timeout=60,
        env=bare | {"PYTHONUTF8": "1"},
    )
    return Answer(told.returncode, told.stdout.decode(), told.stderr.decode())
