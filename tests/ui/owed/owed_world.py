"""A window with the strip of 欠回复 over a real store."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.errors import UserError
from livecs.jobs.copy_reply import CopyReply
from livecs.response.owed import Change, OwedWriter
from livecs.store.database import Database
from livecs.store.owed import OwedReplies
from livecs.ui.owed.session import OwedSession, Ways
from livecs.ui.window import PanelWindow
from tests.store.case_rows import Moments, ids

KEY, MOD = Qt.Key, Qt.KeyboardModifier
SHIFT_J = (KEY.Key_J, MOD.ControlModifier | MOD.ShiftModifier)
CTRL_J = (KEY.Key_J, MOD.ControlModifier)
CTRL_Z = (KEY.Key_Z, MOD.ControlModifier)


class World:
    """A panel window with a strip; ``is_open`` says whether the store can be opened, ``trouble`` is raised by it."""

    def __init__(self, qtbot: QtBot, window: PanelWindow, copy: CopyReply, database: Database) -> None:
        self.qtbot, self.window, self.copy, self.store = qtbot, window, copy, OwedReplies(database)
        self.now = Moments()
        self.clipboard = ""
        self.lines = ["马上来"]
        self.is_open = True
        self.trouble: UserError | None = None
        self.later: list[Callable[[], None]] | None = None
        self.counts: list[int] = []
        self.session = self.start()
        copy.replied = self.session.replied

    def start(self) -> OwedSession:
        self.writer = OwedWriter()
        new_id = ids(self.now)
        ways = Ways(self._run, self._write, self._hold, lambda: self.clipboard, lambda _: 180, new_id, self.now)
        session = OwedSession(ways, self.window.theme, self.window)
        session.owed_changed.connect(self.counts.append)
        return session

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = MOD.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def hold(self, *names: str) -> None:
        for name in names:
            self.clipboard = name
            self.press(*CTRL_J)
            self.now.ms += 10_000

    def reply(self) -> None:
        self.window.page.search.setText("发货")
        self.press(KEY.Key_Return)
        QApplication.processEvents()

    def shown(self) -> list[str]:
        faces = self.session.strip.list.rows.faces
        return [f"{face.name} {face.figure}{' *' if face.is_picked else ''}" for face in faces]

    def kept(self) -> list[str]:
        return [one.name for one in self.store.open()]

    def news(self) -> str:
        return self.window.news()

    def _run(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        try:
            came: object = work()
        except UserError as error:
            came = error
        if self.later is None:
            done(came)
        else:
            self.later.append(lambda: done(came))

    def _write(self, changes: tuple[Change, ...]) -> object:
        if self.trouble:
            raise self.trouble
        return self.writer.write(self.store, changes) if self.is_open else None

    def _hold(self, _platform: str) -> bool:
        for line in self.lines:
            self.copy(line)
        return bool(self.lines)
