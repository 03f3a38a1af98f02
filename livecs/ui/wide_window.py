"""A tool window of the panel for what needs room; it takes the focus and is never part of the dock."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livecs.override import override
from livecs.ui.shortcuts import is_help
from livecs.ui.tabbing import step_focus

_WIDTH, _LEAST, _HEIGHT, _GAP = 880, 640, 640, 8


class WideWindow(QWidget):
    """Holds one widget; Esc hides it, nothing in it is lost by that."""

    accessible_role: ClassVar = "Dialog"

    def __init__(self, title: str, content: QWidget, panel: QWidget) -> None:
        """Build it beside its panel; it is shown by :meth:`come_forward`."""
        super().__init__(panel, Qt.WindowType.Tool)
        self.setObjectName("wide")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # the content gives way, not the screen
        column.addWidget(content)
        self._panel = panel
        self.content = content

    def come_forward(self) -> None:
        """Show beside the panel, towards the middle of the screen, with the focus in the content."""
        if not self.isVisible():
            self._place()
        self.show()
        self.activateWindow()
        self.content.setFocus()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return step_focus(self, is_next=next)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and not self._owns(event):
            event.accept()  # a tool window shares the panel's shortcuts, and they would act on what stands there
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _owns(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        own = [one.key() for one in self.findChildren(QShortcut)]
        return pressed in own or is_help(event, self._panel)

    def _place(self) -> None:
        panel = self._panel.frameGeometry()
        # Not QWidget.screen(): PySide 6.11 takes what it gives along when the widget goes, and the next paint crashes.
        screen = QGuiApplication.screenAt(panel.center()) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        left, right = panel.left() - area.left() - _GAP, area.right() - panel.right() - _GAP
        room = max(left, right)
        width = min(_WIDTH, room if room >= _LEAST else area.width())  # on a small screen it stands over the panel
        x = panel.left() - _GAP - width if left >= right else panel.right() + _GAP
        x = max(area.left(), min(x, area.right() - width + 1))
        self.setGeometry(x, area.top() + 4 * _GAP, width, min(_HEIGHT, area.height() - 6 * _GAP))
