"""A proposal on its way into a pack: judged, signed, written; and whatever stands against it, said."""

from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.jobs.approve_phrase import Approved, Blocked, Clash
from livecs.phrases.model import Status
from livecs.phrases.pack_writer import read
from livecs.phrases.review import State
from livecs.phrases.revision import revision
from livecs.phrases.signing import sig_path
from tests.approval import BAD, HAND, NEW, PIN, Shop, again, open_shop

BAD_ONE = NEW._replace(text=f"{BAD}的会员日。")
ONE, TWO = read(HAND).phrases


def test_an_approved_phrase_stands_signed_in_a_pack_of_its_own(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.key.make(PIN, shop.database)
        proposal = shop.proposed(pack="my-shop")
        came = shop.job.approve(proposal, valid_until="2026-12-31", title="我的店")
        assert isinstance(came, Approved)
        assert came.path == tmp_path / "phrasebanks/my-shop.toml"
        pack = read(came.path.read_text(encoding="utf8"))
        assert (pack.id, pack.title, pack.phrases) == ("my-shop", "我的店", (came.phrase,))
        said = (came.phrase.status, came.phrase.approved_by, came.phrase.approved_on, came.phrase.valid_until)
        assert said == ("approved", "主管小夏", "2026-11-21", "2026-12-31")
        assert shop.standing(proposal.phrase.id) == "signed"
        assert shop.desk.get(proposal.id).state == State.APPROVED
        assert ("phrase.approved", "pack,revision,status") in shop.audit()
        assert ("proposal.approve", "state") in shop.audit()
        with pytest.raises(UserError, match="已通过"):
            shop.job.approve(shop.desk.get(proposal.id))


@pytest.mark.parametrize("chosen", [None, ("douyin", "pdd", "taobao")])
def test_an_error_bars_its_platforms_alone(tmp_path: Path, chosen: tuple[str, ...] | None) -> None:
    with open_shop(tmp_path) as shop:
        shop.key.make(PIN, shop.database)
        proposal = shop.proposed(BAD_ONE)
        came = shop.job.approve(proposal, chosen)
        assert isinstance(came, Blocked)
        assert came.allowed == ("pdd", "taobao")  # a warning is no error
        assert "douyin" in came.findings
        assert shop.desk.get(proposal.id).state == State.REVIEW
        assert not shop.own.exists()
        done = shop.job.approve(proposal, came.allowed)
        assert isinstance(done, Approved)
        assert done.phrase.platforms == ("pdd", "taobao")


def test_without_a_key_or_its_pin_nothing_is_written(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        proposal = shop.proposed()
        for code in ("shop_key.none", "shop_key.locked"):
            with pytest.raises(UserError) as refused:
                shop.job.approve(proposal)
            assert refused.value.code == code
            assert not shop.own.exists()
            if code == "shop_key.none":
                shop.key.make(PIN, shop.database)
                shop.key.lock()
        assert shop.desk.get(proposal.id) == proposal


def test_a_changed_text_is_approved_anew_while_the_old_one_stays_in_use(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        old = shop.approved()
        proposal = shop.proposed(old._replace(text="会员日改到周六。"), base=revision(old))
        assert [entry.phrase.text for entry in shop.library().entries if entry.phrase.id == old.id] == [old.text]
        assert shop.standing(old.id) == "signed"
        shop.wait()
        came = shop.job.approve(proposal)
        assert isinstance(came, Approved)
        assert shop.standing(old.id) == "signed"
        assert [one.phrase.text for one in shop.store.all([State.APPROVED])] == ["会员日改到周六。"]
        assert [one.phrase.text for one in shop.store.all([State.RETIRED])] == [old.text]


@pytest.mark.parametrize(
    ("hand", "theirs"),
    [
        (HAND.replace("亲，这边看一下。", "亲，有人手改了。"), "亲，有人手改了。"),
        (HAND.replace('id = "one"', 'id = "else"'), None),
    ],
)
def test_a_pack_changed_by_hand_meanwhile_shows_both_texts(tmp_path: Path, hand: str, theirs: str | None) -> None:
    with open_shop(tmp_path) as shop:
        shop.hand_written()
        shop.key.make(PIN, shop.database)
        proposal = shop.proposed(ONE._replace(text="亲，我在面板里改的。"), base=revision(ONE))
        shop.hand_written(hand)
        came = shop.job.approve(proposal)
        assert isinstance(came, Clash)
        assert (came.theirs and came.theirs.text, came.ours.text) == (theirs, "亲，我在面板里改的。")
        assert (shop.own / "hand.toml").read_text(encoding="utf8") == hand
        mine = shop.desk.rebase(proposal, revision(came.theirs) if came.theirs else "")
        done = shop.job.approve(mine)
        assert isinstance(done, Approved)
        written = (shop.own / "hand.toml").read_text(encoding="utf8")
        assert "亲，我在面板里改的。" in written
        assert {"# 手写的", "# 第一条", "# 第二条"} <= {line[line.find("#") :].strip() for line in written.split("\n")}


def test_another_phrase_changed_by_hand_is_no_clash_and_stays(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.hand_written()
        shop.key.make(PIN, shop.database)
        proposal = shop.proposed(ONE._replace(text="亲，我改的。"), base=revision(ONE))
        shop.hand_written(HAND.replace("一般三天", "一般四天"))
        assert isinstance(shop.job.approve(proposal), Approved)
        assert "一般四天" in (shop.own / "hand.toml").read_text(encoding="utf8")


def test_a_new_phrase_with_an_id_that_is_taken_clashes(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.hand_written()
        shop.key.make(PIN, shop.database)
        came = shop.job.approve(shop.proposed(NEW._replace(id="one")))
        assert isinstance(came, Clash)
        assert came.theirs == ONE


def test_what_was_written_by_hand_already_is_approved_as_it_is(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.hand_written()
        shop.key.make(PIN, shop.database)
        assert isinstance(shop.job.approve(shop.proposed(ONE, base="0123456789abcdef")), Approved)
        assert (shop.standing("one"), shop.standing("two")) == ("signed", "untrusted")


def test_a_shipped_pack_is_edited_as_a_copy_that_stands_on_its_own(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        before = shop.library().entries
        assert {str(entry.standing) for entry in before} == {"shipped"}
        first = before[0].phrase
        shipped = (shop.shipped / "address.toml").read_bytes()
        shop.approved(first._replace(text="改过的话。"), "address", revision(first))
        after = shop.library().entries
        assert {str(entry.standing) for entry in after} == {"signed"}
        assert [entry.phrase.id for entry in after] == [entry.phrase.id for entry in before]
        assert [entry.phrase for entry in after[1:]] == [entry.phrase for entry in before[1:]]
        assert (shop.shipped / "address.toml").read_bytes() == shipped
        copy = (shop.own / "address.toml").read_text(encoding="utf8")
        assert copy.count("[[phrase]]") == len(before)
        (shop.own / "address.toml").unlink()  # back comes the wording that the shop replaced: not believed
        assert shop.standing(first.id) == "untrusted"
        assert shop.standing(before[1].phrase.id) == "shipped"


def test_a_phrase_moves_to_another_pack_without_ever_standing_in_two(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.hand_written()
        first = shop.approved(ONE._replace(abbr="bcj"), "hand", revision(ONE))
        before = {path: path.read_bytes() for path in shop.own.iterdir()}
        moved = shop.approved(first, "other", revision(first))
        library = shop.library()
        assert library.faults == ()
        assert [entry.phrase for entry in library.entries if entry.phrase.id == "one"] == [moved]
        assert read((shop.own / "hand.toml").read_text(encoding="utf8")).phrases == (TWO,)
        for path, data in before.items():  # its old place, with its old signature
            path.write_bytes(data)
        (shop.own / "other.toml").unlink()
        assert shop.standing("one") == "untrusted"


def test_a_retired_phrase_is_offered_no_more_and_its_proposal_is_closed(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        phrase = shop.approved()
        shop.wait()
        came = shop.job.retire("hand", phrase.id)
        assert came.phrase.status == Status.RETIRED
        assert not came.phrase.is_offered("", "2026-11-21")
        assert shop.standing(phrase.id) == "signed"
        assert shop.store.all([State.APPROVED]) == ()
        assert [one.phrase.id for one in shop.store.all([State.RETIRED])] == [phrase.id]
        with pytest.raises(UserError, match="没有「nobody」"):
            shop.job.retire("hand", "nobody")


def test_a_pack_written_by_hand_is_adopted_but_for_what_the_linter_refuses(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        text = HAND.replace("一般三天", f"{BAD}三天")
        shop.hand_written(text)
        assert {shop.standing(id_) for id_ in ("one", "two")} == {"unsigned"}
        shop.key.make(PIN, shop.database)
        assert {shop.standing(id_) for id_ in ("one", "two")} == {"untrusted"}
        came = shop.job.adopt("hand")
        assert (came.signed, list(came.refused)) == (1, ["two"])
        assert (shop.standing("one"), shop.standing("two")) == ("signed", "untrusted")
        assert (shop.own / "hand.toml").read_text(encoding="utf8") == text
        with pytest.raises(UserError, match="不用签名"):
            shop.job.adopt("address")


def test_two_approvers_do_not_write_over_each_other(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop, again(shop) as other:
        shop.approved()
        proposal = shop.proposed()
        other.clock.ms = shop.clock.ms
        other.key.unlock(PIN, other.database)
        assert isinstance(other.job.approve(other.desk.get(proposal.id)), Approved)
        with pytest.raises(UserError) as refused:
            shop.job.approve(proposal)
        assert refused.value.code == "review.changed"
        assert len(read((shop.own / "hand.toml").read_text(encoding="utf8")).phrases) == 2


def test_a_clock_that_is_behind_makes_no_approval_older_than_the_last(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        old = shop.approved()
        shop.clock.ms -= 86_400_000
        shop.key.unlock(PIN, shop.database)
        shop.approved(old._replace(text="改了。"), base=revision(old))
        assert shop.standing(old.id) == "signed"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"valid_until": "2026-11-20"}, "已经过去"),
        ({"text": "  "}, "「话术」还没写"),
        ({"scene": ()}, "「分类」还没写"),
    ],
)
def test_what_is_unfit_is_said(tmp_path: Path, change: dict[str, object], said: str) -> None:
    with open_shop(tmp_path) as shop:
        shop.key.make(PIN, shop.database)
        proposal = shop.proposed()
        unfit = proposal._replace(phrase=proposal.phrase._replace(**change))  # type: ignore[arg-type]  # a table's row
        with pytest.raises(UserError, match=said):
            shop.job.approve(unfit)


def disk_full(_path: Path, _data: bytes) -> None:
    raise OSError(28, "full")


def test_a_disk_that_refuses_leaves_everything_as_it_was(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        phrase = shop.approved()
        full = Shop(tmp_path, shop.database, disk_full)
        full.clock.ms = shop.clock.ms
        full.key.unlock(PIN, shop.database)
        proposal = full.proposed(phrase._replace(text="改了。"), base=revision(phrase))
        before = {path.name: path.read_bytes() for path in shop.own.iterdir()}
        with pytest.raises(UserError, match="磁盘已满") as refused:
            full.job.approve(proposal)
        assert refused.value.code == "pack.write"
        assert {path.name: path.read_bytes() for path in shop.own.iterdir()} == before
        assert shop.desk.get(proposal.id) == proposal
        assert shop.standing(phrase.id) == "signed"


def test_the_signatures_beside_a_pack_are_those_of_its_wordings_alone(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        old = shop.approved()
        shop.approved()
        shop.approved(old._replace(text="改了。"), base=revision(old))
        lines = sig_path(shop.own / "hand.toml").read_text(encoding="utf8").split("\n")
        assert len(lines) == 1 + 2 + 1
        assert revision(old) not in "".join(lines)


def test_the_picture_is_part_of_what_is_approved(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.hand_written()
        shop.key.make(PIN, shop.database)
        proposal = shop.proposed(ONE._replace(image="size.png"), base=revision(ONE))
        with pytest.raises(UserError, match="找不到图片"):
            shop.job.approve(proposal)
        (shop.own / "size.png").write_bytes(b"a picture")
        assert isinstance(shop.job.approve(proposal), Approved)
        assert shop.standing("one") == "signed"
        (shop.own / "size.png").write_bytes(b"another")
        assert shop.standing("one") == "untrusted"
        (shop.own / "size.png").unlink()
        assert shop.standing("one") == "signed"  # the text alone is sent, as it was approved
