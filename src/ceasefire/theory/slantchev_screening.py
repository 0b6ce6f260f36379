"""Why this room exists: on a moving front offers and battles teach until beliefs converge.

After Slantchev's "principle of convergence": a front of ``n`` steps, a side that does not know how
strong its enemy is and makes the offers, and a horizon after which the front freezes.
"""

from __future__ import annotations

from ceasefire.theory.filson_werner import explain_screening
from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import COST, DISCOUNT, POSITIVE_COUNT, PROBABILITY, integer
from ceasefire.theory.screening import Branch, Screening, ScreeningRules, State, screen

__all__ = ["GAME", "posterior_odds", "solve"]

NAME = "slantchev-screening"


def posterior_odds(odds: float, p_weak: float, p_tough: float, wins: int, losses: int) -> float:
    """Return the odds of weakness after battles alone, for 0 < p_tough and p_weak < 1.

    Each battle multiplies them by its likelihood ratio, whatever the order; refused offers come on
    top.
    """
    win, loss = p_weak / p_tough, (1.0 - p_weak) / (1.0 - p_tough)
    return float(odds * win**wins * loss**losses)


def solve(
    *,
    n: int,
    horizon: int,
    p_weak: float,
    p_tough: float,
    cost_a: float,
    cost_d: float,
    discount: float,
    prior_weak: float,
    position: int,
) -> Screening:
    """Solve the moving front with an enemy of unknown strength.

    Timing: the uninformed side A makes an offer; if it is refused, both pay for a battle that moves
    the front by one. A holds ``position`` of ``n`` at first; at 0 or ``n`` the war is over, and
    after ``horizon`` battles the front freezes and A keeps ``position / n``.

    Equilibrium: see :mod:`ceasefire.theory.screening`. A reduced model in the spirit of Slantchev
    (2003), not the one printed there: his offers alternate, so the informed side makes some of
    them.
    """
    if not 0 < position < n:
        raise refusal(NAME, "position", f"a number between 0 and n = {n}, both excluded", position)
    if p_weak < p_tough:
        raise refusal(NAME, "p_weak", f"at least p_tough = {p_tough}", p_weak)

    def battle(state: State) -> tuple[Branch, ...]:
        fought, held = state
        won, lost = (fought + 1, held + 1), (fought + 1, held - 1)
        return Branch(won, p_tough, p_weak), Branch(lost, 1.0 - p_tough, 1.0 - p_weak)

    def prize(state: State) -> float | None:
        fought, held = state
        return held / n if fought == horizon or held in (0, n) else None

    states = [
        (fought, held)
        for fought in range(horizon, -1, -1)
        for held in range(n + 1)
        if (held - position - fought) % 2 == 0 and abs(held - position) <= fought
    ]
    return screen(
        ScreeningRules(states, prize, battle, cost_a, cost_d, discount), (0, position), prior_weak
    )


GAME = Game(
    name=NAME,
    title="Screening on a moving front",
    section=Section.FRONT,
    tag=Tag.REDUCED,
    citation="in the spirit of Slantchev (2003), American Political Science Review 97:621",
    solve=solve,
    parameters=(
        Parameter("n", integer("a whole number >= 2", 2), 4, "steps of the front"),
        Parameter("horizon", POSITIVE_COUNT, 4, "battles until the front freezes"),
        Parameter("p_weak", PROBABILITY, 0.7, "chance in a battle against the weak"),
        Parameter("p_tough", PROBABILITY, 0.45, "chance in a battle against the tough"),
        Parameter("cost_a", COST, 0.03, "cost of a battle to the uninformed side"),
        Parameter("cost_d", COST, 0.04, "cost of a battle to the informed side"),
        Parameter("discount", DISCOUNT, 0.98, "discount factor per battle"),
        Parameter("prior_weak", PROBABILITY, 0.6, "probability that the informed side is weak"),
        Parameter("position", POSITIVE_COUNT, 2, "steps that the uninformed side holds at first"),
    ),
    explain=explain_screening,
)
