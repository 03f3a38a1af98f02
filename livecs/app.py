"""Opens the panel: first the window with what the cache knows, then everything else.

Until the first paint nothing is imported that it does not need (DESIGN 1).
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from livecs.clock import system_now_ms, today_on
from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.display import has_display
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile, profile_root, shipped
from livecs.errors import UserError
from livecs.faults import summary
from livecs.jobs.copy_reply import CopyReply
from livecs.log import Log, catch_bugs, note_crashes
from livecs.override import override
from livecs.parts import Parts
from livecs.ui.i18n import load_language, load_qt_texts, spoken, translate
from livecs.ui.messages import hear_qt
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.theme import STYLE, Theme
from livecs.ui.window import PanelWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from livecs.background import Background
    from livecs.faults import Fault
    from livecs.lint.library import Rules
    from livecs.panel_place import PanelPlace
    from livecs.panel_rooms import PanelRooms
    from livecs.panel_tray import PanelTray
    from livecs.panel_vault import PanelVault
    from livecs.phrases.library import Library

_MINUTE_MS = 60_000


def main(arguments: Sequence[str]) -> int:
    """Open the panel of a profile, or raise the one that is open; returns the exit code.

    Args:
        arguments: nothing, ``--profile DIR`` or ``--profile=DIR``, and perhaps ``--demo``.
    """
    if not has_display(os.environ):
        sys.stderr.write("没有显示器，面板打不开。无界面可用：livecs phrases search 退货运费\n")
        return 1
    is_demo = "--demo" in arguments
    given = [one for one in arguments if one != "--demo"]
    with profile_root(Path(given[-1].removeprefix("--profile=")) if given else None, is_demo=is_demo) as root:
        return _run(Profile(root.absolute()), is_demo=is_demo)


def _run(profile: Profile, *, is_demo: bool) -> int:
    app = QApplication(["livecs", *STYLE])
    instance = Instance(profile.lock)
    if not instance.claim():
        return _raise_other(instance, Parts(profile, system_now_ms, is_demo=is_demo))
    log = Log(profile.log, system_now_ms)
    catch_bugs(log)
    hear_qt(log.event)
    panel = Panel(app, Parts(profile, system_now_ms, log=log.event, is_demo=is_demo), instance)
    panel.open()
    return app.exec()


def _raise_other(instance: Instance, parts: Parts) -> int:
    try:
        parts.vault().refuse_other_kind()
    except UserError as error:
        sys.stderr.write(f"{error.message}\n")
        return 1
    if instance.knock():
        sys.stdout.write("面板已经开着，已为您调到前面\n")
        return 0
    sys.stderr.write("面板已经开着，但没有回应；请在系统里结束它再重新打开\n")
    return 1


class Panel(QObject):
    """The wired panel of one profile."""

    def __init__(self, app: QApplication, parts: Parts, instance: Instance) -> None:
        """Build the window; nothing slow happens before its first paint."""
        super().__init__()
        self._app = app
        self._parts = parts
        self._instance = instance
        self._background: Background | None = None
        self._vault: PanelVault | None = None
        self._rooms: PanelRooms | None = None
        self._tray: PanelTray | None = None
        self._rule_faults: tuple[Fault, ...] = ()
        self._troubles: tuple[str, ...] = ()
        self._day = QTimer(self)
        self._day.timeout.connect(self.on_time)
        self._desk = parts.desk()
        self._speaks = parts.settings["language"]
        if self._speaks != "zh":
            load_language(app, self._speaks, shipped("resources"))
        self._theme = Theme(app, shipped("resources"), parts.settings["theme"], parts.settings["font_percent"])
        self._clipboard = SystemClipboard()
        self._copy = CopyReply(self._clipboard, self, parts.now_ms)
        self.page = PhrasesPage(self._desk, self._copy, self._theme, parts.settings["platform"])
        if parts.settings["shortcuts"]:
            from livecs.ui.key_rules import usable

            parts.leave_out("shortcuts", *usable(parts.settings["shortcuts"], parts.settings["hotkey"]))
        platform, look, keys = (parts.settings[name] for name in ("platform", "theme", "shortcuts"))
        self.window = PanelWindow(self.page, self._theme, platform, look, keys)
        self._library = parts.library(parse_cold=False)
        self._desk.stock(self._library)
        self.page.restock(loading=bool(self._library.cold), verifying=parts.has_shop_key())
        if parts.is_demo:
            self.window.setWindowTitle(translate("Panel", "livecs 演示：不保护任何内容"))
        self.window.setting_changed.connect(self._on_setting_changed)
        self._place: PanelPlace | None = None
        self.page.pins_changed.connect(self._on_pins_changed)
        self.page.misses.missed.connect(self._on_missed)
        app.aboutToQuit.connect(self.close)

    def open(self) -> None:
        """Show the window; what is not needed for its first paint follows it."""
        self._show().installEventFilter(self)
        self.page.focus_search()

    def _show(self) -> QWidget:
        """Show the panel, or its strip; where it stands by itself, its place is found after the first paint."""
        settings = self._parts.settings
        self.window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, settings["stay_on_top"])
        if not self.window.place() or settings["collapsed"] or settings["position"] or settings["dock"] != "none":
            return self._new_place().show()
        self.window.show()
        return self.window

    def _new_place(self) -> PanelPlace:
        from livecs.panel_place import PanelPlace

        self._place = PanelPlace(self._parts.settings, self.window)
        return self._place

    def is_ready(self) -> bool:
        """Whether all phrases can be found in every way; the linter may still be on its way."""
        return self._background is not None and not self.page.is_loading()

    def close(self) -> None:
        """Write what is not written yet and end what goes on behind the window."""
        if self._place:
            self._place.close()
        self.window.close()
        if self._tray:
            self._tray.close()
            self._tray = None
        self._day.stop()
        if self._background:
            self._background.close()
            self._background = None
        if self._vault:
            self._vault.close()
            self._vault = None

    def add(self, phrase_id: str, at_ms: int, revision: str = "") -> None:
        """Count a use (the log that the copying job writes to)."""
        if self._background:
            self._background.count(phrase_id, at_ms, revision)
        phrases = (entry.phrase for entry in self._library.entries)
        if self._rooms and (phrase := next((one for one in phrases if one.id == phrase_id), None)):
            self._rooms.copied(phrase)

    def note(self, deed: str, rule: str, at_ms: int) -> None:
        """Count what became of a finding."""
        if self._background:
            self._background.note(deed, rule, at_ms)
        if self._rooms:
            self._rooms.noted(deed, at_ms)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._on_first_paint)
        return False

    def _on_first_paint(self) -> None:
        import signal

        from livecs.background import Background
        from livecs.panel_desktop import go_to_desktop
        from livecs.panel_rooms import PanelRooms
        from livecs.panel_vault import PanelVault
        from livecs.ui.spoken import tell_roles

        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never let Python see Ctrl+C
        self._background = Background(self._parts, self)
        self._background.loaded.connect(self._on_loaded)
        self._background.ruled.connect(self._on_ruled)
        self._background.counted.connect(self._on_counted)
        self._background.troubled.connect(self._on_troubled)
        self._vault = PanelVault(self._parts, self.window)
        self._vault.told.connect(self._on_troubled)
        self._background.opened.connect(self._vault.look)
        self._rooms = PanelRooms(self._parts, self._desk, self._copy, self.window, self._background, self._vault)
        self._rooms.troubled.connect(self._on_troubled)
        self._background.start()
        self._rooms.begin(self._library)
        place = self._place or self._new_place()
        self._tray = go_to_desktop(self._parts, self.window, self._copy, self._clipboard, place, self._rooms)
        self._instance.listen(self.window.come_forward, place.toggle)
        note_crashes(self._parts.profile.logs)
        tell_roles()
        if self._speaks == "zh":
            load_qt_texts(self._app)  # it speaks English by itself
        gc.freeze()  # what a start made stays
        gc.enable()
        if self._parts.unusable_settings:
            what = "、".join(self._parts.unusable_settings)
            said = translate("Panel", "设置里有读不懂的内容（{}），先按默认；原来的会留作 settings.json.unreadable")
            self._on_troubled(said.format(what))
        if self._library.cold or self._parts.has_shop_key():
            self._background.load()
        self._day.start(_MINUTE_MS)
        QTimer.singleShot(0, self.page, self.page.prepare)

    def _on_missed(self, query: str) -> None:
        if self._background:
            self._background.miss(query, self._parts.now_ms())

    def _on_loaded(self, library: Library) -> None:
        if not self._background:
            return  # what was on its way when the panel was closed
        self._library = library
        self._desk.stock(library)
        self.page.restock(loading=self._background.is_indexing())
        self._show_faults()

    def _on_ruled(self, rules: Rules) -> None:
        before, self._copy.linter = self._copy.linter, rules.linter
        if not self._background:
            return
        if before:
            self._background.retire(before)
        self._rule_faults = rules.faults
        self._show_faults()
        self.page.reply.lint_again()

    def _show_faults(self) -> None:
        self.window.show_faults((*self._troubles, *summary((*self._library.faults, *self._rule_faults))))

    def _on_troubled(self, trouble: str) -> None:
        self._troubles = (*self._troubles, trouble)
        self._show_faults()

    def _on_counted(self, uses: dict[str, int], shift: date) -> None:
        if self._parts.order.shift() == shift.isoformat():
            return  # the order stands for the shift
        self._desk.freeze(uses)
        self.on_time()
        self.page.show_again()
        self._keep(lambda: self._parts.order.keep(uses, shift))

    def on_time(self) -> None:
        """See whether another day has begun: what ended with the last one is offered no more."""
        if self._desk.turn(today_on(self._parts.now_ms()).isoformat()):
            self.page.show_again()
        if self._rooms:
            self._rooms.on_time()
        if self._vault:
            self._vault.tidy()
        if self._tray:
            self._tray.on_time()

    def _on_setting_changed(self, key: str, value: object) -> None:
        if refused := self._keep(lambda: self._parts.keep_setting(key, value)):
            self.window.setting_refused.emit(key, refused)

    def _on_pins_changed(self) -> None:
        self._on_setting_changed("pinned", list(self._desk.pinned))

    def _keep(self, write: Callable[[], None]) -> str:
        """Write something; says what the disk refused."""
        try:
            write()
        except UserError as error:
            said = spoken(error.message)
            self.window.tell(said)
            if not self._troubles:  # the line has other news at once; with more troubles, greater ones are said
                self._on_troubled(said)
            return said
        return ""
