"""The rows of an exported file as cases and orders: rows of one after-sale number, or one order, are one."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import today_on
from livecs.returns.checking import cleaned
from livecs.returns.file_cells import (
    NegativeError,
    amount_of,
    count_of,
    is_rounded,
    is_sum,
    moment_of,
    number_of,
    text_of,
)
from livecs.returns.file_columns import AFTERSALE, key_of
from livecs.returns.file_fitting import cut, fitting, joined, unknown_state
from livecs.returns.file_states import Reasons, attitude_of, liable_of, remedy_of, status_of
from livecs.returns.model import CLOSED, Deadline, Item, NewCase, Status
from livecs.sentence import Sentence
from livecs.text import order_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from livecs.returns.file_columns import Header
    from livecs.returns.model import Reason
    from livecs.sheets.limits import Row

_PRODUCT_CHARS, _SPEC_CHARS, _MOST_ITEMS = 200, 100, 50
_FILE_RULE = "file"
_SUMS = ("paid", "paid_freight", "refund", "refund_freight", "refund_tax")
_NUMBERS = ("order_no", "aftersale_no", "sub_order_no")


class FileCase(NamedTuple):
    """A request as the platform has it.

    Attributes:
        number: of its first row.
        new: the case it would be.
        known_by: what tells it from all others: platform and after-sale number, else order number.
        applied_at_ms: when the buyer asked; None where the file does not say.
        deadline: the file's own, of an open one.
        tells_deadline: whether the file says when something is due, or that nothing is.
        remarks: what was left out, in words.
    """

    number: int
    new: NewCase
    known_by: str
    applied_at_ms: int | None = None
    deadline: Deadline | None = None
    tells_deadline: bool = False
    remarks: tuple[str, ...] = ()


class OrderPart(NamedTuple):
    """One row of an order."""

    sub_order_no: str
    paid_fen: int | None
    item: Item | None


class FileOrder(NamedTuple):
    """An order as the platform has it; it completes cases, and is none."""

    number: int
    platform: str
    order_no: str
    parts: tuple[OrderPart, ...]
    nick: str = ""
    name: str = ""
    phone: str = ""
    address: str = ""

    def paid_of(self, sub_order_no: str) -> int | None:
        """What was paid, for a part or for all; None where several rows leave open which of them it is.

        抖音 has a sum for each part. The others have one for the order, and where their rows differ nobody says why.
        """
        parts = [one for one in self.parts if one.sub_order_no == sub_order_no] if sub_order_no else []
        sums = [one.paid_fen for one in parts or self.parts if one.paid_fen is not None]
        if self.platform == "douyin" and all(one.sub_order_no for one in self.parts):
            return sum(sums) if sums else None
        is_plain = len(self.parts) == 1 or self.platform != "xiaohongshu"  # which may be of a part or of all
        return sums[0] if sums and len(set(sums)) == 1 and is_plain else None

    def items_of(self, sub_order_no: str) -> tuple[Item, ...]:
        """What was bought, in a part or in all."""
        of_part = [one.item for one in self.parts if sub_order_no and one.sub_order_no == sub_order_no]
        return tuple(filter(None, of_part or [one.item for one in self.parts]))[:_MOST_ITEMS]


class Refused(NamedTuple):
    """Rows that are not taken, and why; no cell's value stands in the words but a state no platform is known to use."""

    number: int
    reason: str


Found = FileCase | FileOrder | Refused


