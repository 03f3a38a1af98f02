"""Uses are counted by shift, and a place that holds no counts says why."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livecs.clock import shift_on
from livecs.errors import UserError
from livecs.phrases.evidence import Missed, RevisionUse
from livecs.store.usage import Deed, Miss, UsageStore, Use, forget_plain_counts
from tests.store.counts import NOW, TODAY, TOMORROW, at, counts, opened, worn

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("moments", "before_today", "before_tomorrow"),
    [
        ([], {}, {}),
        (["2026-11-20T23:00"], {"a": 1}, {"a": 1}),
        (["2026-11-21T05:59:59.999"], {"a": 1}, {"a": 1}),
        (["2026-11-21T06:00"], {}, {"a": 1}),
        (["2026-11-22T05:59"], {}, {"a": 1}),
        (["2026-11-22T06:00"], {}, {}),
        (["2026-11-19T10:00", "2026-11-20T10:00", "2026-11-21T10:00"], {"a": 2}, {"a": 3}),
    ],
)
def test_uses_count_from_the_shift_after_theirs(
    tmp_path: Path, moments: list[str], before_today: dict[str, int], before_tomorrow: dict[str, int]
) -> None:
    with opened(tmp_path / "a.db") as store:
        for moment in moments:
            store.add({Use("a", at(moment)): 1})
        assert store.before(TODAY) == before_today
        assert store.before(TOMORROW) == before_tomorrow


def test_a_batch_counts_each_phrase_and_keeps_its_last_use(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with opened(path) as store:
        store.add({Use("a", NOW): 3, Use("a", NOW - 5): 1, Use("b", NOW - 9): 2})
        store.add({Use("a", NOW - 7): 1})
        store.add({})
    with opened(path) as store:
        assert store.before(TOMORROW) == {"a": 5, "b": 2}


def test_a_batch_is_counted_whole_or_not_at_all(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as store:
        store.add({Use("a", NOW): 1})
        with pytest.raises(UserError) as raised:
            store.add({Use("a", NOW): 5, Use("b", NOW): 0})  # the table refuses zero uses
        assert raised.value.code == "usage.write"
        assert store.before(TOMORROW) == {"a": 1}
        store.add({Use("a", NOW): 1})
        assert store.before(TOMORROW) == {"a": 2}


@settings(max_examples=30)  # each makes a store
@given(uses=st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 10**7)), max_size=20))
def test_all_uses_are_counted(tmp_path_factory: pytest.TempPathFactory, uses: list[tuple[str, int]]) -> None:
    with opened(tmp_path_factory.mktemp("usage") / "a.db") as store:
        for id_, minutes in uses:
            store.add({Use(id_, minutes * 60_000): 1})
        counts = {id_: sum(one == id_ for one, _ in uses) for id_, _ in uses}
        assert store.before(date(9999, 1, 1)) == counts


def test_two_windows_count_into_one_file(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as one, opened(tmp_path / "a.db") as other:
        one.add({Use("a", NOW): 1})
        other.add({Use("a", NOW): 1})
        assert one.before(TOMORROW) == other.before(TOMORROW) == {"a": 2}


@pytest.mark.parametrize(
    ("names", "left", "said"),
    [
        ([], [], []),
        (["usage.db"], [], ["usage.plain.deleted"]),
        (["usage.db", "usage.db-wal", "usage.db-shm"], [], ["usage.plain.deleted"]),
        (["usage.db-wal"], [], ["usage.plain.deleted"]),
        (["usage.db", "usage.db.damaged", "usage.db.damaged-wal"], [], ["usage.plain.deleted"]),
        (["usage.db", "settings.json", "usage.dbx"], ["settings.json", "usage.dbx"], ["usage.plain.deleted"]),
        (["usage.db/inside"], ["usage.db"], ["usage.plain.kept"]),
    ],
)
def test_the_plain_counts_of_earlier_versions_are_deleted(
    tmp_path: Path, names: list[str], left: list[str], said: list[str]
) -> None:
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"SQLite format 3\0")
    log: list[str] = []
    forget_plain_counts(tmp_path / "usage.db", log.append)
    assert sorted(path.name for path in tmp_path.iterdir()) == left
    assert log == said


def test_deeds_are_counted_by_rule_since_a_shift(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as store:
        store.add({Deed("stopped", "a.b", NOW): 2, Deed("fixed", "a.b", NOW): 1})
        store.add({Deed("stopped", "a.b", NOW): 1})
        assert store.deeds(shift_on(NOW)) == {("stopped", "a.b"): 3, ("fixed", "a.b"): 1}
        assert store.deeds(TOMORROW) == {}


OLD, NEW = "0123456789abcdef", "fedcba9876543210"


def test_uses_are_counted_by_revision_and_ordered_by_phrase(tmp_path: Path) -> None:
    earlier = at("2026-11-01T12:00")
    with opened(tmp_path / "a.db") as store:
        store.add({Use("a", earlier, OLD): 2, Use("a", NOW - 5, NEW): 1, Use("a", NOW - 9): 1})
        store.add({Use("a", NOW, NEW): 3})
        assert set(store.uses(date.min)) == {
            RevisionUse("a", OLD, 2, earlier),
            RevisionUse("a", NEW, 4, NOW),
            RevisionUse("a", "", 1, NOW - 9),
        }
        assert {use.revision for use in store.uses(TODAY)} == {NEW, ""}
        assert store.uses(TOMORROW) == ()
        assert store.before(TOMORROW) == {"a": 7}


def test_misses_are_counted_the_most_frequent_first(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as store:
        store.add({Miss("以旧换新", at("2026-11-01T12:00")): 2, Miss("花呗分期", NOW): 2, Miss("寄样品", NOW): 3})
        store.add({Miss("以旧换新", NOW): 1})
        assert store.misses(date.min) == (
            Missed("以旧换新", 3, "2026-11-21"),
            Missed("寄样品", 3, "2026-11-21"),
            Missed("花呗分期", 2, "2026-11-21"),
        )
        assert [one.times for one in store.misses(TODAY)] == [3, 2, 1]
        assert store.misses(TOMORROW) == ()


@pytest.mark.parametrize("query", ["", "13800000000", "abc", "退货A", "一二三四五六七八九十一二三"])
def test_the_table_itself_takes_no_number_no_letter_and_no_sentence(tmp_path: Path, query: str) -> None:
    with opened(tmp_path / "a.db") as store:
        with pytest.raises(UserError) as raised:
            store.add({Miss(query, NOW): 1})
        assert raised.value.code == "usage.write"


@pytest.mark.parametrize(
    "asked",
    [
        lambda store: store.before(TOMORROW),
        lambda store: store.uses(TODAY),
    ],
)
def test_a_damaged_page_is_said_and_not_thrown(tmp_path: Path, asked: Callable[[UsageStore], dict[str, int]]) -> None:
    worn(tmp_path / "a.db")
    with opened(tmp_path / "a.db") as store, pytest.raises(UserError, match="文件已损坏") as raised:
        asked(store)
    assert raised.value.code == "usage.read"


FULL_DISK = """
import resource, signal, sys
from datetime import date
from pathlib import Path
from livecs.errors import UserError
from livecs.store.usage import UsageStore, Use
from tests.store.build import made
holding = made(Path(sys.argv[1]))
store = UsageStore(holding.__enter__())
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
many = {Use(f"phrase-{number}", 1): 1 for number in range(2000)}
store.add({Use("a", 1): 1})
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
for _ in range(2):
    try:
        store.add(many)
    except UserError as error:
        print(error.code)
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
store.add({Use("a", 1): 1})
print(store.before(date(9999, 1, 1)))
"""


def test_a_full_disk_loses_no_count_and_is_written_again_when_there_is_room(tmp_path: Path) -> None:
    asked = subprocess.run(
        [sys.executable, "-c", FULL_DISK, tmp_path / "a.db"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert asked.stdout.splitlines() == ["usage.write", "usage.write", "{'a': 2}"]


AS_NOBODY = """
import os, sys
from contextlib import closing
from pathlib import Path
from livecs.errors import UserError
from tests.store.build import KEY, opener
with closing(opener(Path(sys.argv[1]))) as made:
    made.open(KEY).close()  # all is imported while we may
if os.geteuid() == 0:
    os.setuid(65534)
try:
    with closing(opener(Path(sys.argv[1]))) as made:
        made.open(KEY).close()
    print("opened")
except UserError as error:
    print(error.code)
"""


@pytest.mark.parametrize(("folder_mode", "file_mode", "said"), [(0o777, 0o666, "opened"), (0o555, 0o444, "store.lock")])
def test_a_read_only_place_is_said(folder_mode: int, file_mode: int, said: str) -> None:
    with TemporaryDirectory() as made:  # tmp_path lies below a folder that is closed to nobody
        path = Path(made) / "a.db"
        with opened(path) as store:
            store.add({Use("a", NOW): 1})
        lock = path.with_name("lock")
        lock.touch()
        for file in (path, lock):
            file.chmod(file_mode)
        path.parent.chmod(folder_mode)
        asked = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, path], capture_output=True, text=True, check=True, cwd=ROOT
        )
        path.parent.chmod(0o755)
        path.chmod(0o644)
        assert asked.stdout.split() == [said]
        assert counts(path) == {"a": 1}
