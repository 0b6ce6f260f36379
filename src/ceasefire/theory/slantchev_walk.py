"""Why this room exists: terms follow the front, and with nothing to learn peace is at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.theory.game import ROUNDING, Game, Parameter, Section, Tag
from ceasefire.theory.kinds import COST, DISCOUNT, PROBABILITY, integer

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["GAME", "Front", "Walk", "equilibrium", "solve", "system", "values"]


@dataclass(frozen=True, slots=True)
class Front:
    """A front of ``n`` steps.

    Parameters
    ----------
    n
        The position at which A takes all; at 0 B does.
    p
        Chance that A wins a battle and the position rises by one; else it falls by one.
    cost_a, cost_b
        Costs of a battle, in shares of the pie.
    discount
        Discount factor per battle.
    """

    n: int
    p: float
    cost_a: float
    cost_b: float
    discount: float


@dataclass(frozen=True, slots=True)
class Walk:
    """The terms at every position of the front.

    Parameters
    ----------
    value_a_proposing, value_a_responding
        A's share at positions ``1..n-1`` when A and when B makes the offer.
    """

    value_a_proposing: tuple[float, ...]
    value_a_responding: tuple[float, ...]


def system(front: Front) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return matrix and vector of ``v = M v + u``, A's shares when every offer equals refusal.

    The first ``n - 1`` unknowns are A's shares when A proposes at ``1..n-1``, the others when B
    does:
    ``v(k, A) = 1 - delta + c_B + delta E v(k', B)``, ``v(k, B) = -c_A + delta E v(k', A)``.
    """
    inner = front.n - 1
    battle = np.zeros((inner, inner))
    np.fill_diagonal(battle[:-1, 1:], front.discount * front.p)
    np.fill_diagonal(battle[1:, :-1], front.discount * (1.0 - front.p))
    matrix = np.zeros((2 * inner, 2 * inner))
    matrix[:inner, inner:] = battle
    matrix[inner:, :inner] = battle
    vector = np.concatenate(
        [np.full(inner, 1.0 - front.discount + front.cost_b), np.full(inner, -front.cost_a)]
    )
    vector[[inner - 1, -1]] += front.discount * front.p
    return matrix, vector


def values(
    matrix: NDArray[np.float64], vector: NDArray[np.float64], fixed: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the solution of the system where entries of ``fixed`` that are not NaN are given."""
    free = np.isnan(fixed)
    rows = np.where(free[:, None], matrix, 0.0)
    solved = np.linalg.solve(np.eye(len(vector)) - rows, np.where(free, vector, fixed))
    return np.asarray(solved, dtype=np.float64)


def equilibrium(front: Front) -> NDArray[np.float64]:
    """Return A's shares at all positions and proposers, none below 0 or above 1.

    A side to whom refusing is worth less than nothing is offered nothing. Where that is, is found
    by strategy improvement (Hoffman and Karp 1966): B's best responses to A's, then better ones of
    A. Both begin by giving in everywhere, so that no share on the way lies outside [0, 1].
    """
    matrix, vector = system(front)
    b_responds, a_responds = slice(0, front.n - 1), slice(front.n - 1, None)
    fixed = np.zeros(len(vector))
    improved = True
    while improved:
        fixed[b_responds] = 1.0
        while _improve(fixed[b_responds], _refusing(matrix, vector, fixed)[b_responds], 1.0, 1.0):
            pass
        improved = _improve(
            fixed[a_responds], _refusing(matrix, vector, fixed)[a_responds], 0.0, -1.0
        )
    return values(matrix, vector, fixed)


def _refusing(
    matrix: NDArray[np.float64], vector: NDArray[np.float64], fixed: NDArray[np.float64]
) -> NDArray[np.float64]:
    return vector + matrix @ values(matrix, vector, fixed)


def _improve(
    fixed: NDArray[np.float64], refusing: NDArray[np.float64], bound: float, sign: float
) -> bool:
    """Give in where refusing goes beyond the bound, resist where it does not; say if any did."""
    beyond = sign * (refusing - bound)
    give_in = np.isnan(fixed) & (beyond > ROUNDING)
    resist = ~np.isnan(fixed) & (beyond < -ROUNDING)
    fixed[give_in], fixed[resist] = bound, np.nan
    return bool(give_in.any() or resist.any())


def solve(*, n: int, p: float, cost_a: float, cost_b: float, discount: float) -> Walk:
    """Solve alternating offers over a front that moves with every battle.

    Timing: at each position ``1..n-1`` one side offers a division of the pie; the other accepts, or
    a battle is fought, which both pay for: the position rises by one with chance ``p`` and falls by
    one otherwise, and the other side makes the next offer. At ``n`` A takes all, at 0 B does.

    Equilibrium (derived here): every offer is what refusing is worth to the responder and is
    accepted at once; shares solve one linear system, save where a side would refuse at a loss and
    is offered nothing. With complete information there is no war: this is the benchmark against
    which the article sets learning from battles.

    Parameters
    ----------
    n
        Number of steps of the front, at least 2.
    p
        Chance that A wins a battle.
    cost_a, cost_b
        Costs of a battle, in shares of the pie.
    discount
        Discount factor per battle.

    References
    ----------
    Slantchev (2003), "The principle of convergence in wartime negotiations", American Political
    Science Review 97:621-632.
    """
    share = equilibrium(Front(n, p, cost_a, cost_b, discount)).tolist()
    return Walk(tuple(share[: n - 1]), tuple(share[n - 1 :]))


def explain(result: Walk) -> list[str]:
    """Say what the numbers mean."""
    first, last = result.value_a_proposing[0], result.value_a_proposing[-1]
    middle = len(result.value_a_proposing) // 2
    gain = result.value_a_proposing[middle] - result.value_a_responding[middle]
    span = f"rises with the front from {first:.3f} to {last:.3f}"
    if len(result.value_a_proposing) == 1:
        span = f"is {first:.3f}"
    return [
        f"A's share {span} when A makes the offer.",
        f"Making the offer is worth {gain:.3f} in the middle; every offer is accepted at once.",
    ]


GAME = Game(
    name="slantchev-walk",
    title="Slantchev's moving front under complete information",
    section=Section.FRONT,
    tag=Tag.DERIVED,
    citation='Slantchev (2003), "The principle of convergence in wartime negotiations", '
    "APSR 97:621-632",
    solve=solve,
    parameters=(
        Parameter("n", integer("a whole number from 2 to 500", 2, 500), 4, "steps of the front"),
        Parameter("p", PROBABILITY, 0.5, "chance that A wins a battle"),
        Parameter("cost_a", COST, 0.02, "A's cost of a battle, in shares of the pie"),
        Parameter("cost_b", COST, 0.02, "B's cost of a battle, in shares of the pie"),
        Parameter("discount", DISCOUNT, 0.95, "discount factor per battle"),
    ),
    explain=explain,
)
