"""Ctrl+Shift+D: an empty form instead of this one, with ten seconds to change one's mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.returns.typed import Typed
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from livecs.ui.returns.form_stack import FormStack
    from livecs.ui.returns.page import ReturnsPage
    from livecs.ui.returns.saving import Saving


class Clearing(QObject):
    """A case that 撤销 took back stands in the store: it is thrown away there, too, when that was asked twice."""

    told = Signal(str)

    def __init__(self, saving: Saving, forms: FormStack, parent: QObject) -> None:
        """Nothing is asked yet."""
        super().__init__(parent)
        self._saving, self._forms = saving, forms
        self._doomed = Typed()
        self._page: ReturnsPage | None = None
        saving.discarded.connect(self._on_discarded)

    def stand_on(self, page: ReturnsPage) -> None:
        """Hear the key on a page."""
        self._page = page
        page.clear_asked.connect(self._on_asked)

    def _on_asked(self) -> None:
        typed, doomed = self._forms.typed(), self._doomed
        self._doomed = Typed()
        if self._saving.is_busy or typed.is_empty() or self._page is None:
            return
        if not typed.case_id or typed.is_edit:
            self._clear(typed, translate("Returns", "已清空 · Ctrl+Z 撤回（10 秒）"))
        elif typed == doomed:  # nothing was typed in between
            self._page.form.setEnabled(False)
            self._saving.discard(typed)
        else:
            self._doomed = typed
            pictures = self._page.form.more.strip.count
            also = translate("Returns", "，{} 张凭证一起").format(pictures) if pictures else ""
            said = translate("Returns", "这笔是撤销回来的：再按一次 Ctrl+Shift+D 就丢掉{}；要留就再存一次")
            self.told.emit(said.format(also))

    def _on_discarded(self, typed: Typed) -> None:
        if self._page:
            self._page.form.setEnabled(True)
            self._clear(
                typed._replace(case_id="", version=0), translate("Returns", "已丢掉 · Ctrl+Z 撤回文字（10 秒）")
            )

    def _clear(self, typed: Typed, said: str) -> None:
        self._saving.clear(typed)
        self._forms.show_next()
        self.told.emit(said)
