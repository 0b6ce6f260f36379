"""Why this room exists: wars that come with the package have names; others are folders."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.errors import ScenarioNotFoundError, did_you_mean
from ceasefire.scenario.finding import WAR
from ceasefire.scenario.war import Document
from ceasefire.scenario.yamlfile import read_document

if TYPE_CHECKING:
    from ceasefire.scenario.base import Text

__all__ = ["Shipped", "find", "names", "shipped"]


class Shipped(NamedTuple):
    """A war that comes with the package."""

    name: str
    title: Text


def _home() -> Path:
    return Path(str(files("ceasefire"))) / "data"


def names() -> list[str]:
    """Return the names of the wars that come with the package."""
    return sorted(path.parent.name for path in _home().glob(f"*/{WAR}"))


def shipped() -> list[Shipped]:
    """Return the wars that come with the package, with their titles."""
    return [Shipped(n, read_document(_home() / n / WAR, Document)[0].title) for n in names()]


def find(name_or_path: str | Path) -> Path:
    """Return the folder of a scenario.

    Parameters
    ----------
    name_or_path
        Name of a war that comes with the package, a scenario folder, or the ``war.yaml`` in it. A
        bare word that is both is the name; write ``./word`` for the folder.

    Raises
    ------
    ScenarioNotFoundError
        If there is neither such a name nor such a folder.
    """
    word, known = str(name_or_path), names()
    if isinstance(name_or_path, str) and word in known:
        return _home() / word
    path = Path(name_or_path)
    try:
        if path.name == WAR and path.is_file():
            return path.parent
        if (path / WAR).exists():
            return path
        if path.is_dir():
            raise ScenarioNotFoundError(f"{word}: is not a scenario folder (no {WAR} in it)")
    except (OSError, ValueError) as error:
        raise ScenarioNotFoundError(f"{word!r}: cannot be a path") from error
    hint = did_you_mean(word, known) or f" (there are: {', '.join(known)})"
    raise ScenarioNotFoundError(f"{word}: no scenario of that name, no such folder{hint}")
