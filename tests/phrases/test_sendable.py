"""Why a phrase is not sent: each thing that takes an approval away, by itself."""

from typing import Any

import pytest

from livecs.phrases.model import Standing, Status
from livecs.phrases.sendable import WORDS, Why, why_not
from tests.phrases.build import phrase

TODAY = "2026-11-21"


@pytest.mark.parametrize(
    ("fields", "standing", "platform", "flags", "why"),
    [
        ({}, Standing.SHIPPED, "pdd", {}, None),
        ({}, Standing.SIGNED, "", {}, None),
        ({}, Standing.UNSIGNED, "pdd", {}, None),
        ({"valid_until": TODAY}, Standing.SIGNED, "pdd", {}, None),
        ({"valid_until": "2026-11-20"}, Standing.SIGNED, "pdd", {}, Why.EXPIRED),
        ({"valid_until": "2026-11-20"}, Standing.DRAFT, "pdd", {}, Why.EXPIRED),
        ({"status": Status.RETIRED}, Standing.SIGNED, "pdd", {}, Why.RETIRED),
        ({"status": Status.REVIEW}, Standing.UNSIGNED, "pdd", {}, Why.NOT_APPROVED),
        ({"platforms": ("douyin",)}, Standing.SIGNED, "pdd", {}, Why.OTHER_PLATFORM),
        ({"platforms": ("douyin",)}, Standing.SIGNED, "", {}, None),
        ({}, Standing.UNTRUSTED, "pdd", {}, Why.UNTRUSTED),
        ({"status": Status.RETIRED}, Standing.UNTRUSTED, "pdd", {}, Why.UNTRUSTED),
        ({"status": Status.REVIEW}, Standing.DRAFT, "pdd", {}, None),
        ({}, Standing.DRAFT, "pdd", {"has_error": True}, Why.LINT_ERROR),
        ({}, Standing.SIGNED, "pdd", {"has_error": True}, Why.LINT_ERROR),
        ({}, Standing.DRAFT, "pdd", {"drafts_allowed": False}, Why.DRAFTS_FORBIDDEN),
        ({}, Standing.SIGNED, "pdd", {"drafts_allowed": False}, None),
    ],
)
def test_why_a_phrase_is_not_sent(
    fields: dict[str, Any], standing: Standing, platform: str, flags: dict[str, bool], why: Why | None
) -> None:
    assert why_not(phrase("p", **fields), standing, platform, TODAY, **flags) == why


def test_every_reason_has_its_sentence() -> None:
    assert set(WORDS) == set(Why)
