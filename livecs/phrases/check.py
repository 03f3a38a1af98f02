"""What ``livecs phrases check`` says beyond what stops a pack: unknown placeholders, near-duplicates."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from livecs import toml_items
from livecs.faults import Fault
from livecs.phrases.fill import names_in
from livecs.phrases.images import picture
from livecs.phrases.model import Phrase
from livecs.phrases.packs import drop_repeated, phrase_lines, read_pack
from livecs.phrases.placeholders import PLACEHOLDERS
from livecs.sentence import Sentence, strung

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
    faults += _missing_pictures(places)
    faults += _unknown_placeholders(places)
    faults += _near_duplicates(places)
    faults += judge(places)
    return sorted(faults), sum(len(pack.phrases) for _, pack in read)


def _missing_pictures(places: Iterable[Place]) -> Iterator[Fault]:
    for path, line, phrase in places:
        said, advice = picture(Path(path), phrase.image)[1:] if phrase.image else ("", "")
        if said:
            yield Fault(path, line, phrase.id, said, advice)


def _unknown_placeholders(places: Iterable[Place]) -> Iterator[Fault]:
    for path, line, phrase in places:
        wordings = [phrase.text, phrase.big_sale]
        wordings += [more.text for more in phrase.variants] + [more.text for more in phrase.followups]
        for name in names_in("".join(wordings)):
            if name not in PLACEHOLDERS:
                advice = Sentence("可用：{}", strung("、", PLACEHOLDERS))
                yield Fault(path, line, phrase.id, Sentence("不认识的待填「{}」", name), advice)


def near_duplicates(texts: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The numbers of each text that is nearly the same as an earlier one, of that one, and how much, in percent."""
    from rapidfuzz import fuzz, process  # only this compares all with all

    long = [number for number, text in enumerate(texts) if len(text) >= _SHORTEST]
    choices = [texts[number] for number in long]
    for place, number in enumerate(long):
        alike = process.extractOne(texts[number], choices[:place], scorer=fuzz.ratio, score_cutoff=_TOO_ALIKE)
        if alike:
            yield number, long[alike[2]], round(alike[1])


def _near_duplicates(places: list[Place]) -> Iterator[Fault]:
    for number, before, percent in near_duplicates([phrase.text for _, _, phrase in places]):
        path, line, phrase = places[number]
        other = places[before]
        said = Sentence("与「{}」（{}:{}）几乎一样，{}%", other[2].id, Path(other[0]).name, other[1], percent)
        yield Fault(path, line, phrase.id, said, Sentence("留一条，或把差别写清楚"))
