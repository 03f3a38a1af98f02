"""记一笔 and 交接班 with keys, over a real desk."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from livecs.clock import SHOP_ZONE
from livecs.errors import UserError
from livecs.handover import Part
from livecs.phrases.promises import Promise, PromiseChangedError, PromisesDesk
from livecs.ui.handover.handover_page import HandoverPage
from livecs.ui.handover.printed import handover_table
from livecs.ui.handover.promise_form import PromiseForm
from livecs.ui.handover.session import HandoverSession, Ways
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from livecs.vault.states import KeyState, KeyStateError
from tests.fakes import FakePromises
from tests.finding import child
from tests.phrases.build import phrase

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
PHONE = "13900000001"
HOUR_MS = 3_600_000


def ms(text: str) -> int:
    return int(datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=SHOP_ZONE).timestamp() * 1000)


class World(NamedTuple):
    qtbot: QtBot
    window: PanelWindow
    session: HandoverSession
    store: FakePromises
    now: list[int]
    copied: list[str]
    keys_shown: list[bool]
    more: list[object]
    later: list[Callable[[], None]]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = MOD.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def page(self) -> HandoverPage:
        return child(self.window, HandoverPage)

    def rows(self) -> list[str]:
        rows = self.page().list.rows.rows
        return [f"{row.title} | {row.figure} | {row.below}" for row in rows]

    def keep(self, what: str, due: str, customer: str = "") -> Promise:
        made = Promise(f"id-{len(self.store.all)}", what, customer, ms(due), self.now[0], platform="pdd")
        self.store.add(made)
        return made


@pytest.fixture
def world(qtbot: QtBot, window: PanelWindow, theme: Theme, tmp_path: Path) -> World:
    store, now, copied, keys_shown = FakePromises(), [ms("22 20:05")], list[str](), list[bool]()
    later, more = list[Callable[[], None]](), list[object]([()])
    ids = iter(f"new-{number}" for number in range(99))
    desk = PromisesDesk(store, lambda: next(ids), lambda: now[0])

    def run(work: Callable[[], object], done: Callable[[object], None]) -> None:
        try:
            came: object = work()
        except UserError as error:
            came = error
        if later:
            later.append(lambda: done(came))
        else:
            done(came)

    def show_key() -> None:
        keys_shown.append(True)

    def ask_printer(printer: QPrinter, _window: QWidget, chosen: Callable[[], None]) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        chosen()

    ways = Ways(
        run,
        desk.open,
        desk.open,
        lambda job: job(desk),
        show_key,
        copied.append,
        lambda: now[0],
        lambda: said_or_raised(more[0]),
        lambda: (Part("欠回复 1 位", ("小鹿：还有 2 分钟",)),),
    )
    session = HandoverSession(ways, theme, window, ask_printer)
    return World(qtbot, window, session, store, now, copied, keys_shown, more, later)


def said_or_raised(came: object) -> object:
    if isinstance(came, UserError):
        raise came
    return came


GIFT = phrase("gift-01", "赠品漏发同意补", promise=True)


class TestNoting:
    def test_a_promise_is_offered_and_kept_with_two_keys(self, world: World) -> None:
        world.window.tell("已复制「赠品漏发同意补」")
        world.session.copied(GIFT)
        QApplication.processEvents()
        assert world.window.news() == "已复制「赠品漏发同意补」 · Ctrl+M 记一笔"
        world.press(KEY.Key_M, MOD.ControlModifier)
        world.type("xiaolu")
        world.press(KEY.Key_Return)
        assert world.store.open() == (
            Promise("new-0", "赠品漏发同意补：好的", "xiaolu", ms("22 22:00"), world.now[0], "gift-01", "douyin"),
        )
        assert world.window.news() == "已记下 · 今天 22:00 · Ctrl+5 看交接班"
        assert child(world.window, QToolButton, "page-handover").text() == "交接班 1"
        assert not child(world.window, PromiseForm).isVisible()
        assert world.window.page.search.hasFocus()

    def test_what_promises_nothing_offers_nothing(self, world: World) -> None:
        world.session.copied(GIFT)
        world.session.copied(phrase("hello"))
        world.window.tell("已复制「在的」")
        QApplication.processEvents()
        assert world.window.news() == "已复制「在的」"
        world.press(KEY.Key_M, MOD.ControlModifier)
        assert child(world.window, PromiseForm).what.text() == ""
        assert child(world.window, PromiseForm).what.hasFocus()

    def test_in_a_narrow_panel_the_key_is_still_read(self, world: World) -> None:
        world.window.resize(320, 700)
        world.window.tell("已复制「质量问题退货，运费谁承担」的通用说法")
        world.session.copied(GIFT)
        QApplication.processEvents()
        assert world.window.news() == "已复制 · Ctrl+M 记一笔"
        world.window.tell("已登记并复制话术 · Ctrl+Z 撤销（10 秒）")
        world.session.copied(GIFT)
        QApplication.processEvents()
        assert world.window.news() == "已登记并复制话术 · Ctrl+Z 撤销（10 秒）"

    @pytest.mark.parametrize(("downs", "due"), [(1, "23 12:00"), (2, "25 20:05"), (3, "22 22:00"), (-1, "25 20:05")])
    def test_arrows_choose_until_when(self, world: World, downs: int, due: str) -> None:
        world.session.copied(GIFT)
        world.session.ask()
        for _ in range(abs(downs)):
            world.press(KEY.Key_Down if downs > 0 else KEY.Key_Up)
        world.press(KEY.Key_Enter)
        assert world.store.open()[0].due_at_ms == ms(due)

    def test_late_at_night_there_is_no_tonight(self, world: World) -> None:
        world.now[0] = ms("22 23:10")
        world.session.ask()
        chips = [one.text() for one in world.window.findChildren(QToolButton) if "until" in one.objectName()]
        assert chips == ["明天 12:00", "3 天内"]

    def test_escape_keeps_nothing(self, world: World) -> None:
        world.session.copied(GIFT)
        world.session.ask()
        world.press(KEY.Key_Escape)
        assert world.store.open() == ()
        assert world.window.page.search.hasFocus()

    @pytest.mark.parametrize(
        ("trouble", "shows_key"),
        [(UserError("promise.store", "这一笔没有记下"), False), (KeyStateError(KeyState.NO_KEYRING), True)],
    )
    def test_what_was_typed_stays_when_it_could_not_be_kept(
        self, world: World, trouble: UserError, *, shows_key: bool
    ) -> None:
        world.session.copied(GIFT)
        world.session.ask()
        world.type("xiaolu")
        world.store.trouble = trouble
        world.press(KEY.Key_Return)
        assert (world.window.news(), bool(world.keys_shown)) == (trouble.message, shows_key)
        world.press(KEY.Key_Return)
        assert [one.customer for one in world.store.open()] == ["xiaolu"]

    def test_a_promise_of_nothing_is_asked_for(self, world: World) -> None:
        world.session.ask()
        world.press(KEY.Key_Return)
        assert world.window.news() == "写一句答应了什么，再记下"
        assert child(world.window, PromiseForm).isVisible()

    def test_the_key_goes_back_to_a_form_that_is_open(self, world: World) -> None:
        world.session.copied(GIFT)
        world.session.ask()
        world.type("xiaolu")
        world.window.page.search.setFocus()
        world.session.copied(phrase("other", "另一条", promise=True))
        world.press(KEY.Key_M, MOD.ControlModifier)
        world.press(KEY.Key_Return)
        assert [(one.customer, one.phrase_id) for one in world.store.open()] == [("xiaolu", "gift-01")]

    def test_enter_pressed_twice_keeps_it_once(self, world: World) -> None:
        world.session.copied(GIFT)
        world.session.ask()
        world.later.append(lambda: None)
        form = child(world.window, PromiseForm)
        form.finished.emit()
        form.finished.emit()
        for done in world.later:
            done()
        assert len(world.store.open()) == 1


@pytest.fixture
def busy(world: World) -> World:
    """A shift with three open promises, its page shown."""
    world.keep("补寄赠品", "22 21:30")
    world.keep(f"回电 {PHONE}", "22 19:45", "小鹿")
    world.keep("核实物流", "23 12:00", f"晴天 {PHONE}")
    world.press(KEY.Key_5, MOD.ControlModifier)
    return world


class TestHandover:
    def test_the_most_urgent_stands_first_and_numbers_are_masked(self, busy: World) -> None:
        assert busy.rows() == [
            "回电 139****0001 | 已超时 20 分钟 | 小鹿 · 拼多多",
            "补寄赠品 | 今天 21:30 | 没写是谁 · 拼多多",
            "核实物流 | 明天 12:00 | 晴天 139****0001 · 拼多多",
        ]
        assert busy.page()._said.text() == "答应买家的事 3 件，1 件已超时"
        assert child(busy.window, QToolButton, "page-handover").text() == "交接班 3"

    @pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Return])
    def test_a_key_does_it_and_it_stays_for_ten_seconds(self, busy: World, key: Qt.Key) -> None:
        busy.press(KEY.Key_Down)
        busy.press(key)
        assert [one.what for one in busy.store.open()] == [f"回电 {PHONE}", "核实物流"]
        assert busy.rows()[1] == "补寄赠品 | 已办完 · Ctrl+Z 撤回 | 没写是谁 · 拼多多"
        assert busy.page()._undo.remainingTime() > 9000
        busy.page()._undo.timeout.emit()
        assert len(busy.rows()) == 2
        chosen = busy.page().list.chosen_promise()
        assert chosen
        assert chosen.what == "核实物流"

    @pytest.mark.parametrize(("key", "modifier"), [(KEY.Key_Z, MOD.ControlModifier), (KEY.Key_Space, MOD.NoModifier)])
    def test_it_can_be_taken_back(self, busy: World, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        busy.press(KEY.Key_Space)
        busy.press(key, modifier)
        assert len(busy.store.open()) == 3
        assert busy.rows()[0].startswith("回电 139****0001 | 已超时")
        assert child(busy.window, QToolButton, "page-handover").text() == "交接班 3"

    def test_what_another_window_changed_is_read_anew(self, busy: World) -> None:
        first = busy.store.open()[0]
        busy.store.mark(first, busy.now[0])
        busy.press(KEY.Key_Space)
        assert busy.window.news() == PromiseChangedError().message
        assert len(busy.rows()) == 2

    def test_it_is_copied_for_the_group_without_numbers(self, busy: World) -> None:
        busy.press(KEY.Key_P, MOD.ControlModifier)
        assert busy.copied == [
            (
                "交接班 11月22日 20:05\n"
                "答应买家的事 3 件，1 件已超时\n"
                "1. 回电 139******01（小鹿） · 已超时 20 分钟\n"
                "2. 补寄赠品 · 今天 21:30\n"
                "3. 核实物流（晴天 139******01） · 明天 12:00"
            )
        ]

    def test_what_others_hand_over_joins_the_text_and_is_named_on_the_page(self, busy: World) -> None:
        busy.more[0] = (Part("没办完的售后 1 条", (f"回电 {PHONE}",)), Part("本场信息", ()))
        busy.press(KEY.Key_K, MOD.ControlModifier)
        busy.press(KEY.Key_5, MOD.ControlModifier)
        assert busy.page()._more.text() == "一起交接：没办完的售后 1 条"
        busy.press(KEY.Key_P, MOD.ControlModifier)
        assert busy.copied[0].split("\n")[4:] == [
            "3. 核实物流（晴天 139******01） · 明天 12:00",
            "没办完的售后 1 条",
            "1. 回电 139******01",
        ]

    def test_what_cannot_be_read_is_told_and_the_promises_are_copied(self, busy: World) -> None:
        busy.more[0] = KeyStateError(KeyState.LOCKED)
        busy.press(KEY.Key_P, MOD.ControlModifier)
        assert busy.copied[0].startswith("交接班 11月22日 20:05\n答应买家的事 3 件")
        assert busy.window.news().startswith("交接班只复制了一部分：")

    def test_what_cannot_be_read_does_not_pass_for_nothing(self, world: World) -> None:
        world.more[0] = KeyStateError(KeyState.LOCKED)
        world.press(KEY.Key_5, MOD.ControlModifier)
        world.press(KEY.Key_P, MOD.ControlModifier)
        said = world.copied[0].split("\n")
        assert said[1:4] == ["欠回复 1 位", "1. 小鹿：还有 2 分钟", "其余没有读出来"]
        assert "钥匙" in said[4]

    def test_it_is_printed(self, busy: World, tmp_path: Path) -> None:
        busy.press(KEY.Key_P, MOD.ControlModifier | MOD.ShiftModifier)
        assert busy.window.news() == "「交接班」已送去打印，共 1 页"
        assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")

    def test_on_paper_stands_what_is_copied(self) -> None:
        table = handover_table([Part("答应的事 1 件", (f"回电 {PHONE}",)), Part("空的", ())], ms("22 20:05"))
        assert (table.title, table.beside) == ("交接班", "11月22日 20:05")
        assert table.rows == (("答应的事 1 件",), ("1", "回电 139******01", ""))

    def test_the_switch_hides_what_was_promised_to_whom(self, busy: World) -> None:
        busy.session.set_private(True)
        assert busy.rows()[0] == "••• | 已超时 20 分钟 | 拼多多"
        QApplication.sendEvent(busy.page().list, QKeyEvent(QEvent.Type.KeyPress, KEY.Key_V, MOD.NoModifier, "v"))
        assert busy.rows()[0].startswith("•••")
        busy.press(KEY.Key_Space)
        assert busy.window.news() == "已办完「•••」· Ctrl+Z 撤回"
        busy.session.set_private(False)
        assert "小鹿" in busy.rows()[0]

    def test_a_number_is_shown_while_a_key_is_held_and_that_is_written_down(self, busy: World) -> None:
        def key(kind: QEvent.Type) -> None:
            QApplication.sendEvent(busy.page().list, QKeyEvent(kind, KEY.Key_V, MOD.NoModifier, "v"))

        key(QEvent.Type.KeyPress)
        assert [PHONE in row for row in busy.rows()] == [True, False, False]
        key(QEvent.Type.KeyRelease)
        assert not any(PHONE in row for row in busy.rows())
        busy.press(KEY.Key_Down)
        key(QEvent.Type.KeyPress)
        assert busy.store.looked == ["id-1"]

    def test_a_shown_number_is_masked_when_the_list_is_left(self, busy: World) -> None:
        QApplication.sendEvent(busy.page().list, QKeyEvent(QEvent.Type.KeyPress, KEY.Key_V, MOD.NoModifier, "v"))
        busy.press(KEY.Key_K, MOD.ControlModifier)
        assert not any(PHONE in row for row in busy.rows())

    def test_escape_goes_back_to_the_search(self, busy: World) -> None:
        busy.press(KEY.Key_Escape)
        assert busy.window.page.search.hasFocus()

    def test_a_promise_noted_on_the_page_appears_there(self, busy: World) -> None:
        busy.press(KEY.Key_M, MOD.ControlModifier)
        busy.type("call")
        busy.press(KEY.Key_Return)
        assert [row.partition(" |")[0] for row in busy.rows()][2] == "call"
        assert busy.page().list.hasFocus()

    def test_escape_in_the_form_leaves_the_form_alone(self, busy: World) -> None:
        busy.press(KEY.Key_M, MOD.ControlModifier)
        busy.press(KEY.Key_Escape)
        assert not child(busy.window, PromiseForm).isVisible()
        assert busy.page().list.hasFocus()

    def test_nothing_open_says_what_to_do(self, world: World) -> None:
        world.press(KEY.Key_5, MOD.ControlModifier)
        assert world.page().list.empty_text.startswith("没有答应买家的事")
        world.press(KEY.Key_Space)
        world.press(KEY.Key_Z, MOD.ControlModifier)
        world.press(KEY.Key_P, MOD.ControlModifier)
        assert world.copied == ["交接班 11月22日 20:05\n没有要交接的事"]

    def test_why_it_cannot_be_read_stands_on_the_page(self, world: World) -> None:
        world.store.trouble = UserError("promise.store", "这一笔读不出来")
        world.press(KEY.Key_5, MOD.ControlModifier)
        assert world.page().list.empty_text == "这一笔读不出来"


class TestTold:
    def test_what_is_open_is_told_at_the_start(self, world: World) -> None:
        world.keep("补寄赠品", "22 19:30")
        world.session.look()
        assert world.window.news() == "答应买家的事 1 件，1 件已超时 · Ctrl+5 交接班"
        world.window.tell("别的事")
        world.session.look()
        assert world.window.news() == "别的事"

    def test_nothing_open_is_not_told(self, world: World) -> None:
        before = world.window.news()
        world.session.look()
        assert world.window.news() == before
        assert not world.session._due.isActive()

    def test_it_is_told_when_a_time_is_up(self, world: World) -> None:
        world.keep("补寄赠品", "22 20:35")
        world.keep("核实物流", "27 12:00")
        world.session.look()
        assert 0 < world.session._due.remainingTime() <= HOUR_MS // 2 + 1
        world.now[0] = ms("22 20:35") + 1
        world.session._due.timeout.emit()
        assert world.window.news() == "「补寄赠品」到时间了还没办 · Ctrl+5 交接班"
        assert HOUR_MS * 23 < world.session._due.remainingTime() <= HOUR_MS * 24 + 1
