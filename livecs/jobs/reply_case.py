"""Copy the reply that fits a case: approved, filled from 本场信息, linted like every copy, never with a hole."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from livecs.jobs.copy_reply import CopyReply
from livecs.phrases.desk import Found, PhrasesDesk
from livecs.phrases.fill import Filled, fill_text
from livecs.phrases.library import Entry
from livecs.phrases.model import Standing
from livecs.phrases.revision import revision
from livecs.phrases.sendable import why_not
from livecs.returns.model import Attitude, Reason
from livecs.returns.scripts import Wanted, asks_for_evidence, wanted
from livecs.sentence import Sentence

_NONE_CHOSEN = Sentence("没有选态度，话术没有复制")
_NEVER = frozenset({Standing.UNTRUSTED, Standing.DRAFT})


class Reply(NamedTuple):
    """What can be sent: the phrase, and its wording as it will stand in the chat."""

    entry: Entry
    text: str


class Session(NamedTuple):
    """What is known of this broadcast: values for placeholders, and whether the 大促 wordings hold."""

    values: Mapping[str, str]
    is_big_sale: bool = False


class ReplyCase:
    """The job, with its parts; says in one line what it did."""

    def __init__(self, copy: CopyReply, desk: PhrasesDesk, session: Callable[[], Session]) -> None:
        """Take the parts; ``session`` is asked at each reply."""
        self._copy = copy
        self._desk = desk
        self._session = session

    def __call__(self, reason: Reason | None, attitude: str, platform: str) -> str:
        """Copy the reply for a reason and an attitude on a platform; what was done, or why not."""
        want = wanted(reason, attitude)
        if reason is None or attitude == Attitude.NONE:
            return _NONE_CHOSEN
        if want is None:
            return Sentence("没有合适的话术，可在话术里搜「{}」", reason.name)
        return self._send(self.fitting(want, platform), platform, reason.name)

    def script(self, situation: str, platform: str) -> str:
        """Copy the first phrase of a situation, whatever its attitude: agreeing before persuading before refusing."""
        return self._send(
            self.fitting(Wanted(situation, ("agree", "persuade", "refuse")), platform), platform, Sentence("退款原因")
        )

    def phrase_id(self, reason: Reason | None, attitude: str, platform: str) -> str:
        """The id of the phrase that would be copied, as a case keeps it; empty when there is none."""
        want = wanted(reason, attitude)
        reply = self.fitting(want, platform) if want else None
        return reply.entry.phrase.id if reply else ""

    def fitting(self, want: Wanted, platform: str) -> Reply | None:
        """The most used, else first approved phrase that fits and has no hole; only who asks for evidence gets that."""
        found = self._desk.of_situation(want.situation, platform)
        replies = [self._reply(one.entry, platform) for stance in want.stances for one in _of(found, stance)]
        sendable = [one for one in replies if one]
        asking = [one for one in sendable if asks_for_evidence(one.text)]
        if want.asks_evidence:
            return next(iter(asking), None)
        return next((one for one in sendable if one not in asking), next(iter(asking), None))

    def _reply(self, entry: Entry, platform: str) -> Reply | None:
        if entry.standing in _NEVER or why_not(entry.phrase, entry.standing, platform, ""):
            return None
        session = self._session()
        text = entry.phrase.text_on(platform, big_sale=session.is_big_sale)
        filled = fill_text(text, entry.phrase.unfilled, session.values)
        return Reply(entry, filled.text) if isinstance(filled, Filled) else None

    def _send(self, reply: Reply | None, platform: str, about: str) -> str:
        if reply is None:
            return Sentence("没有合适的话术，可在话术里搜「{}」", about)
        if question := self._copy.ask(reply.text, platform):
            return question
        self._copy(reply.text, reply.entry.phrase.id, revision(reply.entry.phrase))
        return Sentence("已复制「{}」", reply.entry.phrase.title)


def _of(found: Iterable[Found], stance: str) -> Iterable[Found]:
    return (one for one in found if one.entry.phrase.stance == stance)
