"""Tells when the profile's packs or their signatures were changed on the disk, by whomever."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLED_MS = 200  # an editor saves in several steps, and an approval writes two files
_SUFFIXES = (".toml", ".sig")


class PackWatcher(QObject):
    """Watches a profile's folder of packs, also before there is one."""

    changed = Signal()

    def __init__(self, root: Path, packs: Path, parent: QObject) -> None:
        """Begin at once; ``packs`` lies in ``root``."""
        super().__init__(parent)
        self._root, self._packs = root, packs
        self._stamps = _stamps(packs)
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        self._watch()
        self._watcher.directoryChanged.connect(self._on_changed)
        self._watcher.fileChanged.connect(self._on_changed)

    def _watch(self) -> None:
        """Editors replace files, so folders are watched too; in place of one to come, the one it will be in."""
        for path in (self._root, self._packs, *_files(self._packs)):
            if path.exists():
                self._watcher.addPath(str(path))
        if not self._root.exists():
            self._watcher.addPath(str(self._root.parent))

    def _on_changed(self) -> None:
        """A profile's folder changes all the time; only other pack files are news."""
        self._watch()
        if _stamps(self._packs) != self._stamps:
            self._settled.start()

    def _on_settled(self) -> None:
        self._stamps = _stamps(self._packs)
        self._watch()
        self.changed.emit()


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.glob("*") if path.suffix in _SUFFIXES]


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """When each file was written, and how long it is; one that is just being replaced is left out."""
    stamps = {}
    for path in _files(folder):
        with suppress(FileNotFoundError):
            stat = path.stat()
            stamps[path.name] = stat.st_mtime_ns, stat.st_size
    return stamps
