"""Cases and what belongs to them: the tables that hold personal data, and who looked at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.store.driver import Connection

# Written out here, not taken from elsewhere: a step stays what it was.
_SHOP = "TEXT NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001' REFERENCES shop (id)"
_AGENT = "TEXT NOT NULL DEFAULT '00000000-0000-7000-8000-000000000002' REFERENCES agent (id)"
_LIABLE = "'buyer', 'seller', 'carrier', 'platform', 'unclear'"
_CLOSED = "'done', 'kept', 'refused', 'cancelled'"

_REASONS = (
    f"""
CREATE TABLE reason (
    id TEXT NOT NULL PRIMARY KEY,
    shop_id {_SHOP},
    parent_id TEXT REFERENCES reason (id),
    name TEXT NOT NULL CHECK (name <> ''),
    liable_party TEXT NOT NULL CHECK (liable_party IN ({_LIABLE})),
    is_quality INTEGER NOT NULL DEFAULT 0 CHECK (is_quality IN (0, 1)),
    is_offered INTEGER NOT NULL DEFAULT 1 CHECK (is_offered IN (0, 1)),
    position INTEGER NOT NULL,
    UNIQUE (shop_id, parent_id, name)
) STRICT
""",
    "CREATE INDEX reason_of_parent ON reason (parent_id)",
)

# What the status machine allows, as data; an attitude where only that one leads there, else empty.
_MOVES_TABLE = """
CREATE TABLE case_move (
    from_status TEXT NOT NULL,
    to_status TEXT NOT NULL,
    attitude TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (from_status, to_status, attitude)
) STRICT, WITHOUT ROWID
"""
_MOVES = """
draft new
new draft
new await_buyer agree
new await_buyer ask_evidence
new persuading persuade
new refused refuse
new settling agree
new cancelled
persuading kept
persuading await_buyer agree
persuading await_buyer ask_evidence
persuading refused refuse
persuading cancelled
await_buyer in_transit
await_buyer inspecting
await_buyer cancelled
await_buyer kept
in_transit inspecting
in_transit escalated
inspecting settling
inspecting refused
inspecting escalated
settling done
settling escalated
refused escalated
refused new
escalated settling
escalated refused
escalated cancelled
kept new
cancelled new
done escalated
"""

# An empty text stands for "not said": erasing blanks the columns from order_no to note, and the last check keeps
# them blank. The duplicate key is never null, or equal cases would pass the unique index: an order number has
# letters and digits alone, so it is never taken for an id.
_CASE = f"""
CREATE TABLE return_case (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    shop_id {_SHOP},
    agent_id {_AGENT},
    platform TEXT NOT NULL
        CHECK (platform IN ('douyin', 'pdd', 'kuaishou', 'taobao', 'wechat_channels', 'xiaohongshu')),
    kind TEXT NOT NULL CHECK (kind IN ('return', 'complaint', 'bad_review')),
    source TEXT NOT NULL DEFAULT 'typed' CHECK (source IN ('typed', 'imported')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'new', 'await_buyer', 'persuading', 'in_transit', 'inspecting',
        'settling', 'escalated', {_CLOSED})),
    attitude TEXT NOT NULL DEFAULT '' CHECK (attitude IN ('', 'agree', 'persuade', 'refuse', 'ask_evidence')),
    remedy TEXT NOT NULL DEFAULT 'none'
        CHECK (remedy IN ('return_refund', 'refund_only', 'exchange', 'resend', 'compensate', 'none')),
    reason_id TEXT REFERENCES reason (id),
    liable_party TEXT NOT NULL DEFAULT 'unclear' CHECK (liable_party IN ({_LIABLE})),
    phrase_id TEXT NOT NULL DEFAULT '',
    order_no TEXT NOT NULL DEFAULT '',
    order_key TEXT NOT NULL DEFAULT '' CHECK (order_key NOT GLOB '*[^0-9A-Z]*'),
    sub_order_no TEXT NOT NULL DEFAULT '',
    customer_nick TEXT NOT NULL DEFAULT '',
    customer_name TEXT NOT NULL DEFAULT '',
    customer_phone TEXT NOT NULL DEFAULT '',
    phone_key TEXT NOT NULL DEFAULT '' CHECK (phone_key NOT GLOB '*[^0-9]*'),
    customer_address TEXT NOT NULL DEFAULT '',
    tracking_no TEXT NOT NULL DEFAULT '',
    reason_note TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    paid_fen INTEGER CHECK (paid_fen >= 0),
    refund_fen INTEGER NOT NULL DEFAULT 0 CHECK (refund_fen >= 0),
    compensation_fen INTEGER NOT NULL DEFAULT 0 CHECK (compensation_fen >= 0),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    created_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    due_at_ms INTEGER,
    closed_at_ms INTEGER,
    erased_at_ms INTEGER,
    duplicate_key TEXT NOT NULL GENERATED ALWAYS AS (iif(order_key = '', id, order_key)) VIRTUAL,
    CHECK (status = 'draft' OR reason_id IS NOT NULL),
    CHECK (status <> 'persuading' OR attitude = 'persuade'),
    CHECK ((status IN ({_CLOSED})) = (closed_at_ms IS NOT NULL)),
    CHECK (erased_at_ms IS NULL OR '' = order_no || order_key || sub_order_no || customer_nick || customer_name
        || customer_phone || phone_key || customer_address || tracking_no || reason_note || note)
) STRICT
"""

_CASE_RULES = (
    f"""
