"""本场信息 in words: the chip, and what is answered to a link number or a basket typed into the search."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from livecs.phrases.card import MINUTE_MS, Card, Limit, Link, Phase, phase, values_at
from livecs.phrases.card_times import hours_left, session_name
from livecs.sentence import Sentence, strung

_NUMBERED = r"(?s)(\d{1,4})(?:号链接|号)?(?:\s+(.*))?"
_SHORT = 3  # digits: whoever types more looks for something else than a link


class Answer(NamedTuple):
    """What stands over the found phrases.

    ``copyable`` is a sentence for the customer (empty: there is none), ``details`` is for the agent alone;
    ``number`` is the link that phrases are filled from; ``rest`` is what phrases are searched by, None: by nothing.
    """

    title: str
    details: str = ""
    copyable: str = ""
    number: str = ""
    rest: str | None = None


def chip_text(card: Card, now_ms: int) -> str:
    """What the chip says."""
    now = phase(card, now_ms)
    if now == Phase.EMPTY:
        return Sentence("未填本场")
    if now == Phase.ENDED:
        return Sentence("已下播")
    if now == Phase.ENDING:
        return Sentence("快下播 · 还有 {} 分", -(-(card.ends_at_ms - now_ms) // MINUTE_MS))
    name = session_name(card.starts_at_ms)
    if now == Phase.BEFORE:
        return Sentence("{} · {} 后开播", name, hours_left(card.starts_at_ms - now_ms))
    return Sentence("{} · {} 后下播", Sentence("大促") if card.big_sale else name, hours_left(card.ends_at_ms - now_ms))


def next_change_ms(card: Card, now_ms: int) -> int:
    """In how many milliseconds the chip says something else; 0 when it will not."""
    now = phase(card, now_ms)
    if now in {Phase.EMPTY, Phase.ENDED}:
        return 0
    left = (card.starts_at_ms if now == Phase.BEFORE else card.ends_at_ms) - now_ms
    return left % MINUTE_MS or MINUTE_MS


def answer(card: Card, query: str, now_ms: int, limit: Limit | None = None) -> Answer | None:
    """What 本场信息 says to a query; None when the query asks nothing of it.

    ``3`` and ``3 尺码`` ask for a link, ``1×2 3 5×1`` for a basket.
    """
    if not query[:1].isnumeric():
        return None
    import unicodedata

    from livecs.phrases.basket_words import basket_of

    if basket := basket_of(query):
        from livecs.phrases.basket_answer import basket_answer

        return basket_answer(card, basket, now_ms, limit)
    found = re.fullmatch(_NUMBERED, unicodedata.normalize("NFKC", query).strip())
    if not found or not int(found[1]):
        return None
    number, rest = str(int(found[1])), (found[2] or "").strip()
    if link := card.link(number):
        return _link_answer(card, link, rest, now_ms)
    if card.links:
        return Answer(Sentence("本场没有 {} 号链接", number), Sentence("有 {}", _numbers(card)), rest=query)
    is_bare = len(found[1]) <= _SHORT and not rest
    return Answer(Sentence("本场还没有链接表"), Sentence("按 Ctrl+Shift+B 粘贴"), rest=query) if is_bare else None


def _link_answer(card: Card, link: Link, rest: str, now_ms: int) -> Answer:
    values = values_at(card, now_ms, link)
    shipping = link.shipping if "发货时效" in values else ""
    facts = [
        Sentence("券后价 {} 元", values["券后价"]) if "券后价" in values else "",
        Sentence("尺码 {}", values["尺码范围"]) if "尺码范围" in values else "",
        Sentence("发货 {}", shipping) if shipping else "",
        Sentence("赠品 {}", values["赠品"]) if "赠品" in values else "",
    ]
    name = Sentence("{} 号链接是{}", link.number, link.product) if link.product else Sentence("{} 号链接", link.number)
    said = strung("，", filter(None, [name, *facts]))
    stock = Sentence("库存 {}", values["库存"]) if "库存" in values else ""
    title = strung(" · ", filter(None, [Sentence("{} 号", link.number), link.product, *facts, stock]))
    return Answer(
        title, why_no_price(card, link, now_ms), Sentence("{}。", said) if any(facts) else "", link.number, rest
    )


def why_no_price(card: Card, link: Link, now_ms: int) -> str:
    """Why a link's price is not told now; empty when it is."""
    now = phase(card, now_ms)
    if link.price_fen is None:
        return Sentence("没有券后价")
    if now == Phase.ENDED:
        return Sentence("已下播，价格不再填")
    if now in {Phase.BEFORE, Phase.EMPTY}:
        return Sentence("还没开播，价格先不填")
    return Sentence("价格是上一场的，核对后才填") if link.unchecked else ""


def _numbers(card: Card) -> str:
    """1–5、8 号: the numbers there are, neighbours together."""
    numbers = sorted(int(link.number) for link in card.links)
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return strung("、", ("–".join(map(str, run)) for run in runs)) + Sentence(" 号")


def limit_said(limit: Limit | None) -> str:
    """The shop's note on changing prices, with where it comes from."""
    return Sentence("改价限制（店铺填写，{}）：{}", limit.noted_on, limit.text) if limit else ""


def products(card: Card) -> Mapping[str, str]:
    """The product of each link number."""
    return {link.number: link.product for link in card.links}
