"""Pictures of cases behind the open panel: how they reach the store. Imported with the page that shows them."""

from __future__ import annotations

import os
import secrets
from contextlib import closing
from typing import TYPE_CHECKING

from livecs.ids import Ids
from livecs.store.evidence import EvidenceStore
from livecs.ui.returns.evidence_ways import OffThread, PictureWays

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from PySide6.QtCore import QObject

    from livecs.parts import Parts
    from livecs.returns.model import Picture
    from livecs.ui.returns.evidence_ways import Run

    _Came = TypeVar("_Came")


class _Reach:
    """The pictures of a profile, for whichever thread calls; whoever has a case to show has the store open."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._ids = Ids(parts.now_ms, secrets.randbits)

    def add(self, case_id: str, jpeg: bytes) -> Picture:
        return self._with(lambda store: store.add(case_id, jpeg))

    def read(self, name: str) -> bytes:
        return self._with(lambda store: store.read(name))

    def reveal(self, picture_id: str) -> bytes:
        return self._with(lambda store: store.reveal(picture_id))

    def remove(self, picture_id: str) -> None:
        self._with(lambda store: store.remove(picture_id))

    def names(self, pictures: Sequence[bytes]) -> tuple[str, ...]:
        return self._with(lambda store: tuple(filter(None, map(store.name_of, pictures))))

    def _with(self, job: Callable[[EvidenceStore], _Came]) -> _Came:
        parts = self._parts
        with closing(parts.vault().open_for_saving()) as database:
            return job(EvidenceStore(database, parts.profile.evidence, self._ids, parts.now_ms, os.urandom))


def picture_ways(parts: Parts, run: Run, parent: QObject) -> PictureWays:
    """The ways of a panel: ``run`` works on the store's thread, the decoding has one of its own."""
    reach = _Reach(parts)
    beside = OffThread(parent).run
    return PictureWays(run, beside, reach.add, reach.read, reach.reveal, reach.remove, reach.names)
