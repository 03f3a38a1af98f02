"""The revision of a phrase: a short hash of everything that says what is sent, where, and until when."""

import hashlib
import json

from livecs.phrases.model import Pack, Phrase, pack_row

DIGITS = 16
_DECIDED = {"status", "approved_by", "approved_on"}
"""What an approval writes down is not part of what is approved."""


def content(phrase: Phrase) -> str:
    """SHA-256 in hexadecimal over the fields in their order, as JSON.

    What is empty is left out: a field that a later version adds changes no hash that was signed before.
    """
    said = [(name, value) for name, value in zip(phrase._fields, phrase, strict=True) if value and name not in _DECIDED]
    return _hash(said)


def revision(phrase: Phrase) -> str:
    """The revision: the first 16 hex digits of :func:`content`."""
    return content(phrase)[:DIGITS]


def pack_digest(pack: Pack) -> str:
    """SHA-256 in hexadecimal over all that a pack says; comments and line ends of its file say nothing."""
    return _hash(pack_row(pack))


def _hash(said: object) -> str:
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode("utf8", "surrogatepass")).hexdigest()
