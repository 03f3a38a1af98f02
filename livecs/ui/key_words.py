"""Sentences name keys; where keys were changed, each sentence that is worded from then on names the ones in force."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator

from livecs.override import override
from livecs.ui.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

_OFTEN = Counter(key.keys for key in KEYS)


class KeyWords(QTranslator):
    """Stands before all other translators. A key that several pages have is left as it is: a sentence names no page."""

    def __init__(self, parent: QObject) -> None:
        """Begin with the keys of the table."""
        super().__init__(parent)
        self._names: dict[str, str] = {}
        self._pattern = re.compile(r"(?!)")
        self._is_asking = False
        QCoreApplication.installTranslator(self)

    def use(self, chosen: Mapping[str, str]) -> None:
        """Name these keys, by the id of a key; one that was taken away is named as it was."""
        keys = {key.keys: chosen.get(key.id) for key in KEYS if _OFTEN[key.keys] == 1}
        self._names = {drawn: now for drawn, now in keys.items() if now and now != drawn}
        any_ = "|".join(re.escape(drawn) for drawn in self._names)
        self._pattern = re.compile(rf"(?<![\w+])(?:{any_})(?![\w+])" if any_ else r"(?!)", re.ASCII)

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        if self._is_asking or not self._pattern.search(sourceText):
            return None  # type: ignore[return-value] # no text of ours: Qt asks the next translator
        self._is_asking = True
        text = QCoreApplication.translate(context, sourceText, disambiguation, n)
        self._is_asking = False
        return self._pattern.sub(lambda found: self._names[found[0]], text)

    @override
    def isEmpty(self) -> bool:
        return False  # Qt installs no empty one
