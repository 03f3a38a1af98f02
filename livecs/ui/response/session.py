"""回复率 in the panel: the page, its chip, what is read for them and kept from them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.platforms import PLATFORMS
from livecs.response.days import day_of, monday_of
from livecs.response.outlook import Seen, outlook, see, see_nothing
from livecs.ui.i18n import spoken, translate
from livecs.ui.response.chip import WeekChip
from livecs.ui.response.keeping import Keeping
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from livecs.response.desk import ResponseDesk
    from livecs.response.official import Official
    from livecs.response.preset import Preset
    from livecs.ui.response.behind import Behind
    from livecs.ui.response.export import Shown, WeekExport
    from livecs.ui.response.official_box import Given
    from livecs.ui.response.ways import Ways
    from livecs.ui.response.week_page import WeekPage
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

_TITLES = {platform.id: platform.title for platform in PLATFORMS}


class WeekSession(QObject):
    """One for a panel. Nothing is read twice at the same time, and an answer for another platform is thrown away."""

    daily_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, ways: Ways, theme: Theme, window: PanelWindow, platform: str) -> None:
        """Put the page into the bar and the chip into the top line; nothing is read yet."""
        super().__init__(window)
        self._ways, self._theme, self._window = ways, theme, window
        self._platform = platform
        self._page: WeekPage | None = None
        self._behind: Behind | None = None
        self._export: WeekExport | None = None
        self._reading = ""
        self._may_ask = False
        self._seen: Seen | None = None
        self._keeping = Keeping(ways, self)
        self._keeping.kept.connect(self._on_kept)
        self._keeping.undone.connect(self._on_undone)
        self._keeping.refused.connect(self._on_refused)
        self.chip = WeekChip(theme, window.top)
        self.chip.clicked.connect(self._on_chip)
        window.add_chip(self.chip)
        window.add_page("week", translate("Week", "回复率"), self._make_page)
        window.setting_changed.connect(self._on_setting_changed)

    def look(self) -> None:
        """Read again, if that asks nobody."""
        self._read(self._ways.look)

    def preset(self, platform: str) -> Preset:
        """How a platform counts, with the shop's own values."""
        return self._ways.rules.preset(platform)

    def _read(self, way: Callable[[str, Callable[[ResponseDesk], object]], object]) -> None:
        if self._reading == self._platform:
            return
        platform = self._reading = self._platform
        now_ms = self._ways.now_ms()

        def work() -> object:
            came = way(platform, lambda desk: see(desk, now_ms))
            return came or see_nothing(self._ways.rules.preset(platform), now_ms)

        self._ways.run(work, partial(self._on_read, platform))

    def _on_read(self, platform: str, came: object) -> None:
        if self._reading == platform:
            self._reading = ""
        if self._may_ask and platform == self._platform:  # the page was opened while a look asked nobody
            self._may_ask = False
            self._read(self._ways.read)
            return
        if platform != self._platform:
            return
        if isinstance(came, UserError):
            if self._page:
                self._page.say(spoken(came.message))
            return
        if isinstance(came, Seen):
            self._show(came)
            self._ways.settle()

    def _show(self, seen: Seen) -> None:
        if self._page:
            self._page.say("")
        if seen == self._seen:
            return
        self._seen = seen
        self.chip.show_outlook(outlook(seen))
        if self._page:
            self._page.show_seen(spoken(_TITLES[self._platform]), seen)
        if self._behind:
            self._behind.show_seen(self._platform, seen)

    def _on_chip(self) -> None:
        self._window.pages.turn_to("week")

    def _on_setting_changed(self, key: str, value: object) -> None:
        if key == "platform" and isinstance(value, str):
            self._platform = value
            self.look()

    def _make_page(self) -> QWidget:
        from livecs.ui.response.week_page import WeekPage

        self._page = WeekPage(self._theme, self._ways.now_ms)
        self._page.wanted.connect(self._on_wanted)
        self._page.left.connect(self._window.search)
        self._page.official.taken.connect(self._on_taken)
        self._page.undo_asked.connect(self._on_undo)
        self._page.behind_wanted.connect(self._on_behind_wanted)
        self._page.rules_wanted.connect(self._on_rules_wanted)
        self._page.import_wanted.connect(self.import_wanted)
        self._page.rounds_wanted.connect(self._on_rounds_wanted)
        self._page.daily_wanted.connect(self.daily_wanted)
        self._page.export_wanted.connect(self._on_export_wanted)
        seen = self._seen or see_nothing(self._ways.rules.preset(self._platform), self._ways.now_ms())
        self._page.show_seen(spoken(_TITLES[self._platform]), seen)
        return self._page

    def _on_wanted(self, may_ask: bool) -> None:  # noqa: FBT001 (a slot)
        if may_ask and self._reading == self._platform:
            self._may_ask = True
        else:
            self._read(self._ways.read if may_ask else self._ways.look)

    def _on_taken(self, figures: tuple[Official, ...]) -> None:
        if self._page:
            known = self._seen.figures if self._seen else ()
            self._keeping.keep(self._platform, figures, known, self._page.official.given())

    def _on_undo(self) -> None:
        if self._keeping.can_undo():
            self._keeping.undo()
        else:
            self._window.tell(translate("Week", "没有可以撤销的：官方数字保存后 10 秒内能撤销"))

    def _on_kept(self, platform: str, count: int, came: object) -> None:
        if self._page:
            self._page.official.clear()
        said = self._seen_after(platform, came)
        self._window.tell(translate("Week", "已保存 {} 个官方数字 · Ctrl+Z 撤销（10 秒）· {}").format(count, said))

    def _on_undone(self, platform: str, given: Given, came: object) -> None:
        said = self._seen_after(platform, came)
        if self._page and platform == self._platform:
            self._page.official.put_back(given)
            self._page.fill_in()
        self._window.tell(translate("Week", "已撤销刚保存的官方数字 · {}").format(said))

    def _on_refused(self, error: UserError) -> None:
        if isinstance(error, KeyStateError):
            self._ways.show_key()
        self._window.tell(spoken(error.message))

    def _seen_after(self, platform: str, came: object) -> str:
        """Show what a change made of the week, and say it."""
        if platform == self._platform and isinstance(came, Seen):
            self._show(came)
        if self._page:
            self._page.show_charts()
        return outlook(came).sentence if isinstance(came, Seen) else ""

    def _on_behind_wanted(self) -> None:
        self._opened().show_section("rounds")

    def _on_rules_wanted(self) -> None:
        self._opened().show_section("rules")

    def _on_rounds_wanted(self, day: int, hour: int) -> None:
        monday = monday_of(day_of(today_on(self._ways.now_ms())))
        self._opened().show_rounds(monday + day, hour)

    def _on_export_wanted(self) -> None:
        if self._page is None:
            return
        if self._export is None:
            from livecs.ui.response.export import WeekExport

            self._export = WeekExport(self._ways, self._page, self._shown)
            self._export.told.connect(self._window.tell)
        if menu := self._export.menu():
            menu.popup(self._page.mapToGlobal(QPoint(0, self._page.height() - menu.sizeHint().height())))

    def _shown(self) -> Shown | None:
        from livecs.ui.response.export import Shown

        if self._page is None or self._seen is None or self._seen.preset.platform != self._platform:
            return None  # what another platform shows is not there yet
        return Shown(self._platform, spoken(_TITLES[self._platform]), self._seen, self._page.charts)

    def _opened(self) -> Behind:
        if self._behind is None:
            from livecs.ui.response.behind import Behind

            self._behind = Behind(self._ways, self._theme, self._window)
            self._behind.changed.connect(self.look)
        if self._seen:
            self._behind.show_seen(self._platform, self._seen)
        return self._behind
