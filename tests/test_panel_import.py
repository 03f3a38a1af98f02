"""The counter behind the import page over a real profile, and the window it stands in."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.desktop.paths import Profile
from livecs.panel_import import ImportCounter, ImportWindow
from livecs.parts import Parts
from livecs.phrases.sheet_rows import Deed
from livecs.ui.window import PanelWindow
from tests.finding import take_down
from tests.panels import bare_window

pytestmark = [pytest.mark.qt, pytest.mark.panel]
NOON_MS = 1_795_233_600_000  # 2026-11-21 12:00 in Shanghai
TEXT = "亲，周年庆从商品页进去\n\n亲，这款会员价在商品页"


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    made = Parts(Profile(tmp_path / "profile"), lambda: NOON_MS, is_demo=True)
    yield made
    made.vault().store.close()


@pytest.fixture
def window(parts: Parts, qapp: QApplication) -> Iterator[PanelWindow]:
    with bare_window(qapp, parts) as made:
        yield made


def waiting(parts: Parts) -> list[tuple[str, str]]:
    with closing(parts.vault().open_for_saving()) as database:
        return [(one.pack, one.phrase.text) for one in parts.review(database).queue()]


def test_looking_makes_no_database_and_submitting_puts_all_into_review(parts: Parts) -> None:
    counter = ImportCounter(parts)
    plan = counter.look_at_text(TEXT)
    assert [row.deed for row in plan.rows] == [Deed.ADDED, Deed.ADDED]
    assert not parts.profile.database.exists()
    assert counter.submit(plan) == 2
    assert waiting(parts) == [("shop", text) for text in TEXT.split("\n\n")]
    again = counter.look_at_text(TEXT)
    assert [row.reason for row in again.rows] == ["同样的内容已在待审"] * 2


def test_the_window_looks_and_submits(parts: Parts, window: PanelWindow, qtbot: QtBot) -> None:
    opened = ImportWindow(parts, window, lambda work, done: done(work()), window.theme)
    opened.come_forward()
    path = parts.profile.root.parent / "a.csv"
    path.write_text(f"话术\n{TEXT.partition(chr(10))[0]}\n", encoding="gb18030")
    opened.page.look_at(path)
    with qtbot.waitSignal(opened.page.changed):
        opened.page.submit.click()
    assert len(waiting(parts)) == 1
    take_down(opened)
