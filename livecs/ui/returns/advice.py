"""What is said beside a choice: 品质退款 where the shop counts it, and the seven days before somebody refuses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.clock import today_on
from livecs.returns.model import Attitude
from livecs.returns.quality import TRUTHFUL, quality_note
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.returns.model import Reason
    from livecs.ui.returns.aids import Aids
    from livecs.ui.returns.page import ReturnsPage
    from livecs.ui.returns.ways import Ways


class Advice(QObject):
    """Never suggests a reason; what is true is the agent's to choose."""

    told = Signal(object)

    def __init__(self, ways: Ways, aids: Aids, parent: QObject) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._ways, self._aids = ways, aids
        self._page: ReturnsPage | None = None
        self._platform: Callable[[], str] = str

    def stand_on(self, page: ReturnsPage, platform: Callable[[], str]) -> None:
        """Advise on a page."""
        self._page, self._platform = page, platform
        page.form.reason_changed.connect(self.advise_on_reason)
        page.script_asked.connect(self._on_script)

    def advise(self) -> None:
        """Say what follows for the seven days from the form as it is."""
        if self._page is None:
            return
        form = self._page.form
        said = form.more.goods.show_verdict(form.more.signed_on(), today_on(self._ways.now_ms()))
        reason = form.reason.reason
        refuses = form.attitude.value() == Attitude.REFUSE and reason is not None and reason.liable_party == "buyer"
        caution = translate("Advice", "婉拒前看一眼：{} · F7 填签收日期和商品类别").format(said.sentence)
        form.cells["attitude"].say(caution if refuses and not said.may_refuse else "", is_error=False)

    def advise_on_reason(self) -> None:
        """What the shop noted for a platform stands in its store; until it is read, the reason's own mark is said."""
        reason = self._page.form.reason.reason if self._page else None
        platform = self._platform()
        self._show(reason, platform, counts=False)
        if reason:
            job = partial(self._ways.look, lambda desk: desk.counts_as_quality(reason.id, platform))
            self._ways.run(job, partial(self._on_counts, reason, platform))

    def _on_counts(self, reason: Reason, platform: str, came: object) -> None:
        if self._page and self._page.form.reason.reason == reason and isinstance(came, bool):
            self._show(reason, platform, counts=came)

    def _show(self, reason: Reason | None, platform: str, *, counts: bool) -> None:
        if self._page is None:
            return
        note = quality_note(reason, platform, counts=counts) if reason else None
        label = self._page.form.quality
        label.setText(translate("Advice", "{} · F5 复制那句话").format(note.sentence) if note else "")
        label.setVisible(note is not None)

    def _on_script(self) -> None:
        self.told.emit(self._aids.copy_script(TRUTHFUL, self._platform()))
