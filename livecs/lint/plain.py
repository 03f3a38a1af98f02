"""Most text is plain: nothing in it is folded, spelled out or a number, so most of the work is for others."""

import re

from livecs.lint.fold import GONE, is_marked
from livecs.lint.fold_table import FROM, REMOVED
from livecs.lint.sounds import SIGNS

# Neither the sign of a syllable nor a mark that folding keeps.
_ODD = re.compile("[^\ue000-\uf8ff，。！？：；、…\n]")
_HAN = range(0x3400, 0xA000)
_FOLDED = {*map(ord, FROM)}.union(*(range(first, last + 1) for first, last in REMOVED if first in _HAN))
_PLAIN = SIGNS | dict.fromkeys(SIGNS.keys() & _FOLDED, GONE)


def plain_signs(text: str) -> str | None:
    """The signs of a text that is plain; it is its own view then."""
    signs = text.translate(_PLAIN)
    return None if is_odd(signs) or is_marked(text) else signs


def is_odd(signs: str) -> bool:
    """Whether some signs are of more than characters with a sound and marks: letters, figures, pictures."""
    return bool(_ODD.search(signs))
