"""What an agent pasted, taken apart: labelled lines first, then numbers and words by their shape.

Nothing is made up: a value's digits are those of the span it was read from. What is not recognised stays unread;
the form shows each field with its span, and what the agent typed is never overwritten.
"""

import re
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from livecs.returns.numbers import CARRIER_NAMES, Number, carrier_of, numbers
from livecs.returns.plain import Plain, plain
from livecs.returns.words import NOISE, is_name, labels, place_at
from livecs.text import order_key


class Field(StrEnum):
    """What a case has a field for; ``ID_CARD`` is recognised in order never to be kept."""

    ORDER = "order_no"
    SUB_ORDER = "sub_order_no"
    PRODUCT = "product"
    SPEC = "spec"
    QUANTITY = "quantity"
    PAID = "paid"
    REFUND = "refund"
    NICK = "customer_nick"
    NAME = "customer_name"
    PHONE = "customer_phone"
    ADDRESS = "customer_address"
    TRACKING = "tracking_no"
    CARRIER = "carrier"
    REASON = "reason"
    NOTE = "note"
    ID_CARD = "id_card"


class Recognised(NamedTuple):
    """One field: its value as it is kept, and the span in the paste (code points, half-open) it was read from.

    ``hint`` is the platform an order number looks like; empty where it does not say.
    """

    field: Field
    value: str
    start: int
    end: int
    hint: str = ""


class Pasted(NamedTuple):
    """All that was recognised, in the order of the paste."""

    found: tuple[Recognised, ...]

    def orders(self) -> tuple[str, ...]:
        """The order numbers, each once: of two the agent chooses."""
        numbers_ = {order_key(one.value): one.value for one in reversed(self.found) if one.field == Field.ORDER}
        return tuple(reversed(numbers_.values()))

    def value(self, field: Field) -> str:
        """What goes into a field: the first that was recognised; empty when there is none."""
        return next((one.value for one in self.found if one.field == field), "")


_NUMBERED = {Field.ORDER, Field.SUB_ORDER, Field.PHONE, Field.TRACKING, Field.ID_CARD}
_KINDS = {"order": Field.ORDER, "parcel": Field.TRACKING, "phone": Field.PHONE, "id_card": Field.ID_CARD}
_MONEY = re.compile(
    r"(?:[¥￥]\s?|(?<![\d.,-]))(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?)(\s?元)?(?![\d.])"
)
_COUNT = re.compile(r"(?<![\w.])[xX×*]\s?(\d{1,3})(?![\d.*])|(?<![\d.第])(\d{1,3})\s?[件双套个条盒箱瓶](?![A-Za-z\d])")
_TOKEN = re.compile(r"[^\s,;，、。；:|/【】\[\]()（）]+")
_MASKED_NAME = re.compile(r"[\u4e00-\u9fff]\*{1,3}[\u4e00-\u9fff]?")
_DIGIT = re.compile(r"\d")


def parse(pasted: str) -> Pasted:
    """Take a paste apart; see :data:`livecs.returns.plain.LONGEST` for how much of it is looked at."""
    source = plain(pasted)
    reader = _Reader(source)
    reader.read_labels()
    reader.read_shapes()
    return Pasted(tuple(sorted(reader.found, key=lambda one: (one.start, one.end))))


