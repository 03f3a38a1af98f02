"""What an agent typed into the form, and the case that it says; it is kept as a draft as it stands."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from livecs.money import fen_of, yuan
from livecs.returns.model import Attitude, Case, Item, Kind, NewCase, Reason, Remedy
from livecs.sentence import Sentence

_LONGEST_QUANTITY = 4  # digits


class Typed(NamedTuple):
    """The form's fields as they were typed; ``customer`` is the one line from which the four behind it were read.

    ``case_id`` and ``version`` name a case that 撤销 reopened, or one that is edited (``is_edit``); empty and 0 for a
    new one. ``keeps_items`` says that the goods are more than the form has a line for, and stay as they are.
    """

    kind: str = Kind.RETURN.value
    order_no: str = ""
    product: str = ""
    customer: str = ""
    customer_nick: str = ""
    customer_name: str = ""
    customer_phone: str = ""
    customer_address: str = ""
    reason_id: str = ""
    reason_note: str = ""
    attitude: str = ""
    remedy: str = ""
    amount: str = ""
    paid: str = ""
    note: str = ""
    reply: str = ""
    steps: int = 0
    sub_order_no: str = ""
    tracking_no: str = ""
    carrier: str = ""
    spec: str = ""
    quantity: str = ""
    signed_on: str = ""
    goods_kind: str = ""
    is_confirmed: int = 0
    phrase_id: str = ""
    case_id: str = ""
    version: int = 0
    is_edit: int = 0
    keeps_items: int = 0

    def is_empty(self) -> bool:
        """Whether nothing was typed; what the form chose by itself is nothing."""
        return self._replace(kind="", remedy="", attitude="") == _EMPTY


_EMPTY = Typed(kind="")


class Unreadable(NamedTuple):
    """A field whose text says nothing that could be kept, and what to write instead."""

    field: str
    sentence: str


_SUM = Sentence("写成金额，例如 89.9，不能是负数")
_SUMS = {"amount": Sentence("金额{}", _SUM), "paid": Sentence("实付{}", _SUM)}


def unreadable(typed: Typed) -> tuple[Unreadable, ...]:
    """The fields that are no number or no day; nothing is guessed."""
    said = [Unreadable(field, said) for field, said in _SUMS.items() if _is_odd(getattr(typed, field))]
    if typed.quantity and not _count(typed.quantity):
        said.append(Unreadable("quantity", Sentence("数量写成 1 到 9999 的整数")))
    if typed.signed_on and not _is_day(typed.signed_on):
        said.append(Unreadable("signed_on", Sentence("签收日期写成 2026-11-22 这样")))
    return tuple(said)


def case_of(typed: Typed, platform: str, reason: Reason | None) -> NewCase:
    """The case of what was typed; what is :func:`unreadable` is left out."""
    amount = fen_of(typed.amount) or 0
    is_compensation = typed.remedy == Remedy.COMPENSATE
    item = Item(typed.product or typed.spec, typed.spec if typed.product else "", _count(typed.quantity) or 1)
    return NewCase(
        platform,
        typed.order_no.strip(),
        typed.reason_id or None,
        kind=typed.kind,
        attitude=typed.attitude,
        remedy=typed.remedy or Remedy.NONE.value,
        phrase_id=typed.phrase_id,
        liable_party=reason.liable_party if reason else "unclear",
        sub_order_no=typed.sub_order_no.strip(),
        customer_nick=typed.customer_nick,
        customer_name=typed.customer_name,
        customer_phone=typed.customer_phone,
        customer_address=typed.customer_address,
        tracking_no=typed.tracking_no.strip(),
        carrier=typed.carrier,
        reason_note=typed.reason_note,
        note=typed.note.strip(),
        reply=typed.reply.strip(),
        steps=typed.steps,
        goods_kind=typed.goods_kind,
        is_confirmed=typed.is_confirmed,
        signed_on=typed.signed_on if _is_day(typed.signed_on) else "",
        paid_fen=fen_of(typed.paid),
        refund_fen=0 if is_compensation else amount,
        compensation_fen=amount if is_compensation else 0,
        items=(item,) if item.product else (),
    )


def typed_of(case: Case) -> Typed:
    """A case as the form shows it to be edited."""
    said = case.said
    item = said.items[0] if said.items else Item("")
    own = {field: value for field, value in said._asdict().items() if field in Typed._fields}
    return Typed(
        **(own | {"reason_id": said.reason_id or ""}),
        product="；".join(one.product for one in said.items),
        spec=item.spec,
        quantity=str(item.quantity) if said.items else "",
        amount=yuan(said.refund_fen or said.compensation_fen) if said.refund_fen or said.compensation_fen else "",
        paid="" if said.paid_fen is None else yuan(said.paid_fen),
        case_id=case.id,
        version=case.version,
        is_edit=1,
        keeps_items=int(len(said.items) > 1),
    )


def changes_of(typed: Typed, new: NewCase) -> dict[str, object]:
    """What an edit says of a case: all that the form has a field for."""
    kept = {"platform", "status", "source", "phrase_id", "aftersale_no", "returned_on", "due_at_ms", "closed_at_ms"}
    kept |= {"liable_party"} | ({"items"} if typed.keeps_items else set())
    return {field: value for field, value in new._asdict().items() if field not in kept}


def remedy_for(attitude: str, reason: Reason | None) -> str:
    """What the customer usually gets, to begin with; the agent may choose anything else."""
    if attitude != Attitude.AGREE:
        return Remedy.NONE.value
    return _REMEDIES.get(reason.situation if reason else "", Remedy.RETURN_REFUND.value)


_REMEDIES = {
    "missing-item": Remedy.RESEND.value,
    "wrong-item": Remedy.EXCHANGE.value,
    "size-wrong": Remedy.EXCHANGE.value,
    "price-drop": Remedy.COMPENSATE.value,
    "not-received": Remedy.RESEND.value,
}


def draft_text(forms: Iterable[Typed]) -> str:
    """Forms as one draft: the one that is shown first, then what was set aside; JSON."""
    return json.dumps([form._asdict() for form in forms], ensure_ascii=False)


def forms_in(text: str) -> tuple[Typed, ...]:
    """The forms of a draft; what this version does not know of one is left out, and one of nothing too."""
    try:
        rows = json.loads(text)
    except ValueError:
        return ()
    forms = (Typed(**_known(row)) for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()
    return tuple(form for form in forms if not form.is_empty())


def _known(row: dict[str, Any]) -> dict[str, Any]:
    kinds = {field: type(value) for field, value in Typed()._asdict().items()}
    return {field: value for field, value in row.items() if type(value) is kinds.get(field)}


def _is_odd(typed: str) -> bool:
    return bool(typed.strip()) and fen_of(typed) is None


def _count(typed: str) -> int:
    plain = typed.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= _LONGEST_QUANTITY else 0


def _is_day(typed: str) -> bool:
    try:
        date.fromisoformat(typed)
    except ValueError:
        return False
    return True
