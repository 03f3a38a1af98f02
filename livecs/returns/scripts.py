"""Which reply fits a case: by the situation of its reason and the attitude that was taken.

To ask for evidence is a way of not yet agreeing: its phrases stand among those that refuse or persuade, and are told
by what they say, not by a mark that a shop's own phrases would lack.
"""

import re
from typing import NamedTuple

from livecs.returns.model import Attitude, Reason

_ASKS = re.compile(
    r"(?:请|麻烦|烦请|还差|需要|劳烦|方便)[^。！？]{0,12}(?:补充|补|拍|发|传|提供|凭证)[^。！？]{0,14}(?:照片|图|视频|凭证|截图|张)"
    r"|(?:照片|图|视频|凭证|截图)[^。！？，]{0,6}(?:补|发来|传来|发我)"
)
_REFUSES = re.compile(r"批不下来|办不(?:了|下来)|退不(?:了|成)|换不了|补不(?:了|上)|没法收|走不了|不在.{0,6}里，")
_REMEDIES = re.compile(r"已登记|单号出来|这件不用寄回|照片(?:看|核)(?:清|过|好)")


class Wanted(NamedTuple):
    """What is looked for: phrases of a situation, in these attitudes, the best first."""

    situation: str
    stances: tuple[str, ...]
    asks_evidence: bool = False


def wanted(reason: Reason | None, attitude: str) -> Wanted | None:
    """What fits a reason and an attitude; None where nothing was chosen that a phrase could fit."""
    if reason is None or not reason.situation or attitude == Attitude.NONE:
        return None
    if attitude == Attitude.ASK_EVIDENCE:
        return Wanted(reason.situation, (Attitude.REFUSE, Attitude.PERSUADE, Attitude.AGREE), asks_evidence=True)
    return Wanted(reason.situation, (attitude,))


def asks_for_evidence(text: str) -> bool:
    """Whether a reply asks for pictures before anything is decided: it neither refuses nor grants."""
    return bool(_ASKS.search(text)) and not _REFUSES.search(text) and not _REMEDIES.search(text)
