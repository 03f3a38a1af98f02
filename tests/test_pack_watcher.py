"""Packs that change on the disk are heard of, and nothing else is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livecs.pack_watcher import PackWatcher

pytestmark = pytest.mark.qt


class Folder:
    """A profile with one pack, and a watcher."""

    def __init__(self, root: Path) -> None:
        self.root, self.packs = root, root / "phrasebanks"
        self.packs.mkdir(parents=True)
        self.pack = self.packs / "hand.toml"
        self.pack.write_text("one", encoding="utf8")
        self.owner = QObject()
        self.watcher = PackWatcher(root, self.packs, self.owner)


@pytest.fixture
def folder(tmp_path: Path, qapp: object) -> Folder:
    assert qapp
    return Folder(tmp_path / "profile")


def put_anew(folder: Folder) -> None:
    """As an editor and an approval write: a new file in the place of the old one."""
    other = folder.packs / "hand.tmp"
    other.write_text("another", encoding="utf8")
    other.replace(folder.pack)


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: folder.pack.write_text("two", encoding="utf8"),
        lambda folder: folder.pack.unlink(),
        lambda folder: (folder.packs / "more.toml").write_text("more", encoding="utf8"),
        lambda folder: (folder.packs / "hand.sig").write_text("signed", encoding="utf8"),
        put_anew,
    ],
    ids=["written", "removed", "added", "signed", "replaced"],
)
def test_a_change_is_heard_of_again_and_again(qtbot: QtBot, folder: Folder, change: Callable[[Folder], object]) -> None:
    with qtbot.waitSignal(folder.watcher.changed, timeout=5_000):
        change(folder)
    with qtbot.waitSignal(folder.watcher.changed, timeout=5_000):
        folder.pack.write_text("once more", encoding="utf8")


@pytest.mark.parametrize("made", ["", "profile"])
def test_a_folder_made_later_is_heard_of_too(qtbot: QtBot, tmp_path: Path, made: str) -> None:
    (tmp_path / made).mkdir(exist_ok=True)
    packs, owner = tmp_path / "profile" / "phrasebanks", QObject()
    watcher = PackWatcher(packs.parent, packs, owner)
    packs.mkdir(parents=True)
    QTest.qWait(50)  # the folder alone is heard of, and is no news
    with qtbot.waitSignal(watcher.changed, timeout=5_000):
        (packs / "hand.toml").write_text("one", encoding="utf8")


def test_other_files_of_the_profile_are_no_news(qtbot: QtBot, folder: Folder) -> None:
    with qtbot.assertNotEmitted(folder.watcher.changed, wait=600):
        (folder.root / "settings.json").write_text("{}", encoding="utf8")
        (folder.packs / "notes.txt").write_text("x", encoding="utf8")
        (folder.packs / ".hand.toml.swp").write_text("x", encoding="utf8")


def test_a_folder_that_comes_later_is_watched_too(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QObject()
    watcher = PackWatcher(tmp_path, tmp_path / "phrasebanks", owner)
    with qtbot.waitSignal(watcher.changed, timeout=5_000):
        (tmp_path / "phrasebanks").mkdir()
        (tmp_path / "phrasebanks/own.toml").write_text("one", encoding="utf8")
