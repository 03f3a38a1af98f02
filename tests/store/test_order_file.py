from datetime import date
from pathlib import Path

import pytest

from livecs.store.order_file import OrderFile


def test_an_order_is_kept(tmp_path: Path) -> None:
    OrderFile(tmp_path / "order.json").keep({"ship": 3}, date(2026, 11, 21))
    again = OrderFile(tmp_path / "order.json")
    assert (again.uses(), again.shift()) == ({"ship": 3}, "2026-11-21")


@pytest.mark.parametrize(
    ("content", "uses"),
    [(None, {}), ("{", {}), ("[]", {}), ('{"uses": 3}', {}), ('{"uses": {"a": 1, "b": "x"}}', {"a": 1})],
)
def test_what_cannot_be_read_orders_nothing(tmp_path: Path, content: str | None, uses: dict[str, int]) -> None:
    path = tmp_path / "order.json"
    if content is not None:
        path.write_text(content, encoding="utf8")
    assert (OrderFile(path).uses(), OrderFile(path).shift()) == (uses, "")
