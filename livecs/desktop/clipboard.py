"""The system clipboard."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from livecs.errors import UserError


class SystemClipboard:
    """Puts replies on the clipboard."""

    def set_text(self, text: str) -> None:
        """Replace the clipboard's content."""
        QGuiApplication.clipboard().setText(text)

    def set_image(self, path: str) -> None:
        """Replace the clipboard's content by a picture.

        Raises:
            UserError: it cannot be read.
        """
        from PySide6.QtGui import QImageReader

        reader = QImageReader(path)
        reader.setAutoTransform(True)  # a phone's picture says how it was held
        image = reader.read()
        if image.isNull():
            name = Path(path).name
            raise UserError("clipboard.image", f"图片「{name}」读不出来，没有复制；换一张图片，文字照常可用")
        QGuiApplication.clipboard().setImage(image)
