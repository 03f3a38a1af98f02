"""Objective-C messages and the two C libraries for keys, without a further dependency.

Source: developer.apple.com, Objective-C Runtime, Quartz Event Services, AXUIElement.h.
"""

from __future__ import annotations

import ctypes
from ctypes import c_bool, c_char_p, c_int32, c_uint16, c_uint32, c_uint64, c_void_p
from typing import Any, Protocol


class Runtime(Protocol):
    """Objects and messages; an object is its address, and none is 0."""

    def named(self, class_name: str) -> int:
        """A class."""

    def send(self, receiver: int, message: str, *arguments: int) -> int:
        """Send a message whose arguments and answer are objects or whole numbers; to none it gives 0."""

    def text_of(self, text: int) -> str:
        """What an NSString says."""

    def text(self, text: str) -> int:
        """An NSString."""


class Quartz(Protocol):
    """Keys."""

    def is_trusted(self) -> bool:
        """Whether the person has allowed us to press keys (system settings, accessibility)."""

    def is_down(self, key: int) -> bool:
        """Whether a key is down."""

    def press(self, key: int, flags: int) -> None:
        """Press a key and let it go, with modifiers."""


class ObjectiveC:
    """The runtime of macOS."""

    def __init__(self) -> None:
        """Load it; on macOS only."""
        for library in ("AppKit", "Foundation"):
            ctypes.CDLL(f"/System/Library/Frameworks/{library}.framework/{library}")
        self._objc: Any = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
        for name in ("objc_getClass", "sel_registerName"):
            function = getattr(self._objc, name)
            function.restype, function.argtypes = c_void_p, (c_char_p,)
        self._send = ctypes.cast(self._objc.objc_msgSend, c_void_p).value or 0

    def named(self, class_name: str) -> int:
        """See ``Runtime``."""
        return self._objc.objc_getClass(class_name.encode()) or 0

    def send(self, receiver: int, message: str, *arguments: int) -> int:
        """See ``Runtime``; the function takes the type of each call."""
        if not receiver:
            return 0
        call = ctypes.CFUNCTYPE(c_void_p, c_void_p, c_void_p, *[c_void_p] * len(arguments))(self._send)
        return call(receiver, self._objc.sel_registerName(message.encode()), *arguments) or 0

    def text_of(self, text: int) -> str:
        """See ``Runtime``."""
        address = self.send(text, "UTF8String")
        return ctypes.string_at(address).decode() if address else ""

    def text(self, text: str) -> int:
        """See ``Runtime``."""
        content = ctypes.create_string_buffer(text.encode())
        return self.send(self.named("NSString"), "stringWithUTF8String:", ctypes.addressof(content))


class QuartzKeys:
    """The key functions of macOS."""

    def __init__(self) -> None:
        """Load them; on macOS only."""
        frameworks = "/System/Library/Frameworks"
        services: Any = ctypes.CDLL(f"{frameworks}/ApplicationServices.framework/ApplicationServices")
        foundation: Any = ctypes.CDLL(f"{frameworks}/CoreFoundation.framework/CoreFoundation")
        services.AXIsProcessTrusted.restype = c_bool
        services.CGEventSourceKeyState.restype = c_bool
        services.CGEventSourceKeyState.argtypes = (c_int32, c_uint16)
        services.CGEventCreateKeyboardEvent.restype = c_void_p
        services.CGEventCreateKeyboardEvent.argtypes = (c_void_p, c_uint16, c_bool)
        services.CGEventSetFlags.argtypes = (c_void_p, c_uint64)
        services.CGEventPost.argtypes = (c_uint32, c_void_p)
        foundation.CFRelease.argtypes = (c_void_p,)
        self._services, self._foundation = services, foundation

    def is_trusted(self) -> bool:
        """See ``Quartz``."""
        return bool(self._services.AXIsProcessTrusted())

    def is_down(self, key: int) -> bool:
        """See ``Quartz``; of the keyboard itself, not of what programs make of it."""
        return bool(self._services.CGEventSourceKeyState(1, key))

    def press(self, key: int, flags: int) -> None:
        """See ``Quartz``."""
        for is_down in (True, False):
            event = self._services.CGEventCreateKeyboardEvent(None, key, is_down)
            self._services.CGEventSetFlags(event, flags)
            self._services.CGEventPost(0, event)
            self._foundation.CFRelease(event)
