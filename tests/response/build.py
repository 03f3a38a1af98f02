"""Events, presets and moments for tests, as short as they are said."""

from datetime import date, datetime, timedelta

from livecs.clock import SHOP_ZONE
from livecs.desktop.paths import shipped
from livecs.response.days import day_of
from livecs.response.model import Event, Kind, Role
from livecs.response.preset import Preset
from livecs.response.presets import presets_in

SHIPPED = presets_in([shipped("resources") / "presets"]).by_id
MONDAY_ON = date(2026, 11, 16)
MONDAY = day_of(MONDAY_ON)
_ROLES = {
    "c": (Role.CUSTOMER, Kind.MESSAGE),
    "a": (Role.AGENT, Kind.MESSAGE),
    "s": (Role.ASSIST, Kind.MESSAGE),
    "r": (Role.AUTO, Kind.MESSAGE),
    "w": (Role.SYSTEM, Kind.MESSAGE),
    "n": (Role.NOTE, Kind.MESSAGE),
    "ask": (Role.CUSTOMER, Kind.TRANSFER),
    "give": (Role.SYSTEM, Kind.TRANSFER),
    "close": (Role.SYSTEM, Kind.CLOSE),
    "undo-a": (Role.AGENT, Kind.RECALL),
    "undo-c": (Role.CUSTOMER, Kind.RECALL),
}


def at(clock: str, day: int = 0) -> int:
    """A moment of Monday 2026-11-16, or so many days later, in Shanghai: ``at("23:00:00", 6)``."""
    moment = datetime.fromisoformat(f"{MONDAY_ON}T{clock}").replace(tzinfo=SHOP_ZONE) + timedelta(days=day)
    return round(moment.timestamp() * 1000)


def chat(text: str, conversation: str = "k1", *, day: int = 0, customer: str = "") -> list[Event]:
    """A chat in short: ``c 10:00:00, a:amy 10:00:30``; ``+1`` before a clock is the next day."""
    events = []
    for part in text.split(","):
        what, clock = part.strip().split(" ", 1)
        what, _, agent = what.partition(":")
        role, kind = _ROLES[what]
        later, clock = (int(clock[1]), clock[3:]) if clock.startswith("+") else (0, clock)
        events.append(Event(conversation, at(clock, day + later), role.value, kind.value, agent, customer=customer))
    return events


def preset(**changes: object) -> Preset:
    """The preset of 抖音 with some values changed."""
    return SHIPPED["douyin"]._replace(**changes)  # type: ignore[arg-type]  # each test names fields that exist
