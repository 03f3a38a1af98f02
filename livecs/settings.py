"""The table of settings: one row a field, from which the page 设置 and the file are made."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from livecs.platforms import PLATFORM_IDS, PLATFORMS
from livecs.sentence import Sentence

_CASE_DAYS = ("case_days_after_close", "case_days_at_most")
_QUIET_HOURS = ("quiet_from", "quiet_to")
_TIME = re.compile(r"(?:(?:[01][0-9]|2[0-3]):[0-5][0-9])?")

HOTKEY_TAKEN = "hotkey_taken"
"""In ``offers_off``: it was told that there is no hotkey; with the keys and the day, that others have these keys."""


class Field(NamedTuple):
    """One setting: its key in the file, its default, and what it may be (a number: from, to).

    ``names`` says how each of the choices is called. ``kind`` is needed where the default does not tell how a person
    sets the field: ``time`` (``HH:MM`` or empty), ``keys`` (one combination), ``shortcuts`` (action to keys), ``list``
    (lines that can be taken out), and ``elsewhere``, where ``help`` says on which page. A field without a ``group`` is
    remembered, not set.
    """

    key: str
    default: Any
    title: str
    help: str
    choices: tuple[str, ...] = ()
    span: tuple[int, int] = (0, 0)
    names: tuple[str, ...] = ()
    group: str = ""
    kind: str = ""

    def accepts(self, value: object) -> bool:
        """Whether a value read from a file may stand for this field."""
        if self.choices:
            return value in self.choices
        if self.kind == "time":
            return isinstance(value, str) and bool(_TIME.fullmatch(value))
        if self.kind == "shortcuts":
            return isinstance(value, dict)  # what of it is a key, ``ui.key_rules`` says
        if type(self.default) is int:
            return type(value) is int and self.span[0] <= value <= self.span[1]
        if isinstance(self.default, list):
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        return type(value) is type(self.default)


_SHOP, _LOOKS, _KEYS, _WINDOW = "平台和店铺", "外观", "按键", "窗口"
_CHAT, _QUIET, _PRIVATE, _WORK = "聊天窗口", "提醒", "买家信息", "话术和售后"

FIELDS = (
    Field(
        "platform", "douyin", "平台", "话术按这个平台的说法显示，违禁词也按它查", PLATFORM_IDS,
        names=tuple(one.title for one in PLATFORMS), group=_SHOP,
    ),
    Field("shop_name", "", "店铺名称", "印在售后登记表上，店里怎么叫就怎么写", group=_SHOP),
    Field("agent_name", "", "我的名字", "写进提议和审核记录，店里怎么叫就怎么写", group=_SHOP),
    Field(
        "follow_workbench", True, "跟着工作台换平台",
        "切到另一个平台的聊天窗口时，平台跟着换；自己选过的平台不动", group=_SHOP,
    ),
    Field(
        "theme", "system", "明暗", "跟随系统、浅色或深色", ("system", "light", "dark"),
        names=("跟随系统", "浅色", "深色"), group=_LOOKS,
    ),
    Field(
        "font_percent", 100, "字号", "整个面板的字，100 是原样，90 到 160",
        span=(90, 160), group=_LOOKS,
    ),
    Field(
        "language", "zh", "界面语言", "只换界面的文字，话术不变；下次打开面板时换", ("zh", "en"),
        names=("中文", "English"), group=_LOOKS,
    ),
    Field(
        "hotkey", "Ctrl+Alt+K", "呼出键", "在任何窗口按下就到面板的搜索，再按回到原来的窗口",
        group=_KEYS, kind="keys",
    ),
    Field(
        "shortcuts", {}, "面板里的按键", "点一下要改的键，再按新的键；和别的键冲突时会说是哪一个",
        group=_KEYS, kind="shortcuts",
    ),
    Field(
        "dock", "none", "停靠", "靠在屏幕一侧，最大化的窗口给它让出地方", ("none", "left", "right"),
        names=("不停靠", "左侧", "右侧"), group=_WINDOW,
    ),
    Field("stay_on_top", True, "总在最前", "别的窗口不会盖住面板", group=_WINDOW),
    Field("autostart", False, "开机打开", "登录系统后自动打开面板", group=_WINDOW),
    Field(
        "paste_into_chat", True, "回车放进聊天窗口",
        "学过聊天窗口以后，回车把话术放进去，不替您发送；关掉后只复制", group=_CHAT,
    ),
    Field(
        "restore_clipboard", False, "放完还原剪贴板",
        "话术放进聊天窗口以后，剪贴板变回原来的内容", group=_CHAT,
    ),
    Field(
        "check_chat", False, "查聊天窗口里写的话",
        "在学过的聊天窗口里复制自己写的话，马上查违禁词；内容不保存", group=_CHAT,
    ),
    Field(
        "chat_windows", [], "学过的聊天窗口", "话术只放进这些窗口；删掉后要重新学", group=_CHAT, kind="list",
    ),
    Field(
        "quiet_from", "", "免打扰开始", "从这时起提醒先不弹出，例如 23:30；空着就不免打扰",
        group=_QUIET, kind="time",
    ),
    Field(
        "quiet_to", "", "免打扰结束", "到这时恢复提醒，例如 08:00；空着就不免打扰",
        group=_QUIET, kind="time",
    ),
    Field(
        "hide_in_broadcast", True, "直播时隐藏买家信息",
        "开播后自动隐藏姓名、电话和订单号，下播后照常显示；Ctrl+H 随时切换", group=_PRIVATE,
    ),
    Field(
        "case_days_after_close", 30, "结案后保留天数", "买家信息在结案满这么多天后清除",
        span=(0, 180), group=_PRIVATE,
    ),
    Field(
        "case_days_at_most", 180, "最长保留天数", "买家信息自登记起满这么多天后清除，最多 180 天",
        span=(1, 180), group=_PRIVATE,
    ),
    Field(
        "drafts_may_be_copied", True, "草稿可以复制", "关掉后，没有通过审核的话术不能复制", group=_WORK,
    ),
    Field(
        "pinned", [], "固定的话术", "在「常用」里位置不变的话术；在话术列表里固定或取消",
        group=_WORK, kind="elsewhere",
    ),
    Field(
        "packs_off", [], "停用的话术包", "它们的话术不出现在列表和推荐里；在菜单的「话术包」里停用或启用",
        group=_WORK, kind="elsewhere",
    ),
    Field(
        "case_limits", [], "平台时限", "店铺自己知道的平台时限；在售后登记的「时限」里填",
        group=_WORK, kind="elsewhere",
    ),
    Field(
        "response_values", {}, "考核规则", "店铺按自己后台的规则页填写的值；在回复率的「考核规则」里填",
        group=_WORK, kind="elsewhere",
    ),
    Field("collapsed", False, "收成窄条", "上次是不是收成了窄条"),
    Field("position", {}, "位置", "面板上次在哪块屏幕的哪里"),
    Field("strip_position", {}, "窄条的位置", "窄条上次在哪块屏幕的哪里"),
    Field("offers_off", [], "不再提示的", "平台、店铺和呼出键各提示一次，说过不用就不再提"),
)  # fmt: skip


def clash(settings: Mapping[str, Any], key: str) -> str:
    """Why a setting cannot stand beside another one, and what to do; empty where it can.

    Args:
        settings: all of them, as they would be.
        key: the one that is changed.
    """
    after, most = settings["case_days_after_close"], settings["case_days_at_most"]
    if key in _CASE_DAYS and after > most:
        said = "结案后保留 {} 天比最长保留 {} 天还长；请先把「最长保留天数」改大，或把「结案后保留天数」改小"
        return Sentence(said, after, most)
    if key in _QUIET_HOURS and settings["quiet_from"] and settings["quiet_from"] == settings["quiet_to"]:
        said = "免打扰开始和结束都是 {}，等于没有；请换一个时间，不要免打扰就清空一个"
        return Sentence(said, settings["quiet_from"])
    return ""


def settings_from(raw: Mapping[str, object]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Take what fits the table from a file's content.

    Returns:
        All fields with their values (defaults where missing or unusable), and the keys whose
        values were not usable. Unknown keys are kept: a newer version may have written them.
    """
    unusable = tuple(f.key for f in FIELDS if f.key in raw and not f.accepts(raw[f.key]))
    known = {f.key: raw[f.key] if f.key in raw and f.key not in unusable else f.default for f in FIELDS}
    return {**raw, **known}, unusable
