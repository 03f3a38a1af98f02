"""Each step of a proposal is kept with its audit row or not at all; what must not happen the database refuses."""

from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.jobs.approve_phrase import Approved
from livecs.phrases.model import Followup, Variant
from livecs.phrases.review import MOVES, ProposalChangedError, State
from livecs.store import driver
from livecs.store.cases import has_cases
from tests.approval import NEW, PIN, Shop, again, open_shop

SET = "UPDATE proposal SET version = version + 1, "


def test_a_proposal_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    full = NEW._replace(
        keywords=("几号",), variants=(Variant(("pdd",), "话"),), followups=(Followup("还有"),), promise=True
    )
    with open_shop(tmp_path) as shop:
        begun = shop.desk.begin("hand", full)
        assert begun.phrase.id.startswith("hand-")
        assert shop.desk.get(begun.id) == begun
        assert shop.desk.get(begun.id[-8:]) == begun
        assert begun.author == "阿岚"
        assert has_cases(shop.database)


def test_a_body_of_another_version_is_read(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        begun = shop.desk.begin("hand", NEW)
        body = '{"id": "x", "title": "t", "scene": ["s"], "a_later_field": [1]}'
        with shop.database.transaction() as connection:
            connection.execute(SET + "body = ?", (body,))
        read = shop.desk.get(begun.id).phrase
        assert (read.id, read.scene, read.text, read.keywords) == ("x", ("s",), "", ())


def test_what_another_version_wrote_is_decided_on_as_it_is(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        begun = shop.desk.begin("hand", NEW)
        with shop.database.transaction() as connection:
            connection.execute(SET + "body = json_pretty(body)")
        shop.key.make(PIN, shop.database)
        (read,) = shop.desk.drafts()
        assert read.phrase == begun.phrase
        assert isinstance(shop.job.approve(shop.desk.propose(read)), Approved)


def test_every_step_is_an_audit_row_that_names_fields(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        one = shop.desk.begin("hand", NEW)
        for text in ("一", "一二", "一二三"):  # typing tells of itself once
            one = shop.desk.edit(one, one.phrase._replace(text=text))
        one = shop.desk.edit(one, one.phrase._replace(abbr="hyr"))
        one = shop.desk.return_(shop.desk.propose(one), "写得再软一点")
        assert one.is_returned
        shop.desk.withdraw(one)
        assert [row for row in shop.audit() if row[0] != "proposal.begin"] == [
            ("proposal.edit", "text"),
            ("proposal.edit", "abbr"),
            ("proposal.propose", "state"),
            ("proposal.return", "note,state"),
            ("proposal.withdraw", "state"),
        ]
        kept = "".join(str(row) for row in shop.database.rows("SELECT * FROM audit"))
        assert not [word for word in ("一二三", "会员日", "写得再软", "阿岚") if word in kept]


def test_the_second_window_sees_what_the_first_made_of_it(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop, again(shop) as other:
        one = shop.desk.begin("hand", NEW)
        (theirs,) = other.desk.drafts()
        first = shop.desk.edit(one, one.phrase._replace(text="我先改的"))
        with pytest.raises(ProposalChangedError) as refused:
            other.desk.edit(theirs, theirs.phrase._replace(text="我也改了"))
        assert refused.value.present == first
        kept = other.desk.edit(first, first.phrase._replace(text="看过再改"))
        assert [(row.phrase.text, row.version) for row in shop.desk.drafts()] == [("看过再改", kept.version)]


def test_what_is_incomplete_is_not_put_before_anyone(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        one = shop.desk.begin("hand", NEW._replace(text="{没有关上"))
        with pytest.raises(UserError, match="花括号不成对") as refused:
            shop.desk.propose(one)
        assert refused.value.code == "review.incomplete"
        with pytest.raises(UserError, match="原因"):
            shop.desk.return_(one, "  ")
        assert shop.desk.usable_drafts() == ()
        assert [row.state for row in shop.desk.drafts()] == [State.DRAFT]


def test_what_is_open_stands_in_the_order_in_which_it_waits(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        first, second = shop.proposed(), shop.proposed()
        assert [one.id for one in shop.desk.queue()] == [first.id, second.id]
        shop.desk.edit(first, first.phrase._replace(text="改"))
        assert [one.id for one in shop.desk.queue()] == [second.id]
        assert {one.id for one in shop.desk.drafts()} == {first.id, second.id}


@pytest.mark.parametrize(
    ("before", "statement", "said"),
    [
        ("", SET + "state = 'approved'", "no such state move"),
        ("", SET + "state = 'retired'", "no such state move"),
        (SET + "state = 'withdrawn'", SET + "state = 'draft'", "no such state move"),
        (SET + "state = 'review'", SET + "body = '{}'", "only a draft"),
        (SET + "state = 'review'", SET + "body = '{}', state = 'approved'", "only a draft"),
        (SET + "state = 'review'", SET + "pack = 'other'", "only a draft"),
        ("", "UPDATE proposal SET note = 'x'", "the version rises by one"),
        ("", SET + "id = '019aa4f8-0c00-7000-8000-0000000000cc'", "stay"),
        ("", SET + "created_at_ms = 1", "stay"),
        ("", SET + "body = '{'", "CHECK"),
        ("", "DELETE FROM proposal", "never deleted"),
        ("", "UPDATE approval SET at_ms = 1", "append-only"),
        ("", "DELETE FROM approval", "append-only"),
        ("", "INSERT OR REPLACE INTO approval SELECT * FROM approval", "append-only"),
        ("", "UPDATE shop_key SET at_ms = 1", "append-only"),
        ("", "DELETE FROM shop_key", "append-only"),
        ("", "UPDATE approval SET revision = 'x'", "append-only|CHECK"),
    ],
)
def test_the_database_refuses(tmp_path: Path, before: str, statement: str, said: str) -> None:
    with open_shop(tmp_path) as shop:
        shop.approved()
        draft = shop.desk.begin("hand", NEW)
        only = f" WHERE id = '{draft.id}'" if " proposal" in statement else ""
        if before:
            with shop.database.transaction() as connection:
                connection.execute(before + only)
        was = kept(shop)
        refused = pytest.raises((driver.IntegrityError, driver.OperationalError), match=said)
        with refused, shop.database.transaction() as connection:
            connection.execute(statement + only)
        assert kept(shop) == was


def kept(shop: Shop) -> list[list[tuple[object, ...]]]:
    tables = ("proposal", "approval", "shop_key")
    return [shop.database.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables]  # noqa: S608 (our names)


def test_the_database_knows_the_same_moves(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        known = {(str(a), str(b)) for a, b in shop.database.rows("SELECT * FROM proposal_move")}
        assert known == {(str(state), str(to)) for (state, _), to in MOVES.items() if state != to}
