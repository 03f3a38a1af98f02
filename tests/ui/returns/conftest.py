"""A panel with the page 售后 over a real desk and a real store; what was copied is given by the test."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from livecs.desktop.paths import shipped
from livecs.errors import UserError
from livecs.lint.linter import Linter
from livecs.returns.deadlines import deadlines_for
from livecs.returns.desk import ReturnsDesk
from livecs.returns.first_reasons import FIRST_REASONS
from livecs.returns.law import read_law
from livecs.returns.model import Case, CaseRow, Search
from livecs.store.database import Database
from livecs.store.evidence import EvidenceStore
from livecs.ui.returns.aids import Aids
from livecs.ui.returns.evidence_ways import PictureWays
from livecs.ui.returns.session import ReturnsSession
from livecs.ui.returns.ways import Ways
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.finding import child
from tests.store.build import bare, made
from tests.store.case_rows import Moments, ids, store

KEY, MOD = Qt.Key, Qt.KeyboardModifier
ORDER, OTHER = "260702-123456789012345", "260703-555556789012345"
PHONE = "13900000001"
PASTE = f"订单编号：{ORDER} 复制\n商品名称：纯棉短袖\n收货人：欧阳试纸 {PHONE}\n实付：¥89.90\n运单号 SF1234567890123"


class World(NamedTuple):
    qtbot: QtBot
    window: PanelWindow
    session: ReturnsSession
    desk: ReturnsDesk
    now: Moments
    copied: list[str]
    trouble: list[UserError]
    keys_shown: list[bool]
    later: list[Callable[[], None]]
    asked: list[tuple[str, str]]
    wanted: list[str]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = MOD.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def digits(self, numbers: str) -> None:
        for number in numbers:
            self.press(Qt.Key(KEY.Key_0 + int(number)))

    def type(self, text: str) -> None:
        """Typed with an input method, as Chinese is."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget() or self.window, event)

    def register(self, text: str) -> None:
        self.copied[:] = [text]
        self.press(KEY.Key_D, MOD.ControlModifier)

    def save(self) -> None:
        self.press(KEY.Key_Return, MOD.ControlModifier)

    def field(self, name: str) -> QWidget:
        return child(self.window, QWidget, f"case-{name}")

    def focus(self) -> str:
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""

    def line(self, name: str) -> str:
        return str(self.field(name).property("text"))

    def said_at(self, name: str) -> str:
        assert self.session.page
        return self.session.page.form.cells[name].sentence()

    def cases(self) -> list[Case]:
        return [self.desk.open(row.id).case for row in self.rows()]

    def rows(self) -> tuple[CaseRow, ...]:
        return self.desk.find(Search()).rows

    def counted(self) -> str:
        return child(self.window, QToolButton, "page-returns").text()


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "cases.db"
    with made(path):
        return path


@pytest.fixture
def database(empty: Path, tmp_path: Path) -> Iterator[Database]:
    shutil.copy(empty, tmp_path)
    with bare(tmp_path / empty.name) as database:
        yield database


class Shop(NamedTuple):
    """Whatever a session needs beside the window."""

    ways: Ways
    aids: Aids
    desk: ReturnsDesk
    now: Moments
    copied: list[str]
    trouble: list[UserError]
    keys_shown: list[bool]
    later: list[Callable[[], None]]
    asked: list[tuple[str, str]]


@pytest.fixture
def linter() -> Linter | None:
    return None


@pytest.fixture
def shop(database: Database, linter: Linter | None, tmp_path: Path) -> Shop:
    now, copied, trouble = Moments(), list[str](), list[UserError]()
    keys_shown, later, asked = list[bool](), list[Callable[[], None]](), list[tuple[str, str]]()
    law = read_law(shipped("resources") / "consumer-law.toml")
    desk = ReturnsDesk(store(database, now, lambda case, event: deadlines_for(case, event, (), law)), now)

    def run(work: Callable[[], object], done: Callable[[object], None]) -> None:
        try:
            came: object = work()
        except UserError as error:
            came = error
        if later:
            later.append(lambda: done(came))
        else:
            done(came)

    def work(job: Callable[[ReturnsDesk], object]) -> object:
        if trouble:
            raise trouble.pop(0)
        return job(desk)

    def copy(situation: str, attitude: str) -> str:
        asked.append((situation, attitude))
        return "已复制「话术」"

    ways = Ways(run, lambda job: job(desk), lambda job: job(desk), work, lambda: keys_shown.append(True), now)
    kept = EvidenceStore(database, tmp_path / "evidence", ids(now), now, os.urandom)

    def names(pictures: Sequence[bytes]) -> tuple[str, ...]:
        return tuple(filter(None, map(kept.name_of, pictures)))

    aids = Aids(
        lambda: "".join(copied),
        FIRST_REASONS,
        law,
        lambda: linter,
        lambda reason, attitude, _: copy(reason.situation if reason else "", attitude),
        copy,
        lambda reason, *_: f"phrase-{reason.situation}" if reason else "",
        PictureWays(run, run, kept.add, kept.read, kept.reveal, kept.remove, names),
    )
    return Shop(ways, aids, desk, now, copied, trouble, keys_shown, later, asked)


@pytest.fixture
def world(qtbot: QtBot, window: PanelWindow, theme: Theme, shop: Shop) -> World:
    session = ReturnsSession(shop.ways, shop.aids, theme, window)
    window.add_page("returns", "售后", session.make_page)
    window.register_asked.connect(session.register)
    wanted = list[str]()
    session.case_wanted.connect(wanted.append)
    return World(qtbot, window, session, *shop[2:], wanted)
