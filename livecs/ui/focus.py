"""Who has the keyboard: the panel takes it when it is asked to, and a click on a row or a button is no such wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent

from livecs.override import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget

    from livecs.ui.window import PanelWindow

    LetTake = Callable[[QWindow, bool], bool]


class Ways(NamedTuple):
    """What the system can do.

    ``let_take`` has clicks on a window give it the keyboard or not, and says whether it can; ``bring`` puts a window
    in front by its number; ``listen`` calls when the person goes to a window that takes no keyboard.
    """

    let_take: LetTake
    bring: Callable[[int], None]
    listen: Callable[[Callable[[], None]], None]


class Focus(QObject):
    """The two modes of a panel that is on the screen.

    *Search*: the panel has the keyboard, or gets it with the next click. *Click*: another program has it and keeps
    it, whatever is clicked here but a field to type in. Wide windows are windows like any others. A menu in click
    mode has the keyboard as long as it is open, by Qt's own grab.
    """

    called = Signal()
    """The panel is about to take the keyboard."""
    changed = Signal()
    """The mode is another one."""

    def __init__(self, window: PanelWindow, ways: Ways) -> None:
        """Begin in search mode: whoever opens the panel means it."""
        super().__init__(window)
        self._window, self._ways = window, ways
        self._let_take = ways.let_take
        self.is_click = False
        window.winId()  # a panel that begins as a strip is not on the screen yet
        self._handle = window.windowHandle()
        self._handle.installEventFilter(self)
        window.installEventFilter(self)
        window.coming_forward.connect(self._on_called)
        ways.listen(self.take)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_focus_window)

    def has_keyboard(self) -> bool:
        """Whether what is typed goes to the panel itself."""
        return self._window.isActiveWindow() and not self.is_click

    def leave(self) -> None:
        """Begin in click mode: the keyboard has gone on already."""
        self._switch(is_click=True)

    def take(self) -> None:
        """Take the keyboard, for what has the focus within the panel."""
        self._on_called()
        self._window.activateWindow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            if kind == QEvent.Type.Show:
                self._on_shown()
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._on_pressed(event)
        return False

    def _on_pressed(self, event: QMouseEvent) -> None:
        if self.is_click and takes_text(self._window.childAt(event.position().toPoint())):
            self.take()

    def _on_shown(self) -> None:
        """Whoever hid the window may have given it other flags, or the system another one."""
        if self._handle is not self._window.windowHandle():
            self._handle = self._window.windowHandle()
            self._handle.installEventFilter(self)
        if self.is_click:
            self._let_take(self._handle, False)

    def _on_called(self) -> None:
        self.called.emit()
        self._switch(is_click=False)
        self._ways.bring(int(self._window.winId()))

    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is None:
            self._switch(is_click=True)
        elif window is self._handle and self.is_click:  # the system gave it after all
            self.called.emit()
            self._switch(is_click=False)

    def _switch(self, *, is_click: bool) -> None:
        if is_click == self.is_click:
            return
        if not self._let_take(self._handle, not is_click):
            return  # a click gives the keyboard to the panel here: there is one mode only
        self.is_click = is_click
        self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, is_click)
        self.changed.emit()


def takes_text(widget: QWidget | None) -> bool:
    """Whether a click on a widget, or on a part of one, is a click into a field to type in."""
    while widget and not widget.isWindow():
        if widget.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            return widget.isEnabled() and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        widget = widget.parentWidget()
    return False
