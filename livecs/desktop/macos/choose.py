"""The abilities of macOS, put together."""

from livecs.desktop.abilities import HOTKEY, Kind, why_not
from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.dock import NullDock
from livecs.desktop.hotkey import NullHotkey
from livecs.desktop.lending import AnyAsker
from livecs.desktop.macos.foreground import MacosForeground, Programs
from livecs.desktop.macos.hands import MacosHands
from livecs.desktop.macos.mode import MacosWindowMode
from livecs.desktop.macos.runtime import Quartz, Runtime
from livecs.desktop.macos.windows import Conceal, MacosCapture
from livecs.desktop.paste_steps import GiveBack, PasteSteps
from livecs.desktop.system import System


def macos_system(runtime: Runtime, quartz: Quartz, clipboard: SystemClipboard) -> System:
    """Put them together."""
    programs = Programs(runtime)
    hands = MacosHands(quartz, programs)
    clipboard.learn(AnyAsker(), Conceal(runtime))
    return System(
        hotkey=NullHotkey(why_not(Kind.MACOS, HOTKEY)),
        foreground=MacosForeground(programs, GiveBack(hands)),
        paste_target=PasteSteps(hands),
        clipboard=clipboard,
        capture=MacosCapture(runtime),
        window_mode=MacosWindowMode(runtime),
        dock=NullDock(),
    )
