"""售后 behind the open panel: the form, built with all it needs when first wanted. Imported after the first paint."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.errors import UserError
from livecs.returns.model import CaseFile
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from livecs.jobs.copy_reply import CopyReply
    from livecs.jobs.reply_case import ReplyCase
    from livecs.lint.linter import Linter
    from livecs.parts import Parts
    from livecs.phrases.desk import PhrasesDesk
    from livecs.ui.returns.evidence_ways import PictureWays
    from livecs.ui.returns.session import ReturnsSession
    from livecs.ui.returns.ways import Ways
    from livecs.ui.window import PanelWindow


class PanelReturns(QObject):
    """One for a panel."""

    case_wanted = Signal(str)  # case id
    changed = Signal()

    def __init__(
        self,
        parts: Parts,
        ways: Ways,
        window: PanelWindow,
        desk: PhrasesDesk,
        copy: CopyReply,
        pictures: Callable[[], PictureWays],
    ) -> None:
        """Put 售后 into the window's bar; nothing is read yet."""
        super().__init__(window)
        self._parts, self._ways, self._window, self._desk, self._copy = parts, ways, window, desk, copy
        self._pictures = pictures
        self._session: ReturnsSession | None = None
        self._is_private = False
        window.add_page("returns", translate("Returns", "售后"), self._make_page)
        window.register_asked.connect(self._on_register)

    @property
    def session(self) -> ReturnsSession:
        """What knows the form."""
        if self._session is None:
            self._session = self._new_session()
        return self._session

    def look(self) -> None:
        """See what was being typed when the panel was closed, and what is open, if that asks nobody."""
        self._ways.run(_import_rooms, self._on_imported)

    def look_again(self) -> None:
        """See what is open: it was changed elsewhere."""
        if self._session:
            self._session.beside.look()

    def edit(self, case_id: str) -> None:
        """Open the form with a case that is kept; that someone looks at it is written down."""
        self._ways.run(partial(self._ways.work, lambda desk: desk.open(case_id)), self._on_opened)

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide what is personal, or show it again."""
        self._is_private = is_private
        if self._session:
            self._session.set_private(is_private)

    def _on_imported(self, _came: object) -> None:
        self.session.look()

    def _on_register(self) -> None:
        self.session.register()

    def _make_page(self) -> QWidget:
        return self.session.make_page()

    def _on_opened(self, came: object) -> None:
        if isinstance(came, CaseFile):
            self.session.edit(came)
        elif isinstance(came, UserError):
            self._window.tell(spoken(came.message))

    def _new_session(self) -> ReturnsSession:
        from livecs.desktop.paths import shipped
        from livecs.returns.first_reasons import FIRST_REASONS
        from livecs.returns.law import read_law
        from livecs.ui.returns.aids import Aids
        from livecs.ui.returns.session import ReturnsSession
        from livecs.ui.suggest.message import clipboard_text

        reply = self._new_reply()
        aids = Aids(
            clipboard_text,
            FIRST_REASONS,
            read_law(shipped("resources") / "consumer-law.toml"),
            self._linter,
            reply,
            reply.script,
            reply.phrase_id,
            self._pictures(),
        )
        session = ReturnsSession(self._ways, aids, self._window.theme, self._window)
        session.case_wanted.connect(self.case_wanted)
        session.changed.connect(self.changed)
        session.set_private(self._is_private)
        return session

    def _new_reply(self) -> ReplyCase:
        from livecs.jobs.reply_case import ReplyCase, Session

        def known() -> Session:
            card = self._window.page.sending.card
            return Session(card.values(), card.is_big_sale()) if card else Session({})

        return ReplyCase(self._copy, self._desk, known)

    def _linter(self) -> Linter | None:
        return self._copy.linter


def _import_rooms() -> None:
    """Compile the patterns of the reader of pastes off the window's thread."""
    import livecs.returns.fitting  # noqa: F401 (for its own sake)
