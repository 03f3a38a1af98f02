import pytest

from livecs.desktop.key_names import DEFAULT, OF_WORKBENCHES, PROPOSED, keys_from, refusal


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ctrl+Alt+K", "Ctrl+Alt+K"),
        ("alt+ctrl+k", "Ctrl+Alt+K"),
        ("Shift + Meta + F12", "Shift+Meta+F12"),
        ("ctrl+alt+space", "Ctrl+Alt+Space"),
        ("Ctrl+Alt+/", "Ctrl+Alt+/"),
        ("K", "K"),
    ],
)
def test_a_combination_has_one_name(text: str, name: str) -> None:
    assert str(keys_from(text)) == name


@pytest.mark.parametrize("text", ["", "Ctrl", "Ctrl+", "Alt+Alt+K", "Ctrl+K+J", "Hyper+K", "Ctrl+键", "Ctrl+F13", "+"])
def test_what_is_no_combination_is_refused_with_one_that_is(text: str) -> None:
    assert keys_from(text) is None
    assert DEFAULT in refusal(text)


@pytest.mark.parametrize(
    ("text", "is_free"),
    [
        ("Ctrl+Alt+K", True),
        ("Ctrl+F9", True),
        ("Meta+Shift+K", True),
        *((text, False) for text in sorted(OF_WORKBENCHES)),
        ("alt+ctrl+x", False),
        ("Ctrl+C", False),
        ("Shift+K", False),
        ("Shift+F5", False),
        ("F5", False),
        ("K", False),
    ],
)
def test_only_what_nobody_types_may_be_taken_everywhere(text: str, is_free: bool) -> None:
    assert (refusal(text) == "") is is_free


def test_what_is_proposed_may_be_taken() -> None:
    assert not [text for text in PROPOSED if refusal(text)]
