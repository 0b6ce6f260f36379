"""Why this room exists: asking for help must not wait for a compiler, arrays or a plotter."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "babel",
    "fluent",
    "h5netcdf",
    "jinja2",
    "matplotlib",
    "numba",
    "numpy",
    "pandas",
    "pydantic",
    "rich",
    "ruamel",
    "scipy",
    "shapely",
    "xarray",
}


HELP = """
import sys
from ceasefire.cli import main
sys.argv = ["ceasefire", "--help"]
try:
    main()
except SystemExit:
    pass
"""


@pytest.mark.parametrize("start", ["import ceasefire.cli", "import ceasefire.cli.app", HELP])
def test_the_command_line_starts_light(start):
    """None of the heavy packages is imported before a command needs it."""
    code = f"{start}\nimport sys\nsys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "typer" in loaded or start == "import ceasefire.cli"
    assert not loaded & HEAVY
