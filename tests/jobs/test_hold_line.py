"""Hold lines in turn: approved ones of the right scene, in need of nothing, that the linter lets pass."""

import pytest

from livecs.desktop.paths import shipped
from livecs.jobs.hold_line import SHIPPED, HoldLine, HoldLines
from livecs.lint.library import load as load_rules
from livecs.lint.model import Severity
from livecs.phrases.model import Phrase, Status
from livecs.phrases.packs import read_pack

ON = "2026-11-22"


def phrase(id_: str, text: str = "", **more: object) -> Phrase:
    made = Phrase(id_, id_, text or f"{id_}，请稍候", ("稍等",), status=Status.APPROVED.value)
    return made._replace(**more)  # type: ignore[arg-type]  # each test names fields that exist


def never(_text: str, _platform: str) -> bool:
    return False


def test_lines_come_in_turn_and_begin_again() -> None:
    lines = HoldLines(never)
    phrases = [phrase("a"), phrase("b"), phrase("c")]
    given = [lines.next(phrases, "pdd", ON) for _ in range(4)]
    assert [one and one.phrase_id for one in given] == ["a", "b", "c", "a"]
    again = lines.next(phrases[1:], "pdd", ON)  # the last one is gone
    assert again == HoldLine("b", "b，请稍候")


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (phrase("a"), "a，请稍候"),
        (phrase("a", "{处理时间}内回您", unfilled="查到就回您"), "查到就回您"),
        (phrase("a", "{处理时间}内回您"), None),
        (phrase("a", scene=("礼貌", "感谢")), None),
        (phrase("courtesy-check-01", scene=("礼貌", "等待")), "courtesy-check-01，请稍候"),
        (phrase("a", status=Status.REVIEW.value), None),
        (phrase("a", platforms=("douyin",)), None),
        (phrase("a", valid_until="2026-11-21"), None),
        (phrase("a", image="a.png"), None),
    ],
)
def test_which_phrase_is_fit(one: Phrase, text: str | None) -> None:
    found = HoldLines(never).next([one], "pdd", ON)
    assert (found and found.text) == text


def test_a_line_with_an_error_is_passed_over() -> None:
    lines = HoldLines(lambda text, platform: (text[0], platform) == ("a", "pdd"))
    found = [lines.next([phrase("a"), phrase("b")], platform, ON) for platform in ("pdd", "pdd", "douyin")]
    assert [one and one.phrase_id for one in found] == ["b", "b", "a"]


def test_the_shipped_lines_are_there_and_pass_the_linter() -> None:
    packs = [read_pack(path)[0] for path in sorted(shipped("phrasebanks").glob("*.toml"))]
    phrases = [one for pack in packs if pack for one in pack.phrases if one.id in SHIPPED]
    assert {one.id for one in phrases} == SHIPPED
    linter = load_rules((shipped("resources") / "rules",)).linter

    def has_error(text: str, platform: str) -> bool:
        return any(one.severity == Severity.ERROR for one in linter.check(text, platform))

    for platform in ("douyin", "pdd", "kuaishou", "taobao", "wechat_channels", "xiaohongshu"):
        lines = HoldLines(has_error)
        assert {one.phrase_id for _ in range(4) if (one := lines.next(phrases, platform, ON))} == SHIPPED
