"""Windows as its documentation describes it: structures are read and written as bytes, not through our own types."""

import ctypes
import os
import struct
from collections.abc import Callable

from livecs.desktop.windows.libraries import Libraries

CHAT, OURS, OTHER = 0x1A2B, 0x3C4D, 0x5E6F
_CHARACTERS = "utf-16-le" if ctypes.sizeof(ctypes.c_wchar) == 2 else "utf-32-le"


class FakeWindows:
    """Three windows, a keyboard, and what was asked of them; stands for both libraries."""

    def __init__(self) -> None:
        self.active = CHAT
        self.processes = {CHAT: 41, OURS: os.getpid(), OTHER: 43}
        self.titles = {CHAT: "客服工作台", OTHER: "other"}
        self.down: set[int] = set()
        self.hotkeys: dict[int, tuple[int, int]] = {}
        self.taken: set[tuple[int, int]] = set()
        self.strokes: list[tuple[int, ...]] = []
        self.hooks: dict[int, tuple[int, int, Callable[..., None]]] = {}
        self.open_by = 0
        self.affinity: tuple[int, int] = (0, 0)
        self.libraries = Libraries(self, self, self)

    def RegisterHotKey(self, window: int | None, number: int, modifiers: int, key: int) -> int:
        assert window is None
        if (modifiers, key) in self.taken:
            return 0
        self.hotkeys[number] = (modifiers, key)
        return 1

    def UnregisterHotKey(self, window: int | None, number: int) -> int:
        assert window is None
        del self.hotkeys[number]
        return 1

    def GetForegroundWindow(self) -> int | None:
        return self.active or None

    def SetForegroundWindow(self, window: int) -> int:
        self.active = window
        return 1

    def IsWindow(self, window: int) -> int:
        return int(window in self.processes)

    def GetWindowThreadProcessId(self, window: int, process: int) -> int:
        ctypes.memmove(process, struct.pack("<I", self.processes.get(window, 0)), 4)
        return 1

    def GetWindowTextW(self, window: int, text: "ctypes.Array[ctypes.c_wchar]", size: int) -> int:
        text.value = self.titles[window][:size]
        return len(text.value)

    def GetCurrentProcessId(self) -> int:
        return os.getpid()

    def OpenProcess(self, rights: int, _inherit: int, process: int) -> int | None:
        assert rights == 0x1000
        return process + 1000 if process != 43 else None

    def CloseHandle(self, handle: int) -> int:
        assert handle == 1041
        return 1

    def QueryFullProcessImageNameW(self, handle: int, _: int, path: int, size: int) -> int:
        assert handle == 1041
        content = "C:\\Program Files\\Chat\\Chat.EXE"
        assert struct.unpack("<I", ctypes.string_at(size, 4))[0] > len(content)
        encoded = content.encode(_CHARACTERS)
        ctypes.memmove(path, encoded, len(encoded))
        ctypes.memmove(size, struct.pack("<I", len(content)), 4)
        return 1

    def SetWinEventHook(
        self, first: int, last: int, _: None, told: Callable[..., None], process: int, thread: int, flags: int
    ) -> int:
        assert (first, thread, flags) == (last, 0, 0)
        number = 7 + len(self.hooks)
        self.hooks[number] = (first, process, told)
        return number

    def UnhookWinEvent(self, hook: int) -> int:
        self.hooks[hook] = (0, 0, self.hooks[hook][2])
        return 1

    def happens(self, event: int, window: int, thing: int = 0) -> None:
        """Tell of an event whoever listens to it."""
        for hook, (wanted, process, told) in list(self.hooks.items()):
            if wanted == event and process in {0, self.processes[window]}:
                told(hook, event, window, thing, 0, 1, 2)

    def GetAsyncKeyState(self, code: int) -> int:
        assert 0x08 <= code < 0xE0
        return -0x8000 if code in self.down else 1  # signed; the lowest bit means "was pressed since"

    def SendInput(self, count: int, strokes: int, size: int) -> int:
        assert size == 40
        content = ctypes.string_at(strokes, count * size)
        self.strokes += struct.iter_unpack("<I4xHHII4xQ8x", content)
        return count

    def GetOpenClipboardWindow(self) -> int | None:
        return self.open_by or None

    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:
        self.affinity = (window, affinity)
        return 1


def message(number: int, wparam: int) -> bytes:
    """``MSG`` on 64-bit Windows: window, message, wParam, lParam, time, point."""
    return struct.pack("<QI4xQQIii4x", 0, number, wparam, 0x4B0003, 123456, 10, 20)
