"""凭证 with keys, the clipboard and the mouse, over a real store."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from livecs.errors import UserError
from livecs.returns.evidence import MOST_PICTURES
from livecs.ui.outcome import outcome
from livecs.ui.returns.evidence_strip import EvidenceStrip
from livecs.ui.returns.evidence_ways import OffThread, PictureWays
from livecs.ui.returns.picture_window import PictureWindow
from livecs.ui.returns.pictures import from_bytes
from livecs.ui.theme import Theme
from tests.finding import child, take_down
from tests.store.picture_world import World as Store
from tests.store.picture_world import opened
from tests.ui.returns.images import encoded, painted

pytestmark = pytest.mark.qt
KEY = Qt.Key
Later = list[Callable[[], None]]


class World(NamedTuple):
    qtbot: QtBot
    strip: EvidenceStrip
    store: Store
    later: Later
    told: list[str]

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.qtbot.keyClick(self.strip.view, key, modifier)

    def copy(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)

    def paste(self, width: int = 40) -> None:
        self.copy(painted(width, 20))
        self.press(KEY.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)

    def title(self) -> str:
        return child(self.strip, QLabel, "caption").text()

    def news(self) -> str:
        label = child(self.strip, QLabel, "evidence-news")
        assert label.isVisibleTo(self.strip) == bool(label.text())
        return label.text()

    def button(self, name: str) -> QToolButton:
        return child(self.strip, QToolButton, f"evidence-{name}")

    def show(self, case: str) -> None:
        self.strip.show_case(case, self.store.of_case(case))

    def case_with(self, *widths: int) -> str:
        case = self.store.case(len(self.store.rows()))
        for width in widths:
            self.store.pictures.add(case, jpeg(width))
        return case

    def let_come(self) -> None:
        waiting = self.later[1:]
        del self.later[:]
        for call in waiting:
            call()

    def looks(self) -> list[tuple[object, ...]]:
        return self.store.database.rows("SELECT deed, subject_kind FROM access")


def jpeg(width: int) -> bytes:
    return from_bytes(encoded(painted(width, 20), "PNG"))


@pytest.fixture
def world(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[World]:
    later, told = Later(), list[str]()

    def run(work: Callable[[], object], done: Callable[[object], None]) -> None:
        came = outcome(work)
        if later:
            later.append(lambda: done(came))
        else:
            done(came)

    with opened(tmp_path) as store:
        pictures = store.pictures
        ways = PictureWays(run, run, pictures.add, pictures.read, pictures.reveal, pictures.remove)
        panel = QWidget()
        column = QVBoxLayout(panel)
        strip = EvidenceStrip(ways, theme, panel)
        strip.told.connect(told.append)
        column.addWidget(strip)
        panel.resize(400, 200)
        panel.show()
        strip.setFocus()
        QApplication.processEvents()
        yield World(qtbot, strip, store, later, told)
        QGuiApplication.clipboard().clear()
        take_down(panel)


def test_a_screenshot_is_pasted_and_kept_with_the_case_that_is_saved(world: World) -> None:
    assert world.title() == "凭证 0/9"
    world.paste()
    assert (world.title(), world.strip.count) == ("凭证 1/9 · 待存", 1)
    assert world.strip.pending() == (jpeg(40),)
    assert world.store.rows() == []
    case = world.store.case()
    world.strip.keep(case)
    assert [world.store.pictures.read(one.name) for one in world.store.of_case(case)] == [jpeg(40)]
    assert (world.title(), world.strip.pending()) == ("凭证 0/9", ())
    world.show(case)
    assert world.title() == "凭证 1/9"
    world.paste(60)
    assert (world.title(), len(world.store.of_case(case))) == ("凭证 2/9", 2)


def test_what_is_still_being_made_when_the_case_is_saved_reaches_it(world: World) -> None:
    world.later.append(print)
    world.paste()
    assert world.title() == "凭证 0/9 · 处理中 1"
    assert (world.strip.pending(), world.strip.has_unkept()) == ((), True)
    case = world.store.case()
    world.strip.keep(case)
    world.let_come()
    assert (world.title(), world.strip.pending()) == ("凭证 0/9", ())
    assert len(world.store.of_case(case)) == 1


def test_a_case_that_was_there_keeps_its_pictures_when_it_is_saved_again(world: World) -> None:
    case = world.case_with(40, 50)
    world.show(case)
    world.later.append(print)
    world.paste(60)
    world.strip.keep(case)
    world.let_come()
    assert (len(world.store.of_case(case)), world.told, world.news()) == (3, [], "")
    assert world.title() == "凭证 0/9"


def test_what_was_not_kept_with_a_saved_case_is_told_elsewhere(world: World) -> None:
    world.paste()
    (world.store.folder / "evidence").write_text("no folder")
    world.strip.keep(world.store.case())
    assert world.news() == ""
    (said,) = world.told
    assert said.startswith("登记已存；凭证：图片没有存下（")


def test_a_form_that_is_cleared_drops_what_was_pending(world: World) -> None:
    world.paste()
    world.later.append(print)
    world.paste(60)
    world.strip.begin()
    world.let_come()
    assert (world.strip.pending(), world.strip.count, world.strip.has_unkept()) == ((), 0, False)


@pytest.mark.parametrize("is_kept", [False, True])
def test_the_same_picture_twice_is_said_and_kept_once(world: World, *, is_kept: bool) -> None:
    if is_kept:
        world.show(world.case_with())
    world.paste()
    world.paste()
    assert world.news() == "这张图片已经在这条登记里，没有重复添加"
    assert world.strip.count == 1
    world.paste(60)
    assert (world.news(), world.strip.count) == ("", 2)


def test_a_clipboard_without_a_picture_is_said(world: World) -> None:
    QGuiApplication.clipboard().setText("收件人 欧阳试纸 13900000001")
    world.press(KEY.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    assert world.news() == "剪贴板里没有图片；先截图或复制图片，再按 Ctrl+V"
    assert not world.strip.paste()


def test_an_emptied_clipboard_is_one_without_a_picture(world: World) -> None:
    QGuiApplication.clipboard().clear()
    assert not world.strip.paste()


def drop(world: World, paths: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, button, none)
    world.strip.dragEnterEvent(entered)
    assert entered.isAccepted()
    world.strip.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, button, none))


def written(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number}.png" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(encoded(painted(40 + number, 20), "PNG"))
    return paths


def test_files_are_dropped_and_those_that_are_none_are_said(world: World, tmp_path: Path) -> None:
    (tmp_path / "司徒样本.png").write_bytes(b"no picture")
    drop(world, [*written(tmp_path, 2), tmp_path / "司徒样本.png"])
    assert world.strip.count == 2
    assert world.news() == "其中 1 张：这不是能读的图片，没有加上；请用 JPG、PNG 或截图"


def test_more_than_nine_are_said_and_nine_are_taken(world: World, tmp_path: Path) -> None:
    drop(world, written(tmp_path, MOST_PICTURES + 2))
    assert world.title() == "凭证 9/9 · 待存"
    assert world.news() == "一条登记最多 9 张凭证，多出的 2 张没有加上"
    world.paste(90)
    assert (world.strip.count, world.news()) == (9, "一条登记最多 9 张凭证，多出的 1 张没有加上")


def test_a_bad_picture_among_too_many_does_not_wipe_out_that_some_are_missing(world: World, tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_bytes(b"no picture")
    drop(world, [tmp_path / "bad.png", *written(tmp_path, MOST_PICTURES)])
    assert world.title() == "凭证 8/9 · 待存"
    assert world.news() == (
        "一条登记最多 9 张凭证，多出的 1 张没有加上；其中 1 张：这不是能读的图片，没有加上；请用 JPG、PNG 或截图"
    )


def test_what_is_wrong_stands_above_pictures_that_may_be_scrolled_away(world: World) -> None:
    world.press(KEY.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert world.news()
    assert child(world.strip, QLabel, "evidence-news").y() < world.strip.view.y()


def test_its_buttons_find_room_in_a_narrow_form(world: World) -> None:
    world.paste()
    world.strip.window().resize(220, 300)
    QApplication.processEvents()
    assert world.strip.width() <= 220
    for name in ("open", "remove", "pick"):
        button = world.button(name)
        right = button.mapTo(world.strip, QPoint(button.width(), 0)).x()
        assert button.isVisible()
        assert right <= world.strip.width()


def test_delete_asks_once_and_any_other_choice_forgets_that_it_did(world: World) -> None:
    case = world.case_with(40, 50, 60)
    world.show(case)
    world.press(KEY.Key_Home, KEY.Key_Right, KEY.Key_Delete)
    assert world.news() == "再按一次 Delete 或「删除」，就删掉第 2 张"
    world.press(KEY.Key_Left)
    assert world.news() == ""
    world.press(KEY.Key_Right, KEY.Key_Delete)
    assert world.strip.count == 3
    world.press(KEY.Key_Delete)
    assert (world.strip.count, world.news()) == (2, "")
    assert [len(world.store.pictures.read(one.name)) for one in world.store.of_case(case)] == [
        len(jpeg(40)),
        len(jpeg(60)),
    ]
    world.button("remove").click()
    world.button("remove").click()
    world.press(KEY.Key_Home, KEY.Key_Delete, KEY.Key_Delete)
    assert (world.strip.count, world.store.files()) == (0, [])
    assert not world.button("remove").isVisibleTo(world.strip)
    world.press(KEY.Key_Delete, KEY.Key_Return, KEY.Key_Left)
    assert world.news() == ""


def test_keys_of_the_form_are_left_to_it(world: World) -> None:
    world.paste()
    world.press(KEY.Key_Return, KEY.Key_Delete, modifier=Qt.KeyboardModifier.ControlModifier)
    assert (world.strip.window().findChild(PictureWindow), world.news()) == (None, "")


def test_a_pending_picture_is_deleted_too(world: World) -> None:
    world.paste()
    world.press(KEY.Key_Delete, KEY.Key_Delete)
    assert (world.strip.count, world.strip.pending()) == (0, ())


def test_enter_shows_a_picture_large_and_writes_it_down(world: World) -> None:
    world.show(world.case_with(40, 50))
    assert world.looks() == []
    world.press(KEY.Key_Home, KEY.Key_Return)
    large = child(world.strip.window(), PictureWindow)
    assert large.view.image
    assert (large.view.image.width(), large.view.said) == (40, "第 1 张，共 2 张 · ← → 换一张 · Esc 关闭")
    world.qtbot.keyClick(large.view, KEY.Key_Right)
    assert large.view.image.width() == 50
    world.qtbot.keyClick(large.view, KEY.Key_Right)
    assert world.looks() == [("reveal", "evidence")] * 2
    world.qtbot.keyClick(large, KEY.Key_Escape)
    assert not large.isVisible()
    assert large.view.image is None
    assert QApplication.activeWindow() is world.strip.window()


def test_a_pending_picture_is_shown_large_without_a_word_in_the_books(world: World) -> None:
    world.paste()
    world.button("open").click()
    assert child(world.strip.window(), PictureWindow).isVisible()
    assert world.looks() == []
    world.strip.begin()
    assert not child(world.strip.window(), PictureWindow).isVisible()


def reds(image: QImage) -> int:
    """How much of the right half of a painted picture is to be seen."""
    colors = [image.pixelColor(x, 30) for x in range(60)]
    return sum(color.red() > 190 and color.blue() < 60 for color in colors)


def test_hidden_pictures_are_neither_painted_nor_opened(world: World) -> None:
    world.show(world.case_with(40))
    shown = world.strip.view.viewport().grab().toImage()
    world.press(KEY.Key_Return)
    world.strip.set_private(True)
    assert not child(world.strip.window(), PictureWindow).isVisible()
    hidden = world.strip.view.viewport().grab().toImage()
    world.press(KEY.Key_Return)
    assert world.news() == "买家信息已隐藏，没有打开图片；先按 Ctrl+H 显示"
    assert len(world.looks()) == 1
    assert reds(shown) > 10
    assert reds(hidden) == 0


def test_nothing_is_put_on_the_clipboard(world: World) -> None:
    world.show(world.case_with(40))
    QGuiApplication.clipboard().setText("before")
    world.press(KEY.Key_C, KEY.Key_X, KEY.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    world.press(KEY.Key_Return, KEY.Key_Delete)
    assert QGuiApplication.clipboard().text() == "before"


def test_a_spoiled_picture_is_said_and_the_others_stand(world: World) -> None:
    case = world.case_with(40, 50)
    name = world.store.of_case(case)[0].name
    (world.store.folder / "evidence" / name).write_bytes(b"spoiled")
    world.show(case)
    assert world.news().startswith("这张凭证的文件损坏或被改动过")
    faults = [bool(tile.fault) for tile in world.strip.view.tiles.tiles]
    assert sorted(faults) == [False, True]
    world.press(KEY.Key_Home, *[KEY.Key_Right] * faults.index(True), KEY.Key_Return)
    large = child(world.strip.window(), PictureWindow)
    assert (large.view.image, large.view.said.startswith("这张凭证的文件损坏")) == (None, True)


def test_another_case_shows_its_own_pictures_alone(world: World) -> None:
    one, two = world.case_with(40), world.case_with(50, 60)
    world.later.append(print)
    world.show(one)
    world.show(two)
    world.let_come()
    assert world.title() == "凭证 2/9"
    assert sorted(tile.image.width() for tile in world.strip.view.tiles.tiles if tile.image) == [50, 60]


@pytest.mark.parametrize(("width", "rows"), [(560, 1), (400, 2), (320, 2), (270, 3)])
def test_the_strip_is_as_high_as_its_rows(world: World, tmp_path: Path, width: int, rows: int) -> None:
    one = world.strip.view.height()
    drop(world, written(tmp_path, MOST_PICTURES))
    world.strip.window().resize(width, 300)
    QApplication.processEvents()
    assert world.strip.view.height() == one + (rows - 1) * 58


def test_screen_readers_hear_which_picture_it_is(world: World) -> None:
    world.show(world.case_with(40))
    index = world.strip.view.tiles.index(0, 0)
    assert world.strip.view.tiles.data(index, Qt.ItemDataRole.AccessibleTextRole) == "第 1 张凭证"
    for widget in world.strip.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert widget.objectName()
            assert widget.accessibleName()


def test_a_bug_in_decoding_leaves_nothing_on_its_way(world: World) -> None:
    def fail() -> bytes:
        raise ZeroDivisionError

    with world.qtbot.capture_exceptions() as bugs:
        world.strip._bags.take([fail, fail])
    assert [kind for kind, *_ in bugs] == [ZeroDivisionError]
    assert (world.title(), world.strip.count) == ("凭证 0/9", 0)
    assert world.news().startswith("其中 2 张：这一步没有做完，可能没有存下")


def test_decoding_goes_on_beside_the_window(qtbot: QtBot) -> None:
    owner = QWidget()
    beside, came = OffThread(owner), list[object]()

    def refuse() -> object:
        raise UserError("evidence.kind", "不是图片")

    beside.run(os.getpid, came.append)
    beside.run(refuse, came.append)
    qtbot.waitUntil(lambda: len(came) == 2)
    assert came[0] == os.getpid()
    assert isinstance(came[1], UserError)
    beside.close()
    take_down(owner)
