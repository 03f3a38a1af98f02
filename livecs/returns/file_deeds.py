"""What becomes of a row of an exported file: pure decisions over what the file says and what is kept already."""

from collections import deque
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from livecs.returns.file_rows import FileCase, FileOrder
from livecs.returns.file_states import attitude_of
from livecs.returns.model import CLOSED, Case, Kind, NewCase, Remedy, Status
from livecs.returns.states import FORM_ONLY, MOVES, STATUS_TITLES
from livecs.sentence import Sentence
from livecs.text import order_key


class Deed(StrEnum):
    """What is done about a row; ``unused`` is an order that nobody registered."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    UNUSED = "unused"
    REFUSED = "refused"


DEED_TITLES: dict[Deed, str] = {
    Deed.ADDED: Sentence("新增"),
    Deed.CHANGED: Sentence("更新"),
    Deed.UNCHANGED: Sentence("没变"),
    Deed.UNUSED: Sentence("没登记过"),
    Deed.REFUSED: Sentence("不收"),
}
SHOWN_DIGITS = 6


class Planned(NamedTuple):
    """One row as a list shows it: the end of its order number, how far it is, why."""

    number: int
    deed: Deed
    order_end: str = ""
    status: str = ""
    reason: str = ""


class Known(NamedTuple):
    """A case that may be the one of a row; ``is_same`` where it came from this very request.

    ``due_at_ms`` is the open deadline that a file gave it.
    """

    case: Case
    is_same: bool = False
    is_imported: bool = False
    due_at_ms: int | None = None


class Decision(NamedTuple):
    """What is done: the case it is done to (None for a new one), how it is to read after each step, and why."""

    deed: Deed
    case: Case | None = None
    steps: tuple[NewCase, ...] = ()
    reason: str = ""
    keeps_deadline: bool = False
    ends_deadline: bool = False

    def planned(self, number: int, order_no: str, status: str = "") -> Planned:
        """As a list shows it."""
        return Planned(number, self.deed, order_no[-SHOWN_DIGITS:], status, self.reason)


def decide(file: FileCase, known: Iterable[Known], now_ms: int) -> Decision:
    """What becomes of a request of the platform; nothing that was typed is written over.

    Args:
        file: as the file has it.
        known: cases of the same request or the same order.
        now_ms: a request whose own deadline is still to come is open, whatever was kept of it.
    """
    found = tuple(known)
    remarks = "；".join(file.remarks)
    same = [one for one in found if one.is_same] or [one for one in found if _is_this(file.new, one)]
    if len(same) > 1:
        return Decision(Deed.REFUSED, reason=Sentence("同一订单有几条登记，请先在其中一条补上售后编号"))
    if not same:
        return Decision(Deed.ADDED, steps=(_apart(file.new, found),), reason=remarks, keeps_deadline=True)
    return _again(file, same[0], now_ms, remarks)


def _is_this(new: NewCase, known: Known) -> bool:
    """Whether a case typed by hand is this request: by its after-sale number, else by its order."""
    said = known.case.said
    if said.aftersale_no and new.aftersale_no:
        return order_key(said.aftersale_no) == order_key(new.aftersale_no)
    is_part = not said.sub_order_no or not new.sub_order_no or said.sub_order_no == new.sub_order_no
    is_free = not known.is_imported and said.kind == Kind.RETURN and said.status != Status.DRAFT
    return is_free and is_part and (said.status not in CLOSED or new.status in CLOSED)


def _apart(new: NewCase, found: tuple[Known, ...]) -> NewCase:
    """A new case beside other open ones of its order: where the file names no part of it, its own number does."""
    others = any(one.case.said.status not in CLOSED and not one.case.said.sub_order_no for one in found)
    return new._replace(sub_order_no=new.aftersale_no) if others and not new.sub_order_no else new


def _again(file: FileCase, known: Known, now_ms: int, remarks: str) -> Decision:
    case, said, new = known.case, known.case.said, file.new
    if case.erased_at_ms is not None:
        return Decision(Deed.UNCHANGED, case, reason=Sentence("这位买家的信息已清除，没有再存"))
    filled = said._replace(**_fillings(said, new))  # type: ignore[arg-type]  # by their names
    is_live = file.deadline is not None and file.deadline.due_at_ms > now_ms
    path = way(said.status, new.status, reopens=is_live)
    differs = bool(new.refund_fen) and filled.refund_fen != new.refund_fen
    words = [remarks, Sentence("退款金额和登记里不同，没有改") if differs else ""]
    if path is None:
        words.append(_stays(said.status, new.status))
    steps = _steps(filled, path or (), new.attitude)
    moved = bool(path) or (file.deadline is not None and file.deadline.due_at_ms != known.due_at_ms)
    keeps = path is not None and file.deadline is not None and moved  # whose turn it is goes with the status
    ends = path is not None and file.deadline is None and file.tells_deadline and known.due_at_ms is not None
    if steps[-1] != said or keeps or ends:
        return Decision(Deed.CHANGED, case, steps, _joined(words), keeps, ends)
    is_behind = path is not None or way(new.status, said.status) is not None
    return Decision(Deed.UNCHANGED if is_behind else Deed.REFUSED, case, reason=_joined(words))


def _fillings(said: NewCase, new: NewCase) -> dict[str, object]:
    """What the file adds: what is blank; the refund too where the case came from a file, or none was typed."""
    names = ("sub_order_no", "aftersale_no", "customer_nick", "tracking_no", "carrier", "reason_note", "paid_fen")
    found: dict[str, object] = {name: getattr(new, name) for name in names if getattr(said, name) in {"", None}}
    if not said.items:
        found["items"] = new.items
    if said.remedy == Remedy.NONE:
        found["remedy"] = new.remedy
    if said.source == "imported" or not said.refund_fen:
        found["refund_fen"] = new.refund_fen
    paid, refund = found.get("paid_fen", said.paid_fen), found.get("refund_fen") or said.refund_fen
    if isinstance(paid, int) and isinstance(refund, int) and paid < refund:  # one of them is not what it says
        found["paid_fen"] = None
        found["refund_fen"] = None if said.paid_fen is not None else refund
    return {name: value for name, value in found.items() if value}


def _steps(filled: NewCase, path: tuple[str, ...], attitude: str) -> tuple[NewCase, ...]:
    """How the case reads after each step; what is filled in comes with the first."""
    if not path:
        return (filled,)
    chosen = attitude or filled.attitude
    return tuple(filled._replace(status=status, attitude=attitude_of(status) or chosen) for status in path)


def _stays(is_: str, file: str) -> str:
    titles = STATUS_TITLES
    if way(file, is_) is not None:
        return Sentence("登记里已是“{}”，没有改回“{}”", titles[is_], titles[file])
    return Sentence("登记里是“{}”，不能直接改成“{}”；请打开那一条看一看", titles[is_], titles[file])


_BETWEEN = frozenset({Status.NEW, Status.AWAIT_BUYER, Status.IN_TRANSIT, Status.INSPECTING, Status.SETTLING})
_ENDED = frozenset({Status.CANCELLED, Status.KEPT})


def way(from_: str, to: str, *, reopens: bool = False) -> tuple[str, ...] | None:
    """The fewest allowed moves that lead from one status to another, without passing through an end.

    Args:
        from_: how far the case is.
        to: how far the platform is.
        reopens: whether a case that ended may be opened again for it.

    Returns:
        the statuses after each move, none where nothing is to be done; None where nothing leads there.
    """
    if from_ == to or {from_, to} == _ENDED:
        return ()
    ways: deque[tuple[str, ...]] = deque([()])
    seen = {from_}
    while ways:
        way_ = ways.popleft()
        at = way_[-1] if way_ else from_
        for next_ in _nexts(at, to, reopens=reopens and not way_):
            if next_ == to and (to != Status.ESCALATED or not way_):  # how it came to that, no file says
                return (*way_, next_)
            if next_ not in seen and next_ in _BETWEEN:
                seen.add(next_)
                ways.append((*way_, next_))
    return None


def _nexts(at: str, to: str, *, reopens: bool) -> list[str]:
    nexts = [str(move[1]) for move in MOVES if move[0] == at and (move[0], move[1]) not in FORM_ONLY]
    if at in CLOSED:  # the platform steps in after the end; else an end is left only for what is known to be open
        return [one for one in nexts if (one == to == Status.ESCALATED) or (reopens and one == Status.NEW)]
    return [one for one in nexts if one != Status.PERSUADING]


def _joined(words: Iterable[str]) -> str:
    return "；".join(filter(None, words))


def complete(order: FileOrder, case: Case) -> Decision:
    """What an order adds to an open case of it: what is blank, and nothing else."""
    if case.erased_at_ms is not None:
        return Decision(Deed.UNCHANGED, case, reason=Sentence("这位买家的信息已清除，没有再存"))
    said = case.said
    offered: dict[str, object] = {
        "paid_fen": order.paid_of(said.sub_order_no),
        "customer_nick": order.nick,
        "customer_name": order.name,
        "customer_phone": order.phone,
        "customer_address": order.address,
        "items": order.items_of(said.sub_order_no),
    }
    paid = offered["paid_fen"]
    if isinstance(paid, int) and paid < said.refund_fen:
        offered["paid_fen"] = None
    changes = {name: value for name, value in offered.items() if value and not getattr(said, name)}
    filled = said._replace(**changes)  # type: ignore[arg-type]  # by their names
    return Decision(Deed.CHANGED if changes else Deed.UNCHANGED, case, (filled,) if changes else ())
