"""What approves phrases in a profile: the shop's key, the proposals, the packs as files."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from livecs.errors import UserError
from livecs.phrases.library import WITHOUT_KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.desktop.paths import Profile
    from livecs.ids import Ids
    from livecs.jobs.approve_phrase import ApprovePhrase
    from livecs.lint.linter import Linter
    from livecs.phrases.model import Phrase
    from livecs.phrases.review import ReviewDesk
    from livecs.phrases.shelf import PackShelf
    from livecs.phrases.signing import Trust
    from livecs.store.database import Database
    from livecs.store.shop_key import ShopKey


class ApprovalParts:
    """A part of :class:`livecs.parts.Parts`."""

    settings: dict[str, Any]
    folders: tuple[Path, Path]
    _open_database: Callable[[], Database | None]

    def __init__(self, profile: Profile, now_ms: NowMs) -> None:
        """Take the files and the clock; reading makes nothing on the disk."""
        self.profile = profile
        self.now_ms = now_ms
        self._shop_key: ShopKey | None = None
        self._making = threading.Lock()

    def has_shop_key(self) -> bool:
        """Whether this profile has a signing key; costs one look at the disk."""
        return (self.profile.store / "shop-key.json").exists()

    def shop_key(self) -> ShopKey:
        """The one signing key of this process; its session lasts for some minutes."""
        from livecs.store.shop_key import ShopKey

        with self._making:
            if self._shop_key is None:
                self._shop_key = ShopKey(self.profile.store, os.urandom, self._ids(), self.now_ms)
            return self._shop_key

    def trust(self, database: Database | None) -> Trust:
        """What says how phrases stand: by the pinned key and the newest approvals, as far as a database is open."""
        from livecs.phrases.manifest import is_shipped
        from livecs.phrases.signing import Keyed

        verifier = self.shop_key().verifier(database)
        if verifier is None:
            return WITHOUT_KEY
        return Keyed(is_shipped, verifier, self.review(database).store.signed() if database else {})

    def review(self, database: Database) -> ReviewDesk:
        """The desk of the proposals of an open database."""
        from livecs.phrases.review import ReviewDesk
        from livecs.store.proposals import Proposals

        ids = self._ids()
        store = Proposals(database, ids, self.now_ms)
        return ReviewDesk(store, ids, self.now_ms, self.settings["agent_name"] or "客服")

    def shelf(self) -> PackShelf:
        """The packs as files."""
        from livecs.phrases.shelf import PackShelf
        from livecs.store import durable

        return PackShelf(self.folders[:1], self.profile.phrasebanks, durable.put)

    def approving(self, desk: ReviewDesk, linter: Linter) -> ApprovePhrase:
        """The job that approves and retires, with the session of the shop's key."""
        from livecs.jobs.approve_phrase import ApprovePhrase

        by = self.settings["agent_name"] or "主管"
        return ApprovePhrase(desk, self.shelf(), linter, self.shop_key().signer, by, self.now_ms)

    def _drafts(self, database: Database | None) -> tuple[tuple[str, Phrase], ...]:
        """The drafts that may stand in the list."""
        if not database or not self.settings["drafts_may_be_copied"]:
            return ()
        return self.review(database).usable_drafts()

    @contextmanager
    def _quietly(self) -> Iterator[Database | None]:
        """The database if there is one and that asks nobody; what keeps it shut is told of by whoever needs it."""
        try:
            database = self._open_database() if self.profile.database.exists() else None
        except UserError:
            database = None
        try:
            yield database
        finally:
            if database:
                database.close()

    def _ids(self) -> Ids:
        import secrets

        from livecs.ids import Ids

        return Ids(self.now_ms, secrets.randbits)
