"""What a profile does for the privacy of its customers: erase, purge, and erase again what a backup brought back."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.store.audit import write_access
from livecs.store.customer import everything, find
from livecs.store.erasing import Eraser, said
from livecs.store.evidence import sweep
from livecs.store.marks import Marks
from livecs.store.picture_files import FOLDER
from livecs.store.purge import purge
from livecs.vault.retention import CaseLimits, cutoffs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.store.customer import Customer
    from livecs.store.database import Database
    from livecs.store.erasing import Erased
    from livecs.store.profile_store import ProfileStore

MARKS = "erased.json"


class Privacy:
    """The erasing of one profile.

    Args:
        folder: the profile's ``store`` folder.
        new_id: gives ids.
        now_ms: the clock.
        limits: how long the shop keeps what.
    """

    def __init__(self, folder: Path, new_id: Callable[[], str], now_ms: NowMs, limits: CaseLimits) -> None:
        """Look at nothing yet."""
        self._folder = folder
        self._new_id = new_id
        self._now_ms = now_ms
        self._limits = limits

    def erase(self, store: ProfileStore, database: Database, who: Customer) -> Erased:
        """Erase one customer.

        Raises:
            UserError: the disk refused; ``privacy.backup`` when older backups remain.
        """
        with said():
            targets = find(database, who)
        return self._eraser(database, store).erase(database, targets)

    def export(self, database: Database, who: Customer) -> dict[str, object]:
        """All that the store holds of one customer; that someone looked is written down first.

        Raises:
            UserError: the disk refused.
        """
        with said():
            targets = find(database, who)
            with database.transaction() as connection:
                deed = "search" if targets.is_empty() else "export"
                seen = [("case", id_) for id_ in targets.case_ids] + [("promise", id_) for id_ in targets.promise_ids]
                write_access(connection, self._new_id, self._now_ms(), deed, seen)
            return everything(database, targets)

    def purge(self, store: ProfileStore, database: Database) -> Erased | None:
        """Erase whose time is up; see :func:`livecs.store.purge.purge`.

        Raises:
            UserError: the disk refused; the next time goes on.
        """
        self._forget_set_aside()
        with said():
            if not any(self._folder.glob("*.aside-*")):  # whose rows may come back, and look for their pictures
                sweep(database, self._folder / FOLDER, self._now_ms())
            return purge(database, self._eraser(database, store), self._limits, self._new_id, self._now_ms())

    def tidy(self, store: ProfileStore, log: Callable[[str], None]) -> None:
        """Open the store and purge it, for a thread behind the window; nothing where nothing was ever kept.

        Raises:
            UserError: the store does not open, or the disk refused.
        """
        database = store.open()
        if database is None:
            return
        with closing(database):
            erased = self.purge(store, database)
        if erased is None:
            log("privacy.waits")
        elif any(erased):
            log("privacy.purged")

    def after_restore(self, database: Database) -> None:
        """Erase again what was erased before; what :class:`ProfileStore` asks for.

        Raises:
            UserError: the disk refused.
        """
        self._eraser(database, None).after_restore(database)

    def _forget_set_aside(self) -> None:
        """Delete files set aside whose newest content is older than anything that may be kept."""
        due_s = cutoffs(self._now_ms(), CaseLimits()).created_at_ms / 1000
        for path in self._folder.glob("*.aside-*"):
            with suppress(OSError):  # the next day tries again
                if path.stat().st_mtime <= due_s:
                    path.unlink()

    def _eraser(self, database: Database, store: ProfileStore | None) -> Eraser:
        marks = Marks(self._folder / MARKS, database)

        def backup() -> None:
            if store:
                leave_one_backup(store, database)

        return Eraser(marks, self._folder / FOLDER, self._new_id, self._now_ms, backup)


def leave_one_backup(store: ProfileStore, database: Database) -> None:
    """Make a verified backup, and delete all older ones, which hold what was erased.

    Raises:
        UserError: it could not be made, or an older one stays.
    """
    newest = store.back_up(database)
    store.backups.remove([one for one in store.backups.all() if one != newest])
    if store.backups.all() != [newest]:
        raise UserError("privacy.old_backup", "旧备份删不掉；请检查 store/backups 文件夹的权限")
