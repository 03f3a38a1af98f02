"""Writes one phrase into the text of a pack: all other bytes, comments and order stay what they were.

Only the lines of the phrase itself are given to tomlkit; whatever comes out is read again and compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from livecs import toml_items
from livecs.errors import UserError
from livecs.phrases.packs import PHRASE_KEYS, item_of, parse_pack
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.phrases.model import Pack, Phrase

_BLOCK = "[[phrase]]\n"
_LONG = {"text", "unfilled", "big_sale"}
_SUBS = {"variant": ("platforms", "text"), "followup": ("text",)}
_FIRST = ("id", "title", "scene", "stance", "case", "abbr", "keywords", "platforms", "image", "promise", "status")
_NEXT = ("approved_by", "approved_on", "valid_until", "text", "unfilled", "big_sale")
_ORDER = (*_FIRST, *_NEXT, *(key for key in PHRASE_KEYS if key not in (*_FIRST, *_NEXT, *_SUBS)))
"""Keys as FORMATS.md orders them; what a later version adds comes behind."""


class Span(NamedTuple):
    """The lines of a phrase, half-open, counted from 0: its header to its last key."""

    start: int
    end: int


def with_phrase(text: str, phrase: Phrase) -> str:
    """A pack's text with one phrase changed, or added at its end.

    Args:
        text: a good pack, with its own line ends.
        phrase: as a file gives it back (:func:`livecs.phrases.packs.cleaned`).

    Raises:
        UserError: the pack is written in a way that cannot be edited; it is as it was.
    """
    pack = read(text)
    number = next((n for n, one in enumerate(pack.phrases) if one.id == phrase.id), None)
    if number is None:
        lines = text.split("\n")
        end = _line_end(lines[0])
        gap = end * (2 - text.endswith("\n") - text.endswith(("\n\n", "\n\r\n")))
        written = text + gap + _edited(_BLOCK, None, phrase).replace("\n", end)
        return _checked(written, pack._replace(phrases=(*pack.phrases, phrase)))
    if pack.phrases[number] == phrase:
        return text
    lines, span = text.split("\n"), _span(text, len(pack.phrases), number)
    block = "\n".join(line.removesuffix("\r") for line in lines[span.start : span.end]) + "\n"
    edited = _edited(block, pack.phrases[number], phrase).removesuffix("\n").replace("\n", _line_end(lines[span.start]))
    is_last = span.end == len(lines)
    tail = [] if is_last else ["\r"] if lines[span.start].endswith("\r") else [""]
    written = "\n".join([*lines[: span.start], edited + "".join(tail), *lines[span.end :]])
    return _checked(written, pack._replace(phrases=(*pack.phrases[:number], phrase, *pack.phrases[number + 1 :])))


def without_phrase(text: str, phrase_id: str) -> str:
    """A pack's text without one phrase; comments above it stay.

    Raises:
        UserError: the pack is written in a way that cannot be edited; it is as it was.
    """
    pack = read(text)
    number = next(n for n, one in enumerate(pack.phrases) if one.id == phrase_id)
    lines, span = text.split("\n"), _span(text, len(pack.phrases), number)
    end = span.end
    while end < len(lines) - 1 and not lines[end].strip():
        end += 1
    written = "\n".join([*lines[: span.start], *lines[end:]])
    return _checked(written, pack._replace(phrases=(*pack.phrases[:number], *pack.phrases[number + 1 :])))


def new_pack(pack: Pack) -> str:
    """The text of a new pack without phrases."""
    import tomlkit

    document = tomlkit.document()
    document.add("schema", 1)
    for key, value in (("pack", pack.id), ("title", pack.title), ("scope", pack.scope), ("owner", pack.owner)):
        if value:
            document.add(key, str(value))
    return tomlkit.dumps(document)


def read(text: str) -> Pack:
    """A pack's content.

    Raises:
        UserError: it is not good; the first fault is named.
    """
    pack, faults = parse_pack(toml_items.decode(text.encode()), "")
    if pack is None:
        first = faults[0]
        place = Sentence("第 {} 行", first.line) if first.line else ""
        raise UserError(
            "pack.faulty", Sentence("话术包有错，先改好才能存：{}{}，{}", place, first.message, first.advice)
        )
    return pack


def _checked(written: str, wanted: Pack) -> str:
    """What was written, if it says what it should.

    Raises:
        UserError: it does not.
    """
    pack, _ = parse_pack(toml_items.decode(written.encode()), "")
    if pack != wanted:
        raise _unwritable()
    return written


def _unwritable() -> UserError:
    return UserError("pack.write", Sentence("这条话术没能写进话术包，文件没有改动；请用编辑器打开话术包修改"))


def _span(text: str, count: int, number: int) -> Span:
    starts = [item.line - 1 for item in toml_items.item_lines(text, "phrase")]
    if len(starts) != count:
        raise UserError("pack.inline", "这个话术包把话术写在一行里，面板改不了；请改成每条以 [[phrase]] 开头")
    lines = text.split("\n")
    end = starts[number + 1] if number + 1 < count else len(lines)
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1  # comments and blanks in between belong to what follows
    return Span(starts[number], end)


def _line_end(line: str) -> str:
    return "\r\n" if line.endswith("\r") else "\n"


def _edited(block: str, before: Phrase | None, after: Phrase) -> str:
    """The lines of one phrase, with what changed; keys that are the same keep their very characters."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document: Any = tomlkit.parse(block)
        _change(document["phrase"][0], before, after)
        return tomlkit.dumps(document)
    except (TOMLKitError, ValueError) as error:
        raise _unwritable() from error


