"""售后登记 behind the open panel: the wide window, built when it is first wanted. Imported after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.clock import today_on
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from livecs.returns.spans import Span
    from livecs.ui.privacy import Privacy
    from livecs.ui.returns.cases_session import CasesSession
    from livecs.ui.returns.evidence_ways import PictureWays
    from livecs.ui.returns.register_printing import Paper
    from livecs.ui.returns.ways import Ways
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow


class PanelCases(QObject):
    """One for a panel."""

    edit_wanted = Signal(str)  # case id
    export_wanted = Signal(object)  # Search
    changed = Signal()

    def __init__(
        self,
        ways: Ways,
        theme: Theme,
        window: PanelWindow,
        privacy: Privacy,
        pictures: Callable[[], PictureWays],
        paper: Paper,
    ) -> None:
        """Listen to the key, and put a command into the menu; see :class:`CasesSession` for what it takes."""
        super().__init__(window)
        self._ways, self._theme, self._window = ways, theme, window
        self._privacy, self._pictures, self._paper = privacy, pictures, paper
        self._session: CasesSession | None = None
        self._sections: list[tuple[str, str, Callable[[], QWidget]]] = []
        window.cases_asked.connect(self.show_list)
        self.add_section("stats", translate("PanelCases", "统计"), self._make_stats)
        self.add_section("reasons", translate("PanelCases", "原因"), self._make_reasons)
        window.add_command(translate("PanelCases", "售后登记"), self.show_list, "cases")

    def show_list(self) -> None:
        """Show the list, in front."""
        self._shown().show_list()

    def show_case(self, case_id: str) -> None:
        """Show one case, in front."""
        self._shown().show_case(case_id)

    def look(self) -> None:
        """Read again what is shown: something was saved in the panel."""
        if self._session:
            self._session.look()

    def tell(self, said: str) -> None:
        """Say something in the window's quiet line."""
        self._shown().board.tell(said)

    def add_section(self, name: str, title: str, make: Callable[[], QWidget]) -> None:
        """Add a section to the window; it is built when it is first shown."""
        self._sections.append((name, title, make))
        if self._session:
            self._session.board.add(name, title, make)

    def _make_stats(self) -> QWidget:
        from livecs.ui.returns.stats_page import StatsPage, StatsWays

        page = StatsPage(StatsWays(self._count, self._ways.run, self._today), self._theme)
        page.told.connect(self.tell)
        return page

    def _make_reasons(self) -> QWidget:
        from livecs.ui.returns.reasons_page import ReasonsPage

        page = ReasonsPage(self._ways, self._theme)
        page.told.connect(self.tell)
        page.changed.connect(self._on_reasons_changed)
        return page

    def _on_reasons_changed(self) -> None:
        self.look()
        self.changed.emit()

    def _count(self, span: Span) -> object:
        return self._ways.read(lambda desk: desk.statistics(span))

    def _today(self) -> date:
        return today_on(self._ways.now_ms())

    def _shown(self) -> CasesSession:
        if self._session is None:
            from livecs.ui.returns.cases_session import CasesSession

            self._session = CasesSession(
                self._ways, self._theme, self._window, self._privacy, self._pictures(), self._paper
            )
            self._session.edit_wanted.connect(self._on_edit_wanted)
            self._session.changed.connect(self.changed)
            self._session.page.export_wanted.connect(self._on_export_wanted)
            for section in self._sections:
                self._session.board.add(*section)
        return self._session

    def _on_export_wanted(self) -> None:
        page = self._shown().page
        self.export_wanted.emit(page.filters.search(page.search.query()))

    def _on_edit_wanted(self, case_id: str) -> None:
        self._window.activateWindow()
        self.edit_wanted.emit(case_id)
