"""Signatures over approvals: what is signed, the file beside a pack, and what each phrase's signature says.

A line of ``<pack>.sig`` vouches for one phrase revision, so that a line that is gone or spoiled costs that phrase
alone. Knows no cryptography: who signs and who verifies are Protocols.
"""

from __future__ import annotations

import hashlib
import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from livecs.phrases import images
from livecs.phrases.model import Standing
from livecs.phrases.revision import DIGITS, content
from livecs.toml_items import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from livecs.phrases.model import Pack, Phrase

_DOMAIN = b"livecs phrase approval 1\0"
_HEAD = "livecs-sig"
_VERSION = 1
_TRIES = 4
"""Lines tried for one phrase: a crash leaves two, and a file made to cost time must not."""


class Approval(NamedTuple):
    """What a signature vouches for: this wording, in this pack, with this status, by whom, until when.

    Args:
        pack: the pack's id.
        phrase_id: the phrase's.
        content: SHA-256 over all of the phrase, see :func:`livecs.phrases.revision.content`.
        status: ``approved`` or ``retired``.
        valid_until: ISO day, or empty.
        approved_by: who.
        approved_on: ISO day.
        picture: SHA-256 of the picture that is sent with it, empty without one.
        at_ms: the moment, UTC milliseconds; of two approvals of a phrase the later one holds.
    """

    pack: str
    phrase_id: str
    content: str
    status: str
    valid_until: str
    approved_by: str
    approved_on: str
    picture: str
    at_ms: int

    @property
    def revision(self) -> str:
        """The name of the wording."""
        return self.content[:DIGITS]


class Line(NamedTuple):
    """One line of a signature file."""

    phrase_id: str
    revision: str
    at_ms: int
    picture: str
    signature: bytes


class Signer(Protocol):
    """Whoever holds the shop's key, unlocked."""

    def sign(self, message: bytes) -> bytes:
        """A signature.

        Raises:
            UserError: the key is locked.
        """


class Verifier(Protocol):
    """The shop's public key."""

    def verifies(self, message: bytes, signature: bytes) -> bool:
        """Whether a signature is this key's over a message."""


class Trust(Protocol):
    """Says how the phrases of a pack stand."""

    def standings(self, path: Path, pack: Pack) -> tuple[Standing, ...]:
        """A standing for each phrase, in order."""


def approval(pack: str, phrase: Phrase, at_ms: int, picture: str = "") -> Approval:
    """What would have to be signed for a phrase as it is, sent with a picture of this digest."""
    said = (phrase.valid_until, phrase.approved_by, phrase.approved_on)
    return Approval(pack, phrase.id, content(phrase), str(phrase.status), *said, picture, at_ms)


def picture_digest(pack: Path, name: str) -> str:
    """SHA-256 of the picture beside a pack; empty where there is none that can be sent."""
    path, *_ = images.picture(pack, name) if name else ("",)
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest() if path else ""
    except OSError:
        return ""


def message(signed: Approval) -> bytes:
    """The bytes that are signed; no other kind of message of ours begins like them."""
    return _DOMAIN + json.dumps(signed, ensure_ascii=False, separators=(",", ":")).encode("utf8", "surrogatepass")


def sig_path(pack: Path) -> Path:
    """Where the signatures of a pack lie."""
    return pack.with_suffix(".sig")


def line_of(signed: Approval, signer: Signer) -> Line:
    """Sign.

    Raises:
        UserError: the key is locked.
    """
    return Line(signed.phrase_id, signed.revision, signed.at_ms, signed.picture, signer.sign(message(signed)))


def written(pack: str, lines: Iterable[Line]) -> bytes:
    """A signature file."""
    rows: list[list[object]] = [[_HEAD, _VERSION, pack]]
    rows += [[*line[:4], line.signature.hex()] for line in lines]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf8", "surrogatepass")


def read(path: Path) -> tuple[Line, ...]:
    """The lines of a signature file that are lines at all; none when it cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES)
    except OSError:
        return ()
    return tuple(_lines(data))


def standings(
    pack: Pack,
    lines: Iterable[Line],
    verifier: Verifier,
    newest: Mapping[str, int],
    picture_of: Callable[[str], str] = lambda _name: "",
) -> tuple[Standing, ...]:
    """How each phrase of a pack stands: signed, or not to be trusted.

    Args:
        pack: as it was loaded, from wherever: what is verified is what will be copied.
        lines: of its signature file.
        verifier: the shop's public key.
        newest: the moment of the newest approval known, by phrase id; an older one was superseded.
        picture_of: the digest of a picture by its name; a picture that cannot be sent says nothing against the text.
    """
    by_phrase: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        by_phrase.setdefault(line[:2], []).append(line)

    def is_signed(phrase: Phrase) -> bool:
        bare = approval(pack.id, phrase, 0)
        shown = picture_of(phrase.image) if phrase.image else ""
        candidates = by_phrase.get((phrase.id, bare.revision), ())[:_TRIES]
        return any(
            line.at_ms >= newest.get(phrase.id, 0)
            and shown in {"", line.picture}
            and verifier.verifies(message(bare._replace(at_ms=line.at_ms, picture=line.picture)), line.signature)
            for line in candidates
        )

    return tuple(Standing.SIGNED if is_signed(phrase) else Standing.UNTRUSTED for phrase in pack.phrases)


def kept_lines(pack: Pack, lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines that speak of wordings the pack has; the rest is for nothing any more."""
    present = {(phrase.id, content(phrase)[:DIGITS]) for phrase in pack.phrases}
    return tuple(line for line in lines if line[:2] in present)


def _lines(data: bytes) -> Iterator[Line]:
    for raw in data.split(b"\n"):
        try:
            row = json.loads(raw)
            id_, revision, at_ms, picture, signature = row
            if all(isinstance(one, str) for one in (id_, revision, picture)) and type(at_ms) is int:
                yield Line(id_, revision, at_ms, picture, bytes.fromhex(signature))
        except (ValueError, TypeError, KeyError, IndexError, RecursionError):
            continue


class Keyed:
    """A shop with a key: signatures are verified, 10,000 in a second or two, so never on the window's thread."""

    def __init__(self, is_shipped: Callable[[Pack], bool], verifier: Verifier, newest: Mapping[str, int]) -> None:
        """Take the shop's public key, and the moments of the newest approvals by phrase id."""
        self._is_shipped = is_shipped
        self._verifier = verifier
        self._newest = newest

    def standings(self, path: Path, pack: Pack) -> tuple[Standing, ...]:
        """A standing for each phrase, in order; a shipped wording that the shop replaced is believed no more."""
        if not self._is_shipped(pack):
            picture_of = partial(picture_digest, path)
            return standings(pack, read(sig_path(path)), self._verifier, self._newest, picture_of)
        return tuple(Standing.UNTRUSTED if phrase.id in self._newest else Standing.SHIPPED for phrase in pack.phrases)
