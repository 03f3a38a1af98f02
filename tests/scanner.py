"""Looks for words in every file below a folder, also in the spellings in which they could hide."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path


def spellings(word: str) -> dict[str, list[bytes]]:
    """How a word could stand in a file."""
    raw = word.encode()
    return {
        "utf8": [raw],
        "utf16": [word.encode("utf-16-le"), word.encode("utf-16-be")],
        "gbk": [word.encode("gbk")],
        "base64": [_inside(raw, shift) for shift in range(3)],
        "hex": [raw.hex().encode(), raw.hex().upper().encode()],
        "json": [json.dumps(word)[1:-1].encode()],
    }


def _inside(raw: bytes, shift: int) -> bytes:
    """What stands in the base64 of any text that holds this one at such an offset: without the shared edges."""
    coded = base64.b64encode(bytes(shift) + raw)
    return coded[(0, 2, 3)[shift] : len(coded) - 4]


def hidden_in(data: bytes, words: tuple[str, ...]) -> Iterator[str]:
    """Each word and the spelling in which it stands in some bytes."""
    for word in words:
        for name, forms in spellings(word).items():
            if any(form in data for form in forms):
                yield f"{name} {word}"


def scan(folder: Path, words: tuple[str, ...]) -> list[str]:
    """Where below a folder a word stands: file and spelling; names of files count too."""
    found = []
    for path in sorted(folder.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        name = path.relative_to(folder).as_posix()
        found += [f"{name}: {what}" for what in hidden_in(name.encode() + b"\0" + data, words)]
    return found
