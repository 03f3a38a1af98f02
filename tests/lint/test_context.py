import pytest

from livecs.lint.context import is_negated


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
