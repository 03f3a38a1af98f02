"""A button that shows a combination of keys, and takes the next one that is pressed when it was clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.key_name import key_name, shown_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from livecs.settings import Field

_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
_NONE = {"Backspace", "Del"}


class KeyBox(QToolButton):
    """Esc leaves the keys as they are, Delete takes them away."""

    told = Signal(object)

    def __init__(self, _field: Field, parent: QWidget) -> None:
        """Begin without keys."""
        super().__init__(parent)
        self._keys = ""
        self.setCheckable(True)
        self.setProperty("keys", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(translate("Settings", "点一下，再按新的键；Delete 不用键，Esc 不改"))
        self.toggled.connect(self._show)

    def show_value(self, value: object) -> None:
        """Show the keys that hold."""
        self._keys = str(value)
        self.setChecked(False)
        self._show()

    @override
    def event(self, event: QEvent) -> bool:
        if self.isChecked() and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # it is not meant for the panel
                return True
            if event.type() == QEvent.Type.KeyPress:  # before Qt takes Tab for itself
                self._take(event)
                return True
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setChecked(False)

    def _take(self, event: QKeyEvent) -> None:
        name = key_name(event)
        if not name or event.key() in _MODIFIERS:
            return
        self.setChecked(False)
        if name in _NONE:
            name = ""
        if name not in {"Esc", self._keys}:
            self.told.emit(name)

    def _show(self) -> None:
        asked = translate("Settings", "按新的键，Esc 不改")
        self.setText(asked if self.isChecked() else shown_keys(self._keys) or translate("Settings", "没有"))
        self.setAccessibleDescription(self.text())  # the name says what they do
