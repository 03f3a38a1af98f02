import socket
from collections.abc import Iterator

import pytest

from livecs.desktop.display import answers, has_display


@pytest.fixture
def server() -> Iterator[str]:
    """A display that answers, by its abstract name, with a number that nobody else has."""
    number = "31415"
    with socket.socket(socket.AF_UNIX) as door:
        door.bind("\0/tmp/.X11-unix/X" + number)
        door.listen()
        yield f":{number}"


@pytest.mark.parametrize(
    ("environ", "system", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":98765"}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-none"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_window_needs_a_screen_that_answers(environ: dict[str, str], system: str, there: bool) -> None:
    assert has_display(environ, system) is there


def test_a_display_that_answers_is_one(server: str) -> None:
    assert answers(server)
    assert answers(f"{server}.0")
    assert has_display({"DISPLAY": server}, "linux")


@pytest.mark.parametrize("display", ["", "0", ":", ":x", ":98765", "localhost:not", ":" + "9" * 400])
def test_what_does_not_answer_is_none(display: str) -> None:
    assert not answers(display)
