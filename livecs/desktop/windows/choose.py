"""The abilities of Windows, put together."""

from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.hotkey import SystemHotkey
from livecs.desktop.paste_steps import GiveBack, PasteSteps
from livecs.desktop.system import System
from livecs.desktop.windows.asker import WindowsAsker
from livecs.desktop.windows.capture import WindowsCapture
from livecs.desktop.windows.dock import WindowsDock
from livecs.desktop.windows.foreground import WindowsForeground
from livecs.desktop.windows.grab import WindowsGrab
from livecs.desktop.windows.hands import WindowsHands
from livecs.desktop.windows.libraries import Libraries
from livecs.desktop.windows.mode import WindowsWindowMode
from livecs.desktop.windows.windows import Windows


def windows_system(libraries: Libraries, clipboard: SystemClipboard) -> System:
    """Put them together."""
    windows = Windows(libraries)
    hands = WindowsHands(libraries, windows)
    clipboard.learn(WindowsAsker(windows))
    return System(
        hotkey=SystemHotkey(WindowsGrab(libraries)),
        foreground=WindowsForeground(libraries, windows, GiveBack(hands)),
        paste_target=PasteSteps(hands),
        clipboard=clipboard,
        capture=WindowsCapture(libraries),
        window_mode=WindowsWindowMode(libraries, windows),
        dock=WindowsDock(libraries),
    )
