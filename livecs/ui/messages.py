"""What Qt has to say: that it warned goes into the log, its text nowhere, since it may quote what is on the screen."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_KINDS = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


def hear_qt(log: Callable[[str], None]) -> None:
    """Take over Qt's messages.

    Args:
        log: takes ``qt.warning``, ``qt.critical`` or ``qt.fatal``.
    """

    def heard(kind: QtMsgType, context: QMessageLogContext, _text: str | None) -> None:
        if kind in _KINDS:
            log(f"qt.{_KINDS[kind]}")
            sys.stderr.write(f"Qt {_KINDS[kind]}（{context.category}）\n")

    qInstallMessageHandler(heard)
