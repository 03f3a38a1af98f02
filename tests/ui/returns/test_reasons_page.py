"""The shop's list of reasons in its window, over a real store, with keys alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.returns.desk import ReturnsDesk
from livecs.returns.model import NewCase, Reason
from livecs.ui.returns.reasons_page import ReasonsPage
from livecs.ui.returns.ways import Ways
from livecs.ui.theme import Theme
from tests.finding import take_down
from tests.store.build import made
from tests.ui.returns.cases_world import NOW_MS, desk_over

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
DAMAGED = "破损"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[ReturnsDesk]:
    with made(tmp_path / "livecs.db") as database:
        yield desk_over(database, lambda: NOW_MS)


class Shown:
    """The page, what it said, and how often it said that the list has changed."""

    def __init__(self, qtbot: QtBot, page: ReasonsPage, desk: ReturnsDesk) -> None:
        self.page, self._qtbot, self._desk = page, qtbot, desk
        self.told, self.changes = list[str](), list[bool]()
        page.told.connect(self.told.append)
        page.changed.connect(lambda: self.changes.append(True))
        page.show()
        page.activateWindow()
        page.setFocus()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = MOD.NoModifier) -> None:
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def choose(self, name: str) -> None:
        self.page.list.choose([row.title.strip() for row in self.page.list.rows.rows].index(name))

    def write(self, name: str) -> None:
        self.page.name.setText(name)
        self.press(KEY.Key_Return)

    def kept(self, name: str) -> Reason:
        return next(one for one in self._desk.reasons() if one.name == name)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, desk: ReturnsDesk) -> Iterator[Shown]:
    def run(work: Callable[[], object], done: Callable[[object], None]) -> None:
        try:
            came: object = work()
        except Exception as error:  # noqa: BLE001 (as the panel's own thread hands it on)
            came = error
        done(came)

    def through(job: Callable[[ReturnsDesk], object]) -> object:
        return job(desk)

    page = ReasonsPage(Ways(run, through, through, through, lambda: None, lambda: NOW_MS), theme)
    yield Shown(qtbot, page, desk)
    take_down(page)


def test_a_reason_is_switched_off_and_on_again(shown: Shown) -> None:
    shown.choose(DAMAGED)
    shown.press(KEY.Key_Space)
    assert not shown.kept(DAMAGED).is_offered
    assert shown.told == ["已停用「破损」，已登记的不变"]
    chosen = shown.page.list.chosen()
    assert chosen
    assert (chosen.title.strip(), chosen.figure) == (DAMAGED, "已停用")
    shown.press(KEY.Key_Space)
    assert shown.kept(DAMAGED).is_offered
    assert len(shown.changes) == 2


def test_a_new_one_stands_beside_the_chosen_one_and_is_like_it(shown: Shown) -> None:
    shown.choose(DAMAGED)
    shown.press(KEY.Key_N, modifier=MOD.ControlModifier)
    shown.write("  外盒压坏 ")
    new, like = shown.kept("外盒压坏"), shown.kept(DAMAGED)
    assert new[1:8] == (like.parent_id, "外盒压坏", *like[3:6], True, new.position)
    chosen = shown.page.list.chosen()
    assert chosen
    assert chosen.title.strip() == "外盒压坏"
    assert QApplication.focusWidget() is shown.page.list
    assert shown.page.name.text() == ""


def test_a_new_one_of_the_first_level(shown: Shown) -> None:
    shown.choose(DAMAGED)
    shown.press(KEY.Key_N, modifier=MOD.ControlModifier | MOD.ShiftModifier)
    shown.write("赠品问题")
    assert (shown.kept("赠品问题").parent_id, shown.kept("赠品问题").liable_party) == ("", "unclear")


def test_another_name_and_what_was_not_meant(shown: Shown) -> None:
    shown.choose(DAMAGED)
    shown.press(KEY.Key_F2)
    assert shown.page.name.text() == DAMAGED
    shown.press(KEY.Key_Escape)
    assert shown.page.name.text() == ""
    shown.press(KEY.Key_F2)
    shown.write("摔坏")
    assert shown.kept("摔坏").is_quality
    assert shown.told == ["「破损」已改名为「摔坏」，已登记的一起改"]


@pytest.mark.parametrize(
    ("typed", "said"), [("", "先写原因的名称"), ("功能故障", "“功能故障”已经在列表里了；换个名字")]
)
def test_a_name_that_cannot_be_stays_to_be_mended(shown: Shown, typed: str, said: str) -> None:
    shown.choose(DAMAGED)
    shown.press(KEY.Key_N, modifier=MOD.ControlModifier)
    shown.write(typed)
    assert shown.told == [said]
    assert shown.page.name.text() == typed
    assert not shown.changes


def test_what_is_in_use_is_not_deleted(shown: Shown, desk: ReturnsDesk) -> None:
    desk.register(NewCase("pdd", "1", shown.kept(DAMAGED).id))
    shown.choose(DAMAGED)
    shown.press(KEY.Key_Delete)
    assert shown.told == ["已有登记或下级原因在用它，不能删除；可以停用，以后不再出现"]
    shown.choose("丢件")
    shown.press(KEY.Key_Delete)
    assert "丢件" not in [one.name for one in desk.reasons()]
