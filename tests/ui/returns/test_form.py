"""The form with keys, over a real desk: from what was copied to a kept case, and back."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QScrollArea, QToolButton, QWidget

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.returns.desk import ReturnsDesk
from livecs.returns.first_reasons import FIRST_REASONS
from livecs.returns.model import Attitude, Deadline, Kind, Remedy, Status
from livecs.ui.returns.field_line import FieldLine
from livecs.ui.returns.pictures import from_image
from livecs.ui.returns.session import ReturnsSession
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from livecs.vault.states import KeyState, KeyStateError
from tests.finding import child
from tests.store.case_rows import DAY_MS
from tests.ui.returns.conftest import KEY, MOD, ORDER, OTHER, PASTE, PHONE, Shop, World
from tests.ui.returns.images import painted

pytestmark = pytest.mark.qt
ASKED = "这笔是撤销回来的：再按一次 Ctrl+Shift+D 就丢掉；要留就再存一次"
NAMES = {one.id: one.name for one in FIRST_REASONS}


class TestCommonCase:
    def test_five_keys_register_a_pasted_order(self, world: World) -> None:
        """A key a second is slow: three seconds are left of the eight."""
        world.copied[:] = [PASTE]
        for key, modifier in (
            (KEY.Key_D, MOD.ControlModifier),
            (KEY.Key_3, MOD.NoModifier),
            (KEY.Key_1, MOD.NoModifier),
            (KEY.Key_F1, MOD.NoModifier),
            (KEY.Key_Return, MOD.ControlModifier),
        ):
            world.press(key, modifier)
        (case,) = world.cases()
        said = case.said
        assert (said.order_no, said.platform, said.status) == (ORDER, "douyin", Status.NEW)
        assert (NAMES[said.reason_id or ""], said.attitude, said.remedy) == ("破损", "agree", "return_refund")
        assert (said.customer_name, said.customer_phone) == ("欧阳试纸", PHONE)
        assert ([one.product for one in said.items], said.paid_fen) == (["纯棉短袖"], 8990)
        assert (said.tracking_no, said.carrier, said.liable_party) == ("SF1234567890123", "顺丰", "seller")
        assert world.window.news() == "已登记 · Ctrl+Z 撤销（10 秒）"
        assert world.line("order_no") == ""
        assert world.focus() == "case-order_no"

    def test_an_order_and_a_reason_are_enough(self, world: World) -> None:
        world.register(ORDER)
        world.digits("9")
        world.save()
        assert [NAMES[one.said.reason_id or ""] for one in world.cases()] == ["其他"]

    def test_a_missing_order_is_told_and_kept_all_the_same(self, world: World) -> None:
        world.press(KEY.Key_2, MOD.ControlModifier)
        world.field("reason").setFocus()
        world.digits("11")
        world.save()
        assert len(world.cases()) == 1
        assert world.window.news().startswith("已登记，没有订单编号")

    def test_without_a_reason_it_is_said_at_the_field(self, world: World) -> None:
        world.register(PASTE)
        world.save()
        assert world.said_at("reason") == "先选一个退换货原因再存"
        assert world.focus() == "case-reason"
        assert world.line("order_no") == ORDER
        world.digits("31")
        assert world.said_at("reason") == ""

    def test_an_empty_form_is_not_kept(self, world: World) -> None:
        world.register("")
        world.save()
        assert world.cases() == []
        assert world.window.news() == "还没有填内容：至少选一个原因再存"

    def test_the_fitting_reply_is_copied_too(self, world: World) -> None:
        world.register(PASTE)
        world.digits("31")
        world.press(KEY.Key_F3)
        world.press(KEY.Key_Return, MOD.ControlModifier | MOD.ShiftModifier)
        assert world.asked == [("damaged", Attitude.ASK_EVIDENCE)]
        assert world.window.news() == "已登记并复制话术 · Ctrl+Z 撤销（10 秒）"

    def test_what_is_due_is_counted_on_the_button_and_listed(self, world: World) -> None:
        world.register(PASTE)
        world.digits("31")
        world.save()
        assert world.counted() == "售后"
        due = Deadline("", "file", "平台截止", world.now.ms - 1, "平台文件的「截止」")
        world.desk.add_deadline(world.rows()[0].id, due)
        world.session.look()
        assert world.counted() == "售后 1"

    def test_the_list_is_a_key_away_and_opens_a_case(self, world: World) -> None:
        world.register(PASTE)
        world.digits("31")
        world.save()
        world.press(KEY.Key_Down, MOD.ControlModifier)
        assert world.focus() == "due-cases"
        world.press(KEY.Key_Return)
        assert world.wanted == [world.rows()[0].id]
        world.press(KEY.Key_Up)
        assert world.focus() == "case-order_no"


class TestPasting:
    def test_what_was_recognised_is_tinted_and_named_until_it_is_touched(self, world: World) -> None:
        world.register(PASTE)
        order = child(world.window, FieldLine, "case-order_no")
        assert (order.property("recognised"), order.words) == (True, "像拼多多")
        order.setFocus()
        world.type("7")
        assert (order.property("recognised"), order.words) == (False, "")

    def test_one_key_takes_one_field_back_and_it_stays_so(self, world: World) -> None:
        world.register(PASTE)
        world.press(KEY.Key_Z, MOD.ControlModifier)
        assert (world.line("product"), world.focus()) == ("纯棉短袖", "case-reason")
        assert world.window.news() == "要退回认出的内容，到有底色的那一项按 Ctrl+Z"
        world.field("product").setFocus()
        world.press(KEY.Key_Z, MOD.ControlModifier)
        assert (world.line("product"), world.line("order_no")) == ("", ORDER)
        world.register(PASTE)
        assert world.line("product") == ""

    def test_what_was_typed_is_never_overwritten(self, world: World) -> None:
        world.press(KEY.Key_2, MOD.ControlModifier)
        world.field("product").setFocus()
        world.type("我写的货")
        world.register(PASTE)
        assert (world.line("product"), world.line("order_no")) == ("我写的货", ORDER)
        assert world.window.news() == "只填了空着的 5 项，写好的没有动"

    @pytest.mark.parametrize(
        ("text", "order", "product"),
        [
            (PASTE, ORDER, "纯棉短袖"),
            (f"订单号：{ORDER} 复制", ORDER, ""),
            (ORDER, ORDER, ""),
            ("我写的", "我写的", ""),
        ],
    )
    def test_a_whole_order_pasted_into_its_line_is_taken_apart(
        self, world: World, text: str, order: str, product: str
    ) -> None:
        world.press(KEY.Key_2, MOD.ControlModifier)
        QGuiApplication.clipboard().setText(text)
        world.press(KEY.Key_V, MOD.ControlModifier)
        assert (world.line("order_no"), world.line("product")) == (order, product)

    def test_another_order_is_not_mixed_in(self, world: World) -> None:
        world.register(ORDER)
        world.register(f"订单编号：{OTHER}\n商品名称：别人的货")
        assert (world.line("order_no"), world.line("product")) == (ORDER, "")
        assert world.window.news() == world.said_at("order_no") == "剪贴板是另一个订单，没有填；存好这笔再按 Ctrl+D"
        world.digits("31")
        world.save()
        assert world.said_at("order_no") == ""

    @pytest.mark.parametrize(("downs", "order", "product"), [(0, ORDER, "短袖"), (1, OTHER, "长裤")])
    def test_of_two_orders_one_is_chosen(self, world: World, downs: int, order: str, product: str) -> None:
        world.register(f"订单编号：{ORDER}\n商品名称：短袖\n订单编号：{OTHER}\n商品名称：长裤")
        assert world.line("order_no") == ""
        for _ in range(downs):
            world.press(KEY.Key_Down)
        world.press(KEY.Key_Return)
        assert (world.line("order_no"), world.line("product")) == (order, product)
        assert world.focus() == "case-reason"

    def test_escape_takes_neither(self, world: World) -> None:
        world.register(f"{ORDER}\n{OTHER}")
        world.press(KEY.Key_Escape)
        assert (world.line("order_no"), world.focus()) == ("", "case-order_no")

    def test_what_was_just_registered_is_not_filled_in_again(self, world: World) -> None:
        world.register(PASTE)
        world.digits("31")
        world.save()
        world.register(PASTE)
        assert world.line("order_no") == ""
        assert world.window.news() == "剪贴板里还是刚登记的那笔，先复制下一笔订单"

    def test_the_reason_that_the_buyer_chose_is_taken_and_said(self, world: World) -> None:
        world.register(f"订单号：{ORDER}\n退款原因：七天无理由")
        assert world.line("reason") == "不想要了 › 七天无理由"
        assert world.said_at("reason") == "买家申请时选的原因，退格重选"
        assert world.focus() == "case-attitude"
        world.save()
        assert world.cases()[0].said.reason_note == "七天无理由"

    @pytest.mark.parametrize("text", ["", "在吗", "x" * 10_000_000])
    def test_nothing_to_recognise_is_said(self, world: World, text: str) -> None:
        world.register(text)
        assert world.window.news() == "剪贴板里没有认出新的内容，直接填"
        assert world.focus() == "case-order_no"


class TestFields:
    def test_tab_goes_from_field_to_field(self, world: World) -> None:
        world.register("")
        order = []
        for _ in range(9):
            order.append(world.focus().removeprefix("case-"))
            world.press(KEY.Key_Tab)
        assert order == [
            "order_no", "product", "customer", "reason", "attitude", "remedy", "amount", "paid", "note",
        ]  # fmt: skip

    def test_enter_goes_on_too(self, world: World) -> None:
        world.register("")
        for _ in range(3):
            world.press(KEY.Key_Return)
        assert world.focus() == "case-reason"

    @pytest.mark.parametrize(
        ("keys", "kind", "shown"),
        [(KEY.Key_1, Kind.RETURN, []), (KEY.Key_2, Kind.COMPLAINT, ["steps"]), (KEY.Key_3, Kind.BAD_REVIEW, ["reply"])],
    )
    def test_a_key_chooses_the_kind(self, world: World, keys: Qt.Key, kind: Kind, shown: list[str]) -> None:
        world.register(PASTE)
        world.press(keys, MOD.AltModifier)
        assert [one for one in ("steps", "reply") if world.field(one).isVisible()] == shown
        world.field("reason").setFocus()
        world.digits("9")
        world.save()
        assert [one.said.kind for one in world.cases()] == [kind]

    @pytest.mark.parametrize("width", [320, 400])
    def test_every_kind_fits_into_the_panel(self, world: World, width: int) -> None:
        world.register(PASTE)
        world.window.resize(width, 860)
        for key in (KEY.Key_1, KEY.Key_2, KEY.Key_3):
            world.press(key, MOD.AltModifier)
            QApplication.processEvents()
            form, view = child(world.window, QWidget, "case-form"), child(world.window, QScrollArea, "case-scroll")
            assert form.width() <= view.viewport().width() <= width

    def test_chips_take_no_more_rows_than_they_need_and_stand_within_the_frame(self, world: World) -> None:
        world.register(PASTE)
        for field in (world.field("kind"), world.field("attitude"), world.field("remedy")):
            for width in range(220, 340, 2):
                field.resize(width, field.heightForWidth(width))
                chips = [one.geometry() for one in field.findChildren(QToolButton) if one.isVisible()]
                assert max(one.bottom() for one in chips) == field.height() - 3
                assert min(one.left() for one in chips) == min(one.top() for one in chips) == 2

    def test_the_words_of_a_step_tick_it(self, world: World) -> None:
        world.register(PASTE)
        world.press(KEY.Key_2, MOD.AltModifier)
        second = world.field("steps").findChildren(QLabel)[1]
        world.qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
        assert [box.isChecked() for box in world.field("steps").findChildren(QCheckBox)][:3] == [False, True, False]

    def test_steps_are_ticked_by_digits(self, world: World) -> None:
        world.register(PASTE)
        world.press(KEY.Key_2, MOD.AltModifier)
        world.digits("9")
        world.field("steps").setFocus()
        world.digits("13")
        world.save()
        assert [one.said.steps for one in world.cases()] == [0b101]

    @pytest.mark.parametrize(
        ("digits", "presses", "attitude", "remedy"),
        [
            ("31", [KEY.Key_F1], Attitude.AGREE, Remedy.RETURN_REFUND),
            ("52", [KEY.Key_F1], Attitude.AGREE, Remedy.RESEND),
            ("31", [KEY.Key_F2], Attitude.PERSUADE, Remedy.NONE),
            ("31", [KEY.Key_F3], Attitude.ASK_EVIDENCE, Remedy.NONE),
            ("12", [KEY.Key_F3], Attitude.REFUSE, Remedy.NONE),
            ("31", [KEY.Key_F1, KEY.Key_F1], Attitude.NONE, Remedy.NONE),
        ],
    )
    def test_attitude_and_the_remedy_that_follows(
        self, world: World, digits: str, presses: list[Qt.Key], attitude: Attitude, remedy: Remedy
    ) -> None:
        world.register(ORDER)
        world.digits(digits)
        for key in presses:
            world.press(key)
        world.save()
        assert [(one.said.attitude, one.said.remedy) for one in world.cases()] == [(attitude, remedy)]

    def test_a_refusal_becomes_a_request_for_evidence_where_the_reason_asks_for_it(self, world: World) -> None:
        world.register(ORDER)
        world.press(KEY.Key_F3)
        world.digits("31")
        world.save()
        assert [one.said.attitude for one in world.cases()] == [Attitude.ASK_EVIDENCE]

    def test_a_remedy_that_was_chosen_stays(self, world: World) -> None:
        world.register(ORDER)
        world.field("remedy").setFocus()
        world.digits("5")
        world.field("amount").setFocus()
        world.type("5")
        world.field("reason").setFocus()
        world.digits("31")
        world.press(KEY.Key_F1)
        world.save()
        said = world.cases()[0].said
        assert (said.remedy, said.compensation_fen, said.refund_fen) == (Remedy.COMPENSATE, 500, 0)

    def test_one_key_opens_the_rest(self, world: World) -> None:
        world.register(ORDER)
        world.press(KEY.Key_F7)
        assert world.focus() == "case-spec"
        world.type("白 L")
        world.press(KEY.Key_Tab)
        world.type("2")
        world.press(KEY.Key_F7)
        assert (world.focus(), world.field("spec").isVisible()) == ("case-note", False)

    @pytest.mark.parametrize(
        ("field", "typed", "cell", "sentence"),
        [
            ("amount", "-5", "amount", "金额写成金额，例如 89.9，不能是负数"),
            ("amount", "99", "amount", "退款金额比实付金额多，请核对两个金额"),
            ("signed_on", "2099-01-01", "signed_on", "签收日期还没到，请核对"),
            ("order_no", "😊", "order_no", "订单编号里有表情或看不见的字符，请删掉再存"),
        ],
    )
    def test_what_is_wrong_stands_at_the_field_and_nothing_is_lost(
        self, world: World, field: str, typed: str, cell: str, sentence: str
    ) -> None:
        world.register(PASTE)
        world.digits("31")
        line = child(world.window, QLineEdit, f"case-{field}")
        line.setFocus()
        line.selectAll()
        world.type(typed)
        world.save()
        assert (world.said_at(cell), world.cases()) == (sentence, [])
        assert world.focus() == f"case-{field}"
        assert line.isVisible()
        assert (line.text(), world.line("product")) == (typed, "纯棉短袖")


class TestCustomer:
    def test_a_typed_line_is_taken_apart(self, world: World) -> None:
        world.register(ORDER)
        world.digits("9")
        world.field("customer").setFocus()
        world.type(f"小鹿 {PHONE}")
        world.save()
        said = world.cases()[0].said
        assert (said.customer_nick, said.customer_phone) == ("小鹿", PHONE)

    def test_down_opens_four_fields_and_up_closes_them(self, world: World) -> None:
        world.register(PASTE)
        world.digits("31")
        world.field("customer").setFocus()
        world.press(KEY.Key_Down)
        assert world.focus() == "case-customer-nick"
        world.type("小鹿")
        assert world.line("customer-phone") == PHONE
        world.press(KEY.Key_Up)
        assert world.line("customer") == f"小鹿 欧阳试纸 {PHONE}"
        world.save()
        said = world.cases()[0].said
        assert (said.customer_nick, said.customer_name, said.customer_phone) == ("小鹿", "欧阳试纸", PHONE)

    def test_in_private_there_are_dots(self, world: World) -> None:
        world.session.set_private(True)
        world.register(PASTE)
        line = child(world.window, QLineEdit, "case-customer")
        order = child(world.window, QLineEdit, "case-order_no")
        assert (PHONE in line.displayText(), ORDER in order.displayText()) == (False, False)
        line.setFocus()
        assert PHONE in line.displayText()
        world.field("note").setFocus()
        assert PHONE not in line.displayText()
        world.session.set_private(False)
        assert PHONE in line.displayText()


class TestReason:
    def test_backspace_goes_up(self, world: World) -> None:
        world.register(ORDER)
        world.digits("31")
        assert world.line("reason") == "质量问题 › 破损"
        world.press(KEY.Key_Backspace)
        world.digits("2")
        assert world.line("reason") == "质量问题 › 做工瑕疵"
        world.press(KEY.Key_Backspace)
        world.press(KEY.Key_Backspace)
        world.digits("9")
        assert world.line("reason") == "其他"

    def test_a_digit_too_many_changes_nothing(self, world: World) -> None:
        world.register(ORDER)
        world.digits("312")
        assert world.line("reason") == "质量问题 › 破损"

    def test_words_narrow_both_levels_down(self, world: World) -> None:
        world.register(ORDER)
        world.type("破")
        world.digits("2")
        assert world.line("reason") == "物流问题 › 运输破损"

    def test_enter_takes_the_first_and_goes_on(self, world: World) -> None:
        world.register(ORDER)
        world.type("破")
        world.press(KEY.Key_Return)
        assert (world.line("reason"), world.focus()) == ("质量问题 › 破损", "case-attitude")

    @pytest.mark.parametrize("typed", ["运输", "其"])
    def test_whoever_types_looks_for_another(self, world: World, typed: str) -> None:
        world.register(ORDER)
        world.digits("31")
        world.type(typed)
        world.press(KEY.Key_Return)
        assert typed in world.line("reason")

    def test_enter_takes_the_level_that_is_open(self, world: World) -> None:
        world.register(ORDER)
        world.digits("3")
        world.press(KEY.Key_Return)
        assert world.line("reason") == "质量问题"

    def test_of_quality_the_truth_is_asked_for(self, world: World) -> None:
        assert world.session.page is None
        world.register(ORDER)
        assert world.session.page
        quality = world.session.page.form.quality
        assert quality.isHidden()
        world.digits("31")
        assert quality.isVisible()
        world.press(KEY.Key_F5)
        assert world.asked == [("refund-reason", "douyin")]

    def test_what_the_shop_added_is_offered(self, world: World) -> None:
        world.desk.add_reason("直播间口误")
        world.register(ORDER)
        world.type("口误")
        world.press(KEY.Key_Return)
        world.save()
        assert [row.reason for row in world.rows()] == ["直播间口误"]


class TestBesideTheForm:
    def test_a_public_reply_says_what_of_the_buyer_it_shows(self, world: World) -> None:
        world.register(ORDER)
        world.press(KEY.Key_3, MOD.AltModifier)
        world.field("reply").setFocus()
        world.type(f"请联系 {PHONE}")
        assert world.said_at("reply") == "回复是公开的，里面有电话，去掉再用"
        world.field("reason").setFocus()
        world.digits("9")
        world.save()
        assert [one.said.reply for one in world.cases()] == [f"请联系 {PHONE}"]

    @pytest.mark.parametrize(
        ("digits", "signed_on", "is_cautious"),
        [("12", "", True), ("12", "2026-11-20", True), ("12", "2026-11-01", False), ("31", "", False)],
    )
    def test_before_a_refusal_the_seven_days_are_said(
        self, world: World, digits: str, signed_on: str, *, is_cautious: bool
    ) -> None:
        world.register(ORDER)
        world.press(KEY.Key_F7)
        world.field("signed_on").setFocus()
        world.type(signed_on)
        world.field("reason").setFocus()
        world.digits(digits)
        world.press(KEY.Key_F3)
        assert world.said_at("attitude").startswith("婉拒前看一眼：") is is_cautious

    def test_goods_ask_their_question_and_what_was_answered_is_kept(self, world: World) -> None:
        world.register(ORDER)
        world.digits("12")
        world.press(KEY.Key_F3)
        world.press(KEY.Key_F7)
        assert world.session.page
        goods = world.session.page.form.more.goods
        goods.choice.setFocus()
        for _ in range(6):
            world.press(KEY.Key_Down)
        assert goods.kind() == "activated"
        assert world.said_at("attitude") != ""
        world.press(KEY.Key_Tab)
        world.press(KEY.Key_Space)
        assert world.said_at("attitude") == ""
        world.save()
        said = world.cases()[0].said
        assert (said.goods_kind, said.is_confirmed) == ("activated", 1)

    def test_a_deadline_follows_from_the_day_of_signing(self, world: World) -> None:
        world.register(ORDER)
        world.digits("12")
        world.press(KEY.Key_F7)
        world.field("signed_on").setFocus()
        world.type("2026年11月20日")
        world.save()
        (deadline,) = world.desk.look(world.rows()[0].id).deadlines
        assert (deadline.rule, today_on(deadline.due_at_ms).isoformat()) == ("law.return", "2026-11-27")

    def test_the_phrase_that_was_copied_is_kept_with_the_case(self, world: World) -> None:
        world.register(ORDER)
        world.digits("31")
        world.press(KEY.Key_F1)
        world.press(KEY.Key_Return, MOD.ControlModifier | MOD.ShiftModifier)
        assert [one.said.phrase_id for one in world.cases()] == ["phrase-damaged"]

    def test_an_order_of_another_platform_is_hinted_at(self, world: World) -> None:
        world.register(ORDER)
        assert world.said_at("order_no") == "像拼多多的订单号，现在登记在抖音；不对就按 F6 换平台"
        world.press(KEY.Key_F6)
        assert world.said_at("order_no") == ""
        world.digits("9")
        world.save()
        assert [one.said.platform for one in world.cases()] == ["pdd"]


class TestPictures:
    @pytest.fixture
    def pasted(self, world: World) -> Iterator[World]:
        world.register(ORDER)
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(0xFF336699)
        QGuiApplication.clipboard().setImage(image)
        world.press(KEY.Key_V, MOD.ControlModifier)
        yield world
        QGuiApplication.clipboard().clear()

    def test_a_copied_picture_is_evidence_wherever_the_focus_is(self, pasted: World) -> None:
        pasted.field("reason").setFocus()
        pasted.digits("31")
        pasted.save()
        (row,) = pasted.rows()
        assert len(pasted.desk.look(row.id).pictures) == 1
        pasted.press(KEY.Key_Z, MOD.ControlModifier)
        assert pasted.session.page
        assert pasted.session.page.form.more.strip.count == 1
        pasted.save()
        assert len(pasted.desk.look(row.id).pictures) == 1

    def test_a_form_with_pictures_is_not_left_for_another(self, pasted: World) -> None:
        pasted.field("reason").setFocus()
        pasted.digits("9")
        pasted.save()
        pasted.copied[:] = [OTHER]
        pasted.session.register()
        pasted.press(KEY.Key_V, MOD.ControlModifier)
        pasted.field("note").setFocus()
        pasted.press(KEY.Key_Z, MOD.ControlModifier)
        assert pasted.window.news() == "先存好正在写的这笔：它的凭证还没有存下"
        assert pasted.line("order_no") == OTHER


class TestDuplicates:
    @pytest.fixture
    def busy(self, world: World) -> World:
        world.register(PASTE)
        world.digits("31")
        world.save()
        world.now.ms += DAY_MS
        return world

    def test_it_is_refused_with_a_way_to_it(self, busy: World) -> None:
        busy.register(ORDER)
        busy.digits("9")
        busy.save()
        assert busy.said_at("order_no") == "订单号重复：11 月 21 日已登记，新登记 · 回车查看"
        assert busy.focus() == "case-order_no"
        busy.press(KEY.Key_Return)
        assert busy.wanted == [busy.rows()[0].id]
        assert len(busy.rows()) == 1

    def test_another_number_is_no_duplicate_any_more(self, busy: World) -> None:
        busy.register(ORDER)
        busy.digits("9")
        busy.save()
        busy.type("7")
        busy.press(KEY.Key_Return)
        assert (busy.wanted, busy.said_at("order_no")) == ([], "")

    def test_near_ones_are_only_shown(self, busy: World) -> None:
        busy.register(f"订单号：{OTHER}\n电话 {PHONE}")
        assert busy.session.page
        near = busy.session.page._near
        busy.qtbot.waitUntil(near.isVisible, timeout=5_000)
        assert near.text().startswith("相近（同一电话）：")
        assert PHONE not in near.text()
        busy.digits("9")
        busy.save()
        assert len(busy.rows()) == 2

    def test_one_with_the_same_picture_is_shown(self, busy: World) -> None:
        (case,) = busy.rows()
        assert busy.session.page
        form, near = busy.session.page.form, busy.session.page._near
        form.more.strip._ways.add(case.id, from_image(painted(40, 20)))
        busy.register("")
        QGuiApplication.clipboard().setImage(painted(40, 20))
        form.more.strip.paste()
        busy.qtbot.waitUntil(near.isVisible, timeout=5_000)
        assert near.text().startswith("相近（同一张图）：")
        form.more.strip.begin()
        busy.qtbot.waitUntil(near.isHidden, timeout=5_000)


class TestUndo:
    @pytest.fixture
    def saved(self, world: World) -> World:
        world.register(PASTE)
        world.digits("31")
        world.press(KEY.Key_F1)
        world.save()
        return world

    def test_it_comes_back_with_everything_and_is_the_same_case(self, saved: World) -> None:
        (before,) = saved.cases()
        saved.press(KEY.Key_Z, MOD.ControlModifier)
        assert (saved.line("order_no"), saved.line("reason")) == (ORDER, "质量问题 › 破损")
        assert saved.desk.look(before.id).case.said.status == Status.DRAFT
        saved.field("note").setFocus()
        saved.type("加急")
        saved.save()
        (after,) = saved.cases()
        assert (after.id, after.said) == (before.id, before.said._replace(note="加急"))

    def test_what_is_being_typed_waits(self, saved: World) -> None:
        saved.register(OTHER)
        saved.field("note").setFocus()
        saved.press(KEY.Key_Z, MOD.ControlModifier)
        assert saved.line("order_no") == ORDER
        saved.save()
        assert saved.line("order_no") == OTHER

    def test_after_ten_seconds_it_stays(self, saved: World) -> None:
        saved.now.ms += 10_001
        saved.press(KEY.Key_Z, MOD.ControlModifier)
        assert saved.window.news() == "没有可以撤销的；存了超过 10 秒的，打开那一条修改"
        assert [one.said.status for one in saved.cases()] == [Status.NEW]

    def test_the_offer_goes_with_the_time(self, saved: World) -> None:
        assert 9_000 < saved.session._undo.remainingTime() <= 10_000
        saved.session._undo.timeout.emit()
        assert saved.window.news() == "已登记"

    def test_the_offer_goes_too_where_another_stands_behind_it(self, saved: World) -> None:
        saved.window.tell(f"{saved.window.news()} · Ctrl+M 记一笔")
        saved.session._undo.timeout.emit()
        assert saved.window.news() == "已登记 · Ctrl+M 记一笔"

    def test_what_was_cleared_comes_back(self, world: World) -> None:
        world.register(PASTE)
        world.press(KEY.Key_D, MOD.ControlModifier | MOD.ShiftModifier)
        assert world.line("order_no") == ""
        world.press(KEY.Key_Z, MOD.ControlModifier)
        assert world.line("order_no") == ORDER

    @pytest.mark.parametrize(
        ("typed", "trouble", "left", "news"),
        [
            ("", None, [], "已丢掉 · Ctrl+Z 撤回文字（10 秒）"),
            ("加急", None, [Status.DRAFT], ASKED),
            ("", UserError("store.full", "磁盘已满"), [Status.DRAFT], "磁盘已满"),
        ],
    )
    def test_what_was_taken_back_is_thrown_away_when_that_is_asked_twice(
        self, saved: World, typed: str, trouble: UserError | None, left: list[str], news: str
    ) -> None:
        (before,) = saved.cases()
        saved.press(KEY.Key_Z, MOD.ControlModifier)
        saved.press(KEY.Key_D, MOD.ControlModifier | MOD.ShiftModifier)
        assert saved.window.news() == ASKED
        saved.field("note").setFocus()
        saved.type(typed)
        saved.trouble.extend([trouble] if trouble else [])
        saved.press(KEY.Key_D, MOD.ControlModifier | MOD.ShiftModifier)
        assert saved.window.news() == news
        assert [saved.desk.look(before.id).case.said.status for _ in left] == left
        assert (saved.line("order_no"), saved.field("order_no").isEnabled()) == (ORDER if left else "", True)

    def test_what_was_thrown_away_can_be_registered_anew(self, saved: World) -> None:
        (before,) = saved.cases()
        saved.press(KEY.Key_Z, MOD.ControlModifier)
        for _ in range(2):
            saved.press(KEY.Key_D, MOD.ControlModifier | MOD.ShiftModifier)
        with pytest.raises(UserError, match="没有"):
            saved.desk.look(before.id)
        saved.press(KEY.Key_Z, MOD.ControlModifier)
        saved.save()
        (after,) = saved.cases()
        assert (after.id != before.id, after.said.order_no) == (True, ORDER)


class TestTrouble:
    @pytest.mark.parametrize(
        ("trouble", "shows_key"),
        [(UserError("store.full", "磁盘已满"), False), (KeyStateError(KeyState.NO_KEYRING), True)],
    )
    def test_nothing_is_lost(self, world: World, trouble: UserError, *, shows_key: bool) -> None:
        world.register(PASTE)
        world.digits("31")
        world.trouble.append(trouble)
        world.save()
        assert (world.window.news(), bool(world.keys_shown)) == (trouble.message, shows_key)
        assert world.line("order_no") == ORDER
        world.save()
        assert len(world.cases()) == 1

    def test_ctrl_enter_pressed_twice_keeps_it_once(self, world: World) -> None:
        world.register(PASTE)
        world.digits("31")
        world.later.append(lambda: None)
        assert world.session.page
        world.session.page.save_asked.emit(False)
        world.session.page.save_asked.emit(False)
        for done in world.later[:]:
            done()
        assert len(world.cases()) == 1

    def test_the_next_order_waits_until_this_one_is_kept(self, world: World) -> None:
        world.register(PASTE)
        world.digits("31")
        world.later.append(lambda: None)
        world.save()
        world.register(f"订单编号：{OTHER}\n商品名称：长裤")
        world.copied[:] = ["the reply"]
        for done in world.later[:]:
            done()
        assert len(world.cases()) == 1
        assert (world.line("order_no"), world.line("product")) == (OTHER, "长裤")


class TestEditing:
    def test_a_kept_case_is_changed_in_the_form(self, world: World) -> None:
        world.register(PASTE)
        world.digits("31")
        world.save()
        world.register(OTHER)
        world.session.edit(world.desk.open(world.rows()[0].id))
        assert world.line("product") == "纯棉短袖"
        world.field("note").setFocus()
        world.type("改过")
        world.save()
        assert [one.said.note for one in world.cases()] == ["改过"]
        assert world.window.news() == "已改好"
        assert world.line("order_no") == OTHER

    def test_what_another_window_changed_is_said_and_nothing_lost(self, world: World) -> None:
        world.register(PASTE)
        world.digits("31")
        world.save()
        (case,) = world.cases()
        world.session.edit(world.desk.open(case.id))
        world.field("note").setFocus()
        world.type("我写的")
        world.desk.edit(case.id, case.version, {"note": "别人写的"})
        world.save()
        assert "刚在别处改过" in world.window.news()
        assert (world.line("note"), world.cases()[0].said.note) == ("我写的", "别人写的")
        world.save()
        assert world.cases()[0].said.note == "我写的"


def test_every_field_has_a_name_for_screen_readers(world: World) -> None:
    world.register(PASTE)
    world.press(KEY.Key_2, MOD.AltModifier)
    world.press(KEY.Key_F7)
    assert world.session.page
    for widget in world.session.page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.focusProxy():
            assert widget.accessibleName(), widget.objectName()
            assert widget.objectName(), widget.accessibleName()


def test_what_cannot_be_read_is_not_said_to_be_none(window: PanelWindow, theme: Theme, shop: Shop) -> None:
    shut = [KeyStateError(KeyState.NO_KEYRING)]

    def read(job: Callable[[ReturnsDesk], object]) -> object:
        if shut:
            raise shut[0]
        return job(shop.desk)

    session = ReturnsSession(shop.ways._replace(read=read, look=read), shop.aids, theme, window)
    window.add_page("returns", "售后", session.make_page)
    window.pages.turn_to("returns")
    page = session.page
    assert page
    assert page.list.empty_text == shut[0].message
    shut.clear()
    page.shown.emit()
    assert page.list.empty_text.startswith("没有没办完的售后")
