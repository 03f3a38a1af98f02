"""``override`` for Python 3.11, whose ``typing`` has none; checked by mypy, free at run time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    _Method = TypeVar("_Method", bound=Callable)

    def override(method: _Method) -> _Method:
        """Say that a method replaces one of its base class."""
        return method


__all__ = ["override"]
