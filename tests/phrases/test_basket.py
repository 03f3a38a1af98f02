"""How much do I pay: reductions in whole fen, and what is read and said of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.basket import Bill, Off, Step, Terms, Wanted, allocate, bill, to_next_fen
from livecs.phrases.basket_words import MOST_LINKS, basket_of, bill_details, bill_said, terms_of, terms_said

EVERY = Terms(every=Off(20000, 3000))
TIERS = Terms(tiers=(Off(20000, 2000), Off(30000, 5000)))
PRICES = {"1": 8900, "2": 10100, "3": 3333, "5": 1}


def pay(terms: Terms, **basket: int) -> Bill:
    return bill([Wanted(number[1:], pieces) for number, pieces in basket.items()], PRICES, terms)


@pytest.mark.parametrize(
    ("terms", "basket", "fen", "steps"),
    [
        (Terms(), {"_1": 1}, 8900, ()),
        (EVERY, {"_1": 2}, 17800, ()),
        (EVERY, {"_1": 1, "_2": 1}, 19000, ()),
        (EVERY, {"_1": 3}, 23700, (Step("每满200减30", 3000),)),
        (EVERY, {"_1": 5}, 38500, (Step("每满200减30", 6000),)),
        (TIERS, {"_1": 3}, 24700, (Step("满200减20", 2000),)),
        (TIERS, {"_1": 5}, 39500, (Step("满300减50", 5000),)),
        (Terms(every=Off(20000, 1000), tiers=(Off(20000, 3000),)), {"_1": 3}, 23700, (Step("满200减30", 3000),)),
        (Terms(coupon=Off(0, 1000)), {"_1": 1}, 7900, (Step("10元券", 1000),)),
        (Terms(coupon=Off(9900, 1000)), {"_1": 1}, 8900, ()),
        (Terms(coupon=Off(9900, 1000)), {"_2": 1}, 9100, (Step("满99可用的10元券", 1000),)),
        (Terms(coupon=Off(0, 1000)), {"_5": 3}, 0, (Step("10元券", 3),)),  # never below nothing
        (Terms(member=950), {"_1": 1}, 8455, (Step("会员 95 折", 445),)),
        (Terms(member=900), {"_3": 1}, 3000, (Step("会员 9 折", 333),)),  # 2999.7: a started fen is paid
        (EVERY._replace(member=900), {"_1": 2, "_3": 1}, 19020, (Step("会员 9 折", 2113),)),  # 190.20 is below 200
        (
            Terms(every=Off(20000, 3000), coupon=Off(20000, 1000), member=950),
            {"_1": 3},
            21365,
            (Step("会员 95 折", 1335), Step("每满200减30", 3000), Step("满200可用的10元券", 1000)),
        ),
        (
            EVERY._replace(coupon=Off(24000, 1000)),
            {"_1": 3},
            23700,  # 237 is left when the coupon is looked at
            (Step("每满200减30", 3000),),
        ),
    ],
)
def test_a_basket_is_worked_out(terms: Terms, basket: dict[str, int], fen: int, steps: tuple[Step, ...]) -> None:
    paid = pay(terms, **basket)
    assert paid.pay_fen == fen
    assert paid.steps == steps


@pytest.mark.parametrize(
    ("amounts", "off", "shares"),
    [
        ((), 5, ()),
        ((0,), 5, (0,)),
        ((1000, 1000, 1000), 1000, (334, 333, 333)),  # the fen that is over goes to the first of the largest
        ((1000, 2000, 1000), 1000, (250, 500, 250)),
        ((999, 2001, 1000), 1000, (249, 501, 250)),
        ((1, 1, 1), 2, (1, 1, 0)),  # one cannot bear two
        ((500,), 9999, (500,)),
        ((8900, 3333), 0, (0, 0)),
    ],
)
def test_shares_are_whole_and_the_rest_goes_to_the_largest(
    amounts: tuple[int, ...], off: int, shares: tuple[int, ...]
) -> None:
    assert allocate(amounts, off) == shares


AMOUNTS = st.lists(st.integers(0, 10**7), max_size=12)


@given(AMOUNTS, st.integers(0, 10**8))
def test_shares_make_up_the_whole_and_no_line_is_below_nothing(amounts: list[int], off: int) -> None:
    shares = allocate(amounts, off)
    whole = sum(amounts)
    assert sum(shares) == min(off, whole)
    for amount, share in zip(amounts, shares, strict=True):
        assert 0 <= share <= amount
    if whole > off:
        rest = max(range(len(amounts)), key=lambda at: amounts[at])  # the first of equal ones
        for at, (amount, share) in enumerate(zip(amounts, shares, strict=True)):
            due = off * amount // whole
            assert share == due or at == rest or amounts[rest] < len(amounts)


OFFS = st.builds(lambda off, more: Off(off + more, off), st.integers(1, 50_000), st.integers(1, 50_000))
TERMS = st.builds(
    Terms,
    st.none() | OFFS,
    st.lists(OFFS, max_size=4).map(tuple),
    st.none() | OFFS | st.builds(Off, st.just(0), st.integers(1, 50_000)),
    st.sampled_from([1000, 980, 950, 900, 855]),
)


@given(st.dictionaries(st.sampled_from("12345678"), st.tuples(st.integers(1, 10**6), st.integers(1, 99))), TERMS)
def test_a_bill_adds_up(basket: dict[str, tuple[int, int]], terms: Terms) -> None:
    wanted = [Wanted(number, pieces) for number, (_, pieces) in basket.items()]
    prices = {number: fen for number, (fen, _) in basket.items()}
    paid = bill(wanted, prices, terms)
    assert paid == bill(wanted, prices, terms)
    assert paid.price_fen == sum(fen * pieces for fen, pieces in basket.values())
    assert paid.price_fen - paid.pay_fen == sum(step.off_fen for step in paid.steps)
    assert all(0 <= line.off_fen <= line.price_fen for line in paid.lines)
    assert all(step.off_fen > 0 for step in paid.steps)
    assert bill(list(reversed(wanted)), prices, terms).pay_fen == paid.pay_fen


@pytest.mark.parametrize(
    ("terms", "basket", "fen"),
    [(Terms(), {"_1": 1}, 0), (EVERY, {"_1": 1}, 11100), (EVERY, {"_1": 3}, 13300), (TIERS, {"_1": 3}, 3300),
     (TIERS, {"_1": 5}, 0), (EVERY._replace(member=900), {"_1": 1}, 11990)],
)  # fmt: skip
def test_how_far_it_is_to_the_next_reduction(terms: Terms, basket: dict[str, int], fen: int) -> None:
    assert to_next_fen(pay(terms, **basket), terms) == fen


@pytest.mark.parametrize(
    ("typed", "terms", "unread"),
    [
        ("", Terms(), ()),
        ("每满200减30", EVERY, ()),
        ("每满 200 减 30 券 10", EVERY._replace(coupon=Off(0, 1000)), ()),
        ("每满２００元减３０元", EVERY, ()),
        ("满200减20，满300减50", TIERS, ()),
        ("满300减50;满200减20;满200减20", TIERS, ()),
        ("满1,000减100", Terms(tiers=(Off(100000, 10000),)), ()),
        ("券10", Terms(coupon=Off(0, 1000)), ()),
        ("10元券", Terms(coupon=Off(0, 1000)), ()),
        ("券满99减10", Terms(coupon=Off(9900, 1000)), ()),
        ("满99减10券", Terms(coupon=Off(9900, 1000)), ()),
        ("满99可用的10元券", Terms(coupon=Off(9900, 1000)), ()),
        ("会员95折", Terms(member=950), ()),
        ("9.5折", Terms(member=950), ()),
        ("会员9折", Terms(member=900), ()),
        ("每满200减30、券满99减10、会员95折", EVERY._replace(coupon=Off(9900, 1000), member=950), ()),
        ("满30减50", Terms(), ("满30减50",)),
        ("每满0减0", Terms(), ("每满0减0",)),
        ("券0", Terms(), ("券0",)),
        ("买二送一，每满200减30", EVERY, ("买二送一",)),
    ],
)
def test_terms_are_read_as_they_are_typed(typed: str, terms: Terms, unread: tuple[str, ...]) -> None:
    assert terms_of(typed) == (terms, unread)


def test_terms_are_said_as_they_were_understood() -> None:
    read = terms_of("每满200减30，满500减99，券满99减10，会员95折").terms
    assert terms_said(read) == "会员价按 95% 算；每满 200 元减 30 元，可累计；满 500 元减 99 元；10 元券，满 99 元可用"
    assert terms_said(Terms(coupon=Off(0, 500))) == "5 元券，无门槛"
    assert terms_said(Terms()) == ""


@pytest.mark.parametrize(
    ("typed", "basket"),
    [
        ("1×2 3 5×1", {"1": 2, "3": 1, "5": 1}),
        ("1x2 3", {"1": 2, "3": 1}),
        ("1*2+3", {"1": 2, "3": 1}),
        ("1 × 2，3", {"1": 2, "3": 1}),
        ("１×２ ３", {"1": 2, "3": 1}),
        ("1号×2件 3号链接", {"1": 2, "3": 1}),
        ("3×2", {"3": 2}),
        ("1 1", {"1": 2}),
        ("01 3×001", {"1": 1, "3": 1}),
        ("3", {}), ("３", {}), ("3号", {}), ("", {}), ("退货", {}), ("3 尺码", {}), ("1×0", {}), ("1×1000", {}),
        ("7天", {}),
        ("×2", {}), ("1×", {}), ("12345 1", {}),
        (" ".join(map(str, range(1, MOST_LINKS + 2))), {}),
    ],
)  # fmt: skip
def test_a_basket_is_read_as_it_is_typed(typed: str, basket: dict[str, int]) -> None:
    assert {one.number: one.pieces for one in basket_of(typed)} == basket


def test_a_bill_is_one_sentence_and_its_details() -> None:
    paid = pay(EVERY, _1=3, _3=1)
    assert bill_said(paid) == (
        "1 号链接 3 件、3 号链接 1 件，合计 300.33 元，每满200减30优惠 30 元，实付 270.33 元，以付款页显示为准。"
    )
    assert bill_details(paid, EVERY, {"1": "云朵毛衣"}).split("\n") == [
        "1 号 云朵毛衣 ×3：267 元，分摊 26.68 元，实 240.32 元",
        "3 号 ×1：33.33 元，分摊 3.32 元，实 30.01 元",
        "再买 99.67 元到下一档优惠",
    ]
    assert bill_said(pay(Terms(), _1=1)) == "1 号链接 1 件，一共 89 元，以付款页显示为准。"
