"""Tables on paper: every row is there, whole, and each page says which one it is."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livecs.ui.paper.printing import Printing
from livecs.ui.paper.table import Column, Table, _paged, _Row, draw_table
from tests.finding import child

pytestmark = [pytest.mark.qt, pytest.mark.usefixtures("qapp")]
COLUMNS = (Column("订单编号", 2), Column("货物名称", 3))


def table(rows: int, product: str = "碎花连衣裙") -> Table:
    return Table("售后登记表", "示例店", COLUMNS, tuple((f"2411{row:014}", product) for row in range(rows)))


def pages_of(pdf: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


def writer(path: Path) -> QPdfWriter:
    made = QPdfWriter(str(path))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return made


@pytest.mark.parametrize(("rows", "pages"), [(0, 1), (1, 1), (30, 1), (200, 6)])
def test_rows_go_over_as_many_pages_as_they_need(tmp_path: Path, rows: int, pages: int) -> None:
    assert draw_table(table(rows), writer(tmp_path / "t.pdf")) == pages
    assert pages_of(tmp_path / "t.pdf") == pages


def test_a_row_longer_than_a_page_is_parted(tmp_path: Path) -> None:
    assert draw_table(table(1, "长😀" * 4000), writer(tmp_path / "t.pdf")) > 2


def lines(*heights: int) -> list[_Row]:
    return [_Row((tuple(f"{row}-{at}" for at in range(height)), ("b",))) for row, height in enumerate(heights)]


@pytest.mark.parametrize(
    ("heights", "pages"),
    [
        ((), [[]]),
        ((4, 4), [[4, 4]]),
        ((4, 4, 4), [[4, 4], [4]]),
        ((9, 2), [[9], [2]]),
        ((1, 25, 1), [[1], [10], [10], [5, 1]]),
    ],
)
def test_no_line_is_lost_between_pages(heights: tuple[int, ...], pages: list[list[int]]) -> None:
    rows = lines(*heights)
    paged = list(_paged(rows, 10, lambda row: float(row.height()), int))
    assert [[row.height() for row in page] for page in paged] == pages
    assert [line for page in paged for row in page for line in row.cells[0]] == [
        line for row in rows for line in row.cells[0]
    ]


class TestPrinting:
    def test_a_chosen_printer_prints_and_says_so(self, qtbot: QtBot, tmp_path: Path) -> None:
        window = QWidget()
        qtbot.addWidget(window)

        def ask(printer: QPrinter, _window: QWidget, chosen: object) -> None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(tmp_path / "t.pdf"))
            assert callable(chosen)
            chosen()

        told = list[str]()
        printing = Printing(window, ask)
        printing.told.connect(told.append)
        printing.ready.connect(lambda: printing.draw(table(60)))
        printing.begin("售后登记表")
        assert told == ["「售后登记表」已送去打印，共 2 页"]
        assert pages_of(tmp_path / "t.pdf") == 2

    @pytest.mark.qt_log_ignore("QPainter::begin")
    def test_a_printer_that_refuses_is_told(self, qtbot: QtBot, tmp_path: Path) -> None:
        window = QWidget()
        qtbot.addWidget(window)

        def ask(printer: QPrinter, _window: QWidget, chosen: object) -> None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(tmp_path / "no such folder" / "t.pdf"))
            assert callable(chosen)
            chosen()

        told = list[str]()
        printing = Printing(window, ask)
        printing.told.connect(told.append)
        printing.ready.connect(lambda: printing.draw(table(1)))
        printing.begin("售后登记表")
        assert told == ["没有打印：打印机没有接受。请检查打印机，或选「打印到文件」再试"]

    def test_the_systems_dialog_asks_and_does_not_stop_the_window(self, qtbot: QtBot) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        asked = list[bool]()
        printing = Printing(window)
        printing.ready.connect(lambda: asked.append(True))
        printing.begin("售后登记表")
        dialog = child(window, QPrintDialog)
        assert dialog.isVisible()
        dialog.accepted.emit(dialog.printer())
        assert asked == [True]
        dialog.close()
