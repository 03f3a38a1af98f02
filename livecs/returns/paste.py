"""What an agent pasted, taken apart: rows of a sheet, labelled values, then numbers and words by their shape.

Nothing is made up: a value's digits are those of the span it was read from. What is not recognised stays unread;
the form shows each field with its span, and what the agent typed is never overwritten. A paste is read in time that
grows with its length, and at most :data:`livecs.returns.plain.LONGEST` characters of it are looked at.
"""

import re
from bisect import bisect_left
from itertools import zip_longest

from livecs.returns import amounts
from livecs.returns.contacts import TOKEN, address_in, name_near
from livecs.returns.labels import NOISE, labels
from livecs.returns.numbers import Number, carrier_of, numbers
from livecs.returns.pasted import Field, Pasted, Recognised
from livecs.returns.plain import Plain, plain
from livecs.returns.reading import Reading
from livecs.returns.table import Cell, table
from livecs.returns.words import CARRIED, CARRIER, tidy_address

__all__ = ["Field", "Pasted", "Recognised", "parse"]

_NUMBERED = {Field.ORDER, Field.SUB_ORDER, Field.AFTERSALE, Field.PHONE, Field.TRACKING, Field.ID_CARD}
_KINDS = {
    "order": Field.ORDER,
    "aftersale": Field.AFTERSALE,
    "parcel": Field.TRACKING,
    "phone": Field.PHONE,
    "id_card": Field.ID_CARD,
}
_AROUND = " \t,;，；、。【】"
_NEXT_LABEL = re.compile(r"[ \t]{2,}[\u4e00-\u9fff]{2,6}:")  # one that is not known
_MASKED_NICK = re.compile(r"\S{1,3}\*{1,4}\S{0,2}(?=\s)")
_DIGIT = re.compile(r"\d")
_SPACED = re.compile(r"\d{3,6}(?: \d{2,6}){2,6}(?![\d-])")  # an order number in groups, right behind its label
_SPACED_LENGTHS = range(15, 21)
_SHORT = re.compile(r"[A-Za-z]{0,4}\d{8,20}(?![\d-])")
_OPAQUE = re.compile(r"\S+(?:[ \t]+\d{1,2}:\d{2}\S*)?")  # a value nobody keeps: an id, a moment, a sum


def parse(pasted: str) -> Pasted:
    """Take a paste apart."""
    source = plain(pasted)
    reader = _Reader(source.text)
    reader.read_rows()
    reader.read_labels()
    reader.read_shapes()
    found = sorted(reader.found, key=lambda one: (one.start, one.end))
    return Pasted(tuple(_placed(source, one) for one in found))


def _placed(source: Plain, one: Recognised) -> Recognised:
    start, end = source.raw_span(one.start, one.end)
    return one._replace(start=start, end=end)


