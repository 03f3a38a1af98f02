"""What is said of a store that came back."""

import pytest

from livecs.vault.open_report import OpenReport

ASIDE = "；损坏的文件没有删除，在 store/livecs.db.aside-1"


@pytest.mark.parametrize(
    ("rows", "from_backup", "backup", "is_complete", "said"),
    [
        (120, 0, "", True, "数据文件有损坏，已修好：120 行记录全部读出，没有丢失"),
        (
            0,
            0,
            "2026-11-21 19:00",
            False,
            "数据文件有损坏，已恢复到 2026-11-21 19:00 的备份；之后的登记读不出来，请补记",
        ),
        (
            118,
            4,
            "2026-11-21 19:00",
            False,
            (
                "数据文件有损坏，已恢复：从中读出 118 行，再用 2026-11-21 19:00 的备份补回 4 行；"
                "之后的登记可能缺少几条，请核对"
            ),
        ),
        (118, 0, "", False, "数据文件有损坏，也没有可用的备份：读出 118 行，其余读不出来，请核对最近的登记"),
    ],
)
def test_the_sentence_says_what_came_back_and_where_the_file_lies(
    rows: int, from_backup: int, backup: str, said: str, *, is_complete: bool
) -> None:
    assert OpenReport(rows, from_backup, backup, is_complete, "livecs.db.aside-1").said == said + ASIDE


def test_a_file_that_was_gone_lies_nowhere() -> None:
    said = OpenReport(0, 0, "2026-11-21 20:00", is_complete=False, aside="").said
    assert said == "数据文件不见了，已恢复到 2026-11-21 20:00 的备份；之后的登记读不出来，请补记"
