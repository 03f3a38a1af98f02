"""A screen shows enough to know whom one talks to."""

import pytest

from livecs.returns.masking import customer_words, mask_address, mask_name, mask_phone, masked
from livecs.returns.model import PERSONAL, Case
from tests.store.case_rows import CASE


@pytest.mark.parametrize(
    ("phone", "shown", "masked_"),
    [
        ("13900000001", 4, "139****0001"),
        ("13900000001", 2, "139******01"),
        ("139 0000 0001", 4, "139****0001"),
        ("13900000001-2345", 4, "139****0001转****"),
        ("139****0001", 4, "139****0001"),
        ("0571-86000001", 4, "057*****0001"),
        ("852 5555 0001", 4, "852****0001"),
        ("12345", 4, "****"),
        ("", 4, ""),
    ],
)
def test_phones(phone: str, shown: int, masked_: str) -> None:
    assert mask_phone(phone, shown) == masked_


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("无名省试验市样例路一号", "无名省试验市****"),
        ("试验市样例区样例路一号", "试验市****"),
        ("样例路一号三单元", "****"),
        ("", ""),
    ],
)
def test_addresses(address: str, shown: str) -> None:
    assert mask_address(address) == shown


def test_names() -> None:
    assert [mask_name(name) for name in ("欧阳试纸", "赵**", "A", "")] == ["欧**", "赵**", "A**", ""]
    assert customer_words("小夜曲", "欧阳试纸") == "小夜曲"
    assert customer_words("", "欧阳试纸") == "欧**"
    assert customer_words("13900000001", "") == "139****0001"


def test_a_case_on_the_screen_gives_no_number_away() -> None:
    said = CASE._replace(note="打13900000001", reply="加我13900000001", reason_note="13900000001", customer_nick="甲")
    shown = masked(Case("1", 1, 0, 0, None, said)).said
    told = "".join(str(getattr(shown, name)) for name in PERSONAL)
    assert not any(word in told for word in ("13900000001", "欧阳试纸", "样例路"))
    assert shown.order_no == CASE.order_no
