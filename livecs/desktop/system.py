"""The system that livecs runs on: one of each of its abilities, chosen once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.desktop.abilities import HOTKEY, Kind, kind_of, why_not
from livecs.desktop.capture import NullCapture
from livecs.desktop.dock import NullDock
from livecs.desktop.foreground import NullForeground
from livecs.desktop.hotkey import NullHotkey
from livecs.desktop.paste_target import NullPasteTarget
from livecs.desktop.window_mode import NullWindowMode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from livecs.desktop.capture import Capture
    from livecs.desktop.clipboard import SystemClipboard
    from livecs.desktop.dock import Dock
    from livecs.desktop.foreground import Foreground
    from livecs.desktop.hotkey import Hotkey
    from livecs.desktop.paste_target import PasteTarget
    from livecs.desktop.window_mode import WindowMode


class System(NamedTuple):
    """What the panel may ask of the desktop; each part is there, if only to say that it cannot."""

    hotkey: Hotkey
    foreground: Foreground
    paste_target: PasteTarget
    clipboard: SystemClipboard
    capture: Capture
    window_mode: WindowMode
    dock: Dock


def null_system(kind: Kind, clipboard: SystemClipboard) -> System:
    """A desktop that grants nothing but its clipboard."""
    hotkey = NullHotkey(why_not(kind, HOTKEY))
    nothing = (NullForeground(), NullPasteTarget(), clipboard, NullCapture(), NullWindowMode(), NullDock())
    return System(hotkey, *nothing)


def system_of(platform: str, environ: Mapping[str, str], clipboard: SystemClipboard) -> System:
    """Choose by ``sys.platform`` and the environment; after the first paint, with a QGuiApplication."""
    kind = kind_of(platform, environ)
    if kind is Kind.X11:
        from livecs.desktop.x11.choose import x11_system
        from livecs.desktop.x11.connection import XUnreachableError

        try:
            return x11_system(environ["DISPLAY"], clipboard)
        except XUnreachableError:
            return null_system(Kind.NONE, clipboard)
    if kind is Kind.WINDOWS:
        from livecs.desktop.windows.choose import windows_system
        from livecs.desktop.windows.libraries import windows_libraries

        return windows_system(windows_libraries(), clipboard)
    if kind is Kind.MACOS:
        from livecs.desktop.macos.choose import macos_system
        from livecs.desktop.macos.runtime import ObjectiveC, QuartzKeys

        return macos_system(ObjectiveC(), QuartzKeys(), clipboard)
    return null_system(kind, clipboard)
