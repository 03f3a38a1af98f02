"""Texts that no spreadsheet runs or rewrites, and back again without losing a character.

Source: OWASP, CSV Injection: a cell that begins with = + - @, a tab or a carriage return may be run as a formula.
"""

import re

_BEGINNINGS = frozenset("=+-@\t\r\n＝＋－＠")
# With a digit in it, a spreadsheet makes a number or a date of it.
_NUMBER = re.compile(r"[\d\s.,:/%eE()年月日时分秒-]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # a date is no formula, and is read in whatever form it comes back
_QUOTED = re.compile(r'(?s)="(.*)"\s*')
_UNSAFE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def guarded(text: str) -> str:
    """A text as a CSV cell: an apostrophe before what a spreadsheet would run or rewrite."""
    return f"'{text}" if _is_live(text.lstrip("'")) and not _DAY.fullmatch(text) else text


def unguarded(cell: str) -> str:
    """The text of a CSV cell: undoes :func:`guarded`, and what back offices write: ``'138…`` and ``="2411…"``."""
    if quoted := _QUOTED.fullmatch(cell):
        return quoted[1].replace('""', '"')
    return cell[1:] if cell.startswith("'") and _is_live(cell.lstrip("'")) else cell


def _is_live(text: str) -> bool:
    """Whether a spreadsheet would run a text or rewrite it."""
    return text[:1] in _BEGINNINGS or (_NUMBER.fullmatch(text) is not None and any(map(str.isdigit, text)))


def xml_text(text: str) -> str:
    """A text between two tags; what XML cannot hold is written as XLSX does, ``_x000D_``."""
    text = _UNSAFE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
