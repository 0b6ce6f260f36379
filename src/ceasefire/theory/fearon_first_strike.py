"""Why this room exists: when striking first pays enough, no division of the pie is safe."""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds
from ceasefire.theory.kinds import COST, PROBABILITY

__all__ = ["GAME", "FirstStrike", "solve"]


@dataclass(frozen=True, slots=True)
class FirstStrike:
    """The divisions that neither side would upset by a surprise attack.

    Parameters
    ----------
    low, high
        Ends of the range of A's share; it is empty when ``low > high``.
    peace
        Whether the range has anything in it.
    width
        ``high - low``; negative when the range is empty.
    """

    low: float
    high: float
    peace: bool
    width: float


def solve(*, p_first: float, p_second: float, cost_a: float, cost_b: float) -> FirstStrike:
    """Solve Fearon's first-strike advantage.

    Timing: a division of the pie is proposed; either side may attack instead. A wins with chance
    ``p_first`` if it strikes first and ``p_second`` if B does. A keeps a share ``x`` iff
    ``x >= p_first - cost_a``, B keeps ``1 - x`` iff ``x <= p_second + cost_b``; peace is possible
    iff ``p_first - p_second <= cost_a + cost_b`` (derived here).

    Parameters
    ----------
    p_first, p_second
        A's chance of winning when it strikes first and when it is struck first.
    cost_a, cost_b
        Costs of war, in shares of the pie.

    References
    ----------
    Fearon (1995), "Rationalist explanations for war", International Organization 49:379-414.
    """
    low, high = p_first - cost_a, p_second + cost_b
    return FirstStrike(low, high, peace=not exceeds(low, high), width=high - low)


def explain(result: FirstStrike) -> list[str]:
    """Say what the numbers mean."""
    if result.peace:
        return [f"Any share of A from {result.low:.3f} to {result.high:.3f} is safe from surprise."]
    return [
        f"A would attack on less than {result.low:.3f}, B unless A has at most {result.high:.3f}.",
        "Striking first is worth more than war costs: no division is safe.",
    ]


GAME = Game(
    name="fearon-first-strike",
    title="Fearon's first-strike advantage",
    section=Section.CAUSES,
    tag=Tag.DERIVED,
    citation='Fearon (1995), "Rationalist explanations for war", IO 49:379-414',
    solve=solve,
    parameters=(
        Parameter("p_first", PROBABILITY, 0.6, "A's chance of winning if it strikes first"),
        Parameter("p_second", PROBABILITY, 0.45, "A's chance of winning if B strikes first"),
        Parameter("cost_a", COST, 0.05, "A's cost of war, in shares of the pie"),
        Parameter("cost_b", COST, 0.05, "B's cost of war, in shares of the pie"),
    ),
    explain=explain,
)
