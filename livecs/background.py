"""What goes on behind the open window: reading packs, making readings, counting uses.

Imported after the first paint. Signals carry what other threads and processes found to the window's.
"""

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QThreadPool, Signal

from livecs.errors import UserError
from livecs.parts import Parts
from livecs.phrases.library import Library
from livecs.rule_loader import RuleLoader, own_arguments
from livecs.sentence import Sentence
from livecs.store.recorder import UsageRecorder
from livecs.store.usage import UsageStore, forget_plain_counts
from livecs.ui.i18n import spoken


class Background(QObject):
    """The work behind one panel."""

    loaded = Signal(object)  # Library
    ruled = Signal(object)  # Rules
    counted = Signal(object, object)  # uses by phrase id, the shift they came before
    troubled = Signal(object)  # one quiet line
    opened = Signal()  # the store, by whoever counts

    def __init__(self, parts: Parts, parent: QObject) -> None:
        """Prepare; nothing is done before :meth:`start`, so that nobody misses what it tells."""
        super().__init__(parent)
        self._parts = parts
        self._indexer: QProcess | None = None
        self._tried: set[tuple[str, int]] = set()
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)  # of two loads the later one is heard last
        self._rules = RuleLoader(parts, self)
        self._rules.ruled.connect(self.ruled)
        self._recorder = UsageRecorder(self._open_usage, parts.now_ms, self.counted.emit, self._tell)
        self.loaded.connect(self._on_loaded)
        self.count = self._recorder.add
        self.miss = self._recorder.miss
        self.note = self._recorder.note
        self.retire = self._rules.retire

    def start(self) -> None:
        """Open the counts, and build the linter."""
        forget_plain_counts(self._parts.profile.usage, self._parts.log)
        self._recorder.start()
        self._rules.start()

    def load(self) -> None:
        """Read all packs on another thread; what has no readings yet gets them in another process."""
        self._threads.start(self._load)

    def is_indexing(self) -> bool:
        """Whether readings are being made: letters will find more when they are."""
        return self._indexer is not None and self._indexer.state() != QProcess.ProcessState.NotRunning

    def close(self) -> None:
        """Write the last uses and end what still runs."""
        self._recorder.close()
        self._threads.waitForDone()
        self._rules.close()
        if self._indexer:
            self._indexer.blockSignals(True)
            self._indexer.kill()
            self._indexer.waitForFinished()

    def _open_usage(self) -> UsageStore | None:
        store = self._parts.open_usage()
        if store:
            self.opened.emit()
        return store

    def _tell(self, error: UserError) -> None:
        self._parts.log(error.code)
        from livecs.vault.states import in_panel

        self.troubled.emit(spoken(in_panel(error).message))

    def _load(self) -> None:
        self.loaded.emit(self._parts.verified_library())

    def _on_loaded(self, library: Library) -> None:
        broken = {fault.path for fault in library.faults}
        cold = {(str(path), _stamp(path)) for path in library.cold if str(path) not in broken}
        if cold - self._tried and not self.is_indexing():
            self._tried |= cold  # once each: the cache may take nothing
            self._index()

    def _index(self) -> None:
        """Make readings in a process of its own: pypinyin would cost this one 50 MB for good."""
        if self._indexer:
            self._indexer.deleteLater()
        self._indexer = QProcess(self)
        self._indexer.finished.connect(self._on_indexed)
        self._indexer.errorOccurred.connect(self._on_failed)
        self._indexer.start(sys.executable, own_arguments(self._parts, "phrases", "index"))

    def _on_failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.troubled.emit(Sentence("拼音索引没能开始建立，汉字搜索照常可用"))
            self.load()

    def _on_indexed(self, code: int) -> None:
        if code and self._indexer:
            said = bytes(self._indexer.readAllStandardError().data()).decode(errors="replace")
            self.troubled.emit(said.strip().rpartition("\n")[2])
        self.load()


def _stamp(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_mtime_ns
    return 0
