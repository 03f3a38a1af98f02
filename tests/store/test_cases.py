"""What must not happen to a case is refused by the database itself; what may is kept whole and found again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from livecs.errors import UserError
from livecs.returns.model import Item
from livecs.store import driver
from livecs.store.database import Database
from livecs.text import order_key, phone_key
from tests.store.build import made
from tests.store.case_rows import CASE, PHONE, Moments, store

ITEMS = CASE._replace(items=(Item("帆布鞋", "白色 38 码", 2, 5990),))
SET = "UPDATE return_case SET version = version + 1, "


def write(database: Database, *statements: str) -> None:
    for statement in statements:
        with database.transaction() as connection:
            connection.execute(statement)


def content(database: Database) -> list[list[tuple[object, ...]]]:
    tables = ("return_case", "case_item", "case_event", "evidence", "audit", "reason", "access")
    return [database.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables]  # noqa: S608 (our names)


EVENT = (
    "INSERT INTO case_event (id, case_id, at_ms, kind, note) SELECT 'e', id, 5, 'follow_up', '已回电' FROM return_case"
)
AGREE = SET + "status = 'await_buyer', attitude = 'agree'"
PERSUADE = SET + "status = 'persuading', attitude = 'persuade'"
REOPEN = SET + "status = 'new', closed_at_ms = NULL"
DONE = SET + "status = 'cancelled', closed_at_ms = 5"
PICTURE = "INSERT INTO evidence SELECT 'p', id, 5, lower(hex(zeroblob(32))), 10, NULL FROM return_case"


@pytest.mark.parametrize(
    ("before", "statement", "said"),
    [
        # the eleven
        ((), "an equal open case", "duplicate_key"),
        ((), SET + "status = 'done', closed_at_ms = 5", "no such status move"),
        ((), SET + "status = 'await_buyer'", "no such status move"),
        ((), SET + "status = 'persuading', attitude = 'agree'", "no such status move"),
        ((DONE,), SET + "status = 'done'", "no such status move"),
        ((), SET + "status = 'cancelled'", "CHECK"),
        ((), SET + "closed_at_ms = 5", "CHECK"),
        ((), "DELETE FROM return_case", "only drafts"),
        ((DONE,), "DELETE FROM return_case", "only drafts"),
        ((), "UPDATE return_case SET note = 'x'", "the version rises by one"),
        ((), "UPDATE return_case SET note = 'x', version = version + 2", "the version rises by one"),
        ((), "UPDATE audit SET at_ms = 6", "append-only"),
        ((), "DELETE FROM audit", "append-only"),
        ((), "DELETE FROM reason WHERE id IN (SELECT reason_id FROM return_case)", "FOREIGN KEY"),
        ((), "DELETE FROM reason WHERE parent_id IS NULL", "FOREIGN KEY"),
        ((), SET + "reason_id = NULL", "CHECK"),
        ((PERSUADE,), SET + "attitude = 'agree'", "CHECK"),
        ((), SET + "attitude = 'agree,persuade'", "CHECK"),
        ((), "UPDATE case_item SET received = 3", "CHECK"),
        ((), "UPDATE case_item SET received = 1, damaged = 2", "CHECK"),
        # and what would undo them
        ((), "INSERT OR REPLACE INTO return_case SELECT * FROM return_case", "return_case"),
        ((), SET + "id = '019aa4f8-0c00-7000-8000-0000000000cc'", "stay"),
        ((), SET + "created_at_ms = 5", "stay"),
        ((), SET + "refund_fen = -1", "CHECK"),
        ((), SET + "order_key = '241121-1'", "CHECK"),
        ((EVENT,), "UPDATE case_event SET note = '没有回电'", "append-only"),
        ((EVENT,), "UPDATE case_event SET at_ms = 6, note = ''", "append-only"),
        ((EVENT,), "DELETE FROM case_event", "append-only"),
        ((PICTURE,), "UPDATE evidence SET file_name = ''", "CHECK"),
        ((PICTURE,), "UPDATE evidence SET file_name = '../key.json'", "CHECK"),
        ((), SET + "erased_at_ms = 5", "CHECK"),
    ],
)
def test_the_database_refuses(tmp_path: Path, before: tuple[str, ...], statement: str, said: str) -> None:
    with made(tmp_path / "a.db") as database:
        cases = store(database, Moments())
        cases.add(ITEMS)
        write(database, *before)
        was = content(database)
        if statement == "an equal open case":
            with pytest.raises(UserError, match="没有重复存下") as refused:
                cases.add(CASE._replace(order_no='="241121 000000000000001"'))
            assert refused.value.code == "case.duplicate"
        else:
            with pytest.raises((driver.IntegrityError, driver.OperationalError), match=said):
                write(database, statement)
        assert content(database) == was


@pytest.mark.parametrize(
    "statements",
    [
        (
            SET + "status = 'await_buyer', attitude = 'agree'",
            SET + "status = 'in_transit'",
            SET + "status = 'inspecting'",
        ),
        (SET + "status = 'persuading', attitude = 'persuade'", SET + "status = 'kept', closed_at_ms = 9"),
        (
            SET + "status = 'refused', attitude = 'refuse', closed_at_ms = 9",
            SET + "status = 'new', closed_at_ms = NULL",
        ),
        (SET + "status = 'await_buyer', attitude = 'ask_evidence'",),
        (SET + "status = 'draft', reason_id = NULL", "DELETE FROM return_case"),
        (EVENT, "UPDATE case_event SET note = ''"),
        (EVENT, SET + "status = 'draft'", "DELETE FROM return_case"),
        ("UPDATE reason SET is_offered = 0",),
        ("UPDATE case_item SET received = 2, damaged = 2",),
        (PICTURE, "UPDATE evidence SET file_name = '', erased_at_ms = 5"),
    ],
)
def test_the_database_allows(tmp_path: Path, statements: tuple[str, ...]) -> None:
    with made(tmp_path / "a.db") as database:
        store(database, Moments()).add(ITEMS)
        write(database, *statements)


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({}, "case.duplicate"),
        ({"order_no": " 241121000000000000001 "}, "case.duplicate"),
        ({"sub_order_no": "2"}, ""),
        ({"kind": "complaint"}, ""),
        ({"platform": "douyin"}, ""),
        ({"status": "draft"}, ""),
        ({"order_no": "241121-2"}, ""),
        ({"source": "imported", "status": "done", "closed_at_ms": 5}, ""),
        ({"status": "done"}, "case.rule"),
        ({"order_no": "241121-2", "reason_id": None}, "case.rule"),
        ({"order_no": "241121-2", "reason_id": None, "status": "draft"}, ""),
        ({"platform": "ebay"}, "case.rule"),
    ],
)
def test_a_second_case_beside_an_open_one(tmp_path: Path, changed: dict[str, Any], refusal: str) -> None:
    with made(tmp_path / "a.db") as database:
        cases = store(database, Moments())
        cases.add(CASE)
        assert refused(lambda: cases.add(CASE._replace(**changed))) == refusal
        assert database.rows("SELECT count(*) FROM return_case") == [(1 if refusal else 2,)]


def refused(call: Callable[[], object]) -> str:
    """The code with which a call is refused; empty when it is not."""
    try:
        call()
    except UserError as error:
        return error.code
    return ""


def test_cases_without_an_order_number_are_no_duplicates(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        cases = store(database, Moments())
        assert len({cases.add(CASE._replace(order_no=blank)) for blank in ("", "  ", "无")}) == 3
        assert cases.of_order("") == ()


def test_a_closed_case_makes_room_for_another(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        cases = store(database, Moments())
        first = cases.add(CASE)
        write(database, DONE)
        second = cases.add(CASE)
        assert cases.of_order(CASE.order_no) == (first, second)
        with pytest.raises(driver.IntegrityError, match="duplicate_key"):
            write(database, f"{REOPEN} WHERE id = '{first}'")


def test_a_case_is_kept_with_its_items_and_an_audit_row_that_names_fields(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        id_ = store(database, Moments()).add(ITEMS)
        assert database.rows("SELECT case_id, product, spec, quantity FROM case_item") == [
            (id_, "帆布鞋", "白色 38 码", 2)
        ]
        ((action, subject, fields),) = database.rows("SELECT action, subject_id, fields FROM audit")
        assert (action, subject) == ("case.add", id_)
        assert {"customer_phone", "customer_address", "items", "note"} <= set(str(fields).split(","))
        assert "attitude" not in str(fields).split(",")


def test_what_cannot_be_kept_leaves_nothing(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        was = content(database)
        with pytest.raises(UserError, match="没有存下"):
            store(database, Moments()).add(ITEMS._replace(items=(Item("鞋", quantity=0),)))
        assert content(database) == was


def test_a_draft_is_kept_replaced_and_forgotten(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        cases = store(database, Moments())
        one, two = cases.keep_draft('{"note": "甲"}'), cases.keep_draft('{"note": "乙"}')
        cases.keep_draft('{"note": "丙"}', one)
        cases.forget_draft(two)
        assert cases.drafts() == [(one, '{"note": "丙"}')]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("241121-000000000000001", "241121000000000000001"),
        ('="6917 0000 0001"', "691700000001"),
        ("ｐ１２３", "P123"),
        ("'123\u200b4", "1234"),
        ("订单号 12a 复制", "12A"),
        ("无", ""),
        ("", ""),
    ],
)
def test_order_numbers_are_compared_by_letters_and_digits(typed: str, key: str) -> None:
    assert order_key(typed) == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("139 0000-0001", PHONE),
        ("+86 13900000001", PHONE),
        ("008613900000001", PHONE),
        ("１３９０００００００１", PHONE),
        ("13900000001-2345", PHONE + "2345"),
        ("13900000001转2345", PHONE + "2345"),
        ("0571-8600000", "05718600000"),
        ("8613900000", "8613900000"),
        ("139****0001", ""),
        ("139＊＊＊＊0001", ""),
        ("无", ""),
    ],
)
def test_phones_are_compared_by_digits_and_masked_ones_not_at_all(typed: str, key: str) -> None:
    assert phone_key(typed) == key


def test_a_shop_begins_with_reasons_in_two_levels(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        ((top, below),) = database.rows("SELECT sum(parent_id IS NULL), sum(parent_id IS NOT NULL) FROM reason")
        assert (top, below) == (9, 20)
        deeper = "SELECT 1 FROM reason a JOIN reason b ON a.parent_id = b.id WHERE b.parent_id IS NOT NULL"
        assert database.rows(deeper) == []
