"""Speaks of the deadlines of cases: before, and when the time is up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from livecs.handover import due_words
from livecs.ui.i18n import spoken, translate
from livecs.ui.returns.case_rows import HIDDEN, PLATFORM_TITLES
from livecs.ui.returns.due_line import DueLine

if TYPE_CHECKING:
    from livecs.returns.desk import ReturnsDesk
    from livecs.returns.lists_desk import Reminded
    from livecs.returns.model import Deadline, NewCase
    from livecs.ui.returns.ways import Ways
    from livecs.ui.window import PanelWindow

_LONGEST_MS, _MINUTE_MS, _TAIL = 3_600_000, 60_000, 4


class Told(NamedTuple):
    """What was found, and of which case the line speaks."""

    reminded: Reminded
    case_id: str = ""
    deadline: Deadline | None = None
    said: NewCase | None = None


class Reminding(QObject):
    """One for a panel. Each deadline is spoken of twice at most, until the panel is closed."""

    case_wanted = Signal(str)  # case id
    said_changed = Signal(int, str)  # of how many deadlines the line speaks, and what; of none when it goes

    def __init__(self, ways: Ways, window: PanelWindow) -> None:
        """Say nothing yet; see :meth:`look`."""
        super().__init__(window)
        self._ways, self._window = ways, window
        self._line: DueLine | None = None
        self._told: Told | None = None
        self._known: set[tuple[str, int, bool]] = set()
        self._is_private = self._is_quiet = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setTimerType(Qt.TimerType.PreciseTimer)
        self._next.timeout.connect(self.look)

    def look(self) -> None:
        """See what is due, if that asks nobody."""
        known = frozenset(self._known)
        self._ways.run(lambda: self._ways.look(lambda desk: _told(desk, known)), self._on_told)

    def open(self) -> None:
        """Ask for the case of which the line speaks."""
        if self._line and self._line.isVisible() and self._told:
            case_id = self._told.case_id
            self._know()
            self.case_wanted.emit(case_id)

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide whose case it is, or show it again."""
        self._is_private = is_private
        self._show()

    def set_quiet(self, is_quiet: bool) -> None:  # noqa: FBT001 (a slot)
        """Wait with speaking until quiet hours are over; what came due meanwhile is said then."""
        self._is_quiet = is_quiet
        self._show()

    def _on_told(self, came: object) -> None:
        if not isinstance(came, Told):
            return  # why the store does not open is told by whoever needs it
        self._told = came
        now_ms = self._ways.now_ms()
        left_ms = (came.reminded.next_ms or now_ms + _LONGEST_MS) - now_ms
        longest_ms = _MINUTE_MS if came.deadline else _LONGEST_MS  # minutes are told; another window may add one
        self._next.start(max(1, min(left_ms, longest_ms)))
        self._show()

    def _show(self) -> None:
        if self._told is None or self._told.deadline is None or self._is_quiet:
            if self._line:
                self._line.hide()
            self.said_changed.emit(0, "")
            return
        if self._line is None:
            self._line = DueLine(self._window.theme, self._window)
            self._line.opened.connect(self.open)
            self._line.put_off.connect(self._know)
            self._window.add_line(self._line)
        said = self._sentence(self._told, self._told.deadline)
        self._line.say(said)
        self.said_changed.emit(1 + self._others(self._told), said)

    def _sentence(self, told: Told, deadline: Deadline) -> str:
        said = told.said
        order = HIDDEN if self._is_private else (said.order_no[-_TAIL:] if said else "")
        case = spoken(PLATFORM_TITLES.get(said.platform, said.platform)) if said else ""
        case += translate("Reminding", " 尾号 {}").format(order) if order else ""
        due = spoken(due_words(deadline.due_at_ms, self._ways.now_ms()))
        others = self._others(told)
        more = translate("Reminding", "另有 {} 条到时间了").format(others) if others else ""
        return " · ".join(filter(None, (spoken(deadline.title), due, case, more)))

    def _others(self, told: Told) -> int:
        return sum(_key(one.deadline, one.is_over) not in self._known for _, one in told.reminded.spoken) - 1

    def _know(self) -> None:
        if self._told:
            self._known |= {_key(one.deadline, one.is_over) for _, one in self._told.reminded.spoken}
            self._told = Told(self._told.reminded)
        self._show()


def _key(deadline: Deadline, is_over: bool) -> tuple[str, int, bool]:  # noqa: FBT001 (a part of a key)
    return deadline.id, deadline.due_at_ms, is_over


def _told(desk: ReturnsDesk, known: frozenset[tuple[str, int, bool]]) -> Told:
    """What is due, and of it what is not known yet: what can still be met comes before what is over."""
    reminded = desk.reminders()
    fresh = [(case_id, one) for case_id, one in reminded.spoken if _key(one.deadline, one.is_over) not in known]
    if not fresh:
        return Told(reminded)
    coming = [pair for pair in fresh if not pair[1].is_over]
    case_id, one = coming[0] if coming else fresh[-1]
    return Told(reminded, case_id, one.deadline, desk.look(case_id).case.said)
