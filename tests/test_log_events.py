"""The list of events is whole: every code in the sources is on it, and the reader of the sources sees them all."""

from pathlib import Path

import pytest

from livecs.log_events import EVENTS
from livecs.vault.shop_key import ShopKeyState
from livecs.vault.states import KeyState
from tests.event_codes import codes_of

ROOT = Path(__file__).parents[1]
SOURCES = {path.relative_to(ROOT).as_posix(): path.read_text("utf8") for path in (ROOT / "livecs").rglob("*.py")}
FILLED_IN = {
    "key.*": {f"key.{state}" for state in KeyState},
    "shop_key.*": {f"shop_key.{state}" for state in ShopKeyState},
    "qt.*": {"qt.warning", "qt.critical", "qt.fatal"},
}


def expanded(codes: set[str]) -> set[str]:
    return set().union(*(FILLED_IN.get(code, {code}) for code in codes)) - {"*"}


def test_every_code_is_on_the_list_and_the_list_has_no_other() -> None:
    found = codes_of(SOURCES)
    assert found.unreadable == []
    assert expanded(found.codes) | {"log.unknown"} == EVENTS


@pytest.mark.parametrize(
    "source",
    [
        'raise UserError("new.code", "text")',
        'raise errors.UserError("new.code", "text")',
        'class A(UserError): pass\nraise A("new.code", "text")',
        'class A(UserError): pass\nclass B(A): pass\nraise B("new.code", "text")',
        'class A(UserError):\n def __init__(self):\n  super().__init__("new.code", "text")',
        'def cannot(code, why):\n return UserError(code, why)\nraise cannot("new.code", "x")',
        'def f(full):\n code = "new.code" if full else "new.other"\n raise UserError(code, "x")',
        'raise UserError("new.code" if x else "y", "")',
        'self._log("new.code")',
        'parts.log.event("new.code", id_)',
    ],
)
def test_a_new_code_would_be_seen(source: str) -> None:
    found = codes_of({"new.py": source})
    assert "new.code" in found.codes
    assert found.unreadable == []


@pytest.mark.parametrize("source", ["raise UserError(make(), '')", "raise UserError(text[0], '')", "log(x)"])
def test_a_code_that_cannot_be_read_would_be_seen(source: str) -> None:
    assert codes_of({"new.py": source}).unreadable == ["new.py:1"]
