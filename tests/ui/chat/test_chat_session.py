"""The panel beside a chat, without a desktop: the windows of others are told, what is done to them is written down."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from livecs.desktop.foreground import Front
from livecs.lint.model import Category, Finding, Severity, Source
from livecs.settings import settings_from
from livecs.ui.chat.learned import Seen
from livecs.ui.chat.session import ChatSession
from livecs.ui.chat.ways import Ways
from livecs.ui.focus import Focus
from livecs.ui.focus import Ways as FocusWays
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard, FakeUsage
from tests.finding import child

pytestmark = pytest.mark.qt
CHAT, OTHER = Front(7, "chat", "小鹿"), Front(8, "editor", "")
BANNED = "加我微信"


class FakeLinter:
    def check(self, text: str, platform: str) -> tuple[Finding, ...]:
        assert platform == "kuaishou"
        at = text.find(BANNED)
        contact = Category.OFF_PLATFORM_CONTACT
        found = Finding(at, at + 4, "r", contact, Severity.ERROR, BANNED, "", Source("s"), ("在这里为您处理",))
        return (found,) if at >= 0 else ()


class Desk:
    """A desktop with a chat in front."""

    def __init__(self, window: PanelWindow, usage: FakeUsage, clipboard: FakeClipboard) -> None:
        self.window, self.clipboard, self.usage = window, clipboard, usage
        self.settings: dict[str, Any] = settings_from({"chat_windows": ["快手 · chat"]})[0]
        window.setting_changed.connect(self.settings.__setitem__)
        self.front: Front | None = CHAT
        self.deeds: list[tuple[str, int]] = []
        self.put: list[tuple[str, bool, bool]] = []
        self.outcome = "done"
        self.modes: list[bool] = []
        self.focus = Focus(window, FocusWays(self._let_take, lambda _: None, lambda _: None))
        ways = Ways(lambda: self.front, self._give_back, self._put, self._put_image, clipboard)
        self.copy = window.page.sending._copy
        self.session = ChatSession(self.settings, window, self.focus, self.copy, ways)
        self.session.hotkey = "Ctrl+Alt+K"
        self.session.came(CHAT)

    def leave(self) -> None:
        """The person clicks into the chat."""
        self.front = CHAT
        self.focus.leave()

    def come(self) -> None:
        """The person calls the panel, which is in front then."""
        self.session.call()
        self.front = None

    def said(self) -> str:
        QApplication.processEvents()
        return self.window.news()

    def _let_take(self, _window: object, takes_keyboard: bool) -> bool:
        self.modes.append(takes_keyboard)
        return True

    def _give_back(self, seen: Seen) -> bool:
        self.deeds.append(("back", seen.window))
        return True

    def _put(self, text: str, seen: Seen, done: Callable[[str], None], /, *, restore: bool, is_personal: bool) -> None:
        self.put.append((text, restore, is_personal))
        self._paste(seen, done)

    def _put_image(self, path: str, seen: Seen, done: Callable[[str], None], /, *, restore: bool) -> None:
        self.put.append((path, restore, False))
        self._paste(seen, done)

    def _paste(self, seen: Seen, done: Callable[[str], None]) -> None:
        self.deeds.append(("paste", seen.window))
        done(self.outcome)


@pytest.fixture
def desk(window: PanelWindow, usage: FakeUsage, clipboard: FakeClipboard) -> Iterator[Desk]:
    QGuiApplication.clipboard().clear()
    desk = Desk(window, usage, clipboard)
    desk.window.page.sending.card = None
    yield desk
    desk.settings["check_chat"] = False


def click(desk: Desk, row: int, *, twice: bool = False) -> None:
    view = desk.window.page.list
    index = view.model().index(row, 0)
    view.clicked.emit(index)
    if twice:
        view.doubleClicked.emit(index)
        view.clicked.emit(index)


def row_of(desk: Desk, title: str) -> int:
    model = desk.window.page.list.model()
    rows = [row for row in range(model.rowCount()) if model.index(row, 0).data() == title]
    desk.window.page.list.choose(rows[0])
    return rows[0]


def test_a_click_puts_the_row_into_the_chat_once_and_takes_no_keyboard(desk: Desk) -> None:
    desk.leave()
    click(desk, row_of(desk, "什么时候发货"), twice=True)
    assert (desk.put, desk.clipboard.texts) == ([("付款后尽快发出", False, False)], [])
    assert desk.said() == "已放进聊天窗口，由您按发送"
    assert desk.modes == [False]


def test_with_the_keyboard_here_a_click_only_chooses(desk: Desk) -> None:
    click(desk, row_of(desk, "什么时候发货"))
    assert (desk.put, desk.clipboard.texts) == ([], [])


def test_the_hotkey_calls_enter_puts_and_the_hotkey_gives_back(desk: Desk, qtbot: QtBot) -> None:
    desk.leave()
    desk.come()
    assert desk.modes == [False, True]
    row_of(desk, "什么时候发货")
    desk.settings["restore_clipboard"] = True
    qtbot.keyClick(desk.window.page.search, Qt.Key.Key_Return)
    assert desk.put == [("付款后尽快发出", True, False)]
    desk.session.call()
    assert desk.deeds == [("paste", 7), ("back", 7)]


def test_escape_at_the_end_gives_back(desk: Desk, qtbot: QtBot) -> None:
    desk.leave()
    desk.come()
    qtbot.keyClicks(desk.window.page.search, "x")
    for _ in range(2):
        assert not desk.deeds
        qtbot.keyClick(desk.window.page.search, Qt.Key.Key_Escape)
    assert desk.deeds == [("back", 7)]


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("gone", "没有放进聊天窗口，已复制 · 请在聊天窗口按 Ctrl+V"),
        ("refused", "没有放进聊天窗口，已复制 · 请在聊天窗口按 Ctrl+V"),
        ("taken", "别的程序刚占用了剪贴板，没有放进聊天窗口 · 请再放一次"),
    ],
)
def test_what_did_not_arrive_is_said(desk: Desk, outcome: str, said: str) -> None:
    desk.outcome = outcome
    desk.leave()
    click(desk, row_of(desk, "什么时候发货"))
    assert desk.said() == said


def test_a_window_that_was_not_learned_gets_nothing_but_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.leave()
    desk.front = OTHER
    desk.session.came(OTHER)
    desk.come()
    row_of(desk, "什么时候发货")
    qtbot.keyClick(desk.window.page.search, Qt.Key.Key_Return)
    assert (desk.clipboard.texts, desk.deeds) == (["付款后尽快发出"], [("back", 8)])
    assert desk.said() == "已复制 · 前面的窗口不是学过的聊天窗口，要自己粘贴"


def test_a_row_with_blanks_takes_the_keyboard_to_be_filled(desk: Desk) -> None:
    desk.leave()
    click(desk, row_of(desk, "推荐尺码"))
    assert desk.window.page.fill_form.isVisible()
    assert (desk.modes, desk.put) == ([False, True], [])


def test_rows_say_what_is_pressed_first(desk: Desk) -> None:
    model, search = desk.window.page.list._rows, desk.window.page.search
    desk.leave()
    assert (model.hint, search.placeholderText()) == ("先按 Ctrl+Alt+K", "找话术：先按 Ctrl+Alt+K")
    desk.come()
    assert (model.hint, search.placeholderText()) == ("", "找话术：汉字、首字母或拼音")


@pytest.mark.parametrize(("text", "is_personal"), [("亲，稍等", False), ("您的电话 13900000001 对吗", True)])
def test_a_reply_with_a_number_is_kept_out_of_histories(desk: Desk, text: str, is_personal: bool) -> None:
    desk.leave()
    desk.copy(text)
    assert desk.put == [(text, False, is_personal)]


def test_a_picture_is_pasted_too(desk: Desk) -> None:
    desk.leave()
    desk.settings["restore_clipboard"] = True
    desk.copy.image("map.png")
    assert (desk.put, desk.clipboard.texts, desk.deeds) == ([("map.png", True, False)], [], [("paste", 7)])
    desk.settings["paste_into_chat"] = False
    desk.copy.image("map.png")
    assert desk.clipboard.texts == ["image map.png"]


def test_switched_off_everything_is_copied(desk: Desk) -> None:
    desk.settings["paste_into_chat"] = False
    desk.leave()
    desk.copy("亲，稍等")
    assert (desk.put, desk.clipboard.texts) == ([], ["亲，稍等"])


def test_what_is_no_reply_never_goes_into_a_chat(desk: Desk) -> None:
    desk.leave()
    desk.copy.put("交接班：姓名", is_personal=True)
    assert (desk.put, desk.clipboard.personal) == ([], ["交接班：姓名"])


class TestLearning:
    def test_the_next_window_in_front_is_learned_with_platform_and_shop(self, desk: Desk) -> None:
        desk.settings |= {"chat_windows": [], "shop_name": "云朵家"}
        desk.session.learn()
        assert desk.said() == "请点一下聊天窗口的输入框 · Esc 取消"
        desk.session.came(None)
        desk.session.came(CHAT)
        desk.session.came(OTHER)
        assert desk.settings["chat_windows"] == ["快手 · chat · – · 云朵家"]

    def test_escape_learns_nothing(self, desk: Desk, qtbot: QtBot) -> None:
        desk.session.learn()
        qtbot.keyClick(desk.window.page.search, Qt.Key.Key_Escape)
        desk.session.came(OTHER)
        assert desk.settings["chat_windows"] == ["快手 · chat"]
        assert not desk.deeds

    def test_a_page_that_is_no_chat_is_refused(self, desk: Desk) -> None:
        desk.session.learn()
        desk.session.came(Front(9, "chromium", "新标签页"))
        assert desk.settings["chat_windows"] == ["快手 · chat"]
        assert desk.said().startswith("没有记下")


class TestFollowing:
    def test_the_platform_follows_until_one_is_chosen_and_again_after_the_pin(self, desk: Desk) -> None:
        pin = child(desk.window, QToolButton, "platform-pin")
        assert (desk.settings["platform"], pin.isVisible()) == ("kuaishou", False)
        desk.window.set_platform("pdd")
        assert pin.isVisible()
        desk.session.came(CHAT)
        assert desk.settings["platform"] == "pdd"
        pin.click()
        assert (desk.settings["platform"], pin.isVisible()) == ("kuaishou", False)

    def test_the_shop_follows_too(self, desk: Desk) -> None:
        desk.settings["chat_windows"] = ["抖音 · chat · – · 云朵家"]
        desk.session.came(CHAT)
        assert (desk.settings["platform"], desk.settings["shop_name"]) == ("douyin", "云朵家")

    def test_switched_off_it_stays(self, desk: Desk) -> None:
        desk.window.setting_changed.emit("follow_workbench", False)
        desk.window.set_platform("pdd")
        desk.session.came(CHAT)
        assert desk.settings["platform"] == "pdd"
        assert not child(desk.window, QToolButton, "platform-pin").isVisible()


class TestChecking:
    @pytest.fixture(autouse=True)
    def checked(self, desk: Desk) -> None:
        desk.settings["check_chat"] = True
        desk.copy.linter = FakeLinter()  # type: ignore[assignment] # it finds one word
        desk.leave()

    def copied(self, text: str) -> None:
        """Somebody else copied something: offscreen nobody owns what was set."""
        content = QMimeData()
        content.setText(text)
        QGuiApplication.clipboard().setMimeData(content)

    def line(self, desk: Desk) -> QToolButton:
        return child(desk.window, QToolButton, "chat-line-words")

    def test_a_right_sentence_is_told_to_be_right(self, desk: Desk) -> None:
        self.copied("亲，马上为您看")
        assert desk.said() == "聊天里的这句没有违禁词"

    def test_without_rules_nothing_is_told_to_be_right(self, desk: Desk) -> None:
        desk.copy.linter = None
        self.copied(BANNED)
        assert desk.said() == "违禁词还在准备，过几秒再复制一次"

    def test_the_line_puts_the_mended_text_back(self, desk: Desk) -> None:
        self.copied(f"亲，{BANNED}")
        assert self.line(desk).accessibleName() == f"{BANNED} 站外联系 → 在这里为您处理 · 换成改好的 F11"
        self.line(desk).click()
        assert desk.put == [("亲，在这里为您处理", False, False)]
        assert desk.usage.deeds == [("fixed", "r")]
        assert not self.line(desk).isVisible()

    def test_so_does_the_key_and_only_once(self, desk: Desk) -> None:
        self.copied(f"亲，{BANNED}")
        desk.come()
        desk.window.accept_asked.emit()
        desk.window.accept_asked.emit()
        assert desk.put == [("亲，在这里为您处理", False, False)]

    def test_what_was_copied_since_takes_its_place(self, desk: Desk) -> None:
        self.copied(f"亲，{BANNED}")
        desk.front = OTHER
        self.copied("别的")
        assert not self.line(desk).isVisible()
        desk.window.accept_asked.emit()
        assert (desk.put, desk.clipboard.texts) == ([], [])

    def test_in_another_window_it_is_only_copied(self, desk: Desk) -> None:
        self.copied(f"亲，{BANNED}")
        desk.front = OTHER
        self.line(desk).click()
        assert (desk.put, desk.clipboard.texts) == ([], ["亲，在这里为您处理"])

    @pytest.mark.parametrize("case", ["switched off", "another window", "the panel"])
    def test_nothing_else_is_read(self, desk: Desk, case: str) -> None:
        desk.settings["check_chat"] = case != "switched off"
        desk.front = {"another window": OTHER, "the panel": None}.get(case, CHAT)
        before = desk.said()
        self.copied("亲，马上为您看")
        assert desk.said() == before


def test_a_proposal_is_taken_by_its_key_and_gone_when_it_was_closed(desk: Desk) -> None:
    taken: list[str] = []
    desk.session.propose("Ctrl+Alt+K 已被其他程序占用", "换成 Ctrl+Alt+L", ("keys", "text2"), lambda: taken.append("L"))
    desk.window.accept_asked.emit()
    assert taken == ["L"]
    desk.window.accept_asked.emit()
    assert (taken, desk.said()) == (["L"], "现在没有要您确认的")
