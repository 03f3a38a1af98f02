"""Most text is plain: nothing in it is folded, spelled out or a number, so most of the work is for others."""

import re
from collections.abc import Iterable

from livecs.lint.fold import GONE, is_marked
from livecs.lint.fold_table import FROM
from livecs.lint.sounds import SIGNS

# Neither the sign of a syllable nor a mark that folding keeps.
_ODD = re.compile("[^\ue000-\uf8ff，。！？：；、…\n]")


class PlainSigns:
    """The signs of plain texts; a character without a sound makes a text not plain."""

    def __init__(self, pictures: Iterable[str]) -> None:
        """Take what is read as something else."""
        changed = SIGNS.keys() & {*map(ord, FROM), *(ord(one) for one in pictures if len(one) == 1)}
        self._signs = SIGNS | dict.fromkeys(changed, GONE)

    def of(self, text: str) -> str | None:
        """The signs of a text, if it is plain."""
        signs = text.translate(self._signs)
        return None if _ODD.search(signs) or is_marked(text) else signs
