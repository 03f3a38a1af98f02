"""Which column of a file of events is what: guessed by its name, or as a person said."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from contextlib import suppress
from itertools import combinations
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.response.event_rows import columns_of
from livecs.sentence import Sentence, strung

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from livecs.response.event_rows import Columns

FIELDS = {
    "会话": "conversation",
    "时间": "at",
    "角色": "role",
    "类型": "kind",
    "客服": "agent",
    "买家": "customer",
    "来源": "source",
    "平台": "platform",
    "编号": "mark",
    "内容": "text",
    "不用": "",
}
"""What a person may call a column's meaning."""
UNUSED = "不用"
NEEDED = ("会话", "时间", "角色")
_TEXTS = ("内容", "消息内容", "消息", "text", "content", "message", "聊天内容")


def mapped(headers: Sequence[str], told: Mapping[str, str]) -> tuple[Columns, int]:
    """The columns, and the one of what was said (-1 where there is none).

    Args:
        headers: the first row.
        told: a field of :data:`FIELDS` by header.

    Raises:
        UserError: a column that is needed is not there, or what was said does not fit.
    """
    plain = [_plain(header) for header in headers]
    told = {_plain(header): field for header, field in told.items()}
    for header, field in told.items():
        if header not in plain:
            raise UserError(
                "response.map", Sentence("表里没有「{}」列；有：{}", header[:20], strung("、", headers)[:120])
            )
        if field not in FIELDS:
            raise UserError("response.map", Sentence("「{}」不是字段；可用：{}", field[:20], strung("、", FIELDS)))
    places = {FIELDS[field]: plain.index(header) for header, field in told.items() if FIELDS[field]}
    text = places.pop("text", -1)
    # A column that a person named is guessed for nothing else; a needed one that was named has its known name.
    guessed = ["" if header in told else header for header in plain]
    for header, field in told.items():
        if FIELDS[field] not in {"", "text"}:
            guessed = ["" if FIELDS.get(one) == FIELDS[field] else one for one in guessed]
            guessed[plain.index(header)] = FIELDS[field]
    if text < 0:
        text = next((n for n, header in enumerate(guessed) if header in _TEXTS), -1)
    return columns_of(guessed)._replace(**places), text


def lacking(headers: Sequence[str], told: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What each column would be, empty for one of no use, and the needed ones that are not there.

    Raises:
        UserError: what was said does not fit.
    """
    for count in range(len(NEEDED) + 1):
        for missing in combinations(NEEDED, count):
            with suppress(UserError):
                others = {f"\0{title}": title for title in missing}  # no header is called so
                columns, text = mapped([*headers, *others], {**told, **others})
                places = columns._asdict() | {"text": text}
                titles = {places[field]: title for title, field in FIELDS.items() if field}
                return tuple(titles.get(place, "") for place in range(len(headers))), missing
    raise UserError("response.map", "这些列的意思放不到一起；请重新选")


def headers_key(headers: Sequence[str]) -> str:
    """What a file's headers are remembered by."""
    return hashlib.blake2b(json.dumps([*map(_plain, headers)]).encode(), digest_size=16).hexdigest()


def _plain(header: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", header)).lower()
