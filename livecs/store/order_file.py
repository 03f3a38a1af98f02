"""The order of a shift, frozen so that learned keys keep working: uses by phrase id, and the shift they came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.store import json_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path


class OrderFile:
    """One file; what cannot be read is an order of no uses."""

    def __init__(self, path: Path) -> None:
        """Read nothing yet."""
        self._path = path

    def uses(self) -> dict[str, int]:
        """The uses by phrase id that the order was made of."""
        raw = self._content().get("uses")
        return {id_: uses for id_, uses in raw.items() if isinstance(uses, int)} if isinstance(raw, dict) else {}

    def shift(self) -> str:
        """The shift it was made for, as ISO date; empty when there is none."""
        return str(self._content().get("shift", ""))

    def keep(self, uses: Mapping[str, int], shift: date) -> None:
        """Freeze the order of a shift.

        Raises:
            UserError: the disk refused.
        """
        json_file.write(self._path, {"shift": shift.isoformat(), "uses": uses})

    def _content(self) -> dict[str, object]:
        return json_file.read(self._path) or {}
