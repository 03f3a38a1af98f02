"""What can be done with a row, by which key, and how the button says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.phrases.model import Standing, Status
from livecs.ui.i18n import translate
from livecs.ui.manage.rows import Chip

if TYPE_CHECKING:
    from livecs.ui.manage.rows import Row


class Deed(NamedTuple):
    """A deed's key as Qt writes it (empty: the search box reads it), and as a button shows it."""

    keys: str
    shown: str


DEEDS = {
    "open": Deed("", "Enter"),
    "next": Deed("", "Ctrl+Enter"),
    "edit": Deed("F4", "F4"),
    "out": Deed("Ctrl+T", "Ctrl+T"),
    "copy": Deed("Ctrl+Shift+N", "Ctrl+Shift+N"),
    "new": Deed("Ctrl+N", "Ctrl+N"),
    "import": Deed("Ctrl+I", "Ctrl+I"),
    "report": Deed("Ctrl+R", "Ctrl+R"),
}

EMPTY = {
    Chip.ALL: "还没有话术。按 Ctrl+N 写第一条",
    Chip.DRAFT: "没有草稿。按 Ctrl+N 新写一条，或在话术里按 F4 建议修改",
    Chip.REVIEW: "没有待审的话术。草稿写好后按 Ctrl+S 提交，就会出现在这里",
    Chip.APPROVED: "还没有通过的话术。主管在「待审」里按回车审核",
    Chip.RETIRED: "没有停用的话术",
    Chip.UNTRUSTED: "没有签名不符的话术",
    Chip.PACKS: "还没有话术包。第一条话术通过后会自动建一个",
}
"""What an empty list says to do."""


def deeds_of(row: Row | None) -> dict[str, str]:
    """The deeds of a row, with their titles and keys."""
    titles = {"new": "新建", "import": "导入", "report": "报告"} | (_titles(row) if row else {})
    return {name: f"{translate('Deeds', title)}  {DEEDS[name].shown}" for name, title in titles.items()}


def _titles(row: Row) -> dict[str, str]:
    if row.chip == Chip.PACKS:
        signs = row.entry.standing in (Standing.UNSIGNED, Standing.UNTRUSTED)
        titles = {"open": "看里面的话术", "out": "启用" if row.is_off else "关闭"}
        return titles | ({"next": "整包签名"} if signs else {})
    if row.chip == Chip.REVIEW:
        return {"open": "审核", "edit": "修改", "out": "退回", "copy": "复制一份"}
    if row.proposal:
        return {"open": "接着写", "next": "提交审核", "out": "撤回", "copy": "复制一份"}
    if row.entry.phrase.status == Status.RETIRED:
        return {"open": "重新启用", "copy": "复制一份"}
    if row.entry.standing == Standing.UNTRUSTED:
        return {"open": "核对修改", "out": "停用", "copy": "复制一份"}
    return {"open": "建议修改", "out": "停用", "copy": "复制一份"}
