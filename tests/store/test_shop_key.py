"""The shop's key: made under a PIN, opened for a while, taken elsewhere, and never another one unnoticed."""

import shutil
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store.shop_key import SESSION_MINUTES
from livecs.store.shop_key_file import NAME
from livecs.store.signatures import PublicKey
from livecs.vault.secret import Secret
from livecs.vault.shop_key import SAID, ShopKeyState
from tests.approval import PIN, Shop, again, open_shop

WRONG = Secret("000000")


def code_of(shop: Shop, pin: Secret[str]) -> str:
    """The code with which a PIN is refused; empty when it opens."""
    try:
        shop.key.unlock(pin, shop.database)
    except UserError as error:
        return error.code
    return ""


def test_the_first_approver_chooses_a_pin_and_nobody_sees_a_key(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        assert shop.key.state(shop.database) == ShopKeyState.NONE
        assert shop.key.verifier(shop.database) is None
        with pytest.raises(UserError, match="设一个 PIN"):
            shop.key.signer()
        with pytest.raises(UserError, match="至少 6 位"):
            shop.key.make(Secret("12345"), shop.database)
        shop.key.make(PIN, shop.database)
        assert shop.key.state(shop.database) == ShopKeyState.READY
        signature = shop.key.signer().sign(b"x")
        verifier = shop.key.verifier(shop.database)
        assert verifier
        assert (verifier.verifies(b"x", signature), verifier.verifies(b"y", signature)) == (True, False)
        assert not [1 for raw in (b"", b"short", bytes(64), bytes(65)) if verifier.verifies(b"x", raw)]
        with pytest.raises(UserError, match="已经有"):
            shop.key.make(PIN, shop.database)
        content = (tmp_path / "store" / NAME).read_text()
        assert PIN.reveal() not in content


def test_a_session_ends_by_itself_and_by_a_clock_set_back(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.key.make(PIN, shop.database)
        signer = shop.key.signer()
        shop.clock.ms += SESSION_MINUTES * 60_000 - 1
        assert shop.key.is_unlocked()
        shop.clock.ms += 1
        for attempt in (lambda: signer.sign(b"x"), shop.key.signer):
            with pytest.raises(UserError, match="PIN") as refused:
                attempt()
            assert refused.value.code == "shop_key.locked"
        assert code_of(shop, PIN) == ""
        shop.clock.ms -= 60_000
        assert not shop.key.is_unlocked()
        assert code_of(shop, PIN) == ""
        shop.key.lock()
        assert not shop.key.is_unlocked()


def test_wrong_pins_have_to_wait_longer_and_longer(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.key.make(PIN, shop.database)
        assert [code_of(shop, WRONG) for _ in range(4)] == ["shop_key.wrong"] * 3 + ["shop_key.wait"]
        with pytest.raises(UserError, match="等 30 秒"):
            shop.key.unlock(PIN, shop.database)
        shop.clock.ms += 30_000
        assert [code_of(shop, WRONG), code_of(shop, PIN)] == ["shop_key.wrong", "shop_key.wait"]
        shop.clock.ms += 59_000
        assert code_of(shop, PIN) == "shop_key.wait"
        shop.clock.ms += 1000
        assert code_of(shop, PIN) == ""
        assert [code_of(shop, WRONG), code_of(shop, PIN)] == ["shop_key.wrong", ""]


@pytest.mark.parametrize("kept", [None, "{", '{"wrong": "x", "next_try_ms": 1}'])
def test_wrong_pins_are_counted_for_all_processes(tmp_path: Path, kept: str | None) -> None:
    with open_shop(tmp_path) as shop:
        shop.key.make(PIN, shop.database)
        for _ in range(3):
            with again(shop) as other:
                assert code_of(other, WRONG) == "shop_key.wrong"
        with again(shop) as other:
            assert code_of(other, PIN) == "shop_key.wait"
        tries = tmp_path / "store/shop-key-tries.json"
        tries.unlink() if kept is None else tries.write_text(kept)
        with again(shop) as other:
            assert code_of(other, PIN) == ""


def test_another_pin_opens_the_same_key(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.key.make(PIN, shop.database)
        signature = shop.key.signer().sign(b"x")
        with pytest.raises(UserError, match="不对"):
            shop.key.change_pin(WRONG, Secret("135791"), shop.database)
        shop.key.change_pin(PIN, Secret("135791"), shop.database)
        assert [code_of(shop, PIN), code_of(shop, Secret("135791"))] == ["shop_key.wrong", ""]
        verifier = shop.key.verifier(shop.database)
        assert verifier
        assert verifier.verifies(b"x", signature)


def test_a_second_machine_takes_the_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with open_shop(tmp_path / "one") as shop, open_shop(tmp_path / "two") as other:
        shop.key.make(PIN, shop.database)
        signature = shop.key.signer().sign(b"x")
        shutil.copy(tmp_path / "one/store" / NAME, tmp_path / "two/store")
        assert other.key.state(other.database) == ShopKeyState.UNPINNED
        assert code_of(other, PIN) == ""
        assert other.key.state(other.database) == ShopKeyState.READY
        verifier = other.key.verifier(other.database)
        assert verifier
        assert verifier.verifies(b"x", signature)


@pytest.mark.parametrize(
    ("befallen", "state"),
    [
        (lambda path, _other: path.unlink(), ShopKeyState.MISSING),
        (lambda path, other: shutil.copy(other, path), ShopKeyState.OTHER),
        (lambda path, _other: path.write_bytes(path.read_bytes()[:-9]), ShopKeyState.UNREADABLE),
        (lambda path, _other: path.write_text("[]"), ShopKeyState.UNREADABLE),
        (
            lambda path, _other: path.write_text(path.read_text().replace("32768", "1073741824")),
            ShopKeyState.UNREADABLE,
        ),
    ],
)
def test_another_file_is_said_and_the_pinned_key_goes_on_counting(
    tmp_path: Path, befallen: object, state: ShopKeyState
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with open_shop(tmp_path / "one") as shop, open_shop(tmp_path / "two") as other:
        shop.key.make(PIN, shop.database)
        signature = shop.key.signer().sign(b"x")
        other.clock.ms += 1
        other.key._randomness(32)  # another key
        other.key.make(Secret("222222"), other.database)
        path = tmp_path / "one/store" / NAME
        assert callable(befallen)
        befallen(path, tmp_path / "two/store" / NAME)
        with again(shop) as later:
            assert later.key.state(later.database) == state
            assert SAID[state]
            verifier = later.key.verifier(later.database)
            assert verifier
            assert verifier.verifies(b"x", signature)
            assert code_of(later, Secret("222222")) == f"shop_key.{state}"
            with pytest.raises(UserError) as refused:
                later.key.make(Secret("333333"), later.database)
            assert refused.value.code == f"shop_key.{state}"


def test_the_other_key_is_taken_by_whoever_can_open_it(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with open_shop(tmp_path / "one") as shop, open_shop(tmp_path / "two") as other:
        shop.key.make(PIN, shop.database)
        old = shop.key.signer().sign(b"x")
        other.key._randomness(32)
        other.key.make(Secret("222222"), other.database)
        shutil.copy(tmp_path / "two/store" / NAME, tmp_path / "one/store")
        with pytest.raises(UserError, match="不对"):
            shop.key.adopt(PIN, shop.database)
        shop.clock.ms += 1
        shop.key.adopt(Secret("222222"), shop.database)
        assert shop.key.state(shop.database) == ShopKeyState.READY
        verifier = shop.key.verifier(shop.database)
        assert verifier
        assert not verifier.verifies(b"x", old)
        assert [action for action, _ in shop.audit()] == ["shop_key.make", "shop_key.adopt"]


def test_where_the_pin_is_lost_another_key_is_made_and_the_old_signatures_are_void(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.key.make(PIN, shop.database)
        old = shop.key.signer().sign(b"x")
        shop.clock.ms += 1
        with pytest.raises(UserError, match="至少 6 位"):
            shop.key.start_over(Secret("1"), shop.database)
        shop.key.start_over(Secret("222222"), shop.database)
        assert shop.key.state(shop.database) == ShopKeyState.READY
        verifier = shop.key.verifier(shop.database)
        assert verifier
        assert (verifier.verifies(b"x", old), verifier.verifies(b"x", shop.key.signer().sign(b"x"))) == (False, True)
        assert (tmp_path / "store" / f"{NAME}.old").exists()
        assert [action for action, _ in shop.audit()] == ["shop_key.make", "shop_key.start_over"]


def test_without_a_database_the_file_counts_and_a_spoiled_one_trusts_nobody(tmp_path: Path) -> None:
    with open_shop(tmp_path) as shop:
        shop.key.make(PIN, shop.database)
        signature = shop.key.signer().sign(b"x")
        verifier = shop.key.verifier(None)
        assert isinstance(verifier, PublicKey)
        assert verifier.verifies(b"x", signature)
        (tmp_path / "store" / NAME).write_text("{}")
        nobody = shop.key.verifier(None)
        assert nobody
        assert not nobody.verifies(b"x", signature)
