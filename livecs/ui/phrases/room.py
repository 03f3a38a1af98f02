"""What gives way on the page of phrases where the window is low: never the search, a row of the list, the reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from livecs.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from livecs.ui.phrases.chosen_view import ChosenView
    from livecs.ui.phrases.phrase_list import PhraseList
    from livecs.ui.phrases.reply_panel import ReplyPanel
    from livecs.ui.phrases.scene_bar import SceneBar


class Level:
    """The whole text goes, the scenes stand in one row, the attitudes go, the button, the scenes."""

    PREVIEW, SCENES, ATTITUDES, BUTTON, CHIPS = range(1, 6)


class Room(QObject):
    """Looks at each size and each new part how far the others must give way, and tells them where that changes."""

    def __init__(
        self,
        page: QWidget,
        column: QVBoxLayout,
        phrases: PhraseList,
        scenes: SceneBar,
        chosen: ChosenView,
        reply: ReplyPanel,
    ) -> None:
        """Watch over the column of a page."""
        super().__init__(page)
        self._page, self._column, self._list = page, column, phrases
        self._parts = (scenes, chosen, reply)
        self.level = 0
        page.installEventFilter(self)
        self._look()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._look()
        return False

    def _look(self) -> None:
        if not self._page.isVisible():
            return
        level = next((one for one in range(Level.CHIPS) if self._height(one) <= self._page.height()), Level.CHIPS)
        if level != self.level:
            self.level = level
            for part in self._parts:
                part.give_way(level)

    def _height(self, level: int) -> int:
        """What all parts together take."""
        heights = [part.height_at(level) for part in self._parts]
        items = (self._column.itemAt(at) for at in range(self._column.count()))
        widgets = [widget for item in items if item and (widget := item.widget())]
        heights += [self._least(one) for one in widgets if not one.isHidden() and one not in self._parts]
        shown = [height for height in heights if height]
        return sum(shown) + self._column.spacing() * (len(shown) - 1)

    def _least(self, widget: QWidget) -> int:
        if widget is self._list:
            return max(1, self._list.sizeHintForRow(0)) + 2 * self._list.frameWidth()
        return widget.sizeHint().height()
