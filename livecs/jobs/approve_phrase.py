"""Approve a wording: the linter is asked, the shop's key signs, the pack is written, and the proposal is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.jobs.lint_phrases import lint_phrase
from livecs.lint.model import Severity
from livecs.phrases.manifest import is_shipped
from livecs.phrases.model import Pack, Status
from livecs.phrases.pack_writer import with_phrase, without_phrase
from livecs.phrases.packs import cleaned, problems_of
from livecs.phrases.problem_words import in_words
from livecs.phrases.review import Deed, moved_state
from livecs.phrases.revision import content, revision
from livecs.phrases.signing import approval, line_of
from livecs.platforms import PLATFORM_IDS
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.lint.linter import Linter
    from livecs.lint.model import Finding
    from livecs.phrases.model import Phrase
    from livecs.phrases.review import Proposal, ReviewDesk
    from livecs.phrases.shelf import PackShelf, Shelved
    from livecs.phrases.signing import Approval, Line, Signer


class Approved(NamedTuple):
    """Done: the phrase as it stands in the pack now, and the pack's file."""

    phrase: Phrase
    path: Path


class Blocked(NamedTuple):
    """Nothing was written: errors by platform, and the platforms for which it may be approved."""

    findings: Mapping[str, tuple[Finding, ...]]
    allowed: tuple[str, ...]


class Clash(NamedTuple):
    """Nothing was written: the pack was changed since the proposal was begun.

    Args:
        theirs: as it stands in the pack now; None when it is gone from there.
        ours: as it would have been written.
    """

    theirs: Phrase | None
    ours: Phrase


class Adopted(NamedTuple):
    """How many phrases of a pack were signed, and why others were not, by phrase id."""

    signed: int
    refused: Mapping[str, str]


