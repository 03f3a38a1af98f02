"""What a phrase is. NamedTuples: a dataclass costs 9 ms of import before the first paint."""

from enum import StrEnum
from operator import itemgetter
from sys import intern
from typing import Any, NamedTuple


class Stance(StrEnum):
    """The attitude of an after-sale reply."""

    AGREE = "agree"
    PERSUADE = "persuade"
    REFUSE = "refuse"


class Status(StrEnum):
    """Only approved phrases are offered."""

    REVIEW = "review"
    APPROVED = "approved"
    RETIRED = "retired"


class Scope(StrEnum):
    """Whose pack it is."""

    COMPANY = "company"
    TEAM = "team"
    PERSONAL = "personal"


class Standing(StrEnum):
    """How far a phrase may be trusted.

    UNTRUSTED is shown and never copied; UNSIGNED (a shop without a key) and DRAFT (one's own) are copied and marked.
    """

    SHIPPED = "shipped"
    SIGNED = "signed"
    UNSIGNED = "unsigned"
    UNTRUSTED = "untrusted"
    DRAFT = "draft"


class Variant(NamedTuple):
    """Wording for particular platforms."""

    platforms: tuple[str, ...]
    text: str


class Followup(NamedTuple):
    """One more message, sent after the first."""

    text: str


class Phrase(NamedTuple):
    """One vetted reply; the fields are those of FORMATS.md, dates as ISO text.

    ``platforms`` empty means all. ``unfilled`` is the wording used when a placeholder is unknown.
    """

    id: str
    title: str
    text: str
    scene: tuple[str, ...]
    stance: str = ""
    case: str = ""
    abbr: str = ""
    keywords: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    image: str = ""
    promise: bool = False
    status: str = Status.REVIEW
    approved_by: str = ""
    approved_on: str = ""
    valid_until: str = ""
    unfilled: str = ""
    big_sale: str = ""
    variants: tuple[Variant, ...] = ()
    followups: tuple[Followup, ...] = ()

    def text_on(self, platform: str, *, big_sale: bool = False) -> str:
        """The wording for a platform: during a 大促 the one for it, else the platform's variant, where there is one."""
        if big_sale and self.big_sale:
            return self.big_sale
        for variant in self.variants:
            if platform in variant.platforms:
                return variant.text
        return self.text

    def is_offered(self, platform: str, on: str) -> bool:
        """Whether an agent may send it on a platform on an ISO day: approved, current, and for it.

        An empty platform asks about all of them.
        """
        for_it = not platform or not self.platforms or platform in self.platforms
        return for_it and self.status == Status.APPROVED and (not self.valid_until or on <= self.valid_until)


class Pack(NamedTuple):
    """One file of phrases; ``order`` places it among the others."""

    id: str
    title: str
    scope: str = Scope.COMPANY
    owner: str = ""
    order: int = 1000
    phrases: tuple[Phrase, ...] = ()


def pack_row(pack: Pack) -> list[Any]:
    """A pack as JSON can hold it."""
    return [*pack[:-1], [list(phrase) for phrase in pack.phrases]]


def pack_from_row(row: list[Any]) -> Pack:
    """Undo :func:`pack_row`."""
    *head, phrases = row
    return Pack._make([*head, tuple(map(_phrase_from_row, phrases))])


def phrase_from_fields(fields: dict[str, Any]) -> Phrase:
    """A phrase from named fields as JSON gives them; what is left out is empty, and a key that is unknown too."""
    empty: dict[str, Any] = Phrase("", "", "", (), status=Status.REVIEW.value)._asdict()
    return _phrase(Phrase(**(empty | {name: fields[name] for name in Phrase._fields if name in fields})))


def _phrase_from_row(row: list[Any]) -> Phrase:
    phrase = _phrase(Phrase._make(row))
    # What is no text raises TypeError here, and the cache is made anew, instead of breaking a search later.
    "".join((*phrase.scene, *phrase.keywords, *_texts(phrase)))
    if not phrase.scene:
        raise ValueError
    return phrase


def _phrase(read: Phrase) -> Phrase:
    """Lists made tuples again, words that many phrases share made one."""
    (id_, title, text, scene, stance, case, abbr, keywords, platforms, image, promise) = read[:11]
    (status, by, on, until, unfilled, big_sale, variants, followups) = read[11:]
    return Phrase(
        id_, title, text, tuple(map(intern, scene)), stance, case, abbr, tuple(map(intern, keywords)), tuple(platforms),
        image, promise, intern(status), intern(by), intern(on), until, unfilled, big_sale,
        tuple(Variant(tuple(platforms), text) for platforms, text in variants) if variants else (),
        tuple(Followup(*followup) for followup in followups) if followups else (),
    )  # fmt: skip


_texts = itemgetter(*(number for number, name in enumerate(Phrase._fields) if Phrase.__annotations__[name] is str))
