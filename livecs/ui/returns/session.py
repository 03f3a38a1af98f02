"""售后 in the panel: the page, what becomes of its form, and what is told about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from livecs.clock import today_on
from livecs.returns.desk import Registered
from livecs.returns.model import CaseFile
from livecs.returns.refusals import CaseChangedError, CaseFieldError
from livecs.returns.states import STATUS_TITLES
from livecs.returns.typed import typed_of, unreadable
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.returns import form_values
from livecs.ui.returns.advice import Advice
from livecs.ui.returns.beside import Beside
from livecs.ui.returns.clearing import Clearing
from livecs.ui.returns.form_stack import FormStack
from livecs.ui.returns.pasting import Pasting
from livecs.ui.returns.saving import UNDO_MS, Saving
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from livecs.errors import UserError
    from livecs.returns.typed import Typed
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
        self._duplicate = self._copied = ""
        self._copies = self._is_private = self._has_told = False
        self.forms = FormStack(ways, self)
        self.forms.came_back.connect(self._on_came_back)
        self.forms.shown.connect(self._on_form_shown)
        self.forms.drafts.failed.connect(self._on_draft_failed)
        self.beside = Beside(ways, aids, self)
        self.beside.counted.connect(self._on_counted)
        self._pasting = Pasting(self.forms.typed, lambda: self.beside.reasons, self)
        self._pasting.told.connect(window.tell)
        self._pasting.filled.connect(self._on_filled)
        window.setting_changed.connect(self._on_setting_changed)
        self._pasting.note_found.connect(self._on_note_found)
        self._advice = Advice(ways, aids, self)
        self._advice.told.connect(window.tell)
        self._saving = Saving(ways, self)
        self._saving.kept.connect(self._on_kept)
        self._saving.refused.connect(self._on_refused)
        self._saving.duplicated.connect(self._on_duplicated)
        self._saving.reopened.connect(self._on_reopened)
        self._clearing = Clearing(self._saving, self.forms, self)
        self._clearing.told.connect(window.tell)
        self._undo = QTimer(self)
        self._undo.setSingleShot(True)
        self._undo.setTimerType(Qt.TimerType.PreciseTimer)
        self._undo.setInterval(UNDO_MS)
        self._undo.timeout.connect(self._on_undo_over)

    def look(self) -> None:
        """See what was being typed when the panel was closed, and what is open, if that asks nobody."""
        self.beside.look()  # first: a form may have a reason of the shop's own
        self.forms.look()

    def register(self) -> None:
        """Open the form with what was copied; what was typed there stays."""
        self._window.pages.turn_to("returns")
        if self._saving.is_busy:
            self._copied = self._aids.clipboard()  # now: the reply may be copied when this one is kept
        else:
            self._pasting.take(self._aids.clipboard())

    def edit(self, file: CaseFile) -> None:
        """Open the form with a case that is kept; what was being typed comes back afterwards."""
        self._window.pages.turn_to("returns")
        if self._may_leave():
            self.forms.show_before(typed_of(file.case))
            self._form().more.strip.show_case(file.case.id, file.pictures)
            self._window.tell(translate("Returns", "修改这条登记，Ctrl+Enter 存"))

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Show dots instead of what is personal, or no longer."""
        self._is_private = is_private
        if self.page:
            self.page.set_private(is_private)

    def make_page(self) -> QWidget:
        """The page, with what was being typed."""
        from livecs.ui.returns.page import ReturnsPage

        page = self.page = ReturnsPage(self._aids, self._ways.now_ms, self._theme)
        page.set_private(self._is_private)
        self.beside.stand_on(page)
        self._advice.stand_on(page, self._platform)
        self._pasting.stand_on(page)
        page.form.changed.connect(self._on_changed)
        self.forms.stand_on(page)
        page.form.lines["order_no"].touched.connect(self._on_order_touched)
        page.form.lines["order_no"].entered.connect(self._on_order_entered)
        page.list.opened.connect(self.case_wanted)
        page.save_asked.connect(self._on_save)
        page.undo_asked.connect(self._on_undo)
        self._clearing.stand_on(page)
        page.left.connect(self._window.search)
        return page

    def _on_save(self, copies: bool) -> None:  # noqa: FBT001 (a slot)
        form, typed = self._form(), self.forms.typed()
        if self._saving.is_busy:
            return
        if typed.is_empty():
            self._window.tell(translate("Returns", "还没有填内容：至少选一个原因再存"))
            form.focus_next_empty()
            return
        if wrong := unreadable(typed):
            form_values.show_flags(form, [(one.field, one.sentence, True) for one in wrong])
            return
        self._copies, self._copied = copies, ""
        if copies:
            phrase = self._aids.phrase_id(form.reason.reason, typed.attitude, self._platform())
            typed = typed._replace(phrase_id=phrase or typed.phrase_id)
        form.setEnabled(False)
        self._saving.save(typed, self._platform(), form.reason.reason)

    def _on_kept(self, typed: Typed, came: object) -> None:
        form = self._form()
        form.setEnabled(True)
        reason, attitude = form.reason.reason, form.attitude.value()
        if isinstance(came, Registered) and not typed.case_id:
            form.more.strip.keep(came.case_id)  # to a case that was there, pictures have gone at once
        self._pasting.kept()
        self.forms.show_next()
        said = translate("Returns", "已改好") if typed.is_edit else _said_of(came)
        if self._copies:
            said = _with_reply(said, self._aids.copy_reply(reason, attitude, self._platform()))
        if self._saving.can_undo():
            said = translate("Returns", "{} · Ctrl+Z 撤销（10 秒）").format(said)
            self._undo.start()
        self._tell_changed(said)
        if self._copied:
            copied, self._copied = self._copied, ""
            self._pasting.take(copied)

    def _on_refused(self, error: UserError) -> None:
        form, said = self._form(), spoken(error.message)
        self._copied = ""
        form.setEnabled(True)
        if isinstance(error, CaseFieldError):
            said = form_values.show_flags(form, error.flags) or said
        else:
            form.focus_next_empty()
        if isinstance(error, CaseChangedError) and self.forms.typed().case_id:
            self.forms.remember(version=error.case.version)
        if isinstance(error, KeyStateError):
            self._ways.show_key()
        self._window.tell(said)

    def _on_duplicated(self, found: Duplicate) -> None:
        form = self._form()
        self._copied = ""
        form.setEnabled(True)
        on = today_on(found.created_at_ms)
        said = translate("Returns", "订单号重复：{} 月 {} 日已登记，{} · 回车查看")
        said = said.format(on.month, on.day, spoken(STATUS_TITLES[found.status]))
        form_values.show_flags(form, [("order_no", said, True)])
        self._duplicate = found.case_id
        self._window.tell(said)

    def _on_undo(self) -> None:
        if not self._saving.can_undo():
            self._window.tell(_nothing_to_undo(self._form()))
        elif self._may_leave():
            self._saving.undo()

    def _on_reopened(self, typed: Typed) -> None:
        self._pasting.forget_kept()
        has_more = self.forms.show_before(typed)
        if typed.case_id:
            self._ways.run(partial(self._ways.look, lambda desk: desk.look(typed.case_id)), self._on_case)
        more = translate("Returns", "，刚才在写的等存好这笔再回来") if has_more else ""
        self._tell_changed(translate("Returns", "已撤销，都在表里{}").format(more))

    def _on_case(self, came: object) -> None:
        if isinstance(came, CaseFile) and came.case.id == self.forms.typed().case_id:
            self._form().more.strip.show_case(came.case.id, came.pictures)

    def _may_leave(self) -> bool:
        """Whether nothing is lost when another form is shown: pictures of an unsaved one are in memory alone."""
        has_pictures = self._form().more.strip.has_unkept()
        if has_pictures:
            self._window.tell(translate("Returns", "先存好正在写的这笔：它的凭证还没有存下"))
        return not has_pictures

    def _on_changed(self) -> None:
        form = self._form()
        form.judge(self._aids.linter(), self._platform())
        self._advice.advise()
        self.beside.look_for_near(self.forms.typed(), self._platform())

    def _on_filled(self) -> None:
        self._pasting.look_at_platform(self._platform())
        self._on_changed()

    def _on_setting_changed(self, key: str) -> None:
        if key == "platform" and self.page:
            self._on_filled()
            self._advice.advise_on_reason()

    def _on_form_shown(self) -> None:
        self._duplicate = ""
        if self.page:
            self.page.form.more.strip.begin()
            self._on_changed()

    def _on_note_found(self, words: str) -> None:
        if not self.forms.typed().reason_note:
            self.forms.remember(reason_note=words)

    def _on_order_touched(self) -> None:
        self._duplicate = ""

    def _on_order_entered(self) -> None:
        if self._duplicate:
            self.case_wanted.emit(self._duplicate)
        else:
            self._form().focusNextChild()

    def _on_came_back(self) -> None:
        self._window.tell(translate("Returns", "有一份没存完的登记 · Ctrl+D 接着写"))

    def _on_draft_failed(self, error: UserError) -> None:
        """Said once: a key is asked for when something is saved, not while somebody types."""
        if not self._has_told:
            self._has_told = True
            self._window.tell(translate("Returns", "草稿还没存进去：{}").format(spoken(error.message)))

    def _on_undo_over(self) -> None:
        offer = translate("Returns", "{} · Ctrl+Z 撤销（10 秒）").format("")
        self._window.tell(self._window.news().replace(offer, ""))

    def _on_counted(self, number: int) -> None:
        self._window.pages.count_on("returns", number)

    def _tell_changed(self, said: str) -> None:
        self._window.tell(said)
        self.beside.look()
        self.changed.emit()

    def _form(self) -> CaseForm:
        assert self.page is not None  # noqa: S101 (only what stands on the page calls)
        return self.page.form

    def _platform(self) -> str:
        return self._window.page.sending.platform


def _nothing_to_undo(form: CaseForm) -> str:
    if any(line.words for line in (*form.lines.values(), form.customer.line)):
        return translate("Returns", "要退回认出的内容，到有底色的那一项按 Ctrl+Z")
    return translate("Returns", "没有可以撤销的；存了超过 10 秒的，打开那一条修改")


def _said_of(registered: object) -> str:
    flags = registered.flags if isinstance(registered, Registered) else ()
    return spoken(strung("，", [translate("Returns", "已登记"), *(flag.sentence for flag in flags)]))


def _with_reply(said: str, reply: str) -> str:
    """Short where all went well: the line has room for the undo, and for the offer to note a promise."""
    if reply.startswith(translate("Returns", "已复制")):
        return translate("Returns", "{}并复制话术").format(said)
    return f"{said} · {reply}"
