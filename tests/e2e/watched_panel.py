"""A demo panel that tells what it shows and how long keys took: ``python -m tests.e2e.watched_panel PROFILE REPORT``.

It lives on a Friday evening, so that there is a week to show whenever the test runs. Qt gives a key the moment at
which the X server sent it, on the monotonic clock of the machine: what lies between that and the paint is what a
person waits for.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from livecs.app import Panel
from livecs.clock import system_now_ms
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile
from livecs.override import override
from livecs.parts import Parts
from livecs.ui.response.week_page import WeekPage
from tests.finding import child
from tests.response.build import at

FRIDAY_MS = at("21:30:00", 4)
_TELL_MS = 100
_TURN = 1 << 32  # the X server's milliseconds


class Told(NamedTuple):
    """What the panel told last: the reply box, the milliseconds each of its letters took, the words of the pages."""

    reply: str
    waits_ms: list[int]
    week: str
    imports: str


def told(report: Path) -> Told:
    """Read what a panel tells."""
    return Told(**json.loads(report.read_text(encoding="utf8"))) if report.exists() else Told("", [], "", "")


class Watch(QObject):
    """Sees the keys and paints of the reply box, and writes a report ten times a second."""

    def __init__(self, panel: Panel, report: Path) -> None:
        super().__init__(panel)
        self._panel, self._report = panel, report
        self._reply = child(panel.window, QPlainTextEdit, "reply")
        self._waiting: list[int] = []
        self._waits_ms: list[int] = []
        self._reply.installEventFilter(self)
        self._reply.viewport().installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tell)
        self._timer.start(_TELL_MS)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text() >= " ":
            self._waiting.append(event.timestamp())
        elif event.type() == QEvent.Type.Paint and self._waiting:
            now = time.monotonic_ns() // 1_000_000
            self._waits_ms += [(now - sent) % _TURN for sent in self._waiting]
            self._waiting.clear()
        return False

    def _tell(self) -> None:
        window = self._panel.window
        page = window.findChild(WeekPage)
        days = [page.charts.days.said(day) for day in range(7)] if page else []
        imports = next((_words(one) for one in window.findChildren(QWidget, "week-import")), "")
        week = " ".join([_words(page), *days]) if page else ""
        said = Told(self._reply.toPlainText(), self._waits_ms, week, imports)
        beside = self._report.with_suffix(".new")
        beside.write_text(json.dumps(said._asdict()), encoding="utf8")
        beside.replace(self._report)


def _words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def main(profile: Path, report: Path) -> int:
    """Open it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    app = QApplication(["livecs"])
    place = Profile(profile)
    late_ms = FRIDAY_MS - system_now_ms()
    panel = Panel(app, Parts(place, lambda: system_now_ms() + late_ms, is_demo=True), Instance(place.lock))
    panel.open()
    watch = Watch(panel, report)
    code = app.exec()
    del watch
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
