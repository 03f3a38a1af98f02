"""日报 behind the open panel: gathers what is known of the day and copies it. Imported after the first paint."""

from __future__ import annotations

import secrets
from collections import Counter
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from livecs.clock import shift_on, today_on
from livecs.errors import UserError
from livecs.ids import Ids
from livecs.jobs.daily_report import Day, PlatformDay, daily_report
from livecs.panel_week import desk_of, platforms_of, shop_rules
from livecs.platforms import PLATFORMS
from livecs.response.days import WEEK_DAYS, day_of
from livecs.returns.spans import Span
from livecs.store.owed import OwedReplies
from livecs.store.promises import Promises
from livecs.store.usage import UsageStore
from livecs.ui.i18n import spoken, translate
from livecs.vault.states import KeyStateError, in_panel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.response.owed import Owed
    from livecs.response.shop_rules import ShopRules
    from livecs.store.database import Database
    from livecs.ui.window import PanelWindow

_TITLES = {platform.id: platform.title for platform in PLATFORMS}


class Gathering:
    """Reads what is known of the working day, on whichever thread."""

    def __init__(self, parts: Parts) -> None:
        """Work on a profile."""
        self._parts = parts

    def __call__(self, platform: str, noted: Mapping[str, int], owed: Sequence[Owed] = ()) -> Day:
        """All that can be read; why the rest cannot is said in it.

        Args:
            platform: the one that is shown.
            noted: what this panel counted of the linter's findings, for where no database has them.
            owed: whom the panel knows to wait, for where they cannot be read.
        """
        on, rules = shift_on(self._parts.now_ms()), shop_rules(self._parts)
        bare = Day(on, (PlatformDay(_TITLES[platform], rules.preset(platform)),), noted or None, owed=owed or None)
        try:
            database = self._parts.vault().open()
            if database is None:
                return bare  # nothing was ever kept
            with closing(database):
                return self._day(database, rules, platform, on)
        except KeyStateError as error:
            return bare._replace(trouble=in_panel(error).message)
        except UserError as error:
            self._parts.log(error.code)
            return bare._replace(trouble=error.message)

    def _day(self, database: Database, rules: ShopRules, platform: str, on: date) -> Day:
        parts = self._parts
        now_ms, ids = parts.now_ms, Ids(parts.now_ms, secrets.randbits)
        others = (one for one in platforms_of(parts, database) if one != platform)
        returns = parts.returns(database)
        deeds: Counter[str] = Counter()
        for (deed, _rule), times in UsageStore(database).deeds(on).items():
            deeds[deed] += times
        told = (_platform_day(parts, database, rules, one, on) for one in (platform, *others))
        return Day(
            on,
            [one for place, one in enumerate(told) if place == 0 or _says_something(one)],
            deeds,
            returns.statistics(Span(on, today_on(now_ms()))).registered,
            returns.counts(),
            Promises(database, ids, now_ms).open(),
            OwedReplies(database).open(),
        )


def _platform_day(parts: Parts, database: Database, rules: ShopRules, platform: str, on: date) -> PlatformDay:
    desk = desk_of(parts, rules, database, platform)
    day = day_of(on)
    figures = desk.official(day - WEEK_DAYS, day)
    return PlatformDay(_TITLES[platform], desk.preset, desk.day(day), figures)


def _says_something(one: PlatformDay) -> bool:
    return bool(one.figures or (one.report and one.report.rounds))


class DailyReport(QObject):
    """One for a panel: Ctrl+P on the week page, and a command of the menu."""

    def __init__(
        self,
        parts: Parts,
        window: PanelWindow,
        vault: PanelVault,
        copy: Callable[[str], None],
        owed: Callable[[], Sequence[Owed]],
    ) -> None:
        """Put the command into the menu; ``copy`` takes the text, ``owed`` gives whom the panel knows to wait."""
        super().__init__(window)
        self._gather = Gathering(parts)
        self._parts, self._window, self._vault, self._copy = parts, window, vault, copy
        self._owed = owed
        self._noted: Counter[tuple[date, str]] = Counter()
        self._is_busy = False
        window.add_command(translate("PanelDaily", "复制日报"), self.begin)

    def note(self, deed: str, at_ms: int) -> None:
        """Count what became of a finding of the linter."""
        shift = shift_on(at_ms)
        self._noted[shift, deed] += 1
        for old in [one for one in self._noted if one[0] < shift - timedelta(days=1)]:
            del self._noted[old]

    def begin(self) -> None:
        """Gather and copy; asked again meanwhile, do nothing."""
        if self._is_busy:
            return
        self._is_busy = True
        platform = self._parts.settings["platform"]
        shift = shift_on(self._parts.now_ms())
        noted = {deed: times for (on, deed), times in self._noted.items() if on == shift}
        owed = self._owed()
        self._window.tell(translate("PanelDaily", "正在写日报……"))
        self._vault.run(lambda: self._gather(platform, noted, owed), self._on_gathered)

    def _on_gathered(self, came: object) -> None:
        self._is_busy = False
        if isinstance(came, Day):
            self._copy(daily_report(came, self._parts.now_ms()))
            said = translate("PanelDaily", "日报已复制，可以发到群里")
            if came.trouble:
                said = translate("PanelDaily", "日报只复制了一部分：{}").format(came.trouble)
            self._window.tell(said)
        elif isinstance(came, UserError):
            self._window.tell(spoken(came.message))
