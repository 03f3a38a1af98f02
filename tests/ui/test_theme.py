import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from livecs.ui.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.qt
TEXT, MARK = 4.5, 3.0
SURFACES = ("window", "raised", "field")


def luminance(color: str) -> float:
    """Relative luminance. Source: WCAG 2.2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    one = QColor(color)
    return 0.2126 * linear(one.redF()) + 0.7152 * linear(one.greenF()) + 0.0722 * linear(one.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "backs", "least"),
    [
        ("text", (*SURFACES, "selected", "mark", "hole"), TEXT),
        ("text2", (*SURFACES, "selected", "hole"), TEXT),
        ("accent", (*SURFACES, "selected", "hole"), TEXT),
        ("on_accent", ("accent",), TEXT),
        ("error", SURFACES, TEXT),
        ("warning", SURFACES, TEXT),
        ("good", SURFACES, TEXT),
        ("edge", SURFACES, MARK),
        ("bar", SURFACES, MARK),
        ("bar", ("selected",), MARK),
        ("on_bar", ("bar",), TEXT),
        ("text", ("heat0", "heat1", "heat2", "heat3"), TEXT),
        ("on_heat", ("heat4",), TEXT),
        ("error", ("heat0", "heat1"), MARK),
    ],
)
def test_contrast_is_enough(tokens: dict[str, str], front: str, backs: tuple[str, ...], least: float) -> None:
    measured = {back: contrast(tokens[front], tokens[back]) for back in backs}
    assert {back: round(ratio, 2) for back, ratio in measured.items() if ratio < least} == {}


def test_both_looks_have_the_same_tokens_and_the_sheet_uses_no_other(resources: Path) -> None:
    named = set(re.findall(r"@(\w+)", (resources / "theme.qss").read_text(encoding="utf8")))
    assert set(LIGHT) == set(DARK)
    assert named <= set(LIGHT)


def test_choosing_a_look_dresses_everything_and_tells(theme: Theme) -> None:
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.tokens["window"]))
    for look in ("dark", "dark", "light"):
        theme.choose(look)
    assert told == [DARK["window"], LIGHT["window"]]
    assert QGuiApplication.palette().window().color() == QColor(LIGHT["window"])


@pytest.mark.parametrize("name", ["search", "more", "down", "close", "warning", "pin"])
def test_icons_wear_the_colour_they_are_asked_for(theme: Theme, name: str) -> None:
    picture = theme.icon(name, "error").pixmap(16, 16).toImage()
    opaque = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    ]
    assert {color.name() for color in opaque} == {LIGHT["error"]}
    assert isinstance(theme.icon(name), QIcon)


@pytest.mark.parametrize(("percent", "body", "small"), [(90, 12, 11), (100, 13, 12), (150, 20, 18), (160, 21, 19)])
def test_type_and_space_grow_and_lines_stay_thin(
    qapp: QApplication, theme: Theme, percent: int, body: int, small: int
) -> None:
    told: list[int] = []
    theme.changed.connect(lambda: told.append(theme.percent))
    theme.resize(percent)
    sheet = qapp.styleSheet()
    caption = re.search(r"QLabel#caption {[^}]*font-size: ([0-9]+)px", sheet)
    assert (qapp.font().pixelSize(), caption and int(caption[1])) == (body, small)
    assert "border: 1px solid" in sheet
    assert theme.icon("close").availableSizes()[0].width() == theme.px(16)
    theme.resize(100)
    assert told == ([] if percent == 100 else [percent, 100])
