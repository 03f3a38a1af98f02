"""A file is there whole, or as it was."""

import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from livecs.store import durable

# The kernel says EFBIG as a full disk says ENOSPC: in the middle of a write.
FULL = """
import resource, signal, sys
from pathlib import Path
from livecs.store import durable
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (8, 8))
try:
    durable.put(Path(sys.argv[1]), b"x" * 64)
except OSError as error:
    sys.exit(error.errno)
"""


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_is_put_with_its_folder_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a/b/key.json"
    durable.put(path, b"one")
    durable.put(path, b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names(path.parent) == ["key.json"]


def test_a_first_file_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    durable.put(path, b"one", only_if_new=True)
    with pytest.raises(FileExistsError):
        durable.put(path, b"two", only_if_new=True)
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["key.json"]


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    durable.put(path, b"one")
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 8
    done = subprocess.run([sys.executable, "-c", FULL, str(path)], check=False)
    assert done.returncode == 27
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["key.json"]


def test_of_two_processes_one_is_first(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from livecs.store import durable; sys.stdin.read(1)\n"
        "try: durable.put(Path(sys.argv[1]), sys.argv[2].encode(), only_if_new=True)\n"
        "except FileExistsError: sys.exit(3)"
    )
    path = tmp_path / "key.json"
    runs = [
        subprocess.Popen([sys.executable, "-c", program, str(path), name], stdin=subprocess.PIPE)
        for name in ("one", "two", "six")
    ]
    for run in runs:
        assert run.stdin
        run.stdin.close()
    assert sorted(run.wait(30) for run in runs) == [0, 3, 3]
    assert path.read_bytes() in {b"one", b"two", b"six"}
