"""The JSON Schema of the feed, made of the lines it describes: ``python -m tests.response.feed_schema`` writes it."""

import json
from typing import Any

from livecs.desktop.paths import shipped
from livecs.response.feed import CHARS, CHOICES, SPANS, FeedEvent, Hello

FILE = shipped("resources") / "schemas" / "feed.schema.json"


def field(name: str, defaults: dict[str, Any]) -> dict[str, Any]:
    if name in SPANS:
        made: dict[str, Any] = {"type": "integer", "minimum": SPANS[name][0], "maximum": SPANS[name][1]}
    elif name in CHOICES:
        made = {"type": "string", "enum": list(CHOICES[name])}
    else:
        made = {"type": "string", "minLength": CHARS[name][0], "maxLength": CHARS[name][1]}
    return made | ({"default": defaults[name]} if name in defaults else {})


def line(kind: Any) -> dict[str, Any]:  # noqa: ANN401 (a NamedTuple)
    return {
        "type": "object",
        "properties": {name: field(name, kind._field_defaults) for name in kind._fields},
        "required": [name for name in kind._fields if name not in kind._field_defaults],
        "additionalProperties": False,
    }


def schema() -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of livecs response feed: the first is a hello, all others are events; no line holds a text",
        "$defs": {"hello": line(Hello), "event": line(FeedEvent)},
        "oneOf": [{"$ref": "#/$defs/hello"}, {"$ref": "#/$defs/event"}],
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n", encoding="utf8")
