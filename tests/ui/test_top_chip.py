"""A chip says as much as it has room for, and never three dots."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from livecs.ui.top_chip import TopChip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
TEXTS = ("晚8点场 · 2:14 后下播", "2:14 后下播", "2:14")


@pytest.mark.parametrize(("width", "shown"), [(400, 0), (110, 1), (70, 2), (10, 2)])
def test_the_longest_text_that_fits_is_shown(qtbot: "QtBot", width: int, shown: int) -> None:
    line = QWidget()
    qtbot.addWidget(line)
    chip = TopChip("chip", line)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(chip)
    row.addStretch(1)
    chip.say(*TEXTS)
    line.setFixedWidth(max(width, chip.minimumSizeHint().width()))
    line.show()
    qtbot.waitUntil(lambda: chip.text() == TEXTS[shown])
    line.setFixedWidth(400)
    qtbot.waitUntil(lambda: chip.text() == TEXTS[0])
    assert chip.width() >= chip.sizeHint().width()
