"""A whole panel in a test: opened over its parts, and typed at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.instance import Instance
from livecs.parts import Parts


def open_panel(qapp: QApplication, qtbot: QtBot, parts: Parts) -> Panel:
    """Open a panel and wait until all phrases are found."""
    panel = Panel(qapp, parts, Instance(parts.profile.lock))
    panel.open()
    qtbot.waitUntil(panel.is_ready, timeout=20_000)
    return panel


def press(
    qtbot: QtBot, panel: Panel, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(QApplication.focusWidget() or panel.window, key, modifier)
