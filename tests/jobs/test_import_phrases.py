"""A sheet on its way into the bank: looked at, proposed in one transaction, approved; what is bad changes nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.jobs.approve_phrase import Approved
from livecs.jobs.import_phrases import Bank, look_at_file, look_at_text, read_bank, submit
from livecs.phrases.review import State
from livecs.phrases.sheet_columns import table
from livecs.phrases.sheet_rows import Deed, Plan, Proposed, without_waiting
from livecs.sheets.read import opened
from livecs.sheets.write import write_csv, write_xlsx
from tests.approval import PIN, Shop, open_shop
from tests.phrases.build import phrase
from tests.sheets.files import ENCRYPTED, OLD_XLS, bomb, row, sheet, xlsx


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with open_shop(tmp_path) as found:
        found.hand_written()
        yield found


def bank(shop: Shop) -> Bank:
    return read_bank([shop.shipped, shop.own])


def edited(shop: Shop, change: Callable[[list[list[str]]], None], name: str = "a.xlsx") -> Path:
    """The shop's export, with the rows of its own pack as somebody changed them; the header is row 0."""
    path = shop.folder / name
    hand = [pack for pack in bank(shop).packs if pack.id == "hand"]
    rows = [list(cells) for cells in table(hand)]
    change(rows)
    write_xlsx(path, rows, replaces=True)
    return path


def look(shop: Shop, path: Path) -> Plan:
    return look_at_file(path, bank(shop), "mine", {})


def deeds(plan: Plan) -> list[str]:
    return [str(one.deed) for one in plan.rows]


def set_cell(rows: list[list[str]], number: int, header: str, text: str) -> None:
    rows[number][rows[0].index(header)] = text


def test_a_changed_row_goes_all_the_way_into_its_pack(shop: Shop) -> None:
    def change(rows: list[list[str]]) -> None:
        set_cell(rows, 1, "话术", "亲，马上给您看。")
        new = [""] * len(rows[0])
        rows.append(new)
        for header, text in (("标题", "新的"), ("分类", "售后"), ("话术", "新的一句")):
            set_cell(rows, 3, header, text)

    plan = look(shop, edited(shop, change))
    assert deeds(plan) == ["changed", "unchanged", "added"]
    before = (shop.own / "hand.toml").read_bytes()
    assert submit(plan, shop.desk) == 2
    assert (shop.own / "hand.toml").read_bytes() == before
    changed, added = shop.desk.queue()
    assert (changed.pack, changed.phrase.id, changed.phrase.text) == ("hand", "one", "亲，马上给您看。")
    assert (added.pack, added.phrase.id.rpartition("-")[0], added.base) == ("mine", "mine", "")
    shop.key.make(PIN, shop.database)
    shop.wait()
    assert isinstance(shop.job.approve(changed), Approved)
    assert isinstance(shop.job.approve(added), Approved)
    texts = {one.id: one.text for pack in bank(shop).packs for one in pack.phrases}
    assert (texts["one"], texts[added.phrase.id]) == ("亲，马上给您看。", "新的一句")
    assert (shop.own / "hand.toml").read_text("utf8").startswith("# 手写的\n")


def test_a_sheet_of_yesterday_does_not_write_over_what_was_approved_today(shop: Shop) -> None:
    path = edited(shop, lambda rows: set_cell(rows, 1, "话术", "昨天的改法"))
    hand = (shop.own / "hand.toml").read_text("utf8")
    shop.hand_written(hand.replace("亲，这边看一下。", "今天的改法"))
    found = look(shop, path).rows[0]
    assert found.clashes
    assert (found.phrase.text, found.current and found.current.text) == ("昨天的改法", "今天的改法")


def test_one_row_that_cannot_be_kept_keeps_them_all_out(shop: Shop) -> None:
    good = Proposed("hand", phrase("", "一", "好的"))
    with pytest.raises(UserError, match="矛盾，没有存下"):
        shop.desk.submit([good, Proposed("", phrase("x", "二", "好的"))])
    with pytest.raises(UserError, match="还不能提交：「标题」还没写"):
        shop.desk.submit([good, Proposed("hand", phrase("x", " ", "好的"))])
    assert shop.store.all(tuple(State)) == ()
    assert shop.audit() == []
    assert shop.desk.submit([good]) == 1
    assert [str(action) for action, _ in shop.audit()] == ["proposal.begin", "proposal.propose"]


