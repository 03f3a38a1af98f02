"""Response rates: one live event, the week page, a week and a year rebuilt, and 10,000 random weeks by the oracle."""

import gc
import random
import resource
import time
from collections.abc import Iterator

from livecs.response.ledger import Ledger, rebuilt
from livecs.response.model import Event
from livecs.response.preset import Preset
from livecs.response.verdict import week_of
from livecs.response.week import report as report_of
from tests.bench.figures import line
from tests.response.build import MONDAY, SHIPPED, at
from tests.response.compare import differences

WEEKS, LIVE, PAGES = 10_000, 20_000, 200
HOURS = 15 * 3_600_000


def chats(messages: int) -> Iterator[tuple[str, list[Event]]]:
    """A week of chats of about ten messages, a conversation at a time."""
    chance = random.Random(5)  # noqa: S311 (not for secrets)
    made = 0
    for chat in range(messages):
        if made >= messages:
            return
        at_ms = at("08:00:00", chance.randrange(7)) + chance.randrange(HOURS)
        events = []
        for turn in range(min(chance.randint(4, 16), messages - made)):
            role = "customer" if turn % 3 < 2 else "agent"
            agent = "" if role == "customer" else f"agent{chance.randrange(20)}"
            events.append(Event(f"k{chat}", at_ms, role, agent=agent, source="feed", customer=f"b{chat % 40_000}"))
            at_ms += int(chance.expovariate(1 / 70_000))
        made += len(events)
        yield f"k{chat}", events


def seconds_to_rebuild(preset: Preset, messages: int) -> float:
    """The time of a rebuild alone, without making the events."""
    made = [*chats(messages)]
    gc.freeze()  # a store gives one chat at a time and holds no events
    started = time.perf_counter()
    rebuilt(preset, made)
    seconds = time.perf_counter() - started
    gc.unfreeze()
    return seconds


def live(preset: Preset) -> list[float]:
    """Milliseconds of each event of a week, as they arrive in time, some late and some twice."""
    chance = random.Random(6)  # noqa: S311 (not for secrets)
    events = sorted((event for _, own in chats(LIVE) for event in own), key=lambda event: event.at_ms)
    for _ in range(LIVE // 50):
        place = chance.randrange(len(events))
        events.insert(min(place + chance.randrange(500), len(events)), events[place])
    book, times = Ledger(preset), []
    for event in events:
        started = time.perf_counter()
        book.take(event)
        times.append((time.perf_counter() - started) * 1000)
    return times


def pages(preset: Preset) -> list[float]:
    """Milliseconds of the week's report from the counters of 50,000 messages."""
    days = rebuilt(preset, chats(50_000))
    times = []
    for _ in range(PAGES):
        started = time.perf_counter()
        report_of(preset, days.values(), week_of(MONDAY), at("20:00:00", 6))
        times.append((time.perf_counter() - started) * 1000)
    return times


def report() -> Iterator[str]:
    """All figures as lines; two minutes."""
    for id_ in ("douyin", "pdd", "taobao"):
        preset = SHIPPED[id_]
        yield line(f"response: live event, {id_} (budget p99 1)", live(preset), "ms")
        yield line(f"response: week page, {id_} (budget 10)", pages(preset), "ms")
        yield f"response: rebuild 50,000 messages, {id_}: {seconds_to_rebuild(preset, 50_000):.2f} s (budget 0.5)"
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    large = seconds_to_rebuild(SHIPPED["douyin"], 1_000_000)
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    yield f"response: rebuild 1,000,000 messages: {large:.1f} s (budget 15), {more:.0f} MB with all events held"
    wrong = sum(bool(differences(seed)) for seed in range(WEEKS))
    yield f"response: {WEEKS:,} random weeks, {wrong} differ from the oracle (must be 0)"


def main() -> None:
    """Print the figures."""
    for row in report():
        print(row, flush=True)  # noqa: T201 (a bench prints)


if __name__ == "__main__":
    main()
