"""The page over a real profile: states, deeds by key, packs, and what each says."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from livecs.phrases.review import State
from livecs.phrases.revision import revision
from livecs.ui.manage.deeds import EMPTY
from livecs.ui.manage.draft_keeper import Draft
from livecs.ui.manage.page import ManagePage
from livecs.ui.manage.rows import Chip
from livecs.ui.theme import Theme
from tests.approval import HAND, NEW, PIN
from tests.finding import child, take_down
from tests.ui.manage.conftest import World, run_here

if TYPE_CHECKING:
    from livecs.phrases.review import Proposal

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
WHOLE = NEW._replace(scene=("活动",))

ALWAYS = ("新建  Ctrl+N", "导入  Ctrl+I", "报告  Ctrl+R")


class Heard:
    """What the page asked for and said."""

    def __init__(self, page: ManagePage, world: World) -> None:
        self.drafts: list[Draft] = []
        self.reviews: list[Proposal] = []
        self.said: list[str] = []
        page.draft_wanted.connect(self.drafts.append)
        page.review_wanted.connect(self.reviews.append)
        page.told.connect(self.said.append)
        page.changed.connect(world.restock)


@pytest.fixture
def page(world: World, theme: Theme) -> Iterator[ManagePage]:
    page = ManagePage(world.counter, run_here, world.bank, theme)
    page.resize(376, 600)
    page.show()
    QApplication.processEvents()
    yield page
    take_down(page)


@pytest.fixture
def heard(page: ManagePage, world: World) -> Heard:
    return Heard(page, world)


def press(page: ManagePage, key: Qt.Key, modifier: Qt.KeyboardModifier = MOD.NoModifier) -> None:
    QApplication.processEvents()
    QTest.keyClick(page.search, key, modifier)


def titles(page: ManagePage) -> list[str]:
    return [row.entry.phrase.title for row in page.list.rows()]


def choose(page: ManagePage, title: str) -> None:
    page.list.choose(titles(page).index(title))


def offered(page: ManagePage) -> list[str]:
    return [one.toolTip() for one in page.findChildren(QPushButton) if one.isVisible() and one.property("deed")]


def give_pin(page: ManagePage) -> None:
    for name in ("pin-field", "pin-again"):
        child(page.pin, QLineEdit, name).setText(PIN.reveal())
    child(page.pin, QPushButton, "pin-go").click()


def test_states_have_counts_and_keys_walk_them(page: ManagePage, world: World) -> None:
    world.drafted(WHOLE)
    world.proposed(WHOLE._replace(title="待审的"))
    assert [one.text() for one in page.chips.findChildren(QAbstractButton) if one.isVisible()] == [
        "全部 4", "草稿 1", "待审 1", "已通过 2", "已停用", "话术包 1",
    ]  # fmt: skip
    seen = []
    for _ in range(6):
        press(page, KEY.Key_Right, MOD.AltModifier)
        seen.append(titles(page))
    assert seen == [
        ["会员日"],
        ["待审的"],
        ["补差价", "几天到"],
        [],
        ["手写"],
        ["待审的", "会员日", "补差价", "几天到"],
    ]


@pytest.mark.parametrize("chip", [chip for chip in Chip if chip not in (Chip.ALL, Chip.APPROVED, Chip.PACKS)])
def test_an_empty_state_says_what_to_do(page: ManagePage, chip: Chip) -> None:
    page.chips.choose(chip)
    assert titles(page) == []
    assert page.list.empty_text == EMPTY[chip]


def test_the_buttons_name_the_deeds_of_the_row_with_their_keys(page: ManagePage, world: World) -> None:
    world.drafted(WHOLE._replace(title="草稿的"))
    world.proposed(WHOLE._replace(title="待审的"))
    expected = {
        "草稿的": ["接着写  Enter", "提交审核  Ctrl+Enter", "撤回  Ctrl+T", "复制一份  Ctrl+Shift+N", *ALWAYS],
        "待审的": ["审核  Enter", "修改  F4", "退回  Ctrl+T", "复制一份  Ctrl+Shift+N", *ALWAYS],
        "补差价": ["建议修改  Enter", "停用  Ctrl+T", "复制一份  Ctrl+Shift+N", *ALWAYS],
    }
    for title, deeds in expected.items():
        choose(page, title)
        assert offered(page) == deeds
    page.chips.choose(Chip.PACKS)
    assert offered(page) == ["看里面的话术  Enter", "整包签名  Ctrl+Enter", "关闭  Ctrl+T", *ALWAYS]


def test_enter_opens_and_f4_edits(page: ManagePage, world: World, heard: Heard) -> None:
    proposed = world.proposed(WHOLE._replace(title="待审的"))
    choose(page, "补差价")
    press(page, KEY.Key_Return)
    press(page, KEY.Key_F4)
    one = world.phrase()
    assert heard.drafts == [Draft(one, "hand", revision(one))] * 2
    choose(page, "待审的")
    press(page, KEY.Key_Return)
    press(page, KEY.Key_Return, MOD.ControlModifier)
    assert heard.reviews == [proposed, proposed]
    press(page, KEY.Key_F4)
    assert heard.drafts[-1] == Draft(proposed.phrase, "hand", "", proposed)


def test_a_phrase_that_is_being_changed_goes_on_where_it_was_left(page: ManagePage, world: World, heard: Heard) -> None:
    one = world.phrase()
    kept = world.drafted(one._replace(text="亲，改到一半"), base=revision(one))
    page.chips.choose(Chip.APPROVED)
    choose(page, "补差价")
    press(page, KEY.Key_Return)
    assert heard.drafts == [Draft(kept.phrase, "hand", kept.base, kept)]


def test_new_and_a_copy_begin_without_an_id(page: ManagePage, heard: Heard) -> None:
    choose(page, "补差价")
    press(page, KEY.Key_N, MOD.ControlModifier | MOD.ShiftModifier)
    press(page, KEY.Key_N, MOD.ControlModifier)
    copy, new = heard.drafts
    assert (copy.phrase.id, copy.phrase.title, copy.pack, copy.base) == ("", "补差价", "hand", "")
    assert (new.phrase.title, new.pack) == ("", "shop")


def test_a_draft_is_submitted_from_the_list(page: ManagePage, world: World, heard: Heard) -> None:
    world.drafted(WHOLE)
    choose(page, "会员日")
    press(page, KEY.Key_Return, MOD.ControlModifier)
    assert world.looked().proposals[0].state == State.REVIEW
    assert heard.said == ["已提交审核：会员日"]
    assert page.list.chosen().id == world.looked().proposals[0].id  # type: ignore[union-attr]  # a row is chosen


def test_a_draft_that_lacks_something_is_not_submitted_and_says_what(
    page: ManagePage, world: World, heard: Heard
) -> None:
    world.drafted(WHOLE._replace(text=""))
    choose(page, "会员日")
    press(page, KEY.Key_Return, MOD.ControlModifier)
    assert world.looked().proposals[0].state == State.DRAFT
    assert "还不能提交" in heard.said[0]


def test_taking_something_away_is_asked_about_once(page: ManagePage, world: World, heard: Heard) -> None:
    world.drafted(WHOLE)
    choose(page, "会员日")
    press(page, KEY.Key_T, MOD.ControlModifier)
    assert heard.said == ["要撤回「会员日」吗？再按一次 Ctrl+T"]
    choose(page, "补差价")  # another row in between: asked again
    choose(page, "会员日")
    press(page, KEY.Key_T, MOD.ControlModifier)
    assert len(world.looked().proposals) == 1
    press(page, KEY.Key_T, MOD.ControlModifier)
    assert world.looked().proposals == ()


def test_a_phrase_is_retired_with_the_first_pin_and_the_rest_is_to_be_signed(
    page: ManagePage, world: World, heard: Heard
) -> None:
    choose(page, "补差价")
    press(page, KEY.Key_T, MOD.ControlModifier)
    press(page, KEY.Key_T, MOD.ControlModifier)
    give_pin(page)
    assert 'status = "retired"' in world.pack.read_text(encoding="utf8")
    assert "已停用" in heard.said[-1]
    page.chips.choose(Chip.RETIRED)
    assert titles(page) == ["补差价"]
    assert "1 条话术签名不符" in child(page, QLabel, "manage-where").text()
    page.chips.choose(Chip.PACKS)
    press(page, KEY.Key_Return, MOD.ControlModifier)
    assert heard.said[-1] == "已签名 2 条"
    assert not child(page, QLabel, "manage-where").isVisible()


def test_a_pack_is_gone_into_and_esc_steps_back_to_the_very_end(page: ManagePage, qtbot: QtBot) -> None:
    page.chips.choose(Chip.PACKS)
    press(page, KEY.Key_Return)
    page.search.setText("几天")
    assert titles(page) == ["几天到"]
    assert "手写" in child(page, QLabel, "manage-where").text()
    press(page, KEY.Key_Escape)
    assert (page.search.text(), titles(page)) == ("", ["补差价", "几天到"])
    press(page, KEY.Key_Escape)
    assert titles(page) == ["手写"]
    press(page, KEY.Key_Escape)
    assert titles(page) == ["补差价", "几天到"]
    with qtbot.waitSignal(page.left):
        press(page, KEY.Key_Escape)


def test_a_pack_is_switched_off_and_says_so(page: ManagePage, world: World) -> None:
    wanted: list[str] = []
    page.switch_wanted.connect(wanted.append)
    page.chips.choose(Chip.PACKS)
    press(page, KEY.Key_T, MOD.ControlModifier)
    assert wanted == ["hand"]
    world.packs_off.append("hand")
    world.bank.look_again()
    assert page.list.rows()[0].mark == "已关闭"
    assert "启用  Ctrl+T" in offered(page)


@pytest.mark.parametrize(("key", "signal"), [(KEY.Key_I, "import_wanted"), (KEY.Key_R, "report_wanted")])
def test_import_and_report_have_a_key(page: ManagePage, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        press(page, key, MOD.ControlModifier)


def test_the_chosen_row_survives_a_change_of_the_file(page: ManagePage, world: World) -> None:
    choose(page, "几天到")
    more = HAND.replace("[[phrase]]   #", '[[phrase]]\nid = "new"\ntitle = "新来的"\nscene = ["活动"]\n'
                        'status = "approved"\ntext = "新"\n\n[[phrase]]   #')  # fmt: skip
    world.pack.write_text(more, encoding="utf8")
    world.restock()
    assert titles(page) == ["新来的", "补差价", "几天到"]
    assert page.list.chosen().id == "two"  # type: ignore[union-attr]  # a row is chosen


def test_without_the_data_the_page_says_where_to_open_it(page: ManagePage, world: World) -> None:
    world.drafted(WHOLE)
    world.backend.trouble = "locked"
    world.parts.vault().store.close()
    world.parts._vault = None
    world.bank.refresh()
    assert "数据还没有打开" in child(page, QLabel, "manage-where").text()
    assert titles(page) == ["补差价", "几天到"]


def test_every_control_has_a_name(page: ManagePage) -> None:
    page.pin.ask(is_new=True)
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    named = [one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "") for one in controls]
    assert len(controls) > 12
    assert [one for one, name in zip(controls, named, strict=True) if one.isVisible() and not name] == []
