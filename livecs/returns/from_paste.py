"""A case as a paste says it, for whoever has no form to show the fields in."""

from livecs.money import fen_of
from livecs.returns.model import Item, NewCase
from livecs.returns.paste import Field, Pasted

_SAME = (
    Field.ORDER,
    Field.SUB_ORDER,
    Field.AFTERSALE,
    Field.NICK,
    Field.NAME,
    Field.PHONE,
    Field.ADDRESS,
    Field.TRACKING,
    Field.CARRIER,
    Field.NOTE,
)


def case_of(pasted: Pasted, platform: str) -> NewCase:
    """What a paste says of a case on a platform; its reason stays words, in ``reason_note``.

    An identity card is never kept, and a refund that is no sum (a negative one) is left out.
    """
    said = {str(field): pasted.value(field) for field in _SAME if pasted.value(field)}
    return NewCase(
        platform,
        **said,  # type: ignore[arg-type]  # all of these are texts
        reason_note=pasted.value(Field.REASON),
        paid_fen=fen_of(pasted.value(Field.PAID)),
        refund_fen=fen_of(pasted.value(Field.REFUND)) or 0,
        items=_items(pasted),
    )


def _items(pasted: Pasted) -> tuple[Item, ...]:
    product = pasted.value(Field.PRODUCT)
    if not product:
        return ()
    return (Item(product, pasted.value(Field.SPEC), int(pasted.value(Field.QUANTITY) or 1) or 1),)
