"""Where a panel stands on the screens: rectangles alone, without Qt and without any system."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NARROW = 1600  # less wide, in logical pixels, there is no room for a panel that is always open (UI.md)

_REACHABLE = 80  # so much of a window must be on a screen for a hand to take it there


class Rect(NamedTuple):
    """A rectangle in pixels; ``right`` and ``bottom`` are just outside of it."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column behind it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.y + self.height


class Screen(NamedTuple):
    """A screen in logical pixels: all of it, and what docks and task bars leave free.

    ``scale`` is how many pixels of the system one logical pixel has; the corner counts in the system's own pixels
    (Qt keeps it so under every scaling).
    """

    name: str
    whole: Rect
    free: Rect
    scale: float = 1.0


class Berth(NamedTuple):
    """A place at an edge that is asked of the system, in the system's pixels.

    Args:
        edge: ``left`` or ``right``.
        place: where the window is to stand, with its frame.
        screen: the whole screen.
        screens: all of them, this one too.
    """

    edge: str
    place: Rect
    screen: Rect
    screens: tuple[Rect, ...]


def screen_of(position: Mapping[str, object], screens: Sequence[Screen]) -> Screen:
    """The screen that a remembered position names; while it is away, the first, which is the primary one."""
    return next((one for one in screens if one.name == position.get("screen")), screens[0])


def stand(
    position: Mapping[str, object], screens: Sequence[Screen], width: int, frame: tuple[int, int] = (0, 0)
) -> Rect:
    """Where a panel stands, with its frame, that is not docked: as it was left, else at the right edge in full height.

    Args:
        position: the setting; what is missing or unfit in it is as at the first start.
        screens: the primary one first.
        width: of a panel that was never placed, without the frame.
        frame: how much wider and higher the window is with its frame.
    """
    screen = screen_of(position, screens)
    free = screen.free
    names = ("x", "y", "width", "height")
    kept = [value for name in names if isinstance(value := position.get(name), int)]
    if len(kept) < len(names) or min(kept[2:]) < _REACHABLE or screen.name != position.get("screen"):
        width = min(_size(position, "width", width) + frame[0], free.width)
        return Rect(free.right - width, free.y, width, free.height)
    x, y, width, height = kept
    return _within(Rect(free.x + x, free.y + y, width + frame[0], height + frame[1]), free)


def stand_strip(
    position: Mapping[str, object], panel: Rect, size: tuple[int, int], middle: int, screens: Sequence[Screen]
) -> Rect:
    """Where a strip stands that is not docked: where a hand has put it, else at the edge the panel is nearer to.

    Args:
        position: the setting; empty, or of a screen that is away, is as if it was never moved.
        panel: where the panel stands.
        size: width and height of the strip.
        middle: the height that stands in the middle of the edge, so that what is added below moves nothing.
        screens: the primary one first.
    """
    screen = screen_of(position, screens)
    x, y = position.get("x"), position.get("y")
    if screen.name == position.get("screen") and isinstance(x, int) and isinstance(y, int):
        free = screen.free
        x, y = free.x + x, free.y + y
    else:
        free = screen_at(panel, screens).free
        x = free.x if panel.x + panel.right < free.x + free.right else free.right
        y = free.y + (free.height - middle) // 2
    width, height = size
    return Rect(max(free.x, min(x, free.right - width)), max(free.y, min(y, free.bottom - height)), width, height)


def position_of(place: Rect, screens: Sequence[Screen]) -> dict[str, object]:
    """What is remembered of where a panel was left: beside which corner of which screen, and how large.

    Args:
        place: the corner of its frame, and its size without the frame, which not every start has at first.
        screens: all of them.
    """
    screen = screen_at(place, screens)
    x, y = place.x - screen.free.x, place.y - screen.free.y
    return {"screen": screen.name, "x": x, "y": y, "width": place.width, "height": place.height}


def screen_at(place: Rect, screens: Sequence[Screen]) -> Screen:
    """The screen that shows most of a rectangle; the first when none does."""
    return max(screens, key=lambda one: _shared(place, one.whole))


def berth(edge: str, screen: Screen, width: int, screens: Sequence[Screen], taken: int = 0) -> Berth:
    """A place at the edge of a screen, as high as what is free there.

    Args:
        edge: ``left`` or ``right``.
        screen: which.
        width: of the window with its frame, in logical pixels.
        screens: all of them.
        taken: how much of that edge others have, in logical pixels.
    """
    whole, free = screen.whole, screen.free
    x = whole.x + taken if edge == "left" else whole.right - taken - width
    place = Rect(x, free.y, width, free.height)
    return Berth(edge, native(place, screen), native(whole, screen), tuple(native(one.whole, one) for one in screens))


def strut(asked: Berth) -> tuple[int, ...]:
    """The twelve numbers by which an X11 window keeps an edge free; none where another screen lies beyond that edge.

    Source: Extended Window Manager Hints 1.5, ``_NET_WM_STRUT_PARTIAL``: measured from the edges of all screens
    together, so that at an inner edge it would cover the neighbour.
    """
    place, screen, is_left = asked.place, asked.screen, asked.edge == "left"
    level = [one for one in asked.screens if one.y < screen.bottom and screen.y < one.bottom]
    if any(one.x < screen.x if is_left else one.right > screen.right for one in level):
        return ()
    start, end = place.y, place.bottom - 1
    if is_left:
        return (place.right, 0, 0, 0, start, end, 0, 0, 0, 0, 0, 0)
    far = max(one.right for one in asked.screens)
    return (0, far - place.x, 0, 0, 0, 0, start, end, 0, 0, 0, 0)


def native(place: Rect, screen: Screen) -> Rect:
    """A rectangle on a screen in the system's pixels."""
    x, y, width, height = place
    left, top = screen.whole.x, screen.whole.y
    scale = screen.scale
    return Rect(
        left + round((x - left) * scale), top + round((y - top) * scale), round(width * scale), round(height * scale)
    )


def logical(place: Rect, screen: Screen) -> Rect:
    """A rectangle on a screen in logical pixels."""
    return native(place, screen._replace(scale=1 / screen.scale))


def is_narrow(screen: Screen) -> bool:
    """Whether a panel starts as a strip there."""
    return screen.whole.width < _NARROW


def _size(position: Mapping[str, object], name: str, otherwise: int) -> int:
    value = position.get(name)
    return value if isinstance(value, int) and value >= _REACHABLE else otherwise


def _within(place: Rect, free: Rect) -> Rect:
    """Moved, and made smaller where it must be, so that it can be taken hold of."""
    width, height = min(place.width, free.width), min(place.height, free.height)
    x = max(free.x - width + _REACHABLE, min(place.x, free.right - _REACHABLE))
    y = max(free.y, min(place.y, free.bottom - _REACHABLE))
    return Rect(x, y, width, height)


def _shared(one: Rect, other: Rect) -> int:
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(0, wide) * max(0, high)
