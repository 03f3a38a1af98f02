"""The system clipboard."""

from PySide6.QtGui import QGuiApplication


class SystemClipboard:
    """Puts replies on the clipboard."""

    def set_text(self, text: str) -> None:
        """Replace the clipboard's content."""
        QGuiApplication.clipboard().setText(text)
