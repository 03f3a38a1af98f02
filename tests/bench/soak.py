"""Eight hours at one panel in minutes: ``python -m tests.bench.soak [ROUNDS]``.

A round is what an agent does in fifteen seconds: replies are found and copied, one is typed and linted at every
letter, an order becomes a case, messages come in. Memory may grow by 5 % after the first tenth, and the last thousand
of each deed may take 10 % longer than the first thousand after it, by the median of the process's own CPU time, and
against a piece of work that is always the same: the machine may be busy with other things.
"""

import ctypes
import gc
import os
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from livecs.app import Panel
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile, shipped
from livecs.parts import Parts
from livecs.phrases.library import index
from livecs.response.desk import ResponseDesk
from livecs.response.model import Event
from livecs.ui.returns.page import ReturnsPage
from livecs.ui.theme import STYLE
from tests.finding import child, take_down

ROUNDS = 2_000
COPIES, LINTS, EVENTS = 10, 10, 25
CHATS, MESSAGES = 40, 12
TURN_EVERY, LOOK_EVERY = 40, 400
MOST_GROWTH, MOST_SLOWER = 1.05, 1.10
WINDOW = 1_000
BEGAN_MS = 1_795_226_400_000  # 2026-11-21 10:00 in Shanghai
HOURS_MS = 8 * 3_600_000
PATIENCE_S = 60.0
FLOOR = "floor"  # always the same work: how busy the processor was with others
_WORK = tuple(f"{number} 亲" for number in range(20_000))
_NAP_S = 0.002  # between looks: what waits for the disk takes no time of the processor
KEY, MOD = Qt.Key, Qt.KeyboardModifier
QUERIES = ("thyf", "退货运费", "fahuo", "尺码", "多久到", "hdj", "质量问题", "地址")
TYPED = "亲这款是全网最低价，您加我微信给您返现，保证一天到货，不好就退，麻烦给个好评哦"
_OFFSCREEN = "This plugin does not support "  # what only a screen can do


class Outcome(NamedTuple):
    """What a soak came to: CPU milliseconds of each deed, bytes of memory after the first tenth and at the end."""

    ms: Mapping[str, Sequence[float]]
    began: int
    ended: int
    warnings: list[str]


