"""记一笔 and 交接班 in the panel: the offer after a promise was copied, the form, the page and its count."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from livecs.errors import UserError
from livecs.handover import Part, due_words, handover_text
from livecs.phrases.fill import without_holes
from livecs.phrases.handover import is_overdue, presets, promises_part
from livecs.phrases.promises import Promise, PromiseChangedError
from livecs.ui.handover.promise_form import PromiseForm
from livecs.ui.handover.promise_list import HIDDEN
from livecs.ui.i18n import spoken, translate
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from livecs.clock import NowMs
    from livecs.phrases.model import Phrase
    from livecs.phrases.promises import PromisesDesk
    from livecs.ui.handover.handover_page import HandoverPage
    from livecs.ui.paper.printing import Ask, Printing
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

    Run = Callable[[Callable[[], object], Callable[[object], None]], None]
    Job = Callable[[PromisesDesk], object]

_EDGE, _LONGEST_MS = 24, 24 * 3_600_000


class Ways(NamedTuple):
    """How the promises are reached; each may wait for the disk, and is called through ``run``.

    ``look`` gives the open ones if that asks nobody, ``read`` may ask a person, ``work`` makes the store if there
    is none; ``show_key`` shows the page on which a key is made or entered; ``copy`` takes a text. ``more`` gives
    what others hand over besides the promises, a tuple of parts; ``known`` what of it is at hand without the store.
    """

    run: Run
    look: Callable[[], object]
    read: Callable[[], object]
    work: Callable[[Job], object]
    show_key: Callable[[], None]
    copy: Callable[[str], None]
    now_ms: NowMs
    more: Callable[[], object] = tuple
    known: Callable[[], tuple[Part, ...]] = tuple


class HandoverSession(QObject):
    """One for a panel. Wakes when something is due, and never for nothing."""

    late_changed = Signal(int)  # how many promises are overdue

    def __init__(self, ways: Ways, theme: Theme, window: PanelWindow, ask_printer: Ask | None = None) -> None:
        """Put the page into the bar; nothing is read yet. ``ask_printer`` stands for the system's dialog."""
        super().__init__(window)
        self._ways = ways
        self._theme = theme
        self._window = window
        self._page: HandoverPage | None = None
        self._form: PromiseForm | None = None
        self._ask_printer = ask_printer
        self._promised: Phrase | None = None
        self._about: Phrase | None = None  # what the form was opened for; another may be copied meanwhile
        self._open: tuple[Promise, ...] = ()
        self._busy: set[str] = set()
        self._printing: Printing | None = None
        self._is_private = False
        self._has_told = False
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one is late by a twentieth: an hour in a day
        self._due.timeout.connect(self._on_due)
        window.add_page("handover", translate("Handover", "交接班"), self._make_page)
        window.promise_asked.connect(self.ask)
        window.page.sending.sent.connect(self._offer)

    def look(self) -> None:
        """Read what is open if that asks nobody, and say so once."""
        self._ways.run(self._ways.look, self._on_first_look)

    def copied(self, phrase: Phrase) -> None:
        """Offer 记一笔 if what was just copied promises something."""
        self._promised = phrase if phrase.promise else None
        QTimer.singleShot(0, self, self._offer)  # after the line that says it was copied

    def ask(self) -> None:
        """Ask for a promise, about the phrase that was just copied if it made one."""
        if self._form is None:
            self._form = PromiseForm(self._window)
            self._form.finished.connect(self._on_form)
            self._form.cancelled.connect(self._leave)
            self._window.add_line(self._form)
        if self._form.isVisible():
            self._form.what.setFocus()
            return
        self._about = self._promised
        what = ""
        if self._about:  # the title names the situation, and what was said is what was promised
            said = without_holes(self._about.text_on(self._window.page.sending.platform))
            what = f"{self._about.title}：{said}"
        self._form.ask(what, presets(self._ways.now_ms()))

    def _offer(self) -> None:
        if not self._promised or self._window.page.sending.is_going():
            return
        said, hint = self._window.news(), translate("Handover", "Ctrl+M 记一笔")
        if said.endswith(hint):
            return
        both = f"{said} · {hint}"
        is_wide = self._window.fontMetrics().horizontalAdvance(both) <= self._window.width() - _EDGE
        if is_wide:
            self._window.tell(both)
        elif said.startswith(translate("Handover", "已复制")):  # what else was done is worth more than the offer
            self._window.tell(translate("Handover", "已复制 · {}").format(hint))

    def _on_form(self) -> None:
        form = self._form
        if form is None or not form.isEnabled():
            return
        form.setEnabled(False)
        what, due_at_ms, customer = form.what.text(), form.due_at_ms(), form.customer.text()
        phrase_id = self._about.id if self._about else ""
        platform = self._window.page.sending.platform

        def note(desk: PromisesDesk) -> object:
            return desk.note(what, due_at_ms, customer=customer, phrase_id=phrase_id, platform=platform)

        self._ways.run(partial(self._ways.work, note), self._on_noted)

    def _on_noted(self, came: object) -> None:
        if self._form:
            self._form.setEnabled(True)
            self._form.customer.setFocus()
        if isinstance(came, Promise):
            self._leave()
            self._take((*self._open, came))
            until = due_words(came.due_at_ms, self._ways.now_ms())
            self._window.tell(translate("Handover", "已记下 · {} · Ctrl+5 看交接班").format(until))
        else:
            self._on_trouble(came)

    def _leave(self) -> None:
        if self._form:
            self._form.hide()
        self._promised = None
        if self._page and self._page.isVisible():
            self._page.setFocus()
        else:
            self._window.search()

    def _make_page(self) -> QWidget:
        from livecs.ui.handover.handover_page import HandoverPage

        self._page = HandoverPage(self._theme, self._ways.now_ms)
        self._page.shown.connect(self._read)
        self._page.done_asked.connect(self._on_done_asked)
        self._page.reopen_asked.connect(self._on_reopen_asked)
        self._page.reveal_asked.connect(self._on_reveal_asked)
        self._page.copy_asked.connect(self._on_copy_asked)
        self._page.print_asked.connect(self._on_print_asked)
        self._page.set_private(self._is_private)
        self._page.left.connect(self._window.search)
        return self._page

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide what was promised to whom, or show it again."""
        self._is_private = is_private
        if self._page:
            self._page.set_private(is_private)

    def _read(self) -> None:
        self._ways.run(self._ways.read, self._on_read)
        self._ways.run(self._ways.more, self._on_more)

    def _on_more(self, came: object) -> None:
        if self._page:
            self._page.show_more(came if isinstance(came, tuple) else ())

    def _on_first_look(self, came: object) -> None:
        self._on_read(came)
        has_told, self._has_told = self._has_told, isinstance(came, tuple)
        if isinstance(came, tuple) and came and not has_told:
            said = promises_part(came, self._ways.now_ms()).title
            self._window.tell(translate("Handover", "{} · Ctrl+5 交接班").format(said))

    def _on_read(self, came: object) -> None:
        if isinstance(came, tuple):
            self._take(came)
        elif isinstance(came, UserError) and self._page:
            self._page.say(spoken(came.message))

    def _take(self, promises: tuple[Promise, ...]) -> None:
        self._open = promises = tuple(sorted(promises, key=lambda one: (one.due_at_ms, one.id)))
        self._window.pages.count_on("handover", len(promises))
        if self._page:
            self._page.show_promises(promises)
        now_ms = self._ways.now_ms()
        self.late_changed.emit(sum(is_overdue(one, now_ms) for one in promises))
        left = [one.due_at_ms - now_ms for one in promises if not is_overdue(one, now_ms)]
        if left:
            self._due.start(min(*left, _LONGEST_MS) + 1)
        else:
            self._due.stop()

    def _on_due(self) -> None:
        late = [one for one in self._open if is_overdue(one, self._ways.now_ms())]
        if late:
            said = translate("Handover", "「{}」到时间了还没办 · Ctrl+5 交接班")
            self._window.tell(said.format(self._what(max(late, key=lambda one: one.due_at_ms))))
        self._take(self._open)

    def _on_done_asked(self, promise: Promise) -> None:
        self._change(promise, lambda desk: desk.finish(promise))

    def _on_reopen_asked(self, promise: Promise) -> None:
        self._change(promise, lambda desk: desk.reopen(promise))

    def _change(self, promise: Promise, job: Job) -> None:
        if promise.id not in self._busy:
            self._busy.add(promise.id)
            self._ways.run(partial(self._ways.work, job), partial(self._on_changed, promise.id))

    def _on_changed(self, id_: str, came: object) -> None:
        self._busy.discard(id_)
        if not isinstance(came, Promise):
            self._on_trouble(came)
            return
        if self._page:
            self._page.put(came)
        others = tuple(one for one in self._open if one.id != id_)
        is_done = came.done_at_ms is not None
        self._take(others if is_done else (*others, came))
        word = translate("Handover", "已办完「{}」· Ctrl+Z 撤回") if is_done else translate("Handover", "已撤回「{}」")
        self._window.tell(word.format(self._what(came)))

    def _on_reveal_asked(self, promise: Promise) -> None:
        self._ways.run(partial(self._ways.work, lambda desk: desk.reveal(promise)), self._on_trouble)

    def _on_copy_asked(self) -> None:
        self._ways.run(self._ways.more, self._copy)

    def _copy(self, came: object) -> None:
        now_ms = self._ways.now_ms()
        self._ways.copy(handover_text(self._parts(came), now_ms))
        said = translate("Handover", "交接班已复制，号码已遮住，可以发到群里")
        if isinstance(came, UserError):
            said = translate("Handover", "交接班只复制了一部分：{}").format(spoken(came.message))
        self._window.tell(said)

    def _on_print_asked(self) -> None:
        if self._printing is None:
            from livecs.ui.paper.printing import Printing

            self._printing = Printing(self._window, self._ask_printer)
            self._printing.ready.connect(self._on_printer_ready)
            self._printing.told.connect(self._window.tell)
        self._printing.begin(translate("Handover", "交接班"))

    def _on_printer_ready(self) -> None:
        self._ways.run(self._ways.more, self._print)

    def _print(self, came: object) -> None:
        from livecs.ui.handover.printed import handover_table

        if self._printing:
            self._printing.draw(handover_table(self._parts(came), self._ways.now_ms()))
        if isinstance(came, UserError):
            self._on_trouble(came)

    def _parts(self, came: object) -> tuple[Part, ...]:
        """The promises, and what others hand over; what could not be read is said, or it would pass for nothing."""
        promises = promises_part(self._open, self._ways.now_ms())
        if isinstance(came, UserError):
            return (promises, *self._ways.known(), Part(translate("Handover", "其余没有读出来"), (came.message,)))
        return (promises, *(came if isinstance(came, tuple) else ()))

    def _what(self, promise: Promise) -> str:
        return HIDDEN if self._is_private else promise.what

    def _on_trouble(self, came: object) -> None:
        if isinstance(came, KeyStateError):
            self._ways.show_key()
        if isinstance(came, UserError):
            self._window.tell(spoken(came.message))
        if isinstance(came, PromiseChangedError):
            self._read()
