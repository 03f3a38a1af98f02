"""The page that fills 本场信息 in: fields, the link table, the paste box; Ctrl+S makes it hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from livecs.errors import UserError
from livecs.override import override
from livecs.phrases.basket_words import terms_of, terms_said
from livecs.phrases.card import Card, merged
from livecs.phrases.card_form import CardDraft, card_of, draft_of
from livecs.phrases.card_times import said_time
from livecs.platforms import PLATFORMS
from livecs.sentence import Sentence, strung
from livecs.ui.card.links_model import LinksModel
from livecs.ui.card.links_table import LinksTable
from livecs.ui.card.paste_box import PasteBox
from livecs.ui.choice_button import ChoiceButton
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import key_name
from livecs.ui.spoken import say

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from livecs.phrases.card import Link
    from livecs.phrases.card_desk import CardDesk
    from livecs.ui.theme import Theme

_FIELDS = (
    ("host", "主播", "如：阿岚"),
    ("activity", "活动", "如：周末上新"),
    ("start", "开播", "如：20:00"),
    ("end", "下播", "如：23:00"),
    ("coupon", "券额", "如：10 或 满99减10"),
    ("terms", "券后价上再减", "如：每满200减30，券满99减10，会员95折"),
    ("shipping", "发货时效", "如：48 小时"),
    ("freight", "运费险", "如：已赠送"),
)
_TITLES = {platform.id: platform.title for platform in PLATFORMS}


class CardPage(QWidget):
    """What is typed stays until it is saved or begun anew; closing the window loses nothing."""

    saved = Signal()
    longer_asked = Signal()

    def __init__(self, desk: CardDesk, theme: Theme) -> None:
        """Build the page; :meth:`begin` fills it."""
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self._seen = desk.book
        self._base = Card()
        self._is_dirty = self._is_old = False
        self._platform = ""
        self._fields = {name: self._field(name, title, hint) for name, title, hint in _FIELDS}
        self._limit = self._field("limit", translate("CardPage", "改价限制"), "照平台后台写，如：发货前可改价")
        self._limit_label = self._label("field-label")
        self._daily = self._mode("card-daily", translate("CardPage", "日常话术"))
        self._big_sale = self._mode("card-big-sale", translate("CardPage", "大促话术"))
        self._model = LinksModel(theme, self)
        self.table = LinksTable(self._model, self)
        self.paste = PasteBox(self)
        self._echo, self._keys, self._news = self._label("caption"), self._label("caption"), self._label("card-news")
        self._keys.setText(translate("CardPage", "直接打字或回车改一格 · 空格核对这行价格 · Delete 删一行"))
        self._buttons = {
            "check": self._button("card-check", translate("CardPage", "都核对过  Ctrl+H"), self.check_all),
            "longer": self._button("card-longer", translate("CardPage", "+30 分钟  F9"), self._on_longer),
            "last": self._button("card-last", translate("CardPage", "从上一场开始  Ctrl+L"), self.start_from_last),
            "save": self._button("card-save", translate("CardPage", "保存  Ctrl+S"), self.save),
        }
        self._lay_out()
        for keys, pressed in (
            ("Ctrl+S", self.save),
            ("Ctrl+R", self.drop),
            ("Ctrl+Shift+V", self.paste.paste),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(pressed)
        for name in ("coupon", "terms"):
            self._fields[name].textEdited.connect(self._on_reductions_edited)
        self._big_sale.clicked.connect(self._on_edited)
        self._daily.clicked.connect(self._on_edited)
        self._model.refused.connect(self._say)
        self._model.edited.connect(self._on_edited)
        self.paste.taken.connect(self._on_taken)

    def begin(self, platform: str) -> None:
        """Show what holds; what was typed and not saved stays."""
        if self._is_dirty:
            self._say(translate("CardPage", "上次改的还没保存 · Ctrl+S 保存 · Ctrl+R 放弃"))
            return
        self._platform = platform
        self._limit_label.setText(translate("CardPage", "改价限制（{}）").format(_TITLES[platform]))
        limit = self._desk.book.limits.get(platform)
        self._limit.setText(limit.text if limit else "")
        self._show(self._desk.card)
        self._say("")

    def drop(self) -> None:
        """Forget what was typed and not saved."""
        self._is_dirty = False
        self.begin(self._platform)
        self._say(translate("CardPage", "已放弃没保存的修改"))

    def follow(self, said: str) -> None:
        """The broadcast was made longer: show its end, keep what is being typed."""
        self._seen = self._desk.book
        if self._base.starts_at_ms == self._desk.card.starts_at_ms:
            self._base = self._base._replace(ends_at_ms=self._desk.card.ends_at_ms)
            self._fields["end"].setText(draft_of(self._base).end)
            self._tell_understood()
        self._say(said)

    def start_from_last(self) -> None:
        """Begin with the last broadcast's card; its prices are to be looked at."""
        if not self._desk.card.ends_at_ms:
            self._say(translate("CardPage", "还没有上一场，请直接填"))
            return
        self._show(self._desk.next_card())
        self._on_edited()
        self._say(translate("CardPage", "已带出上一场：价格、券和满减核对后才会自动填"))

    def check_all(self) -> None:
        """Say that all prices, the coupon and the terms were looked at."""
        self._is_old = False
        self._model.check_all()
        self._on_edited()

    def save(self) -> None:
        """Make what is typed hold; what cannot be read is said, and stays."""
        self.table.take_over()
        try:
            card = card_of(self._draft(), self._base, self._desk.now_ms())
            self._desk.save(card, self._seen)
            self._desk.note_limit(self._platform, self._limit.text().strip())
        except UserError as error:
            if error.code == "card.changed":
                self._seen = self._desk.book  # who saves again has been told
            self._say(spoken(error.message))
            return
        self._is_dirty = False
        self._show(card)
        self._say(translate("CardPage", "已保存，从现在起话术按这张卡填"))
        self.saved.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self.paste.box if not self._model.links and self._fields["end"].text() else self._fields["host"]).setFocus()

    def _draft(self) -> CardDraft:
        typed = {name: field.text() for name, field in self._fields.items()}
        return CardDraft(
            **typed, big_sale=self._big_sale.isChecked(), unchecked=self._is_old, links=merged((), self._model.links)
        )

    def _show(self, card: Card) -> None:
        self._base, self._seen = card, self._desk.book
        draft = draft_of(card)
        for name, field in self._fields.items():
            field.setText(getattr(draft, name))
        (self._big_sale if card.big_sale else self._daily).setChecked(True)
        self._is_old = card.unchecked
        self._model.show(card.links)
        self._is_dirty = False
        self._tell_understood()

    def _on_taken(self, links: tuple[Link, ...], replaces: bool) -> None:  # noqa: FBT001 (a slot)
        self._model.show(merged(() if replaces else self._model.links, links))
        self._on_edited()
        self._say(translate("CardPage", "链接表有 {} 个链接，按 Ctrl+S 保存").format(len(self._model.links)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        rest_here = {"F9": self._on_longer, "Ctrl+L": self.start_from_last, "Ctrl+H": self.check_all}
        if deed := rest_here.get(key_name(event)):  # keys of the panel
            deed()
        else:
            super().keyPressEvent(event)

    def _on_longer(self) -> None:
        self.longer_asked.emit()

    def _on_reductions_edited(self) -> None:
        self._is_old = False  # whoever types them has looked at them
        self._tell_understood()

    def _on_edited(self) -> None:
        self._is_dirty = True
        self._tell_understood()

    def _tell_understood(self) -> None:
        """Say how hours and terms are read while they are typed."""
        self._buttons["check"].setVisible(self._is_old or any(link.unchecked for link in self._model.links))
        draft, now_ms = self._draft(), self._desk.now_ms()
        if not draft.end.strip():
            self._echo.setText(translate("CardPage", "填了下播时间，价格才会自动填"))
            return
        try:
            card = card_of(draft, self._base, now_ms)
        except UserError as error:
            self._echo.setText(spoken(error.message))
            return
        hours = spoken(Sentence("{} 至 {}", said_time(card.starts_at_ms, now_ms), said_time(card.ends_at_ms, now_ms)))
        old = translate("CardPage", "券额和满减是上一场的，待核对") if card.unchecked else ""
        count = sum(link.unchecked for link in card.links)
        links = translate("CardPage", "{} 个链接的价格待核对").format(count) if count else ""
        said = strung("；", filter(None, (hours, terms_said(terms_of(card.terms).terms), old, links)))
        self._echo.setText(spoken(said))

    def _say(self, news: str) -> None:
        news = spoken(news)
        say(self._news, news)
        self._news.setAccessibleName(news)

    def _field(self, name: str, title: str, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(f"card-{name}")
        field.setMinimumWidth(120)
        field.setAccessibleName(translate("CardPage", title))
        field.setPlaceholderText(translate("CardPage", hint))
        field.textEdited.connect(self._on_edited)
        return field

    def _mode(self, name: str, title: str) -> ChoiceButton:
        button = ChoiceButton(self, title)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _label(self, name: str, text: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        return label

    def _button(self, name: str, title: str, pressed: object) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setAutoDefault(True)
        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setColumnMinimumWidth(2, 8)  # with the spacing around it, 24 between the columns
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)
        for at, (name, title, _) in enumerate(_FIELDS):
            label = self._label("field-label", translate("CardPage", title))
            label.setBuddy(self._fields[name])
            grid.addWidget(label, at // 2, at % 2 * 3)
            grid.addWidget(self._fields[name], at // 2, at % 2 * 3 + 1)
        last = len(_FIELDS) // 2
        self._limit_label.setBuddy(self._limit)
        modes = QHBoxLayout()
        modes.setSpacing(4)
        modes.addWidget(self._daily)
        modes.addWidget(self._big_sale)
        modes.addStretch(1)
        grid.addWidget(self._label("field-label", translate("CardPage", "话术")), last, 0)
        grid.addLayout(modes, last, 1)
        grid.addWidget(self._limit_label, last, 3)
        grid.addWidget(self._limit, last, 4)
        grid.addWidget(self._echo, last + 1, 0, 1, 5)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        links = QVBoxLayout()
        links.setSpacing(4)
        links.addWidget(self.table, 1)
        links.addWidget(self._keys)
        middle.addLayout(links, 7)
        middle.addWidget(self.paste, 4)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._news.setWordWrap(True)
        buttons.addWidget(self._news, 1)
        for button in self._buttons.values():
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
