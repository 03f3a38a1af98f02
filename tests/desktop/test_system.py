import pytest

from livecs.desktop.abilities import HOTKEY, PASTE, Kind, State, abilities_of, kind_of
from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.foreground import Front
from livecs.desktop.paste_target import Pasted
from livecs.desktop.system import system_of

CHAT = Front(7, "chat", "")


@pytest.mark.parametrize(
    ("platform", "environ", "kind"),
    [
        ("linux", {"DISPLAY": ":0"}, Kind.X11),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11", "QT_QPA_PLATFORM": "xcb"}, Kind.X11),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, Kind.NONE),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, Kind.WAYLAND),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland", "QT_QPA_PLATFORM": "xcb"}, Kind.WAYLAND),
        ("linux", {}, Kind.NONE),
        ("win32", {}, Kind.WINDOWS),
        ("darwin", {"DISPLAY": ":0"}, Kind.MACOS),
    ],
)
def test_a_desktop_is_told_by_its_surroundings(platform: str, environ: dict[str, str], kind: Kind) -> None:
    assert kind_of(platform, environ) is kind


@pytest.mark.parametrize(
    ("platform", "environ", "states"),
    [
        ("win32", {}, {State.NOT_RUN}),
        ("darwin", {}, {State.NOT_RUN, State.IMPOSSIBLE}),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, {State.IMPOSSIBLE}),
        ("linux", {"DISPLAY": ":98765"}, {State.IMPOSSIBLE}),
        ("linux", {}, {State.IMPOSSIBLE}),
    ],
)
def test_nothing_is_said_to_work_where_it_was_not_run(
    platform: str, environ: dict[str, str], states: set[State]
) -> None:
    abilities = abilities_of(platform, environ)
    assert {one.state for one in abilities} == states
    assert all(one.sentence for one in abilities if one.state is State.IMPOSSIBLE)


def test_what_cannot_be_done_comes_with_what_to_do() -> None:
    said = {one.name: one.sentence for one in abilities_of("linux", {"WAYLAND_DISPLAY": "wayland-0"})}
    assert "livecs toggle" in said[HOTKEY]
    assert "Ctrl+V" in said[PASTE]


@pytest.mark.parametrize("environ", [{}, {"WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": ":98765"}])
def test_a_desktop_that_grants_nothing_stops_nothing(environ: dict[str, str]) -> None:
    system = system_of("linux", environ, SystemClipboard())
    said: list[Pasted] = []
    system.paste_target.paste(CHAT, said.append)
    system.foreground.listen(lambda _: None)
    assert said == [Pasted.REFUSED]
    assert (system.foreground.front(), system.foreground.give_back(CHAT)) == (None, False)
    assert not system.capture.exclude(1, is_excluded=True)
    assert system.hotkey.take("Ctrl+Alt+K").sentence
