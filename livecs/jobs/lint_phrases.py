"""Phrases judged by the linter, per platform: an approved phrase must be free of errors and warnings."""

from collections.abc import Iterable, Iterator

from livecs.faults import Fault
from livecs.lint.linter import Linter
from livecs.lint.model import Finding, Severity
from livecs.phrases.fill import holes
from livecs.phrases.model import Phrase
from livecs.platforms import PLATFORM_IDS, PLATFORMS
from livecs.sentence import Sentence, strung

_TITLES = {platform.id: platform.title for platform in PLATFORMS}


def lint_phrase(phrase: Phrase, linter: Linter) -> Iterator[tuple[Finding, tuple[str, ...]]]:
    """What the linter objects to in a phrase's wordings, hints left out, with the platforms it objects on."""
    found: dict[Finding, list[str]] = {}
    for platform in phrase.platforms or PLATFORM_IDS:
        for text in (
            phrase.text_on(platform),
            phrase.unfilled,
            phrase.big_sale,
            *(one.text for one in phrase.followups),
        ):
            for finding in linter.check(without_names(text), platform):
                if finding.severity != Severity.HINT:
                    found.setdefault(finding, []).append(platform)
    yield from ((finding, tuple(platforms)) for finding, platforms in found.items())


def lint_places(places: Iterable[tuple[str, int, Phrase]], linter: Linter) -> Iterator[Fault]:
    """The same as faults: one a finding, with file and line of the phrase."""
    for path, line, phrase in places:
        for finding, platforms in lint_phrase(phrase, linter):
            where = "、".join(_TITLES[platform] for platform in platforms)
            said = f"{finding.severity} {finding.message}（{where}）[{finding.rule}]"
            advice = Sentence("可改成：{}", strung("、", finding.fixes)) if finding.fixes else Sentence("换一种说法")
            yield Fault(path, line, phrase.id, said, advice)


def without_names(text: str) -> str:
    """A text whose placeholders are blank: their names are not sent, and nothing is found across them."""
    for hole in reversed(holes(text)):
        text = text[: hole.start] + "，" * (hole.end - hole.start) + text[hole.end :]
    return text
