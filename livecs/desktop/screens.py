"""The screens as Qt knows them, for what reckons with rectangles alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from livecs.desktop.berth import Rect, Screen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect


def screens_now() -> tuple[Screen, ...]:
    """All screens, the primary one first."""
    primary = QGuiApplication.primaryScreen()
    ordered = sorted(QGuiApplication.screens(), key=lambda one: one != primary)
    return tuple(
        Screen(one.name(), rect_of(one.geometry()), rect_of(one.availableGeometry()), one.devicePixelRatio())
        for one in ordered
    )


def rect_of(place: QRect) -> Rect:
    """A rectangle of Qt's."""
    return Rect(place.x(), place.y(), place.width(), place.height())
