"""The report's lists, their counts, their keys, and what they say when there is nothing."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from livecs.errors import UserError
from livecs.phrases.evidence import Alike, Mention, Missed, Report, Used
from livecs.ui.manage.report_page import ReportPage
from livecs.ui.manage.report_rows import parts
from livecs.ui.theme import Theme
from livecs.ui.wide_window import WideWindow
from livecs.ui.window import PanelWindow
from tests.finding import child

pytestmark = pytest.mark.qt
KEY = Qt.Key
FULL = Report(
    "2026-10-22",
    "2026-11-21",
    (
        Used("ship", "什么时候发货", 12, 8, 4, "2026-11-20"),
        Used("hello", "在的", 3, 3, 0, "2026-11-02"),
        Used("gone", "", 1, 0, 1, "2026-10-30"),
    ),
    (Missed("以旧换新", 3, "2026-11-20"),),
    (Mention("size", "推荐尺码", ("尺码",)),),
    (Alike("a", "几时发", "b", "什么时候发", 96),),
    (Mention("old", "双十一怎么算", ("优惠", "满减"), "2026-11-12"),),
    (Mention("today", "今天截止", ("优惠",), "2026-11-21"), Mention("soon", "快结束", ("优惠",), "2026-11-30")),
)
EMPTY = Report("2026-10-22", "2026-11-21", (), (), (), (), (), ())
ROWS = {
    "used": [
        "什么时候发货，12 次，最近 11 月 20 日 · 现在的文字 8 次 · 改动以前 4 次",
        "在的，3 次，最近 11 月 2 日",
        "gone，1 次，最近 10 月 30 日 · 现在的文字 0 次 · 改动以前 1 次 · 已不在话术库",
    ],
    "missed": ["以旧换新，3 次，最近 11 月 20 日"],
    "never": ["推荐尺码，尺码，size"],
    "alike": ["几时发，96%，和「什么时候发」几乎一样（a、b）"],
    "ending": [
        "双十一怎么算，已过期，不再给出，有效期到 11 月 12 日",
        "今天截止，今天到期，有效期到 11 月 21 日",
        "快结束，还有 9 天，有效期到 11 月 30 日",
    ],
}


class Desk:
    """Answers with what it was given, at once."""

    def __init__(self) -> None:
        self.answer: Report | UserError = FULL
        self.asked = 0

    def load(self) -> Report:
        self.asked += 1
        if isinstance(self.answer, UserError):
            raise self.answer
        return self.answer


def at_once(work: Callable[[], object], done: Callable[[object], None]) -> None:
    try:
        came = work()
    except UserError as error:
        came = error
    done(came)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def report(desk: Desk, theme: Theme, window: PanelWindow) -> Iterator[ReportPage]:
    page = ReportPage(desk.load, at_once, theme)
    wide = WideWindow("话术报告", page, window)
    wide.come_forward()
    yield page
    wide.close()


def said(page: ReportPage) -> list[str]:
    model = page.list.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [str(index.data(Qt.ItemDataRole.AccessibleTextRole)) for index in rows]


@pytest.mark.parametrize("name", ROWS)
def test_each_part_says_its_rows(report: ReportPage, name: str) -> None:
    child(report, QToolButton, f"report-{name}").click()
    assert said(report) == ROWS[name]


def test_chips_count_what_is_behind_them(report: ReportPage, desk: Desk) -> None:
    chips = [child(report, QToolButton, f"report-{name}") for name in ROWS]
    assert [chip.text() for chip in chips] == ["用得多 3", "没找到 1", "从未用过 1", "几乎一样 1", "到期 3"]
    desk.answer = EMPTY
    report.refresh()
    assert [chip.accessibleName() for chip in chips] == ["用得多", "没找到", "从未用过", "几乎一样", "到期"]


def test_an_empty_part_says_so(report: ReportPage, desk: Desk, qtbot: QtBot) -> None:
    desk.answer = EMPTY
    report.refresh()
    for part in parts():
        assert (said(report), report.list.empty_text) == ([], part.empty)
        qtbot.keyClick(report.list, KEY.Key_Right)


def test_keys_go_through_parts_and_rows(report: ReportPage, desk: Desk, qtbot: QtBot) -> None:
    assert report.list.hasFocus()
    asked: list[str] = []
    report.asked.connect(asked.append)
    qtbot.keyClick(report.list, KEY.Key_Down)
    qtbot.keyClick(report.list, KEY.Key_Return)
    qtbot.keyClick(report.list, KEY.Key_Down)
    qtbot.keyClick(report.list, KEY.Key_Return)  # it is in the library no more
    qtbot.keyClick(report.list, KEY.Key_Left)
    assert said(report) == ROWS["ending"]
    qtbot.keyClick(report.list, KEY.Key_Right)
    qtbot.keyClick(report.list, KEY.Key_Right)
    qtbot.keyClick(report.list, KEY.Key_Return)
    assert asked == ["在的", "以旧换新"]
    before = desk.asked
    qtbot.keyClick(report.list, KEY.Key_F5)
    assert desk.asked == before + 1
    qtbot.keyClick(report.list, KEY.Key_Escape)
    assert not report.isVisible()


def test_what_cannot_be_read_is_said(report: ReportPage, desk: Desk) -> None:
    desk.answer = UserError("usage.read", "使用次数暂时读不出")
    report.refresh()
    assert (said(report), report.list.empty_text) == ([], "使用次数暂时读不出")
