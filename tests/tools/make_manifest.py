"""Writes livecs/phrases/manifest.py: what each shipped pack says, as a hash: ``python -m tests.tools.make_manifest``.

Run after every change of a file in phrasebanks; a test says when it was forgotten.
"""

from pathlib import Path

from livecs.phrases.packs import read_pack
from livecs.phrases.revision import pack_digest

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "livecs/phrases/manifest.py"
_HEAD = '''"""What each shipped pack says, as a hash; made by tests/tools/make_manifest.py, never by hand."""

from livecs.phrases.model import Pack
from livecs.phrases.revision import pack_digest

SHIPPED = {
'''
_TAIL = '''}


def is_shipped(pack: Pack) -> bool:
    """Whether a pack says what the one of its id said when it left us."""
    return pack.id in SHIPPED and SHIPPED[pack.id] == pack_digest(pack)
'''


def text() -> str:
    """The module for the packs as they are now."""
    packs = [pack for path in (ROOT / "phrasebanks").glob("*.toml") if (pack := read_pack(path)[0])]
    rows = (f'    "{pack.id}": "{pack_digest(pack)}",\n' for pack in sorted(packs, key=lambda pack: pack.id))
    return _HEAD + "".join(rows) + _TAIL


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf8")
