"""Cases go out as a sheet: masked unless somebody wants them whole; all cells are texts."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

from livecs.clock import SHOP_ZONE
from livecs.errors import UserError
from livecs.money import yuan
from livecs.platforms import PLATFORMS
from livecs.returns.masking import mask_address, mask_name, mask_phone
from livecs.returns.states import ATTITUDE_TITLES, KIND_TITLES, LIABLE_TITLES, REMEDY_TITLES, STATUS_TITLES
from livecs.sentence import Sentence
from livecs.sheets.write import write_csv, write_xlsx
from livecs.text import mask_phones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from livecs.returns.model import Case, Search

HEADERS = (
    "订单编号",
    "货物名称",
    "客户昵称",
    "客户姓名",
    "客户电话",
    "客户地址",
    "退换货原因",
    "平台",
    "类型",
    "子订单编号",
    "售后编号",
    "规格",
    "数量",
    "已收",
    "破损",
    "责任方",
    "原因说明",
    "态度",
    "处理方式",
    "状态",
    "实付(元)",
    "退款(元)",
    "补偿(元)",
    "退货运单号",
    "快递公司",
    "签收日期",
    "退回日期",
    "备注",
    "回复",
    "登记时间",
    "更新时间",
    "截止时间",
    "办结时间",
    "登记号",
)
"""Of the columns, in their order; the sheet of the course begins with order, goods, customer and reason."""

_PLATFORMS = {one.id: one.title for one in PLATFORMS}
_SHOWN_DIGITS = 2  # GB/T 41833-2022: six digits of a phone are hidden on what leaves the screen


class Exported(NamedTuple):
    """A case on its way out, and the name of its reason."""

    case: Case
    reason: str


class ExportStore(Protocol):
    """Where cases are kept; raises UserError when the disk refused."""

    def ids(self, search: Search) -> tuple[str, ...]:
        """Of all cases a search finds, whatever its limit; the oldest first."""

    def take_out(self, ids: tuple[str, ...], *, is_full: bool) -> Iterator[Exported]:
        """The cases, after it was written down that they go out: for each one where it goes out whole."""


def export(
    store: ExportStore,
    search: Search,
    path: Path,
    *,
    is_full: bool = False,
    replaces: bool = False,
    goes_on: Callable[[int], object] = lambda _done: None,
) -> int:
    """Write what a search finds into a sheet; gives how many cases.

    Args:
        store: where they are kept.
        search: which are wanted; its limit counts for nothing.
        path: XLSX or CSV, as its name says.
        is_full: names, phones and addresses as they are kept; else masked.
        replaces: put it in the place of a file that is there.
        goes_on: takes how many are written so far; what it raises stops, and no file is left behind.

    Raises:
        UserError: the name says neither, the file is there already, or the disk refused.
    """
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        raise UserError("sheet.kind", Sentence("「{}」要以 .xlsx 或 .csv 结尾，没有导出；请换一个文件名", path.name))
    ids = store.ids(search)
    rows = _table(store.take_out(ids, is_full=is_full), goes_on, is_full=is_full)
    if path.suffix.lower() == ".csv":
        write_csv(path, rows, replaces=replaces)
    else:
        write_xlsx(path, rows, title="售后登记", replaces=replaces)
    return len(ids)


def _table(found: Iterable[Exported], goes_on: Callable[[int], object], *, is_full: bool) -> Iterator[tuple[str, ...]]:
    yield HEADERS
    for done, one in enumerate(found, 1):
        yield cells(one, is_full=is_full)
        goes_on(done)


def cells(exported: Exported, *, is_full: bool) -> tuple[str, ...]:
    """A case as a row of texts in the order of ``HEADERS``; several things share a cell, one a line."""
    case, said = exported.case, exported.case.said
    items = said.items
    whose = (said.customer_nick, said.customer_name, said.customer_phone, said.customer_address)
    free = (said.reason_note, said.note, said.reply)
    if not is_full:
        whose = (mask_name(whose[0]), mask_name(whose[1]), _phone(whose[2]), mask_address(whose[3]))
        free = (_free(free[0]), _free(free[1]), _free(free[2]))
    return (
        said.order_no,
        _lines(item.product for item in items),
        *whose,
        exported.reason,
        _PLATFORMS[said.platform],
        KIND_TITLES[said.kind],
        said.sub_order_no,
        said.aftersale_no,
        _lines(item.spec for item in items),
        _lines(str(item.quantity) for item in items),
        _lines(str(item.received) for item in items),
        _lines(str(item.damaged) for item in items),
        LIABLE_TITLES[said.liable_party],
        free[0],
        ATTITUDE_TITLES[said.attitude] if said.attitude else "",
        REMEDY_TITLES[said.remedy],
        STATUS_TITLES[said.status],
        "" if said.paid_fen is None else yuan(said.paid_fen),
        yuan(said.refund_fen),
        yuan(said.compensation_fen),
        said.tracking_no,
        said.carrier,
        said.signed_on,
        said.returned_on,
        *free[1:],
        _moment(case.created_at_ms),
        _moment(case.updated_at_ms),
        _moment(said.due_at_ms),
        _moment(said.closed_at_ms),
        case.id,
    )


def _phone(phone: str) -> str:
    return mask_phone(phone, _SHOWN_DIGITS)


def _free(text: str) -> str:
    return mask_phones(text, _SHOWN_DIGITS)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts).strip("\n")


def _moment(moment_ms: int | None) -> str:
    if moment_ms is None:
        return ""
    return f"{datetime.fromtimestamp(moment_ms / 1000, SHOP_ZONE):%Y-%m-%d %H:%M:%S}"
