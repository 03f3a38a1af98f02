"""What is said of a text that was copied in a chat, and how it is mended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.lint.model import Category, Finding, Severity, Source
from livecs.ui.chat.checking import is_judged, mended, verdict
from livecs.ui.lint.words import LONG_REPLY

TEXT = "全网最低价，加我微信"


def finding(start: int, end: int, *fixes: str, severity: str = Severity.ERROR, rule: str = "r") -> Finding:
    return Finding(
        start, end, rule, Category.ABSOLUTE_TERM, severity, TEXT[start:end], "message", Source("source"), fixes
    )


@pytest.mark.parametrize(
    ("findings", "words", "new"),
    [
        ([finding(0, 5, "活动价")], "全网最低价 绝对化用语 → 活动价", "活动价，加我微信"),
        ([finding(0, 5)], "全网最低价 绝对化用语", ""),
        (
            [finding(0, 5, "活动价", severity=Severity.HINT), finding(6, 10, "找我")],
            "加我微信 绝对化用语 → 找我（共 2 处）",
            "活动价，找我",
        ),
        (
            [finding(0, 5, "活动价"), finding(2, 4, "低")],
            "全网最低价 绝对化用语 → 活动价（共 2 处）",
            "活动价，加我微信",
        ),
        ([finding(3, 10, rule=LONG_REPLY)], "超过 60 字，分两条发", ""),
    ],
)
def test_the_gravest_is_said_and_all_are_mended(findings: list[Finding], words: str, new: str) -> None:
    said = verdict(TEXT, findings)
    assert said is not None
    assert (said.words, said.mended) == (words, new)


def test_nothing_is_said_of_what_is_right() -> None:
    assert verdict(TEXT, []) is None


@pytest.mark.parametrize(("text", "expected"), [("", False), (" \n", False), ("亲", True), ("长" * 2001, False)])
def test_what_is_no_message_is_not_judged(text: str, expected: bool) -> None:
    assert is_judged(text) is expected


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 4))))
def test_what_no_finding_covers_stays(spans: list[tuple[int, int]]) -> None:
    findings = [finding(start, min(10, start + size), "改") for start, size in spans]
    covered = {at for one in findings for at in range(one.start, one.end)}
    kept = "".join(char for at, char in enumerate(TEXT) if at not in covered)
    left = iter(mended(TEXT, findings))
    assert all(char in left for char in kept)
