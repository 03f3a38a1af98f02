"""欠回复 with keys, over a real store."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from livecs.errors import UserError
from livecs.response.owed import Owed
from livecs.ui.lint.findings_list import FindingsList
from livecs.ui.owed.session import UNDO_MS
from livecs.ui.phrases.attitudes import Attitudes
from livecs.ui.phrases.chosen_view import ChosenView
from tests.finding import child
from tests.lint.build import linter, rule
from tests.ui.owed.owed_world import CTRL_J, CTRL_Z, KEY, MOD, SHIFT_J, World

pytestmark = pytest.mark.qt


JUDGE = linter(*(rule(word, id=f"r.{word}") for word in ("全网最低", "加微信", "返现", "保证治好")))


@pytest.mark.parametrize("width", [320, 400])
@pytest.mark.parametrize("height", [480, 560, 700])
@pytest.mark.parametrize("lines", [0, 2])
def test_in_a_low_panel_nothing_lies_over_anything(world: World, width: int, height: int, lines: int) -> None:
    world.copy.linter = JUDGE
    world.hold("小鹿", "晴天")
    for _ in range(lines):
        world.window.add_line(QLabel("一句占两行的话\n要人回答"))
    page = world.window.page
    page.search.setText("退货运费")
    page.reply.box.setPlainText("亲，全网最低，加微信给您返现，保证治好")
    world.window.resize(width, height)
    hosts = (page, page.reply, child(page, ChosenView))
    world.qtbot.waitUntil(lambda: world.window.height() == height and not any(map(_crowded, hosts)))
    chosen = page.list.visualRect(page.list.currentIndex())
    assert page.list.viewport().rect().contains(chosen)
    assert child(page, FindingsList).height() >= 22
    assert child(page, Attitudes).isVisible() or lines
    page.reply.box.clear()
    page.search.setText("")
    world.window.resize(width, 1000)
    world.qtbot.waitUntil(lambda: page.scenes.isVisible() and page.preview.isVisible())
    assert page.reply.button.isVisible()
    assert page.list.height() > 200


def _crowded(host: QWidget) -> bool:
    parts = host.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    places = sorted((one.y(), one.geometry().bottom()) for one in parts if one.isVisible() and not one.isWindow())
    return any(above[1] >= below[0] for above, below in pairwise(places))


class TestHolding:
    def test_the_key_names_counts_and_keeps(self, world: World) -> None:
        assert not world.session.strip.isVisible()
        world.hold("小鹿")
        assert world.news() == "已复制稍等的话 ·「小鹿」3:00 内回"
        assert world.session.strip.isVisible()
        world.hold("小鹿\n还在吗")
        assert world.news() == "已复制下一句 ·「小鹿」2:50"
        world.hold("晴天")
        assert (world.shown(), world.kept(), world.counts) == (["小鹿 2:40", "晴天 3:00"], ["小鹿", "晴天"], [1, 2])
        assert child(world.window, QLabel, "owed-count").text() == "欠回复 2"
        assert world.window.page.search.hasFocus()

    def test_from_another_page_nobody_is_taken_away(self, world: World) -> None:
        world.window.add_page("other", "别的", QLabel)
        world.window.pages.turn_to("other")
        world.clipboard = "小鹿"
        world.qtbot.keyClick(world.window, *CTRL_J)
        assert (world.window.pages.name, world.kept()) == ("other", ["小鹿"])
        assert not world.session.strip.is_counting()
        world.qtbot.keyClick(world.window, *SHIFT_J)
        assert (world.window.pages.name, world.session.strip.is_counting()) == ("phrases", True)

    def test_without_a_line_the_customer_is_remembered_all_the_same(self, world: World) -> None:
        world.lines.clear()
        world.hold("小鹿")
        assert (world.news(), world.kept()) == ("没有能用的稍等话术；已记下「小鹿」3:00", ["小鹿"])

    def test_who_is_being_answered_may_be_asked_again(self, world: World) -> None:
        world.hold("小鹿")
        world.press(*SHIFT_J)
        world.press(KEY.Key_Return)
        world.hold("")
        assert (world.shown(), world.kept()) == (["小鹿 2:50 *"], ["小鹿"])

    def test_another_platform_keeps_them_all(self, world: World) -> None:
        world.hold("小鹿")
        world.press(KEY.Key_F6)
        world.hold("晴天")
        assert world.kept() == ["小鹿", "晴天"]
        world.press(*SHIFT_J)
        world.press(KEY.Key_Return)
        assert world.news() == "正在回「小鹿」（抖音）：复制回复就消掉"


class TestClosing:
    def test_a_copied_reply_closes_who_was_chosen_and_nobody_else(self, world: World) -> None:
        world.hold("小鹿", "晴天")
        world.reply()
        assert world.kept() == ["小鹿", "晴天"]
        world.press(*SHIFT_J)
        world.press(KEY.Key_Right)
        world.press(KEY.Key_Return)
        assert world.shown() == ["小鹿 2:40", "晴天 2:50 *"]
        assert world.news() == "正在回「晴天」：复制回复就消掉"
        world.reply()
        assert (world.shown(), world.kept()) == (["小鹿 2:40", "晴天 已消掉"], ["小鹿"])
        assert world.news() == "已复制「什么时候发货」 · 「晴天」已回"
        world.reply()
        assert world.kept() == ["小鹿"]

    def test_a_row_by_its_number_answers_who_is_chosen_in_the_strip(self, world: World) -> None:
        world.hold("小鹿", "晴天")
        world.press(*SHIFT_J)
        world.window.page.search.setText("发货")
        world.press(KEY.Key_1, MOD.AltModifier)
        assert world.kept() == ["晴天"]

    def test_delete_drops_one_after_the_other_and_ctrl_z_brings_them_back(self, world: World) -> None:
        world.hold("小鹿", "晴天")
        world.press(*SHIFT_J)
        world.press(KEY.Key_Delete)
        assert (world.news(), world.kept()) == ("已去掉「小鹿」· Ctrl+Z 撤回", ["晴天"])
        world.press(KEY.Key_Delete)
        assert (world.kept(), world.counts[-1]) == ([], 0)
        world.press(*CTRL_Z)
        world.press(*CTRL_Z)
        assert (world.kept(), world.news()) == (["小鹿", "晴天"], "「小鹿」又在等了")
        world.press(*CTRL_Z)
        assert world.kept() == ["小鹿", "晴天"]

    def test_right_after_a_reply_ctrl_z_in_the_search_is_about_it(self, world: World) -> None:
        world.hold("小鹿")
        world.press(*SHIFT_J)
        world.press(KEY.Key_Return)
        world.reply()
        assert world.window.page.search.hasFocus()
        world.press(*CTRL_Z)
        assert (world.kept(), world.window.page.search.text()) == (["小鹿"], "发货")
        world.press(*SHIFT_J)
        world.press(KEY.Key_Return)
        world.reply()
        world.qtbot.keyClicks(world.window.page.search, "x")
        world.press(*CTRL_Z)
        assert (world.kept(), world.window.page.search.text()) == ([], "发货")

    def test_what_is_closed_goes_and_the_keyboard_with_it(self, world: World) -> None:
        world.hold("小鹿")
        world.press(*SHIFT_J)
        world.press(KEY.Key_Delete)
        assert world.shown() == ["小鹿 已消掉"]
        (undo,) = (one for one in world.session.findChildren(QTimer) if one.interval() == UNDO_MS)
        assert undo.isActive()
        undo.setInterval(0)  # ten seconds are over
        world.qtbot.waitUntil(world.session.strip.isHidden, timeout=5_000)
        assert world.window.page.search.hasFocus()

    def test_esc_leaves_and_nobody_is_being_answered(self, world: World) -> None:
        world.hold("小鹿")
        world.press(*SHIFT_J)
        world.press(KEY.Key_Return)
        world.press(*SHIFT_J)
        world.press(KEY.Key_Escape)
        assert (world.shown(), world.window.page.search.hasFocus()) == (["小鹿 2:50"], True)
        world.reply()
        assert world.kept() == ["小鹿"]

    def test_a_click_chooses(self, world: World) -> None:
        world.hold("小鹿", "晴天")
        rows = world.session.strip.list
        spot = rows.visualRect(rows.rows.index(1)).center()
        world.qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert world.shown() == ["小鹿 2:40", "晴天 2:50 *"]

    def test_without_entries_the_key_says_what_it_is_for(self, world: World) -> None:
        world.press(*SHIFT_J)
        assert world.news() == "没有欠回复；按 Ctrl+J 请买家稍等，就记在这里"


class TestTime:
    def test_figures_go_on_while_they_are_seen_and_rest_else(self, world: World) -> None:
        world.hold("小鹿")
        strip = world.session.strip
        assert (world.shown(), strip.is_counting()) == (["小鹿 3:00"], True)
        world.now.ms += 150_000
        world.qtbot.waitUntil(lambda: world.shown() == ["小鹿 快到 0:20"], timeout=3_000)
        world.window.hide()
        assert not strip.is_counting()
        world.now.ms += 20_000
        world.window.show()
        assert (world.shown(), strip.is_counting()) == (["小鹿 超时 0:00"], True)
        world.window.showMinimized()
        assert not strip.is_counting()
        world.window.showNormal()
        assert strip.is_counting()
        world.now.ms += 7_200_000  # a lid was closed
        world.session.on_time()
        assert (world.shown(), strip.is_counting()) == (["小鹿 超时 2 小时"], False)

    def test_of_several_that_are_late_the_count_is_said_and_the_longest(self, world: World) -> None:
        world.hold("小鹿", "阿青", "木木")
        world.now.ms += 3_600_000
        world.session.on_time()
        assert world.news() == "3 位超时，最久「小鹿」 · Ctrl+Shift+J 去回"

    def test_who_is_late_is_said_once_also_on_other_pages(self, world: World) -> None:
        world.hold("小鹿")
        world.now.ms += 169_970
        world.session.look()  # as any change does: it knows now that only 30 ms are left
        world.now.ms += 30
        world.qtbot.waitUntil(lambda: world.news() == "「小鹿」超时了 · Ctrl+Shift+J 去回", timeout=3_000)
        world.window.tell("别的")
        world.session.look()
        assert world.news() == "别的"

    def test_a_clock_set_back_changes_no_figure(self, world: World) -> None:
        world.hold("小鹿")
        world.session.on_time()
        world.session.look()
        world.now.ms -= 3_600_000
        world.session.look()
        assert world.shown() == ["小鹿 2:50"]


class TestKeeping:
    def test_another_start_shows_what_is_owed_and_speaks_of_none_that_was_late(self, world: World) -> None:
        world.hold("小鹿")
        world.now.ms += 86_400_000
        again = world.start()
        news = world.news()
        again.look()
        assert [face.figure for face in again.strip.list.rows.faces] == ["超时 23 小时"]
        assert world.news() == news

    def test_while_the_key_is_locked_it_lives_in_memory(self, world: World) -> None:
        world.is_open = False
        world.hold("小鹿")
        assert world.news() == "数据没打开，欠回复先记在面板里，关掉就没有了"
        world.hold("晴天")
        assert (world.shown(), world.kept()) == (["小鹿 2:50", "晴天 3:00"], [])
        assert world.news() == "已复制稍等的话 ·「晴天」3:00 内回"
        world.is_open = True
        world.session.on_time()
        assert world.kept() == ["小鹿", "晴天"]

    def test_a_full_disk_is_told_once_and_tried_again(self, world: World) -> None:
        world.trouble = UserError("owed.store", "欠回复没有记下（磁盘满）")
        world.hold("小鹿")
        assert world.news() == "欠回复没有记下（磁盘满）"
        world.window.tell("别的")
        world.session.on_time()
        assert world.news() == "别的"
        world.trouble = None
        world.session.on_time()
        assert world.kept() == ["小鹿"]

    def test_keys_pressed_while_it_is_written_are_written_next(self, world: World) -> None:
        world.later = []
        world.hold("小鹿", "晴天")
        world.press(*SHIFT_J)
        world.press(KEY.Key_Delete)
        while world.later:
            world.later.pop(0)()
        assert (world.kept(), world.shown()) == (["晴天"], ["小鹿 已消掉", "晴天 2:50"])

    def test_the_one_that_is_answered_stays_so_when_it_turns_out_to_be_an_older_one(self, world: World) -> None:
        world.hold("小鹿")
        world.later = []
        fresh = world.start()
        fresh.hold()
        fresh.strip.picked = fresh.strip.list.rows.faces[0].entry.id
        while world.later:
            world.later.pop(0)()
        (face,) = fresh.strip.list.rows.faces
        assert (face.name, face.is_picked, len(world.kept())) == ("小鹿", True, 1)


def test_names_are_hidden_for_a_broadcast(world: World) -> None:
    world.hold("小鹿")
    world.session.set_private(True)
    (face,) = world.session.strip.list.rows.faces
    assert (world.shown(), "小鹿" in face.said()) == (["••• 2:50"], False)
    world.hold("晴天")
    assert world.news() == "已复制稍等的话 ·「•••」3:00 内回"
    world.session.set_private(False)
    assert world.shown()[0].startswith("小鹿")


def test_it_speaks_to_who_cannot_see_it(world: World) -> None:
    world.hold("小鹿")
    world.press(*SHIFT_J)
    world.press(KEY.Key_Return)
    world.now.ms += 150_000
    world.session.on_time()
    rows = world.session.strip.list
    assert rows.accessibleName() == "欠回复"
    assert rows.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "小鹿，快到 0:20，正在回，抖音"


def test_the_next_shift_is_told(world: World) -> None:
    world.hold("小鹿", "晴天")
    assert world.session.part().title == "欠回复 2 位"


def test_many_are_chosen_by_keys_and_come_into_sight(world: World) -> None:
    world.hold(*(f"买家{number}" for number in range(9)))
    rows = world.session.strip.list
    world.press(*SHIFT_J)
    for _ in range(8):
        world.press(KEY.Key_Right)
    chosen = rows.chosen()
    assert isinstance(chosen, Owed)
    assert chosen.name == "买家8"
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()).center())
    world.press(KEY.Key_Home)
    assert rows.chosen() == rows.rows.faces[0].entry
