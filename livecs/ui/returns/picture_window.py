"""One picture as large as a wide window allows, with where it stands among the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.spoken import announce
from livecs.ui.wide_window import WideWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QPaintEvent

    from livecs.ui.theme import Theme

_LINE = 32


class PictureView(QWidget):
    """Left and right ask for the neighbours; nothing of a picture stays when it is hidden."""

    accessible_role: ClassVar = "Graphic"
    step_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("picture")
        self.setAccessibleName(translate("Evidence", "凭证大图"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self.show_image(None, "")

    def show_image(self, image: QImage | None, said: str) -> None:
        """Show a picture and a line below it, or the line alone."""
        self.image, self.said = image, said
        self.setAccessibleDescription(said)
        announce(self, said)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step:
            self.step_wanted.emit(step)
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.show_image(None, "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.color("text2"))
        line = self.rect()
        if self.image:
            room = line.adjusted(0, 0, 0, -_LINE)
            size = self.image.size()
            if size.width() > room.width() or size.height() > room.height():
                size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(room.topLeft(), size)
            place.moveCenter(room.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self.image)
            line = line.adjusted(0, room.height(), 0, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.said)


class PictureWindow(WideWindow):
    """The wide window of a picture."""

    def __init__(self, theme: Theme, panel: QWidget) -> None:
        """Build it beside a panel's window."""
        self.view = PictureView(theme)
        self.step_wanted = self.view.step_wanted
        super().__init__(translate("Evidence", "凭证"), self.view, panel)

    def show_image(self, image: QImage | None, said: str) -> None:
        """Show a picture and a line below it, or the line alone, and come forward."""
        self.view.show_image(image, said)
        self.come_forward()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self._panel.activateWindow()  # a window manager may choose the panel
