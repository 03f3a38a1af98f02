"""七天无理由: which question to ask of some goods, and what follows from the answer.

Nothing here promises the buyer anything, and nothing refuses one whom the law protects: who was not asked at the
purchase is not bound, and quality, wrong or damaged goods are another matter than the seven days.
"""

from datetime import date, timedelta
from typing import NamedTuple

from livecs.returns.law import Exempt, Law, Source
from livecs.sentence import Sentence

CONFIRMATION = Sentence("下单时请买家单独确认过不支持七天无理由吗？")
"""The second question, for goods that need it; each purchase is confirmed by itself."""
RETURN = "law.return"
_TO_MONDAY = {5: 2, 6: 1}  # a period that ends on a day off ends on the next working day; in doubt for the buyer
_OTHERWISE = Sentence("质量问题、发错、破损不受此限，照样处理")


class Verdict(NamedTuple):
    """What follows for a return without a reason.

    ``may_refuse`` says whether 婉拒 can be right at all; ``sources`` is who says so, to be shown beside it.
    """

    may_refuse: bool
    sentence: str
    sources: tuple[Source, ...]


def is_exempt(law: Law, goods_kind: str, is_confirmed: int) -> bool:
    """Whether goods have no seven days; of those that need it, only with the buyer's confirmation."""
    exempt = law.exempt(goods_kind)
    return exempt is not None and (not exempt.needs_confirmation or bool(is_confirmed))


def verdict(law: Law, goods_kind: str, is_confirmed: int, signed_on: str, today: date) -> Verdict:
    """What follows from the answers.

    Args:
        law: what is shipped.
        goods_kind: the id of the goods that were chosen; empty for ordinary ones.
        is_confirmed: whether the buyer confirmed at this purchase.
        signed_on: the ISO day on which the parcel was signed for; empty when nobody knows.
        today: the day it is.
    """
    exempt = law.exempt(goods_kind)
    if exempt and is_exempt(law, goods_kind, is_confirmed):
        asked = Sentence("，下单时也单独确认过") if exempt.needs_confirmation else ""
        return Verdict(True, Sentence("{}{}，不适用七天无理由。{}", exempt.title, asked, _OTHERWISE), (exempt.source,))
    period = _period(law, signed_on, today)
    if exempt:
        return _unconfirmed(exempt, period)
    return period


def _unconfirmed(exempt: Exempt, period: Verdict) -> Verdict:
    sentence = Sentence("买家下单时没有单独确认，不能因为是{}拒绝。{}", exempt.title, period.sentence)
    return Verdict(period.may_refuse, sentence, (exempt.source, *period.sources))


def _period(law: Law, signed_on: str, today: date) -> Verdict:
    preset = next(one for one in law.presets if one.id == RETURN)
    if not signed_on:
        return Verdict(False, Sentence("适用七天无理由，商品完好就能退；填上签收日期可看最后一天"), (preset.source,))
    last = date.fromisoformat(signed_on) + timedelta(days=preset.days)
    moved = last + timedelta(days=_TO_MONDAY.get(last.weekday(), 0))
    if today <= last:
        return Verdict(
            False, Sentence("七天无理由到{}为止，商品完好就能退，打开包装查看不影响", _said(last)), (preset.source,)
        )
    if today <= moved:
        return Verdict(
            False, Sentence("七天无理由的最后一天逢周末，顺延到{}，商品完好就能退", _said(moved)), (preset.source,)
        )
    sentence = Sentence("七天无理由到{}已满，遇法定休假日顺延到假后第一天。{}", _said(last), _OTHERWISE)
    return Verdict(True, sentence, (preset.source,))


def _said(day: date) -> str:
    return Sentence("{}月{}日", day.month, day.day)
