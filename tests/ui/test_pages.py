import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from livecs.ui.pages import Pages
from livecs.ui.theme import Theme
from livecs.ui.wide_window import WideWindow
from livecs.ui.window import PanelWindow
from tests.finding import child, take_down

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier


def test_a_page_is_built_when_it_is_first_shown_and_kept(qtbot: QtBot, window: PanelWindow) -> None:
    made: list[QWidget] = []

    def make() -> QWidget:
        made.append(QLabel("管理"))
        return made[-1]

    assert not window.pages.bar.isVisible()
    window.add_page("manage", "话术管理", make)
    assert window.pages.bar.isVisible()
    assert made == []
    qtbot.keyClick(window, KEY.Key_4, MOD.ControlModifier)
    assert [one.isVisible() for one in made] == [True]
    qtbot.keyClick(window, KEY.Key_K, MOD.ControlModifier)
    assert window.page.search.hasFocus()
    child(window, QToolButton, "page-manage").click()
    assert [one.isVisible() for one in made] == [True]


def test_a_page_that_stood_before_shows_when_turned_to_and_ends_with_its_frame(theme: Theme) -> None:
    frame, seen, unseen = QWidget(), QLabel("往周"), QLabel("单条")
    pages = Pages("list", "列表", QLabel("列表"), theme, frame)
    pages.add("weeks", "往周", pages.own(seen))
    pages.add("case", "单条", pages.own(unseen))
    frame.show()
    assert not seen.isVisible()
    pages.turn_to("weeks")
    assert (seen.isVisible(), unseen.isVisible()) == (True, False)
    take_down(frame)
    assert not isValid(unseen)


def test_the_keys_of_a_hidden_page_rest(qtbot: QtBot, window: PanelWindow) -> None:
    window.add_page("manage", "话术管理", lambda: QLabel("管理"))
    window.page.search.setText("运费")
    window.pages.turn_to("manage")
    qtbot.keyClick(window, KEY.Key_F1)
    assert window.page.scenes.stance == ""
    window.search()
    qtbot.keyClick(window, KEY.Key_F1)
    assert window.page.scenes.stance == "agree"


def test_tab_goes_through_the_pages_as_they_stand(window: PanelWindow) -> None:
    for name in ("handover", "manage", "returns"):
        window.add_page(name, name, lambda: QLabel("页"))
    at: QWidget | None = child(window, QToolButton, "page-phrases")
    names = list[str]()
    while at and len(names) < 4:
        names.append(at.objectName())
        at = at.nextInFocusChain()
    assert names == ["page-phrases", "page-returns", "page-manage", "page-handover"]


def test_a_page_nobody_added_changes_nothing(qtbot: QtBot, window: PanelWindow) -> None:
    qtbot.keyClick(window, KEY.Key_4, MOD.ControlModifier)
    assert window.page.isVisible()


@pytest.mark.parametrize(("number", "said"), [(3, "话术管理 3"), (0, "话术管理")])
def test_a_page_shows_its_count(window: PanelWindow, number: int, said: str) -> None:
    window.add_page("manage", "话术管理", lambda: QLabel("管理"))
    window.pages.count_on("manage", number)
    button = child(window, QToolButton, "page-manage")
    assert (button.text(), button.accessibleName()) == (said, said)


def test_chips_and_commands_are_added(qtbot: QtBot, window: PanelWindow) -> None:
    chip, heard = QLabel("晚8点场"), list[str]()
    window.add_chip(chip)
    window.add_command("本场信息", lambda: heard.append("card"))
    next(one for one in window.more_menu().actions() if one.text() == "本场信息").trigger()
    qtbot.waitUntil(chip.isVisible)
    assert heard == ["card"]


def test_a_wide_window_stands_beside_the_panel_until_esc(qtbot: QtBot, window: PanelWindow) -> None:
    wide = WideWindow("编辑话术", QLabel("编辑"), window)
    wide.come_forward()
    assert wide.isVisible()
    area = window.screen().availableGeometry()
    assert area.contains(wide.geometry())
    qtbot.keyClick(wide, KEY.Key_Escape)
    assert not wide.isVisible()


