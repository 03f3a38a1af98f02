"""How a case stands in its tables: columns and values, there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from livecs.returns.model import Case, Item, NewCase
from livecs.text import order_key, phone_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.store.driver import Connection

    Read = Callable[..., list[tuple[object, ...]]]

COLUMNS = tuple(name for name in NewCase._fields if name != "items")
KEYED = ("order_key", "phone_key")
_CASE = f"""
SELECT id, version, created_at_ms, updated_at_ms, erased_at_ms, {", ".join(COLUMNS)} FROM return_case WHERE id = ?
"""  # noqa: S608 (our names)
_ITEMS = "SELECT product, spec, quantity, price_fen, received, damaged FROM case_item WHERE case_id = ? ORDER BY id"
_ADD_ITEM = (
    "INSERT INTO case_item (id, case_id, product, spec, quantity, price_fen, received, damaged) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def values(case: NewCase) -> tuple[object, ...]:
    """The columns of a case in their order."""
    return tuple(getattr(case, name) for name in COLUMNS)


def keys(case: NewCase) -> tuple[str, str]:
    """What a case is compared by: its order number and its phone."""
    return order_key(case.order_no), phone_key(case.customer_phone)


def read_case(read: Read, case_id: str) -> Case | None:
    """A case as it is kept; None where there is none."""
    rows: list[Any] = read(_CASE, case_id)
    things: list[Any] = read(_ITEMS, case_id)
    if not rows:
        return None
    row, items = rows[0], tuple(map(Item._make, things))
    said = NewCase(**dict(zip(COLUMNS, row[5:], strict=True)), items=items)
    return Case._make((*row[:5], said))


def list_products(connection: Connection, items: tuple[Item, ...]) -> tuple[str, str]:
    """The first product, which stands in the table of products from now on, and the others in one text."""
    first, *more = [item.product for item in items] or [""]
    if first:
        connection.execute("INSERT OR IGNORE INTO product (name) VALUES (?)", (first,))
    return first, "\n".join(more)


def write_items(connection: Connection, case_id: str, items: tuple[Item, ...], new_id: Callable[[], str]) -> None:
    """Write the things of a case."""
    for item in items:
        connection.execute(_ADD_ITEM, (new_id(), case_id, *item))
