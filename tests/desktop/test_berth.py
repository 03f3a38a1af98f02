"""Where a panel stands, on one screen and on several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.desktop.berth import (
    Rect,
    Screen,
    berth,
    logical,
    native,
    position_of,
    screen_at,
    stand,
    stand_strip,
    strut,
)

LEFT = Screen("left", Rect(0, 0, 1920, 1080), Rect(0, 30, 1920, 1050))
RIGHT = Screen("right", Rect(1920, 0, 1280, 1024), Rect(1920, 0, 1280, 1024))
ABOVE = Screen("above", Rect(0, -1080, 1920, 1080), Rect(0, -1080, 1920, 1080))
SHARP = Screen("sharp", Rect(0, 0, 1920, 1080), Rect(0, 0, 1920, 1080), 2.0)
BOTH = (LEFT, RIGHT)


@pytest.mark.parametrize(
    ("edge", "screen", "screens", "taken", "numbers"),
    [
        ("left", LEFT, (LEFT,), 0, (400, 0, 0, 0, 30, 1079, 0, 0, 0, 0, 0, 0)),
        ("right", LEFT, (LEFT,), 0, (0, 400, 0, 0, 0, 0, 30, 1079, 0, 0, 0, 0)),
        ("left", LEFT, (LEFT,), 70, (470, 0, 0, 0, 30, 1079, 0, 0, 0, 0, 0, 0)),  # beside another dock
        ("right", LEFT, BOTH, 0, ()),  # it would cover the neighbour
        ("left", RIGHT, BOTH, 0, ()),
        ("right", RIGHT, BOTH, 0, (0, 400, 0, 0, 0, 0, 0, 1023, 0, 0, 0, 0)),
        ("left", LEFT, BOTH, 0, (400, 0, 0, 0, 30, 1079, 0, 0, 0, 0, 0, 0)),
        ("right", LEFT, (LEFT, ABOVE), 0, (0, 400, 0, 0, 0, 0, 30, 1079, 0, 0, 0, 0)),
        ("right", SHARP, (SHARP,), 0, (0, 800, 0, 0, 0, 0, 0, 2159, 0, 0, 0, 0)),
    ],
)
def test_a_strut_is_measured_from_the_outer_edges_in_pixels(
    edge: str, screen: Screen, screens: tuple[Screen, ...], taken: int, numbers: tuple[int, ...]
) -> None:
    assert strut(berth(edge, screen, 400, screens, taken)) == numbers


@pytest.mark.parametrize(
    ("position", "place"),
    [
        ({}, Rect(1520, 30, 400, 1050)),
        ({"screen": "left", "x": 10, "y": 20, "width": 350, "height": 700}, Rect(10, 50, 350, 700)),
        ({"screen": "right", "x": 10, "y": 20, "width": 350, "height": 700}, Rect(1930, 20, 350, 700)),
        ({"screen": "gone", "x": 10, "y": 20, "width": 350, "height": 700}, Rect(1570, 30, 350, 1050)),
        ({"screen": "left", "x": "10", "y": 20, "width": 350, "height": 700}, Rect(1570, 30, 350, 1050)),
        ({"screen": "left", "x": 10, "y": 20, "width": -5, "height": 700}, Rect(1520, 30, 400, 1050)),
        ({"screen": "left", "x": 10, "y": 20, "width": 350, "height": 0}, Rect(1570, 30, 350, 1050)),
        ({"screen": "left", "x": -900, "y": 5000, "width": 350, "height": 9000}, Rect(-270, 1000, 350, 1050)),
    ],
)
def test_a_panel_stands_as_it_was_left_or_at_the_right_edge(position: dict[str, object], place: Rect) -> None:
    assert stand(position, BOTH, 400) == place


@pytest.mark.parametrize(
    ("position", "panel", "place"),
    [
        ({}, Rect(1520, 30, 400, 1050), Rect(1876, 475, 44, 200)),
        ({}, Rect(0, 30, 400, 1050), Rect(0, 475, 44, 200)),
        ({}, Rect(1920, 0, 400, 900), Rect(1920, 432, 44, 200)),  # on the panel's screen
        ({"screen": "left", "x": 700, "y": 100}, Rect(0, 30, 400, 1050), Rect(700, 130, 44, 200)),
        ({"screen": "right", "x": 5000, "y": 5000}, Rect(0, 30, 400, 1050), Rect(3156, 824, 44, 200)),
        ({"screen": "away", "x": 700, "y": 100}, Rect(0, 30, 400, 1050), Rect(0, 475, 44, 200)),
        ({"screen": "left", "x": "far"}, Rect(0, 30, 400, 1050), Rect(0, 475, 44, 200)),
    ],
)
def test_a_strip_stands_where_it_was_put_or_at_the_edge_of_its_panel(
    position: dict[str, object], panel: Rect, place: Rect
) -> None:
    assert stand_strip(position, panel, (44, 200), 160, BOTH) == place


NUMBERS = st.integers(-10_000, 10_000)
SIZES = st.integers(320, 5000)
SCALES = st.sampled_from([1.0, 1.25, 1.5, 2.0])


@given(st.builds(Rect, NUMBERS, NUMBERS, SIZES, SIZES))
def test_wherever_it_was_left_a_hand_can_take_it(place: Rect) -> None:
    stands = stand(position_of(place, BOTH), BOTH, 400)
    free = screen_at(place, BOTH).free
    assert min(stands.right, free.right) - max(stands.x, free.x) >= 80
    assert free.y <= stands.y <= free.bottom - 80
    if free.x <= place.x and place.right <= free.right and free.y <= place.y and place.bottom <= free.bottom:
        assert stands == place


@given(st.builds(Rect, st.integers(0, 1900), st.integers(0, 1000), SIZES, SIZES), SCALES)
def test_pixels_of_the_system_and_back(place: Rect, scale: float) -> None:
    screen = SHARP._replace(scale=scale)
    assert logical(native(place, screen), screen) == place
