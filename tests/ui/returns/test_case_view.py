"""One case in the wide window, over a real store: masked, revealed by a held key, moved on, never overwritten."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from livecs.errors import UserError
from livecs.returns.model import Case, CaseFile, Event, NewCase
from livecs.ui.returns.case_view import CaseView
from livecs.ui.returns.case_words import differences, event_words, lines_of
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.finding import child
from tests.ui.returns.cases_world import DISLIKE, LATE, PHONE, SOON, World, built, register

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def world(qtbot: QtBot, window: PanelWindow, theme: Theme, tmp_path: Path, shift: Path) -> Iterator[World]:
    with built(qtbot, window, theme, tmp_path, shift) as world:
        yield world


@pytest.fixture
def late(world: World) -> str:
    """The most urgent case, shown."""
    case_id = world.id_of(LATE)
    world.session.show_list()
    world.session.show_case(case_id)
    QApplication.processEvents()
    return case_id


def said(world: World) -> str:
    labels = [label for label in world.session.view.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def offered(world: World) -> list[str]:
    view = world.session.view
    return [one.text() for one in view.moves.findChildren(QPushButton) if one.isVisibleTo(view)]


def stands(world: World) -> list[str]:
    view = world.session.view
    return [one.text() for one in view.moves.findChildren(QToolButton) if one.isVisibleTo(view)]


def status(world: World, case_id: str) -> str:
    return world.desk.look(case_id).case.said.status


def hold(world: World, kind: QEvent.Type = QEvent.Type.KeyPress) -> None:
    QApplication.sendEvent(world.session.view, QKeyEvent(kind, KEY.Key_V, MOD.NoModifier, "v"))
    QApplication.processEvents()


def test_without_a_case_nothing_is_offered_but_the_way_to_one(qtbot: QtBot) -> None:
    view = CaseView(lambda: 0)
    qtbot.addWidget(view)
    view.sheet.add_beside(QLabel("凭证 0/9"))
    view.show()
    said = [label.text() for label in view.findChildren(QLabel) if label.isVisible() and label.text()]
    assert said == ["还没有打开哪一条。在列表里选一条，按回车", "Tab 写跟进 · Alt+↑ ↓ 上一条、下一条 · Esc 回列表"]


class TestMasking:
    @pytest.mark.usefixtures("late")
    def test_it_is_masked_until_a_key_is_held_and_that_is_written_down(self, world: World) -> None:
        assert "139****0001" in said(world)
        assert PHONE not in said(world)
        assert world.audit() == []
        hold(world)
        assert PHONE in said(world)
        assert world.audit() == ["reveal"]
        hold(world, QEvent.Type.KeyRelease)
        assert PHONE not in said(world)

    @pytest.mark.parametrize("how", ["focus", "time", "hidden", "list"])
    @pytest.mark.usefixtures("late")
    def test_it_is_masked_again_however_the_key_is_lost(self, world: World, how: str) -> None:
        hold(world)
        assert PHONE in said(world)
        view = world.session.view
        if how == "focus":
            view.note.setFocus()
        elif how == "time":
            assert view._hiding.isActive()
            view._hiding.timeout.emit()
        elif how == "hidden":
            world.session.wide.hide()
            world.session.wide.show()
        else:
            world.session.show_list()
            world.session.board.sections.turn_to("case")
        QApplication.processEvents()
        assert PHONE not in said(world)

    @pytest.mark.usefixtures("late")
    def test_a_held_button_shows_it_too(self, world: World) -> None:
        look = child(world.session.view, QPushButton, "case-look")
        world.qtbot.mousePress(look, Qt.MouseButton.LeftButton)
        assert PHONE in said(world)
        world.qtbot.mouseRelease(look, Qt.MouseButton.LeftButton)
        assert PHONE not in said(world)

    @pytest.mark.usefixtures("late")
    def test_an_answer_that_comes_after_the_key_was_let_go_shows_nothing(self, world: World) -> None:
        world.held.append(None)
        hold(world)
        hold(world, QEvent.Type.KeyRelease)
        for done in world.held[1:]:
            assert done
            done()
        QApplication.processEvents()
        assert PHONE not in said(world)

    @pytest.mark.usefixtures("late")
    def test_while_the_switch_is_on_nothing_is_revealed(self, world: World) -> None:
        world.session._privacy.toggle()
        hold(world)
        assert not [word for word in ("139", "小鹿", "000017") if word in said(world)]
        assert "质量问题" in said(world)
        assert world.audit() == []


class TestMoving:
    @pytest.mark.usefixtures("late")
    def test_what_may_come_next_stands_there_with_its_digit(self, world: World) -> None:
        assert offered(world) == [
            "1  同意，转等买家",
            "2  请补充凭证，转等买家",
            "3  劝留，转劝留中",
            "4  同意，转待退款",
            "5  已取消",
        ]
        assert stands(world) == ["同意  F1", "劝留  F2", "请补充凭证  F3"]

    def test_what_nobody_has_to_prove_may_be_refused(self, world: World) -> None:
        world.session.show_case(register(world.desk, "1", reason_id=DISLIKE))
        assert offered(world)[1:3] == ["2  劝留，转劝留中", "3  婉拒，转已婉拒"]
        assert stands(world)[2] == "婉拒  F3"

    def test_a_digit_moves_it_on(self, world: World, late: str) -> None:
        world.press(KEY.Key_1)
        assert (status(world, late), world.session.board.news()) == ("await_buyer", "已改为「等买家」")
        assert "新登记 → 等买家" in said(world)
        assert world.session.view.hasFocus()

    def test_while_a_note_is_written_digits_are_digits_and_alt_moves(self, world: World, late: str) -> None:
        world.session.view.note.setFocus()
        world.type("call 12")
        world.press(KEY.Key_3, MOD.AltModifier)
        assert status(world, late) == "persuading"
        assert "新登记 → 劝留中，call 12" in said(world)
        assert world.session.view.note.text() == ""

    def test_an_attitude_is_changed_and_kept(self, world: World, late: str) -> None:
        world.press(KEY.Key_F1)
        world.press(KEY.Key_F2)
        world.press(KEY.Key_F2)
        assert world.desk.look(late).case.said.attitude == "persuade"
        assert "态度 同意 → 劝留" in said(world)
        assert world.desk.look(late).case.version == 3
        assert [one.isChecked() for one in world.session.view.moves.findChildren(QToolButton)] == [False, True, False]

    def test_a_closed_case_is_opened_again(self, world: World, late: str) -> None:
        world.press(KEY.Key_5)
        assert offered(world) == ["1  重新打开"]
        assert stands(world) == []
        world.press(KEY.Key_1)
        assert status(world, late) == "new"

    @pytest.mark.usefixtures("late")
    def test_a_key_pressed_twice_is_one_deed(self, world: World) -> None:
        world.held.append(None)
        world.press(KEY.Key_5)
        world.press(KEY.Key_5)
        assert len(world.held) == 2
        world.held[1]()  # type: ignore[misc]  # what was held back
        assert world.session.board.news() == "已改为「已取消」"

    @pytest.mark.usefixtures("late")
    def test_why_it_stayed_is_told_and_what_was_typed_stays(self, world: World) -> None:
        world.trouble.append(UserError("case.write", "登记没有存下（磁盘已满）"))
        world.session.view.note.setText("已回电")
        world.press(KEY.Key_5)
        assert world.session.board.news() == "登记没有存下（磁盘已满）"
        assert world.session.view.note.text() == "已回电"


class TestTwoWindows:
    def test_the_other_change_is_shown_and_nothing_is_overwritten(self, world: World, late: str) -> None:
        case = world.desk.look(late).case
        other = world.desk.edit(late, case.version, {"attitude": "agree", "customer_phone": "13900000002"})
        world.desk.move(late, other.version, "await_buyer")
        world.session.view.note.setText("已回电")
        world.press(KEY.Key_5)
        assert status(world, late) == "await_buyer"
        assert "这一条刚在别处改过，没有覆盖。改的是：状态 新登记 → 等买家；电话；态度 未选 → 同意。" in said(world)
        assert "13900000002" not in said(world)
        assert world.session.view.note.text() == "已回电"
        assert offered(world)[0] == "1  退回途中"
        world.press(KEY.Key_1)
        assert status(world, late) == "in_transit"
        assert "刚在别处改过" not in said(world)


class TestFollowing:
    @pytest.mark.usefixtures("late")
    def test_a_note_is_added(self, world: World) -> None:
        world.press(KEY.Key_Tab)
        world.session.view.note.setFocus()
        world.type("called back")
        world.press(KEY.Key_Return)
        assert "跟进：called back" in said(world)
        assert world.session.view.note.text() == ""
        assert world.session.page.list.model_.rows[0].follow_up == "called back"

    @pytest.mark.usefixtures("late")
    def test_an_empty_note_is_no_deed(self, world: World) -> None:
        world.session.view.note.setFocus()
        world.press(KEY.Key_Return)
        assert world.session.board.news() == ""

    @pytest.mark.usefixtures("late")
    def test_a_deadline_says_who_says_so_and_is_met(self, world: World) -> None:
        assert "商家处理 · 已超时 2 小时" in said(world)
        assert "依据：平台导出的售后表 · 2026-11-21" in said(world)
        met = child(world.session.view, QPushButton, "deadline-met")
        met.setFocus()
        world.press(KEY.Key_Space)
        assert "商家处理 · 已办" in said(world)
        assert world.session.view.hasFocus()

    def test_to_edit_it_the_form_is_asked_for(self, world: World, late: str) -> None:
        with world.qtbot.waitSignal(world.session.edit_wanted) as asked:
            world.press(KEY.Key_F4)
        assert asked.args == [late]

    @pytest.mark.usefixtures("late")
    def test_the_next_one_of_the_list_is_one_key_away(self, world: World) -> None:
        world.press(KEY.Key_Down, MOD.AltModifier)
        assert SOON in said(world)
        world.press(KEY.Key_Up, MOD.AltModifier)
        assert "000017" in said(world)

    @pytest.mark.usefixtures("late")
    def test_when_one_has_left_the_list_the_next_is_not_skipped(self, world: World) -> None:
        world.press(KEY.Key_F1)
        world.press(KEY.Key_5)
        assert "已取消" in said(world)
        world.press(KEY.Key_Down, MOD.AltModifier)
        assert SOON in said(world)

    @pytest.mark.usefixtures("late")
    def test_what_was_typed_for_one_case_is_not_taken_to_another(self, world: World) -> None:
        world.session.view.note.setText("已回电")
        world.press(KEY.Key_Down, MOD.AltModifier)
        assert world.session.view.note.text() == ""
        world.press(KEY.Key_Up, MOD.AltModifier)
        assert world.session.view.note.text() == "已回电"

    @pytest.mark.usefixtures("late")
    def test_what_comes_late_for_one_case_does_not_take_another_away(self, world: World) -> None:
        world.session.view.note.setText("已回电")
        world.session.view.note.setFocus()
        world.held.append(None)
        world.press(KEY.Key_Return)
        world.press(KEY.Key_Down, MOD.AltModifier)
        for done in world.held[2:] + world.held[1:2]:
            assert done
            done()
        assert SOON in said(world)
        world.held.clear()
        world.press(KEY.Key_Up, MOD.AltModifier)
        assert "跟进：已回电" in said(world)
        assert world.session.view.note.text() == ""

    def test_before_one_is_opened_it_says_how(self, world: World) -> None:
        world.session.show_list()
        QApplication.processEvents()
        world.press(KEY.Key_2, MOD.ControlModifier)
        assert "还没有打开哪一条" in said(world)
        assert offered(world) == stands(world) == []
        hold(world)
        world.press(KEY.Key_1)
        world.press(KEY.Key_F4)
        assert world.audit() == []

    @pytest.mark.usefixtures("late")
    def test_a_case_that_is_gone_is_told(self, world: World) -> None:
        world.session.show_case("00000000-0000-7000-8000-0000000000ff")
        assert world.session.board.news().startswith("没有这条登记")


@pytest.mark.parametrize(
    ("event", "private", "words"),
    [
        (Event("e", 0, "move", "new", "await_buyer"), False, "新登记 → 等买家"),
        (Event("e", 0, "move", "new", "refused", "已说明"), False, "新登记 → 已婉拒，已说明"),
        (Event("e", 0, "attitude", "", "agree"), False, "态度 同意"),
        (Event("e", 0, "attitude", "agree", "persuade"), False, "态度 同意 → 劝留"),
        (Event("e", 0, "follow_up", note="小鹿说明天寄"), False, "跟进：小鹿说明天寄"),
        (Event("e", 0, "follow_up", note="小鹿说明天寄"), True, "跟进：•••"),
    ],
)
def test_what_happened_in_words(event: Event, private: bool, words: str) -> None:
    assert event_words(event, is_private=private) == words


def test_of_what_is_personal_only_the_name_of_the_field_is_told() -> None:
    before = Case("id", 1, 0, 0, None, NewCase("pdd", "1", customer_name="欧**", refund_fen=100))
    now = before._replace(said=before.said._replace(customer_name="阿**", refund_fen=250))
    assert differences(before, now) == ["姓名", "退款 1 元 → 2.5 元"]


@pytest.mark.parametrize(
    ("kind", "steps", "line"),
    [
        ("complaint", 0, "已做 0 步，共 6 步。下一步 先安抚：道歉，用自己的话复述买家的问题"),
        ("complaint", 0b101, "已做 2 步，共 6 步。下一步 听完整：不打断，不争对错，记下诉求"),
        ("complaint", 0b111111, "已做 6 步，共 6 步"),
        ("return", 0, ""),
    ],
)
def test_how_far_a_complaint_is(kind: str, steps: int, line: str) -> None:
    case = Case("c", 1, 0, 0, None, NewCase("pdd", "1", kind=kind, steps=steps))
    lines = {one.title: one.value for one in lines_of(CaseFile(case, ""), is_private=True)}
    assert lines.get("投诉步骤", "") == line
