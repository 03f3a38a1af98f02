"""What is wrong with a phrase in the words of the fields, as a person sees them: files have English keys."""

import re
from collections.abc import Callable, Mapping

from livecs.faults import Problem
from livecs.sentence import Sentence

FIELDS = {
    "id": "编号", "title": "标题", "text": "话术", "scene": "分类", "platforms": "平台", "keywords": "关键词",
    "abbr": "缩写", "stance": "态度", "case": "情况", "unfilled": "通用说法", "big_sale": "大促说法",
    "variant": "平台专用说法", "followup": "接着发的一条", "promise": "承诺", "valid_until": "有效期", "image": "图片",
    "status": "状态", "approved_by": "审核人", "approved_on": "审核日期",
}  # fmt: skip
"""What the fields are called in the editor, by their names in a pack's file."""


def in_words(problem: Problem, shown: Callable[[str], str] = str) -> str:
    """A problem as the editor says it; ``shown`` translates a name or a sentence."""
    first, _, rest = problem.key.partition(".")
    leaf = rest.rpartition(".")[2] or first
    title = shown(FIELDS.get(leaf, leaf))
    if problem.message.startswith("缺少"):
        said = shown("「{}」还没写").format(title)
    else:
        said = renamed(shown(Sentence("{}，{}", problem.message, problem.advice)), {leaf: f"「{title}」"})
    return f"{shown(FIELDS.get(first, first))}：{said}" if rest else said


def renamed(said: str, names: Mapping[str, str]) -> str:
    """A sentence with other names for a file's keys, and no blanks between such a name and Chinese words."""
    keys = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.sub(rf" ?(?<![A-Za-z_「])({keys})(?![A-Za-z_」]) ?", lambda found: names[found[1]], said)
