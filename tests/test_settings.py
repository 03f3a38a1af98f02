"""Settings: what fits the table is taken, what does not is named, what is unknown is kept."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.settings import FIELDS, clash, settings_from

DEFAULTS = {field.key: field.default for field in FIELDS}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda below: st.lists(below) | st.dictionaries(st.text(), below),
)


@pytest.mark.parametrize(
    ("raw", "changed", "unusable"),
    [
        ({}, {}, ()),
        ({"platform": "pdd"}, {"platform": "pdd"}, ()),
        ({"platform": "ebay"}, {}, ("platform",)),
        ({"platform": ["pdd"]}, {}, ("platform",)),
        ({"theme": "dark", "pinned": ["a", "b"]}, {"theme": "dark", "pinned": ["a", "b"]}, ()),
        ({"theme": None}, {}, ("theme",)),
        ({"pinned": ["a", 1]}, {}, ("pinned",)),
        ({"pinned": "a"}, {}, ("pinned",)),
        ({"theme": 3, "platform": {}}, {}, ("platform", "theme")),
        ({"from_tomorrow": [1]}, {"from_tomorrow": [1]}, ()),
        ({"font_percent": 160, "quiet_from": "23:30"}, {"font_percent": 160, "quiet_from": "23:30"}, ()),
        (
            {"font_percent": 161, "quiet_from": "24:00", "quiet_to": "8:00"},
            {},
            ("font_percent", "quiet_from", "quiet_to"),
        ),
        ({"shortcuts": {"pin": "Ctrl+Y"}}, {"shortcuts": {"pin": "Ctrl+Y"}}, ()),
        ({"shortcuts": [3], "autostart": 1}, {}, ("shortcuts", "autostart")),
    ],
)
def test_a_file_is_taken_as_far_as_it_fits(raw: dict[str, Any], changed: dict[str, Any], unusable: tuple[str]) -> None:
    assert settings_from(raw) == (DEFAULTS | changed, unusable)


@given(st.dictionaries(st.sampled_from([*DEFAULTS, "other"]), JSON))
def test_any_file_gives_usable_settings(raw: dict[str, object]) -> None:
    settings, unusable = settings_from(raw)
    assert all(field.accepts(settings[field.key]) for field in FIELDS)
    assert settings_from(settings) == (settings, ())
    assert set(unusable) <= set(raw)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_each_default_fits_its_own_field_and_a_json_file(field: Any) -> None:  # noqa: ANN401 (Field)
    assert field.accepts(field.default)
    assert field.accepts(json.loads(json.dumps(field.default)))
    assert field.title
    assert field.help
    assert len(field.names) == len(field.choices)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"case_days_after_close": 90, "case_days_at_most": 90}, ""),
        ({"case_days_at_most": 20}, "结案后保留 30 天比最长保留 20 天还长"),
        ({"quiet_from": "23:30", "quiet_to": "08:00"}, ""),
        ({"quiet_from": "", "quiet_to": ""}, ""),
        ({"quiet_from": "08:00", "quiet_to": "08:00"}, "免打扰开始和结束都是 08:00"),
    ],
)
def test_two_that_cannot_stand_together_are_named_at_either(changed: dict[str, object], said: str) -> None:
    settings = DEFAULTS | changed
    for key in changed:
        assert clash(settings, key).startswith(said)
        assert bool(clash(settings, key)) == bool(said)
    assert clash(settings, "theme") == ""
