import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from livecs.desktop.door import TOGGLE, knock
from livecs.desktop.instance import Instance

pytestmark = pytest.mark.qt
KNOCK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from livecs.desktop.instance import Instance
app = QCoreApplication([])
second = Instance(Path(sys.argv[1]))
print(second.claim(), second.knock())
"""


@pytest.mark.parametrize("name", ["panel.lock", "file/panel.lock"])  # beneath a file no lock can be kept
def test_a_second_start_raises_the_first(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    lock = tmp_path / name
    knocks: list[str] = []
    first = Instance(lock)
    assert first.claim()
    first.listen(lambda: knocks.append("knock"), lambda: knocks.append("toggle"))
    second = subprocess.Popen([sys.executable, "-c", KNOCK, str(lock)], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[0].split() == ["False", "True"]
    assert set(knocks) == {"knock"}


def test_a_key_bound_by_hand_is_answered_without_qt(qtbot: QtBot, tmp_path: Path) -> None:
    lock = tmp_path / "panel.lock"
    words: list[str] = []
    first = Instance(lock)
    assert not knock(lock, TOGGLE)
    first.listen(lambda: words.append("raise"), lambda: words.append("toggle"))
    for word in (TOGGLE, "", "something"):
        call = "import sys; from livecs.desktop.door import knock; from pathlib import Path; "
        call += "sys.exit(not knock(Path(sys.argv[1]), sys.argv[2]) or 'PySide6' in sys.modules)"
        second = subprocess.Popen([sys.executable, "-c", call, str(lock), word])
        qtbot.waitUntil(lambda second=second: second.poll() == 0, timeout=20_000)  # type: ignore[misc] # bound here
    assert words == ["toggle", "raise", "raise"]


def test_a_panel_that_does_not_answer_is_said_so(tmp_path: Path) -> None:
    lock = tmp_path / "panel.lock"
    first = Instance(lock)
    assert first.claim()
    second = Instance(lock)
    assert (second.claim(), second.knock(patience_ms=200)) == (False, False)


def test_a_killed_panel_leaves_no_claim(tmp_path: Path) -> None:
    lock = tmp_path / "panel.lock"
    script = KNOCK.replace("print(second.claim(), second.knock())", "second.claim(); import os; os._exit(9)")
    subprocess.run([sys.executable, "-c", script, str(lock)], check=False)
    assert Instance(lock).claim()


def test_two_profiles_do_not_meet(tmp_path: Path) -> None:
    assert Instance(tmp_path / "one.lock").claim()
    assert Instance(tmp_path / "two.lock").claim()


def test_a_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    first = Instance(tmp_path / "new" / "panel.lock")
    assert first.claim()
    assert not Instance(tmp_path / "new" / "panel.lock").claim()


def test_a_place_that_keeps_no_lock_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert Instance(tmp_path / "file" / "panel.lock").claim()
