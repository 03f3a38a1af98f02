import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from livecs.ui.hint import Hint, unbroken
from tests.finding import take_down

pytestmark = [pytest.mark.qt, pytest.mark.usefixtures("qapp")]
KEYS = "Ctrl+Z 撤回 · 按住 V 看号码 · Ctrl+Shift+P 打印"


def test_a_screen_reader_reads_it_as_it_was_written() -> None:
    window = QWidget()
    hint = Hint("", window)
    hint.show_hint(KEYS)
    assert hint.accessibleName() == KEYS
    take_down(window)


@pytest.mark.parametrize("part", KEYS.split(" · "))
def test_a_part_is_never_broken(part: str) -> None:
    hint = QWidget()
    metrics = QFontMetrics(hint.font())
    room = metrics.horizontalAdvance(f"{part} · ")  # no room for two of them
    wrap = Qt.TextFlag.TextWordWrap
    whole = metrics.boundingRect(0, 0, room, 1000, wrap, unbroken(f"{part} · {part}"))
    assert whole.height() == metrics.boundingRect(0, 0, room, 1000, wrap, f"{part}\n{part}").height()
    assert whole.width() <= room
