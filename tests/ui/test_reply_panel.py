import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from livecs.ui.lint.findings_list import FindingsList, FindingsModel
from livecs.ui.lint.words import LONG_REPLY
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
    rule(id=LONG_REPLY, kind="detector", detector="long_reply", severity={"any": "hint"}, message="太长"),
)
PARTS = [
    f"{said}{'颜色会更稳定一些，' * 4}好。"
    for said in ("洗的时候翻过来。", "水温不要太高。", "也不要和深色衣物混在一起洗。")
]
LONG = "".join(PARTS)
TEXT = "亲😊全网最低价，顶级"


@pytest.fixture(autouse=True)
def judged(window: PanelWindow) -> None:
    window.page.sending._copy.linter = JUDGE
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
    window.page.sending._copy.linter = linter(rule("付款后尽快"))
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


class TestParts:
    """A reply above sixty characters goes out in parts."""

    @pytest.fixture
    def news(self, window: PanelWindow) -> list[str]:
        news: list[str] = []
        window.page.told.connect(news.append)
        return news

    def copy(self, qtbot: QtBot, window: PanelWindow) -> None:
        qtbot.keyClick(window.page.reply.box, KEY.Key_Return, MOD.ControlModifier)

    def part(self, qtbot: QtBot, window: PanelWindow, text: str = LONG) -> None:
        window.page.reply.box.take(text)
        qtbot.keyClick(window.page.reply.box, KEY.Key_Return, MOD.AltModifier)

    def test_the_list_offers_it(self, window: PanelWindow) -> None:
        window.page.reply.box.setPlainText(LONG)
        assert rows(window) == ["一条超过 60 字 → 分段（Alt+Enter）"]

    def test_ctrl_enter_copies_one_after_the_other(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, usage: FakeUsage, news: list[str]
    ) -> None:
        self.part(qtbot, window)
        assert rows(window) == []
        left, names = [], []
        for _ in range(3):
            names.append(window.page.reply.button.text())
            self.copy(qtbot, window)
            left.append(window.page.reply.box.toPlainText())
        assert clipboard.texts == PARTS
        assert left == ["\n\n".join(PARTS[1:]), PARTS[2], ""]
        assert names == [f"复制第 {n} 段  Ctrl+Enter" for n in (1, 2, 3)]
        assert news == [
            "已分成 3 段 · Ctrl+Enter 复制第 1 段",
            "已复制第 1 段，共 3 段 · Ctrl+Enter 下一段",
            "已复制第 2 段，共 3 段 · Ctrl+Enter 下一段",
            "已复制第 3 段，共 3 段",
        ]
        assert usage.deeds == [("fixed", LONG_REPLY)]

    def test_undo_brings_back_part_by_part_and_then_the_whole(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard
    ) -> None:
        box = window.page.reply.box
        self.part(qtbot, window)
        self.copy(qtbot, window)
        self.copy(qtbot, window)
        qtbot.keyClick(box, KEY.Key_Z, MOD.ControlModifier)
        self.copy(qtbot, window)
        assert clipboard.texts == [PARTS[0], PARTS[1], PARTS[1]]
        for _ in range(3):
            qtbot.keyClick(box, KEY.Key_Z, MOD.ControlModifier)
        assert box.toPlainText() == LONG
        assert window.page.reply.button.text() == "复制回复  Ctrl+Enter"
        self.copy(qtbot, window)
        assert clipboard.texts[-1] == LONG

    def test_what_is_edited_between_parts_is_what_is_copied(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, news: list[str]
    ) -> None:
        self.part(qtbot, window)
        self.copy(qtbot, window)
        qtbot.keyClicks(window.page.reply.box, "OK")
        self.copy(qtbot, window)
        assert clipboard.texts[1] == f"OK{PARTS[1]}"
        assert news[-1] == "已复制第 2 段，共 3 段 · Ctrl+Enter 下一段"

    def test_each_part_is_judged_before_it_goes(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, usage: FakeUsage
    ) -> None:
        self.part(qtbot, window, LONG)
        box = window.page.reply.box
        box.moveCursor(QTextCursor.MoveOperation.End)
        box.insertPlainText("全网最低价")
        for _ in range(3):
            self.copy(qtbot, window)
        assert clipboard.texts == PARTS[:2]
        self.copy(qtbot, window)
        assert clipboard.texts == [*PARTS[:2], f"{PARTS[2]}全网最低价"]
        assert usage.deeds[1:] == [("stopped", "r.low"), ("overridden", "r.low")]

    def test_only_the_part_that_goes_must_be_filled(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, news: list[str]
    ) -> None:
        self.part(qtbot, window, f"{LONG}选{{尺码}}。")
        for _ in range(3):
            self.copy(qtbot, window)
        assert (len(clipboard.texts), news[-1]) == (2, "「尺码」还没填，填好再复制")
        assert window.page.reply.box.textCursor().selectedText() == "{尺码}"
        window.page.reply.box.insertPlainText("M")
        self.copy(qtbot, window)
        assert clipboard.texts[2].endswith("选M。")

    def test_a_word_is_mended_before_the_length(self, qtbot: QtBot, window: PanelWindow) -> None:
        self.part(qtbot, window, f"全网最低价{LONG}")  # the cursor stands at the end
        assert window.page.reply.box.toPlainText() == f"活动价{LONG}"

    def test_f8_chooses_the_length(self, qtbot: QtBot, window: PanelWindow) -> None:
        box = window.page.reply.box
        box.setPlainText(f"全网最低价{LONG}")
        qtbot.keyClick(window, KEY.Key_F8)
        qtbot.keyClick(box, KEY.Key_Return, MOD.AltModifier)
        assert box.toPlainText().startswith("全网最低价")
        assert box.toPlainText().count("\n\n") == 2

    def test_another_phrase_is_one_message_again(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard
    ) -> None:
        self.part(qtbot, window)
        self.copy(qtbot, window)
        window.page.search.setText("发货")
        qtbot.keyClick(window.page.search, KEY.Key_Return, MOD.ShiftModifier)
        self.copy(qtbot, window)
        assert clipboard.texts == [PARTS[0], "付款后尽快发出"]
        assert window.page.reply.box.toPlainText() == "付款后尽快发出"

    def test_a_phrase_in_parts_is_used_once(self, qtbot: QtBot, window: PanelWindow, usage: FakeUsage) -> None:
        window.page.reply.take(LONG, "long")
        qtbot.keyClick(window.page.reply.box, KEY.Key_Return, MOD.AltModifier)
        for _ in range(3):
            self.copy(qtbot, window)
        assert [id_ for id_, _ in usage.uses] == ["long"]

    def test_what_has_no_mark_stays(self, qtbot: QtBot, window: PanelWindow, news: list[str]) -> None:
        self.part(qtbot, window, "长" * 61)
        assert window.page.reply.box.toPlainText() == "长" * 61
        assert news == ["没有能断开的标点，在想分开的地方加个句号"]


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)  # offscreen
class TestHover:
    def tip(self, window: PanelWindow, at: int, *, shift: float = 0.5) -> str:
        """The tooltip where a character stands, or beside it."""
        box = window.page.reply.box
        cursor = QTextCursor(box.document())
        edges = []
        for place in (at, at + 1):
            cursor.setPosition(place)
            edges.append(box.cursorRect(cursor))
        spot = QPoint(int(edges[0].left() + shift * (edges[1].left() - edges[0].left())), edges[0].center().y())
        event = QHelpEvent(QHelpEvent.Type.ToolTip, spot, box.viewport().mapToGlobal(spot))
        QApplication.sendEvent(box.viewport(), event)
        return QToolTip.text() if QToolTip.isVisible() else ""

    @pytest.mark.parametrize(
        ("at", "said"),
        [(0, ""), (3, "全网最低价"), (7, "全网最低价"), (8, ""), (9, "顶级"), (10, "顶级")],
    )
    @pytest.mark.parametrize("shift", [0.2, 0.8])
    def test_it_says_what_is_wrong_also_behind_emoji(
        self, window: PanelWindow, at: int, said: str, shift: float
    ) -> None:
        window.page.reply.box.setPlainText(TEXT)  # the emoji is 1 and 2
        tip = self.tip(window, at, shift=shift)
        assert (f"“{said}”不可以" in tip) if said else not tip

    def test_it_names_severity_category_fix_and_source(self, window: PanelWindow) -> None:
        window.page.reply.box.setPlainText(TEXT)
        assert self.tip(window, 4) == (
            "<p>违禁 · 绝对化用语<br>“全网最低价”不可以<br>建议改成：活动价<br>来源：测试 2026-11-21</p>"
        )

    def test_nothing_is_said_beside_the_text(self, window: PanelWindow) -> None:
        box = window.page.reply.box
        box.setPlainText("顶级")
        assert self.tip(window, 1)
        spots = [box.viewport().rect().bottomRight(), QPoint(box.viewport().width() - 2, 8)]
        assert [box.character_at(spot) for spot in spots] == [-1, -1]

    def test_of_a_wrapped_word_each_row_is_one_place(self, window: PanelWindow) -> None:
        box = window.page.reply.box
        filled = "字" * (box.viewport().width() // box.fontMetrics().horizontalAdvance("字") - 2)
        box.setPlainText(f"{filled}全网最低价")
        ends = [box.row_of(at, len(filled), len(filled) + 5) for at in (len(filled), len(filled) + 4)]
        assert ends[0].top() < ends[1].top()
        assert ends[0].left() > ends[1].left()
        assert [box.character_at(row.center()) >= len(filled) for row in ends] == [True, True]

    def test_markup_in_a_text_is_shown_as_it_was_typed(self, window: PanelWindow) -> None:
        window.page.sending._copy.linter = linter(rule("顶<b>级"))
        window.page.reply.box.setPlainText("顶<b>级")
        assert "“顶&lt;b&gt;级”不可以" in self.tip(window, 0)

    def test_an_edit_takes_it_away(self, qtbot: QtBot, window: PanelWindow) -> None:
        window.page.reply.box.setPlainText(TEXT)
        assert self.tip(window, 4)
        window.page.reply.box.setPlainText("顶级")
        qtbot.waitUntil(lambda: not QToolTip.isVisible())
