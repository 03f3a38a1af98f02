"""One customer, by order number or phone: all that the store holds of them, to hand over or to erase."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError
from livecs.store.targets import Mark, Targets, draft_marks, promise_marks
from livecs.text import order_key, phone_key

if TYPE_CHECKING:
    from livecs.store.database import Database

_LEAST = 7
_LEAST_QUOTED = 10  # a shorter one stands by chance within other numbers
_QUOTES = "instr(replace(replace(upper({}), ' ', ''), '-', ''), ?1)"
_FREE = (
    "sub_order_no",
    "aftersale_no",
    "customer_nick",
    "customer_name",
    "customer_address",
    "reason_note",
    "note",
    "reply",
)
_TABLES = (("items", "case_item"), ("events", "case_event"), ("deadlines", "case_deadline"), ("evidence", "evidence"))


class Customer(NamedTuple):
    """Who is asked for: a mark's kind (``order`` or ``phone``) and the number as it is compared."""

    kind: str
    key: str

    @property
    def mark(self) -> Mark:
        """What stands for them once they are erased."""
        return Mark(self.kind, self.key)


def customer(*, order_no: str = "", phone: str = "") -> Customer:
    """Who is meant by what was typed.

    Raises:
        UserError: it is masked, or so short that it could be anyone.
    """
    kind, key = ("order", order_key(order_no)) if order_no else ("phone", phone_key(phone))
    if len(key) < _LEAST:
        raise UserError("privacy.short", "要完整的订单编号或手机号，不能带星号，也不能只有几位；没有改动任何内容")
    return Customer(kind, key)


def find(database: Database, who: Customer) -> Targets:
    """Cases, drafts and promises of a customer: by the number's own column, or where a free text quotes it."""
    own = "order_key" if who.kind == "order" else "phone_key"
    quoted = " OR ".join(_QUOTES.format(name) for name in _FREE)
    in_events = f"id IN (SELECT case_id FROM case_event WHERE {_QUOTES.format('note')})"  # noqa: S608 (our names)
    condition = f"{own} = ?1 OR length(?1) >= {_LEAST_QUOTED} AND ({quoted} OR {in_events})"
    query = f"SELECT id FROM return_case WHERE {condition} ORDER BY created_at_ms, id"  # noqa: S608 (our names)
    cases = tuple(str(row[0]) for row in database.rows(query, who.key))
    drafts = database.rows("SELECT id, body FROM draft ORDER BY id")
    held = tuple(str(id_) for id_, body in drafts if who.mark in set(draft_marks(str(body))))
    promises = database.rows("SELECT id, what, customer FROM promise WHERE erased_at_ms IS NULL ORDER BY id")
    promised = tuple(str(id_) for id_, *texts in promises if who.mark in set(promise_marks(*texts)))
    return Targets(cases, held, (who.mark,), promised)


def everything(database: Database, targets: Targets) -> dict[str, object]:
    """All that the store holds of them, as JSON takes it; evidence by name and size."""
    return {
        "cases": [_whole_case(database, id_) for id_ in targets.case_ids],
        "drafts": [_whole_draft(database, id_) for id_ in targets.draft_ids],
        "promises": [row for id_ in targets.promise_ids for row in _row(database, "promise", "id", id_)],
    }


def _whole_case(database: Database, id_: str) -> dict[str, object]:
    (case,) = _row(database, "return_case", "id", id_)
    return {**case, **{name: _row(database, table, "case_id", id_) for name, table in _TABLES}}


def _whole_draft(database: Database, id_: str) -> dict[str, object]:
    (draft,) = _row(database, "draft", "id", id_)
    return {**draft, "body": json.loads(str(draft["body"]))}


def _row(database: Database, table: str, column: str, id_: str) -> list[dict[str, object]]:
    names = [str(name) for (name,) in database.rows("SELECT name FROM pragma_table_info(?)", table)]
    query = f"SELECT {', '.join(names)} FROM {table} WHERE {column} = ? ORDER BY 1"  # noqa: S608 (our names)
    return [dict(zip(names, row, strict=True)) for row in database.rows(query, id_)]
