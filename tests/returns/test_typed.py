"""What is typed, the case it says, and the draft it is kept as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.returns.first_reasons import FIRST_REASONS
from livecs.returns.model import Case, Item, NewCase
from livecs.returns.typed import (
    Typed,
    case_of,
    changes_of,
    draft_text,
    forms_in,
    remedy_for,
    typed_of,
    unreadable,
)

BY_NAME = {one.name: one for one in FIRST_REASONS}
BROKEN = BY_NAME["破损"]


class TestCase:
    @pytest.mark.parametrize(
        ("typed", "field", "value"),
        [
            (Typed(order_no=" 123 "), "order_no", "123"),
            (Typed(), "reason_id", None),
            (Typed(reason_id=BROKEN.id), "liable_party", "seller"),
            (Typed(amount="89.9"), "refund_fen", 8990),
            (Typed(amount="89.9", remedy="compensate"), "compensation_fen", 8990),
            (Typed(amount="89.9", remedy="compensate"), "refund_fen", 0),
            (Typed(amount="五块"), "refund_fen", 0),
            (Typed(paid="¥1,299"), "paid_fen", 129900),
            (Typed(), "paid_fen", None),
            (Typed(product="短袖", spec="白 L", quantity="2"), "items", (Item("短袖", "白 L", 2),)),
            (Typed(spec="白 L"), "items", (Item("白 L"),)),
            (Typed(quantity="3"), "items", ()),
            (Typed(signed_on="昨天"), "signed_on", ""),
            (Typed(signed_on="2026-11-20"), "signed_on", "2026-11-20"),
            (Typed(), "remedy", "none"),
            (Typed(note=" 加急 "), "note", "加急"),
        ],
    )
    def test_fields(self, typed: Typed, field: str, value: object) -> None:
        reason = next((one for one in FIRST_REASONS if one.id == typed.reason_id), None)
        assert getattr(case_of(typed, "pdd", reason), field) == value

    @pytest.mark.parametrize(
        ("typed", "fields"),
        [
            (Typed(), []),
            (Typed(amount="89块9", paid="１２９９", quantity="12", signed_on="2026-11-20"), []),
            (Typed(amount="-5"), ["amount"]),
            (Typed(paid="一百"), ["paid"]),
            (Typed(quantity="0"), ["quantity"]),
            (Typed(quantity="²"), ["quantity"]),
            (Typed(quantity="99999"), ["quantity"]),
            (Typed(signed_on="2026-13-01"), ["signed_on"]),
        ],
    )
    def test_what_cannot_be_read_is_said_at_its_field(self, typed: Typed, fields: list[str]) -> None:
        assert [one.field for one in unreadable(typed)] == fields

    @pytest.mark.parametrize(
        ("attitude", "reason", "remedy"),
        [
            ("agree", "破损", "return_refund"),
            ("agree", "少件漏发", "resend"),
            ("agree", "发错货", "exchange"),
            ("agree", "偏大或偏小", "exchange"),
            ("agree", "买贵了", "compensate"),
            ("agree", "丢件", "resend"),
            ("agree", "其他", "return_refund"),
            ("persuade", "破损", "none"),
            ("refuse", "不喜欢", "none"),
            ("", "破损", "none"),
        ],
    )
    def test_the_remedy_that_usually_follows(self, attitude: str, reason: str, remedy: str) -> None:
        assert remedy_for(attitude, BY_NAME[reason]) == remedy


class TestEmpty:
    @pytest.mark.parametrize("typed", [Typed(), Typed(kind="complaint"), Typed(remedy="exchange", attitude="agree")])
    def test_what_the_form_chose_by_itself_is_nothing(self, typed: Typed) -> None:
        assert typed.is_empty()

    @pytest.mark.parametrize("typed", [Typed(note="x"), Typed(steps=1), Typed(case_id="a"), Typed(reason_id="r")])
    def test_a_field_is_something(self, typed: Typed) -> None:
        assert not typed.is_empty()


class TestEdited:
    def test_a_case_comes_back_as_it_was(self) -> None:
        said = NewCase(
            "pdd", "12", BROKEN.id, refund_fen=8990, paid_fen=9000, items=(Item("短袖", "白", 2),), note="急"
        )
        typed = typed_of(Case("id", 3, 0, 0, None, said))
        assert (typed.case_id, typed.version, typed.is_edit) == ("id", 3, 1)
        assert case_of(typed, "pdd", BROKEN) == said._replace(liable_party="seller")

    def test_of_several_goods_none_is_lost(self) -> None:
        said = NewCase("pdd", "12", BROKEN.id, items=(Item("短袖"), Item("长裤")))
        typed = typed_of(Case("id", 3, 0, 0, None, said))
        assert typed.product == "短袖；长裤"
        assert "items" not in changes_of(typed, case_of(typed, "pdd", BROKEN))

    def test_what_the_form_has_no_field_for_is_not_changed(self) -> None:
        changes = changes_of(Typed(), case_of(Typed(), "pdd", None))
        assert not {"platform", "status", "source", "phrase_id", "due_at_ms"} & set(changes)


FORMS = st.lists(
    st.builds(Typed, order_no=st.text(max_size=9), note=st.text(min_size=1, max_size=9), steps=st.integers(0, 63)),
    max_size=3,
)


class TestDraft:
    @given(FORMS)
    def test_forms_come_back(self, forms: list[Typed]) -> None:
        assert forms_in(draft_text(forms)) == tuple(forms)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "{",
            "{}",
            "[]",
            "[1]",
            "null",
            '[{"note": 5}]',
            '[{"steps": "1"}]',
            '[{"steps": true}]',
            '[{"other": "x"}]',
        ],
    )
    def test_what_is_no_form_is_none(self, text: str) -> None:
        assert forms_in(text) == ()

    def test_what_is_unknown_is_left_out(self) -> None:
        assert forms_in('[{"note": "急", "colour": "red", "version": "2"}]') == (Typed(note="急"),)
