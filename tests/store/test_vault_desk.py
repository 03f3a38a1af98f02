"""The window's desk: what it does without asking, what it says, and how a code brings the data back."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store.keyrings import BackendKeyring
from livecs.store.keys import Keys
from livecs.store.profile_store import ProfileStore
from livecs.store.vault_desk import StoreDesk
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState, KeyStateError
from tests.fakes import FakeBackend, FakeRandom

NOW_MS = 1_795_233_600_000
TODAY = date(2026, 11, 21)


class Profile:
    """A profile over one fake keyring; each desk is another start."""

    def __init__(self, folder: Path, *, holds_data: bool = True, has_keyring: bool = True) -> None:
        self.folder = folder
        self.backend = FakeBackend()
        self.today = TODAY
        self._holds_data = holds_data
        self._has_keyring = has_keyring
        self._random = FakeRandom()

    def desk(self) -> StoreDesk:
        keyring = BackendKeyring("fake", self.backend, lambda: not self.backend.trouble)
        keys = Keys(self.folder, lambda: [keyring] if self._has_keyring else [], self._random, lanes=1)
        return StoreDesk(
            keys,
            lambda ask: ProfileStore(self.folder, keys, ask, lambda: NOW_MS),
            lambda: self.today,
            lambda _database: self._holds_data,
        )

    def open_quietly(self) -> bool:
        """Whether a start opens the store without asking."""
        desk = self.desk()
        database = desk.open_quietly()
        if database:
            database.close()
        desk.store.close()
        return database is not None


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "store")


def test_counts_make_the_store_where_a_keyring_is_open(profile: Profile) -> None:
    assert profile.open_quietly()
    assert profile.open_quietly()
    assert (profile.folder / "livecs.db").exists()


@pytest.mark.parametrize("trouble", ["locked", "broken", "dismissed"])
def test_nobody_is_asked_for_the_sake_of_counts(profile: Profile, trouble: str) -> None:
    profile.backend.trouble = trouble
    assert not profile.open_quietly()
    assert profile.backend.asked == 0
    assert not profile.folder.exists()


def test_without_a_keyring_nothing_is_made(tmp_path: Path) -> None:
    assert not Profile(tmp_path / "store", has_keyring=False).open_quietly()
    assert not (tmp_path / "store").exists()


def test_a_locked_keyring_is_asked_only_when_a_person_said_so(profile: Profile) -> None:
    assert profile.open_quietly()
    asked = profile.backend.asked
    profile.backend.trouble = "locked"
    desk = profile.desk()
    assert desk.status(may_ask=False).state == KeyState.LOCKED
    assert profile.backend.asked == asked
    assert desk.status(may_ask=True).state == KeyState.LOCKED
    assert profile.backend.asked > asked
    profile.backend.trouble = ""
    assert desk.status(may_ask=True).state == KeyState.READY
    desk.store.close()


@pytest.mark.parametrize("holds_data", [True, False])
def test_the_code_is_asked_for_where_it_would_bring_something_back(tmp_path: Path, holds_data: bool) -> None:
    profile = Profile(tmp_path / "store", holds_data=holds_data)
    assert profile.open_quietly()
    desk = profile.desk()
    assert desk.status(may_ask=False).asks_for_code == holds_data
    desk.postpone()
    assert not desk.status(may_ask=False).asks_for_code
    profile.today = date(2026, 11, 22)
    assert desk.status(may_ask=False).asks_for_code == holds_data
    code = desk.new_code()
    groups = code.printed.split("-")
    code.confirm(Secret("".join(groups[number - 1] for number in code.asked)))
    status = desk.status(may_ask=False)
    assert (status.is_confirmed, status.asks_for_code) == (True, False)
    desk.store.close()


def test_a_code_brings_the_data_back_and_the_key_into_the_keyring(profile: Profile) -> None:
    desk = profile.desk()
    database = desk.open_quietly()
    assert database
    with closing(database), database.transaction() as connection:
        connection.execute("INSERT INTO lint_deed VALUES ('fixed', 'r', '2026-11-21', 3)")
    printed = desk.new_code().printed
    desk.store.close()
    profile.backend.values.clear()
    other = profile.desk()
    assert other.status(may_ask=True).state == KeyState.MISSING
    assert other.open_quietly() is None
    with pytest.raises(UserError):
        other.unlock(Secret(printed[:-1] + ("0" if printed[-1] != "0" else "1")))
    assert other.unlock(Secret(printed.lower())).state == KeyState.READY
    again = other.open_quietly()
    assert again
    with closing(again):
        assert again.rows("SELECT times FROM lint_deed") == [(3,)]
    other.store.close()
    assert profile.open_quietly()


def test_without_a_keyring_the_key_is_made_with_its_code_and_asked_for_it_at_the_next_start(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "store", has_keyring=False)
    desk = profile.desk()
    assert desk.status(may_ask=False).needs_code
    code = desk.new_code()
    assert not profile.folder.exists()  # nothing is kept before it is confirmed
    groups = code.printed.split("-")
    code.confirm(Secret("".join(groups[number - 1] for number in code.asked)))
    assert desk.status(may_ask=True).state == KeyState.NO_KEYRING
    assert desk.unlock(Secret(code.printed)).state == KeyState.READY
    database = desk.open_quietly()
    assert database
    database.close()
    desk.store.close()
    again = profile.desk()
    assert again.open_quietly() is None
    assert again.unlock(Secret(code.printed)).is_confirmed
    again.store.close()


def test_for_saving_the_store_is_made_silently_with_a_keyring(profile: Profile) -> None:
    desk = profile.desk()
    with closing(desk.open_for_saving()) as database, database.transaction() as connection:
        connection.execute("INSERT INTO lint_deed VALUES ('fixed', 'r', '2026-11-21', 3)")
    with closing(desk.open_for_saving()) as database:
        assert database.rows("SELECT times FROM lint_deed") == [(3,)]
    desk.store.close()
    assert profile.open_quietly()


@pytest.mark.parametrize(("trouble", "state"), [("locked", KeyState.LOCKED), ("", KeyState.NO_KEYRING)])
def test_for_saving_it_is_said_why_nothing_can_be_made(tmp_path: Path, trouble: str, state: KeyState) -> None:
    profile = Profile(tmp_path / "store", has_keyring=bool(trouble))
    profile.backend.trouble = trouble
    with pytest.raises(KeyStateError) as refused:
        profile.desk().open_for_saving()
    assert refused.value.state == state
    assert not list((tmp_path / "store").glob("livecs.db*"))


def test_a_code_that_was_confirmed_is_enough_to_save_without_a_keyring(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "store", has_keyring=False)
    desk = profile.desk()
    code = desk.new_code()
    groups = code.printed.split("-")
    code.confirm(Secret("".join(groups[number - 1] for number in code.asked)))
    desk.unlock(Secret(code.printed))
    with closing(desk.open_for_saving()) as database:
        assert database.rows("SELECT count(*) FROM lint_deed") == [(0,)]
    desk.store.close()
    assert (tmp_path / "store" / "livecs.db").exists()


def test_two_threads_that_find_nothing_make_one_store(profile: Profile) -> None:
    desk = profile.desk()

    def save(number: int) -> None:
        with closing(desk.open_for_saving()) as database, database.transaction() as connection:
            connection.execute("INSERT INTO lint_deed VALUES ('fixed', ?, '2026-11-21', 1)", (str(number),))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(save, range(8)))
    with closing(desk.open_for_saving()) as database:
        assert database.rows("SELECT count(*) FROM lint_deed") == [(8,)]
    desk.store.close()
