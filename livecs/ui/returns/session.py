"""售后 in the panel: the page, Ctrl+D with what was copied, and the form that is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from livecs.clock import today_on
from livecs.returns.fitting import fits, of_order
from livecs.returns.paste import Field, parse
from livecs.returns.refusals import CaseChangedError, CaseFieldError
from livecs.returns.states import STATUS_TITLES
from livecs.returns.typed import Typed, draft_text, forms_in, typed_of, unreadable
from livecs.text import order_key
from livecs.ui.i18n import translate
from livecs.ui.returns import form_values
from livecs.ui.returns.advice import Advice
from livecs.ui.returns.beside import Beside
from livecs.ui.returns.draft_saver import DraftSaver
from livecs.ui.returns.saving import UNDO_MS, Saving
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from livecs.errors import UserError
    from livecs.returns.desk import Registered
    from livecs.returns.model import Case
    from livecs.returns.paste import Pasted
    from livecs.ui.returns.aids import Aids
    from livecs.ui.returns.case_form import CaseForm
    from livecs.ui.returns.page import ReturnsPage
    from livecs.ui.returns.saving import Duplicate
    from livecs.ui.returns.ways import Ways
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow


class ReturnsSession(QObject):
    """One for a panel."""

    case_wanted = Signal(str)
    """Somebody wants to see the case of this id."""
    changed = Signal()
    """A case was kept, or taken back."""

    def __init__(self, ways: Ways, aids: Aids, theme: Theme, window: PanelWindow) -> None:
        """Read nothing yet."""
        super().__init__(window)
        self._ways, self._aids, self._theme, self._window = ways, aids, theme, window
        self.page: ReturnsPage | None = None
        self._like = Typed()  # what the form has no field for, and which case it is
        self._aside: tuple[Typed, ...] = ()  # forms that come back one after the other
        self._pasted: Pasted | None = None
        self._last_text = ""  # of the paste that was saved last
        self._text = ""
        self._duplicate = ""
        self._copies = False
        self._is_private = False
        self._has_told = False
        self._drafts = DraftSaver(ways, self)
        self._drafts.failed.connect(self._on_draft_failed)
        self._saving = Saving(ways, aids, self)
        self._saving.kept.connect(self._on_kept)
        self._saving.refused.connect(self._on_refused)
        self._saving.duplicated.connect(self._on_duplicated)
        self._saving.reopened.connect(self._on_reopened)
        self.beside = Beside(ways, aids.reasons, self)
        self._advice = Advice(ways, aids, self)
        self._advice.told.connect(window.tell)
        self._undo = QTimer(self)
        self._undo.setSingleShot(True)
        self._undo.setTimerType(Qt.TimerType.PreciseTimer)
        self._undo.setInterval(UNDO_MS)
        self._undo.timeout.connect(self._on_undo_over)
        self.beside.counted.connect(self._on_counted)

    def look(self) -> None:
        """See what was being typed when the panel was closed, and what is due, if that asks nobody."""
        self._ways.run(lambda: self._ways.look(lambda desk: desk.drafts()), self._on_drafts)
        self.beside.look()

    def register(self) -> None:
        """Open the form with what was copied; what was typed there stays."""
        self._window.pages.turn_to("returns")
        text, typed = self._aids.clipboard(), self._typed()
        pasted = parse(text)
        orders = {order_key(order): order for order in pasted.orders()}
        mine = order_key(typed.order_no)
        if text and text == self._last_text and typed.is_empty() and len(orders) <= 1:
            self._say_and_go(translate("Returns", "剪贴板里还是刚登记的那笔，先复制下一笔订单"))
        elif mine and orders and mine not in orders:
            self._say_and_go(translate("Returns", "剪贴板是另一个订单，没有填；存好这笔再按 Ctrl+D"))
        else:
            self._text = text
            self._take_one(pasted, orders, mine)

    def edit(self, case: Case) -> None:
        """Open the form with a case that is kept; what was being typed comes back afterwards."""
        self._window.pages.turn_to("returns")
        self._put_aside()
        self._show(typed_of(case))
        self._window.tell(translate("Returns", "修改这条登记，Ctrl+↵ 存"))

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Show dots instead of what is personal, or no longer."""
        self._is_private = is_private
        if self.page:
            self.page.set_private(is_private)

    def _take_one(self, pasted: Pasted, orders: Mapping[str, str], mine: str) -> None:
        """Of several orders, the form's own or the one that is chosen."""
        if mine in orders:
            self._take(of_order(pasted, orders[mine]))
        elif len(orders) > 1 and self.page:
            self._pasted = pasted
            self.page.offer.ask(list(orders.values()))
        else:
            self._take(pasted)

    def _take(self, pasted: Pasted) -> None:
        form, before = self._form(), self._typed()
        filled = form_values.fill(form, fits(pasted))
        if said := pasted.value(Field.REASON):
            filled += form_values.fill_reason(form, said, self.beside.reasons)
            if not self._like.reason_note:
                self._like = self._like._replace(reason_note=said)
        self._on_changed()
        if not filled:
            said = translate("Returns", "剪贴板里没有认出新的内容，直接填")
        elif before.is_empty():
            said = translate("Returns", "认出 {} 项，有底色的可以改，Ctrl+Z 退回那一项").format(filled)
        else:
            said = translate("Returns", "只填了空着的 {} 项，写好的没有动").format(filled)
        self._say_and_go(said)

    def _say_and_go(self, said: str) -> None:
        self._window.tell(said)
        self._form().focus_next_empty()

    def _on_order_taken(self, order: str) -> None:
        if self._pasted:
            self._take(of_order(self._pasted, order))
            self._pasted = None

    def _on_save(self, copies: bool) -> None:  # noqa: FBT001 (a slot)
        form, typed = self._form(), self._typed()
        if self._saving.is_busy:
            return
        if typed.is_empty():
            self._say_and_go(translate("Returns", "还没有填内容：至少选一个原因再存"))
            return
        if wrong := unreadable(typed):
            form_values.show_flags(form, [(one.field, one.sentence, True) for one in wrong])
            return
        self._copies = copies
        if copies:
            phrase = self._aids.phrase_id(form.reason.reason, typed.attitude, self._platform())
            typed = typed._replace(phrase_id=phrase or typed.phrase_id)
        form.setEnabled(False)
        self._saving.save(typed, self._platform(), form.reason.reason)

    def _on_kept(self, typed: Typed, came: object) -> None:
        form = self._form()
        reason, attitude = form.reason.reason, form.attitude.value()
        form.setEnabled(True)
        self._last_text, self._text = self._text, ""
        self._go_on()
        said = translate("Returns", "已改好") if typed.is_edit else _said_of(came)
        if self._copies:
            said = f"{said} · {self._aids.copy_reply(reason, attitude, self._platform())}"
        if self._saving.can_undo():
            said = translate("Returns", "{} · Ctrl+Z 撤销（10 秒）").format(said)
            self._undo.start()
        self._window.tell(said)
        self.beside.look()
        self.changed.emit()

    def _go_on(self) -> None:
        """The next form: what was set aside, else an empty one."""
        following, self._aside = (self._aside or (Typed(),))[0], self._aside[1:]
        self._show(following)

    def _show(self, typed: Typed) -> None:
        self._like, self._duplicate = typed, ""
        form = self._form()
        form_values.show_typed(form, typed)
        form.lines["product"].setReadOnly(bool(typed.keeps_items))
        self._on_changed()
        form.focus_next_empty()

    def _on_refused(self, error: UserError) -> None:
        form = self._form()
        form.setEnabled(True)
        if isinstance(error, CaseFieldError):
            said = form_values.show_flags(form, error.flags) or error.message
        else:
            said = error.message
            form.focus_next_empty()
        if isinstance(error, CaseChangedError) and self._like.case_id:
            self._like = self._like._replace(version=error.case.version)
        if isinstance(error, KeyStateError):
            self._ways.show_key()
        self._window.tell(said)

    def _on_duplicated(self, found: Duplicate) -> None:
        form = self._form()
        form.setEnabled(True)
        on = today_on(found.created_at_ms)
        said = translate("Returns", "订单号重复：{} 月 {} 日已登记，{} · 回车查看")
        said = said.format(on.month, on.day, STATUS_TITLES[found.status])
        form_values.show_flags(form, [("order_no", said, True)])
        self._duplicate = found.case_id
        self._window.tell(said)

    def _on_undo(self) -> None:
        if self._saving.can_undo():
            self._saving.undo()
        else:
            self._window.tell(translate("Returns", "没有可以撤销的；存了超过 10 秒的，打开那一条修改"))

    def _on_reopened(self, typed: Typed) -> None:
        has_more = self._put_aside()
        self._last_text = ""
        self._show(typed)
        more = translate("Returns", "，刚才在写的等存好这笔再回来") if has_more else ""
        self._window.tell(translate("Returns", "已撤销，都在表里{}").format(more))
        self.beside.look()
        self.changed.emit()

    def _put_aside(self) -> bool:
        """Set what is being typed aside; False where there is nothing."""
        typed = self._typed()
        if typed.is_empty():
            return False
        self._aside = (typed, *self._aside)
        return True

    def _on_clear(self) -> None:
        typed = self._typed()
        if typed.is_empty():
            return
        if typed.case_id and not typed.is_edit:
            self._window.tell(translate("Returns", "这笔是撤销回来的，还占着草稿；存好再取消"))
            return
        self._saving.clear(typed)
        self._go_on()
        self._window.tell(translate("Returns", "已清空 · Ctrl+Z 撤回（10 秒）"))

    def _on_changed(self) -> None:
        typed = self._typed()
        forms = [one for one in (typed, *self._aside) if not one.is_empty()]
        self._drafts.keep(draft_text(forms) if forms else "")
        form = self._form()
        form.judge(self._aids.linter(), self._platform())
        self._advice.advise()
        self.beside.look_for_near(typed, self._platform())

    def _on_order_touched(self) -> None:
        self._duplicate = ""

    def _on_order_entered(self) -> None:
        if self._duplicate:
            self.case_wanted.emit(self._duplicate)
        else:
            self._form().focusNextChild()

    def _on_drafts(self, came: object) -> None:
        if not isinstance(came, tuple) or not came:
            return
        draft_id, text = came[0]
        forms = forms_in(text)
        if not forms or not self._drafts.begin_with(draft_id, text):
            return
        if self._typed().is_empty():
            self._like, self._aside = forms[0], forms[1:]
            if self.page:
                self._show(forms[0])
        else:
            self._aside = (*self._aside, *forms)
            self._on_changed()
        self._window.tell(translate("Returns", "有一份没存完的登记 · Ctrl+D 接着写"))

    def _on_draft_failed(self, error: UserError) -> None:
        """Said once: a key is asked for when something is saved, not while somebody types."""
        if not self._has_told:
            self._has_told = True
            self._window.tell(translate("Returns", "草稿还没存进去：{}").format(error.message))

    def _on_undo_over(self) -> None:
        if self._window.news().endswith(translate("Returns", "撤销（10 秒）")):
            self._window.tell(translate("Returns", "已登记"))

    def _on_counted(self, number: int) -> None:
        self._window.pages.count_on("returns", number)

    def _typed(self) -> Typed:
        return form_values.typed_in(self.page.form, self._like) if self.page else self._like

    def _form(self) -> CaseForm:
        assert self.page is not None  # noqa: S101 (only what stands on the page calls)
        return self.page.form

    def _platform(self) -> str:
        return self._window.page.sending.platform

    def make_page(self) -> QWidget:
        """The page, with what was being typed."""
        from livecs.ui.returns.page import ReturnsPage

        page = self.page = ReturnsPage(self._aids.law, self._ways.now_ms, self._theme)
        page.set_private(self._is_private)
        page.list.opened.connect(self.case_wanted)
        self.beside.stand_on(page)
        self._advice.stand_on(page, self._platform)
        self._show(self._like)
        page.form.changed.connect(self._on_changed)
        page.form.lines["order_no"].touched.connect(self._on_order_touched)
        page.form.lines["order_no"].entered.connect(self._on_order_entered)
        page.offer.taken.connect(self._on_order_taken)
        page.save_asked.connect(self._on_save)
        page.undo_asked.connect(self._on_undo)
        page.clear_asked.connect(self._on_clear)
        page.hidden.connect(self._drafts.flush)
        page.left.connect(self._window.search)
        return page


def _said_of(registered: object) -> str:
    flags = registered.flags if isinstance(registered, _registered()) else ()
    return "，".join([translate("Returns", "已登记"), *(flag.sentence for flag in flags)])


def _registered() -> type[Registered]:
    from livecs.returns.desk import Registered

    return Registered
