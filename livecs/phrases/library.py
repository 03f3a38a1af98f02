"""All packs of all folders as one library, through a cache keyed by what the files contain."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from livecs import content_cache, toml_items
from livecs.errors import UserError, os_reason
from livecs.faults import Fault
from livecs.phrases.images import picture
from livecs.phrases.manifest import SHIPPED, is_shipped
from livecs.phrases.model import Pack, Phrase, Standing, Status, pack_from_row, pack_row
from livecs.phrases.packs import drop_repeated, read_pack
from livecs.phrases.pinyin import Reading, reading
from livecs.phrases.unverified import Unverified
from livecs.sentence import Sentence
from livecs.text import fold

if TYPE_CHECKING:
    from livecs.phrases.signing import Trust

_CACHE_VERSION = 2
WITHOUT_KEY = Unverified(is_shipped, Standing.UNSIGNED)
PENDING = Unverified(is_shipped, Standing.UNTRUSTED)
"""A shop has a key, and its signatures are verified after the first paint."""
_VOUCHED = {Standing.SHIPPED, Standing.SIGNED}


class Entry(NamedTuple):
    """A phrase, what letters can find of it, how far it may be trusted, and the path of its picture."""

    phrase: Phrase
    reading: Reading
    standing: Standing = Standing.SHIPPED
    image: str = ""


class Library(NamedTuple):
    """Everything that can be found, in pack order; what is wrong with the rest; files no cache knows yet; the packs."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()
    cold: tuple[Path, ...] = ()
    packs: tuple[tuple[Path, Pack], ...] = ()


class _Indexed(NamedTuple):
    pack: Pack
    readings: tuple[Reading, ...]


def load(folders: Iterable[Path], cache: Path, *, parse_cold: bool, trust: "Trust" = WITHOUT_KEY) -> Library:
    """Put the packs of some folders together, later folders over earlier ones.

    Args:
        folders: where ``*.toml`` packs lie; a missing folder is an empty one.
        cache: folder of the cache; need not exist.
        parse_cold: read files that the cache does not know (without readings), or leave them out:
            the first paint does not wait for them.
        trust: says how phrases stand; it judges what was read, so that no cache is a way round it.
    """
    if not parse_cold:
        return _load(folders, cache, _leave_out, trust, is_judging=False)
    return _load(folders, cache, lambda path, _: _read(path), trust)


def with_drafts(library: Library, drafts: Iterable[tuple[str, Phrase]]) -> Library:
    """A library with drafts at its end: each under the id of its proposal, so that it stands beside what it changes."""
    entries = (
        Entry(phrase._replace(id=id_, status=Status.APPROVED), Reading(), Standing.DRAFT) for id_, phrase in drafts
    )
    return library._replace(entries=(*library.entries, *entries))


def index(folders: Iterable[Path], cache: Path, trust: "Trust" = WITHOUT_KEY) -> Library:
    """Load everything, make the readings that are missing, and cache them; drop what is stale.

    Args:
        folders: as for :func:`load`.
        cache: as for :func:`load`.
        trust: as for :func:`load`.

    Raises:
        UserError: the cache cannot be written; everything can be found without it, only not by letters.
    """
    used: set[str] = set()

    def read(path: Path, digest: str) -> tuple[_Indexed | None, tuple[Fault, ...]]:
        found, faults = _read(path)
        if found:
            found = found._replace(readings=tuple(_reading_of(phrase) for phrase in found.pack.phrases))
            _write(cache / f"{digest}.json", found)
        return found, faults

    library = _load(folders, cache, read, trust, used.add)
    for path in cache.glob("*.*"):
        if path.is_file() and path.name not in {f"{name}.json" for name in used}:
            with suppress(OSError):  # what cannot be removed does no harm
                path.unlink()
    return library


_Reader = Callable[[Path, str], tuple[_Indexed | None, tuple[Fault, ...]]]