class _Reader:
    """Reads a plain text; what is read once is taken. Spans are those of the plain text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._reading = Reading(text)
        self._numbers = numbers(text)
        self._starts = [number.start for number in self._numbers]
        self._own_readers = {
            "other": self._skip,
            Field.QUANTITY: self._read_count,
            Field.PAID: self._read_paid,
            Field.REFUND: self._read_refund,
            Field.NICK: self._read_nick,
            Field.NAME: self._read_contact,
            Field.ADDRESS: self._read_address,
            Field.PRODUCT: self._add_product,
        }
        self._known: set[Field] = set()
        self.found: list[Recognised] = []

    def read_rows(self) -> None:
        """Rows of a sheet: the first fills the fields, of the others the agent may choose the order."""
        if not (sheet := table(self._text)):
            return
        self._reading.take(sheet.start, sheet.end)
        first, *others = sheet.rows
        self._read_values(list(first))
        for row in others:
            self._read_values([cell for cell in row if cell.field == Field.ORDER])
            for cell in row:
                self._reading.take(cell.start, cell.end)

    def read_labels(self) -> None:
        found = [label for label in labels(self._text) if self._reading.is_free(label.start, label.end)]
        for label in found:
            self._reading.take(label.start, label.end)
        self._read_values(
            [
                Cell(label.field, label.end, following.start if following else len(self._text))
                for label, following in zip_longest(found, found[1:])
            ]
        )

    def read_shapes(self) -> None:
        for number in self._numbers:
            is_parcel = number.value.isdigit() and CARRIED.search(self._text, max(0, number.start - 9), number.start)
            self._take_number(Field.TRACKING if is_parcel else _KINDS[number.kind], number)
        self._read_carrier()
        self._read_card()
        self._read_address(0, len(self._text))
        self._read_name()
        if not self._has(Field.QUANTITY) and (count := amounts.count(self._reading)):
            self._add(Field.QUANTITY, count[1] or count[2], *count.span())
        if not self._has(Field.PAID) and (paid := amounts.paid(self._reading)):
            self._add(Field.PAID, (paid[1] or paid[2]).replace(",", ""), *paid.span())

    def _read_values(self, cells: list[Cell]) -> None:
        region: list[tuple[int, int]] = []
        for cell in cells:
            if cell.field == "region":
                region.append(self._value_span(cell.start, cell.end))
            elif cell.field == Field.ADDRESS and region:
                self._join_address([*region, self._value_span(cell.start, cell.end)])
                region = []
            else:
                self._read_value(cell)
                region = []

    def _read_value(self, cell: Cell) -> None:
        if cell.field in _NUMBERED:
            self._read_number(Field(cell.field), cell.start, cell.end)
            return
        start, end = self._value_span(cell.start, cell.end)
        if start < end:
            own = self._own_readers.get(cell.field)
            if own:
                own(start, end)
            else:
                self._add(Field(cell.field), self._text[start:end], start, end)

    def _skip(self, start: int, end: int) -> None:
        if found := _OPAQUE.match(self._text, start, end):
            self._reading.take(*found.span())

    def _read_count(self, start: int, end: int) -> None:
        if found := amounts.LABELLED_COUNT.search(self._text, start, end):
            self._add(Field.QUANTITY, found[1], *found.span())

    def _read_paid(self, start: int, end: int) -> None:
        self._read_sum(Field.PAID, start, end)

    def _read_refund(self, start: int, end: int) -> None:
        self._read_sum(Field.REFUND, start, end)

    def _read_sum(self, field: Field, start: int, end: int) -> None:
        if found := amounts.LABELLED_SUM.search(self._text, start, end):
            sign = "-" if found[1] or found[2] else ""
            self._add(field, sign + found[3].replace(",", ""), *found.span())

    def _value_span(self, start: int, until: int) -> tuple[int, int]:
        """The rest of the line, else the next line; without the words of buttons around it."""
        end = self._reading.line_end(start, until)
        if not self._text[start:end].strip() and end < until:
            start = end + 1
            end = self._reading.line_end(start, until)
        for stop in (NOISE, _NEXT_LABEL):
            if found := stop.search(self._text, start, end):
                end = found.start()
        raw = self._text[start:end]
        left = len(raw) - len(raw.lstrip(_AROUND))
        right = len(raw.rstrip(_AROUND))
        return (start + left, start + right) if left < right else (start, start)

    def _read_number(self, field: Field, start: int, until: int) -> None:
        """The first number behind a label that can be one of its kind; a label knows better than a shape."""
        spaced = _SPACED.match(self._text, start, until)
        if field == Field.ORDER and spaced and len(value := spaced[0].replace(" ", "")) in _SPACED_LENGTHS:
            self._add(field, value, *spaced.span())
            return
        paragraph = self._text.find("\n\n", start, until)
        until = until if paragraph < 0 else paragraph
        for number in self._numbers[bisect_left(self._starts, start) : bisect_left(self._starts, until)]:
            is_phone = number.kind == "phone"
            if is_phone == (field == Field.PHONE) and _DIGIT.search(number.value):
                is_parcel = field == Field.ORDER and number.kind == "parcel" and not number.value.isdigit()
                self._take_number(Field.TRACKING if is_parcel else field, number)
                return
        short = _SHORT.search(self._text, start, until) if field in {Field.TRACKING, Field.AFTERSALE} else None
        if short:
            self._add(field, short[0].upper(), *short.span())

    def _take_number(self, field: Field, number: Number) -> None:
        if self._reading.is_free(number.start, number.end):
            hint = number.hint if field == Field.ORDER else ""
            self._add(field, number.value, number.start, number.end, hint)

    def _read_carrier(self) -> None:
        """Who carries the parcel: as it is written, else as the number's letters say."""
        if self._has(Field.CARRIER):
            return
        for name in CARRIER.finditer(self._text):
            if self._reading.is_free(*name.span()):
                self._add(Field.CARRIER, name[0], *name.span())
                return
        for one in self.found:
            if one.field == Field.TRACKING and (carrier := carrier_of(one.value)):
                self.found.append(Recognised(Field.CARRIER, carrier, one.start, one.start + 2))
                return

    def _read_card(self) -> None:
        """Product and variant as the card of an order shows them: above price and quantity, without labels."""
        lines = amounts.card(self._reading)
        if lines and not self._has(Field.PRODUCT):
            self._add_product(*self._value_span(*lines.pop(0)))
        if lines and not self._has(Field.SPEC):
            start, end = self._value_span(*lines[-1])
            self._add(Field.SPEC, self._text[start:end], start, end)

    def _read_nick(self, start: int, end: int) -> None:
        if masked := _MASKED_NICK.match(self._text, start, end):  # a masked one ends where a blank stands
            end = masked.end()
        self._add(Field.NICK, self._text[start:end], start, end)

    def _read_contact(self, start: int, end: int) -> None:
        """Behind 收货人 often stand name, phone and address in one line."""
        for token in TOKEN.finditer(self._text, start, end):
            if self._reading.is_free(*token.span()) and not _DIGIT.search(token[0]):
                self._add(Field.NAME, token[0], *token.span())
                return

    def _read_address(self, start: int, end: int) -> None:
        if not self._has(Field.ADDRESS) and (span := address_in(self._reading, start, end, self._numbers)):
            self._add(Field.ADDRESS, tidy_address(self._text[slice(*span)]), *span)

    def _join_address(self, spans: list[tuple[int, int]]) -> None:
        """Province, town and street of columns of their own, in front of the rest unless it begins with them."""
        parts = [self._text[start:end] for start, end in spans if start < end]
        whole = parts[-1] if parts and parts[-1].startswith(parts[0]) else "".join(parts)
        if whole and not self._has(Field.ADDRESS):
            self._add(Field.ADDRESS, tidy_address(whole), spans[0][0], spans[-1][1])

    def _read_name(self) -> None:
        phones, addresses = self._spans(Field.PHONE), self._spans(Field.ADDRESS)
        if not self._has(Field.NAME) and (span := name_near(self._reading, phones, addresses)):
            self._add(Field.NAME, self._text[slice(*span)], *span)

    def _add_product(self, start: int, end: int) -> None:
        counted = amounts.TRAILING_COUNT.search(self._text, start, end)
        if counted and counted.start() > start:
            end = counted.start()
            if not self._has(Field.QUANTITY):
                self._add(Field.QUANTITY, counted[1], *counted.span())
        self._add(Field.PRODUCT, self._text[start:end], start, end)

    def _add(self, field: Field, value: str, start: int, end: int, hint: str = "") -> None:
        self._reading.take(start, end)
        self._known.add(field)
        self.found.append(Recognised(field, value, start, end, hint))

    def _spans(self, field: Field) -> list[tuple[int, int]]:
        return [(one.start, one.end) for one in self.found if one.field == field]

    def _has(self, field: Field) -> bool:
        return field in self._known
