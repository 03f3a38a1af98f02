"""The recorder keeps uses off the window's thread, and in memory while the disk refuses."""

import sqlite3
import threading
import time
from contextlib import closing
from datetime import date
from pathlib import Path

from livecs.clock import shift_on
from livecs.errors import UserError
from livecs.store.usage import UsageRecorder, Use
from tests.store.counts import NOW, at, counts, opened, worn

SOON_S = 20  # a deadline, reached only by a test that fails


class Heard:
    """What a recorder told, for tests that wait for it."""

    def __init__(self) -> None:
        self.counts: list[tuple[dict[str, int], date]] = []
        self.troubles: list[str] = []
        self.counted = threading.Event()
        self.troubled = threading.Event()

    def on_counts(self, uses: dict[str, int], shift: date) -> None:
        self.counts.append((uses, shift))
        self.counted.set()

    def on_trouble(self, error: UserError) -> None:
        self.troubles.append(error.code)
        self.troubled.set()


def recorder(path: Path, heard: Heard) -> UsageRecorder:
    return UsageRecorder(path, lambda: NOW, heard.on_counts, heard.on_trouble)


def test_a_recorder_tells_the_counts_before_this_shift_and_keeps_what_is_added(tmp_path: Path) -> None:
    path, heard = tmp_path / "usage.db", Heard()
    with opened(path) as store:
        store.add({Use("a", at("2026-11-20T12:00")): 4, Use("b", NOW): 1})
    made = recorder(path, heard)
    made.start()
    assert heard.counted.wait(SOON_S)
    made.add("a", NOW)
    made.add("a", NOW)
    made.add("c", NOW)
    made.close()
    assert not made.is_alive()
    assert heard.counts == [({"a": 4}, shift_on(NOW))]
    assert heard.troubles == []
    assert counts(path) == {"a": 6, "b": 1, "c": 1}


def test_a_recorder_writes_without_being_closed(tmp_path: Path) -> None:
    path, heard = tmp_path / "usage.db", Heard()
    made = recorder(path, heard)
    made.start()
    made.add("a", NOW)
    assert heard.counted.wait(SOON_S)
    deadline = time.monotonic() + SOON_S
    while not counts(path):
        assert time.monotonic() < deadline
        threading.Event().wait(0.05)
    made.close()
    assert counts(path) == {"a": 1}


def test_trouble_is_told_once_and_uses_wait_until_the_place_is_usable(tmp_path: Path) -> None:
    path, heard = tmp_path / "profile/usage.db", Heard()
    path.parent.touch()
    made = recorder(path, heard)
    made.start()
    assert heard.troubled.wait(SOON_S)
    made.add("a", NOW)
    made.add("b", NOW)
    path.parent.unlink()
    made.close()
    assert heard.troubles == ["usage.open"]
    assert counts(path) == {"a": 1, "b": 1}


def test_uses_that_could_not_be_written_wait_for_the_next_try(tmp_path: Path) -> None:
    path, heard = tmp_path / "usage.db", Heard()
    made = recorder(path, heard)
    made.start()
    assert heard.counted.wait(SOON_S)
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TABLE phrase_use")
    made.add("a", NOW)
    assert heard.troubled.wait(SOON_S)
    assert counts(path) == {}  # the table is there again
    made.add("b", NOW)
    made.close()
    assert heard.troubles == ["usage.write"]
    assert counts(path) == {"a": 1, "b": 1}


def test_trouble_of_one_kind_is_told_once_however_often_it_is_met(tmp_path: Path) -> None:
    heard = Heard()
    made = recorder(tmp_path, heard)  # a folder is no database, and stays one
    made.start()
    assert heard.troubled.wait(SOON_S)
    made.add("a", NOW)
    made.close()
    assert not made.is_alive()
    assert heard.troubles == ["usage.open"]


def test_a_damaged_file_ends_neither_the_thread_nor_the_window(tmp_path: Path) -> None:
    worn(tmp_path / "usage.db")
    heard = Heard()
    made = recorder(tmp_path / "usage.db", heard)
    made.start()
    assert heard.troubled.wait(SOON_S)
    assert made.is_alive()
    made.add("phrase-1", NOW)
    made.close()
    assert heard.troubles == ["usage.read", "usage.write"]


def test_adding_never_waits_for_the_disk(tmp_path: Path) -> None:
    path, heard = tmp_path / "usage.db", Heard()
    made = recorder(path, heard)
    made.start()
    assert heard.counted.wait(SOON_S)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        started = time.perf_counter()
        for _ in range(10_000):
            made.add("a", NOW)
        assert time.perf_counter() - started < 1  # the file is locked for as long as it takes
        other.execute("ROLLBACK")
    made.close()
    assert counts(path) == {"a": 10_000}


def test_a_recorder_that_was_never_started_is_closed_at_once(tmp_path: Path) -> None:
    made = recorder(tmp_path / "usage.db", Heard())
    made.add("a", NOW)
    made.close()
    assert list(tmp_path.iterdir()) == []
