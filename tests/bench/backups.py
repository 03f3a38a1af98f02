"""How long a save waits while a large store is looked through and backed up, and what a start looks at."""

from __future__ import annotations

import threading
import time
from contextlib import closing
from typing import TYPE_CHECKING

from livecs.store import checking
from tests.bench.figures import line
from tests.store.profile import Profile, put

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from livecs.store.database import Database
    from livecs.store.profile_store import ProfileStore

BYTES = 50_000_000
START_BYTES = 4 << 20
_BATCH, _PAUSE_S = 500, 0.02


def grown(profile: Profile, size: int) -> int:
    """Fill a store up to so many bytes; gives the first number that is free."""
    number = 0
    while profile.path.stat().st_size < size:
        profile.put(range(number, number + _BATCH))
        number += _BATCH
    return number


def beside(store: ProfileStore, database: Database, first: int) -> tuple[list[float], float]:
    """Save a row every 20 ms while a backup is made: the saves in milliseconds, the backup in seconds."""
    took_s: list[float] = []

    def back_up() -> None:
        mine = store.open()
        if mine:
            with closing(mine):
                began_s = time.perf_counter()
                store.back_up(mine)
                took_s.append(time.perf_counter() - began_s)

    thread = threading.Thread(target=back_up)
    thread.start()
    saves_ms = []
    while thread.is_alive():
        began_s = time.perf_counter()
        put(database, range(first, first + 1))
        saves_ms.append(1000 * (time.perf_counter() - began_s))
        first += 1
        time.sleep(_PAUSE_S)
    return saves_ms, took_s[0]


def report(folder: Path) -> Iterator[str]:
    """Lines."""
    small = Profile(folder / "small")
    small.make()
    grown(small, START_BYTES)
    store = small.store()
    database = store.open()
    if database:
        began_s = time.perf_counter()
        checking.faults(database)
        yield f"{'all pages of a 4 MB store at the start':44} {1000 * (time.perf_counter() - began_s):6.0f} ms"
        database.close()
    store.close()
    large = Profile(folder / "large")
    large.make()
    first = grown(large, BYTES)
    store = large.store()
    database = store.open()
    if database:
        alone_ms = [_timed(database, number) for number in range(first, first + 50)]
        yield line("save of a row, alone", alone_ms, "ms")
        saves_ms, took_s = beside(store, database, first + 50)
        yield line(f"save beside a backup of 50 MB ({took_s:.1f} s)", saves_ms, "ms")
        yield f"    longest {max(saves_ms):.1f} ms"
        database.close()
    store.close()


def _timed(database: Database, number: int) -> float:
    began_s = time.perf_counter()
    put(database, range(number, number + 1))
    time.sleep(_PAUSE_S)
    return 1000 * (time.perf_counter() - began_s - _PAUSE_S)
