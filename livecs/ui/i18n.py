"""The one way to word something for the screen; the source language is Chinese."""

from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str) -> str:
    """A text in the language of the interface; values go in by ``format`` afterwards."""
    return QCoreApplication.translate(context, text)


def load_qt_texts(app: QCoreApplication) -> None:
    """Let Qt's own menus (copy, paste, undo) speak Chinese."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
