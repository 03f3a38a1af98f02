"""The functions of Windows that livecs calls, with the types that they take and give.

Source: learn.microsoft.com, Win32 API reference of each function. 64-bit Windows has one calling convention, so that
``ctypes.CDLL`` serves, which exists on every system and lets the code be checked there.
"""

from __future__ import annotations

import ctypes
from ctypes import c_int, c_int16, c_int32, c_size_t, c_ssize_t, c_uint, c_uint32, c_void_p, c_wchar_p
from typing import Any, NamedTuple

# event hook, event, window, object, child, thread, time
WinEvent = ctypes.CFUNCTYPE(None, c_void_p, c_uint32, c_void_p, c_int32, c_int32, c_uint32, c_uint32)
_USER32 = (
    ("RegisterHotKey", c_int, (c_void_p, c_int, c_uint, c_uint)),
    ("UnregisterHotKey", c_int, (c_void_p, c_int)),
    ("GetForegroundWindow", c_void_p, ()),
    ("SetForegroundWindow", c_int, (c_void_p,)),
    ("IsWindow", c_int, (c_void_p,)),
    ("GetWindowThreadProcessId", c_uint32, (c_void_p, c_void_p)),
    ("GetWindowTextW", c_int, (c_void_p, c_wchar_p, c_int)),
    ("SetWinEventHook", c_void_p, (c_uint, c_uint, c_void_p, WinEvent, c_uint32, c_uint32, c_uint)),
    ("UnhookWinEvent", c_int, (c_void_p,)),
    ("GetAsyncKeyState", c_int16, (c_int,)),
    ("SendInput", c_uint, (c_uint, c_void_p, c_int)),
    ("GetOpenClipboardWindow", c_void_p, ()),
    ("GetWindowLongPtrW", c_ssize_t, (c_void_p, c_int)),
    ("SetWindowLongPtrW", c_ssize_t, (c_void_p, c_int, c_ssize_t)),
    ("SetWindowDisplayAffinity", c_int, (c_void_p, c_uint32)),
)
_SHELL32 = (("SHAppBarMessage", c_size_t, (c_uint32, c_void_p)),)
_KERNEL32 = (
    ("OpenProcess", c_void_p, (c_uint32, c_int, c_uint32)),
    ("CloseHandle", c_int, (c_void_p,)),
    ("QueryFullProcessImageNameW", c_int, (c_void_p, c_uint32, c_void_p, c_void_p)),
    ("GetCurrentProcessId", c_uint32, ()),
)


class Libraries(NamedTuple):
    """What is called: on Windows the libraries, in tests what was recorded of them."""

    user32: Any
    kernel32: Any
    shell32: Any


def windows_libraries() -> Libraries:
    """Load them; on Windows only."""
    user32, kernel32, shell32 = (ctypes.CDLL(name) for name in ("user32", "kernel32", "shell32"))
    for library, functions in ((user32, _USER32), (kernel32, _KERNEL32), (shell32, _SHELL32)):
        for name, gives, takes in functions:
            function = getattr(library, name)
            function.restype, function.argtypes = gives, takes
    return Libraries(user32, kernel32, shell32)


class Message(ctypes.Structure):
    """``MSG``, as it stands in the thread's queue."""

    _fields_ = (
        ("window", c_void_p),
        ("message", c_uint),
        ("wparam", c_size_t),
        ("lparam", c_size_t),
        ("time", c_uint32),
        ("x", c_int32),
        ("y", c_int32),
    )
