"""Every text of a window as a person or a screen reader gets it, and which of it is Chinese that is no data."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import product

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from livecs.desktop.paths import shipped
from livecs.phrases.link_columns import COLUMNS
from livecs.phrases.placeholders import PLACEHOLDERS
from tests.texts import SOURCES

HAN = re.compile("[\u3400-\u9fff]")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
ACROSS = Qt.Orientation.Horizontal
ROWS = 40
LONG = 6  # characters: a shorter datum counts only where it stands as a word
INVENTED = ("store/demo_cases.py", "returns/first_reasons.py", "parts_approvals.py")
# What is typed into a Chinese reply or found in a Chinese back office stands in English hints as it must be typed.
SHOWN = {"title", "text", "scene", "unfilled", "big_sale"}  # of a phrase
TYPED = (
    "每满200减30，券满99减10，会员95折",
    "满99减10",
    "发货前可改价",
    "48 小时",
    "已赠送",
    "售后 / 运费",
    "昨天",
    "客服",  # in a title
    "中文",  # a language is named in itself
    "小林",  # who answered in the tests' chats
)


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """All that a window shows, says and hints, with where it stands: widgets, rows, choices, titles of columns."""
    QApplication.processEvents()
    for one in [window, *window.findChildren(QWidget)]:
        if one.isVisible():
            where = f"{type(one).__name__} {one.objectName()}"
            yield from ((where, text) for text in (*said(one), *rows_of(one)))


def said(one: QWidget) -> Iterator[str]:
    """What a widget says of itself."""
    yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription(), one.windowTitle())
    if isinstance(one, (QLabel, QAbstractButton)):
        yield one.text()
    if isinstance(one, (QLineEdit, QPlainTextEdit)):
        yield one.placeholderText()
    if isinstance(one, QComboBox):
        yield from (one.itemText(place) for place in range(one.count()))
    yield from (action.text() for action in one.actions())
    yield str(getattr(one, "empty_text", ""))


def rows_of(one: QWidget) -> Iterator[str]:
    """The first rows of a list or table, for eyes and ears, and the titles of its columns."""
    model = one.model() if isinstance(one, QAbstractItemView) else None
    if model:
        columns = model.columnCount() if isinstance(one, QTableView) else 1  # a list asks for no other
        yield from (str(model.headerData(column, ACROSS) or "") for column in range(columns) if columns > 1)
        for row, column, role in product(range(min(ROWS, model.rowCount())), range(columns), ROLES):
            text = model.index(row, column).data(role)
            yield text if isinstance(text, str) else ""


def menu_texts(menu: QMenu) -> list[str]:
    """What a menu offers."""
    return [action.text() for action in menu.actions()]


def not_english(text: str) -> bool:
    """Whether a text has Chinese that is no data of a shop, a buyer, a rule's source, or to be typed."""
    if not HAN.search(text):
        return False
    for datum in data():
        if len(datum) >= LONG:
            text = text.replace(datum, "")
    words = re.split(r"[\s·,:;.\"'(){}…]+", text)
    return any(HAN.search(word) and word.rstrip("0123456789") not in data() for word in words)


@cache
def data() -> tuple[str, ...]:
    """What stays as it is, the longest first: phrases, invented buyers and goods, names of sources, what is typed."""
    found = {*TYPED, *COLUMNS, *PLACEHOLDERS, *PLACEHOLDERS.values()}
    for path in shipped("phrasebanks").glob("*.toml"):
        found.update(parts_of(tomllib.loads(path.read_text(encoding="utf8"))))
    for path in shipped("resources").rglob("*.toml"):
        found.update(sources_of(tomllib.loads(path.read_text(encoding="utf8"))))
    for name in INVENTED:
        tree = ast.parse((SOURCES / name).read_text(encoding="utf8"))
        texts = (one.value for one in ast.walk(tree) if isinstance(one, ast.Constant) and isinstance(one.value, str))
        found.update(part for text in texts for part in (text, *text.split()))
    return tuple(sorted(filter(HAN.search, found), key=len, reverse=True))


def parts_of(value: object, key: str = "") -> Iterator[str]:
    """The titles, texts and scenes of a phrasebank: whole, by line, and what stands around what is to be filled in."""
    if isinstance(value, str) and key in SHOWN:
        bare = value.replace("{", " ").replace("}", " ")
        yield from (value, *value.split("\n"), bare, *re.split(r"[{}\n]", value))
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from parts_of(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from parts_of(part, key)


def sources_of(value: object) -> Iterator[str]:
    """The names of laws and pages that rules are from."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from [part["title"]] if name.endswith("source") and isinstance(part, dict) else sources_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from sources_of(part)
