"""``python -m tests.bench.loading``: does a shop's 100,000-term pack, dropped in while somebody types, delay a key?

A panel is typed into, a key every 15 ms, first in peace and then while the pack is read and built through the
product's own path: the watched folder, the background's thread, the swap. A key's delay runs from the moment it
was due until its box is painted, so what holds the interpreter between two keys counts too.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livecs.desktop.paths import shipped
from tests.bench.child import open_panel
from tests.bench.figures import line, percentile
from tests.bench.lint_speed import LENGTH, MIXED, text_of, timed
from tests.bench.packs import warm

if TYPE_CHECKING:
    from livecs.app import Panel

TERMS = 100_000
EVERY_S = 0.015
QUIET_KEYS, KEYS_AFTER = 300, 100
PATIENCE_S = 60
SETTLED_S = 0.2  # the background lets an editor finish saving
HEAD = """schema = 1
pack = "shop"
title = "本店"
[[rule]]
id = "shop.terms"
category = "abuse"
kind = "terms"
severity = { any = "warning" }
message = "本店不说"
source = { title = "本店", date = 2026-11-21, confidence = "B" }
flagged = ["龘龘龘"]
passes = ["好的"]
"""
PROBE = "龘龘龘"


def write_pack(path: Path) -> None:
    """A shop's pack as a spreadsheet would give it: a term a line."""
    chance = random.Random(7)  # noqa: S311 (not for secrets)
    chars = [chr(code) for code in range(0x4E00, 0x5E00)]
    terms = {"".join(chance.choices(chars, k=chance.randint(3, 6))) for _ in range(TERMS)} | {PROBE}
    rows = "".join(f'    "{term}",\n' for term in sorted(terms))
    path.write_text(f"{HEAD}terms = [\n{rows}]\n", encoding="utf8")


class Typist:
    """Types a sentence into the reply box, over and over, at a steady pace."""

    def __init__(self, panel: "Panel") -> None:
        """Begin with an empty box."""
        self._box = panel.page.reply.box
        self._typed = 0

    def type_while(self, goes_on: Callable[[int], bool]) -> list[float]:
        """Type until told to stop; the delay of each key in milliseconds."""
        delays: list[float] = []
        due = time.perf_counter()
        while goes_on(len(delays)):
            due = max(due + EVERY_S, time.perf_counter())  # a late key delays itself, not all that follow
            self._wait(due)
            self._key()
            delays.append((time.perf_counter() - due) * 1000)
        return delays

    def _wait(self, due: float) -> None:
        from PySide6.QtWidgets import QApplication

        while time.perf_counter() < due:
            QApplication.processEvents()
            time.sleep(0.0003)  # as a loop that waits for events, it lets others run

    def _key(self) -> None:
        from PySide6.QtGui import QInputMethodEvent
        from PySide6.QtWidgets import QApplication

        if self._typed % LENGTH == 0:
            self._box.clear()
        event = QInputMethodEvent("", [])
        event.setCommitString(MIXED[self._typed % len(MIXED)])
        self._typed += 1
        QApplication.sendEvent(self._box, event)
        self._box.viewport().repaint()


def measure(profile: Path, pack: Path) -> dict[str, Any]:
    """What happens to the keys of one panel."""
    from PySide6.QtWidgets import QApplication

    opened = open_panel(profile)
    swapped: list[float] = []
    while not (opened.is_ready() and opened._copy.linter):
        QApplication.processEvents()
    opened._background.ruled.connect(lambda _: swapped.append(time.perf_counter()))  # type: ignore[union-attr]
    typist = Typist(opened)
    typist.type_while(lambda count: count < QUIET_KEYS)  # warm
    quiet = typist.type_while(lambda count: count < QUIET_KEYS)
    dropped = time.perf_counter()
    pack.replace(profile / "rules" / pack.name)
    late = dropped + PATIENCE_S
    building = typist.type_while(lambda _: not swapped and time.perf_counter() < late)
    after = typist.type_while(lambda count: count < KEYS_AFTER)
    report = {"quiet": quiet, "building": building, "after": after, "built_s": swapped[0] - dropped - SETTLED_S}
    box = opened.page.reply.box
    box.setPlainText(PROBE)
    report["is_swapped"] = [finding.rule for finding in opened.page.reply._findings] == ["shop.terms"]
    linter = opened._copy.linter
    assert linter is not None
    report["check"] = timed(lambda: linter.check(text_of(MIXED), "pdd"))
    opened.close()
    return report


def report() -> list[str]:
    """The figures as lines, from a process of its own."""
    with tempfile.TemporaryDirectory(prefix="livecs-bench-loading-") as root:
        profile, said = Path(root, "profile"), Path(root, "report.json")
        (profile / "rules").mkdir(parents=True)
        warm(profile, shipped("phrasebanks"))
        write_pack(Path(root, "shop.toml"))
        command = [sys.executable, "-m", "tests.bench.loading", said, profile, Path(root, "shop.toml")]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        subprocess.run(list(map(str, command)), check=True, env=environment)
        found = json.loads(said.read_text(encoding="utf8"))
    return [
        line("key -> painted reply, in peace", found["quiet"], "ms"),
        line(f"    while {TERMS:,} terms are loaded", found["building"], "ms"),
        line("    after the swap", found["after"], "ms"),
        f"    worst key {max(found['building']):.1f} ms while loading (aim 16), {max(found['quiet']):.1f} ms in peace",
        f"    p99 {percentile(found['building'], 99):.1f} ms against {percentile(found['quiet'], 99):.1f} ms in peace",
        f"    dropped -> swapped in {found['built_s']:.2f} s (aim 2), the editor's {SETTLED_S} s not counted",
        f"    the next key is judged by the new pack: {'yes' if found['is_swapped'] else 'NO'}",
        line("    lint 200 characters by it (aim p99 2)", found["check"], "ms"),
    ]


def main(arguments: list[str]) -> None:
    """Measure into a file, or print the figures."""
    if arguments:
        said, profile, pack = map(Path, arguments)
        said.write_text(json.dumps(measure(profile, pack)), encoding="utf8")
    else:
        sys.stdout.write("\n".join(report()) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
