"""The wide window of 回复率: rounds, past weeks, indicators and the rules, each read when it is looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.override import override
from livecs.response.behind import Page, has_rounds, indicator_lines, past_weeks, rounds_page
from livecs.response.days import day_of, monday_of
from livecs.response.shop_values import title_of
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import key_name
from livecs.ui.pages import Pages
from livecs.ui.response.line_list import LineList
from livecs.ui.response.rounds_view import RoundsView
from livecs.ui.response.rules_view import RulesView
from livecs.ui.spoken import announce
from livecs.ui.wide_window import WideWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from livecs.response.outlook import Seen
    from livecs.ui.response.ways import Job, Ways
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

NAMES = ("rounds", "weeks", "indicators", "rules")


class BehindBoard(QWidget):
    """The sections; Ctrl with a digit turns to one."""

    def __init__(self, theme: Theme) -> None:
        """Build all four; what they show is given to them."""
        super().__init__()
        self.setObjectName("behind")
        self.rounds = RoundsView(theme)
        self.weeks = LineList("weeks-list", translate("Behind", "往周"), theme)
        self.indicators = LineList("indicators-list", translate("Behind", "指标"), theme)
        self.rules = RulesView(theme)
        titles = (
            translate("Behind", "明细"),
            translate("Behind", "往周"),
            translate("Behind", "指标"),
            translate("Behind", "考核规则"),
        )
        views = (self.rounds, self.weeks, self.indicators, self.rules)
        self.sections = Pages(NAMES[0], f"{titles[0]}  Ctrl+1", self.rounds, theme, self)
        self.sections.head_a_window()
        for place in range(1, len(NAMES)):
            self.sections.add(NAMES[place], f"{titles[place]}  Ctrl+{place + 1}", self.sections.own(views[place]))
        self._title = ""
        self._what = QLabel(self)
        self._what.setObjectName("caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sections.bar)
        column.addWidget(self._what)
        column.addWidget(self.sections, 1)
        self.sections.turned.connect(self._on_turned)
        self._on_turned()

    def entitle(self, title: str) -> None:
        """Say whose figures these are."""
        self._title = title
        self._retitle()

    def say(self, sentence: str) -> None:
        """Say why a key does nothing here, until another section is shown."""
        self._what.setText(spoken(sentence))
        announce(self._what, sentence)

    def _retitle(self) -> None:
        way = translate("Behind", " · 回车看这一项的每一轮") if self.sections.name == "indicators" else ""
        self._what.setText(f"{spoken(self._title)}{way}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {f"Ctrl+{place}": name for place, name in enumerate(NAMES, 1)}
        if name := keys.get(key_name(event)):
            self.sections.turn_to(name)
        else:
            super().keyPressEvent(event)

    def _on_turned(self) -> None:
        self._retitle()
        section = self.sections.currentWidget()
        if section:
            self.setFocusProxy(section)
            section.setFocus()


class Behind(QObject):
    """The window with what it needs of the store; one for a panel, built when it is first wanted."""

    changed = Signal()
    """A rule is another now."""

    def __init__(self, ways: Ways, theme: Theme, window: PanelWindow) -> None:
        """Build the window; it is shown by :meth:`show_section`."""
        super().__init__(window)
        self._ways = ways
        self._platform = ""
        self._seen: Seen | None = None
        self.board = BehindBoard(theme)
        self.wide = WideWindow(translate("Behind", "回复率 · 明细与考核规则"), self.board, window)
        self.board.rounds.wanted_changed.connect(self._read_rounds)
        self.board.indicators.pressed.connect(self._on_indicator)
        self.board.sections.turned.connect(self._on_turned)
        self.board.rules.changed.connect(self._on_rule_changed)
        self.board.rules.reset.connect(self._on_rule_reset)

    def show_seen(self, platform: str, seen: Seen) -> None:
        """Be about a platform's week. Rounds stay as they were read: F5 reads them again, or another platform does."""
        is_other = platform != self._platform
        self._platform, self._seen = platform, seen
        self.board.entitle(seen.preset.title)
        monday = monday_of(day_of(seen.today))
        self.board.rounds.begin(monday)
        self.board.indicators.show_lines(indicator_lines(seen), "")
        self._show_rules()
        if is_other and self.wide.isVisible():
            self._on_turned(self.board.sections.name)

    def show_section(self, name: str) -> None:
        """Show a section, in front."""
        self.board.sections.turn_to(name)
        self.wide.come_forward()

    def show_rounds(self, day: int, hour: int) -> None:
        """Show the rounds of a day, or of one hour of it."""
        self.board.rounds.want(day, day, hour)
        self.show_section("rounds")

    def _on_indicator(self, place: int) -> None:
        indicators = self._seen.preset.indicators if self._seen else ()
        if not self._seen or place >= len(indicators) or not has_rounds(indicators[place]):
            self.board.say(translate("Behind", "这一项只有平台能算，没有自己的轮"))
            return
        one, made = indicators[place], self._seen.judged
        first, last = (day_of(self._seen.today.fromisoformat(on)) for on in (made.first_on, made.last_on))
        self.board.rounds.want_behind(one.id, first, last, late_only=one.is_rate or one.id == "unserved")
        self.show_section("rounds")

    def _on_turned(self, name: str) -> None:
        if name == "rounds":
            self._read_rounds()
        elif name == "weeks":
            now_ms = self._ways.now_ms()
            self._ask(lambda desk: past_weeks(desk, now_ms), self._on_weeks)

    def _read_rounds(self) -> None:
        wanted, now_ms = self.board.rounds.wanted, self._ways.now_ms()
        self._ask(lambda desk: rounds_page(desk, wanted, now_ms), self._on_rounds)

    def _ask(self, job: Job, done: Callable[[object], None]) -> None:
        platform = self._platform
        if not platform:
            return  # opened before the week was read; what is shown then asks again
        self._ways.run(lambda: self._ways.read(platform, job), partial(self._on_read, platform, done))

    def _on_read(self, platform: str, done: Callable[[object], None], came: object) -> None:
        if platform == self._platform:
            done(came)

    def _on_rounds(self, came: object) -> None:
        if isinstance(came, UserError):
            self.board.rounds.say(spoken(came.message))
        else:
            self.board.rounds.show_page(came if isinstance(came, Page) else Page(self.board.rounds.wanted, (), 0))

    def _on_weeks(self, came: object) -> None:
        empty = translate("Behind", "还没有以前的周；考核日到了，上周会在这里留下一行，以后不再变")
        if isinstance(came, UserError):
            empty = spoken(came.message)
        self.board.weeks.show_lines(came if isinstance(came, tuple) else (), empty)

    def _show_rules(self) -> None:
        rules = self._ways.rules
        self.board.rules.show_preset(rules.preset(self._platform), rules.typed(self._platform))

    def _on_rule_changed(self, key: str, text: str) -> None:
        today = today_on(self._ways.now_ms())
        try:
            self._ways.rules.change(self._platform, key, text, today)
        except UserError as error:
            self.board.rules.say(spoken(error.message))
            return
        self._on_rule_kept(translate("Rules", "{}已改，标为店铺填写 {}").format(self._title(key), today.isoformat()))

    def _on_rule_reset(self, key: str) -> None:
        try:
            self._ways.rules.reset(self._platform, key)
        except UserError as error:
            self.board.rules.say(spoken(error.message))
            return
        self._on_rule_kept(translate("Rules", "{}已恢复").format(self._title(key)))

    def _title(self, key: str) -> str:
        return title_of(self._ways.rules.preset(self._platform), key)

    def _on_rule_kept(self, sentence: str) -> None:
        self._show_rules()
        self.board.rules.done(sentence)
        self.changed.emit()
