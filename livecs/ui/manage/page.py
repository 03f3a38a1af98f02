"""The page 话术管理: packs, drafts, what waits for review, what is in use; each deed has a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from livecs.jobs.approve_phrase import Adopted, Clash
from livecs.override import override
from livecs.phrases.model import Phrase
from livecs.ui.flow import Flow
from livecs.ui.i18n import translate
from livecs.ui.manage.chips import ChipRow
from livecs.ui.manage.deeds import DEEDS, EMPTY, deeds_of
from livecs.ui.manage.doing import Doing
from livecs.ui.manage.draft_keeper import Draft
from livecs.ui.manage.pin_line import PinLine
from livecs.ui.manage.row_list import RowList, title_of
from livecs.ui.manage.rows import Chip
from livecs.ui.manage.work import NEW_PACK
from livecs.ui.phrases.preview import Preview
from livecs.ui.phrases.search_box import SearchBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from livecs.phrases.review import Proposal
    from livecs.ui.manage.bank import Bank
    from livecs.ui.manage.rows import Row
    from livecs.ui.manage.work import ManageDesk, Run
    from livecs.ui.theme import Theme


class ManagePage(QWidget):
    """Says its news in one line each; what needs room is asked for by signals."""

    told = Signal(object)
    draft_wanted = Signal(object)
    review_wanted = Signal(object)
    clashed = Signal(object, object)
    changed = Signal()
    switch_wanted = Signal(str)
    import_wanted = Signal()
    report_wanted = Signal()
    vault_wanted = Signal()
    left = Signal()

    def __init__(self, desk: ManageDesk, run: Run, bank: Bank, theme: Theme) -> None:
        """Build the page over a bank."""
        super().__init__()
        self.setObjectName("manage")
        self._desk, self._bank, self._theme = desk, bank, theme
        self._pack = ""
        self._asked = ""  # the row that is to be taken away: the same key again does it
        self.search = SearchBox(self)
        self.search.setAccessibleName(translate("ManagePage", "在话术管理里找"))
        self.search.setPlaceholderText(translate("ManagePage", "找草稿、待审、话术和话术包"))
        self._sign = self.search.addAction(theme.icon("search"), SearchBox.ActionPosition.LeadingPosition)
        self._sign.setText(translate("ManagePage", "搜索"))
        self.chips = ChipRow(self)
        self._where = QLabel(self)
        self._where.setObjectName("manage-where")
        self._where.setWordWrap(True)
        self.list = RowList(theme, self)
        self.preview = Preview(theme, self)
        self.pin = PinLine(self)
        self.doing = Doing(desk, run, self.pin, self)
        self.setFocusProxy(self.search)
        self._buttons = Flow(self)
        self._deeds: dict[str, QPushButton] = {}
        for name, deed in DEEDS.items():
            self._deeds[name] = self._button(name, deed.keys)
        self._lay_out()
        self._connect()
        self._show()

    def do(self, name: str) -> None:
        """Do something with the chosen row, if it can be done with it."""
        row = self.list.chosen()
        offered = deeds_of(row)
        if name in ("edit", "next") and name not in offered and row and row.chip != Chip.PACKS:
            name = "open"  # there they are one
        if name in ("next", "out") and self.doing.is_busy():
            self.doing.remind()
        elif name in offered:
            do: dict[str, Callable[[Row | None], None]] = {
                "new": self._new, "open": self._open, "next": self._next,
                "edit": self._edit, "copy": self._copy, "out": self._out,
                "import": lambda _row: self.import_wanted.emit(), "report": lambda _row: self.report_wanted.emit(),
            }  # fmt: skip
            do[name](row)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
        self.search.setFocus()

    def _button(self, name: str, keys: str) -> QPushButton:
        button = QPushButton(self._buttons)
        button.setObjectName(f"deed-{name}")
        button.setProperty("deed", name)
        button.setProperty("quiet", name != "open")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(True)
        button.clicked.connect(self._on_button)
        if keys:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # a tool window shares a window's keys
            shortcut.setProperty("deed", name)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._on_button)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.search, self.chips, self._where, self.list, self.preview, self.pin, self._buttons):
            column.addWidget(widget, 1 if widget is self.list else 0)

    def _connect(self) -> None:
        self.search.query_changed.connect(self._show)
        self.search.moved.connect(self.list.move_by)
        self.search.chosen.connect(self._on_chosen)
        self.search.copy_asked.connect(self._on_next)
        self.search.stepped_back.connect(self._step_back)
        self.chips.chosen.connect(self._on_chip)
        self.list.chosen_changed.connect(self._show_chosen)
        self.list.doubleClicked.connect(self._on_chosen)
        self.doing.refused.connect(self.told)
        self.doing.vault_wanted.connect(self.vault_wanted)
        self._bank.changed.connect(self._on_bank)
        self._theme.changed.connect(self._on_theme)
        for keys, by in (("Alt+Right", 1), ("Alt+Left", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("by", by)
            shortcut.activated.connect(self._on_step)

    def _show(self) -> None:
        """Find again; the chosen row survives."""
        chosen = self.list.chosen()
        query, chip = self.search.query(), self.chips.chip
        rows = self._bank.rows.find(query, chip, self._pack)
        self.list.empty_text = self._empty(query)
        self.chips.show_counts(self._bank.rows.counts())
        self._where.setText(self._said_where())
        self._where.setVisible(bool(self._where.text()))
        self.list.show_rows(rows, chosen.id if chosen else "")

    def _said_where(self) -> str:
        if not self._bank.looked.is_open:
            return translate("ManagePage", "数据还没有打开，草稿和待审暂时看不到；按 F10 打开「数据与密钥」")
        if self._pack:
            title = dict(self._bank.rows.packs()).get(self._pack, self._pack)
            return translate("ManagePage", "话术包：{} · Esc 看全部").format(title)
        if bad := self._bank.rows.untrusted():
            said = translate(
                "ManagePage", "{} 条话术签名不符，客服不能复制：请主管在「话术包」里核对，按 Ctrl+Enter 签名"
            )
            return said.format(bad)
        return ""

    def _empty(self, query: str) -> str:
        if query:
            return translate("ManagePage", "没有找到「{}」。换个说法试试，或按 Esc 清空").format(query)
        return translate("ManagePage", EMPTY[self.chips.chip])

    def _show_chosen(self) -> None:
        row = self.list.chosen()
        if not row or row.id != self._asked:
            self._asked = ""
        self.preview.show_text(row.entry.phrase.text if row and row.chip != Chip.PACKS else "")
        self.preview.setVisible(bool(row) and self.chips.chip != Chip.PACKS)
        offered = deeds_of(row)
        for name, button in self._deeds.items():
            button.setVisible(name in offered)
            said = offered.get(name, "")
            button.setText(said if name == "open" else said.split("  ")[0])
            button.setToolTip(said)
            button.setAccessibleName(said)
        self._buttons.show_parts([self._deeds[name] for name in DEEDS if name in offered])

    def _new(self, row: Row | None) -> None:
        pack = self._pack or (row.pack if row and row.chip == Chip.PACKS else "") or NEW_PACK
        self.draft_wanted.emit(Draft(Phrase("", "", "", ()), pack))

    def _open(self, row: Row | None) -> None:
        if row and row.chip == Chip.PACKS:
            self._pack = row.id
            self.chips.choose(Chip.ALL)
        elif row and row.chip == Chip.REVIEW:
            self.review_wanted.emit(row.proposal)
        elif row:
            self._edit(row)

    def _next(self, row: Row | None) -> None:
        """The step that leads on: submit a draft, review a proposal, sign a pack."""
        if row and row.chip == Chip.PACKS:
            desk, pack = self._desk, row.id
            self.doing.sign(lambda: desk.adopt(pack), self._on_adopted)
        elif row and row.chip == Chip.REVIEW:
            self.review_wanted.emit(row.proposal)
        elif row and row.proposal:
            desk, one = self._desk, row.proposal
            self.doing.do(lambda: desk.submit(one), lambda came: self._on_submitted(one, came))

    def _edit(self, row: Row | None) -> None:
        if row:
            self.draft_wanted.emit(self._bank.draft_of(row.entry.phrase))

    def _copy(self, row: Row | None) -> None:
        if row:
            self.draft_wanted.emit(Draft(row.entry.phrase._replace(id=""), row.pack))

    def _out(self, row: Row | None) -> None:
        """Take back a draft, return a proposal, retire a phrase, switch a pack off or on."""
        if not row:
            return
        if row.chip == Chip.PACKS:
            self.switch_wanted.emit(row.id)
            return
        if row.chip == Chip.REVIEW:
            self.review_wanted.emit(row.proposal)
            return
        if self._asked != row.id:
            self._asked = row.id
            said = translate("ManagePage", "要{}「{}」吗？再按一次 Ctrl+T")
            self.told.emit(said.format(deeds_of(row)["out"].split()[0], title_of(row)))
            return
        self._asked = ""
        desk, one, pack, id_ = self._desk, row.proposal, row.pack, row.id
        if one:
            self.doing.do(lambda: desk.withdraw(one), self._on_withdrawn)
        else:
            self.doing.sign(lambda: desk.retire(pack, id_), self._on_retired)

    def _on_submitted(self, one: Proposal, came: object) -> None:
        if isinstance(came, Clash):
            self.clashed.emit(one, came.theirs)
        else:
            self._done(translate("ManagePage", "已提交审核：{}").format(one.phrase.title))

    def _on_withdrawn(self, _came: object) -> None:
        self._done(translate("ManagePage", "已撤回，不再提议"))

    def _on_retired(self, _came: object) -> None:
        self._done(translate("ManagePage", "已停用，客服不再看到它"))

    def _on_adopted(self, came: object) -> None:
        if isinstance(came, Adopted):
            said = translate("ManagePage", "已签名 {} 条").format(came.signed)
            if why := next(iter(came.refused.values()), ""):
                said += translate("ManagePage", "，{} 条没有签：{}").format(len(came.refused), why)
            self._done(said)

    def _done(self, said: str) -> None:
        self.told.emit(said)
        self.changed.emit()

    def _step_back(self) -> None:
        if self.search.text():
            self.search.clear()
        elif self._pack:
            self._pack = ""
            self.chips.choose(Chip.PACKS)
        elif self.chips.chip != Chip.ALL:
            self.chips.choose(Chip.ALL)
        else:
            self.left.emit()

    def _on_button(self) -> None:
        self.do(self.sender().property("deed"))

    def _on_chosen(self) -> None:
        self.do("open")

    def _on_next(self) -> None:
        self.do("next")

    def _on_step(self) -> None:
        self.chips.step(self.sender().property("by"))

    def _on_chip(self, chip: Chip) -> None:
        if chip == Chip.PACKS:
            self._pack = ""
        self._show()

    def _on_bank(self) -> None:
        if self.isVisible():
            self._show()

    def _on_theme(self) -> None:
        self._sign.setIcon(self._theme.icon("search"))
