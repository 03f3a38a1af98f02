"""Keys that an action may not have say what has them and what to do."""

import pytest

from livecs.ui.key_rules import WORKBENCH, usable, why_not
from livecs.ui.keys import KEYS

HOTKEY = "Ctrl+Alt+K"
CHANGEABLE = [key for key in KEYS if key.id]


@pytest.mark.parametrize(
    ("keys", "id_", "said"),
    [
        ("Ctrl+U", "handover Ctrl+P", ""),
        ("Ctrl+Alt+P", "pin", ""),
        ("Shift+F11", "pin", ""),
        ("", "pin", ""),
        ("Alt+A", "pin", "Alt+A 是工作台和微信的键，面板不占用；请换一个"),
        ("Ctrl+D", "pin", "Ctrl+D 已经用在「登记售后：读剪贴板」；先改掉那一个，或换一个键"),
        ("Ctrl+Z", "pin", "Ctrl+Z 编辑文字要用；请换一个"),
        ("K", "pin", "K 打字和移动要用；请加 Ctrl 或 Alt，或用 F1 到 F12"),
        ("Shift+K", "pin", "Shift+K 打字和移动要用；请加 Ctrl 或 Alt，或用 F1 到 F12"),
        ("Return", "pin", "Return 打字和移动要用；请加 Ctrl 或 Alt，或用 F1 到 F12"),
        ("Alt+4", "pin", "Alt+4 已经用在「直接复制这一行」；先改掉那一个，或换一个键"),
        ("Alt+4", "returns F5", ""),
        ("Ctrl+Return", "pin", "Ctrl+Return 已经用在「复制回复框里的话」；先改掉那一个，或换一个键"),
        (HOTKEY, "pin", "Ctrl+Alt+K 已经用在「呼出键」；先改掉那一个，或换一个键"),
        (HOTKEY, "hotkey", ""),
        ("F9", "hotkey", "F9 在别的窗口里要用；呼出键请加 Ctrl 或 Alt"),
        ("Ctrl+C", "hotkey", "Ctrl+C 在别的窗口里要用；呼出键请加 Ctrl 或 Alt"),
        ("Ctrl+Alt+X", "hotkey", "Ctrl+Alt+X 是工作台和微信的键，面板不占用；请换一个"),
        ("Ctrl+N", "handover Ctrl+P", ""),  # 话术管理 has it, but never at the same time
        ("Ctrl+Foo", "pin", "「Ctrl+Foo」不是按键；请在设置里点一下，再按新的键"),
        ("Ctrl+K, Ctrl+B", "pin", "「Ctrl+K, Ctrl+B」不是按键；请在设置里点一下，再按新的键"),
        ("Ctrl+快", "hotkey", "「Ctrl+快」不是按键；请在设置里点一下，再按新的键"),
        ("Ctrl+Z", "handover Ctrl+P", "Ctrl+Z 已经用在「交接班：撤回刚办完的」；先改掉那一个，或换一个键"),
    ],
)
def test_keys_are_taken_or_refused_with_a_next_step(keys: str, id_: str, said: str) -> None:
    assert why_not(keys, id_, {}, HOTKEY) == said


def test_what_was_changed_counts_as_it_is_now() -> None:
    chosen = {"pin": "Ctrl+U"}
    assert why_not("Ctrl+U", "suggest", chosen, HOTKEY).startswith("Ctrl+U 已经用在「固定到常用")
    assert not why_not("Ctrl+B", "suggest", chosen, HOTKEY)


def test_all_keys_of_the_table_stand_without_a_conflict() -> None:
    drawn_by_itself = {"?"}  # a sign that is no text where no text field is
    refused = {key.id: why_not(key.keys, key.id, {}, HOTKEY) for key in CHANGEABLE if key.keys not in drawn_by_itself}
    editing = {"returns Ctrl+Z", "handover Ctrl+Z", "week Ctrl+V"}
    assert {id_: said for id_, said in refused.items() if said and id_ not in editing} == {}
    assert len({key.id for key in CHANGEABLE}) == len(CHANGEABLE)
    assert not WORKBENCH & {key.keys for key in KEYS}


@pytest.mark.parametrize(
    ("written", "chosen", "left_out"),
    [
        ({}, {}, ()),
        ({"pin": "ctrl+u", "longer": ""}, {"pin": "Ctrl+U", "longer": ""}, ()),
        ({"pin": "Ctrl+D", "register": "Ctrl+B"}, {"pin": "Ctrl+D", "register": "Ctrl+B"}, ()),  # changed places
        ({"help_here": "?"}, {}, ()),  # as it is drawn
        ({"fly": "Ctrl+U", "pin": "Ctrl+U"}, {"pin": "Ctrl+U"}, ("fly",)),
        ({"pin": "Ctrl+Foo", "edit": 3, "suggest": None}, {}, ("pin", "edit", "suggest")),
        ({"pin": "Alt+A", "edit": "alt+r", "suggest": "Ctrl+Alt+X"}, {}, ("pin", "edit", "suggest")),
        ({"pin": "Ctrl+U", "edit": "Ctrl+U"}, {"edit": "Ctrl+U"}, ("pin",)),
        ({"pin": "Ctrl+D", "register": "Alt+A"}, {}, ("pin", "register")),
        ({"pin": HOTKEY}, {}, ("pin",)),
    ],
)
def test_of_a_file_what_can_be_used_is_put_in_force(
    written: dict[str, object], chosen: dict[str, str], left_out: tuple[str, ...]
) -> None:
    assert usable(written, HOTKEY) == (chosen, left_out)
