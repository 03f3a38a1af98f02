import pytest

from livecs.desktop.display import has_display


@pytest.mark.parametrize(
    ("environ", "system", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_window_needs_a_screen_only_where_there_may_be_none(
    environ: dict[str, str], system: str, there: bool
) -> None:
    assert has_display(environ, system) is there