class Soak:
    """One panel at work."""

    def __init__(self, app: QApplication, profile: Profile, rounds: int) -> None:
        """Open it, in the demo with its made-up cases."""
        self._app, self._rounds, self._round = app, rounds, 0
        self.ms = {deed: array("d") for deed in (FLOOR, "copy", "lint", "case", "event")}  # as small as figures can be
        parts = Parts(profile, self._now_ms, is_demo=True)
        self._panel = Panel(app, parts, Instance(profile.lock))
        self._panel.open()
        self._until(lambda: self._panel.is_ready() and profile.database.exists())
        self._parts = parts

    def run(self, after_tenth: Callable[[], None]) -> None:
        """Do all rounds."""
        for number in range(self._rounds):
            self._round = number
            if number == self._rounds // 10:
                after_tenth()
            if number % max(1, self._rounds // 10) == 0:
                self._tell(number)
            with self._timed(FLOOR):
                sum(map(hash, _WORK))
            self._copy(number)
            self._type(number)
            self._register(number)
            self._feed(number)
            self._panel.on_time()
            if number % TURN_EVERY == 0:
                self._turn_pages()
            if number % LOOK_EVERY == LOOK_EVERY // 2:
                self._change_looks()

    def _tell(self, number: int) -> None:
        """How it goes, for whoever watches."""
        last = " ".join(f"{deed} {median(ms[-100:]):.2f}" for deed, ms in self.ms.items() if ms)
        sys.stderr.write(f"soak: round {number} {_rss() / 2**20:.0f} MB {last}\n")

    def close(self) -> None:
        """Take the panel down."""
        self._panel.close()
        take_down(self._panel.window)

    def settle(self) -> int:
        """What memory is left when everything is collected."""
        self._idle()
        gc.collect()
        with suppress(OSError, AttributeError):
            ctypes.CDLL("libc.so.6").malloc_trim(0)  # what is free is no leak
        return _rss()

    def _copy(self, number: int) -> None:
        page = self._panel.page
        self._panel.window.search()
        for place in range(COPIES):
            with self._timed("copy"):
                page.search.setText(QUERIES[(number + place) % len(QUERIES)])
                self._app.processEvents()
                QTest.keyClick(page.search, KEY.Key_Return)
                self._app.processEvents()

    def _type(self, number: int) -> None:
        box = self._panel.page.reply.box
        box.setFocus()
        for place in range(LINTS):
            with self._timed("lint"):
                commit = QInputMethodEvent()
                commit.setCommitString(TYPED[(number * LINTS + place) % len(TYPED)])
                QApplication.sendEvent(box, commit)
                self._app.processEvents()
        if (number + 1) * LINTS % len(TYPED) < LINTS:
            QTest.keyClick(box, KEY.Key_Return, MOD.AltModifier)
            QTest.keyClick(box, KEY.Key_Return, MOD.ControlModifier)
            box.selectAll()
            QTest.keyClick(box, KEY.Key_Delete)

    def _register(self, number: int) -> None:
        window = self._panel.window
        order = f"261121-{number:015}"
        QGuiApplication.clipboard().setText(
            f"订单编号：{order}\n商品名称：纯棉短袖\n收货人：欧阳试纸 1390000{number:04}\n实付：¥89.90\n"
        )
        with self._timed("case"):
            QTest.keyClick(window, KEY.Key_D, MOD.ControlModifier)
            field = self._order_line()
            self._until(lambda: field.text() == order)
            QTest.keyClick(QApplication.focusWidget() or window, KEY.Key_3)
            QTest.keyClick(QApplication.focusWidget() or window, KEY.Key_1)
            QTest.keyClick(QApplication.focusWidget() or window, KEY.Key_Return, MOD.ControlModifier)
            self._until(lambda: not field.text())
            self._idle()

    def _feed(self, number: int) -> None:
        taken: list[float] = []

        def take(desk: ResponseDesk) -> None:
            for event in _events(number):
                began = time.thread_time()
                desk.take([event])
                taken.append((time.thread_time() - began) * 1000)

        ways = self._panel._rooms._week._ways  # type: ignore[union-attr]  # the rooms stand since the first paint
        done: list[object] = []
        ways.run(lambda: ways.work("douyin", take), done.append)
        self._until(lambda: done)
        self.ms["event"].extend(taken)

    def _turn_pages(self) -> None:
        window = self._panel.window
        for name in ("returns", "week", "manage", "handover", "phrases"):
            window.pages.turn_to(name)
            self._idle()
        for keys in ("cases_asked", "card_asked"):
            getattr(window, keys).emit()
            self._idle()
        for wide in QApplication.topLevelWidgets():
            if wide is not window and wide.isVisible():
                wide.hide()
        window.activateWindow()

    def _change_looks(self) -> None:
        for look in ("dark", "light"):
            self._panel.window.set_look(look)
            self._app.processEvents()

    def _order_line(self) -> QLineEdit:
        return child(self._panel.window, ReturnsPage).form.lines["order_no"]

    def _idle(self) -> None:
        """Let what goes on behind the window come to its end."""
        vault = self._panel._vault
        for _ in range(3):
            self._app.processEvents()
            while vault and vault._threads.activeThreadCount():  # to wait for it would end its thread
                self._app.processEvents()
                time.sleep(_NAP_S)
        self._app.sendPostedEvents(None, 52)

    def _until(self, condition: Callable[[], object]) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > deadline:
                message = f"waited in vain in round {self._round}: {self._panel.window.news()}"
                raise TimeoutError(message)
            self._app.processEvents()
            time.sleep(_NAP_S)

    @contextmanager
    def _timed(self, deed: str) -> Iterator[None]:
        began = time.process_time()
        yield
        self.ms[deed].append((time.process_time() - began) * 1000)

    def _now_ms(self) -> int:
        return BEGAN_MS + self._round * HOURS_MS // self._rounds


def soak(app: QApplication, folder: Path, rounds: int) -> Outcome:
    """Work in a panel for so many rounds."""
    warnings: list[str] = []

    def heard(kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        if kind != QtMsgType.QtDebugMsg and text and not text.startswith(_OFFSCREEN):
            warnings.append(text)

    before = qInstallMessageHandler(heard)
    profile = Profile(folder)
    index([shipped("phrasebanks")], profile.cache)
    one = Soak(app, profile, rounds)
    began: list[int] = []
    try:
        one.run(lambda: began.append(one.settle()))
        return Outcome(one.ms, began[0], one.settle(), warnings)
    finally:
        one.close()
        qInstallMessageHandler(before)


def slower(ms: Sequence[float], rounds: int) -> tuple[float, float]:
    """The medians of the first thousand after the first tenth, and of the last thousand; of fewer, of a third."""
    steady = ms[len(ms) // 10 :] if rounds >= 10 else ms
    count = min(WINDOW, len(steady) // 3)
    return median(steady[:count]), median(steady[-count:])


def lines(outcome: Outcome, rounds: int) -> Iterator[str]:
    """All figures as lines."""
    before, after = slower(outcome.ms[FLOOR], rounds)
    for deed, ms in outcome.ms.items():
        first, last = slower(ms, rounds)
        alike = last / first / (1 if deed == FLOOR else after / before)
        budget = "" if deed == FLOOR else f"  (budget {MOST_SLOWER})"
        yield f"soak: {deed:6} n={len(ms):6,}  first {first:7.2f}  last {last:7.2f} ms CPU  ratio {alike:.2f}{budget}"
    growth = outcome.ended / outcome.began
    sizes = f"{outcome.began / 2**20:.1f} -> {outcome.ended / 2**20:.1f} MB"
    yield f"soak: memory {sizes}  ratio {growth:.3f}  (budget {MOST_GROWTH})"
    yield f"soak: Qt warnings {len(outcome.warnings)} {outcome.warnings[:3]}"


def report(rounds: int = ROUNDS) -> Iterator[str]:
    """The figures of a process of its own, without a screen."""
    command = [sys.executable, "-m", "tests.bench.soak", str(rounds)]
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    yield from subprocess.run(command, env=quiet, capture_output=True, encoding="utf8", check=True).stdout.splitlines()


def _events(number: int) -> Iterator[Event]:
    """Forty chats at once, each of twelve messages; a question and its answer a few seconds later."""
    for place in range(EVENTS):
        at = number * EVENTS + place
        chat = at // (CHATS * MESSAGES) * CHATS + at // 2 % CHATS
        yield Event(f"k{chat}", BEGAN_MS + at * HOURS_MS // (ROUNDS * EVENTS), ("customer", "agent")[at % 2])


def _rss() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def main() -> int:
    """Print the figures."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    app = QApplication(["livecs", *STYLE])
    with tempfile.TemporaryDirectory(prefix="livecs-soak-") as folder:
        for row in lines(soak(app, Path(folder), rounds), rounds):
            sys.stdout.write(f"{row}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
