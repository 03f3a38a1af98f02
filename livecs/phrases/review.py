"""Approval is a state: what a proposal may become, what takes an approval away, and the counter where both happen."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError
from livecs.phrases.model import Phrase, Status
from livecs.phrases.packs import is_pack_id, problems_of
from livecs.phrases.problem_words import in_words
from livecs.phrases.revision import revision
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from livecs.clock import NowMs
    from livecs.phrases.proposal_store import ProposalStore


class State(StrEnum):
    """Where a proposal stands; one that was returned is a draft with a note."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    RETIRED = "retired"
    WITHDRAWN = "withdrawn"


class Deed(StrEnum):
    """What can be done to a proposal; audit rows are named ``proposal.`` and this."""

    EDIT = "edit"
    PROPOSE = "propose"
    RETURN = "return"
    WITHDRAW = "withdraw"
    APPROVE = "approve"
    RETIRE = "retire"


MOVES: Mapping[tuple[State, Deed], State] = {
    (State.DRAFT, Deed.EDIT): State.DRAFT,
    (State.DRAFT, Deed.PROPOSE): State.REVIEW,
    (State.DRAFT, Deed.WITHDRAW): State.WITHDRAWN,
    (State.REVIEW, Deed.EDIT): State.DRAFT,  # what was looked at is not what would be approved
    (State.REVIEW, Deed.RETURN): State.DRAFT,
    (State.REVIEW, Deed.WITHDRAW): State.WITHDRAWN,
    (State.REVIEW, Deed.APPROVE): State.APPROVED,
    (State.APPROVED, Deed.RETIRE): State.RETIRED,  # by hand, or by the approval of a newer text
}
"""All that is allowed; whatever is not here is refused, by the database too."""

OPEN = (State.DRAFT, State.REVIEW)
TITLES = {
    State.DRAFT: Sentence("草稿"),
    State.REVIEW: Sentence("待审"),
    State.APPROVED: Sentence("已通过"),
    State.RETIRED: Sentence("已停用"),
    State.WITHDRAWN: Sentence("已撤回"),
}


class Proposal(NamedTuple):
    """A wording on its way.

    Args:
        id: its own, never the phrase's.
        pack: id of the pack it is for.
        phrase: all of it; ``phrase.id`` is the id it has, or will have, in the pack.
        state: see :data:`MOVES`.
        base: revision of the approved text it was made from; empty for a new phrase.
        author: who wrote it, as the shop calls them.
        note: of whoever returned it.
        created_at_ms: UTC milliseconds.
        changed_at_ms: UTC milliseconds.
        version: rises with each change; a second window sees by it that the first was quicker.
    """

    id: str
    pack: str
    phrase: Phrase
    state: State = State.DRAFT
    base: str = ""
    author: str = ""
    note: str = ""
    created_at_ms: int = 0
    changed_at_ms: int = 0
    version: int = 1

    @property
    def revision(self) -> str:
        """The name of its wording."""
        return revision(self.phrase)

    @property
    def is_returned(self) -> bool:
        """Whether someone gave it back with a note."""
        return self.state == State.DRAFT and bool(self.note)


class ProposalChangedError(UserError):
    """Another window was quicker; ``present`` is what it made of the proposal (None: it is gone)."""

    def __init__(self, present: Proposal | None) -> None:
        """Keep what there is now beside the sentence."""
        super().__init__("review.changed", Sentence("这条提议刚刚在另一个窗口改过，这次没有存下；请看过新的内容后再改"))
        self.present = present


