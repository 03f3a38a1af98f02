"""The store behind the window: opened without asking anyone for counts, with a person's help for data."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

from livecs.vault.desk import VaultDesk, VaultStatus
from livecs.vault.states import KeyState, KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from livecs.store.database import Database
    from livecs.store.key_answer import KeyAnswer
    from livecs.store.keys import Keys
    from livecs.store.profile_store import ProfileStore
    from livecs.vault.desk import CodeToConfirm
    from livecs.vault.secret import Secret


class StoreDesk(VaultDesk):
    """One for a panel; its store asks it for the key.

    Use counts are kept where a keyring is open anyway; nobody is asked for their sake, and they are no reason
    to write down a recovery code.
    """

    def __init__(
        self,
        keys: Keys,
        store_of: Callable[[Callable[[], KeyAnswer]], ProfileStore],
        today: Callable[[], date],
        holds_data: Callable[[Database], bool],
        fill: Callable[[Database], None] = lambda _database: None,
        *,
        is_demo: bool = False,
    ) -> None:
        """Look at nothing yet.

        Args:
            keys: of the profile.
            store_of: makes the store around a function that gives the key.
            today: the day in the shop's zone.
            holds_data: whether a database holds what nobody could bring back without its key.
            fill: gives a database that was just made its first content.
            is_demo: made-up data under a key that everyone knows.
        """
        self._keys = keys
        self._today = today
        self._holds_data = holds_data
        self._fill = fill
        self._is_demo = is_demo
        self._typed: KeyAnswer | None = None
        self._making = threading.Lock()  # of two threads that find nothing one makes it
        self.store = store_of(self._answer)

    def open(self) -> Database | None:
        """A database for the calling thread; None while nothing was ever kept. It may ask a person.

        Raises:
            UserError: the key cannot be had, or the store cannot be opened.
        """
        return self.store.open()

    def open_quietly(self) -> Database | None:
        """A database for the calling thread if that asks nobody; made if it is the first. None otherwise.

        Raises:
            UserError: the key is there, and the store cannot be opened.
        """
        if not self._typed and not self._keys.asks_nobody():
            return None
        try:
            with self._making:
                return self.store.open() or self._made()
        except KeyStateError:
            return None  # a page that needs the data says what is wrong with its key

    def open_for_saving(self) -> Database:
        """A database for the calling thread, for something worth keeping: made if it is the first. It may ask a person.

        Raises:
            KeyStateError: the key cannot be had; NO_KEYRING, a first key must be made together with its code.
            UserError: the disk refused.
        """
        with self._making:
            return self.store.open() or self._first()

    def refuse_other_kind(self) -> None:
        """Let no demo be opened for real, and nothing real as a demo.

        Raises:
            UserError: it is of the other kind.
        """
        self._keys.refuse_other_kind()

    def status(self, *, may_ask: bool) -> VaultStatus:
        """How the data stands; see :class:`VaultDesk`."""
        if not may_ask and not self._typed and not self._keys.asks_nobody():
            return VaultStatus(KeyState.LOCKED, is_demo=self._is_demo)
        return self._said(self._answer())

    def unlock(self, typed: Secret[str]) -> VaultStatus:
        """Open the data with the recovery code; see :class:`VaultDesk`."""
        answer = self._keys.unlock(typed)
        try:
            self._keys.recover(typed)
        except KeyStateError as error:
            if error.state not in (KeyState.NO_KEYRING, KeyState.LOCKED):
                raise
        self._typed = answer
        return self._said(answer)

    def new_code(self) -> CodeToConfirm:
        """Make a recovery code; see :class:`VaultDesk`."""
        answer = self._answer()
        if self._needs_code(answer):
            return self._keys.begin()
        if answer.state != KeyState.READY:
            raise KeyStateError(answer.state)
        return self._keys.new_code(answer.keys[0])

    def postpone(self) -> None:
        """Ask for the code no more today; see :class:`VaultDesk`."""
        self._keys.postpone(self._today())

    def _answer(self) -> KeyAnswer:
        return self._typed or self._keys.open()

    def _made(self) -> Database | None:
        try:
            return self._first()
        except KeyStateError:
            return None

    def _first(self) -> Database:
        self._keys.make()
        database = self.store.open()
        if database is None:
            raise KeyStateError(KeyState.CORRUPT)  # the key file went as soon as it was written
        self._fill(database)
        return database

    def _said(self, answer: KeyAnswer) -> VaultStatus:
        asks = answer.state == KeyState.READY and answer.asks_confirmation(self._today()) and self._is_worth_it()
        return VaultStatus(
            answer.state,
            answer.keyring,
            answer.is_confirmed,
            asks,
            self.store.room.is_full,
            self._is_demo,
            self._needs_code(answer),
        )

    def _needs_code(self, answer: KeyAnswer) -> bool:
        return answer.state == KeyState.NEW and not self._is_demo and not self._keys.has_keyring()

    def _is_worth_it(self) -> bool:
        database = self.store.open()
        if database is None:
            return False
        with closing(database):
            return self._holds_data(database)
