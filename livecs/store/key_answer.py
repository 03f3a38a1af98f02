"""What comes of asking for the key of a database; a demo has one that everyone knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.store.key_wrap import check_value
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState

if TYPE_CHECKING:
    from datetime import date

    from livecs.store.key_file import KeyRecord

DEMO_KEY = Secret(b"livecs demo key protects nothing")
"""The key of every demo profile; whoever reads this has it."""


class KeyAnswer(NamedTuple):
    """What became of asking for the key.

    Args:
        state: whether it can be had, and if not, why.
        keys: when READY the key; after a rotation that was cut short both, and the one that opens the
            database goes to :meth:`livecs.store.keys.Keys.settle`.
        keyring: the name of the keyring that had it, empty for a demo.
        record: the key file's content where it is whole.
    """

    state: KeyState
    keys: tuple[Secret[bytes], ...] = ()
    keyring: str = ""
    record: KeyRecord | None = None

    @property
    def is_confirmed(self) -> bool:
        """Whether the recovery code was written down, or none is needed."""
        return bool(self.record and (self.record.is_demo or self.record.current.is_confirmed))

    def asks_confirmation(self, today: date) -> bool:
        """Whether the quiet line asks today for the recovery code to be written down."""
        if self.record is None or self.is_confirmed:
            return False
        return today.isoformat() >= self.record.ask_again_on


def demo_answer(record: KeyRecord) -> KeyAnswer:
    """The key of a demo profile, if this is one of ours."""
    is_ours = check_value(DEMO_KEY, record.profile) == record.current.check
    return KeyAnswer(KeyState.READY, (DEMO_KEY,), "", record) if is_ours else KeyAnswer(KeyState.CORRUPT)
