"""Uses are counted by shift, and a place that holds no counts says why."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.clock import shift_on
from livecs.errors import UserError
from livecs.store.usage import Deed, UsageStore, Use
from tests.store.counts import NOW, TODAY, TOMORROW, at, counts, opened, worn


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
    with opened(tmp_path / "usage.db") as store:
        for moment in moments:
            store.add({Use("a", at(moment)): 1})
        assert store.before(TODAY) == before_today
        assert store.before(TOMORROW) == before_tomorrow


def test_a_batch_counts_each_phrase_and_keeps_its_last_use(tmp_path: Path) -> None:
    path = tmp_path / "deep/profile/usage.db"
    with opened(path) as store:
        store.add({Use("a", NOW): 3, Use("a", NOW - 5): 1, Use("b", NOW - 9): 2})
        store.add({Use("a", NOW - 7): 1})
        store.add({})
    with opened(path) as store:
        assert store.before(TOMORROW) == {"a": 5, "b": 2}
        assert store.last_used() == {"a": NOW, "b": NOW - 9}


def test_a_batch_is_counted_whole_or_not_at_all(tmp_path: Path) -> None:
    with opened(tmp_path / "usage.db") as store:
        store.add({Use("a", NOW): 1})
        with pytest.raises(UserError) as raised:
            store.add({Use("a", NOW): 5, Use("b", NOW): 0})  # the table refuses zero uses
        assert raised.value.code == "usage.write"
        assert store.before(TOMORROW) == {"a": 1}
        store.add({Use("a", NOW): 1})
        assert store.before(TOMORROW) == {"a": 2}


@given(uses=st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 10**7)), max_size=20))
def test_all_uses_are_counted(tmp_path_factory: pytest.TempPathFactory, uses: list[tuple[str, int]]) -> None:
    with opened(tmp_path_factory.mktemp("usage") / "usage.db") as store:
        for id_, minutes in uses:
            store.add({Use(id_, minutes * 60_000): 1})
        counts = {id_: sum(one == id_ for one, _ in uses) for id_, _ in uses}
        assert store.before(date(9999, 1, 1)) == counts
        assert store.last_used() == {id_: max(m for one, m in uses if one == id_) * 60_000 for id_ in counts}


def test_two_windows_count_into_one_file(tmp_path: Path) -> None:
    with opened(tmp_path / "usage.db") as one, opened(tmp_path / "usage.db") as other:
        one.add({Use("a", NOW): 1})
        other.add({Use("a", NOW): 1})
        assert one.before(TOMORROW) == other.before(TOMORROW) == {"a": 2}


def garbage(path: Path) -> None:
    path.write_bytes(b"not a database" * 1000)


def folder(path: Path) -> None:
    path.mkdir()


def under_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.touch()


def dangling(path: Path) -> None:
    path.symlink_to("/proc/nowhere/usage.db")


@pytest.mark.parametrize(
    ("harm", "said"),
    [(folder, "打不开"), (under_a_file, "同名文件"), (dangling, "打不开")],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_place_that_holds_no_counts_says_why(tmp_path: Path, harm: Callable[[Path], None], said: str) -> None:
    path = tmp_path / "profile/usage.db"
    path.parent.mkdir()
    harm(path)
    with pytest.raises(UserError, match=said) as raised:
        UsageStore(path)
    assert raised.value.code == "usage.open"
    assert "话术照常可用" in raised.value.message


def test_what_is_no_database_is_set_aside_and_counting_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "usage.db"
    garbage(path)
    with opened(path) as store:
        store.add({Use("a", NOW): 1})
        assert store.before(TOMORROW) == {"a": 1}
    assert (tmp_path / "usage.db.damaged").read_bytes().startswith(b"not a database")


def test_deeds_are_counted_by_rule_since_a_shift(tmp_path: Path) -> None:
    with opened(tmp_path / "usage.db") as store:
        store.add({Deed("stopped", "a.b", NOW): 2, Deed("fixed", "a.b", NOW): 1})
        store.add({Deed("stopped", "a.b", NOW): 1})
        assert store.deeds(shift_on(NOW)) == {("stopped", "a.b"): 3, ("fixed", "a.b"): 1}
        assert store.deeds(TOMORROW) == {}


@pytest.mark.parametrize("asked", [lambda store: store.before(TOMORROW), lambda store: store.last_used()])
def test_a_damaged_page_is_said_and_not_thrown(tmp_path: Path, asked: Callable[[UsageStore], dict[str, int]]) -> None:
    worn(tmp_path / "usage.db")
    with opened(tmp_path / "usage.db") as store, pytest.raises(UserError, match="文件已损坏") as raised:
        asked(store)
    assert raised.value.code == "usage.read"


FULL_DISK = """
import resource, signal, sys
from datetime import date
from pathlib import Path
from livecs.errors import UserError
from livecs.store.usage import Deed, UsageStore, Use
store = UsageStore(Path(sys.argv[1]))
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
        [sys.executable, "-c", FULL_DISK, tmp_path / "usage.db"], capture_output=True, text=True, check=True
    )
    assert asked.stdout.splitlines() == ["usage.write", "usage.write", "{'a': 2}"]


AS_NOBODY = """
import os, sys
from pathlib import Path
from livecs.errors import UserError
from livecs.store.usage import Deed, UsageStore
UsageStore(Path(sys.argv[1])).close()  # all is imported while we may
if os.geteuid() == 0:
    os.setuid(65534)
try:
    UsageStore(Path(sys.argv[1])).close()
    print("opened")
except UserError as error:
    print(error.code)
"""


@pytest.mark.parametrize(("folder_mode", "file_mode", "said"), [(0o777, 0o666, "opened"), (0o555, 0o444, "usage.open")])
def test_a_read_only_place_is_said(folder_mode: int, file_mode: int, said: str) -> None:
    with TemporaryDirectory() as made:  # tmp_path lies below a folder that is closed to nobody
        path = Path(made) / "usage.db"
        with opened(path) as store:
            store.add({Use("a", NOW): 1})
        path.chmod(file_mode)
        path.parent.chmod(folder_mode)
        asked = subprocess.run([sys.executable, "-c", AS_NOBODY, path], capture_output=True, text=True, check=True)
        path.parent.chmod(0o755)
        path.chmod(0o644)
        assert asked.stdout.split() == [said]
        assert counts(path) == {"a": 1}
