"""One field on the page: what it is called, what it does, what sets it, and the way back to what it was at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from livecs.sentence import strung
from livecs.text import fold
from livecs.ui.i18n import spoken, translate
from livecs.ui.settings.editors import editor_for

if TYPE_CHECKING:
    from livecs.settings import Field
    from livecs.ui.theme import Theme

_SIDE = 220  # of what sets it, where there is room beside the words


class FieldRow(QWidget):
    """Tells the key of the field and its new value; what holds is shown by :meth:`show_value`."""

    told = Signal(str, object)

    def __init__(self, field: Field, theme: Theme, parent: QWidget, *, has_help: bool = True) -> None:
        """Lay a field out; ``has_help`` shows what it does below its title."""
        super().__init__(parent)
        self.field, self._theme = field, theme
        names = " ".join(translate("Settings", name) for name in field.names)
        title, help_ = translate("Settings", field.title), translate("Settings", field.help)
        self._found = fold(f"{title} {help_} {translate('Settings', field.group)} {names}")
        self._keys = ""
        self._title, self._help = QLabel(title, self), QLabel(help_, self)
        self._help.setObjectName("caption")
        self._help.setVisible(has_help)
        for label in (self._title, self._help):
            label.setWordWrap(True)
        self.editor = editor_for(field, theme, self)
        if self.editor and field.kind == "keys":  # two pages may have the same deed
            self.editor.setAccessibleName(spoken(strung("：", (help_, title))))
        self._reset = QToolButton(self)
        self._reset.setObjectName(f"reset-{field.key}")
        self._reset.setProperty("small", True)
        self._reset.setText(translate("Settings", "恢复"))
        self._reset.setAccessibleName(translate("Settings", "「{}」恢复成原来的").format(title))
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves when it comes
        self._reset.setSizePolicy(policy)
        self._reset.clicked.connect(self._on_reset)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        if self.editor:
            self._title.setBuddy(self.editor)
            self.editor.told.connect(self._on_told)
        self._shape = (False, 0)
        self.set_wide(is_wide=True)

    def show_value(self, value: object) -> None:
        """Show what holds, and whether that is what it was at first."""
        self._keys = fold(str(value)) if self.field.kind == "keys" else ""
        if self.editor:
            self.editor.show_value(value)
        is_changed = bool(self.editor) and value != self.field.default
        if self._reset.hasFocus() and not is_changed and self.editor:
            self.editor.setFocus()
        self._reset.setVisible(is_changed)

    def matches(self, terms: list[str]) -> bool:
        """Whether each of the folded terms stands in the words of the field, or is its key."""
        return all(term in self._found or term == self._keys for term in terms)

    def set_wide(self, *, is_wide: bool) -> None:
        """Stand beside the words, or below them."""
        if (is_wide, self._theme.percent) == self._shape:
            return
        self._shape = (is_wide, self._theme.percent)
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        for widget in (self._title, self._help, self._reset, self.editor):
            if widget:
                grid.removeWidget(widget)
        beside = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        grid.addWidget(self._title, 0, 0, 2 if is_wide and self._help.isHidden() else 1, 1)
        grid.addWidget(self._help, 1, 0, 1, 1 if is_wide else 2)
        grid.setColumnMinimumWidth(1, self._theme.px(_SIDE) if is_wide else 0)
        if is_wide:
            grid.addWidget(self._reset, 0, 2, 2, 1, beside)
        else:
            grid.addWidget(self._reset, 0, 1, top | Qt.AlignmentFlag.AlignRight)
        if self.editor and is_wide:
            grid.addWidget(self.editor, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        elif self.editor:
            grid.addWidget(self.editor, 2, 0, 1, 2)

    def _on_told(self, value: object) -> None:
        self.told.emit(self.field.key, value)

    def _on_reset(self) -> None:
        self.told.emit(self.field.key, self.field.default)
