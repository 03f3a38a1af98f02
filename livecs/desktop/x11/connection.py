"""A connection to an X server of our own: requests, replies and events as the bytes that the protocol defines.

Source: X Window System Protocol, X.Org (x11protocol), appendix B "Protocol Encoding".
"""

from __future__ import annotations

import ctypes
import struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHECKED = 1
_EVENT_BYTES = 32
_SERVER_SAYS = 0x7F  # the upper bit of an event's code tells that a program sent it


class _Part(ctypes.Structure):
    _fields_ = (("base", ctypes.c_void_p), ("length", ctypes.c_size_t))


class _Protocol(ctypes.Structure):
    _fields_ = (
        ("count", ctypes.c_size_t),
        ("extension", ctypes.c_void_p),
        ("opcode", ctypes.c_uint8),
        ("isvoid", ctypes.c_uint8),
    )


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class XUnreachableError(Exception):
    """There is no X server to talk to, or no library to talk with."""


class Setup(NamedTuple):
    """What the server says of itself first."""

    id_mask: int  # the bits of a window's number that its own program chose
    keycodes: tuple[int, int]  # the lowest and the highest
    root: int


class Connection:
    """One connection; what fails because the server is gone gives empty answers."""

    def __init__(self, display: str) -> None:
        """Connect to a display such as ``:0``.

        Raises:
            XUnreachableError: nobody answers there.
        """
        self._xcb = _library()
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = (ctypes.c_void_p,)
        self._here: int | None = self._xcb.xcb_connect(display.encode(), None)
        if self._xcb.xcb_connection_has_error(self._here):
            self.close()
            raise XUnreachableError(display)
        self.setup = _setup_of(self._xcb.xcb_get_setup(self._here))
        self._atoms: dict[str, int] = {}

    def close(self) -> None:
        """Hang up; grabs and selections of this connection end with it."""
        if self._here is not None:
            self._xcb.xcb_disconnect(self._here)
            self._here = None

    def is_open(self) -> bool:
        """Whether the server still answers."""
        return self._here is not None and not self._xcb.xcb_connection_has_error(self._here)

    def descriptor(self) -> int:
        """The file descriptor that becomes readable when events come."""
        return int(self._xcb.xcb_get_file_descriptor(self._here))

    def ask(self, request: bytes) -> bytes:
        """Send a request and give its reply; empty when the server refused."""
        if self._here is None:
            return b""
        fault = ctypes.c_void_p()
        sequence = self._send(request, isvoid=False)
        reply: int | None = self._xcb.xcb_wait_for_reply(self._here, sequence, ctypes.byref(fault))
        self._free(fault)
        if not reply:
            return b""
        words = struct.unpack("=I", ctypes.string_at(reply + 4, 4))[0]
        return self._taken(reply, _EVENT_BYTES + 4 * words)

    def do(self, request: bytes) -> bool:
        """Send a request that has no reply and wait until it is done; False when the server refused."""
        if self._here is None:
            return False
        fault: int | None = self._xcb.xcb_request_check(self._here, _Cookie(self._send(request, isvoid=True)))
        self._free(fault)
        return not fault and self.is_open()

    def events(self) -> Iterator[tuple[int, bytes]]:
        """The events that have come, each with its code."""
        while self._here is not None and (event := self._xcb.xcb_poll_for_event(self._here)):
            content = self._taken(event, _EVENT_BYTES)
            yield content[0] & _SERVER_SAYS, content

    def atom(self, name: str) -> int:
        """The server's number for a name."""
        if name not in self._atoms:
            reply = self.ask(struct.pack("=BxHHxx", 16, 0, len(name)) + padded(name.encode()))
            self._atoms[name] = struct.unpack_from("=I", reply, 8)[0] if reply else 0
        return self._atoms[name]

    def extension(self, name: str) -> int:
        """The first byte of an extension's requests; 0 when the server does not have it."""
        reply = self.ask(struct.pack("=BxHHxx", 98, 0, len(name)) + padded(name.encode()))
        return reply[9] if reply and reply[8] else 0

    def property(self, window: int, name: str) -> bytes:
        """A property of a window, at most 4 KiB of it; empty when there is none."""
        request = struct.pack("=BBHIIIII", 20, 0, 0, window, self.atom(name), 0, 0, 1024)
        reply = self.ask(request)
        if not reply:
            return b""
        size = struct.unpack_from("=I", reply, 16)[0] * reply[1] // 8
        return reply[_EVENT_BYTES : _EVENT_BYTES + size]

    def numbers(self, window: int, name: str) -> tuple[int, ...]:
        """A property that is a list of 32-bit numbers."""
        content = self.property(window, name)
        return struct.unpack(f"={len(content) // 4}I", content[: len(content) // 4 * 4])

    def number(self, window: int, name: str) -> int:
        """A property that is one number; 0 when there is none."""
        return next(iter(self.numbers(window, name)), 0)

    def _send(self, request: bytes, *, isvoid: bool) -> int:
        content = ctypes.create_string_buffer(request, len(request))
        parts = (_Part * 3)()  # libxcb writes its own into the two before ours
        parts[2] = _Part(ctypes.addressof(content), len(request))
        ours = ctypes.addressof(parts) + 2 * ctypes.sizeof(_Part)
        protocol = _Protocol(1, None, request[0], isvoid)
        return int(self._xcb.xcb_send_request(self._here, _CHECKED, ours, ctypes.byref(protocol)))

    def _taken(self, address: int, size: int) -> bytes:
        content = ctypes.string_at(address, size)
        self._free(address)
        return content


def padded(content: bytes) -> bytes:
    """Fill up to a multiple of four bytes, as requests are."""
    return content + bytes(-len(content) % 4)


def _library() -> ctypes.CDLL:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise XUnreachableError("libxcb.so.1") from error
    here = ctypes.c_void_p
    for name, gives, takes in (
        ("xcb_connect", here, (ctypes.c_char_p, here)),
        ("xcb_connection_has_error", ctypes.c_int, (here,)),
        ("xcb_disconnect", None, (here,)),
        ("xcb_get_file_descriptor", ctypes.c_int, (here,)),
        ("xcb_get_setup", here, (here,)),
        ("xcb_send_request", ctypes.c_uint, (here, ctypes.c_int, here, here)),
        ("xcb_wait_for_reply", here, (here, ctypes.c_uint, here)),
        ("xcb_request_check", here, (here, _Cookie)),
        ("xcb_poll_for_event", here, (here,)),
    ):
        function = getattr(xcb, name)
        function.restype, function.argtypes = gives, takes
    return xcb


def _setup_of(address: int) -> Setup:
    """Read the fixed part, then skip the vendor's name and the picture formats to the first screen."""
    fixed = ctypes.string_at(address, 40)
    id_mask = struct.unpack_from("=I", fixed, 16)[0]
    vendor_bytes = struct.unpack_from("=H", fixed, 24)[0]
    screen = 40 + vendor_bytes + -vendor_bytes % 4 + 8 * fixed[29]
    root = struct.unpack("=I", ctypes.string_at(address + screen, 4))[0]
    return Setup(id_mask, (fixed[34], fixed[35]), root)
