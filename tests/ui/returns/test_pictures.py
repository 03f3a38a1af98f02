"""What is handed over becomes a small upright JPEG of nothing but pixels, or a sentence before it can do harm."""

import struct
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QColorSpace, QImage

from livecs.errors import UserError
from livecs.returns.evidence import LONGEST_SIDE, MOST_BYTES_IN, MOST_BYTES_KEPT
from livecs.ui.returns.pictures import decoded, from_bytes, from_file, from_image
from tests.ui.returns.images import PLACE, encoded, painted, png, with_exif

pytestmark = pytest.mark.qt
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

BITMAP = b"BM" + struct.pack("<IHHIIiiHHIIiiII", 54, 0, 0, 54, 40, 7000, 7000, 1, 24, 0, 0, 0, 0, 0, 0)
HEADS = (b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"BM", b"RIFF\0\0\0\0WEBPVP8 ")


def size_of(jpeg: bytes) -> tuple[int, int]:
    image = decoded(jpeg, LONGEST_SIDE)
    return image.width(), image.height()


def segments(jpeg: bytes) -> list[int]:
    """The markers of a JPEG up to its pixels."""
    found, at = list[int](), 2
    while jpeg[at + 1] != 0xDA:
        found.append(jpeg[at + 1])
        at += 2 + struct.unpack(">H", jpeg[at + 2 : at + 4])[0]
    return found


@pytest.mark.parametrize(
    ("given_size", "kept"),
    [((3200, 1200), (1600, 600)), ((600, 3200), (300, 1600)), ((1600, 1600), (1600, 1600)), ((7, 5), (7, 5))],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "WEBP"])
def test_a_picture_fits_and_is_never_made_larger(kind: str, given_size: tuple[int, int], kept: tuple[int, int]) -> None:
    image = QImage(*given_size, QImage.Format.Format_RGB32)
    image.fill(QColor("#2a7f62"))
    jpeg = from_bytes(encoded(image, kind))
    assert (jpeg[:3], size_of(jpeg)) == (b"\xff\xd8\xff", kept)
    assert size_of(from_image(image)) == kept


def test_a_very_long_picture_keeps_a_line_of_pixels() -> None:
    assert size_of(from_bytes(encoded(painted(4000, 1), "PNG"))) == (1600, 1)


def test_where_and_by_whom_it_was_taken_is_dropped() -> None:
    photo = with_exif(encoded(painted(64, 32), "JPEG"))
    assert PLACE.encode() in photo
    assert b"Exif" in photo
    jpeg = from_bytes(photo)
    assert not [word for word in (PLACE.encode(), b"Exif", b"Sentinel", b"GPS") if word in jpeg]
    assert {0xE1, 0xE2, 0xFE}.isdisjoint(segments(jpeg))


def test_words_and_a_colour_profile_of_an_editor_are_dropped() -> None:
    image = painted(64, 32)
    image.setText("Description", PLACE)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    data = encoded(image, "PNG")
    assert PLACE.encode() in data
    jpegs = (from_bytes(data), from_image(image))
    assert [PLACE.encode() in jpeg for jpeg in jpegs] == [False, False]
    assert [{0xE1, 0xE2, 0xFE} & set(segments(jpeg)) for jpeg in jpegs] == [set(), set()]


@pytest.mark.parametrize(
    ("orientation", "size", "is_red"),
    [(1, (64, 32), False), (3, (64, 32), True), (6, (32, 64), False), (8, (32, 64), True)],
)
def test_a_photo_is_kept_as_it_was_held(orientation: int, size: tuple[int, int], *, is_red: bool) -> None:
    jpeg = from_bytes(with_exif(encoded(painted(64, 32), "JPEG"), orientation))
    assert size_of(jpeg) == size
    assert (decoded(jpeg, LONGEST_SIDE).pixelColor(8, 8).red() > 150) == is_red


def test_what_is_transparent_becomes_white() -> None:
    clear = QImage(16, 16, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    assert decoded(from_bytes(encoded(clear, "PNG")), 16).pixelColor(8, 8).lightness() > 250


def test_the_same_picture_is_the_same_bytes() -> None:
    data = encoded(painted(300, 200), "PNG")
    assert from_bytes(data) == from_bytes(data) == from_image(painted(300, 200))
    assert from_bytes(encoded(painted(300, 201), "PNG")) != from_bytes(data)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "evidence.kind"),
        (b"MZ" + bytes(900), "evidence.kind"),
        (b"%PDF-1.7 not a picture", "evidence.kind"),
        (SVG, "evidence.kind"),
        (b"\xff\xd8\xff", "evidence.kind"),
        (b"GIF89a", "evidence.kind"),
        (png(0, 10), "evidence.kind"),
        (png(100_000, 100_000), "evidence.pixels"),  # 30 GB once decoded, and 60 bytes here
        (png(6401, 6250), "evidence.pixels"),
        (BITMAP, "evidence.pixels"),
        (b"GIF89a" + struct.pack("<HH", 60_000, 60_000) + bytes(30), "evidence.kind"),
    ],
)
@pytest.mark.no_qt_log  # libpng may have something to say
def test_what_is_none_or_too_large_is_refused_before_it_is_decoded(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "司徒样本 19912345678.png").write_bytes(data)
    for kept in (partial(from_bytes, data), partial(from_file, tmp_path / "司徒样本 19912345678.png")):
        with pytest.raises(UserError) as raised:
            kept()
        assert raised.value.code == code
        assert "司徒" not in raised.value.message


def test_a_file_beyond_the_limit_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "large.jpg").open("wb") as file:
        file.truncate(MOST_BYTES_IN + 1)
    for kept in (partial(from_file, tmp_path / "large.jpg"), partial(from_bytes, bytes(MOST_BYTES_IN + 1))):
        with pytest.raises(UserError, match="有 21 MB，超过 20 MB") as raised:
            kept()
        assert raised.value.code == "evidence.large"


@pytest.mark.parametrize(("name", "code"), [("nothing.png", "evidence.kind"), ("", "evidence.kind")])
def test_a_file_that_is_none_is_said(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(UserError) as raised:
        from_file(tmp_path / name)
    assert raised.value.code == code


def test_an_empty_or_huge_screenshot_is_said() -> None:
    with pytest.raises(UserError, match="不是能读的图片"):
        from_image(QImage())
    with pytest.raises(UserError, match="4000 万"):
        from_image(QImage(6401, 6250, QImage.Format.Format_Mono))


def test_the_worst_picture_fits_what_is_kept() -> None:
    side = LONGEST_SIDE
    pixels = bytes((at * 7919 + at // 31 * 104_729) >> 3 & 255 for at in range(side * side * 3))
    noise = QImage(pixels, side, side, 3 * side, QImage.Format.Format_RGB888)
    assert len(from_image(noise)) < MOST_BYTES_KEPT


def test_a_thumbnail_is_small(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(painted(400, 200), "JPEG"))
    jpeg = from_file(tmp_path / "a.jpg")
    assert decoded(jpeg, 128).size() == QSize(128, 64)
    assert decoded(b"none", 128).isNull()


@pytest.mark.no_qt_log
@given(st.binary(max_size=300), st.sampled_from(HEADS))
def test_any_bytes_are_a_picture_or_a_sentence(data: bytes, head: bytes) -> None:
    came = b""
    with suppress(UserError):
        came = from_bytes(head + data)
    assert came[:3] in {b"", b"\xff\xd8\xff"}
