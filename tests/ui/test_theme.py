import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit

import livecs
from livecs.ui.theme import DARK, LIGHT, LOUD_DARK, LOUD_LIGHT, Theme, tokens_for

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


SIGNALS = (*SURFACES, "selected", "hole")
# What stands on what, and how much it must stand out.
PAIRS = {
    "text": ((*SIGNALS, "mark", "heat0", "heat1", "heat2", "heat3"), TEXT),
    "text2": ((*SIGNALS, "mark"), TEXT),
    "accent": (SIGNALS, TEXT),
    "on_accent": (("accent",), TEXT),
    "error": ((*SIGNALS, "heat0", "heat1"), TEXT),
    "warning": (SIGNALS, TEXT),
    "good": (SIGNALS, TEXT),
    "edge": ((*SURFACES, "selected"), MARK),
    "bar": ((*SURFACES, "selected"), MARK),
    "on_bar": (("bar",), TEXT),
    "on_heat": (("heat4",), TEXT),
}
NO_MARK = {"line"}  # parts what a gap parts already


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("front", PAIRS)
def test_contrast_is_enough(tokens: dict[str, str], front: str) -> None:
    backs, least = PAIRS[front]
    measured = {back: contrast(tokens[front], tokens[back]) for back in backs}
    assert {back: round(ratio, 2) for back, ratio in measured.items() if ratio < least} == {}


LOUD = {"text", "text2", "accent", "error", "warning", "good"}


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("front", PAIRS)
def test_where_more_contrast_is_asked_for_there_is_more(*, is_dark: bool, front: str) -> None:
    """Text at least 7:1 on what pages are made of, lines as clear as marks, and nothing less than before."""
    plain, loud = (tokens_for(is_dark=is_dark, is_loud=is_loud) for is_loud in (False, True))
    assert loud is (LOUD_DARK if is_dark else LOUD_LIGHT)
    backs, least = PAIRS[front]
    for back in backs:
        least_here = 7.0 if front in LOUD and back in SURFACES else least
        assert contrast(loud[front], loud[back]) >= least_here, (front, back)
    assert all(contrast(loud["line"], loud[back]) >= MARK for back in SURFACES)
    assert set(loud) == set(plain)


def test_every_token_and_every_pair_of_the_sheet_is_measured(resources: Path) -> None:
    measured = {(front, back) for front, (backs, _) in PAIRS.items() for back in backs}
    assert {token for pair in measured for token in pair} == set(LIGHT) - NO_MARK
    sheet = (resources / "theme.qss").read_text(encoding="utf8")
    for selector, rule in re.findall(r"([^{}]+){([^}]*)}", sheet):
        front, back = (re.search(rf"(?<![-\w]){name}: @(\w+)", rule) for name in ("color", "background"))
        if front:
            assert all((front[1], one) in measured for one in ([back[1]] if back else SURFACES)), selector
        for border in re.findall(r"border[-\w]*: [12]px solid @(\w+)", rule):
            assert border in {*PAIRS, *NO_MARK}, selector


def test_what_a_field_asks_for_is_as_easy_to_read_as_the_rest(theme: Theme) -> None:
    for look, tokens in (("dark", DARK), ("light", LIGHT)):
        theme.choose(look)
        field = QLineEdit()
        field.setObjectName("search")
        field.setPlaceholderText("找话术")
        field.ensurePolished()
        assert field.palette().color(QPalette.ColorRole.PlaceholderText).name() == tokens["text2"]


def test_nothing_moves_by_itself() -> None:
    """So nothing ignores a system that asks for less motion; what Qt's style moves follows the system."""
    sources = [path.read_text(encoding="utf8") for path in Path(livecs.__file__).parent.rglob("*.py")]
    assert len(sources) > 100
    assert not [one for one in sources if re.search(r"QTimeLine|Q\w*Animation\b", one)]


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
def test_type_grows_and_the_room_around_it_stays(
    qapp: QApplication, theme: Theme, percent: int, body: int, small: int
) -> None:
    told: list[int] = []
    theme.changed.connect(lambda: told.append(theme.percent))
    theme.resize(percent)
    sheet = qapp.styleSheet()
    caption = re.search(r"QLabel#caption[^{]*{[^}]*font-size: ([0-9]+)px", sheet)
    assert (qapp.font().pixelSize(), caption and int(caption[1])) == (body, small)
    assert "border: 1px solid" in sheet
    assert "padding: 3px 7px" in sheet
    assert theme.icon("close").availableSizes()[0].width() == theme.px(16)
    theme.resize(100)
    assert told == ([] if percent == 100 else [percent, 100])


@pytest.mark.parametrize(("tokens", "name"), [(LOUD_LIGHT, "light"), (LOUD_DARK, "dark")], ids=["light", "dark"])
def test_signs_that_a_style_sheet_draws_are_those_of_the_scheme(
    theme: Theme, qapp: QApplication, tokens: dict[str, str], name: str
) -> None:
    theme.tokens = tokens
    theme._dress()
    drawn = re.findall(r'url\("([^"]+)"\)', qapp.styleSheet())
    assert {Path(one).stem for one in drawn} == {f"tick-{name}", f"drop-{name}"}
    assert all(Path(one).exists() for one in drawn)
    theme.tokens = LIGHT
    theme._dress()
