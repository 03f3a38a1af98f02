"""Cases as a terminal shows them, and as JSON for a program; both masked already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.clock import moment_of
from livecs.handover import due_words
from livecs.money import yuan
from livecs.returns.states import ATTITUDE_TITLES, KIND_TITLES, REMEDY_TITLES, STATUS_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from livecs.returns.model import CaseFile, CaseRow, Event
    from livecs.returns.states import Move

_FIELDS = {
    "order_no": "订单编号",
    "sub_order_no": "子订单编号",
    "aftersale_no": "售后编号",
    "customer_nick": "昵称",
    "customer_name": "姓名",
    "customer_phone": "电话",
    "customer_address": "地址",
    "tracking_no": "运单号",
    "carrier": "快递公司",
    "reason_note": "原因说明",
    "note": "备注",
    "reply": "回复",
    "signed_on": "签收日期",
    "returned_on": "退回日期",
}


def status_title(status: str) -> str:
    """What a status is called."""
    return STATUS_TITLES[status]


def moves(allowed: Iterable[Move]) -> str:
    """What may come next, as the command line takes it."""
    said = (f"{one.to}{f' --attitude {one.attitude}' if one.attitude else ''}" for one in allowed)
    return "，".join(said) or "没有"


def row_line(row: CaseRow, now_ms: int) -> str:
    """A case in one line: the end of its id finds it again."""
    due = due_words(row.due_at_ms, now_ms) if row.due_at_ms is not None else ""
    words = (row.order_no, row.customer, row.phone, row.product, row.reason, ATTITUDE_TITLES[row.attitude], due)
    attitude_less = words if row.attitude else (*words[:5], *words[6:])
    return " · ".join(filter(None, (row.id[-8:], STATUS_TITLES[row.status], *attitude_less, row.follow_up)))


def row_json(row: CaseRow) -> dict[str, object]:
    """A case of a list, moments in ISO 8601."""
    due = moment_of(row.due_at_ms) if row.due_at_ms is not None else None
    return row._asdict() | {"created_at_ms": moment_of(row.created_at_ms), "due_at_ms": due}


def file_json(file: CaseFile) -> dict[str, object]:
    """All that is known of a case; moments stay milliseconds, as their names say."""
    said = file.case.said._asdict()
    return {
        **file.case._asdict(),
        "said": said | {"items": [item._asdict() for item in file.case.said.items]},
        "reason": file.reason,
        "events": [event._asdict() for event in file.events],
        "deadlines": [deadline._asdict() for deadline in file.deadlines],
        "pictures": [picture._asdict() for picture in file.pictures],
    }


def file_text(file: CaseFile) -> str:
    """All that is known of a case, a line each."""
    case = file.case
    said = case.said._asdict()
    head = (KIND_TITLES[case.said.kind], STATUS_TITLES[case.said.status], file.reason)
    chosen = (ATTITUDE_TITLES[case.said.attitude] if case.said.attitude else "", _remedy(case.said.remedy))
    lines = [case.id, " · ".join(filter(None, (*head, *chosen)))]
    lines += [f"货物：{' '.join(filter(None, (item.product, item.spec)))} ×{item.quantity}" for item in case.said.items]
    lines += [f"{title}：{said[name]}" for name, title in _FIELDS.items() if said[name]]
    lines += _sums(said["paid_fen"], case.said.refund_fen)
    lines += [
        f"截止：{one.title} {_moment(one.due_at_ms)}（{one.source}）{'，已办' if one.done_at_ms else ''}"
        for one in file.deadlines
    ]
    lines += [_event_line(event) for event in file.events]
    lines += [f"凭证：{len(file.pictures)} 张"] if file.pictures else []
    return "".join(f"{line}\n" for line in lines)


def _remedy(remedy: str) -> str:
    return "" if remedy == "none" else REMEDY_TITLES[remedy]


def _sums(paid_fen: int | None, refund_fen: int) -> list[str]:
    paid = [f"实付：{yuan(paid_fen)} 元"] if paid_fen is not None else []
    return paid + ([f"退款：{yuan(refund_fen)} 元"] if refund_fen else [])


def _event_line(event: Event) -> str:
    titles = STATUS_TITLES if event.kind == "move" else ATTITUDE_TITLES
    moved = " → ".join(titles.get(value, value) for value in (event.from_value, event.to_value) if value)
    return "  ".join(filter(None, (_moment(event.at_ms), moved, event.note)))


def _moment(at_ms: int) -> str:
    return moment_of(at_ms)[:16].replace("T", " ")
