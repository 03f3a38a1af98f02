"""How much do I pay: a basket of this broadcast's links, as one sentence."""

from collections.abc import Sequence

from livecs.phrases.basket import Wanted, bill
from livecs.phrases.basket_words import bill_details, bill_said, terms_of
from livecs.phrases.card import Card, Limit
from livecs.phrases.card_words import Answer, limit_said, products, why_no_price
from livecs.sentence import Sentence, strung


def basket_answer(card: Card, basket: Sequence[Wanted], now_ms: int, limit: Limit | None = None) -> Answer:
    """The bill of a basket, or why there is none: a link that is not there, or whose price does not hold now."""
    for one in basket:
        link = card.link(one.number)
        why = why_no_price(card, link, now_ms) if link else Sentence("本场没有这个链接")
        if why:
            return Answer(Sentence("算不了：{} 号链接{}{}", one.number, "" if link else " ", why))
    if card.unchecked and card.terms:
        return Answer(Sentence("算不了：满减和券是上一场的，按 Ctrl+Shift+B 核对后再算"))
    read = terms_of(card.terms)
    if read.unread:
        return Answer(Sentence("算不了：满减里的「{}」没读懂，按 Ctrl+Shift+B 改一下", read.unread[0]))
    prices = {link.number: link.price_fen for link in card.links if link.price_fen}
    paid = bill(basket, prices, read.terms)
    details = strung("\n", filter(None, [bill_details(paid, read.terms, products(card)), limit_said(limit)]))
    return Answer(bill_said(paid), details, bill_said(paid))
