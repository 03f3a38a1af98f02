"""Imports of 回复率 over a real profile: looked at without a database, kept on a thread of its own, never doubled."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.desktop.paths import Profile
from livecs.errors import UserError
from livecs.panel_vault import PanelVault
from livecs.panel_week_files import WeekFileCounter, WeekImportWindow
from livecs.parts import Parts
from livecs.response.imports.looks import Look
from livecs.ui.response.import_ways import Asked, Given, Pasted
from livecs.ui.window import PanelWindow
from tests.finding import take_down
from tests.panels import bare_window
from tests.response.build import SHIPPED, at

pytestmark = [pytest.mark.qt, pytest.mark.panel]
NOW_MS = at("12:00:00", 2)
MESSAGES = "会话,时间,角色\nk1,2026-11-16 10:00:00,买家\nk1,2026-11-16 10:00:20,客服\n"

SHAPE = """
schema = 1
source = { title = "本店" }
[[shape]]
id = "own"
title = "本店的"
head = ["{nick}|{date}|{time}"]
example = "甲|2026-11-16|10:00:00"
"""


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    made = Parts(Profile(tmp_path / "profile"), lambda: NOW_MS, is_demo=True)
    yield made
    made.vault().store.close()


@pytest.fixture
def window(parts: Parts, qapp: QApplication) -> Iterator[PanelWindow]:
    with bare_window(qapp, parts) as made:
        yield made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text(MESSAGES, encoding="utf8")
    return path


def counter(parts: Parts) -> WeekFileCounter:
    return WeekFileCounter(parts, SHIPPED.__getitem__)


def test_looking_makes_no_database_and_keeping_is_idempotent(parts: Parts, file: Path) -> None:
    given, asked = Given(file), Asked("kuaishou")
    look = counter(parts).look(given, asked)
    assert isinstance(look, Look)
    assert not parts.profile.database.exists()
    assert counter(parts).submit(given, look, asked, lambda _progress: True).new == 2
    again = counter(parts).look(given, asked)
    assert counter(parts).submit(given, again, asked, lambda _progress: True).new == 0
    with closing(parts.vault().open_for_saving()) as database:
        assert parts.response(database, "kuaishou", "import").week().rounds == 1


def test_a_shop_s_own_way_to_write_chats_comes_first(parts: Parts) -> None:
    folder = parts.profile.root / "transcripts"
    folder.mkdir(parents=True)
    (folder / "own.toml").write_text(SHAPE, encoding="utf8")
    pasted = counter(parts).look(Given(None, "甲|2026-11-16|10:00:00\n在吗"), Asked("kuaishou"))
    assert isinstance(pasted, Pasted)
    assert pasted.shapes[0] == ("own", "本店的")
    assert [one.nick for one in pasted.chats.speakers] == ["甲"]


def test_a_pasted_report_is_sent_where_reports_are_pasted(parts: Parts) -> None:
    with pytest.raises(UserError, match="请回到回复率页按 Ctrl"):
        counter(parts).look(Given(None, "日期\t3分钟人工回复率\t咨询人数\n2026-11-16\t92%\t10"), Asked("douyin"))


def test_the_window_keeps_a_file_on_a_thread_of_its_own(
    parts: Parts, window: PanelWindow, file: Path, qtbot: QtBot
) -> None:
    vault = PanelVault(parts, window)
    opened = WeekImportWindow(parts, window, vault, SHIPPED.__getitem__)
    opened.page.set_platform("kuaishou")
    opened.come_forward()
    opened.page.look_at(Given(file))
    qtbot.waitUntil(opened.page.submit.isEnabled)
    with qtbot.waitSignal(opened.page.changed):
        opened.page.submit.click()
    with closing(parts.vault().open_for_saving()) as database:
        assert parts.response(database, "kuaishou", "import").week().rounds == 1
    vault.close()
    assert not opened.page.work.goes_on(0)  # whatever goes on stops when the panel closes
    take_down(opened)
