"""The reply that fits a case: by situation and attitude, the most used first, never with a hole, always linted."""

from pathlib import Path

import pytest

from livecs.jobs.copy_reply import CopyReply
from livecs.jobs.reply_case import ReplyCase, Session
from livecs.phrases.desk import PhrasesDesk
from livecs.phrases.library import Entry, Library, load
from livecs.phrases.model import Phrase, Standing, Status, Variant
from livecs.phrases.pinyin import Reading
from livecs.platforms import PLATFORM_IDS
from livecs.returns.model import Attitude, Reason
from livecs.returns.scripts import asks_for_evidence
from tests.fakes import FakeClipboard, FakeUsage
from tests.lint.build import linter, rule
from tests.phrases.build import SHIPPED, phrase

QUALITY = Reason("r", "", "质量问题", "seller", True, True, True, 0, "quality")
OTHER = QUALITY._replace(name="其他", situation="")


class Counter:
    def __init__(
        self, *phrases: Phrase, standing: Standing = Standing.SHIPPED, values: dict[str, str] | None = None
    ) -> None:
        self.clipboard, self.usage = FakeClipboard(), FakeUsage()
        self.copy = CopyReply(self.clipboard, self.usage, lambda: 5)
        self.desk = PhrasesDesk()
        self.desk.turn("2026-11-22")
        self.desk.stock(Library(tuple(Entry(one, Reading(), standing) for one in phrases)))
        self.job = ReplyCase(self.copy, self.desk, lambda: Session(values or {}))

    def text(self) -> str:
        return self.clipboard.texts[-1] if self.clipboard.texts else ""


def of(id_: str, text: str, stance: str = "agree", case: str = "quality", **fields: object) -> Phrase:
    return phrase(id_, "", text, stance=stance, case=case, scene=("退换",), **fields)


@pytest.mark.parametrize(
    ("reason", "attitude", "copied"),
    [
        (QUALITY, "agree", "同意"),
        (QUALITY, "persuade", "劝留"),
        (QUALITY, "refuse", "不行"),
        (QUALITY, "ask_evidence", "请补充瑕疵处的照片"),
        (QUALITY, "", ""),
        (OTHER, "agree", ""),
        (None, "agree", ""),
        (QUALITY._replace(situation="damaged"), "agree", ""),
    ],
)
def test_the_reply_fits_reason_and_attitude(reason: Reason | None, attitude: str, copied: str) -> None:
    counter = Counter(
        of("a", "同意"),
        of("p", "劝留", "persuade"),
        of("r", "不行", "refuse"),
        of("e", "请补充瑕疵处的照片", "refuse"),
        of("o", "另一个", "agree", "size-wrong"),
    )
    said = counter.job(reason, attitude, "douyin")
    assert counter.text() == copied
    assert ("已复制" in said) == bool(copied)
    assert counter.usage.uses == ([(counter.job.phrase_id(reason, attitude, "douyin"), 5)] if copied else [])


def test_none_found_says_so_and_where_to_look() -> None:
    counter = Counter(of("a", "同意"))
    assert counter.job(QUALITY, "ask_evidence", "douyin") == "没有合适的话术，可在话术里搜「质量问题」"
    assert counter.job.phrase_id(QUALITY, "refuse", "douyin") == ""
    assert counter.text() == ""


@pytest.mark.parametrize(
    ("situation", "attitude", "said"),
    [
        ("damaged", "", "没有选态度，话术没有复制"),
        ("", "agree", "没有合适的话术，可在话术里搜「承诺没做到」"),
    ],
)
def test_why_nothing_was_copied_is_said_truly(situation: str, attitude: str, said: str) -> None:
    reason = QUALITY._replace(name="承诺没做到", situation=situation)
    assert Counter().job(reason, attitude, "douyin") == said


def test_the_most_used_comes_first_and_the_platform_has_its_own_words() -> None:
    counter = Counter(of("a", "甲"), of("b", "乙", variants=(Variant(("pdd",), "拼多多说法"),)))
    counter.desk.freeze({"b": 3})
    counter.job(QUALITY, "agree", "pdd")
    assert counter.text() == "拼多多说法"


@pytest.mark.parametrize(
    ("fields", "values", "copied"),
    [
        ({"text": "退您{退款金额}元"}, {}, "乙"),
        ({"text": "退您{退款金额}元"}, {"退款金额": "5"}, "退您5元"),
        ({"text": "退您{退款金额}元", "unfilled": "退您"}, {}, "退您"),
        ({"text": "退您{退款金额}元"}, {"退款金额": "{5}"}, "乙"),
        ({"text": "甲", "status": Status.REVIEW}, {}, "乙"),
        ({"text": "甲", "status": Status.RETIRED}, {}, "乙"),
        ({"text": "甲", "valid_until": "2026-11-21"}, {}, "乙"),
        ({"text": "甲", "platforms": ("pdd",)}, {}, "乙"),
    ],
)
def test_what_has_a_hole_or_may_not_be_sent_is_passed_over(
    fields: dict[str, object], values: dict[str, str], copied: str
) -> None:
    counter = Counter(of("a", **fields), of("b", "乙"), values=values)  # type: ignore[arg-type]
    counter.job(QUALITY, "agree", "douyin")
    assert counter.text() == copied


@pytest.mark.parametrize("standing", [Standing.UNTRUSTED, Standing.DRAFT])
def test_what_nobody_vouches_for_is_never_chosen(standing: Standing) -> None:
    counter = Counter(of("a", "同意"), standing=standing)
    assert "没有合适" in counter.job(QUALITY, "agree", "douyin")


def test_a_reply_that_a_rule_forbids_is_asked_about_before_it_is_copied() -> None:
    counter = Counter(of("a", "顶级赔付"))
    counter.copy.linter = linter(rule("顶级"))
    assert "「顶级」会违规" in counter.job(QUALITY, "agree", "douyin")
    assert counter.text() == ""
    assert "已复制" in counter.job(QUALITY, "agree", "douyin")
    assert counter.text() == "顶级赔付"


SHIPPED_PHRASES = [entry.phrase for entry in load([SHIPPED], Path("nowhere"), parse_cold=True).entries]
ASKING = (
    "quality",
    "damaged",
    "wrong-item",
    "missing-item",
    "fresh-food",
    "size-wrong",
    "colour-differs",
    "gift-missing",
)


@pytest.mark.parametrize("platform", PLATFORM_IDS)
@pytest.mark.parametrize("situation", ASKING)
@pytest.mark.parametrize("attitude", [one for one in Attitude if one])
def test_the_shipped_phrases_have_a_reply_for_each(situation: str, attitude: str, platform: str) -> None:
    counter = Counter(*SHIPPED_PHRASES)
    assert "已复制" in counter.job(QUALITY._replace(situation=situation), attitude, platform)
    assert asks_for_evidence(counter.text()) == (attitude == "ask_evidence")


def test_there_is_a_script_to_choose_the_reason_truthfully() -> None:
    counter = Counter(*SHIPPED_PHRASES)
    assert "已复制" in counter.job.script("refund-reason", "douyin")
    assert counter.job.script("no-such-case", "douyin") == "没有合适的话术，可在话术里搜「退款原因」"
