"""A shift's cases in a real store, and the wide window over them."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from livecs.errors import UserError
from livecs.ids import Ids
from livecs.returns.desk import ReturnsDesk
from livecs.returns.model import Deadline, Item, NewCase
from livecs.store.cases import CaseStore
from livecs.store.evidence import EvidenceStore
from livecs.ui.privacy import Privacy
from livecs.ui.returns.cases_session import CasesSession
from livecs.ui.returns.evidence_ways import PictureWays
from livecs.ui.returns.register_printing import Paper
from livecs.ui.returns.ways import Ways
from tests.store.build import bare, made

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from livecs.clock import NowMs
    from livecs.store.database import Database
    from livecs.ui.returns.ways import Job
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

NOW_MS = 1_795_334_400_000  # 2026-11-22 16:00 in the shop
HOUR_MS = 3_600_000
QUALITY, DISLIKE = (f"00000000-0000-7000-8000-{0x100 + number:012x}" for number in (8, 3))
PHONE = "13900000001"
LATE, SOON, AWAY = "241121-000000000000017", "6920000000000000312", "2400000000000000771"
OTHER, DONE = "P000000000000000555", "241121-000000000000099"


class World(NamedTuple):
    """What a test needs.

    ``held`` keeps answers back from its first entry on, ``trouble`` is raised by whatever comes next, ``jobs`` tells
    how often the desk was asked.
    """

    qtbot: QtBot
    window: PanelWindow
    session: CasesSession
    desk: ReturnsDesk
    database: Database
    now: list[int]
    held: list[Callable[[], None] | None]
    keys_shown: list[bool]
    trouble: list[UserError]
    jobs: list[Job]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget() or self.session.board
        if modifier is None:
            self.qtbot.keyClick(focused, key)
        else:
            self.qtbot.keyClick(focused, key, modifier)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def id_of(self, order: str) -> str:
        """The id of a case by its order number."""
        ((case_id,),) = self.database.rows("SELECT id FROM return_case WHERE order_no = ?", order)
        return str(case_id)

    def orders(self) -> list[str]:
        """The order numbers of the list."""
        return [row.order_no for row in self.session.page.list.model_.rows]

    def audit(self, table: str = "access") -> list[str]:
        """Who looked."""
        return [str(deed) for (deed,) in self.database.rows(f"SELECT deed FROM {table} ORDER BY id")]  # noqa: S608


@contextmanager
def built(qtbot: QtBot, window: PanelWindow, theme: Theme, folder: Path, shift: Path) -> Iterator[World]:
    """A window over a copy of a shift's store."""
    shutil.copy(shift, folder / "livecs.db")
    with bare(folder / "livecs.db") as database:
        world = _build(qtbot, window, theme, folder, database)
        yield world


def make_shift(path: Path) -> Path:
    """Make a store with six cases, as a list has them."""
    with made(path) as database:
        _fill(desk_over(database, lambda: NOW_MS))
        database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def desk_over(database: Database, now_ms: NowMs) -> ReturnsDesk:
    """A desk over a store."""
    return ReturnsDesk(CaseStore(database, Ids(now_ms, secrets.randbits), now_ms), now_ms)


def register(desk: ReturnsDesk, order: str, **said: object) -> str:
    """Keep a case; gives its id."""
    new = NewCase("pdd", order, QUALITY, customer_nick="小鹿", customer_phone=PHONE)
    return desk.register(new._replace(**said)).case_id  # type: ignore[arg-type]  # its own fields


def due(desk: ReturnsDesk, case_id: str, hours: float, title: str = "商家处理") -> None:
    """Give a case a deadline."""
    due_at_ms = NOW_MS + int(hours * HOUR_MS)
    desk.add_deadline(case_id, Deadline("", "file", title, due_at_ms, "平台导出的售后表", "2026-11-21"))


def _fill(desk: ReturnsDesk) -> None:
    dress = (Item("碎花连衣裙", "均码 蓝色", 1, 8900),)
    late = register(desk, LATE, items=dress, paid_fen=8900, refund_fen=8900)
    soon = register(desk, SOON, platform="douyin", attitude="agree", customer_nick="晴天", items=dress)
    register(desk, OTHER, platform="xiaohongshu", reason_id=DISLIKE, customer_nick="青柠", items=dress)
    away = register(desk, AWAY, platform="taobao", attitude="agree", items=dress, customer_nick="山茶")
    nameless = register(desk, "", platform="kuaishou", kind="complaint", customer_nick="阿树", note=f"请回电 {PHONE}")
    done = register(desk, DONE, customer_nick="南风", items=dress)
    due(desk, late, -2)
    due(desk, soon, 5)
    due(desk, nameless, 30, "回访")
    desk.move(away, 1, "await_buyer")
    desk.follow_up(away, f"已发退货地址，买家说明天寄，电话 {PHONE}")
    desk.move(done, 1, "cancelled")


def _build(qtbot: QtBot, window: PanelWindow, theme: Theme, folder: Path, database: Database) -> World:
    now, held, keys_shown = [NOW_MS], list["Callable[[], None] | None"](), list[bool]()
    trouble, jobs = list[UserError](), list["Job"]()
    desk = desk_over(database, lambda: now[0])

    def run(work: Callable[[], object], done: Callable[[object], None]) -> None:
        try:
            came: object = work()
        except UserError as error:
            came = error
        if held:
            held.append(lambda: done(came))
        else:
            done(came)

    def through(job: Job) -> object:
        jobs.append(job)
        if trouble:
            raise trouble.pop()
        return job(desk)

    def ask_printer(printer: QPrinter, _window: QWidget, chosen: Callable[[], None]) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "printed.pdf"))
        chosen()

    def show_key() -> None:
        keys_shown.append(True)

    ways = Ways(run, through, through, through, show_key, lambda: now[0])
    store = EvidenceStore(
        database, folder / "evidence", Ids(lambda: now[0], secrets.randbits), lambda: now[0], os.urandom
    )
    pictures = PictureWays(run, run, store.add, store.read, store.reveal, store.remove)
    session = CasesSession(ways, theme, window, Privacy(theme, window), pictures, Paper(lambda: "示例店", ask_printer))
    return World(qtbot, window, session, desk, database, now, held, keys_shown, trouble, jobs)
