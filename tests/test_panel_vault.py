"""What is begun on the threads of the store always comes to an end that somebody hears of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.desktop.paths import Profile
from livecs.errors import UserError
from livecs.panel_vault import PanelVault
from livecs.parts import Parts
from livecs.store import driver
from tests.panels import bare_window

pytestmark = [pytest.mark.qt, pytest.mark.panel]


@pytest.fixture
def vault(qapp: QApplication, tmp_path: Path) -> Iterator[PanelVault]:
    parts = Parts(Profile(tmp_path / "profile"), lambda: 0, is_demo=True)
    with bare_window(qapp, parts) as window:
        made = PanelVault(parts, window)
        yield made
        made.close()


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