def test_sections_stand_side_by_side_from_the_left(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    sections = Pages("list", "列表  Ctrl+1", QLabel("表"), theme, holder)
    sections.head_a_window()
    sections.add("case", "单条  Ctrl+2", QLabel)
    sections.bar.resize(800, sections.bar.sizeHint().height())
    holder.show()
    first, second = (child(sections.bar, QToolButton, name) for name in ("page-list", "page-case"))
    qtbot.waitUntil(lambda: (first.x(), first.width()) == (0, first.sizeHint().width()))
    assert 0 < second.x() - first.geometry().right() <= 8


def test_a_wide_window_has_its_own_keys_and_not_the_panels(qtbot: QtBot, window: PanelWindow) -> None:
    field, heard = QLineEdit(), list[str]()
    wide = WideWindow("编辑话术", field, window)
    QShortcut(QKeySequence("Ctrl+S"), wide).activated.connect(lambda: heard.append("saved"))
    wide.come_forward()
    qtbot.waitUntil(wide.isActiveWindow)
    window.page.search.setText("运费")
    for key, modifier in ((KEY.Key_F1, MOD.NoModifier), (KEY.Key_S, MOD.ControlModifier)):
        qtbot.keyClick(field, key, modifier)
    assert (window.page.scenes.stance, heard) == ("", ["saved"])
    wide.close()


@pytest.mark.parametrize(
    ("width", "titles"),
    [
        (400, ["话术", "售后", "回复率", "话术管理", "交接班"]),
        (320, ["话术", "售后 12", "回复率", "管理", "交接 3"]),
    ],
)
def test_pages_stand_in_their_order_with_short_titles_where_long_ones_do_not_fit(
    qtbot: QtBot, window: PanelWindow, width: int, titles: list[str]
) -> None:
    for name, title in (("handover", "交接班"), ("manage", "话术管理"), ("returns", "售后"), ("week", "回复率")):
        window.add_page(name, title, QLabel)
    window.resize(width, 700)
    if width == 320:
        window.pages.count_on("returns", 12)
        window.pages.count_on("handover", 3)

    def shown() -> list[QToolButton]:
        return sorted(window.pages.bar.findChildren(QToolButton), key=lambda button: button.x())

    qtbot.waitUntil(lambda: [button.text() for button in shown()] == titles, timeout=5_000)
    assert all(button.width() >= button.sizeHint().width() for button in shown())
    assert shown()[3].accessibleName() == "话术管理"


@pytest.mark.parametrize("width", [320, 400])
def test_nothing_in_the_bar_moves_or_is_renamed_when_a_count_changes(
    qtbot: QtBot, window: PanelWindow, width: int
) -> None:
    for name, title in (("handover", "交接班"), ("manage", "话术管理"), ("returns", "售后"), ("week", "回复率")):
        window.add_page(name, title, QLabel)
    window.resize(width, 700)
    bar = window.pages.bar

    def seen() -> list[tuple[str, QRect]]:
        return [(button.text().split()[0], button.geometry()) for button in bar.findChildren(QToolButton)]

    qtbot.waitUntil(lambda: bar.width() == width - 24 and not seen()[0][1].contains(QPoint(width // 3, 9)))

    before = seen()
    for number in (1, 12, 0):
        window.pages.count_on("returns", number)
        window.pages.count_on("handover", number)
        QApplication.processEvents()
        assert seen() == before


def test_a_long_title_has_the_room_it_needs(qtbot: QtBot, window: PanelWindow) -> None:
    for name, title in (("returns", "Cases"), ("week", "Rate"), ("manage", "Manage replies"), ("handover", "Handover")):
        window.add_page(name, title, QLabel)
    window.resize(400, 700)
    buttons = window.pages.bar.findChildren(QToolButton)

    def fits() -> bool:
        return all(one.width() >= one.fontMetrics().horizontalAdvance(one.text()) + 4 for one in buttons)

    qtbot.waitUntil(lambda: window.pages.bar.width() == 376 and buttons[-1].x() > 100 and fits())
    assert [one.accessibleName() for one in buttons] == ["话术", "Cases", "Rate", "Manage replies", "Handover"]
