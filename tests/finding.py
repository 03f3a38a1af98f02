"""Finding parts of a window in a test; a part that is not there fails the test."""

from typing import TypeVar

from PySide6.QtCore import QObject

Part = TypeVar("Part", bound=QObject)


def child(parent: QObject, kind: type[Part], name: str = "") -> Part:
    """The child of a kind, by its object name if given."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert found is not None, f"no {kind.__name__} {name}"
    return found
