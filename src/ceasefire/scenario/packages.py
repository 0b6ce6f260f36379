"""Why this room exists: terms that history knows have names and lie with the record.

Demands, offers and treaties of the past are files in ``record/packages/``. Like the record they
are laid beside a result: whoever loads, fights or settles a war may not import this module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.errors import RequestError, did_you_mean

if TYPE_CHECKING:
    from pathlib import Path

    from ceasefire.scenario.scenario import Scenario

__all__ = ["package_names", "package_path"]

SUFFIX = ".yaml"


def package_names(scenario: Scenario) -> list[str]:
    """Return the ids of the packages of a war, in the order of the alphabet; none without any."""
    return sorted(path.stem for path in _home(scenario).glob(f"*{SUFFIX}"))


def package_path(scenario: Scenario, name: str) -> Path:
    """Return the file of a package.

    Raises
    ------
    RequestError
        If the war has no package of that name.

    Examples
    --------
    >>> from ceasefire.scenario.load import load
    >>> package_path(load("winter-war"), "moscow-1940").name
    'moscow-1940.yaml'
    """
    known = package_names(scenario)
    if name in known:
        return _home(scenario) / f"{name}{SUFFIX}"
    there = f"there are: {', '.join(known)}" if known else "it has none"
    hint = did_you_mean(name, known) or f" ({there})"
    raise RequestError(f"{scenario.name}: no package {name!r}{hint}")


def _home(scenario: Scenario) -> Path:
    return scenario.folder / "record" / "packages"
