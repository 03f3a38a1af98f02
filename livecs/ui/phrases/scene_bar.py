"""The scene tree as two rows of chips, and the three attitudes beside the second."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from livecs.phrases.model import Stance
from livecs.ui.flow import Flow
from livecs.ui.i18n import spoken, translate

STANCES = {Stance.AGREE: "同意", Stance.PERSUADE: "劝留", Stance.REFUSE: "婉拒"}


class _Chips(Flow):
    """Rows of chips of which at most one is pressed; empty names no scene."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)

    def show_names(self, names: list[str], titles: list[str], name: str) -> None:
        """Show chips, ``name`` pressed."""
        if names != self._names:
            self._rebuild(names, titles)
        if name in names:
            self._group.button(names.index(name)).setChecked(True)

    def step(self, by: int) -> None:
        """Press a neighbour, round the ends."""
        if self._names:
            self._on_clicked((self._group.checkedId() + by) % len(self._names))

    def _rebuild(self, names: list[str], titles: list[str]) -> None:
        for chip in self._group.buttons():
            self._group.removeButton(chip)
            chip.deleteLater()
        self._names = names
        for number, title in enumerate(titles):
            chip = QToolButton(self)
            chip.setText(title)
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.setObjectName(f"scene-{names[number]}")
            chip.setAccessibleName(title)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(chip, number)
            chip.show()
        self.show_parts([*self._group.buttons()])

    def _on_clicked(self, number: int) -> None:
        self.pressed.emit(self._names[number])


class SceneBar(QWidget):
    """Which part of the tree and which attitude is wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no tree."""
        super().__init__(parent)
        self._tree: dict[str, list[str]] = {}
        self._stanced: frozenset[str] = frozenset()
        self.scene: tuple[str, ...] = ()
        self.stance = ""
        self._tops = _Chips(self)
        self._subs = _Chips(self)
        self._stances = _Chips(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for chips in (self._tops, self._subs, self._stances):
            column.addWidget(chips)
        self._tops.pressed.connect(self._on_top)
        self._subs.pressed.connect(self._on_sub)
        self._stances.pressed.connect(self._on_stance)

    def show_tree(self, tree: dict[str, list[str]], stanced: frozenset[str]) -> None:
        """Show another tree; ``stanced`` are the first-level scenes whose phrases take an attitude."""
        self._tree, self._stanced = tree, stanced
        if self.scene and self.scene[0] not in tree:
            self.scene, self.stance = (), ""
        self._show()

    def clear(self) -> bool:
        """Back to 常用; False when it was there already."""
        if not self.scene and not self.stance:
            return False
        self._set((), "")
        return True

    def step(self, by: int) -> None:
        """Go to a neighbouring scene."""
        self._tops.step(by)

    def step_below(self, by: int) -> None:
        """Go to a neighbouring scene of the second level."""
        self._subs.step(by)

    def press_stance(self, stance: str) -> None:
        """Want one attitude; pressed again, all."""
        self._set(self.scene, "" if stance == self.stance else stance)

    def _on_top(self, name: str) -> None:
        self._set((name,) if name else (), self.stance if name in self._stanced else "")

    def _on_sub(self, name: str) -> None:
        self._set(self.scene[:1] + ((name,) if name else ()), self.stance)

    def _on_stance(self, stance: str) -> None:
        self._set(self.scene, stance)

    def _set(self, scene: tuple[str, ...], stance: str) -> None:
        self.scene, self.stance = scene, stance
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        everything = translate("SceneBar", "全部")
        top, sub = (*self.scene, "", "")[:2]
        self._tops.show_names(["", *self._tree], [translate("SceneBar", "常用"), *self._tree], top)
        below = self._tree.get(top, [])
        self._subs.show_names(["", *below], [everything, *below], sub)
        self._subs.setVisible(bool(below))
        titles = [f"{spoken(title)} F{number}" for number, title in enumerate(STANCES.values(), 1)]
        self._stances.show_names(["", *STANCES], [everything, *titles], self.stance)
        self._stances.setVisible(bool(self.stance) or top in self._stanced)
