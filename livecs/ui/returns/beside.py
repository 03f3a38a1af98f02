"""What the desk knows beside the form: the shop's reasons, cases that may be the same, and what is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from livecs.errors import UserError
from livecs.returns.model import Search
from livecs.returns.states import STATUS_TITLES
from livecs.returns.typed import case_of
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.returns.desk import ReturnsDesk
    from livecs.returns.model import Counts, Found, NewCase, Reason
    from livecs.returns.model import Near as NearCase
    from livecs.returns.typed import Typed
    from livecs.ui.returns.page import ReturnsPage
    from livecs.ui.returns.ways import Ways

_WAIT_MS = 250
_MINUTE_MS = 60_000
_SHOWN, _LISTED = 2, 50
_WHY = {
    "order": "同一订单",
    "phone": "同一电话",
    "nick": "同一昵称",
    "tracking": "同一运单",
    "picture": "同一张图",
}


class State(NamedTuple):
    """What the desk says of itself."""

    reasons: tuple[Reason, ...]
    counts: Counts
    open: Found


class Beside(QObject):
    """Looks again once a minute while the page is shown."""

    counted = Signal(int)

    def __init__(self, ways: Ways, reasons: Sequence[Reason], parent: QObject) -> None:
        """Begin with the reasons that a shop begins with."""
        super().__init__(parent)
        self._ways = ways
        self.reasons: tuple[Reason, ...] = tuple(reasons)
        self._page: ReturnsPage | None = None
        self._state: State | None = None
        self._asked: tuple[str, ...] = ()
        self._about: NewCase | None = None
        self._about_id = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._ask_near)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)

    def look(self) -> None:
        """See how much is due, and the reasons, if that asks nobody."""
        self._ways.run(partial(self._ways.look, _state), self._on_state)

    def stand_on(self, page: ReturnsPage) -> None:
        """Show it on a page."""
        self._page = page
        page.form.reason.offer(self.reasons)
        self._show_state()
        page.shown.connect(self._on_shown)

    def look_for_near(self, typed: Typed, platform: str) -> None:
        """Look soon for cases that may be the same, if what tells them apart has changed."""
        asked = (platform, typed.order_no, typed.customer_phone, typed.customer_nick, typed.tracking_no)
        if asked != self._asked:
            self._asked = asked
            self._about, self._about_id = case_of(typed, platform, None), typed.case_id
            self._wait.start()

    def _ask_near(self) -> None:
        about, asked = self._about, self._asked
        if not any(asked[1:]):
            self._on_near(asked, ())
        elif about:
            self._ways.run(partial(self._ways.look, lambda desk: desk.near(about)), partial(self._on_near, asked))

    def _on_near(self, asked: tuple[str, ...], came: object) -> None:
        if asked == self._asked and self._page and not isinstance(came, UserError):
            near: Sequence[NearCase] = came if isinstance(came, tuple) else ()
            lines = [_line(one) for one in near if one.row.id != self._about_id]
            more = [translate("Returns", "还有 {} 条相近的").format(len(lines) - _SHOWN)] if len(lines) > _SHOWN else []
            self._page.show_near([*lines[:_SHOWN], *more])

    def _on_state(self, came: object) -> None:
        if isinstance(came, State):
            self._state = came
            self._show_state()
            self.counted.emit(came.counts.today + came.counts.overdue)
            if came.reasons and came.reasons != self.reasons:
                self.reasons = came.reasons
                if self._page:
                    self._page.form.reason.offer(came.reasons)

    def _show_state(self) -> None:
        if self._page and self._state:
            self._page.show_due(self._state.open.rows, self._state.counts)

    def _on_shown(self) -> None:
        self._minute.start()
        self._ways.run(partial(self._ways.read, _state), self._on_state)

    def _on_minute(self) -> None:
        if self._page and self._page.isVisible():
            self.look()
        else:
            self._minute.stop()


def _state(desk: ReturnsDesk) -> State:
    return State(desk.reasons(), desk.counts(), desk.find(Search(due="open", limit=_LISTED)))


def _line(near: NearCase) -> str:
    row = near.row
    words = (row.customer, row.product, row.reason, spoken(STATUS_TITLES[row.status]))
    said = "，".join(filter(None, words))
    return translate("Returns", "相近（{}）：{}").format(_WHY[near.why], said)
