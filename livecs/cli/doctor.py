"""``livecs doctor``: what this machine gives livecs, and what is missing."""

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from livecs import __version__
from livecs.desktop.abilities import State, abilities_of
from livecs.desktop.display import has_display
from livecs.desktop.key_names import refusal
from livecs.parts import Parts
from livecs.settings import HOTKEY_TAKEN

if TYPE_CHECKING:
    from livecs.store.driver import Versions

    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)


class Line(NamedTuple):
    """One finding: whether it is as it should be, what it is about, and what was found."""

    good: bool
    about: str
    said: str


def add_to(nouns: "Nouns") -> None:
    """Add the noun."""
    nouns.add_parser("doctor", help="检查这台机器：版本、字体、显示、钥匙串").set_defaults(run=_doctor)


def _doctor(_chosen: argparse.Namespace, parts: Parts) -> int:
    lines = [
        *_versions(),
        _profile(parts.profile.root),
        _fonts(),
        _display(),
        _keyring(),
        _phrases(parts),
        _hotkey(parts),
    ]
    for line in lines:
        sys.stdout.write(f"{'好  ' if line.good else '缺  '}{line.about}：{line.said}\n")
    for text in _abilities():
        sys.stdout.write(f"{text}\n")
    return 0 if all(line.good for line in lines) else 1


def _versions() -> Iterator[Line]:
    from livecs.store import driver

    yield Line(True, "livecs", f"{__version__}，{platform.system()} {platform.release()}")
    yield Line(True, "Python", platform.python_version())
    yield _database(driver.versions())
    for name in (
        "PySide6-Essentials",
        "sqlcipher3",
        "sqlite-utils",
        "keyring",
        "cryptography",
        "pypinyin",
        "rapidfuzz",
    ):
        try:
            yield Line(True, name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Line(False, name, "没有安装；运行 python3 dev.py run 会装好")


def _database(found: "Versions") -> Line:
    from livecs.store import driver

    try:
        driver.refuse_unfit(found)
    except driver.DriverUnfitError as error:
        return Line(False, "数据库", error.message)
    return Line(True, "数据库", f"SQLite {found.sqlite}，SQLCipher {found.cipher}")


def _profile(root: Path) -> Line:
    there = root if root.exists() else next(parent for parent in root.parents if parent.exists())
    writable = there.is_dir() and os.access(there, os.W_OK)
    return Line(writable, "数据文件夹", f"{root}（{'可写' if writable else '不可写：话术能用，使用次数和设置存不下'}）")


def _fonts() -> Line:
    """Ask Qt in a process of its own: without a screen it would end this one."""
    asked = subprocess.run(
        [sys.executable, "-m", "livecs.desktop.fonts"],
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    families = asked.stdout.strip()
    if asked.returncode:
        return Line(False, "Qt", f"打不开：{asked.stderr.strip().splitlines()[-1:] or asked.returncode}")
    return Line(bool(families), "中文字体", families or "没有；Debian/Ubuntu 可装 fonts-wqy-microhei")


def _display() -> Line:
    if not has_display(os.environ):
        return Line(False, "显示器", "没有；面板打不开，命令行可用")
    session = os.environ.get("XDG_SESSION_TYPE") or os.environ.get("DISPLAY") or "系统自带"
    run_here = sys.platform == "linux"
    return Line(True, "显示器", session if run_here else f"{session}（这个系统上还没有实际运行验证过）")


def _hotkey(parts: Parts) -> Line:
    keys = parts.settings["hotkey"]
    is_taken = any(one.startswith(f"{HOTKEY_TAKEN} {keys} ") for one in parts.settings["offers_off"])
    taken = "上次打开面板时被其他程序占用；请在面板的设置里换一个"
    wrong = refusal(keys) if keys else ""
    return Line(not (wrong or is_taken), "呼出键", wrong or (f"{keys} {taken}" if is_taken else keys or "没有设"))


def _abilities() -> Iterator[str]:
    """What the desktop grants; what it does not is no fault of the machine."""
    marks = {State.WORKS: "好  ", State.IMPOSSIBLE: "无  ", State.NOT_RUN: "未  "}
    for one in abilities_of(sys.platform, os.environ):
        yield f"{marks[one.state]}{one.name}：{one.sentence or one.state.value}"


def _keyring() -> Line:
    from livecs.store.keyrings import system_keyrings

    names = "、".join(keyring.name for keyring in system_keyrings())
    return Line(True, "系统钥匙串", names or "没有可用的；话术、搜索和复制不需要它，登记数据用恢复码打开")


def _phrases(parts: Parts) -> Line:
    library = parts.library(parse_cold=True)
    count = f"{len(library.entries)} 条，{len(library.cold)} 个包还没有拼音索引"
    faults = "；".join(map(str, library.faults))
    return Line(not faults, "话术", f"{count}；{faults}" if faults else count)
