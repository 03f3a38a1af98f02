"""考核规则: every value with where it comes from; a shop's own ones are typed here, from its own rule page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from livecs.response.behind import Line, source_words
from livecs.response.shop_values import value_lines
from livecs.ui.i18n import spoken, translate
from livecs.ui.response.line_list import LineList
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Iterator

    from livecs.response.preset import Preset
    from livecs.response.shop_values import Typed, ValueLine
    from livecs.ui.theme import Theme


class RulesView(QWidget):
    """Enter on a value changes it below, Delete goes back to the shipped one. What is no value is only read."""

    changed = Signal(str, str)
    """A value's key and what was typed."""
    reset = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without a preset."""
        super().__init__(parent)
        self.setObjectName("rules")
        self._values: tuple[ValueLine, ...] = ()
        self._note = QLabel(translate("Rules", "平台的规则会变，以自己后台的规则页为准；这里填的只用于本店"), self)
        self._note.setObjectName("caption")
        self._note.setWordWrap(True)
        self.lines = LineList("rules-list", translate("Rules", "考核规则的每个值"), theme, self)
        self.lines.pressed.connect(self._on_pressed)
        self.field = QLineEdit(self)
        self.field.setObjectName("rules-field")
        self.field.setAccessibleName(translate("Rules", "选中的值"))
        self.field.returnPressed.connect(self._on_typed)
        self._back = self._button("rules-reset", translate("Rules", "恢复  Delete"))
        self._keep = self._button("rules-keep", translate("Rules", "保存  Enter"))
        self._keep.clicked.connect(self._on_typed)
        self._back.clicked.connect(self._on_reset)
        self._said = QLabel(self)
        self._said.setObjectName("rules-said")
        self._said.setWordWrap(True)
        self._edited = ""
        for keys, parent_, slot in (("Del", self.lines, self._on_reset), ("Esc", self.field, self._leave)):
            shortcut = QShortcut(QKeySequence(keys), parent_)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self.lines.list.chosen_changed.connect(self._on_chosen)
        self._lay_out()
        self._leave()
        self.setFocusProxy(self.lines)

    def show_preset(self, preset: Preset, typed: Typed) -> None:
        """Show a preset with the shop's values in it."""
        self._values = value_lines(preset, typed)
        lines = [*map(_line, self._values), *_remarks(preset)]
        self.lines.show_lines(lines, "")
        self._on_chosen()

    def say(self, sentence: str) -> None:
        """Say what became of a value."""
        self._said.setText(spoken(sentence))
        announce(self._said, sentence)

    def said(self) -> str:
        """What was said last."""
        return self._said.text()

    def done(self, sentence: str) -> None:
        """A value was kept: back to the list."""
        self._leave()
        self.say(sentence)

    def choose(self, key: str) -> None:
        """Choose a value."""
        place = next((place for place, one in enumerate(self._values) if one.key == key), -1)
        if place >= 0:
            self.lines.list.choose(place)

    def _chosen(self) -> ValueLine | None:
        place = self.lines.chosen()
        return self._values[place] if 0 <= place < len(self._values) else None

    def _on_chosen(self) -> None:
        one = self._chosen()
        self._back.setEnabled(one is not None and one.is_typed)

    def _on_pressed(self) -> None:
        one = self._chosen()
        if one is None:
            self.say(translate("Rules", "这一条是说明，没有可以改的值"))
            return
        self._edited = one.key
        self.field.setAccessibleName(spoken(one.title))
        self.field.setText("" if one.text == "–" else one.text)
        self.field.setPlaceholderText(spoken(one.hint))
        self._set_editing(is_editing=True)
        self.field.setFocus()
        self.field.selectAll()
        self.say(translate("Rules", "{}，可填：{}").format(one.title, one.hint))

    def _on_typed(self) -> None:
        if self._edited:
            self.changed.emit(self._edited, self.field.text())
        else:
            self._on_pressed()

    def _on_reset(self) -> None:
        one = self._chosen()
        if one and one.is_typed:
            self.reset.emit(one.key)

    def _leave(self) -> None:
        self._edited = ""
        had_focus = self.field.hasFocus()
        self._set_editing(is_editing=False)
        if had_focus:
            self.lines.setFocus()
        self.say(translate("Rules", "回车改选中的值"))

    def _set_editing(self, *, is_editing: bool) -> None:
        self.field.setEnabled(is_editing)
        if not is_editing:
            self.field.clear()
            self.field.setPlaceholderText("")
        self._keep.setText(translate("Rules", "保存  Enter") if is_editing else translate("Rules", "修改  Enter"))

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setAutoDefault(True)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._back)
        row.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._note)
        column.addWidget(self.lines, 1)
        column.addLayout(row)
        column.addWidget(self._said)


def _line(one: ValueLine) -> Line:
    return Line(one.title, one.text, one.source)


def _remarks(preset: Preset) -> Iterator[Line]:
    for one in preset.exclusions:
        yield Line(translate("Rules", "不计入：{}").format(one.text), "", source_words(one.source))
    for one in preset.consequences:
        yield Line(translate("Rules", "后果：{}").format(one.text), "", source_words(one.source))
