"""The page 售后: the form on top, what is due below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from livecs.override import override
from livecs.ui.hint import Hint
from livecs.ui.i18n import translate
from livecs.ui.returns.case_form import CaseForm
from livecs.ui.returns.due_counts import DueCounts
from livecs.ui.returns.due_list import DueList
from livecs.ui.returns.order_offer import OrderOffer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from livecs.clock import NowMs
    from livecs.returns.model import CaseRow, Counts
    from livecs.ui.returns.aids import Aids
    from livecs.ui.theme import Theme

_SAVE_KEYS = {"Ctrl+Return": False, "Ctrl+Enter": False, "Ctrl+Shift+Return": True, "Ctrl+Shift+Enter": True}


class ReturnsPage(QWidget):
    """Turns keys into wishes; what becomes of them, its session decides."""

    shown = Signal()
    hidden = Signal()
    save_asked = Signal(bool)
    """Whether the fitting reply is to be copied too."""
    undo_asked = Signal()
    clear_asked = Signal()
    script_asked = Signal()
    left = Signal()

    def __init__(self, aids: Aids, now_ms: NowMs, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the form; what is due below it is due by this clock."""
        super().__init__(parent)
        self.setObjectName("returns")
        self.form = CaseForm(aids.law, aids.pictures, theme, self)
        self.offer = OrderOffer(self)
        self.list = DueList(theme, now_ms, self)
        self.say_none()
        self._due = DueCounts(self)
        self._is_private = False
        self._near = QLabel(self)
        self._near.setObjectName("caption")
        self._near.setWordWrap(True)
        self._near.hide()
        self._lay_out()
        for keys, copies in _SAVE_KEYS.items():
            self._key(keys, self._on_copy_keys if copies else self._on_save_keys)
        for keys, slot in (
            ("F1", self._on_agree),
            ("F2", self._on_persuade),
            ("F3", self._on_third),
            ("F5", self.script_asked),
            ("F7", self.form.toggle_more),
            ("Alt+1", self._on_return),
            ("Alt+2", self._on_complaint),
            ("Alt+3", self._on_review),
            ("Ctrl+Z", self.undo_asked),
            ("Ctrl+Shift+D", self.clear_asked),
            ("Ctrl+Down", self._on_down),
            ("Esc", self._on_escape),
        ):
            self._key(keys, slot)
        self.form.save_asked.connect(self._on_save_keys)
        self.form.left.connect(self._on_escape)
        self.setFocusProxy(self.form.lines["order_no"])

    def show_due(self, rows: Sequence[CaseRow], counts: Counts) -> None:
        """Show what is not done, the most urgent first."""
        self.say_none()
        self.list.show_rows(rows)
        self._due.show_counts(counts)

    def say_none(self, why: str = "") -> None:
        """Say what an empty list means: none is open, or why nobody can see which are."""
        self.list.empty_text = why or translate("Returns", "没有没办完的售后。复制订单后按 Ctrl+D 登记")
        self.list.viewport().update()

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Show dots instead of what is personal, or no longer."""
        self.form.set_private(is_private)
        self.list.set_private(is_private)
        self._is_private = is_private
        self._near.setVisible(bool(self._near.text()) and not is_private)

    def show_near(self, lines: Sequence[str]) -> None:
        """Show which cases may be the same; none hides the line."""
        self._near.setText("\n".join(lines))
        self._near.setVisible(bool(lines) and not self._is_private)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.isAncestorOf(QApplication.focusWidget() or self):
            self.form.focus_next_empty()
        self.shown.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.list.hasFocus():
            self.form.focus_next_empty()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        scroll = _Scroll(self.form, self)
        hint = Hint(translate("Returns", "Ctrl+Enter 登记 · Ctrl+Shift+Enter 登记并复制话术 · Ctrl+Shift+D 清空"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.offer)
        column.addWidget(scroll)
        column.addWidget(self._near)
        column.addWidget(hint)
        column.addWidget(self._due)
        column.addWidget(self.list, 1)

    def _key(self, keys: str, slot: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(slot)

    def _on_save_keys(self) -> None:
        self.save_asked.emit(False)

    def _on_copy_keys(self) -> None:
        self.save_asked.emit(True)

    def _on_agree(self) -> None:
        self.form.press_attitude(0)

    def _on_persuade(self) -> None:
        self.form.press_attitude(1)

    def _on_third(self) -> None:
        self.form.press_attitude(2)

    def _on_return(self) -> None:
        self.form.press_kind(0)

    def _on_complaint(self) -> None:
        self.form.press_kind(1)

    def _on_review(self) -> None:
        self.form.press_kind(2)

    def _on_down(self) -> None:
        self.list.setFocus()

    def _on_escape(self) -> None:
        if self.offer.isVisible():
            self.offer.close_offer()
            self.form.focus_next_empty()
        else:
            self.left.emit()


class _Scroll(QScrollArea):
    """As high as the form, where there is room; the focus is always seen."""

    def __init__(self, form: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("case-scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(form)
        form.installEventFilter(self)

    @override
    def sizeHint(self) -> QSize:
        form = self.widget()
        return QSize(0, form.heightForWidth(max(self.width(), 1)) if form else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
