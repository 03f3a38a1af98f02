"""What goes into the package and what stays out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PARTS = "parts"  # the folder beside the two programs
RESOURCES = ("phrasebanks", "resources")
SHOWN_VERSIONS = (  # by `livecs doctor`
    "PySide6-Essentials",
    "sqlcipher3",
    "sqlite-utils",
    "keyring",
    "cryptography",
    "pypinyin",
    "rapidfuzz",
)
UNUSED_MODULES = (
    "pip",
    "setuptools",
    "pkg_resources",
    "tkinter",
    "unittest",
    "ssl",  # nothing leaves the machine
    "_ssl",
    "sqlite3",  # sqlite-utils takes sqlcipher3, and nobody shall fall back on a driver that cannot encrypt
    "_sqlite3",
)

_QT_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/(?P<kind>[^/]+)/(?:libq?|q)?(?P<name>\w+)")
# One that is not named here stays out: gtk3 alone brings a dozen libraries, and raster windows need no GL.
_PLUGINS = {
    "iconengines": "svgicon",
    "imageformats": "gif|ico|jpeg|svg|webp",
    "platforminputcontexts": ".*",
    "platforms": "xcb|offscreen|wayland|windows|cocoa",
    "platformthemes": "xdgdesktopportal",
    "printsupport": ".*",
    "styles": ".*",
    "wayland-decoration-client": ".*",
    "wayland-shell-integration": ".*",
}
_NOT_OF_QT = re.compile(r"PySide6/(?:Qt/)?translations/(?!qtbase_zh_CN\.)|(?:PySide6/Qt/lib/)?libQt6EglF|.*opengl32sw")
# Libraries of the system itself stand beside the folders. Only these may be missing on a desktop; the others must fit
# its drivers and settings.
_OF_SYSTEM = re.compile(
    r"lib(?!python|ffi|crypto|bz2|lzma|uuid|xkbcommon|xcb-(?:cursor|icccm|image|keysyms|render-util|util|xkb)"
    r"|Qt6|icu|pyside6|shiboken6)[^/]*$"
)


def resource_files(root: Path) -> Iterator[tuple[str, str]]:
    """Source file and target folder of all that livecs reads; pictures for README are not read."""
    for name in RESOURCES:
        for path in sorted((root / name).rglob("*")):
            if path.is_file() and path.parent.name != "screenshots":
                yield str(path), f"livecs/{path.parent.relative_to(root).as_posix()}"


def own_modules(root: Path) -> list[str]:
    """All modules of livecs: those of a system are imported by names in strings."""
    files = ((path.relative_to(root).with_suffix("")).parts for path in sorted((root / "livecs").rglob("*.py")))
    return [".".join(parts).removesuffix(".__init__") for parts in files]


def is_wanted(place: str, *, linux: bool) -> bool:
    """Whether a file that PyInstaller found goes in.

    Args:
        place: where it would stand in the folder of the parts.
        linux: leaves to the system what every desktop has.
    """
    place = place.replace("\\", "/")
    if found := _QT_PLUGIN.match(place):
        return bool(re.fullmatch(_PLUGINS.get(found["kind"], ""), found["name"]))
    return not (_NOT_OF_QT.match(place) or (linux and _OF_SYSTEM.match(place)))
