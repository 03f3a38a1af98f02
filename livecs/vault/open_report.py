"""What came of opening a damaged store, in one plain sentence for the person in front of it."""

from __future__ import annotations

from typing import NamedTuple

from livecs.sentence import Sentence


class OpenReport(NamedTuple):
    """What came back.

    Args:
        rows: read from the damaged file.
        from_backup: added from the backup, because the damaged file no longer gave all of its rows.
        backup: that backup's moment as a person reads it; empty when none was needed, or none was usable.
        is_complete: whether the damaged file still gave all of its rows.
        aside: the name under which the damaged file lies in the store folder; empty where it was gone.
        refused: readable rows that broke a rule and were left out.
    """

    rows: int
    from_backup: int
    backup: str
    is_complete: bool
    aside: str
    refused: int = 0

    @property
    def said(self) -> str:
        """One sentence or two: what came back, what did not, and where the damaged file lies."""
        if not self.aside:
            return self._came_back().replace(Sentence("数据文件有损坏"), Sentence("数据文件不见了"), 1)
        return Sentence("{}；损坏的文件没有删除，在 store/{}", self._came_back(), self.aside)

    def _came_back(self) -> str:
        if self.is_complete:
            return Sentence("数据文件有损坏，已修好：{} 行记录全部读出，没有丢失", self.rows)
        if not self.backup:
            return Sentence("数据文件有损坏，也没有可用的备份：读出 {} 行，其余读不出来，请核对最近的登记", self.rows)
        if not self.rows:
            return Sentence("数据文件有损坏，已恢复到 {} 的备份；之后的登记读不出来，请补记", self.backup)
        return Sentence(
            "数据文件有损坏，已恢复：从中读出 {} 行，再用 {} 的备份补回 {} 行；之后的登记可能缺少几条，请核对",
            self.rows,
            self.backup,
            self.from_backup,
        )
