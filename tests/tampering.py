"""Tampers with packs, signatures, caches and keys at random; what is believed afterwards must be what was approved."""

import json
import random
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError
from livecs.phrases.library import Library, index, load
from livecs.phrases.manifest import is_shipped
from livecs.phrases.model import Phrase, Standing, Status, Variant
from livecs.phrases.pack_writer import read, with_phrase
from livecs.phrases.revision import revision
from livecs.phrases.signing import Keyed, Line, approval, line_of, written
from livecs.phrases.signing import read as read_lines
from livecs.vault.secret import Secret
from tests.approval import Shop
from tests.phrases.build import phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.phrases.signing import Trust

Files = dict[str, bytes]
PACKS = ("hand", "other")
FIELDS: dict[str, object] = {
    "text": "换过的话。",
    "title": "换过的题目",
    "scene": ("别处",),
    "stance": "agree",
    "case": "late",
    "keywords": ("换过",),
    "platforms": ("pdd",),
    "promise": True,
    "status": Status.RETIRED.value,
    "approved_by": "别人",
    "approved_on": "2027-01-01",
    "valid_until": "2029-01-01",
    "unfilled": "换过。",
    "big_sale": "换过。",
    "variants": (Variant(("pdd",), "换过。"),),
}


class Tampered(NamedTuple):
    """What was done, and which believed phrases are not what was approved."""

    deeds: tuple[str, ...]
    accepted: tuple[str, ...]
    untrusted: int


