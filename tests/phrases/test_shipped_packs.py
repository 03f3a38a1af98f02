"""The shipped words: complete, filled, and free of what a shop may not say."""

import re
from pathlib import Path

import pytest

from livecs.phrases.check import check_files
from livecs.phrases.fill import Filled, fill, names_in
from livecs.phrases.library import Library, load
from livecs.phrases.model import Phrase, Stance, Status
from livecs.phrases.placeholders import PLACEHOLDERS
from livecs.platforms import PLATFORM_IDS
from tests.phrases.build import SHIPPED

FILES = sorted(SHIPPED.glob("*.toml"))
PHRASES = [entry.phrase for entry in load([SHIPPED], Path("nowhere"), parse_cold=True).entries]
EACH = pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.id)
SCENES = "称呼 礼貌 直播 商品 推荐 尺码 优惠 催付 核单 发货 物流 安抚 投诉 退换 评价 站外 结束语 交接"

# 最近, 最后, 最终, 最晚, 最迟, 最早 are plain; other 最 are superlatives.
FORBIDDEN = (
    r"最(?!近|后|终|晚|迟|早)|第一(?!次|时间|件|步)|绝对|极致|顶级|国家级|世界级|独一无二|史上|全网|唯一(?!的?联系)",
    r"100\s*%|百分之?百|保证|包您|肯定能|一定能|无条件|永久|永不|万能|秒发|必达",
    r"微信|vx|VX|QQ|电话|手机号|支付宝|银行卡|转账|加我|私聊|二维码|淘宝|京东|拼多多|抖音|快手|小红书|视频号",
    r"好评返现|返现|五星好评|刷单|治疗|疗效|免检|特供",
    r"\d{5,}|https?:|www\.|@",
)


def test_every_pack_is_read_and_nothing_is_wrong_with_it(shipped: Library) -> None:
    assert shipped.faults == ()
    assert check_files(FILES) == ([], len(PHRASES))
    assert len(shipped.entries) == len(PHRASES) >= 120
    assert len({phrase.id for phrase in PHRASES}) == len(PHRASES)


def test_the_scenes_stand_in_the_order_of_a_sale() -> None:
    assert " ".join(dict.fromkeys(phrase.scene[0] for phrase in PHRASES)) == SCENES


def wordings(phrase: Phrase) -> list[str]:
    more = [variant.text for variant in phrase.variants] + [followup.text for followup in phrase.followups]
    return [text for text in (phrase.text, phrase.unfilled, phrase.big_sale, *more) if text]


@EACH
def test_a_phrase_has_all_that_finds_it(phrase: Phrase) -> None:
    assert phrase.status == Status.APPROVED
    assert phrase.approved_by
    assert phrase.approved_on
    assert re.fullmatch("[a-z]{2,6}", phrase.abbr)
    assert len(phrase.keywords) >= 3
    assert 4 <= len(phrase.title) <= 16
    assert phrase.id.endswith(("-01", "-02", "-03", "-04"))


@EACH
def test_a_phrase_can_be_sent_on_every_platform_with_nothing_known(phrase: Phrase) -> None:
    for platform in phrase.platforms or PLATFORM_IDS:
        assert isinstance(fill(phrase, platform, {}), Filled)
    names = {name for text in wordings(phrase) for name in names_in(text)}
    assert names <= set(PLACEHOLDERS)
    assert not names or phrase.unfilled


@EACH
def test_a_phrase_says_nothing_that_is_forbidden(phrase: Phrase) -> None:
    said = "\n".join(wordings(phrase))
    assert [found[0] for pattern in FORBIDDEN for found in re.finditer(pattern, said)] == []


@EACH
def test_a_phrase_is_short_and_ends_as_a_sentence(phrase: Phrase) -> None:
    for text in wordings(phrase):
        assert 12 <= len(text) <= 60
        assert text.endswith(("。", "？", "！"))
        assert text == text.strip()


def test_every_refusal_has_a_gentler_answer_beside_it() -> None:
    stances: dict[str, set[str]] = {}
    for phrase in PHRASES:
        assert bool(phrase.stance) == bool(phrase.case) == (phrase.scene[0] == "退换")
        if phrase.case:
            stances.setdefault(phrase.case, set()).add(phrase.stance)
    assert len(stances) >= 15
    assert {case for case, taken in stances.items() if taken != set(Stance)} == set()


@pytest.mark.parametrize("name", PLACEHOLDERS)
def test_every_placeholder_shows_what_to_type(name: str) -> None:
    assert PLACEHOLDERS[name].strip()
    assert not set("{}") & set(name + PLACEHOLDERS[name])
