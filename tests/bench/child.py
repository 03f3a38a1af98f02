"""What one measured process does: ``python -m tests.bench.child REPORT KIND [PROFILE]``.

The stations are CPU milliseconds of this process since its first instruction.
"""

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from livecs.app import Panel

TYPED = (
    *("th", "thyf", "tuihyf", "tuihuoyunfei", "退", "退货", "退货运费", "运费", "尺码偏大", "wl", "wuliu", "fahuo"),
    *("发货", "什么时候", "色差", "退运费", "thfy", "hytf", "tuihuoyufnei", "优惠券", "xqmz", "货退运费", "几天到货"),
)


def cpu_ms() -> float:
    """CPU time of this process so far."""
    return time.process_time() * 1000


def memory_kb() -> dict[str, int]:
    """Resident and proportional size in KiB."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}
    return {"rss": sizes["Rss"], "pss": sizes["Pss"]}


def bare() -> dict[str, Any]:
    """The floor: a PySide6 window with one Chinese word on it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    report: dict[str, Any] = {}

    class Window(QLabel):
        def paintEvent(self, event: Any) -> None:  # noqa: ANN401 (the floor names no more types than it needs)
            super().paintEvent(event)
            report.setdefault("painted", cpu_ms())
            QTimer.singleShot(0, app.quit)

    window = Window("话术")
    window.resize(400, 1000)
    window.show()
    app.exec()
    report["memory"] = memory_kb()
    return report


def open_panel(profile: Path) -> "Panel":
    """Open the panel as ``livecs.app.main`` does."""
    gc.disable()
    from livecs.ui.plain_import import free_import

    free_import()
    from PySide6.QtWidgets import QApplication

    from livecs.app import Panel
    from livecs.clock import system_now_ms
    from livecs.desktop.instance import Instance
    from livecs.desktop.paths import Profile
    from livecs.parts import Parts
    from livecs.ui.theme import STYLE

    files = Profile(profile)
    instance = Instance(files.lock)
    app = QApplication(["livecs", *STYLE])
    instance.claim()
    panel = Panel(app, Parts(files, system_now_ms), instance)
    panel.open()
    return panel


def panel(profile: Path, *, typing: bool) -> dict[str, Any]:
    """The panel: its first paint, its first search, and each key's way to the painted list."""
    opened = open_panel(profile)
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    report: dict[str, Any] = {}

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                report.setdefault("painted", cpu_ms())
            return False

    watch = Watch()
    opened.page.preview.installEventFilter(watch)  # painted after the list
    while "painted" not in report:
        QApplication.processEvents()
    asked = cpu_ms()
    viewport = opened.page.list.viewport()
    asked = cpu_ms() - asked  # PySide6 makes 60 classes to name it, which nobody but this bench asks for
    opened.page.search.setText("t")
    viewport.repaint()
    report["searched"] = cpu_ms() - asked
    while not opened.is_ready():
        QApplication.processEvents()
    report["memory"] = memory_kb()
    if typing:
        report["keys"] = [ms for word in TYPED for ms in type_word(opened, word)]
        report["memory after typing"] = memory_kb()
    opened.close()
    return report


def type_word(opened: "Panel", word: str) -> list[float]:
    """Milliseconds from each key of a word to the painted list."""
    from PySide6.QtWidgets import QApplication

    opened.page.search.clear()
    QApplication.processEvents()
    times = []
    for length in range(1, len(word) + 1):
        started = time.perf_counter()
        opened.page.search.setText(word[:length])
        opened.page.list.viewport().repaint()
        times.append((time.perf_counter() - started) * 1000)
    return times


def main(path: Path, kind: str, *profile: str) -> None:
    """Measure and write the report."""
    report = bare() if kind == "bare" else panel(Path(profile[0]), typing=kind == "typing")
    path.write_text(json.dumps(report), encoding="utf8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
