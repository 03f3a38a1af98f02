"""Small fields of the editor; what nobody touched is given back exactly as it came."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QToolButton

from livecs.override import override
from livecs.platforms import PLATFORMS
from livecs.ui.flow import Flow
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from livecs.ui.theme import Theme

_DAY = re.compile(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*")


class Words(QLineEdit):
    """Several words in one line, parted by marks; a word that holds such a mark survives until someone types."""

    def __init__(self, name: str, title: str, marks: str, shown: str, parent: QWidget) -> None:
        """Part by any of ``marks``, and show ``shown`` between the words."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._marks = re.compile(f"[{re.escape(marks)}\n]")
        self._between = shown
        self._came: tuple[str, ...] = ()

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show other words."""
        self._came = words
        self.setText(self._between.join(words))

    def words(self) -> tuple[str, ...]:
        """The words."""
        if self.text() == self._between.join(self._came):
            return self._came
        return tuple(word.strip() for word in self._marks.split(self.text()) if word.strip())


class DayField(QLineEdit):
    """A day as people write it; empty for no end."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(translate("DayField", "有效期到哪一天"))
        self.setPlaceholderText(translate("DayField", "例如 2027-02-01，留空为长期"))

    def day(self) -> str:
        """The ISO day; what is no day as it was typed, so that it can be said."""
        return iso_day(self.text())


class Choice(QComboBox):
    """One of several; the sign at its right is of our set."""

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget) -> None:
        """Begin with nothing to choose."""
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(16)
        place = QRect(self.width() - side - 6, (self.height() - side) // 2, side, side)
        self._theme.icon("down").paint(QPainter(self), place)


class Offers(QObject):
    """Offers words while one is typed; a key with Ctrl or Alt is for the window, not for what is offered."""

    def __init__(self, line: QLineEdit) -> None:
        """Offer nothing yet."""
        super().__init__(line)
        self._line = line
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._popup = QListView()
        self._popup.setObjectName("offers")
        self._completer.setPopup(self._popup)
        line.setCompleter(self._completer)
        self._popup.installEventFilter(self)

    def show_words(self, words: list[str]) -> None:
        """Offer other words."""
        self._words.setStringList(words)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        ours = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or not event.modifiers() & ours:
            return False
        self._popup.hide()
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QCoreApplication.sendEvent(self._line, again)
        return True


class PlatformChips(Flow):
    """Which platforms are wanted: none pressed means all."""

    accessible_role: ClassVar = "Grouping"
    changed = Signal()

    def __init__(self, name: str, title: str, parent: QWidget, *, everywhere: bool = True) -> None:
        """Begin with none; ``everywhere`` offers a chip for all of them."""
        super().__init__(parent, gap=4)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._all = self._chip("all", translate("PlatformChips", "全部")) if everywhere else None
        self.chips = {one.id: self._chip(one.id, translate("Platform", one.title)) for one in PLATFORMS}
        if self._all:
            self._all.clicked.connect(self._on_all)
        for chip in self.chips.values():
            chip.clicked.connect(self._on_chip)
        self.show_parts([*([self._all] if self._all else []), *self.chips.values()])
        self.show_platforms(())

    def show_platforms(self, platforms: tuple[str, ...]) -> None:
        """Press other chips."""
        for platform, chip in self.chips.items():
            chip.setChecked(platform in platforms)
        self._show_all()

    def platforms(self) -> tuple[str, ...]:
        """Those that are pressed, in their usual order."""
        return tuple(platform for platform, chip in self.chips.items() if chip.isChecked())

    def _chip(self, platform: str, title: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName(f"chip-{platform}")
        chip.setText(title)
        chip.setAccessibleName(title)
        chip.setCheckable(True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return chip

    def _on_all(self) -> None:
        self.show_platforms(())
        self.changed.emit()

    def _on_chip(self) -> None:
        self._show_all()
        self.changed.emit()

    def _show_all(self) -> None:
        if self._all:
            self._all.setChecked(not self.platforms())


def iso_day(text: str) -> str:
    """A day as ISO text, from ``2027-2-1``, ``2027/02/01`` or ``2027年2月1日``; anything else without its blanks."""
    found = _DAY.fullmatch(text)
    if not found:
        return text.strip()
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return text.strip()


def is_day(text: str) -> bool:
    """Whether a text is an ISO day."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
