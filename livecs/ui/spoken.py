"""What a screen reader is told beyond names: news as it comes, and what a widget of our own making is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from livecs.ui.i18n import spoken

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QLabel, QWidget


def announce(widget: QWidget, said: str) -> None:
    """Have a screen reader say a sentence that came up without the focus; where none runs, nothing happens."""
    if said and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, spoken(said)))


def say(line: QLabel, said: str) -> None:
    """Show a sentence in a line of words, and have a screen reader say it."""
    line.setText(said)
    announce(line, said)


def tell_roles() -> None:
    """Give what is ours the role that its class names in ``accessible_role``; Qt takes it for a filler or a box."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

    role: QAccessible.Role | None = getattr(type(thing), "accessible_role", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    if isinstance(thing, QAbstractButton):
        from livecs.ui.choice_button import SpokenButton

        return SpokenButton(thing, role)
    return QAccessibleWidget(thing, role)
