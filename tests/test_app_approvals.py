"""The panel and approvals: what waits at the first paint, what is verified after it, and what is said of a key."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile
from livecs.jobs.approve_phrase import Approved
from livecs.parts import Parts
from livecs.phrases.library import index
from livecs.store.database import Database
from tests.approval import LINTER, NEW, PIN
from tests.phrases.build import write_pack
from tests.store.build import KEY, opener
from tests.store.case_rows import START_MS

pytestmark = [pytest.mark.qt, pytest.mark.panel]
Open = Callable[[], Panel]


def open_database(profile: Profile) -> Database:
    """A database under a well-known key; the lock is of no matter to a panel that is alone."""
    made = opener(profile.database)
    try:
        return made.open(KEY)
    finally:
        made.close()


def parts(profile: Profile) -> Parts:
    return Parts(profile, lambda: START_MS, lambda: open_database(profile))


@pytest.fixture
def profile(tmp_path: Path, warm_cache: Path) -> Profile:
    """A profile with one approved phrase and one draft."""
    profile = Profile(tmp_path / "profile")
    shutil.copytree(warm_cache, profile.cache)
    ours = parts(profile)
    with closing(open_database(profile)) as database:
        desk = ours.review(database)
        ours.shop_key().make(PIN, database)
        proposal = desk.propose(desk.begin("hand", NEW._replace(id="signed-01")))
        assert isinstance(ours.approving(desk, LINTER).approve(proposal), Approved)
        desk.begin("hand", NEW._replace(title="还在写", text="还在写的话。"))
    return profile


@pytest.fixture
def open_panel(qapp: QApplication, profile: Profile) -> Iterator[Open]:
    opened: list[Panel] = []

    def open_() -> Panel:
        panel = Panel(qapp, parts(profile), Instance(profile.lock))
        opened.append(panel)
        return panel

    yield open_
    for panel in opened:
        panel.close()


def standings(panel: Panel) -> dict[str, str]:
    return {entry.phrase.title: str(entry.standing) for entry in panel._library.entries if entry.standing != "shipped"}


def test_signatures_are_verified_and_drafts_stand_in_the_list_after_the_first_paint(
    open_panel: Open, qtbot: QtBot
) -> None:
    panel = open_panel()
    panel.open()
    qtbot.waitUntil(panel.is_ready, timeout=30_000)
    qtbot.waitUntil(lambda: standings(panel) == {"会员日": "signed", "还在写": "draft"}, timeout=30_000)
    panel.close()
    again = open_panel()
    assert standings(again) == {"会员日": "untrusted"}  # from the cache, before anything was verified


def test_without_its_key_file_the_pinned_key_counts_and_the_person_is_told(
    open_panel: Open, qtbot: QtBot, profile: Profile
) -> None:
    (profile.store / "shop-key.json").unlink()
    (profile.phrasebanks / "hand.toml").write_bytes(
        (profile.phrasebanks / "hand.toml").read_bytes().replace("周五".encode(), "周日".encode())
    )
    panel = open_panel()
    panel.open()
    qtbot.waitUntil(lambda: standings(panel).get("会员日") == "untrusted", timeout=30_000)
    qtbot.waitUntil(lambda: "shop-key.json 不见了" in notices(panel), timeout=30_000)
    assert standings(panel)["会员日"] == "untrusted"


@pytest.mark.parametrize("pack", ["evil", "hand"])
def test_a_file_that_repeats_a_signed_phrase_costs_itself_alone(
    open_panel: Open, qtbot: QtBot, profile: Profile, pack: str
) -> None:
    write_pack(profile.phrasebanks, pack, "signed-01", name="a")
    panel = open_panel()
    panel.open()
    qtbot.waitUntil(lambda: standings(panel).get("会员日") == "signed", timeout=30_000)
    assert [Path(fault.path).name for fault in panel._library.faults] == ["a.toml"]


def test_a_spoiled_cache_costs_no_phrase_its_standing(profile: Profile) -> None:
    ours = parts(profile)
    index(ours.folders, profile.cache)
    for path in profile.cache.glob("*.json"):
        path.write_bytes(path.read_bytes().replace("会员日".encode(), "会员节".encode()).replace("亲".encode(), b"X"))
    found = {str(entry.standing) for entry in ours.verified_library().entries}
    assert found == {"shipped", "signed", "draft"}
    index(ours.folders, profile.cache)
    assert not ours.verified_library().cold


def notices(panel: Panel) -> str:
    box = panel.window.findChild(QLabel, "notice-lines")
    return box.text() if box else ""
