"""A week of an invented shop in a store in memory, and the panel's page over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.response.desk import ResponseDesk
from livecs.response.official import Official, Rounded
from livecs.response.presets import key_of
from livecs.response.shop_rules import ShopRules
from livecs.ui.response.ways import Ways
from tests.response.build import SHIPPED, at, chat
from tests.response.fake_store import CHANNEL, FakeStore

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.response.model import Event
    from livecs.response.shop_values import Typed
    from livecs.ui.response.ways import Job

PLATFORM = CHANNEL.platform


class Shop:
    """What a page reaches: a store, the rules, a clock; ``held`` keeps answers back, ``trouble`` comes instead."""

    def __init__(self, now_ms: int) -> None:
        self.store = FakeStore()
        self.now_ms = now_ms
        self.kept: dict[str, Typed] = {}
        self.rules = ShopRules(lambda: SHIPPED, {}, self._keep)
        self.held: list[Callable[[], None]] | None = None
        self.trouble: UserError | None = None
        self.full_disk: UserError | None = None
        self.keys_shown = 0
        self.is_there = True
        self.read = 0
        self.settled = 0

    def desk(self, platform: str) -> ResponseDesk:
        preset = self.rules.preset(platform)
        return ResponseDesk(self.store, CHANNEL._replace(source=""), preset, key_of(preset), lambda: self.now_ms)

    def ways(self) -> Ways:
        deeds = self._run, self._look, self._look, self._work, self._show_key
        return Ways(*deeds, self.rules, lambda: self.now_ms, self._settle, self._aside)

    def week_of_chats(self, late_on: dict[int, int], days: int = 5, a_day: int = 24) -> None:
        """So many buyers on each day from Monday on, of whom some wait too long in the evening."""
        for day in range(days):
            self.desk(PLATFORM).take(_day(day, a_day, late_on.get(day, 0)))

    def confirm(self, days: int = 5, consults: int = 24) -> None:
        """The back office counted so many consults on each day from Monday on; it tells no rate."""
        for day in range(days):
            one = Official(f"2026-11-{16 + day}", "consults", Rounded(consults, 1), self.now_ms)
            self.store.put_official(PLATFORM, [one])

    def official(self, day: int, rate: Rounded, consults: int) -> None:
        """The back office's figures of a day after Monday."""
        on = f"2026-11-{16 + day}"
        self.store.put_official(
            PLATFORM,
            [
                Official(on, "reply_3min", rate, self.now_ms),
                Official(on, "consults", Rounded(consults, 1), self.now_ms),
            ],
        )

    def _keep(self, kept: dict[str, Typed]) -> None:
        if self.full_disk:
            raise self.full_disk
        self.kept = kept

    def _run(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        try:
            came: object = work()
        except UserError as error:
            came = error
        if self.held is None:
            done(came)
        else:
            self.held.append(lambda: done(came))

    def _look(self, platform: str, job: Job) -> object:
        self.read += 1
        if self.trouble:
            raise self.trouble
        return job(self.desk(platform)) if self.is_there and platform == PLATFORM else None

    def _work(self, platform: str, job: Job) -> object:
        if self.trouble:
            raise self.trouble
        self.is_there = True
        return job(self.desk(platform))

    def _settle(self) -> None:
        self.settled += 1

    def _aside(self, platform: str, job: Job, done: Callable[[object], None]) -> None:
        self._run(lambda: self._look(platform, job), done)

    def _show_key(self) -> None:
        self.keys_shown += 1


def _day(day: int, count: int, late: int) -> list[Event]:
    """Buyers spread over the hours; the late ones come at nine in the evening."""
    events: list[Event] = []
    for n in range(count):
        is_late = n >= count - late
        hour, minute = (21, n % 60) if is_late else (8 + n % 15, n % 50)
        reply = f"{hour:02}:{minute + 5:02}:30" if is_late else f"{hour:02}:{minute:02}:40"
        events += chat(f"c {hour:02}:{minute:02}:00, a:小林 {reply}", f"d{day}k{n}", day=day, customer=f"b{n}")
    return events


def friday() -> int:
    """Friday 2026-11-20 in the evening."""
    return at("21:30:00", 4)
