"""A phrase of several messages, its picture, and the three attitudes of one situation, with keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from livecs.desktop.clipboard import SystemClipboard
from livecs.errors import UserError
from livecs.jobs.copy_reply import CopyReply
from livecs.phrases.desk import PhrasesDesk
from livecs.phrases.library import index
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard, FakeUsage
from tests.finding import child, take_down
from tests.ui.conftest import NOW_MS

pytestmark = pytest.mark.qt
KEY = Qt.Key
PACK = """
schema = 1
pack = "own"
title = "多条"

[[phrase]]
id = "steps"
title = "改地址分三步"
scene = ["物流"]
status = "approved"
text = "第一步，点订单详情"
image = "map.png"
  [[phrase.followup]]
  text = "第二步，点修改地址，{处理时间}内有效"
  [[phrase.followup]]
  text = "第三步，{买家称呼}确认一下"

[[phrase]]
id = "plain"
title = "地址已改"
scene = ["物流"]
status = "approved"
text = "地址改好了"

[[phrase]]
id = "late-agree"
title = "晚到退款"
scene = ["退换", "物流"]
stance = "agree"
case = "late"
status = "approved"
text = "可以退"

[[phrase]]
id = "late-refuse"
title = "再等一天"
scene = ["退换", "时间"]
stance = "refuse"
case = "late"
status = "approved"
text = "再等一天，明天不到我来处理"
[[phrase.variant]]
platforms = ["pdd"]
text = "再等等，明天不到我来处理"
"""


@pytest.fixture
def window(tmp_path: Path, clipboard: FakeClipboard, usage: FakeUsage, theme: Theme) -> Iterator[PanelWindow]:
    (tmp_path / "own.toml").write_text(PACK, encoding="utf8")
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "map.png"))
    desk = PhrasesDesk()
    desk.turn("2026-11-21")
    desk.stock(index([tmp_path], tmp_path / "cache"))
    page = PhrasesPage(desk, CopyReply(clipboard, usage, lambda: NOW_MS), theme, "douyin")
    page.restock()
    window = PanelWindow(page, theme, "douyin", "light")
    window.place()
    window.show()
    page.focus_search()
    QApplication.processEvents()
    yield window
    take_down(window)


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


class TestSequence:
    def test_enter_copies_one_message_after_the_other(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, usage: FakeUsage, tmp_path: Path
    ) -> None:
        window.page.search.setText("三步")
        press(qtbot, KEY.Key_Return)
        for name, value in (("处理时间", "今天"), ("买家称呼", "小鹿")):
            child(window, QLineEdit, f"fill-{name}").setText(value)
        news = []
        press(qtbot, KEY.Key_Return)
        news.append(window.news())
        for _ in range(3):
            press(qtbot, KEY.Key_Return)
            news.append(window.news())
        assert clipboard.texts == [
            "第一步，点订单详情",
            f"image {tmp_path / 'map.png'}",
            "第二步，点修改地址，今天内有效",
            "第三步，小鹿确认一下",
        ]
        assert clipboard.personal == clipboard.texts[-1:]
        assert [said.partition("」")[2] for said in news] == [
            "第 1/4 条，再按回车复制下一条",
            "第 2/4 条，再按回车复制下一条",
            "第 3/4 条，再按回车复制下一条",
            "第 4/4 条，发完了",
        ]
        assert [use[0] for use in usage.uses] == ["steps"]

    @pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_Up])
    def test_what_was_left_is_not_sent_later(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, key: Qt.Key
    ) -> None:
        window.page.search.setText("地址")
        window.page.list.choose(1)
        window.page.fill_form.ask(("处理时间", "买家称呼"), optional=False)
        window.page.sending.asked = "steps"
        for name, value in (("处理时间", "今天"), ("买家称呼", "小鹿")):
            child(window, QLineEdit, f"fill-{name}").setText(value)
        window.page.take_chosen()
        press(qtbot, key)
        window.page.list.choose(window.page.list._rows.row_of("steps"))
        assert "第一步" in window.page.preview.toPlainText()
        assert clipboard.texts == ["第一步，点订单详情"]

    def test_the_preview_shows_what_is_left_and_the_picture(self, window: PanelWindow) -> None:
        window.page.search.setText("三步")
        assert window.page.preview.toPlainText().count("步，") == 3
        picture = child(window, QLabel, "preview-image")
        assert picture.isVisible()
        assert picture.pixmap().width() == 2 * picture.pixmap().height()
        assert window.page.list._rows.face(0).tag == "未签名 4 条 物流"
        window.page.search.setText("改好")
        assert not picture.isVisible()


@pytest.mark.usefixtures("qapp")
class TestClipboard:
    def test_a_picture_is_on_the_system_clipboard(self, tmp_path: Path) -> None:
        picture = QImage(4, 2, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.blue)
        picture.save(str(tmp_path / "a.png"))
        SystemClipboard().set_image(str(tmp_path / "a.png"))
        assert QGuiApplication.clipboard().image().pixelColor(1, 1) == Qt.GlobalColor.blue

    def test_what_is_no_picture_is_said(self, tmp_path: Path) -> None:
        (tmp_path / "a.png").write_text("text")
        with pytest.raises(UserError, match=r"「a\.png」读不出来"):
            SystemClipboard().set_image(str(tmp_path / "a.png"))


class TestAttitudes:
    def shown(self, window: PanelWindow) -> dict[str, tuple[bool, bool]]:
        rows = window.findChildren(QAbstractButton)
        named = {row.accessibleName(): row for row in rows if row.objectName().startswith("attitude-")}
        return {name: (row.isEnabled(), row.isChecked()) for name, row in named.items()}

    def test_they_stand_together_for_a_situation(self, window: PanelWindow) -> None:
        window.page.search.setText("晚到")
        assert self.shown(window) == {
            "同意 F1：可以退": (True, True),
            "劝留 F2：这种情况还没有这样的话术": (False, False),
            "婉拒 F3：再等一天，明天不到我来处理": (True, False),
        }
        window.page.set_platform("pdd")
        assert "婉拒 F3：再等等，明天不到我来处理" in self.shown(window)
        window.page.search.setText("改好")
        assert not child(window, QWidget, "attitudes").isVisible()

    def test_a_key_flips_though_neither_query_nor_scene_find_it(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard
    ) -> None:
        window.page.scenes._on_top("退换")
        window.page.search.setText("晚到")
        press(qtbot, KEY.Key_F3, KEY.Key_Return)
        assert clipboard.texts == ["再等一天，明天不到我来处理"]
        press(qtbot, KEY.Key_F1, KEY.Key_Return)
        assert clipboard.texts[1:] == ["可以退"]

    def test_a_missing_attitude_is_said(self, qtbot: QtBot, window: PanelWindow) -> None:
        window.page.search.setText("晚到")
        press(qtbot, KEY.Key_F2)
        assert window.news() == "「晚到退款」这种情况还没有劝留的话术；按 Ctrl+4 到话术管理写一条"

    def test_a_click_flips_too(self, window: PanelWindow) -> None:
        window.page.search.setText("晚到")
        child(window, QAbstractButton, "attitude-refuse").click()
        assert window.page.preview.toPlainText() == "再等一天，明天不到我来处理"
