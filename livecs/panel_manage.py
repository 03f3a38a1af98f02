"""The page 话术管理 of the open panel, the wide window beside it, and packs that change on the disk.

Imported after the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.manage_counter import ManageCounter
from livecs.pack_watcher import PackWatcher
from livecs.ui.i18n import translate
from livecs.ui.manage.bank import Bank
from livecs.ui.wide_window import WideWindow

if TYPE_CHECKING:
    from livecs.background import Background
    from livecs.jobs.copy_reply import CopyReply
    from livecs.panel_import import ImportWindow
    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.phrases.library import Entry, Library
    from livecs.phrases.model import Phrase
    from livecs.phrases.review import Proposal
    from livecs.ui.manage.page import ManagePage
    from livecs.ui.manage.stage import Stage
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow


class PanelManage(QObject):
    """One for a panel; the page and the wide window are built when they are first wanted."""

    pack_switched = Signal(str)

    def __init__(
        self,
        parts: Parts,
        theme: Theme,
        window: PanelWindow,
        vault: PanelVault,
        background: Background,
        copy: CopyReply,
    ) -> None:
        """Add the page to the window's bar, and watch the packs."""
        super().__init__(window)
        self._parts, self._theme, self._window, self._vault = parts, theme, window, vault
        self._background = background
        self._linter = lambda: copy.linter
        self._desk = ManageCounter(parts, self._linter)
        self._page: ManagePage | None = None
        self._stage: Stage | None = None
        self._wide: WideWindow | None = None
        self._report: WideWindow | None = None
        self._importing: ImportWindow | None = None
        self._bank = Bank(self._desk, vault.run, parts.now_ms, lambda: parts.settings["packs_off"], self)
        self._bank.changed.connect(self._on_bank)
        self._bank.refused.connect(window.tell)
        self._watcher = PackWatcher(parts.profile.root, parts.profile.phrasebanks, self)
        self._watcher.changed.connect(background.load)
        window.add_page("manage", translate("PanelManage", "话术管理"), self._make_page)
        window.add_command(translate("PanelManage", "导入话术表"), self.import_phrases)
        window.add_command(translate("PanelManage", "话术报告"), self.show_report)
        window.page.edit_wanted.connect(self._on_edit_wanted)
        vault.opened.connect(self.look)
        background.opened.connect(self.look)
        background.loaded.connect(self.restock)
        background.ruled.connect(self._on_ruled)

    def restock(self, library: Library) -> None:
        """Take another library."""
        self._bank.restock(library)

    def look(self) -> None:
        """See what is on its way; the data is open now, so go on with what waited for it."""
        self._bank.refresh()
        if self._page:
            self._page.doing.resume()
        if self._stage:
            self._stage.resume()

    def import_phrases(self) -> None:
        """Show the window that reads sheets."""
        if self._importing is None:
            from livecs.panel_import import ImportWindow

            self._importing = ImportWindow(self._parts, self._window, self._vault.run, self._theme)
            self._importing.page.changed.connect(self.look)
            self._importing.page.vault_wanted.connect(self._on_vault_wanted)
        self._importing.come_forward()

    def show_report(self) -> None:
        """Show what use tells of the phrases."""
        if self._report is None:
            from livecs.ui.manage.report_page import ReportPage

            page = ReportPage(self._parts.evidence, self._vault.run, self._theme)
            page.asked.connect(self._on_search_wanted)
            self._report = WideWindow(translate("PanelManage", "话术报告"), page, self._window)
        self._report.come_forward()

    def _make_page(self) -> ManagePage:
        from livecs.ui.manage.page import ManagePage

        self._page = ManagePage(self._desk, self._vault.run, self._bank, self._theme)
        self._page.told.connect(self._window.tell)
        self._page.draft_wanted.connect(self._on_draft_wanted)
        self._page.review_wanted.connect(self._on_review_wanted)
        self._page.clashed.connect(self._on_clashed)
        self._page.changed.connect(self._on_changed)
        self._page.vault_wanted.connect(self._on_vault_wanted)
        self._page.switch_wanted.connect(self._on_switch_wanted)
        self._page.import_wanted.connect(self.import_phrases)
        self._page.report_wanted.connect(self.show_report)
        self._page.left.connect(self._window.search)
        return self._page

    def _on_bank(self) -> None:
        self._window.pages.count_on("manage", self._bank.waiting())

    def _on_edit_wanted(self, entry: Entry) -> None:
        self._shown().edit(self._bank.draft_of(entry.phrase))

    def _on_draft_wanted(self, draft: object) -> None:
        self._shown().edit(draft)  # type: ignore[arg-type]  # a signal's argument

    def _on_review_wanted(self, proposal: Proposal) -> None:
        self._shown().review_one(proposal)

    def _on_clashed(self, proposal: Proposal, theirs: Phrase | None) -> None:
        self._shown().choose(proposal, theirs)

    def _on_changed(self) -> None:
        self._bank.refresh()
        self._background.load()

    def _on_vault_wanted(self) -> None:
        self._window.activateWindow()
        self._vault.show_page()

    def _on_ruled(self) -> None:
        if self._stage:
            self._stage.editor.lint_again()

    def _on_switch_wanted(self, pack: str) -> None:
        self.pack_switched.emit(pack)
        self._bank.look_again()

    def _on_search_wanted(self, text: str) -> None:
        self._window.come_forward()
        self._window.page.search.setText(text)

    def _on_left(self) -> None:
        if self._wide:
            self._wide.hide()
        self._window.activateWindow()

    def _shown(self) -> Stage:
        """The stage, in front."""
        if self._stage is None or self._wide is None:
            from livecs.ui.manage.stage import Stage

            self._stage = Stage(self._desk, self._vault.run, self._bank, self._linter, self._theme)
            self._stage.told.connect(self._window.tell)
            self._stage.changed.connect(self._on_changed)
            self._stage.vault_wanted.connect(self._on_vault_wanted)
            self._stage.left.connect(self._on_left)
            self._wide = WideWindow(translate("PanelManage", "话术管理"), self._stage, self._window)
            self._stage.titled.connect(self._wide.setWindowTitle)
        self._wide.come_forward()
        return self._stage
