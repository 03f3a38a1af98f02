"""An open case in one line, as the next shift needs it."""

from livecs.handover import due_words
from livecs.platforms import PLATFORMS
from livecs.returns.masking import for_outside
from livecs.returns.model import CaseRow, Kind
from livecs.returns.states import KIND_TITLES, STATUS_TITLES

_PLATFORMS = {platform.id: platform.title for platform in PLATFORMS}


def owed_line(row: CaseRow, now_ms: int) -> str:
    """Until when, what, whose, how far, the last follow-up; phones masked, and nothing of it breaks the line."""
    due = due_words(row.due_at_ms, now_ms) if row.due_at_ms is not None else ""
    kind = "" if row.kind == Kind.RETURN else KIND_TITLES[row.kind]
    what = (row.order_no, row.customer, row.phone, row.product, row.reason)
    words = (due, _PLATFORMS.get(row.platform, row.platform), kind, *what, STATUS_TITLES[row.status], row.follow_up)
    return for_outside("，".join(" ".join(word.split()) for word in words if word))
