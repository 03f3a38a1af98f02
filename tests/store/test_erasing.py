"""What was erased is in no page, no log and no copy, and comes back from none; what was not stays."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from livecs.errors import UserError
from livecs.returns.model import Item
from livecs.store import driver
from livecs.store.cases import CaseStore
from livecs.store.customer import customer, everything, find
from livecs.store.database import Database
from livecs.store.erasing import PERSONAL, Erased, Eraser, due
from livecs.store.gate import WriteGate
from livecs.store.marks import Marks
from livecs.store.purge import purge
from livecs.store.targets import Targets
from livecs.store.usage import Miss, UsageStore
from livecs.vault.retention import CaseLimits
from tests.store.build import KEY, OTHER_KEY, bare, made
from tests.store.case_rows import CASE, DAY_MS, PHONE, START_MS, Moments, ids, store
from tests.store.raw_pages import plain_pages

FULL = CASE._replace(
    items=(Item("帆布鞋", "刻字欧阳试纸"),),
    reason_note="尺码不合",
    sub_order_no="7",
    aftersale_no="SH77001",
    reply="致歉样本",
)
CANARIES = (
    "欧阳试纸",
    PHONE,
    "样例路一号",
    "小夜曲",
    "241121",
    "TEST0000000001",
    "鞋子偏大",
    "尺码不合",
    "已回电",
    "SH77001",
    "致歉样本",
)
LIMITS = CaseLimits()


class World(NamedTuple):
    folder: Path
    database: Database
    cases: CaseStore
    eraser: Eraser
    marks: Marks
    now: Moments
    backups: list[str]

    def age(self, days: float) -> None:
        self.now.ms += int(days * DAY_MS)

    def purge(self, limits: CaseLimits = LIMITS) -> Erased | None:
        return purge(self.database, self.eraser, limits, ids(self.now), self.now())


class BackupTroubleError(UserError):
    pass


@contextmanager
def world(folder: Path) -> Iterator[World]:
    now, new_backups = Moments(), list[str]()
    path = folder / "livecs.db"

    def backup() -> None:
        """The contract of the real one: a copy made by VACUUM INTO under the same key, and no older one."""
        if (folder / "no-backups").exists():
            raise BackupTroubleError("backup.full", "磁盘已满")
        for old in folder.glob("backup-*.db"):
            old.unlink()
        copy(path, folder / f"backup-{len(new_backups)}.db")
        new_backups.append(f"backup-{len(new_backups)}.db")

    (folder / "evidence").mkdir()
    with made(path) as database:
        marks = Marks(folder / "erased.json", database)
        eraser = Eraser(marks, folder / "evidence", ids(now), now, backup, lambda _s: None)
        yield World(folder, database, store(database, now), eraser, marks, now, new_backups)


def copy(path: Path, target: Path) -> None:
    with bare(path) as database:
        database.rows("VACUUM INTO ?", str(target))


def add_all(world: World, *, picture: str = "a" * 64) -> str:
    """A case with something in every place that takes personal data."""
    id_ = world.cases.add(FULL)
    with world.database.transaction() as connection:
        event = "INSERT INTO case_event (id, case_id, at_ms, kind, note) VALUES (?, ?, ?, 'follow_up', '已回电')"
        connection.execute(event, (f"e{id_}", id_, world.now()))
        evidence = "INSERT INTO evidence VALUES (?, ?, ?, ?, 10, NULL)"
        connection.execute(evidence, (f"p{id_}", id_, world.now(), picture))
    (world.folder / "evidence" / picture).write_bytes(b"encrypted picture")
    return id_


def held(world: World, condition: str = "1") -> list[tuple[object, ...]]:
    query = f"SELECT {', '.join(PERSONAL)} FROM return_case WHERE {condition}"  # noqa: S608 (our names)
    return world.database.rows(query)


def seen(path: Path) -> list[str]:
    pages = plain_pages(path, KEY)
    return [word for word in CANARIES if word.encode() in pages]


def test_an_erased_case_is_in_no_page_and_no_copy_and_stays_a_case(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        id_ = add_all(one)
        one.eraser._backup()
        one.database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        assert set(seen(tmp_path / "livecs.db")) == set(seen(tmp_path / "backup-0.db")) == set(CANARIES)
        assert one.eraser.erase(one.database, Targets((id_,))) == Erased(1, 0, 1)
        assert [path.name for path in tmp_path.glob("backup-*")] == ["backup-1.db"]
        assert seen(tmp_path / "livecs.db") == seen(tmp_path / "backup-1.db") == []
        assert (tmp_path / "livecs.db-wal").stat().st_size == 0
        assert list((tmp_path / "evidence").iterdir()) == []
        assert one.marks.is_swept()
        row = "SELECT id, version, reason_id IS NULL, status, duplicate_key, erased_at_ms FROM return_case"
        assert one.database.rows(row) == [(id_, 2, 0, "new", id_, START_MS)]
        assert one.database.rows("SELECT product, spec FROM case_item") == [("帆布鞋", "")]
        assert one.database.rows("SELECT kind, note FROM case_event") == [("follow_up", "")]
        assert one.database.rows("SELECT action FROM audit ORDER BY rowid") == [("case.add",), ("case.erase",)]


@pytest.mark.parametrize("column", PERSONAL)
def test_an_erased_case_cannot_be_filled_again(tmp_path: Path, column: str) -> None:
    with world(tmp_path) as one:
        one.eraser.erase(one.database, Targets((one.cases.add(CASE),)))
        with pytest.raises(driver.IntegrityError, match="CHECK"), one.database.transaction() as connection:
            connection.execute(f"UPDATE return_case SET version = version + 1, {column} = '1'")  # noqa: S608
        with pytest.raises(driver.IntegrityError, match="erasure"), one.database.transaction() as connection:
            connection.execute("UPDATE return_case SET version = version + 1, erased_at_ms = NULL")


def test_an_erased_open_case_makes_room_for_an_equal_one(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        one.eraser.erase(one.database, Targets((one.cases.add(CASE),)))
        assert one.cases.of_order(CASE.order_no) == ()
        one.cases.add(CASE)


def test_secure_delete_alone_would_leave_remains_and_rewriting_leaves_none(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        numbers = [f"{number * 48271 % 9999991:07}{number:04}" for number in range(1, 1801)]
        for start in range(0, 1800, 300):
            chunk = [
                one.cases.add(CASE._replace(order_no=f"Q{n}", note=f"Z{n}" * (int(n) % 90), customer_phone=""))
                for n in numbers[start : start + 300]
            ]
            for id_ in chunk[::2]:
                one.eraser._blanked(one.database, Targets((id_,)), one.now())
        erased = [f"Q{n}".encode() for start in range(0, 1800, 300) for n in numbers[start : start + 300][::2]]
        kept = [f"Q{n}".encode() for start in range(0, 1800, 300) for n in numbers[start + 1 : start + 300][::2]]
        assert one.database.rewrite()
        pages = plain_pages(tmp_path / "livecs.db", KEY)
        assert [number for number in erased if number in pages] == []
        assert all(number in pages for number in kept)


def test_a_picture_that_another_case_has_too_stays(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        first = add_all(one)
        one.now.ms += 1
        second = one.cases.add(FULL._replace(order_no="241121-2"))
        with one.database.transaction() as connection:
            connection.execute("INSERT INTO evidence VALUES ('q', ?, 5, ?, 10, NULL)", (second, "a" * 64))
        one.eraser.erase(one.database, Targets((first,)))
        assert [path.name for path in (tmp_path / "evidence").iterdir()] == ["a" * 64]
        one.eraser.erase(one.database, Targets((second,)))
        assert list((tmp_path / "evidence").iterdir()) == []


# Days after which a purge runs, when the case was closed (None: never), and what the purge erases.
@pytest.mark.parametrize(
    ("closed", "days", "count"),
    [(None, 179.99, 0), (None, 180, 1), (5, 34.99, 0), (5, 35, 1), (170, 179.99, 0), (170, 180, 1)],
)
def test_a_purge_erases_what_is_due(tmp_path: Path, closed: float | None, days: float, count: int) -> None:
    with world(tmp_path) as one:
        id_ = one.cases.add(CASE)
        if closed is not None:
            one.age(closed)
            close(one, id_)
        one.now.ms = START_MS
        stay_awake(one, days)
        assert one.purge() == Erased(cases=count)
        assert len(held(one, "erased_at_ms IS NULL")) == 1 - count
        assert one.purge() == Erased()


@pytest.mark.parametrize(("days", "kept"), [(0, 1), (179, 1), (181, 0)])
def test_a_purge_forgets_searches_after_180_days(tmp_path: Path, days: int, kept: int) -> None:
    with world(tmp_path) as one:
        UsageStore(one.database).add({Miss("以旧换新", START_MS): 2})
        one.now.ms = START_MS
        stay_awake(one, days)
        one.purge()
        assert one.database.rows("SELECT count(*) FROM search_miss") == [(kept,)]


def close(one: World, id_: str) -> None:
    with one.database.transaction() as connection:
        connection.execute(
            "UPDATE return_case SET version = version + 1, status = 'cancelled', closed_at_ms = ? WHERE id = ?",
            (one.now(), id_),
        )


def stay_awake(one: World, days: float) -> None:
    """Let time pass with something written down now and then, as in a shop that works."""
    until = one.now() + int(days * DAY_MS)
    while one.now() < until:
        one.now.ms = min(until, one.now() + 50 * DAY_MS)
        with one.database.transaction() as connection:
            connection.execute(
                "INSERT INTO audit (id, at_ms, action, subject_kind, subject_id) VALUES (?, ?, 'a', 'b', '')",
                (ids(one.now)(), one.now()),
            )


def test_a_clock_that_leaps_is_believed_a_day_later(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        one.cases.add(CASE)
        one.age(400)
        assert one.purge() is None
        one.age(0.9)
        assert one.purge() is None
        one.age(0.2)
        assert one.purge() == Erased(cases=1)


def test_a_clock_that_leaped_and_was_set_right_has_erased_nothing(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        one.cases.add(CASE)
        one.age(4000)
        assert one.purge() is None
        one.now.ms = START_MS + DAY_MS
        assert one.purge() == Erased()
        assert held(one)[0][0] == CASE.order_no


def test_a_purge_of_many_cases_lets_others_write_between_its_chunks(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        for number in range(301):
            one.cases.add(CASE._replace(order_no=f"2411210000{number}"))
        stay_awake(one, 181)
        pauses: list[float] = []
        one.eraser._pause = pauses.append
        assert one.purge() == Erased(cases=301)
        assert len(pauses) == 2
        assert len(one.backups) == 1


def test_drafts_and_access_rows_go_in_their_time(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        one.cases.keep_draft('{"note": "old"}')
        look = "INSERT INTO access (id, at_ms, deed, subject_kind, subject_id) VALUES (?, ?, 'reveal', 'case', '')"
        with one.database.transaction() as connection:
            connection.execute(look, ("1", one.now()))
        stay_awake(one, 179)
        with pytest.raises(driver.IntegrityError, match="180 days"), one.database.transaction() as connection:
            connection.execute("DELETE FROM access")
        with one.database.transaction() as connection:
            connection.execute(look, ("2", one.now()))
        one.cases.keep_draft('{"note": "new"}')
        stay_awake(one, 1)
        assert one.purge() == Erased(drafts=1)
        assert one.database.rows("SELECT id FROM access") == [("2",)]
        assert [body for _, body in one.cases.drafts()] == ['{"note": "new"}']


def restored(one: World, name: str) -> Database:
    """What a restore leaves: the backup in the place of the database, the marks beside it."""
    copy(one.folder / name, one.folder / "restored.db")
    return Database(one.folder / "restored.db", KEY, WriteGate())


def test_a_backup_from_before_is_erased_again_and_later_cases_stay(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        one.cases.add(FULL)
        other = one.cases.add(CASE._replace(order_no="241121-9", customer_phone="13900000009", customer_name="另一人"))
        one.cases.keep_draft(json.dumps({"phone": "139 0000 0001"}))
        copy(tmp_path / "livecs.db", tmp_path / "before.db")
        one.age(1)
        one.eraser.erase(one.database, find(one.database, customer(phone=PHONE)))
        one.age(1)
        back = one.cases.add(CASE._replace(order_no="241123-1"))
        copy(tmp_path / "livecs.db", tmp_path / "after.db")
        for name, kept in (("before.db", [other]), ("after.db", [other, back])):
            database = restored(one, name)
            again = one.eraser.after_restore(database)
            assert again == (Erased(1, 1, 0) if name == "before.db" else Erased())
            rows = database.rows("SELECT id FROM return_case WHERE erased_at_ms IS NULL ORDER BY id")
            assert rows == [(id_,) for id_ in kept]
            database.close()
            if name == "before.db":
                assert "欧阳试纸".encode() not in plain_pages(tmp_path / "restored.db", KEY)
            (tmp_path / "restored.db").unlink()


def test_a_crash_before_the_blanking_is_finished_the_next_time(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        id_ = one.cases.add(CASE)
        one.eraser._blanked = no_power  # type: ignore[method-assign,assignment]
        with pytest.raises(ZeroDivisionError):
            one.eraser.erase(one.database, Targets((id_,)))
        del one.eraser._blanked
        assert held(one)[0][0] == CASE.order_no
        one.purge()
        assert held(one)[0][0] == ""
        assert len(one.backups) == 1


def no_power(*_: object) -> Erased:
    raise ZeroDivisionError


def test_a_backup_that_fails_is_said_and_made_the_next_time(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        id_ = one.cases.add(CASE)
        (tmp_path / "no-backups").touch()
        with pytest.raises(UserError, match=r"旧备份还没有换新.*磁盘已满") as raised:
            one.eraser.erase(one.database, Targets((id_,)))
        assert raised.value.code == "privacy.backup"
        (tmp_path / "no-backups").unlink()
        assert one.purge() == Erased()
        assert (len(one.backups), one.marks.is_swept()) == (1, True)
        one.purge()
        assert len(one.backups) == 1  # and not again


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"phone": "+86 139 0000 0001"}, ("own", "quoted")),
        ({"order_no": '="241121 000000000000001"'}, ("own",)),
        ({"phone": "13900000002"}, ()),
        ({"order_no": "0000000"}, ()),
    ],
)
def test_a_customer_is_found_by_number_and_where_it_is_quoted(
    tmp_path: Path, typed: dict[str, str], found: tuple[str, ...]
) -> None:
    with world(tmp_path) as one:
        named = {
            "own": one.cases.add(CASE),
            "quoted": one.cases.add(
                CASE._replace(order_no="1234567", customer_phone="", note="另一个电话 139-0000-0001")
            ),
            "other": one.cases.add(CASE._replace(order_no="7654321", customer_phone="13900000001-22")),
        }
        targets = find(one.database, customer(**typed))
        assert set(targets.case_ids) == {named[name] for name in found}


@pytest.mark.parametrize("typed", [{"phone": "139****0001"}, {"phone": "1"}, {"order_no": "24112"}, {"order_no": "无"}])
def test_a_number_that_could_be_anyones_is_refused(typed: dict[str, str]) -> None:
    with pytest.raises(UserError, match="完整的订单编号或手机号"):
        customer(**typed)


def test_everything_held_of_a_customer_is_handed_over(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        add_all(one)
        one.cases.keep_draft(json.dumps({"order": ["订单号 241121-000000000000001 复制"], "note": "草稿里的话"}))
        whole = everything(one.database, find(one.database, customer(order_no=CASE.order_no)))
        told = json.dumps(whole, ensure_ascii=False)
        assert [word for word in (*CANARIES, "刻字", "草稿里的话", "a" * 64) if word not in told] == []


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]", b'{"marks": {}}'])
def test_a_damaged_mark_file_is_answered_by_the_other_copy(tmp_path: Path, damage: bytes) -> None:
    with world(tmp_path) as one:
        id_ = one.cases.add(CASE)
        one.eraser.erase(one.database, Targets((id_,)))
        (tmp_path / "erased.json").write_bytes(damage)
        assert one.marks.is_swept()
        (tmp_path / "erased.json.bak").write_bytes(damage)
        assert not one.marks.is_swept()
        assert one.purge() == Erased()
        assert (len(one.backups), one.marks.is_swept()) == (2, True)  # no older backup remains


def test_any_flipped_bit_in_the_marks_is_seen(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        one.eraser.erase(one.database, Targets((one.cases.add(CASE),)))
        whole = (tmp_path / "erased.json").read_bytes()
        (tmp_path / "erased.json.bak").unlink()
        for place in range(len(whole) * 8):
            flipped = bytearray(whole)
            flipped[place // 8] ^= 1 << place % 8
            (tmp_path / "erased.json").write_bytes(flipped)
            assert not one.marks.is_swept()


def test_marks_tell_nothing_and_match_under_their_own_key_alone(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        one.cases.add(CASE)
        who = customer(phone=PHONE)
        one.eraser.erase(one.database, find(one.database, who))
        text = (tmp_path / "erased.json").read_text()
        assert PHONE not in text
        assert who.mark.kind not in text
        assert one.marks.known()((who.mark,), START_MS)
        assert not one.marks.known()((who.mark,), START_MS + 1)
        with bare(tmp_path / "other.db", OTHER_KEY) as other:
            assert not Marks(tmp_path / "erased.json", other).known()((who.mark,), 0)


def test_marks_are_forgotten_when_no_case_could_be_that_old(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        for number in (1, 2):
            id_ = one.cases.add(CASE._replace(order_no=f"24112{number}"))
            one.eraser.erase(one.database, Targets((id_,)))
            one.age(180)
        assert len(json.loads((tmp_path / "erased.json").read_bytes())["marks"]) == 1


def test_what_is_due_is_found_without_reading_all_cases(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        assert due(one.database, one.now(), LIMITS) == Targets()
