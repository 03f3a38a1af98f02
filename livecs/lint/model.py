"""What a rule is, and what a finding says."""

from enum import StrEnum
from typing import Any, NamedTuple


class Category(StrEnum):
    """What kind of trouble a text makes."""

    ABSOLUTE_TERM = "absolute_term"
    OTHER_PLATFORM = "other_platform"
    OFF_PLATFORM_CONTACT = "off_platform_contact"
    OFF_PLATFORM_PAYMENT = "off_platform_payment"
    PERSONAL_DATA = "personal_data"
    EXTERNAL_LINK = "external_link"
    NONSTANDARD_LANGUAGE = "nonstandard_language"
    ABUSE = "abuse"
    OVER_PROMISE = "over_promise"
    MEDICAL_CLAIM = "medical_claim"
    REVIEW_INDUCEMENT = "review_inducement"
    FAKE_TRADE = "fake_trade"
    THREAT = "threat"
    PLATFORM_WORD = "platform_word"
    SERVICE_ATTITUDE = "service_attitude"


class Severity(StrEnum):
    """ERROR: the platform punishes it and the reading is certain; WARNING: in most readings; HINT: better wording."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
    OFF = "off"


class Kind(StrEnum):
    """How a rule finds its text."""

    TERMS = "terms"
    PRODUCTIVE = "productive"
    TWO_PART = "two-part"
    DETECTOR = "detector"


class Source(NamedTuple):
    """Where a rule comes from; ``confidence`` A official to C secondary, ``date`` ISO."""

    title: str
    url: str = ""
    date: str = ""
    confidence: str = ""


class Example(NamedTuple):
    """A sentence that a rule must find, or must leave alone."""

    text: str
    platform: str = "douyin"


class Rule(NamedTuple):
    """One rule of a pack; the fields are those of FORMATS.md."""

    id: str
    category: str
    kind: str
    message: str
    severity: dict[str, str]
    source: Source
    terms: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    gap: int = 0
    detector: str = ""
    family: str = ""
    negatable: bool = False
    safe: tuple[str, ...] = ()
    fixes: tuple[str, ...] = ()
    flagged: tuple[Example, ...] = ()
    passes: tuple[Example, ...] = ()

    def without_words(self) -> "Rule":
        """The rule as a linter needs it, whose automaton holds the words; a detector has none there."""
        safe = self.safe if self.kind == Kind.DETECTOR else ()
        return self._replace(terms=(), first=(), then=(), safe=safe, flagged=(), passes=())

    def severity_on(self, platform: str) -> str:
        """The severity on a platform; ``any`` where the platform is not named."""
        return self.severity.get(platform) or self.severity.get("any", Severity.OFF)


Families = dict[str, dict[str, tuple[str, ...]]]
"""Stand-ins by family and character: ``{"contact": {"微": ("薇", "wei")}}``."""


class RulePack(NamedTuple):
    """One file of rules, or of families."""

    id: str
    title: str = ""
    rules: tuple[Rule, ...] = ()
    families: Families = {}  # noqa: RUF012 (never written to)


def rule_from_row(row: list[Any]) -> Rule:
    """A rule from what JSON makes of one: lists for tuples, all the way down."""
    rule = Rule._make(tuple(value) if isinstance(value, list) else value for value in row)
    return rule._replace(
        source=Source._make(rule.source),
        flagged=tuple(map(Example._make, rule.flagged)),
        passes=tuple(map(Example._make, rule.passes)),
    )


class Finding(NamedTuple):
    """One place in a text that a rule objects to.

    ``start`` and ``end`` are code points of the raw text, half-open; ``text`` is what stands there.
    ``fixes`` are compliant rewordings of that text.
    """

    start: int
    end: int
    rule: str
    category: str
    severity: str
    text: str
    message: str
    source: Source
    fixes: tuple[str, ...]
