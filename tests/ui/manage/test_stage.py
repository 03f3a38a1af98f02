"""The wide window over a real profile: writing, submitting, reviewing, and two texts for one phrase."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from livecs.errors import UserError
from livecs.phrases.model import Phrase, Status
from livecs.phrases.review import Proposal, State
from livecs.phrases.revision import revision
from livecs.ui.manage.draft_keeper import Draft
from livecs.ui.manage.stage import Stage
from livecs.ui.theme import Theme
from tests.approval import BAD, LINTER, NEW, PIN
from tests.finding import child, take_down
from tests.ui.manage.conftest import World, run_here

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
WHOLE = NEW._replace(scene=("活动",))


@pytest.fixture
def stage(world: World, theme: Theme) -> Iterator[Stage]:
    stage = Stage(world.counter, run_here, world.bank, lambda: LINTER, theme)
    stage.changed.connect(world.restock)
    stage.resize(860, 620)
    stage.show()
    yield stage
    stage.editor.keeper.flush()  # nothing is saved after its store was closed
    take_down(stage)


def press(stage: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier = MOD.NoModifier) -> None:
    """Press a key where the focus is."""
    QApplication.processEvents()
    QTest.keyClick(stage.focusWidget(), key, modifier)


def said(stage: Stage) -> str:
    return child(stage, QLabel, "news").text()


def type_pin(stage: Stage, pin: str = PIN.reveal()) -> None:
    line = stage.review.pin
    child(line, QLineEdit, "pin-field").setText(pin)
    child(line, QLineEdit, "pin-again").setText(pin)
    child(line, QPushButton, "pin-go").click()


def change(world: World, text: str = "亲，马上给您处理。") -> Draft:
    draft = world.bank.draft_of(world.phrase())
    return draft._replace(phrase=draft.phrase._replace(text=text))


def proposed_change(world: World, text: str = "亲，马上给您处理。") -> Proposal:
    one = world.phrase()
    return world.proposed(one._replace(text=text), base=revision(one))


def test_what_is_typed_is_a_draft_within_300_ms(stage: Stage, world: World, qtbot: QtBot) -> None:
    stage.edit(world.bank.draft_of(world.phrase()))
    assert world.looked().proposals == ()  # looking is no draft
    stage.editor.form.texts["text"].box.setPlainText("亲，马上")
    qtbot.waitUntil(lambda: bool(world.looked().proposals), timeout=300)
    stage.editor.form.texts["text"].box.setPlainText("亲，马上给您看")
    qtbot.waitUntil(lambda: world.looked().proposals[0].phrase.text == "亲，马上给您看", timeout=300)
    kept = world.looked().proposals[0]
    assert (kept.state, kept.phrase.id, kept.base) == (State.DRAFT, "one", revision(world.phrase()))


FIELDS: list[tuple[str, Callable[[Stage], object]]] = [
    ("title", lambda stage: stage.editor.form.title.setText("新标题")),
    ("scene", lambda stage: stage.editor.form.scene.setText("活动 / 会员")),
    ("stance", lambda stage: stage.editor.form.stance.setCurrentIndex(3)),
    ("case", lambda stage: stage.editor.form.case.setText("freight")),
    ("abbr", lambda stage: stage.editor.form.abbr.setText("hyr")),
    ("keywords", lambda stage: stage.editor.form.keywords.setText("会员、几号")),
    ("platforms", lambda stage: stage.editor.form.platforms.chips["pdd"].click()),
    ("text", lambda stage: stage.editor.form.texts["text"].box.setPlainText("会员日{活动结束日}")),
    ("unfilled", lambda stage: stage.editor.form.texts["unfilled"].box.setPlainText("看公告")),
    ("big_sale", lambda stage: stage.editor.form.texts["big_sale"].box.setPlainText("大促时看公告")),
    ("valid_until", lambda stage: stage.editor.form.until.setText("2027-2-1")),
    ("promise", lambda stage: stage.editor.form.promise.click()),
    ("image", lambda stage: stage.editor.form.image.setText("size.png")),
]
EXPECTED = {
    "title": "新标题", "scene": ("活动", "会员"), "stance": "refuse", "case": "freight", "abbr": "hyr",
    "keywords": ("会员", "几号"), "platforms": ("pdd",), "text": "会员日{活动结束日}", "unfilled": "看公告",
    "big_sale": "大促时看公告", "valid_until": "2027-02-01", "promise": True, "image": "size.png",
}  # fmt: skip


@pytest.mark.parametrize(("name", "enter"), FIELDS, ids=[name for name, _ in FIELDS])
def test_each_field_reaches_the_draft_and_no_other_is_touched(
    stage: Stage, world: World, name: str, enter: Callable[[Stage], object]
) -> None:
    stage.edit(world.bank.draft_of(world.phrase()))
    enter(stage)
    stage.editor.keeper.flush()
    kept = world.looked().proposals[0].phrase
    assert kept._asdict() == world.phrase()._asdict() | {name: EXPECTED[name]}


def test_variants_and_followups_are_added_and_taken_out(stage: Stage, world: World) -> None:
    stage.edit(world.bank.draft_of(world.phrase()))
    form = stage.editor.form
    for name in ("variant", "followup"):
        child(form, type(form.variants._add), f"{name}-add").click()
    form.variants._parts[0].chips.chips["pdd"].click()  # type: ignore[union-attr]  # a variant has chips
    form.variants._parts[0].wording.box.setPlainText("拼单后")
    form.followups._parts[0].wording.box.setPlainText("再说一句")
    phrase = form.phrase()
    assert phrase.text_on("pdd") == "拼单后"
    assert phrase.followups[0].text == "再说一句"
    for part in (form.variants._parts[0], form.followups._parts[0]):
        part._out.click()
    assert (form.phrase().variants, form.phrase().followups) == ((), ())


@pytest.mark.parametrize(
    ("phrase", "sentence", "field"),
    [
        (WHOLE._replace(title=""), "「标题」还没写", "edit-title"),
        (WHOLE._replace(text=" "), "「话术」还没写", "edit-text"),
        (WHOLE._replace(scene=()), "「分类」还没写", "edit-scene"),
        (WHOLE._replace(valid_until="下周"), "「有效期」应为日期", "edit-until"),
        (WHOLE._replace(text="{活动价"), "花括号不成对", "edit-text"),
    ],
)
def test_what_is_missing_is_said_where_it_is_missing(
    stage: Stage, world: World, phrase: Phrase, sentence: str, field: str
) -> None:
    stage.edit(Draft(phrase._replace(id=""), "hand"))
    press(stage, KEY.Key_S, MOD.ControlModifier)
    assert sentence in said(stage)
    assert stage.focusWidget().objectName() == field
    assert world.looked().proposals == () or world.looked().proposals[0].state == State.DRAFT


def test_tab_goes_through_the_fields_as_they_stand_also_past_a_placeholder(stage: Stage, world: World) -> None:
    draft = world.bank.draft_of(world.phrase())
    stage.edit(draft._replace(phrase=draft.phrase._replace(text="{活动价}元")))
    seen = []
    for _ in range(24):
        seen.append(stage.focusWidget().objectName())
        press(stage, KEY.Key_Tab)
    wanted = ["title", "text", "scene", "keywords", "abbr", "pack", "stance", "case", "unfilled", "big_sale", "until"]
    assert [name for name in seen if name.removeprefix("edit-") in wanted] == [f"edit-{name}" for name in wanted]


def test_ctrl_s_submits_and_leaves(stage: Stage, world: World, qtbot: QtBot) -> None:
    stage.edit(Draft(WHOLE._replace(id=""), "hand"))
    with qtbot.waitSignal(stage.left):
        press(stage, KEY.Key_S, MOD.ControlModifier)
    assert [one.state for one in world.looked().proposals] == [State.REVIEW]


def test_words_that_are_offered_leave_the_keys_of_the_window_alone(stage: Stage, world: World, qtbot: QtBot) -> None:
    stage.edit(Draft(WHOLE._replace(id="", scene=()), "hand"))
    scene = stage.editor.form.scene
    scene.setFocus()
    scene.setText("物")
    scene.completer().setCompletionPrefix("物")
    offers = scene.completer().popup()
    assert offers
    assert [offers.model().index(row, 0).data() for row in range(offers.model().rowCount())] == ["物流"]
    with qtbot.waitSignal(stage.left):
        QApplication.sendEvent(offers, QKeyEvent(QEvent.Type.KeyPress, KEY.Key_S, MOD.ControlModifier))
    assert world.looked().proposals[0].phrase.scene == ("物",)


def test_esc_keeps_what_was_typed_and_leaves(stage: Stage, world: World, qtbot: QtBot) -> None:
    stage.edit(change(world))
    stage.editor.form.title.setText("补差价怎么补")
    with qtbot.waitSignal(stage.left):
        press(stage, KEY.Key_Escape)
    assert world.looked().proposals[0].phrase.title == "补差价怎么补"


def test_what_is_open_is_not_begun_a_second_time(stage: Stage, world: World) -> None:
    stage.edit(world.bank.draft_of(world.phrase()))
    stage.editor.form.title.setText("改到一半")
    stage.editor.keeper.flush()
    stage.edit(world.bank.draft_of(world.phrase()))  # the list does not know of the draft yet
    assert stage.editor.form.title.text() == "改到一半"
    stage.edit(Draft(WHOLE._replace(id=""), "hand"))
    stage.editor.form.title.setText("另一条")
    stage.editor.keeper.flush()
    assert sorted(one.phrase.title for one in world.looked().proposals) == ["另一条", "改到一半"]


def test_a_window_closed_by_the_mouse_keeps_the_draft_and_tells(stage: Stage, world: World, qtbot: QtBot) -> None:
    stage.edit(world.bank.draft_of(world.phrase()))
    stage.editor.form.title.setText("关掉窗口")
    with qtbot.waitSignal(stage.changed):
        stage.hide()
    assert world.looked().proposals[0].phrase.title == "关掉窗口"


def test_a_last_day_that_is_no_day_is_said_before_a_pin_is_asked_for(stage: Stage, world: World) -> None:
    stage.review_one(proposed_change(world))
    stage.review.until.setText("下周")
    stage.review.approve()
    assert "2027-02-01 的样子" in said(stage)
    assert (stage.review.pin.isVisible(), stage.focusWidget()) == (False, stage.review.until)


def test_a_phrase_is_moved_to_another_pack(stage: Stage, world: World) -> None:
    stage.edit(world.bank.draft_of(world.phrase()))
    packs = stage.editor.form.pack
    packs.setCurrentIndex(packs.findText("本店话术"))
    press(stage, KEY.Key_S, MOD.ControlModifier)
    stage.review_one(world.looked().proposals[0])
    stage.review.approve()
    type_pin(stage)
    assert world.bank.rows.pack_of("one") == "shop"
    assert world.bank.rows.pack_of("two") == "hand"
    assert 'id = "one"' not in world.pack.read_text(encoding="utf8")


def test_a_key_pressed_twice_approves_once(stage: Stage, world: World) -> None:
    stage.review_one(proposed_change(world))
    stage.review.approve()
    stage.review.approve()
    type_pin(stage)
    assert said(stage) == ""
    assert world.phrase().text == "亲，马上给您处理。"


def test_the_same_key_again_leads_to_the_pin_that_is_asked_for(stage: Stage, world: World) -> None:
    stage.review_one(proposed_change(world))
    stage.review.approve()
    stage.review.approve_button.setFocus()
    stage.review.approve()
    assert stage.focusWidget() is child(stage.review.pin, QLineEdit, "pin-field")


def test_a_pin_that_is_being_typed_is_not_lost_when_the_data_is_looked_at(stage: Stage, world: World) -> None:
    stage.review_one(proposed_change(world))
    stage.review.approve()
    child(stage.review.pin, QLineEdit, "pin-field").setText("2468")
    stage.resume()
    assert child(stage.review.pin, QLineEdit, "pin-field").text() == "2468"


def test_findings_stand_under_the_word_and_at_the_platform(stage: Stage) -> None:
    stage.edit(Draft(WHOLE._replace(id="", text=f"{BAD}面料，{{活动价}}元"), "hand"))
    preview = stage.editor.preview
    assert set(preview.errors()) == {"douyin", "kuaishou", "wechat_channels", "xiaohongshu"}
    assert "违禁" in preview.chips.chips["douyin"].accessibleName()
    assert preview.text.toPlainText() == f"{BAD}面料，{{活动价}}元"
    press(stage, KEY.Key_F8)
    assert stage.editor.form.texts["text"].box.textCursor().selectedText() == BAD
    stage.editor.form.texts["text"].box.setPlainText("好面料")
    assert preview.errors() == {}


def test_a_change_is_approved_by_a_pin_chosen_twice_and_the_pack_is_written(
    stage: Stage, world: World, qtbot: QtBot
) -> None:
    stage.review_one(proposed_change(world))
    assert stage.review.both.panes[1].extraSelections()
    press(stage, KEY.Key_Return, MOD.ControlModifier)
    assert stage.review.pin.isVisible()
    with qtbot.waitSignal(stage.left):
        type_pin(stage)
    assert "亲，马上给您处理。" in world.pack.read_text(encoding="utf8")
    assert "# 手写的" in world.pack.read_text(encoding="utf8")
    assert (world.phrase().text, str(world.bank.rows.present("one").standing)) == ("亲，马上给您处理。", "signed")  # type: ignore[union-attr]  # it is there
    assert world.looked().proposals == ()


def test_two_pins_that_differ_and_a_wrong_one_are_said_in_the_line(stage: Stage, world: World) -> None:
    stage.review_one(proposed_change(world))
    stage.review.approve()
    line = stage.review.pin
    child(line, QLineEdit, "pin-field").setText("246810")
    child(line, QLineEdit, "pin-again").setText("246811")
    child(line, QPushButton, "pin-go").click()
    assert "不一样" in child(line, QLabel, "pin-said").text()
    type_pin(stage, "2468")
    assert "至少 6 位" in child(line, QLabel, "pin-said").text()
    type_pin(stage)
    world.parts.shop_key().lock()
    stage.review_one(proposed_change(world, "亲，再改一次。"))
    stage.review.approve()
    assert not child(line, QLineEdit, "pin-again").isVisible()
    type_pin(stage, "000000")
    assert "PIN 不对" in child(line, QLabel, "pin-said").text()
    assert child(line, QLineEdit, "pin-field").text() == ""
    type_pin(stage)
    assert world.phrase().text == "亲，再改一次。"


def test_a_platform_with_an_error_cannot_be_chosen_and_the_others_are_approved(stage: Stage, world: World) -> None:
    one = world.proposed(WHOLE._replace(text=f"{BAD}面料"))
    stage.review_one(one)
    chips = stage.review.platforms
    assert chips.platforms() == ("pdd", "taobao")
    assert not chips.chips["douyin"].isEnabled()
    assert "抖音、快手、视频号、小红书不能通过" in child(stage.review, QLabel, "review-blocked").text()
    stage.review.until.setText("2027年3月1日")
    stage.review.approve()
    type_pin(stage)
    approved = world.phrase(one.phrase.id)
    assert (approved.platforms, approved.valid_until) == (("pdd", "taobao"), "2027-03-01")


def test_a_proposal_is_returned_with_a_note_and_never_without(stage: Stage, world: World, qtbot: QtBot) -> None:
    stage.review_one(proposed_change(world))
    press(stage, KEY.Key_T, MOD.ControlModifier)
    press(stage, KEY.Key_Return)
    assert "写一句原因" in said(stage)
    stage.review.note.setText("写清楚几天")
    with qtbot.waitSignal(stage.left):
        press(stage, KEY.Key_Return)
    back = world.looked().proposals[0]
    assert (back.state, back.note) == (State.DRAFT, "写清楚几天")
    stage.edit_proposal(back)
    assert "写清楚几天" in child(stage, QLabel, "editor-note").text()


def test_the_queue_is_done_without_the_list(stage: Stage, world: World, qtbot: QtBot) -> None:
    first, second = proposed_change(world), world.proposed(WHOLE)
    stage.review_one(first)
    stage.review.approve()
    type_pin(stage)
    assert "还有 1 条待审" in said(stage)
    with qtbot.waitSignal(stage.left):
        press(stage, KEY.Key_Return, MOD.ControlModifier)  # the session is open: no PIN again
    assert world.phrase(second.phrase.id).status == Status.APPROVED


def by_hand(world: World) -> None:
    text = world.pack.read_text(encoding="utf8")
    world.pack.write_text(text.replace("这边看一下", "这边手改过"), encoding="utf8")


@pytest.mark.parametrize("at", ["submit", "approve"])
@pytest.mark.parametrize(
    ("key", "text", "left"),
    [(KEY.Key_1, "亲，这边手改过。", 0), (KEY.Key_2, "亲，马上给您处理。", 1)],
    ids=["theirs", "ours"],
)
def test_a_pack_changed_by_hand_meanwhile_shows_both_and_the_person_chooses(
    stage: Stage, world: World, at: str, key: Qt.Key, text: str, left: int
) -> None:
    if at == "submit":
        stage.edit(world.bank.draft_of(world.phrase()))
        stage.editor.form.texts["text"].box.setPlainText("亲，马上给您处理。")
        by_hand(world)
        press(stage, KEY.Key_S, MOD.ControlModifier)
    else:
        stage.review_one(proposed_change(world))
        by_hand(world)
        stage.review.approve()
        type_pin(stage)
    panes = stage.choice.both.panes
    assert stage.choice.isVisible()
    assert "手改过" in panes[0].toPlainText()
    assert "马上给您处理" in panes[1].toPlainText()
    press(stage, key, MOD.ControlModifier)
    proposals = world.looked().proposals
    assert [one.state for one in proposals] == [State.REVIEW] * left
    if left:
        stage.review_one(proposals[0])
        stage.review.approve()
        if stage.review.pin.isVisible():
            type_pin(stage)
    world.restock()
    assert world.phrase().text == text


def test_going_back_from_two_texts_loses_neither_and_asks_again(stage: Stage, world: World) -> None:
    stage.edit(world.bank.draft_of(world.phrase()))
    stage.editor.form.texts["text"].box.setPlainText("亲，马上给您处理。")
    by_hand(world)
    press(stage, KEY.Key_S, MOD.ControlModifier)
    press(stage, KEY.Key_Escape)
    assert stage.editor.isVisible()
    assert stage.editor.form.texts["text"].text() == "亲，马上给您处理。"
    press(stage, KEY.Key_S, MOD.ControlModifier)
    assert stage.choice.isVisible()
    assert "手改过" in world.pack.read_text(encoding="utf8")


@pytest.mark.parametrize(("key", "title"), [(KEY.Key_1, "那边写的"), (KEY.Key_2, "这里写的")], ids=["theirs", "ours"])
def test_another_window_was_quicker(stage: Stage, world: World, key: Qt.Key, title: str) -> None:
    kept = world.drafted(WHOLE)
    stage.edit_proposal(kept)
    world.counter.keep(kept, kept.phrase._replace(title="那边写的"), "hand", "")
    stage.editor.form.title.setText("这里写的")
    stage.editor.keeper.flush()
    assert stage.choice.isVisible()
    press(stage, key, MOD.ControlModifier)
    stage.editor.keeper.flush()
    assert stage.editor.form.title.text() == title
    assert [one.phrase.title for one in world.looked().proposals] == [title]


def test_without_a_keyring_the_key_is_asked_for_and_the_draft_is_kept_after_it(stage: Stage, world: World) -> None:
    keyring = world.keyrings.pop()
    wanted: list[bool] = []
    stage.vault_wanted.connect(lambda: wanted.append(True))
    stage.edit(world.bank.draft_of(world.phrase()))
    stage.editor.form.title.setText("没有钥匙串")
    stage.editor.keeper.flush()
    assert wanted
    assert "抄写恢复码" in said(stage)
    assert not world.profile.database.exists()
    stage.editor.form.title.setText("没有钥匙串也写得下去")
    world.keyrings.append(keyring)
    stage.resume()
    stage.editor.keeper.flush()
    assert world.looked().proposals[0].phrase.title == "没有钥匙串也写得下去"


def test_a_disk_that_refuses_is_said_and_the_next_key_tries_again(stage: Stage, world: World) -> None:
    stage.edit_proposal(world.drafted(WHOLE))
    world.counter.trouble = UserError("review.write", "提议没有存下（磁盘已满）；请检查磁盘空间和权限，然后再存一次")
    stage.editor.form.title.setText("存不下")
    stage.editor.leave()
    assert "磁盘已满" in said(stage)
    assert (stage.editor.isVisible(), stage.editor.form.title.text()) == (True, "存不下")
    world.counter.trouble = None
    stage.editor.form.title.setText("存下了")
    stage.editor.keeper.flush()
    assert world.looked().proposals[0].phrase.title == "存下了"
