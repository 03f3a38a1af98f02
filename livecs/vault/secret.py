"""A value that does not print itself: a traceback, a log line or a repr shows that it is there, never what it is."""

import hmac
from typing import Generic, NoReturn, TypeVar

_Value = TypeVar("_Value", str, bytes)


class Secret(Generic[_Value]):
    """A key or a recovery code on its way between those who may see it."""

    __slots__ = ("_value",)

    def __init__(self, value: _Value) -> None:
        """Hide a value."""
        self._value: _Value = value

    def reveal(self) -> _Value:
        """The value, for the one call that needs it; keep it out of names that live longer."""
        return self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(_bytes(self._value), _bytes(other._value))

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> NoReturn:
        """A secret goes into no pickle, which is a file sooner or later.

        Raises:
            TypeError: always.
        """
        raise TypeError("a secret is not pickled")


def _bytes(value: str | bytes) -> bytes:
    return value.encode() if isinstance(value, str) else value
