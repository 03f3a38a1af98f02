"""Writes tests/data/store/schema-NNNN.db, as the newest step leaves it: ``python -m tests.tools.make_schema_file``.

Run once when a step is added, before it is released; files of older steps are never made again. The key is
well known and protects nothing: the rows are made up.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from livecs.store.migrations import STEPS
from tests.store.build import DATA, made

# A row for each table that was made empty; a step that adds a table adds rows here.
ROWS = (
    "INSERT INTO phrase_use VALUES ('agree-freight-03', '2026-11-21', '0123456789abcdef', 3, 1795233600000)",
    "INSERT INTO search_miss VALUES ('以旧换新', '2026-11-21', 2)",
    "INSERT INTO lint_deed VALUES ('fixed', 'ad-law.best', '2026-11-21', 2)",
    "INSERT INTO shop VALUES ('019aa4f8-0c00-7000-8000-0000000000aa', '二号店')",
    """INSERT INTO audit (id, at_ms, action, subject_kind, subject_id, fields) VALUES
        ('019aa4f8-0c00-7000-8000-0000000000bb', 1795233600000, 'case.change', 'case',
         '019aa4f8-0c00-7000-8000-0000000000cc', 'phone,customer_name')""",
    """INSERT INTO return_case (id, platform, kind, status, attitude, reason_id, order_no, order_key, customer_name,
        customer_phone, phone_key, note, aftersale_no, reply, refund_fen, created_at_ms, updated_at_ms)
       VALUES ('019aa4f8-0c00-7000-8000-0000000000cc', 'pdd', 'return', 'new', 'persuade',
        (SELECT id FROM reason WHERE name = '偏大或偏小'),
        '241121-000000000000001', '241121000000000000001', '演示买家',
        '100 0000 0001', '10000000001', '鞋子偏大', 'DEMO-1', '演示回复', 5990, 1795233600000, 1795233600000)""",
    """INSERT INTO case_item VALUES ('019aa4f8-0c00-7000-8000-0000000000c1', '019aa4f8-0c00-7000-8000-0000000000cc',
        '帆布鞋', '白色 38 码', 2, 1, 0, 5990)""",
    """INSERT INTO case_event VALUES ('019aa4f8-0c00-7000-8000-0000000000c2', '019aa4f8-0c00-7000-8000-0000000000cc',
        '00000000-0000-7000-8000-000000000002', 1795233600000, 'follow_up', '', '', '已回电')""",
    """INSERT INTO evidence VALUES ('019aa4f8-0c00-7000-8000-0000000000c3', '019aa4f8-0c00-7000-8000-0000000000cc',
        1795233600000, '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 40960, NULL)""",
    """INSERT INTO lasting_key VALUES ('019aa4f8-0c00-7000-8000-0000000000d5', 1795233600000, zeroblob(32))""",
    """INSERT INTO draft (id, body, updated_at_ms)
       VALUES ('019aa4f8-0c00-7000-8000-0000000000c4', '{"order_no": "1"}', 1795233600000)""",
    """INSERT INTO access (id, at_ms, deed, subject_kind, subject_id) VALUES
        ('019aa4f8-0c00-7000-8000-0000000000c5', 1795233600000, 'reveal', 'case',
         '019aa4f8-0c00-7000-8000-0000000000cc')""",
    """INSERT INTO proposal (id, pack, phrase_id, body, state, base, author, created_at_ms, changed_at_ms) VALUES
        ('019aa4f8-0c00-7000-8000-0000000000d1', 'my-shop', 'my-shop-01', '{"id": "my-shop-01", "title": "会员日"}',
         'draft', '0123456789abcdef', '阿岚', 1795233600000, 1795233600000)""",
    """INSERT INTO approval (id, at_ms, pack, phrase_id, revision, status, approved_by, approved_on) VALUES
        ('019aa4f8-0c00-7000-8000-0000000000d2', 1795233600000, 'my-shop', 'my-shop-01', '0123456789abcdef',
         'approved', '主管', '2026-11-21')""",
    """INSERT INTO shop_key VALUES ('019aa4f8-0c00-7000-8000-0000000000d3', 1795233600000,
        '0000000000000000000000000000000000000000000000000000000000000000')""",
    """INSERT INTO promise (id, platform, phrase_id, what, customer, made_at_ms, due_at_ms) VALUES
        ('019aa4f8-0c00-7000-8000-0000000000d4', 'pdd', 'agree-gift-missing-01', '补寄赠品', '演示买家',
         1795233600000, 1795255200000)""",
    "INSERT INTO product (name) VALUES ('帆布鞋')",
    """INSERT INTO case_deadline (id, case_id, rule, title, due_at_ms, source) VALUES
        ('019aa4f8-0c00-7000-8000-0000000000e1', '019aa4f8-0c00-7000-8000-0000000000cc', 'own', '约定时间',
         1795255200000, '登记时自己定的')""",
    """INSERT INTO reason_platform SELECT id, 'pdd', 1, '演示', '2026-11-22' FROM reason WHERE name = '偏大或偏小'""",
    "INSERT INTO response_channel (id, platform, source) VALUES (1, 'douyin', 'feed')",
    "INSERT INTO response_key VALUES (1, zeroblob(32))",
    "INSERT INTO response_account VALUES (1, '一号客服')",
    "INSERT INTO response_event VALUES (1, 1, 1795233600000, 4711, 0, 0, 0, 0, 0, 0, 1)",
    "INSERT INTO response_day VALUES (1, 20778, '1.0123456789abcdef', 1, '{}')",
    """INSERT INTO official_figure (platform, figure_on, indicator, days, agent, value, scale, taken_at_ms)
       VALUES ('douyin', '2026-11-21', 'reply_3min', 1, '', 921, 1000, 1795233600000)""",
    "INSERT INTO frozen_week VALUES (1, 20771, 1795233600000, 1, '{}', '{}')",
    "INSERT INTO feed_sender VALUES ('window', 12, 1795233600000)",
    "INSERT INTO event_columns VALUES ('0123456789abcdef0123456789abcdef', '{}', 1795233600000)",
    """INSERT INTO owed_reply (id, name, opened_at_ms, warn_at_ms, due_at_ms)
       VALUES ('019aa4f8-0c00-7000-8000-0000000000d5', '尾号 0001', 1795233600000, 1795233720000, 1795233780000)""",
)


def main() -> int:
    """Refuse to write over a file that stands for what lies in profiles."""
    target = DATA / f"schema-{len(STEPS):04}.db"
    if target.exists():
        sys.stderr.write(f"{target.name} stands: a released step is never changed\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        with made(path) as database, database.transaction() as connection:
            for row in ROWS:
                connection.execute(row)
        shutil.copyfile(path, target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
