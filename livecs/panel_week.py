"""回复率 behind the open panel: how the page reaches the store and the rules. Imported after the first paint."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from livecs.clock import today_on
from livecs.desktop.paths import shipped
from livecs.errors import UserError
from livecs.platforms import PLATFORM_IDS
from livecs.response.official import SETTLED_MS
from livecs.response.shop_rules import ShopRules
from livecs.ui.response.session import WeekSession
from livecs.ui.response.ways import Ways

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.response.desk import ResponseDesk
    from livecs.response.preset import Preset
    from livecs.store.database import Database
    from livecs.ui.response.ways import Job
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow


class _Reach:
    """The rates of a profile. All calls come one after the other; each opens the database of its thread.

    The desk is kept between them: it holds this week in memory, and reads only what is new.
    """

    def __init__(self, parts: Parts, rules: ShopRules) -> None:
        self._parts, self._rules = parts, rules
        self._vault = parts.vault()
        self._desk: ResponseDesk | None = None
        self._for: Preset | None = None

    def look(self, platform: str, job: Job) -> object:
        return self._opened(self._vault.open_quietly, platform, job)

    def read(self, platform: str, job: Job) -> object:
        return self._opened(self._vault.open, platform, job)

    def work(self, platform: str, job: Job) -> object:
        with closing(self._vault.open_for_saving()) as database:
            return job(self._desk_over(database, platform))

    def alone(self, platform: str, job: Job) -> object:
        """A job that may take long, on whichever thread: with a desk of its own."""
        database = self._vault.open()
        if database is None:
            return None  # nothing was ever kept
        with closing(database):
            return job(desk_of(self._parts, self._rules, database, platform))

    def freeze(self) -> object:
        """Freeze last week where its day has come, on every platform of which anything is kept; asks nobody."""
        database = self._vault.open_quietly() if self._parts.profile.database.exists() else None
        if database is None:
            return ()
        with closing(database):
            return tuple(
                desk_of(self._parts, self._rules, database, platform).freeze_due(settled_ms=SETTLED_MS)
                for platform in platforms_of(self._parts, database)
            )

    def _opened(self, open_: Callable[[], Database | None], platform: str, job: Job) -> object:
        database = open_()
        if database is None:
            return None  # nothing was ever kept
        with closing(database):
            return job(self._desk_over(database, platform))

    def _desk_over(self, database: Database, platform: str) -> ResponseDesk:
        from livecs.store.responses import Responses

        preset = self._rules.preset(platform)
        store = Responses(database, self._parts.now_ms, preset.zone)
        if self._desk is None or self._for != preset:
            self._desk = self._parts.response(database, platform, preset=preset)
            self._for = preset
        else:
            self._desk.go_on_with(store)
        return self._desk


class _Freezer:
    """Freezes once a day what is due: the page sees to the platform it shows, and nobody to the others."""

    def __init__(self, parts: Parts, vault: PanelVault, reach: _Reach) -> None:
        self._parts, self._vault, self._reach = parts, vault, reach
        self._tried_on = ""

    def begin(self) -> None:
        """Freeze, unless that was tried today; saves do not wait for it."""
        today = today_on(self._parts.now_ms()).isoformat()
        if today != self._tried_on and self._parts.vault().store.is_open:
            self._tried_on = today
            self._vault.run_long(self._reach.freeze, self._on_frozen)

    def _on_frozen(self, came: object) -> None:
        if isinstance(came, UserError):
            self._parts.log(came.code)


def add_week(parts: Parts, theme: Theme, window: PanelWindow, vault: PanelVault) -> WeekSession:
    """Put 回复率 into a panel."""
    rules = shop_rules(parts)
    reach = _Reach(parts, rules)
    ways = Ways(
        vault.run,
        reach.look,
        reach.read,
        reach.work,
        vault.show_page,
        rules,
        parts.now_ms,
        _Freezer(parts, vault, reach).begin,
        partial(_aside, vault, reach),
    )
    return WeekSession(ways, theme, window, parts.settings["platform"])


def _aside(vault: PanelVault, reach: _Reach, platform: str, job: Job, done: Callable[[object], None]) -> None:
    vault.run_long(lambda: reach.alone(platform, job), done)


def shop_rules(parts: Parts) -> ShopRules:
    """The presets with the shop's own values as they are kept."""
    keep = partial(parts.keep_setting, "response_values")
    return ShopRules(partial(_presets, parts), parts.settings["response_values"], keep)


def platforms_of(parts: Parts, database: Database) -> tuple[str, ...]:
    """The platforms of which anything is kept, in their usual order."""
    from livecs.store.responses import Responses

    kept = Responses(database, parts.now_ms).platforms()
    return tuple(platform for platform in PLATFORM_IDS if platform in kept)


def desk_of(parts: Parts, rules: ShopRules, database: Database, platform: str) -> ResponseDesk:
    """A desk for a platform that holds nothing yet, by its preset."""
    return parts.response(database, platform, preset=rules.preset(platform))


def _presets(parts: Parts) -> dict[str, Preset]:
    """The presets by name, that of a platform has the platform's; one of the same name in the profile comes first."""
    from livecs.response.presets import presets_in

    return presets_in([shipped("resources") / "presets", parts.profile.root / "presets"]).by_id
