"""What is installed holds what it needs, and nothing that only a checkout needs."""

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.e2e.screen import ROOT


def test_phrasebanks_and_resources_travel_inside_the_wheel(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
        entries = next(packed.read(name).decode() for name in names if name.endswith("entry_points.txt"))
    for name in (
        "livecs/phrasebanks/aftersale-agree.toml",
        "livecs/resources/theme.qss",
        "livecs/resources/icons/search.svg",
        "livecs/resources/i18n/livecs_en.qm",
        "livecs/resources/rules/ad-law.toml",
        "livecs/resources/schemas/phrase-pack.schema.json",
    ):
        assert name in names
    assert not [name for name in names if "screenshots" in name or name.startswith("tests")]
    assert "[console_scripts]\nlivecs = " in entries
    assert "[gui_scripts]\nlivecs-panel = " in entries
