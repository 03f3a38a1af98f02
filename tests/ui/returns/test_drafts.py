"""What is typed is kept within 300 ms, comes back at the next start, and goes when it is registered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from livecs.errors import UserError
from livecs.returns.typed import Typed, draft_text, forms_in
from livecs.ui.returns.session import ReturnsSession
from tests.ui.returns.conftest import KEY, MOD, ORDER, OTHER, World

pytestmark = pytest.mark.qt


def drafts(world: World) -> list[list[str]]:
    return [[one.order_no for one in forms_in(text)] for _, text in world.desk.drafts()]


def settled(world: World, orders: list[list[str]]) -> None:
    world.qtbot.waitUntil(lambda: drafts(world) == orders, timeout=5_000)


class TestKeeping:
    def test_what_is_typed_is_kept_soon(self, world: World) -> None:
        world.register(ORDER)
        timer = world.session.forms.drafts._timer
        assert 0 <= timer.remainingTime() <= 200
        settled(world, [[ORDER]])
        world.field("note").setFocus()
        world.type("加急")
        world.qtbot.waitUntil(lambda: forms_in(world.desk.drafts()[0][1])[0].note == "加急", timeout=5_000)
        assert len(world.desk.drafts()) == 1

    def test_no_typing_puts_it_off(self, world: World) -> None:
        world.register(ORDER)
        timer = world.session.forms.drafts._timer
        left = timer.remainingTime()
        world.field("note").setFocus()
        world.type("加")
        assert timer.remainingTime() <= left

    def test_it_goes_when_the_case_is_kept(self, world: World) -> None:
        world.register(ORDER)
        settled(world, [[ORDER]])
        world.digits("9")
        world.save()
        settled(world, [])
        assert [row.order_no for row in world.rows()] == [ORDER]

    def test_it_is_written_when_the_page_is_left(self, world: World) -> None:
        world.register(ORDER)
        world.press(KEY.Key_K, MOD.ControlModifier)
        assert drafts(world) == [[ORDER]]

    def test_a_write_goes_after_the_other_and_the_newest_wins(self, world: World) -> None:
        world.later.append(lambda: None)
        world.register(ORDER)
        world.session.forms.drafts.flush()
        running = len(world.later)
        world.field("note").setFocus()
        world.type("加急")
        timer = world.session.forms.drafts._timer
        world.qtbot.waitUntil(lambda: not timer.isActive(), timeout=5_000)
        assert len(world.later) == running
        for done in world.later[:]:
            done()
        world.later.clear()
        world.qtbot.waitUntil(lambda: forms_in(world.desk.drafts()[0][1])[0].note == "加急", timeout=5_000)

    def test_what_is_typed_while_it_writes_is_written_when_the_page_is_left(self, world: World) -> None:
        world.later.append(lambda: None)  # a panel that closes never hears of it
        world.register(ORDER)
        world.session.forms.drafts.flush()
        world.field("note").setFocus()
        world.type("加急")
        world.press(KEY.Key_K, MOD.ControlModifier)
        assert [[one.note for one in forms_in(text)] for _, text in world.desk.drafts()] == [["加急"]]

    def test_what_could_not_be_written_is_told_once_and_tried_again(self, world: World) -> None:
        world.register(ORDER)
        world.trouble.append(UserError("store.full", "磁盘已满"))
        world.session.forms.drafts.flush()
        assert (world.window.news(), world.keys_shown) == ("草稿还没存进去：磁盘已满", [])
        world.field("note").setFocus()
        world.type("加急")
        settled(world, [[ORDER]])

    def test_what_waits_is_kept_with_it(self, world: World) -> None:
        world.register(ORDER)
        world.digits("9")
        world.save()
        world.register(OTHER)
        world.field("note").setFocus()
        world.press(KEY.Key_Z, MOD.ControlModifier)
        settled(world, [[ORDER, OTHER]])
        assert world.cases() == []


@pytest.fixture
def kept(world: World) -> Callable[..., ReturnsSession]:
    """A draft that an earlier panel kept, and the session of this one."""

    def keep(*forms: Typed) -> ReturnsSession:
        world.desk.keep_draft(draft_text(forms))
        world.session.look()
        return world.session

    return keep


class TestComingBack:
    def test_it_is_told_and_stands_in_the_form(self, world: World, kept: Callable[..., ReturnsSession]) -> None:
        kept(Typed(order_no=ORDER, note="加急"), Typed(order_no=OTHER))
        assert world.window.news() == "有一份没存完的登记 · Ctrl+D 接着写"
        world.register("")
        assert (world.line("order_no"), world.line("note")) == (ORDER, "加急")
        world.digits("9")
        world.save()
        assert world.line("order_no") == OTHER
        settled(world, [[OTHER]])

    def test_what_is_typed_meanwhile_stays(self, world: World, kept: Callable[..., ReturnsSession]) -> None:
        world.register(OTHER)
        kept(Typed(order_no=ORDER))
        assert world.line("order_no") == OTHER
        settled(world, [[OTHER, ORDER]])

    def test_a_copied_order_is_not_mixed_into_it(self, world: World, kept: Callable[..., ReturnsSession]) -> None:
        kept(Typed(order_no=ORDER))
        world.register(OTHER)
        assert world.line("order_no") == ORDER

    def test_a_reason_of_the_shops_own_comes_back_too(self, world: World, kept: Callable[..., ReturnsSession]) -> None:
        world.register("")
        own = world.desk.add_reason("直播间口误")
        kept(Typed(order_no=ORDER, reason_id=own.id))
        assert (world.line("order_no"), world.line("reason")) == (ORDER, "直播间口误")

    @pytest.mark.parametrize("text", ["[]", "{}", '[{"other": 1}]'])
    def test_what_is_no_form_is_not_told(self, world: World, text: str) -> None:
        before = world.window.news()
        world.desk.keep_draft(text)
        world.session.look()
        assert world.window.news() == before

    def test_one_that_was_taken_back_is_still_the_same_case(self, world: World) -> None:
        world.register(ORDER)
        world.digits("9")
        world.save()
        (before,) = world.rows()
        world.press(KEY.Key_Z, MOD.ControlModifier)
        settled(world, [[ORDER]])
        (text,) = (text for _, text in world.desk.drafts())
        assert [(one.case_id, one.version) for one in forms_in(text)] == [(before.id, 2)]

    def test_nothing_runs_when_nothing_is_typed(self, world: World) -> None:
        assert not any(one.isActive() for one in world.session.findChildren(QTimer))
