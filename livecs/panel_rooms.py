"""What comes into the panel after its first paint: 本场信息, 售后, 交接班, 回复率, 话术管理 and its packs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.case_reach import CaseReach
from livecs.panel_cases import PanelCases
from livecs.panel_daily import DailyReport
from livecs.panel_handover import add_handover
from livecs.panel_manage import PanelManage
from livecs.panel_owed import add_owed
from livecs.panel_returns import PanelReturns
from livecs.panel_settings import PanelSettings
from livecs.panel_week import add_week
from livecs.parts import ApprovalNews
from livecs.ui.card.session import CardSession
from livecs.ui.i18n import translate
from livecs.ui.manage.packs import Packs
from livecs.ui.privacy import Privacy
from livecs.ui.returns.register_printing import Paper
from livecs.ui.returns.reminding import Reminding
from livecs.ui.returns.ways import Ways

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from livecs.background import Background
    from livecs.jobs.copy_reply import CopyReply
    from livecs.panel_return_files import ReturnExport, ReturnImportWindow
    from livecs.panel_vault import PanelVault
    from livecs.panel_week_files import WeekImportWindow
    from livecs.parts import Parts
    from livecs.phrases.desk import PhrasesDesk
    from livecs.phrases.library import Library
    from livecs.phrases.model import Phrase
    from livecs.returns.model import Search
    from livecs.ui.response.chip import WeekChip
    from livecs.ui.returns.evidence_ways import PictureWays
    from livecs.ui.window import PanelWindow


class PanelRooms(QObject):
    """One for a panel."""

    troubled = Signal(object)  # one line that stays

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
        self._parts, self._copy, self._window = parts, copy, window
        self._background, self._vault = background, vault
        self._pictures: PictureWays | None = None
        self._week_files: WeekImportWindow | None = None
        self._return_files: ReturnImportWindow | None = None
        self._return_export: ReturnExport | None = None
        self._card = parts.card()
        self._session = CardSession(self._card, window.theme, window)
        self.privacy = Privacy(window.theme, window)
        self.settings = PanelSettings(parts, window, self._card, self.privacy)
        self._reach = reach = CaseReach(parts)
        vault.closing.connect(self._on_closing)
        ways = Ways(vault.run, reach.look, reach.read, reach.work, vault.show_page, parts.now_ms)
        paper = Paper(self.settings.shop_name)
        self.cases = PanelCases(ways, window.theme, window, self.privacy, self.picture_ways, paper)
        self.cases.add_section("limits", translate("PanelRooms", "时限"), self._make_limits)
        self.owed = add_owed(parts, window.theme, window, vault, desk, copy)
        self.privacy.join(self.owed)
        hand_over = partial(copy.put, is_personal=True)
        self.handover = add_handover(parts, window.theme, window, vault, hand_over, self.owed.part)
        self.privacy.join(self.handover)
        self.returns = PanelReturns(parts, ways, window, desk, copy, self.picture_ways)
        self.reminding = Reminding(ways, window)
        self._join_returns()
        self._week = add_week(parts, window.theme, window, vault)
        self._daily = DailyReport(parts, window, vault, copy.put, self.owed.known)
        self.noted = self._daily.note
        self._packs = Packs(desk, window.theme, window)
        self._manage = PanelManage(parts, window.theme, window, vault, background, copy)
        window.add_command(translate("PanelRooms", "导入售后表"), self.import_returns)
        window.add_command(translate("PanelRooms", "导入消息或报表"), self.import_week)
        window.add_command(translate("PanelRooms", "数据与密钥"), vault.show_page)
        self._listen(background)

    def _listen(self, background: Background) -> None:
        """Tell rooms what they must hear of each other and of the background."""
        window = self._window
        self._session.told.connect(window.tell)
        self._session.damaged.connect(self._on_card_damaged)
        self._session.changed.connect(window.page.show_again)
        self._session.changed.connect(self.settings.look)
        self._week.daily_wanted.connect(self._daily.begin)
        self._week.import_wanted.connect(self.import_week)
        self._manage.pack_switched.connect(self._packs.switch)
        for look in (self.owed.look, self.handover.look, self._week.look, self.reminding.look):
            background.opened.connect(look)
            self._vault.opened.connect(look)  # whoever counts tries again when a phrase is used, and not before
        background.opened.connect(self.returns.look)
        background.opened.connect(self._look_at_approvals)

    def begin(self, library: Library) -> None:
        """Show what is known so far."""
        self._manage.restock(library)
        self._window.page.use_card(self._card, self._copy)
        self._window.page.show_again()
        self.settings.look()
        if self._card.is_unreadable():
            self._on_card_damaged()

    def copied(self, phrase: Phrase) -> None:
        """A phrase was copied."""
        self.handover.copied(phrase)
        self.settings.offers.on_copied()

    def on_time(self) -> None:
        """A minute has passed, or a day."""
        self._session.look()
        self._week.look()
        self.owed.on_time()

    def _join_returns(self) -> None:
        """The form on the page and the list in the wide window are about the same cases."""
        self.privacy.join(self.returns)
        self.returns.case_wanted.connect(self.cases.show_case)
        self.returns.changed.connect(self.cases.look)
        self.cases.export_wanted.connect(self._on_export_wanted)
        self.cases.edit_wanted.connect(self.returns.edit)
        self.cases.changed.connect(self.returns.look_again)
        self.privacy.join(self.reminding)
        self.reminding.case_wanted.connect(self.cases.show_case)
        self._window.due_asked.connect(self.reminding.open)
        self.returns.changed.connect(self.reminding.look)
        self.cases.changed.connect(self.reminding.look)

    @property
    def week_chip(self) -> WeekChip:
        """The chip that says how the week stands."""
        return self._week.chip

    def picture_ways(self) -> PictureWays:
        """How the pictures of cases are reached; one thread decodes them for the whole panel."""
        if self._pictures is None:
            from livecs.panel_evidence import picture_ways

            self._pictures = picture_ways(self._parts, self._vault.run, self)
        return self._pictures

    def import_returns(self) -> None:
        """Show the window that takes over the files of the back offices."""
        if self._return_files is None:
            from livecs.panel_return_files import ReturnImportWindow

            self._return_files = ReturnImportWindow(self._parts, self._window, self._vault)
            self._return_files.page.changed.connect(self.cases.look)
            self._return_files.page.changed.connect(self.returns.look_again)
            self._return_files.page.changed.connect(self.reminding.look)
        self._return_files.come_forward()

    def import_week(self) -> None:
        """Show the window that takes over messages and reports for 回复率."""
        if self._week_files is None:
            from livecs.panel_week_files import WeekImportWindow

            self._week_files = WeekImportWindow(self._parts, self._window, self._vault, self._week.preset)
            self._week_files.page.changed.connect(self._week.look)
            self.privacy.join(self._week_files.page)
        self._week_files.page.set_platform(self._parts.settings["platform"])
        self._week_files.come_forward()

    def _make_limits(self) -> QWidget:
        from livecs.ui.returns.limits_page import LimitsPage

        page = LimitsPage(lambda: self._parts.settings["case_limits"], self._parts.now_ms, self._window.theme)
        page.told.connect(self.cases.tell)
        page.kept.connect(self._on_limits_kept)
        return page

    def _on_limits_kept(self, rows: object) -> None:
        self._window.setting_changed.emit("case_limits", rows)

    def _on_export_wanted(self, search: Search) -> None:
        if self._return_export is None:
            from livecs.panel_return_files import ReturnExport, ask_file

            self._return_export = ReturnExport(self._parts, self._vault, ask_file)
            self._return_export.told.connect(self.cases.tell)
        self._return_export.begin(search)

    def _on_closing(self) -> None:
        self._vault.run(self._reach.close, _nothing_more)

    def _on_card_damaged(self) -> None:
        said = translate("PanelRooms", "本场信息读不懂，先按没填处理；存一次就换成新的，旧的留作备份")
        self.troubled.emit(said)

    def _look_at_approvals(self) -> None:
        self._vault.run(self._parts.approval_news, self._on_approval_news)

    def _on_approval_news(self, came: object) -> None:
        if not isinstance(came, ApprovalNews):
            return  # why the store does not open is told by whoever needs it
        if came.sentence:
            self.troubled.emit(came.sentence)
        if came.has_more:
            self._background.load()


def _nothing_more(_came: object) -> None:
    """What is shown of a database that was closed."""
