"""售后统计: a span chosen with one key, its figures and charts, on the screen, on paper and as a file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from livecs.errors import UserError
from livecs.override import override
from livecs.returns.spans import Span, month, week
from livecs.returns.statistics import Statistics
from livecs.returns.statistics_words import figures, sheet, span_words
from livecs.sentence import Sentence
from livecs.ui.choice_button import ChoiceButton, press
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import key_name
from livecs.ui.paper.printing import Printing
from livecs.ui.paper.printing import ask_person as ask_for_printer
from livecs.ui.returns.stats_charts import StatsCharts
from livecs.ui.returns.stats_paper import StatsPaper
from livecs.ui.returns.stats_tiles import FigureTiles
from livecs.ui.spoken import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage, QKeyEvent, QShowEvent

    from livecs.ui.paper.printing import Ask
    from livecs.ui.theme import Theme

    Run = Callable[[Callable[[], object], Callable[[object], None]], None]

_PLACES = ("1", "2", "3", "4", "5")
_OWN = 4
_PICTURE = ".png"
_DAY_WIDTH = 100


def ask_person(page: QWidget, name: str) -> Path | None:
    """Ask where a file goes; None where nobody wants it any more."""
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog

    kinds = translate("Stats", "表格 (*.xlsx *.csv);;图片 (*.png)")
    chosen, _ = QFileDialog.getSaveFileName(page, translate("Stats", "导出售后统计"), name, kinds)
    return Path(chosen) if chosen else None


class StatsWays(NamedTuple):
    """How the page reaches the world.

    ``load`` counts a span and may wait for the disk, None where nothing was ever kept; ``run`` does work on another
    thread and gives what came of it, or the UserError, to the window's; ``today`` is the shop's day; the others ask a
    person for a file or a printer.
    """

    load: Callable[[Span], object]
    run: Run
    today: Callable[[], date]
    ask_file: Callable[[QWidget, str], Path | None] = ask_person
    ask_printer: Ask = ask_for_printer


class StatsPage(QWidget):
    """Reads a span anew each time it is shown. 1 to 5 choose the span, Ctrl+P prints, Ctrl+E makes a file, F5 reads."""

    told = Signal(object)
    """One quiet line about what was printed or written, or why not."""

    def __init__(self, ways: StatsWays, theme: Theme) -> None:
        """Build the page; it has nothing to show before it is shown."""
        super().__init__()
        self.setObjectName("stats")
        self._ways = ways
        self._printing = Printing(self, ways.ask_printer)
        self._printing.ready.connect(self._on_printer_ready)
        self._printing.told.connect(self.told)
        self._statistics: Statistics | None = None
        self._wanted: Span | None = None
        self._said = QLabel(self)
        self._said.setObjectName("stats-said")
        self._group = QButtonGroup(self)
        self._first, self._last = (self._day_field(name) for name in ("stats-from", "stats-to"))
        self.tiles = FigureTiles(self)
        self.charts = StatsCharts(theme)
        self._lay_out()
        self._group.button(2).setChecked(True)
        self._group.idClicked.connect(self._on_chosen)
        self.setFocusProxy(self.charts.reasons)

    def choose(self, place: int) -> None:
        """Choose this week, the last one, this month, the last one, or days of one's own: 0 to 4."""
        press(self._group.button(place))
        self._on_chosen(place)

    def refresh(self) -> None:
        """Read the chosen span anew."""
        span = self._span()
        if span is None:
            self._say(translate("Stats", "请写两个日期，如 2026-11-01 和 2026-11-15，先后不要颠倒，最多十年"))
            return
        self._wanted = span
        self._say(translate("Stats", "正在统计 {}…").format(span_words(span)))
        self._ways.run(lambda: self._ways.load(span), self._on_loaded)

    def print(self) -> None:
        """Print what is shown; which printer, is asked first."""
        if self._told_or_said():
            self._printing.begin(translate("Stats", "售后统计"))

    def export(self) -> None:
        """Write what is shown into a table or a picture, as the file is called."""
        told = self._told_or_said()
        if not told:
            return
        first, last = told.span
        path = self._ways.ask_file(self, translate("Stats", "售后统计 {} 至 {}.xlsx").format(first, last))
        if not path:
            return
        if path.suffix.lower() == _PICTURE:
            picture = StatsPaper(told, self.charts).picture()
            self._ways.run(lambda: _write_picture(path, picture), self._on_written)
        else:
            self._ways.run(lambda: _write_table(path, told), self._on_written)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = key_name(event)
        deeds = {"Ctrl+P": self.print, "Ctrl+E": self.export, "F5": self.refresh}
        if name in _PLACES:
            self.choose(_PLACES.index(name))
        elif name in deeds:
            deeds[name]()
        else:
            super().keyPressEvent(event)

    def _told_or_said(self) -> Statistics | None:
        if not self._statistics:
            self.told.emit(translate("Stats", "还没有统计可以打印或导出；登记第一笔售后，这里就有"))
        return self._statistics

    def _span(self) -> Span | None:
        today = self._ways.today()
        chosen = self._group.checkedId()
        if chosen < _OWN:
            back = chosen % 2
            return week(today, back) if chosen < 2 else month(today, back)  # noqa: PLR2004 (weeks, then months)
        try:
            own = Span(*(date.fromisoformat(field.text().strip()) for field in (self._first, self._last)))
        except ValueError:
            return None
        return own if own.is_countable() else None

    def _on_chosen(self, place: int) -> None:
        is_own = place == _OWN
        for field in (self._first, self._last):
            field.setVisible(is_own)
        if not is_own:
            self.refresh()
            return
        shown = self._wanted or month(self._ways.today())
        for field, day in zip((self._first, self._last), shown, strict=True):
            field.setText(day.isoformat())
        self._first.setFocus()
        self._first.selectAll()

    def _on_loaded(self, came: object) -> None:
        if isinstance(came, UserError):
            self._say(spoken(came.message))
        elif came is None:
            self._say(translate("Stats", "还没有登记过售后；在售后页登记第一笔，这里就有统计"))
        elif isinstance(came, Statistics) and came.span == self._wanted:  # else a later question is on its way
            self._statistics = came
            self.tiles.show_figures(figures(came))
            self.charts.show_told(came)
            self._say(spoken(span_words(came.span)))

    def _on_printer_ready(self) -> None:
        if self._statistics:
            paper = StatsPaper(self._statistics, self.charts)
            self._printing.draw_by(translate("Stats", "售后统计"), paper.print_to)

    def _on_written(self, came: object) -> None:
        self.told.emit(
            spoken(came.message) if isinstance(came, UserError) else translate("Stats", "已导出 {}").format(came)
        )

    def _say(self, sentence: str) -> None:
        say(self._said, sentence)

    def _day_field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        title = translate("Stats", "从哪一天") if name == "stats-from" else translate("Stats", "到哪一天")
        field.setAccessibleName(title)
        field.setPlaceholderText(title)
        field.setFixedWidth(_DAY_WIDTH)
        field.returnPressed.connect(self.refresh)
        field.hide()
        return field

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(4)
        for place, title in enumerate(_titles()):
            chip = ChoiceButton(self, f"{place + 1} {title}")
            chip.setObjectName(f"stats-span-{place}")
            chip.setAccessibleName(title)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(chip, place)
            chips.addWidget(chip)
        chips.addWidget(self._first)
        chips.addWidget(self._last)
        chips.addStretch(1)
        inside = QWidget(self)
        inside.setObjectName("stats-inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.tiles)
        column.addWidget(self.charts)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setObjectName("stats-scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        hint = QLabel(
            translate("Stats", "1–5 时段 · Tab ← → 看数值 · 回车 一级或二级原因 · Ctrl+P 打印 · Ctrl+E 导出"), self
        )
        hint.setObjectName("caption")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(chips)
        whole.addWidget(self._said)
        whole.addWidget(scroll, 1)
        whole.addWidget(hint)


def _titles() -> tuple[str, ...]:
    return (
        translate("Stats", "本周"),
        translate("Stats", "上周"),
        translate("Stats", "本月"),
        translate("Stats", "上月"),
        translate("Stats", "自选"),
    )


def _write_table(path: Path, told: Statistics) -> str:
    from livecs.sheets.write import write_csv, write_xlsx

    if path.suffix.lower() == ".csv":
        write_csv(path, sheet(told), replaces=True)
    elif path.suffix.lower() == ".xlsx":
        write_xlsx(path, sheet(told), title="售后统计", replaces=True)
    else:
        raise UserError(
            "sheet.kind", Sentence("「{}」要以 .xlsx、.csv 或 .png 结尾，没有导出；请换一个文件名", path.name)
        )
    return path.name


def _write_picture(path: Path, picture: QImage) -> str:
    if not picture.save(str(path)):
        raise UserError("sheet.write", Sentence("「{}」没有写成；请检查磁盘空间和权限，再导出一次", path.name))
    return path.name
