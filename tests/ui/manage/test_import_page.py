"""Importing in the window: what would be is shown first, what is submitted is all of it or nothing."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from livecs.desktop.paths import shipped
from livecs.errors import UserError
from livecs.jobs.import_phrases import Bank, look_at_file, look_at_text
from livecs.phrases.model import Pack
from livecs.phrases.sheet_columns import table
from livecs.phrases.sheet_rows import Plan
from livecs.sheets.write import write_csv, write_xlsx
from livecs.ui.manage.import_page import ImportPage
from livecs.ui.theme import Theme
from livecs.vault.states import KeyState, KeyStateError
from tests.phrases.build import phrase

pytestmark = pytest.mark.qt
BANK = Bank((Pack("a", "甲", phrases=(phrase("p1", "一", "文字一"), phrase("p2", "二", "文字二"))),))


class Desk:
    """Looks at real files; what is submitted is remembered, or refused."""

    def __init__(self) -> None:
        self.submitted: list[Plan] = []
        self.trouble: UserError | None = None

    def look_at_file(self, path: Path, told: Mapping[str, str]) -> Plan:
        return look_at_file(path, BANK, "shop", told)

    def look_at_text(self, text: str) -> Plan:
        return look_at_text(text, BANK, "shop")

    def submit(self, plan: Plan) -> int:
        if self.trouble:
            raise self.trouble
        self.submitted.append(plan)
        return len(plan.proposed())


def at_once(work: Callable[[], object], done: Callable[[object], None]) -> None:
    try:
        came: object = work()
    except UserError as error:
        came = error
    done(came)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(desk: Desk, qapp: QApplication, qtbot: QtBot) -> ImportPage:
    made = ImportPage(desk, at_once, Theme(qapp, shipped("resources"), "light"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """One row changed, one retired and one new."""
    rows = [list(cells) for cells in table(BANK.packs)]
    head = rows[0]
    rows[1][head.index("话术")] = "新文字"
    rows[2][head.index("状态")] = "停用"
    rows.append(["新的" if one in {"标题", "话术", "分类"} else "" for one in head])
    write_xlsx(tmp_path / "a.xlsx", rows)
    return tmp_path / "a.xlsx"


def shown(page: ImportPage) -> list[tuple[str, str, str]]:
    return [(row.entry.phrase.title, row.mark, row.below) for row in page.rows.rows()]


def news(page: ImportPage) -> str:
    label = page.findChild(QLabel, "news")
    assert isinstance(label, QLabel)
    return label.text()


def test_an_empty_page_says_what_to_do_and_submits_nothing(page: ImportPage, desk: Desk) -> None:
    assert page.rows.empty_text.startswith("选一个表格（Ctrl+O）")
    assert not page.submit.isEnabled()
    assert not page.both.isVisible()
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.submitted == []


@pytest.mark.usefixtures("in_english")
def test_what_was_not_read_is_said_in_english(page: ImportPage, tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", [["话术", "x"], ["新的", "1"]])
    page.look_at(tmp_path / "a.xlsx")
    assert news(page) == "Columns not read: x"


def test_a_sheet_is_shown_row_by_row_before_anything_is_done(page: ImportPage, desk: Desk, sheet: Path) -> None:
    page.look_at(sheet)
    assert shown(page) == [
        ("一", "修改", "第 2 行  新文字"),
        ("二", "未停用", "第 3 行  文字二"),
        ("新的", "新增", "第 4 行  新的"),
    ]
    assert news(page) == "这是预演，还没有提交"
    assert page.submit.text() == "提交待审 2 条  Ctrl+S"
    assert page.both.isVisible()
    old, new = (pane.toPlainText() for pane in page.both.panes)
    assert ("文字一" in old, "新文字" in new) == (True, True)
    assert [title.text() for title in page.both.titles] == ["库里现在", "表里第 2 行"]
    assert desk.submitted == []


@pytest.mark.parametrize(
    ("chip", "text", "titles"),
    [("added", "新增 1", ["新的"]), ("refused", "不收 0", []), ("all", "全部 3", ["一", "二", "新的"])],
)
def test_chips_narrow_the_rows(page: ImportPage, sheet: Path, chip: str, text: str, titles: list[str]) -> None:
    page.look_at(sheet)
    button = page.findChild(QToolButton, f"import-{chip}")
    assert isinstance(button, QToolButton)
    assert button.text() == text
    button.click()
    assert [title for title, _, _ in shown(page)] == titles
    assert page.both.isVisible() == bool(titles)


def test_ctrl_s_submits_and_says_what_is_left_to_do(page: ImportPage, desk: Desk, sheet: Path, qtbot: QtBot) -> None:
    page.look_at(sheet)
    with qtbot.waitSignal(page.changed):
        QTest.keyClick(page.rows, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert [len(plan.proposed()) for plan in desk.submitted] == [2]
    assert news(page) == "2 条已提交待审；未停用 1 条，请主管在话术管理里停用"
    assert shown(page) == []
    assert not page.submit.isEnabled()


def test_what_could_not_be_submitted_can_be_tried_again(page: ImportPage, desk: Desk, sheet: Path) -> None:
    page.look_at(sheet)
    desk.trouble = UserError("review.write", "提议没有存下（磁盘已满）")
    page.submit.click()
    assert news(page) == "提议没有存下（磁盘已满）"
    assert len(shown(page)) == 3
    desk.trouble = None
    page.submit.click()
    assert len(desk.submitted) == 1


def test_where_no_key_can_be_had_the_page_of_the_key_is_wanted(
    page: ImportPage, desk: Desk, sheet: Path, qtbot: QtBot
) -> None:
    page.look_at(sheet)
    desk.trouble = KeyStateError(KeyState.NO_KEYRING)
    with qtbot.waitSignal(page.vault_wanted):
        page.submit.click()
    assert len(shown(page)) == 3
    assert page.submit.isEnabled()


def test_a_header_that_is_not_known_is_asked_about(page: ImportPage, tmp_path: Path) -> None:
    write_csv(tmp_path / "o.csv", [["问题", "标准回应"], ["发货", "亲，今天发"]])
    page.look_at(tmp_path / "o.csv")
    assert page.header.isVisible()
    assert "请说明哪一列是话术" in news(page)
    page.header.setCurrentText("标准回应")
    QTest.keyClick(page.header, Qt.Key.Key_Tab)
    QTest.keyClick(page.findChildren(QPushButton, "import-take")[0], Qt.Key.Key_Return)
    assert shown(page) == [("发货", "新增", "第 2 行  亲，今天发")]
    assert not page.header.isVisible()


def test_a_bad_file_is_one_quiet_line(page: ImportPage, tmp_path: Path, sheet: Path) -> None:
    page.look_at(sheet)
    (tmp_path / "a.xls").write_text("<table>", encoding="utf8")
    page.look_at(tmp_path / "a.xls")
    assert news(page).startswith("「a.xls」其实是网页")
    assert shown(page) == []
    assert not page.submit.isEnabled()


def urls(paths: Iterable[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_texts_and_files_are_pasted(page: ImportPage, sheet: Path) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("亲，今天就发\n\n文字一")
    QTest.keyClick(page.rows, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert shown(page) == [
        ("今天就发", "新增", "第 1 段  亲，今天就发"),
        ("文字一", "新增", "第 2 段  和「一」几乎一样"),
    ]
    clipboard.setMimeData(urls([sheet]))
    QTest.keyClick(page.rows, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(shown(page)) == 3
    clipboard.clear()
    QTest.keyClick(page.rows, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert news(page) == "剪贴板里没有文字；先复制几段话术，再按 Ctrl+V"
    assert len(shown(page)) == 3


def test_every_part_that_takes_the_focus_has_a_name(page: ImportPage, sheet: Path) -> None:
    page.look_at(sheet)
    parts = [one for one in page.findChildren(QWidget) if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    named = [one for one in parts if one.objectName() and not one.objectName().startswith("qt_")]
    assert {"import-rows", "import-open", "import-paste", "import-submit", "both-old", "both-new"} <= {
        one.objectName() for one in named
    }
    assert all(one.accessibleName() or getattr(one, "text", str)() for one in named)
