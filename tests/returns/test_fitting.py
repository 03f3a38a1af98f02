"""From a paste into the fields."""

import pytest

from livecs.returns.first_reasons import FIRST_REASONS
from livecs.returns.fitting import Customer, customer_in, fits, of_order, reason_named
from livecs.returns.paste import parse

PHONE = "13900000001"
PDD, OTHER = "260702-123456789012345", "260703-555556789012345"


def fitted(text: str) -> dict[str, tuple[str, str]]:
    return {one.field: (one.value, one.words) for one in fits(parse(text))}


class TestFits:
    @pytest.mark.parametrize(
        ("text", "field", "fit"),
        [
            (f"订单编号：{PDD}", "order_no", (PDD, "像拼多多")),
            ("订单号 P123456789012345678", "order_no", ("P123456789012345678", "像小红书")),
            ("订单号：123456789012345678", "order_no", ("123456789012345678", "订单号")),
            (f"电话 {PHONE}", "customer_phone", (PHONE, "电话")),
            ("电话 13900000001-1234", "customer_phone", ("13900000001-1234", "虚拟号")),
            ("电话 139****0001", "customer_phone", ("139****0001", "打码号")),
            ("实付：¥89.90", "paid", ("89.90", "实付")),
            ("退款金额：12", "amount", ("12", "退款")),
            ("运单号 SF1234567890123", "carrier", ("顺丰", "快递")),
        ],
    )
    def test_fields(self, text: str, field: str, fit: tuple[str, str]) -> None:
        assert fitted(text)[field] == fit

    def test_an_identity_card_goes_nowhere(self) -> None:
        assert fitted("身份证号：11010519491231002X") == {}


class TestTwoOrders:
    @pytest.mark.parametrize(
        "text",
        [
            f"订单编号：{PDD}\n商品：短袖\n订单编号：{OTHER}\n商品：长裤\n电话 {PHONE}",
            f"商品：短袖\n订单编号：{PDD}\n商品：长裤\n订单编号：{OTHER}\n电话 {PHONE}",
        ],
    )
    @pytest.mark.parametrize(("order", "product"), [(PDD, "短袖"), (OTHER, "长裤")])
    def test_each_has_its_own_and_what_they_share(self, text: str, order: str, product: str) -> None:
        pasted = of_order(parse(text), order)
        found = {one.field: one.value for one in fits(pasted)}
        assert (found["order_no"], found["product"], found["customer_phone"]) == (order, product, PHONE)

    @pytest.mark.parametrize(
        ("text", "first", "second"),
        [
            (
                f"{PDD} 张纸 {PHONE} 浙江省杭州市西湖区试验路1号\n{OTHER} 李纸 13900000002 江苏省南京市玄武区试验路2号",
                {"customer_name": "张纸", "customer_phone": PHONE, "customer_address": "浙江省杭州市西湖区试验路1号"},
                {"customer_phone": "13900000002"},
            ),
            (
                f"张纸 {PHONE}\n订单号：{PDD}\n李纸 13900000002\n订单号：{OTHER}",
                {"customer_name": "张纸", "customer_phone": PHONE},
                {"customer_phone": "13900000002"},
            ),
            (f"订单号：{PDD} x2 ¥99\n订单号：{OTHER} x1 ¥39", {"paid": "99", "quantity": "2"}, {}),
            (
                f"商品：连衣裙\n订单号：{PDD}\n实付：99\n商品：短裤\n订单号：{OTHER}\n实付：39",
                {"product": "连衣裙", "paid": "99"},
                {"product": "短裤", "paid": "39"},
            ),
            (
                f"订单号：{PDD}\n收货人：张** {PHONE}\n订单号：{OTHER}\n商品：短裤",
                {"customer_name": "张**", "customer_phone": PHONE},
                {"product": "短裤"},
            ),
            (
                f"{PDD} 张纸 {PHONE}\n{OTHER} 张纸 {PHONE}",
                {"customer_name": "张纸", "customer_phone": PHONE},
                {"customer_name": "张纸", "customer_phone": PHONE},
            ),
        ],
    )
    def test_none_takes_what_is_the_others(self, text: str, first: dict[str, str], second: dict[str, str]) -> None:
        for order, own in ((PDD, first), (OTHER, second)):
            found = {one.field: one.value for one in fits(of_order(parse(text), order))}
            assert found == {"order_no": order} | own


class TestCustomer:
    @pytest.mark.parametrize(
        ("line", "customer"),
        [
            ("", Customer()),
            ("小鹿", Customer(nick="小鹿")),
            (f"小鹿 {PHONE}", Customer(nick="小鹿", phone=PHONE)),
            (f"张三 {PHONE}", Customer(name="张三", phone=PHONE)),
            (f"小鹿，{PHONE}", Customer(nick="小鹿", phone=PHONE)),
        ],
    )
    def test_a_line_is_taken_apart(self, line: str, customer: Customer) -> None:
        assert customer_in(line) == customer


class TestReason:
    @pytest.mark.parametrize(
        ("text", "name"),
        [("破损", "破损"), (" 七天 无理由 ", "七天无理由"), ("", ""), ("有点破损", ""), ("质量", "")],
    )
    def test_only_an_equal_name_is_taken(self, text: str, name: str) -> None:
        found = reason_named(text, FIRST_REASONS)
        assert (found.name if found else "") == name

    def test_one_that_is_offered_no_more_is_not(self) -> None:
        off = [one._replace(is_offered=False) for one in FIRST_REASONS]
        assert reason_named("破损", off) is None
