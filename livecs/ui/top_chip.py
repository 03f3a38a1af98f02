"""A chip of the top line: it says as much as it has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton

from livecs.override import override

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QResizeEvent
    from PySide6.QtWidgets import QWidget


class TopChip(QToolButton):
    """Knows its text in several lengths; Qt alone would leave three dots of one that does not fit."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Begin without a text; ``name`` is for style sheets and tests."""
        super().__init__(parent)
        self._texts: tuple[str, ...] = ("",)
        self.setObjectName(name)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, *texts: str) -> None:
        """Say another text, the longest form first."""
        self._texts = texts
        self._arrange()

    def wear(self, icon: QIcon) -> None:
        """Show another icon before the text, or none."""
        self.setIcon(icon)
        self._arrange()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._room(self._texts[0]), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._room(self._texts[-1]), super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        """Take the room there is, now: the short text of a moment before would be seen."""
        self.updateGeometry()
        parent = self.parentWidget()
        if layout := parent and parent.layout():
            layout.activate()
        self._fit()

    def _fit(self) -> None:
        shown = next((text for text in self._texts if self._room(text) <= self.width()), "")
        if self.text() != shown:
            self.setText(shown)

    def _room(self, text: str) -> int:
        """How wide the chip would be with a text: what is around the text stays."""
        around = super().sizeHint().width() - self._wide(self.text())
        if self.text():
            around -= self._wide("  ")  # Qt adds two spaces to a text
        return around + self._wide(text)

    def _wide(self, text: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()  # as the button itself measures it
