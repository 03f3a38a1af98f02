"""Random weeks: few chats with many events at the edges of windows, days and times allowed."""

from random import Random

from livecs.response.days import DAY_MS
from livecs.response.model import Event
from livecs.response.preset import Preset
from tests.response.build import SHIPPED, at

_CLOCKS = ("07:59:59", "08:00:00", "09:00:00", "10:00:00", "12:30:00", "22:59:59", "23:00:00", "23:59:59", "00:00:00")
_STEPS = (0, 1, 999, 30_000, 30_001, 179_999, 180_000, 180_001, 300_000, 300_001, 600_000, 3_600_000, 3_600_001)
_ACTS = (
    *(("customer", "message"),) * 6,
    *(("agent", "message"),) * 4,
    *(("auto", "message"),) * 2,
    ("assist", "message"),
    ("system", "message"),
    ("note", "message"),
    ("system", "transfer"),
    ("customer", "transfer"),
    ("agent", "transfer"),
    ("system", "close"),
    ("agent", "recall"),
    ("customer", "recall"),
)


def a_preset(chance: Random) -> Preset:
    """A shipped preset, or one with its values mixed."""
    preset = chance.choice(sorted(SHIPPED.values()))
    if chance.random() < 0.5:
        return preset
    return preset._replace(
        unit=chance.choice(("session", "consumer-day", "buyer-day", "round")),
        window_by=chance.choice(("message", "session-start")),
        robots=chance.choice(("all", "handed", "handover")),
        transfer=chance.choice(("restart", "new-round")),
        assist=chance.random() < 0.5,
        zone=chance.choice(("Asia/Shanghai", "UTC", "Europe/Berlin", "America/New_York")),
        cut_at_midnight=chance.random() < 0.8,
    )


def a_week(chance: Random) -> list[Event]:
    """Some chats of one week, in no order, with duplicates."""
    events: list[Event] = []
    for chat in range(chance.randint(1, 4)):
        at_ms = at(chance.choice(_CLOCKS), chance.randint(0, 6)) + chance.randint(-1, 1)
        for _ in range(chance.randint(1, 14)):
            role, kind = chance.choice(_ACTS)
            events.append(
                Event(
                    f"k{chat}",
                    at_ms,
                    role,
                    kind,
                    agent=chance.choice(("", "amy", "bo")) if role in {"agent", "system"} else "",
                    customer=f"buyer{chat // 2}",
                    mark=chance.choice(("", "", "m1", "m2")),
                )
            )
            at_ms += (
                chance.choice(_STEPS) if chance.random() < 0.9 else chance.choice((DAY_MS // 2, DAY_MS - 1, DAY_MS))
            )
    events += chance.choices(events, k=len(events) // 4)
    chance.shuffle(events)
    return events
