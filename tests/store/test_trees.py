"""The own reader of pages agrees with SQLite on whole files, and leaves out what is not whole on others."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from livecs.store.pages import SIZE, Pages
from livecs.store.salvage import Wreck, look
from livecs.store.trees import NotWholeError, Row, Walk, record
from tests.store.build import KEY, OTHER_KEY, bare
from tests.store.profile import spoil_page

VALUES = st.one_of(
    st.none(),
    st.integers(-(1 << 63), (1 << 63) - 1),
    st.sampled_from([0, 1, -1, 127, 128, 255, 32767, 1 << 23, 1 << 31, 1 << 47]),
    st.floats(allow_nan=False).filter(lambda value: not value.is_integer()),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40),
    st.sampled_from([980, 3980, 3981, 4011, 4012, 8100, 20000]).map(lambda size: "字" * (size // 3)),
    st.binary(max_size=40),
    st.sampled_from([992, 993, 3970, 4016, 9000]).map(bytes),
)


def filled(path: Path, values: list[tuple[object, object]]) -> None:
    with bare(path) as database, database.transaction() as connection:
        connection.execute("CREATE TABLE plain (a, b)")
        connection.execute("CREATE TABLE keyed (b, k INTEGER NOT NULL, a, PRIMARY KEY (k)) WITHOUT ROWID")
        connection.execute("CREATE TABLE numbered (a, n INTEGER PRIMARY KEY, b)")
        connection.execute("CREATE INDEX plain_a ON plain (a)")
        connection.executemany("INSERT INTO plain VALUES (?, ?)", values)
        connection.executemany("INSERT INTO keyed VALUES (?2, ?1, ?3)", [(k, b, a) for k, (a, b) in enumerate(values)])
        connection.executemany(
            "INSERT INTO numbered VALUES (?, ?, ?)", [(a, -7 * n, b) for n, (a, b) in enumerate(values)]
        )


def walked(wreck: Wreck, name: str) -> tuple[list[Row], bool]:
    (table,) = (one for one in wreck.tables if one.name == name)
    walk = Walk(wreck.pages)
    return list(walk.rows(table.root)), walk.is_complete


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(st.tuples(VALUES, VALUES), max_size=60))
def test_a_whole_file_is_read_as_sqlite_reads_it(tmp_path: Path, values: list[tuple[object, object]]) -> None:
    path = tmp_path / "a.db"
    path.unlink(missing_ok=True)
    filled(path, values)
    wreck = look(path, KEY, None)
    assert wreck.is_complete
    plain, keyed, numbered = (walked(wreck, name) for name in ("plain", "keyed", "numbered"))
    assert (plain[1], keyed[1], numbered[1]) == (True, True, True)
    assert [row.values for row in plain[0]] == values
    assert [row.values for row in keyed[0]] == [(k, b, a) for k, (a, b) in enumerate(values)]
    assert sorted((-(row.rowid or 0) // 7, row.values) for row in numbered[0]) == [
        (n, (a, None, b)) for n, (a, b) in enumerate(values)
    ]


def test_large_trees_are_read_whole(tmp_path: Path) -> None:
    values: list[tuple[object, object]] = [(number, f"words {number} " * (number % 30)) for number in range(5000)]
    filled(tmp_path / "a.db", values)
    wreck = look(tmp_path / "a.db", KEY, None)
    assert [row.values for row in walked(wreck, "plain")[0]] == values
    assert [row.values[0] for row in walked(wreck, "keyed")[0]] == list(range(5000))


def test_each_bad_page_costs_its_own_rows_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    values: list[tuple[object, object]] = [(number, f"words {number} " * (number % 90)) for number in range(150)]
    filled(path, values)
    whole = path.read_bytes()
    seen_short = 0
    for number in range(2, len(whole) // SIZE + 1):
        path.write_bytes(whole)
        spoil_page(path, number)
        rows, is_complete = walked(look(path, KEY, None), "plain")
        left = [row.values for row in rows]
        assert [value for value in values if value in left] == left, "a row that was never written, or out of order"
        assert is_complete == (len(left) == len(values))
        seen_short += not is_complete
    assert seen_short > 10


@pytest.mark.parametrize("at", [0, 15, 16, 2000, SIZE - 65, SIZE - 64, SIZE - 1])
def test_any_flipped_bit_breaks_a_seal(tmp_path: Path, at: int) -> None:
    filled(tmp_path / "a.db", [(1, 2)])
    for page in (1, 2):
        data = bytearray((tmp_path / "a.db").read_bytes())
        data[(page - 1) * SIZE + at] ^= 1
        (tmp_path / "b.db").write_bytes(data)
        pages = Pages(tmp_path / "b.db", KEY)
        assert pages.page(page) is None
        assert pages.has_any() == (page == 2 or at >= 16)  # the salt counts for all pages


def test_a_page_holds_at_its_own_place_and_under_its_own_key_only(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path, [(1, 2)])
    data = path.read_bytes()
    assert not Pages(path, OTHER_KEY).has_any()
    (tmp_path / "b.db").write_bytes(data[:SIZE] + data[2 * SIZE : 3 * SIZE] + data[SIZE : 2 * SIZE] + data[3 * SIZE :])
    pages = Pages(tmp_path / "b.db", KEY)
    assert [pages.page(number) is None for number in (0, 1, 2, 3, 4, 99)] == [True, False, True, True, False, True]


def test_the_copy_of_the_salt_stands_in_for_a_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path, [(1, 2)])
    salt = path.read_bytes()[:16]
    path.write_bytes(bytes(16) + path.read_bytes()[16:])
    assert not look(path, KEY, None).tables
    assert walked(look(path, KEY, salt), "plain") == ([Row(1, (1, 2))], True)


@pytest.mark.parametrize("data", [b"\x02\x0a", b"\x03\x01", b"\x02\x01\x05\x05"])
def test_what_no_record_says_is_none(data: bytes) -> None:
    with pytest.raises(NotWholeError):
        record(data)


def test_a_tree_that_runs_in_a_circle_ends(tmp_path: Path) -> None:
    filled(tmp_path / "a.db", [(number, "x" * 900) for number in range(100)])
    wreck = look(tmp_path / "a.db", KEY, None)
    (table,) = (one for one in wreck.tables if one.name == "plain")

    class Circle(Pages):
        def page(self, number: int) -> bytes | None:
            return super().page(table.root) if number > table.root else super().page(number)

    walk = Walk(Circle(tmp_path / "a.db", KEY))
    assert list(walk.rows(table.root)) == []
    assert not walk.is_complete


def test_the_reader_needs_nobody_else_to_have_the_file_open(tmp_path: Path) -> None:
    """What lies in the log only is not seen: recovery plays it in first."""
    filled(tmp_path / "a.db", [(1, 2)])
    with bare(tmp_path / "a.db") as database:
        with database.transaction() as connection:
            connection.execute("INSERT INTO plain VALUES (3, 4)")
        assert len(walked(look(tmp_path / "a.db", KEY, None), "plain")[0]) == 1
    assert len(walked(look(tmp_path / "a.db", KEY, None), "plain")[0]) == 2
