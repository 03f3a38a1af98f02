"""The scene tree as two rows of chips, and below them the three attitudes; the rest of a row stands behind a button."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from livecs.override import override
from livecs.phrases.model import Stance
from livecs.ui.choice_button import ChoiceButton
from livecs.ui.flow import ROW_GAP, Flow
from livecs.ui.i18n import spoken, translate
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from livecs.ui.theme import Theme

_NOTCH = 120  # of a wheel, in eighths of a degree
STANCES = {Stance.AGREE: "同意", Stance.PERSUADE: "劝留", Stance.REFUSE: "婉拒"}


class _Chips(Flow):
    """Chips of which at most one is pressed; empty names no scene.

    They stand in one row, as many as it has room for, the pressed one among them; the wheel goes through the others.
    Unfolded, they stand in as many rows as they need.
    """

    accessible_role: ClassVar = "Grouping"
    pressed = Signal(str)
    cut = Signal()
    """Others than before have room, or none are left out any more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._first, self._wheel = 0, 0
        self._is_folded = True
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)

    def show_names(self, names: list[str], titles: list[str], name: str) -> None:
        """Show chips, ``name`` pressed."""
        if names != self._names:
            self._rebuild(names, titles)
        if name in names:
            self._group.button(names.index(name)).setChecked(True)
            self._see_pressed()

    def step(self, by: int) -> None:
        """Press a neighbour, round the ends."""
        if self._names:
            self._on_clicked((self._group.checkedId() + by) % len(self._names))

    def fold(self, *, is_folded: bool) -> None:
        """Stand in one row, or in all that are needed."""
        self._is_folded = is_folded
        self._see_pressed()
        self.updateGeometry()

    def is_cut(self) -> bool:
        """Whether one row has no room for all."""
        wide = sum(size.width() + ROW_GAP for size in self._measured()) - ROW_GAP
        return wide > self.width()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._see_pressed()
        self.cut.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        self._wheel += turned.y() or turned.x()
        steps = int(self._wheel / _NOTCH)
        self._wheel -= steps * _NOTCH
        if steps and self._is_folded:
            self._begin_at(self._first - steps)

    def _see_pressed(self) -> None:
        """Begin no further along the row than where the pressed one is seen."""
        at = max(0, self._group.checkedId())
        first = min(self._first, at)
        while first < at and self._last(first) < at:
            first += 1
        self._begin_at(first)

    def _begin_at(self, first: int) -> None:
        """Begin the row with a chip; at the end of the row none is left empty."""
        first = max(0, min(first, len(self._names) - 1))
        while first > 0 and self._last(first - 1) == len(self._names) - 1:
            first -= 1
        self._first = first
        self._arrange(self.width(), move=True)

    def _last(self, first: int) -> int:
        """The last chip that has room behind the one the row begins with."""
        right, last = 0, first
        for place in range(first, len(self._names)):
            right += self._measured()[place].width()
            if right > self.width():
                break
            right, last = right + ROW_GAP, place
        return last

    @override
    def _arrange(self, width: int, *, move: bool) -> int:
        if not self._is_folded:
            for part in self._parts if move else ():
                part.show()
            return super()._arrange(width, move=move)
        sizes, x, last = self._measured(), 0, self._last(self._first)
        for place, part in enumerate(self._parts if move else ()):
            is_shown = self._first <= place <= last
            part.setGeometry(QRect(QPoint(x, 0), sizes[place]))
            part.setVisible(is_shown)
            x += sizes[place].width() + ROW_GAP if is_shown else 0
        return max((size.height() for size in sizes), default=0)

    def _rebuild(self, names: list[str], titles: list[str]) -> None:
        for chip in self._group.buttons():
            self._group.removeButton(chip)
            chip.deleteLater()
        self._names, self._first = names, 0
        for number, title in enumerate(titles):
            chip = ChoiceButton(self, title)
            chip.setObjectName(f"scene-{names[number]}")
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(chip, number)
            chip.show()
        self.show_parts([*self._group.buttons()])
        self.cut.emit()

    def _on_clicked(self, number: int) -> None:
        self.pressed.emit(self._names[number])


class SceneBar(QWidget):
    """Which part of the tree and which attitude is wanted."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with no tree."""
        super().__init__(parent)
        self._theme = theme
        self._tree: dict[str, list[str]] = {}
        self._stanced: frozenset[str] = frozenset()
        self.scene: tuple[str, ...] = ()
        self.stance = ""
        self.setObjectName("scenes")
        self._tops = _Chips(self)
        self._subs = _Chips(self)
        self._stances = _Chips(self)
        self._more = QToolButton(self)
        self._more.setObjectName("scenes-more")
        self._more.setCheckable(True)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        title = translate("SceneBar", "全部分类")
        self._more.setAccessibleName(title)
        self._more.setToolTip(title)
        self._more.toggled.connect(self._on_more)
        theme.changed.connect(self._put_icon)
        policy = self._more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else what it is hidden for would change with it
        self._more.setSizePolicy(policy)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(ROW_GAP)
        grid.setColumnStretch(0, 1)
        titles = translate("SceneBar", "分类"), translate("SceneBar", "小类"), translate("SceneBar", "态度")
        for row, (chips, title) in enumerate(zip((self._tops, self._subs, self._stances), titles, strict=True)):
            chips.setAccessibleName(title)
            grid.addWidget(chips, row, 0)
            chips.cut.connect(self._on_cut)
        grid.addWidget(self._more, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._on_more(is_open=False)
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

    def _on_more(self, is_open: bool) -> None:  # noqa: FBT001 (a slot)
        self._put_icon()
        for chips in (self._tops, self._subs):
            chips.fold(is_folded=not is_open)

    def _put_icon(self) -> None:
        self._more.setIcon(self._theme.icon("up" if self._more.isChecked() else "down"))

    def _on_cut(self) -> None:
        """Offer more where there is more."""
        self._more.setVisible(self._more.isChecked() or self._tops.is_cut() or self._subs.is_cut())

    def _on_top(self, name: str) -> None:
        self._set((name,) if name else (), self.stance if name in self._stanced else "")

    def _on_sub(self, name: str) -> None:
        self._set(self.scene[:1] + ((name,) if name else ()), self.stance)

    def _on_stance(self, stance: str) -> None:
        self._set(self.scene, stance)

    def _set(self, scene: tuple[str, ...], stance: str) -> None:
        self.scene, self.stance = scene, stance
        self._show()
        heard = [*scene, *([spoken(STANCES[Stance(stance)])] if stance else [])] or [translate("SceneBar", "常用")]
        announce(self, " · ".join(heard))
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
