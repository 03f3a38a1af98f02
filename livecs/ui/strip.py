"""The panel collapsed to a strip at the edge: the week and who waits, and one click opens it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from livecs.override import override
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, SignalInstance
    from PySide6.QtGui import QCloseEvent, QMouseEvent, QWindow

    from livecs.ui.theme import Theme

WIDTH = 44  # logical pixels at 100 %
_GAP, _EDGE, _GRIP = 8, 2, 16


class Strip(QWidget):
    """A window of its own that never takes the focus; the panel is hidden meanwhile and keeps all that is in it."""

    accessible_role: ClassVar = "Window"
    open_asked = Signal()
    week_asked = Signal()
    owed_asked = Signal()
    due_asked = Signal()
    dragged = Signal()
    """A hand has moved it, and let go."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Build it; it is placed and shown by who owns it."""
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint
        stays = Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(None, flags | stays)
        self._theme = theme
        self._fails = self._late = False
        self._held_at: QPoint | None = None
        self._is_movable = False
        self._side = "right"
        self.setObjectName("strip")
        self.setWindowTitle(translate("Strip", "livecs 窄条"))
        for attribute in (
            Qt.WidgetAttribute.WA_StyledBackground,
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow,
            Qt.WidgetAttribute.WA_X11NetWmWindowTypeDock,  # else openbox gives it the focus, which it does not take
        ):
            self.setAttribute(attribute)
        self._open = self._button("strip-open", self.open_asked)
        self._open.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._week = self._button("strip-week", self.week_asked)
        self._owed = self._button("strip-owed", self.owed_asked)
        self._due = self._button("strip-due", self.due_asked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, _GAP, _EDGE, _GAP)
        self._column.setSpacing(_GAP)
        for button in (self._open, self._week, self._owed, self._due):
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._grip = self._made_grip()
        self._column.addWidget(self._grip)
        title = translate("Strip", "展开面板")
        self._open.setAccessibleName(title)
        self._open.setToolTip(title)
        self._week.hide()
        self._owed.hide()
        self._due.hide()
        theme.changed.connect(self._dress)
        self._dress()

    def _made_grip(self) -> QLabel:
        """What a hand takes it by where it is not docked."""
        grip = QLabel(self)
        grip.setObjectName("strip-grip")
        grip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        drag = translate("Strip", "拖到别处")
        grip.setAccessibleName(drag)
        grip.setToolTip(drag)
        grip.hide()
        return grip

    def stand_at(self, side: str) -> None:
        """Learn at which edge of the screen it stands, ``left`` or ``right``: it opens away from there."""
        self._side = side
        self._dress()

    def show_week(self, rate: str, said: str, *, fails: bool) -> None:
        """Show the rate of the week, hidden while none is known.

        Args:
            rate: short, such as ``92.1 %``.
            said: the whole sentence.
            fails: whether the week fails by it.
        """
        self._fails = fails
        short = rate.replace(" ", "").replace("100.0", "100")  # as wide as the strip
        self._week.setText("\n".join((short, translate("Strip", "回复率"))))
        self._week.setAccessibleName(said)
        self._week.setToolTip(said)
        self._week.setVisible(bool(rate))
        self._dress()

    def show_owed(self, count: int, late: int) -> None:
        """Show how many wait for an answer, and whether some do for too long; hidden when nobody waits."""
        self._late = late > 0
        lines = [f"{count}", translate("Strip", "欠回复")]
        said = translate("Strip", "欠回复 {}").format(count)
        if late:
            lines.append(translate("Strip", "{}超时").format(late))
            said = translate("Strip", "欠回复 {}，{} 个超时").format(count, late)
        self._owed.setText("\n".join(lines))
        self._owed.setAccessibleName(said)
        self._owed.setToolTip(said)
        self._owed.setVisible(count > 0)
        self._dress()

    def show_due(self, count: int, said: str) -> None:
        """Show how many deadlines and promises wait for an answer, hidden when none does; ``said`` says which."""
        self._due.setText("\n".join((f"{count}", translate("Strip", "待办"))))
        self._due.setAccessibleName(said)
        self._due.setToolTip(said)
        self._due.setVisible(count > 0)
        self._dress()

    def set_movable(self, *, is_movable: bool) -> None:
        """Let a hand take hold of what is no button, or not."""
        self._is_movable = is_movable
        self._grip.setVisible(is_movable)
        self.setCursor(Qt.CursorShape.SizeAllCursor if is_movable else Qt.CursorShape.ArrowCursor)

    def is_held(self) -> bool:
        """Whether a hand is moving it."""
        return self._held_at is not None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle: QWindow | None = self.windowHandle()
        if event.button() != Qt.MouseButton.LeftButton or not self._is_movable or handle is None:
            return
        if QGuiApplication.platformName().startswith("wayland"):
            handle.startSystemMove()
        else:  # a window manager moves no window that stands like a dock
            self._held_at = event.globalPosition().toPoint() - self.pos()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held_at is not None:
            self.move(event.globalPosition().toPoint() - self._held_at)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held_at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._held_at = None
            self.dragged.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._column.totalSizeHint().height())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _button(self, name: str, asked: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(asked)
        return button

    def _dress(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
        for button in (self._open, self._week, self._owed, self._due):
            button.setFixedWidth(self._theme.px(WIDTH) - 2 * _EDGE)
        self._open.setIcon(self._theme.icon("left" if self._side == "right" else "right"))
        self._week.setIcon(self._theme.icon("warning", "warning") if self._fails else QIcon())
        self._owed.setIcon(self._theme.icon("error", "error") if self._late else QIcon())
        self._grip.setPixmap(self._theme.icon("grip", "text2").pixmap(self._theme.px(_GRIP)))
        self._due.setIcon(self._theme.icon("warning", "warning"))
        for button, warns in ((self._week, self._fails), (self._owed, self._late), (self._due, True)):
            if button.property("warns") != warns:
                button.setProperty("warns", warns)
                button.style().unpolish(button)
                button.style().polish(button)


class CollapseButton(QToolButton):
    """The button that makes a strip of the panel."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Build it; whoever owns it listens."""
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("collapse")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        title = translate("Strip", "收成窄条 Ctrl+Shift+K")
        self.setAccessibleName(title)
        self.setToolTip(title)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setIcon(self._theme.icon("sidebar"))
