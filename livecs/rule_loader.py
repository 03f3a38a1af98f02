"""Keeps the linter current: builds it from the rules, and anew whenever the shop's own rules are saved."""

import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QProcess, QThreadPool, QTimer, Signal

from livecs.lint.linter import Linter
from livecs.parts import Parts

_SETTLED_MS = 200  # an editor saves in several steps
_BREATH_S = 0.001  # the window's thread takes its turn


class RuleLoader(QObject):
    """Reads packs in a process of its own and builds slice by slice on a thread, so that no key waits.

    Reading and folding a large pack holds the interpreter for a tenth of a second at a time.
    """

    ruled = Signal(object)  # Rules

    def __init__(self, parts: Parts, parent: QObject) -> None:
        """Prepare; nothing is done before :meth:`start`."""
        super().__init__(parent)
        self._parts = parts
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)  # of two loads the later one is heard last
        self._files: dict[str, int] = {}
        self._indexer = QProcess(self)
        self._indexer.finished.connect(self._build)  # whatever became of it: what it left undone is done here
        self._indexer.errorOccurred.connect(self._on_failed)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._watcher.fileChanged.connect(self._on_changed)
        self._saved = QTimer(self)
        self._saved.setSingleShot(True)
        self._saved.setInterval(_SETTLED_MS)
        self._saved.timeout.connect(self.start)

    def start(self) -> None:
        """Read the rules; editors replace files, so folders are watched."""
        profile = self._parts.profile
        for path in (profile.root, profile.rules, *profile.rules.glob("*.toml")):
            if path.exists():
                self._watcher.addPath(str(path))
        self._files = _stamps(profile.rules)
        if not self._parts.rules_are_cold():
            self._build()
        elif self._indexer.state() == QProcess.ProcessState.NotRunning:
            self._indexer.start(sys.executable, own_arguments(self._parts, "rules", "index"))
        else:
            self._saved.start()  # look again when the one before has ended

    def retire(self, linter: Linter) -> None:
        """Let go of a linter that checks no more."""
        self._threads.start(lambda: linter.retire(_breathe))

    def close(self) -> None:
        """End what still runs."""
        self._indexer.blockSignals(True)
        self._indexer.kill()
        self._indexer.waitForFinished()
        self._threads.waitForDone()

    def _on_failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._build()

    def _build(self) -> None:
        self._threads.start(self._load)

    def _load(self) -> None:
        self.ruled.emit(self._parts.rules(_breathe))

    def _on_changed(self) -> None:
        """A profile's folder changes all the time; only other rule files make another linter."""
        if _stamps(self._parts.profile.rules) != self._files:
            self._saved.start()


def own_arguments(parts: Parts, *command: str) -> Sequence[str]:
    """The arguments with which this program does a command for the same profile."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "livecs"]
    return [*program, "--profile", str(parts.profile.root), *command]


def _breathe() -> None:
    time.sleep(_BREATH_S)


def _stamps(folder: Path) -> dict[str, int]:
    """When each rule file of a folder was written; one that is just being replaced is left out."""
    stamps = {}
    for path in folder.glob("*.toml"):
        with suppress(FileNotFoundError):
            stamps[path.name] = path.stat().st_mtime_ns
    return stamps
