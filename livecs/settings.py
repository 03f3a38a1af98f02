"""The table of settings: one row a field, from which pages and files are made."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from livecs.platforms import PLATFORM_IDS


class Field(NamedTuple):
    """One setting: its key in the file, its default, and what it may be (a number: from, to)."""

    key: str
    default: Any
    title: str
    help: str
    choices: tuple[str, ...] = ()
    span: tuple[int, int] = (0, 0)

    def accepts(self, value: object) -> bool:
        """Whether a value read from a file may stand for this field."""
        if self.choices:
            return value in self.choices
        if type(self.default) is int:
            return type(value) is int and self.span[0] <= value <= self.span[1]
        if isinstance(self.default, list):
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        return type(value) is type(self.default)


FIELDS = (
    Field("platform", "douyin", "平台", "话术按这个平台的说法显示", PLATFORM_IDS),
    Field("theme", "system", "外观", "跟随系统、浅色或深色", ("system", "light", "dark")),
    Field("pinned", [], "固定的话术", "在「常用」里位置不变的话术，按固定的先后"),
    Field("agent_name", "", "我的名字", "写进提议和审核记录，店里怎么叫就怎么写"),
    Field("shop_name", "", "店铺名称", "印在售后登记表上，店里怎么叫就怎么写"),
    Field("drafts_may_be_copied", True, "草稿可以复制", "关掉后，没有通过审核的话术不能复制"),
    Field("packs_off", [], "停用的话术包", "它们的话术不出现在列表和推荐里"),
    Field("response_values", {}, "考核规则", "店铺按自己后台的规则页填写的值，按平台"),
    Field(
        "case_limits", [], "平台时限", "店铺自己知道的平台时限，每行一条，如 douyin escalated 48 2026-11-22 平台举证"
    ),
    Field("case_days_after_close", 30, "结案后保留天数", "买家信息在结案满这么多天后清除", span=(0, 180)),
    Field("case_days_at_most", 180, "最长保留天数", "买家信息自登记起满这么多天后清除，最多 180 天", span=(1, 180)),
)


def settings_from(raw: Mapping[str, object]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Take what fits the table from a file's content.

    Returns:
        All fields with their values (defaults where missing or unusable), and the keys whose
        values were not usable. Unknown keys are kept: a newer version may have written them.
    """
    unusable = tuple(f.key for f in FIELDS if f.key in raw and not f.accepts(raw[f.key]))
    known = {f.key: raw[f.key] if f.key in raw and f.key not in unusable else f.default for f in FIELDS}
    return {**raw, **known}, unusable
