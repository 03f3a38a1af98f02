import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from livecs.ui.i18n import translate
from livecs.ui.key_help import KeyHelp
from livecs.ui.keys import KEYS
from livecs.ui.theme import DARK
from livecs.ui.window import PanelWindow
from tests.finding import child

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
# Keys of the workbenches and of WeChat (UI.md).
TAKEN = {"Alt+A", "Alt+R", "Ctrl+Alt+X"}


def shortcuts(window: PanelWindow) -> list[str]:
    return [one.key().toString() for one in window.findChildren(QShortcut)]


def test_every_control_has_a_name(window: PanelWindow) -> None:
    window.show_faults(("包一坏了",))
    window.page.search.setText("活动价")
    window.page.take_chosen()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QListView)
    controls = [one for kind in kinds for one in window.findChildren(kind) if not one.objectName().startswith("qt_")]
    nameless = [
        one for one in controls if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert len(controls) > 12
    assert nameless == []


def test_no_key_is_taken_twice_or_from_the_workbenches(window: PanelWindow) -> None:
    keys = shortcuts(window)
    assert len(set(keys)) == len(keys) == len([key for key in KEYS if key.action]) + 9
    assert not set(keys) & TAKEN
    assert all(QKeySequence(key).toString() for key in keys)


def test_the_platform_menu_changes_wording_and_setting(window: PanelWindow) -> None:
    changed: list[tuple[str, object]] = []
    window.setting_changed.connect(lambda key, value: changed.append((key, value)))
    window.platform_menu().actions()[1].trigger()
    window.page.search.setText("发货")
    assert changed == [("platform", "pdd")]
    assert window.page.preview.toPlainText() == "拼单成功后尽快发出"
    assert window.platform.text() == "拼多多"
    assert [action.text() for action in window.platform_menu().actions() if action.isChecked()] == ["拼多多"]


def test_what_the_disk_refuses_of_a_platform_is_not_talked_over(window: PanelWindow) -> None:
    refused = "设置存不下"
    window.setting_changed.connect(lambda *_: window.tell(refused))
    window.step_platform(1)
    assert window.news() == refused


def test_the_menu_changes_the_look_and_shows_the_keys(window: PanelWindow) -> None:
    changed: list[tuple[str, object]] = []
    window.setting_changed.connect(lambda key, value: changed.append((key, value)))
    next(action for action in window.more_menu().actions() if action.data() == "dark").trigger()
    assert changed == [("theme", "dark")]
    assert window.theme.tokens is DARK
    window.more_menu().actions()[-1].trigger()
    assert child(window, KeyHelp).isVisible()


def test_the_key_help_covers_the_page_until_a_key(qtbot: QtBot, window: PanelWindow) -> None:
    qtbot.keyClick(window, KEY.Key_Slash, MOD.ControlModifier)
    help_ = child(window, KeyHelp)
    assert help_.isVisible()
    assert help_.geometry() == window.rect()
    qtbot.keyClick(help_, KEY.Key_X)
    assert not help_.isVisible()
    assert window.page.search.hasFocus()


@pytest.mark.parametrize(
    ("faults", "shown", "more"),
    [((), 0, ""), (("一",), 1, ""), (("一", "二", "三", "四", "五"), 4, "另有 2 处")],
)
def test_faults_stand_in_a_box_that_can_be_closed(
    window: PanelWindow, faults: tuple[str, ...], shown: int, more: str
) -> None:
    window.show_faults(faults)
    box = window.findChild(QWidget, "notice")
    lines = child(box, QLabel, "notice-lines").text().split("\n") if box else []
    assert len(lines) == shown
    assert more in "".join(lines)
    if box:
        child(window, QAbstractButton, "notice-close").click()
        window.show_faults(faults)
        assert not box.isVisible()  # the same faults do not come back


def test_the_window_stands_at_the_right_edge(window: PanelWindow) -> None:
    area = QApplication.primaryScreen().availableGeometry()
    assert (window.geometry().right(), window.height(), window.width()) == (area.right(), area.height(), 400)


@pytest.mark.parametrize("scene", [(), ("退换",), ("退换", "运费")])
def test_no_scene_makes_the_window_taller_than_its_screen(window: PanelWindow, scene: tuple[str, ...]) -> None:
    before = window.height()
    window.page.scenes._set(scene, "")
    QApplication.processEvents()
    assert window.height() == before
    assert window.page.reply.geometry().bottom() <= window.page.height()


def test_five_hundred_scenes_leave_room_for_the_list(window: PanelWindow) -> None:
    window.page.scenes.show_tree({f"第{n}类有名字": [] for n in range(500)}, frozenset())
    QApplication.processEvents()
    assert window.page.list.height() > 100
    assert window.height() <= QApplication.primaryScreen().availableGeometry().height()


def test_the_platform_keys_go_round(qtbot: QtBot, window: PanelWindow) -> None:
    seen = []
    for key, modifier in (
        (KEY.Key_F6, MOD.NoModifier),
        (KEY.Key_F6, MOD.ShiftModifier),
        (KEY.Key_F6, MOD.ShiftModifier),
    ):
        qtbot.keyClick(window, key, modifier)
        seen.append(window.platform.text())
    assert seen == ["拼多多", "抖音", "小红书"]


def test_the_key_help_closed_by_mouse_gives_the_keyboard_back(qtbot: QtBot, window: PanelWindow) -> None:
    window.show_help()
    qtbot.mouseClick(child(window, KeyHelp), Qt.MouseButton.LeftButton)
    assert window.page.search.hasFocus()


def test_the_key_help_shows_the_keys_of_its_page(window: PanelWindow) -> None:
    window.add_page("manage", "话术管理", QWidget)
    shown = []
    for page in ("phrases", "manage"):
        window.pages.turn_to(page)
        window.show_help()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        shown.append({one.text() for one in child(window, KeyHelp).findChildren(QLabel, "key")})
        child(window, KeyHelp).hide()
    assert "Ctrl+B" in shown[0] - shown[1]
    assert "Ctrl+N" in shown[1] - shown[0]
    assert shown[0] & shown[1] >= {"Ctrl+K", "Esc", "F10"}


def test_a_question_mark_outside_a_text_field_shows_the_keys(qtbot: QtBot, window: PanelWindow) -> None:
    rows = QListView()
    window.add_page("handover", "交接班", lambda: rows)
    window.pages.turn_to("handover")
    rows.setFocus()
    window.shortcuts.use({"card": "Ctrl+U", "longer": ""})
    qtbot.keyClick(rows, KEY.Key_Question)  # as a real screen has it; this one knows no layout
    shown = {one.text() for one in child(window, KeyHelp).findChildren(QLabel, "key")}
    assert child(window, KeyHelp).isVisible()
    assert {"Ctrl+U", "Ctrl+P"} <= shown  # in force, and the page's own
    assert not {"F9", "Ctrl+Shift+B"} & shown
    window.search()
    child(window, KeyHelp).hide()
    window.page.search.setFocus()
    qtbot.keyClick(window.page.search, KEY.Key_Question, MOD.ShiftModifier)
    assert not child(window, KeyHelp).isVisible()


def test_a_page_has_its_own_keys_changed_when_it_is_shown(window: PanelWindow) -> None:
    page = QWidget()
    shortcut = QShortcut(QKeySequence("Ctrl+P"), page)
    window.shortcuts.use({"handover Ctrl+P": "Ctrl+U"})
    window.add_page("handover", "交接班", lambda: page)
    window.pages.turn_to("handover")
    assert shortcut.key().toString() == "Ctrl+U"
    window.shortcuts.use({})
    assert shortcut.key().toString() == "Ctrl+P"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("按 Ctrl+M 记一笔", "按 Ctrl+U 记一笔"),
        ("Ctrl+Shift+M", "Ctrl+Shift+M"),
        ("F9 加 30 分钟", "F9 加 30 分钟"),  # taken away: named as it was
        ("Ctrl+P 复制", "Ctrl+P 复制"),  # two pages have it
        ("没有键", "没有键"),
    ],
)
def test_sentences_name_the_keys_in_force(window: PanelWindow, said: str, named: str) -> None:
    window.shortcuts.use({"promise": "Ctrl+U", "longer": "", "handover Ctrl+P": "Ctrl+J"})
    assert translate("Test", said) == named
    window.shortcuts.use({})
    assert translate("Test", said) == said
