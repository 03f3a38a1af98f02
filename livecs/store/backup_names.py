"""Which backups there are, by the moment in their names, and which of them stay."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import SHOP_ZONE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

DAYS = 30
_FORM = "%Y%m%d-%H%M%S"
_SUFFIX = ".db"


class Backup(NamedTuple):
    """One backup; tuples sort by age.

    Args:
        at: its moment in the shop's zone, to the second.
        path: the file, encrypted under the key of its day.
    """

    at: datetime
    path: Path

    @property
    def name(self) -> str:
        """What a person calls it by."""
        return self.path.stem

    @property
    def side(self) -> Path:
        """What is known of it without its key."""
        return self.path.with_suffix(".json")

    @property
    def said(self) -> str:
        """Its moment as a person reads it."""
        return f"{self.at:%Y-%m-%d %H:%M}"


def named(folder: Path, at_ms: int) -> Backup:
    """The backup of a moment."""
    at = datetime.fromtimestamp(at_ms // 1000, SHOP_ZONE)
    return Backup(at, folder / f"{at.strftime(_FORM)}{_SUFFIX}")


def found(folder: Path) -> list[Backup]:
    """The backups of a folder, newest first; whatever else lies there is none."""
    backups = []
    for path in folder.glob(f"*{_SUFFIX}"):
        with suppress(ValueError):
            backups.append(Backup(datetime.strptime(path.stem, _FORM).replace(tzinfo=SHOP_ZONE), path))
    return sorted(backups, reverse=True)


def superfluous(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Those that go: of each hour of today one stays, of each of the last 30 days one, the newest each time."""
    kept: set[str] = set()
    gone = []
    for backup in sorted(backups, reverse=True):
        is_today = backup.at.date() >= now.date()
        span = f"{backup.at:%Y%m%d-%H}" if is_today else f"{backup.at:%Y%m%d}"
        is_old = now.date() - backup.at.date() > timedelta(days=DAYS)
        if is_old or span in kept:
            gone.append(backup)
        kept.add(span)
    return gone