def test_a_sheet_imported_twice_is_proposed_once(shop: Shop) -> None:
    path = edited(shop, lambda rows: set_cell(rows, 1, "话术", "改"))
    assert submit(look(shop, path), shop.desk) == 1
    again = without_waiting(look(shop, path), [one.phrase for one in shop.desk.queue()])
    assert deeds(again) == ["unchanged", "unchanged"]
    assert submit(again, shop.desk) == 0


def test_a_pasted_text_is_proposed_for_a_new_pack(shop: Shop) -> None:
    plan = look_at_text("亲，今天就发\n\n亲，今天就发", bank(shop), "pasted")
    assert [(one.deed, one.like) for one in plan.rows] == [(Deed.ADDED, ""), (Deed.ADDED, "第 1 段")]
    assert submit(plan, shop.desk) == 2
    assert {(one.pack, one.phrase.scene) for one in shop.desk.queue()} == {("pasted", ("未分类",))}


HEAD = row(1, "标题", "话术")
BAD_FILES: dict[str, Callable[[Path], object]] = {
    "password.xlsx": lambda path: path.write_bytes(ENCRYPTED),
    "old.xls": lambda path: path.write_bytes(OLD_XLS),
    "page.xls": lambda path: path.write_text("<html><table><tr><td>标题", encoding="utf8"),
    "cut.xlsx": lambda path: path.write_bytes(xlsx(path, sheet(HEAD)).read_bytes()[:300]),
    "bomb.xlsx": lambda path: bomb(path, b"<c/>", 300),
    "columns.csv": lambda path: path.write_text("标题,话术" + ",列" * 10_000, encoding="gbk"),
    "entities.xlsx": lambda path: xlsx(path, '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    "other.csv": lambda path: path.write_text("订单编号,金额\n1,2\n", encoding="utf8"),
    "picture.csv": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_refused_with_its_name_and_the_bank_stays(shop: Shop, name: str) -> None:
    BAD_FILES[name](shop.folder / name)
    before = bank(shop)
    with pytest.raises(UserError, match=f"^「{name}」.*[；].*请"):
        look(shop, shop.folder / name)
    assert bank(shop) == before
    assert shop.store.all(tuple(State)) == ()


def test_bad_rows_are_refused_by_themselves_and_good_ones_come_in(shop: Shop) -> None:
    formula = '<c r="B3"><f>1+1</f><v>2</v></c>'
    rows = row(2, "一", "好的一") + row(3, "二", more=formula) + row(4, "三", "好的三") + row(5, "四", "好的四")
    merged = '<mergeCells><mergeCell ref="A4:B4"/></mergeCells>'
    path = xlsx(shop.folder / "a.xlsm", sheet(HEAD + rows, merged), vba=b"\0")
    plan = look(shop, path)
    assert [(one.number, one.deed) for one in plan.rows] == [
        (2, Deed.ADDED),
        (3, Deed.REFUSED),
        (4, Deed.REFUSED),
        (5, Deed.ADDED),
    ]
    assert plan.notes == ("文件里有宏，没有运行，只读了文字",)
    assert [one.phrase.title for one in plan.proposed()] == ["一", "四"]


def test_a_gbk_csv_with_a_repeated_id(shop: Shop) -> None:
    (hand,) = (pack for pack in bank(shop).packs if pack.id == "hand")
    head, first, *_ = table([hand])
    write_csv(shop.folder / "a.csv", [head, first, first], encoding="gbk")
    assert deeds(look(shop, shop.folder / "a.csv")) == ["refused", "refused"]


def test_a_bank_with_a_faulty_pack_is_read_without_it(shop: Shop) -> None:
    (shop.own / "bad.toml").write_text("schema = 1\n", encoding="utf8")
    found = bank(shop)
    assert [Path(fault.path).name for fault in found.faults] == ["bad.toml", "bad.toml"]
    assert {pack.id for pack in found.packs} == {"address", "hand"}


def test_a_sheet_of_many_long_texts_is_too_much_for_one_plan(shop: Shop) -> None:
    write_csv(shop.folder / "a.csv", [["话术"], *[["话" * 10_000]] * 900])
    with pytest.raises(UserError, match=r"「a\.csv」文字太多，一次读不下；请分成几个文件再导入"):
        look(shop, shop.folder / "a.csv")


def test_twenty_thousand_rows_are_enough(shop: Shop) -> None:
    write_csv(shop.folder / "a.csv", [["话术"], *[[f"第{n}句"] for n in range(20_001)]])
    with pytest.raises(UserError, match=r"「a\.csv」超过 20000 行"):
        look(shop, shop.folder / "a.csv")
    with opened(shop.folder / "a.csv") as found:
        assert next(found.rows).cells == ("话术",)
