"""A new recovery code between being shown and being confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.sentence import Sentence, strung
from livecs.vault import recovery_code
from livecs.vault.recovery_code import CodeError

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.vault.secret import Secret


class PendingCode:
    """A code on the screen; typing two of its groups shows that it was written down.

    Args:
        code: as :func:`livecs.vault.recovery_code.make` gives it.
        randomness: chooses the groups that are asked for.
        store: keeps what the code opens; called once it is confirmed.
    """

    def __init__(
        self, code: Secret[str], randomness: Callable[[int], bytes], store: Callable[[], Secret[bytes]]
    ) -> None:
        """Show a code."""
        self._code = code
        self._store = store
        self.asked = recovery_code.groups_to_ask(randomness)

    @property
    def printed(self) -> str:
        """The code for the eyes of the person in front of the screen, and for nothing else."""
        return recovery_code.printed(self._code)

    def confirm(self, typed: Secret[str]) -> Secret[bytes]:
        """Keep what the code opens; returns the database key.

        Raises:
            CodeError: these are not the groups that were asked for; nothing was kept, ask again.
            UserError: the disk refused.
        """
        must_confirm(self._code, self.asked, typed)
        return self._store()


def must_confirm(code: Secret[str], asked: tuple[int, ...], typed: Secret[str]) -> None:
    """Let only the asked groups pass.

    Raises:
        CodeError: they are others.
    """
    if not recovery_code.confirms(code, asked, typed):
        raise CodeError(Sentence("和第 {} 组不一样", strung("、", map(str, asked))))
