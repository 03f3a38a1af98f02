"""What the counter of proposals wants of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from livecs.phrases.review import Deed, Proposal, State
    from livecs.phrases.signing import Approval


class ProposalStore(Protocol):
    """Where proposals and approvals are kept; each call is one transaction with its audit row."""

    def all(self, states: Collection[State]) -> tuple[Proposal, ...]:
        """The proposals in some states, the longest unchanged first."""

    def get(self, proposal_id: str) -> Proposal | None:
        """One proposal; None when there is none."""

    def add(self, proposal: Proposal) -> None:
        """Keep a new one.

        Raises:
            UserError: the disk refused.
        """

    def submit(self, pairs: Sequence[tuple[Proposal, Proposal]]) -> None:
        """Keep new ones and move each on, from its first side to its second: all of them or none, in one transaction.

        Raises:
            UserError: the disk refused.
        """

    def change(self, before: Proposal, after: Proposal, deed: Deed) -> Proposal:
        """Keep a change; gives the proposal with its new version.

        Raises:
            ProposalChangedError: it is no longer as ``before`` says.
            UserError: the disk refused.
        """

    def sign(
        self, approvals: Sequence[Approval], write: Callable[[], object], proposal: tuple[Proposal, Proposal] | None
    ) -> None:
        """Note what was signed, then write it to the packs; what cannot be written is not noted.

        Args:
            approvals: one a phrase; ``status`` says whether it was approved or retired.
            write: writes packs and signatures; what it raises undoes the rest.
            proposal: what was approved, before and after; None where no proposal led here.

        Raises:
            ProposalChangedError: the proposal is no longer as it was.
            UserError: the disk refused.
        """

    def signed(self) -> Mapping[str, int]:
        """The moment of the newest approval by phrase id, in whichever pack: no older one is believed any more."""
