"""The abilities of an X11 desktop, put together."""

from livecs.desktop.capture import NullCapture
from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.hotkey import SystemHotkey
from livecs.desktop.paste_steps import GiveBack, PasteSteps
from livecs.desktop.system import System
from livecs.desktop.x11.asker import X11Asker
from livecs.desktop.x11.connection import Connection
from livecs.desktop.x11.dock import X11Dock
from livecs.desktop.x11.foreground import X11Foreground
from livecs.desktop.x11.grab import X11Grab
from livecs.desktop.x11.hands import X11Hands
from livecs.desktop.x11.mode import X11WindowMode
from livecs.desktop.x11.windows import Windows


def x11_system(display: str, clipboard: SystemClipboard) -> System:
    """Connect to a display, once to ask and twice to listen.

    Raises:
        XUnreachableError: nobody answers there.
    """
    asking = Connection(display)
    windows = Windows(asking)
    hands = X11Hands(asking, windows)
    silent = frozenset(asking.atom(name) for name in ("TARGETS", "TIMESTAMP"))
    clipboard.learn(X11Asker(asking.setup.id_mask, silent))
    return System(
        hotkey=SystemHotkey(X11Grab(Connection(display))),
        foreground=X11Foreground(windows, Connection(display), GiveBack(hands)),
        paste_target=PasteSteps(hands),
        clipboard=clipboard,
        capture=NullCapture(),
        window_mode=X11WindowMode(asking, windows),
        dock=X11Dock(asking),
    )
