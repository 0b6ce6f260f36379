"""Why this room exists: who makes the offers decides how small a shift of power brings war."""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds
from ceasefire.theory.kinds import COUNT, IMPATIENT, NUMBER, PROBABILITY
from ceasefire.theory.powell_2006 import DESTROYED
from ceasefire.theory.shifting_power import linear_path

__all__ = ["GAME", "RisingProposer", "declining_values", "solve", "wars"]

_NAME = "powell-rising-proposer"


@dataclass(frozen=True, slots=True)
class RisingProposer:
    """When the declining side fights, and what each side has.

    Parameters
    ----------
    first_war_period
        The period in which war breaks out; -1 if it never does.
    value_declining, value_rising
        Present value at the start, in units of one period's pie.
    threshold
        ``d (1 - discount) / (1 - d)``: the one-step shift ``discount p_{t+1} - p_t`` that brings
        war when the declining side expects no more than its war value later.
    """

    first_war_period: int
    value_declining: float
    value_rising: float
    threshold: float


def wars(path: tuple[float, ...], discount: float, destroyed: float) -> list[bool]:
    """Return, for each period, whether the declining side refuses even the whole pie now."""
    later = declining_values(path, discount, destroyed)
    later = [*later[1:], later[-1]]
    return [
        exceeds(_war_value(p, destroyed), 1.0 - discount + discount * value)
        for p, value in zip(path, later, strict=True)
    ]


def declining_values(path: tuple[float, ...], discount: float, destroyed: float) -> list[float]:
    """Return the declining side's average payoff per period from each period on.

    Backwards, ``W(t) = max(M(t), discount W(t+1))`` in peace and ``M(t)`` in war; as war is fought
    only when even ``1 - discount + discount W(t+1)`` is less than ``M(t)``, the maximum says both.
    """
    values = [_war_value(path[-1], destroyed)]
    for p in reversed(path[:-1]):
        values.append(max(_war_value(p, destroyed), discount * values[-1]))
    return values[::-1]


def _war_value(p: float, destroyed: float) -> float:
    return (1.0 - p) * (1.0 - destroyed)


def solve(
    *, p0: float, step: float, steps: int, discount: float, destroyed: float
) -> RisingProposer:
    """Solve the game of shifting power in which the rising side makes every offer.

    Timing: a pie of one per period, for ever. In each period side 1 (rising) offers a division of
    this period's pie; side 2 (declining) accepts, or fights a costly lottery over all that remains,
    which destroys the fraction ``d`` of it. Side 1 wins with chance ``p0 + t step``, constant after
    ``steps`` periods.

    Equilibrium (derived here): side 1 never leaves side 2 more than it must, so side 2 has its war
    value ``M(t)``, or what it can have by taking nothing now and waiting. Side 2 fights at ``t``
    iff ``1 + discount W(t+1) < M(t)``. Where it has its war value later, that is
    ``discount p_{t+1} - p_t > d (1 - discount) / (1 - d)``: Powell's threshold shrinks by the
    factor ``1 - discount``.

    Parameters
    ----------
    p0, step, steps
        Side 1's chance of winning at first, its change per period, and for how many periods.
    discount
        Discount factor per period, below one.
    destroyed
        Fraction ``d`` of every future pie that war destroys.

    Raises
    ------
    RequestError
        When the path of power leaves [0, 1].

    References
    ----------
    Powell (2006), "War as a commitment problem", International Organization 60:169-203.
    """
    path = linear_path(_NAME, p0, step, steps)
    fights = wars(path, discount, destroyed)
    first = fights.index(True) if True in fights else -1
    declining = declining_values(path, discount, destroyed)[0]
    total = 1.0 if first < 0 else 1.0 - destroyed * discount**first
    return RisingProposer(
        first_war_period=first,
        value_declining=declining / (1.0 - discount),
        value_rising=(total - declining) / (1.0 - discount),
        threshold=destroyed * (1.0 - discount) / (1.0 - destroyed),
    )


def explain(result: RisingProposer) -> list[str]:
    """Say what the numbers mean."""
    when = result.first_war_period
    return [
        "The declining side never fights." if when < 0 else f"War breaks out in period {when}.",
        f"The declining side's value is {result.value_declining:.3f} periods' pies.",
        f"The rising side's value is {result.value_rising:.3f}.",
        f"A shift of more than {result.threshold:.4f} in one period can be enough for war.",
    ]


GAME = Game(
    name=_NAME,
    title="Shifting power when the rising side makes every offer",
    section=Section.SHIFTS,
    tag=Tag.DERIVED,
    citation='Powell (2006), "War as a commitment problem", IO 60:169-203; protocol varied here',
    solve=solve,
    parameters=(
        Parameter("p0", PROBABILITY, 0.3, "the rising side's chance of winning at first"),
        Parameter("step", NUMBER, 0.08, "its change per period"),
        Parameter("steps", COUNT, 4, "for how many periods it changes"),
        Parameter("discount", IMPATIENT, 0.9, "discount factor per period"),
        Parameter("destroyed", DESTROYED, 0.2, "fraction of the pie war destroys for ever"),
    ),
    explain=explain,
)
