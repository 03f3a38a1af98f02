"""Wordings that there may be several of: one for particular platforms, and messages that follow the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from livecs.phrases.model import Followup, Variant
from livecs.ui.i18n import translate
from livecs.ui.manage.fields import PlatformChips
from livecs.ui.manage.wording import Wording

if TYPE_CHECKING:
    from livecs.ui.theme import Theme


class _Part(QWidget):
    """One of several wordings, with a button that takes it out."""

    removed = Signal(object)

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget, *, for_platforms: bool) -> None:
        super().__init__(parent)
        self.wording = Wording(name, title, title, theme, self)
        self.chips = PlatformChips(f"{name}-platforms", title, self, everywhere=False) if for_platforms else None
        self._out = QToolButton(self)
        self._out.setObjectName(f"{name}-out")
        self._out.setText(translate("Wordings", "移除"))
        self._out.setAccessibleName(translate("Wordings", "移除：{}").format(title))
        self._out.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._out.clicked.connect(self._on_out)
        head = QHBoxLayout()
        head.addWidget(self.chips or QLabel(title, self), 1)
        head.addWidget(self._out, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.wording)

    def _on_out(self) -> None:
        self.removed.emit(self)


class Wordings(QWidget):
    """A list of wordings with a button that adds one; ``for_platforms``: each is for some platforms."""

    changed = Signal()
    submit_asked = Signal()
    stepped_back = Signal()

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget, *, for_platforms: bool) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._name, self._title, self._theme, self._for_platforms = name, title, theme, for_platforms
        self._parts: list[_Part] = []
        self._add = QToolButton(self)
        self._add.setObjectName(f"{name}-add")
        self._add.setText(translate("Wordings", "＋ {}").format(title))
        self._add.setAccessibleName(translate("Wordings", "添加：{}").format(title))
        self._add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._add.clicked.connect(self._on_add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def wordings(self) -> list[tuple[Wording, tuple[str, ...]]]:
        """The boxes, and the platforms each is for."""
        return [(part.wording, part.chips.platforms() if part.chips else ()) for part in self._parts]

    def show_variants(self, variants: tuple[Variant, ...]) -> None:
        """Show wordings for platforms."""
        self._show([(one.platforms, one.text) for one in variants])

    def show_followups(self, followups: tuple[Followup, ...]) -> None:
        """Show messages that follow."""
        self._show([((), one.text) for one in followups])

    def variants(self) -> tuple[Variant, ...]:
        """The wordings for platforms; one that is quite empty is none."""
        found = ((platforms, box.text()) for box, platforms in self.wordings())
        return tuple(Variant(platforms, text) for platforms, text in found if platforms or text.strip())

    def followups(self) -> tuple[Followup, ...]:
        """The messages that follow; an empty one is none."""
        return tuple(Followup(box.text()) for box, _ in self.wordings() if box.text().strip())

    def _show(self, contents: list[tuple[tuple[str, ...], str]]) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        for platforms, text in contents:
            self._append(platforms, text)

    def _append(self, platforms: tuple[str, ...], text: str) -> _Part:
        name = f"{self._name}-{len(self._parts) + 1}"
        part = _Part(name, self._title, self._theme, self, for_platforms=self._for_platforms)
        if part.chips:
            part.chips.show_platforms(platforms)
            part.chips.changed.connect(self.changed)
        part.wording.show_text(text)
        part.wording.changed.connect(self.changed)
        part.wording.submit_asked.connect(self.submit_asked)
        part.wording.stepped_back.connect(self.stepped_back)
        part.removed.connect(self._on_removed)
        self._column.insertWidget(len(self._parts), part)
        self._parts.append(part)
        return part

    def _on_add(self) -> None:
        part = self._append((), "")
        part.show()
        (part.chips.chips["douyin"] if part.chips else part.wording.box).setFocus()
        self.changed.emit()

    def _on_removed(self, part: _Part) -> None:
        self._parts.remove(part)
        self._add.setFocus()
        part.hide()
        part.deleteLater()
        self.changed.emit()
