"""Why this room exists: a kernel knows arrays, arithmetic and other kernels, and no world."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src"
ALLOWED = {"numpy", "math", "typing", "collections", "__future__"}
MACHINERY = {  # the only modules that know the compiler, and where it keeps things
    "ceasefire.kernels.jit": {"numba"},
    "ceasefire.kernels.machine": {"numba"},
    "ceasefire.kernels.narrow": {"numba"},
    "ceasefire.kernels.cache": {"numba", "hashlib", "os", "pathlib", "shutil"},
}
WALL = {"climate", "compile", "magazine", "precision", "__init__"}  # scenario in, arrays out
TWIN = "ceasefire.campaign.slow"
SORTED = re.compile(r"campaign\.(laws|slow)\.")  # a law is a kernel; the twin has its own test


def contract(words):
    """Return the import contract of pyproject.toml whose name holds some words."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    return next(one for one in contracts if words in one["name"])


def modules(name):
    """Return the files of a module or package by name."""
    path = SRC / name.replace(".", "/")
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
    return {".".join(f.relative_to(SRC).with_suffix("").parts): f for f in files}


def imports(path):
    """Return what a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute in this house"
            yield node.module


KERNELS = {
    name: path
    for room in contract("Kernels import")["source_modules"]
    for name, path in modules(room).items()
}


@pytest.mark.parametrize("name", KERNELS)
def test_a_kernel_imports_only_what_it_may(name):
    """Exactly the list of the design; numba itself stays behind two decorators."""
    for module in imports(KERNELS[name]):
        ours = module.startswith("ceasefire.")
        if ours:
            assert module in KERNELS, f"{module} is no kernel"
        else:
            assert module.partition(".")[0] in ALLOWED | MACHINERY.get(name, set())


def test_every_module_of_the_fighting_is_a_kernel_or_part_of_the_wall():
    """A new file has to say which it is, by joining the contract or the wall."""
    found = {name for name in modules("ceasefire.campaign") if not SORTED.search(name)}
    wall = {f"ceasefire.campaign.{name}" for name in WALL}
    assert found - set(KERNELS) == wall


def test_the_slow_twin_serves_tests_and_the_counter_only():
    """It is the oracle of the kernels; a program that ran it would be a thousand times slower."""
    for name, path in modules("ceasefire").items():
        if not name.startswith(TWIN):
            assert not [module for module in imports(path) if module.startswith(TWIN)], name


def test_only_kernels_compile():
    """What uses the decorators has joined the contract, in whatever room it is."""
    compiled = {n for n, f in modules("ceasefire").items() if "ceasefire.kernels.jit" in imports(f)}
    assert compiled <= set(KERNELS)
