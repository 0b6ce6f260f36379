"""What is built is what works: the wheel holds wars, words and the report's style, and no tests."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src"
BUILD = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d"]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel as an installer does, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([*BUILD, str(folder)], cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as opened:
        yield opened


def test_the_wheel_holds_every_file_of_the_package(wheel):
    """Sources, data, words, style, the marker of types: none is left behind, none added."""
    package = {
        path.relative_to(SRC).as_posix()
        for path in (SRC / "ceasefire").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    inside = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert inside == package


@pytest.mark.parametrize(
    "name",
    [
        "data/winter-war/war.yaml",
        "data/winter-war/map/coast.geojson",
        "data/winter-war/record/observables.csv",
        "l10n/ar.ftl",
        "l10n/en-report.ftl",
        "report/style.css",
        "report/page.html.j2",
        "py.typed",
    ],
)
def test_what_is_read_at_run_time_is_inside(wheel, name):
    """Named one by one, so that a moved room is noticed."""
    assert wheel.getinfo(f"ceasefire/{name}").file_size > 0 or name == "py.typed"


def test_the_wheel_carries_licence_notice_and_name(wheel):
    """Apache-2.0 asks for both files to go with the work."""
    names = wheel.namelist()
    for name in ("LICENSE", "NOTICE"):
        assert any(n.endswith(f".dist-info/licenses/{name}") for n in names)
    where = next(n for n in names if n.endswith(".dist-info/METADATA"))
    about = message_from_string(wheel.read(where).decode("utf-8"))
    assert about["Name"] == "ceasefire"
    assert about["License-Expression"] == "Apache-2.0"
    entry = next(n for n in names if n.endswith("entry_points.txt"))
    assert "ceasefire = ceasefire.cli:main" in wheel.read(entry).decode("utf-8")
