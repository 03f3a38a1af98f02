"""What the page 设置 shows: the fields that have a group, and a field for each key that can be changed."""

from collections.abc import Iterator, Mapping
from typing import Any

from livecs.settings import FIELDS, Field
from livecs.ui.keys import KEYS

_PAGES = {
    "": "每一页都能按",
    "phrases": "话术",
    "returns": "售后",
    "week": "回复率",
    "manage": "话术管理",
    "handover": "交接班",
}
_SHORTCUTS = "shortcuts"


def fields() -> Iterator[Field]:
    """All fields in the order of the page; a key's field is called ``shortcuts.`` and the id of the key."""
    for field in FIELDS:
        if field.kind == _SHORTCUTS:
            yield from _keys(field)
        elif field.group:
            yield field


def part_of(field: Field) -> str:
    """The heading within its group that a field stands under: a key's page; the others have none."""
    return field.help if field.key.startswith(f"{_SHORTCUTS}.") else ""


def value_of(settings: Mapping[str, Any], key: str) -> Any:  # noqa: ANN401 (what the table of fields allows)
    """What a field of the page holds."""
    name, _, id_ = key.partition(".")
    if not id_:
        return settings[name]
    return settings[name].get(id_, next(one.keys for one in KEYS if one.id == id_))


def setting_with(settings: Mapping[str, Any], key: str, value: object) -> tuple[str, Any]:
    """The setting behind a field of the page, and what it is with another value of the field."""
    name, _, id_ = key.partition(".")
    if not id_:
        return name, value
    chosen = {one: keys for one, keys in settings[name].items() if one != id_}
    is_drawn = any(one.id == id_ and one.keys == value for one in KEYS)
    return name, chosen if is_drawn else {**chosen, id_: value}


def _keys(field: Field) -> Iterator[Field]:
    for page, title in _PAGES.items():
        for key in KEYS:
            if key.page == page and key.id:
                yield Field(f"{field.key}.{key.id}", key.keys, key.title, title, group=field.group, kind="keys")
