"""All fields of a phrase, in one column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QFrame, QLabel, QLineEdit

from livecs.phrases.problem_words import in_words
from livecs.platforms import PLATFORM_IDS
from livecs.ui.i18n import translate
from livecs.ui.manage.case_titles import case_of, case_title
from livecs.ui.manage.fields import Choice, DayField, Offers, PlatformChips, Words
from livecs.ui.manage.wording import Wording
from livecs.ui.manage.wordings import Wordings
from livecs.ui.manage.work import NEW_PACK
from livecs.ui.phrases.scene_bar import STANCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from livecs.faults import Problem
    from livecs.lint.linter import Linter
    from livecs.phrases.model import Phrase
    from livecs.ui.manage.rows import Rows
    from livecs.ui.theme import Theme

_SCENE = " / "
_WORD = "、"


class PhraseForm(QFrame):
    """Tells of every change; what it does not show of a phrase it gives back as it came."""

    changed = Signal()
    submit_asked = Signal()
    stepped_back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the fields, empty."""
        super().__init__(parent)
        self.setObjectName("phrase-form")
        self._theme = theme
        self._base: Phrase | None = None
        self._is_showing = False
        self._known: list[str] = []  # the situations that there are
        # made in the order they stand in: Tab goes by it
        self.title = self._line("edit-title", translate("PhraseForm", "标题"))
        text = self._wording("text", "话术", "客户看到的话；待填写成 {活动价} 的样子")
        self.platforms = PlatformChips("edit-platforms", translate("PhraseForm", "用于平台"), self)
        self.scene = Words("edit-scene", translate("PhraseForm", "分类"), "/／＞>", _SCENE, self)
        self.keywords = Words("edit-keywords", translate("PhraseForm", "关键词"), "、，,；;", _WORD, self)
        self.abbr = self._line("edit-abbr", translate("PhraseForm", "缩写"))
        self.pack = Choice("edit-pack", translate("PhraseForm", "话术包"), theme, self)
        self.stance = Choice("edit-stance", translate("PhraseForm", "态度"), theme, self)
        self.case = self._line("edit-case", translate("PhraseForm", "情况"))
        unfilled = self._wording("unfilled", "通用说法", "待填不知道时用这一句，不能有待填")
        big_sale = self._wording("big_sale", "大促说法", "大促期间换成这一句，平时不用")
        self.texts = {"text": text, "unfilled": unfilled, "big_sale": big_sale}
        self.variants = Wordings("variant", translate("PhraseForm", "平台专用说法"), theme, self, for_platforms=True)
        self.followups = Wordings("followup", translate("PhraseForm", "接着发的一条"), theme, self, for_platforms=False)
        self.until = DayField("edit-until", self)
        self.image = self._line("edit-image", translate("PhraseForm", "图片"))
        self.promise = QCheckBox(translate("PhraseForm", "这句话是承诺，发出后提醒记一笔"), self)
        self.promise.setObjectName("edit-promise")
        self._scenes, self._cases = Offers(self.scene), Offers(self.case)
        self._hints()
        self._lay_out()
        self._connect()

    def show_choices(self, rows: Rows) -> None:
        """Offer the packs, scenes and situations there are."""
        self._is_showing = True
        self.pack.clear()
        for id_, title in rows.packs():
            self.pack.addItem(title, id_)
        self._scenes.show_words([_SCENE.join(scene) for scene in rows.scenes()])
        self._known = rows.cases()
        self._cases.show_words([case_title(case) for case in self._known])
        self._is_showing = False

    def show_phrase(self, phrase: Phrase, pack: str) -> None:
        """Show a phrase; nothing is told of it."""
        self._is_showing = True
        self._base = phrase
        for name, line in self._lines().items():
            line.setText(str(getattr(phrase, name)))
        self.case.setText(case_title(phrase.case))
        for name, wording in self.texts.items():
            wording.show_text(str(getattr(phrase, name)))
        self.scene.show_words(phrase.scene)
        self.keywords.show_words(phrase.keywords)
        self.platforms.show_platforms(phrase.platforms)
        self.variants.show_variants(phrase.variants)
        self.followups.show_followups(phrase.followups)
        self.until.setText(phrase.valid_until)
        self.promise.setChecked(phrase.promise)
        self.stance.setCurrentIndex(max(0, self.stance.findData(phrase.stance)))
        if self.pack.findData(pack) < 0:
            self.pack.addItem(pack, pack)
        self.pack.setCurrentIndex(self.pack.findData(pack))
        self._is_showing = False

    def phrase(self) -> Phrase:
        """The phrase as the fields say; only after :meth:`show_phrase`."""
        assert self._base is not None  # noqa: S101 (a bug, not the world)
        case, base = self.case.text().strip(), self._base.case
        return self._base._replace(
            **{name: line.text().strip() for name, line in self._lines().items()},
            **{name: wording.text() for name, wording in self.texts.items()},
            case=base if case == case_title(base) else case_of(case, self._known),
            scene=self.scene.words(),
            keywords=self.keywords.words(),
            platforms=self.platforms.platforms(),
            variants=self.variants.variants(),
            followups=self.followups.followups(),
            valid_until=self.until.day(),
            promise=self.promise.isChecked(),
            stance=str(self.stance.currentData() or ""),
        )

    def pack_id(self) -> str:
        """The pack it is for."""
        return str(self.pack.currentData() or NEW_PACK)

    def wordings(self) -> list[tuple[Wording, tuple[str, ...]]]:
        """All boxes with the platforms each is for."""
        wanted = self.platforms.platforms() or PLATFORM_IDS
        variants = [(box, tuple(one for one in on if one in wanted)) for box, on in self.variants.wordings()]
        own = {platform for _, on in variants for platform in on}
        first = (self.texts["text"], tuple(one for one in wanted if one not in own))
        rest = [self.texts["unfilled"], self.texts["big_sale"], *(box for box, _ in self.followups.wordings())]
        return [first, *variants, *((box, wanted) for box in rest)]

    def judge(self, linter: Linter | None) -> None:
        """Lint every wording for its platforms."""
        for wording, platforms in self.wordings():
            wording.judge(linter, platforms)

    def focus_on(self, key: str) -> None:
        """Go to the field of a problem, by its key in a pack's file (``variant.0.text``)."""
        name, _, rest = key.partition(".")
        lists = {"variant": self.variants, "followup": self.followups}
        if name in lists and rest:
            boxes = lists[name].wordings()
            boxes[min(int(rest.partition(".")[0]), len(boxes) - 1)][0].box.setFocus()
        elif name in self.texts:
            self.texts[name].box.setFocus()
        else:
            others: dict[str, QWidget] = {
                "case": self.case,
                "scene": self.scene,
                "valid_until": self.until,
                "stance": self.stance,
            }
            (others | dict(self._lines())).get(name, self.title).setFocus()

    def said(self, problem: Problem) -> str:
        """A problem in the words of the fields."""
        return in_words(problem, lambda said: translate("PhraseForm", said))

    def _lines(self) -> dict[str, QLineEdit]:
        return {"title": self.title, "abbr": self.abbr, "image": self.image}

    def _line(self, name: str, title: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setAccessibleName(title)
        return line

    def _wording(self, name: str, title: str, hint: str) -> Wording:
        shown = translate("PhraseForm", title)
        return Wording(f"edit-{name}", shown, translate("PhraseForm", hint), self._theme, self)

    def _hints(self) -> None:
        self.stance.addItem(translate("PhraseForm", "没有，不是售后"), "")
        for stance, title in STANCES.items():
            self.stance.addItem(translate("SceneBar", title), str(stance))
        self.title.setPlaceholderText(translate("PhraseForm", "客服找话术时看到的一行"))
        self.scene.setPlaceholderText(translate("PhraseForm", "例如 售后 / 运费"))
        self.case.setPlaceholderText(translate("PhraseForm", "同一种情况的三种态度写同一个词"))
        self.abbr.setPlaceholderText(translate("PhraseForm", "几个字母就能找到"))
        self.keywords.setPlaceholderText(translate("PhraseForm", "客户会怎么说，用顿号隔开"))
        self.image.setPlaceholderText(translate("PhraseForm", "话术包旁边的文件名，例如 size-chart.png"))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 8, 0)
        form.setSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: Sequence[tuple[str, QWidget]] = (
            ("标题", self.title),
            ("话术", self.texts["text"]),
            ("平台", self.platforms),
            ("分类", self.scene),
            ("关键词", self.keywords),
            ("缩写", self.abbr),
            ("话术包", self.pack),
            ("态度", self.stance),
            ("情况", self.case),
            ("通用说法", self.texts["unfilled"]),
            ("大促说法", self.texts["big_sale"]),
            ("平台专用", self.variants),
            ("多条", self.followups),
            ("有效期到", self.until),
            ("图片", self.image),
            ("", self.promise),
        )
        for title, field in rows:
            label = QLabel(translate("PhraseForm", title), self)
            label.setObjectName("caption")
            label.setBuddy(field)
            form.addRow(label, field)

    def _connect(self) -> None:
        lines: Iterable[QLineEdit] = (*self._lines().values(), self.case, self.scene, self.keywords, self.until)
        for line in lines:
            line.textChanged.connect(self._on_changed)
        for combo in (self.pack, self.stance):
            combo.currentIndexChanged.connect(self._on_changed)
        parts: Iterable[Wording | Wordings] = (*self.texts.values(), self.variants, self.followups)
        for part in parts:
            part.changed.connect(self._on_changed)
            part.submit_asked.connect(self.submit_asked)
            part.stepped_back.connect(self.stepped_back)
        self.platforms.changed.connect(self._on_changed)
        self.promise.toggled.connect(self._on_changed)

    def _on_changed(self) -> None:
        if not self._is_showing:
            self.changed.emit()
