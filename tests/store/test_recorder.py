"""The recorder keeps uses off the window's thread, and in memory while the disk refuses."""

import threading
import time
from datetime import date
from pathlib import Path

import pytest

from livecs.clock import shift_on
from livecs.errors import UserError
from livecs.store.recorder import UsageRecorder, Waiting
from livecs.store.usage import Deed, Miss, UsageStore, Use
from tests.store.build import KEY, bare, opener
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
    return UsageRecorder(lambda: open_store(path), lambda: NOW, heard.on_counts, heard.on_trouble)


def open_store(path: Path) -> UsageStore:
    """As the panel opens it; the lock is of no matter here."""
    made = opener(path)
    try:
        return UsageStore(made.open(KEY))
    finally:
        made.close()


def test_a_recorder_tells_the_counts_before_this_shift_and_keeps_what_is_added(tmp_path: Path) -> None:
    path, heard = tmp_path / "livecs.db", Heard()
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
    path, heard = tmp_path / "livecs.db", Heard()
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
    path, heard = tmp_path / "profile/livecs.db", Heard()
    path.parent.touch()
    made = recorder(path, heard)
    made.start()
    assert heard.troubled.wait(SOON_S)
    made.add("a", NOW)
    made.add("b", NOW)
    path.parent.unlink()
    made.close()
    assert heard.troubles == ["store.lock"]
    assert counts(path) == {"a": 1, "b": 1}


def test_uses_that_could_not_be_written_wait_for_the_next_try(tmp_path: Path) -> None:
    path, heard = tmp_path / "livecs.db", Heard()
    made = recorder(path, heard)
    made.start()
    assert heard.counted.wait(SOON_S)
    with bare(path) as other:
        with other.transaction() as connection:
            connection.execute("ALTER TABLE phrase_use RENAME TO away")
        made.add("a", NOW)
        assert heard.troubled.wait(SOON_S)
        with other.transaction() as connection:
            connection.execute("ALTER TABLE away RENAME TO phrase_use")
    made.add("b", NOW)
    made.close()
    assert heard.troubles == ["usage.write"]
    assert counts(path) == {"a": 1, "b": 1}


def test_trouble_of_one_kind_is_told_once_however_often_it_is_met(tmp_path: Path) -> None:
    heard = Heard()
    made = recorder(tmp_path / "..", heard)  # a folder is no database, and stays one
    made.start()
    assert heard.troubled.wait(SOON_S)
    made.add("a", NOW)
    made.close()
    assert not made.is_alive()
    assert heard.troubles == ["store.open"]


def test_a_damaged_file_ends_neither_the_thread_nor_the_window(tmp_path: Path) -> None:
    worn(tmp_path / "livecs.db")
    heard = Heard()
    made = recorder(tmp_path / "livecs.db", heard)
    made.start()
    assert heard.troubled.wait(SOON_S)
    assert made.is_alive()
    made.add("phrase-1", NOW)
    made.close()
    assert heard.troubles == ["usage.read", "usage.write"]


def test_adding_never_waits_for_the_disk(tmp_path: Path) -> None:
    path, heard = tmp_path / "livecs.db", Heard()
    made = recorder(path, heard)
    made.start()
    assert heard.counted.wait(SOON_S)
    with bare(path) as other, other.transaction():
        started = time.perf_counter()
        for _ in range(10_000):
            made.add("a", NOW)
        assert time.perf_counter() - started < 1  # the file is locked for as long as it takes
    made.close()
    assert counts(path) == {"a": 10_000}


def test_a_recorder_that_was_never_started_is_closed_at_once(tmp_path: Path) -> None:
    made = recorder(tmp_path / "livecs.db", Heard())
    made.add("a", NOW)
    made.close()
    assert list(tmp_path.iterdir()) == []


def test_without_a_database_uses_wait_in_memory_until_there_is_one(tmp_path: Path) -> None:
    path, heard, is_wanted = tmp_path / "livecs.db", Heard(), threading.Event()

    def open_when_wanted() -> UsageStore | None:
        return open_store(path) if is_wanted.is_set() else None

    made = UsageRecorder(open_when_wanted, lambda: NOW, heard.on_counts, heard.on_trouble)
    made.add("a", NOW)
    made.note("fixed", "r", NOW)
    made.start()
    time.sleep(0.1)
    assert not path.exists()
    is_wanted.set()
    made.add("a", NOW)
    made.close()
    assert heard.troubles == []
    assert counts(path) == {"a": 2}
    with bare(path) as database:
        assert database.rows("SELECT deed, rule_id, times FROM lint_deed") == [("fixed", "r", 1)]


def test_no_database_wanted_is_no_trouble() -> None:
    heard = Heard()
    made = UsageRecorder(lambda: None, lambda: NOW, heard.on_counts, heard.on_trouble)
    made.start()
    made.add("a", NOW)
    made.close()
    assert not made.is_alive()
    assert (heard.counts, heard.troubles) == ([], [])


def test_what_waits_is_as_many_rows_as_the_tables_would_have() -> None:
    waiting = Waiting()
    for number in range(1000):
        waiting.add(Use("a", NOW - number))
        waiting.add(Deed("fixed", "r", NOW - number))
    waiting.add(Use("a", NOW - 86_400_000))
    assert waiting.rows() == {Use("a", NOW): 1000, Deed("fixed", "r", NOW): 1000, Use("a", NOW - 86_400_000): 1}


def test_what_waits_keeps_each_revision_and_each_miss() -> None:
    waiting = Waiting()
    for one in (
        Use("a", NOW, "0123456789abcdef"),
        Use("a", NOW),
        Use("a", NOW - 5),
        Miss("a", NOW),
        Miss("a", NOW - 5),
    ):
        waiting.add(one)
    assert waiting.rows() == {Use("a", NOW, "0123456789abcdef"): 1, Use("a", NOW): 2, Miss("a", NOW): 2}


@pytest.mark.parametrize(("query", "kept"), [("以旧换新", [("以旧换新", 1)]), ("13800000000", []), ("小鹿abc", [])])
def test_of_a_miss_only_what_may_be_kept_is_written(tmp_path: Path, query: str, kept: list[tuple[str, int]]) -> None:
    path, heard = tmp_path / "livecs.db", Heard()
    made = recorder(path, heard)
    made.start()
    made.miss(query, NOW)
    made.close()
    with bare(path) as database:
        assert database.rows("SELECT query, times FROM search_miss") == kept


def test_the_eldest_of_too_many_are_given_up() -> None:
    waiting = Waiting(most=3)
    for name in "abcad":
        waiting.add(Use(name, NOW))
    assert waiting.rows() == {Use("b", NOW): 1, Use("c", NOW): 1, Use("d", NOW): 1}
