"""The form that is shown and those that wait behind it; all of them are kept as one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.returns.typed import Typed, draft_text, forms_in
from livecs.ui.returns import form_values
from livecs.ui.returns.draft_saver import DraftSaver

if TYPE_CHECKING:
    from livecs.ui.returns.page import ReturnsPage
    from livecs.ui.returns.ways import Ways


class FormStack(QObject):
    """Before there is a page, it holds what will stand there."""

    came_back = Signal()
    """A form that was not registered when the last panel went."""
    shown = Signal()

    def __init__(self, ways: Ways, parent: QObject) -> None:
        """Begin with an empty form."""
        super().__init__(parent)
        self._ways = ways
        self._page: ReturnsPage | None = None
        self._like = Typed()  # what the form has no field for, and which case it is
        self._aside: tuple[Typed, ...] = ()
        self.drafts = DraftSaver(ways, self)

    def stand_on(self, page: ReturnsPage) -> None:
        """Show the form on a page."""
        self._page = page
        self.show_form(self._like)
        page.form.changed.connect(self.keep)
        page.hidden.connect(self.drafts.flush)

    def look(self) -> None:
        """See what was being typed when the last panel went, if that asks nobody."""
        self._ways.run(lambda: self._ways.look(lambda desk: desk.drafts()), self._on_drafts)

    def typed(self) -> Typed:
        """What the form says."""
        return form_values.typed_in(self._page.form, self._like) if self._page else self._like

    def remember(self, **fields: object) -> None:
        """Keep with the form what it has no field for."""
        self._like = Typed(**(self._like._asdict() | fields))
        self.keep()

    def show_form(self, typed: Typed) -> None:
        """Show another form in the place of this one."""
        self._like = typed
        if self._page:
            form_values.show_typed(self._page.form, typed)
            self._page.form.lines["product"].setReadOnly(bool(typed.keeps_items))
            self.keep()
            self._page.form.focus_next_empty()
        self.shown.emit()

    def show_next(self) -> None:
        """Show the form that waits, else an empty one."""
        following, self._aside = (self._aside or (Typed(),))[0], self._aside[1:]
        self.show_form(following)

    def show_before(self, typed: Typed) -> bool:
        """Show another form, and this one after it; False where this one is empty."""
        present = self.typed()
        if not present.is_empty():
            self._aside = (present, *self._aside)
        self.show_form(typed)
        return not present.is_empty()

    def keep(self) -> None:
        """Keep all that is typed, soon."""
        forms = [one for one in (self.typed(), *self._aside) if not one.is_empty()]
        self.drafts.keep(draft_text(forms) if forms else "")

    def _on_drafts(self, came: object) -> None:
        if not isinstance(came, tuple) or not came:
            return
        draft_id, text = came[0]
        forms = forms_in(text)
        if not forms or not self.drafts.begin_with(draft_id, text):
            return
        if self.typed().is_empty():
            self._aside = forms[1:]
            self.show_form(forms[0])
        else:
            self._aside = (*self._aside, *forms)
            self.keep()
        self.came_back.emit()
