"""Each import contract is kept, and refuses an import that is planted against it."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["tool"]["importlinter"]["contracts"]
NAMES = {contract["id"]: contract["name"] for contract in CONTRACTS}

# contract, module that gets a line, the line
PLANTED = [
    ("layers", "phrases/fill.py", "import livecs.store.usage"),
    ("layers", "phrases/fill.py", "import livecs.jobs.copy_reply"),
    ("layers", "phrases/fill.py", "def f():\n    from livecs.desktop import paths"),
    ("layers", "jobs/copy_reply.py", "import livecs.ui.window"),
    ("layers", "jobs/copy_reply.py", "import livecs.store.usage"),
    ("layers", "ui/window.py", "import livecs.store.usage"),
    ("layers", "ui/window.py", "from livecs.desktop import clipboard"),
    ("layers", "ui/window.py", "import livecs.parts"),
    ("layers", "store/usage.py", "import livecs.ui.i18n"),
    ("layers", "store/usage.py", "import livecs.desktop.paths"),
    ("layers", "desktop/paths.py", "import livecs.store.json_file"),
    ("layers", "desktop/paths.py", "import livecs.ui.theme"),
    ("layers", "cli/phrases.py", "import livecs.app"),
    ("layers", "app.py", "import livecs.cli.phrases"),
    ("layers", "parts.py", "import livecs.cli"),
    ("layers", "text.py", "import livecs.phrases.model"),
    ("layers", "text.py", "import livecs.settings"),
    ("layers", "errors.py", "import livecs.clock"),
    ("layers", "stray.py", "'''A module that no layer names.'''"),
    ("rooms", "phrases/desk.py", "import PySide6.QtCore"),
    ("rooms", "phrases/desk.py", "import time"),
    ("rooms", "phrases/desk.py", "def f():\n    import random"),
    ("rooms", "jobs/copy_reply.py", "from sqlite3 import Error"),
    ("rooms", "settings.py", "import keyring"),
    ("rooms", "text.py", "import sqlite_utils"),
    ("rooms", "ids.py", "import random"),
    ("rooms", "ids.py", "import time"),
    ("rooms", "response/rounds.py", "import time"),
    ("rooms", "response/desk.py", "import sqlite3"),
    ("layers", "response/week.py", "import livecs.returns.model"),
    ("layers", "response/desk.py", "import livecs.store.database"),
    ("rooms", "vault/states.py", "import keyring"),
    ("rooms", "vault/recovery_code.py", "import cryptography"),
    ("layers", "vault/states.py", "import livecs.store.json_file"),
    ("layers", "sheets/read.py", "import livecs.phrases.model"),
    ("rooms", "sheets/read.py", "import time"),
    ("rooms", "sheets/write.py", "import sqlite3"),
    ("sql", "ui/window.py", "import sqlite3"),
    ("sql", "parts.py", "from sqlite_utils import Database"),
    ("sql", "store/usage.py", "import sqlite3"),
    ("sql", "store/usage.py", "import sqlcipher3"),
    ("sql", "store/database.py", "def f():\n    from sqlcipher3 import dbapi2"),
    ("sql", "cli/doctor.py", "import pysqlite3"),
    ("sql", "app.py", "import sqlite_utils"),
    ("headless", "cli/doctor.py", "from PySide6.QtGui import QFontDatabase"),
    ("headless", "cli/phrases.py", "import livecs.desktop.clipboard"),
    ("headless", "store/database.py", "import PySide6"),
]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the sources and the contracts."""
    shutil.copytree(ROOT / "livecs", tmp_path / "livecs", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def linted(house: Path, *contracts: str) -> tuple[int, str]:
    chosen = [word for contract in contracts for word in ("--contract", contract)]
    program = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    told = subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo", *chosen],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house), "PYTHONUTF8": "1", "COLUMNS": "300"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    return told.returncode, told.stdout.decode() + told.stderr.decode()


def test_the_house_keeps_its_contracts(house: Path) -> None:
    code, said = linted(house)
    assert code == 0, said
    assert all(f"{name} KEPT" in said for name in NAMES.values())


@pytest.mark.parametrize(("contract", "module", "line"), PLANTED)
def test_a_planted_import_is_refused_by_name(house: Path, contract: str, module: str, line: str) -> None:
    with (house / "livecs" / module).open("a", encoding="utf8") as file:
        file.write(f"\n\n{line}\n")
    code, said = linted(house, contract)
    assert code == 1, said
    assert f"{NAMES[contract]} BROKEN" in said
    assert f"livecs.{module.removesuffix('.py').replace('/', '.')}" in said


def test_every_contract_has_a_planted_import() -> None:
    assert {contract for contract, _, _ in PLANTED} == set(NAMES)
