"""欠回复 in the panel: the key that asks a customer to wait, the strip, and what is written of it behind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from livecs.errors import UserError
from livecs.override import override
from livecs.response.owed import OwedState, Written, about_of, state_of
from livecs.response.owed_desk import Opened, OwedDesk
from livecs.response.owed_words import TITLES, left_words, next_change_ms, owed_part
from livecs.sentence import Sentence
from livecs.ui.handover.promise_list import HIDDEN
from livecs.ui.i18n import spoken, translate
from livecs.ui.owed.strip import OwedStrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.clock import NowMs
    from livecs.handover import Part
    from livecs.response.owed import Change, Owed
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

    Run = Callable[[Callable[[], object], Callable[[object], None]], None]

UNDO_MS = 10_000
_EDGE, _LONGEST_MS = 24, 24 * 3_600_000


class Ways(NamedTuple):
    """What the strip reaches outside.

    ``write`` takes changes and gives a ``Written``, or None while the store cannot be opened without asking anyone; it
    is called through ``run``. ``hold`` copies the next hold line for a platform; False where there is none. ``copied``
    gives what a person copied last, empty where it was the panel; ``within_s`` how long a customer of a platform waits.
    """

    run: Run
    write: Callable[[tuple[Change, ...]], object]
    hold: Callable[[str], bool]
    copied: Callable[[], str]
    within_s: Callable[[str], int]
    new_id: Callable[[], str]
    now_ms: NowMs


class OwedSession(QObject):
    """One for a panel. Every key is answered at once; the store is written behind, as soon as it is open."""

    owed_changed = Signal(int)  # how many are owed, or of as many more are late

    def __init__(self, ways: Ways, theme: Theme, window: PanelWindow) -> None:
        """Put the strip into its place; nothing is read yet."""
        super().__init__(window)
        self._ways, self._window = ways, window
        self._desk = OwedDesk(ways.new_id, ways.now_ms)
        self._open: tuple[Owed, ...] = ()
        self._closed: tuple[Owed, ...] = ()  # just now, the latest last: they can be taken back
        self._late: set[str] = set()
        self._is_private = self._is_holding = False
        self._told_trouble = ""
        self._replied = ""
        self.strip = OwedStrip(theme, ways.now_ms, window.page)
        window.page.add_above_reply(self.strip)
        self._undo = QTimer(self)
        self._undo.setSingleShot(True)
        self._undo.setInterval(UNDO_MS)
        self._undo.timeout.connect(self._drop_closed)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setTimerType(Qt.TimerType.PreciseTimer)
        self._next.timeout.connect(self._on_next)
        window.hold_asked.connect(self.hold)
        window.owed_asked.connect(self.go)
        window.page.search.textEdited.connect(self._leave_search)
        entries = self.strip.list
        entries.picked.connect(self._on_picked)
        entries.dropped.connect(self._on_dropped)
        entries.undone.connect(self.undo)
        entries.stepped_back.connect(self._on_left)

    def known(self) -> tuple[Owed, ...]:
        """Those who are owed a reply, as far as the panel knows; the store may know more."""
        return self._open

    @property
    def count(self) -> int:
        """How many are owed."""
        return len(self._open)

    @property
    def late(self) -> int:
        """How many of them have waited too long."""
        return len(self._late)

    def look(self) -> None:
        """Write what is not written yet and read what is kept, if that asks nobody."""
        self._ways.run(partial(self._ways.write, self._desk.pending), self._on_written)

    def on_time(self) -> None:
        """A minute has passed: words in hours may be others, and the store may be open by now."""
        self._on_next()
        self.look()

    def hold(self) -> None:
        """Copy the next hold line, and see that whoever it is for is not forgotten."""
        page = self._window.page
        copied, platform = self._ways.copied(), page.sending.platform
        self._is_holding = True
        has_line = self._ways.hold(platform)
        self._is_holding = False
        picked = next((one for one in self._open if one.id == self.strip.picked), None)
        if picked and not about_of(copied):
            opened = Opened(picked, is_new=False)  # whom one is answering is asked to wait again
        else:
            opened = self._desk.hold(copied, self._ways.within_s(platform), platform)
        self._show()
        self._window.tell(self._held_words(opened, has_line=has_line))
        if opened.is_new:
            self.look()

    def go(self) -> None:
        """Go to the strip, from whichever page."""
        if not self._open and not self._closed:
            self._window.tell(translate("Owed", "没有欠回复；按 Ctrl+J 请买家稍等，就记在这里"))
            return
        self._window.pages.turn_to("phrases")
        self.strip.list.setFocus()
        self.strip.refresh()

    def replied(self) -> None:
        """A reply was copied: whoever was chosen is answered by it."""
        entry = self._answered()
        if entry and not self._is_holding:
            self._replied = self._name(entry)
            self._close(entry)
            self._window.page.search.installEventFilter(self)
            QTimer.singleShot(0, self, self._tell_replied)  # after the line that says it was copied

    def undo(self) -> None:
        """Take back what was closed last."""
        if not self._closed:
            return
        *others, entry = self._closed
        self._closed = tuple(others)
        self._leave_search()
        self._desk.reopen(entry)
        self._show()
        self._window.tell(translate("Owed", "「{}」又在等了").format(self._name(entry)))
        self.look()

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide the names, or show them again."""
        self._is_private = is_private
        self.strip.set_private(is_private)

    def part(self) -> Part:
        """What is handed over; may be asked from another thread."""
        return owed_part(self._open, self._ways.now_ms())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where a reply was copied from the search, Ctrl+Z is about what that closed."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if is_undo := event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        return is_undo

    def _answered(self) -> Owed | None:
        chosen = self.strip.list.chosen() if self.strip.list.hasFocus() else None
        id_ = chosen.id if chosen else self.strip.picked
        return next((one for one in self._open if one.id == id_), None)

    def _close(self, entry: Owed) -> None:
        self._closed = (*self._closed, self._desk.close(entry))
        self._undo.start()
        self._show()
        self.look()

    def _show(self) -> None:
        before, self._open = self._open, self._desk.open()
        open_ids = {one.id for one in self._open}
        self._closed = tuple(one for one in self._closed if one.id not in open_ids)
        self._late &= open_ids
        if self.strip.list.hasFocus() and not self._open and not self._closed:
            self._window.page.focus_search()  # before the strip goes
        self.strip.show_entries(sorted((*self._open, *self._closed), key=lambda one: (one.due_at_ms, one.id)))
        left = next_change_ms(self._open, self._ways.now_ms())
        if left is None:
            self._next.stop()
        else:
            self._next.start(min(left, _LONGEST_MS) + 1)
        if len(before) != len(self._open):
            self.owed_changed.emit(len(self._open))

    def _on_next(self) -> None:
        self._show()
        late = self._overdue()
        fresh = [one for one in self._open if one.id in late - self._late]
        self._late = late
        if fresh:
            self.owed_changed.emit(self.count)
            self._window.tell(self._late_words([one for one in self._open if one.id in late]))

    def _late_words(self, late: list[Owed]) -> str:
        """Who is overdue, whoever waits longest first."""
        if len(late) == 1:
            return translate("Owed", "「{}」超时了 · Ctrl+Shift+J 去回").format(self._name(late[0]))
        said = translate("Owed", "{} 位超时，最久「{}」 · Ctrl+Shift+J 去回")
        return said.format(len(late), self._name(min(late, key=lambda one: one.due_at_ms)))

    def _overdue(self) -> set[str]:
        now_ms = self._ways.now_ms()
        return {one.id for one in self._open if state_of(one, now_ms) == OwedState.OVERDUE}

    def _drop_closed(self) -> None:
        self._closed = ()
        self._leave_search()
        self._show()

    def _on_picked(self) -> None:
        entry = self.strip.list.chosen()
        if entry is None or entry.closed_at_ms is not None:
            return
        self.strip.picked = entry.id
        self.strip.refresh()
        self._window.page.focus_search()
        here = self._window.page.sending.platform
        where = TITLES.get(entry.platform, "") if entry.platform != here else ""
        said = translate("Owed", "正在回「{}」{}：复制回复就消掉")
        self._window.tell(said.format(self._name(entry), Sentence("（{}）", where) if where else ""))

    def _on_dropped(self) -> None:
        entry = self.strip.list.chosen()
        if entry is None or entry.closed_at_ms is not None:
            return
        row = self.strip.list.currentIndex().row()
        self._close(entry)
        faces = self.strip.list.rows.faces
        after = (n for n in (*range(row, len(faces)), *range(row)) if faces[n].entry.closed_at_ms is None)
        self.strip.list.choose(next(after, row))
        self._window.tell(translate("Owed", "已去掉「{}」· Ctrl+Z 撤回").format(self._name(entry)))

    def _on_left(self) -> None:
        self.strip.picked = ""
        self.strip.refresh()
        self._window.page.focus_search()

    def _leave_search(self) -> None:
        """Ctrl+Z there is about its letters again."""
        self._window.page.search.removeEventFilter(self)

    def _on_written(self, came: object) -> None:
        if isinstance(came, Written):
            self._told_trouble = ""
            self._desk.settle(came)
            self.strip.picked = came.same.get(self.strip.picked, self.strip.picked)
            before = {one.id for one in self._open}
            self._show()
            if late := self._overdue() - before:  # they were late before anybody could see it
                self._late |= late
                self.owed_changed.emit(self.count)
            if came.said:
                self._window.tell(came.said)
        elif self._desk.pending:
            kept = translate("Owed", "数据没打开，欠回复先记在面板里，关掉就没有了")
            self._tell_trouble(spoken(came.message) if isinstance(came, UserError) else kept)

    def _tell_trouble(self, said: str) -> None:
        if said != self._told_trouble:
            self._told_trouble = said
            self._window.tell(said)

    def _tell_replied(self) -> None:
        said, news = translate("Owed", "「{}」已回").format(self._replied), self._window.news()
        both = f"{news} · {said}"
        is_wide = self._window.fontMetrics().horizontalAdvance(both) <= self._window.width() - _EDGE
        short = translate("Owed", "已复制 · {} · Ctrl+Z 撤回").format(said)
        self._window.tell(both if is_wide else short)

    def _held_words(self, opened: Opened, *, has_line: bool) -> str:
        left = left_words(opened.entry, self._ways.now_ms())
        name = self._name(opened.entry)
        if not has_line:
            return translate("Owed", "没有能用的稍等话术；已记下「{}」{}").format(name, left)
        if opened.is_new:
            return translate("Owed", "已复制稍等的话 ·「{}」{} 内回").format(name, left)
        return translate("Owed", "已复制下一句 ·「{}」{}").format(name, left)

    def _name(self, entry: Owed) -> str:
        return HIDDEN if self._is_private else entry.name
