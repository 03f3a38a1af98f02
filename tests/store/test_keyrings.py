"""Only trusted keyrings are built, whatever the environment, settings files and plug-ins say."""

import logging
import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store.keyrings import SERVICE, TRUSTED, BackendKeyring, system_keyrings
from livecs.vault.keyring import KeyringFailedError, KeyringLockedError
from livecs.vault.secret import Secret
from tests.fakes import FakeBackend
from tests.store.keyring_session import ROOT, session_environment

ASK = """
import sys
from livecs.store.keyrings import system_keyrings
print([keyring.name for keyring in system_keyrings()], "planted" in sys.modules)
"""
# What keyring itself would take; the control that shows that the lure works.
CONTROL = """
import keyring, sys
backend = keyring.get_keyring()
print(type(backend).__module__, "planted" in sys.modules)
"""
PLANTED = """
import json, pathlib
from keyring.backend import KeyringBackend
class PlaintextKeyring(KeyringBackend):
    priority = 9
    def get_password(self, service, username): return None
    def set_password(self, service, username, password): pass
"""


def plant(home: Path) -> dict[str, str]:
    """A plug-in that registers itself with the highest priority."""
    info = home / "planted-1.dist-info"
    info.mkdir(parents=True)
    (home / "planted.py").write_text(PLANTED)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: planted\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[keyring.backends]\nplanted = planted\n")
    return {"PYTHONPATH": str(home)}


def settings_file(home: Path) -> dict[str, str]:
    """The settings file that names a backend and puts a folder on the module path."""
    plant(home)
    for folder in (home / "config/python_keyring", home / "data/python_keyring"):
        folder.mkdir(parents=True)
        text = f"[backend]\ndefault-keyring=planted.PlaintextKeyring\nkeyring-path={home}\n"
        (folder / "keyringrc.cfg").write_text(text)
    return {}


def variable(home: Path) -> dict[str, str]:
    return plant(home) | {"PYTHON_KEYRING_BACKEND": "planted.PlaintextKeyring"}


@pytest.mark.parametrize("lure", [plant, settings_file, variable])
def test_no_lure_is_followed(tmp_path: Path, lure: Callable[[Path], dict[str, str]]) -> None:
    environment = session_environment(tmp_path / "home") | lure(tmp_path / "home")
    environment["PYTHONPATH"] = f"{environment.get('PYTHONPATH', '')}{os.pathsep}{ROOT}"

    def said(program: str) -> str:
        command = [sys.executable, "-c", program]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    assert said(ASK) == "[] False\n"
    assert said(CONTROL) == "planted True\n"


@pytest.mark.parametrize(
    "name",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyring.backends.chainer.ChainerBackend",
        "keyrings.alt.file.PlaintextKeyring",
    ],
)
def test_what_keeps_nothing_secret_is_not_trusted(name: str) -> None:
    assert name not in TRUSTED


def test_what_cannot_be_used_here_is_left_out() -> None:
    others = ["keyring.backends.macOS.Keyring", "keyring.backends.Windows.WinVaultKeyring", "none.Such", "os.Nothing"]
    assert system_keyrings(others) == []


def test_the_best_comes_first_and_properties_from_the_environment_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "ranked.py").write_text(
        "import os\n"
        "class Base:\n"
        "    scheme = 'default'\n"
        "    def __init__(self): self.set_properties_from_env()\n"
        "    def set_properties_from_env(self): self.scheme = os.environ['KEYRING_PROPERTY_SCHEME']\n"
        "    def get_password(self, service, username): return f'{self.scheme} {self.keychain}'\n"
        "class Low(Base): priority = 1\n"
        "class High(Base): priority = 5; keychain = 'elsewhere'\n"
        "class Mid(Base): priority = 4.8\n"
    )
    program = (
        "from livecs.store.keyrings import system_keyrings\n"
        "found = system_keyrings(['ranked.Low', 'ranked.High', 'ranked.Mid'])\n"
        "print([one.name for one in found], {one.get('x').reveal() for one in found})\n"
    )
    environment = os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}", "KEYRING_PROPERTY_SCHEME": "lure"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "['ranked.High', 'ranked.Mid', 'ranked.Low'] {'default None'}\n"


def test_nothing_is_imported_before_it_is_needed() -> None:
    program = (
        "import sys, livecs.cli, livecs.store.keys, livecs.store.keyrings\n"
        "print([name for name in ('keyring', 'cryptography', 'secretstorage') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        ("locked", KeyringLockedError),
        ("dismissed", KeyringLockedError),
        ("broken", KeyringFailedError),
    ],
)
def test_all_ways_to_fail_are_two(trouble: str, error: type[UserError]) -> None:
    keyring = BackendKeyring("fake", FakeBackend(trouble))
    calls = (partial(keyring.get, "a"), partial(keyring.set, "a", Secret("b")), partial(keyring.delete, "a"))
    for call in calls:
        with pytest.raises(error):
            call()


def test_a_backend_that_quotes_the_value_is_not_heard(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    keyring = BackendKeyring("fake", FakeBackend("refusing"))
    value = Secret("canary")
    with pytest.raises(KeyringFailedError, match="PasswordSetError") as caught:
        keyring.set("a", value)
    error = caught.value
    assert error.__context__ is error.__cause__ is None
    told = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert "canary" not in told + caplog.text
    assert "_done" in told


def test_values_are_kept_under_our_name() -> None:
    backend = FakeBackend()
    BackendKeyring("fake", backend).set("entry", Secret("value"))
    assert backend.values == {(SERVICE, "entry"): "value"}
    assert SERVICE == "livecs"


def test_an_empty_value_is_a_value() -> None:
    backend = FakeBackend()
    backend.values[SERVICE, "a"] = ""
    assert BackendKeyring("fake", backend).get("a") == Secret("")
