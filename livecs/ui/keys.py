"""The keys: one table, from which shortcuts and the key help are made."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from livecs.override import override
from livecs.ui.i18n import translate


class Key(NamedTuple):
    """A key and what it does; ``action`` names a window shortcut, empty where a field reads the key itself."""

    keys: str
    title: str
    action: str = ""


KEYS = (
    Key("Ctrl+K", "回到搜索", "search"),
    Key("↑ ↓", "选话术"),
    Key("Enter", "复制选中的话术"),
    Key("Alt+1…9", "直接复制这一行"),
    Key("Shift+Enter", "放进回复框再改"),
    Key("Ctrl+Enter", "复制回复框里的话"),
    Key("Tab", "下一个待填"),
    Key("F1", "同意", "agree"),
    Key("F2", "劝留", "persuade"),
    Key("F3", "婉拒", "refuse"),
    Key("Alt+Right", "下一个分类", "scene_next"),
    Key("Alt+Left", "上一个分类", "scene_previous"),
    Key("Alt+Down", "下一个小类", "sub_next"),
    Key("Alt+Up", "上一个小类", "sub_previous"),
    Key("Ctrl+B", "固定到常用，再按取消", "pin"),
    Key("F6", "换平台", "platform"),
    Key("F10", "菜单", "menu"),
    Key("Esc", "退一步"),
    Key("Ctrl+/", "这张按键表", "help"),
)
_ARROWS = {"Right": "→", "Left": "←", "Down": "↓", "Up": "↑"}


class KeyHelp(QFrame):
    """The table of keys over the page; any key closes it."""

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("keyhelp")
        self.setAccessibleName(translate("KeyHelp", "按键表"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 16, 24, 16)
        grid.setHorizontalSpacing(16)
        for row, key in enumerate(KEYS):
            modifier, _, last = key.keys.rpartition("+")
            shown = f"{modifier}+{_ARROWS[last]}" if last in _ARROWS else key.keys
            name = QLabel(shown, self)
            name.setObjectName("key")
            grid.addWidget(name, row, 0)
            grid.addWidget(QLabel(translate("KeyHelp", key.title), self), row, 1)
        hint = QLabel(translate("KeyHelp", "按任意键关闭"), self)
        hint.setObjectName("caption")
        grid.addWidget(hint, len(KEYS), 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.hide()
