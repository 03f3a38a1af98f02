"""What is wrong with a phrase in the words of the fields, as a person sees them: files have English keys."""

import re
from collections.abc import Callable, Mapping

from livecs.faults import Problem
from livecs.sentence import Sentence, strung

FIELDS = {
    "id": Sentence("编号"),
    "title": Sentence("标题"),
    "text": Sentence("话术"),
    "scene": Sentence("分类"),
    "platforms": Sentence("平台"),
    "keywords": Sentence("关键词"),
    "abbr": Sentence("缩写"),
    "stance": Sentence("态度"),
    "case": Sentence("情况"),
    "unfilled": Sentence("通用说法"),
    "big_sale": Sentence("大促说法"),
    "variant": Sentence("平台专用说法"),
    "followup": Sentence("接着发的一条"),
    "promise": Sentence("承诺"),
    "valid_until": Sentence("有效期"),
    "image": Sentence("图片"),
    "status": Sentence("状态"),
    "approved_by": Sentence("审核人"),
    "approved_on": Sentence("审核日期"),
}
"""What the fields are called in the editor, by their names in a pack's file."""


def _as_it_is(text: str) -> str:
    return text


def in_words(problem: Problem, shown: Callable[[str], str] = _as_it_is) -> str:
    """A problem as the editor says it; ``shown`` translates a name or a sentence."""
    first, _, rest = problem.key.partition(".")
    leaf = rest.rpartition(".")[2] or first
    title = FIELDS.get(leaf, leaf)
    if problem.message.startswith("缺少"):
        said = shown(Sentence("「{}」还没写", title))
    else:
        said = renamed(
            shown(Sentence("{}，{}", problem.message, problem.advice)), {leaf: shown(Sentence("「{}」", title))}
        )
    return shown(strung("：", (FIELDS.get(first, first), said))) if rest else said


def renamed(said: str, names: Mapping[str, str]) -> str:
    """A sentence with other names for a file's keys, and no blanks between such a name and Chinese words."""
    keys = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))

    def name_of(found: re.Match[str]) -> str:
        name = names[found[1]]
        return name if name.startswith("「") else found[0].replace(found[1], name)  # English keeps its blanks

    return re.sub(rf" ?(?<![A-Za-z_「])({keys})(?![A-Za-z_」]) ?", name_of, said)
