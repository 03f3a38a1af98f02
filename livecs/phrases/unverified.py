"""How phrases stand as long as no signature is verified; by itself, as every start needs it and no signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.phrases.model import Standing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from livecs.phrases.model import Pack


class Unverified:
    """Before anything is verified, or without a key: what is shipped is known, the rest is all alike."""

    def __init__(self, is_shipped: Callable[[Pack], bool], otherwise: Standing) -> None:
        """Take what the rest is: UNSIGNED without a key, UNTRUSTED while its signatures are not verified yet."""
        self._is_shipped = is_shipped
        self._otherwise = otherwise

    def standings(self, path: Path, pack: Pack) -> tuple[Standing, ...]:  # noqa: ARG002 (another trust looks beside it)
        """A standing for each phrase, in order."""
        return (Standing.SHIPPED if self._is_shipped(pack) else self._otherwise,) * len(pack.phrases)
