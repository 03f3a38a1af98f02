"""售后登记 in the wired panel: a case kept through the desk is found, moved and handed over from the window."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.returns.deadlines import limits_from
from livecs.returns.model import NewCase
from livecs.ui.handover.handover_page import HandoverPage
from livecs.ui.returns.cases_board import CasesBoard
from livecs.ui.returns.cases_page import CasesPage
from livecs.ui.returns.evidence_strip import EvidenceStrip
from livecs.ui.returns.limits_page import LimitsPage
from livecs.ui.returns.reasons_page import ReasonsPage
from livecs.ui.returns.stats_page import StatsPage
from livecs.ui.wide_window import WideWindow
from tests.finding import child
from tests.panels import open_panel, press
from tests.test_app import NOON_MS, keyring, profile  # noqa: F401 (a fixture)
from tests.ui.returns.cases_world import PHONE, QUALITY
from tests.ui.returns.images import painted

pytestmark = [pytest.mark.qt, pytest.mark.panel]
KEY, MOD = Qt.Key, Qt.KeyboardModifier
ORDER = "241121-000000000000017"


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Panel:  # noqa: F811
    """A panel over a store with one case."""
    ours = [keyring()]
    parts = Parts(profile, lambda: NOON_MS, keyrings=lambda: ours)
    with closing(parts.vault().open_for_saving()) as database:
        new = NewCase("pdd", ORDER, QUALITY, attitude="agree", customer_nick="小鹿", customer_phone=PHONE)
        parts.returns(database).register(new)
    return open_panel(qapp, qtbot, parts)


def pictures(profile: Profile) -> list[Path]:  # noqa: F811
    return [path for path in profile.evidence.rglob("*") if path.is_file()]


def test_a_case_is_found_moved_on_and_handed_over_with_keys(qtbot: QtBot, panel: Panel) -> None:
    press(qtbot, panel, KEY.Key_L, MOD.ControlModifier)
    page = child(panel.window, CasesPage)
    qtbot.waitUntil(lambda: len(page.list.model_.rows) == 1, timeout=20_000)
    wide = page.window()
    assert isinstance(wide, WideWindow)
    QApplication.processEvents()
    press(qtbot, panel, KEY.Key_Return)
    view = child(panel.window, QToolButton, "attitude-1")
    qtbot.waitUntil(lambda: view.text().startswith("同意"), timeout=20_000)
    press(qtbot, panel, KEY.Key_1)
    qtbot.waitUntil(lambda: page.list.model_.rows[0].status == "await_buyer", timeout=20_000)
    wide.close()
    panel.window.activateWindow()
    panel.window.pages.turn_to("handover")
    handover = child(panel.window, HandoverPage)
    qtbot.waitUntil(lambda: "没办完的售后" in handover._more.text(), timeout=20_000)
    panel.window.search()
    panel.close()


def test_what_was_found_is_exported_with_a_key(qtbot: QtBot, panel: Panel, tmp_path: Path) -> None:
    press(qtbot, panel, KEY.Key_L, MOD.ControlModifier)
    page = child(panel.window, CasesPage)
    qtbot.waitUntil(lambda: len(page.list.model_.rows) == 1, timeout=20_000)

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(tmp_path / "a.csv"))
        dialog.accept()

    QTimer.singleShot(0, page, choose)
    press(qtbot, panel, KEY.Key_E, MOD.ControlModifier)
    qtbot.waitUntil(lambda: child(page.window(), CasesBoard).news().startswith("已导出 1 条"), timeout=20_000)
    sheet = (tmp_path / "a.csv").read_text("utf-8-sig")
    assert ORDER in sheet
    assert PHONE not in sheet
    page.window().close()
    panel.window.activateWindow()
    panel.window.search()
    panel.close()


def test_statistics_are_a_section_of_it(qtbot: QtBot, panel: Panel) -> None:
    press(qtbot, panel, KEY.Key_L, MOD.ControlModifier)
    child(panel.window, QToolButton, "page-stats").click()
    page = child(panel.window, StatsPage)
    qtbot.waitUntil(lambda: bool(page.tiles.tiles), timeout=20_000)
    assert page.tiles.tiles[0].accessibleName() == "登记 1 条"
    page.window().close()
    panel.window.activateWindow()
    panel.window.search()
    panel.close()


def test_reasons_and_limits_are_the_shops_own(
    qtbot: QtBot,
    panel: Panel,
    profile: Profile,  # noqa: F811
) -> None:
    press(qtbot, panel, KEY.Key_L, MOD.ControlModifier)
    child(panel.window, QToolButton, "page-reasons").click()
    reasons = child(panel.window, ReasonsPage)
    qtbot.waitUntil(reasons.isVisible, timeout=20_000)
    reasons.list.choose(1)
    reasons.switch()
    qtbot.waitUntil(lambda: reasons.list.rows.rows[1].figure == "已停用", timeout=20_000)
    child(panel.window, QToolButton, "page-limits").click()
    limits = child(panel.window, LimitsPage)
    limits.hours.setText("48")
    limits.title.setText("举证")
    qtbot.keyClick(limits.title, KEY.Key_Return)
    (kept,) = Parts(profile, lambda: NOON_MS).settings["case_limits"]
    assert limits_from([kept])[0][0][:4] == ("douyin", "new", 48, "举证")
    limits.window().close()


def test_a_picture_is_pasted_into_the_case_that_was_just_opened(
    qtbot: QtBot,
    panel: Panel,
    profile: Profile,  # noqa: F811
) -> None:
    press(qtbot, panel, KEY.Key_L, MOD.ControlModifier)
    page = child(panel.window, CasesPage)
    qtbot.waitUntil(lambda: len(page.list.model_.rows) == 1, timeout=20_000)
    QApplication.processEvents()
    press(qtbot, panel, KEY.Key_Return)
    strip = child(panel.window, EvidenceStrip)
    view = child(panel.window, QToolButton, "attitude-1")
    qtbot.waitUntil(lambda: view.text().startswith("同意"), timeout=20_000)
    QGuiApplication.clipboard().setImage(painted(40, 20))
    press(qtbot, panel, KEY.Key_V, MOD.ControlModifier)
    qtbot.waitUntil(lambda: bool(pictures(profile)), timeout=20_000)
    assert (strip.count, strip.has_unkept(), len(pictures(profile))) == (1, False, 1)
    page.window().close()
    panel.window.activateWindow()
    panel.window.search()
    panel.close()