def _change(table: Any, before: Phrase | None, after: Phrase) -> None:  # noqa: ANN401 (a tomlkit table)
    was, wanted = item_of(before) if before else {}, item_of(after)
    for key in (*_ORDER, *_SUBS):
        if was.get(key) == wanted.get(key):
            continue
        if key in _SUBS:
            _edit_subs(table, key, wanted.get(key, []))
        elif key in wanted:
            table[key] = _value(key, table.get(key), wanted[key])
        else:
            table.remove(key)


def _edit_subs(table: Any, key: str, wanted: Sequence[dict[str, Any]]) -> None:  # noqa: ANN401 (a tomlkit table)
    """Change the sub-tables one by one, so that what stays keeps its comments."""
    import tomlkit
    from tomlkit.items import AoT

    there = table.get(key)
    if not isinstance(there, AoT):
        if there is not None:
            table.remove(key)
        there = tomlkit.aot()
        table.add(key, there)
    for number, sub in enumerate(wanted):
        if number == len(there):
            there.append(tomlkit.table())
        for name in _SUBS[key]:
            old = there[number].get(name)
            if old is None or _plain(old) != sub[name]:
                there[number][name] = _value(name, old, sub[name])
    while len(there) > len(wanted):
        del there[len(there) - 1]
    if not wanted:
        table.remove(key)


def _plain(value: Any) -> Any:  # noqa: ANN401 (what TOML holds)
    plain = value.unwrap()
    return plain.strip() if isinstance(plain, str) else plain


def _value(key: str, old: Any, new: Any) -> Any:  # noqa: ANN401 (what TOML holds)
    """A value as it is written by hand: long texts in ''' ''', a list changed where it stands."""
    import tomlkit
    from tomlkit.items import Array

    if isinstance(new, list):
        return _array(old if isinstance(old, Array) else tomlkit.array(), new)
    if not isinstance(new, str) or (key not in _LONG and "\n" not in new):
        return new
    begins = "\n" if old is not None and old.as_string()[3:4] == "\n" else ""
    text = f"{begins}{new}{begins}"
    is_plain = "'''" not in text and not text.endswith("'") and all(char in "\n\t" or char >= " " for char in text)
    is_plain = is_plain and "\x7f" not in text
    return tomlkit.string(text, literal=is_plain, multiline=True)


def _array(array: Any, new: Sequence[str]) -> Any:  # noqa: ANN401 (a tomlkit array)
    import tomlkit

    for number in reversed(range(len(array))):
        if array[number] not in new:
            del array[number]
    for one in new[len(array) :]:
        array.append(one)
    if list(array) == list(new):
        return array
    fresh = tomlkit.array()
    fresh.extend(new)
    return fresh
