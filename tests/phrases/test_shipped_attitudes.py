"""The shipped after-sale words: each situation in all three attitudes, and no refusal that offers nothing."""

import re
from pathlib import Path

import pytest

from livecs.phrases.library import load
from livecs.phrases.model import Phrase, Stance
from tests.phrases.build import SHIPPED

PHRASES = [entry.phrase for entry in load([SHIPPED], Path("nowhere"), parse_cold=True).entries]

# The situations a shop meets, by the case that answers them.
SITUATIONS = {
    "质量": "quality",
    "发错": "wrong-item",
    "少发": "missing-item",
    "尺码": "size-wrong",
    "晚到": "late-delivery",
    "破损": "damaged",
    "降价": "price-drop",
    "无理由": "dislike",
    "定制": "custom-made",
    "生鲜": "fresh-food",
    "拆封": "opened-goods",
}

# What the shop does for the buyer after it said no, each with a sentence that was read and found to offer something.
OFFERS = {
    r"我(先|再|去|来|好往上|试着|重新|另外|正|已|赶紧|同时|逐个|按合理部分|按品质问题|按份数|帮您|替您|给您|陪您)*"
    r"(申请|争取|问|查|核|催|拦截|请派|请快递|找|讲|教|看看|跟|办退|处理|盯|传给|解释|报|想)(?!不)": "我帮您申请张券。",
    r"(退货|退款|换新|退换)(也|都)?能(走|办)": "退货退款、换新都能办。",
    r"(可以|照样|期限内|就|这件先)(退|受理|办|处理|走)(?!不)": "不喜欢的话，期限内可以退。",
    r"就(给您)?(登记|换|申请)": "照片齐了，就给您登记重发。",
    r"给您(两个办法|办退货)": "换不成很抱歉，给您两个办法：退货退款，或换相近的款。",
    r"会先(赔|抵)一部分|能省一份": "买时带了运费险会先赔一部分。",
    r"选维修": "能修的话您在售后里选维修。",
    r"拍给我(另办|仍可另行处理)": "有破口或发错，拍给我另办。",
}
OFFER = re.compile("|".join(OFFERS))


def wordings(phrase: Phrase) -> list[str]:
    return [
        text for text in (phrase.text, phrase.unfilled, phrase.big_sale, *(one.text for one in phrase.variants)) if text
    ]


REFUSED = [(one.id, text) for one in PHRASES if one.stance == Stance.REFUSE for text in wordings(one)]


@pytest.mark.parametrize(("id_", "text"), REFUSED, ids=[id_ for id_, _ in REFUSED])
def test_a_refusal_offers_something(id_: str, text: str) -> None:
    assert OFFER.search(text), f"{id_} says no and offers nothing"


@pytest.mark.parametrize(("pattern", "sentence"), OFFERS.items())
def test_every_kind_of_offer_is_one(pattern: str, sentence: str) -> None:
    assert re.search(pattern, sentence)
    assert any(re.search(pattern, text) for _, text in REFUSED), "no shipped refusal offers this any more"


@pytest.mark.parametrize(
    "text",
    [
        "活动已经结束，差价补不了，抱歉。",
        "定制款不在七天无理由里，退不了，请您谅解。",
        "签收已经超过七天，退货办不了，抱歉给您添麻烦了。",
        "拆封后不能退换，这是下单时写明的，谢谢理解。",
        "运费由您承担，这边不报销。",
        "我们不接受只退款，抱歉。",
    ],
)
def test_a_bare_refusal_would_be_seen(text: str) -> None:
    assert not OFFER.search(text)


@pytest.mark.parametrize("case", SITUATIONS.values(), ids=SITUATIONS)
def test_a_situation_has_all_three_attitudes(case: str) -> None:
    assert {phrase.stance for phrase in PHRASES if phrase.case == case} == set(Stance)


def test_the_attitudes_of_a_situation_differ() -> None:
    said = [(phrase.case, text) for phrase in PHRASES if phrase.stance for text in {*wordings(phrase)}]
    assert len(said) == len(set(said))
