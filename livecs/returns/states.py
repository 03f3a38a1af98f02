"""How a case may go on, as data, and what the states are called on the screen."""

from typing import NamedTuple

from livecs.returns.model import Attitude, Kind, Remedy, Status
from livecs.sentence import Sentence


class Move(NamedTuple):
    """One step a case may take; with an attitude, only under that one."""

    to: str
    attitude: str = ""


_D, _A, _P, _R, _E = Attitude.NONE, Attitude.AGREE, Attitude.PERSUADE, Attitude.REFUSE, Attitude.ASK_EVIDENCE
_S = Status

MOVES: tuple[tuple[Status, Status, Attitude], ...] = (
    (_S.DRAFT, _S.NEW, _D),
    (_S.NEW, _S.DRAFT, _D),
    (_S.NEW, _S.AWAIT_BUYER, _A),
    (_S.NEW, _S.AWAIT_BUYER, _E),
    (_S.NEW, _S.PERSUADING, _P),
    (_S.NEW, _S.REFUSED, _R),
    (_S.NEW, _S.SETTLING, _A),
    (_S.NEW, _S.CANCELLED, _D),
    (_S.PERSUADING, _S.KEPT, _D),
    (_S.PERSUADING, _S.AWAIT_BUYER, _A),
    (_S.PERSUADING, _S.AWAIT_BUYER, _E),
    (_S.PERSUADING, _S.REFUSED, _R),
    (_S.PERSUADING, _S.CANCELLED, _D),
    (_S.AWAIT_BUYER, _S.IN_TRANSIT, _D),
    (_S.AWAIT_BUYER, _S.INSPECTING, _D),
    (_S.AWAIT_BUYER, _S.CANCELLED, _D),
    (_S.AWAIT_BUYER, _S.KEPT, _D),
    (_S.IN_TRANSIT, _S.INSPECTING, _D),
    (_S.IN_TRANSIT, _S.ESCALATED, _D),
    (_S.INSPECTING, _S.SETTLING, _D),
    (_S.INSPECTING, _S.REFUSED, _D),
    (_S.INSPECTING, _S.ESCALATED, _D),
    (_S.SETTLING, _S.DONE, _D),
    (_S.SETTLING, _S.ESCALATED, _D),
    (_S.REFUSED, _S.ESCALATED, _D),
    (_S.REFUSED, _S.NEW, _D),
    (_S.ESCALATED, _S.SETTLING, _D),
    (_S.ESCALATED, _S.REFUSED, _D),
    (_S.ESCALATED, _S.CANCELLED, _D),
    (_S.KEPT, _S.NEW, _D),
    (_S.CANCELLED, _S.NEW, _D),
    (_S.DONE, _S.ESCALATED, _D),
)
"""From, to, and the attitude where only that one leads there; the database holds the same table.

Source: returns-notes.md, "Status moves".
"""

FORM_ONLY = frozenset({(_S.DRAFT, _S.NEW), (_S.NEW, _S.DRAFT)})
"""Moves that saving and 撤销 make, and nobody chooses."""

WAITING = frozenset({Status.AWAIT_BUYER, Status.IN_TRANSIT})
"""Where the buyer or the carrier is to act next: only what is ours is due."""

STATUS_TITLES = {
    "draft": Sentence("草稿"),
    "new": Sentence("新登记"),
    "persuading": Sentence("劝留中"),
    "await_buyer": Sentence("等买家"),
    "in_transit": Sentence("退回途中"),
    "inspecting": Sentence("验货中"),
    "settling": Sentence("待退款"),
    "escalated": Sentence("平台介入"),
    "done": Sentence("已办完"),
    "kept": Sentence("已劝留"),
    "refused": Sentence("已婉拒"),
    "cancelled": Sentence("已取消"),
}
ATTITUDE_TITLES = {
    "": Sentence("未选"),
    "agree": Sentence("同意"),
    "persuade": Sentence("劝留"),
    "refuse": Sentence("婉拒"),
    "ask_evidence": Sentence("请补充凭证"),
}
REMEDY_TITLES = {
    "none": Sentence("无"),
    "return_refund": Sentence("退货退款"),
    "refund_only": Sentence("仅退款"),
    "exchange": Sentence("换货"),
    "resend": Sentence("补发"),
    "compensate": Sentence("补偿"),
}
KIND_TITLES = {"return": Sentence("退换"), "complaint": Sentence("投诉"), "bad_review": Sentence("中差评")}
LIABLE_TITLES = {
    "buyer": Sentence("买家"),
    "seller": Sentence("商家"),
    "carrier": Sentence("快递"),
    "platform": Sentence("平台"),
    "unclear": Sentence("待定"),
}


def allowed(status: str) -> tuple[Move, ...]:
    """What a person may choose next; a move with an attitude brings that attitude along."""
    return tuple(
        Move(to.value, attitude.value)
        for from_, to, attitude in MOVES
        if from_ == status and (from_, to) not in FORM_ONLY
    )


def may_move(from_: str, to: str, attitude: str) -> bool:
    """Whether a case under an attitude may go from one status to another."""
    return any(one[0] == from_ and one[1] == to and one[2] in {Attitude.NONE, attitude} for one in MOVES)


_TITLED = ((STATUS_TITLES, Status), (ATTITUDE_TITLES, Attitude), (REMEDY_TITLES, Remedy), (KIND_TITLES, Kind))
assert all(set(titles) == {str(one) for one in kind} for titles, kind in _TITLED)  # noqa: S101 (our own tables)
