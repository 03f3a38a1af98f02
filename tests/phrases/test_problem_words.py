"""What is wrong with a phrase is said in the words of the editor, for every field."""

import re

import pytest

from livecs.faults import Problem
from livecs.phrases.packs import PHRASE_KEYS
from livecs.phrases.problem_words import FIELDS, in_words, renamed


@pytest.mark.parametrize("key", PHRASE_KEYS)
def test_no_fields_name_in_a_file_is_shown(key: str) -> None:
    said = in_words(Problem(key, f"{key} 应为文字", f"按格式改写 {key}"))
    assert not re.search("[a-z]", said)
    assert in_words(Problem(key, f"缺少 {key}", f"补上 {key}")) == f"「{FIELDS[key]}」还没写"


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (Problem("text", "text 里的花括号不成对", "待填写成 {活动价} 的样子"),
         "「话术」里的花括号不成对，待填写成 {活动价} 的样子"),
        (Problem("variant.0.text", "缺少 text", "补上 text"), "平台专用说法：「话术」还没写"),
        (Problem("stance", "stance 不能是「stance」", "改成 agree 之一"), "「态度」不能是「stance」，改成 agree 之一"),
    ],
)  # fmt: skip
def test_a_problem_is_said_without_stray_blanks(problem: Problem, said: str) -> None:
    assert in_words(problem) == said


def test_a_longer_word_is_not_renamed() -> None:
    assert renamed("不认识的项目 scenes", {"scene": "「分类」"}) == "不认识的项目 scenes"
