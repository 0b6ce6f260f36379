"""Why this room exists: a large and rapid shift of power makes every peaceful path impossible."""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds
from ceasefire.theory.kinds import DISCOUNT, PROBABILITY, real
from ceasefire.theory.shifting_power import destruction_threshold

__all__ = ["DESTROYED", "GAME", "RapidShift", "solve"]

DESTROYED = real("a destroyed fraction in [0, 1)", 0.0, 1.0, open_high=True)


@dataclass(frozen=True, slots=True)
class RapidShift:
    """Whether the shift of power is too large and rapid for peace.

    Parameters
    ----------
    shift
        ``discount * p1 - p0``.
    threshold
        ``d / (1 - d)``.
    inefficient
        Whether every subgame perfect equilibrium wastes something.
    """

    shift: float
    threshold: float
    inefficient: bool


def solve(*, p0: float, p1: float, discount: float, destroyed: float) -> RapidShift:
    """Solve Powell's condition for inefficient bargaining under shifting power.

    Timing: a pie of one per period, for ever; in each period two sides bargain by any protocol in
    which either can fight a costly lottery over all that remains. Side 1 wins it with chance ``p0``
    now and ``p1`` from the next period on; war destroys the fraction ``d`` of the pie for ever.

    Equilibrium: side ``i`` can assure itself ``M_i(t)``. All equilibria are inefficient at ``t`` if
    ``discount M_1(t+1) - M_1(t) > B - M_1(t) - M_2(t)`` with ``B = 1/(1 - discount)``: there is not
    enough to compensate side 2 for what side 1 will not promise. With the lottery (algebra derived
    here) this is ``discount * p1 - p0 > d / (1 - d)``. It suffices for inefficiency;
    where it fails, some protocols may still waste (see powell-rising-proposer).

    Parameters
    ----------
    p0, p1
        Side 1's chance of winning now and from the next period on.
    discount
        Discount factor per period.
    destroyed
        Fraction ``d`` of every future pie that war destroys.

    References
    ----------
    Powell (2006), "War as a commitment problem", International Organization 60:169-203.
    """
    shift, threshold = discount * p1 - p0, destruction_threshold(destroyed)
    return RapidShift(shift, threshold, inefficient=exceeds(shift, threshold))


def explain(result: RapidShift) -> list[str]:
    """Say what the numbers mean."""
    shift = f"The discounted shift of power is {result.shift:.3f}"
    threshold = f"the {result.threshold:.3f} that war destroys of what it leaves"
    if result.inefficient:
        return [
            f"{shift}, more than {threshold}.",
            "No deal holds: every equilibrium wastes.",
        ]
    return [f"{shift}, no more than {threshold}.", "The shift alone does not force a war."]


GAME = Game(
    name="powell-2006",
    title="Powell's large and rapid shift of power",
    section=Section.SHIFTS,
    tag=Tag.DERIVED,
    citation='Powell (2006), "War as a commitment problem", IO 60:169-203',
    solve=solve,
    parameters=(
        Parameter("p0", PROBABILITY, 0.4, "side 1's chance of winning now"),
        Parameter("p1", PROBABILITY, 0.7, "its chance from the next period on"),
        Parameter("discount", DISCOUNT, 0.95, "discount factor per period"),
        Parameter("destroyed", DESTROYED, 0.15, "fraction of the pie that war destroys for ever"),
    ),
    explain=explain,
)
