"""The wired panel: from 建议修改 to the list, packs that change on the disk, and a machine without a keyring."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.store.keyrings import BackendKeyring
from livecs.store.shop_key import ShopKey
from livecs.ui.manage.page import ManagePage
from livecs.ui.manage.rows import Chip
from livecs.ui.manage.stage import Stage
from livecs.ui.vault.vault_page import VaultPage
from tests.approval import HAND, PIN
from tests.fakes import FakeBackend, FakeRandom
from tests.finding import child
from tests.store.case_rows import Moments, ids

pytestmark = [pytest.mark.qt, pytest.mark.panel]
KEY, MOD = Qt.Key, Qt.KeyboardModifier
WAIT = 20_000


class Desk:
    """A panel over a profile with a hand-written pack."""

    def __init__(self, qapp: QApplication, root: Path, *, has_keyring: bool = True) -> None:
        clock = Moments()
        profile = Profile(root)
        profile.phrasebanks.mkdir(parents=True)
        self.pack = profile.phrasebanks / "hand.toml"
        self.pack.write_text(HAND, encoding="utf8")
        keyrings = [BackendKeyring("fake", FakeBackend(), lambda: True)] if has_keyring else []
        parts = Parts(profile, clock, keyrings=lambda: keyrings)
        parts.folders = (root / "shipped", profile.phrasebanks)
        parts._shop_key = ShopKey(profile.store, FakeRandom(), ids(clock), clock, lanes=1)
        self.parts = parts
        self.panel = Panel(qapp, parts, Instance(profile.lock))
        self.window = self.panel.window
        self.panel.open()

    def rows(self) -> list[tuple[str, str]]:
        model = self.panel.page.list._rows
        return [(model.found(n).entry.phrase.title, model.face(n).tag) for n in range(model.rowCount())]  # type: ignore[union-attr]  # within the rows

    @property
    def stage(self) -> Stage:
        return child(self.window, Stage, "stage")

    @property
    def manage(self) -> ManagePage:
        self.window.pages.turn_to("manage")
        return child(self.window, ManagePage, "manage")


@pytest.fixture
def make(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[bool], Desk]]:
    made: list[Desk] = []

    def make(has_keyring: bool) -> Desk:
        desk = Desk(qapp, tmp_path / "profile", has_keyring=has_keyring)
        made.append(desk)
        qtbot.waitUntil(desk.panel.is_ready, timeout=WAIT)
        qtbot.waitUntil(lambda: bool(desk.rows()), timeout=WAIT)
        return desk

    yield make
    for desk in made:
        desk.panel.close()


def test_a_suggestion_is_approved_and_stands_in_the_list_at_once(qtbot: QtBot, make: Callable[[bool], Desk]) -> None:
    desk = make(True)
    assert desk.rows() == [("补差价", "未签名 售后"), ("几天到", "未签名 物流")]
    QTest.keyClick(desk.panel.page.search, KEY.Key_F4)
    desk.stage.editor.form.texts["text"].box.setPlainText("亲，马上给您处理。")
    QTest.keyClick(desk.stage, KEY.Key_S, MOD.ControlModifier)
    bar = child(desk.window, QToolButton, "page-manage")
    qtbot.waitUntil(lambda: bar.text() == "话术管理 1", timeout=WAIT)
    qtbot.waitUntil(lambda: ("补差价", "未审 售后") in desk.rows(), timeout=WAIT)
    assert ("补差价", "未签名 售后") in desk.rows()  # the approved one stays in use
    manage = desk.manage
    manage.chips.choose(Chip.REVIEW)
    QTest.keyClick(manage.search, KEY.Key_Return)
    QTest.keyClick(desk.stage, KEY.Key_Return, MOD.ControlModifier)
    pin = desk.stage.review.pin
    qtbot.waitUntil(pin.isVisible, timeout=WAIT)
    for name in ("pin-field", "pin-again"):
        child(pin, QLineEdit, name).setText(PIN.reveal())
    child(pin, QPushButton, "pin-go").click()
    qtbot.waitUntil(lambda: ("补差价", "售后") in desk.rows(), timeout=WAIT)
    assert desk.rows() == [("补差价", "售后"), ("几天到", "签名不符 物流")]
    qtbot.waitUntil(lambda: bar.text() == "话术管理", timeout=WAIT)
    assert "亲，马上给您处理。" in desk.pack.read_text(encoding="utf8")


def test_a_pack_written_by_hand_is_there_at_once_and_the_chosen_row_stays(
    qtbot: QtBot, make: Callable[[bool], Desk]
) -> None:
    desk = make(True)
    desk.panel.page.list.choose(1)
    more = HAND.replace('title = "补差价"', 'title = "差价怎么补"')
    desk.pack.write_text(more, encoding="utf8")
    qtbot.waitUntil(lambda: desk.rows()[0][0] == "差价怎么补", timeout=WAIT)
    chosen = desk.panel.page.list.chosen()
    assert chosen is not None
    assert chosen.entry.phrase.id == "two"
    desk.pack.write_text("schema = 9", encoding="utf8")
    qtbot.waitUntil(lambda: desk.rows() == [], timeout=WAIT)
    assert "hand.toml" in child(desk.window, QLabel, "notice-lines").text()


def test_without_a_keyring_the_page_about_the_key_comes_first_and_the_draft_goes_on_after_it(
    qtbot: QtBot, make: Callable[[bool], Desk]
) -> None:
    desk = make(False)
    QTest.keyClick(desk.panel.page.search, KEY.Key_F4)
    desk.stage.editor.form.title.setText("没有钥匙串也写")
    qtbot.waitUntil(lambda: desk.window.findChild(VaultPage, "vault") is not None, timeout=WAIT)
    vault = child(desk.window, VaultPage, "vault")
    main = child(vault, QPushButton, "vault-main")
    qtbot.waitUntil(lambda: main.text() == "抄写恢复码" and main.isEnabled(), timeout=WAIT)
    main.click()
    shown = child(vault, QLabel, "vault-code")
    qtbot.waitUntil(lambda: bool(shown.text()), timeout=WAIT)
    groups = dict(group.split(". ") for row in shown.text().split("\n") for group in row.split("   "))
    field = child(vault, QLineEdit, "vault-field")
    asked = field.placeholderText()
    field.setText("".join(groups[number] for number in asked if number in groups))
    main.click()
    qtbot.waitUntil(lambda: field.placeholderText() not in ("", asked) and main.isEnabled(), timeout=WAIT)
    field.setText("-".join(groups.values()))
    main.click()
    qtbot.waitUntil(lambda: desk.stage.editor.keeper.proposal is not None, timeout=WAIT)
    kept = desk.stage.editor.keeper.proposal
    assert kept
    assert (kept.phrase.title, kept.phrase.id) == ("没有钥匙串也写", "one")


def test_the_keys_of_the_wide_window_do_nothing_to_the_panel(qtbot: QtBot, make: Callable[[bool], Desk]) -> None:
    desk = make(True)
    QTest.keyClick(desk.panel.page.search, KEY.Key_F4)
    stage = desk.stage
    qtbot.waitUntil(stage.isVisible, timeout=WAIT)
    before = desk.panel.page.scenes.stance, desk.window.platform.text(), desk.rows()
    for key, modifier in ((KEY.Key_F1, MOD.NoModifier), (KEY.Key_F6, MOD.NoModifier), (KEY.Key_B, MOD.ControlModifier)):
        QTest.keyClick(stage.focusWidget(), key, modifier)
    assert (desk.panel.page.scenes.stance, desk.window.platform.text(), desk.rows()) == before
