"""Why this room exists: every failure a user can cause has one name and one sentence.

The tree, from the most general to the most particular::

    CeasefireError                 anything this package raises on purpose
    ├── ScenarioError              a scenario folder is not what it should be
    │   ├── ScenarioNotFoundError  there is no such scenario
    │   └── ScenarioFileError      a file in it is wrong: file, line, column, field
    ├── SettingError               ``--set`` or ``change`` names something that is not there
    └── RequestError               a command was asked for what cannot be (war 7 of 5)

Inside an ensemble failure is data (an outcome code); these are for the caller's mistakes.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "CeasefireError",
    "Fault",
    "RequestError",
    "ScenarioError",
    "ScenarioFileError",
    "ScenarioNotFoundError",
    "SettingError",
    "did_you_mean",
]


class CeasefireError(Exception):
    """Anything this package raises on purpose; the command line turns it into exit code 2."""


class ScenarioError(CeasefireError):
    """A scenario folder is not what it should be."""


class ScenarioNotFoundError(ScenarioError):
    """There is no scenario of that name or at that path."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one file.

    Parameters
    ----------
    file
        Path as the user would type it.
    line, column
        One-based place; 0 when the file has no such place (it is missing, say).
    field
        Dotted path of the field, or "" when the file as a whole is wrong.
    message
        What was expected and what came.
    """

    file: str
    line: int
    column: int
    field: str
    message: str

    def __str__(self) -> str:
        """Write the fault as ``file:line:column: field: message``, leaving out what is unknown."""
        place = ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
        text = ": ".join(part for part in (place, self.field, self.message) if part)
        # What a broken file holds must not break the line or steer a terminal.
        return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


class ScenarioFileError(ScenarioError):
    """One or more files of a scenario are wrong.

    ``faults`` lists all that were found; the message shows the first of them and counts the rest.
    """

    SHOWN = 50

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        lines = [str(fault) for fault in self.faults[: self.SHOWN]]
        if rest := len(self.faults) - len(lines):
            lines.append(f"… and {rest} more")
        super().__init__("\n".join(lines))


class SettingError(CeasefireError):
    """A setting names something the scenario does not have, or gives it an impossible value."""


class RequestError(CeasefireError):
    """A command or call was asked for something that cannot be."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint ``(did you mean 'x'?)`` for a misspelt word, or an empty string."""
    near = get_close_matches(word, list(known), n=3, cutoff=0.6)
    return f" (did you mean {' or '.join(repr(w) for w in near)}?)" if near else ""
