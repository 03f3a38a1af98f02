"""What is begun on the threads of the store always comes to an end that somebody hears of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.desktop.paths import Profile, shipped
from livecs.errors import UserError
from livecs.jobs.copy_reply import CopyReply
from livecs.panel_vault import PanelVault
from livecs.parts import Parts
from livecs.store import driver
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard, FakeUsage
from tests.finding import take_down

pytestmark = [pytest.mark.qt, pytest.mark.panel]


@pytest.fixture
def vault(qapp: QApplication, tmp_path: Path) -> Iterator[PanelVault]:
    parts = Parts(Profile(tmp_path / "profile"), lambda: 0, is_demo=True)
    theme = Theme(qapp, shipped("resources"), "light")
    page = PhrasesPage(parts.desk(), CopyReply(FakeClipboard(), FakeUsage(), lambda: 0), theme, "douyin")
    window = PanelWindow(page, theme, "douyin", "light")
    made = PanelVault(parts, window)
    yield made
    made.close()
    take_down(window)


def fail() -> object:
    message = "database disk image is malformed: 欧阳试纸"
    raise driver.DriverError(message)


@pytest.mark.parametrize("way", ["run", "run_long"])
def test_a_bug_is_told_once_to_the_top_and_whoever_waits_hears_a_sentence(
    vault: PanelVault, qtbot: QtBot, way: str
) -> None:
    came = list[object]()
    with qtbot.capture_exceptions() as bugs:
        getattr(vault, way)(fail, came.append)
        qtbot.waitUntil(lambda: bool(came))
    assert [kind for kind, *_ in bugs] == [driver.DriverError]
    (error,) = came
    assert isinstance(error, UserError)
    assert (error.code, error.message.startswith("这一步没有做完，可能没有存下")) == ("panel.work", True)
    vault.run(lambda: "done", came.append)
    qtbot.waitUntil(lambda: came[1:] == ["done"])
