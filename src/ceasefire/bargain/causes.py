"""Why this room exists: why there is a war although it costs both, as a table.

With common beliefs, treaties that are kept and clauses that can be split there is always a treaty
for both. The surplus at date 0 is computed with these three assumptions and they are dropped one by
one: what the surplus loses at each is the part of disagreement, of commitment and of
indivisibility.

References
----------
Fearon (1995), "Rationalist explanations for war", Int. Organization 49:379.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.bargain.regimes import CommonBeliefs
from ceasefire.bargain.solve import solve

if TYPE_CHECKING:
    from ceasefire.bargain.game import Game
    from ceasefire.bargain.settings import Settings

__all__ = ["Causes", "war_causes"]


@dataclass(frozen=True, slots=True)
class Causes:
    """The surplus at date 0 and what takes it away, in units of A's values.

    Parameters
    ----------
    peaceful
        Surplus with common beliefs, kept treaties and divisible clauses.
    beliefs, commitment, indivisibility
        Change when the sides disagree, when treaties may be broken, and when clauses cannot be
        split, in this order.
    """

    peaceful: float
    beliefs: float
    commitment: float
    indivisibility: float

    @property
    def surplus(self) -> float:
        """Surplus of the game itself; there is a war if it is negative."""
        return self.peaceful + self.beliefs + self.commitment + self.indivisibility


def war_causes(
    actual: Game, settings: Settings, *, divisible: Game | None = None, kept: Game | None = None
) -> Causes:
    """Split the surplus at date 0 by causes of war.

    Parameters
    ----------
    actual
        The game.
    settings
        How to solve it, and its variants.
    divisible
        The game with divisible clauses; the game itself when not given.
    kept
        That game with treaties that are always kept; ``divisible`` when not given.
    """
    divisible = divisible or actual
    kept = kept or divisible
    first = solve(kept, settings, CommonBeliefs()).surplus
    second = solve(kept, settings).surplus
    third = second if divisible is kept else solve(divisible, settings).surplus
    fourth = third if actual is divisible else solve(actual, settings).surplus
    return Causes(first, second - first, third - second, fourth - third)
