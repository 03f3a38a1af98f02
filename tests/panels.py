"""A whole panel in a test: opened over its parts, and typed at; or its window alone."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.instance import Instance
from livecs.desktop.paths import shipped
from livecs.jobs.copy_reply import CopyReply
from livecs.parts import Parts
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard, FakeUsage
from tests.finding import take_down


def open_panel(qapp: QApplication, qtbot: QtBot, parts: Parts) -> Panel:
    """Open a panel and wait until all phrases are found."""
    panel = Panel(qapp, parts, Instance(parts.profile.lock))
    panel.open()
    qtbot.waitUntil(panel.is_ready, timeout=20_000)
    return panel


@contextmanager
def bare_window(qapp: QApplication, parts: Parts) -> Iterator[PanelWindow]:
    """The window of a panel that was not built, without rooms and phrases; it is taken down at the end."""
    theme = Theme(qapp, shipped("resources"), "light")
    copy = CopyReply(FakeClipboard(), FakeUsage(), parts.now_ms)
    window = PanelWindow(PhrasesPage(parts.desk(), copy, theme, "douyin"), theme, "douyin", "light")
    yield window
    take_down(window)


def press(
    qtbot: QtBot, panel: Panel, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(QApplication.focusWidget() or panel.window, key, modifier)
