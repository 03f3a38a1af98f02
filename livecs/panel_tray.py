"""What goes on while the panel is out of sight: its strip, the tray, quiet hours, opening at login.

Imported after the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from livecs.errors import UserError
from livecs.quiet_hours import is_quiet
from livecs.ui.i18n import spoken, translate
from livecs.ui.strip import CollapseButton
from livecs.ui.tray import Tray, app_icon

if TYPE_CHECKING:
    from livecs.desktop.autostart import Autostart
    from livecs.panel_place import PanelPlace
    from livecs.parts import Parts
    from livecs.ui.handover.session import HandoverSession
    from livecs.ui.owed.session import OwedSession
    from livecs.ui.response.chip import WeekChip
    from livecs.ui.returns.reminding import Reminding
    from livecs.ui.window import PanelWindow

_HOUR_MS = 3_600_000


class PanelTray(QObject):
    """One for a panel."""

    def __init__(self, parts: Parts, window: PanelWindow, place: PanelPlace, owed: OwedSession, week: WeekChip) -> None:
        """Show how things stand on the strip and in the tray, and do what is asked there."""
        super().__init__(window)
        self._parts, self._window, self._place, self._owed = parts, window, place, owed
        self._week: tuple[str, str, bool] = ("", "", False)
        self._reminding: Reminding | None = None
        self._autostart: Autostart | None = None
        self._quiet_until_ms = self._promises = 0
        self._deadlines = (0, "")
        self.is_quiet = False
        window.setWindowIcon(app_icon(window.theme.icons, window.theme.tokens["accent"]))
        self.tray = Tray(window.theme, self)
        self.tray.toggle_asked.connect(self._on_toggle_asked)
        self.tray.hold_asked.connect(owed.hold)
        self.tray.quiet_asked.connect(self._on_quiet_asked)
        self.tray.settings_asked.connect(window.settings_asked)
        self.tray.quit_asked.connect(self._on_quit_asked)
        button = CollapseButton(window.theme, window)
        button.clicked.connect(place.collapse)
        window.add_foot(button)
        owed.owed_changed.connect(self._on_owed_changed)
        week.said_changed.connect(self._on_week_said)
        place.strip_made.connect(self._on_strip_made)
        place.shown_changed.connect(self._say)
        window.setting_changed.connect(self._on_setting_changed)
        if place.strip:
            self._on_strip_made()

    def begin(self, reminding: Reminding, handover: HandoverSession, autostart: Autostart) -> None:
        """Take what waits in quiet hours and what opens the panel at login; show the tray."""
        self._reminding, self._autostart = reminding, autostart
        reminding.said_changed.connect(self._on_deadlines)
        handover.late_changed.connect(self._on_promises)
        is_on = self._parts.settings["autostart"]
        if is_on and autostart.is_on():
            self._start_at_login(is_on=True)  # the program may stand elsewhere by now
        elif is_on:  # taken away in the system's own settings
            self._window.setting_changed.emit("autostart", False)
        self.on_time()

    def on_time(self) -> None:
        """A minute has passed: quiet hours begin and end, and the system may have a place for the tray by now."""
        self.tray.show()
        self._look()

    def close(self) -> None:
        """Take the icon away."""
        self.tray.close()

    def _look(self) -> None:
        now_ms, settings = self._parts.now_ms(), self._parts.settings
        before = self.is_quiet
        by_clock = is_quiet(settings["quiet_from"], settings["quiet_to"], now_ms)
        self.is_quiet = by_clock or now_ms < self._quiet_until_ms
        if self._reminding and self.is_quiet != before:
            self._reminding.set_quiet(self.is_quiet)
            self._show_due()
        self._say()

    def _say(self) -> None:
        self.tray.say(is_shown=self._window.isVisible(), is_quiet=self.is_quiet, owed=self._owed.count)

    def _on_toggle_asked(self) -> None:
        """At a click there the panel is no longer the active window: what counts is whether it is in sight."""
        if self._window.isVisible() and not self._window.isMinimized():
            self._place.hide()
        else:
            self._window.come_forward()

    def _on_quiet_asked(self) -> None:
        self._quiet_until_ms = 0 if self.is_quiet else self._parts.now_ms() + _HOUR_MS
        was_quiet = self.is_quiet
        self._look()
        if self.is_quiet and was_quiet:
            said = translate("Tray", "现在是免打扰时段（{} 到 {}）；可在设置里改")
            said = said.format(self._parts.settings["quiet_from"], self._parts.settings["quiet_to"])
        elif self.is_quiet:
            said = translate("Tray", "提醒停一小时；到时自动恢复")
        else:
            said = translate("Tray", "提醒照常")
        self._window.tell(said)

    def _on_quit_asked(self) -> None:
        QGuiApplication.quit()

    def _on_setting_changed(self, key: str, value: object) -> None:
        if key in {"quiet_from", "quiet_to"}:
            self._look()
        elif key == "autostart" and self._autostart and self._autostart.is_on() != value:
            self._start_at_login(is_on=bool(value))

    def _start_at_login(self, *, is_on: bool) -> None:
        if self._autostart is None:
            return
        if self._parts.is_demo:
            self._window.tell(translate("Tray", "演示面板不在登录时打开；请在自己的面板里设置"))
            return
        try:
            self._autostart.set(is_on=is_on)
        except UserError as error:
            self._parts.log(error.code)
            self._window.tell(spoken(error.message))

    def _on_owed_changed(self, count: int) -> None:
        if self._place.strip:
            self._place.strip.show_owed(count, self._owed.late)
            self._place.look()
        self._say()

    def _on_deadlines(self, count: int, said: str) -> None:
        self._deadlines = count, said
        self._show_due()

    def _on_promises(self, count: int) -> None:
        self._promises = count
        self._show_due()

    def _show_due(self) -> None:
        """A deadline or a promise that waits for an answer is on the strip, too; in quiet hours it waits."""
        if not self._place.strip:
            return
        count, said = self._deadlines
        promises = 0 if self.is_quiet else self._promises
        late = translate("Strip", "答应买家的 {} 件事到时间了").format(promises) if promises else ""
        self._place.strip.show_due(count + promises, " · ".join(filter(None, (said, late))))
        self._place.look()

    def _on_week_said(self, rate: str, said: str, fails: bool) -> None:  # noqa: FBT001 (a slot)
        self._week = rate, said, fails
        if self._place.strip:
            self._place.strip.show_week(rate, said, fails=fails)
            self._place.look()

    def _on_strip_made(self) -> None:
        strip = self._place.strip
        if strip is None:
            return
        strip.week_asked.connect(self._on_week_asked)
        strip.owed_asked.connect(self._on_owed_asked)
        rate, said, fails = self._week
        strip.show_week(rate, said, fails=fails)
        strip.due_asked.connect(self._on_due_asked)
        strip.show_owed(self._owed.count, self._owed.late)
        self._show_due()

    def _on_week_asked(self) -> None:
        self._place.open()
        self._window.pages.turn_to("week")

    def _on_owed_asked(self) -> None:
        self._place.open()
        self._window.owed_asked.emit()

    def _on_due_asked(self) -> None:
        """A deadline stands in a line of the panel on every page; promises have a page."""
        self._place.open()
        if not self._deadlines[0]:
            self._window.pages.turn_to("handover")
