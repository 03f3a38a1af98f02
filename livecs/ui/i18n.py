"""The one way to word something for the screen; the source language is Chinese."""

from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str) -> str:
    """A text in the language of the interface; values go in by ``format`` afterwards."""
    return QCoreApplication.translate(context, text)
