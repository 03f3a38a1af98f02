"""The table of keys over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.window_keys import keys_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from livecs.ui.keys import Key
    from livecs.ui.shortcuts import Shortcuts

_ARROWS = {"Right": "→", "Left": "←", "Down": "↓", "Up": "↑"}
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
        column.setContentsMargins(16, 16, 8, 12)
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
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

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

    def _show_keys(self, here: Sequence[Key], beside: Sequence[Key], shortcuts: Shortcuts) -> None:
        """Only those that work here, the page's own first, in the keys that are in force."""
        inside = QWidget(self)
        inside.setObjectName("keyhelp-inside")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        own, others = ([key for key in keys if shortcuts.keys(key)] for keys in (here, beside))
        line = QFrame(inside)
        line.setObjectName("keyhelp-line")
        line.setFixedHeight(1)
        grid.addWidget(line, len(own), 0, 1, 2)
        rows = (*enumerate(own), *enumerate(others, len(own) + 1))
        for row, key in rows:
            name = QLabel(_shown(key, shortcuts), inside)
            name.setObjectName("key")
            title = QLabel(translate("KeyHelp", key.title), inside)
            title.setWordWrap(True)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(title, row, 1)
        said = (f"{_shown(key, shortcuts)} {translate('KeyHelp', key.title)}" for _, key in rows)
        self.setAccessibleDescription("；".join(said))
        grid.setRowStretch(len(rows) + 1, 1)
        self._scroll.setWidget(inside)  # what was there before is deleted

    def _close(self) -> None:
        self.hide()
        if self._before:
            self._before.setFocus()


def _shown(key: Key, shortcuts: Shortcuts) -> str:
    keys = shortcuts.keys(key)
    modifier, _, last = keys.rpartition("+")
    return f"{modifier}+{_ARROWS[last]}" if last in _ARROWS else keys
