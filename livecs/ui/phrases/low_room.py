"""What gives way on the page 话术 when the panel is low, so that nothing lies over anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from livecs.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget

    from livecs.ui.phrases.chosen_view import ChosenView


class LowRoom(QObject):
    """The list shrinks first, then findings and preview, as their sizes say; what has no room even so is hidden here.

    Scenes go first, for they can be searched for; then the preview, where the attitudes begin to say the same; then
    these; and last the button beside Ctrl+Enter.
    """

    def __init__(self, page: QWidget, column: QLayout, scenes: QWidget, chosen: ChosenView, button: QWidget) -> None:
        """Look again whenever the page or something on it wants another size."""
        super().__init__(page)
        self._page, self._column = page, column
        self._scenes, self._chosen, self._button = scenes, chosen, button
        page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._make_room()
        return False

    def _make_room(self) -> None:
        """Hide or show only what must change, for that asks again."""
        parts = (self._scenes, self._chosen.preview, self._chosen, self._button)
        heights = self._heights()
        shown = sum(height for part, height in zip(parts, heights, strict=True) if part.isVisibleTo(self._page))
        need = _least(self._column, self._page.width()) - shown + sum(heights)
        for part, height in zip(parts, heights, strict=True):
            fits = not height or need <= self._page.height()
            if part.isHidden() == fits:
                part.setVisible(fits)
            need -= 0 if fits else height

    def _heights(self) -> tuple[int, int, int, int]:
        """The least height of each that may go; a preview stands alone for the phrase where there are no attitudes."""
        width, gap = self._page.width(), self._column.spacing()
        preview = self._chosen.preview.minimumHeight() + gap if self._chosen.has_attitudes() else 0
        chosen = _least(self._chosen.layout(), width) + gap
        if not self._chosen.preview.isHidden():
            chosen -= preview
        return _least(self._scenes.layout(), width) + gap, preview, chosen, self._button.sizeHint().height() + gap


def _least(layout: QLayout | None, width: int) -> int:
    return max(layout.minimumHeightForWidth(width), layout.minimumSize().height()) if layout else 0
