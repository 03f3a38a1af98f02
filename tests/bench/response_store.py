"""Response rates in the encrypted file: a CSV of 1,000,000 rows, all of it rebuilt, a live event, the week page."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from livecs.clock import SHOP_ZONE
from livecs.response.desk import Channel, ResponseDesk
from livecs.response.ledger import rebuilt
from livecs.response.model import Event
from livecs.response.presets import key_of
from livecs.store.key_answer import DEMO_KEY
from livecs.store.responses import Responses
from tests.bench.figures import line
from tests.bench.response import chats
from tests.response.build import MONDAY, SHIPPED, at
from tests.store.build import bare

ROWS, WEEK, LIVE, PAGES = 1_000_000, 50_000, 2_000, 200
PRESET = SHIPPED["douyin"]
CHANNEL = Channel("douyin", "import")
_CHILD = """
import resource, sys, time
from livecs.cli import main
from livecs.store import driver
driver.load()
def most():
    return int(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0])
before = most()
started = time.monotonic()
code = main(["--demo", "--profile", sys.argv[1], "response", "import", sys.argv[2], "--json"])
more = (most() - before) / 1024
usage = resource.getrusage(resource.RUSAGE_SELF)
print(f"\\n{code} {time.monotonic() - started:.1f} {usage.ru_utime + usage.ru_stime:.1f} {more:.0f}")
"""


def write_csv(path: Path, rows: int) -> None:
    """A week of chats as a shop's own tool might write them, by time."""
    events = sorted((event for _, own in chats(rows) for event in own), key=lambda event: event.at_ms)
    with path.open("w", encoding="utf8") as file:
        file.write("会话,时间,角色,客服,买家,内容\n")
        for number, event in enumerate(events):
            moment = datetime.fromtimestamp(event.at_ms / 1000, SHOP_ZONE)
            role = "买家" if event.role == "customer" else "客服"
            words = (event.conversation, f"{moment:%Y-%m-%d %H:%M:%S}", role, event.agent, event.customer)
            file.write(f"{','.join(words)},第 {number} 句\n")


def live(store: Responses) -> Iterator[float]:
    """Milliseconds of each event as a desk takes it, the commit without its sync among them."""
    desk = ResponseDesk(store, Channel("douyin", "live"), PRESET, key_of(PRESET), lambda: at("22:00:00"))
    for number in range(LIVE):
        event = Event(f"k{number % 40}", at("10:00:00") + number * 9_000, ("customer", "agent")[number // 40 % 2])
        started = time.perf_counter()
        desk.take([event])
        yield (time.perf_counter() - started) * 1000


def pages(store: Responses, channel: Channel) -> Iterator[float]:
    """Milliseconds of the report of a week that is over, from kept counters; the first made them."""
    desk = ResponseDesk(store, channel, PRESET, key_of(PRESET), lambda: at("12:00:00", 8))
    desk.week(MONDAY)
    for _ in range(PAGES):
        started = time.perf_counter()
        desk.week(MONDAY)
        yield (time.perf_counter() - started) * 1000


def report(rows: int = ROWS) -> Iterator[str]:
    """All figures as lines; two minutes."""
    with tempfile.TemporaryDirectory(prefix="livecs-bench-") as folder:
        root = Path(folder)
        write_csv(root / "events.csv", rows)
        arguments = [sys.executable, "-c", _CHILD, str(root / "profile"), str(root / "events.csv")]
        said = subprocess.run(arguments, capture_output=True, encoding="utf8", check=True).stdout.splitlines()[-1]
        _, wall_s, cpu_s, more = said.split()
        yield f"response: import {rows:,} rows: {wall_s} s (budget 40), {cpu_s} s CPU, {more} MB more (budget 150)"
        with bare(root / "profile" / "store" / "livecs.db", DEMO_KEY.reveal()) as database:
            store = Responses(database, lambda: at("12:00:00", 8))
            started = time.perf_counter()
            days = rebuilt(PRESET, store.events(CHANNEL, 0, 1 << 60))
            passed_s = time.perf_counter() - started
            rounds = sum(one.rounds for one in days.values())
            yield f"response: rebuild of all from the file: {passed_s:.1f} s (budget 15), {rounds:,} rounds"
            own = Channel("douyin", "week")
            events = [event for _, chat in chats(WEEK) for event in chat]
            for start in range(0, WEEK, 300):
                store.add(own, events[start : start + 300])
            for channel, count in ((own, WEEK), (CHANNEL, rows)):
                yield line(f"response: week page of {count:,} messages (budget 10)", [*pages(store, channel)], "ms")
            yield line("response: live event with its commit (budget 1 apart from it)", [*live(store)], "ms")
            database.rows("PRAGMA synchronous=OFF")
            yield line("response: live event without the disk's wait (budget p99 1)", [*live(store)], "ms")


def main() -> None:
    """Print the figures."""
    for row in report(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS):
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
