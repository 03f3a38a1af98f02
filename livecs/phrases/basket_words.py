"""A basket in words: the shop's terms and a basket are read as they are typed, an answer is one sentence."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import NamedTuple

from livecs.money import fen_of, yuan
from livecs.phrases.basket import Bill, Line, Off, Terms, Wanted, to_next_fen
from livecs.sentence import Sentence, strung

MOST_PIECES = 999
MOST_LINKS = 20

_MONEY = r"(\d[\d.]*)(?:元|块)?"
_EVERY = re.compile(rf"每满{_MONEY}减{_MONEY}")
_TIER = re.compile(rf"满{_MONEY}减{_MONEY}")
_COUPON = re.compile(
    rf"(?:(?:店铺|整单)?券(?:满{_MONEY}(?:减|用|可用))?{_MONEY})|(?:满{_MONEY}(?:减|用|可用)?的?{_MONEY}的?券)|(?:{_MONEY}的?券)"
)
_MEMBER = re.compile(r"(?:会员)?(?:打)?(\d)\.?(\d?)折")
_PARTED = re.compile(r"[，,；;、+\s]+")
_INSIDE = re.compile(r"(?<=[满减券])\s+(?=\d)|(?<=\d)\s+(?=[减元折])")  # blanks that part nothing
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_PIECE = re.compile(r"(\d{1,4})(?:号链接|号)?(?:[*x×✕✖](\d{1,3})件?)?")


class ReadTerms(NamedTuple):
    """The terms in a text, and the pieces of it that say nothing we know."""

    terms: Terms
    unread: tuple[str, ...] = ()


def terms_of(typed: str) -> ReadTerms:
    """Read 每满200减30 · 满300减50，满500减100 · 券10 · 券满99减10 · 会员95折, parted by commas or blanks.

    Of two pieces of the same kind (but for 满减, which has steps) the last one holds.
    """
    plain = _INSIDE.sub("", _THOUSANDS.sub("", unicodedata.normalize("NFKC", typed)))
    terms = Terms()
    unread = []
    for piece in filter(None, _PARTED.split(plain)):
        read = next((read for look in _READERS if (read := look(piece, terms))), None)
        terms = read or terms
        if read is None:
            unread.append(piece)
    return ReadTerms(terms, tuple(unread))


def _read_every(piece: str, terms: Terms) -> Terms | None:
    off = _off(_EVERY, piece)
    return terms._replace(every=off) if off else None


def _read_tier(piece: str, terms: Terms) -> Terms | None:
    off = _off(_TIER, piece)
    return terms._replace(tiers=tuple(sorted({*terms.tiers, off}))) if off else None


def _read_coupon(piece: str, terms: Terms) -> Terms | None:
    found = _COUPON.fullmatch(piece)
    if not found:
        return None
    amounts = [fen_of(one) for one in found.groups() if one]
    whole = Off(amounts[0] or 0, amounts[-1] or 0) if len(amounts) > 1 else Off(0, amounts[0] or 0)
    return terms._replace(coupon=whole) if whole.off_fen else None


def _read_member(piece: str, terms: Terms) -> Terms | None:
    found = _MEMBER.fullmatch(piece)
    member = int(found[1]) * 100 + int(found[2] or 0) * 10 if found else 0
    return terms._replace(member=member) if member else None


_READERS: tuple[Callable[[str, Terms], Terms | None], ...] = (_read_every, _read_tier, _read_coupon, _read_member)


def _off(form: re.Pattern[str], piece: str) -> Off | None:
    """A threshold that takes off less than itself: 满10减20 is a slip of the hand."""
    found = form.fullmatch(piece)
    amounts = [fen_of(one) for one in found.groups()] if found else []
    from_fen, off_fen = amounts or (None, None)
    return Off(from_fen, off_fen) if from_fen and off_fen and off_fen < from_fen else None


def terms_said(terms: Terms) -> str:
    """The terms as they were understood, for whoever typed them."""
    said = []
    if terms.member < Terms().member:
        said.append(Sentence("会员价按 {:g}% 算", terms.member / 10))
    if terms.every:
        said.append(Sentence("每满 {} 元减 {} 元，可累计", yuan(terms.every.from_fen), yuan(terms.every.off_fen)))
    said += [Sentence("满 {} 元减 {} 元", yuan(one.from_fen), yuan(one.off_fen)) for one in terms.tiers]
    if terms.coupon:
        whole = Sentence("满 {} 元可用", yuan(terms.coupon.from_fen)) if terms.coupon.from_fen else Sentence("无门槛")
        said.append(Sentence("{} 元券，{}", yuan(terms.coupon.off_fen), whole))
    return strung("；", said)


def basket_of(typed: str) -> tuple[Wanted, ...]:
    """A basket as it is typed: ``1×2 3 5*1`` or ``1+3``; empty when the text is anything else.

    A lone number is no basket but a link. The same link twice is added up.
    """
    plain = unicodedata.normalize("NFKC", typed).lower().strip()
    plain = re.sub(r"\s*[*x×✕✖]\s*", "×", plain)
    pieces = [_PIECE.fullmatch(piece) for piece in _PARTED.split(plain)]
    if not plain or not all(pieces) or len(pieces) > MOST_LINKS or plain.isdigit():
        return ()
    counts: dict[str, int] = {}
    for piece in pieces:
        if piece:
            number = str(int(piece[1]))
            counts[number] = counts.get(number, 0) + int(piece[2] or 1)
    if any(not 0 < count <= MOST_PIECES for count in counts.values()) or (len(pieces) == 1 and "×" not in plain):
        return ()
    return tuple(Wanted(number, count) for number, count in counts.items())


def bill_said(paid: Bill) -> str:
    """The bill as one sentence that a customer may get."""
    goods = "、".join(f"{line.number} 号链接 {line.pieces} 件" for line in paid.lines)
    if not paid.steps:
        return f"{goods}，一共 {yuan(paid.pay_fen)} 元，以付款页显示为准。"
    steps = "，".join(f"{step.title}优惠 {yuan(step.off_fen)} 元" for step in paid.steps)
    return f"{goods}，合计 {yuan(paid.price_fen)} 元，{steps}，实付 {yuan(paid.pay_fen)} 元，以付款页显示为准。"


def bill_details(paid: Bill, terms: Terms, products: Mapping[str, str]) -> str:
    """What the agent sees beside the sentence: each link's share, and how far it is to the next reduction."""
    lines = [_line_said(line, products.get(line.number, "")) for line in paid.lines]
    if gap := to_next_fen(paid, terms):
        lines.append(Sentence("再买 {} 元到下一档优惠", yuan(gap)))
    return strung("\n", lines)


def _line_said(line: Line, product: str) -> str:
    name = Sentence("{} 号", line.number) + (f" {product}" if product else "")
    share = Sentence("，分摊 {} 元，实 {} 元", yuan(line.off_fen), yuan(line.pay_fen)) if line.off_fen else ""
    return Sentence("{} ×{}：{} 元{}", name, line.pieces, yuan(line.price_fen), share)
