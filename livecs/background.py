"""What goes on behind the open window: reading packs, making readings, counting uses.

Imported after the first paint. Signals carry what other threads and processes found to the window's.
"""

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QProcess, QThreadPool, QTimer, Signal

from livecs.parts import Parts
from livecs.phrases.library import Library
from livecs.store.recorder import UsageRecorder
from livecs.store.usage import forget_plain_counts

_SETTLED_MS = 200  # an editor saves in several steps


class Background(QObject):
    """The work behind one panel."""

    loaded = Signal(object)  # Library
    ruled = Signal(object)  # Rules
    counted = Signal(object, object)  # uses by phrase id, the shift they came before
    troubled = Signal(str)  # one quiet line

    def __init__(self, parts: Parts, parent: QObject) -> None:
        """Prepare; nothing is done before :meth:`start`, so that nobody misses what it tells."""
        super().__init__(parent)
        self._parts = parts
        self._indexer: QProcess | None = None
        # One thread each: of two loads the later one is heard last, and phrases do not wait for rules.
        self._threads, self._rule_threads = QThreadPool(self), QThreadPool(self)
        for pool in (self._threads, self._rule_threads):
            pool.setMaxThreadCount(1)
        self._recorder = UsageRecorder(parts.open_usage, parts.now_ms, self.counted.emit, self._tell)
        self._watcher = QFileSystemWatcher(self)
        self._saved = QTimer(self)
        self._saved.setSingleShot(True)
        self._saved.setInterval(_SETTLED_MS)
        self._saved.timeout.connect(self._load_rules_again)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._watcher.fileChanged.connect(self._on_changed)
        self._rule_files: dict[str, int] = {}
        self.loaded.connect(self._on_loaded)
        self.count = self._recorder.add
        self.note = self._recorder.note

    def start(self) -> None:
        """Open the counts, and build the linter."""
        forget_plain_counts(self._parts.profile.usage, self._parts.log)
        self._recorder.start()
        self._load_rules_again()

    def load(self) -> None:
        """Read all packs on another thread; what has no readings yet gets them in another process."""
        self._threads.start(self._load)

    def _load_rules_again(self) -> None:
        """Read the rules, now and whenever the shop's own are saved: editors replace files, so folders are watched."""
        profile = self._parts.profile
        for path in (profile.root, profile.rules, *profile.rules.glob("*.toml")):
            if path.exists():
                self._watcher.addPath(str(path))
        self._rule_files = _stamps(profile.rules)
        self._rule_threads.start(self._load_rules)

    def is_indexing(self) -> bool:
        """Whether readings are being made: letters will find more when they are."""
        return self._indexer is not None and self._indexer.state() != QProcess.ProcessState.NotRunning

    def close(self) -> None:
        """Write the last uses and end what still runs."""
        self._recorder.close()
        self._threads.waitForDone()
        self._rule_threads.waitForDone()
        if self._indexer:
            self._indexer.blockSignals(True)
            self._indexer.kill()
            self._indexer.waitForFinished()

    def _tell(self, error: Exception) -> None:
        self.troubled.emit(str(error))

    def _load_rules(self) -> None:
        self.ruled.emit(self._parts.rules())

    def _load(self) -> None:
        self.loaded.emit(self._parts.library(parse_cold=True))

    def _on_changed(self) -> None:
        """A profile's folder changes all the time; only other rule files make another linter."""
        if _stamps(self._parts.profile.rules) != self._rule_files:
            self._saved.start()

    def _on_loaded(self, library: Library) -> None:
        broken = {fault.path for fault in library.faults}
        if not self._indexer and any(str(path) not in broken for path in library.cold):
            self._index()

    def _index(self) -> None:
        """Make readings in a process of its own: pypinyin would cost this one 50 MB for good."""
        self._indexer = QProcess(self)
        self._indexer.finished.connect(self._on_indexed)
        self._indexer.errorOccurred.connect(self._on_failed)
        program = [] if getattr(sys, "frozen", False) else ["-m", "livecs"]
        profile = ["--profile", str(self._parts.profile.root)]
        self._indexer.start(sys.executable, [*program, *profile, "phrases", "index"])

    def _on_failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.troubled.emit("拼音索引没能开始建立，汉字搜索照常可用")
            self.load()

    def _on_indexed(self, code: int) -> None:
        if code and self._indexer:
            said = bytes(self._indexer.readAllStandardError().data()).decode(errors="replace")
            self.troubled.emit(said.strip().rpartition("\n")[2])
        self.load()


def _stamps(folder: Path) -> dict[str, int]:
    """When each rule file of a folder was written; one that is just being replaced is left out."""
    stamps = {}
    for path in folder.glob("*.toml"):
        with suppress(FileNotFoundError):
            stamps[path.name] = path.stat().st_mtime_ns
    return stamps
