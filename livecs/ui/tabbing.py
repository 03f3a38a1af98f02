"""Where Tab goes in a window of ours: to each control in turn, as they follow each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def step_focus(window: QWidget, *, is_next: bool) -> bool:
    """Go to the next control or the one before; False where there is no other.

    Qt goes from a page or a field of several parts to what stands in for it, and passes by all that lies between.
    """
    focused: QWidget | None = window.focusWidget()
    start = focused or window
    at = _neighbour(start, is_next=is_next)
    while at and at is not start:
        if _is_stop(at, window):
            at.setFocus(Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason)
            return True
        at = _neighbour(at, is_next=is_next)
    return False


def _neighbour(widget: QWidget, *, is_next: bool) -> QWidget | None:
    """Qt's neighbour in the chain, given back to its own parent.

    PySide takes what a widget gives out for that widget's child: with a chip that goes, all that follow it in the
    chain, the window among them, would be forgotten.
    """
    found: QWidget | None = widget.nextInFocusChain() if is_next else widget.previousInFocusChain()
    if found:
        found.setParent(found.parentWidget())  # to Qt nothing: it is its parent already
    return found


def _is_stop(widget: QWidget, window: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes and not widget.focusProxy() and widget.isEnabled() and widget.isVisibleTo(window))
