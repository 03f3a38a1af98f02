import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from livecs.ui.lint.findings_list import FindingsList, FindingsModel
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard, FakeUsage
from tests.finding import child
from tests.lint.build import linter, rule

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
JUDGE = linter(
    rule("全网最低价", id="r.low", fixes=("活动价",)),
    rule("顶级", id="r.top", severity={"any": "warning", "pdd": "error"}),
)
TEXT = "亲😊全网最低价，顶级"


@pytest.fixture(autouse=True)
def judged(window: PanelWindow) -> None:
    window.page._copy.linter = JUDGE
    window.page.reply.lint_again()


def rows(window: PanelWindow) -> list[str]:
    model = child(window, FindingsList).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def underlined(window: PanelWindow) -> dict[str, QTextCharFormat.UnderlineStyle]:
    """The underlined pieces of the reply as Qt draws them, with their line."""
    block = window.page.reply.box.document().firstBlock()
    utf16 = block.text().encode("utf-16-le")
    return {
        utf16[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le"): one.format.underlineStyle()
        for one in block.layout().formats()
    }


def test_words_are_underlined_where_they_stand_also_behind_emoji(window: PanelWindow) -> None:
    window.page.reply.box.setPlainText(TEXT)
    styles = QTextCharFormat.UnderlineStyle
    assert underlined(window) == {"全网最低价": styles.WaveUnderline, "顶级": styles.DashUnderline}
    assert rows(window) == ["全网最低价  绝对化用语 → 活动价", "顶级  绝对化用语"]


def test_a_clean_text_shows_nothing(window: PanelWindow) -> None:
    window.page.reply.box.setPlainText(TEXT)
    window.page.reply.box.setPlainText("好的")
    assert underlined(window) == {}
    assert not child(window, FindingsList).isVisible()


def test_f8_walks_and_alt_enter_mends(qtbot: QtBot, window: PanelWindow, usage: FakeUsage) -> None:
    box = window.page.reply.box
    box.setPlainText(TEXT)
    seen = []
    for modifier in (MOD.NoModifier, MOD.NoModifier, MOD.NoModifier, MOD.ShiftModifier):
        qtbot.keyClick(window, KEY.Key_F8, modifier)
        seen.append(box.textCursor().selectedText())
    assert seen == ["全网最低价", "顶级", "全网最低价", "顶级"]
    qtbot.keyClick(box, KEY.Key_Return, MOD.AltModifier)  # 顶级 has no fix; the other one does
    assert box.toPlainText() == "亲😊活动价，顶级"
    assert usage.deeds == [("fixed", "r.low")]


def test_an_error_is_asked_about_once(
    qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, usage: FakeUsage
) -> None:
    box = window.page.reply.box
    box.setPlainText(TEXT)
    copied = []
    for _ in range(2):
        qtbot.keyClick(box, KEY.Key_Return, MOD.ControlModifier)
        copied.append(list(clipboard.texts))
    assert copied == [[], [TEXT]]
    assert usage.deeds == [("stopped", "r.low"), ("overridden", "r.low")]


def test_a_warning_never_interrupts(qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard) -> None:
    window.page.reply.box.setPlainText("顶级")
    qtbot.keyClick(window.page.reply.box, KEY.Key_Return, MOD.ControlModifier)
    assert clipboard.texts == ["顶级"]


def test_another_platform_judges_anew(qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard) -> None:
    window.page.reply.box.setPlainText("顶级")
    window.page.set_platform("pdd")
    qtbot.keyClick(window.page.reply.box, KEY.Key_Return, MOD.ControlModifier)
    assert clipboard.texts == []


def test_a_phrase_with_an_error_is_asked_about_too(qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard) -> None:
    window.page._copy.linter = linter(rule("付款后尽快"))
    window.page.search.setText("发货")
    qtbot.keyClick(window.page.search, KEY.Key_Return)
    assert clipboard.texts == []


def test_the_findings_keep_qts_contract(qtmodeltester: ModelTester, theme: Theme) -> None:
    model = FindingsModel(theme)
    model.show_findings(JUDGE.check(TEXT))
    qtmodeltester.check(model)
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "违禁：全网最低价  绝对化用语 → 活动价"


def test_a_question_is_forgotten_when_another_text_was_copied(
    qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard
) -> None:
    box = window.page.reply.box
    for text in (TEXT, "好的", TEXT):
        box.setPlainText(text)
        qtbot.keyClick(box, KEY.Key_Return, MOD.ControlModifier)
    assert clipboard.texts == ["好的"]
