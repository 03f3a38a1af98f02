"""The panel's place on the desktop: where it stands, docked or not, as itself or as a strip, on top or not.

Imported before the first paint where it was left otherwise than it stands by itself, else after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from livecs.desktop.berth import Rect, berth, is_narrow, logical, position_of, screen_at, screen_of, stand, stand_strip
from livecs.desktop.dock import NullDock
from livecs.desktop.screens import rect_of, screens_now
from livecs.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from PySide6.QtGui import QScreen, QWindow
    from PySide6.QtWidgets import QWidget

    from livecs.desktop.berth import Berth, Screen
    from livecs.desktop.dock import Dock
    from livecs.ui.strip import Strip
    from livecs.ui.window import PanelWindow

_WIDTH = 400
_STRIP_HEIGHT = 160  # about what it has with all that it can show
_MOVED_MS = 500  # a hand lets go of a window
_OURS_MS = 1500  # so long a window manager may take to put a window where we asked, or to bring it off a screen
_IN_MEMORY = {"offscreen", "minimal"}
_SHOWS = {QEvent.Type.Show, QEvent.Type.Hide}
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize}


class PanelPlace(QObject):
    """One for a panel. Whoever shows its window, by whichever way, has it open: the strip goes by itself."""

    shown_changed = Signal()
    strip_made = Signal()

    def __init__(
        self,
        settings: Mapping[str, Any],
        window: PanelWindow,
        ours_ms: int = _OURS_MS,
        screens: Callable[[], tuple[Screen, ...]] = screens_now,
    ) -> None:
        """Listen to what happens to the window.

        Args:
            settings: read anew each time.
            window: the panel.
            ours_ms: for so long after a wish of ours, what moves the window is the window manager.
            screens: which there are now, and what is free on them.
        """
        super().__init__(window)
        self._settings, self._window = settings, window
        self._screens = screens
        self._dock: Dock = NullDock()
        self._berth: tuple[int, Berth] | None = None
        self._granted = Rect(0, 0, 0, 0)
        self._taken: dict[tuple[str, str], int] = {}
        self.strip: Strip | None = None
        self.give_back: Callable[[], bool] = bool
        """Gives the keyboard back to the window that was in front before; whether that was done."""
        self._is_settled = False
        self._framed = (0, 0)
        self._ours, self._ours_ms = QDeadlineTimer(0), ours_ms
        self._moved = QTimer(self, singleShot=True, interval=_MOVED_MS)
        self._moved.timeout.connect(self._on_moved)
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._place)
        window.installEventFilter(self)

    def show(self) -> QWidget:
        """Show the panel as it was left, or as a strip where the screen is narrow; gives what is shown."""
        self._place()
        if self._settings["collapsed"] or self._is_narrow():
            return self._show_strip()
        self._window.show()
        return self._window

    def settle(self, dock: Dock) -> None:
        """Take what the system can do, after the first paint, and follow the screens from now on."""
        self._dock, self._is_settled = dock, True
        dock.listen(self._on_screens)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_screen_added)
            app.screenRemoved.connect(self._on_screens)
            app.primaryScreenChanged.connect(self._on_screens)
        for screen in QGuiApplication.screens():
            self._follow(screen)
        self._window.setting_changed.connect(self._on_setting_changed)
        self._window.collapse_asked.connect(self.collapse)
        self._place()

    def close(self) -> None:
        """Leave the edge to others."""
        if self._moved.isActive():
            self._on_moved()
        self._window.removeEventFilter(self)
        self._dock.release()
        if self.strip:
            self.strip.hide()
            self.strip.deleteLater()
            self.strip = None

    def toggle(self) -> None:
        """Bring the panel in front, ready to search; where it is, hide it, or at an edge give the keyboard back."""
        if not self._window.isActiveWindow():
            self._window.come_forward()
        elif self._settings["dock"] == "none" or not self.give_back():  # hidden it would move what is beside it
            self.hide()

    def hide(self) -> None:
        """Show nothing until the panel is called again."""
        self._window.hide()
        if self.strip:
            self.strip.hide()

    def open(self) -> None:
        """Open the panel without taking the keyboard."""
        self._window.show()
        self._window.raise_()

    def collapse(self) -> None:
        """Show the strip alone; whatever stands in the panel stays in it."""
        self._show_strip()
        self._window.hide()
        self._keep("collapsed", value=True)

    def look(self) -> None:
        """The strip may be longer or shorter now."""
        self._placing.start()

    def is_collapsed(self) -> bool:
        """Whether the strip is shown."""
        return self.strip is not None and self.strip.isVisible()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _SHOWS and not event.spontaneous():
            self._on_shown(is_shown=kind == QEvent.Type.Show)
        elif kind in _MOVES and self._is_settled and self._window.isVisible():
            self._moved.start()
            if self._frame() != self._framed:  # the window manager has put it into its frame by now
                self._placing.start()
        return False

    def _on_shown(self, *, is_shown: bool) -> None:
        if is_shown and self.strip and self.strip.isVisible():
            self.strip.hide()
            self._keep("collapsed", value=False)
        self._placing.start()
        self.shown_changed.emit()

    def _show_strip(self) -> Strip:
        if self.strip is None:
            from livecs.ui.strip import Strip

            self.strip = Strip(self._window.theme)
            self.strip.open_asked.connect(self.open)
            self.strip.closed.connect(self._on_strip_closed)
            self.strip.dragged.connect(self._on_strip_dragged)
            self._window.theme.changed.connect(self._on_screens)
            self.strip_made.emit()
        self._place_strip(self.strip)
        self.strip.show()
        self._placing.start()
        return self.strip

    def _on_strip_closed(self) -> None:
        QGuiApplication.quit()  # closed by the window manager, as the panel might be

    def _on_strip_dragged(self) -> None:
        if self.strip:
            self._keep("strip_position", value=position_of(rect_of(self.strip.geometry()), self._screens()))
            self._place_strip(self.strip)

    def _on_setting_changed(self, key: str, value: object) -> None:
        if key == "stay_on_top":
            flag = Qt.WindowType.WindowStaysOnTopHint
            flags = self._window.windowFlags()
            self._window.overrideWindowFlags(flags | flag if value else flags & ~flag)
            handle: QWindow | None = self._window.windowHandle()
            if handle is not None:
                handle.setFlag(flag, bool(value))  # without the hiding and showing of setWindowFlag
        elif key == "dock":
            self._place()

    def _on_screen_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._on_screens()

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screens)
        screen.availableGeometryChanged.connect(self._on_screens)

    def _on_screens(self) -> None:
        self._ours.setRemainingTime(self._ours_ms)  # what the window manager does now, nobody's hand did
        self._placing.start()

    def _on_moved(self) -> None:
        """Remember where a hand has put the panel; a docked one goes back to the edge, of that screen."""
        if not self._ours.hasExpired() or not self._window.isVisible() or self._window.isMinimized():
            return
        corner, size = self._window.frameGeometry(), self._window.geometry()
        left_at = Rect(corner.x(), corner.y(), size.width(), size.height())
        self._keep("position", value=position_of(left_at, self._screens()))
        if self._settings["dock"] != "none":
            self._place()

    def _keep(self, key: str, *, value: object) -> None:
        if self._settings[key] != value:
            self._window.setting_changed.emit(key, value)

    def _screen(self) -> Screen:
        return screen_of(self._settings["position"], self._screens())

    def _is_narrow(self) -> bool:
        return is_narrow(self._screen()) and QGuiApplication.platformName() not in _IN_MEMORY

    def _place(self) -> None:
        """Put what is shown where it belongs, and have that place kept free if it is docked."""
        if self.strip and self.strip.isVisible():
            self._place_strip(self.strip)
        else:
            self._place_window()

    def _place_window(self) -> None:
        edge, frame = self._settings["dock"], self._frame()
        self._window.page.list.set_lines(1 if self._is_narrow() else 2)
        place = stand(self._settings["position"], self._screens(), _WIDTH, frame)
        if edge != "none":
            place = self._docked(self._window, edge, place.width)
        else:
            self._release()
        self._ours.setRemainingTime(self._ours_ms)
        self._framed = frame
        self._window.move(place.x, place.y)
        self._window.resize(place.width - frame[0], place.height - frame[1])

    def _place_strip(self, strip: Strip) -> None:
        edge = self._settings["dock"]
        strip.set_movable(is_movable=edge == "none")
        if strip.is_held():
            return
        hint = strip.sizeHint()
        if edge != "none":
            strip.stand_at(edge)
            place = self._docked(strip, edge, hint.width())
        else:
            self._release()
            screens = self._screens()
            panel, middle = stand(self._settings["position"], screens, _WIDTH), self._window.theme.px(_STRIP_HEIGHT)
            size = (hint.width(), hint.height())
            place = stand_strip(self._settings["strip_position"], panel, size, middle, screens)
            free = screen_at(place, screens).free
            strip.stand_at("left" if place.x + place.right < free.x + free.right else "right")
        strip.setGeometry(QRect(*place))

    def _docked(self, widget: QWidget, edge: str, width: int) -> Rect:
        screens, screen = self._screens(), self._screen()
        for one in screens:  # measured once, before anything is ours: a place given back looks taken for a while
            self._taken.setdefault((one.name, "left"), one.free.x - one.whole.x)
            self._taken.setdefault((one.name, "right"), one.whole.right - one.free.right)
        asked = berth(edge, screen, width, screens, self._taken[screen.name, edge])
        if not self._is_settled or not widget.isVisible():
            self._release()
            return logical(asked.place, screen)
        wanted = (int(widget.winId()), asked)
        if self._berth != wanted:
            self._berth = wanted
            self._granted = self._dock.reserve(*wanted)
        return logical(self._granted, screen)

    def _release(self) -> None:
        if self._berth:
            self._berth = None
            self._dock.release()

    def _frame(self) -> tuple[int, int]:
        """How much wider and higher the window is with its frame; nothing is known of that before it was shown."""
        outer, inner = self._window.frameGeometry(), self._window.geometry()
        return outer.width() - inner.width(), outer.height() - inner.height()
