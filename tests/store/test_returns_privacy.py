"""After every deed of the returns desk a customer stands in their own columns alone, and no refusal quotes them."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from livecs.errors import UserError
from livecs.returns.desk import ReturnsDesk
from livecs.returns.model import PERSONAL, Deadline, Item, NewCase, Search
from livecs.returns.spans import Span
from livecs.store.cases import CaseStore
from livecs.store.customer import customer, find
from livecs.store.database import Database
from livecs.store.erasing import Erased, Eraser
from livecs.store.evidence import EvidenceStore
from livecs.store.marks import Marks
from tests.store.build import KEY, made
from tests.store.case_rows import REASON, Moments, ids
from tests.store.raw_pages import plain_pages

NAME, NICK, PHONE, ADDRESS = "司徒样本", "只在测试里的昵称", "19912345678", "乌有省子虚市亡是路九十九号"
ORDER, SUB, AFTERSALE, PARCEL = "690123456789012345", "690123456789999", "8801234567", "ZZTEST5550001"
WHY, NOTE, REPLY, SPEC = f"{NAME}嫌小", f"备注{NAME}", f"回复{NAME}", f"刻字{NAME}"
FOLLOWED, MOVED, TYPED = f"跟进{NAME}", f"改状态{NAME}", f"草稿{NAME}"
CANARIES = (NAME, NICK, PHONE, ADDRESS, ORDER, SUB, AFTERSALE, PARCEL)
CASE = NewCase(
    "pdd",
    ORDER,
    REASON,
    attitude="agree",
    sub_order_no=SUB,
    aftersale_no=AFTERSALE,
    customer_nick=NICK,
    customer_name=NAME,
    customer_phone=PHONE,
    customer_address=ADDRESS,
    tracking_no=PARCEL,
    reason_note=WHY,
    note=NOTE,
    reply=REPLY,
    paid_fen=5000,
    items=(Item("帆布鞋", SPEC, 2),),
)
OWN = {f"return_case.{name}" for name in (*PERSONAL, "order_key", "phone_key", "duplicate_key")}
PLACES = OWN | {"return_case.words", "case_item.spec", "case_event.note", "draft.body"}
"""Where a customer may stand; all of it is blanked or deleted by an erasure."""
FIELDS = {*NewCase._fields, "move_note", "evidence", "due_at_ms", "done_at_ms", "name", "is_offered"}


class World(NamedTuple):
    desk: ReturnsDesk
    database: Database
    pictures: EvidenceStore
    now: Moments
    case: str

    def places(self) -> set[str]:
        """The columns in which anything of the customer stands."""
        query = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_xinfo(t.name) c WHERE t.type = 'table'"
        return {f"{table}.{column}" for table, column in self.database.rows(query) if self._holds(table, column)}

    def _holds(self, table: object, column: object) -> bool:
        said = "\n".join(str(value) for (value,) in self.database.rows(f"SELECT {column} FROM {table}"))  # noqa: S608
        return any(word in said for word in CANARIES)

    def named(self) -> set[str]:
        """The field names in all audit rows."""
        rows = self.database.rows("SELECT fields FROM audit")
        return {name for (names,) in rows for name in str(names).split(",") if name}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    now = Moments()
    with made(tmp_path / "livecs.db") as database:
        desk = ReturnsDesk(CaseStore(database, ids(now), now), now)
        pictures = EvidenceStore(database, tmp_path / "evidence", ids(now), now, os.urandom)
        yield World(desk, database, pictures, now, desk.register(CASE).case_id)


def deadline(one: World) -> str:
    one.desk.add_deadline(one.case, Deadline("", "law.refund", "收到退货后 7 天内退款", one.now() + 5, "消保法"))
    return one.desk.look(one.case).deadlines[0].id


def again(one: World) -> object:
    case = one.desk.undo(one.case, 1)
    return one.desk.register(CASE._replace(note=NOTE + "改"), case_id=one.case, version=case.version)


def thrown_away(one: World) -> None:
    other = one.desk.register(CASE._replace(kind="complaint"))
    one.desk.discard(other.case_id, one.desk.undo(other.case_id, other.version).version)


def used(one: World) -> None:
    with suppress(UserError):
        one.desk.delete_reason(REASON)
    one.desk.delete_reason(one.desk.add_reason("暂时的").id)


# Every deed, done with all that is known of the customer.
DEEDS: dict[str, Callable[[World], object]] = {
    "check": lambda one: one.desk.check(CASE),
    "register": again,
    "undo": lambda one: one.desk.undo(one.case, 1),
    "edit": lambda one: one.desk.edit(
        one.case, 1, {"customer_name": NAME + "二", "tracking_no": PARCEL + "2", "note": ""}
    ),
    "move": lambda one: one.desk.move(one.case, 1, "await_buyer", note=MOVED),
    "allowed": lambda one: one.desk.allowed(one.desk.open(one.case).case),
    "move_many": lambda one: one.desk.move_many([(one.case, 1), (one.case, 7), (ORDER, 1)], "await_buyer"),
    "follow_up": lambda one: one.desk.follow_up(one.case, f"{FOLLOWED} {PHONE}"),
    "near": lambda one: one.desk.near(CASE, pictures=("0" * 64,)),
    "find": lambda one: one.desk.find(Search(text=PHONE[-4:])),
    "counts": lambda one: one.desk.counts(),
    "look": lambda one: one.desk.look(one.case),
    "open": lambda one: one.desk.open(one.case),
    "add_deadline": deadline,
    "deadline_done": lambda one: one.desk.deadline_done(deadline(one)),
    "reasons": lambda one: one.desk.reasons(),
    "counts_as_quality": lambda one: one.desk.counts_as_quality(REASON, "pdd"),
    "add_reason": lambda one: one.desk.add_reason("色差"),
    "rename_reason": lambda one: one.desk.rename_reason(REASON, "不合适"),
    "offer_reason": lambda one: one.desk.offer_reason(REASON, is_offered=False),
    "delete_reason": used,
    "keep_draft": lambda one: one.desk.keep_draft(f'{{"note": "{TYPED} {PHONE}"}}'),
    "drafts": lambda one: one.desk.drafts(),
    "forget_draft": lambda one: one.desk.forget_draft(one.desk.keep_draft(f'{{"note": "{TYPED}"}}')),
    "handover": lambda one: one.desk.handover(),
    "discard": thrown_away,
    "statistics": lambda one: one.desk.statistics(Span(date(2026, 11, 1), date(2026, 11, 30))),
    "reminders": lambda one: one.desk.reminders(),
    "printed": lambda one: one.desk.printed((one.case,)),
    "picture": lambda one: one.pictures.reveal(one.pictures.add(one.case, NAME.encode()).id),
}


def test_no_deed_is_left_out() -> None:
    deeds = {name for name in dir(ReturnsDesk) if not name.startswith("_")}
    assert deeds == DEEDS.keys() - {"picture"}


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_writes_a_customer_into_their_own_columns_alone(world: World, deed: str) -> None:
    DEEDS[deed](world)
    assert world.places() <= PLACES
    assert world.named() <= FIELDS
    assert world.places() | {"return_case.note"} >= OWN  # the scan sees them where they are


# What shows a customer on a screen, in a text for a group, or in a list.
@pytest.mark.parametrize("deed", ["near", "find", "look", "handover", "check", "counts"])
def test_what_is_shown_has_no_name_phone_or_address(world: World, deed: str) -> None:
    bare = CASE._replace(reason_note="", note="", reply="", items=(Item("帆布鞋"),))
    case = world.desk.undo(world.case, 1)
    world.desk.register(bare, case_id=world.case, version=case.version)
    world.desk.follow_up(world.case, f"打了 {PHONE}，没有人接")
    shown = repr(DEEDS[deed](world))
    assert [word for word in (NAME, PHONE, ADDRESS, ADDRESS[-6:]) if word in shown] == []


# What a desk refuses, whatever stands in it: no sentence, no repr and no cause of it repeats a word.
REFUSED: dict[str, Callable[[World], object]] = {
    "again": lambda one: one.desk.register(CASE),
    "a negative refund": lambda one: one.desk.register(CASE._replace(refund_fen=-1)),
    "no reason": lambda one: one.desk.register(CASE._replace(reason_id=None)),
    "an unknown reason": lambda one: one.desk.register(CASE._replace(order_no=ORDER + "1", reason_id=NAME)),
    "an unknown remedy": lambda one: one.desk.register(CASE._replace(remedy=NAME)),
    "too long": lambda one: one.desk.edit(one.case, 1, {"customer_name": NAME * 999}),
    "a control character": lambda one: one.desk.edit(one.case, 1, {"customer_phone": PHONE + "\x07"}),
    "an older version": lambda one: one.desk.edit(one.case, 9, {"note": NOTE}),
    "no such case": lambda one: one.desk.open(NAME),
    "no such move": lambda one: one.desk.move(one.case, 1, "done", note=MOVED),
    "an empty note": lambda one: one.desk.follow_up(one.case, " "),
    "a note to nobody": lambda one: one.desk.follow_up(ORDER, FOLLOWED),
    "a used reason": lambda one: one.desk.delete_reason(REASON),
    "a draft that is none": lambda one: one.desk.keep_draft(f"{{{TYPED} {PHONE}"),
    "a picture of nobody": lambda one: one.pictures.add(ORDER, NAME.encode()),
    "a picture that is none": lambda one: one.pictures.read(NAME),
    "an unknown deadline": lambda one: one.desk.add_deadline(NAME, Deadline("", "own", TYPED, 5, NOTE)),
}


@pytest.mark.parametrize("refusal", REFUSED)
def test_a_refusal_quotes_nobody(world: World, refusal: str) -> None:
    with pytest.raises(UserError) as raised:
        REFUSED[refusal](world)
    error: BaseException | None = raised.value
    said = [raised.value.message, repr(getattr(raised.value, "flags", ""))]
    while error:
        said.append(f"{error!r} {error}")
        error = error.__cause__ or error.__context__
    assert [word for word in CANARIES if word in "\n".join(said)] == []
    assert world.places() <= PLACES


def test_looking_is_no_revealing_and_whoever_reveals_is_written_down_first(world: World) -> None:
    looks = "SELECT deed, subject_kind, subject_id FROM access"
    for deed in ("look", "find", "near", "counts", "handover"):
        DEEDS[deed](world)
    assert world.database.rows(looks) == []
    assert world.desk.open(world.case).case.said.customer_phone == PHONE
    assert world.database.rows(looks) == [("reveal", "case", world.case)]


@pytest.mark.parametrize("deed", ["open", "picture"])
def test_nothing_is_revealed_where_that_cannot_be_written_down(world: World, deed: str) -> None:
    picture = world.pictures.add(world.case, NAME.encode())
    world.database.rows("PRAGMA query_only=ON")
    with pytest.raises(UserError) as raised:
        world.desk.open(world.case) if deed == "open" else world.pictures.reveal(picture.id)
    assert raised.value.code in {"case.write", "evidence.write"}


def test_what_all_deeds_left_of_a_customer_is_erased(world: World, tmp_path: Path) -> None:
    picture = world.pictures.add(world.case, NAME.encode())
    for deed in ("follow_up", "keep_draft", "move"):
        DEEDS[deed](world)
    marks = Marks(tmp_path / "erased.json", world.database)
    eraser = Eraser(marks, tmp_path / "evidence", ids(world.now), world.now, lambda: None, lambda _s: None)
    erased = eraser.erase(world.database, find(world.database, customer(phone=PHONE)))
    assert erased == Erased(cases=1, drafts=1, pictures=1)
    assert world.places() == set()
    pages = plain_pages(tmp_path / "livecs.db", KEY)
    assert [word for word in CANARIES if word.encode() in pages] == []
    with pytest.raises(UserError, match="不见了"):
        world.pictures.read(picture.name)
