"""Why this room exists: what is installed is named by hash, never by the host it came from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted(ROOT.glob("requirements/*.txt"))
TEXTS = sorted(
    [
        *LOCKS,
        *(p for p in ROOT.glob("*") if p.suffix in {".md", ".toml"} or p.name == "Makefile"),
        *(p for p in ROOT.glob("docs/**/*") if p.suffix in {".md", ".txt", ".toml", ".yaml"}),
        *ROOT.glob("changelog.d/*.md"),
        *ROOT.glob(".ci/*"),
    ]
)
SOURCES = re.compile(
    r"--(extra-)?index|--find-links|--trusted-host|(PIP|UV)_\w*INDEX", re.IGNORECASE
)
ADDRESS = re.compile(r"\w+://\S+")
WELCOME = ("https://doi.org/",)  # a citation is no host to install from


def named(path):
    """Return a file's path as the tests show it."""
    return path.relative_to(ROOT).as_posix()


def test_the_four_locks_are_there():
    """What the program runs on, what builds it, what tests it, what it is measured against."""
    assert [path.stem for path in LOCKS] == ["build", "dev", "peers", "run"]


@pytest.mark.parametrize("path", TEXTS, ids=named)
def test_no_file_names_a_package_source(path):
    """A fresh machine uses whatever index its owner has configured."""
    text = path.read_text(encoding="utf-8")
    assert not SOURCES.findall(text)
    assert not [found for found in ADDRESS.findall(text) if not found.startswith(WELCOME)]


@pytest.mark.parametrize("path", LOCKS, ids=named)
def test_every_requirement_is_pinned_by_hash(path):
    """A line names one version, and at least one hash follows it."""
    entries = re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip())
    pinned = [entry for entry in entries if not entry.startswith("#")]
    assert pinned
    for entry in pinned:
        assert re.match(r"[\w.\[\]-]+==\S+", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry, entry.splitlines()[0]
