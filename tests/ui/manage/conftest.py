"""A shop of its own for each test: real files, a real database under a keyring in memory, a key that opens fast."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from livecs.desktop.paths import Profile
from livecs.errors import UserError
from livecs.manage_counter import ManageCounter
from livecs.override import override
from livecs.parts import Parts
from livecs.phrases.model import Phrase
from livecs.phrases.review import Proposal
from livecs.store.keyrings import BackendKeyring
from livecs.store.shop_key import ShopKey
from livecs.ui.manage.bank import Bank
from livecs.ui.manage.work import Looked
from tests.approval import HAND, LINTER
from tests.fakes import FakeBackend, FakeRandom
from tests.store.case_rows import Moments, ids


def run_here(work: Callable[[], object], done: Callable[[object], None]) -> None:
    """Work on this thread."""
    done(_outcome(work))


def _outcome(work: Callable[[], object]) -> object:
    """What came of it; an error without its frames, which would keep widgets alive."""
    try:
        return work()
    except UserError as error:
        return error.with_traceback(None)


class Counter(ManageCounter):
    """The real one, until it is told to fail."""

    trouble: UserError | None = None

    @override
    def keep(self, proposal: Proposal | None, phrase: Phrase, pack: str, base: str) -> Proposal:
        if self.trouble:
            raise self.trouble
        return super().keep(proposal, phrase, pack, base)


class World:
    """A profile with a hand-written pack of two phrases, and what the page needs of it."""

    def __init__(self, root: Path) -> None:
        self.clock = Moments()
        self.owner = QObject()
        self.profile = Profile(root)
        self.pack = self.profile.phrasebanks / "hand.toml"
        self.profile.phrasebanks.mkdir(parents=True)
        self.pack.write_text(HAND, encoding="utf8")
        self.backend = FakeBackend()
        self.keyrings = [BackendKeyring("fake", self.backend, lambda: not self.backend.trouble)]
        self.parts = Parts(self.profile, self.clock, keyrings=lambda: self.keyrings)
        self.parts.folders = (root / "shipped", self.profile.phrasebanks)
        self.parts._shop_key = ShopKey(self.profile.store, FakeRandom(), ids(self.clock), self.clock, lanes=1)
        self.counter = Counter(self.parts, lambda: LINTER)
        self.packs_off: list[str] = []
        self.bank = Bank(self.counter, run_here, self.clock, lambda: self.packs_off, self.owner)
        self.restock()

    def restock(self) -> None:
        """Load everything again, as the panel does after a change."""
        self.bank.restock(self.parts.verified_library())
        self.bank.refresh()

    def phrase(self, id_: str = "one") -> Phrase:
        entry = self.bank.rows.present(id_)
        assert entry
        return entry.phrase

    def drafted(self, phrase: Phrase, pack: str = "hand", base: str = "") -> Proposal:
        self.clock.ms += 1000
        kept = self.counter.keep(None, phrase, pack, base)
        self.restock()
        return kept

    def proposed(self, phrase: Phrase, pack: str = "hand", base: str = "") -> Proposal:
        came = self.counter.submit(self.drafted(phrase, pack, base))
        assert isinstance(came, Proposal)
        self.restock()
        return came

    def looked(self) -> Looked:
        return self.counter.look()


@pytest.fixture
def world(tmp_path: Path, qapp: object) -> Iterator[World]:
    assert qapp
    gc.collect()  # no widget of another test goes while the next theme dresses them all
    world = World(tmp_path / "profile")
    yield world
    world.parts.vault().store.close()