class ReviewDesk:
    """Where texts are proposed, returned and withdrawn. Approving needs a linter and a key: jobs/approve_phrase.py."""

    def __init__(self, store: ProposalStore, new_id: Callable[[], str], now_ms: NowMs, author: str = "客服") -> None:
        """Work with what is kept in a store, under a name."""
        self.store = store
        self._new_id = new_id
        self._now_ms = now_ms
        self._author = author

    def begin(self, pack: str, phrase: Phrase, base: str = "") -> Proposal:
        """Begin a draft.

        Args:
            pack: id of the pack it is for.
            phrase: as it stands in the pack, or a new one; without an id it is given one.
            base: revision of the phrase in the pack; empty for a new one.

        Raises:
            UserError: the disk refused.
        """
        begun = self._begun(pack, phrase, base)
        self.store.add(begun)
        return begun

    def submit(self, wordings: Sequence[tuple[str, Phrase, str]]) -> int:
        """Put many before whoever approves, all of them or none; gives how many.

        Args:
            wordings: pack, phrase and base of each, as :meth:`begin` takes them.

        Raises:
            UserError: one of them lacks something, or the disk refused; nothing was kept.
        """
        begun = [self._begun(*wording) for wording in wordings]
        for proposal in begun:
            refuse_bad_pack_id(proposal.pack)
            _refuse_incomplete(proposal.phrase)
        self.store.submit([(one, one._replace(state=moved_state(one.state, Deed.PROPOSE))) for one in begun])
        return len(begun)

    def _begun(self, pack: str, phrase: Phrase, base: str) -> Proposal:
        id_, at_ms = self._new_id(), self._now_ms()
        named = phrase if phrase.id else phrase._replace(id=f"{pack}-{id_[-8:]}")
        return Proposal(id_, pack, named, State.DRAFT, base, self._author, "", at_ms, at_ms)

    def edit(self, proposal: Proposal, phrase: Phrase, pack: str = "") -> Proposal:
        """Keep what is being typed; in review it becomes a draft again.

        Raises:
            UserError: it is closed, another window was quicker, or the disk refused.
        """
        after = proposal._replace(phrase=phrase, pack=pack or proposal.pack)
        if after == proposal and proposal.state == State.DRAFT:
            return proposal
        return self._do(proposal, after, Deed.EDIT)

    def propose(self, proposal: Proposal) -> Proposal:
        """Put a draft before whoever approves.

        Raises:
            UserError: it lacks something, another window was quicker, or the disk refused.
        """
        refuse_bad_pack_id(proposal.pack)
        _refuse_incomplete(proposal.phrase)
        return self._do(proposal, proposal._replace(note=""), Deed.PROPOSE)

    def return_(self, proposal: Proposal, note: str) -> Proposal:
        """Give it back with a note that says why.

        Raises:
            UserError: the note is empty, another window was quicker, or the disk refused.
        """
        if not note.strip():
            raise UserError("review.note", "退回时请写一句原因，写的人才知道怎么改")
        return self._do(proposal, proposal._replace(note=note.strip()), Deed.RETURN)

    def withdraw(self, proposal: Proposal) -> Proposal:
        """Give a proposal up; the approved text, if there is one, stays as it is.

        Raises:
            UserError: it is closed, another window was quicker, or the disk refused.
        """
        return self._do(proposal, proposal, Deed.WITHDRAW)

    def rebase(self, proposal: Proposal, base: str) -> Proposal:
        """After a clash: take the text that stands in the pack now as what this one is to replace.

        Raises:
            UserError: it is closed, another window was quicker, or the disk refused.
        """
        was_in_review = proposal.state == State.REVIEW
        moved = self._do(proposal, proposal._replace(base=base), Deed.EDIT)
        return self.propose(moved) if was_in_review else moved

    def drafts(self) -> tuple[Proposal, ...]:
        """All that is open: drafts and what waits for review."""
        return self.store.all(OPEN)

    def usable_drafts(self) -> tuple[tuple[str, Phrase], ...]:
        """What is open and lacks nothing, as it may stand in the list: the proposal's id and its phrase."""
        return tuple((one.id, one.phrase) for one in self.drafts() if not problems_of(one.phrase))

    def queue(self) -> tuple[Proposal, ...]:
        """What waits for review, the longest waiting first."""
        return self.store.all((State.REVIEW,))

    def get(self, proposal_id: str) -> Proposal:
        """One proposal; the end of its id will do where it names only one.

        Raises:
            UserError: there is none, or there are several.
        """
        exact = self.store.get(proposal_id)
        found = [exact] if exact else [one for one in self.store.all(tuple(State)) if one.id.endswith(proposal_id)]
        if not proposal_id or len(found) != 1:
            raise UserError(
                "review.unknown", Sentence("没有这个编号的提议；请用 livecs phrases review 或 drafts 看编号")
            )
        return found[0]

    def _do(self, before: Proposal, after: Proposal, deed: Deed) -> Proposal:
        moved = after._replace(state=moved_state(before.state, deed), changed_at_ms=self._now_ms())
        return self.store.change(before, moved, deed)


def _refuse_incomplete(phrase: Phrase) -> None:
    problems = problems_of(phrase._replace(status=Status.REVIEW))  # what a proposal's is, whatever a file says
    if problems:
        raise UserError("review.incomplete", Sentence("还不能提交：{}", in_words(problems[0])))


def refuse_bad_pack_id(pack: str) -> None:
    """Let no pack have a name that no file could have.

    Raises:
        UserError: it is one.
    """
    if pack and not is_pack_id(pack):  # an empty one the store refuses
        raise UserError("review.pack", Sentence("话术包不能叫「{}」；只用汉字、字母、数字、- 和 _", pack[:40]))


def moved_state(state: State, deed: Deed) -> State:
    """The state that a deed leads to.

    Raises:
        UserError: it leads nowhere from here.
    """
    try:
        return MOVES[state, deed]
    except KeyError:
        # An approved proposal retires by hand, or as a newer one of its phrase is approved.
        now = Sentence("已停用，或已被新的提议取代") if state == State.RETIRED else Sentence("「{}」", TITLES[state])
        raise UserError("review.move", Sentence("这条提议现在是{}，不能这样操作；请刷新后再看", now)) from None


def changed_fields(before: Proposal, after: Proposal) -> tuple[str, ...]:
    """The names of what differs, as an audit row names it."""
    own = tuple(name for name in ("pack", "base", "note") if getattr(before, name) != getattr(after, name))
    pairs = zip(Phrase._fields, before.phrase, after.phrase, strict=True)
    return own + tuple(name for name, was, now in pairs if was != now)
