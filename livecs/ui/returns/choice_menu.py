"""A button that names what is chosen of many, and opens all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton

from livecs.sentence import Sentence
from livecs.ui.i18n import spoken
from livecs.ui.menus import choice_menu

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

    from livecs.ui.theme import Theme


class ChoiceMenu(QToolButton):
    """Tells when another one is chosen; the keyboard stays where it is."""

    changed = Signal()

    def __init__(
        self, title: str, keys: str, choices: Sequence[tuple[str, str]], theme: Theme, parent: QWidget
    ) -> None:
        """Offer names with their titles, the first one chosen; ``keys`` step through them."""
        super().__init__(parent)
        self._title, self._keys, self._theme = title, keys, theme
        self._choices = tuple((name, spoken(shown)) for name, shown in choices)
        self._counts: Mapping[str, int] = {}
        self._place = 0
        self.setProperty("drops", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign stands behind the words
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._show)
        self._show()

    def chosen(self) -> str:
        """The name that is chosen."""
        return self._choices[self._place][0]

    def choose(self, choice: str) -> None:
        """Choose one by its name."""
        self._take([name for name, _ in self._choices].index(choice))

    def step(self, by: int) -> None:
        """Choose a neighbour, round the ends."""
        self._take((self._place + by) % len(self._choices))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Know how many stand behind each; none shows no number."""
        self._counts = counts

    def menu_of_all(self) -> QMenu:
        """All there is to choose, with how many stand behind each."""
        shown = [
            (name, f"{title}\t{self._counts[name]}" if self._counts.get(name) else title)
            for name, title in self._choices
        ]
        menu = choice_menu(shown, self.chosen(), self)
        menu.triggered.connect(self._on_triggered)
        return menu

    def _take(self, place: int) -> None:
        if place != self._place:
            self._place = place
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        said = spoken(Sentence("{}：{}", self._title, self._choices[self._place][1]))
        self.setText(f"{said}  {self._keys}")
        self.setAccessibleName(said)
        is_narrowed = self._place > 0
        self.setIcon(self._theme.icon("down", "accent" if is_narrowed else "text2"))
        self.setProperty("narrows", is_narrowed)
        self.style().unpolish(self)
        self.style().polish(self)

    def _on_clicked(self) -> None:
        self.menu_of_all().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_triggered(self, action: QAction) -> None:
        self.choose(action.data())
