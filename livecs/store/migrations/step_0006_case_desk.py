"""What the desk for cases needs: deadlines with their source, situations of reasons, keys of imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.store.driver import Connection

# Written out here, not taken from elsewhere: a step stays what it was.
_DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
_HASH = "length({0}) IN (0, 64) AND {0} NOT GLOB '*[^0-9a-f]*'"
_PLATFORMS = "'douyin', 'pdd', 'kuaishou', 'taobao', 'wechat_channels', 'xiaohongshu'"

# What a list reads stands in one narrow index, the most urgent last: a hundred thousand cases are searched through
# in the time that decrypting 10 MB takes, which for the whole table would be 170.
_SEARCHED = """lower(order_key || char(10) || phone_key || char(10) || customer_nick || char(10) || customer_name
    || char(10) || more_products)"""
_STATUSES = "draft new await_buyer persuading in_transit inspecting settling escalated done kept refused cancelled"
_KINDS = "return complaint bad_review"


def _numbered(column: str, names: str, step: int) -> str:
    numbers = " ".join(f"WHEN '{name}' THEN {number * step}" for number, name in enumerate(names.split()))
    return f"CASE {column} {numbers} END"


_FACET = " + ".join(
    (
        _numbered("status", _STATUSES, 18),
        _numbered("kind", _KINDS, 6),
        _numbered("platform", _PLATFORMS.replace("'", "").replace(",", ""), 1),
    )
)
_URGENCY = """CASE WHEN status IN ('done', 'kept', 'refused', 'cancelled') THEN created_at_ms
    WHEN due_at_ms IS NULL THEN 10000000000000 + created_at_ms ELSE 40000000000000 - due_at_ms END"""

_COLUMNS = (
    "aftersale_no TEXT NOT NULL DEFAULT ''",
    "carrier TEXT NOT NULL DEFAULT ''",
    "reply TEXT NOT NULL DEFAULT ''",
    "steps INTEGER NOT NULL DEFAULT 0 CHECK (steps BETWEEN 0 AND 63)",
    "goods_kind TEXT NOT NULL DEFAULT '' CHECK (goods_kind NOT GLOB '*[^a-z_]*')",
    "is_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (is_confirmed IN (0, 1))",
    f"signed_on TEXT NOT NULL DEFAULT '' CHECK (signed_on = '' OR signed_on {_DAY})",
    f"returned_on TEXT NOT NULL DEFAULT '' CHECK (returned_on = '' OR returned_on {_DAY})",
    # A keyed hash of what an imported row is known by: it stays when the number is erased, and tells nothing.
    f"import_key TEXT NOT NULL DEFAULT '' CHECK ({_HASH.format('import_key')})",
    # For the list: the first product by its number in the table of products, the others by their names.
    "first_product INTEGER",
    "more_products TEXT NOT NULL DEFAULT ''",
    f"words TEXT NOT NULL GENERATED ALWAYS AS ({_SEARCHED}) VIRTUAL",
    f"facet INTEGER NOT NULL GENERATED ALWAYS AS ({_FACET}) VIRTUAL",
    f"urgency INTEGER NOT NULL GENERATED ALWAYS AS ({_URGENCY}) VIRTUAL",
)

# All columns but due_at_ms, which follows from the deadlines: a reminder that moves is no other version of a case.
_WRITTEN = (
    "id, shop_id, agent_id, platform, kind, source, status, attitude, remedy, reason_id, liable_party, phrase_id, "
    "order_no, order_key, sub_order_no, customer_nick, customer_name, customer_phone, phone_key, customer_address, "
    "tracking_no, reason_note, note, paid_fen, refund_fen, compensation_fen, version, created_at_ms, updated_at_ms, "
    "closed_at_ms, erased_at_ms, aftersale_no, carrier, reply, steps, goods_kind, is_confirmed, signed_on, "
    "returned_on, import_key"
)

_BLANK = "NEW.erased_at_ms IS NOT NULL AND NEW.aftersale_no || NEW.reply <> ''"

_CASE_RULES = (
    "CREATE UNIQUE INDEX case_imported_once ON return_case (shop_id, import_key) WHERE import_key <> ''",
    "CREATE INDEX case_of_nick ON return_case (customer_nick, created_at_ms) WHERE customer_nick <> ''",
    "CREATE INDEX case_of_parcel ON return_case (tracking_no) WHERE tracking_no <> ''",
    "CREATE INDEX case_of_request ON return_case (aftersale_no) WHERE aftersale_no <> ''",
    "CREATE INDEX case_at ON return_case (created_at_ms)",
    """
CREATE INDEX case_listed ON return_case (urgency, facet, created_at_ms, words, first_product) WHERE status <> 'draft'
""",
    "CREATE INDEX case_closed ON return_case (closed_at_ms) WHERE closed_at_ms IS NOT NULL",
    """
CREATE INDEX event_moved ON case_event (at_ms, case_id, from_value) WHERE kind = 'move' AND to_value <> 'draft'
""",
    """
CREATE INDEX event_unpersuaded ON case_event (case_id) WHERE kind = 'attitude' AND from_value = 'persuade'
""",
    "DROP INDEX item_of_case",
    "CREATE INDEX item_of_case ON case_item (case_id, product, quantity)",
    f"""
CREATE TRIGGER case_stays_blank BEFORE UPDATE ON return_case WHEN {_BLANK}
BEGIN SELECT RAISE(ABORT, 'CHECK: what was erased stays blank'); END
""",
    f"""
