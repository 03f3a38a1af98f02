"""Packs are listed as they stand; what is switched off is offered nowhere, and one's own words come first."""

from pathlib import Path

import pytest

from livecs.phrases.desk import Filter, PhrasesDesk
from livecs.phrases.library import Library, index, with_drafts
from livecs.phrases.model import Standing
from livecs.phrases.pack_cards import pack_cards, without
from tests.phrases.build import SHIPPED, phrase, write_pack

SCOPED = 'schema = 1\npack = "{0}"\ntitle = "包{0}"\nscope = "{1}"\norder = {2}\n'
ITEM = '[[phrase]]\nid = "{0}"\ntitle = "会员日{1}"\nscene = ["{2}"]\nstatus = "approved"\ntext = "会员日到了。"\n'
SIGNED, UNTRUSTED = Standing.SIGNED, Standing.UNTRUSTED


def write(folder: Path, pack: str, scope: str, order: int, *ids: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    items = "".join(ITEM.format(id_, "", f"分类{pack}") for id_ in ids)
    (folder / f"{pack}.toml").write_text(SCOPED.format(pack, scope, order) + items, encoding="utf8")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A company's, a team's and a personal pack in this order, and one that cannot be read."""
    write(tmp_path, "firm", "company", 1, "firm-1", "firm-2")
    write(tmp_path, "crew", "team", 2, "crew-1")
    write(tmp_path, "mine", "personal", 3, "mine-1")
    (tmp_path / "odd.toml").write_text("schema = 1\n", encoding="utf8")
    return index([tmp_path], tmp_path / "cache")


def desk_of(library: Library, *off: str) -> PhrasesDesk:
    desk = PhrasesDesk(packs_off=off)
    desk.turn("2026-11-22")
    desk.stock(library)
    return desk


def found(desk: PhrasesDesk, query: str = "会员日") -> list[str]:
    return [row.entry.phrase.id for row in desk.find(query, Filter())]


def test_packs_are_listed_by_whose_they_are_and_faults_last(library: Library) -> None:
    cards = pack_cards(library, ("crew",))
    assert [(one.id, one.scope, one.phrases, one.is_off) for one in cards] == [
        ("mine", "personal", 1, False),
        ("crew", "team", 1, True),
        ("firm", "company", 2, False),
        ("", "", 0, False),
    ]
    assert cards[0].standings == ((Standing.UNSIGNED, 1),)
    assert (cards[3].title, len(cards[3].faults) > 0) == ("odd.toml", True)


def test_standings_are_counted(library: Library) -> None:
    standings = {"firm-2": UNTRUSTED}
    entries = [one._replace(standing=standings.get(one.phrase.id, SIGNED)) for one in library.entries]
    firm = pack_cards(library._replace(entries=tuple(entries)), ())[2]
    assert firm.standings == ((SIGNED, 1), (UNTRUSTED, 1))


def test_a_missing_picture_is_told_at_its_pack(tmp_path: Path) -> None:
    write_pack(tmp_path, "own", "own-1", more='image = "none.png"\n')
    (card,) = pack_cards(index([tmp_path], tmp_path / "cache"), ())
    assert (card.phrases, [fault.message for fault in card.faults]) == (1, ["找不到图片「none.png」"])


def test_ones_own_words_come_first_where_a_search_finds_them_equal(library: Library) -> None:
    desk = desk_of(library)
    assert found(desk) == ["mine-1", "crew-1", "firm-1", "firm-2"]
    desk.freeze({"firm-2": 5})
    assert found(desk) == ["firm-2", "mine-1", "crew-1", "firm-1"]


def test_scenes_keep_the_order_of_the_packs(library: Library) -> None:
    assert list(desk_of(library).scenes("")) == ["分类firm", "分类crew", "分类mine"]


def test_what_is_off_is_offered_nowhere_and_comes_back(library: Library) -> None:
    desk = desk_of(library, "firm")
    assert found(desk) == ["mine-1", "crew-1"]
    assert list(desk.scenes("")) == ["分类crew", "分类mine"]
    assert {row.entry.phrase.id for row in desk.suggest("请问会员日到了没有", Filter())} == {"mine-1", "crew-1"}
    assert desk.switch("mine") is False
    assert (desk.packs_off, found(desk)) == (("firm", "mine"), ["crew-1"])
    assert desk.switch("firm") is True
    assert desk.switch("mine") is True
    assert (desk.packs_off, len(found(desk))) == ((), 4)
    assert desk.library is library


def test_drafts_belong_to_no_pack(library: Library) -> None:
    drafted = with_drafts(library, [("draft-1", phrase("x", "会员日草稿"))])
    kept = without(drafted, ("firm", "crew", "mine", "gone"))
    assert [one.phrase.id for one in kept.entries] == ["draft-1"]
    assert found(desk_of(drafted))[-1] == "draft-1"


def test_without_nothing_off_a_library_is_itself(library: Library) -> None:
    assert without(library, ("gone",)) is library


def test_every_shipped_pack_is_on_and_whole(shipped: Library) -> None:
    cards = pack_cards(shipped, ())
    assert len(cards) == len(list(SHIPPED.glob("*.toml")))
    assert sum(card.phrases for card in cards) == len(shipped.entries)
    assert not any(card.faults or card.is_off for card in cards)
