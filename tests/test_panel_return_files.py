"""The counter behind the page over a real profile, and the window it stands in."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.desktop.paths import Profile
from livecs.panel_return_files import ReturnExport, ReturnFileCounter, ReturnImportWindow
from livecs.panel_vault import PanelVault
from livecs.parts import Parts
from livecs.returns.exporting import HEADERS
from livecs.returns.file_deeds import Deed
from livecs.returns.model import NewCase, Search
from livecs.sheets.read import opened as sheet_of
from livecs.ui.window import PanelWindow
from tests.finding import take_down
from tests.panels import bare_window
from tests.returns.exported import DOUYIN, NOON_MS, write

pytestmark = [pytest.mark.qt, pytest.mark.panel]
TITLE = "抖音售后单"


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    made = Parts(Profile(tmp_path / "profile"), lambda: NOON_MS, is_demo=True)
    yield made
    made.vault().store.close()


@pytest.fixture
def window(parts: Parts, qapp: QApplication) -> Iterator[PanelWindow]:
    with bare_window(qapp, parts) as made:
        yield made


def kept(parts: Parts) -> list[str]:
    with closing(parts.vault().open_for_saving()) as database:
        found = parts.returns(database).find(Search(text=DOUYIN["订单号"])).rows
    return [row.order_no for row in found]


def test_looking_makes_no_database_and_keeping_is_idempotent(parts: Parts, tmp_path: Path) -> None:
    counter, path = ReturnFileCounter(parts), write(tmp_path / "a.csv", TITLE, [DOUYIN])
    plan = counter.look(path, "", lambda _done: True)
    assert plan.counts == {Deed.ADDED: 1}
    assert not parts.profile.database.exists()
    assert counter.submit(path, plan, lambda _done: True).counts == {Deed.ADDED: 1}
    assert counter.look(path, "", lambda _done: True).counts == {Deed.UNCHANGED: 1}
    assert kept(parts) == [DOUYIN["订单号"]]


def test_the_window_keeps_a_file_on_a_thread_of_its_own(parts: Parts, window: PanelWindow, qtbot: QtBot) -> None:
    vault = PanelVault(parts, window)
    opened = ReturnImportWindow(parts, window, vault)
    opened.come_forward()
    page = opened.page
    page.look_at(write(parts.profile.root.parent / "a.xlsx", TITLE, [DOUYIN]))
    qtbot.waitUntil(page.submit.isEnabled)
    with qtbot.waitSignal(page.changed):
        page.submit.click()
    assert kept(parts) == [DOUYIN["订单号"]]
    vault.close()
    take_down(opened)


def test_closing_the_panel_stops_what_goes_on(parts: Parts, window: PanelWindow, qtbot: QtBot) -> None:
    vault = PanelVault(parts, window)
    opened = ReturnImportWindow(parts, window, vault)
    work, seen = opened.page.work, list[int]()

    def until_stopped() -> None:
        while work.goes_on(len(seen)):
            seen.append(1)
            QThread.msleep(1)

    vault.run_long(until_stopped, lambda _came: None)
    qtbot.waitUntil(lambda: bool(seen))
    vault.close()  # would wait for ever
    assert not work.goes_on(0)
    take_down(opened)


PHONE = "13900000777"


@pytest.fixture
def export(parts: Parts, window: PanelWindow, tmp_path: Path) -> Iterator[tuple[ReturnExport, list[str]]]:
    """What is found goes to ``a.csv``; beside it what was said."""
    vault = PanelVault(parts, window)
    made, said = ReturnExport(parts, vault, lambda: tmp_path / "a.csv"), list[str]()
    made.told.connect(said.append)
    yield made, said
    vault.close()


def keep(parts: Parts, order_no: str) -> None:
    with closing(parts.vault().open_for_saving()) as database:
        desk = parts.returns(database)
        desk.register(NewCase("pdd", order_no, desk.reasons()[-1].id, customer_phone=PHONE))


def test_what_was_found_goes_out_masked_and_is_written_down(
    parts: Parts, export: tuple[ReturnExport, list[str]], tmp_path: Path, qtbot: QtBot
) -> None:
    made, said = export
    keep(parts, "777000777")
    made.begin(Search(text="777000777"))
    qtbot.waitUntil(lambda: len(said) == 2, timeout=20_000)
    assert said[-1] == "已导出 1 条到「a.csv」；姓名、电话、地址已打码"
    with sheet_of(tmp_path / "a.csv") as sheet:
        rows = [dict(zip(HEADERS, row.cells, strict=False)) for row in sheet.rows]
    assert [(row["订单编号"], row["客户电话"]) for row in rows[1:]] == [("777000777", "139******77")]
    with closing(parts.vault().open_for_saving()) as database:
        assert database.rows("SELECT deed FROM access") == [("export",)]


def test_an_export_stops_when_asked_again_and_leaves_no_file(
    parts: Parts, export: tuple[ReturnExport, list[str]], tmp_path: Path, qtbot: QtBot
) -> None:
    made, said = export
    keep(parts, "777000777")
    gate = threading.Event()
    made.vault.run_long(gate.wait, lambda _came: None)
    made.begin(Search())
    made.begin(Search())
    gate.set()
    qtbot.waitUntil(lambda: len(said) == 2, timeout=20_000)
    assert said[-1] == "已停下，没有留下文件"
    assert not (tmp_path / "a.csv").exists()


def test_before_anything_was_kept_nobody_is_asked_for_a_file(export: tuple[ReturnExport, list[str]]) -> None:
    made, said = export
    made.begin(Search())
    assert said == ["还没有登记过售后，没有可导出的；按 Ctrl+D 登记"]
