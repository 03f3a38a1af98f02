"""The wired panel over a real profile: real files, the real recorder, the real indexing process."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListView, QToolButton
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.clock import shift_on
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.phrases.card import Card, Link
from livecs.phrases.card_rows import Book
from livecs.store.card_file import CardFile
from livecs.store.cases import CaseStore
from livecs.store.database import Database
from livecs.store.keyrings import BackendKeyring
from livecs.store.usage import Use
from livecs.ui.card.chip import CardChip
from livecs.ui.manage.report_page import ReportPage
from livecs.ui.vault.vault_page import VaultPage
from tests.fakes import FakeBackend
from tests.finding import child
from tests.lint.build import RULE_PACK
from tests.store.build import KEY, opener
from tests.store.case_rows import CASE, Moments, ids
from tests.store.counts import opened

pytestmark = [pytest.mark.qt, pytest.mark.panel]
NOON_MS = 1_795_233_600_000  # 2026-11-21 12:00 in Shanghai
DAY_MS = 86_400_000
BROKEN = 'schema = 1\npack = "坏"\ntitle = "坏的"\n[[phrase]]\nid = "x"\n'
OWN = """schema = 1
pack = "own"
title = "自己的"
[[phrase]]
id = "own-1"
title = "周年庆怎么参加"
scene = ["活动"]
status = "approved"
text = "周年庆从商品页进入"
"""
Open = Callable[[], Panel]


class Clock:
    """Milliseconds that pass only when told to."""

    def __init__(self) -> None:
        self.ms = NOON_MS

    def __call__(self) -> int:
        return self.ms


@pytest.fixture
def profile(tmp_path: Path, warm_cache: Path) -> Profile:
    made = Profile(tmp_path / "profile")
    shutil.copytree(warm_cache, made.cache)
    return made


def open_database(profile: Profile) -> Database:
    """A database under a well-known key; the lock is of no matter to a panel that is alone."""
    made = opener(profile.database)
    try:
        return made.open(KEY)
    finally:
        made.close()


def parts(profile: Profile) -> Parts:
    return Parts(profile, lambda: NOON_MS, lambda: open_database(profile))


@pytest.fixture
def open_panel(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Iterator[Open]:
    opened: list[Panel] = []

    def open_() -> Panel:
        panel = Panel(qapp, parts(profile), Instance(profile.lock))
        opened.append(panel)
        panel.open()
        qtbot.waitUntil(panel.is_ready, timeout=20_000)
        return panel

    yield open_
    for panel in opened:
        panel.close()


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf8")


def titles(panel: Panel) -> list[str]:
    model = panel.page.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def notices(panel: Panel) -> str:
    box = panel.window.findChild(QLabel, "notice-lines")
    return box.text() if box else ""


def test_a_first_start_makes_its_index_and_finds_by_initials(open_panel: Open, profile: Profile) -> None:
    shutil.rmtree(profile.cache)
    panel = open_panel()
    panel.page.search.setText("thyf")
    assert titles(panel)[0] == "退货运费怎么算"
    assert len(list(profile.cache.glob("*.json"))) >= 10


def test_a_warm_start_has_everything_before_the_first_paint(
    qapp: QApplication, open_panel: Open, profile: Profile
) -> None:
    open_panel()
    panel = Panel(qapp, Parts(profile, lambda: NOON_MS), Instance(profile.lock))
    panel.page.search.setText("thyf")
    assert titles(panel)[0] == "退货运费怎么算"


def test_broken_packs_are_left_out_and_named_and_the_others_work(open_panel: Open, profile: Profile) -> None:
    write(profile.phrasebanks / "broken.toml", BROKEN)
    write(profile.phrasebanks / "own.toml", OWN)
    (profile.phrasebanks / "folder.toml").mkdir()
    (profile.phrasebanks / "huge.toml").write_bytes(b"")
    with (profile.phrasebanks / "huge.toml").open("r+b") as file:
        file.truncate(50 * 1024 * 1024)
    panel = open_panel()
    panel.page.search.setText("周年庆")
    assert titles(panel)[0] == "周年庆怎么参加"
    said = notices(panel)
    for part in ("broken.toml:4", "还有 3 处", "folder.toml", "50 MB"):
        assert part in said


def test_a_phrase_that_ends_while_the_panel_is_open_is_offered_no_more(
    qapp: QApplication, qtbot: QtBot, profile: Profile
) -> None:
    ending = OWN.replace('text = "周年庆', 'valid_until = 2026-11-21\ntext = "周年庆')
    write(profile.phrasebanks / "own.toml", ending)
    clock = Clock()
    panel = Panel(qapp, Parts(profile, clock), Instance(profile.lock))
    panel.open()
    qtbot.waitUntil(panel.is_ready, timeout=20_000)
    panel.page.search.setText("周年庆怎么")
    before = titles(panel)
    clock.ms += DAY_MS
    panel.on_time()
    assert (before[:1], titles(panel)[:1]) == (["周年庆怎么参加"], [])
    panel.close()


def test_uses_are_counted_and_order_the_next_shift_only(qtbot: QtBot, open_panel: Open, profile: Profile) -> None:
    profile.store.mkdir(parents=True)
    with opened(profile.database) as store:
        store.add({Use("closing-thanks-01", NOON_MS): 9, Use("agree-freight-03", NOON_MS - DAY_MS): 3})
    panel = open_panel()
    qtbot.waitUntil(lambda: titles(panel)[0] == "退货运费怎么算", timeout=20_000)
    assert json.loads(profile.order.read_text(encoding="utf8"))["uses"] == {"agree-freight-03": 3}
    panel.page.search.setText("什么时候发货")
    qtbot.keyClick(panel.page.search, Qt.Key.Key_Return)
    panel.page.search.clear()
    assert titles(panel)[0] == "退货运费怎么算"


def test_a_copy_survives_the_end_of_the_panel(qtbot: QtBot, open_panel: Open, profile: Profile) -> None:
    panel = open_panel()
    panel.page.search.setText("退货运费怎么算")
    qtbot.keyClick(panel.page.search, Qt.Key.Key_Return)
    panel.close()
    with opened(profile.database) as store:
        assert [(one.phrase_id, one.last_used_at_ms) for one in store.uses(shift_on(NOON_MS))] == [
            ("agree-freight-03", NOON_MS)
        ]


def test_a_panel_without_a_database_makes_none_and_deletes_plain_counts(
    qapp: QApplication, qtbot: QtBot, profile: Profile
) -> None:
    write(profile.usage, "SQLite format 3")
    log: list[str] = []
    panel = Panel(qapp, Parts(profile, lambda: NOON_MS, log=log.append), Instance(profile.lock))
    panel.open()
    qtbot.waitUntil(panel.is_ready, timeout=20_000)
    panel.page.search.setText("退货运费怎么算")
    qtbot.keyClick(panel.page.search, Qt.Key.Key_Return)
    panel.close()
    assert log == ["usage.plain.deleted"]
    assert not profile.usage.exists()
    assert not profile.store.exists()


def test_settings_are_kept_and_read_again(open_panel: Open, profile: Profile) -> None:
    panel = open_panel()
    panel.window.platform_menu().actions()[1].trigger()
    panel.page.search.setText("退货运费怎么算")
    panel.page.toggle_pin()
    again = Parts(profile, lambda: NOON_MS)
    assert (again.settings["platform"], again.settings["pinned"]) == ("pdd", ["agree-freight-03"])
    profile.settings.unlink()
    profile.settings.mkdir()
    refused: list[str] = []
    panel.window.setting_refused.connect(lambda key, said: refused.append(f"{key}: {said}"))
    for _ in range(2):
        panel.window.step_platform(1)
    assert [one.startswith("platform: settings.json 存不下") for one in refused] == [True, True]
    assert panel.window.news().startswith("settings.json 存不下")  # that the platform is another one does not hide it
    assert notices(panel).count("settings.json 存不下") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "settings.json"),
        ("[]", "settings.json"),
        ('{"platform": "mars", "shortcuts": {"pin": "Alt+A", "edit": "Ctrl+U"}}', "platform、shortcuts.pin"),
    ],
)
def test_unreadable_settings_are_said_and_the_panel_works(
    open_panel: Open, profile: Profile, content: str, said: str
) -> None:
    write(profile.settings, content)
    panel = open_panel()
    assert said in notices(panel)
    assert titles(panel)
    panel.page.toggle_pin()
    kept = profile.settings.with_name("settings.json.unreadable")
    assert "pinned" in json.loads(profile.settings.read_text(encoding="utf8"))
    assert kept.read_text(encoding="utf8") == content


def test_a_profile_that_cannot_be_written_loses_no_phrase_and_is_said(
    qtbot: QtBot, open_panel: Open, profile: Profile
) -> None:
    shutil.rmtree(profile.root)
    write(profile.root, "a file stands where the folder should be")
    panel = open_panel()
    qtbot.waitUntil(lambda: "数据文件夹不能用" in notices(panel), timeout=20_000)
    panel.page.search.setText("什么时候发货")
    assert titles(panel)
    qtbot.keyClick(panel.page.search, Qt.Key.Key_Return)
    assert "已复制" in panel.window.news() or panel.page.fill_form.isVisible()


def test_the_shops_own_rules_work_as_soon_as_they_are_saved(qtbot: QtBot, open_panel: Open, profile: Profile) -> None:
    panel = open_panel()
    reply = panel.page.reply.box
    reply.setPlainText("坏话一句")
    write(profile.rules / "shop.toml", RULE_PACK)
    qtbot.waitUntil(lambda: panel.window.findChild(QListView, "findings") is not None, timeout=20_000)
    assert child(panel.window, QListView, "findings").model().index(0, 0).data() == "坏话  辱骂"
    write(profile.rules / "shop.toml", RULE_PACK.replace("schema = 1", "schema = 9"))
    qtbot.waitUntil(lambda: "shop.toml:1" in notices(panel), timeout=20_000)
    assert not child(panel.window, QListView, "findings").isVisible()


def keyring(trouble: str = "") -> BackendKeyring:
    backend = FakeBackend(trouble)
    return BackendKeyring("tests.fakes.FakeBackend", backend, lambda: not backend.trouble)


@pytest.mark.parametrize(("ours", "is_kept"), [([keyring()], True), ([keyring("locked")], False), ([], False)])
def test_counts_are_kept_where_that_asks_nobody(
    qapp: QApplication, qtbot: QtBot, profile: Profile, ours: list[BackendKeyring], is_kept: bool
) -> None:
    panel = Panel(qapp, Parts(profile, lambda: NOON_MS, keyrings=lambda: ours), Instance(profile.lock))
    panel.open()
    qtbot.waitUntil(panel.is_ready, timeout=20_000)
    panel.add("own-1", NOON_MS)
    panel.close()
    assert profile.database.exists() == is_kept
    assert not (profile.store / "key.json").exists() or is_kept
    again = Parts(profile, lambda: NOON_MS + DAY_MS, keyrings=lambda: ours)
    store = again.open_usage()
    assert (store is not None) == is_kept
    if store:
        assert store.before(shift_on(NOON_MS + DAY_MS)) == {"own-1": 1}
        store.close()
    again.vault().store.close()


def test_the_page_about_the_key_stands_over_the_window(qapp: QApplication, qtbot: QtBot, profile: Profile) -> None:
    ours = [keyring()]
    panel = Panel(qapp, Parts(profile, lambda: NOON_MS, keyrings=lambda: ours), Instance(profile.lock))
    panel.open()
    qtbot.waitUntil(panel.is_ready, timeout=20_000)
    next(one for one in panel.window.more_menu().actions() if one.text() == "数据与密钥").trigger()
    page = child(panel.window, VaultPage, "vault")
    qtbot.waitUntil(lambda: bool(child(page, QLabel, "vault-said").text()), timeout=5_000)
    assert page.geometry() == panel.window.rect()
    panel.window.resize(420, 700)
    assert page.geometry() == panel.window.rect()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()
    panel.close()


def test_a_demo_says_so_in_its_title_and_is_filled(qapp: QApplication, qtbot: QtBot, profile: Profile) -> None:
    demo = Parts(profile, lambda: NOON_MS, is_demo=True)
    panel = Panel(qapp, demo, Instance(profile.lock))
    assert "不保护" in panel.window.windowTitle()
    panel.open()
    qtbot.waitUntil(profile.database.exists, timeout=20_000)
    assert panel._day.isActive()
    panel.close()
    assert not panel._day.isActive()
    database = demo.vault().open()
    assert database
    assert database.rows("SELECT count(*) FROM return_case") == [(60,)]
    database.close()
    demo.vault().store.close()


def test_whose_time_is_up_is_erased_at_the_start_and_once_a_day(
    qapp: QApplication, qtbot: QtBot, profile: Profile
) -> None:
    clock, ours = Clock(), [keyring()]
    parts = Parts(profile, clock, keyrings=lambda: ours)

    def names() -> list[object]:
        database = parts.vault().open()
        assert database
        with closing(database):
            return [name for (name,) in database.rows("SELECT customer_name FROM return_case ORDER BY order_no")]

    made = Parts(profile, clock, keyrings=lambda: ours).vault()
    database = made.open_quietly()
    assert database
    for number, days in enumerate((60, 29)):
        made_at = Moments(NOON_MS - (days + 1) * DAY_MS)
        case = CASE._replace(order_no=f"9{number}", source="imported", status="done")
        case = case._replace(closed_at_ms=NOON_MS - days * DAY_MS)
        CaseStore(database, ids(made_at), made_at).add(case)
    database.close()
    made.store.close()
    panel = Panel(qapp, parts, Instance(profile.lock))
    panel.open()
    qtbot.waitUntil(lambda: panel.is_ready() and names()[0] == "", timeout=20_000)
    assert names()[1] == CASE.customer_name
    clock.ms += 2 * DAY_MS
    panel.on_time()
    qtbot.waitUntil(lambda: names()[1] == "", timeout=20_000)
    panel.close()


def test_the_card_of_a_profile_fills_phrases_and_is_followed(profile: Profile, open_panel: Open) -> None:
    now_ms = parts(profile).now_ms()
    card = Card(starts_at_ms=now_ms - 60_000, ends_at_ms=now_ms + 3_600_000, links=(Link("3", "毛衣", 8900),))
    CardFile(profile.card).write(Book(card))
    panel = open_panel()
    chip = child(panel.window, CardChip)
    assert "后下播" in chip.text()
    panel.page.search.setText("3")
    assert panel.page.sending.known()["券后价"] == "89"
    CardFile(profile.card).write(Book())
    panel.on_time()
    assert chip.text() == "未填本场"
    assert panel.page.sending.known() == {}


def test_a_card_that_cannot_be_read_is_said_and_kept(profile: Profile, open_panel: Open) -> None:
    profile.card.write_text("{", encoding="utf8")
    panel = open_panel()
    assert "本场信息读不懂" in child(panel.window, QLabel, "notice-lines").text()
    assert profile.card.read_text(encoding="utf8") == "{"


def test_what_was_sent_and_what_was_missed_stand_in_the_report(
    open_panel: Open, profile: Profile, qtbot: QtBot
) -> None:
    panel = open_panel()
    panel.page.suggest("退货的运费谁出啊，订单6920000000000012")
    panel.page.choose_row(0)
    panel.page.search.setText("以旧换新补贴")
    panel.page.search.clear()
    panel.page.search.setText("13800000000")
    panel.page.search.clear()
    with closing(open_database(profile)) as database:
        qtbot.waitUntil(lambda: bool(database.rows("SELECT 1 FROM search_miss")), timeout=20_000)
        assert database.rows("SELECT query, times FROM search_miss") == [("以旧换新补贴", 1)]
        ((id_, revised),) = database.rows("SELECT phrase_id, length(revision) FROM phrase_use")
    assert (str(id_).startswith("agree-freight"), revised) == (True, 16)
    next(one for one in panel.window.more_menu().actions() if one.text() == "话术报告").trigger()
    page = child(panel.window, ReportPage, "report")
    qtbot.waitUntil(lambda: bool(page.list.rows.rows), timeout=20_000)
    assert [(row.title, row.figure) for row in page.list.rows.rows] == [("质量问题退货，运费谁承担", "1 次")]
    child(page, QToolButton, "report-missed").click()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert panel.page.search.text() == "以旧换新补贴"
    raw = b"".join(path.read_bytes() for path in profile.logs.glob("*"))
    assert "运费谁出".encode() not in raw
    assert b"6920000000000012" not in raw
