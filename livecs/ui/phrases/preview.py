"""The chosen phrase in full, its placeholders marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from livecs.override import override
from livecs.phrases.fill import holes
from livecs.text import utf16_offsets
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap, QResizeEvent
    from PySide6.QtWidgets import QLabel, QTextEdit, QWidget

    from livecs.ui.theme import Theme


_GAP = 4
_LARGE = 130  # above this the list needs the room
_LEAST, _MOST = 2, 4  # lines; few phrases have one, so that the list above keeps its height from row to row


class Preview(QPlainTextEdit):
    """As many lines as the text has, two to four; in large type two, fewer in a low panel; nothing to type here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, fills: bool = False) -> None:
        """Begin empty; one that ``fills`` takes the height that it is given instead."""
        super().__init__(parent)
        self._fills = fills
        self._theme = theme
        self._image: QLabel | None = None
        self._image_path = ""
        self.setObjectName("preview")
        self.setAccessibleName(translate("Preview", "话术全文"))
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def show_text(self, text: str) -> None:
        """Show a text with its placeholders as pills."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self._fit()
        self._mark()

    def show_image(self, path: str) -> None:
        """Show a small picture at the right; an empty path shows none."""
        if path and not self._image:
            from PySide6.QtWidgets import QLabel

            self._image = QLabel(self)
            self._image.setObjectName("preview-image")
            self._image.setAccessibleName(translate("Preview", "随这条话术发的图片"))
        if self._image and path and path != self._image_path:
            self._image.setPixmap(self._thumbnail(path))
            self._image.adjustSize()
        if self._image:
            self._image_path = path
            self._image.setVisible(bool(path))
        self._make_room()
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        self._fit()

    def _make_room(self) -> None:
        shown = self._image if self._image and self._image_path else None
        self.setViewportMargins(0, 0, shown.width() + _GAP if shown else 0, 0)
        if shown:
            shown.move(self.width() - shown.width() - _GAP, _GAP)

    def _thumbnail(self, path: str) -> QPixmap:
        from PySide6.QtGui import QImageReader, QPixmap

        reader = QImageReader(path)
        reader.setAutoTransform(True)
        size = reader.size()
        if size.isValid():
            side = self._high(_MOST) - 2 * _GAP
            reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
        return QPixmap.fromImage(reader.read())

    def _on_theme_changed(self) -> None:
        self._fit()
        self._mark()

    def _fit(self) -> None:
        if self._fills:
            return
        lines = _MOST if self._image_path else round(self.document().size().height())
        most = _MOST if self._theme.percent <= _LARGE else _LEAST
        margin = round(self.document().documentMargin())
        self.setMinimumHeight(self._high(1) + 2 * margin)
        below = margin + _GAP if lines <= most else 0  # no tops of letters below the last line
        self.setMaximumHeight(self._high(min(max(_LEAST, lines), most)) + margin + below)

    def _high(self, lines: int) -> int:
        return lines * self.fontMetrics().lineSpacing()

    def _mark(self) -> None:
        text = self.toPlainText()
        self.setExtraSelections([self._pill(span) for span in hole_spans(text)])

    def _pill(self, span: tuple[int, int]) -> QTextEdit.ExtraSelection:
        from PySide6.QtGui import QTextCharFormat, QTextCursor
        from PySide6.QtWidgets import QTextEdit

        pill = QTextEdit.ExtraSelection()
        pill.cursor = QTextCursor(self.document())
        pill.cursor.setPosition(span[0])
        pill.cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        pill.format = QTextCharFormat()
        pill.format.setBackground(self._theme.color("hole"))
        pill.format.setForeground(self._theme.color("accent"))
        return pill


def hole_spans(text: str) -> list[tuple[int, int]]:
    """Where the placeholders of a text stand, in Qt's UTF-16 units."""
    found = holes(text)
    if not found:
        return []
    offsets = utf16_offsets(text)
    return [(offsets[hole.start], offsets[hole.end]) for hole in found]
