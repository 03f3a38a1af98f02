"""A shop with packs, a linter that knows one bad word, a database and a signing key."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from livecs.jobs.approve_phrase import Approved, ApprovePhrase
from livecs.phrases.library import WITHOUT_KEY, Library, load
from livecs.phrases.manifest import is_shipped
from livecs.phrases.model import Phrase
from livecs.phrases.packs import cleaned
from livecs.phrases.review import Proposal, ReviewDesk
from livecs.phrases.shelf import PackShelf
from livecs.phrases.signing import Keyed, Trust
from livecs.store import durable
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from livecs.store.proposals import Proposals
from livecs.store.shop_key import ShopKey
from livecs.vault.secret import Secret
from livecs.vault.shop_key import ShopKeyState
from tests.fakes import FakeRandom
from tests.lint.build import linter, rule
from tests.phrases.build import SHIPPED, phrase
from tests.store.build import KEY, made
from tests.store.case_rows import DAY_MS, Moments, ids

PIN = Secret("246810")
BAD = "顶级"
LINTER = linter(rule(BAD, severity={"any": "error", "taobao": "hint", "pdd": "warning"}))
NEW = cleaned(phrase("", "会员日", "会员日是周五。"))
HAND = '''# 手写的
schema = 1
pack = "hand"
title = "手写"

[[phrase]]   # 第一条
id = "one"
title = "补差价"
scene = ["售后"]
status = "approved"
text = """亲，这边看一下。"""

# 第二条
[[phrase]]
id = "two"
title = "几天到"
scene = ["物流"]
status = "approved"
text = """亲，一般三天。"""
'''


class Shop:
    """One profile over an open database."""

    def __init__(self, folder: Path, database: Database, write: Callable[[Path, bytes], None] = durable.put) -> None:
        self.folder, self.database = folder, database
        self.own, self.cache, self.shipped = folder / "phrasebanks", folder / "cache", folder / "shipped"
        self.shipped.mkdir(exist_ok=True)
        shutil.copy(SHIPPED / "address.toml", self.shipped)
        self.clock = Moments()
        self.key = ShopKey(folder / "store", FakeRandom(), ids(self.clock), self.clock, lanes=1)
        self.store = Proposals(database, ids(self.clock), self.clock)
        self.desk = ReviewDesk(self.store, ids(self.clock), self.clock, "阿岚")
        self.shelf = PackShelf([self.shipped], self.own, write)
        self.job = ApprovePhrase(self.desk, self.shelf, LINTER, self.key.signer, "主管小夏", self.clock)

    def wait(self, days: int = 0) -> None:
        """Let a second pass, or days, and open the key again."""
        self.clock.ms += 1000 + days * DAY_MS
        if not self.key.is_unlocked():
            self.key.unlock(PIN, self.database)

    def proposed(self, one: Phrase = NEW, pack: str = "hand", base: str = "") -> Proposal:
        self.clock.ms += 1000
        return self.desk.propose(self.desk.begin(pack, one, base))

    def approved(self, one: Phrase = NEW, pack: str = "hand", base: str = "") -> Phrase:
        """A phrase, all the way into its pack."""
        if self.key.state(self.database) == ShopKeyState.NONE:
            self.key.make(PIN, self.database)
        self.wait()
        came = self.job.approve(self.proposed(one, pack, base))
        assert isinstance(came, Approved), came
        return came.phrase

    def hand_written(self, text: str = HAND) -> Path:
        self.own.mkdir(exist_ok=True)
        path = self.own / "hand.toml"
        path.write_text(text, encoding="utf8")
        return path

    def trust(self) -> Trust:
        verifier = self.key.verifier(self.database)
        return Keyed(is_shipped, verifier, self.store.signed()) if verifier else WITHOUT_KEY

    def library(self) -> Library:
        return load([self.shipped, self.own], self.cache, parse_cold=True, trust=self.trust())

    def standing(self, phrase_id: str) -> str:
        """How a phrase stands for whoever opens the panel now."""
        return next((str(entry.standing) for entry in self.library().entries if entry.phrase.id == phrase_id), "gone")

    def audit(self) -> list[tuple[object, ...]]:
        return self.database.rows("SELECT action, fields FROM audit ORDER BY id")


@contextmanager
def open_shop(folder: Path) -> Iterator[Shop]:
    """A shop with a new database."""
    (folder / "store").mkdir(exist_ok=True)
    with made(folder / "store/livecs.db") as database:
        yield Shop(folder, database)


@contextmanager
def again(shop: Shop) -> Iterator[Shop]:
    """The same shop after a restart, or in another window."""

    with closing(Database(shop.folder / "store/livecs.db", KEY, WriteGate())) as database:
        other = Shop(shop.folder, database)
        other.clock.ms = shop.clock.ms
        yield other
