"""The revision of a phrase: a short hash of everything that says what is sent, where, and until when."""

import hashlib
import json

from livecs.phrases.model import Phrase

_DECIDED = {"status", "approved_by", "approved_on"}
"""What an approval writes down is not part of what is approved."""


def revision(phrase: Phrase) -> str:
    """The revision: 16 hex digits of SHA-256 over the fields in their order, as JSON."""
    content = [(name, value) for name, value in zip(phrase._fields, phrase, strict=True) if name not in _DECIDED]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:16]
