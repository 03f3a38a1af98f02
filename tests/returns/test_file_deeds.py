"""What becomes of a row of a file that is known already."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.returns.file_deeds import Deed, Known, complete, decide, way
from livecs.returns.file_rows import FileCase, FileOrder, OrderPart
from livecs.returns.model import CLOSED, Case, Deadline, Item, NewCase, Status
from livecs.returns.states import may_move

NOW_MS = 1_795_233_600_000
AGREED = {"await_buyer", "in_transit", "inspecting", "settling", "done"}


def new(status: str = "new", **said: Any) -> NewCase:  # noqa: ANN401 (fields by their names)
    attitude = "agree" if status in AGREED else "refuse" if status == "refused" else ""
    base = NewCase("douyin", "6900001", "r1", status=status, attitude=attitude, source="imported", aftersale_no="7001")
    return base._replace(**said)


def file(status: str = "new", due_ms: int | None = None, **said: Any) -> FileCase:  # noqa: ANN401 (fields by their names)
    deadline = Deadline("", "file", "超时时间", due_ms, "抖音售后表") if due_ms else None
    return FileCase(2, new(status, **said), "douyin:7001", deadline=deadline)


def case(status: str = "new", *, erased: bool = False, **said: Any) -> Case:  # noqa: ANN401 (fields by their names)
    return Case("c1", 1, NOW_MS, NOW_MS, NOW_MS if erased else None, new(status, **said))


def known(status: str = "new", **said: Any) -> Known:  # noqa: ANN401 (fields by their names)
    return Known(case(status, **said), is_same=True, is_imported=True)


def typed(status: str = "new", **said: Any) -> Known:  # noqa: ANN401 (fields by their names)
    return Known(case(status, source="typed", **({"aftersale_no": ""} | said)))


@pytest.mark.parametrize("from_", Status)
@pytest.mark.parametrize("to", Status)
def test_every_way_is_of_allowed_moves_and_passes_no_end(from_: Status, to: Status) -> None:
    for reopens in (False, True):
        found = way(from_, to, reopens=reopens)
        for at, next_ in pairwise((from_, *(found or ()))):
            assert any(may_move(at, next_, attitude) for attitude in ("", "agree", "refuse"))
        assert not CLOSED & set((found or ())[:-1])
        assert not found or found[-1] == to


@pytest.mark.parametrize(
    ("from_", "to", "found"),
    [
        ("new", "new", ()),
        ("new", "await_buyer", ("await_buyer",)),
        ("new", "done", ("settling", "done")),
        ("persuading", "done", ("await_buyer", "inspecting", "settling", "done")),
        ("await_buyer", "refused", ("inspecting", "refused")),
        ("new", "escalated", None),
        ("done", "escalated", ("escalated",)),
        ("done", "settling", None),
        ("refused", "new", None),
        ("kept", "cancelled", ()),
        ("in_transit", "await_buyer", None),
    ],
)
def test_ways(from_: str, to: str, found: tuple[str, ...] | None) -> None:
    assert way(from_, to) == found


def test_a_request_nobody_knows_is_new() -> None:
    found = decide(file(), (), NOW_MS)
    assert (found.deed, found.case, found.steps) == (Deed.ADDED, None, (new(),))


def test_the_same_again_changes_nothing() -> None:
    assert decide(file(), [known()], NOW_MS).deed == Deed.UNCHANGED


def test_a_newer_export_moves_the_case_step_by_step() -> None:
    found = decide(file("done"), [known()], NOW_MS)
    assert found.deed == Deed.CHANGED
    assert [(one.status, one.attitude) for one in found.steps] == [("settling", "agree"), ("done", "agree")]


@pytest.mark.parametrize(
    ("is_", "says", "deed", "word"),
    [
        ("settling", "new", Deed.UNCHANGED, "登记里已是“待退款”，没有改回“新登记”"),
        ("new", "escalated", Deed.REFUSED, "不能直接改成“平台介入”；请打开那一条看一看"),
        ("kept", "cancelled", Deed.UNCHANGED, ""),
        ("cancelled", "done", Deed.REFUSED, "不能直接改成“已办完”"),
    ],
)
def test_what_does_not_lead_there_is_told(is_: str, says: str, deed: Deed, word: str) -> None:
    found = decide(file(says), [known(is_)], NOW_MS)
    assert (found.deed, found.steps) == (deed, ())
    assert word in found.reason


@pytest.mark.parametrize(("due_ms", "deed"), [(NOW_MS + 1, Deed.CHANGED), (NOW_MS, Deed.UNCHANGED)])
def test_an_end_is_opened_again_only_by_a_deadline_to_come(due_ms: int, deed: Deed) -> None:
    found = decide(file("await_buyer", due_ms), [known("refused")], NOW_MS)
    assert found.deed == deed
    assert [one.status for one in found.steps] == (["new", "await_buyer"] if deed == Deed.CHANGED else [])


@pytest.mark.parametrize(("kept_ms", "deed"), [(NOW_MS + 5, Deed.UNCHANGED), (None, Deed.CHANGED), (1, Deed.CHANGED)])
def test_a_deadline_that_moved_is_a_change(kept_ms: int | None, deed: Deed) -> None:
    found = decide(file("new", NOW_MS + 5), [known()._replace(due_at_ms=kept_ms)], NOW_MS)
    assert (found.deed, found.keeps_deadline) == (deed, deed == Deed.CHANGED)


@pytest.mark.parametrize(
    ("typed_", "filed", "field", "value"),
    [
        ({}, {"tracking_no": "T1"}, "tracking_no", "T1"),
        ({"tracking_no": "T0"}, {"tracking_no": "T1"}, "tracking_no", "T0"),
        ({}, {"items": (Item("风衣"),)}, "items", (Item("风衣"),)),
        ({"items": (Item("裙"),)}, {"items": (Item("风衣"),)}, "items", (Item("裙"),)),
        ({}, {"refund_fen": 500}, "refund_fen", 500),
        ({"refund_fen": 300}, {"refund_fen": 500}, "refund_fen", 300),
        ({"paid_fen": 400}, {"refund_fen": 500}, "refund_fen", 0),
        ({"refund_fen": 500}, {"paid_fen": 400}, "paid_fen", None),
        ({}, {"paid_fen": 400, "refund_fen": 400}, "paid_fen", 400),
        ({}, {"remedy": "exchange"}, "remedy", "exchange"),
        ({"remedy": "resend"}, {"remedy": "exchange"}, "remedy", "resend"),
        ({"note": "别动"}, {"note": "平台的"}, "note", "别动"),
    ],
)
def test_nothing_that_was_typed_is_written_over(
    typed_: dict[str, Any], filed: dict[str, Any], field: str, value: object
) -> None:
    found = decide(file(**filed), [typed(**typed_)], NOW_MS)
    assert found.case
    assert getattr(found.steps[-1], field) == value


def test_a_deadline_that_the_file_no_longer_has_ends() -> None:
    due = known()._replace(due_at_ms=NOW_MS)
    found = decide(file()._replace(tells_deadline=True), [due], NOW_MS)
    assert (found.deed, found.ends_deadline) == (Deed.CHANGED, True)
    assert decide(file(), [due], NOW_MS).deed == Deed.UNCHANGED  # a file without such a column says nothing of it


def test_a_refund_that_differs_from_what_was_typed_is_told() -> None:
    found = decide(file(refund_fen=500), [typed(refund_fen=300)], NOW_MS)
    assert found.reason == "退款金额和登记里不同，没有改"
    assert decide(file(refund_fen=500), [known(refund_fen=300)], NOW_MS).steps[-1].refund_fen == 500
    assert decide(file(), [typed(refund_fen=300, aftersale_no="7001")], NOW_MS).reason == ""


@pytest.mark.parametrize(
    ("candidate", "says", "is_it"),
    [
        (typed(), {}, True),
        (typed(aftersale_no="70 01"), {}, True),
        (typed(aftersale_no="7002"), {}, False),
        (typed(sub_order_no="1"), {"sub_order_no": "1"}, True),
        (typed(sub_order_no="1"), {"sub_order_no": "2"}, False),
        (typed(kind="complaint"), {}, False),
        (typed("done"), {}, False),
        (typed("done"), {"status": "done", "attitude": "agree"}, True),
        (Known(case(aftersale_no=""), is_imported=True), {}, False),
    ],
)
def test_whether_a_case_of_the_order_is_this_request(candidate: Known, says: dict[str, Any], is_it: bool) -> None:
    assert (decide(file(**says), [candidate], NOW_MS).case is not None) is is_it


def test_two_cases_that_may_be_it_are_told() -> None:
    assert decide(file(), [typed(), typed()], NOW_MS).deed == Deed.REFUSED


def test_a_second_request_of_an_order_is_known_by_its_own_number() -> None:
    (added,) = decide(file(), [Known(case(aftersale_no="7009"), is_imported=True)], NOW_MS).steps
    assert added.sub_order_no == "7001"


def test_what_was_erased_stays_so() -> None:
    gone = Known(case("new", erased=True), is_same=True)
    found = decide(file("done"), [gone], NOW_MS)
    assert (found.deed, found.steps) == (Deed.UNCHANGED, ())
    assert "已清除" in found.reason


ORDER = FileOrder(2, "douyin", "6900001", (OrderPart("", 800, Item("风衣")),), phone="13900000001", name="欧阳试纸")


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ({}, "paid_fen", 800),
        ({"paid_fen": 700}, "paid_fen", 700),
        ({"refund_fen": 900}, "paid_fen", None),
        ({}, "customer_phone", "13900000001"),
        ({"customer_phone": "13900000002"}, "customer_phone", "13900000002"),
        ({}, "items", (Item("风衣"),)),
    ],
)
def test_an_order_fills_in_what_is_blank(said: dict[str, Any], field: str, value: object) -> None:
    found = complete(ORDER, case(**said))
    assert getattr(found.steps[-1], field) == value


def test_an_order_that_adds_nothing_changes_nothing() -> None:
    full: dict[str, Any] = {"paid_fen": 1, "customer_phone": "1", "customer_name": "欧", "items": (Item("裙"),)}
    assert complete(ORDER, case(**full)).deed == Deed.UNCHANGED
    assert complete(ORDER, case(erased=True)).steps == ()


@given(st.lists(st.sampled_from(Status).filter(lambda one: one != Status.DRAFT), min_size=1, max_size=6))
def test_whatever_exports_come_each_again_is_nothing_and_no_move_is_skipped(exports: list[Status]) -> None:
    kept = known(str(exports[0]))
    for status in exports:
        found = decide(file(str(status)), [kept], NOW_MS)
        at = kept.case.said
        for step in found.steps:
            assert step.status == at.status or may_move(at.status, step.status, step.attitude)
            at = step
        kept = kept._replace(case=kept.case._replace(said=at))
        assert decide(file(str(status)), [kept], NOW_MS).steps == ()
