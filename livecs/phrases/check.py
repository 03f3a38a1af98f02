"""What ``livecs phrases check`` says beyond what stops a pack: unknown placeholders, near-duplicates."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from livecs import toml_items
from livecs.faults import Fault
from livecs.phrases.fill import names_in
from livecs.phrases.model import Phrase
from livecs.phrases.packs import drop_repeated, phrase_lines, read_pack
from livecs.phrases.placeholders import PLACEHOLDERS

if TYPE_CHECKING:
    from livecs.phrases.model import Pack

_TOO_ALIKE = 92
_SHORTEST = 12  # 请稍等 and 请稍等哦 may both stand


Place = tuple[str, int, Phrase]
"""A phrase with the file and line it stands at."""

Judge = Callable[[Sequence[Place]], Iterable[Fault]]
"""Somebody else's opinion of phrases: the linter's, which this room does not know."""


def check_files(files: Iterable[Path], judge: Judge = lambda _: ()) -> tuple[list[Fault], int]:
    """Check pack files together.

    Returns:
        The faults in the order of files and lines, and how many phrases were looked at.
    """
    faults: list[Fault] = []
    read: list[tuple[Path, Pack]] = []
    for path in files:
        pack, wrong = read_pack(path)
        faults += wrong
        if pack:
            read.append((path, pack))
    kept, repeated = drop_repeated(read)
    faults += repeated
    places = [
        (str(path), item.line, phrase)
        for path, pack in kept
        for item, phrase in zip(phrase_lines(toml_items.read_text(path), pack), pack.phrases, strict=True)
    ]
    faults += _unknown_placeholders(places)
    faults += _near_duplicates(places)
    faults += judge(places)
    return sorted(faults), sum(len(pack.phrases) for _, pack in read)


def _unknown_placeholders(places: Iterable[Place]) -> Iterator[Fault]:
    for path, line, phrase in places:
        wordings = [phrase.text, phrase.big_sale]
        wordings += [more.text for more in phrase.variants] + [more.text for more in phrase.followups]
        for name in names_in("".join(wordings)):
            if name not in PLACEHOLDERS:
                advice = f"可用：{'、'.join(PLACEHOLDERS)}"
                yield Fault(path, line, phrase.id, f"不认识的待填「{name}」", advice)


def _near_duplicates(places: list[Place]) -> Iterator[Fault]:
    from rapidfuzz import fuzz, process  # only this check compares all with all

    long = [place for place in places if len(place[2].text) >= _SHORTEST]
    texts = [place[2].text for place in long]
    for number, (path, line, phrase) in enumerate(long):
        alike = process.extractOne(phrase.text, texts[:number], scorer=fuzz.ratio, score_cutoff=_TOO_ALIKE)
        if alike:
            other = long[alike[2]]
            said = f"与「{other[2].id}」（{Path(other[0]).name}:{other[1]}）几乎一样，{alike[1]:.0f}%"
            yield Fault(path, line, phrase.id, said, "留一条，或把差别写清楚")
