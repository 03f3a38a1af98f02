"""The keys: one table, from which shortcuts and the key help are made."""

from typing import NamedTuple


class Key(NamedTuple):
    """A key and what it does; ``action`` names a window shortcut, empty where a field reads the key itself.

    ``page`` names the page it belongs to; empty: it works on all of them. ``is_own`` says of a key without an action
    that its page has a shortcut of it. What has an action or is its page's own can be given other keys. ``group`` is
    the heading it stands under in the key help; a page that has few keys has none.
    """

    keys: str
    title: str
    action: str = ""
    page: str = "phrases"
    is_own: bool = False
    group: str = ""

    @property
    def id(self) -> str:
        """Its name in the setting ``shortcuts``; empty where its keys cannot be changed."""
        return self.action or (f"{self.page} {self.keys}" if self.is_own else "")


_FIND, _REPLY, _SCENES, _ONE = "找话术", "回复框", "分类和态度", "这条话术"
_WINDOW, _WORK, _SHOW = "换页和窗口", "登记和记事", "本场和平台"
KEYS = (
    Key("↑ ↓", "选话术", group=_FIND),
    Key("Enter", "选中的话术放进聊天窗口；没有学过聊天窗口就复制", group=_FIND),
    Key("Alt+1…9", "直接复制这一行", group=_FIND),
    Key("Alt+0", "复制链接或报价那一句", "answer", group=_FIND),
    Key("Ctrl+G", "按复制来的买家消息推荐", "suggest", group=_FIND),
    Key("Shift+Enter", "放进回复框再改", group=_REPLY),
    Key("Ctrl+Enter", "复制回复框里的话", group=_REPLY),
    Key("F8", "下一处违禁提示", "finding_next", group=_REPLY),
    Key("Shift+F8", "上一处违禁提示", "finding_previous", group=_REPLY),
    Key("Alt+Enter", "改成建议的说法", group=_REPLY),
    Key("Tab", "下一个待填", group=_REPLY),
    Key("F1", "同意", "agree", group=_SCENES),
    Key("F2", "劝留", "persuade", group=_SCENES),
    Key("F3", "婉拒", "refuse", group=_SCENES),
    Key("Alt+Right", "下一个分类", "scene_next", group=_SCENES),
    Key("Alt+Left", "上一个分类", "scene_previous", group=_SCENES),
    Key("Alt+Down", "下一个小类", "sub_next", group=_SCENES),
    Key("Alt+Up", "上一个小类", "sub_previous", group=_SCENES),
    Key("F4", "建议修改这条话术", "edit", group=_ONE),
    Key("Ctrl+B", "固定到常用，再按取消", "pin", group=_ONE),
    Key("Ctrl+K", "回到搜索", "search", page="", group=_WINDOW),
    Key("Ctrl+1", "话术", "page phrases", page="", group=_WINDOW),
    Key("Ctrl+2", "售后", "page returns", page="", group=_WINDOW),
    Key("Ctrl+3", "回复率", "page week", page="", group=_WINDOW),
    Key("Ctrl+4", "话术管理", "page manage", page="", group=_WINDOW),
    Key("Ctrl+5", "交接班", "page handover", page="", group=_WINDOW),
    Key("Ctrl+,", "设置", "settings", page="", group=_WINDOW),
    Key("F10", "菜单", "menu", page="", group=_WINDOW),
    Key("Ctrl+Shift+K", "收成窄条；点窄条或按呼出键展开", "collapse", page="", group=_WINDOW),
    Key("Esc", "退一步，最后回到原来的窗口", page="", group=_WINDOW),
    Key("Ctrl+/", "这张按键表", "help", page="", group=_WINDOW),
    Key("?", "这张按键表，不在输入框里时", "help_here", page="", group=_WINDOW),
    Key("Ctrl+D", "登记售后：读剪贴板", "register", page="", group=_WORK),
    Key("Ctrl+L", "售后登记：全部、单条、统计", "cases", page="", group=_WORK),
    Key("F12", "打开提醒的那一条售后", "due", page="", group=_WORK),
    Key("Ctrl+M", "记一笔：答应买家的事，办完为止", "promise", page="", group=_WORK),
    Key("Ctrl+J", "请买家稍等，并记进欠回复", "hold", page="", group=_WORK),
    Key("Ctrl+Shift+J", "到欠回复：← → 选，回车去回", "owed", page="", group=_WORK),
    Key("Delete Ctrl+Z", "欠回复：去掉；10 秒内撤回", group=_WORK),
    Key("Ctrl+Shift+B", "本场信息", "card", page="", group=_SHOW),
    Key("F9", "下播时间加 30 分钟", "longer", page="", group=_SHOW),
    Key("F6", "下一个平台", "platform_next", page="", group=_SHOW),
    Key("Shift+F6", "上一个平台", "platform_previous", page="", group=_SHOW),
    Key("Ctrl+H", "隐藏姓名和电话，再按显示", "privacy", page="", group=_SHOW),
    Key("F11", "照提示的做：把改好的话放回聊天窗口，或换呼出键", "accept", page="", group=_SHOW),
    Key("1…9", "原因：选这一个，退格回上一级", page="returns"),
    Key("F1", "同意", page="returns", is_own=True),
    Key("F2", "劝留", page="returns", is_own=True),
    Key("F3", "婉拒；该看凭证的原因是请补充凭证", page="returns", is_own=True),
    Key("Ctrl+Enter", "登记", page="returns"),
    Key("Ctrl+Shift+Enter", "登记，并复制合适的话术", page="returns"),
    Key("Ctrl+Z", "退回认出来的一项；刚登记的 10 秒内撤销", page="returns", is_own=True),
    Key("Alt+1…3", "退换、投诉、中差评", page="returns"),
    Key("F7", "更多：规格、运单、凭证、七天无理由", page="returns", is_own=True),
    Key("Ctrl+Down", "到没办完的列表，回车打开", page="returns", is_own=True),
    Key("F5", "复制请买家如实选原因的话术", page="returns", is_own=True),
    Key("Ctrl+Shift+D", "清空这一笔", page="returns", is_own=True),
    Key("Enter", "审核、接着写或建议修改", page="manage"),
    Key("Ctrl+Enter", "提交审核；在审核里通过；给话术包签名", page="manage"),
    Key("F4", "修改", page="manage", is_own=True),
    Key("Ctrl+T", "撤回、退回、停用", page="manage", is_own=True),
    Key("Ctrl+N", "新话术", page="manage", is_own=True),
    Key("Ctrl+Shift+N", "照这一条再写一条", page="manage", is_own=True),
    Key("Ctrl+I", "导入话术表", page="manage", is_own=True),
    Key("Ctrl+R", "话术报告", page="manage", is_own=True),
    Key("Alt+Right", "下一种状态", page="manage", is_own=True),
    Key("Alt+Left", "上一种状态", page="manage", is_own=True),
    Key("Ctrl+S", "编辑时：提交审核", page="manage"),
    Key("F8", "编辑时：下一处违禁提示", page="manage"),
    Key("Enter", "交接班：这件办完了", page="handover"),
    Key("V", "交接班：按住看号码", page="handover"),
    Key("Ctrl+Z", "交接班：撤回刚办完的", page="handover", is_own=True),
    Key("Ctrl+P", "交接班：复制成一段文字", page="handover", is_own=True),
    Key("Ctrl+Shift+P", "交接班：打印", page="handover", is_own=True),
    Key("1…5", "售后统计：换一段时间", page="returns"),
    Key("Ctrl+P", "售后统计：打印", page="returns"),
    Key("Ctrl+E", "售后登记：导出找到的；售后统计：导出表格或图片", page="returns"),
    Key("Ctrl+V", "粘贴后台的官方数字", page="week", is_own=True),
    Key("Ctrl+N", "手填官方数字", page="week", is_own=True),
    Key("Ctrl+Enter", "保存官方数字", page="week"),
    Key("Ctrl+Z", "撤销刚保存的官方数字（10 秒内）", page="week"),
    Key("Ctrl+I", "导入消息记录或后台报表", page="week", is_own=True),
    Key("Ctrl+R", "明细、往周、指标", page="week", is_own=True),
    Key("Ctrl+T", "考核规则", page="week", is_own=True),
    Key("Ctrl+P", "日报：把今天复制成一段文字", page="week", is_own=True),
    Key("Ctrl+E", "导出本周：表格或图片", page="week", is_own=True),
    Key("1 2 0 ← →", "明细：只看超时、全部、整周、换一天", page="week"),
    Key("Enter", "在图上：看这一天或这一小时的每一轮", page="week"),
)
