"""A chat of another program: a text field that pastes after a lag, and writes down what it holds.

Started as a second process by the tests of real windows: ``python -m tests.desktop.chat_window chat.txt 600``.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPlainTextEdit


class Chat(QPlainTextEdit):
    """The field; each Enter that reaches it is written as a line break."""

    def __init__(self, kept: Path, lag_ms: int) -> None:
        super().__init__()
        self.setWindowTitle("chat")
        self._kept = kept
        self._lag_ms = lag_ms
        self.textChanged.connect(self._keep)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            QTimer.singleShot(self._lag_ms, self, self.paste)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as a browser may: the text is asked for twice."""
        source.text()
        self.insertPlainText(QGuiApplication.clipboard().text())

    def _keep(self) -> None:
        half = self._kept.with_suffix(".half")
        half.write_text(self.toPlainText(), encoding="utf-8")
        half.replace(self._kept)  # whoever looks sees all of it


def main() -> None:
    """Show the chat until the screen ends."""
    app = QApplication(["chat"])
    chat = Chat(Path(sys.argv[1]), int(sys.argv[2]))
    chat.show()
    app.exec()


if __name__ == "__main__":
    main()
