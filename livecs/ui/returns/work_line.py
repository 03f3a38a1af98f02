"""What long work says below a page: what goes on, how far it is, how long still, and 停下."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from livecs.ui.i18n import translate
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Callable

_TELL_AFTER_S, _MINUTE_S = 1.0, 60


class WorkLine(QWidget):
    """One piece of work at a time; :meth:`goes_on` is for the thread that works, all else for the window's."""

    _went_on = Signal(int)

    def __init__(self, name: str, now_s: Callable[[], float], parent: QWidget) -> None:
        """Begin at rest; ``name`` begins the names of its parts, ``now_s`` is a clock."""
        super().__init__(parent)
        self._now_s = now_s
        self._stopped = threading.Event()
        self._total = 0
        self._began_s = 0.0
        self.is_busy = False
        self.news = QLabel(self)
        self.news.setObjectName("news")
        self.news.setWordWrap(True)
        self.news.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("WorkLine", "进度"))
        self.stop = QPushButton(translate("WorkLine", "停下"), self)
        self.stop.setObjectName(f"{name}-stop")
        self.stop.setAutoDefault(True)
        self.stop.clicked.connect(self.stop_work)
        self._went_on.connect(self._on_went_on)
        self.line = QHBoxLayout()
        self.line.addWidget(self.news, 1)
        self.line.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addLayout(self.line)
        self.end("")

    def begin(self, said: str, total: int = 0) -> None:
        """Work begins; without a total the bar only says that something goes on."""
        self._stopped.clear()
        self._total, self._began_s = total, self._now_s()
        self.bar.setRange(0, total)
        self.bar.setValue(0)
        self._turn(is_busy=True)
        self.news.setText(said)
        announce(self.news, said)

    def end(self, said: str) -> None:
        """Work ended."""
        self._turn(is_busy=False)
        self.news.setText(said)
        announce(self.news, said)

    def goes_on(self, done: int) -> bool:
        """Tell how far it is; gives whether to go on. For the thread that works."""
        self._went_on.emit(done)
        return not self._stopped.is_set()

    def stop_work(self) -> None:
        """Let what goes on stop at its next step."""
        self._stopped.set()

    def _turn(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.bar.setVisible(is_busy)
        self.stop.setVisible(is_busy)

    def _on_went_on(self, done: int) -> None:
        if not self.is_busy:
            return
        self.bar.setValue(done)
        passed_s = self._now_s() - self._began_s
        if self._stopped.is_set():
            self.news.setText(translate("WorkLine", "正在停下……"))
        elif not self._total:
            self.news.setText(translate("WorkLine", "已看 {} 条……").format(done))
        elif passed_s >= _TELL_AFTER_S and done:
            left = _duration(passed_s * max(0, self._total - done) / done)
            said = translate("WorkLine", "已处理 {} / {}，约还要 {}；登记照常可用")
            self.news.setText(said.format(done, self._total, left))


def _duration(seconds: float) -> str:
    """How long, as a person says it."""
    whole = max(1, round(seconds))
    if whole < _MINUTE_S:
        return translate("WorkLine", "{} 秒").format(whole)
    return translate("WorkLine", "{} 分 {} 秒").format(*divmod(whole, _MINUTE_S))
