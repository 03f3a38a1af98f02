"""What the page asks of the world, behind one Protocol; every call may take a while and runs beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from livecs.vault.shop_key import ShopKeyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.jobs.approve_phrase import Adopted, Approved, Blocked, Clash
    from livecs.phrases.model import Phrase
    from livecs.phrases.review import Proposal
    from livecs.vault.secret import Secret

    Work = Callable[[], object]
    Done = Callable[[object], None]
    Run = Callable[[Work, Done], None]

NEW_PACK = "shop"
"""The id of the pack that a shop's first own phrase goes to."""

NEW_PACK_TITLE = "本店话术"


class Looked(NamedTuple):
    """What is on its way, how the shop's key stands, and whether the data is open at all."""

    proposals: tuple[Proposal, ...] = ()
    key: ShopKeyState = ShopKeyState.NONE
    is_open: bool = True


class ManageDesk(Protocol):
    """The counter behind the page; all raise UserError, whose sentence is for a person."""

    def look(self) -> Looked:
        """What is on its way; asks nobody."""

    def keep(self, proposal: Proposal | None, phrase: Phrase, pack: str, base: str) -> Proposal:
        """Keep what is typed: a new draft without a proposal, else a change of it."""

    def submit(self, proposal: Proposal) -> Proposal | Clash:
        """Put it before whoever approves; a Clash where its pack was changed since it was begun."""

    def rebase(self, proposal: Proposal, theirs: Phrase | None) -> Proposal:
        """Take what stands in the pack now as what this one is to replace."""

    def return_(self, proposal: Proposal, note: str) -> Proposal:
        """Give it back with a note."""

    def withdraw(self, proposal: Proposal) -> Proposal:
        """Give it up."""

    def approve(
        self, proposal: Proposal, platforms: tuple[str, ...] | None, valid_until: str | None
    ) -> Approved | Blocked | Clash:
        """Approve it, for some platforms, until a day."""

    def retire(self, pack: str, phrase_id: str) -> Approved:
        """Take a phrase out of use."""

    def adopt(self, pack: str) -> Adopted:
        """Sign a hand-written pack as it is."""

    def pin_wanted(self) -> bool | None:
        """Whether a PIN is wanted before anything is signed: True, a first one; None, none. Answers at once."""

    def choose_pin(self, pin: Secret[str]) -> None:
        """Make the shop's key under a PIN."""

    def give_pin(self, pin: Secret[str]) -> None:
        """Open the shop's key for a session."""
