"""Who came back: buyers with cases of several orders, counted without being named."""

from __future__ import annotations

from collections import Counter, defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from livecs.returns.statistics import Entry

_PHONE: Callable[[Entry], str] = itemgetter(10)
_ORDER: Callable[[Entry], str] = itemgetter(12)
_NICK: Callable[[Entry], tuple[str, str]] = itemgetter(1, 11)


class Repeat(NamedTuple):
    """Buyers with several orders among the cases, those cases, and the cases whose buyer is not known."""

    buyers: int
    cases: int
    unknown: int


def repeat(entries: Sequence[Entry]) -> Repeat:
    """Count the buyers who have cases of several orders.

    One phone number is one buyer, and so is one nick on one platform; a masked nick is anyone's. Who has neither, also
    because it was erased, cannot be counted.
    """
    phones = Counter(map(_PHONE, entries))
    nicks = Counter(map(_NICK, entries))
    bond: dict[object, object] = {}
    several: list[tuple[object, str]] = []
    unknown = 0
    for entry in entries:
        phone, nick = _PHONE(entry), _NICK(entry)
        has_nick = nick[1] and "*" not in nick[1]
        if not phone and not has_nick:
            unknown += 1
        elif (phone and phones[phone] > 1) or (has_nick and nicks[nick] > 1):  # whoever comes once joins nobody
            several.append((phone or nick, _ORDER(entry)))
            if phone and has_nick:
                bond[_root(bond, nick)] = _root(bond, phone)
    orders = defaultdict[object, list[str]](list)
    for mark, order in several:
        orders[_root(bond, mark)].append(order)
    again = [some for some in orders.values() if len(set(some)) > 1]
    return Repeat(len(again), sum(map(len, again)), unknown)


def _root(bond: dict[object, object], mark: object) -> object:
    while (above := bond.get(mark, mark)) != mark:
        bond[mark] = mark = bond.get(above, above)
    return mark
