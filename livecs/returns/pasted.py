"""What a paste holds: fields, their values, and where each was read."""

from enum import StrEnum
from typing import NamedTuple

from livecs.text import order_key


class Field(StrEnum):
    """What a case has a field for; ``ID_CARD`` is recognised in order never to be kept."""

    ORDER = "order_no"
    SUB_ORDER = "sub_order_no"
    AFTERSALE = "aftersale_no"
    PRODUCT = "product"
    SPEC = "spec"
    QUANTITY = "quantity"
    PAID = "paid"
    REFUND = "refund"
    NICK = "customer_nick"
    NAME = "customer_name"
    PHONE = "customer_phone"
    ADDRESS = "customer_address"
    TRACKING = "tracking_no"
    CARRIER = "carrier"
    REASON = "reason"
    NOTE = "note"
    ID_CARD = "id_card"


class Recognised(NamedTuple):
    """One field: its value as it is kept, and the span in the paste (code points, half-open) it was read from.

    ``hint`` is the platform an order number looks like; empty where it does not say.
    """

    field: Field
    value: str
    start: int
    end: int
    hint: str = ""


class Pasted(NamedTuple):
    """All that was recognised, in the order of the paste."""

    found: tuple[Recognised, ...]

    def orders(self) -> tuple[str, ...]:
        """The order numbers, each once: of two the agent chooses."""
        numbers_ = {order_key(one.value): one.value for one in reversed(self.found) if one.field == Field.ORDER}
        return tuple(reversed(numbers_.values()))

    def value(self, field: Field) -> str:
        """What goes into a field: the first that was recognised; empty when there is none."""
        return next((one.value for one in self.found if one.field == field), "")
