"""The panel erases whose time is up behind its window: at the start, and once each day."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from livecs.background import Background
from livecs.desktop.paths import Profile
from livecs.errors import UserError
from livecs.parts import Parts
from tests.store.case_rows import DAY_MS, Moments

pytestmark = pytest.mark.qt


@pytest.mark.usefixtures("qtbot")
def test_it_is_done_once_a_day_off_the_windows_thread(tmp_path: Path) -> None:
    now, threads = Moments(), list[int]()
    parts = Parts(Profile(tmp_path), now, tidy=lambda: threads.append(threading.get_ident()))
    parent = QObject()
    background = Background(parts, parent)
    for days in (0, 0, 0.2, 1, 0):
        now.ms += int(days * DAY_MS)
        background.tidy()
        background._tidying.waitForDone()
    background.close()
    assert len(threads) == 2
    assert threading.get_ident() not in threads


def test_trouble_is_one_quiet_line_and_a_code_in_the_log(tmp_path: Path, qtbot: QtBot) -> None:
    told, codes, parent = list[str](), list[str](), QObject()

    def fail() -> None:
        raise UserError("privacy.write", "清除没有做完")

    background = Background(Parts(Profile(tmp_path), Moments(), log=codes.append, tidy=fail), parent)
    background.troubled.connect(told.append)
    background.tidy()
    background._tidying.waitForDone()
    qtbot.waitUntil(lambda: bool(told))
    background.close()
    assert (told, codes) == (["清除没有做完"], ["privacy.write"])