def _load(
    folders: Iterable[Path],
    cache: Path,
    read_cold: _Reader,
    trust: "Trust",
    use: Callable[[str], None] = lambda _: None,
    *,
    is_judging: bool = True,
) -> Library:
    found: list[tuple[Path, Pack]] = []
    faults: list[Fault] = []
    cold: list[Path] = []
    readings: dict[Path, tuple[Reading, ...]] = {}
    standings: dict[Path, tuple[Standing, ...]] = {}
    for path in toml_items.files_in(folders):
        digest = content_cache.digest(path)
        indexed = _cached(cache / f"{digest}.json")
        use(digest)
        if indexed and is_judging:
            standings[path] = trust.standings(path, indexed.pack)
            if _is_spoiled(path, indexed.pack, standings[path]):
                with suppress(OSError):  # found out again the next time
                    (cache / f"{digest}.json").unlink()
                indexed = None
        if not indexed:
            cold.append(path)
            indexed, wrong = read_cold(path, digest)
            faults += wrong
        if indexed:
            found.append((path, indexed.pack))
            readings[path] = indexed.readings
            if path in cold or path not in standings:
                standings[path] = trust.standings(path, indexed.pack)

    def vouched(path: Path, pack: Pack) -> tuple[str, ...]:
        pairs = zip(pack.phrases, standings[path], strict=True)
        return tuple(phrase.id for phrase, standing in pairs if standing in _VOUCHED)

    packs, repeated = drop_repeated(found, vouched)
    entries = [entry for path, pack in packs for entry in map(Entry, pack.phrases, readings[path], standings[path])]
    images, unseen = _images(packs)
    entries = [one._replace(image=images.get(one.phrase.id, "")) if one.phrase.image else one for one in entries]
    return Library(tuple(entries), (*faults, *repeated, *unseen), tuple(cold), tuple(packs))


def _is_spoiled(path: Path, pack: Pack, standings: Iterable[Standing]) -> bool:
    """Whether what the cache has for a file is doubtful, and indeed not what the file says."""
    is_other = pack.id in SHIPPED and Standing.SHIPPED not in standings
    return (is_other or Standing.UNTRUSTED in standings) and read_pack(path)[0] != pack


def _images(packs: Iterable[tuple[Path, Pack]]) -> tuple[dict[str, str], list[Fault]]:
    """The pictures by phrase id, and what is wrong with the rest; their phrases stay."""
    found: dict[str, str] = {}
    faults = []
    for path, pack in packs:
        for phrase in pack.phrases:
            if phrase.image:
                found[phrase.id], said, advice = picture(path, phrase.image)
                if said:
                    faults.append(Fault(str(path), 0, phrase.id, said, advice))
    return found, faults


def _leave_out(_path: Path, _digest: str) -> tuple[None, tuple[Fault, ...]]:
    return None, ()


def _read(path: Path) -> tuple[_Indexed | None, tuple[Fault, ...]]:
    pack, faults = read_pack(path)
    return (_Indexed(pack, (Reading(),) * len(pack.phrases)) if pack else None), faults


def _reading_of(phrase: Phrase) -> Reading:
    return Reading(reading(fold(phrase.title)), "\t".join(reading(fold(word)) for word in phrase.keywords))


def _cached(path: Path) -> _Indexed | None:
    with suppress(ValueError, TypeError):  # made by hand, or by a program that forgot to change the version
        if content := content_cache.read(path, _CACHE_VERSION):
            row, readings = content
            "".join(part for reading_ in readings for part in reading_)  # as for the pack: only text is text
            indexed = _Indexed(pack_from_row(row), tuple(map(Reading._make, readings)))
            return indexed if len(indexed.readings) == len(indexed.pack.phrases) else None
    return None


def _write(path: Path, indexed: _Indexed) -> None:
    try:
        content_cache.write(path, _CACHE_VERSION, [pack_row(indexed.pack), indexed.readings])
    except OSError as error:
        raise UserError(
            "phrases.cache", Sentence("拼音索引存不下：{}。汉字搜索照常可用，腾出空间后重新打开即可", os_reason(error))
        ) from error
