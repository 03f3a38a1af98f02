"""What stands in the list: proposals first, then the packs; states, marks and counts."""

from pathlib import Path

import pytest

from livecs.phrases.library import Entry, Library
from livecs.phrases.model import Pack, Phrase, Standing, Status
from livecs.phrases.pinyin import Reading
from livecs.phrases.review import Proposal, State
from livecs.ui.manage.rows import Chip, Row, Rows

TODAY = "2026-11-21"
ONE = Phrase("one", "补差价", "亲，这边看一下。", ("售后",), status=Status.APPROVED)


def library(*entries: tuple[Phrase, Standing], pack: str = "hand") -> Library:
    held = Pack(pack, "手写", phrases=tuple(phrase for phrase, _ in entries))
    shown = tuple(Entry(phrase, Reading(), standing) for phrase, standing in entries)
    return Library(shown, packs=((Path("hand.toml"), held),))


def proposal(id_: str, state: State, note: str = "", base: str = "") -> Proposal:
    return Proposal(id_, "hand", ONE._replace(id=f"p-{id_}", title=f"提议{id_}"), state, base, note=note)


def only(rows: tuple[Row, ...]) -> Row:
    assert len(rows) == 1
    return rows[0]


@pytest.mark.parametrize(
    ("phrase", "standing", "chip", "mark", "is_grave"),
    [
        (ONE, Standing.SHIPPED, Chip.APPROVED, "", False),
        (ONE, Standing.SIGNED, Chip.APPROVED, "", False),
        (ONE, Standing.UNSIGNED, Chip.APPROVED, "未签名", False),
        (ONE, Standing.UNTRUSTED, Chip.UNTRUSTED, "签名不符", True),
        (ONE._replace(valid_until="2026-11-20"), Standing.SIGNED, Chip.APPROVED, "已过期", True),
        (ONE._replace(valid_until=TODAY), Standing.SIGNED, Chip.APPROVED, "", False),
        (ONE._replace(status=Status.RETIRED), Standing.SIGNED, Chip.RETIRED, "已停用", False),
        (ONE._replace(status=Status.REVIEW), Standing.UNSIGNED, Chip.DRAFT, "没有提交", False),
    ],
)
def test_a_phrase_of_a_pack_stands_under_its_state(
    phrase: Phrase, standing: Standing, chip: Chip, mark: str, is_grave: bool
) -> None:
    rows = Rows(library((phrase, standing)), (), TODAY)
    row = only(rows.find("", chip))
    assert (row.mark, row.is_grave, row.pack, row.tag) == (mark, is_grave, "hand", "手写")
    assert rows.counts()[chip] == rows.counts()[Chip.ALL] == rows.counts()[Chip.PACKS] == 1


@pytest.mark.parametrize(
    ("one", "chip", "mark", "below"),
    [
        (proposal("1", State.DRAFT), Chip.DRAFT, "新增", ""),
        (proposal("1", State.DRAFT, base="a" * 16), Chip.DRAFT, "修改", ""),
        (proposal("1", State.DRAFT, note="写清楚"), Chip.DRAFT, "已退回", "退回原因：写清楚"),
        (proposal("1", State.REVIEW), Chip.REVIEW, "新增", ""),
    ],
)
def test_a_proposal_stands_under_its_state(one: Proposal, chip: Chip, mark: str, below: str) -> None:
    row = only(Rows(library(), (one,), TODAY).find("", chip))
    assert (row.mark, row.below, row.proposal) == (mark, below, one)


def test_what_was_returned_stands_first_then_the_queue_then_drafts_then_packs() -> None:
    proposals = (proposal("d", State.DRAFT), proposal("r", State.REVIEW), proposal("n", State.DRAFT, note="不行"))
    rows = Rows(library((ONE, Standing.SIGNED)), proposals, TODAY)
    assert [row.id for row in rows.find("", Chip.ALL)] == ["n", "r", "d", "one"]


@pytest.mark.parametrize(
    ("query", "chip", "found"),
    [
        ("补差", Chip.ALL, ["one"]),
        ("提议", Chip.ALL, ["1"]),
        ("提议", Chip.APPROVED, []),
        ("手写", Chip.PACKS, ["hand"]),
    ],
)
def test_a_query_finds_within_the_chip(query: str, chip: Chip, found: list[str]) -> None:
    rows = Rows(library((ONE, Standing.SIGNED)), (proposal("1", State.DRAFT),), TODAY)
    assert [row.id for row in rows.find(query, chip)] == found


@pytest.mark.parametrize(
    ("standings", "mark", "is_grave"),
    [
        ([Standing.SHIPPED], "自带", False),
        ([Standing.SIGNED], "已签名", False),
        ([Standing.SIGNED, Standing.UNSIGNED], "未签名", False),
        ([Standing.SIGNED, Standing.UNTRUSTED], "1 条签名不符", True),
    ],
)
def test_a_pack_says_the_weakest_standing_in_it(standings: list[Standing], mark: str, is_grave: bool) -> None:
    entries = [(ONE._replace(id=f"{n}"), standing) for n, standing in enumerate(standings)]
    row = only(Rows(library(*entries), (), TODAY).find("", Chip.PACKS))
    assert (row.mark, row.is_grave, row.below) == (mark, is_grave, f"{len(standings)} 条")


def test_drafts_that_stand_in_the_library_are_not_shown_twice() -> None:
    rows = Rows(library((ONE, Standing.DRAFT)), (proposal("1", State.DRAFT),), TODAY)
    assert [row.id for row in rows.find("", Chip.ALL)] == ["1"]
    assert rows.open_one("p-1") == rows.open_one("1") == proposal("1", State.DRAFT)
