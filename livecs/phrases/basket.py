"""What a basket costs: 会员折扣, 每满减 and 满减, 券, in this order, in integer fen.

A member's price is a price of the goods, so it comes first; the thresholds look at what the step before
has left. Platforms differ in this and we have no source for any of them, so every answer says that the
payment page counts.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from livecs.money import yuan

_WHOLE = 1000  # a member's price in thousandths


class Off(NamedTuple):
    """``off_fen`` less from ``from_fen`` on; 0 from the first fen on."""

    from_fen: int
    off_fen: int


class Terms(NamedTuple):
    """What may be taken off on top of the prices of the link table.

    ``every`` is taken as often as its threshold fits; of ``tiers`` the best that is reached is taken;
    ``coupon`` once; ``member`` are thousandths of the price (950 for 95 折).
    """

    every: Off | None = None
    tiers: tuple[Off, ...] = ()
    coupon: Off | None = None
    member: int = _WHOLE


class Wanted(NamedTuple):
    """So many pieces of a link."""

    number: str
    pieces: int


class Line(NamedTuple):
    """One link of a bill: what it costs at the table's price, and what is taken off it."""

    number: str
    pieces: int
    price_fen: int
    off_fen: int

    @property
    def pay_fen(self) -> int:
        """What this link costs in the end."""
        return self.price_fen - self.off_fen


class Step(NamedTuple):
    """One thing that was taken off the whole."""

    title: str
    off_fen: int


class Bill(NamedTuple):
    """The answer to "how much do I pay"."""

    lines: tuple[Line, ...]
    steps: tuple[Step, ...]

    @property
    def price_fen(self) -> int:
        """What everything costs at the table's prices."""
        return sum(line.price_fen for line in self.lines)

    @property
    def pay_fen(self) -> int:
        """What is paid."""
        return sum(line.pay_fen for line in self.lines)


def bill(basket: Sequence[Wanted], prices: Mapping[str, int], terms: Terms) -> Bill:
    """Work a basket out; ``prices`` are fen a piece by link number, and hold every link of the basket."""
    lines = [Line(one.number, one.pieces, prices[one.number] * one.pieces, 0) for one in basket]
    steps: list[Step] = []
    if terms.member < _WHOLE:
        before = sum(line.pay_fen for line in lines)
        lines = [line._replace(off_fen=line.price_fen - _member_fen(line.price_fen, terms.member)) for line in lines]
        steps.append(Step(f"会员 {_folds(terms.member)} 折", before - sum(line.pay_fen for line in lines)))
    for title, off_of in ((_reduced_title(terms, lines), _reduced), (_coupon_title(terms), _coupon)):
        left = sum(line.pay_fen for line in lines)
        off = min(left, off_of(terms, left))
        if off:
            lines = _taken(lines, off)
            steps.append(Step(title, off))
    return Bill(tuple(lines), tuple(step for step in steps if step.off_fen))


def to_next_fen(paid: Bill, terms: Terms) -> int:
    """How much more must be bought until more is taken off; 0 when nothing more will be."""
    member = paid.steps[0].off_fen if terms.member < _WHOLE and paid.steps else 0
    left = paid.price_fen - member
    gaps = [tier.from_fen - left for tier in terms.tiers if tier.from_fen > left]
    if terms.every:
        gaps.append(terms.every.from_fen - left % terms.every.from_fen)
    return min(gaps, default=0)


def allocate(amounts: Sequence[int], off_fen: int) -> tuple[int, ...]:
    """Part a reduction over amounts in proportion, in whole fen.

    Every share is rounded down; the fen that remain go to the largest amount (the first of equal ones),
    and only what that one cannot bear to the next largest. No share is above its amount; the shares
    together are ``off_fen``, or all there is when that is less.

    Args:
        amounts: fen, none negative.
        off_fen: fen to be taken off, not negative.

    Source: that shares rounded down leave fen over (10/10/10 with 10 off is 3.33 three times) and one line takes
    them: the promotion facts this project collected (macrozheng/mall issue 356, confidence A for the fact).
    """
    whole = sum(amounts)
    off = min(off_fen, whole)
    shares = [off * amount // whole if whole else 0 for amount in amounts]
    over = off - sum(shares)
    for at in sorted(range(len(amounts)), key=lambda at: (-amounts[at], at)):
        more = min(over, amounts[at] - shares[at])
        shares[at] += more
        over -= more
    return tuple(shares)


def _taken(lines: Sequence[Line], off: int) -> list[Line]:
    shares = allocate([line.pay_fen for line in lines], off)
    return [line._replace(off_fen=line.off_fen + share) for line, share in zip(lines, shares, strict=True)]


def _member_fen(price_fen: int, member: int) -> int:
    return -(-price_fen * member // _WHOLE)  # half a fen is not given away


def _reduced(terms: Terms, left: int) -> int:
    return max(_every(terms, left), _tier(terms, left).off_fen)


def _every(terms: Terms, left: int) -> int:
    return left // terms.every.from_fen * terms.every.off_fen if terms.every else 0


def _tier(terms: Terms, left: int) -> Off:
    return max((one for one in terms.tiers if one.from_fen <= left), key=lambda one: one.off_fen, default=Off(0, 0))


def _coupon(terms: Terms, left: int) -> int:
    return terms.coupon.off_fen if terms.coupon and terms.coupon.from_fen <= left else 0


def _reduced_title(terms: Terms, lines: Sequence[Line]) -> str:
    left = sum(line.pay_fen for line in lines)
    tier = _tier(terms, left)
    if terms.every and _every(terms, left) >= tier.off_fen:
        return f"每满{yuan(terms.every.from_fen)}减{yuan(terms.every.off_fen)}"
    return f"满{yuan(tier.from_fen)}减{yuan(tier.off_fen)}"


def _coupon_title(terms: Terms) -> str:
    if not terms.coupon:
        return ""
    whole = f"满{yuan(terms.coupon.from_fen)}可用的" if terms.coupon.from_fen else ""
    return f"{whole}{yuan(terms.coupon.off_fen)}元券"


def _folds(member: int) -> str:
    """950 is 95 折, 900 is 9 折."""
    return f"{member / 10:g}" if member % 100 else f"{member // 100}"