CREATE TRIGGER case_comes_blank BEFORE INSERT ON return_case WHEN {_BLANK}
BEGIN SELECT RAISE(ABORT, 'CHECK: what was erased stays blank'); END
""",
    "DROP TRIGGER case_version",
    f"""
CREATE TRIGGER case_version BEFORE UPDATE OF {_WRITTEN} ON return_case WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'the version rises by one'); END
""",
    """
CREATE TRIGGER event_of_the_erased BEFORE INSERT ON case_event
WHEN NEW.note <> '' AND (SELECT erased_at_ms FROM return_case WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'CHECK: what was erased stays blank'); END
""",
)

# Products once each, so that a search reads each name once.
_LISTS = (
    "CREATE TABLE product (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
    "INSERT INTO product (name) SELECT DISTINCT product FROM case_item",
)
# The version trigger stands aside: a case is listed otherwise, not changed.
_FILL_LIST = """
UPDATE return_case SET
    first_product = (SELECT p.number FROM case_item i JOIN product p ON p.name = i.product
        WHERE i.case_id = return_case.id ORDER BY i.id LIMIT 1),
    more_products = ifnull((SELECT group_concat(product, char(10))
        FROM (SELECT product FROM case_item WHERE case_id = return_case.id ORDER BY id LIMIT -1 OFFSET 1)), '')
"""

# The words of a deadline are a preset's; nothing of a customer stands in them. One that is not ours runs against
# whoever is to act next.
_DEADLINES = (
    f"""
CREATE TABLE case_deadline (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES return_case (id) ON DELETE CASCADE,
    rule TEXT NOT NULL CHECK (rule <> '' AND rule NOT GLOB '*[^a-z0-9_.-]*'),
    title TEXT NOT NULL CHECK (title <> ''),
    due_at_ms INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source <> ''),
    source_on TEXT NOT NULL DEFAULT '' CHECK (source_on = '' OR source_on {_DAY}),
    confidence TEXT NOT NULL DEFAULT '',
    is_ours INTEGER NOT NULL DEFAULT 1 CHECK (is_ours IN (0, 1)),
    done_at_ms INTEGER
) STRICT
""",
    "CREATE INDEX deadline_of_case ON case_deadline (case_id)",
    "CREATE UNIQUE INDEX deadline_open_once ON case_deadline (case_id, rule) WHERE done_at_ms IS NULL",
    """
CREATE TRIGGER deadline_stays_itself BEFORE UPDATE ON case_deadline
WHEN (NEW.id, NEW.case_id, NEW.rule) <> (OLD.id, OLD.case_id, OLD.rule)
BEGIN SELECT RAISE(ABORT, 'whose deadline it is stays'); END
""",
    """
CREATE TRIGGER deadline_stays BEFORE DELETE ON case_deadline
WHEN EXISTS (SELECT 1 FROM return_case WHERE id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a deadline is done, never deleted'); END
""",
)

_REASONS = (
    "ALTER TABLE reason ADD COLUMN situation TEXT NOT NULL DEFAULT '' CHECK (situation NOT GLOB '*[^a-z-]*')",
    "ALTER TABLE reason ADD COLUMN asks_evidence INTEGER NOT NULL DEFAULT 0 CHECK (asks_evidence IN (0, 1))",
    f"""
CREATE TABLE reason_platform (
    reason_id TEXT NOT NULL REFERENCES reason (id) ON DELETE CASCADE,
    platform TEXT NOT NULL CHECK (platform IN ({_PLATFORMS})),
    counts_as_quality INTEGER NOT NULL CHECK (counts_as_quality IN (0, 1)),
    source TEXT NOT NULL CHECK (source <> ''),
    noted_on TEXT NOT NULL CHECK (noted_on {_DAY}),
    PRIMARY KEY (reason_id, platform)
) STRICT, WITHOUT ROWID
""",
)

# Which phrases fit a reason of the list that every shop began with, and whether a picture should be asked for.
_SITUATIONS = """
不想要了 dislike
拍错或多拍 dislike
不喜欢 dislike
七天无理由 dislike
尺码颜色 size-wrong
偏大或偏小 size-wrong
颜色不合适 colour-differs
质量问题 quality evidence
破损 damaged evidence
做工瑕疵 quality evidence
功能故障 quality evidence
变质或过期 fresh-food evidence
与描述不符 quality evidence
材质不符 quality evidence
尺寸不符 size-wrong evidence
发错漏发 wrong-item evidence
发错货 wrong-item evidence
少件漏发 missing-item evidence
物流问题 late-delivery
运输破损 damaged evidence
丢件 not-received
太慢或停滞 late-delivery
价格与活动 price-drop
买贵了 price-drop
优惠没用上 price-drop
"""
_SEEDED = "00000000-0000-7000-8000-%"


def take(connection: Connection) -> None:
    """Add columns, rules and tables, and say of the reasons that were there which phrases fit them."""
    for column in _COLUMNS:
        connection.execute(f"ALTER TABLE return_case ADD COLUMN {column}")
    for statement in (*_CASE_RULES, *_DEADLINES, *_LISTS, _FILL_LIST, *_REASONS):
        connection.execute(statement)
    for name, situation, *evidence in map(str.split, filter(None, _SITUATIONS.split("\n"))):
        connection.execute(
            "UPDATE reason SET situation = ?, asks_evidence = ? WHERE name = ? AND id LIKE ?",
            (situation, int(bool(evidence)), name, _SEEDED),
        )
