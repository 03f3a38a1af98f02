"""Each import contract is kept, and refuses an import that is planted against it."""

import json
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


# What stands in PLANTED, one after the other in one copy of the sources; reads only what changed.
PROGRAM = """
import contextlib, io, json, os, sys
from pathlib import Path
from importlinter.cli import lint_imports
def lint(*contracts):
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = lint_imports(limit_to_contracts=contracts, cache_dir="read", no_logo=True)
    return code, said.getvalue()
told = [lint()]
for contract, module, line in json.load(sys.stdin):
    path = Path("livecs", module)
    was = path.read_bytes() if path.exists() else None
    path.write_bytes((was or b"") + f"\\n\\n{line}\\n".encode())
    told.append(lint(contract))
    path.unlink() if was is None else path.write_bytes(was)
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[int, str]]:
    """Exit code and words of the linter for the house as it is, then with each of PLANTED."""
    house = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "livecs", house / "livecs", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", house)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps(PLANTED),
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house), "PYTHONUTF8": "1", "COLUMNS": "300"},
        stdout=subprocess.PIPE,
        check=True,
        timeout=300,
        encoding="utf8",
    )
    return [(code, said) for code, said in json.loads(done.stdout)]


def test_the_house_keeps_its_contracts(told: list[tuple[int, str]]) -> None:
    code, said = told[0]
    assert code == 0, said
    assert all(f"{name} KEPT" in said for name in NAMES.values())


@pytest.mark.parametrize(("planted", "number"), [(one, number) for number, one in enumerate(PLANTED, 1)])
def test_a_planted_import_is_refused_by_name(
    told: list[tuple[int, str]], planted: tuple[str, str, str], number: int
) -> None:
    contract, module, _ = planted
    code, said = told[number]
    assert code == 1, said
    assert f"{NAMES[contract]} BROKEN" in said
    assert f"livecs.{module.removesuffix('.py').replace('/', '.')}" in said


def test_every_contract_has_a_planted_import() -> None:
    assert {contract for contract, _, _ in PLANTED} == set(NAMES)
