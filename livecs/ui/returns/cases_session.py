"""售后登记 in its wide window: searching, opening, moving on, printing, each through the store's own thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.errors import UserError
from livecs.returns.desk import CaseChangedError, Moved
from livecs.returns.model import CaseFile, Counts, Found
from livecs.returns.states import STATUS_TITLES
from livecs.sentence import Sentence
from livecs.ui.i18n import spoken, translate
from livecs.ui.returns.case_rows import said_of
from livecs.ui.returns.case_view import CaseView, Seen
from livecs.ui.returns.cases_board import CasesBoard
from livecs.ui.returns.cases_page import CasesPage
from livecs.ui.returns.evidence_strip import EvidenceStrip
from livecs.ui.returns.register_printing import RegisterPrinting
from livecs.ui.wide_window import WideWindow
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from livecs.returns.desk import ReturnsDesk
    from livecs.returns.model import CaseRow, Search
    from livecs.ui.privacy import Privacy
    from livecs.ui.returns.evidence_ways import PictureWays
    from livecs.ui.returns.register_printing import Paper
    from livecs.ui.returns.ways import Job, Ways
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

    Deed = Callable[[ReturnsDesk, str, int], object]


class CasesSession(QObject):
    """One for a panel, made when the window is first wanted."""

    edit_wanted = Signal(str)  # case id
    changed = Signal()

    def __init__(
        self,
        ways: Ways,
        theme: Theme,
        window: PanelWindow,
        privacy: Privacy,
        pictures: PictureWays,
        paper: Paper,
    ) -> None:
        """Build the window; nothing is read yet.

        Args:
            ways: to the desk.
            theme: of what is painted.
            window: the panel it belongs to.
            privacy: hides what is personal.
            pictures: to the pictures of cases.
            paper: what is printed and how.
        """
        super().__init__(window)
        self._ways, self._window = ways, window
        self._asked, self._is_searching, self._is_busy = 0, False, False
        self._opened_id = ""
        self.page, self.view = CasesPage(theme, ways.now_ms), CaseView(ways.now_ms)
        self.board = CasesBoard(self.page, self.view, theme)
        self.wide = WideWindow(translate("CasesSession", "售后登记"), self.board, window)
        self._printing = RegisterPrinting(ways, self.wide, paper)
        self._strip = EvidenceStrip(pictures, theme)
        self.view.sheet.add_beside(self._strip)
        for widget in (self.page, self.view, self._strip):
            privacy.join(widget)
        self._privacy = privacy
        self._connect()

    def show_list(self) -> None:
        """Show the list, in front."""
        self.board.sections.turn_to("list")
        self.wide.come_forward()

    def show_case(self, case_id: str) -> None:
        """Show one case, in front."""
        self._tell("")
        self._open(case_id)
        self.board.sections.turn_to("case")
        self.wide.come_forward()

    def look(self) -> None:
        """Read again what is shown: something was saved elsewhere."""
        if self.wide.isVisible():
            self._search()
            if self.view.seen and self.board.sections.name == "case":
                self._open(self.view.seen.file.case.id)

    def _connect(self) -> None:
        page, view = self.page, self.view
        page.search_wanted.connect(self._search)
        page.refresh_wanted.connect(self._search)
        page.opened.connect(self.show_case)
        page.move_wanted.connect(self._on_move_many)
        page.print_wanted.connect(self._on_print_wanted)
        self._printing.told.connect(self._tell)
        self._printing.failed.connect(self._on_trouble)
        self.board.privacy_asked.connect(self._privacy.toggle)
        self.board.due_asked.connect(self._window.due_asked)
        self._strip.told.connect(self._tell)
        view.paste_wanted.connect(self._strip.view.pasted)
        view.shown.connect(self._on_shown)
        page.told.connect(self._tell)
        page.left.connect(self._leave)
        view.move_wanted.connect(self._on_move)
        view.attitude_wanted.connect(self._on_attitude)
        view.note_wanted.connect(self._on_note)
        view.reveal_wanted.connect(self._on_reveal)
        view.edit_wanted.connect(self.edit_wanted)
        view.deadline_met.connect(self._on_deadline_met)
        view.step_wanted.connect(self._on_step)
        view.left.connect(self._back_to_list)

    def _back_to_list(self) -> None:
        self.board.sections.turn_to("list")
        self.page.list.setFocus()

    def _search(self) -> None:
        """Find what is wanted now: one search at a time, and after it the newest wish; typing never waits."""
        self._asked += 1
        if not self._is_searching:
            self._start()

    def _start(self) -> None:
        self._is_searching = True
        search = self.page.filters.search(self.page.search.query())
        self._run(self._ways.read, partial(_found, search), partial(self._on_found, self._asked))

    def _on_found(self, asked: int, came: object) -> None:
        self._is_searching = False
        if asked != self._asked:
            self._start()
        elif isinstance(came, UserError):
            self.page.say(spoken(came.message))
            self._on_trouble(came)
        else:
            found, counts = came if isinstance(came, tuple) else (Found((), 0), Counts())
            self.page.show_found(found)
            self.page.show_counts(counts)

    def _open(self, case_id: str) -> None:
        self._opened_id = case_id
        self._run(self._ways.read, partial(_seen, case_id), self._on_seen)

    def _on_seen(self, came: object) -> None:
        if not isinstance(came, Seen):
            self._on_trouble(came)
        elif came.file.case.id == self._opened_id:
            self.view.show_seen(came)

    def _on_shown(self, file: CaseFile) -> None:
        self._strip.show_case(file.case.id, file.pictures)

    def _on_step(self, by: int) -> None:
        chosen = self.page.list.chosen()
        if by < 0 or (chosen and chosen.id == self._opened_id):  # else it has left the list, and the next is there
            self.page.list.move_by(by)
        if chosen := self.page.list.chosen():
            self._tell("")
            self._open(chosen.id)

    def _on_move(self, to: str, attitude: str, note: str) -> None:
        def move(desk: ReturnsDesk, case_id: str, version: int) -> object:
            return desk.move(case_id, version, to, attitude=attitude, note=note)

        self._do(
            move, translate("CasesSession", "已改为「{}」").format(STATUS_TITLES[to]), takes_note=bool(note.strip())
        )

    def _on_attitude(self, attitude: str) -> None:
        def change(desk: ReturnsDesk, case_id: str, version: int) -> object:
            return desk.edit(case_id, version, {"attitude": attitude})

        self._do(change, translate("CasesSession", "态度已改"))

    def _on_note(self, note: str) -> None:
        def follow(desk: ReturnsDesk, case_id: str, _version: int) -> object:
            return desk.follow_up(case_id, note)

        self._do(follow, translate("CasesSession", "跟进已记下"), takes_note=True)

    def _on_deadline_met(self, deadline_id: str) -> None:
        def meet(desk: ReturnsDesk, _case_id: str, _version: int) -> object:
            desk.deadline_done(deadline_id)
            return None

        self._do(meet, translate("CasesSession", "这一项截止已办完"))

    def _do(self, deed: Deed, said: str, *, takes_note: bool = False) -> None:
        """Do something with the case that is shown, and show what became of it."""
        if not self.view.seen or self._is_busy:  # a key pressed twice is one deed
            return
        case = self.view.seen.file.case

        def job(desk: ReturnsDesk) -> object:
            deed(desk, case.id, case.version)
            return _seen(case.id, desk)

        self._is_busy = True
        self._run(self._ways.work, job, partial(self._on_done, said, takes_note=takes_note))

    def _on_done(self, said: str, came: object, *, takes_note: bool) -> None:
        self._is_busy = False
        if isinstance(came, Seen):
            if takes_note:
                self.view.note_kept(came.file.case.id)
            self._on_seen(came)
            self._tell(said)
            self._on_changed()
        elif isinstance(came, CaseChangedError):
            self._run(self._ways.read, partial(_seen, came.case.id), self._on_other)
        else:
            self._on_trouble(came)

    def _on_other(self, came: object) -> None:
        if isinstance(came, Seen) and came.file.case.id == self._opened_id:
            self.view.show_changed(came)
            self._tell(translate("CasesSession", "没有改：这一条刚在别处改过；看过再改"))
            self._on_changed()
        else:
            self._on_trouble(came)

    def _on_reveal(self, case_id: str) -> None:
        self._run(self._ways.work, partial(_opened, case_id), self._on_revealed)

    def _on_revealed(self, came: object) -> None:
        if isinstance(came, CaseFile):
            self.view.show_revealed(came)
        else:
            self._on_trouble(came)

    def _on_move_many(self, rows: Sequence[CaseRow], to: str) -> None:
        chosen = [(row.id, row.version) for row in rows]
        self._run(self._ways.work, lambda desk: desk.move_many(chosen, to), partial(self._on_moved, tuple(rows), to))

    def _on_moved(self, rows: tuple[CaseRow, ...], to: str, came: object) -> None:
        if not isinstance(came, Moved):
            self._on_trouble(came)
            return
        self.page.list.mark({case_id for case_id, _ in came.refused} if len(rows) > 1 else set())
        self.page.show_refused([self._refusal(rows, case_id, why) for case_id, why in came.refused])
        said = translate("CasesSession", "{} 条已改为「{}」").format(len(came.done), STATUS_TITLES[to])
        if came.refused:
            said += translate("CasesSession", "，{} 条没有改，原因写在列表上方").format(len(came.refused))
        self._tell(said)
        self._on_changed()

    def _refusal(self, rows: tuple[CaseRow, ...], case_id: str, why: str) -> str:
        row = next(row for row in rows if row.id == case_id)
        said = said_of(row, self._ways.now_ms(), is_private=self._privacy.is_on, is_wide=False)
        return spoken(Sentence("{} {}：{}", said.platform, said.who, why))

    def _on_changed(self) -> None:
        self._search()
        self.changed.emit()

    def _on_print_wanted(self) -> None:
        self._printing.begin(*self.page.printed())

    def _run(self, way: Callable[[Job], object], job: Job, done: Callable[[object], None]) -> None:
        self._ways.run(partial(way, job), done)

    def _leave(self) -> None:
        self.wide.hide()
        self._window.activateWindow()

    def _tell(self, news: str) -> None:
        self.board.tell(news)

    def _on_trouble(self, came: object) -> None:
        if isinstance(came, KeyStateError):
            self._window.activateWindow()
            self._ways.show_key()
        if isinstance(came, UserError):
            self._tell(spoken(came.message))


def _found(search: Search, desk: ReturnsDesk) -> tuple[Found, Counts]:
    return desk.find(search), desk.counts()


def _seen(case_id: str, desk: ReturnsDesk) -> Seen:
    file = desk.look(case_id)
    asks = {reason.id for reason in desk.reasons() if reason.asks_evidence}
    return Seen(file, desk.allowed(file.case), file.case.said.reason_id in asks)


def _opened(case_id: str, desk: ReturnsDesk) -> CaseFile:
    return desk.open(case_id)
