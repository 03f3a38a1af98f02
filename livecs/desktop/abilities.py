"""What livecs can do on this desktop, asked without Qt: ``livecs doctor`` prints it."""

from enum import Enum
from typing import NamedTuple


class State(Enum):
    """How far an ability can be relied on here."""

    WORKS = "可用"
    IMPOSSIBLE = "这里做不到"
    NOT_RUN = "没有在这个系统上实际运行过"


class Ability(NamedTuple):
    """One thing the desktop may grant: its name on screen, whether it does, and what to do where it does not."""

    name: str
    state: State
    sentence: str = ""
