"""What goes on while the panel is out of sight: who waits, quiet hours, the start at login."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from livecs.clock import SHOP_ZONE
from livecs.desktop.autostart import Autostart
from livecs.desktop.paths import Profile
from livecs.panel_place import PanelPlace
from livecs.panel_tray import PanelTray
from livecs.parts import Parts
from livecs.response.outlook import Outlook
from livecs.response.verdict import State
from livecs.ui.response.chip import WeekChip
from livecs.ui.window import PanelWindow
from tests.finding import child
from tests.ui.owed.owed_world import World

pytestmark = pytest.mark.qt
HOUR_MS = 3_600_000


class FakeEntry:
    """What the login runs."""

    def __init__(self) -> None:
        self.command: tuple[str, ...] = ()

    def write(self, command: tuple[str, ...]) -> None:
        if not command:
            raise OSError(13, "")
        self.command = command

    def remove(self) -> None:
        self.command = ()

    def is_there(self) -> bool:
        return bool(self.command)


class FakeReminding(QObject):
    """Remembers whether it has to wait."""

    said_changed = Signal(int, str)
    is_quiet = False

    def set_quiet(self, is_quiet: bool) -> None:
        self.is_quiet = is_quiet


class FakeHandover(QObject):
    late_changed = Signal(int)


class Panel(NamedTuple):
    world: World
    parts: Parts
    place: PanelPlace
    chip: WeekChip
    tray: PanelTray
    reminding: FakeReminding
    handover: FakeHandover
    entry: FakeEntry

    @property
    def window(self) -> PanelWindow:
        return self.world.window

    def begin(self, *command: str) -> None:
        autostart = Autostart(self.entry, lambda: command)
        self.tray.begin(self.reminding, self.handover, autostart)  # type: ignore[arg-type] # what is asked of them

    def set(self, key: str, value: object) -> None:
        self.window.setting_changed.emit(key, value)


@pytest.fixture
def panel(world: World, tmp_path: Path) -> Iterator[Panel]:
    parts = Parts(Profile(tmp_path / "profile"), world.now)
    window = world.window
    window.setting_changed.connect(parts.keep_setting)
    place, chip = PanelPlace(parts.settings, window), WeekChip(window.theme, window.top)
    window.collapse_asked.connect(place.collapse)
    tray = PanelTray(parts, window, place, world.session, chip)
    yield Panel(world, parts, place, chip, tray, FakeReminding(), FakeHandover(), FakeEntry())
    tray.close()
    place.close()


def on_strip(panel: Panel, name: str) -> QToolButton:
    assert panel.place.strip
    return child(panel.place.strip, QToolButton, name)


def outlook(chip: str, state: State) -> Outlook:
    said = dict.fromkeys(Outlook._fields, "") | {"state": state, "chip": chip}
    return Outlook(**said)


def test_the_strip_says_who_waits_and_how_the_week_stands(panel: Panel) -> None:
    panel.chip.show_outlook(outlook("官方·昨日 89.1 %", State.FAILS))
    panel.world.hold("小鹿")
    panel.place.collapse()
    assert (on_strip(panel, "strip-week").text(), on_strip(panel, "strip-owed").text()) == (
        "89.1%\n回复率",
        "1\n欠回复",
    )
    assert on_strip(panel, "strip-week").property("warns")
    panel.world.now.ms += HOUR_MS
    panel.world.session.on_time()
    assert on_strip(panel, "strip-owed").text() == "1\n欠回复\n1超时"
    on_strip(panel, "strip-owed").click()
    assert (panel.place.is_collapsed(), panel.window.isVisible()) == (False, True)
    assert panel.window.focusWidget() is panel.world.session.strip.list


def test_what_is_due_is_on_the_strip_without_opening_it(panel: Panel) -> None:
    panel.begin()
    panel.place.collapse()
    due = on_strip(panel, "strip-due")
    assert not due.isVisible()
    panel.reminding.said_changed.emit(1, "回寄 还有 30 分 · 抖音 尾号 0012")
    panel.handover.late_changed.emit(2)
    assert (due.isVisible(), due.text(), due.property("warns")) == (True, "3\n待办", True)
    assert due.accessibleName() == due.toolTip() == "回寄 还有 30 分 · 抖音 尾号 0012 · 答应买家的 2 件事到时间了"
    assert (panel.place.is_collapsed(), panel.window.isVisible()) == (True, False)
    panel.reminding.said_changed.emit(0, "")
    panel.tray.tray.quiet_asked.emit()
    assert not due.isVisible()
    panel.tray.tray.quiet_asked.emit()
    assert due.text() == "2\n待办"
    panel.window.add_page("handover", "交接班", QWidget)
    due.click()
    assert (panel.place.is_collapsed(), panel.window.pages.name) == (False, "handover")


def test_the_button_makes_the_strip(panel: Panel) -> None:
    child(panel.window, QToolButton, "collapse").click()
    assert panel.place.is_collapsed()
    panel.window.come_forward()
    QApplication.processEvents()
    assert not panel.place.is_collapsed()


def test_quiet_for_an_hour_and_in_quiet_hours_reminders_wait(panel: Panel) -> None:
    panel.begin()
    panel.tray.tray.quiet_asked.emit()
    assert panel.reminding.is_quiet
    assert panel.window.news() == "提醒停一小时；到时自动恢复"
    panel.world.now.ms += HOUR_MS - 1
    panel.tray.on_time()
    assert panel.reminding.is_quiet
    panel.world.now.ms += 1
    panel.tray.on_time()
    assert not panel.reminding.is_quiet
    panel.set("quiet_from", "00:00")
    panel.set("quiet_to", "23:59")
    assert panel.reminding.is_quiet
    panel.tray.tray.quiet_asked.emit()
    assert panel.window.news() == "现在是免打扰时段（00:00 到 23:59）；可在设置里改"
    panel.set("quiet_to", "")
    assert not panel.reminding.is_quiet


def test_quiet_hours_reach_over_midnight_and_so_does_an_hour(panel: Panel) -> None:
    def quiet_at(day: int, clock: str) -> bool:
        hour, minute = map(int, clock.split(":"))
        panel.world.now.ms = int(datetime(2026, 11, day, hour, minute, tzinfo=SHOP_ZONE).timestamp() * 1000)
        panel.tray.on_time()
        return panel.reminding.is_quiet

    panel.begin()
    panel.set("quiet_from", "23:30")
    panel.set("quiet_to", "08:00")
    times = [(20, "23:29"), (20, "23:30"), (20, "23:59"), (21, "00:00"), (21, "07:59"), (21, "08:00"), (21, "23:30")]
    assert [quiet_at(*one) for one in times] == [False, True, True, True, True, False, True]
    panel.set("quiet_from", "")
    assert not quiet_at(21, "23:45")
    panel.tray.tray.quiet_asked.emit()
    assert [quiet_at(22, clock) for clock in ("00:00", "00:44", "00:45")] == [True, True, False]


def test_the_setting_opens_the_panel_at_login_at_once(panel: Panel) -> None:
    panel.begin("livecs")
    commands = []
    for is_on in (True, False):
        panel.set("autostart", is_on)
        commands.append(panel.entry.command)
    assert commands == [("livecs",), ()]


def test_a_start_says_where_the_program_stands_now(panel: Panel) -> None:
    panel.set("autostart", True)
    panel.entry.command = ("elsewhere",)
    panel.begin("livecs")
    assert panel.entry.command == ("livecs",)


def test_what_was_switched_off_in_the_system_stays_off(panel: Panel) -> None:
    panel.set("autostart", True)
    panel.begin("livecs")
    assert (panel.entry.command, panel.parts.settings["autostart"]) == ((), False)


def test_a_system_that_refuses_is_said(panel: Panel) -> None:
    panel.begin()
    panel.set("autostart", True)
    assert panel.window.news().startswith("「开机打开」没有改：没有权限")


def test_the_tray_shows_and_hides(panel: Panel) -> None:
    titles = []
    for _ in range(2):
        panel.tray.tray.toggle_asked.emit()
        titles.append((panel.tray.tray.menu.actions()[0].text(), panel.window.isVisible()))
    panel.tray.tray.hold_asked.emit()
    assert titles == [("显示面板", False), ("隐藏面板", True)]
    assert panel.world.counts == [1]
