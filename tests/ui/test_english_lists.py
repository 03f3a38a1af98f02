"""What rooms say is said in English in lists and boxes, too, where it is joined with other words."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livecs.phrases.library import Entry, Library
from livecs.phrases.model import Pack, Phrase, Standing, Status
from livecs.phrases.pinyin import Reading
from livecs.response.behind import Page
from livecs.response.indicators import KNOWN
from livecs.returns.file_deeds import Deed, Planned
from livecs.sentence import Sentence
from livecs.settings import FIELDS
from livecs.ui.key_help import KeyHelp
from livecs.ui.manage.rows import Chip, Rows
from livecs.ui.response.official_box import OfficialBox
from livecs.ui.response.rounds_view import RoundsView
from livecs.ui.returns.import_rows import ImportRows
from livecs.ui.settings.row import FieldRow
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.finding import child
from tests.reading import HAN
from tests.response.build import SHIPPED, at

pytestmark = [pytest.mark.qt, pytest.mark.usefixtures("in_english")]


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_row_of_an_exported_file_says_why(theme: Theme, owner: QWidget) -> None:
    rows = ImportRows(theme, owner)
    why = Sentence("{}不合规则，没有带入", Sentence("昵称"))
    rows.show_rows((Planned(2, Deed.ADDED, "1234", "await_buyer", why), Planned(3, Deed.ADDED, "1235", "await_buyer")))
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    said = [str(rows.model().index(row, 0).data(role)) for row in range(2) for role in roles]
    said += [text for row in range(2) for text in rows._said(row, 400)[:3]]
    assert [text for text in said if HAN.search(text)] == []
    assert "Waiting" in said[1]


def test_what_was_recognised_of_figures(owner: QWidget) -> None:
    box = OfficialBox(lambda: at("12:00:00"), owner)
    box.begin(SHIPPED["kuaishou"], (), date(2026, 11, 22))
    box.put_back(box.given()._replace(pasted="日期\t3分钟回复率\t咨询人数\n2026-11-20\t92.1%\t12400"))
    assert box.preview()
    assert not HAN.search(box.preview())


def test_which_indicator_the_rounds_stand_behind(theme: Theme, owner: QWidget) -> None:
    view = RoundsView(theme, owner)
    view.want_behind("reply_3min", 20_000, 20_006, late_only=False)
    view.show_page(Page(view.wanted, (), 0, KNOWN["reply_3min"].title))
    assert not HAN.search(view.said())


def test_a_pack_counts_what_is_retired() -> None:
    phrase = Phrase("one", "Gap", "…", ("x",), status=Status.RETIRED)
    library = Library(
        (Entry(phrase, Reading(), Standing.SIGNED),), packs=((Path("a"), Pack("a", "A", phrases=(phrase,))),)
    )
    (row,) = Rows(library, (), "2026-11-21").find("", Chip.PACKS)
    assert row.below == "1 reply · Retired 1"


def test_what_is_read_aloud_is_joined_by_english_marks(theme: Theme, window: PanelWindow) -> None:
    field = next(one for one in FIELDS if one.kind == "keys")
    row = FieldRow(field, theme, window)
    assert row.editor
    window.show_help()
    heard = (row.editor.accessibleName(), child(window, KeyHelp).accessibleDescription())
    assert all(heard)
    assert [said for said in heard if set(said) & set("，；：、")] == []
