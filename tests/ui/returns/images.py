"""Images as files have them, with what cameras and editors put beside the pixels."""

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

PLACE = "Sentinel Camera 31.2304N 121.4737E"


def painted(width: int, height: int, color: str = "#2a7f62") -> QImage:
    """Left half in one colour, the right half red: which way up can be seen."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    for x in range(width // 2, width):
        for y in range(height):
            image.setPixelColor(x, y, QColor("#cc2211"))
    return image


def encoded(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, 90)  # type: ignore[call-overload] # PySide's stub knows no format as str here
    return bytes(buffer.data().data())


def with_exif(jpeg: bytes, orientation: int = 1) -> bytes:
    """A JPEG with a camera's name, a place by GPS, a comment and a preview, as a phone writes it."""
    text = PLACE.encode() + b"\0"
    gps = struct.pack(">HHHI4s", 1, 1, 2, 2, b"N\0\0\0") + struct.pack(">I", 0)
    at = 8 + 2 + 3 * 12 + 4
    entries = struct.pack(">HHII", 0x010E, 2, len(text), at)
    entries += struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    entries += struct.pack(">HHII", 0x8825, 4, 1, at + len(text))
    tiff = b"MM\0*" + struct.pack(">I", 8) + struct.pack(">H", 3) + entries + struct.pack(">I", 0) + text + gps
    return jpeg[:2] + _segment(0xE1, b"Exif\0\0" + tiff) + _segment(0xFE, PLACE.encode()) + jpeg[2:]


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    """A PNG that claims a size, whatever it holds."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
