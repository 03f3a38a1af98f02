"""Ctrl+D: what was copied goes into the form, and never over what an agent typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.platforms import PLATFORMS
from livecs.returns.fitting import fits, of_order
from livecs.returns.paste import Field, Recognised, parse
from livecs.returns.plain import LONGEST
from livecs.text import order_key
from livecs.ui.i18n import translate
from livecs.ui.returns import form_values

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from livecs.returns.model import Reason
    from livecs.returns.paste import Pasted
    from livecs.returns.typed import Typed
    from livecs.ui.returns.page import ReturnsPage

_TITLES = {platform.id: platform.title for platform in PLATFORMS}


class Pasting(QObject):
    """For one form."""

    told = Signal(object)
    note_found = Signal(str)
    """The reason in the buyer's words; the form has no field for it."""
    filled = Signal()

    def __init__(self, typed: Callable[[], Typed], reasons: Callable[[], Sequence[Reason]], parent: QObject) -> None:
        """Fill a form of which ``typed`` says what stands there."""
        super().__init__(parent)
        self._typed, self._reasons = typed, reasons
        self._page: ReturnsPage | None = None
        self._pasted: Pasted | None = None  # of several orders, until one is chosen
        self._text = self._kept_text = ""
        self._order = Recognised(Field.ORDER, "", 0, 0)
        self._said_of_order = ""

    def stand_on(self, page: ReturnsPage) -> None:
        """Fill the form of a page."""
        self._page = page
        page.offer.taken.connect(self._on_order_taken)
        page.form.order.text_pasted.connect(self._on_pasted)

    def kept(self) -> None:
        """What was pasted last is registered: it is not filled in again."""
        self._kept_text, self._text = self._text, ""

    def look_at_platform(self, platform: str) -> None:
        """Say below an order number that it looks like another platform's; a hint, never a block."""
        if self._page is None:
            return
        line, cell = self._page.form.lines["order_no"], self._page.form.cells["order_no"]
        is_other = line.text() == self._order.value and self._order.hint not in ("", platform)
        said = translate("Pasting", "像{}的订单号，现在登记在{}；不对就按 F6 换平台")
        said = said.format(_TITLES.get(self._order.hint, ""), _TITLES[platform]) if is_other else ""
        if said or cell.sentence() == self._said_of_order:
            cell.say(said, is_error=False)
            self._said_of_order = said

    def forget_kept(self) -> None:
        """It was taken back."""
        self._kept_text = ""

    def take(self, text: str) -> None:
        """Take what was copied; of several orders the form's own, or one that is chosen."""
        text = text[:LONGEST]  # no more of it is looked at, and none of it is held
        typed, pasted = self._typed(), parse(text)
        orders = {order_key(order): order for order in pasted.orders()}
        mine = order_key(typed.order_no)
        if text and text == self._kept_text and typed.is_empty() and len(orders) <= 1:
            self._say(translate("Pasting", "剪贴板里还是刚登记的那笔，先复制下一笔订单"))
        elif mine and orders and mine not in orders:
            said = translate("Pasting", "剪贴板是另一个订单，没有填；存好这笔再按 Ctrl+D")
            self._say(said)
            if self._page:  # whoever looks at the form alone would go on with the wrong order
                self._page.form.cells["order_no"].say(said)
        else:
            self._text = text
            self._take_one(pasted, orders, mine)

    def _take_one(self, pasted: Pasted, orders: Mapping[str, str], mine: str) -> None:
        if mine in orders:
            self._fill(of_order(pasted, orders[mine]))
        elif len(orders) > 1 and self._page:
            self._pasted = pasted
            self._page.offer.ask(list(orders.values()))
        else:
            self._fill(pasted)

    def _on_pasted(self, text: str) -> None:
        """Of a whole order each field takes its own; a number alone stays as it is, and so does what is none."""
        number = parse(text[:LONGEST]).value(Field.ORDER)
        if number and number != text.strip():
            self.take(text)
        elif self._page:
            self._page.form.order.paste()

    def _on_order_taken(self, order: str) -> None:
        if self._pasted:
            self._fill(of_order(self._pasted, order))
            self._pasted = None

    def _fill(self, pasted: Pasted) -> None:
        if self._page is None:
            return
        was_empty = self._typed().is_empty()
        count = form_values.fill(self._page.form, fits(pasted))
        self._order = next((one for one in pasted.found if one.field == Field.ORDER), self._order)
        if reason := pasted.value(Field.REASON):
            count += form_values.fill_reason(self._page.form, reason, self._reasons())
            self.note_found.emit(reason)
        self.filled.emit()
        if not count:
            said = translate("Pasting", "剪贴板里没有认出新的内容，直接填")
        elif was_empty:
            said = translate("Pasting", "认出 {} 项，到有底色的那一项按 Ctrl+Z 退回").format(count)
        else:
            said = translate("Pasting", "只填了空着的 {} 项，写好的没有动").format(count)
        self._say(said)

    def _say(self, said: str) -> None:
        self.told.emit(said)
        if self._page:
            self._page.form.focus_next_empty()
