"""Finding parts of a window in a test, where a part that is not there fails the test; and taking windows down."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

Part = TypeVar("Part", bound=QObject)


def child(parent: QObject, kind: type[Part], name: str = "") -> Part:
    """The child of a kind, by its object name if given."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert found is not None, f"no {kind.__name__} {name}"
    return found


def take_down(window: QWidget) -> None:
    """Close a window and have Qt delete it: collected at some later time, it would call slots that are half gone."""
    QApplication.processEvents()  # a view with a layout to come would ask its model while both are taken apart
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
