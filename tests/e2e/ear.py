"""A screen reader beside the panel, asked by a test, and what it must not find."""

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tests.e2e.screen import ROOT, VirtualScreen

PANEL = "livecs 演示：不保护任何内容"
NO_CONTROL = {"filler", "unknown", "invalid", ""}
CHOICES = {"check box", "radio button", "page tab"}
ROWS = {"list item", "table cell"}
OF_A_PROGRAM = re.compile(r"Q[A-Z]\w+|_?[A-Z]\w+|[a-z]+[-_.][a-z-_.]+|\W*")
OF_A_NUMBER = re.compile(r"\W*\d+\W*")


class Seen(NamedTuple):
    """One thing of a window."""

    role: str
    name: str
    states: list[str]
    text: str
    description: str
    value: float | None
    group: str = ""


class Reader:
    """The program beside the panel that is asked instead of eyes."""

    def __init__(self, screen: VirtualScreen) -> None:
        self._process = subprocess.Popen(
            ["/usr/bin/python3", ROOT / "tests" / "e2e" / "reader.py"],
            env=screen.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf8",
        )

    def close(self) -> None:
        """Let it end."""
        self._process.communicate()

    def ask(self, *deed: str) -> object:
        """Have something done."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(deed) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def see(self, window: str) -> list[Seen]:
        """All in a window that takes the focus."""
        rows = self.ask("see", window)
        return [Seen(*row) for row in rows] if isinstance(rows, list) else []

    def names(self, role: str, inside: str = "", *, window: str = PANEL) -> list[str]:
        """The names of all of a role, perhaps only those in something."""
        said = self.ask("names", window, role, inside)
        return said if isinstance(said, list) else []

    def look(self, window: str, name: str) -> Seen:
        """One thing."""
        row = self.ask("look", window, name)
        assert isinstance(row, list), f"nothing is called {name}"
        return Seen(*row)

    def focused(self) -> str:
        """What had the focus last."""
        said = self.ask("focused")
        return str(said[-1]) if isinstance(said, list) and said else ""

    def typed(self) -> str:
        """What stands in the field that has the focus."""
        return str(self.ask("typed"))

    def heard(self, start: str) -> bool:
        """Whether something that begins so was announced."""
        said = self.ask("heard")
        assert isinstance(said, list)
        return any(one.startswith(start) for one in said)


def faults(seen: list[Seen]) -> Iterator[str]:
    """What is without a name, a role or a state of its own, or has that of another one in the same group."""
    times = Counter((one.group, one.role, one.name) for one in seen if one.role not in ROWS)
    for one in seen:
        if OF_A_PROGRAM.fullmatch(one.name) or (one.role in ROWS and OF_A_NUMBER.fullmatch(one.name)):
            yield f"no name: {one}"
        if one.role in NO_CONTROL:
            yield f"no role: {one}"
        if (one.role in CHOICES and "checkable" not in one.states) or (
            one.role == "combo box" and "：" not in one.name
        ):
            yield f"no state: {one}"
        if one.role == "chart" and not re.search(r"\d", one.description):
            yield f"no figures: {one}"
    yield from (f"twice: {what}" for what, count in times.items() if count > 1)
