import pytest

from livecs.lint.context import is_cut_from_words, is_denied, is_in_title, is_negated, is_title


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("不能[保证]", True),
        ("没法给您[保证]", True),
        ("不敢跟您[保证]", True),
        ("我们从不参与[刷单]", True),
        ("没[有祛斑]功效", True),
        ("谨防有人让您[加微信]转钱", True),
        ("凡是客服要您[加微信]的都别信", True),
        ("如果有人让您[好评返现]，请告诉我们", True),
        ("[加微信]的都是骗子", True),
        ("[刷单]炒信会被处罚", True),
        ("[好评返现]这种我们不做", True),
        ("[线下交易]不安全，请在平台付款", True),
        ("不具备[祛斑]功效", True),
        ("起不到[消炎]作用", True),
        ("有没有[加微信]", False),
        ("[保证]有效", False),
        ("特别[保证]有效", False),
        ("不着急，[保证]有效", False),
        ("不用担心。[保证]有效", False),
        ("小心轻放。[加微信]", False),
        ("[加微信]聊，平台上说话不方便", False),
        ("我给您[保证]，不满意就退", False),
    ],
)
def test_the_words_beside_a_hit_turn_its_meaning(text: str, negated: bool) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert is_negated(text.replace("[", "").replace("]", ""), start, end) is negated


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("[排毒]什么的没这回事", True),
        ("[根治]两个字不能写", True),
        ("[平台外付款]没保障的", True),
        ("[降血压]的话别信，按医嘱吃药", True),
        ("[排毒]养颜，大家都说好", False),
        ("[加微信]聊。别信别人", False),
    ],
)
def test_what_follows_may_deny_it(text: str, denied: bool) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert is_denied(text[:start] + text[start + 1 : end + 1] + text[end + 2 :], end) == denied


@pytest.mark.parametrize(
    ("text", "category", "named"),
    [
        ("[白眼狼]这本书是平装的", "abuse", True),
        ("[癞蛤蟆]造型的摆件到货了", "abuse", True),
        ("[白眼狼]，这本书不卖给你", "abuse", False),
        ("[顶级]的这本书", "absolute_term", False),
    ],
)
def test_an_insult_may_be_the_name_of_a_thing(text: str, category: str, named: bool) -> None:
    end = text.index("]") - 1
    assert is_title(text.replace("[", "").replace("]", ""), end, category) is named


@pytest.mark.parametrize(
    ("text", "category", "titled"),
    [
        ("《[傻瓜]伊凡的故事》还有货", "abuse", True),
        ("《童话》到了，[傻瓜]", "abuse", False),
        ("《[全网最低]》", "absolute_term", False),
    ],
)
def test_an_insult_between_title_marks_is_a_title(text: str, category: str, titled: bool) -> None:
    start = text.index("[")
    assert is_in_title(text.replace("[", "").replace("]", ""), start, category) is titled


@pytest.mark.parametrize(
    ("text", "category", "cut"),
    [
        ("在[快手]柄旁边", "other_platform", True),
        ("值[得物]超所值", "other_platform", True),
        ("在[快手]那边", "other_platform", False),
        ("在[快手]柄旁边", "abuse", False),
        ("[加微信]号", "off_platform_contact", False),  # more than two characters stand for themselves
    ],
)
def test_a_name_may_lie_across_words(text: str, category: str, cut: bool) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text[:start] + text[start + 1 : end + 1] + text[end + 2 :]
    assert is_cut_from_words(plain, start, end, category) == cut
