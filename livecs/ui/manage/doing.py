"""Deeds that need the shop's key or a database: they wait for a PIN or for the key's page, and then go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from livecs.errors import UserError
from livecs.ui.i18n import spoken
from livecs.vault.states import SAID, KeyState, KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.ui.manage.pin_line import PinLine
    from livecs.ui.manage.work import Done, ManageDesk, Run, Work
    from livecs.vault.secret import Secret

_NO_KEY, _LOCKED = "shop_key.none", "shop_key.locked"


class _Deed(NamedTuple):
    work: Work
    done: Done
    failed: Callable[[UserError], None] | None


class Doing(QObject):
    """Deeds wait for a person in the order they were asked for; what they are about stays where it was typed."""

    refused = Signal(object)
    vault_wanted = Signal()

    def __init__(self, desk: ManageDesk, run: Run, pin: PinLine, parent: QObject) -> None:
        """Do work beside the window; ask in a line."""
        super().__init__(parent)
        self._desk, self._run, self._pin = desk, run, pin
        self._waiting: list[_Deed] = []
        self._running = 0
        pin.typed.connect(self._on_pin)
        pin.cancelled.connect(self._on_cancelled)

    def do(self, work: Work, done: Done, failed: Callable[[UserError], None] | None = None) -> None:
        """Do something.

        Args:
            work: the deed; an error of the world is raised.
            done: hears what came of it.
            failed: hears an error that no PIN and no key helps against; without it, :attr:`refused` says it.
        """
        deed = _Deed(work, done, failed)
        self._running += 1
        self._run(work, lambda came: self._on_came(deed, came))

    def sign(self, work: Work, done: Done) -> None:
        """Do something that the shop's key signs: its PIN is asked for first where that is known to be wanted."""
        is_new = self._desk.pin_wanted()
        if is_new is None:
            self.do(work, done)
        else:
            self._waiting.append(_Deed(work, done, None))
            self._pin.ask(is_new=is_new)

    def is_busy(self) -> bool:
        """Whether a deed is being done, or waits for a person: the same key again must not do it twice."""
        return bool(self._running or self._waiting)

    def is_waiting(self) -> bool:
        """Whether something waits for a person."""
        return bool(self._waiting)

    def remind(self) -> None:
        """Show again what the waiting deeds wait for."""
        if self._waiting and self._pin.isHidden():
            self.vault_wanted.emit()
        elif self._waiting:
            self._pin.take_focus()

    def resume(self) -> None:
        """Go on with what waited: the data, or the shop's key, is open now; not while a PIN is being typed."""
        if not self._pin.isHidden():
            return
        waiting, self._waiting = self._waiting, []
        for deed in waiting:
            self.do(*deed)

    def forget(self) -> None:
        """Ask nothing any more."""
        self._waiting = []
        self._pin.leave()

    def _on_came(self, deed: _Deed, came: object) -> None:
        self._running -= 1
        if not isinstance(came, UserError):
            deed.done(came)
        elif came.code in (_NO_KEY, _LOCKED):
            self._waiting.append(deed)
            self._pin.ask(is_new=came.code == _NO_KEY)
        elif isinstance(came, KeyStateError) and came.state in (KeyState.NO_KEYRING, KeyState.NEW):
            self._waiting.append(deed)
            self.vault_wanted.emit()
        elif deed.failed:
            deed.failed(came)
        else:
            self.refused.emit(sentence(came))

    def _on_pin(self, pin: Secret[str], is_new: bool) -> None:  # noqa: FBT001 (a signal's argument)
        desk = self._desk
        self._run(lambda: desk.choose_pin(pin) if is_new else desk.give_pin(pin), self._on_opened)

    def _on_opened(self, came: object) -> None:
        if isinstance(came, UserError):
            self._pin.refuse(sentence(came))
        else:
            self._pin.leave()
            self.resume()

    def _on_cancelled(self) -> None:
        self._waiting = []


def sentence(error: UserError) -> str:
    """An error as a screen says it."""
    return SAID[error.state].screen if isinstance(error, KeyStateError) else spoken(error.message)
