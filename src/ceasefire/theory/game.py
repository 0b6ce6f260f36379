"""Why this room exists: every textbook game is asked, checked and explained in the same way.

A game is a pure function from named parameters to a frozen result, wrapped so that, whoever calls
it, the parameters are checked first and defaults fill what was not given.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Generic, TypeVar

from ceasefire.errors import RequestError, did_you_mean
from ceasefire.theory.kinds import Kind, UnfitError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["ROUNDING", "Game", "Parameter", "Section", "Tag", "exceeds", "refusal"]

Result = TypeVar("Result")

ROUNDING = 1e-12  # two sides of a condition closer than this are equal: 0.1 + 0.2 is 0.3


class Tag(StrEnum):
    """How honest a game's name is: whose model the numbers are."""

    CLOSED_FORM = "closed form: the formula printed in the source cited"
    DERIVED = "derived here: the source's game, its equilibrium worked out anew"
    REDUCED = "reduced model in the spirit of the source: not the model printed there"


class Section(StrEnum):
    """The chapters of the textbook, in its order."""

    CAUSES = "Why wars start: range, risk and commitment"
    SHIFTS = "Shifting power, satisfied powers and leaders who gamble"
    LEARNING = "Bargaining and learning while fighting"
    DECISIVE = "Alternating offers under the risk of a decisive battle"
    FRONT = "A front that moves, and the power to hurt"
    SCREENING = "Screening while fighting"
    FORTS = "A random walk of forts, and priors that disagree"
    ARMED_PEACE = "Armed peace and its windows of opportunity"
    RISING = "When learning prolongs a war"
    ATTRITION = "Wars of attrition and audience costs"
    LANCHESTER = "Laws of combat"
    DYNAMICS = "Adaptive campaigns"
    BELIEFS = "Laws of learning"
    STOPPING = "Stopping games"
    TREATIES = "The frontier of treaties"
    WAR_TREE = "One small war, solved whole"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One named input of a game.

    Parameters
    ----------
    name
        The keyword of ``solve``.
    kind
        What it may be.
    default
        What it is when not given, as it would stand in JSON.
    doc
        One line: what it means.
    """

    name: str
    kind: Kind
    default: object
    doc: str


@dataclass(frozen=True, slots=True)
class Game(Generic[Result]):
    """A textbook game with an exact answer.

    Parameters
    ----------
    name
        The word a command line knows it by.
    title
        What it is called in print.
    section
        The chapter it belongs to.
    tag
        Whose model it is.
    citation
        Where the argument comes from.
    parameters
        The inputs; every one has a default.
    solve
        From keyword parameters to a frozen result. The game that holds it checks them first: an
        unknown or impossible one raises :class:`ceasefire.errors.RequestError`, which names game,
        parameter, what was expected and what came.
    explain
        A few plain sentences that say what a result means.
    """

    name: str
    title: str
    section: Section
    tag: Tag
    citation: str
    solve: Callable[..., Result]
    parameters: tuple[Parameter, ...]
    explain: Callable[[Result], list[str]]

    def accept(self, given: Mapping[str, object]) -> dict[str, object]:
        """Return all parameters as the solver wants them, those not given at their defaults.

        Raises
        ------
        RequestError
            When one is unknown or cannot be.
        """
        return _accept(self.name, self.parameters, given)

    def __post_init__(self) -> None:
        object.__setattr__(self, "solve", _checked(self.name, self.parameters, self.solve))


def _checked(
    game: str, parameters: tuple[Parameter, ...], solve: Callable[..., Result]
) -> Callable[..., Result]:
    @wraps(solve)
    def solved(**given: object) -> Result:
        return solve(**_accept(game, parameters, given))

    return solved


def _accept(
    game: str, parameters: tuple[Parameter, ...], given: Mapping[str, object]
) -> dict[str, object]:
    known = [parameter.name for parameter in parameters]
    for name in given:
        if name not in known:
            hint = did_you_mean(name, known) or f" (it has {', '.join(known)})"
            raise RequestError(f"{game}: there is no parameter {name!r}{hint}")
    accepted = {}
    for each in parameters:
        value = given.get(each.name, each.default)
        try:
            accepted[each.name] = each.kind.accept(value)
        except UnfitError as unfit:
            raise refusal(game, each.name, str(unfit), value) from unfit
    return accepted


def refusal(game: str, parameter: str, expected: str, got: object) -> RequestError:
    """Return, for the caller to raise, the error of a parameter that cannot be.

    Examples
    --------
    >>> print(refusal("powell-1999", "p", "a probability in [0, 1]", 1.3))
    powell-1999: p: expected a probability in [0, 1] (got 1.3)
    """
    return RequestError(f"{game}: {parameter}: expected {expected} (got {got!r})")


def exceeds(left: float, right: float) -> bool:
    """Return whether ``left`` is greater than ``right`` by more than rounding."""
    return left > right + ROUNDING
