"""The one way to word something for the screen; the source language is Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from pathlib import Path


def translate(context: str, text: str) -> str:
    """A text in the language of the interface; values go in by ``format`` afterwards."""
    return QCoreApplication.translate(context, text)


def load_language(app: QCoreApplication, language: str, resources: Path) -> bool:
    """Have the interface speak another language; False where it is not there, and Chinese stays."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator(app)
    return translator.load(f"livecs_{language}", str(resources / "i18n")) and app.installTranslator(translator)


def load_qt_texts(app: QCoreApplication) -> None:
    """Let Qt's own menus (copy, paste, undo) speak Chinese."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