CREATE UNIQUE INDEX case_open_once ON return_case (shop_id, platform, kind, duplicate_key, sub_order_no)
WHERE status NOT IN ('draft', {_CLOSED})
""",
    "CREATE INDEX case_of_order ON return_case (order_key) WHERE order_key <> ''",
    "CREATE INDEX case_of_phone ON return_case (phone_key) WHERE phone_key <> ''",
    "CREATE INDEX case_of_status ON return_case (status, due_at_ms)",
    "CREATE INDEX case_of_reason ON return_case (reason_id)",
    "CREATE INDEX case_to_erase ON return_case (created_at_ms) WHERE erased_at_ms IS NULL",
    """
CREATE TRIGGER case_moves BEFORE UPDATE OF status ON return_case
WHEN NEW.status <> OLD.status AND NOT EXISTS (
    SELECT 1 FROM case_move
    WHERE from_status = OLD.status AND to_status = NEW.status AND attitude IN ('', NEW.attitude)
)
BEGIN SELECT RAISE(ABORT, 'no such status move'); END
""",
    """
CREATE TRIGGER case_version BEFORE UPDATE ON return_case WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'the version rises by one'); END
""",
    """
CREATE TRIGGER case_stays_itself BEFORE UPDATE ON return_case
WHEN NEW.id <> OLD.id OR NEW.created_at_ms <> OLD.created_at_ms OR NEW.erased_at_ms IS NULL AND OLD.erased_at_ms
BEGIN SELECT RAISE(ABORT, 'id, creation and erasure stay'); END
""",
    """
CREATE TRIGGER case_stays BEFORE DELETE ON return_case WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'only drafts are deleted'); END
""",
)

_PARTS = (
    """
CREATE TABLE case_item (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES return_case (id) ON DELETE CASCADE,
    product TEXT NOT NULL CHECK (product <> ''),
    spec TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
    received INTEGER NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND quantity),
    damaged INTEGER NOT NULL DEFAULT 0 CHECK (damaged BETWEEN 0 AND received),
    price_fen INTEGER CHECK (price_fen >= 0)
) STRICT
""",
    "CREATE INDEX item_of_case ON case_item (case_id)",
    f"""
CREATE TABLE case_event (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES return_case (id) ON DELETE CASCADE,
    agent_id {_AGENT},
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('move', 'attitude', 'follow_up')),
    from_value TEXT NOT NULL DEFAULT '' CHECK (from_value NOT GLOB '*[^a-z_]*'),
    to_value TEXT NOT NULL DEFAULT '' CHECK (to_value NOT GLOB '*[^a-z_]*'),
    note TEXT NOT NULL DEFAULT ''
) STRICT
""",
    "CREATE INDEX event_of_case ON case_event (case_id, at_ms)",
    # What happened stays; of what was written about it only the blank is left once it is erased.
    """
CREATE TRIGGER event_stays_as_it_is BEFORE UPDATE ON case_event
WHEN NEW.note <> '' OR (NEW.id, NEW.case_id, NEW.agent_id, NEW.at_ms, NEW.kind, NEW.from_value, NEW.to_value)
    <> (OLD.id, OLD.case_id, OLD.agent_id, OLD.at_ms, OLD.kind, OLD.from_value, OLD.to_value)
BEGIN SELECT RAISE(ABORT, 'case events are append-only'); END
""",
    # A draft that is deleted takes its events along: it is gone already when they go.
    """
