"""A screen reader's eyes, ears and hands, outside the program: run by the system's Python, which has Atspi.

It reads one JSON list a line, the name of a deed and its arguments, and answers each with one JSON line.
"""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Protocol

import gi  # type: ignore[import-not-found]  # the system's Python has it, ours has not

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402 (the version comes first)

STATE = Atspi.StateType
STATES = {
    STATE.FOCUSABLE: "focusable",
    STATE.FOCUSED: "focused",
    STATE.CHECKED: "checked",
    STATE.CHECKABLE: "checkable",
    STATE.SELECTED: "selected",
    STATE.EXPANDABLE: "expandable",
}
PRESSED = {"push button", "check box", "radio button", "page tab", "combo box", "spin button", "list", "table", "chart"}
MANY = 400


class Thing(Protocol):
    """What is used of Atspi.Accessible."""

    get_name: Callable[[], str]
    get_description: Callable[[], str]
    get_role_name: Callable[[], str]
    get_interfaces: Callable[[], list[str]]
    get_state_set: Callable[[], Atspi.StateSet]
    get_relation_set: Callable[[], list[Atspi.Relation]]
    get_child_count: Callable[[], int]
    get_child_at_index: Callable[[int], "Thing | None"]
    get_character_count: Callable[[], int]
    get_text: Callable[[int, int], str]
    get_current_value: Callable[[], float]
    set_text_contents: Callable[[str], bool]
    do_action: Callable[[int], bool]
    grab_focus: Callable[[], bool]


class Reader:
    """What has been heard, and what can be asked."""

    def __init__(self, loop: GLib.MainLoop) -> None:
        self._loop = loop
        self._heard: list[str] = []
        self._focused: list[str] = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")
        self._follower = Atspi.EventListener.new(self._follow)
        self._follower.register("object:state-changed:focused")

    def answer(self, *_: object) -> bool:
        """Do one deed; False where there are no more."""
        line = sys.stdin.readline()
        if not line:
            self._loop.quit()
            return False
        deed, *arguments = json.loads(line)
        try:
            said = getattr(self, f"do_{deed}")(*arguments)
        except GLib.Error:  # what was looked at is gone
            said = None
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()
        return True

    def do_heard(self) -> list[str]:
        """All that was announced so far."""
        return self._heard

    def do_focused(self) -> list[str]:
        """The names of all that had the focus so far."""
        return self._focused

    def do_typed(self) -> str:
        """What stands in the field that has the focus."""
        inside = (one for whole in windows() for one in walk(whole) if one.get_state_set().contains(STATE.FOCUSED))
        return next((str(face(one)[3]) for one in inside if "Text" in one.get_interfaces()), "")

    def do_names(self, window: str, role: str, inside: str) -> list[str]:
        """The names of all of a role in a window, or in something of that name in it."""
        for whole in windows(window):
            part = next((one for one in walk(whole) if one.get_name() == inside), None) if inside else whole
            return [name_of(one) for one in walk(part) if one.get_role_name() == role] if part else []
        return []

    def do_see(self, window: str) -> list[object]:
        """All in a window that takes the focus or is pressed: role, name, states, text, description, value, group."""
        return [
            [*face(one), group]
            for whole in windows(window)
            for one, group in grouped(whole, "")
            if takes_focus(one) or one.get_role_name() in PRESSED
        ]

    def do_look(self, window: str, name: str) -> object:
        """One thing of a window."""
        return next((face(one) for whole in windows(window) for one in walk(whole) if one.get_name() == name), None)

    def do_write(self, window: str, name: str, text: str) -> bool:
        """Write into a field."""
        return any(one.set_text_contents(text) for one in found(window, name))

    def do_focus(self, window: str, name: str) -> bool:
        """Go to something."""
        return any(one.grab_focus() for one in found(window, name))

    def do_press(self, window: str, name: str) -> bool:
        """Press something."""
        return any(one.do_action(0) for one in found(window, name))

    def _hear(self, event: Atspi.Event) -> None:
        self._heard.append(str(event.any_data))

    def _follow(self, event: Atspi.Event) -> None:
        if event.detail1:  # it came, and did not go
            try:
                self._focused.append(event.source.get_name())
            except GLib.Error:  # it is gone again
                return


def windows(title: str = "") -> Iterator[Thing]:
    """The windows of the program that are shown, perhaps only those of a title."""
    desk = Atspi.get_desktop(0)
    for app in (desk.get_child_at_index(at) for at in range(desk.get_child_count())):
        if app and app.get_name() == "livecs":
            yield from (one for one in shown_in(app) if title in ("", one.get_name()))


def shown_in(thing: Thing) -> Iterator[Thing]:
    """What is shown in a thing."""
    for at in range(min(thing.get_child_count(), MANY)):
        child = thing.get_child_at_index(at)
        if child and child.get_state_set().contains(STATE.SHOWING):
            yield child


def walk(thing: Thing) -> Iterator[Thing]:
    """A thing and all that is shown in it."""
    yield thing
    for child in shown_in(thing):
        yield from walk(child)


def grouped(thing: Thing, group: str) -> Iterator[tuple[Thing, str]]:
    """All that is shown in a thing, with the names of what holds it."""
    for child in shown_in(thing):
        yield child, group
        name = child.get_name() if child.get_child_count() else ""
        yield from grouped(child, f"{group} {name}" if name else group)


def found(window: str, name: str) -> Iterator[Thing]:
    """The first thing of a name, if there is one."""
    for whole in windows(window):
        yield from [one for one in walk(whole) if one.get_name() == name][:1]


def takes_focus(thing: Thing) -> bool:
    """Whether it is a control or a row."""
    return bool(thing.get_state_set().contains(STATE.FOCUSABLE))


def name_of(thing: Thing) -> str:
    """A thing's own name; of a combo box, whose name is its value, that of its label before it."""
    for relation in thing.get_relation_set() if thing.get_role_name() == "combo box" else ():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return f"{relation.get_target(0).get_name()}：{thing.get_name()}"
    return thing.get_name()


def face(thing: Thing) -> list[object]:
    """What a screen reader has of a thing."""
    has = thing.get_interfaces()
    states = [name for state, name in STATES.items() if thing.get_state_set().contains(state)]
    text = thing.get_text(0, thing.get_character_count()) if "Text" in has else ""
    value = thing.get_current_value() if "Value" in has else None
    return [thing.get_role_name(), name_of(thing), states, text, thing.get_description(), value]


def main() -> None:
    """Listen, and answer until nobody asks any more."""
    loop = GLib.MainLoop()
    reader = Reader(loop)
    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, reader.answer)
    loop.run()


if __name__ == "__main__":
    main()
