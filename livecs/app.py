"""Opens the panel: first the window with what the cache knows, then everything else."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QObject, QProcess, QThreadPool, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from livecs.clock import system_now_ms, today_on
from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.display import has_display
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile, default_profile, shipped
from livecs.errors import UserError
from livecs.jobs.copy_reply import CopyReply
from livecs.override import override
from livecs.parts import Parts
from livecs.phrases.library import Library
from livecs.store.usage import UsageRecorder
from livecs.ui.i18n import translate
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow


def main(arguments: Sequence[str]) -> int:
    """Open the panel of a profile, or raise the one that is open; returns the exit code.

    Args:
        arguments: nothing, ``--profile DIR`` or ``--profile=DIR``.
    """
    if not has_display(os.environ):
        sys.stderr.write("没有显示器，面板打不开。无界面可用：livecs phrases search 退货运费\n")
        return 1
    root = Path(arguments[-1].removeprefix("--profile=")) if arguments else default_profile()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never let Python see Ctrl+C
    app = QApplication(["livecs"])
    profile = Profile(root.absolute())
    instance = Instance(profile.lock)
    if not instance.claim():
        return _raise_other(instance)
    panel = Panel(app, Parts(profile, system_now_ms), instance)
    panel.open()
    return app.exec()


def _raise_other(instance: Instance) -> int:
    if instance.knock():
        sys.stdout.write("面板已经开着，已为您调到前面\n")
        return 0
    sys.stderr.write("面板已经开着，但没有回应；请在系统里结束它再重新打开\n")
    return 1


class Panel(QObject):
    """The wired panel of one profile; signals carry what other threads found to the window's thread."""

    _loaded = Signal(object)
    _counted = Signal(object, object)
    _troubled = Signal(str)

    def __init__(self, app: QApplication, parts: Parts, instance: Instance) -> None:
        """Build the window; nothing slow happens before its first paint."""
        super().__init__()
        self._parts = parts
        self._instance = instance
        self._desk = parts.desk()
        self._recorder = UsageRecorder(
            parts.profile.usage, parts.now_ms, self._counted.emit, lambda error: self._troubled.emit(error.message)
        )
        self._theme = Theme(app, shipped("resources"))
        self._theme.choose(parts.settings["theme"])
        platform = parts.settings["platform"]
        copy = CopyReply(SystemClipboard(), self._recorder, parts.now_ms)
        self.page = PhrasesPage(self._desk, copy, self._theme, platform)
        self.window = PanelWindow(self.page, self._theme, platform, parts.settings["theme"])
        self._library = parts.library(parse_cold=False)
        self._desk.stock(self._library)
        self.page.restock(loading=bool(self._library.cold))
        self._indexer: QProcess | None = None
        self._connect()
        app.aboutToQuit.connect(self._on_quit)

    def open(self) -> None:
        """Show the window; what is not needed for its first paint follows it."""
        self.window.place()
        self.window.installEventFilter(self)
        self.window.show()
        self.page.focus_search()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._on_first_paint)
        return False

    def _connect(self) -> None:
        self._loaded.connect(self._on_loaded)
        self._counted.connect(self._on_counted)
        self._troubled.connect(self.window.tell)
        self.window.setting_changed.connect(self._on_setting_changed)
        self.page.pins_changed.connect(self._on_pins_changed)

    def _on_first_paint(self) -> None:
        self._recorder.start()
        self._instance.listen(self.window.come_forward)
        self._translate_qt()
        if self._parts.unusable_settings:
            what = "、".join(self._parts.unusable_settings)
            self.window.tell(translate("Panel", "设置里有读不懂的内容（{}），先按默认").format(what))
        if self._library.cold:
            QThreadPool.globalInstance().start(self._load)

    def _translate_qt(self) -> None:
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load("qtbase_zh_CN", folder):
            QApplication.installTranslator(translator)

    def _load(self) -> None:
        self._loaded.emit(self._parts.library(parse_cold=True))

    def _on_loaded(self, library: Library) -> None:
        self._library = library
        self._desk.stock(library)
        self.page.restock()
        self.window.notice.show_lines(tuple(map(str, library.faults)))
        broken = {fault.path for fault in library.faults}
        if not self._indexer and any(str(path) not in broken for path in library.cold):
            self._index()

    def _index(self) -> None:
        """Make the readings in a process of their own: pypinyin would cost this one 50 MB for good."""
        self._indexer = QProcess(self)
        self._indexer.finished.connect(self._on_indexed)
        program = [] if getattr(sys, "frozen", False) else ["-m", "livecs"]
        profile = ["--profile", str(self._parts.profile.root)]
        self._indexer.start(sys.executable, [*program, *profile, "phrases", "index"])

    def _on_indexed(self, code: int) -> None:
        if code and self._indexer:
            said = bytes(self._indexer.readAllStandardError().data()).decode(errors="replace").strip()
            self.window.tell(said.rpartition("\n")[2])
        QThreadPool.globalInstance().start(self._load)

    def _on_counted(self, uses: dict[str, int], shift: date) -> None:
        if self._parts.order_is_of() == shift.isoformat():
            return  # the order stands for the shift
        self._desk.freeze(uses, today_on(self._parts.now_ms()).isoformat())
        self.page.restock()
        self._keep(lambda: self._parts.keep_order(uses, shift))

    def _on_setting_changed(self, key: str, value: object) -> None:
        self._keep(lambda: self._parts.keep_setting(key, value))

    def _on_pins_changed(self) -> None:
        self._on_setting_changed("pinned", list(self._desk.pinned))

    def _keep(self, write: Callable[[], None]) -> None:
        try:
            write()
        except UserError as error:
            self.window.tell(error.message)

    def _on_quit(self) -> None:
        self._recorder.close()
        QThreadPool.globalInstance().waitForDone()
        if self._indexer:
            self._indexer.finished.disconnect(self._on_indexed)
            self._indexer.kill()
            self._indexer.waitForFinished()
