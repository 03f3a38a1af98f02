"""What the form says, put in and taken out: typed values, a paste, and the sentences at its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from livecs.returns.fitting import Customer, reason_named
from livecs.returns.model import Kind
from livecs.ui.i18n import translate
from livecs.ui.manage.fields import iso_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from livecs.returns.fitting import Fit
    from livecs.returns.model import Reason
    from livecs.returns.typed import Typed
    from livecs.ui.returns.case_form import CaseForm

_CELLS = {
    "reason_id": "reason",
    "reason_note": "reason",
    "refund_fen": "amount",
    "compensation_fen": "amount",
    "paid_fen": "paid",
    "items": "product",
    "customer_nick": "customer",
    "customer_name": "customer",
    "customer_phone": "customer",
    "customer_address": "customer",
}
_CUSTOMER = {f"customer_{part}": part for part in Customer._fields}


def typed_in(form: CaseForm, like: Typed) -> Typed:
    """What the form says; what it has no field for stays as it is in ``like``."""
    customer = form.customer.customer()
    texts: dict[str, Any] = {name: line.text() for name, line in (*form.lines.items(), *form.more.lines.items())}
    texts["signed_on"] = iso_day(texts["signed_on"])
    texts |= {field: getattr(customer, part) for field, part in _CUSTOMER.items()}
    return like._replace(
        **texts,
        customer=form.customer.text(),
        kind=form.kind.value(),
        reason_id=form.reason.reason.id if form.reason.reason else "",
        attitude=form.attitude.value(),
        remedy=form.remedy.value(),
        reply=form.reply.text(),
        steps=form.steps.value(),
        goods_kind=form.more.goods.kind(),
        is_confirmed=form.more.goods.is_confirmed(),
    )


def show_typed(form: CaseForm, typed: Typed) -> None:
    """Show other values; there is nothing to undo, and nothing is wrong yet."""
    form.blockSignals(True)
    for name, line in (*form.lines.items(), *form.more.lines.items()):
        line.show_text(getattr(typed, name))
    form.customer.show_customer(typed.customer, Customer(*(getattr(typed, field) for field in _CUSTOMER)))
    form.kind.show_value(typed.kind or Kind.RETURN.value)
    form.reason.show_reason(typed.reason_id)
    form.show_dependent()
    form.attitude.show_value(typed.attitude)
    form.show_remedy(typed.remedy if typed.reason_id or typed.attitude else "")
    form.reply.show_text(typed.reply)
    form.steps.show_value(typed.steps)
    form.more.goods.show_value(typed.goods_kind, typed.is_confirmed)
    for cell in form.cells.values():
        cell.say("")
    form.blockSignals(False)
    form.reason_changed.emit()


def fill(form: CaseForm, fits: Sequence[Fit]) -> int:
    """Fill what is empty with what was recognised; how many fields took something."""
    lines = form.lines | form.more.lines
    filled = sum(lines[one.field].fill(one.value, one.words) for one in fits if one.field in lines)
    found = {_CUSTOMER[one.field]: (one.value, one.words) for one in fits if one.field in _CUSTOMER}
    filled += bool(found) and form.customer.fill(found)
    form.show_dependent()
    return filled


def fill_reason(form: CaseForm, said: str, reasons: Sequence[Reason]) -> bool:
    """Choose the reason that a buyer named in exactly these words, unless one is chosen."""
    named = reason_named(said, reasons)
    if form.reason.reason or not named:
        return False
    form.reason.show_reason(named.id)
    form.cells["reason"].say(translate("CaseForm", "买家申请时选的原因，退格重选"), is_error=False)
    return True


def show_flags(form: CaseForm, flags: Iterable[tuple[str, str, bool]]) -> str:
    """Say (field, sentence, is error) at the fields and go to the first error; what has no field is given back."""
    homeless, first = "", None
    for field, sentence, is_error in flags:
        cell = form.cells.get(_CELLS.get(field, field))
        if cell is None:
            homeless = sentence
            continue
        cell.say(sentence, is_error=is_error)
        if is_error and first is None:
            first = cell
            if field in form.more.lines:
                form.show_more(is_open=True)
            cell.fields[0].setFocus()
    return homeless
