"""售后 behind the open panel: how the form and the list reach the store. Imported after the first paint."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from livecs.errors import UserError
from livecs.returns.model import CaseFile
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from livecs.jobs.copy_reply import CopyReply
    from livecs.lint.linter import Linter
    from livecs.panel_cases import PanelCases
    from livecs.returns.model import Reason
    from livecs.ui.privacy import Privacy
    from livecs.ui.returns.session import ReturnsSession
    from livecs.ui.returns.ways import Ways
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


class PanelReturns(QObject):
    """One for a panel; what the page needs is imported when it is first wanted, or while nobody waits for it."""

    def __init__(
        self, ways: Ways, theme: Theme, window: PanelWindow, copy: CopyReply, cases: PanelCases, privacy: Privacy
    ) -> None:
        """Put 售后 into the window's bar; nothing is read yet."""
        super().__init__(window)
        self._ways, self._theme, self._window, self._copy = ways, theme, window, copy
        self._cases, self._privacy = cases, privacy
        self._session: ReturnsSession | None = None
        window.add_page("returns", translate("Returns", "售后"), self._make_page)
        window.register_asked.connect(self._on_register)
        cases.edit_wanted.connect(self._on_edit_wanted)
        cases.changed.connect(self._on_cases_changed)

    @property
    def session(self) -> ReturnsSession:
        """What knows the form."""
        if self._session is None:
            self._session = self._new_session()
        return self._session

    def look(self) -> None:
        """See what was being typed when the panel was closed, and what is due, if that asks nobody."""
        self._ways.run(_import_rooms, self._on_imported)

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
        from livecs.ui.suggest.message import clipboard_text

        aids = Aids(clipboard_text, STEPS, FIRST_REASONS, self._linter, self._copy_reply, self._copy_script)
        session = ReturnsSession(self._ways, aids, self._theme, self._window)
        session.case_wanted.connect(self._cases.show_case)
        session.changed.connect(self._cases.look)
        self._privacy.join(session)
        return session

    def _on_edit_wanted(self, case_id: str) -> None:
        self._ways.run(partial(self._ways.work, lambda desk: desk.open(case_id)), self._on_opened)

    def _on_opened(self, came: object) -> None:
        if isinstance(came, CaseFile):
            self.session.edit(came.case)
        elif isinstance(came, UserError):
            self._window.tell(came.message)

    def _on_cases_changed(self) -> None:
        if self._session:
            self._session.beside.look()

    def _linter(self) -> Linter | None:
        return self._copy.linter

    def _copy_reply(self, _reason: Reason | None, _attitude: str, _platform: str) -> str:
        return translate("Returns", "还没有合适的话术")

    def _copy_script(self, _situation: str, _platform: str) -> str:
        return translate("Returns", "还没有合适的话术")


def _import_rooms() -> None:
    """Compile the patterns of the reader of pastes off the window's thread."""
    import livecs.returns.fitting  # noqa: F401 (for its own sake)