class ApprovePhrase:
    """The job, with its parts.

    Args:
        desk: of the proposals.
        shelf: of the packs.
        linter: judges each platform.
        signer: gives the shop's key, open; raises UserError when a PIN must be chosen or typed.
        by: who approves, as the shop calls them.
        now_ms: the clock.
    """

    def __init__(
        self,
        desk: ReviewDesk,
        shelf: PackShelf,
        linter: Linter,
        signer: Callable[[], Signer],
        by: str,
        now_ms: NowMs,
    ) -> None:
        """Take the parts."""
        self._desk = desk
        self._shelf = shelf
        self._linter = linter
        self._signer = signer
        self._by = by
        self._now_ms = now_ms

    def blocked(self, phrase: Phrase) -> dict[str, tuple[Finding, ...]]:
        """The linter's errors in a phrase, by the platforms it is for."""
        found: dict[str, list[Finding]] = {}
        for finding, platforms in lint_phrase(phrase, self._linter):
            for platform in platforms if finding.severity == Severity.ERROR else ():
                found.setdefault(platform, []).append(finding)
        return {platform: tuple(findings) for platform, findings in found.items()}

    def approve(
        self,
        proposal: Proposal,
        platforms: tuple[str, ...] | None = None,
        valid_until: str | None = None,
        title: str = "",
    ) -> Approved | Blocked | Clash:
        """Approve a proposal for some platforms, until a day.

        Args:
            proposal: in review.
            platforms: for which; None for those of the phrase.
            valid_until: ISO day, empty for no end; None for that of the phrase.
            title: of the pack, should it be a new one.

        Raises:
            UserError: it is not in review, lacks something, ends in the past; the key is not open; the pack has a
                fault or was changed this very moment; another window was quicker; the disk refused.
        """
        after = proposal._replace(state=moved_state(proposal.state, Deed.APPROVE), changed_at_ms=self._now_ms())
        phrase = self._decided(proposal.phrase, Status.APPROVED, platforms, valid_until)
        self._refuse_unfit(phrase)
        if errors := self.blocked(phrase):
            allowed = tuple(one for one in phrase.platforms or PLATFORM_IDS if one not in errors)
            return Blocked(errors, allowed)
        source = self._shelf.holder(phrase.id)
        theirs = source.phrase(phrase.id) if source else None
        if not _is_base(proposal.base, theirs) and not (theirs and content(theirs) == content(phrase)):
            return Clash(theirs, phrase)
        target = self._shelf.find(proposal.pack) or self._shelf.new(Pack(proposal.pack, title or proposal.pack))
        self._shelf.picture(target, phrase)  # one that cannot be sent is said before anything is signed
        path = self._write(target, phrase, source, (proposal, after))
        return Approved(phrase, path)

    def retire(self, pack_id: str, phrase_id: str) -> Approved:
        """Take a phrase out of use; it stays in its pack, and nobody is offered it any more.

        Raises:
            UserError: there is none, or see :meth:`approve`.
        """
        source, there = self.in_pack(pack_id, phrase_id)
        phrase = self._decided(there, Status.RETIRED, None, None)
        return Approved(phrase, self._write(source, phrase, source, None))

    def in_pack(self, pack_id: str, phrase_id: str) -> tuple[Shelved, Phrase]:
        """A pack and its phrase.

        Raises:
            UserError: there is none.
        """
        source = self._shelf.find(pack_id)
        there = source.phrase(phrase_id) if source else None
        if not source or not there:
            raise UserError("review.no_phrase", Sentence("话术包「{}」里没有「{}」；请检查编号", pack_id, phrase_id))
        return source, there

    def adopt(self, pack_id: str) -> Adopted:
        """Sign all of a pack that was written by hand, as it is.

        Raises:
            UserError: there is no such pack in the profile, or see :meth:`approve`.
        """
        shelved = self._shelf.find(pack_id)
        if not shelved or not shelved.is_own:
            raise UserError("review.no_pack", Sentence("自己的话术包里没有「{}」；自带的话术包不用签名", pack_id))
        refused = {phrase.id: why for phrase in shelved.pack.phrases if (why := self._why_unfit(shelved, phrase))}
        fit = [phrase for phrase in shelved.pack.phrases if phrase.id not in refused]
        known = self._known(shelved)
        signed = [self._approval(shelved, phrase, known) for phrase in fit]
        lines = self._signed(signed)
        self._desk.store.sign(signed, lambda: self._shelf.put(shelved, shelved.text, lines), None)
        return Adopted(len(signed), refused)

    def _write(
        self, target: Shelved, phrase: Phrase, source: Shelved | None, proposal: tuple[Proposal, Proposal] | None
    ) -> Path:
        """Write a decided phrase into its pack, and out of the one it came from."""
        signed = self._approval(target, phrase, self._known(target))
        lines = [*self._signed([signed]), *self._carried(target, {phrase.id})]
        text = with_phrase(target.text, phrase)
        paths: list[Path] = []

        def write() -> None:
            if source and source.pack.id != target.pack.id:
                self._shelf.put(source, without_phrase(source.text, phrase.id), self._carried(source, {phrase.id}))
            paths.append(self._shelf.put(target, text, lines))

        self._desk.store.sign([signed], write, proposal)
        return paths[0]

    def _carried(self, shelved: Shelved, besides: set[str]) -> list[Line]:
        """Signatures for what a copy of a shipped pack takes over as it is; an altered one is not vouched for."""
        if shelved.is_own or not is_shipped(shelved.pack):
            return []
        now_ms = self._now_ms()
        rest = (phrase for phrase in shelved.pack.phrases if phrase.id not in besides)
        return self._signed(approval(shelved.pack.id, phrase, now_ms) for phrase in rest)

    def _signed(self, approvals: Iterable[Approval]) -> list[Line]:
        signer = self._signer()
        return [line_of(one, signer) for one in approvals]

    def _approval(self, shelved: Shelved, phrase: Phrase, known: Mapping[str, int]) -> Approval:
        """What is to be signed, later than any approval of the phrase: another computer's clock may be ahead."""
        picture = "" if self._why_no_picture(shelved, phrase) else self._shelf.picture(shelved, phrase)
        at_ms = max(self._now_ms(), known.get(phrase.id, 0) + 1)
        return approval(shelved.pack.id, phrase, at_ms, picture)

    def _known(self, shelved: Shelved) -> dict[str, int]:
        """The moment of the newest approval that is known, by phrase id."""
        known = dict(self._desk.store.signed())
        for line in self._shelf.lines(shelved):
            known[line.phrase_id] = max(line.at_ms, known.get(line.phrase_id, 0))
        return known

    def _decided(
        self, phrase: Phrase, status: Status, platforms: tuple[str, ...] | None, valid_until: str | None
    ) -> Phrase:
        today = today_on(self._now_ms()).isoformat()
        until = phrase.valid_until if valid_until is None else valid_until
        if status == Status.APPROVED and until and until < today:
            raise UserError("review.until", Sentence("有效期 {} 已经过去；请换一个日期，或不限期", until))
        decided = phrase._replace(status=status, approved_by=self._by, approved_on=today, valid_until=until)
        return cleaned(decided if platforms is None else decided._replace(platforms=platforms))

    def _refuse_unfit(self, phrase: Phrase) -> None:
        if problem := next(iter(problems_of(phrase)), None):
            raise UserError("review.incomplete", Sentence("还不能通过：{}", in_words(problem)))

    def _why_unfit(self, shelved: Shelved, phrase: Phrase) -> str:
        if phrase.status == Status.REVIEW:
            return Sentence("状态还是待审")
        errors = self.blocked(phrase) if phrase.status == Status.APPROVED else {}
        return next((findings[0].message for findings in errors.values()), self._why_no_picture(shelved, phrase))

    def _why_no_picture(self, shelved: Shelved, phrase: Phrase) -> str:
        try:
            self._shelf.picture(shelved, phrase)
        except UserError as error:
            return error.message
        return ""


def _is_base(base: str, theirs: Phrase | None) -> bool:
    """Whether what stands in the pack is what the proposal was made from."""
    return base == (revision(theirs) if theirs else "")
