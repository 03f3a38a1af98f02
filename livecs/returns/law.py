"""What consumer law says of returns, read from a file that names its source for each sentence."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from livecs.sentence import Sentence


class Source(NamedTuple):
    """Who says so, the ISO day on which it was looked up, and how sure that is (A to C)."""

    title: str
    on: str
    confidence: str


class Preset(NamedTuple):
    """A deadline of the law: so many days, counted from the day after the one in a case's field ``counts_from``."""

    id: str
    title: str
    counts_from: str
    days: int
    is_ours: bool
    note: str
    source: Source


class Exempt(NamedTuple):
    """Goods without the seven days; where they need confirmation, only if the buyer gave it at that purchase."""

    id: str
    title: str
    question: str
    needs_confirmation: bool
    source: Source


class Law(NamedTuple):
    """All that is shipped."""

    presets: tuple[Preset, ...] = ()
    exempts: tuple[Exempt, ...] = ()

    def exempt(self, goods_kind: str) -> Exempt | None:
        """The goods a case names; None for ordinary ones."""
        return next((one for one in self.exempts if one.id == goods_kind), None)


def read_law(path: Path) -> Law:
    """Read ``resources/consumer-law.toml``; it is shipped, so that a fault in it is ours."""
    raw = tomllib.loads(path.read_text(encoding="utf8"))
    presets = tuple(Preset(**_sourced(item)) for item in raw["deadline"])
    return Law(presets, tuple(Exempt(**_sourced(item)) for item in raw["exempt"]))


def _sourced(item: dict[str, Any]) -> dict[str, Any]:
    said = item["source"]
    words = {key: Sentence(item[key]) for key in ("title", "question", "note") if key in item}
    return item | words | {"source": Source(said["title"], said["date"].isoformat(), said["confidence"])}
