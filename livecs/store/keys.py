"""The key of a profile's database: made once, found again, never made anew beside old data."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.store import key_entries
from livecs.store.key_answer import DEMO_KEY, KeyAnswer, demo_answer
from livecs.store.key_codes import PendingCode
from livecs.store.key_entries import key_from_hex
from livecs.store.key_file import KeyFile, KeyRecord, Seal, old_data
from livecs.store.key_rotation import Rotation, settle
from livecs.store.key_wrap import KEY_BYTES, LANES, check_value, wrap
from livecs.vault import recovery_code
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState, KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from livecs.vault.keyring import Keyring

_PROFILE_BYTES = 8


class Keys:
    """The counter where the store gets its key.

    Args:
        folder: the profile's ``store`` folder.
        keyrings: gives the trusted keyrings, best first; called only when one is needed.
        randomness: gives as many random bytes as asked, e.g. ``os.urandom``.
        is_demo: made-up data under a key that everyone knows.
        lanes: of scrypt; fewer are for tests.
    """

    def __init__(
        self,
        folder: Path,
        keyrings: Callable[[], Sequence[Keyring]],
        randomness: Callable[[int], bytes],
        *,
        is_demo: bool = False,
        lanes: int = LANES,
    ) -> None:
        """Look at nothing yet."""
        self._folder = folder
        self._file = KeyFile(folder)
        self._keyrings = keyrings
        self._randomness = randomness
        self._is_demo = is_demo
        self._lanes = lanes

    def asks_nobody(self) -> bool:
        """Whether :meth:`open` and :meth:`make` would ask no person anything now."""
        return self._is_demo or all(keyring.is_open() for keyring in self._keyrings())

    def refuse_other_kind(self) -> None:
        """Let no demo be opened for real, and nothing real as a demo; no keyring is asked.

        Raises:
            UserError: it is of the other kind.
        """
        with suppress(KeyStateError):
            self._record()

    def has_keyring(self) -> bool:
        """Whether there is a trusted keyring at all."""
        return bool(self._keyrings())

    def open(self) -> KeyAnswer:
        """Ask for the key; the keyring may ask the person to unlock it, so never on the window's thread.

        Raises:
            UserError: a demo profile opened for real or the reverse, or a disk that refused.
        """
        try:
            record = self._record()
        except KeyStateError as error:
            return KeyAnswer(error.state)
        if record is None:
            return KeyAnswer(KeyState.NEW)
        self._file.heal()
        if record.is_demo:
            return demo_answer(record)
        found = key_entries.find(self._keyrings(), record)
        return KeyAnswer(found.state, found.keys, found.keyring, record)

    def make(self) -> Secret[bytes]:
        """Make the first key silently: into a keyring, read back, and only then into the key file.

        Raises:
            KeyStateError: NO_KEYRING, then :meth:`begin` is the way; LOCKED; CORRUPT.
            UserError: there is a key already, or the keyring or the disk refused; nothing was made.
        """
        self._must_be_new()
        key = DEMO_KEY if self._is_demo else Secret(self._randomness(KEY_BYTES))
        record = self._first_record(key)
        if self._is_demo:
            self._file.create(record)
            return key
        keyring = key_entries.keep(self._keyrings(), record.profile, key)
        try:
            self._file.create(record)
        except UserError:
            if not self._is_kept(record):
                key_entries.forget([keyring], record.profile, record.current.check)
            raise
        return key

    def begin(self) -> PendingCode:
        """Make the first key without a keyring: nothing is kept until its code is confirmed.

        Raises:
            KeyStateError: CORRUPT.
            UserError: there is a key already, it is a demo, or the disk refused.
        """
        self._must_be_new()
        if self._is_demo:
            raise UserError("key.demo", _NO_CODE)
        key, code = Secret(self._randomness(KEY_BYTES)), recovery_code.make(self._randomness)
        record = self._first_record(key)
        seal = self._sealed(key, code, record.profile)._replace(is_confirmed=True)

        def store() -> Secret[bytes]:
            self._must_be_new()
            self._file.create(record._replace(current=seal))
            return key

        return PendingCode(code, self._randomness, store)

    def unlock(self, typed: Secret[str]) -> KeyAnswer:
        """Answer READY to a recovery code, or to the key itself in hexadecimal; no keyring is asked.

        Raises:
            KeyStateError: NEW, CORRUPT.
            CodeError: what was typed is no code.
            UserError: it is a code of other data, or this data has none yet.
        """
        record = self._there()
        if record.is_demo:
            return demo_answer(record)
        for key in key_entries.opened_by(record, typed):
            check = check_value(key, record.profile)
            if check in {seal.check for seal in record.seals}:
                if not key_from_hex(typed) and check == record.current.check:
                    record = self._confirmed(record)
                return KeyAnswer(KeyState.READY, (key,), "", record)
        if not any(seal.wrapped for seal in record.seals):
            message = Sentence(
                "这份数据还没有生成过恢复码，只能用原来的系统账号和钥匙串打开；数据没有动过，请换回原来的账号"
            )
            raise UserError("key.no_code", message)
        raise UserError(
            "key.other_code", Sentence("恢复码本身没有输错，但不是这份数据的；请找出这台电脑上最近一次抄下的恢复码")
        )

    def must_be_recoverable(self) -> None:
        """Find out before a person types a code whether it could help.

        Raises:
            KeyStateError: NEW, CORRUPT, NO_KEYRING.
            UserError: it is a demo, or the disk refused.
        """
        if self._there().is_demo:
            raise UserError("key.demo", _NO_CODE)
        if not self._keyrings():
            raise KeyStateError(KeyState.NO_KEYRING)

    def recover(self, typed: Secret[str]) -> str:
        """Put the key back into a keyring; returns the keyring's name.

        Raises:
            KeyStateError: NEW, CORRUPT, NO_KEYRING, LOCKED.
            UserError: see :meth:`unlock`, or the keyring refused.
        """
        (key,) = self.unlock(typed).keys
        return key_entries.keep(self._keyrings(), self._there().profile, key).name

    def new_code(self, key: Secret[bytes]) -> PendingCode:
        """Show a recovery code for a key that is open.

        A first code opens the data as soon as it is shown, since it may be on paper although nobody
        confirmed it; of later ones each holds until the next is confirmed.

        Raises:
            UserError: a rotation has not ended, or the disk refused.
        """
        record = self._settled()
        code = recovery_code.make(self._randomness)
        seal = self._sealed(key, code, record.profile)
        if seal.check != record.current.check:
            raise ValueError("not the key of this profile")
        if record.current.wrapped is None:
            self._file.write(record._replace(current=seal))

        def store() -> Secret[bytes]:
            self._file.write(self._settled()._replace(current=seal._replace(is_confirmed=True), ask_again_on=""))
            return key

        return PendingCode(code, self._randomness, store)

    def postpone(self, today: date) -> None:
        """Ask for the code again tomorrow.

        Raises:
            UserError: the disk refused.
        """
        self._file.write(self._there()._replace(ask_again_on=(today + timedelta(days=1)).isoformat()))

    def keep_salt(self, salt: bytes) -> None:
        """Keep a copy of the database's salt, its first 16 bytes, once there is a database.

        Raises:
            UserError: the disk refused.
        """
        record = self._there()
        if record.salt != salt:
            self._file.write(record._replace(salt=salt))

    def rotation(self, old: Secret[bytes]) -> Rotation:
        """Prepare another key; nothing is changed until it is run.

        Raises:
            UserError: it is a demo, or the last rotation has not ended.
        """
        record = self._settled()
        new, code = Secret(self._randomness(KEY_BYTES)), recovery_code.make(self._randomness)
        asked = recovery_code.groups_to_ask(self._randomness)
        return Rotation(self._file, self._keyrings, (old, new), self._sealed(new, code, record.profile), code, asked)

    def settle(self, key: Secret[bytes]) -> None:
        """End a rotation that was cut short, with the key that opened the database.

        Raises:
            UserError: the disk refused; both keys are still known.
        """
        settle(self._file, self._keyrings, key)

    def _confirmed(self, record: KeyRecord) -> KeyRecord:
        """Whoever typed the whole code has written it down; a disk that refuses asks again another day."""
        if not record.current.is_confirmed:
            record = record._replace(current=record.current._replace(is_confirmed=True), ask_again_on="")
            with suppress(UserError):
                self._file.write(record)
        return record

    def _record(self) -> KeyRecord | None:
        """The key file; None only where nothing was ever kept."""
        record = self._file.read()
        if record is None and any(old_data(self._folder)):
            record = self._file.read()  # another process may have made it between the two looks
        if record is None and any(old_data(self._folder)):
            raise UserError("key.real_profile", _REAL) if self._is_demo else KeyStateError(KeyState.CORRUPT)
        if record and record.is_demo != self._is_demo:
            raise UserError("key.demo_profile", _DEMO) if record.is_demo else UserError("key.real_profile", _REAL)
        return record

    def _there(self) -> KeyRecord:
        record = self._record()
        if record is None:
            raise KeyStateError(KeyState.NEW)
        return record

    def _settled(self) -> KeyRecord:
        record = self._there()
        if record.is_demo:
            raise UserError("key.demo", _NO_CODE)
        if record.coming:
            raise UserError("key.rotating", "上次更换密钥没有做完；请先打开一次面板，完成后再试")
        return record

    def _must_be_new(self) -> None:
        if self._record():
            raise UserError("key.exists", "这个资料文件夹已经有密钥；没有改动，请重新打开")

    def _is_kept(self, record: KeyRecord) -> bool:
        """Whether a record came to the disk although the disk complained."""
        with suppress(UserError):
            return self._file.read() == record
        return False

    def _first_record(self, key: Secret[bytes]) -> KeyRecord:
        profile = self._randomness(_PROFILE_BYTES).hex()
        return KeyRecord(profile, Seal(check_value(key, profile)), is_demo=self._is_demo)

    def _sealed(self, key: Secret[bytes], code: Secret[str], profile: str) -> Seal:
        return Seal(check_value(key, profile), wrap(key, code, profile, self._randomness, self._lanes))


_NO_CODE = Sentence("演示数据的密钥是公开的，没有恢复码，也不用更换；请直接加 --demo 打开")
_REAL = Sentence("这里存着真实数据，不能用 --demo 打开；请去掉 --demo，或用 --profile 换一个空文件夹")
_DEMO = Sentence("这里存的是演示数据，不能录入真实信息；请加上 --demo 打开，或用 --profile 换一个文件夹")
