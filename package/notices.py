"""The notices of the package: whose work is in it, under which licence, with the licences' texts."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
_TEXT = re.compile(r"dist-info/(?:.*/)?[^/]*(?:licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
# What a distribution does not carry itself, or what stands inside it under another licence.
_MORE_TEXTS = {
    "pyside6-essentials": ("Qt", "LGPL-3", "GPL-3", "Qt-parts-of-others"),
    "shiboken6": ("Qt", "LGPL-3", "GPL-3"),
    "sqlcipher3": ("SQLCipher",),
}
_HEAD = """\
livecs {version} is under the MIT licence; its text comes first. The package holds the work of others as well. Each is
named below with its licence; a text that several share is given once.
"""


class NoTextError(Exception):
    """Something would be shipped without its licence."""


class Notice(NamedTuple):
    """A work, its licence in a word where its makers gave one, and all texts that must go with it."""

    work: str
    licence: str
    texts: Sequence[str]


def notices(sources: Iterable[str]) -> list[Notice]:
    """A notice for everything that a package is made of.

    Args:
        sources: the files it is made of, on this machine.

    Raises:
        NoTextError: names what has no licence text.
    """
    owners = {_plain(dist.locate_file(file)): dist for dist in metadata.distributions() for file in dist.files or ()}
    files = {_plain(source) for source in sources if Path(source).is_absolute()}
    dists = {name_of(owners[file]): owners[file] for file in files if file in owners}
    found = [_own(), _python(), *(of_distribution(dists[name]) for name in sorted(dists))]
    if sys.platform == "linux":
        found += _of_system(file for file in files - set(owners) if ".so" in Path(file).name)
    if lacking := [notice.work for notice in found if not any(notice.texts)]:
        raise NoTextError(f"no licence text: {', '.join(lacking)}; put one into {HERE.name}/licences and notices.py")
    return found


def of_distribution(dist: metadata.Distribution) -> Notice:
    """What a distribution says of itself, and what we know besides."""
    own = [_read(Path(str(dist.locate_file(file)))) for file in dist.files or () if _TEXT.search(str(file))]
    more = [_read(HERE / "licences" / f"{name}.txt") for name in _MORE_TEXTS.get(name_of(dist), ())]
    about = dist.metadata
    licence = next((about[key] for key in ("License-Expression", "License") if key in about), "")
    return Notice(f"{about['Name']} {dist.version}", licence.strip().partition("\n")[0][:80], [*own, *more])


def name_of(dist: metadata.Distribution) -> str:
    """A distribution's name in the one form that all tools agree on."""
    return re.sub(r"[-_.]+", "-", dist.metadata["Name"]).lower()


def text_of(found: Sequence[Notice], version: str) -> str:
    """The file of notices; a text that stands there already is referred to."""
    parts = [_HEAD.format(version=version), *(f"  {one.work}: {one.licence or 'see its text'}" for one in found)]
    first: dict[str, str] = {}
    for one in found:
        parts.append(f"\n\n{'=' * 100}\n{one.work}\n{'=' * 100}")
        for text in one.texts:
            plain = " ".join(text.split())
            parts.append(f"\n(The text that stands under {first[plain]}.)" if plain in first else f"\n{text.strip()}")
            first.setdefault(plain, one.work)
    return "\n".join(parts) + "\n"


def _own() -> Notice:
    return Notice("livecs", "MIT", [_read(ROOT / "LICENSE")])


def _python() -> Notice:
    """Python's own text stands in its library, or on Windows above it; Debian keeps it where all its texts are."""
    version = sys.version.partition(" ")[0]
    library = Path(sysconfig.get_path("stdlib"))
    debian = Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright")
    places = (library / "LICENSE.txt", Path(sys.base_prefix, "LICENSE.txt"), debian)
    return Notice(f"Python {version}", "PSF-2.0", [_read(place) for place in places if place.is_file()][:1])


def _of_system(files: Iterable[str]) -> list[Notice]:
    """The notices of libraries that are copied from Linux itself, as its package tool keeps them."""
    found: dict[str, Notice] = {}
    for file in sorted(files):
        if Path(file).is_relative_to(sys.base_prefix) and sys.base_prefix != "/usr":
            continue  # Python's own
        package = _package(file)
        text = Path("/usr/share/doc", package, "copyright")
        found[package or file] = Notice(
            f"{package or file} (from the system it was built on)",
            "",
            [_read(text)] if package and text.is_file() else [],
        )
    return list(found.values())


def _package(file: str) -> str:
    """The Debian package that a file is from, or nothing."""
    dpkg = shutil.which("dpkg")
    for path in (file, os.path.realpath(file), os.path.realpath(file).removeprefix("/usr")):
        if dpkg:
            done = subprocess.run([dpkg, "-S", path], capture_output=True, text=True, check=False)
            if done.returncode == 0:
                return done.stdout.partition(":")[0]
    return ""


def _plain(path: object) -> str:
    return os.path.normcase(os.path.normpath(str(path)))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