class _Reader:
    """Reads a plain text; what is read once is taken."""

    def __init__(self, source: Plain) -> None:
        self._source = source
        self._text = source.text
        self._numbers = numbers(self._text)
        self._taken: list[tuple[int, int]] = []
        self.found: list[Recognised] = []

    def read_labels(self) -> None:
        found = labels(self._text)
        for label, following in zip_longest(found, found[1:]):
            until = following.start() if following else len(self._text)
            self._taken.append(label.span())
            self._read_value(Field(str(label.lastgroup)), label.end(), until)

    def read_shapes(self) -> None:
        for number in self._numbers:
            if self._is_free(number.start, number.end):
                self._take_number(_KINDS[number.kind], number)
        for line in re.finditer(r"[^\n]+", self._text):
            self._read_words(line.start(), line.end())
        self._read_money()

    def _read_value(self, field: Field, start: int, until: int) -> None:
        if field in _NUMBERED:
            self._read_number(field, start, until)
            return
        start, end = self._value_span(start, until)
        if start == end:
            return
        if field == Field.QUANTITY:
            self._add_pattern(field, re.compile(r"[xX×*]?\s?(\d{1,4})"), start, end)
        elif field in {Field.PAID, Field.REFUND}:
            self._add_pattern(field, _MONEY, start, end)
        elif field == Field.NAME:
            self._read_contact(start, end)
        elif field == Field.ADDRESS:
            self._read_address(start, end)
        else:
            self._add(field, self._text[start:end], start, end)

    def _value_span(self, start: int, until: int) -> tuple[int, int]:
        """The rest of the line, else the next line; without the words of buttons around it."""
        line_end = self._text.find("\n", start, until)
        end = line_end if line_end >= 0 else until
        if not self._text[start:end].strip() and line_end >= 0:
            start = end + 1
            next_end = self._text.find("\n", start, until)
            end = next_end if next_end >= 0 else until
        if noise := NOISE.search(self._text, start, end):
            end = noise.start()
        raw = self._text[start:end]
        left = len(raw) - len(raw.lstrip(" \t,;，；、。"))
        right = len(raw.rstrip(" \t,;，；、。"))
        return (start + left, start + right) if left < right else (start, start)

    def _read_number(self, field: Field, start: int, until: int) -> None:
        """The first number behind a label that can be one of its kind; a label knows better than a shape."""
        near = [
            one for one in self._numbers if start <= one.start < until and "\n\n" not in self._text[start : one.start]
        ]
        for number in near:
            fits = _KINDS[number.kind] == field or (
                field != Field.PHONE and number.kind != "phone" and _DIGIT.search(number.value)
            )
            if fits and self._is_free(number.start, number.end):
                is_parcel = field == Field.ORDER and number.kind == "parcel" and not number.value.isdigit()
                self._take_number(Field.TRACKING if is_parcel else field, number)
                return
        if field == Field.TRACKING and (
            short := re.compile(r"[A-Za-z]{0,4}\d{8,20}(?![\d-])").search(self._text, start, until)
        ):
            self._add(Field.TRACKING, short[0].upper(), *short.span())

    def _take_number(self, field: Field, number: Number) -> None:
        hint = number.hint if field == Field.ORDER else ""
        self._add(field, number.value, number.start, number.end, hint)
        carrier = carrier_of(number.value) if field == Field.TRACKING else ""
        if carrier and not any(one.field == Field.CARRIER for one in self.found):
            self.found.append(
                Recognised(Field.CARRIER, carrier, *self._source.raw_span(number.start, number.start + 2))
            )

    def _read_words(self, start: int, end: int) -> None:
        """Of a line: the carrier, the address, and the name beside a phone or an address."""
        for name in CARRIER_NAMES:
            at = self._text.find(name, start, end)
            if at >= 0 and self._is_free(at, at + len(name)) and not self._has(Field.CARRIER):
                self._add(Field.CARRIER, name, at, at + len(name))
        count = _COUNT.search(self._text, start, end)
        if count and self._is_free(*count.span()) and not self._has(Field.QUANTITY):
            self._add(Field.QUANTITY, count[1] or count[2], *count.span())
        self._read_address(start, end)
        if not self._has(Field.NAME) and (self._has(Field.PHONE) or self._has(Field.ADDRESS)):
            self._read_name(start, end)

    def _read_contact(self, start: int, end: int) -> None:
        """Behind 收货人 often stand name, phone and address in one line."""
        for token in _TOKEN.finditer(self._text, start, end):
            if self._is_free(*token.span()) and not _DIGIT.search(token[0]):
                self._add(Field.NAME, token[0], *token.span())
                return

    def _read_address(self, start: int, end: int) -> None:
        if self._has(Field.ADDRESS):
            return
        at = place_at(self._text, start, end)
        if at < 0:
            return
        until = min(
            [one[0] for one in self._taken if one[0] > at]
            + [one.start for one in self._numbers if one.start > at]
            + [end]
        )
        if noise := NOISE.search(self._text, at, until):
            until = noise.start()
        address = self._text[at:until].rstrip(" \t,;，；、。:([（【")
        *_, last = _TOKEN.finditer(address)
        if last.start() and is_name(last[0]):  # a name behind its address
            address = address[: last.start()].rstrip(" \t,;，；、。")
        if self._is_free(at, at + len(address)):
            self._add(Field.ADDRESS, " ".join(address.split()), at, at + len(address))

    def _read_name(self, start: int, end: int) -> None:
        for token in _TOKEN.finditer(self._text, start, end):
            masked = _MASKED_NAME.fullmatch(token[0])
            if (masked or is_name(token[0])) and self._is_free(*token.span()) and self._is_near_contact(token.start()):
                self._add(Field.NAME, token[0], *token.span())
                return

    def _is_near_contact(self, at: int) -> bool:
        """Whether a phone or an address stands in the same line or the next; a name alone is a word."""
        line = self._text.count("\n", 0, at)
        lines = [self._text.count("\n", 0, place) for place in self._contacts]
        return any(abs(line - other) <= 1 for other in lines)

    @property
    def _contacts(self) -> list[int]:
        return [one[0] for one in self._taken_as if one[1] in {Field.PHONE, Field.ADDRESS}]

    @property
    def _taken_as(self) -> list[tuple[int, Field]]:
        return [(self._place(one.start), one.field) for one in self.found]

    def _place(self, raw: int) -> int:
        return next((n for n, place in enumerate(self._source.places) if place >= raw), 0)

    def _read_money(self) -> None:
        """A sum with its sign, where no label named one."""
        if self._has(Field.PAID):
            return
        for one in _MONEY.finditer(self._text):
            is_money = one[0][0] in "¥￥" or one[2]
            if is_money and self._is_free(*one.span()):
                self._add(Field.PAID, one[1].replace(",", ""), *one.span())
                return

    def _add_pattern(self, field: Field, pattern: re.Pattern[str], start: int, end: int) -> None:
        if found := pattern.search(self._text, start, end):
            self._add(field, found[1].replace(",", ""), *found.span())

    def _add(self, field: Field, value: str, start: int, end: int, hint: str = "") -> None:
        self._taken.append((start, end))
        self.found.append(Recognised(field, value, *self._source.raw_span(start, end), hint))

    def _has(self, field: Field) -> bool:
        return any(one.field == field for one in self.found)

    def _is_free(self, start: int, end: int) -> bool:
        return not any(start < other_end and other < end for other, other_end in self._taken)
