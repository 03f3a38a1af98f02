"""What the doctor says about the hotkey: it was told at most once a day where the panel is."""

import json
from pathlib import Path

import pytest

from livecs.cli.doctor import _hotkey
from livecs.desktop.paths import Profile
from livecs.parts import Parts


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"hotkey": ""}, "好  呼出键：没有设"),
        ({"hotkey": "Ctrl+Foo"}, "缺  呼出键：「Ctrl+Foo」不是能用的快捷键；请用例如 Ctrl+Alt+K"),
        ({"offers_off": ["hotkey_taken Ctrl+Alt+K 2026-11-21"]}, "缺  呼出键：Ctrl+Alt+K 上次打开面板时被其他程序占用"),
        ({"hotkey": "Ctrl+Alt+J", "offers_off": ["hotkey_taken Ctrl+Alt+K 2026-11-21"]}, "好  呼出键：Ctrl+Alt+J"),
    ],
)
def test_doctor_says_how_the_hotkey_stands(tmp_path: Path, settings: dict[str, object], said: str) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(settings), encoding="utf8")
    line = _hotkey(Parts(Profile(tmp_path), lambda: 0))
    assert f"{'好' if line.good else '缺'}  {line.about}：{line.said}".startswith(said)
