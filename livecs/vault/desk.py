"""The counter for the data's key: what the window may ask, and what it is told."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from livecs.vault.secret import Secret
from livecs.vault.states import KeyState


class VaultStatus(NamedTuple):
    """How the data of a profile stands.

    Args:
        state: whether the key can be had.
        keyring: where it is kept, for a person; empty when nowhere.
        is_confirmed: whether the recovery code was written down, or none is needed.
        asks_for_code: whether something is kept that only the code would bring back, and it is time to ask.
        is_read_only: whether nothing can be saved for now, as the disk is full.
        is_demo: whether the data is made up and its key public.
        needs_code: whether the first key can only be made together with its code: there is no keyring.
    """

    state: KeyState
    keyring: str = ""
    is_confirmed: bool = True
    asks_for_code: bool = False
    is_read_only: bool = False
    is_demo: bool = False
    needs_code: bool = False


class CodeToConfirm(Protocol):
    """A new recovery code on the screen."""

    @property
    def printed(self) -> str:
        """The code, to be written down."""

    @property
    def asked(self) -> Sequence[int]:
        """The numbers (from 1) of the groups that are to be typed."""

    def confirm(self, typed: Secret[str]) -> object:
        """Keep what the code opens.

        Raises:
            CodeError: these are not the groups that were asked for; ask again.
            UserError: the disk refused.
        """


class VaultDesk(Protocol):
    """What the window asks about the data's key. Each may wait for a person or the disk: never on its thread."""

    def status(self, *, may_ask: bool) -> VaultStatus:
        """How it stands now.

        Args:
            may_ask: whether the system may ask the person to unlock the keyring.

        Raises:
            UserError: the disk refused.
        """

    def unlock(self, typed: Secret[str]) -> VaultStatus:
        """Open the data with the recovery code, and put the key back into the keyring if there is one.

        Raises:
            UserError: it is no code, or not of this data.
        """

    def new_code(self) -> CodeToConfirm:
        """Make a recovery code; where there is no key yet and no keyring, together with the key.

        Raises:
            UserError: the data is not open, or the disk refused.
        """

    def postpone(self) -> None:
        """Ask for the code no more today.

        Raises:
            UserError: the disk refused.
        """
