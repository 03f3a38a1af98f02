"""What a person may say that a column of a back office's report is; it is then read under a name that is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from livecs.response.columns import days_of, field_of
from livecs.response.imports.event_columns import UNUSED
from livecs.response.indicators import KNOWN
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Those whose title is no name that a back office gives them.
_NAMES = {
    "human_consults": "需人工回复的咨询人数",
    "received": "人工接待人数",
    "online_days": "客服在线天数",
    "good_ratings": "有效好评数",
    "bad_ratings": "有效差评数",
    "service_score": "客服服务分",
}
_UNIT = re.compile(r"\((?:元|秒|分|分钟|时|%|人|个|s)\)")


def _name_of(id_: str, title: str) -> str:
    """A name under which a figure is found; empty where no back office has it."""
    name = _NAMES.get(id_, title)
    found = field_of(name)
    return name if found and found[0] == id_ else ""


_CHOICES = {"日期": "日期", "客服": "客服昵称"} | {
    one.title: name for one in KNOWN.values() if (name := _name_of(one.id, one.title))
}
TITLES = (*_CHOICES, UNUSED)
"""What a column may be said to be."""


def named(headers: Sequence[str], told: Mapping[str, str]) -> tuple[str, ...]:
    """Headers under the names that a person gave them, with their unit and period; what else had such a name, has none.

    Args:
        headers: as they stand.
        told: one of :data:`TITLES` by header, without blanks around it.
    """
    taken = {place for title in told.values() if (place := field_of(_CHOICES.get(title, "")))}
    ids = {id_ for id_, _ in taken}
    return tuple(_named(header, told, ids) for header in headers)


def _named(header: str, told: Mapping[str, str], taken: set[str]) -> str:
    title = told.get(header.strip())
    if title is None:
        place = field_of(header)
        return "" if place and place[0] in taken else header
    name = _CHOICES.get(title, "")
    unit = _UNIT.search(normalize("NFKC", header))
    period = Sentence("近{}天", days_of(header)) if days_of(header) > 1 else ""
    return f"{period}{name}{unit[0] if unit else ''}" if name else ""
