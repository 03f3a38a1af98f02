"""A promise is kept with its audit row, changes only as it was seen, and its words go when their time is up."""

from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.ids import DEFAULT_AGENT_ID, DEFAULT_SHOP_ID
from livecs.phrases.promises import Promise, PromiseChangedError, PromisesDesk
from livecs.store import driver
from livecs.store.customer import customer, everything, find
from livecs.store.database import Database
from livecs.store.erasing import Erased
from livecs.store.promises import Promises
from livecs.store.targets import Targets
from tests.store.build import KEY, made
from tests.store.case_rows import DAY_MS, PHONE, START_MS, Moments, ids
from tests.store.raw_pages import plain_pages
from tests.store.test_erasing import LIMITS, World, copy, stay_awake, world

DUE_MS = START_MS + 5 * 3_600_000


def desk_of(database: Database, now: Moments) -> PromisesDesk:
    return PromisesDesk(Promises(database, ids(now), now), ids(now), now)


def audits(database: Database) -> list[tuple[object, ...]]:
    return database.rows("SELECT action, subject_kind, fields FROM audit ORDER BY rowid")


def test_it_is_open_until_it_is_done_and_again_when_that_was_a_slip(tmp_path: Path) -> None:
    now = Moments()
    with made(tmp_path / "a.db") as database:
        desk = desk_of(database, now)
        late = desk.note(" 补寄赠品 ", DUE_MS + 1, customer=" 小鹿 ", phrase_id="gift-01", platform="pdd")
        soon = desk.note("回电", DUE_MS)
        assert late == Promise(late.id, "补寄赠品", "小鹿", DUE_MS + 1, START_MS, "gift-01", "pdd")
        assert desk.open() == (soon, late)
        done = desk.finish(soon)
        assert (done.done_at_ms, done.version) == (START_MS, 2)
        assert desk.open() == (late,)
        again = desk.reopen(done)
        assert desk.open() == (again, late)
        assert audits(database) == [
            ("promise.add", "promise", "what,customer,due_at_ms"),
            ("promise.add", "promise", "what,due_at_ms"),
            ("promise.done", "promise", "done_at_ms"),
            ("promise.reopen", "promise", "done_at_ms"),
        ]


def test_what_was_changed_elsewhere_is_not_written_over(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        desk = desk_of(database, Moments())
        promise = desk.note("回电", DUE_MS)
        desk.finish(promise)
        with pytest.raises(PromiseChangedError, match="别处改过"):
            desk.finish(promise)
        assert [action for action, *_ in audits(database)] == ["promise.add", "promise.done"]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE promise SET what = 'x'", "version"),
        ("UPDATE promise SET version = 2, due_at_ms = 1", "moments"),
        ("UPDATE promise SET version = 2, what = ''", "CHECK"),
        ("UPDATE promise SET version = 2, erased_at_ms = 1", "CHECK"),
        ("DELETE FROM promise", "never deleted"),
    ],
)
def test_the_table_refuses_what_no_desk_does(tmp_path: Path, statement: str, said: str) -> None:
    with made(tmp_path / "a.db") as database:
        desk_of(database, Moments()).note("回电", DUE_MS)
        with pytest.raises(driver.IntegrityError, match=said), database.transaction() as connection:
            connection.execute(statement)


def test_a_damaged_table_is_told_in_words(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        with database.transaction() as connection:
            connection.execute("DROP TABLE promise")
        with pytest.raises(UserError, match="这一笔读不出来") as raised:
            desk_of(database, Moments()).open()
        assert raised.value.code == "promise.store"


def held(one: World) -> list[tuple[object, ...]]:
    return one.database.rows("SELECT what, customer, erased_at_ms IS NULL FROM promise ORDER BY rowid")


# Days until it is done (None: never), days after which a purge runs, and whether its words go.
@pytest.mark.parametrize(
    ("done", "days", "goes"),
    [(None, 179.99, False), (None, 180, True), (5, 34.99, False), (5, 35, True), (170, 180, True)],
)
def test_a_purge_blanks_what_is_due(tmp_path: Path, done: float | None, days: float, *, goes: bool) -> None:
    with world(tmp_path) as one:
        desk = desk_of(one.database, one.now)
        promise = desk.note("回电", START_MS + 400 * DAY_MS, customer="小鹿")
        if done is not None:
            one.age(done)
            desk.finish(promise)
        one.now.ms = START_MS
        stay_awake(one, days)
        assert one.purge(LIMITS) == Erased(promises=int(goes))
        assert held(one) == [("", "", 0) if goes else ("回电", "小鹿", 1)]
        assert desk.open() == (() if goes or done is not None else (promise,))
        assert one.purge(LIMITS) == Erased()


CANARY = "给欧阳试纸回电"


def test_what_is_erased_is_in_no_page_and_no_copy(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        promise = desk_of(one.database, one.now).note(CANARY, DUE_MS, customer=PHONE)
        one.eraser._backup()
        one.database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        assert CANARY.encode() in plain_pages(tmp_path / "livecs.db", KEY)
        targets = find(one.database, customer(phone=PHONE))
        assert targets.promise_ids == (promise.id,)
        owners = {"shop_id": DEFAULT_SHOP_ID, "agent_id": DEFAULT_AGENT_ID, "erased_at_ms": None}
        assert everything(one.database, targets)["promises"] == [{**promise._asdict(), **owners}]
        assert one.eraser.erase(one.database, targets) == Erased(promises=1)
        for name in ("livecs.db", "backup-1.db"):
            pages = plain_pages(tmp_path / name, KEY)
            assert [word for word in (CANARY, PHONE) if word.encode() in pages] == []
        assert audits(one.database)[-1] == ("promise.erase", "promise", "what,customer")
        assert find(one.database, customer(phone=PHONE)).is_empty()


@pytest.mark.parametrize(
    ("what", "whom"),
    [
        ("回电 139-0000-0001", ""),
        ("回电", "小鹿 13900000001"),
        (f"打{PHONE}告诉结果", "小鹿"),
        ("回电", "+86 139 0000 0001"),
    ],
)
def test_a_number_anywhere_in_it_finds_it(tmp_path: Path, what: str, whom: str) -> None:
    with world(tmp_path) as one:
        desk = desk_of(one.database, one.now)
        promise = desk.note(what, DUE_MS, customer=whom)
        desk.note("补寄 2411210000139000000012", DUE_MS)
        assert find(one.database, customer(phone=PHONE)).promise_ids == (promise.id,)


def test_what_a_backup_brings_back_is_erased_again(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        desk = desk_of(one.database, one.now)
        by_id = desk.note("回电", DUE_MS)
        desk.note("补寄", DUE_MS, customer=PHONE)
        desk.note("核实", DUE_MS)
        copy(tmp_path / "livecs.db", tmp_path / "older.db")
        one.now.ms += 1
        one.eraser.erase(one.database, Targets(promise_ids=(by_id.id,)))
        one.eraser.erase(one.database, find(one.database, customer(phone=PHONE)))
        assert held(one) == [("", "", 0), ("", "", 0), ("核实", "", 1)]
        one.database.close()
        (tmp_path / "older.db").replace(tmp_path / "livecs.db")
        for suffix in ("-wal", "-shm"):
            (tmp_path / f"livecs.db{suffix}").unlink(missing_ok=True)
        with made(tmp_path / "livecs.db") as restored:
            assert one.eraser.after_restore(restored) == Erased(promises=2)
            assert restored.rows("SELECT what FROM promise ORDER BY rowid") == [("",), ("",), ("核实",)]
