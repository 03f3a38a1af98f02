"""How long each kind of thing is kept, in one table: what the purge does and what the person is told are the same."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from livecs.sentence import Sentence

DAY_MS = 86_400_000
MOST_DAYS = 180
"""No personal data of a case outlives this, whatever the shop sets."""
DEFAULT_AFTER_CLOSE_DAYS = 30
DRAFT_DAYS = 14
ACCESS_DAYS = 180
SEARCH_DAYS = 180
OWED_DAYS = 7
BACKUP_DAYS = 30


class CaseLimits(NamedTuple):
    """How long the personal data of a case may stay: days after its end, and days after its beginning at most."""

    after_close_days: int = DEFAULT_AFTER_CLOSE_DAYS
    at_most_days: int = MOST_DAYS


class Cutoffs(NamedTuple):
    """Moments, UTC milliseconds: what is as old as they are, or older, is kept no longer."""

    created_at_ms: int
    closed_at_ms: int
    draft_at_ms: int
    access_at_ms: int
    mark_at_ms: int


class Kept(NamedTuple):
    """One kind of thing: for how many days (None: for good), and the sentence that says so."""

    kind: str
    days: int | None
    sentence: str


def limits_from(settings: Mapping[str, Any]) -> CaseLimits:
    """What the shop has set, never more than the most."""
    after, most = settings["case_days_after_close"], settings["case_days_at_most"]
    return CaseLimits(min(after, MOST_DAYS), min(most, MOST_DAYS))


def cutoffs(now_ms: int, limits: CaseLimits) -> Cutoffs:
    """Before which moments what was made or closed is due now."""
    return Cutoffs(
        now_ms - limits.at_most_days * DAY_MS,
        now_ms - limits.after_close_days * DAY_MS,
        now_ms - DRAFT_DAYS * DAY_MS,
        now_ms - ACCESS_DAYS * DAY_MS,
        # A case that a mark could still be for is older than the mark, and due by its age alone.
        now_ms - MOST_DAYS * DAY_MS,
    )


def kept(limits: CaseLimits) -> tuple[Kept, ...]:
    """Every kind of thing in the store, and how long it stays."""
    after, most = min(limits), limits.at_most_days
    return (
        Kept(
            "case_personal",
            most,
            Sentence("买家信息、备注和凭证：结案满 {} 天清除，未结案的自登记起满 {} 天清除", after, most),
        ),
        Kept("case", None, Sentence("售后登记本身（原因、状态、金额、货物名称）：一直保留，不含买家信息")),
        Kept("draft", DRAFT_DAYS, Sentence("没有存完的草稿：最后一次输入满 {} 天删除", DRAFT_DAYS)),
        Kept(
            "promise_personal",
            most,
            Sentence("记一笔的内容和买家：办完满 {} 天清除，没办完的自记下起满 {} 天清除", after, most),
        ),
        Kept("owed", OWED_DAYS, Sentence("欠回复的名字（昵称、单号尾号或前几个字）：满 {} 天删除", OWED_DAYS)),
        Kept(
            "response_event", None, Sentence("消息事件（时间和角色，会话和买家只存加密摘要，不含聊天内容）：一直保留")
        ),
        Kept("official_figure", None, Sentence("后台的官方数据和冻结的周报：一直保留，不含买家信息")),
        Kept("audit", None, Sentence("操作记录：一直保留，只记字段名，不记内容")),
        Kept("access", ACCESS_DAYS, Sentence("查看记录（谁看过哪一条）：满 {} 天删除，不记内容", ACCESS_DAYS)),
        Kept(
            "search_miss",
            SEARCH_DAYS,
            Sentence("没找到的搜索词：满 {} 天删除，只记 12 字以内的汉字，不记数字和字母", SEARCH_DAYS),
        ),
        Kept("use_counts", None, Sentence("话术和违禁词的使用次数：一直保留，不含买家信息")),
        Kept("proposal", None, Sentence("话术的草稿、提议和审核记录：一直保留，不含买家信息")),
        Kept(
            "erasure_mark", MOST_DAYS, Sentence("清除标记（加密摘要，恢复备份后再清除一次用）：满 {} 天删除", MOST_DAYS)
        ),
        Kept("backup", BACKUP_DAYS, Sentence("备份：满 {} 天删除；清除过买家信息后，更早的备份随即删除", BACKUP_DAYS)),
        Kept("set_aside", MOST_DAYS, Sentence("损坏或被替换的数据文件：最后一次写入满 {} 天删除", MOST_DAYS)),
        Kept("log", None, Sentence("运行日志：写满即从最早的删起，只有事件代码和编号")),
    )
