from typing import Any

import pytest

from livecs.phrases.model import Followup, Variant
from livecs.phrases.sequence import Message, messages
from tests.phrases.build import phrase


@pytest.mark.parametrize(
    ("fields", "image", "sent"),
    [
        ({}, "", [Message("好的")]),
        ({"unfilled": "好"}, "", [Message("好的", "好")]),
        ({"followups": (Followup("二"), Followup("三"))}, "", [Message("好的"), Message("二"), Message("三")]),
        ({"followups": (Followup("二"),)}, "/a.png", [Message("好的"), Message(image="/a.png"), Message("二")]),
        ({"variants": (Variant(("pdd",), "亲"),)}, "", [Message("亲")]),
    ],
)
def test_a_phrase_is_sent_text_first_then_picture_then_what_follows(
    fields: dict[str, Any], image: str, sent: list[Message]
) -> None:
    assert [*messages(phrase("one", **fields), "pdd", image)] == sent
