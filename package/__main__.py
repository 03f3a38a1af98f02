"""``python -m package``: make the folder that runs without Python, try it somewhere else, and pack it."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from package import build, trial
from package.notices import ROOT, NoTextError

PICTURE = build.WORK / "panel.png"
MB = 1_000_000


def main() -> int:
    """Say what is done; 1 when something failed, in its own words."""
    try:
        folder = build.build_folder()
        _say(f"{folder.relative_to(ROOT)}: {build.size_of(folder) / MB:.0f} MB")
        with tempfile.TemporaryDirectory(prefix="livecs-package-") as place:
            _try(folder, Path(place))
        packed = build.archive(folder, build.moment())
        _say(f"{packed.relative_to(ROOT)}: {packed.stat().st_size / MB:.0f} MB")
        _say(build.write_checksums([packed]).read_text("utf-8").strip())
    except (build.BuildError, trial.TrialError, NoTextError, OSError) as error:
        sys.stderr.write(f"package: {error}\n")
        return 1
    return 0


def _try(folder: Path, place: Path) -> None:
    """Copy the package away and put it to work there."""
    away = place / "livecs"
    shutil.copytree(folder, away, symlinks=True)
    for line in trial.do_jobs(away, place):
        _say(line)
    if sys.platform != "linux":
        _say("the panel was not opened: that needs Xvfb, which only Linux has")
        return
    _say(f"livecs-panel: typed thyf, Enter  ->  {trial.show_panel(away, place, PICTURE)}")
    _say("window of a warm start: {:.2f} s packaged, {:.2f} s in the checkout".format(*trial.start_times(away, place)))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
