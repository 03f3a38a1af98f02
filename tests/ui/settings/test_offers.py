"""Platform, shop and hotkey are offered in one quiet line each when they matter, and never again after an answer."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from livecs.settings import settings_from
from livecs.ui.settings.offer_line import OfferLine
from livecs.ui.settings.offers import Offers
from livecs.ui.settings.session import SettingsSession
from livecs.ui.window import PanelWindow
from tests.finding import child

pytestmark = pytest.mark.qt
ACTIVE = Qt.ApplicationState.ApplicationActive


class World:
    def __init__(self, window: PanelWindow) -> None:
        self.settings: dict[str, Any] = settings_from({})[0]
        window.setting_changed.connect(self.settings.__setitem__)
        self.window = window
        self.session = SettingsSession(self.settings, window)
        self.offers = Offers(self.settings, window, self.session)
        self.offers.has_hotkey = True

    def said(self) -> str:
        line = self.window.findChild(OfferLine)
        return child(line, QLabel).text() if line and line.isVisible() else ""

    def answer(self, name: str) -> None:
        child(self.window, QToolButton, name).click()


@pytest.fixture
def world(window: PanelWindow) -> Iterator[World]:
    yield World(window)
    window.close()


def fetch(world: World) -> None:
    for _ in range(4):
        world.offers._on_state(ACTIVE)


CALLS = [
    ("platform", lambda world: world.offers.on_copied(), "话术按抖音的说法，别的平台请换"),
    ("shop", lambda world: world.window.register_asked.emit(), "店铺名称还没填，登记表上会空着"),
    ("hotkey", fetch, "在任何窗口按 Ctrl+Alt+K 就到这里的搜索"),
]


@pytest.mark.parametrize(("name", "call", "said"), CALLS, ids=[name for name, _, _ in CALLS])
def test_an_offer_comes_when_it_matters_and_a_no_is_for_good(world: World, name: str, call: Any, said: str) -> None:  # noqa: ANN401 (a way to make it matter)
    assert world.said() == ""
    call(world)
    assert world.said() == said
    world.answer("offer-no")
    assert (world.said(), world.settings["offers_off"]) == ("", [name])
    Offers(world.settings, world.window, world.session)  # the next start
    call(world)
    assert world.said() == ""


def test_a_setting_that_was_set_is_offered_no_more(world: World) -> None:
    world.offers.on_copied()
    world.window.step_platform(1)
    assert world.said() == ""
    assert world.settings["offers_off"] == ["platform"]
    world.offers.on_copied()
    assert world.said() == ""


def test_the_shop_is_filled_in_where_the_offer_leads(world: World) -> None:
    world.offers.on_shop_wanted()
    world.answer("offer-yes")
    assert [key for key, row in world.session.page.rows.items() if row.isVisible()] == ["shop_name"]


def test_one_offer_at_a_time_and_none_of_a_key_that_does_not_work(world: World) -> None:
    world.offers.has_hotkey = False
    fetch(world)
    assert world.said() == ""
    world.offers.on_copied()
    world.offers.on_shop_wanted()
    assert world.said().startswith("话术按抖音")
    assert world.settings["offers_off"] == []
