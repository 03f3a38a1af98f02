"""The group's table, pasted as it comes: tabs, commas, bars or blanks, with a header in any order or without one.

A line is read whole or not at all: what is not understood is given back with the reason in words, so that
nothing of a paste is lost.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from livecs.phrases.card import Link
from livecs.phrases.card_values import why_unfit
from livecs.phrases.link_columns import (
    COLUMNS,
    NUMBER,
    PRICE,
    PRODUCT,
    chosen_columns,
    column_of,
    is_price,
    labelled,
    link_of,
    looks_like,
    looks_like_price,
    number_of,
)
from livecs.sentence import Sentence

LONGEST = 200_000
"""Characters of a paste that are read; a table of links has a few thousand."""


class Refused(NamedTuple):
    """A line that was not read: its number in the paste (from 1), its text, why, and the header it stood under."""

    line: int
    text: str
    why: str
    header: str = ""


class Pasted(NamedTuple):
    """What came of a paste: links in its order, refused lines, and headings whose column is not used."""

    links: tuple[Link, ...] = ()
    refused: tuple[Refused, ...] = ()
    unused: tuple[str, ...] = ()

    @property
    def rest(self) -> str:
        """The refused lines as they were, under their headers, to be mended where they were pasted."""
        lines, header = [], ""
        for one in self.refused:
            if one.header != header:
                lines.append(one.header)
            header = one.header
            lines.append(one.text)
        return "\n".join(lines)


def read_table(text: str, left: Mapping[str, str] = {}) -> Pasted:
    """Read a pasted table.

    Args:
        text: as it was pasted.
        left: why lines were refused before, by their text: as long as they are not mended, they stay refused.
    """
    if len(text) > LONGEST:
        return Pasted(refused=(Refused(1, text, Sentence("太长了，一次最多 {} 字，请分几次贴", LONGEST)),))
    links: dict[str, Link] = {}
    seen_at: dict[str, int] = {}
    refused: list[Refused] = []
    unused: list[str] = []
    header: list[str] = []
    heading = ""
    for at, line in _lines(text):
        cells = _cells(line)
        if _is_header(cells):
            header, more = chosen_columns(cells)
            unused += more
            heading = _unguarded(line)
            continue
        link = left.get(_unguarded(line)) or _link(line, cells, header)
        if isinstance(link, Link) and link.number in links:
            link = Sentence("{} 号链接第 {} 行已经有了", link.number, seen_at[link.number])
        if isinstance(link, Link):
            links[link.number] = link
            seen_at[link.number] = at
        else:
            refused.append(Refused(at, _unguarded(line), link, heading))
    return Pasted(tuple(links.values()), tuple(refused), tuple(dict.fromkeys(unused)))


def _link(line: str, cells: list[str], header: Sequence[str]) -> Link | str:
    """The link in a line, or why there is none."""
    if len(cells) != len(header) and (doubt := _DOUBTFUL.search(line, 1)):
        return Sentence("「{}」是一个价格还是两格？去掉数里的逗号再贴", doubt[0])
    if not header and (unfit := next(filter(None, map(why_unfit, cells)), "")):
        return unfit
    read = _by_header(line, cells, header) if header else _by_looks(cells)
    return link_of(read) if isinstance(read, dict) else read


# A spreadsheet puts a cell that holds a separator or a line end into quotes. Inside them each of these stands
# as a private character while lines and cells are parted.
_GUARDED = str.maketrans({char: chr(0xE000 + at) for at, char in enumerate("\n\t,，;；|｜ \u3000\r")})
_UNGUARDED = {ord(value): chr(key) for key, value in _GUARDED.items()}
_QUOTED = re.compile(r'(?:(?<=[\t,，;；|｜\n])|\A)"((?:[^"]|"")*)"(?=[\t,，;；|｜\r\n]|\Z)')
_RULE = re.compile(r"[\s|｜:\-—=+_]*")
_MONEY = re.compile(r"[¥￥]\s*\d{1,3}(?:[,，]\d{3})+(?!\d)")
_BARS, _COMMAS = re.compile(r"[|｜┃│]"), re.compile(r"[,，;；]")
_WIDE_BLANKS, _BLANKS = re.compile(r"[ \u3000\xa0]{2,}"), re.compile(r"[ \u3000\xa0]+")
_BLANKS_AND_COMMAS = re.compile(r"[ \u3000\xa0,，;；]+")
_DOUBTFUL = re.compile(r"(?<=[,，;；])\d{1,3}[,，]\d{3}(?!\d)")  # a price may be parted by its own comma
_LEADING = re.compile(r"(?:链接\s*)?[0-9０-９]{1,4}\s*(?:号链接|号|[、.:：)）])(?=\s*\D)")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers."""
    guarded = _QUOTED.sub(lambda found: found[0].translate(_GUARDED), text.replace("\r\n", "\n"))
    guarded = _MONEY.sub(lambda found: found[0].translate(_GUARDED), guarded)
    at = 1
    for line in guarded.split("\n"):
        if not _RULE.fullmatch(line):
            yield at, line
        at += 1 + line.count(chr(0xE000))


