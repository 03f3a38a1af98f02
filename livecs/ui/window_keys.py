"""The keys of the wide windows and of what covers the panel; the help shows those of what is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from livecs.ui.keys import KEYS, Key
from livecs.ui.shortcuts import HELP

if TYPE_CHECKING:
    from collections.abc import Sequence

# ``page`` is the object name of the widget that reads the key.
WINDOW_KEYS = (
    Key("Ctrl+K", "到搜索", page="cases"),
    Key("Enter", "打开这一条", page="cases"),
    Key("Space Ctrl+A", "勾选、全选", page="cases"),
    Key("Ctrl+T", "一起改状态", page="cases"),
    Key("Alt+Down Alt+Up", "换状态", page="cases"),
    Key("Alt+Right Alt+Left", "换期限", page="cases"),
    Key("F6 Shift+F6", "换平台", page="cases"),
    Key("F7 Shift+F7", "换种类", page="cases"),
    Key("Ctrl+Shift+P", "打印找到的", page="cases"),
    Key("Ctrl+E", "导出找到的", page="cases"),
    Key("F5", "刷新", page="cases"),
    Key("1…9", "下一步", page="case"),
    Key("F1 F2 F3", "态度", page="case"),
    Key("F4", "修改这一条", page="case"),
    Key("V", "按住看姓名和电话", page="case"),
    Key("Ctrl+V", "贴上凭证", page="case"),
    Key("↑ ↓ PgUp PgDown", "翻看", page="case"),
    Key("Alt+Up Alt+Down", "上一条、下一条", page="case"),
    Key("1…5", "换一段时间", page="stats"),
    Key("Ctrl+P", "打印", page="stats"),
    Key("Ctrl+E", "导出表格或图片", page="stats"),
    Key("F5", "刷新", page="stats"),
    Key("Enter", "存下这条时限", page="limits"),
    Key("Delete", "在列表里：删掉一条", page="limits"),
    Key("F6 Shift+F6", "换平台", page="limits"),
    Key("F7 Shift+F7", "换状态", page="limits"),
    Key("Space", "停用或启用这个原因", page="reasons"),
    Key("F2", "改名", page="reasons"),
    Key("Delete", "删掉", page="reasons"),
    Key("Ctrl+N", "在下面加一个", page="reasons"),
    Key("Ctrl+Shift+N", "加一个大类", page="reasons"),
    Key("Ctrl+O", "选文件", page="return-import"),
    Key("Ctrl+S", "导入", page="return-import"),
    Key("Ctrl+1…6", "换一栏", page="board"),
    Key("Ctrl+H", "隐藏姓名和电话，再按显示", page="board"),
    Key("F12", "打开提醒的那一条售后", page="board"),
    Key("1 2", "只看超时、全部", page="rounds"),
    Key("← →", "换一天", page="rounds"),
    Key("0", "整周", page="rounds"),
    Key("Ctrl+PgUp Ctrl+PgDown", "翻页", page="rounds"),
    Key("F5", "刷新", page="rounds"),
    Key("Enter", "看这一项的每一轮", page="indicators-list"),
    Key("Enter", "修改，再按保存", page="rules"),
    Key("Delete", "恢复", page="rules"),
    Key("Ctrl+1…4", "换一栏", page="behind"),
    Key("Ctrl+O", "选文件", page="week-import"),
    Key("Ctrl+V", "粘贴", page="week-import"),
    Key("Ctrl+S", "导入", page="week-import"),
    Key("Ctrl+S", "保存", page="card"),
    Key("Ctrl+Shift+V", "粘贴链接表", page="card"),
    Key("Ctrl+L", "从上一场开始", page="card"),
    Key("Enter", "改一格", page="card"),
    Key("Space", "核对这行价格", page="card"),
    Key("Delete", "删一行", page="card"),
    Key("Ctrl+H", "都核对过", page="card"),
    Key("F9", "下播时间加 30 分钟", page="card"),
    Key("Ctrl+R", "放弃没有保存的", page="card"),
    Key("Ctrl+S", "提交审核", page="editor"),
    Key("F8", "下一处违禁提示", page="editor"),
    Key("Shift+F8", "上一处违禁提示", page="editor"),
    Key("Ctrl+Enter", "通过", page="review"),
    Key("Ctrl+T", "退回", page="review"),
    Key("F4", "修改", page="review"),
    Key("Ctrl+1", "用左边的", page="choice"),
    Key("Ctrl+2", "用右边的", page="choice"),
    Key("Ctrl+O", "选文件", page="import"),
    Key("Ctrl+V", "粘贴", page="import"),
    Key("Ctrl+S", "提交待审", page="import"),
    Key("← →", "换一栏", page="report"),
    Key("F5", "刷新", page="report"),
    Key("Space", "停用或启用这个包", page="packs"),
    Key("Ctrl+K", "到搜索", page="settings"),
    Key("Enter", "搜索里：到找到的第一项", page="settings"),
    Key("Ctrl+Z", "撤回刚改的", page="settings"),
    Key("Enter", "做写在按钮上的", page="vault"),
    Key("Tab", "下一个按钮", page="vault"),
)


def keys_in(whole: QWidget, page: str) -> tuple[Sequence[Key], Sequence[Key]]:
    """The keys of what is in sight in a window, and those that work there beside them.

    Args:
        whole: the panel, or one of its wide windows.
        page: the panel's page; empty for a wide window, which has none of the panel's keys.
    """
    names = {one.objectName() for one in whole.findChildren(QWidget) if one.isVisible() and one.window() is whole}
    is_covered = "vault" in names
    own = [key for key in WINDOW_KEYS if key.page in names]
    if page and not is_covered:
        return [key for key in KEYS if key.page == page], [key for key in KEYS if not key.page]
    return own, [key for key in KEYS if not key.page and (key.action in HELP or key.keys == "Esc")]
