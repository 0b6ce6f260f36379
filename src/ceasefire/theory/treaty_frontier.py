"""Why this room exists: a bargain over many clauses is one along a single line, the frontier."""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.errors import RequestError
from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import NUMBER, PROBABILITY, sequence
from ceasefire.treaty.frontier import (
    Clause,
    Frontier,
    best_pure_treaty,
    pure_treaties,
    treaty_frontier,
)

__all__ = ["GAME", "TreatyChoice", "solve"]

NAME = "treaty-frontier"

Pair = tuple[float, float]

_PAIR = sequence("two numbers, A's and B's", NUMBER, shortest=2, longest=2)
_CLAUSE = sequence("a pair [gain to A, loss to B]", NUMBER, shortest=2, longest=2)


@dataclass(frozen=True, slots=True)
class TreatyChoice:
    """The efficient treaties and three ways to choose among them.

    Parameters
    ----------
    best_value_a
        The most A can have while B keeps its reservation value, clauses granted in part or by lot.
    best_pure
        Values of A and B in the best treaty for A that grants clauses in full or not at all.
    nash
        Values of A and B at the Nash point over the disagreement values.
    frontier
        The corners from B's best treaty to A's best.
    """

    best_value_a: float
    best_pure: Pair
    nash: Pair
    frontier: tuple[Pair, ...]


def solve(
    *,
    clauses: tuple[Clause, ...],
    reservation_b: float,
    disagreement: Pair,
    base: Pair,
    power_a: float,
    violation: float,
    broken: Pair,
) -> TreatyChoice:
    """Choose from the treaties that ``clauses`` allow.

    Timing: A names a treaty and B may refuse it (``best_value_a``, ``best_pure``), or both bargain
    under Nash's axioms (``nash``). A treaty broken with probability ``violation`` is worth that
    much less: its values move towards ``broken`` in a straight line.

    Raises
    ------
    RequestError
        When no treaty gives B its reservation value, or none gives both their disagreement values.
    """
    frontier = treaty_frontier(clauses, base).discounted(violation, *broken)
    if reservation_b > frontier.u_b[0]:
        raise refusal(
            NAME, "reservation_b", f"at most {frontier.u_b[0]:g}, B's best treaty", reservation_b
        )
    return TreatyChoice(
        best_value_a=frontier.best_for_a(reservation_b),
        best_pure=best_pure_treaty(
            _valued(pure_treaties(clauses, base), violation, broken), reservation_b
        ),
        nash=_nash(frontier, disagreement, power_a),
        frontier=tuple(zip(frontier.u_a, frontier.u_b, strict=True)),
    )


def _valued(treaties: tuple[Pair, ...], violation: float, broken: Pair) -> list[Pair]:
    keep = 1.0 - violation
    return [
        (keep * a + violation * broken[0], keep * b + violation * broken[1]) for a, b in treaties
    ]


def _nash(frontier: Frontier, disagreement: Pair, power_a: float) -> Pair:
    try:
        return frontier.nash_point(disagreement, power_a)
    except RequestError as error:
        raise refusal(
            NAME, "disagreement", "values that some treaty gives both sides", list(disagreement)
        ) from error


def explain(choice: TreatyChoice) -> list[str]:
    """Say what the three choices give."""
    return [
        (
            f"The frontier has {len(choice.frontier)} corners; on it A can have at most "
            f"{choice.best_value_a:.4g} if B is to accept."
        ),
        (
            f"If no clause can be divided, A's best treaty gives {choice.best_pure[0]:.4g} to A "
            f"and {choice.best_pure[1]:.4g} to B."
        ),
        (
            f"Bargaining from the disagreement values leads to {choice.nash[0]:.4g} for A and "
            f"{choice.nash[1]:.4g} for B."
        ),
    ]


GAME = Game(
    name=NAME,
    title="The frontier of treaties",
    section=Section.TREATIES,
    tag=Tag.CLOSED_FORM,
    citation="Dantzig (1957), Operations Research 5:266; Nash (1950), Econometrica 18:155",
    solve=solve,
    parameters=(
        Parameter(
            "clauses",
            sequence("a list of pairs [gain to A, loss to B]", _CLAUSE, shortest=0),
            [[0.3, 0.15], [0.15, 0.1], [0.05, 0.06], [0.05, 0.1], [0.4, 1.5], [0.1, 0.12]],
            "gain to A and loss to B of each clause if granted in full",
        ),
        Parameter("reservation_b", NUMBER, 0.7, "what B has if it refuses A's treaty"),
        Parameter("disagreement", _PAIR, [0.2, 0.6], "what A and B have without any treaty"),
        Parameter("base", _PAIR, [0.0, 1.0], "values of A and B without any clause"),
        Parameter("power_a", PROBABILITY, 0.5, "A's bargaining power at the Nash point"),
        Parameter("violation", PROBABILITY, 0.0, "probability that the treaty is broken"),
        Parameter("broken", _PAIR, [0.0, 0.0], "values of A and B after it is broken"),
    ),
    explain=explain,
)