def _unguarded(line: str) -> str:
    return line.translate(_UNGUARDED)


def _cells(line: str) -> list[str]:
    """The cells of a line by the strongest separator in it."""
    if "\t" in line:
        return _clean(line.split("\t"))
    if _BARS.search(line):
        return _clean(_BARS.split(line.strip().strip("|｜┃│")))
    if _COMMAS.search(line):
        parted = _clean(_COMMAS.split(line))
        return _parted_by_blanks(line) if _begins_with_blank(parted[0]) else parted
    wide = _clean(_WIDE_BLANKS.split(line.strip()))
    return wide if len(wide) > 2 else _clean(_BLANKS.split(line.strip()))  # noqa: PLR2004 (two parts may be an accident)


def _begins_with_blank(cell: str) -> bool:
    """Whether a number and a blank begin a cell of a line that has commas too: 8 鞋 1,299."""
    number, _, more = cell.partition(" ")
    return bool(number_of(number) and more) and not number_of(cell)


def _parted_by_blanks(line: str) -> list[str]:
    """A line of blanks with commas in its price or name; where no price comes of that, the commas part it too."""
    cells = _clean(_BLANKS.split(line.strip()))
    return cells if any(map(is_price, cells[1:])) else _clean(_BLANKS_AND_COMMAS.split(line.strip()))


def _clean(cells: Sequence[str]) -> list[str]:
    return [_clean_cell(cell) for cell in cells]


def _clean_cell(cell: str) -> str:
    plain = cell.strip()
    if len(plain) > 1 and plain[0] == plain[-1] == '"':
        plain = plain[1:-1].replace('""', '"')
    return " ".join(_unguarded(plain).split())


def _is_header(cells: Sequence[str]) -> bool:
    """Two headings and no number: a product may be called 款式, but not in a row of its own kind."""
    named = [cell for cell in cells if column_of(cell)]
    return len(named) >= 2 and not any(map(number_of, cells))  # noqa: PLR2004 (one may be an accident)


def _by_header(line: str, cells: list[str], header: Sequence[str]) -> dict[str, str] | str:
    if len(cells) > len(header) and not any(cells[len(header) :]):
        cells = cells[: len(header)]
    if len(cells) > len(header):
        return Sentence("有 {} 格，表头只有 {} 格", len(cells), len(header))
    if len(cells) < 2 and len(header) > 1 and not number_of(line):  # noqa: PLR2004 (a title or a remark)
        return Sentence("没有链接号")
    return {column: cell for column, cell in zip(header, cells, strict=False) if column}


def _by_looks(cells: list[str]) -> dict[str, str] | str:
    """A line without a header: its number first, then what each cell names or looks like."""
    cells = _with_heading_joined(_with_number_apart([cell for cell in cells if cell]))
    if not cells or not number_of(cells[0]):
        return Sentence("开头没有链接号")
    read = {NUMBER: cells[0]}
    loose: list[str] = []
    for cell in cells[1:]:
        column, content = _column_by_looks(cell, read)
        if column and column not in read:
            read[column] = content
        elif PRICE not in read and looks_like_price(cell):
            return Sentence("没有读出价格：「{}」要一个数", cell)
        elif list(read) == [NUMBER]:
            read[PRODUCT] = cell
        elif list(read) == [NUMBER, PRODUCT]:
            read[PRODUCT] += f" {cell}"  # a name with blanks in a line parted by them
        else:
            loose.append(cell)
    if loose and PRODUCT not in read:
        read[PRODUCT] = loose.pop(0)
    if loose:
        return Sentence("看不出「{}」是哪一列，加一行表头（{}）再贴", loose[0], " ".join(COLUMNS))
    return read


def _column_by_looks(cell: str, read: Mapping[str, str]) -> tuple[str, str]:
    """The column that a cell names or looks like, empty when it is none, and what the cell says."""
    column, content = labelled(cell)
    if not column and PRICE not in read and is_price(cell):
        column = PRICE
    return column or (looks_like(cell) if len(read) > 1 else ""), content


def _with_number_apart(cells: list[str]) -> list[str]:
    """3号链接：毛衣 and 3、毛衣 are a number and a product, whatever parts the rest."""
    found = _LEADING.match(cells[0]) if cells and not number_of(cells[0]) else None
    return [found[0], cells[0][found.end() :].strip(" :："), *cells[1:]] if found else cells


def _with_heading_joined(cells: list[str]) -> list[str]:
    """A heading and the cell after it are one: 到手价 89."""
    joined: list[str] = []
    for cell in cells:
        if joined and column_of(joined[-1]):
            joined[-1] = f"{joined[-1].rstrip(':：')}：{cell}"
        else:
            joined.append(cell)
    return joined
