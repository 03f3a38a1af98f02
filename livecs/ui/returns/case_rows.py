"""What a row of a list says of a case; with personal data hidden, only what is not about a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.handover import due_words
from livecs.money import yuan
from livecs.platforms import PLATFORMS
from livecs.returns.states import ATTITUDE_TITLES, KIND_TITLES, STATUS_TITLES
from livecs.sentence import strung
from livecs.text import mask_phones
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from livecs.returns.model import CaseRow

PLATFORM_TITLES = {platform.id: platform.title for platform in PLATFORMS}
HIDDEN = "•••"
_TAIL = 4


class Said(NamedTuple):
    """A row in words: two lines with a left and a right end each; ``token`` is the colour of the due words."""

    platform: str
    who: str
    due: str
    token: str
    what: str
    state: str

    def aloud(self) -> str:
        """The row for a screen reader."""
        return spoken(strung("，", filter(None, (self.platform, self.who, self.due, self.what, self.state))))


def said_of(row: CaseRow, now_ms: int, *, is_private: bool, is_wide: bool) -> Said:
    """A case in words: in a narrow list the order's tail, in a wide one its whole number and the phone."""
    is_late = row.due_at_ms is not None and row.due_at_ms < now_ms
    who = HIDDEN if is_private else _who(row, is_wide=is_wide)
    return Said(
        spoken(PLATFORM_TITLES.get(row.platform, row.platform)),
        who,
        spoken(due_words(row.due_at_ms, now_ms)) if row.due_at_ms is not None else "",
        "error" if is_late else "text2",
        _what(row, is_private=is_private, is_wide=is_wide),
        _state(row, is_wide=is_wide),
    )


def _who(row: CaseRow, *, is_wide: bool) -> str:
    if is_wide:
        order = row.order_no or translate("CaseRows", "没有订单号")
        return "  ".join(filter(None, (order, row.customer, row.phone)))
    tail = translate("CaseRows", "尾号 {}").format(row.order_no[-_TAIL:]) if row.order_no else ""
    return "  ".join(filter(None, (tail or translate("CaseRows", "没有订单号"), row.customer)))


def _what(row: CaseRow, *, is_private: bool, is_wide: bool) -> str:
    note = "" if is_private or not is_wide else mask_phones(" ".join(row.follow_up.split()))
    kind = "" if row.kind == "return" else spoken(KIND_TITLES[row.kind])
    return " · ".join(filter(None, (kind, row.reason, row.product, note)))


def _state(row: CaseRow, *, is_wide: bool) -> str:
    attitude = spoken(ATTITUDE_TITLES[row.attitude]) if is_wide and row.attitude else ""
    refund = translate("CaseRows", "退 {} 元").format(yuan(row.refund_fen)) if is_wide and row.refund_fen else ""
    return " · ".join(filter(None, (refund, attitude, spoken(STATUS_TITLES[row.status]))))
