"""The store behind the open panel: what is told about it, its page, its hourly backup.

Imported after the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.store.gate import brief_turns
from livecs.store.keeper import Keeper
from livecs.ui.i18n import spoken, translate
from livecs.ui.outcome import outcome
from livecs.ui.vault.code_reminder import CodeReminder
from livecs.ui.vault.vault_page import VaultPage
from livecs.vault.desk import VaultStatus
from livecs.vault.states import in_panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.parts import Parts
    from livecs.ui.window import PanelWindow


class PanelVault(QObject):
    """One for a panel; whatever may wait for a person or the disk happens on a thread of its own."""

    told = Signal(object)  # one quiet line
    closing = Signal()  # whatever takes long must stop now
    opened = Signal()  # on the page about the key
    _done = Signal(object, object)

    def __init__(self, parts: Parts, window: PanelWindow) -> None:
        """Prepare; nothing is opened yet."""
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._desk = parts.vault()
        self._tidied_on = ""
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)
        self._threads.setExpiryTimeout(-1)  # what it keeps open belongs to it (CaseReach)
        self._is_closed = False
        self._long = QThreadPool(self)
        self._long.setMaxThreadCount(1)
        self._keeper: Keeper | None = None
        self._page: VaultPage | None = None
        self._reminder: CodeReminder | None = None
        self._done.connect(self._on_done)

    def show_page(self) -> None:
        """Show how the data and its key stand."""
        if self._page is None:
            self._page = VaultPage(self._desk, self.run, self._window)
            self._page.opened.connect(self.look)
            self._page.opened.connect(self.opened)
        self._page.cover(self._window)

    def look(self) -> None:
        """See how the store stands, without asking anyone; keep it, once it is open."""
        self.run(lambda: self._desk.status(may_ask=False), self._on_status)

    def tidy(self) -> None:
        """Erase whose time is up, once a day, as soon as the store is open."""
        today = today_on(self._parts.now_ms()).isoformat()
        if today != self._tidied_on and self._desk.store.is_open:
            self._tidied_on = today
            self.run(lambda: self._parts.privacy().tidy(self._desk.store, self._parts.log), self._on_tidied)

    def run(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        """Do work on the thread; what comes of it, or the UserError, is given back on the window's.

        Nothing is begun any more once this is closed: what came last may still ask for more.
        """
        if self._is_closed:
            return
        self._threads.start(lambda: self._work(work, done))

    def run_long(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        """Do what may take minutes on a thread of its own, so that saves need not wait for it."""
        if self._is_closed:
            return
        self._long.start(lambda: self._work_long(work, done))

    def close(self) -> None:
        """End what goes on, and leave the store to others."""
        self.closing.emit()
        self._is_closed = True
        self._long.waitForDone()
        if self._keeper:
            self._keeper.close()
        self._threads.waitForDone()
        self._desk.store.close()

    def _work_long(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        with brief_turns():
            self._work(work, done)

    def _work(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        came = outcome(work)
        self._done.emit(done, in_panel(came) if isinstance(came, UserError) else came)

    def _on_done(self, done: Callable[[object], None], came: object) -> None:
        done(came)

    def _on_status(self, came: object) -> None:
        if isinstance(came, UserError):
            self._on_trouble(came)
        elif isinstance(came, VaultStatus):
            self._keep()
            if came.asks_for_code:
                self._remind()

    def _keep(self) -> None:
        """Begin to back the store up once it is open, and tell what came back when it was opened."""
        if self._keeper or not self._desk.store.is_open:
            return
        if report := self._desk.store.report:
            self.told.emit(report.said)
        self._keeper = Keeper(self._desk.store, self._on_trouble)
        self._keeper.start()
        self.tidy()

    def _on_tidied(self, came: object) -> None:
        if isinstance(came, UserError):
            self._on_trouble(came)

    def _remind(self) -> None:
        if self._reminder is None:
            self._reminder = CodeReminder(self._window)
            self._reminder.accepted.connect(self.show_page)
            self._reminder.postponed.connect(self._on_postponed)
            self._window.add_line(self._reminder)
        self._reminder.show()

    def _on_trouble(self, error: UserError) -> None:
        self._parts.log(error.code)
        self.told.emit(spoken(error.message))

    def _on_postponed(self) -> None:
        self.run(self._desk.postpone, self._on_kept)

    def _on_kept(self, came: object) -> None:
        said = (
            spoken(came.message)
            if isinstance(came, UserError)
            else translate("PanelVault", "好的，明天再提醒抄写恢复码")
        )
        self.told.emit(said)
