"""What the desk for cases does not do, and the sentence that says why."""

from collections.abc import Sequence

from livecs.errors import UserError
from livecs.returns.checking import FieldFlag
from livecs.returns.model import Case
from livecs.returns.states import ATTITUDE_TITLES, STATUS_TITLES
from livecs.sentence import Sentence, strung


class CaseFieldError(UserError):
    """Something typed cannot be kept; ``flags`` has a sentence for each field."""

    def __init__(self, flags: tuple[FieldFlag, ...]) -> None:
        """Say the first error in the quiet line too."""
        super().__init__("case.field", next(flag.sentence for flag in flags if flag.is_error))
        self.flags = flags


class CaseDuplicateError(UserError):
    """An equal case is open; ``case_id`` is where to go on."""

    def __init__(self, case_id: str) -> None:
        """Say so."""
        super().__init__("case.duplicate", Sentence("这个订单已有一条没办完的登记，没有重复存下；请打开那一条继续"))
        self.case_id = case_id


class CaseChangedError(UserError):
    """Another window was first; ``case`` is as it is now."""

    def __init__(self, case: Case) -> None:
        """Say so."""
        super().__init__("case.changed", Sentence("这一条刚在别处改过，没有覆盖；请看过最新内容再改"))
        self.case = case


def erased() -> UserError:
    """A case whose personal data are gone is looked at, never filled again."""
    return UserError("case.erased", Sentence("这一条的客户信息已经清除，只能看，不能再改"))


def unknown() -> UserError:
    """There is no such case."""
    return UserError("case.unknown", Sentence("没有这条登记，可能撤销后没有再存；请刷新列表"))


def no_move(status: str, to: str, fitting: Sequence[str]) -> UserError:
    """The status does not lead there, or only under another attitude; ``fitting`` are those that lead there."""
    before, after = STATUS_TITLES[status], STATUS_TITLES.get(to, to)
    if fitting:
        stands = strung("或", (ATTITUDE_TITLES[one] for one in fitting))
        return UserError("case.move", Sentence("改成“{}”要先选态度“{}”；请打开这一条选", after, stands))
    return UserError("case.move", Sentence("“{}”不能直接改成“{}”；请按可选的下一步走", before, after))
