"""What is said of what comes into 回复率 from files and pasted texts, before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.response.imports.look import Kind
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from livecs.response.imports.keeping import Done
    from livecs.response.imports.look import Look


def kind_titles() -> dict[Kind, str]:
    """The words for what can be taken over."""
    return {
        Kind.EVENTS: translate("WeekImport", "消息记录"),
        Kind.FIGURES: translate("WeekImport", "后台报表"),
        Kind.CHATS: translate("WeekImport", "聊天记录"),
    }


def what(look: Look) -> str:
    """What was recognised, and how much of it."""
    kind = kind_titles()[look.kind]
    if look.doubt or look.lacks:
        return translate("WeekImport", "这是{}").format(kind)
    if look.kind == Kind.FIGURES:
        return translate("WeekImport", "这是{}：认出 {} 个数字，{} 处读不出").format(kind, look.wanted, look.refused)
    if look.is_whole:
        return translate("WeekImport", "这是{}：{} 条消息，不收 {} 行").format(kind, look.wanted, look.refused)
    said = translate("WeekImport", "这是{}：先看了前 {} 行，不收 {} 行")
    about = translate("WeekImport", "；共约 {} 行").format(look.total) if look.total else ""
    return said.format(kind, look.wanted + look.refused, look.refused) + about


def offer(look: Look) -> str:
    """What a button says that keeps it."""
    if look.kind == Kind.FIGURES:
        return translate("WeekImport", "导入 {} 个数字  Ctrl+S").format(look.wanted)
    if look.is_whole:
        return translate("WeekImport", "导入 {} 条  Ctrl+S").format(look.wanted)
    return translate("WeekImport", "全部导入  Ctrl+S")


def done(came: Done) -> str:
    """What was kept and refused."""
    known = came.read - came.new
    if came.kind == Kind.FIGURES:
        said = translate("WeekImport", "认出 {} 个数字：存下 {}，{} 个已有；读不出 {} 处")
    else:
        said = translate("WeekImport", "读了 {} 条：存下 {}，{} 条已有；不收 {} 行")
    stopped = translate("WeekImport", "已停下，前面的都存下了；再导入一次会接着来，不会重复") if came.is_stopped else ""
    return "；".join(filter(None, [stopped, said.format(came.read, came.new, known, came.refused)]))
