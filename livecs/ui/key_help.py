"""The table of keys over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from livecs.override import override
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import shown_keys
from livecs.ui.window_keys import keys_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from livecs.ui.keys import Key
    from livecs.ui.shortcuts import Shortcuts

_PAGE = 0.9  # of what is seen
_STEPS = {Qt.Key.Key_Down: 0.1, Qt.Key.Key_Up: -0.1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}


class KeyHelp(QFrame):
    """The table of a page's keys over it; any key closes it but those that scroll, where there is more than fits."""

    def __init__(self, parent: QWidget) -> None:
        """Lay the table out."""
        super().__init__(parent)
        self.setObjectName("keyhelp")
        self.setAccessibleName(translate("KeyHelp", "按键表"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("keyhelp-scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hint = QLabel(translate("KeyHelp", "按任意键关闭 · ↑ ↓ 翻看 · 改按键：Ctrl+, 设置"), self)
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._scroll, 1)
        column.addWidget(hint)
        self._before: QWidget | None = None
        parent.installEventFilter(self)

    def cover(self, whole: QWidget, page: str, shortcuts: Shortcuts) -> None:
        """Show the keys over the window until one is pressed; the focus then goes back where it was.

        Args:
            whole: the window.
            page: the panel's page; empty over a wide window.
            shortcuts: know the keys in force.
        """
        self._show_keys(*keys_in(whole, page), shortcuts)
        self._before = whole.focusWidget()
        self.setGeometry(whole.rect())
        self.show()
        self.raise_()
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        step = _STEPS.get(Qt.Key(event.key()))
        if step and bar.maximum():
            bar.setValue(bar.value() + int(step * bar.pageStep()))
        else:
            self._close()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ChildAdded:
            self.raise_()  # a line that comes now is read when the table is closed
        elif event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def _show_keys(self, here: Sequence[Key], beside: Sequence[Key], shortcuts: Shortcuts) -> None:
        """Only those that work here, the page's own first, in the keys that are in force."""
        inside = QWidget(self)
        inside.setObjectName("keyhelp-inside")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        said = []
        for heading, keys in _grouped(here, beside, shortcuts).items():
            title = QLabel(translate("KeyHelp", heading), inside)
            title.setObjectName("keyhelp-group")
            title.setContentsMargins(0, 12 if grid.count() else 0, 0, 0)
            grid.addWidget(title, grid.rowCount(), 0, 1, 2)
            for key in keys:
                row = grid.rowCount()
                name = QLabel(shown_keys(shortcuts.keys(key)), inside)
                does = QLabel(translate("KeyHelp", key.title), inside)
                name.setObjectName("key")
                does.setWordWrap(True)
                grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(does, row, 1)
                said.append(f"{name.text()} {does.text()}")
        grid.setRowStretch(grid.rowCount(), 1)
        self.setAccessibleDescription(spoken(strung("；", said)))
        self._scroll.setWidget(inside)  # what was there before is deleted

    def _close(self) -> None:
        self.hide()
        if self._before:
            self._before.setFocus()


def _grouped(here: Sequence[Key], beside: Sequence[Key], shortcuts: Shortcuts) -> dict[str, list[Key]]:
    """What works here, by its heading; what only this page has stands first."""
    groups: dict[str, list[Key]] = {"这一页": []}
    for key in (*here, *beside):
        if shortcuts.keys(key):
            groups.setdefault(key.group or "这一页", []).append(key)
    return {heading: keys for heading, keys in groups.items() if keys}
