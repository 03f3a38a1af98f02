"""Makes the folder and its archive: ``dist/livecs-VERSION-SYSTEM-MACHINE`` and what is needed to pass it on."""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from livecs import __version__
from package.contents import PARTS
from package.notices import HERE, ROOT, notices, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

DIST = ROOT / "dist"
WORK = ROOT / "build" / "package"
SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_EARLIEST_ZIP = 315532800  # 1980, in seconds


class BuildError(Exception):
    """A tool failed; the message holds the end of what it said."""


def name() -> str:
    """What the folder is called."""
    return f"livecs-{__version__}-{SYSTEMS[sys.platform]}-{platform.machine().lower()}"


def build_folder() -> Path:
    """Run PyInstaller, take away what only a debugger reads, and put the notices in.

    Returns:
        The finished folder in ``dist``.

    Raises:
        BuildError: PyInstaller failed.
        NoTextError: something has no licence text.
    """
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(WORK / "out"), "--workpath", str(WORK / "work"), str(HERE / "livecs.spec")]
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(moment())}
    _run(command, fixed)
    folder = DIST / name()
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(exist_ok=True)
    shutil.move(WORK / "out" / "livecs", folder)
    if sys.platform == "linux":
        _strip(folder / PARTS)
    sources = (WORK / "work" / "livecs" / "sources.txt").read_text("utf-8").splitlines()
    (folder / "NOTICES.txt").write_text(text_of(notices(sources), __version__), encoding="utf-8")
    return folder


def archive(folder: Path, moment_s: int) -> Path:
    """Pack a folder so that the same files always give the same archive.

    Args:
        folder: what to pack; it stands beside the archive.
        moment_s: the time that all files get.
    """
    paths = sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())
    names = [path.relative_to(folder.parent).as_posix() for path in paths]
    if sys.platform == "win32":
        packed = folder.parent / f"{folder.name}.zip"
        when = time.gmtime(max(moment_s, _EARLIEST_ZIP))[:6]
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
            for path, place in zip(paths, names, strict=True):
                file.writestr(zipfile.ZipInfo(place, when), path.read_bytes(), zipfile.ZIP_DEFLATED)
        return packed
    packed = folder.parent / f"{folder.name}.tar.gz"
    with (
        packed.open("wb") as raw,
        gzip.GzipFile("", "wb", mtime=moment_s, fileobj=raw) as smaller,
        tarfile.open(fileobj=smaller, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path, place in zip(paths, names, strict=True):
            about = tar.gettarinfo(path, place)
            about.uid = about.gid = 0
            about.uname = about.gname = ""
            about.mtime = moment_s
            about.mode = 0o755 if about.mode & 0o100 else 0o644
            if about.isreg():
                with path.open("rb") as content:
                    tar.addfile(about, content)
            else:
                tar.addfile(about)
    return packed


def write_checksums(files: Sequence[Path]) -> Path:
    """Write ``SHA256SUMS`` beside the files, as ``sha256sum --check`` reads it."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    sums = files[0].parent / "SHA256SUMS"
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return sums


def moment() -> int:
    """The time of what is built: the last commit's, in seconds."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    git = shutil.which("git")
    return int(_run([git, "log", "-1", "--format=%ct"], {}) or 0) if git else 0


def size_of(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())


def _strip(parts: Path) -> None:
    """Take the debugger's tables out of Python's libraries; Qt's have none."""
    tool = shutil.which("strip")
    for path in sorted(parts.rglob("*.so*")):
        if tool and path.is_file() and not path.is_symlink() and "PySide6" not in path.parts:
            _run([tool, "--strip-debug", str(path)], {})


def _run(command: Sequence[str], environment: dict[str, str]) -> str:
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        end = "\n    ".join((done.stdout + done.stderr).splitlines()[-12:])
        raise BuildError(f"{Path(command[0]).name} {command[-1]} failed ({done.returncode}):\n    {end}")
    return done.stdout
