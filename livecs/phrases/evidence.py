"""What use tells of a phrasebank: what is sent and in which wording, what was not found, what nobody needs."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime, timedelta
from typing import NamedTuple, Protocol

from livecs.clock import SHOP_ZONE
from livecs.phrases.check import near_duplicates
from livecs.phrases.model import Phrase, Status
from livecs.phrases.revision import revision
from livecs.text import fold

LONGEST_QUERY = 12
DAYS, SOON_DAYS = 30, 14

_KEPT = re.compile(f"[\u3400-\u9fff][\u3400-\u9fff ]{{0,{LONGEST_QUERY - 2}}}[\u3400-\u9fff]")


class RevisionUse(NamedTuple):
    """How often one wording of a phrase was sent, and when last (UTC milliseconds).

    Without a revision it is not known which: it was counted before there were any, or edited before it was sent.
    """

    phrase_id: str
    revision: str
    uses: int
    last_used_at_ms: int


class Missed(NamedTuple):
    """A search that found nothing, how often, and on which shift last (ISO date)."""

    query: str
    times: int
    last_on: str


class Used(NamedTuple):
    """A phrase that was sent; of its uses, those of the wording it has today, and of other ones."""

    id: str
    title: str
    uses: int
    current: int
    earlier: int
    last_on: str


class Mention(NamedTuple):
    """A phrase by itself: its scene, and until when it may be sent (ISO date) where that matters."""

    id: str
    title: str
    scene: tuple[str, ...]
    until: str = ""


class Alike(NamedTuple):
    """Two phrases that say nearly the same, and how much of it, in percent."""

    id: str
    title: str
    other_id: str
    other_title: str
    percent: int


class Report(NamedTuple):
    """All of it; ``never`` is empty too as long as nothing was ever counted."""

    since: str
    on: str
    used: tuple[Used, ...]
    missed: tuple[Missed, ...]
    never: tuple[Mention, ...]
    alike: tuple[Alike, ...]
    expired: tuple[Mention, ...]
    expiring: tuple[Mention, ...]


class Counts(Protocol):
    """Where the evidence is kept."""

    def uses(self, since: date) -> tuple[RevisionUse, ...]:
        """The uses of each revision since a shift."""

    def misses(self, since: date) -> tuple[Missed, ...]:
        """The searches that found nothing since a shift."""

    def close(self) -> None:
        """Let it go."""


def kept_query(query: str) -> str:
    """What may be kept of a search that found nothing; empty when it might name somebody's number or account.

    Two to twelve Chinese characters, folded; a digit or a letter anywhere, and nothing of it is kept.
    """
    plain = " ".join(fold(query).split())
    return plain if _KEPT.fullmatch(plain) else ""


def gathered(phrases: Sequence[Phrase], counts: Counts | None, since: date | None, on: date) -> Report:
    """The report from where the evidence is kept, which is closed; since a day, or for the last 30.

    Raises:
        UserError: it cannot be read.
    """
    since = since or on - timedelta(days=DAYS)
    if counts is None:
        return report(phrases, (), (), (), since=since, on=on)
    with closing(counts):
        return report(phrases, counts.uses(date.min), counts.uses(since), counts.misses(since), since=since, on=on)


def report(
    phrases: Sequence[Phrase],
    ever: Iterable[RevisionUse],
    recent: Iterable[RevisionUse],
    missed: Sequence[Missed],
    *,
    since: date,
    on: date,
) -> Report:
    """Put the evidence together.

    Args:
        phrases: the library's.
        ever: all uses there were.
        recent: the uses since a day.
        missed: the searches that found nothing since then.
        since: that day.
        on: today.
    """
    approved = [one for one in phrases if one.status == Status.APPROVED]
    offered = [one for one in approved if one.is_offered("", on.isoformat())]
    known = {use.phrase_id for use in ever}
    soon = (on + timedelta(days=SOON_DAYS)).isoformat()
    ending = sorted((one for one in approved if one.valid_until), key=lambda one: (one.valid_until, one.id))
    return Report(
        since.isoformat(),
        on.isoformat(),
        _used({one.id: one for one in phrases}, recent),
        tuple(missed),
        tuple(map(_mention, (one for one in offered if known and one.id not in known))),
        _alike(offered),
        tuple(_mention(one) for one in ending if one.valid_until < on.isoformat()),
        tuple(_mention(one) for one in ending if on.isoformat() <= one.valid_until <= soon),
    )


def _used(phrases: Mapping[str, Phrase], uses: Iterable[RevisionUse]) -> tuple[Used, ...]:
    by_phrase: dict[str, list[RevisionUse]] = {}
    for use in uses:
        by_phrase.setdefault(use.phrase_id, []).append(use)
    rows = [_together(phrases.get(id_), group) for id_, group in by_phrase.items()]
    return tuple(sorted(rows, key=lambda row: (-row.uses, row.id)))


def _together(phrase: Phrase | None, uses: Sequence[RevisionUse]) -> Used:
    now = revision(phrase) if phrase else ""
    current = sum(use.uses for use in uses if now and use.revision == now)
    earlier = sum(use.uses for use in uses if use.revision not in ("", now))
    last = datetime.fromtimestamp(max(use.last_used_at_ms for use in uses) / 1000, SHOP_ZONE)
    id_ = uses[0].phrase_id
    return Used(
        id_, phrase.title if phrase else "", sum(use.uses for use in uses), current, earlier, last.date().isoformat()
    )


def _mention(phrase: Phrase) -> Mention:
    return Mention(phrase.id, phrase.title, phrase.scene, phrase.valid_until)


def _alike(phrases: Sequence[Phrase]) -> tuple[Alike, ...]:
    pairs = [
        Alike(phrases[a].id, phrases[a].title, phrases[b].id, phrases[b].title, percent)
        for a, b, percent in near_duplicates([one.text for one in phrases])
    ]
    return tuple(sorted(pairs, key=lambda pair: (-pair.percent, pair.id)))
