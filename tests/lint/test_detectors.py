"""Shapes that no list holds; every number is invented (13800138000 is a carrier's own service number)."""

import pytest

from livecs.lint.detectors import DETECTORS
from livecs.lint.model import Kind
from tests.lint.build import linter, rule, texts


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("mobile", "打13800138000吧", ["13800138000"]),
        ("mobile", "138 0013 8000", ["138 0013 8000"]),
        ("mobile", "一三八，零零一三，八零零零", ["一三八，零零一三，八零零零"]),
        ("mobile", "快递员打13800138000没人接", ["13800138000"]),
        ("mobile", "板子1380*0138*000 毫米", []),
        ("mobile", "138-0013-8000 2件", ["138-0013-8000"]),
        ("mobile", "１３８００１３８０００", ["１３８００１３８０００"]),
        ("mobile", "①③⑧00①③⑧000", ["①③⑧00①③⑧000"]),
        ("mobile", "一三八零零一三八零零零", ["一三八零零一三八零零零"]),
        ("mobile", "+86 13800138000", ["+86 13800138000"]),
        ("mobile", "1\ufe0f\u20e338001380o0", ["1\ufe0f\u20e338001380o0"]),
        ("mobile", "138,0013,8000", ["138,0013,8000"]),
        ("mobile", "138。0013、8000", ["138。0013、8000"]),
        ("mobile", "1❤3❤8❤0❤0❤1❤3❤8❤0❤0❤0", ["1❤3❤8❤0❤0❤1❤3❤8❤0❤0❤0"]),
        ("mobile", "打l38-0O13-80l6找", ["l38-0O13-80l6"]),
        ("mobile", "幺三八洞洞幺三八洞洞洞", ["幺三八洞洞幺三八洞洞洞"]),
        ("mobile", "码数130,140,150,160", []),
        ("mobile", "138****8000", []),
        ("mobile", "订单号13800138000", []),
        ("mobile", "订单里留的号码13800138000", ["13800138000"]),
        ("mobile", "１３８－００１３－８０００", ["１３８－００１３－８０００"]),
        ("mobile", "运单号：1380013800012345", []),
        ("mobile", "6913800138000", []),
        ("mobile", "尺寸138、001、38000", []),
        ("mobile", "tel：l38OO138O57", ["l38OO138O57"]),
        ("mobile", "⑬⑧00138011", ["⑬⑧00138011"]),
        ("mobile_invite", "有事打13800138000", ["13800138000"]),
        ("mobile_invite", "13800138000，加我", ["13800138000"]),
        ("mobile_invite", "您留的电话是13800138000吗", []),
        ("spelled_link", "打开 lanmao点com 看", ["lanmao点com "]),
        ("spelled_link", "h t t p : / / a a . c n 看", ["h t t p : / / a a . c n "]),
        ("spelled_link", "mumu-demo(dot)com", ["mumu-demo(dot)com"]),
        ("spelled_link", "3w点mumu", ["3w点mumu"]),
        ("spelled_link", "下午3点com口见", []),
        ("spelled_link", "尺码L，cn版", []),
        ("landline", "010-12345678", ["010-12345678"]),
        ("landline", "400-123-4567", ["400-123-4567"]),
        ("landline", "2026-11-21", []),
        ("landline", "箱号010-88123456-2", []),
        ("home_address", "她家住梧桐里6号楼502", ["6号楼502"]),
        ("home_address", "住12栋2单元301对吧", ["12栋2单元301"]),
        ("home_address", "6座500元", []),
        ("home_address", "六栋二单元五零一", ["六栋二单元五零一"]),
        ("spelled_link", "输mumudemo,c,o,m查", ["mumudemo,c,o,m"]),
        ("spelled_link", "组件abc,c,o,d四种", []),
        ("qq_id", "加企🐧394820175", ["企🐧394820175"]),
        ("spelled_link", "自己拼youhui8〔dot〕cn", ["youhui8〔dot〕cn"]),
        ("spelled_link", "shop【.】com", ["shop【.】com"]),
        ("spelled_link", "在mumu-demo◎com查", ["mumu-demo◎com"]),
        ("spelled_link", "mumudemo88点靠姆", ["mumudemo88点靠姆"]),
        ("spelled_link", "super-vip和plus/vip", []),
        ("spelled_link", "a b c . c o m", ["a b c . c o m"]),
        ("link", "型号TP.LINK", []),
        ("link", "规格5.cn", []),
        ("bank_card", "6222 0212 3456 7890 128", ["6222 0212 3456 7890 128"]),
        ("bank_card", "6222 0212 3456 7890 127", []),
        ("bank_card", "6222，0212，3456，7890，128", ["6222，0212，3456，7890，128"]),
        ("id_card", "身份证11010119900307、002X", ["11010119900307、002X"]),
        ("bank_card", "订单号6222021234567890128", []),
        ("id_card", "11010119900307002X", ["11010119900307002X"]),
        ("id_card", "1101 0119 9003 0700 2X", ["1101 0119 9003 0700 2X"]),
        ("id_card", "110101199003070021", []),
        ("id_card", "11010119901307002X", []),
        ("wechat_id", "加微信abc_123456", ["abc_123456"]),
        ("wechat_id", "微信号：Shop-2026", ["Shop-2026"]),
        ("wechat_id", "尺码abc_123456", []),
        ("qq_id", "扣扣12345678", ["扣扣12345678"]),
        ("qq_id", "Q Q：1 2 3 4 5 6", ["Q Q：1 2 3 4 5 6"]),
        ("qq_id", "企鹅号一零零零零六", ["企鹅号一零零零零六"]),
        ("qq_id", "QQ弹12345678", []),
        ("email", "发到ab.c@example.com吧", ["ab.c@example.com"]),
        ("email", "@客服", []),
        ("link", "看https://example.com/a?b=1，谢谢", ["https://example.com/a?b=1"]),
        ("link", "example.com.cn", ["example.com.cn"]),
        ("link", "1.5米", []),
        ("short_link", "t.cn/A6abc", ["t.cn/A6abc"]),
        ("password_token", "￥aB3dE6gH9￥", ["￥aB3dE6gH9￥"]),
        ("password_token", "￥199￥", []),
        ("long_reply", "字" * 60, []),
        ("long_reply", "字" * 61, ["字"]),
        ("long_reply", "字" * 40 + "\n\n" + "字" * 40, []),
    ],
)
def test_a_shape_is_found_where_it_is_meant(name: str, text: str, found: list[str]) -> None:
    assert texts(linter(rule(kind=Kind.DETECTOR, detector=name)).check(text)) == found


def test_every_detector_survives_what_nobody_types() -> None:
    for text in ("", "1" * 20_000, "1 " * 10_000, "a@" * 9_000, "a." * 9_000, "微信" * 9_000, "￥" * 9_000, "\ud8001"):
        for name in DETECTORS:
            for finding in linter(rule(kind=Kind.DETECTOR, detector=name)).check(text):
                assert finding.text == text[finding.start : finding.end]
