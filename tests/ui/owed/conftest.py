from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from livecs.jobs.copy_reply import CopyReply
from livecs.phrases.desk import PhrasesDesk
from livecs.phrases.library import Library
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard, FakeUsage
from tests.store.build import made
from tests.ui.conftest import NOW_MS
from tests.ui.owed.owed_world import World


@pytest.fixture
def copy(clipboard: FakeClipboard, usage: FakeUsage) -> CopyReply:
    return CopyReply(clipboard, usage, lambda: NOW_MS)


@pytest.fixture
def page(library: Library, copy: CopyReply, theme: Theme) -> PhrasesPage:
    desk = PhrasesDesk()
    desk.turn("2026-11-21")
    desk.stock(library)
    page = PhrasesPage(desk, copy, theme, "douyin")
    page.restock()
    return page


@pytest.fixture
def world(qtbot: QtBot, window: PanelWindow, copy: CopyReply, tmp_path: Path) -> Iterator[World]:
    with made(tmp_path / "a.db") as database:
        yield World(qtbot, window, copy, database)
