"""What a screen reader is told beyond names: news as it comes, and what a widget of our own making is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.ui.i18n import spoken

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QLabel, QWidget


def announce(widget: QWidget, said: str) -> None:
    """Have a screen reader say a sentence that came up without the focus; where none runs, nothing happens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # many enums, and not for the first paint

    if said and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, spoken(said)))


def say(line: QLabel, said: str) -> None:
    """Show a sentence in a line of words, and have a screen reader say it."""
    line.setText(said)
    announce(line, said)


def tell_roles() -> None:
    """Give what is ours the role of ``QAccessible.Role`` that its class names in ``accessible_role``.

    Qt takes it for a filler or a box. A name and no role, as the first paint can do without Qt's enums.
    """
    from PySide6.QtGui import QAccessible

    QAccessible.installFactory(_interface_of)


def _interface_of(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

    name = getattr(type(thing), "accessible_role", "")
    if not name or not isinstance(thing, QWidget):
        return None
    role = QAccessible.Role[name]
    if isinstance(thing, QAbstractButton):
        from livecs.ui.spoken_button import SpokenButton

        return SpokenButton(thing, role)
    return QAccessibleWidget(thing, role)
