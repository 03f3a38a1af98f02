"""What a case is: one record for a return, a complaint or a bad review. Money in fen, moments in UTC milliseconds."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a case is about; all go over the same desk."""

    RETURN = "return"
    COMPLAINT = "complaint"
    BAD_REVIEW = "bad_review"


class Attitude(StrEnum):
    """The answer that was chosen; for quality, wrong item and damage the third is to ask for evidence."""

    NONE = ""
    AGREE = "agree"
    PERSUADE = "persuade"
    REFUSE = "refuse"
    ASK_EVIDENCE = "ask_evidence"


class Remedy(StrEnum):
    """What the customer gets."""

    RETURN_REFUND = "return_refund"
    REFUND_ONLY = "refund_only"
    EXCHANGE = "exchange"
    RESEND = "resend"
    COMPENSATE = "compensate"
    NONE = "none"


class Status(StrEnum):
    """How far a case is."""

    DRAFT = "draft"
    NEW = "new"
    PERSUADING = "persuading"
    AWAIT_BUYER = "await_buyer"
    IN_TRANSIT = "in_transit"
    INSPECTING = "inspecting"
    SETTLING = "settling"
    ESCALATED = "escalated"
    DONE = "done"
    KEPT = "kept"
    REFUSED = "refused"
    CANCELLED = "cancelled"


CLOSED = frozenset({Status.DONE, Status.KEPT, Status.REFUSED, Status.CANCELLED})


class Item(NamedTuple):
    """One thing that was bought; of ``quantity`` so many came back, of these so many are damaged."""

    product: str
    spec: str = ""
    quantity: int = 1
    price_fen: int | None = None
    received: int = 0
    damaged: int = 0


class NewCase(NamedTuple):
    """What is said of a case, typed or imported; empty texts are what nobody said, dates are ISO."""

    platform: str
    order_no: str = ""
    reason_id: str | None = None
    kind: str = Kind.RETURN.value
    status: str = Status.NEW.value
    source: str = "typed"
    attitude: str = ""
    remedy: str = Remedy.NONE.value
    liable_party: str = "unclear"
    phrase_id: str = ""
    sub_order_no: str = ""
    aftersale_no: str = ""
    customer_nick: str = ""
    customer_name: str = ""
    customer_phone: str = ""
    customer_address: str = ""
    tracking_no: str = ""
    carrier: str = ""
    reason_note: str = ""
    note: str = ""
    reply: str = ""
    steps: int = 0
    goods_kind: str = ""
    is_confirmed: int = 0
    signed_on: str = ""
    returned_on: str = ""
    paid_fen: int | None = None
    refund_fen: int = 0
    compensation_fen: int = 0
    due_at_ms: int | None = None
    closed_at_ms: int | None = None
    items: tuple[Item, ...] = ()


PERSONAL = (
    "order_no",
    "sub_order_no",
    "aftersale_no",
    "customer_nick",
    "customer_name",
    "customer_phone",
    "customer_address",
    "tracking_no",
    "reason_note",
    "note",
    "reply",
)
"""What an erasure blanks, and no log, no audit row and no unmasked export shows."""


class Case(NamedTuple):
    """A case as it is kept."""

    id: str
    version: int
    created_at_ms: int
    updated_at_ms: int
    erased_at_ms: int | None
    said: NewCase


class Event(NamedTuple):
    """Something that happened to a case: a ``move``, a change of ``attitude``, a ``follow_up`` with its note."""

    id: str
    at_ms: int
    kind: str
    from_value: str = ""
    to_value: str = ""
    note: str = ""


class Deadline(NamedTuple):
    """Until when something must be done, and who says so; there is none without a source.

    ``rule`` names it (``law.refund``, ``platform.evidence``, ``file`` ...), ``source_on`` is an ISO date. One that
    is not ours runs against whoever is to act next: while that is the buyer, the case is not due by it.
    """

    id: str
    rule: str
    title: str
    due_at_ms: int
    source: str
    source_on: str = ""
    confidence: str = ""
    done_at_ms: int | None = None
    is_ours: bool = True


class Reason(NamedTuple):
    """One entry of the shop's own list, in two levels; ``situation`` is the ``case`` of the phrases that fit it."""

    id: str
    parent_id: str
    name: str
    liable_party: str
    is_quality: bool
    asks_evidence: bool
    is_offered: bool
    position: int
    situation: str = ""


class Picture(NamedTuple):
    """A picture that proves something; ``name`` finds its bytes, and is the same for the same picture."""

    id: str
    name: str
    size_bytes: int
    added_at_ms: int


class CaseFile(NamedTuple):
    """All that is known of one case, oldest event first."""

    case: Case
    reason: str
    events: tuple[Event, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    pictures: tuple[Picture, ...] = ()


class CaseRow(NamedTuple):
    """A case as a list shows it: names and phones are masked, ``follow_up`` is the last note."""

    id: str
    version: int
    platform: str
    kind: str
    status: str
    attitude: str
    reason: str
    order_no: str
    customer: str
    phone: str
    product: str
    refund_fen: int
    created_at_ms: int
    due_at_ms: int | None
    follow_up: str = ""


class Search(NamedTuple):
    """Which cases are wanted: ``text`` is any part of an order number, a name, a nick, a phone or a product.

    ``due``: ``""`` any, ``today``, ``overdue``, ``soon`` (within 24 hours), ``open`` (not closed). Moments are
    half-open.
    """

    text: str = ""
    statuses: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    platform: str = ""
    due: str = ""
    from_ms: int | None = None
    to_ms: int | None = None
    limit: int = 200


class Found(NamedTuple):
    """Rows, the most urgent first, and how many there are without the limit."""

    rows: tuple[CaseRow, ...]
    total: int


class Counts(NamedTuple):
    """How much there is to do now."""

    open: int = 0
    today: int = 0
    overdue: int = 0
    registered_today: int = 0
    by_status: tuple[tuple[str, int], ...] = ()


class Near(NamedTuple):
    """A case that may be the same; ``why`` is ``order``, ``phone``, ``nick``, ``tracking`` or ``picture``."""

    row: CaseRow
    why: str
