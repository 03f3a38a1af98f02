"""Expressions made when they are first needed: making all of them takes longer than loading the rules."""

import re
from collections.abc import Callable
from functools import cache


def late(pattern: str) -> Callable[[], re.Pattern[str]]:
    """What gives the expression of a pattern, always the same one."""
    return cache(lambda: re.compile(pattern))
