"""The one way to word something for the screen; the source language is Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from livecs.override import override
from livecs.sentence import Sentence, Strung

if TYPE_CHECKING:
    from pathlib import Path

# What tables and rooms word stands in one context, whichever page shows it (``dev.py texts`` puts it there).
_SAID = "Said"


class _Shown(str):
    """What ``translate`` gives: sentences of rooms among its values are translated with it."""

    __slots__ = ()

    @override
    def format(self, *values: object, **named: object) -> str:
        return super().format(*map(_shown, values), **{name: _shown(value) for name, value in named.items()})


def translate(context: str, text: str) -> str:
    """A text in the language of the interface; values go in by ``format`` afterwards."""
    shown = QCoreApplication.translate(context, text)
    is_there = shown not in {text, QCoreApplication.translate("", text)}  # changed keys may be all that is another
    return _Shown(shown if is_there else spoken(text))


def spoken(text: str) -> str:
    """A sentence of a room, or a text of a table, in the language of the interface.

    What has no translation (a buyer's name, a shop's own words) comes back as it is.
    """
    if not isinstance(text, Sentence):
        return QCoreApplication.translate(_SAID, text)
    values = tuple(map(_shown, text.values))
    shown = QCoreApplication.translate(_SAID, text.template)
    if isinstance(text, Strung):
        return shown.join(str(value) for value in values)
    return shown.format(*values) if text.values else shown


class _Number(int):
    """A number that knows its plural and its month: ``{:# case|cases}`` is 1 case, 2 cases; ``{:mon}`` is Nov."""

    @override
    def __format__(self, spec: str) -> str:
        if _PLURAL in spec:
            return _in_words(str(int(self)), spec)
        return _MONTHS[self - 1] if spec == "mon" else super().__format__(spec)


class _Written(str):
    """A text that may be a number, written already."""

    __slots__ = ()

    @override
    def __format__(self, spec: str) -> str:
        return _in_words(self, spec) if _PLURAL in spec else super().__format__(spec)


def _in_words(number: str, spec: str) -> str:
    one, _, many = spec.removeprefix("#").strip().partition(_PLURAL)
    return f"{number} {one if number == '1' else many}"


_PLURAL = "|"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _shown(value: object) -> object:
    if isinstance(value, Sentence):
        return spoken(value)
    if type(value) is int:
        return _Number(value)
    return _Written(value) if isinstance(value, str) else value


def load_language(app: QCoreApplication, language: str, resources: Path) -> bool:
    """Have the interface speak another language; False where it is not there, and Chinese stays."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator(app)
    return translator.load(f"livecs_{language}", str(resources / "i18n")) and app.installTranslator(translator)


def load_qt_texts(app: QCoreApplication) -> None:
    """Let Qt's own menus (copy, paste, undo) speak Chinese."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
