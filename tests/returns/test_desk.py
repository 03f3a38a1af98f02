"""The desk over a real store: each deed is kept whole, named in the audit, and refused with words."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from livecs.errors import UserError
from livecs.returns.desk import (
    UNDO_MS,
    CaseChangedError,
    CaseDuplicateError,
    CaseFieldError,
    ReturnsDesk,
)
from livecs.returns.model import Case, Deadline, Item, Reason, Search
from livecs.store.cases import CaseStore
from livecs.store.database import Database
from livecs.store.erasing import PERSONAL
from tests.store.build import made
from tests.store.case_rows import CASE, DAY_MS, PHONE, START_MS, Moments, store

HOUR_MS = 3_600_000
SHOES = CASE._replace(items=(Item("帆布鞋", "白色 38 码", 2, 5990),), attitude="agree")


class Desk(NamedTuple):
    desk: ReturnsDesk
    database: Database
    store: CaseStore
    now: Moments

    def add(self, **changed: Any) -> Case:  # noqa: ANN401 (fields of a case)
        return self.case(self.desk.register(SHOES._replace(**changed)).case_id)

    def case(self, id_: str) -> Case:
        case = self.store.case(id_)
        assert case
        return case

    def audit(self) -> list[tuple[object, ...]]:
        return self.database.rows("SELECT action, fields FROM audit ORDER BY rowid")

    def events(self, id_: str) -> list[tuple[str, str, str, str]]:
        return [(one.kind, one.from_value, one.to_value, one.note) for one in self.desk.look(id_).events]


@contextmanager
def opened(folder: Path) -> Iterator[Desk]:
    now = Moments()
    with made(folder / "a.db") as database:
        kept = store(database, now)
        yield Desk(ReturnsDesk(kept, now), database, kept, now)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path) as one:
        yield one


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(UserError) as refused:
        call()
    assert PHONE not in refused.value.message
    return refused.value.code


def test_what_is_registered_is_kept_as_it_was_typed(desk: Desk) -> None:
    came = desk.desk.register(SHOES._replace(order_no=" 241121-1 ", note=" 鞋子偏大\n"))
    assert (came.version, came.flags) == (1, ())
    assert desk.desk.open(came.case_id).case.said == SHOES._replace(order_no="241121-1", note="鞋子偏大")


def test_what_is_wrong_is_said_at_the_fields_and_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(CaseFieldError) as refused:
        desk.desk.register(SHOES._replace(refund_fen=-1, order_no="", reason_id=None))
    assert [(flag.field, flag.is_error) for flag in refused.value.flags] == [
        ("reason_id", True),
        ("refund_fen", True),
        ("order_no", False),
    ]
    assert desk.desk.counts().open == 0
    assert [flag.field for flag in desk.desk.register(SHOES._replace(order_no="")).flags] == ["order_no"]


def test_an_equal_open_case_is_jumped_to(desk: Desk) -> None:
    first = desk.add()
    with pytest.raises(CaseDuplicateError) as refused:
        desk.desk.register(SHOES._replace(order_no="2411 2100 0000 0000 0000 1"))
    assert refused.value.case_id == first.id
    desk.desk.move(first.id, 1, "cancelled")
    desk.add()
    assert refusal(lambda: desk.desk.move(first.id, 2, "new")) == "case.duplicate"


def test_a_saved_case_is_taken_back_within_ten_seconds_and_saved_again(desk: Desk) -> None:
    id_ = desk.add().id
    desk.now.ms += UNDO_MS
    back = desk.desk.undo(id_, 1)
    assert (back.said.status, back.version, back.said.note) == ("draft", 2, SHOES.note)
    assert desk.desk.find(Search()).total == 0
    again = desk.desk.register(SHOES._replace(note="鞋子偏小"), case_id=id_, version=2)
    assert (again.case_id, again.version, desk.case(id_).said.note) == (id_, 3, "鞋子偏小")
    assert desk.events(id_) == [("move", "new", "draft", ""), ("move", "draft", "new", "")]
    assert [action for action, _ in desk.audit()] == ["case.add", "case.move", "case.move"]
    desk.now.ms += UNDO_MS + 1
    assert refusal(lambda: desk.desk.undo(id_, 3)) == "case.undo"


@pytest.mark.parametrize("deed", ["an edit", "a reopening"])
def test_an_old_case_does_not_become_a_draft(desk: Desk, deed: str) -> None:
    id_ = desk.add().id
    desk.now.ms += UNDO_MS + 1
    if deed == "an edit":
        version = desk.desk.edit(id_, 1, {"note": "甲"}).version
    else:
        version = desk.desk.move(id_, desk.desk.move(id_, 1, "cancelled").version, "new").version
    assert refusal(lambda: desk.desk.undo(id_, version)) == "case.undo"


def test_what_was_taken_back_may_be_thrown_away(desk: Desk) -> None:
    id_ = desk.add(due_at_ms=START_MS).id
    with pytest.raises(UserError, match="没有存下"):
        desk.desk.discard(id_, 1)
    desk.desk.undo(id_, 1)
    assert refusal(lambda: desk.desk.discard(id_, 1)) == "case.changed"
    desk.desk.discard(id_, 2)
    tables = ("return_case", "case_item", "case_event", "case_deadline")
    assert [desk.database.rows(f"SELECT count(*) FROM {table}") for table in tables] == [[(0,)]] * 4  # noqa: S608
    assert desk.audit()[-1] == ("case.discard", "")


def test_a_due_moment_follows_the_form(desk: Desk) -> None:
    id_ = desk.add(due_at_ms=START_MS + HOUR_MS).id
    assert desk.desk.undo(id_, 1).said.due_at_ms is None
    desk.desk.register(SHOES._replace(due_at_ms=START_MS + 2 * HOUR_MS), case_id=id_, version=2)
    assert desk.case(id_).said.due_at_ms == START_MS + 2 * HOUR_MS
    assert len(desk.desk.look(id_).deadlines) == 1


@pytest.mark.parametrize("deed", ["move", "edit", "undo", "register"])
def test_the_second_of_two_windows_sees_what_the_first_did(desk: Desk, deed: str) -> None:
    id_ = desk.add().id
    if deed == "register":
        desk.desk.undo(id_, 1)
        desk.desk.register(SHOES, case_id=id_, version=2)
    else:
        desk.desk.edit(id_, 1, {"note": "甲"})
    before = desk.case(id_)
    deeds: dict[str, Callable[[], object]] = {
        "move": lambda: desk.desk.move(id_, 1, "await_buyer"),
        "edit": lambda: desk.desk.edit(id_, 1, {"note": "乙"}),
        "undo": lambda: desk.desk.undo(id_, 1),
        "register": lambda: desk.desk.register(SHOES, case_id=id_, version=2),
    }
    with pytest.raises(CaseChangedError) as refused:
        deeds[deed]()
    assert refused.value.case == desk.case(id_) == before


def test_a_change_between_reading_and_writing_is_seen_too(desk: Desk) -> None:
    case = desk.add()
    desk.desk.edit(case.id, 1, {"note": "甲"})
    with pytest.raises(CaseChangedError) as refused:
        desk.store.write(case, case.said._replace(note="乙"))
    assert refused.value.case.said.note == "甲"


def test_an_edit_changes_what_it_names(desk: Desk) -> None:
    case = desk.add()
    items = (Item("帆布鞋", "白色 39 码", 2, 5990, 2, 1),)
    edited = desk.desk.edit(case.id, 1, {"items": items, "order_no": "9", "attitude": "persuade"})
    assert edited.said == case.said._replace(items=items, order_no="9", attitude="persuade")
    assert desk.store.of_order("9") == (case.id,)
    assert desk.audit()[-1] == ("case.change", "order_no,attitude,items")
    assert desk.events(case.id) == [("attitude", "agree", "persuade", "")]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"refund_fen": -1}, "case.field"),
        ({"items": (Item("鞋", quantity=1, received=2),)}, "case.field"),
        ({"reason_id": None}, "case.field"),
        ({"attitude": "agree"}, "case.rule"),
        ({"reason_id": "nothing"}, "case.rule"),
    ],
)
def test_an_edit_that_breaks_a_rule_changes_nothing(desk: Desk, changes: dict[str, object], code: str) -> None:
    id_ = desk.add().id
    before = desk.desk.move(id_, 1, "persuading", attitude="persuade")
    assert refusal(lambda: desk.desk.edit(id_, 2, changes)) == code
    assert desk.case(id_) == before


def test_a_status_is_moved_never_edited(desk: Desk) -> None:
    id_ = desk.add().id
    with pytest.raises(ValueError, match="status"):
        desk.desk.edit(id_, 1, {"status": "done"})


def test_a_way_through_and_what_is_kept_of_it(desk: Desk) -> None:
    case = desk.add(attitude="persuade")
    for number, (to, attitude) in enumerate(
        [("persuading", ""), ("await_buyer", "agree"), ("in_transit", ""), ("inspecting", ""), ("settling", "")], 1
    ):
        case = desk.desk.move(case.id, number, to, attitude=attitude, note="已说明" if to == "await_buyer" else "")
    desk.now.ms += 5
    done = desk.desk.move(case.id, 6, "done")
    assert (done.said.closed_at_ms, done.said.attitude) == (START_MS + 5, "agree")
    assert desk.events(case.id)[:3] == [
        ("move", "new", "persuading", ""),
        ("attitude", "persuade", "agree", ""),
        ("move", "persuading", "await_buyer", "已说明"),
    ]
    assert desk.audit()[2] == ("case.move", "status,attitude,move_note")
    assert desk.desk.move(case.id, 7, "escalated").said.closed_at_ms is None


@pytest.mark.parametrize(
    ("to", "attitude"),
    [("done", ""), ("new", ""), ("draft", ""), ("persuading", ""), ("refused", ""), ("kept", ""), ("nowhere", "")],
)
def test_what_is_no_move_is_refused_with_words(desk: Desk, to: str, attitude: str) -> None:
    id_ = desk.add().id
    assert refusal(lambda: desk.desk.move(id_, 1, to, attitude=attitude)) == "case.move"
    assert desk.case(id_).version == 1


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("await_buyer", "改成“等买家”要先选态度“同意或请补充凭证”；请打开这一条选"),
        ("refused", "改成“已婉拒”要先选态度“婉拒”；请打开这一条选"),
        ("done", "“新登记”不能直接改成“已办完”；请按可选的下一步走"),
    ],
)
def test_a_move_that_only_wants_an_attitude_says_which(desk: Desk, to: str, said: str) -> None:
    id_ = desk.add(attitude="").id
    assert desk.desk.move_many([(id_, 1)], to).refused == ((id_, said),)


def test_many_go_on_and_those_that_cannot_are_told(desk: Desk) -> None:
    cases = [desk.add(order_no=str(number), attitude="agree" if number else "refuse") for number in range(4)]
    desk.desk.edit(cases[1].id, 1, {"note": "甲"})
    desk.desk.move(cases[2].id, 1, "cancelled")
    moved = desk.desk.move_many([(case.id, 1) for case in (*cases, cases[3])] + [("?", 1)], "await_buyer")
    assert moved.done == ()
    assert [id_ for id_, _ in moved.refused] == [cases[0].id, cases[1].id, cases[2].id, "?", cases[3].id]
    assert desk.case(cases[3].id).said.status == "await_buyer"
    more = desk.desk.move_many([(cases[1].id, 2), (cases[0].id, 1)], "cancelled")
    assert (more.done, more.refused) == ((cases[1].id, cases[0].id), ())


def test_one_of_many_that_breaks_a_rule_does_not_hold_the_others(desk: Desk) -> None:
    closed, other = desk.add(), desk.add(order_no="2")
    desk.desk.move(closed.id, 1, "cancelled")
    desk.desk.move(other.id, 1, "cancelled")
    desk.add()
    moved = desk.desk.move_many([(closed.id, 2), (other.id, 2)], "new")
    assert moved.done == (other.id,)
    assert [id_ for id_, _ in moved.refused] == [closed.id]
    assert (desk.case(closed.id).version, desk.events(closed.id)[-1][2]) == (2, "cancelled")


def test_a_follow_up_is_added_and_changes_no_version(desk: Desk) -> None:
    id_ = desk.add().id
    desk.desk.follow_up(id_, f" 打{PHONE}没接 ")
    assert desk.case(id_).version == 1
    assert desk.events(id_) == [("follow_up", "", "", "打139****0001没接")]
    assert desk.desk.open(id_).events[0].note == f"打{PHONE}没接"
    assert desk.desk.find(Search()).rows[0].follow_up == "打139****0001没接"
    assert refusal(lambda: desk.desk.follow_up(id_, "  ")) == "case.note"
    assert desk.audit()[-1] == ("case.follow_up", "note")


def test_looking_is_masked_and_opening_is_written_down_first(desk: Desk) -> None:
    id_ = desk.add().id
    shown = desk.desk.look(id_).case.said
    assert (shown.customer_name, shown.customer_phone, shown.customer_address) == (
        "欧**",
        "139****0001",
        "无名省试验市****",
    )
    assert desk.database.rows("SELECT count(*) FROM access") == [(0,)]
    assert desk.desk.open(id_).case.said.customer_phone == PHONE
    desk.desk.printed([id_])
    assert desk.database.rows("SELECT deed, subject_id FROM access ORDER BY rowid") == [("reveal", id_), ("print", id_)]
    assert refusal(lambda: desk.desk.open("?")) == refusal(lambda: desk.desk.look("?")) == "case.unknown"
    assert desk.database.rows("SELECT count(*) FROM access") == [(2,)]


def deadline(rule: str, due_at_ms: int, *, is_ours: bool = True) -> Deadline:
    return Deadline("", rule, "退款", due_at_ms, "消费者权益保护法第二十五条", "2014-03-15", "A", is_ours=is_ours)


def test_the_earliest_open_deadline_is_when_a_case_is_due(desk: Desk) -> None:
    case = desk.add(due_at_ms=START_MS + 9 * HOUR_MS)
    desk.desk.add_deadline(case.id, deadline("law.refund", START_MS + 5 * HOUR_MS))
    desk.desk.add_deadline(case.id, deadline("file", START_MS + 2 * HOUR_MS, is_ours=False))

    def due() -> int | None:
        at_ms = desk.case(case.id).said.due_at_ms
        return None if at_ms is None else (at_ms - START_MS) // HOUR_MS

    assert due() == 2
    assert desk.case(case.id).version == 1  # a reminder is no other version
    desk.desk.move(case.id, 1, "await_buyer")
    assert due() == 5  # the buyer's clock is not ours
    desk.desk.move(case.id, 2, "inspecting")
    assert due() == 2
    desk.desk.add_deadline(case.id, deadline("file", START_MS + 7 * HOUR_MS, is_ours=False))  # a newer file
    assert due() == 5
    refund = next(one for one in desk.desk.look(case.id).deadlines if one.rule == "law.refund")
    desk.desk.deadline_done(refund.id)
    assert due() == 7
    desk.desk.move(case.id, 3, "settling")
    desk.now.ms += DAY_MS
    desk.desk.move(case.id, 4, "done")
    assert due() is None
    assert all(one.done_at_ms is not None for one in desk.desk.look(case.id).deadlines)
    desk.desk.move(case.id, 5, "escalated")
    assert due() == 7
    assert desk.desk.counts().overdue == 1


def test_what_may_be_the_same_is_shown_once_by_its_strongest_reason(desk: Desk) -> None:
    ids = {
        "order": desk.add().id,
        "phone": desk.add(order_no="2", customer_nick="甲", tracking_no="").id,
        "nick": desk.add(order_no="3", customer_phone="", tracking_no="").id,
        "tracking": desk.add(order_no="4", customer_phone="", customer_nick="乙").id,
    }
    desk.add(order_no="5", customer_phone="", customer_nick="", tracking_no="")
    found = desk.desk.near(SHOES)
    assert {one.why: one.row.id for one in found} == ids
    assert len(found) == 4
    assert all(one.row.phone in {"", "139****0001"} for one in found)
    masked = SHOES._replace(order_no="", tracking_no="", customer_phone="139****0001")
    assert {one.why for one in desk.desk.near(masked)} == {"phone", "nick"}
    desk.now.ms += 31 * DAY_MS
    assert {one.why for one in desk.desk.near(masked)} == {"phone"}
    assert desk.desk.near(SHOES._replace(order_no="", tracking_no="", customer_phone="", customer_nick="")) == ()


def test_a_picture_that_another_case_has_is_seen(desk: Desk) -> None:
    id_ = desk.add().id
    with desk.database.transaction() as connection:
        connection.execute("INSERT INTO evidence VALUES ('p', ?, 5, ?, 10, NULL)", (id_, "a" * 64))
    blank = SHOES._replace(order_no="", tracking_no="", customer_phone="", customer_nick="")
    assert [(one.row.id, one.why) for one in desk.desk.near(blank, pictures=("a" * 64, "b" * 64))] == [(id_, "picture")]


def test_an_erased_case_moves_on_and_takes_nothing_in(desk: Desk) -> None:
    id_ = desk.add().id
    with desk.database.transaction() as connection:
        blank = ", ".join(f"{name} = ''" for name in PERSONAL)
        connection.execute(f"UPDATE return_case SET version = 2, erased_at_ms = 5, {blank}")  # noqa: S608 (our names)
    assert refusal(lambda: desk.desk.edit(id_, 2, {"note": "甲"})) == "case.erased"
    assert refusal(lambda: desk.desk.follow_up(id_, "甲")) == "case.erased"
    assert refusal(lambda: desk.store.follow_up(id_, "甲")) == "case.rule"
    moved = desk.desk.move(id_, 2, "cancelled", note="甲")
    assert (moved.said.status, moved.version, desk.events(id_)) == ("cancelled", 3, [("move", "new", "cancelled", "")])


def test_the_list_of_reasons_is_the_shops_own(desk: Desk) -> None:
    ways = desk.desk
    top = ways.add_reason("直播问题")
    quality = Reason("", "", "", "seller", is_quality=True, asks_evidence=True, is_offered=True, position=0)
    below = ways.add_reason("主播说错", top.id, like=quality)
    assert ways.reasons()[-2:] == (top, below)
    assert refusal(lambda: ways.add_reason("主播说错", top.id)) == "case.reason"
    assert refusal(lambda: ways.add_reason("第三级", below.id)) == "case.reason"
    assert refusal(lambda: ways.add_reason(" ")) == refusal(lambda: ways.add_reason("长" * 21)) == "case.reason"
    ways.rename_reason(below.id, "口误")
    id_ = desk.add(reason_id=below.id).id
    assert ways.look(id_).reason == "口误"
    assert refusal(lambda: ways.delete_reason(below.id)) == refusal(lambda: ways.delete_reason(top.id))
    ways.offer_reason(below.id, is_offered=False)
    assert not ways.reasons()[-1].is_offered
    assert refusal(lambda: ways.rename_reason("?", "甲")) == "case.reason"
    unused = ways.add_reason("没人用")
    ways.delete_reason(unused.id)
    assert unused.id not in {reason.id for reason in ways.reasons()}


def test_the_seeded_reasons_know_their_phrases(desk: Desk) -> None:
    reasons = {reason.name: reason for reason in desk.desk.reasons()}
    assert (reasons["做工瑕疵"].situation, reasons["做工瑕疵"].asks_evidence) == ("quality", True)
    assert (reasons["发错货"].situation, reasons["发错货"].asks_evidence) == ("wrong-item", True)
    assert (reasons["不喜欢"].situation, reasons["不喜欢"].asks_evidence) == ("dislike", False)
    packs = "".join(path.read_text("utf8") for path in Path("phrasebanks").glob("*.toml"))
    assert all(f'case = "{one.situation}"' in packs for one in reasons.values() if one.situation)


def test_what_a_platform_counts_as_quality(desk: Desk) -> None:
    reasons = {reason.name: reason.id for reason in desk.desk.reasons()}
    with desk.database.transaction() as connection:
        row = (reasons["发错货"], "pdd", 1, "演示", "2026-11-22")
        connection.execute("INSERT INTO reason_platform VALUES (?, ?, ?, ?, ?)", row)
    counts = desk.desk.counts_as_quality
    assert (counts(reasons["发错货"], "pdd"), counts(reasons["发错货"], "douyin")) == (True, False)
    assert (counts(reasons["做工瑕疵"], "pdd"), counts("?", "pdd")) == (True, False)


def test_what_is_owed_is_handed_over_masked_and_the_most_urgent_first(desk: Desk) -> None:
    late = desk.add(order_no="2", due_at_ms=START_MS - 2 * HOUR_MS)
    desk.add(customer_nick="")
    desk.desk.move(desk.add(order_no="3").id, 1, "cancelled")
    desk.add(order_no="4", kind="complaint")
    desk.desk.follow_up(late.id, f"打{PHONE}没接\n\n明天再打")
    part = desk.desk.handover()
    assert part.lines == (
        "已超时 2 小时，拼多多，2，小夜曲，139******01，帆布鞋，拍错或多拍，新登记，打139******01没接 明天再打",
        "拼多多，投诉，4，小夜曲，139******01，帆布鞋，拍错或多拍，新登记",
        "拼多多，241121-000000000000001，欧**，139******01，帆布鞋，拍错或多拍，新登记",
    )
    for number in range(50):
        desk.add(order_no=f"9{number}")
    assert desk.desk.handover().lines[-1] == "另有 13 条没办完，见售后登记列表"


def test_drafts_pass_through(desk: Desk) -> None:
    id_ = desk.desk.keep_draft("{}")
    assert desk.desk.keep_draft('{"a": 1}', id_) == id_
    assert desk.desk.drafts() == ((id_, '{"a": 1}'),)
    desk.desk.forget_draft(id_)
    assert desk.desk.drafts() == ()
