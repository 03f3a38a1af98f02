"""The page 设置: all fields under the headings of their groups, found by what is typed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QToolButton, QVBoxLayout, QWidget

from livecs.override import override
from livecs.text import fold
from livecs.ui.flow import Flow
from livecs.ui.i18n import translate
from livecs.ui.settings.row import FieldRow
from livecs.ui.settings.table import fields, part_of, value_of
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from livecs.settings import Field
    from livecs.ui.theme import Theme

_WIDE = 480  # from this on, what sets a field stands beside its words


class SettingsPage(QWidget):
    """Shows what holds and tells what is wanted; whether it then holds is said by :meth:`show_values`."""

    told = Signal(str, object)
    undo_asked = Signal()

    def __init__(self, settings: Mapping[str, Any], theme: Theme) -> None:
        """Build the page over the settings, which are read anew each time."""
        super().__init__()
        self.setObjectName("settings")
        self._settings, self._theme = settings, theme
        self.search = QLineEdit(self)
        self.search.setObjectName("settings-search")
        self.search.setAccessibleName(translate("Settings", "找设置"))
        self.search.setPlaceholderText(translate("Settings", "找设置：字号、平台、Ctrl+M……"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.rows: dict[str, FieldRow] = {}
        self._groups: list[tuple[QLabel, list[FieldRow]]] = []
        self._parts: list[tuple[QLabel, list[FieldRow]]] = []
        self._inside = QWidget(self)
        self._inside.setObjectName("settings-inside")
        self._nothing = QLabel(translate("Settings", "没有找到。换个说法试试，或按 Esc 清空"), self._inside)
        self._nothing.setObjectName("caption")
        self._news = QLabel(translate("Settings", "改了就生效，马上保存 · Ctrl+Z 撤回 · Ctrl+K 搜索"), self)
        self._news.setObjectName("settings-news")
        self._news.setWordWrap(True)
        self._news.setTextFormat(Qt.TextFormat.PlainText)
        self._chips = Flow(self, gap=4)
        self._lay_out()
        for keys, pressed in (("Ctrl+Z", self.undo_asked), ("Ctrl+K", self.search.setFocus)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(pressed)
        self._escape = QShortcut(QKeySequence("Esc"), self.search)
        self._escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._escape.activated.connect(self._on_escape)
        self.search.returnPressed.connect(self._to_first)
        self.setFocusProxy(self.search)
        self.show_values()
        self._find()

    def show_values(self) -> None:
        """Show what holds now."""
        for key, row in self.rows.items():
            row.show_value(value_of(self._settings, key))

    def say(self, news: str) -> None:
        """Say something in the page's own line."""
        self._news.setText(news)
        self._news.setAccessibleName(news)
        announce(self._news, news)

    def go_to(self, title: str) -> None:
        """Show the fields that are found by a title, ready to be set."""
        self.search.setText(title)
        self._to_first()

    def _to_first(self) -> None:
        row = next((one for one in self.rows.values() if one.isVisibleTo(self)), None)
        if row and row.editor:
            row.editor.setFocus()

    def _on_escape(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.window().close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= self._theme.px(_WIDE)
        for row in self.rows.values():
            row.set_wide(is_wide=is_wide)

    def _lay_out(self) -> None:
        inner = self._inner = QVBoxLayout(self._inside)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.setSpacing(4)
        chips = []
        for title, members in groupby(fields(), lambda field: field.group):
            heading = QLabel(translate("Settings", title), self._inside)
            heading.setObjectName("page-title")
            heading.setContentsMargins(0, 12, 0, 4)
            inner.addWidget(heading)
            rows = [row for part, fields_ in groupby(members, part_of) for row in self._part(part, fields_)]
            self._groups.append((heading, rows))
            chips.append(self._chip(heading.text()))
        inner.addWidget(self._nothing)
        inner.addStretch(1)
        self._chips.show_parts([*chips])
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("settings-scroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.search, self._chips, self._scroll, self._news):
            column.addWidget(widget, 1 if widget is self._scroll else 0)

    def _part(self, title: str, fields_: Iterator[Field]) -> list[FieldRow]:
        """The rows of a part of a group, below its own heading if it has one."""
        heading = QLabel(translate("Settings", title), self._inside)
        heading.setObjectName("settings-part")
        heading.setContentsMargins(0, 8, 0, 0)
        self._inner.addWidget(heading)
        rows = [FieldRow(field, self._theme, self._inside, has_help=not title) for field in fields_]
        for row in rows:
            row.told.connect(self.told)
            self.rows[row.field.key] = row
            self._inner.addWidget(row)
        self._parts.append((heading, rows))
        return rows

    def _chip(self, title: str) -> QToolButton:
        chip = QToolButton(self._chips)
        chip.setText(title)
        chip.setAccessibleName(translate("Settings", "到「{}」").format(title))
        chip.clicked.connect(self._on_chip)
        return chip

    def _on_chip(self) -> None:
        place = self._chips.children().index(self.sender())
        self.search.clear()
        heading = self._groups[place][0]
        self._inner.activate()
        self._scroll.verticalScrollBar().setValue(heading.y())

    def _find(self) -> None:
        terms = fold(self.search.text()).split()
        found = 0
        for heading, rows in self._groups:
            shown = [row for row in rows if row.matches(terms)]
            for row in rows:
                row.setVisible(row in shown)
            heading.setVisible(bool(shown))
            found += len(shown)
        for heading, rows in self._parts:
            heading.setVisible(bool(heading.text()) and any(not row.isHidden() for row in rows))
        self._nothing.setVisible(not found)