class Target:
    """A shop with two signed packs, a shipped one, a history, and somebody else's key."""

    def __init__(self, shop: Shop, folder: Path, chance: random.Random) -> None:
        self.chance = chance
        self._work = folder
        self.history: list[tuple[Files, dict[str, list[Line]]]] = []
        self._make(shop)
        self.files = _files(shop.own)
        self.shipped = _files(shop.shipped)
        self.lines = {name: list(read_lines(shop.own / f"{name}.sig")) for name in PACKS}
        self.phrases = {name: read(self.files[f"{name}.toml"].decode()).phrases for name in PACKS}
        verifier = shop.key.verifier(shop.database)
        assert verifier
        self.verifier, self.newest = verifier, shop.store.signed()
        self.trust: Trust = Keyed(is_shipped, self.verifier, self.newest)
        self.approved = {one for name in PACKS for one in self.phrases[name]}
        self.from_us = {one for data in self.shipped.values() for one in read(data.decode()).phrases}
        self.foreign = _foreign_lines(shop, self.phrases)
        self._cache = folder / "cache"
        self._fill_cache()
        self._deeds: tuple[Callable[[Files], None], ...] = (
            self._flip_pack,
            self._flip_signature,
            self._change_field,
            self._swap_signatures,
            self._move_signature,
            self._replay_wording,
            self._relabel_old_line,
            self._cut_signatures,
            self._sign_with_other_key,
            self._change_moment,
            self._rename_pack,
            self._move_phrase,
            self._revive_retired,
            self._roll_back,
            self._spoil_cache,
            self._change_shipped,
            self._spoil_line,
        )

    def once(self) -> Tampered:
        """Tamper in one to three ways, load as a start does, and see what is believed."""
        files = dict(self.files) | {f"shipped/{name}": data for name, data in self.shipped.items()}
        files |= {f"cache/{path.name}": path.read_bytes() for path in self._cache.iterdir()}
        deeds = self.chance.choices(self._deeds, k=self.chance.randint(1, 3))
        for deed in deeds:
            deed(files)
        library = self._loaded(files)
        believed = [one for one in library.entries if one.standing != Standing.UNTRUSTED]
        accepted = tuple(
            one.phrase.id
            for one in believed
            if one.phrase not in (self.from_us if one.standing == Standing.SHIPPED else self.approved)
        )
        names = tuple(deed.__name__.strip("_") for deed in deeds)
        return Tampered(names, accepted, len(library.entries) - len(believed))

    def _make(self, shop: Shop) -> None:
        for name in PACKS:
            for number in range(4):
                shop.approved(phrase(f"{name}-{number}", text=f"亲，第{number}条。", abbr=f"{name[0]}{number}"), name)
            self._remember(shop)
            old = shop.shelf.find(name)
            assert old
            shop.approved(old.pack.phrases[1]._replace(text="第二稿。"), name, revision(old.pack.phrases[1]))
            self._remember(shop)
            shop.wait()
            shop.job.retire(name, f"{name}-2")

    def _remember(self, shop: Shop) -> None:
        lines = {path.stem: list(read_lines(path)) for path in shop.own.glob("*.sig")}
        self.history.append((_files(shop.own), lines))

    def _fill_cache(self) -> None:
        self._write(dict(self.files) | {f"shipped/{name}": data for name, data in self.shipped.items()})
        index([self._work / "shipped", self._work / "own"], self._cache)
        shutil.rmtree(self._work / "cache-now", ignore_errors=True)

    def _write(self, files: Files) -> None:
        for name in ("own", "shipped", "cache-now"):
            shutil.rmtree(self._work / name, ignore_errors=True)
            (self._work / name).mkdir(parents=True)
        for name, data in files.items():
            folder, _, file = name.rpartition("/")
            place = {"": "own", "cache": "cache-now"}.get(folder, folder)
            (self._work / place / file).write_bytes(data)

    def _loaded(self, files: Files) -> Library:
        self._write(files)
        folders = [self._work / "shipped", self._work / "own"]
        return load(folders, self._work / "cache-now", parse_cold=True, trust=self.trust)

    def _pack(self) -> str:
        return self.chance.choice(PACKS)

    def _lines_of(self, files: Files, name: str) -> list[Line]:
        path = self._work / "lines.sig"
        path.write_bytes(files[f"{name}.sig"])
        return list(read_lines(path))

    def _put_lines(self, files: Files, name: str, lines: list[Line]) -> None:
        files[f"{name}.sig"] = written(name, lines)

    def _flip(self, files: Files, name: str) -> None:
        data = bytearray(files[name])
        if data:
            data[self.chance.randrange(len(data))] ^= 1 << self.chance.randrange(8)
        files[name] = bytes(data)

    def _flip_pack(self, files: Files) -> None:
        self._flip(files, f"{self._pack()}.toml")

    def _flip_signature(self, files: Files) -> None:
        self._flip(files, f"{self._pack()}.sig")

    def _edit(self, files: Files, name: str, after: Phrase) -> None:
        """Change a phrase as far as the pack, which may be spoiled already, lets it be changed."""
        with suppress(UserError, UnicodeDecodeError):
            files[f"{name}.toml"] = with_phrase(files[f"{name}.toml"].decode(), after).encode()

    def _change_field(self, files: Files) -> None:
        name = self._pack()
        field = self.chance.choice(list(FIELDS))
        self._edit(files, name, self.chance.choice(self.phrases[name])._replace(**{field: FIELDS[field]}))  # type: ignore[arg-type]  # a table's row

    def _swap_signatures(self, files: Files) -> None:
        name = self._pack()
        one, other = self.chance.sample(self.lines[name], 2)
        swapped = {one: one._replace(signature=other.signature), other: other._replace(signature=one.signature)}
        self._put_lines(files, name, [swapped.get(line, line) for line in self.lines[name]])

    def _move_signature(self, files: Files) -> None:
        name, other = self.chance.sample(PACKS, 2)
        self._put_lines(files, name, self._lines_of(files, name) + self.lines[other])
        self._edit(files, name, self.chance.choice(self.phrases[other]))

    def _replay_wording(self, files: Files) -> None:
        """An older wording with its own, once good signature."""
        name, (old_files, old_lines) = self._pack(), self.chance.choice(self.history)
        if name in old_lines:
            old = self.chance.choice(read(old_files[f"{name}.toml"].decode()).phrases)
            lines = [line for line in self._lines_of(files, name) if line.phrase_id != old.id]
            self._put_lines(files, name, lines + old_lines[name])
            self._edit(files, name, old)

    def _relabel_old_line(self, files: Files) -> None:
        name, (_, old_lines) = self._pack(), self.chance.choice(self.history)
        target = self.chance.choice(self.phrases[name])._replace(text="换过的话。")
        lines = [line._replace(phrase_id=target.id, revision=revision(target)) for line in old_lines.get(name, [])]
        self._put_lines(files, name, self._lines_of(files, name) + lines)
        self._edit(files, name, target)

    def _cut_signatures(self, files: Files) -> None:
        name = f"{self._pack()}.sig"
        files[name] = files[name][: self.chance.randrange(len(files[name]) + 1)]

    def _sign_with_other_key(self, files: Files) -> None:
        name = self._pack()
        self._put_lines(files, name, self.foreign[name])
        self._edit(files, name, self.phrases[name][0]._replace(text="换过的话。"))

    def _change_moment(self, files: Files) -> None:
        name = self._pack()
        by = self.chance.choice([-1, 1, 10**9, -(10**9)])
        self._put_lines(files, name, [line._replace(at_ms=line.at_ms + by) for line in self._lines_of(files, name)])

    def _rename_pack(self, files: Files) -> None:
        name, other = self.chance.sample(PACKS, 2)
        text = files[f"{name}.toml"].replace(f'pack = "{name}"'.encode(), f'pack = "{other}"'.encode())
        files[f"{self.chance.choice([name, other])}.toml"] = text

    def _move_phrase(self, files: Files) -> None:
        name, other = self.chance.sample(PACKS, 2)
        moved = self.chance.choice(self.phrases[other])
        self._edit(files, name, moved._replace(id=self.chance.choice(self.phrases[name]).id))

    def _revive_retired(self, files: Files) -> None:
        name = self._pack()
        for old_files, old_lines in self.history:
            if name in old_lines:
                old = next(one for one in read(old_files[f"{name}.toml"].decode()).phrases if one.id == f"{name}-2")
                self._put_lines(files, name, old_lines[name] + self._lines_of(files, name))
                self._edit(files, name, old)

    def _roll_back(self, files: Files) -> None:
        old_files, _ = self.chance.choice(self.history)
        files |= old_files

    def _spoil_cache(self, files: Files) -> None:
        """Another wording in the cache, under the name of a file that is as it was."""
        name = self.chance.choice([name for name in files if name.startswith("cache/")])
        version, (row, readings) = json.loads(files[name])
        self.chance.choice(row[-1])[self.chance.choice([1, 2])] = "换过的话。"
        files[name] = json.dumps([version, [row, readings]]).encode()

    def _change_shipped(self, files: Files) -> None:
        name = self.chance.choice([name for name in files if name.startswith("shipped/")])
        pack = read(files[name].decode())
        after = self.chance.choice(pack.phrases)._replace(text="换过的话。")
        files[name] = with_phrase(files[name].decode(), after).encode()

    def _spoil_line(self, files: Files) -> None:
        """A signature cut, stretched, or of another kind."""
        name = self._pack()
        lines = self._lines_of(files, name)
        if lines:
            place = self.chance.randrange(len(lines))
            ways = (
                lambda raw: raw[:-1],
                lambda raw: raw + b"\0",
                lambda _: b"",
                lambda _: bytes(64),
                lambda raw: raw[::-1],
            )
            lines[place] = lines[place]._replace(signature=self.chance.choice(ways)(lines[place].signature))
            self._put_lines(files, name, lines)


def _files(folder: Path) -> Files:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _foreign_lines(shop: Shop, phrases: dict[str, tuple[Phrase, ...]]) -> dict[str, list[Line]]:
    """Lines for a changed wording, signed as they should be, by a key of somebody else."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.from_private_bytes(Secret(bytes(range(32))).reveal())
    return {
        name: [
            line_of(approval(name, one._replace(text="换过的话。"), shop.clock.ms + 10**6), key)
            for one in phrases[name]
        ]
        for name in PACKS
    }
