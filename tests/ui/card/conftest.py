from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from livecs.jobs.copy_reply import CopyReply
from livecs.phrases.card_desk import CardDesk
from livecs.phrases.card_rows import Book
from livecs.phrases.desk import PhrasesDesk
from livecs.phrases.library import Library, index
from livecs.ui.card.session import CardSession
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard, FakeUsage
from tests.finding import take_down
from tests.phrases.cards import CARD, START, FakeCardStore, FakeNow

PACK = '''
schema = 1
pack = "test"
title = "测试"

[[phrase]]
id = "hello"
title = "在吗"
scene = ["称呼"]
status = "approved"
text = """在的，请说"""

[[phrase]]
id = "price"
title = "多少钱"
scene = ["优惠"]
status = "approved"
text = """{商品}今天券后价{券后价}元，{颜色}都有"""
unfilled = """价格以页面为准"""

[[phrase]]
id = "coupon"
title = "券后几块"
scene = ["优惠"]
status = "approved"
text = """券后{券后价}元，{颜色}都有"""

[[phrase]]
id = "end"
title = "几点下播"
scene = ["直播"]
status = "approved"
text = """{主播}播到{下播时间}"""
big_sale = """大促{主播}播到{下播时间}，订单多"""
[[phrase.followup]]
text = """券后价{券后价}元"""
'''


class Panel(NamedTuple):
    """A panel with 本场信息, and what it stands on."""

    window: PanelWindow
    session: CardSession
    desk: CardDesk
    store: FakeCardStore
    now: FakeNow
    clipboard: FakeClipboard


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("packs")
    (folder / "test.toml").write_text(PACK, encoding="utf8")
    return index([folder], folder / "cache")


@pytest.fixture
def panel(stocked: Library, theme: Theme) -> Iterator[Panel]:
    clipboard, store, now = FakeClipboard(), FakeCardStore(Book(CARD)), FakeNow(START)
    copy = CopyReply(clipboard, FakeUsage(), lambda: 1)
    phrases, desk = PhrasesDesk(), CardDesk(store, now)
    phrases.turn("2026-11-21")
    phrases.stock(stocked)
    page = PhrasesPage(phrases, copy, theme, "douyin")
    page.use_card(desk, copy)
    window = PanelWindow(page, theme, "douyin", "light")
    session = CardSession(desk, theme, window)
    session.told.connect(window.tell)
    session.changed.connect(page.show_again)
    page.restock()
    window.place()
    window.show()
    page.focus_search()
    QApplication.processEvents()
    yield Panel(window, session, desk, store, now, clipboard)
    take_down(window)
