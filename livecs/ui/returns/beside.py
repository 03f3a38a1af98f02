"""What the desk knows beside the form: the shop's reasons, cases that may be the same, and what is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from livecs.errors import UserError
from livecs.returns.model import Search
from livecs.returns.states import STATUS_TITLES
from livecs.returns.typed import Typed, case_of
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from livecs.returns.desk import ReturnsDesk
    from livecs.returns.model import Counts, Found, NewCase, Reason
    from livecs.returns.model import Near as NearCase
    from livecs.ui.returns.aids import Aids
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


class _Asked(NamedTuple):
    """What tells cases apart."""

    platform: str
    order_no: str = ""
    phone: str = ""
    nick: str = ""
    tracking_no: str = ""
    pictures: tuple[bytes, ...] = ()


class Beside(QObject):
    """Looks again once a minute while the page is shown."""

    counted = Signal(int)

    def __init__(self, ways: Ways, aids: Aids, parent: QObject) -> None:
        """Begin with the reasons that a shop begins with."""
        super().__init__(parent)
        self._ways = ways
        self._names = aids.pictures.names
        self.reasons: tuple[Reason, ...] = tuple(aids.reasons)
        self._page: ReturnsPage | None = None
        self._state: State | None = None
        self._asked = _Asked("")
        self._about = Typed()
        self._platform = ""
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
        page.form.more.strip.changed.connect(self._on_pictures_changed)

    def look_for_near(self, typed: Typed, platform: str) -> None:
        """Look soon for cases that may be the same, if what tells them apart has changed."""
        pictures = self._page.form.more.strip.pending() if self._page else ()
        keys = (typed.order_no, typed.customer_phone, typed.customer_nick, typed.tracking_no)
        asked = _Asked(platform, *keys, pictures)
        self._about, self._platform = typed, platform
        if asked != self._asked:
            self._asked = asked
            self._wait.start()

    def _on_pictures_changed(self) -> None:
        self.look_for_near(self._about, self._platform)

    def _ask_near(self) -> None:
        asked = self._asked
        if any(asked[1:]):
            job = partial(_near, case_of(self._about, self._platform, None), asked.pictures, self._names)
            self._ways.run(partial(self._ways.look, job), partial(self._on_near, asked))
        else:
            self._on_near(asked, ())

    def _on_near(self, asked: _Asked, came: object) -> None:
        if asked == self._asked and self._page and not isinstance(came, UserError):
            near: Sequence[NearCase] = came if isinstance(came, tuple) else ()
            lines = [_line(one) for one in near if one.row.id != self._about.case_id]
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
        elif self._page and isinstance(came, UserError) and not self._state:
            self._page.say_none(spoken(came.message))

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


def _near(
    about: NewCase, pictures: Sequence[bytes], names: Callable[[Sequence[bytes]], tuple[str, ...]], desk: ReturnsDesk
) -> tuple[NearCase, ...]:
    """Only asked where the store is open: to name a picture makes one otherwise."""
    return desk.near(about, pictures=names(pictures) if pictures else ())


def _line(near: NearCase) -> str:
    row = near.row
    words = (row.customer, row.product, row.reason, spoken(STATUS_TITLES[row.status]))
    said = spoken(strung("，", filter(None, words)))
    return translate("Returns", "相近（{}）：{}").format(spoken(_WHY[near.why]), said)
