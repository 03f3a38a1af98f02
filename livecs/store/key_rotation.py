"""Going over to another database key so that no moment of it, cut short, leaves a database without its key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.store import key_entries
from livecs.store.key_codes import must_confirm
from livecs.store.key_wrap import check_value
from livecs.vault import recovery_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.store.key_file import KeyFile, KeyRecord, Seal
    from livecs.vault.keyring import Keyring
    from livecs.vault.secret import Secret

Rekey = Callable[[bytes, bytes], None]
"""Changes the database from the old raw key to the new one, all of it or nothing."""


class Rotation:
    """A new key and its code, before anything was changed; run it while no other process has the store open.

    The order: the new key goes into the keyring, then beside the current one into the key file, then the
    database changes, then the new one becomes the current one. Cut short, both are still known, and
    :func:`settle` ends it with the one that opens the database.
    """

    def __init__(
        self,
        file: KeyFile,
        keyrings: Callable[[], Sequence[Keyring]],
        keys: tuple[Secret[bytes], Secret[bytes]],
        coming: Seal,
        code: Secret[str],
        asked: tuple[int, ...],
    ) -> None:
        """Keep what :meth:`run` needs; ``keys`` are the old and the new one."""
        self._file = file
        self._keyrings = keyrings
        self._old, self._new = keys
        self._coming = coming
        self._code = code
        self.asked = asked

    @property
    def printed(self) -> str:
        """The new code for the eyes of the person in front of the screen."""
        return recovery_code.printed(self._code)

    def run(self, rekey: Rekey, typed: Secret[str] | None = None) -> None:
        """Change the key.

        Args:
            rekey: changes the database.
            typed: the asked groups of the new code; without them a keyring must hold the key.

        Raises:
            CodeError: these are not the groups that were asked for; nothing was changed.
            UserError: the keyring, the disk or the database refused; the old key, or both, hold.
        """
        if typed:
            must_confirm(self._code, self.asked, typed)
        record = self._file.read()
        if record is None or record.coming or record.current.check != check_value(self._old, record.profile):
            raise UserError("key.rotating", "密钥文件在此期间变了；没有更换密钥，请再试一次")
        self._keep(record, is_confirmed=bool(typed))
        self._file.write(record._replace(coming=self._coming._replace(is_confirmed=bool(typed))))
        rekey(self._old.reveal(), self._new.reveal())
        settle(self._file, self._keyrings, self._new)

    def _keep(self, record: KeyRecord, *, is_confirmed: bool) -> None:
        """Keep the new key in a keyring; where there is none, the code has been written down."""
        keyrings = self._keyrings()
        if keyrings:
            key_entries.keep(keyrings, record.profile, self._new)
        elif not is_confirmed:
            raise UserError("key.unconfirmed", "没有系统钥匙串时，要先抄下新的恢复码并确认；没有更换密钥")


def settle(file: KeyFile, keyrings: Callable[[], Sequence[Keyring]], key: Secret[bytes]) -> None:
    """End a rotation with the key that opened the database; the other one is forgotten.

    Raises:
        UserError: the disk refused; both keys are still known.
    """
    record = file.read()
    if record is None or record.coming is None:
        return
    check = check_value(key, record.profile)
    stays, goes = sorted(record.seals, key=lambda seal: seal.check != check)
    if stays.check == check:
        file.write(record._replace(current=stays, coming=None))
        key_entries.forget(keyrings(), record.profile, goes.check)
