"""The week as a file: a menu of two, a question where it goes, and nothing in the place of another file unasked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from livecs.errors import UserError
from livecs.response.days import day_of
from livecs.response.exporting import book
from livecs.response.outlook import see
from livecs.ui.i18n import spoken, translate
from livecs.ui.response.week_paper import WeekPaper
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QImage
    from PySide6.QtWidgets import QWidget

    from livecs.response.desk import ResponseDesk
    from livecs.response.outlook import Seen
    from livecs.ui.response.ways import Ways
    from livecs.ui.response.week_charts import WeekCharts

    AskFile = Callable[[QWidget, str], Path | None]

SHEETS, PICTURE = ".xlsx", ".png"


def ask_person(page: QWidget, name: str) -> Path | None:
    """Ask where a file goes, and whether it takes the place of one; None where nobody wants it any more."""
    from PySide6.QtWidgets import QFileDialog

    kinds = {SHEETS: translate("WeekExport", "表格 (*.xlsx)"), PICTURE: translate("WeekExport", "图片 (*.png)")}
    title = translate("WeekExport", "导出回复率")
    chosen, _ = QFileDialog.getSaveFileName(page, title, name, kinds[Path(name).suffix])
    return Path(chosen) if chosen else None


class Shown(NamedTuple):
    """What a page shows: of which platform (its id and title), and the charts that show the same."""

    platform: str
    title: str
    seen: Seen
    charts: WeekCharts


class WeekExport(QObject):
    """One for a page; one file at a time."""

    told = Signal(object)

    def __init__(
        self, ways: Ways, page: QWidget, shown: Callable[[], Shown | None], ask_file: AskFile = ask_person
    ) -> None:
        """Stand behind a page.

        Args:
            ways: how the desk is reached.
            page: in front of which a person is asked.
            shown: what the page shows, when it is asked; None before it shows anything.
            ask_file: asks a person for a file, named so.
        """
        super().__init__(page)
        self._ways, self._page, self._shown, self._ask_file = ways, page, shown, ask_file
        self._is_busy = False

    def menu(self) -> QMenu | None:
        """The menu of both kinds; None where there is nothing to write, or something is being written."""
        shown = self._shown()
        is_empty = shown is None or shown.seen.is_empty
        if is_empty:
            self.told.emit(translate("WeekExport", "还没有数据可以导出；先按 Ctrl+V 粘贴后台的官方数字"))
        if is_empty or self._is_busy:
            return None
        menu = QMenu(self._page)
        menu.setObjectName("week-export")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._on_chosen)
        sheets = menu.addAction(translate("WeekExport", "表格 &XLSX：周、天、小时、每一轮、官方数字"))
        sheets.setData(SHEETS)
        menu.addAction(translate("WeekExport", "图片 &PNG：判断、每天、什么时候超时")).setData(PICTURE)
        menu.setActiveAction(sheets)
        return menu

    def _on_chosen(self, action: QAction) -> None:
        if shown := self._shown():
            (self._write_sheets if action.data() == SHEETS else self._write_picture)(shown)

    def _write_sheets(self, shown: Shown) -> None:
        """Ask for a file and write the sheets, with what is known by then."""
        path, replaces = self._file(shown, SHEETS)
        if path is None:
            return
        self._is_busy = True
        now_ms = self._ways.now_ms()
        self.told.emit(translate("WeekExport", "正在导出「{}」…").format(path.name))

        def job(desk: ResponseDesk) -> object:
            from livecs.sheets.write import write_book

            seen = see(desk, now_ms)
            first, last = (day_of(seen.today.fromisoformat(on)) for on in (seen.week.first_on, seen.week.last_on))
            write_book(path, book(shown.title, seen, desk.rounds(first, last), now_ms), replaces=replaces)
            return path.name

        self._ways.aside(shown.platform, job, self._on_written)

    def _write_picture(self, shown: Shown) -> None:
        """Draw the picture, ask for a file and write it: the charts may show something else after the question."""
        picture = WeekPaper(shown.title, shown.seen, shown.charts, self._ways.now_ms()).picture()
        path, replaces = self._file(shown, PICTURE)
        if path is None:
            return
        self._is_busy = True
        self._ways.run(lambda: _keep(path, picture, replaces=replaces), self._on_written)

    def _file(self, shown: Shown, kind: str) -> tuple[Path | None, bool]:
        """Which file, and whether somebody said that it may replace one of its name."""
        week = shown.seen.week
        name = translate("WeekExport", "回复率 {} {} 至 {}").format(shown.title, week.first_on, week.last_on)
        chosen = self._ask_file(self._page, f"{name}{kind}")
        if chosen is None or chosen.suffix.lower() == kind:
            return chosen, True
        return chosen.with_name(f"{chosen.name}{kind}"), False  # about this name nobody was asked

    def _on_written(self, came: object) -> None:
        self._is_busy = False
        if isinstance(came, KeyStateError):
            self._ways.show_key()
        if isinstance(came, UserError):
            self.told.emit(spoken(came.message))
        elif isinstance(came, str):
            self.told.emit(translate("WeekExport", "已导出「{}」").format(came))


def _keep(path: Path, picture: QImage, *, replaces: bool) -> str:
    from livecs.sheets.placing import new_file

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub says bytes, and Qt takes a name
    with new_file(path, replaces=replaces) as file:
        file.write(bytes(buffer.data().data()))
    return path.name
