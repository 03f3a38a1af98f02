"""售后 behind the open panel: how the form and the list reach the store. Imported after the first paint."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from livecs.returns.first_reasons import FIRST_REASONS
from livecs.ui.i18n import translate
from livecs.ui.returns.session import ReturnsSession
from livecs.ui.returns.ways import Aids, Ways
from livecs.ui.suggest.message import clipboard_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.jobs.copy_reply import CopyReply
    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.returns.model import Reason
    from livecs.store.database import Database
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


def add_returns(parts: Parts, theme: Theme, window: PanelWindow, vault: PanelVault, copy: CopyReply) -> ReturnsSession:
    """Put 售后 into a panel."""
    reach = _Reach(parts)
    ways = Ways(vault.run, reach.look, reach.read, reach.work, vault.show_page, parts.now_ms)

    def copy_reply(_reason: Reason | None, _attitude: str, _platform: str) -> str:
        return translate("Returns", "还没有合适的话术")

    def copy_script(_situation: str, _platform: str) -> str:
        return translate("Returns", "还没有合适的话术")

    aids = Aids(clipboard_text, STEPS, FIRST_REASONS, lambda: copy.linter, copy_reply, copy_script)
    return ReturnsSession(ways, aids, theme, window)
