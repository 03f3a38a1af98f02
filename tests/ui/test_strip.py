from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from livecs.ui.strip import Strip
from livecs.ui.theme import Theme
from tests.finding import child, take_down

pytestmark = pytest.mark.qt


@pytest.mark.parametrize(
    ("rate", "owed", "late", "texts"),
    [
        ("", 0, 0, []),
        ("92.1 %", 0, 0, ["92.1%\n回复率"]),
        ("100.0 %", 3, 0, ["100%\n回复率", "3\n欠回复"]),
        ("89.0 %", 12, 2, ["89.0%\n回复率", "12\n欠回复\n2超时"]),
    ],
)
@pytest.mark.parametrize("percent", [90, 100, 160])
def test_it_says_what_is_known_and_fits(
    theme: Theme, percent: int, rate: str, owed: int, late: int, texts: list[str]
) -> None:
    theme.resize(percent)
    strip = Strip(theme)
    strip.show_week(rate, f"回复率：{rate}", fails=rate.startswith("8"))
    strip.show_owed(owed, late)
    strip.show()
    shown = [button for button in strip.findChildren(QToolButton) if button.isVisible()]
    assert [button.text() for button in shown if button.text()] == texts
    assert all(button.accessibleName() for button in shown)
    assert strip.width() == theme.px(44)
    for button in shown:
        widest = max(button.fontMetrics().horizontalAdvance(line) for line in f"{button.text()}\n".split("\n"))
        assert widest <= button.width(), button.text()
        assert button.icon().isNull() == (button.property("warns") is False and button.objectName() != "strip-open")
    take_down(strip)
    theme.resize(100)


@pytest.mark.parametrize("percent", [90, 100, 160])
def test_its_english_fits_and_is_whole(qapp: QApplication, theme: Theme, resources: Path, percent: int) -> None:
    translator = QTranslator(qapp)
    assert translator.load("livecs_en", str(resources / "i18n"))
    qapp.installTranslator(translator)
    theme.resize(percent)
    strip = Strip(theme)
    strip.show_week("88.7 %", "Response rate: 88.7 %", fails=True)
    strip.show_owed(12, 10)
    strip.show_due(12, "Agreed time")
    strip.show()
    lines = [
        (button, line)
        for button in strip.findChildren(QToolButton)
        for line in button.text().split("\n")
        if button.text()
    ]
    assert [line for _, line in lines] == ["88.7%", "Rate", "12", "Owed", "10 late", "12", "To do"]
    assert [line for button, line in lines if button.fontMetrics().horizontalAdvance(line) > button.width()] == []
    qapp.removeTranslator(translator)
    take_down(strip)
    theme.resize(100)


def test_it_never_takes_the_focus(theme: Theme, qtbot: QtBot) -> None:
    strip = Strip(theme)
    assert strip.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert strip.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    with qtbot.waitSignal(strip.open_asked):
        child(strip, QToolButton, "strip-open").click()
    with qtbot.waitSignal(strip.closed):
        take_down(strip)
