"""The form of a case: one column, Tab from top to bottom, and what belongs to one kind of case alone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from livecs.override import override
from livecs.returns.complaint import REVIEW_RULES, STEPS, shown_in
from livecs.returns.model import Attitude, Kind, Remedy
from livecs.returns.states import ATTITUDE_TITLES, KIND_TITLES, REMEDY_TITLES
from livecs.returns.typed import remedy_for
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.manage.wording import Wording
from livecs.ui.returns.cell import Cell
from livecs.ui.returns.chip_field import ChipField
from livecs.ui.returns.customer_field import CustomerField
from livecs.ui.returns.field_line import FieldLine, OrderLine
from livecs.ui.returns.more_fields import MoreFields
from livecs.ui.returns.reason_field import ReasonField
from livecs.ui.returns.steps_field import StepsField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from livecs.lint.linter import Linter
    from livecs.returns.law import Law
    from livecs.ui.returns.evidence_ways import PictureWays
    from livecs.ui.theme import Theme

_LINES = {"product": "货物", "amount": "退款金额", "paid": "实付金额", "note": "备注"}
_REMEDIES = ("return_refund", "refund_only", "exchange", "resend", "compensate", "none")


class CaseForm(QFrame):
    """Holds the fields, and knows which of them hang together; what they say is taken and given by form_values."""

    changed = Signal()
    reason_changed = Signal()
    save_asked = Signal()
    left = Signal()

    def __init__(self, law: Law, pictures: PictureWays, theme: Theme, parent: QWidget) -> None:
        """Build the fields; the law knows goods without the seven days."""
        super().__init__(parent)
        self.setObjectName("case-form")
        self._has_own_remedy = False
        self.kind = self._chips("kind", "类型", list(KIND_TITLES.items()), hint="Alt+1…3")
        self.order = OrderLine("order_no", translate("CaseForm", "订单号"), theme, self)
        self.lines: dict[str, FieldLine] = {"order_no": self.order}
        for name, title in _LINES.items():
            self.lines[name] = FieldLine(name, translate("CaseForm", title), theme, self)
        self.customer = CustomerField(theme, self)
        self.reason = ReasonField(self)
        self.quality = QLabel(self)
        self.attitude = self._chips("attitude", "态度", [], may_be_none=True)
        self.remedy = self._chips("remedy", "处理方式", [(one, REMEDY_TITLES[one]) for one in _REMEDIES])
        self.steps = StepsField(STEPS, self)
        hint = translate("CaseForm", "公开回复：{}").format(REVIEW_RULES[0])
        self.reply = Wording("case-reply", translate("CaseForm", "评价回复"), hint, theme, self)
        self.reply.box.setToolTip(spoken(strung("\n", REVIEW_RULES)))
        self.fold = QToolButton(self)
        self.more = MoreFields(law, pictures, theme, self)
        self.cells: dict[str, Cell] = {}
        self._lay_out()
        self._connect()
        self._order_tabs()
        self.kind.show_value(Kind.RETURN)
        self._on_kind()
        self._on_reason()

    def press_attitude(self, place: int) -> None:
        """Press the first, second or third attitude."""
        self.attitude.press(self._attitudes()[place])

    def press_kind(self, place: int) -> None:
        """Choose the first, second or third kind."""
        self.kind.press(list(KIND_TITLES)[place])

    def toggle_more(self) -> None:
        """Open or close the fold; opened, it takes the focus."""
        self.show_more(is_open=self.more.isHidden())
        (self.lines["note"] if self.more.isHidden() else self.more.lines["spec"]).setFocus()

    def show_more(self, *, is_open: bool) -> None:
        """Open or close the fold."""
        self.more.setVisible(is_open)
        self._name_fold()

    def focus_next_empty(self) -> None:
        """Go to the first field that a case needs and that is empty, else to the note."""
        needed: list[tuple[bool, QWidget]] = [
            (bool(self.lines["order_no"].text()), self.lines["order_no"]),
            (self.reason.reason is not None, self.reason),
            (bool(self.attitude.value()), self.attitude),
        ]
        next((field for is_there, field in needed if not is_there), self.lines["note"]).setFocus()

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Show dots instead of what is personal, or no longer."""
        lines, more = self.lines, self.more.lines
        hiding = (lines["order_no"], lines["note"], more["sub_order_no"], more["tracking_no"])
        for part in (self.customer, self.more.strip, *hiding):
            part.set_private(is_private)

    def judge(self, linter: Linter | None, platform: str) -> None:
        """Underline what is wrong with the public reply, and say what of the buyer it shows."""
        if self.kind.value() == Kind.BAD_REVIEW:
            self.reply.judge(linter, (platform,))
            found = next((spoken(finding.message) for finding in self.reply.findings), "")
            self.cells["reply"].say(shown_in(self.reply.text()) or found)

    def show_remedy(self, remedy: str) -> None:
        """Show what somebody chose; empty for what usually follows from attitude and reason."""
        self._has_own_remedy = bool(remedy)
        self.remedy.show_value(remedy or remedy_for(self.attitude.value(), self.reason.reason))
        self._on_remedy_shown()

    def show_dependent(self) -> None:
        """Show what hangs on other fields as they are now."""
        self._on_kind()
        self._offer_attitudes()
        self._name_fold()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A copied picture that no field has a use for is evidence."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.more.strip.paste():
            self.show_more(is_open=True)
            self.more.strip.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        """As high as it must be at its width, which a scroll area asks for; Qt adds up the narrowest."""
        return QSize(super().minimumSizeHint().width(), 0)

    def _attitudes(self) -> tuple[str, ...]:
        asks = self.reason.reason is not None and self.reason.reason.asks_evidence
        third = Attitude.ASK_EVIDENCE if asks else Attitude.REFUSE
        return (Attitude.AGREE.value, Attitude.PERSUADE.value, third.value)

    def _offer_attitudes(self) -> None:
        thirds = {Attitude.REFUSE.value, Attitude.ASK_EVIDENCE.value}
        before, offered = self.attitude.value(), self._attitudes()
        self.attitude.offer([(one, f"{spoken(ATTITUDE_TITLES[one])} F{n}") for n, one in enumerate(offered, 1)])
        if before in thirds:
            self.attitude.show_value(offered[-1])

    def _on_reason(self) -> None:
        self.cells["reason"].say("")
        self._offer_attitudes()
        self._follow()
        self.reason_changed.emit()

    def _on_attitude(self) -> None:
        self.cells["attitude"].say("")
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        if not self._has_own_remedy:
            self.show_remedy("")

    def _on_remedy(self) -> None:
        self._has_own_remedy = True
        self.cells["remedy"].say("")
        self._on_remedy_shown()
        self.changed.emit()

    def _on_remedy_shown(self) -> None:
        is_compensation = self.remedy.value() == Remedy.COMPENSATE
        hint = translate("CaseForm", "补偿") if is_compensation else translate("CaseForm", "退款")
        self.lines["amount"].setPlaceholderText(hint)

    def _on_kind(self) -> None:
        kind = self.kind.value()
        self._form.setRowVisible(self.cells["steps"], kind == Kind.COMPLAINT)
        self._form.setRowVisible(self.cells["reply"], kind == Kind.BAD_REVIEW)

    def _on_kind_chosen(self) -> None:
        self._on_kind()
        self.changed.emit()

    def _name_fold(self) -> None:
        count = self.more.recognised() if self.more.isHidden() else 0
        found = translate("CaseForm", "，认出 {} 项").format(count) if count else ""
        title = translate("CaseForm", "更多") if self.more.isHidden() else translate("CaseForm", "收起")
        self.fold.setText(f"{title}{found}  F7")
        self.fold.setAccessibleName(f"{title}{found}")

    def _chips(
        self, name: str, title: str, choices: Sequence[tuple[str, str]], *, hint: str = "", may_be_none: bool = False
    ) -> ChipField:
        field = ChipField(name, translate("CaseForm", title), self, hint=hint, may_be_none=may_be_none)
        field.offer(choices)
        return field

    def _lay_out(self) -> None:
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 4, 0)
        form.setSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.quality.setObjectName("caption")
        self.quality.setWordWrap(True)
        self.quality.hide()
        money = QWidget(self)
        across = QHBoxLayout(money)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        for name in ("amount", "paid"):
            self.cells[name] = Cell(money, self.lines[name])
            across.addWidget(self.cells[name], 1, Qt.AlignmentFlag.AlignTop)
        self.lines["paid"].setPlaceholderText(translate("CaseForm", "实付"))
        rows: tuple[tuple[str, str, tuple[QWidget, ...]], ...] = (
            ("kind", "类型", (self.kind,)),
            ("order_no", "订单号", (self.lines["order_no"],)),
            ("product", "货物", (self.lines["product"],)),
            ("customer", "客户", (self.customer,)),
            ("reason", "原因", (self.reason, self.quality)),
            ("attitude", "态度", (self.attitude,)),
            ("remedy", "处理", (self.remedy,)),
            ("money", "金额", (money,)),
            ("steps", "步骤", (self.steps,)),
            ("reply", "回复", (self.reply,)),
            ("note", "备注", (self.lines["note"],)),
        )
        for name, title, fields in rows:
            self.cells[name] = Cell(self, *fields)
            label = QLabel(translate("CaseForm", title), self)
            label.setObjectName("caption")
            form.addRow(label, self.cells[name])
        self.cells.update(self.more.cells())
        self.fold.setObjectName("case-fold")
        form.addRow(self.fold)
        form.addRow(self.more)

    def _order_tabs(self) -> None:
        """As the fields stand, not as they were made."""
        names = ("kind", "order_no", "product", "customer", "reason", "attitude", "remedy", "amount", "paid", "steps")
        fields = [widget for name in names for widget in _stops(self.cells[name].fields[0])]
        fields += [self.reply.box, self.lines["note"], self.fold, *self.more.lines.values()]
        for before, after in pairwise(fields):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        for line in (*self.lines.values(), *self.more.lines.values()):
            line.touched.connect(self._on_touched)
        for name, line in self.lines.items():
            if name != "order_no":  # there, Enter may open the case that it repeats
                line.entered.connect(self._go_on)
        for field in (self.customer, self.reason, self.attitude, self.remedy, self.kind):
            field.entered.connect(self._go_on)
        self.customer.touched.connect(self._on_touched)
        self.reason.chosen.connect(self._on_reason)
        self.attitude.chosen.connect(self._on_attitude)
        self.remedy.chosen.connect(self._on_remedy)
        self.kind.chosen.connect(self._on_kind_chosen)
        self.fold.clicked.connect(self.toggle_more)
        self.reply.submit_asked.connect(self.save_asked)
        self.reply.stepped_back.connect(self.left)
        for changing in (self.steps.changed, self.reply.changed, self.more.changed, self.reason.chosen):
            changing.connect(self.changed)

    def _on_touched(self) -> None:
        for cell in self.cells.values():
            if self.sender() in cell.fields:
                cell.say("")
        self._name_fold()
        self.changed.emit()

    def _go_on(self) -> None:
        self.focusNextChild()


def _stops(field: QWidget) -> list[QWidget]:
    """Where Tab stops in a field of several parts."""
    if isinstance(field, CustomerField):
        return [field.line, *field.parts.values()]
    return [field.line if isinstance(field, ReasonField) else field]
