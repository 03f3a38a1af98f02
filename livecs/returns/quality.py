"""品质退款: what a reason counts for on a platform, as far as the shop itself has marked it.

No list of a platform's could be found that is fit to ship: the shop's marks decide, and are shown as the shop's.
"""

from typing import NamedTuple

from livecs.platforms import PLATFORMS
from livecs.returns.model import Reason
from livecs.sentence import Sentence

TRUTHFUL = "refund-reason"
"""The situation of the phrases that ask a buyer to choose the reason that is true."""
_TITLES = {platform.id: platform.title for platform in PLATFORMS}


class QualityNote(NamedTuple):
    """A line beside the chosen reason; ``situation`` are the phrases that fit."""

    sentence: str
    situation: str = TRUTHFUL


def quality_note(reason: Reason, platform: str, *, counts: bool) -> QualityNote | None:
    """What to say of a reason; None where nothing is marked.

    Args:
        reason: that was chosen.
        platform: the case's.
        counts: whether the shop's list says so, see ``ReturnsDesk.counts_as_quality``.
    """
    if counts:
        where = _TITLES[platform]
        return QualityNote(
            Sentence("「{}」按店里的原因表算品质退款，以{}后台为准；请买家按实际情况选原因", reason.name, where)
        )
    if reason.is_quality:
        return QualityNote(
            Sentence("「{}」是质量类原因，平台算不算品质退款由店铺填写；请买家按实际情况选原因", reason.name)
        )
    return None
