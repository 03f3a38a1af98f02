"""What makes the package: what goes in, under which licences, and that its scripts name what is there."""

import hashlib
import os
import re
import sys
import tarfile
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from livecs import __version__
from package import build, contents, notices

HERE = notices.HERE


def needed(name: str) -> set[str]:
    """A distribution and all that it needs here, by their plain names; what pip alone is needed for is not shipped."""
    left, found = [name], set[str]()
    while left:
        dist = metadata.distribution(left.pop())
        if notices.name_of(dist) in found | {"pip"}:
            continue
        found.add(notices.name_of(dist))
        wanted = [line for line in dist.requires or () if "extra ==" not in line]
        left += [one for line in wanted if (one := re.split(r"[^\w.-]", line)[0]) and is_installed(one)]
    return found


def is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def test_no_distribution_that_livecs_needs_lacks_a_licence_text() -> None:
    names = needed("livecs") | {"pyinstaller"}
    assert {"pyside6-essentials", "shiboken6", "sqlcipher3", "cffi"} <= names
    texts = {name: notices.of_distribution(metadata.distribution(name)).texts for name in names}
    assert [name for name, found in texts.items() if sum(map(len, found)) < 300] == []


def test_notices_name_the_owners_of_files_once_and_say_how_to_replace_qt() -> None:
    qt = metadata.distribution("PySide6-Essentials")
    files = [str(qt.locate_file(f"PySide6/{name}")) for name in ("QtCore.abi3.so", "QtCore.pyi")]
    text = notices.text_of(notices.notices([*files, "libQt6Core.so.6"]), __version__)
    assert text.count(f"\nPySide6_Essentials {qt.version}\n") == 1
    assert "You may replace them" in text
    assert text.count("GNU LESSER GENERAL PUBLIC LICENSE") == 1
    assert "MIT License" in text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in text


@pytest.mark.skipif(sys.platform != "linux", reason="libraries of the system are copied on Linux")
def test_a_library_without_a_licence_text_is_not_shipped() -> None:
    with pytest.raises(notices.NoTextError, match=r"libunknown\.so\.1"):
        notices.notices(["/nowhere/libunknown.so.1"])


@pytest.mark.parametrize(
    ("place", "linux", "goes_in"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True, True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True, True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", False, True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", False, True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", True, False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", True, False),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True, True),
        ("PySide6\\plugins\\imageformats\\qjpeg.dll", False, True),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", True, False),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", True, True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", True, False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True, True),
        ("PySide6\\translations\\qtbase_de.qm", False, False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True, True),
        ("libQt6Core.so.6", True, True),
        ("libpython3.11.so.1.0", True, True),
        ("libxcb-cursor.so.0", True, True),
        ("libxcb.so.1", True, False),
        ("libstdc++.so.6", True, False),
        ("libgtk-3.so.0", True, False),
        ("libcrypto-3.dll", False, True),
        ("sqlcipher3/_sqlite3.so", True, True),
        ("ahocorasick.cpython-311-x86_64-linux-gnu.so", True, True),
    ],
)
def test_what_goes_in(place: str, linux: bool, goes_in: bool) -> None:
    assert contents.is_wanted(place, linux=linux) is goes_in


def test_resources_go_in_where_livecs_looks_for_them_and_pictures_of_readme_stay_out() -> None:
    files = dict(contents.resource_files(notices.ROOT))
    assert files[str(notices.ROOT / "resources" / "rules" / "trade.toml")] == "livecs/resources/rules"
    assert files[str(notices.ROOT / "resources" / "theme.qss")] == "livecs/resources"
    assert files[str(notices.ROOT / "phrasebanks" / "closing.toml")] == "livecs/phrasebanks"
    assert not [place for place in files.values() if "screenshots" in place]


def test_modules_that_only_another_system_imports_go_in() -> None:
    modules = contents.own_modules(notices.ROOT)
    assert {"livecs", "livecs.__main__", "livecs.desktop.windows", "livecs.desktop.fonts"} <= set(modules)


def test_the_same_files_give_the_same_archive_and_the_sums_fit(tmp_path: Path) -> None:
    packed = []
    for name, moment in (("one", 1), ("two", 2)):
        folder = tmp_path / name / "livecs-0"
        (folder / "parts").mkdir(parents=True)
        for place in ("parts/b.txt", "a.txt", "livecs") if moment == 1 else ("livecs", "a.txt", "parts/b.txt"):
            (folder / place).write_text(place, encoding="utf-8")
            os.utime(folder / place, (moment, moment))
        (folder / "livecs").chmod(0o700)
        packed.append(build.archive(folder, 1_795_233_600))
    assert packed[0].read_bytes() == packed[1].read_bytes()
    if packed[0].suffix == ".gz":
        with tarfile.open(packed[0]) as tar:
            assert [(one.name, one.mode) for one in tar] == [
                ("livecs-0/a.txt", 0o644),
                ("livecs-0/livecs", 0o755),
                ("livecs-0/parts/b.txt", 0o644),
            ]
    else:
        with zipfile.ZipFile(packed[0]) as file:
            assert file.namelist() == ["livecs-0/a.txt", "livecs-0/livecs", "livecs-0/parts/b.txt"]
    sums = build.write_checksums(packed[:1]).read_text("utf-8")
    assert sums == f"{hashlib.sha256(packed[0].read_bytes()).hexdigest()}  {packed[0].name}\n"


def test_the_scripts_name_what_is_there_and_say_what_was_not_run() -> None:
    spec, setup, workflow = (
        (HERE / name).read_text("utf-8") for name in ("livecs.spec", "livecs.iss", "workflow-windows-macos.yml")
    )
    compile(spec, "livecs.spec", "exec")
    assert (HERE / re.findall(r'HERE / "(.+?)"', spec)[0]).is_file()
    assert set(re.findall(r'program\("(.+?)"', spec)) == set(re.findall(r"\\(livecs[\w-]*)\.exe", setup)) | {"livecs"}
    assert f'#define Version "{__version__}"' in setup
    assert (HERE / re.findall(r"LicenseFile=(.+)", setup)[0].replace("\\", "/")).is_file()
    assert f"\\{contents.PARTS}" in setup
    assert "PrivilegesRequired=lowest" in setup
    assert "NOT RUN YET" in setup
    assert "NOT RUN YET" in workflow
    assert "python dev.py package" in workflow
    assert (notices.ROOT / re.findall(r"package\\livecs\.iss", workflow)[0].replace("\\", "/")).is_file()


def test_what_is_packed_into_the_folder_is_locked() -> None:
    lock = (notices.ROOT / "requirements.lock").read_text("utf-8")
    assert re.search(r"^pyinstaller==[\d.]+ \\\n    --hash=sha256:", lock, re.MULTILINE)
