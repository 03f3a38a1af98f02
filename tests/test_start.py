"""What a panel has loaded when it is first painted: what stands here is all there may be (DESIGN 7)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import enum, json, os, sys
from pathlib import Path
from livecs.ui.plain_import import free_import
free_import()
import PySide6.QtWidgets
bare = set(sys.modules)
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from livecs.app import Panel
from livecs.clock import system_now_ms
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.ui.theme import STYLE

def below(kind):
    return [one for heir in kind.__subclasses__() for one in (heir, *below(heir))]

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            enums = sorted({one.__qualname__ for one in below(enum.Enum) if one.__module__.startswith("PySide6")})
            print(json.dumps([sorted(set(sys.modules) - bare), enums]), flush=True)
            os._exit(0)
        return False

app = QApplication(["livecs", *STYLE])
profile = Profile(Path(sys.argv[1]))
panel = Panel(app, Parts(profile, system_now_ms), Instance(profile.lock))
panel.open()
watch = Watch()
panel.window.installEventFilter(watch)
app.exec()
"""
NOT_OURS = {
    *("_blake2", "_datetime", "_hashlib", "_json", "array", "datetime", "gc", "hashlib", "unicodedata"),
    *("json", "json.decoder", "json.encoder", "json.scanner"),
}
OURS = 88
"""So many modules of livecs; who needs one more before the paint gives a reason, or takes another away."""
RESTING = ("store.", "response", "returns", "sheets", "ui.settings", "ui.handover", "ui.manage", "ui.owed")
DEAR = ("QStyle.", "QAccessible.", "QGradient.", "QWizard.", "QFileDialog.", "QTabBar.", "QMdiArea.")


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """The modules that came after Qt's, and the names of the enums that PySide6 made, when the window is painted."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path_factory.mktemp("profile"))],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        cwd=Path(__file__).parents[1],
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
        encoding="utf8",
    )
    modules, enums = json.loads(done.stdout)
    return modules, enums


def test_nothing_but_this_of_others_is_loaded_before_the_first_paint(painted: tuple[list[str], list[str]]) -> None:
    assert {name for name in painted[0] if not name.startswith("livecs")} <= NOT_OURS


def test_the_panel_is_painted_with_few_modules_and_none_of_what_comes_later(
    painted: tuple[list[str], list[str]],
) -> None:
    ours = [name for name in painted[0] if name.startswith("livecs")]
    early = [name for name in ours if name.removeprefix("livecs.").startswith(RESTING)]
    assert set(early) <= {"livecs.store.json_file", "livecs.store.order_file"}
    assert len(ours) <= OURS


def test_no_enums_are_made_of_what_is_told_in_other_ways(painted: tuple[list[str], list[str]]) -> None:
    """PySide6 makes a class with all its enums when a name of it is said, or one is given back: QStyle has 566."""
    enums = painted[1]
    assert "Qt.Key" in enums  # they are seen at all
    assert [name for name in enums if name.startswith(DEAR)] == []
