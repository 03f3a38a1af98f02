import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from livecs.desktop.paths import shipped
from livecs.jobs.copy_reply import CopyReply
from livecs.phrases.desk import PhrasesDesk
from livecs.phrases.library import Library, index
from livecs.ui.i18n import load_language
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard, FakeUsage
from tests.finding import take_down

NOW_MS = 1_795_000_000_000
PACK = '''
schema = 1
pack = "test"
title = "测试"

[[phrase]]
id = "price"
title = "活动价是多少"
scene = ["优惠", "价格"]
keywords = ["多少钱"]
status = "approved"
text = """亲😊，今天{活动价}元，{活动结束日}前有效"""
unfilled = """亲，价格以页面显示为准"""

[[phrase]]
id = "size"
title = "推荐尺码"
scene = ["尺码"]
status = "approved"
text = """建议您选{尺码}"""

[[phrase]]
id = "ship"
title = "什么时候发货"
scene = ["发货"]
status = "approved"
text = """付款后尽快发出"""
[[phrase.variant]]
platforms = ["pdd"]
text = """拼单成功后尽快发出"""

[[phrase]]
id = "freight-agree"
title = "退货运费谁出"
scene = ["退换", "运费"]
stance = "agree"
case = "freight"
status = "approved"
text = """运费我们来出"""

[[phrase]]
id = "return-other"
title = "退货地址在哪"
scene = ["退换", "地址"]
stance = "refuse"
case = "address"
status = "approved"
text = """地址在售后单里"""

[[phrase]]
id = "freight-refuse"
title = "退货运费婉拒"
scene = ["退换", "运费"]
stance = "refuse"
case = "freight"
status = "approved"
text = """个人原因的运费由您承担，有运费险可以赔付"""
'''


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("packs")
    (folder / "test.toml").write_text(PACK, encoding="utf8")
    return index([folder], folder / "cache")


@pytest.fixture(scope="session")
def shipped_library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return index([shipped("phrasebanks")], tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="session")
def resources() -> Path:
    return shipped("resources")


@pytest.fixture(scope="session")
def worn() -> list[tuple[Theme, object]]:
    """The theme of the last test, and how the application looked in it; dressing it takes longer than most tests."""
    return []


@pytest.fixture
def in_english(qapp: QApplication) -> Iterator[None]:
    before = qapp.findChildren(QTranslator)
    assert load_language(qapp, "en", shipped("resources"))
    yield
    for one in set(qapp.findChildren(QTranslator)) - set(before):
        QCoreApplication.removeTranslator(one)
        one.deleteLater()


@pytest.fixture
def theme(qapp: QApplication, resources: Path, worn: list[tuple[Theme, object]]) -> Iterator[Theme]:
    gc.collect()  # windows of earlier tests go now, not while a style goes through all widgets: Qt would crash
    if [look for _, look in worn] != [look_of(qapp)]:
        worn[:] = [(Theme(qapp, resources, "light"), look_of(qapp))]
    theme = worn[0][0]
    yield theme
    theme.choose("light")


def look_of(qapp: QApplication) -> object:
    """All that a theme sets."""
    return qapp.style().name(), qapp.styleSheet(), qapp.palette(), qapp.font()


@pytest.fixture
def clipboard() -> FakeClipboard:
    return FakeClipboard()


@pytest.fixture
def usage() -> FakeUsage:
    return FakeUsage()


@pytest.fixture
def page(library: Library, clipboard: FakeClipboard, usage: FakeUsage, theme: Theme) -> Iterator[PhrasesPage]:
    desk = PhrasesDesk()
    desk.turn("2026-11-21")
    desk.stock(library)
    page = PhrasesPage(desk, CopyReply(clipboard, usage, lambda: NOW_MS), theme, "douyin")
    page.restock()
    yield page
    if isValid(page) and not page.parent():  # it stood in no window
        take_down(page)


@pytest.fixture(scope="session")
def shift(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the cases of a shift, to be copied: making one takes longer than most tests."""
    from tests.ui.returns.cases_world import make_shift

    return make_shift(tmp_path_factory.mktemp("shift") / "livecs.db")


@pytest.fixture
def window(page: PhrasesPage, theme: Theme) -> Iterator[PanelWindow]:
    window = PanelWindow(page, theme, "douyin", "light")
    window.place()
    window.show()
    page.focus_search()
    QApplication.processEvents()
    yield window
    take_down(window)
