"""The line that speaks of deadlines: an hour before, when the time is up, each once, and of nobody by name."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from livecs.ui.returns.due_line import DueLine
from livecs.ui.returns.reminding import Reminding
from livecs.ui.returns.ways import Ways
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.finding import child
from tests.ui.returns.cases_world import HOUR_MS, LATE, NOW_MS, SOON, World, built, due

if TYPE_CHECKING:
    from livecs.ui.returns.ways import Job

pytestmark = pytest.mark.qt


class Due(NamedTuple):
    world: World
    reminding: Reminding
    wanted: list[str]

    def look(self, hours: float) -> str:
        """What the line says so many hours later; empty when there is none."""
        self.world.now[0] = NOW_MS + int(hours * HOUR_MS)
        self.reminding.look()
        return self.line()

    def line(self) -> str:
        found = self.world.window.findChildren(DueLine)
        return found[0].accessibleName() if found and found[0].isVisible() else ""

    def answer(self, name: str) -> None:
        self.world.qtbot.mouseClick(child(self.world.window, QToolButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def told(qtbot: QtBot, window: PanelWindow, theme: Theme, tmp_path: Path, shift: Path) -> Iterator[Due]:
    window.show()
    with built(qtbot, window, theme, tmp_path, shift) as world:

        def run(work: Callable[[], object], done: Callable[[object], None]) -> None:
            done(work())

        def through(job: "Job") -> object:
            return job(world.desk)

        ways = Ways(run, through, through, through, lambda: None, lambda: world.now[0])
        reminding, wanted = Reminding(ways, window), list[str]()
        reminding.case_wanted.connect(wanted.append)
        window.due_asked.connect(reminding.open)
        yield Due(world, reminding, wanted)


def test_a_deadline_is_told_before_and_at_its_time_once_each(told: Due) -> None:
    assert told.look(0) == "商家处理 · 已超时 2 小时 · 拼多多 尾号 0017"
    told.answer("due-known")
    assert told.line() == ""
    assert told.look(3.9) == ""
    assert told.look(4.1) == "商家处理 · 还有 54 分钟 · 抖音 尾号 0312"
    assert told.look(4.5) == "商家处理 · 还有 30 分钟 · 抖音 尾号 0312"
    told.answer("due-known")
    assert told.look(4.9) == ""
    assert told.look(5.1) == "商家处理 · 已超时 6 分钟 · 抖音 尾号 0312"


def test_what_can_still_be_met_comes_first_and_the_others_are_counted(told: Due) -> None:
    assert told.look(4.1) == "商家处理 · 还有 54 分钟 · 抖音 尾号 0312 · 另有 1 条到时间了"


def test_its_key_opens_the_case(told: Due) -> None:
    told.look(0)
    told.world.window.activateWindow()
    told.world.qtbot.keyClick(told.world.window, Qt.Key.Key_F12)
    assert told.wanted == [told.world.id_of(LATE)]
    assert told.line() == ""
    told.world.qtbot.keyClick(told.world.window, Qt.Key.Key_F12)
    assert len(told.wanted) == 1


def test_what_is_done_or_closed_is_not_told(told: Due) -> None:
    told.look(0)
    desk = told.world.desk
    (deadline,) = desk.look(told.world.id_of(LATE)).deadlines
    desk.deadline_done(deadline.id)
    assert told.look(0) == ""
    soon = told.world.id_of(SOON)
    desk.move(soon, desk.look(soon).case.version, "cancelled")
    assert told.look(6) == ""


def test_the_clock_wakes_it_for_the_next_one(told: Due) -> None:
    due(told.world.desk, told.world.id_of(LATE), 1.0001, "回电")  # instead of what is over
    assert told.look(0) == ""
    told.world.now[0] += HOUR_MS
    told.world.qtbot.waitUntil(lambda: told.line().startswith("回电 · 还有"), timeout=10_000)


def test_hidden_is_whose_it_is(told: Due) -> None:
    told.look(0)
    told.reminding.set_private(True)
    assert told.line() == "商家处理 · 已超时 2 小时 · 拼多多 尾号 •••"


def test_in_quiet_hours_it_waits(told: Due) -> None:
    told.reminding.set_quiet(True)
    assert told.look(0) == ""
    told.reminding.set_quiet(False)
    assert told.line()
    told.reminding.set_quiet(True)
    assert told.line() == ""