CREATE TRIGGER event_stays BEFORE DELETE ON case_event
WHEN EXISTS (SELECT 1 FROM return_case WHERE id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'case events are append-only'); END
""",
    # A picture is a file of its own, named by a keyed hash of its content; none once it is erased.
    """
CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES return_case (id) ON DELETE CASCADE,
    added_at_ms INTEGER NOT NULL,
    file_name TEXT NOT NULL CHECK (file_name = '' OR length(file_name) = 64 AND file_name NOT GLOB '*[^0-9a-f]*'),
    size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
    erased_at_ms INTEGER,
    CHECK ((file_name = '') = (erased_at_ms IS NOT NULL))
) STRICT
""",
    "CREATE INDEX evidence_of_case ON evidence (case_id)",
    "CREATE INDEX evidence_of_file ON evidence (file_name) WHERE file_name <> ''",
    f"""
CREATE TABLE draft (
    id TEXT NOT NULL PRIMARY KEY,
    shop_id {_SHOP},
    agent_id {_AGENT},
    body TEXT NOT NULL CHECK (json_valid(body)),
    updated_at_ms INTEGER NOT NULL
) STRICT
""",
)

# Who looked at what, never what they saw or typed: a phone number is no id. A row may go when 180 days lie
# between it and the newest audit row.
_ACCESS = (
    f"""
CREATE TABLE access (
    id TEXT NOT NULL PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    shop_id {_SHOP},
    agent_id {_AGENT},
    deed TEXT NOT NULL CHECK (deed IN ('reveal', 'search', 'export', 'print')),
    subject_kind TEXT NOT NULL CHECK (subject_kind <> '' AND subject_kind NOT GLOB '*[^a-z_]*'),
    subject_id TEXT NOT NULL CHECK (subject_id = '' OR length(subject_id) = 36 AND subject_id NOT GLOB '*[^0-9a-f-]*')
) STRICT
""",
    "CREATE INDEX access_at ON access (at_ms)",
    """
CREATE TRIGGER access_stays_as_it_is BEFORE UPDATE ON access
BEGIN SELECT RAISE(ABORT, 'access rows are append-only'); END
""",
    """
CREATE TRIGGER access_stays BEFORE DELETE ON access
WHEN OLD.at_ms > (SELECT ifnull(max(at_ms), 0) FROM audit) - 180 * 86400000
BEGIN SELECT RAISE(ABORT, 'access rows stay for 180 days'); END
""",
)

# The list a shop begins with and makes its own: a name, who is liable, whether it speaks of quality.
_SEED = """
不想要了 buyer
 拍错或多拍 buyer
 不喜欢 buyer
 七天无理由 buyer
尺码颜色 buyer
 偏大或偏小 buyer
 颜色不合适 buyer
质量问题 seller quality
 破损 seller quality
 做工瑕疵 seller quality
 功能故障 seller quality
 变质或过期 seller quality
与描述不符 seller quality
 材质不符 seller quality
 尺寸不符 seller quality
发错漏发 seller
 发错货 seller
 少件漏发 seller
物流问题 carrier
 运输破损 carrier
 丢件 carrier
 太慢或停滞 carrier
价格与活动 seller
 买贵了 seller
 优惠没用上 seller
服务问题 seller
 承诺没做到 seller
 态度不好 seller
其他 unclear
"""


def take(connection: Connection) -> None:
    """Make the tables, the moves, and the reasons that every shop begins with."""
    for statement in (*_REASONS, _MOVES_TABLE, _CASE, *_CASE_RULES, *_PARTS, *_ACCESS):
        connection.execute(statement)
    for line in _MOVES.split("\n"):
        if line:
            connection.execute("INSERT INTO case_move VALUES (?, ?, ?)", (*line.split(), "")[:3])
    _seed(connection)


def _seed(connection: Connection) -> None:
    """Ids are counted, so that every profile's own reason has the same one."""
    parent = ""
    for number, line in enumerate(filter(None, _SEED.split("\n")), 1):
        name, liable, *quality = line.split()
        id_ = f"00000000-0000-7000-8000-{0x100 + number:012x}"
        is_child = line.startswith(" ")
        row = (id_, parent if is_child else None, name, liable, int(bool(quality)), number)
        connection.execute(
            "INSERT INTO reason (id, parent_id, name, liable_party, is_quality, position) VALUES (?, ?, ?, ?, ?, ?)",
            row,
        )
        parent = parent if is_child else id_
