"""What a screen reader is told beyond names: news as it comes, and what a widget of our own making is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.ui.i18n import spoken

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessible, QAccessibleInterface
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, said: str) -> None:
    """Have a screen reader say a sentence that came up without the focus; where none runs, nothing happens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # many enums, and not for the first paint

    if said and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, spoken(said)))


def tell_roles() -> None:
    """Give what is drawn by us the role that its class names in ``accessible_role``; Qt takes it for a filler."""
    from PySide6.QtGui import QAccessible

    QAccessible.installFactory(_interface_of)


def _interface_of(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    from PySide6.QtWidgets import QAccessibleWidget, QWidget

    role: QAccessible.Role | None = getattr(type(thing), "accessible_role", None)
    return QAccessibleWidget(thing, role) if role is not None and isinstance(thing, QWidget) else None
