"""A menu of which one choice is ticked."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget


def choice_menu(choices: Iterable[tuple[str, str]], chosen: str, parent: QWidget) -> QMenu:
    """A menu of names with their titles, ``chosen`` ticked; an action carries its name as data."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    group = QActionGroup(menu)
    for name, title in choices:
        action = group.addAction(menu.addAction(title))
        action.setData(name)
        action.setCheckable(True)
        action.setChecked(name == chosen)
    return menu


def deed_menu(deeds: Iterable[tuple[str, str, Callable[[], object]]], parent: QWidget) -> QMenu:
    """A menu of what can be done: a title, the key that does the same, and what does it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for title, key, do in deeds:
        menu.addAction(f"{title}\t{key}").triggered.connect(do)
    return menu
