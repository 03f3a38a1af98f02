"""Makes of what someone hands over the picture that is kept: small, upright, and without anything but its pixels.

All of it may take a second; it is called on a thread of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from livecs.errors import UserError, os_reason
from livecs.returns.evidence import LONGEST_SIDE, MOST_BYTES_IN, MOST_PIXELS_IN
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from pathlib import Path

_FORMATS = {b"bmp", b"gif", b"jpeg", b"png", b"webp"}  # no SVG: it is a program, not a picture
_QUALITY = 85
_DOTS_A_METRE = 2835  # 72 dpi: the one of this screen would make another file of the same picture
_MEGA = 1 << 20


def from_file(path: Path) -> bytes:
    """The picture of a file as it is kept.

    Returns:
        JPEG of at most ``LONGEST_SIDE`` pixels a side; the same bytes for the same picture.

    Raises:
        UserError: it cannot be read, is no picture, or too large a one; its name is not repeated.
    """
    try:
        if not path.is_file():
            raise _no_picture()
        _refuse_bytes(path.stat().st_size)
        return from_bytes(path.read_bytes())
    except OSError as error:
        said = translate("Evidence", "图片读不出来（{}），没有加上；换一张，或截图后再粘贴").format(os_reason(error))
        raise UserError("evidence.read", said) from error


def from_bytes(data: bytes) -> bytes:
    """The picture in the bytes of a file, as :func:`from_file` gives it.

    Raises:
        UserError: it is none, or too large a one; nothing of that was decoded.
    """
    _refuse_bytes(len(data))
    buffer = _opened(data)
    reader = QImageReader(buffer)
    if reader.format().data() not in _FORMATS or not reader.size().isValid():
        raise _no_picture()
    _refuse_pixels(reader.size())
    reader.setAutoTransform(True)  # a phone's picture says how it was held
    reader.setScaledSize(_fitting(reader.size(), LONGEST_SIDE))
    image = reader.read()
    if image.isNull():
        raise _no_picture()
    return _written(image)


def from_image(image: QImage) -> bytes:
    """The picture of a screenshot on the clipboard, as :func:`from_file` gives it.

    Raises:
        UserError: there is none, or it is too large.
    """
    if image.isNull():
        raise _no_picture()
    _refuse_pixels(image.size())
    if max(image.width(), image.height()) > LONGEST_SIDE:
        fitting = _fitting(image.size(), LONGEST_SIDE)
        image = image.scaled(fitting, mode=Qt.TransformationMode.SmoothTransformation)
    return _written(image)


def decoded(jpeg: bytes, longest_side: int) -> QImage:
    """A kept picture, or a smaller image of it; null when it is none."""
    buffer = _opened(jpeg)
    reader = QImageReader(buffer)
    if longest_side < LONGEST_SIDE:
        reader.setScaledSize(_fitting(reader.size(), longest_side))
    return reader.read()


def _opened(data: bytes) -> QBuffer:
    """What a reader reads; it must live as long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _fitting(size: QSize, longest: int) -> QSize:
    """The size within a square; a small picture is not made larger."""
    if max(size.width(), size.height()) <= longest:
        return size
    return size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _written(image: QImage) -> bytes:
    """Paint the pixels on white, on an image that knows no place, camera, comment or thumbnail of its own."""
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    if image.colorSpace().isValid() and image.colorSpace() != srgb:
        converted = image.convertedToColorSpace(srgb, QImage.Format.Format_ARGB32)
        image = image if converted.isNull() else converted
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    plain.setDotsPerMeterX(_DOTS_A_METRE)
    plain.setDotsPerMeterY(_DOTS_A_METRE)
    image.setDevicePixelRatio(1)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload] # PySide's stub knows no format as str here
    return bytes(buffer.data().data())


def _refuse_bytes(size: int) -> None:
    if size > MOST_BYTES_IN:
        said = translate("Evidence", "图片有 {} MB，超过 {} MB，没有加上；请改用截图")
        raise UserError("evidence.large", said.format(-(-size // _MEGA), MOST_BYTES_IN // _MEGA))


def _refuse_pixels(size: QSize) -> None:
    pixels = size.width() * size.height()
    if pixels > MOST_PIXELS_IN:
        said = translate("Evidence", "图片有 {} 万像素，超过 {} 万，没有加上；请改用截图")
        raise UserError("evidence.pixels", said.format(pixels // 10_000, MOST_PIXELS_IN // 10_000))


def _no_picture() -> UserError:
    return UserError("evidence.kind", translate("Evidence", "这不是能读的图片，没有加上；请用 JPG、PNG 或截图"))