class FileRows:
    """Reads the rows below a header; afterwards ``sums`` says how many rows summed up others."""

    def __init__(self, header: Header, reasons: Iterable[Reason], now_ms: int) -> None:
        """Read for a shop with these reasons, at this moment."""
        self._header = header
        self._reasons = Reasons(reasons)
        self._now_ms = now_ms
        self._today = today_on(now_ms)
        self._title_keys = [key_of(one) for one in header.headers]
        self._seen: set[int] = set()
        self.sums = 0

    def found(self, rows: Iterable[Row]) -> Iterator[Found]:
        """What the rows are, in their order."""
        for key, group in groupby(filter(self._is_data, rows), self._key):
            chunk = list(group)
            if not key:
                yield from (Refused(row.number, self._why_no_key(row)) for row in chunk)
            elif hash(key) in self._seen:
                yield Refused(chunk[0].number, Sentence("同一编号前面已有，中间隔着别的行；请按编号排序后再导入"))
            else:
                self._seen.add(hash(key))
                yield self._one(key, chunk)

    def _is_data(self, row: Row) -> bool:
        is_header = [key_of(cell) for cell in row.cells] == self._title_keys[: len(row.cells)]
        self.sums += is_sum(row.cells)
        return not is_header and not is_sum(row.cells)

    def _key(self, row: Row) -> str:
        order = order_key(self._number(row, "order_no"))
        request = order_key(self._number(row, "aftersale_no"))
        if not order or (self._header.kind == AFTERSALE and "aftersale_no" in self._header.columns and not request):
            return ""
        return f"{self._header.platform}:{request}" if request else f"{self._header.platform}:order:{order}"

    def _why_no_key(self, row: Row) -> str:
        lacking = Sentence("售后单号") if order_key(self._number(row, "order_no")) else Sentence("订单编号")
        return Sentence("{}是公式，没有读", lacking) if row.formulas else Sentence("没有{}", lacking)

    def _one(self, key: str, rows: Sequence[Row]) -> Found:
        number = rows[0].number
        if any(is_rounded(self._number(row, field)) for row in rows for field in _NUMBERS):
            return Refused(
                number, Sentence("编号被表格软件改成了科学计数，后几位已丢；请重新导出，不要用 Excel 存过的")
            )
        try:
            if self._header.kind != AFTERSALE:
                return self._order(rows)
            return self._case(key, rows)
        except NegativeError:
            return Refused(number, Sentence("有一笔金额是负数"))

    def _case(self, key: str, rows: Sequence[Row]) -> Found:
        row, platform = rows[0], self._header.platform
        state = self._text(row, "state")
        status = status_of(platform, state, self._text(row, "mediation"))
        if status is None:
            return Refused(row.number, unknown_state(state))
        words = self._text(row, "reason")
        reason = self._reasons.of(words)
        if reason is None:
            return Refused(row.number, Sentence("店铺的原因列表是空的，请先加一条原因"))
        paid, refund = self._money(rows)
        applied = self._moment(rows, "applied")
        left_out = self._left_out(rows, paid, applied)
        new = NewCase(
            platform=platform,
            order_no=self._number(row, "order_no"),
            reason_id=reason.id,
            status=status.value,
            source="imported",
            attitude=attitude_of(status),
            remedy=remedy_of(self._text(row, "type"), self._text(row, "needs_return")).value,
            liable_party=liable_of(self._text(row, "liable")) or reason.liable_party,
            sub_order_no=self._number(row, "sub_order_no"),
            aftersale_no=self._number(row, "aftersale_no"),
            customer_nick=self._text(row, "nick"),
            tracking_no="" if is_rounded(self._number(row, "tracking_no")) else self._number(row, "tracking_no"),
            carrier=self._text(row, "carrier"),
            reason_note=joined(words, self._text(row, "said")),
            note=self._text(row, "note"),
            paid_fen=paid,
            refund_fen=refund,
            items=self._items(rows),
            closed_at_ms=self._closed(rows, applied) if status in CLOSED else None,
        )
        fit, remarks = fitting(cleaned(new), self._today)
        if fit is None:
            return Refused(row.number, remarks[0])
        deadline, late = self._deadline(rows, status)
        told = not late and "deadline" in self._header.columns
        return FileCase(row.number, fit, key, self._past(applied), deadline, told, remarks + left_out + late)

    def _money(self, rows: Sequence[Row]) -> tuple[int | None, int]:
        """What was paid, where it fits, and what goes back; rows of one request may each repeat the sum."""
        refund = sum(self._sum(rows, field) or 0 for field in ("refund", "refund_freight", "refund_tax"))
        paid, freight = self._sum(rows, "paid"), self._sum(rows, "paid_freight") or 0
        if paid is not None and paid < refund:  # whether the freight is in it, no source says
            paid = paid + freight if refund <= paid + freight else None
        return paid, refund

    def _left_out(self, rows: Sequence[Row], paid: int | None, applied: int | None) -> tuple[str, ...]:
        """What is not taken as the file has it, in words."""
        said: list[str] = [
            Sentence("{}看不懂，没有带入", self._title(field))
            for field in _SUMS
            if any((text := self._text(row, field)) and amount_of(text) is None for row in rows)
        ]
        if paid is None and self._sum(rows, "paid") is not None:
            said.append(Sentence("退款比实付多，实付没有带入；请核对"))
        if is_rounded(self._number(rows[0], "tracking_no")):
            said.append(Sentence("退货运单号被表格软件改成了科学计数，没有带入"))
        if applied is None and self._text(rows[0], "applied"):
            said.append(Sentence("{}看不懂，按现在记", self._title("applied")))
        if applied is not None and applied > self._now_ms:
            said.append(Sentence("{}在以后，按现在记", self._title("applied")))
        return tuple(said)

    def _title(self, field: str) -> str:
        return self._header.headers[self._header.columns[field][0]]

    def _sum(self, rows: Sequence[Row], field: str) -> int | None:
        sums = [fen for row in rows if (fen := amount_of(self._text(row, field))) is not None]
        return sums[0] if len(set(sums)) == 1 else sum(sums) if sums else None

    def _items(self, rows: Sequence[Row]) -> tuple[Item, ...]:
        return tuple(item for row in rows if (item := self._item(row)))[:_MOST_ITEMS]

    def _item(self, row: Row) -> Item | None:
        product, spec = cut(self._text(row, "product"), _PRODUCT_CHARS), cut(self._text(row, "spec"), _SPEC_CHARS)
        if not product:
            return None
        price = amount_of(self._text(row, "price"))
        return Item(product, spec, count_of(self._text(row, "quantity")), price)

    def _deadline(self, rows: Sequence[Row], status: Status) -> tuple[Deadline | None, tuple[str, ...]]:
        if status in CLOSED or not self._text(rows[0], "deadline"):
            return None, ()
        due = self._moment(rows, "deadline")
        if due is None:
            return None, (Sentence("截止时间看不懂，没有设截止"),)
        title = self._title("deadline")
        is_ours = status != Status.AWAIT_BUYER
        source, on = self._header.title, self._today.isoformat()
        return Deadline("", _FILE_RULE, title, due, source, on, "A", is_ours=is_ours), ()

    def _closed(self, rows: Sequence[Row], applied: int | None) -> int:
        return self._past(self._moment(rows, "closed")) or self._past(applied) or self._now_ms

    def _past(self, moment: int | None) -> int | None:
        return None if moment is None else min(moment, self._now_ms)

    def _order(self, rows: Sequence[Row]) -> Found:
        row = rows[0]
        parts = tuple(
            OrderPart(self._number(one, "sub_order_no"), amount_of(self._text(one, "paid")), self._item(one))
            for one in rows
        )
        area = [self._text(row, field) for field in ("province", "city", "district", "street")]
        address = self._text(row, "address")
        said = NewCase(
            platform=self._header.platform,
            order_no=self._number(row, "order_no"),
            reason_id="any",
            customer_nick=self._text(row, "nick"),
            customer_name=self._text(row, "name"),
            customer_phone=self._number(row, "phone"),
            customer_address="".join(part for part in area if part not in address) + address,
        )
        fit, remarks = fitting(cleaned(said), self._today)
        if fit is None:
            return Refused(row.number, remarks[0])
        names = (fit.customer_nick, fit.customer_name, fit.customer_phone, fit.customer_address)
        return FileOrder(row.number, fit.platform, fit.order_no, parts, *names)

    def _text(self, row: Row, field: str) -> str:
        columns = self._header.columns.get(field, ())
        return next((text for column in columns if (text := text_of(row.cell(column)))), "")

    def _number(self, row: Row, field: str) -> str:
        columns = self._header.columns.get(field, ())
        return next((number for column in columns if (number := number_of(row.cell(column)))), "")

    def _moment(self, rows: Sequence[Row], field: str) -> int | None:
        cells = chain.from_iterable(
            (row.cell(column) for column in self._header.columns.get(field, ())) for row in rows
        )
        return next((moment for cell in cells if (moment := moment_of(cell)) is not None), None)
