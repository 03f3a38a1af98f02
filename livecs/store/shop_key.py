"""The shop's signing key: whoever can open it with its PIN approves. Made at the first approval, seen by nobody.

``store/shop-key.json`` holds the public key, and the private one under the PIN; the database pins the public one, so
that another file put in its place is noticed. The file can be taken to a second machine.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.store import driver, json_file
from livecs.store.audit import write_audit
from livecs.store.key_wrap import unwrap, wrap
from livecs.store.proposals import reading
from livecs.store.shop_key_file import KEY_BYTES, KeyRecord, ShopKeyFile
from livecs.store.signatures import Nobody, PublicKey, Session, locked
from livecs.vault.secret import Secret
from livecs.vault.shop_key import SAID, ShopKeyState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from livecs.clock import NowMs
    from livecs.phrases.signing import Verifier
    from livecs.store.database import Database
    from livecs.store.key_wrap import Wrapped

SHORTEST_PIN = 6
SESSION_MINUTES = 15
_SHOP_BYTES = 8
_LANES = 12  # about 1 s: a PIN is short, and whoever has the file may try
_FREE_TRIES = 3
_FIRST_WAIT_S = 30
_MOST_WAIT_S = 900
_PIN = "INSERT INTO shop_key VALUES (?, ?, ?)"
_PINNED = "SELECT public_key FROM shop_key ORDER BY at_ms DESC, id DESC LIMIT 1"


class ShopKey:
    """One for a process: it holds the key for a session; wrong PINs are counted for all processes of the profile.

    Args:
        folder: the profile's ``store`` folder.
        randomness: gives as many random bytes as asked, e.g. ``os.urandom``.
        new_id: gives ids for rows.
        now_ms: the clock.
        minutes: how long a session lasts.
        lanes: of scrypt; fewer are for tests.
    """

    def __init__(
        self,
        folder: Path,
        randomness: Callable[[int], bytes],
        new_id: Callable[[], str],
        now_ms: NowMs,
        minutes: int = SESSION_MINUTES,
        lanes: int = _LANES,
    ) -> None:
        """Look at nothing yet."""
        self._file = ShopKeyFile(folder)
        self._randomness = randomness
        self._new_id = new_id
        self._now_ms = now_ms
        self._minutes = minutes
        self._lanes = lanes
        self._session: Session | None = None
        self._tries = folder / "shop-key-tries.json"

    def state(self, database: Database | None) -> ShopKeyState:
        """How the key stands to what was pinned; without a database nothing is known to be pinned."""
        record, pinned = self._file.read(), pinned_key(database)
        if self._file.is_there() and not record:
            return ShopKeyState.UNREADABLE
        if not record:
            return ShopKeyState.MISSING if pinned else ShopKeyState.NONE
        if not pinned:
            return ShopKeyState.UNPINNED
        return ShopKeyState.READY if record.public == pinned else ShopKeyState.OTHER

    def verifier(self, database: Database | None) -> Verifier | None:
        """What signatures are verified with: the pinned key, else the file's; None for a shop without a key."""
        if pinned := pinned_key(database):
            return PublicKey(pinned)
        record = self._file.read()
        if record:
            return PublicKey(record.public)
        return Nobody() if self._file.is_there() else None

    def make(self, pin: Secret[str], database: Database) -> None:
        """Make the shop's key under a PIN, and open it.

        Raises:
            UserError: the PIN is too short, there is a key, or the disk refused.
        """
        _refuse_short(pin)
        state = self.state(database)
        if state in {ShopKeyState.READY, ShopKeyState.UNPINNED}:
            raise UserError("shop_key.there", "店铺已经有签名密钥；请输入它的 PIN")
        if state != ShopKeyState.NONE:
            raise UserError(f"shop_key.{state}", SAID[state])
        self._make(pin, database, "shop_key.make")

    def unlock(self, pin: Secret[str], database: Database) -> None:
        """Open the key for a session; a file that came here first is pinned with it.

        Raises:
            UserError: there is no key, it is not the pinned one, the PIN is wrong, or it is too early to try again.
        """
        state = self.state(database)
        if state not in {ShopKeyState.READY, ShopKeyState.UNPINNED}:
            raise UserError(f"shop_key.{state}", SAID[state])
        record, key = self._opened(pin)
        if state == ShopKeyState.UNPINNED:
            self._pin(database, record.public, "shop_key.pin")
        self._open(key)

    def adopt(self, pin: Secret[str], database: Database) -> None:
        """Take the file's key in place of the pinned one: nothing that the old one signed is trusted any more.

        Raises:
            UserError: there is no file, the PIN is wrong, or the disk refused.
        """
        record, key = self._opened(pin)
        self._pin(database, record.public, "shop_key.adopt")
        self._open(key)

    def start_over(self, pin: Secret[str], database: Database) -> None:
        """Make another key where the file or its PIN is lost: nothing that the old one signed is trusted any more.

        Raises:
            UserError: the PIN is too short, or the disk refused.
        """
        _refuse_short(pin)
        self._file.set_aside()
        self._make(pin, database, "shop_key.start_over")

    def change_pin(self, old: Secret[str], new: Secret[str], database: Database) -> None:
        """Put the same key under another PIN.

        Raises:
            UserError: the old PIN is wrong, the new one too short, or the disk refused.
        """
        _refuse_short(new)
        record, key = self._opened(old)
        seed = Secret(key.private_bytes_raw())
        self._file.write(record._replace(wrapped=self._wrapped(seed, new, record.shop)))
        with _writing(), database.transaction() as connection:
            write_audit(connection, self._new_id(), self._now_ms(), "shop_key.change_pin", "")

    def is_unlocked(self) -> bool:
        """Whether a session is open."""
        return self._session is not None and not self._session.is_over

    def lock(self) -> None:
        """End the session."""
        self._session = None

    def signer(self) -> Session:
        """The open session.

        Raises:
            UserError: ``shop_key.none``, a PIN is to be chosen; ``shop_key.locked``, it is to be typed.
        """
        if self._session and not self._session.is_over:
            return self._session
        self._session = None
        if not self._file.is_there():
            raise UserError(f"shop_key.{ShopKeyState.NONE}", SAID[ShopKeyState.NONE])
        raise locked()

    def _make(self, pin: Secret[str], database: Database, deed: str) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        seed, shop = Secret(self._randomness(KEY_BYTES)), self._randomness(_SHOP_BYTES).hex()
        key = Ed25519PrivateKey.from_private_bytes(seed.reveal())
        record = KeyRecord(shop, key.public_key().public_bytes_raw(), self._wrapped(seed, pin, shop))
        self._file.write(record, only_if_new=True)
        self._pin(database, record.public, deed)
        self._open(key)

    def _open(self, key: Ed25519PrivateKey) -> None:
        now_ms = self._now_ms()
        self._session = Session(key, now_ms + self._minutes * 60_000, self._now_ms)

    def _opened(self, pin: Secret[str]) -> tuple[KeyRecord, Ed25519PrivateKey]:
        """The key under a PIN; a wrong one is counted."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        record = self._file.read()
        if not record:
            state = ShopKeyState.UNREADABLE if self._file.is_there() else ShopKeyState.NONE
            raise UserError(f"shop_key.{state}", SAID[state])
        self._refuse_early()
        seed = unwrap(record.wrapped, pin, _purpose(record.shop))
        key = Ed25519PrivateKey.from_private_bytes(seed.reveal()) if seed else None
        if key is None or key.public_key().public_bytes_raw() != record.public:
            raise self._wrong_pin()
        if self._counted()[0]:
            with suppress(UserError):  # a full disk keeps nobody from a key whose PIN is right
                self._count(0, 0)
        return record, key

    def _refuse_early(self) -> None:
        left_s = -(-(self._counted()[1] - self._now_ms()) // 1000)
        if 0 < left_s <= _MOST_WAIT_S:
            raise UserError(
                "shop_key.wait", Sentence("PIN 输错次数太多，请等 {}再试；已通过的话术照常可用", _span(left_s))
            )

    def _wrong_pin(self) -> UserError:
        wrong = self._counted()[0] + 1
        wait_s = min(_FIRST_WAIT_S << min(wrong - _FREE_TRIES, 9), _MOST_WAIT_S) if wrong >= _FREE_TRIES else 0
        self._count(wrong, self._now_ms() + wait_s * 1000)
        if not wait_s:
            return UserError(
                "shop_key.wrong", Sentence("PIN 不对，请再试一次；再错 {} 次后要等一会儿", _FREE_TRIES - wrong)
            )
        return UserError("shop_key.wrong", Sentence("PIN 不对，已错 {} 次；请等 {}再试", wrong, _span(wait_s)))

    def _counted(self) -> tuple[int, int]:
        """Wrong PINs in a row, of any process, and the moment of the next try; a file that is gone counts none."""
        kept = json_file.read(self._tries) or {}
        wrong, next_ms = kept.get("wrong"), kept.get("next_try_ms")
        return (max(wrong, 0), next_ms) if isinstance(wrong, int) and isinstance(next_ms, int) else (0, 0)

    def _count(self, wrong: int, next_try_ms: int) -> None:
        """Keep the count.

        Raises:
            UserError: the disk refused.
        """
        json_file.write(self._tries, {"wrong": wrong, "next_try_ms": next_try_ms})

    def _wrapped(self, seed: Secret[bytes], pin: Secret[str], shop: str) -> Wrapped:
        return wrap(seed, pin, _purpose(shop), self._randomness, self._lanes)

    def _pin(self, database: Database, public: bytes, deed: str) -> None:
        with _writing(), database.transaction() as connection:
            connection.execute(_PIN, (self._new_id(), self._now_ms(), public.hex()))
            write_audit(connection, self._new_id(), self._now_ms(), deed, "", fields=("public_key",))


def pinned_key(database: Database | None) -> bytes | None:
    """The public key that counts for this profile; None while none was pinned."""
    with reading():
        rows = database.rows(_PINNED) if database else []
    return bytes.fromhex(str(rows[0][0])) if rows else None


@contextmanager
def _writing() -> Iterator[None]:
    """Say why a key was not noted.

    Raises:
        UserError: it was not.
    """
    try:
        yield
    except driver.DriverError as error:
        said = Sentence("签名密钥没有记下（{}）；请检查磁盘空间和权限，然后再试", driver.reason(error))
        raise UserError("shop_key.write", said) from error


def _purpose(shop: str) -> str:
    """What binds the wrapped key to what it is for."""
    return f"livecs shop key 1 {shop}"


def _refuse_short(pin: Secret[str]) -> None:
    if len(pin.reveal()) < SHORTEST_PIN:
        raise UserError("shop_key.short", Sentence("PIN 至少 {} 位，数字和字母都可以", SHORTEST_PIN))


def _span(seconds: int) -> str:
    return Sentence("{} 分钟", seconds // 60) if seconds % 60 == 0 else Sentence("{} 秒", seconds)
