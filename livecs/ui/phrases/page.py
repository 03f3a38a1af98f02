"""The page 话术: what is typed finds rows, a chosen row is filled and copied, a reply is edited and copied."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from livecs.phrases.desk import Filter
from livecs.phrases.model import Stance
from livecs.sentence import Sentence
from livecs.ui.i18n import translate
from livecs.ui.phrases.chosen_view import ChosenView
from livecs.ui.phrases.fill_form import FillForm
from livecs.ui.phrases.finder import Finder
from livecs.ui.phrases.low_room import LowRoom
from livecs.ui.phrases.phrase_list import PhraseList
from livecs.ui.phrases.reply_panel import ReplyPanel
from livecs.ui.phrases.scene_bar import STANCES, SceneBar
from livecs.ui.phrases.search_box import SearchBox
from livecs.ui.phrases.sending import Sender
from livecs.ui.suggest.drop_widget import DropWidget
from livecs.ui.suggest.message import CustomerMessage, clipboard_text
from livecs.ui.suggest.miss_watch import MissWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from livecs.jobs.copy_reply import CopyReply
    from livecs.phrases.card_desk import CardDesk
    from livecs.phrases.desk import PhrasesDesk
    from livecs.ui.theme import Theme


class PhrasesPage(DropWidget):
    """Says its news in one line each; keeps no state but what is on the screen."""

    told = Signal(object)
    pins_changed = Signal()
    edit_wanted = Signal(object)
    leaving = Signal()

    def __init__(self, desk: PhrasesDesk, copy: CopyReply, theme: Theme, platform: str) -> None:
        """Build the page over a desk; it is filled by :meth:`restock`."""
        super().__init__()
        self._desk = desk
        self._platform = platform
        self._loading = False
        self._case = ""  # the situation that an attitude is wanted for
        self._wanted: Callable[[], None] | None = None  # a key that came before the phrases did
        self.search = SearchBox(self)
        self._theme = theme
        self._finder = Finder(desk)
        self.search.wear(theme)
        self.scenes = SceneBar(theme, self)
        self.list = PhraseList(theme, self)
        self.fill_form = FillForm(self)
        self.reply = ReplyPanel(copy, theme, platform, self)
        self.misses = MissWatch(self)
        self.sending = Sender(copy, self.fill_form, platform, self)
        self._chosen = ChosenView(desk, self.sending, theme, self)
        self.preview = self._chosen.preview
        self._lay_out()
        self.customer = CustomerMessage(theme, self._column, self._column.indexOf(self.list), self)
        self._connect()

    def use_card(self, card: CardDesk, copy: CopyReply) -> None:
        """Fill phrases from 本场信息, and let it answer link numbers and baskets."""
        from livecs.ui.card.answer_line import AnswerLine

        self.sending.card = card
        self._finder.answers = AnswerLine(card, copy, self)
        self._finder.answers.told.connect(self.told)
        self._column.insertWidget(self._column.indexOf(self.list), self._finder.answers)

    def add_above_reply(self, strip: QWidget) -> None:
        """Give something its place above the reply box."""
        self._column.insertWidget(self._column.indexOf(self.reply), strip)

    def copy_answer(self) -> None:
        """Copy the sentence that 本场信息 answered with."""
        if self._finder.answers and self._finder.answers.isVisible():
            self._finder.answers.copy()

    def restock(self, *, loading: bool = False, verifying: bool = False) -> None:
        """Show the desk's library, which changed; more phrases, or word of their signatures, may still be coming."""
        self._loading = loading
        self.sending.is_verifying = verifying
        self.list.show_verifying(is_verifying=verifying)
        self.show_again()
        if self._wanted and not loading:
            self._wanted()

    def show_again(self) -> None:
        """Show the same library in another order or wording; the chosen phrase stays chosen."""
        self._show_scenes()
        self._find(keep=self._chosen_id())

    def prepare(self) -> None:
        """Get ready for the first key while nobody types."""
        self._desk.prepare(self._narrowed())

    def is_loading(self) -> bool:
        """Whether more phrases, or more ways to find them, are still coming."""
        return self._loading

    def set_platform(self, platform: str) -> None:
        """Offer another platform's phrases and wordings."""
        self._platform = platform
        self._stop_asking()
        self.sending.end()
        self.sending.platform = platform
        self.reply.set_platform(platform)
        self.show_again()

    def choose_row(self, row: int) -> None:
        """Copy a row by its number (0-based)."""
        if self.list.has_row(row):
            self.list.choose(row)
            self.take_chosen()
        elif self._loading:
            self._wanted = partial(self.choose_row, row)

    def press_stance(self, stance: str) -> None:
        """Want one attitude, pressed again all of them; the chosen situation stays chosen."""
        chosen = self.list.chosen()
        phrase = chosen.entry.phrase if chosen else None
        self._case = phrase.case if phrase else ""
        self.scenes.press_stance(stance)
        self._case = ""
        if not phrase or self._chosen_id() == phrase.id:
            return
        row = self.list.row_of_case(phrase.case)
        self.list.choose(max(0, row))
        if phrase.case and row < 0:
            said = translate("PhrasesPage", "「{}」这种情况还没有{}的话术；按 Ctrl+4 到话术管理写一条")
            self.told.emit(said.format(phrase.title, Sentence(STANCES[Stance(stance)])))

    def suggest(self, message: str | None = None) -> None:
        """Show what fits a customer's message, from all scenes; left out, it is what was copied."""
        message = clipboard_text() if message is None else message
        if not message.strip():
            self.told.emit(translate("PhrasesPage", "剪贴板里没有文字，先复制买家的消息"))
            return
        self.search.clear()
        self.scenes.clear()
        self.customer.take(message)
        self.search.setFocus()

    def toggle_pin(self) -> None:
        """Pin the chosen phrase to 常用, or unpin it."""
        chosen = self.list.chosen()
        if not chosen:
            return
        pinned = self._desk.pin(chosen.entry.phrase.id)
        word = translate("PhrasesPage", "已固定到常用：{}") if pinned else translate("PhrasesPage", "已取消固定：{}")
        self._find(keep=chosen.entry.phrase.id)
        self.pins_changed.emit()
        self.told.emit(word.format(chosen.entry.phrase.title))

    def ask_change(self) -> None:
        """Ask for the chosen phrase to be edited; what comes of that is proposed for review."""
        if chosen := self.list.chosen():
            self.edit_wanted.emit(chosen.entry)

    def focus_search(self) -> None:
        """Return to the search, what was typed ready to be replaced."""
        self._stop_asking()
        self.search.setFocus()
        self.search.selectAll()

    def take_chosen(self) -> None:
        """Copy the chosen phrase, or ask for what is unknown in it."""
        chosen = self.list.chosen()
        self._wanted = self.take_chosen if self._loading and not chosen else None
        if chosen:
            self.sending.take(chosen.entry)
        elif not self._loading:
            self.copy_answer()

    def edit_reply(self) -> None:
        """Put the chosen phrase into the reply box, to be changed there."""
        chosen = self.list.chosen()
        self._wanted = self.edit_reply if self._loading and not chosen else None
        if chosen and (said := self.sending.refusal(chosen.entry)):
            self.told.emit(said)
        elif chosen:
            text = self.sending.next_text(chosen.entry)
            self._stop_asking()
            self.reply.take(text, chosen.entry.phrase.id)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.search, self.scenes, self.list, self._chosen, self.fill_form, self.reply):
            column.addWidget(part, int(part is self.list))
        LowRoom(self, column, self.scenes, self._chosen, self.reply.button)

    def _connect(self) -> None:
        self.search.query_changed.connect(self._on_query_changed)
        self.search.moved.connect(self.list.move_by)
        self.search.chosen.connect(self.take_chosen)
        self.search.edit_asked.connect(self.edit_reply)
        self.search.stepped_back.connect(self._on_stepped_back)
        self.search.message_pasted.connect(self.suggest)
        self.text_dropped.connect(self.suggest)
        self.customer.changed.connect(self._on_scenes_changed)
        self.scenes.changed.connect(self._on_scenes_changed)
        self.list.chosen_changed.connect(self._on_chosen_changed)
        self.list.taken.connect(self.take_chosen)
        self.list.customContextMenuRequested.connect(self._on_menu_asked)
        self._chosen.stance_pressed.connect(self.press_stance)
        self.fill_form.changed.connect(self._show_preview)
        self.fill_form.finished.connect(self.take_chosen)
        self.fill_form.cancelled.connect(self.focus_search)
        self.fill_form.edit_asked.connect(self.edit_reply)
        self.search.copy_asked.connect(self.reply.copy)
        self.search.left.connect(self._on_search_left)
        self.reply.told.connect(self.told)
        self.sending.told.connect(self.told)
        self.sending.sent.connect(self._on_sent)
        self.reply.box.stepped_back.connect(self.focus_search)

    def _show_scenes(self) -> None:
        self.scenes.show_tree(self._desk.scenes(self._platform), self._desk.stanced_scenes(self._platform))

    def _find(self, keep: str = "") -> None:
        narrowed, message = self._narrowed(), self.customer.text
        found = self._finder.look(self.search.query(), message, narrowed, self._case, is_loading=self._loading)
        self.sending.link = found.link
        self.list.know(self.sending.known(), big_sale=self.sending.is_big_sale())
        self.list.empty_text = found.empty_text
        self.list.show_rows(found.rows, found.query, self._platform, keep)
        self.misses.see(found.query, is_miss=found.is_miss)

    def _narrowed(self) -> Filter:
        return Filter(self._platform, self.scenes.scene, self.scenes.stance)

    def _chosen_id(self) -> str:
        chosen = self.list.chosen()
        return chosen.entry.phrase.id if chosen else ""

    def _stop_asking(self) -> None:
        if self.sending.asked:
            self.search.setFocus()  # before the field that has it goes
            self.sending.stop()
            self._show_preview()

    def _on_query_changed(self) -> None:
        self._stop_asking()
        self.sending.end()
        self._wanted = None
        if not self.customer.forget():
            self._find()

    def _on_scenes_changed(self) -> None:
        self._stop_asking()
        self._find()

    def _on_stepped_back(self) -> None:
        if self.sending.end():
            self._show_preview()
            self.told.emit(translate("PhrasesPage", "剩下的几条不发了"))
        elif self.search.text():
            self.search.clear()
        elif not (self.customer.forget() or self.scenes.clear()):
            self.leaving.emit()

    def _on_sent(self) -> None:
        if not self.sending.is_going():
            self.customer.forget()
        self.focus_search()
        self._show_preview()  # what is left of it, or all of it again

    def _on_chosen_changed(self) -> None:
        if self._chosen_id() != self.sending.asked:
            self._stop_asking()
        self.sending.end(self._chosen_id())
        self._show_preview()

    def _show_preview(self) -> None:
        chosen = self.list.chosen()
        self._chosen.show_entry(chosen.entry if chosen else None)

    def _on_menu_asked(self, at: QPoint) -> None:
        from livecs.ui.phrases.row_menu import pop_up

        pop_up(self, at)

    def _on_search_left(self) -> None:
        self._wanted = None  # whoever went on does not want it any more
        self.misses.give_up()
