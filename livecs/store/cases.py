"""Return cases and drafts: written whole with their audit row, found again by order number or phone."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.returns.model import NewCase
from livecs.store import driver
from livecs.store.audit import write_audit
from livecs.text import order_key, phone_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from livecs.clock import NowMs
    from livecs.store.database import Database
    from livecs.store.driver import Connection


_LATER = {
    "items",
    "aftersale_no",
    "carrier",
    "reply",
    "steps",
    "goods_kind",
    "is_confirmed",
    "signed_on",
    "returned_on",
}
_COLUMNS = tuple(name for name in NewCase._fields if name not in _LATER)
_KEPT = ("id", "order_key", "phone_key", "created_at_ms", "updated_at_ms", *_COLUMNS)
_ADD = f"INSERT INTO return_case ({', '.join(_KEPT)}) VALUES ({', '.join('?' * len(_KEPT))})"  # noqa: S608 (our names)
_ADD_ITEM = "INSERT INTO case_item (id, case_id, product, spec, quantity, price_fen) VALUES (?, ?, ?, ?, ?, ?)"
_DRAFT = """
INSERT INTO draft (id, body, updated_at_ms) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET body = excluded.body, updated_at_ms = excluded.updated_at_ms
"""


_WORTH_A_CODE = ("return_case", "draft", "proposal", "promise")


def has_cases(database: Database) -> bool:
    """Whether anything was registered, proposed or promised, or begun to be."""
    return any(database.rows(f"SELECT 1 FROM {table} LIMIT 1") for table in _WORTH_A_CODE)  # noqa: S608 (our names)


class CaseStore:
    """Cases of an open database."""

    def __init__(self, database: Database, new_id: Callable[[], str], now_ms: NowMs) -> None:
        """Write with these ids and this clock."""
        self._database = database
        self._new_id = new_id
        self._now_ms = now_ms

    def add(self, case: NewCase) -> str:
        """Keep a case with its items and its audit row, all or nothing; returns its id.

        Raises:
            UserError: an equal case is open (``case.duplicate``), or it breaks a rule or the disk refused
                (``case.write``); nothing was kept.
        """
        with writing(), self._database.transaction() as connection:
            return insert(connection, case, self._new_id, self._now_ms())

    def of_order(self, order_no: str) -> tuple[str, ...]:
        """The ids of all cases of an order, oldest first."""
        return self._ids("order_key = ?", order_key(order_no)) if order_key(order_no) else ()

    def of_phone(self, phone: str) -> tuple[str, ...]:
        """The ids of all cases under a phone number, oldest first."""
        return self._ids("phone_key = ?", phone_key(phone)) if phone_key(phone) else ()

    def keep_draft(self, body: str, draft_id: str = "") -> str:
        """Keep what is being typed, as a JSON text; returns the draft's id.

        Args:
            body: all of the form.
            draft_id: of the draft it replaces; empty for a new one.

        Raises:
            UserError: the disk refused.
        """
        id_ = draft_id or self._new_id()
        with writing(), self._database.transaction() as connection:
            connection.execute(_DRAFT, (id_, body, self._now_ms()))
        return id_

    def forget_draft(self, draft_id: str) -> None:
        """Delete a draft: it was saved, or thrown away.

        Raises:
            UserError: the disk refused.
        """
        with writing(), self._database.transaction() as connection:
            connection.execute("DELETE FROM draft WHERE id = ?", (draft_id,))

    def drafts(self) -> list[tuple[str, str]]:
        """Ids and JSON texts of all drafts, newest first."""
        rows = self._database.rows("SELECT id, body FROM draft ORDER BY updated_at_ms DESC, id")
        return [(str(id_), str(body)) for id_, body in rows]

    def _ids(self, condition: str, value: str) -> tuple[str, ...]:
        query = f"SELECT id FROM return_case WHERE {condition} ORDER BY created_at_ms, id"  # noqa: S608 (our texts)
        return tuple(str(id_) for (id_,) in self._database.rows(query, value))


def insert(connection: Connection, case: NewCase, new_id: Callable[[], str], at_ms: int) -> str:
    """Write a case inside the transaction of whoever calls; returns its id."""
    id_ = new_id()
    values = tuple(getattr(case, name) for name in _COLUMNS)
    keys = (order_key(case.order_no), phone_key(case.customer_phone))
    connection.execute(_ADD, (id_, *keys, at_ms, at_ms, *values))
    for item in case.items:
        connection.execute(_ADD_ITEM, (new_id(), id_, item.product, item.spec, item.quantity, item.price_fen))
    filled = tuple(name for name in NewCase._fields if getattr(case, name))
    write_audit(connection, new_id(), at_ms, "case.add", id_, fields=filled)
    return id_


@contextmanager
def writing() -> Iterator[None]:
    """Say why a case was not kept; the database's own words never reach a person.

    Raises:
        UserError: it was not.
    """
    try:
        yield
    except driver.IntegrityError as error:
        if "duplicate_key" in str(error):
            message = "这个订单已有一条没办完的登记，没有重复存下；请打开那一条继续"
            raise UserError("case.duplicate", message) from error
        raise UserError("case.rule", "这条登记缺少内容，或和已有的内容矛盾，没有存下；请检查后再存") from error
    except driver.DriverError as error:
        message = f"登记没有存下（{driver.reason(error)}）；请检查磁盘空间和权限，然后再存一次"
        raise UserError("case.write", message) from error
