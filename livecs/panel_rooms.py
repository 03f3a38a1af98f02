"""What comes into the panel after its first paint: 本场信息, 交接班, and 话术管理 with its packs, sheets and report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.panel_handover import add_handover
from livecs.panel_manage import PanelManage
from livecs.parts import ApprovalNews
from livecs.ui.card.session import CardSession
from livecs.ui.i18n import translate
from livecs.ui.manage.packs import Packs

if TYPE_CHECKING:
    from livecs.background import Background
    from livecs.jobs.copy_reply import CopyReply
    from livecs.panel_import import ImportWindow
    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.phrases.desk import PhrasesDesk
    from livecs.phrases.library import Library
    from livecs.ui.wide_window import WideWindow
    from livecs.ui.window import PanelWindow


class PanelRooms(QObject):
    """One for a panel; its windows are built when they are first wanted."""

    troubled = Signal(str)  # one line that stays

    def __init__(
        self,
        parts: Parts,
        desk: PhrasesDesk,
        copy: CopyReply,
        window: PanelWindow,
        background: Background,
        vault: PanelVault,
    ) -> None:
        """Put pages, chips and commands into a window, and listen to what goes on behind it."""
        super().__init__(window)
        self._parts = parts
        self._copy = copy
        self._theme = theme = window.theme
        self._window = window
        self._background = background
        self._vault = vault
        self._report: WideWindow | None = None
        self._importing: ImportWindow | None = None
        self._card = parts.card()
        self._session = CardSession(self._card, theme, window)
        self._handover = add_handover(parts, theme, window, vault, copy)
        self._manage = PanelManage(parts, window, vault.run, lambda: copy.linter, theme)
        self.copied = self._handover.copied
        self.on_time = self._session.look
        self._connect()
        Packs(desk, theme, window)
        window.add_command(translate("Panel", "导入话术表"), self.import_phrases)
        window.add_command(translate("Panel", "话术报告"), self.show_report)
        window.add_command(translate("Panel", "数据与密钥"), vault.show_page)

    def begin(self, library: Library) -> None:
        """Show what is known so far."""
        self._manage.restock(library)
        self._window.page.use_card(self._card, self._copy)
        self._window.page.show_again()
        if self._parts.card_is_unreadable():
            self.troubled.emit(translate("Panel", "本场信息读不懂，先按没填处理；存一次就换成新的，旧的留作备份"))

    def import_phrases(self) -> None:
        """Show the page where a sheet becomes proposals."""
        if self._importing is None:
            from livecs.panel_import import ImportWindow

            self._importing = ImportWindow(self._parts, self._window, self._vault.run, self._theme)
            self._importing.page.changed.connect(self._manage.look)
            self._importing.page.vault_wanted.connect(self._vault.show_page)
        self._importing.come_forward()

    def show_report(self) -> None:
        """Show what use tells of the phrases."""
        if self._report is None:
            from livecs.ui.manage.report_page import ReportPage
            from livecs.ui.wide_window import WideWindow

            page = ReportPage(self._parts.evidence, self._vault.run, self._theme)
            page.asked.connect(self._search_for)
            self._report = WideWindow(translate("Panel", "话术报告"), page, self._window)
        self._report.come_forward()

    def _connect(self) -> None:
        self._session.told.connect(self._window.tell)
        self._session.changed.connect(self._window.page.show_again)
        self._manage.told.connect(self._window.tell)
        self._manage.library_wanted.connect(self._background.load)
        self._manage.vault_wanted.connect(self._vault.show_page)
        self._vault.opened.connect(self._manage.look)
        for look in (self._manage.look, self._handover.look, self._look_at_approvals):
            self._background.opened.connect(look)
        self._background.loaded.connect(self._manage.restock)
        self._background.ruled.connect(self._manage.lint_again)

    def _look_at_approvals(self) -> None:
        self._vault.run(self._parts.approval_news, self._on_approval_news)

    def _on_approval_news(self, came: object) -> None:
        if not isinstance(came, ApprovalNews):
            return  # why the store does not open is told by whoever needs it
        if came.sentence:
            self.troubled.emit(came.sentence)
        if came.has_more:
            self._background.load()

    def _search_for(self, text: str) -> None:
        self._window.come_forward()
        self._window.page.search.setText(text)
