"""售后登记 in the wide window, over a real store: found, marked, moved on, printed, with keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from livecs.errors import UserError
from livecs.returns.model import CaseRow
from livecs.ui.returns.case_list import CaseList
from livecs.ui.returns.case_rows import said_of
from livecs.ui.returns.due_list import DueList
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from livecs.vault.states import KeyState, KeyStateError
from tests.finding import child, take_down
from tests.ui.returns.cases_world import AWAY, DONE, HOUR_MS, LATE, NOW_MS, SOON, World, built, due, register

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
NOTE = "回电 13900000001"
ROW = CaseRow(
    "id", 1, "pdd", "return", "new", "agree", "质量问题", LATE, "小鹿", "139****0001", "连衣裙", 8990, 0, None, NOTE
)  # fmt: skip


@pytest.fixture
def world(qtbot: QtBot, window: PanelWindow, theme: Theme, tmp_path: Path, shift: Path) -> Iterator[World]:
    with built(qtbot, window, theme, tmp_path, shift) as world:
        world.session.show_list()
        QApplication.processEvents()
        yield world


def menu_of(world: World) -> QMenu:
    menu = world.session.page.move_menu()
    assert menu
    return menu


def choose(world: World, status: str) -> None:
    """Choose a status in the menu of moves, as its digit does."""
    menu = menu_of(world)
    next(action for action in menu.actions() if action.data() == status).trigger()
    menu.close()


@pytest.mark.parametrize(
    ("row", "wide", "private", "said"),
    [
        (ROW, False, False, ("拼多多", "尾号 0017  小鹿", "", "质量问题 · 连衣裙", "新登记")),
        (ROW, True, False, ("拼多多", f"{LATE}  小鹿  139****0001", "", "质量问题 · 连衣裙 · 回电 139****0001",
                            "退 89.9 元 · 同意 · 新登记")),
        (ROW, True, True, ("拼多多", "•••", "", "质量问题 · 连衣裙", "退 89.9 元 · 同意 · 新登记")),
        (ROW._replace(order_no="", kind="complaint", status="escalated"), False, False,
         ("拼多多", "没有订单号  小鹿", "", "投诉 · 质量问题 · 连衣裙", "平台介入")),
        (ROW._replace(due_at_ms=NOW_MS - 2 * HOUR_MS), False, False,
         ("拼多多", "尾号 0017  小鹿", "已超时 2 小时", "质量问题 · 连衣裙", "新登记")),
        (ROW._replace(due_at_ms=NOW_MS + 5 * HOUR_MS), False, False,
         ("拼多多", "尾号 0017  小鹿", "今天 21:00", "质量问题 · 连衣裙", "新登记")),
    ],
)  # fmt: skip
def test_a_row_in_words(row: CaseRow, wide: bool, private: bool, said: tuple[str, ...]) -> None:
    words = said_of(row, NOW_MS, is_private=private, is_wide=wide)
    assert (words.platform, words.who, words.due, words.what, words.state) == said
    assert words.token == ("error" if words.due.startswith("已超时") else "text2")
    assert words.aloud().startswith("拼多多，")


class TestFinding:
    def test_the_most_urgent_stands_first_and_the_chips_have_counts(self, world: World) -> None:
        assert world.orders()[:3] == [LATE, SOON, ""]
        assert len(world.orders()) == 5
        assert world.session.page.search.hasFocus()
        chips = {chip.text() for chip in world.session.board.findChildren(QToolButton)}
        assert {"未结 5", "已超时 1", "今天到期 1", "今天登记 6", "状态：全部  Alt+↑ ↓"} <= chips
        statuses = {one.text() for one in world.session.page.filters.status.menu_of_all().actions()}
        assert {"新登记\t4", "等买家\t1"} <= statuses

    @pytest.mark.parametrize(
        ("typed", "orders"),
        [("000017", [LATE]), ("0771", [AWAY]), ("zzz", [])],
    )
    def test_what_is_typed_narrows_the_list(self, world: World, typed: str, orders: list[str]) -> None:
        world.type(typed)
        assert world.orders() == orders

    def test_nothing_found_says_what_to_do(self, world: World) -> None:
        world.type("zzz")
        assert world.session.page.list.empty_text.startswith("没有找到")

    def test_a_pasted_order_number_is_searched_for(self, world: World) -> None:
        QGuiApplication.clipboard().setText(f" {SOON}\n")
        world.press(KEY.Key_V, MOD.ControlModifier)
        assert world.orders() == [SOON]

    @pytest.mark.parametrize(
        ("key", "modifier", "presses", "count"),
        [
            (KEY.Key_Right, MOD.AltModifier, 1, 1),
            (KEY.Key_Right, MOD.AltModifier, 2, 1),
            (KEY.Key_Left, MOD.AltModifier, 1, 6),
            (KEY.Key_Down, MOD.AltModifier, 3, 1),
            (KEY.Key_F7, MOD.NoModifier, 2, 1),
            (KEY.Key_F6, MOD.ShiftModifier, 1, 1),
        ],
    )
    def test_chips_have_keys(
        self, world: World, key: Qt.Key, modifier: Qt.KeyboardModifier, presses: int, count: int
    ) -> None:
        for _ in range(presses):
            world.press(key, modifier)
        assert len(world.orders()) == count
        world.press(KEY.Key_Escape)
        assert len(world.orders()) == 5

    def test_a_closed_status_is_looked_for_among_all(self, world: World) -> None:
        world.press(KEY.Key_Up, MOD.AltModifier)
        assert world.orders() == [DONE]

    def test_typing_never_waits_and_the_newest_wins(self, world: World) -> None:
        world.held.append(None)
        world.jobs.clear()
        world.type("0771")
        while len(world.held) > 1:
            done = world.held.pop(1)
            assert done
            done()
        assert len(world.jobs) == 2
        assert world.orders() == [AWAY]

    @pytest.mark.parametrize(
        ("trouble", "shows_key"),
        [(UserError("case.read", "登记读不出来"), False), (KeyStateError(KeyState.LOCKED), True)],
    )
    def test_why_there_is_nothing_stands_in_the_list(
        self, world: World, trouble: UserError, *, shows_key: bool
    ) -> None:
        world.trouble.append(trouble)
        world.press(KEY.Key_F5)
        assert (world.orders(), world.session.page.list.empty_text) == ([], trouble.message)
        assert (world.session.board.news(), bool(world.keys_shown)) == (trouble.message, shows_key)


class TestChoosing:
    def test_arrows_choose_and_the_choice_stays_when_others_arrive(self, world: World) -> None:
        world.press(KEY.Key_Down)
        world.press(KEY.Key_Down)
        due(world.desk, register(world.desk, "241121-000000000000001"), -9)
        world.press(KEY.Key_F5)
        chosen = world.session.page.list.chosen()
        assert world.orders().index(SOON) == 2
        assert chosen
        assert chosen.order_no == SOON

    def test_space_marks_and_goes_on(self, world: World) -> None:
        world.press(KEY.Key_Down)
        world.press(KEY.Key_Space)
        world.press(KEY.Key_Space)
        assert [row.order_no for row in world.session.page.list.marked()] == [LATE, SOON]
        world.press(KEY.Key_Escape)
        world.press(KEY.Key_Escape)
        assert world.session.page.list.marked() == ()

    def test_a_click_on_the_box_marks(self, world: World) -> None:
        view = world.session.page.list.viewport()
        world.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(18, 70))
        world.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 70))
        assert [row.order_no for row in world.session.page.list.marked()] == [SOON]

    def test_ctrl_a_marks_all_and_then_none(self, world: World) -> None:
        world.press(KEY.Key_Down)
        world.press(KEY.Key_A, MOD.ControlModifier)
        assert len(world.session.page.list.marked()) == 5
        world.press(KEY.Key_A, MOD.ControlModifier)
        assert world.session.page.list.marked() == ()

    def test_a_number_typed_in_the_list_is_searched_for(self, world: World) -> None:
        world.press(KEY.Key_Down)
        world.type("0771")
        assert world.session.page.search.text() == "0771"
        assert world.orders() == [AWAY]

    def test_up_from_the_first_row_goes_back_to_the_search(self, world: World) -> None:
        world.press(KEY.Key_Down)
        assert world.session.page.list.hasFocus()
        world.press(KEY.Key_Up)
        assert world.session.page.search.hasFocus()

    def test_enter_opens_and_escape_comes_back(self, world: World) -> None:
        world.press(KEY.Key_Down)
        world.press(KEY.Key_Return)
        assert world.session.board.sections.name == "case"
        assert LATE in world.session.view._title.text()
        world.press(KEY.Key_Escape)
        assert world.session.page.list.hasFocus()
        for _ in range(2):
            world.press(KEY.Key_Escape)
        assert not world.session.wide.isVisible()


class TestMoving:
    def test_the_menu_offers_what_some_of_them_may_do(self, world: World) -> None:
        world.press(KEY.Key_Down)
        world.press(KEY.Key_A, MOD.ControlModifier)
        menu = menu_of(world)
        said = [action.text() for action in menu.actions()]
        assert said[:3] == ["&1  等买家\t1 条，4 条不能", "&2  待退款\t1 条，4 条不能", "&3  已取消\t5 条"]
        menu.close()

    def test_many_go_on_at_once(self, world: World) -> None:
        changed = list[bool]()
        world.session.changed.connect(lambda: changed.append(True))
        world.press(KEY.Key_Down)
        world.press(KEY.Key_Space)
        world.press(KEY.Key_Space)
        choose(world, "cancelled")
        assert world.session.board.news() == "2 条已改为「已取消」"
        assert len(world.orders()) == 3
        assert changed == [True]

    def test_what_cannot_is_told_one_by_one_and_stays_marked(self, world: World) -> None:
        world.press(KEY.Key_Down)
        world.press(KEY.Key_A, MOD.ControlModifier)
        choose(world, "settling")
        assert world.session.board.news() == "1 条已改为「待退款」，4 条没有改，原因写在列表上方"
        said = world.session.page._refused.toPlainText().split("\n")
        assert said[0].startswith("拼多多 尾号 0017  小鹿：")
        assert len(said) == 4
        assert len(world.session.page.list.marked()) == 4
        world.press(KEY.Key_Escape)
        world.press(KEY.Key_Escape)
        assert not world.session.page._refused.isVisible()

    @pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
    def test_the_key_opens_it_and_a_digit_chooses(self, world: World) -> None:
        world.press(KEY.Key_Down)
        world.press(KEY.Key_T, MOD.ControlModifier)
        menu = child(world.session.page, QMenu)
        QApplication.sendEvent(menu, QKeyEvent(QEvent.Type.KeyPress, KEY.Key_1, MOD.NoModifier, "1"))
        assert world.session.board.news() == "1 条已改为「已取消」"
        assert LATE not in world.orders()

    def test_where_nothing_may_follow_that_is_said(self, world: World) -> None:
        row = world.session.page.list.model_.rows[0]
        world.desk.move(row.id, row.version, "cancelled")
        world.session.page.list.show_rows([row._replace(status="draft")])
        world.session.page.ask_move()
        assert world.session.board.news().startswith("选中的没有可改的状态")


class TestPrinting:
    def test_marked_cases_are_printed_and_that_is_written_down(self, world: World, tmp_path: Path) -> None:
        world.press(KEY.Key_Down)
        world.press(KEY.Key_Space)
        world.press(KEY.Key_Space)
        world.press(KEY.Key_P, MOD.ControlModifier | MOD.ShiftModifier)
        assert world.session.board.news() == "「售后登记表」已送去打印，共 1 页"
        assert (tmp_path / "printed.pdf").stat().st_size > 1000
        assert world.audit() == ["print", "print"]

    def test_without_marks_all_that_are_shown_are_printed(self, world: World) -> None:
        world.press(KEY.Key_P, MOD.ControlModifier | MOD.ShiftModifier)
        assert world.audit() == ["print"] * 5

    def test_nothing_is_printed_that_cannot_be_written_down(self, world: World, tmp_path: Path) -> None:
        world.trouble.append(UserError("case.write", "磁盘已满，没有打印"))
        world.press(KEY.Key_P, MOD.ControlModifier | MOD.ShiftModifier)
        assert world.session.board.news() == "磁盘已满，没有打印"
        assert not (tmp_path / "printed.pdf").exists()

    def test_an_empty_list_prints_nothing(self, world: World) -> None:
        world.type("zzz")
        world.press(KEY.Key_P, MOD.ControlModifier | MOD.ShiftModifier)
        assert world.session.board.news() == "没有可以打印的登记；先在列表里找到要打印的"


def test_what_is_open_is_handed_over_with_its_count(world: World) -> None:
    part = world.desk.handover()
    assert part.title == "没办完的售后 5 条，1 条已超时"
    assert part.lines[0] == f"已超时 2 小时，拼多多，{LATE}，小鹿，139******01，碎花连衣裙，质量问题，新登记"


def test_the_switch_hides_orders_and_names(world: World) -> None:
    world.session.page.show_refused([f"{LATE}：不能"])
    world.session._privacy.toggle()
    model = world.session.page.list.model_
    said = " ".join(model.said(row, is_wide=True).aloud() for row in range(len(model.rows)))
    assert not [word for word in (LATE, "小鹿", "晴天", "139", "已发退货地址") if word in said]
    assert not world.session.page._refused.isVisible()


@pytest.mark.parametrize("section", ["list", "case"])
def test_all_that_takes_the_keyboard_has_a_name(world: World, section: str) -> None:
    if section == "case":
        world.session.show_case(world.id_of(LATE))
        QApplication.processEvents()
    parts = [one for one in world.session.board.findChildren(QWidget) if one.isVisible()]
    takers = [one for one in parts if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    nameless = [one for one in takers if not one.accessibleName() and not (isinstance(one, QToolButton) and one.text())]
    assert [one.objectName() for one in nameless] == []
    assert len(takers) > 3


@pytest.mark.parametrize(("width", "height"), [(880, 640), (640, 480)])
def test_it_fits_the_screen_and_the_list_gives_way(world: World, width: int, height: int) -> None:
    world.session.wide.resize(width, height)
    QApplication.processEvents()
    assert (world.session.wide.width(), world.session.wide.height()) == (width, height)
    assert world.session.page.list.height() > 60


def test_the_switch_is_one_key_away_here_too(world: World) -> None:
    world.press(KEY.Key_H, MOD.ControlModifier)
    assert world.session._privacy.is_on


def test_the_sections_have_digits_and_are_built_when_shown(world: World) -> None:
    made = list[str]()

    def make() -> QLabel:
        made.append("stats")
        return QLabel("统计")

    world.session.board.add("stats", "统计", make)
    assert made == []
    world.press(KEY.Key_3, MOD.ControlModifier)
    assert (made, world.session.board.sections.name) == (["stats"], "stats")
    world.qtbot.keyClick(world.session.board, KEY.Key_1, MOD.ControlModifier)
    assert world.session.board.sections.name == "list"


class TestDueList:
    def test_enter_opens_and_the_minute_is_followed(self, qtbot: QtBot, theme: Theme) -> None:
        opened, now = list[str](), [NOW_MS]
        view = DueList(theme, lambda: now[0], None)  # type: ignore[arg-type]  # a window of its own
        view.opened.connect(opened.append)
        view.show()
        assert view.empty_text.startswith("没有快到期的售后")
        view.show_rows([ROW._replace(due_at_ms=NOW_MS + HOUR_MS // 2)])
        assert view.model_.said(0, is_wide=False).due == "还有 30 分钟"
        now[0] += HOUR_MS
        assert view._again.isActive()
        assert view.model_.said(0, is_wide=False).due == "已超时 30 分钟"
        qtbot.keyClick(view, KEY.Key_Return)
        qtbot.keyClick(view, KEY.Key_Space)
        assert opened == ["id"]
        assert view.marked() == ()
        view.hide()
        assert not view._again.isActive()
        take_down(view)

    def test_it_is_read_aloud(self, theme: Theme) -> None:
        view = CaseList("rows", theme, lambda: NOW_MS, None, has_marks=True)  # type: ignore[arg-type]
        view.show_rows([ROW])
        view.mark({"id"})
        said = view.model_.data(view.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
        assert str(said).startswith("已选，拼多多，")
        take_down(view)


def test_the_menu_moves_what_it_was_opened_for(world: World) -> None:
    menu = menu_of(world)
    soon, late = world.id_of(SOON), world.id_of(LATE)
    version = world.desk.look(late).case.version
    world.desk.move(late, version, "cancelled")  # in another window
    world.session.look()
    chosen = world.session.page.list.chosen()
    assert chosen
    assert chosen.id == soon
    next(action for action in menu.actions() if action.data() == "cancelled").trigger()
    menu.close()
    assert world.desk.look(soon).case.said.status == "new"
    assert "没有改" in world.session.board.news()


def test_what_the_panel_reminds_of_is_opened_from_here_too(world: World) -> None:
    with world.qtbot.waitSignal(world.window.due_asked):
        world.press(KEY.Key_F12)


def test_whoever_was_searched_for_is_hidden_too(world: World) -> None:
    world.type("13900000001")
    world.press(KEY.Key_H, MOD.ControlModifier)
    assert world.session.page.search.text() == ""
    world.type("0017")
    assert world.orders() == [LATE]
