import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from livecs.ui.theme import Theme
from livecs.ui.tray import Tray

pytestmark = pytest.mark.qt


@pytest.mark.parametrize(
    ("is_shown", "is_quiet", "first", "third"),
    [(True, False, "隐藏面板", "免打扰一小时"), (False, True, "显示面板", "恢复提醒")],
)
def test_the_menu_offers_what_can_be_done_now(
    qapp: QObject, theme: Theme, is_shown: bool, is_quiet: bool, first: str, third: str
) -> None:
    tray = Tray(theme, qapp)
    tray.say(is_shown=is_shown, is_quiet=is_quiet, owed=3)
    assert [action.text() for action in tray.menu.actions() if action.text()] == [
        first,
        "复制下一句稍等",
        third,
        "设置",
        "退出",
    ]
    tray.close()


def test_without_a_place_for_icons_nothing_is_shown_and_nothing_fails(
    qapp: QObject, theme: Theme, qtbot: QtBot
) -> None:
    tray = Tray(theme, qapp)
    tray.show()
    for action, asked in zip(
        (one for one in tray.menu.actions() if not one.isSeparator()),
        (tray.toggle_asked, tray.hold_asked, tray.quiet_asked, tray.settings_asked, tray.quit_asked),
        strict=True,
    ):
        with qtbot.waitSignal(asked):
            action.trigger()
    tray.close()
