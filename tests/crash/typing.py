"""Types into the form of a panel until it is killed: ``python -m tests.crash.typing FOLDER type|find``.

``type`` says after each key what the order number is and the moment, until someone kills it; ``find`` opens a panel
over the same store and says what stands in its form.
"""

from __future__ import annotations

import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from livecs.clock import system_now_ms
from livecs.desktop.paths import shipped
from livecs.errors import UserError
from livecs.jobs.copy_reply import CopyReply
from livecs.phrases.desk import PhrasesDesk
from livecs.returns.desk import ReturnsDesk
from livecs.returns.first_reasons import FIRST_REASONS
from livecs.returns.law import read_law
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.returns.aids import Aids
from livecs.ui.returns.evidence_ways import PictureWays
from livecs.ui.returns.session import ReturnsSession
from livecs.ui.returns.ways import Ways
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard, FakeUsage
from tests.store.build import KEY, opener
from tests.store.case_rows import store

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.ui.returns.ways import Job

_KEY_EVERY_MS = 7
_LONGEST_S = 30  # whoever is not killed ends by itself


class Thread(QObject):
    """One thread for the store, as the panel has; each job opens the database anew."""

    _done = Signal(object, object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)
        self._done.connect(self._on_done)

    def run(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        self._threads.start(lambda: self._work(work, done))

    def job(self, job: Job) -> object:
        made = opener(self._path)
        try:
            with closing(made.open(KEY)) as database:
                return job(ReturnsDesk(store(database, system_now_ms), system_now_ms))
        finally:
            made.close()

    def _work(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        try:
            came: object = work()
        except UserError as error:
            came = error
        self._done.emit(done, came)

    def _on_done(self, done: Callable[[object], None], came: object) -> None:
        done(came)


class Typist(QObject):
    """Presses a digit every few milliseconds, and says what stands there since when."""

    def __init__(self, session: ReturnsSession) -> None:
        super().__init__()
        self._session = session
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_time)
        self._timer.start(_KEY_EVERY_MS)

    def _on_time(self) -> None:
        page = self._session.page
        if page:
            line = page.form.lines["order_no"]
            QTest.keyClick(line, Qt.Key.Key_1)
            say(f"{len(line.text())} {time.monotonic_ns()}")


def panel(path: Path) -> tuple[PanelWindow, ReturnsSession]:
    """A window with the page 售后 over a store."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme(app, shipped("resources"), "light")
    copy = CopyReply(FakeClipboard(), FakeUsage(), system_now_ms)
    window = PanelWindow(PhrasesPage(PhrasesDesk(), copy, theme, "pdd"), theme, "pdd", "light")
    thread = Thread(path)
    thread.setParent(window)
    ways = Ways(thread.run, thread.job, thread.job, thread.job, lambda: None, system_now_ms)
    aids = Aids(
        str,
        FIRST_REASONS,
        read_law(shipped("resources") / "consumer-law.toml"),
        lambda: None,
        lambda *_: "",
        lambda *_: "",
        lambda *_: "",
        PictureWays(thread.run, thread.run, _never, _never, _never, _never),
    )
    session = ReturnsSession(ways, aids, theme, window)
    window.add_page("returns", "售后", session.make_page)
    window.show()
    return window, session


def _never(*_: object) -> Any:  # noqa: ANN401 (it gives nothing)
    raise AssertionError("nobody pastes a picture here")


def say(line: str) -> None:
    """Say a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Type, or find."""
    path, deed = Path(sys.argv[1]) / "cases.db", sys.argv[2]
    app = QApplication([])
    window, session = panel(path)
    if deed == "type":
        session.register()
        typist = Typist(session)
        QTimer.singleShot(_LONGEST_S * 1000, app.quit)
        app.exec()
        typist.deleteLater()
        return 1
    session.look()
    waited = time.monotonic()
    while not window.news().startswith("有一份") and time.monotonic() - waited < _LONGEST_S:
        app.processEvents()
    session.register()
    say(str(len(session.page.form.lines["order_no"].text()) if session.page else -1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
