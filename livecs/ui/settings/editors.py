"""What sets a field, by its kind; each shows a value and tells another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSpinBox, QToolButton, QVBoxLayout, QWidget

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.manage.fields import Choice
from livecs.ui.settings.key_box import KeyBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWheelEvent

    from livecs.settings import Field
    from livecs.ui.theme import Theme

_LONGEST = 40


class ChoiceEditor(Choice):
    """One of a few."""

    told = Signal(object)

    def __init__(self, field: Field, theme: Theme, parent: QWidget) -> None:
        """Offer the choices of a field."""
        super().__init__(field.key, translate("Settings", field.title), theme, parent)
        for choice, name in zip(field.choices, field.names, strict=True):
            self.addItem(translate("Settings", name), choice)
        self.activated.connect(self._on_activated)

    def show_value(self, value: object) -> None:
        """Show which one holds."""
        self.setCurrentIndex(self.findData(value))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # who scrolls the page changes nothing

    def _on_activated(self) -> None:
        self.told.emit(self.currentData())


class SwitchEditor(QCheckBox):
    """On or off, also in words."""

    told = Signal(object)

    def __init__(self, _field: Field, parent: QWidget) -> None:
        """Begin switched off."""
        super().__init__(parent)
        self.clicked.connect(self._on_clicked)

    def show_value(self, value: object) -> None:
        """Show which of both holds."""
        self.setChecked(bool(value))
        self.setText(translate("Settings", "开") if value else translate("Settings", "关"))

    def _on_clicked(self) -> None:
        self.told.emit(self.isChecked())


class _Number(QSpinBox):
    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberEditor(QWidget):
    """A number of a span between a step less and a step more, told when it was typed to its end."""

    told = Signal(object)

    def __init__(self, field: Field, parent: QWidget) -> None:
        """Keep to the span of a field."""
        super().__init__(parent)
        self.number = _Number(self)
        self.number.setRange(*field.span)
        self.number.setSingleStep(10)
        self.number.setKeyboardTracking(False)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setAccessibleName(translate("Settings", field.title))
        self.number.setAccessibleDescription(translate("Settings", field.help))
        self.number.valueChanged.connect(self._on_changed)
        self.setFocusProxy(self.number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._step("−", translate("Settings", "「{}」减 10"), field, self.number.stepDown))
        row.addWidget(self.number, 1)
        row.addWidget(self._step("+", translate("Settings", "「{}」加 10"), field, self.number.stepUp))

    def show_value(self, value: object) -> None:
        """Show what holds."""
        if isinstance(value, int):
            self.number.blockSignals(True)
            self.number.setValue(value)
            self.number.blockSignals(False)

    def _step(self, sign: str, name: str, field: Field, pressed: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setAccessibleName(name.format(translate("Settings", field.title)))
        button.setProperty("keys", True)
        button.clicked.connect(pressed)
        return button

    def _on_changed(self) -> None:
        self.told.emit(self.number.value())


class TextEditor(QLineEdit):
    """A few words or a time, told when the field is left or Enter is pressed."""

    told = Signal(object)

    def __init__(self, field: Field, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self._shown = ""
        self.setPlaceholderText(translate("Settings", "如 23:30") if field.kind == "time" else "")
        self.editingFinished.connect(self._on_finished)

    def show_value(self, value: object) -> None:
        """Show what holds."""
        self._shown = str(value)
        if self.text() != self._shown:
            self.setText(self._shown)

    def _on_finished(self) -> None:
        typed = self.text().strip().replace("：", ":")
        if typed != self._shown:
            self.told.emit(typed)


class ListEditor(QWidget):
    """Lines that were learned elsewhere; each can be taken out."""

    told = Signal(object)

    def __init__(self, _field: Field, parent: QWidget) -> None:
        """Begin without lines."""
        super().__init__(parent)
        self._lines: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_value(self, value: object) -> None:
        """Show what holds."""
        self._lines = list(value) if isinstance(value, list) else []
        while (item := self._column.takeAt(0)) and (widget := item.widget()):
            widget.hide()
            widget.deleteLater()
        for place, line in enumerate(self._lines):
            self._column.addWidget(self._line(place, line))
        self.setVisible(bool(self._lines))

    def _line(self, place: int, line: str) -> QWidget:
        widget = QWidget(self)
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        text = QLineEdit(line, widget)
        text.setReadOnly(True)
        text.setAccessibleName(line)
        text.setCursorPosition(0)
        out = QToolButton(widget)
        out.setText(translate("Settings", "删掉"))
        out.setAccessibleName(translate("Settings", "删掉「{}」").format(line))
        out.setProperty("place", place)
        out.clicked.connect(self._on_out)
        row.addWidget(text, 1)
        row.addWidget(out)
        return widget

    def _on_out(self) -> None:
        place = self.sender().property("place")
        self.told.emit([line for at, line in enumerate(self._lines) if at != place])


_Plain = SwitchEditor | NumberEditor | TextEditor | ListEditor | KeyBox
Editor = ChoiceEditor | _Plain


def editor_for(field: Field, theme: Theme, parent: QWidget) -> Editor | None:
    """What sets a field; none for one that is set on a page of its own."""
    if field.kind == "elsewhere":
        return None
    made: Editor = ChoiceEditor(field, theme, parent) if field.choices else _kind(field)(field, parent)
    made.setObjectName(f"setting-{field.key}")
    made.setAccessibleName(translate("Settings", field.title))
    made.setAccessibleDescription(translate("Settings", field.help))
    if not isinstance(made, ListEditor | NumberEditor):
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _kind(field: Field) -> type[_Plain]:
    by_kind: dict[str, type[_Plain]] = {"keys": KeyBox, "list": ListEditor}
    by_default: dict[type, type[_Plain]] = {bool: SwitchEditor, int: NumberEditor}
    return by_kind.get(field.kind) or by_default.get(type(field.default), TextEditor)
