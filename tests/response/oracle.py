"""Response rates by brute force, written from the notes: everything is looked up again for every question.

It shares the shapes of events and presets with the program, and none of its reading, counting or arithmetic.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import NamedTuple
from zoneinfo import ZoneInfo

from livecs.response.model import Event
from livecs.response.preset import Preset


class Wait(NamedTuple):
    """A round: chat, day, the number of its session, when it began and ended, whether it is settled, whose it is."""

    conversation: str
    on: date
    session: int
    start_ms: int
    end_ms: int | None
    is_over: bool
    customer: str


def moment(preset: Preset, at_ms: int) -> datetime:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at_ms)).astimezone(ZoneInfo(preset.zone))


def on(preset: Preset, at_ms: int) -> date:
    return moment(preset, at_ms).date()


def is_inside(preset: Preset, at_ms: int) -> bool:
    when = moment(preset, at_ms)
    ms = ((when.hour * 60 + when.minute) * 60 + when.second) * 1000 + when.microsecond // 1000
    return preset.window[0] <= ms < preset.window[1]


def rank(event: Event) -> tuple[object, ...]:
    roles = ("customer", "system", "auto", "assist", "agent")
    kinds = {"message": 0, "transfer": 1, "close": 10, "recall": 20}
    place = roles.index(event.role) if event.role in roles else 1
    return (event.at_ms, event.order, place + kinds[event.kind], event.agent, event.mark, event.nth, event.customer)


def said(events: Sequence[Event], preset: Preset) -> list[Event]:
    """What was said and not taken back, each thing once, in order."""
    ordered = sorted(events, key=rank)
    once = [
        event for n, event in enumerate(ordered) if event.identity not in {earlier.identity for earlier in ordered[:n]}
    ]
    gone: set[int] = set()
    for n, event in enumerate(once):
        if event.kind != "recall":
            continue
        before = [
            m
            for m in range(n)
            if once[m].kind == "message"
            and m not in gone
            and (not preset.cut_at_midnight or on(preset, once[m].at_ms) == on(preset, event.at_ms))
            and (
                once[m].mark == event.mark if event.mark else (once[m].role, once[m].agent) == (event.role, event.agent)
            )
        ]
        gone |= {before[-1]} if before else set()
    return [event for n, event in enumerate(once) if n not in gone and event.kind != "recall"]


def sessions(events: Sequence[Event]) -> list[list[Event]]:
    """Cut where a customer comes back to a chat that was closed."""
    parts: list[list[Event]] = [[]]
    for event in events:
        was_closed = any(earlier.kind == "close" for earlier in parts[-1])
        if was_closed and event.role == "customer" and event.kind in {"message", "transfer"}:
            parts.append([])
        parts[-1].append(event)
    return parts


def answers(event: Event, preset: Preset) -> bool:
    return event.kind == "message" and (event.role == "agent" or (event.role == "assist" and preset.assist))


def counted(session: Sequence[Event], preset: Preset) -> list[bool]:
    """Which events of a session count by the window."""
    begins = [event for event in session if event.role == "customer" and event.kind in {"message", "transfer"}]
    by_session = preset.window_by == "session-start"
    found = []
    for event in session:
        first = begins[0] if by_session and begins and begins[0].at_ms <= event.at_ms else event
        same_day = on(preset, first.at_ms) == on(preset, event.at_ms)
        found.append(is_inside(preset, first.at_ms) and same_day)
    return found


def robot_span(session: Sequence[Event], preset: Preset) -> tuple[int, int]:
    """From which event to which (excluded) a robot has the chat; an empty span where it never has."""
    nobody = (len(session), len(session))
    if preset.robots == "all":
        return nobody
    for n, event in enumerate(session):
        closed = any(earlier.kind == "close" for earlier in session[:n])
        if answers(event, preset) or (event.kind == "transfer" and not closed):
            return nobody
        has_written = any(e.role == "customer" and e.kind == "message" for e in session[:n])
        if event.kind == "message" and event.role == "auto" and has_written and not closed:
            for m in range(n, len(session)):
                later = session[m]
                shut = any(earlier.kind == "close" for earlier in session[:m])
                if (later.kind == "message" and later.role == "agent") or (later.kind == "transfer" and not shut):
                    return n, m
            return n, len(session)
    return nobody


def waits_of(session: Sequence[Event], number: int, preset: Preset, *, day_is_over: bool) -> list[Wait]:
    inside = counted(session, preset)
    robot_from, human_from = robot_span(session, preset)
    has_robot = robot_from < len(session)
    names = [event.customer for event in session if event.customer]
    found: list[Wait] = []
    start: Event | None = None
    agent = ""

    def settle(end_ms: int | None, *, is_over: bool = True) -> None:
        if start is not None:
            customer = names[0] if names else start.conversation
            day = on(preset, start.at_ms)
            found.append(Wait(start.conversation, day, number, start.at_ms, end_ms, is_over, customer))

    for n in range(human_from if has_robot else 0, len(session)):
        event, comes = session[n], has_robot and n == human_from
        if comes and (event.kind == "message" or preset.robots == "handed"):
            start = before_human(session[:n], inside[:n], robot_from, preset)
        if event.kind == "message" and event.role == "customer":
            start = start or (event if inside[n] else None)
        elif answers(event, preset):
            settle(event.at_ms)
            start, agent = None, event.agent or agent
        elif is_handed(session, n):
            asks = event.role == "customer"
            if start is not None and not asks and preset.transfer == "new-round" and agent:
                settle(None)
                start = event if inside[n] else None
            elif start is None and preset.robots != "all" and (asks or comes):
                start = event if inside[n] else None
            agent = event.agent or (agent if asks else "")
    settle(None, is_over=day_is_over)
    return found


def is_handed(session: Sequence[Event], n: int) -> bool:
    """Whether an event hands the chat on: nobody but the customer can once it is closed."""
    closed = any(earlier.kind == "close" for earlier in session[:n])
    return session[n].kind == "transfer" and (not closed or session[n].role == "customer")


def before_human(session: Sequence[Event], inside: Sequence[bool], robot_from: int, preset: Preset) -> Event | None:
    """The wait that a human finds: the customer's last run, or the first message where the robot's time counts."""
    runs: list[list[Event]] = [[]]
    for n, (event, counts) in enumerate(zip(session, inside, strict=True)):
        if event.kind == "message" and event.role == "customer" and counts:
            runs[-1].append(event)
        elif n >= robot_from and event.kind == "message" and event.role in {"auto", "assist"} and runs[-1]:
            runs.append([])
    filled = [run for run in runs if run]
    if not filled:
        return None
    return filled[0][0] if preset.robots == "handed" else filled[-1][0]


def waits(events: Sequence[Event], preset: Preset) -> list[Wait]:
    """All rounds."""
    chats: dict[object, list[Event]] = defaultdict(list)
    for event in events:
        chats[event.conversation].append(event)
    found: list[Wait] = []
    for chat in chats.values():
        told = said(chat, preset)
        days = sorted({on(preset, event.at_ms) for event in told}) if preset.cut_at_midnight else [None]
        for day in days:
            own = [event for event in told if day is None or on(preset, event.at_ms) == day]
            parts = sessions(own)
            for n, session in enumerate(parts):
                later = n + 1 < len(parts) or (day is not None and day != days[-1])
                found += waits_of(session, n, preset, day_is_over=later)
    return found


def unit_of(wait: Wait, unit: str, n: int) -> tuple[object, ...]:
    if unit == "round":
        return (wait.on, n)
    return (wait.on, wait.conversation, wait.session) if unit == "session" else (wait.on, wait.customer)


def share(found: Sequence[Wait], preset: Preset, unit: str, within_s: int, now_ms: int) -> tuple[int, int, int]:
    """In time, decided and pending units."""
    patience = within_s or max((*preset.thresholds_s, 0)) or 300
    units: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for n, wait in enumerate(found):
        if wait.end_ms is not None:
            length = Fraction(wait.end_ms - wait.start_ms, 1000)
            state = "good" if not within_s or length <= within_s else "late"
        else:
            still = Fraction(now_ms - wait.start_ms, 1000) <= patience
            same_day = not preset.cut_at_midnight or on(preset, now_ms) <= wait.on
            state = "pending" if still and same_day and not wait.is_over else "late"
        units[unit_of(wait, unit, n)].append(state)
    late = sum("late" in states for states in units.values())
    pending = sum("pending" in states and "late" not in states for states in units.values())
    return len(units) - late - pending, len(units) - pending, pending


def times(found: Sequence[Wait], preset: Preset, now_ms: int) -> tuple[int | None, ...]:
    """Mean, capped mean, median and P90 in milliseconds, the last two in whole seconds rounded up."""
    lengths = sorted(wait.end_ms - wait.start_ms for wait in found if wait.end_ms is not None)
    lost = [
        wait
        for wait in found
        if wait.end_ms is None
        and (
            wait.is_over
            or now_ms - wait.start_ms > preset.cap_s * 1000
            or (preset.cut_at_midnight and on(preset, now_ms) > wait.on)
        )
    ]
    capped = [min(length, preset.cap_s * 1000) for length in lengths] + [preset.cap_s * 1000] * len(lost)

    def mean(values: Sequence[int]) -> int | None:
        return int(Fraction(sum(values), len(values))) if values else None

    def percentile(percent: int) -> int | None:
        enough = [one for n, one in enumerate(lengths, 1) if Fraction(n, len(lengths)) >= Fraction(percent, 100)]
        return (enough[0] + 999) // 1000 * 1000 if enough else None

    return mean(lengths), mean(capped), percentile(50), percentile(90)


def messages(events: Sequence[Event], preset: Preset) -> tuple[int, int]:
    """Customers' and agents' messages inside the window."""
    chats: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        chats[event.conversation].append(event)
    customers = agents = 0
    for chat in chats.values():
        told = said(chat, preset)
        days = sorted({on(preset, event.at_ms) for event in told}) if preset.cut_at_midnight else [None]
        for day in days:
            for session in sessions([event for event in told if day is None or on(preset, event.at_ms) == day]):
                for event, counts in zip(session, counted(session, preset), strict=True):
                    customers += counts and event.kind == "message" and event.role == "customer"
                    agents += counts and event.kind == "message" and event.role == "agent"
    return customers, agents
