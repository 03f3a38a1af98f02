"""What Qt warns of is counted by its kind, and told by no text."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
WARN = """
from PySide6.QtCore import qDebug, qWarning, qCritical
from livecs.ui.messages import hear_qt
heard = []
hear_qt(heard.append)
for say in (qDebug, qWarning, qCritical):
    say("欧阳试纸 13900000001")
print(*heard)
"""


def test_a_warning_is_an_event_and_its_text_is_nowhere() -> None:
    told = subprocess.run([sys.executable, "-c", WARN], capture_output=True, check=True, cwd=ROOT, timeout=60)
    assert told.stdout.decode().split() == ["qt.warning", "qt.critical"]
    assert told.stderr.decode().splitlines() == ["Qt warning（default）", "Qt critical（default）"]
