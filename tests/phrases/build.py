"""Packs, phrases and indexes in a line each."""

from collections.abc import Iterable
from pathlib import Path

from livecs.phrases.library import Entry
from livecs.phrases.model import Phrase, Status
from livecs.phrases.pinyin import Reading, reading
from livecs.phrases.search import Index
from livecs.text import fold

SHIPPED = Path(__file__).parents[2] / "phrasebanks"
HEAD = 'schema = 1\npack = "{}"\ntitle = "包"\n'
ITEM = '[[phrase]]\nid = "{}"\ntitle = "标题"\nscene = ["称呼"]\nstatus = "approved"\ntext = "亲，在的。"\n'


def pack_text(pack: str, *ids: str, more: str = "") -> str:
    """A good pack; ``more`` stands in its last phrase."""
    return HEAD.format(pack) + "".join(map(ITEM.format, ids)) + more


def write_pack(folder: Path, pack: str, *ids: str, name: str = "", more: str = "") -> Path:
    """Write a good pack into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name or pack}.toml"
    path.write_text(pack_text(pack, *ids, more=more), encoding="utf8")
    return path


def phrase(id_: str, title: str = "", text: str = "好的", **fields: object) -> Phrase:
    """An approved phrase."""
    scene = fields.pop("scene", ("称呼",))
    return Phrase(id_, title or id_, text, scene, **{"status": Status.APPROVED, **fields})  # type: ignore[arg-type]


def entry(made: Phrase) -> Entry:
    """A phrase with its readings, as the indexing process makes them."""
    keywords = "\t".join(reading(fold(word)) for word in made.keywords)
    return Entry(made, Reading(reading(fold(made.title)), keywords))


def index_of(phrases: Iterable[Phrase]) -> Index:
    """An index of phrases with readings."""
    return Index([entry(one) for one in phrases])


def found(index: Index, query: str, limit: int = 200) -> list[str]:
    """The ids a query finds, best first."""
    return [index.entries[hit.position].phrase.id for hit in index.search(query, limit)]
