"""What may come next for a case: its moves by digits, its attitude by F1, F2 and F3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from livecs.returns.model import CLOSED, Attitude, Status
from livecs.returns.states import ATTITUDE_TITLES, STATUS_TITLES
from livecs.ui.choice_button import ChoiceButton
from livecs.ui.flow import Flow
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.returns.model import Case
    from livecs.returns.states import Move

_MOST = 9
_STAND_KEYS = ("F1", "F2", "F3")
_STANDS, _STEPS = "态度", "下一步"


class CaseMoves(QWidget):
    """Buttons with their keys; the keys work wherever the focus stands in the owner."""

    move_wanted = Signal(str, str)  # status, attitude
    attitude_wanted = Signal(str)

    def __init__(self, owner: QWidget) -> None:
        """Begin with nothing to offer."""
        super().__init__(owner)
        self._moves: Sequence[Move] = ()
        self._attitudes: Sequence[Attitude] = ()
        self._chosen = ""
        self._steps, self._stands = Flow(self, gap=6), Flow(self, gap=4)
        self._step_buttons = [self._step(number) for number in range(_MOST)]
        self._stand_buttons = [self._stand(number) for number in range(3)]
        self._titles = [QLabel(translate("CaseMoves", title), self) for title in (_STANDS, _STEPS)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (title, flow) in enumerate(zip(self._titles, (self._stands, self._steps), strict=True)):
            title.setObjectName("caption")
            title.setContentsMargins(0, 5, 4, 0)
            grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(flow, row, 1)
        self._show()

    def offer(self, case: Case, moves: Sequence[Move], *, asks_evidence: bool) -> None:
        """Offer what may come next; who owes a proof is asked for one, and not refused."""
        third = Attitude.ASK_EVIDENCE if asks_evidence else Attitude.REFUSE
        other = Attitude.REFUSE if asks_evidence else Attitude.ASK_EVIDENCE
        self._moves = [one for one in moves if one.attitude != other][:_MOST]
        fixed = {*CLOSED, Status.PERSUADING, Status.DRAFT}  # there an attitude changes with a move
        is_free = case.said.status not in fixed and case.erased_at_ms is None
        self._attitudes = (Attitude.AGREE, Attitude.PERSUADE, third) if is_free else ()
        self._chosen = case.said.attitude
        self._show()
        for number, button in enumerate(self._step_buttons):
            if number < len(self._moves):
                self._name(button, f"{number + 1}  {_title(self._moves[number], case)}")
        for number, stand in enumerate(self._stand_buttons):
            if self._attitudes:
                self._name(stand, f"{spoken(ATTITUDE_TITLES[self._attitudes[number]])}  F{number + 1}")
                stand.setChecked(case.said.attitude == self._attitudes[number])
        self._steps.show_parts(list(self._step_buttons[: len(self._moves)]))
        self._stands.show_parts(list(self._stand_buttons) if self._attitudes else [])

    def press(self, key: str) -> bool:
        """Do what a key does, by its name; whether it does anything. While a note is written, digits need Alt."""
        digit = key.removeprefix("Alt+")
        if digit.isdigit() and digit != "0":
            self._move(int(digit) - 1)
            return True
        if key in _STAND_KEYS:
            self._stand_by(_STAND_KEYS.index(key))
            return True
        return False

    def _show(self) -> None:
        """Show as many buttons as there is something for, and the title of a row that has any."""
        for number, step in enumerate(self._step_buttons):
            step.setVisible(number < len(self._moves))
        for stand in self._stand_buttons:
            stand.setVisible(bool(self._attitudes))
        for title, offered in zip(self._titles, (self._attitudes, self._moves), strict=True):
            title.setVisible(bool(offered))

    def _name(self, button: QPushButton | ChoiceButton, title: str) -> None:
        button.setText(title)
        button.setAccessibleName(title)

    def _step(self, number: int) -> QPushButton:
        button = QPushButton(self._steps)
        button.setObjectName(f"move-{number + 1}")
        button.setProperty("number", number)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(True)
        button.clicked.connect(self._on_move)
        return button

    def _stand(self, number: int) -> ChoiceButton:
        button = ChoiceButton(self._stands, is_exclusive=False)
        button.setObjectName(f"attitude-{number + 1}")
        button.setProperty("number", number)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._on_attitude)
        return button

    def _on_move(self) -> None:
        self._move(self.sender().property("number"))

    def _on_attitude(self) -> None:
        self._stand_by(self.sender().property("number"))

    def _move(self, number: int) -> None:
        if number < len(self._moves):
            self.move_wanted.emit(*self._moves[number])

    def _stand_by(self, number: int) -> None:
        if number < len(self._attitudes) and self._attitudes[number] != self._chosen:
            self.attitude_wanted.emit(str(self._attitudes[number]))


def _title(move: Move, case: Case) -> str:
    to = translate("CaseMoves", "重新打开") if case.said.status in CLOSED and move.to == Status.NEW else ""
    to = to or spoken(STATUS_TITLES[move.to])
    if not move.attitude or move.attitude == case.said.attitude:
        return to
    return translate("CaseMoves", "{}，转{}").format(ATTITUDE_TITLES[move.attitude], to)
