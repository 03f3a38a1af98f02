"""Where Tab goes in a window of ours: to each control in turn, in the order in which they are read."""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QRect


def step_focus(window: QWidget, *, is_next: bool) -> bool:
    """Go to the next control or the one before; False where there is no other.

    Qt goes in the order in which controls were made, and from a page or a field of several parts to what stands in
    for it, passing by all that lies between.
    """
    focused: QWidget | None = window.focusWidget()
    stops = [one for one in window.findChildren(QWidget) if one is focused or _is_stop(one, window)]
    paths = {one: _path(one, window) for one in stops}
    stops.sort(key=cmp_to_key(lambda one, other: _compare(paths[one], paths[other])))
    at = stops.index(focused) if focused in stops else -1 if is_next else 0
    to = stops[(at + (1 if is_next else -1)) % len(stops)] if stops else focused
    if to is None or to is focused:
        return False
    to.setFocus(Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason)
    return True


def _is_stop(widget: QWidget, window: QWidget) -> bool:
    if not (widget.isEnabled() and widget.isVisibleTo(window) and widget.window() is window) or widget.focusProxy():
        return False
    row = _row(widget)
    pressed = next((one for one in row if one.isChecked() and one.isVisibleTo(window)), None)
    if pressed is None:
        return _takes_tab(widget)
    return widget is pressed and any(map(_takes_tab, row))


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _row(widget: QWidget) -> list[QAbstractButton]:
    """The buttons of which one is pressed, with this one.

    Qt lets Tab go to the one that was pressed when the focus was there last, though a key may have pressed another.
    """
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group.buttons() if group and group.exclusive() else []


def _path(widget: QWidget, window: QWidget) -> list[QRect]:
    """Where a control stands in its parent, and that in its own, from the window down."""
    places = []
    at: QWidget | None = widget
    while at and at is not window:
        places.append(at.geometry())
        at = at.parentWidget()
    return places[::-1]


def _compare(one: list[QRect], other: list[QRect]) -> int:
    """Which of two controls is read first: what holds the other; in a line the left one; else the upper one."""
    here, there = next(((a, b) for a, b in zip(one, other, strict=False) if a != b), (None, None))
    if here is None or there is None:
        return len(one) - len(other)
    shared = min(here.bottom(), there.bottom()) - max(here.top(), there.top())
    is_line = shared > min(here.height(), there.height()) / 2
    return here.x() - there.x() if is_line else here.y() - there.y()
