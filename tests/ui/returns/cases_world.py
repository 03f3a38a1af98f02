"""A shift's cases in a real store, and the wide window over them."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from livecs.errors import UserError
from livecs.ids import Ids
from livecs.returns.desk import ReturnsDesk
from livecs.returns.model import Deadline, Item, NewCase
from livecs.store.cases import CaseStore
from livecs.store.database import Database
from livecs.ui.privacy import Privacy
from livecs.ui.returns.cases_session import CasesSession
from livecs.ui.returns.ways import Ways
from tests.store.build import made

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot

    from livecs.ui.returns.ways import Job
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

NOW_MS = 1_795_334_400_000  # 2026-11-22 16:00 in the shop
HOUR_MS = 3_600_000
QUALITY, DISLIKE = (f"00000000-0000-7000-8000-{0x100 + number:012x}" for number in (8, 3))
PHONE = "13900000001"


class World(NamedTuple):
    """What a test needs; ``held`` keeps answers back while it is not None."""

    qtbot: QtBot
    window: PanelWindow
    session: CasesSession
    desk: ReturnsDesk
    database: Database
    now: list[int]
    held: list[Callable[[], None] | None]
    keys_shown: list[bool]

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

    def register(self, order: str, **said: object) -> str:
        """Keep a case; gives its id."""
        new = NewCase("pdd", order, QUALITY, customer_nick="小鹿", customer_phone=PHONE)
        return self.desk.register(new._replace(**said)).case_id  # type: ignore[arg-type]  # its own fields

    def due(self, case_id: str, hours: float, title: str = "商家处理") -> None:
        """Give a case a deadline."""
        due_at_ms = self.now[0] + int(hours * HOUR_MS)
        deadline = Deadline("", "file", title, due_at_ms, "平台导出的售后表", "2026-11-21")
        self.desk.add_deadline(case_id, deadline)

    def orders(self) -> list[str]:
        """The order numbers of the list."""
        return [row.order_no for row in self.session.page.list.model_.rows]

    def audit(self, table: str = "access") -> list[str]:
        """Who looked."""
        return [str(deed) for (deed,) in self.database.rows(f"SELECT deed FROM {table} ORDER BY id")]  # noqa: S608


@contextmanager
def built(qtbot: QtBot, window: PanelWindow, theme: Theme, folder: Path) -> Iterator[World]:
    """A window over a new store in a folder."""
    with made(folder / "livecs.db") as database:
        yield _build(qtbot, window, theme, folder, database)


def _build(qtbot: QtBot, window: PanelWindow, theme: Theme, folder: Path, database: Database) -> World:
    now, held, keys_shown = [NOW_MS], list["Callable[[], None] | None"](), list[bool]()
    desk = ReturnsDesk(CaseStore(database, Ids(lambda: now[0], secrets.randbits), lambda: now[0]), lambda: now[0])

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
        return job(desk)

    def ask_printer(printer: QPrinter, _window: QWidget, chosen: Callable[[], None]) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "printed.pdf"))
        chosen()

    def show_key() -> None:
        keys_shown.append(True)

    ways = Ways(run, through, through, through, show_key, lambda: now[0])
    session = CasesSession(ways, theme, window, Privacy(theme, window), lambda: "示例店", ask_printer)
    return World(qtbot, window, session, desk, database, now, held, keys_shown)


def fill(world: World) -> list[str]:
    """Six cases of a shift, as a list has them; gives their ids in the order they were kept."""
    dress = (Item("碎花连衣裙", "均码 蓝色", 1, 8900),)
    late = world.register("241121-000000000000017", items=dress, paid_fen=8900, refund_fen=8900)
    soon = world.register("6920000000000000312", platform="douyin", attitude="agree", customer_nick="晴天", items=dress)
    world.register("P000000000000000555", platform="xiaohongshu", reason_id=DISLIKE, customer_nick="青柠", items=dress)
    away = world.register("2400000000000000771", platform="taobao", attitude="agree", items=dress, customer_nick="山茶")
    other = world.register("", platform="kuaishou", kind="complaint", customer_nick="阿树", note=f"请回电 {PHONE}")
    done = world.register("241121-000000000000099", customer_nick="南风", items=dress)
    world.due(late, -2)
    world.due(soon, 5)
    world.due(other, 30, "回访")
    world.desk.move(away, 1, "await_buyer")
    world.desk.follow_up(away, f"已发退货地址，买家说明天寄，电话 {PHONE}")
    world.desk.move(done, 1, "cancelled")
    return [late, soon, away, other, done]


__all__ = ["DISLIKE", "HOUR_MS", "NOW_MS", "PHONE", "QUALITY", "World", "built", "fill"]
