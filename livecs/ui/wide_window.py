"""A tool window of the panel for what needs room; it takes the focus and is never part of the dock."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livecs.override import override
from livecs.ui.shortcuts import is_help
from livecs.ui.tabbing import step_focus
from livecs.ui.theme import BODY_PX

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

_WIDTH, _LEAST, _HEIGHT, _GAP = 880, 640, 640, 8
_LOWEST = 400


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
        self._silenced: list[QShortcut] = []
        self.content = content
        self._fit()

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
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = self._own(event)
            if own:
                self._silence(own)
            elif not is_help(event, self._panel):
                event.accept()  # a tool window shares the panel's shortcuts, and they would act on what stands there
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _own(self, event: QKeyEvent) -> list[QShortcut]:
        pressed = QKeySequence(event.keyCombination())
        return [one for one in self.findChildren(QShortcut) if one.key() == pressed]

    def _silence(self, own: list[QShortcut]) -> None:
        """Let the panel's shortcuts of the same key rest for this stroke: of two, Qt takes neither."""
        key = own[0].key()
        others = [one for one in self._panel.findChildren(QShortcut) if one.key() == key and one not in own]
        self._silenced += [one for one in others if one.isEnabled()]
        for one in self._silenced:
            one.setEnabled(False)
        QTimer.singleShot(0, self, self._wake)

    def _wake(self) -> None:
        for one in self._silenced:
            one.setEnabled(True)
        self._silenced.clear()

    def _px(self, length: int) -> int:
        """A length of the drawing, at the size of type that was chosen."""
        return length * self.fontInfo().pixelSize() // BODY_PX

    def _area(self) -> QRect:
        # Not QWidget.screen(): PySide 6.11 takes what it gives along when the widget goes, and the next paint crashes.
        screen = QGuiApplication.screenAt(self._panel.frameGeometry().center()) or QGuiApplication.primaryScreen()
        return screen.availableGeometry()

    def _fit(self) -> None:
        """Keep the room that the type wants, as far as the screen has it."""
        area = self._area()
        self.setMinimumSize(min(self._px(_LEAST), area.width()), min(self._px(_LOWEST), area.height() - 6 * _GAP))

    def _place(self) -> None:
        panel, area = self._panel.frameGeometry(), self._area()
        left, right = panel.left() - area.left() - _GAP, area.right() - panel.right() - _GAP
        room = max(left, right)
        if room < self._px(_LEAST):
            room = area.width()  # on a small screen it stands over the panel
        width = min(self._px(_WIDTH), room)
        x = panel.left() - _GAP - width if left >= right else panel.right() + _GAP
        x = max(area.left(), min(x, area.right() - width + 1))
        self.setGeometry(x, area.top() + 4 * _GAP, width, min(self._px(_HEIGHT), area.height() - 6 * _GAP))
