"""售后 behind the open panel: how the form and the list reach the store. Imported after the first paint."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from livecs.jobs.copy_reply import CopyReply
    from livecs.lint.linter import Linter
    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.returns.model import Reason
    from livecs.store.database import Database
    from livecs.ui.returns.session import ReturnsSession
    from livecs.ui.returns.ways import Job
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

STEPS = (
    "先安抚：道歉并复述买家的问题",
    "听完整：不打断，不争对错",
    "核实：订单、记录、凭证",
    "给方案：说清能做什么、几时做完",
    "办到：按说好的时间办完",
    "回访：确认满意，记下原因",
)


class _Reach:
    """The cases of a profile, for whichever thread calls."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._vault = parts.vault()

    def look(self, job: Job) -> object:
        return self._opened(self._vault.open_quietly, job)

    def read(self, job: Job) -> object:
        return self._opened(self._vault.open, job)

    def work(self, job: Job) -> object:
        with closing(self._vault.open_for_saving()) as database:
            return job(self._parts.returns(database))

    def _opened(self, open_: Callable[[], Database | None], job: Job) -> object:
        database = open_()
        if database is None:
            return None  # nothing was ever kept
        with closing(database):
            return job(self._parts.returns(database))


class PanelReturns(QObject):
    """One for a panel; what the page needs is imported when it is first wanted, or while nobody waits for it."""

    def __init__(self, parts: Parts, theme: Theme, window: PanelWindow, vault: PanelVault, copy: CopyReply) -> None:
        """Put 售后 into the window's bar; nothing is read yet."""
        super().__init__(window)
        self._parts, self._theme, self._window, self._vault, self._copy = parts, theme, window, vault, copy
        self._session: ReturnsSession | None = None
        window.add_page("returns", translate("Returns", "售后"), self._make_page)
        window.register_asked.connect(self._on_register)

    @property
    def session(self) -> ReturnsSession:
        """What knows the form."""
        if self._session is None:
            self._session = self._new_session()
        return self._session

    def look(self) -> None:
        """See what was being typed when the panel was closed, and what is due, if that asks nobody."""
        self._vault.run(_import_rooms, self._on_imported)

    def _on_imported(self, _came: object) -> None:
        self.session.look()

    def _on_register(self) -> None:
        self.session.register()

    def _make_page(self) -> QWidget:
        return self.session.make_page()

    def _new_session(self) -> ReturnsSession:
        from livecs.returns.first_reasons import FIRST_REASONS
        from livecs.ui.returns.aids import Aids
        from livecs.ui.returns.session import ReturnsSession
        from livecs.ui.returns.ways import Ways
        from livecs.ui.suggest.message import clipboard_text

        reach = _Reach(self._parts)
        ways = Ways(self._vault.run, reach.look, reach.read, reach.work, self._vault.show_page, self._parts.now_ms)
        aids = Aids(clipboard_text, STEPS, FIRST_REASONS, self._linter, self._copy_reply, self._copy_script)
        return ReturnsSession(ways, aids, self._theme, self._window)

    def _linter(self) -> Linter | None:
        return self._copy.linter

    def _copy_reply(self, _reason: Reason | None, _attitude: str, _platform: str) -> str:
        return translate("Returns", "还没有合适的话术")

    def _copy_script(self, _situation: str, _platform: str) -> str:
        return translate("Returns", "还没有合适的话术")


def _import_rooms() -> None:
    """Compile the patterns of the reader of pastes off the window's thread."""
    import livecs.returns.fitting  # noqa: F401 (for its own sake)
