"""Why this room exists: fighting teaches, and so does an offer refused in the midst of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds, refusal
from ceasefire.theory.kinds import COST, DISCOUNT, PROBABILITY
from ceasefire.theory.skimming import Battle, Round, accept_probabilities, skimming_rounds

__all__ = ["GAME", "FightingScreen", "solve"]

_NAME = "powell-2004"
_LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class FightingScreen:
    """How the uninformed side screens while both fight.

    Parameters
    ----------
    screening_rounds
        Rounds of offers that only the weak accept, before the offer that everybody accepts.
    first_offer
        Share of the pie first offered to D; the weak type's value of the game.
    value_s
        What S expects, in shares of the pie.
    thresholds
        Beliefs in the weak type from which one and two rounds of screening pay (1 if never).
    accept_probabilities
        Chance that each offer is accepted, as S sees it when it makes it.
    offers
        The offers along the path: they rise.
    """

    screening_rounds: int
    first_offer: float
    value_s: float
    thresholds: tuple[float, float]
    accept_probabilities: tuple[float, ...]
    offers: tuple[float, ...]


def solve(
    *,
    discount: float,
    k_s: float,
    k_d_tough: float,
    k_d_weak: float,
    cost_s: float,
    cost_tough: float,
    cost_weak: float,
    p_weak: float,
) -> FightingScreen:
    """Solve bargaining and learning while fighting, with two types.

    Timing: in each round S (uninformed) offers D a share; D accepts, or a battle is fought: S
    collapses with chance ``k_s`` and D takes all, D collapses with its type's chance and S takes
    all, else the next round begins. Both pay for the battle. The weak type pays more or collapses
    more easily. Offers are transfers: a type that expects less than nothing of war pays.

    Equilibrium (derived here, the skimming equilibrium of the gap case): in the end everybody is
    offered what the tough type would have by fighting to the finish. Before, offers rise round by
    round and just keep the weak type from waiting. How many such rounds there are depends on the
    odds of the weak type. Where the weak collapse more easily, surviving a battle is a signal too.

    Parameters
    ----------
    discount
        Discount factor per round.
    k_s, k_d_tough, k_d_weak
        Chance of collapse in a battle of S and of either type of D.
    cost_s, cost_tough, cost_weak
        Costs of a battle, in shares of the pie.
    p_weak
        S's belief that D is weak.

    Raises
    ------
    RequestError
        When chances of collapse add up to more than one, the weak type is not the weaker one, or a
        battle neither costs nor delays anything, so that screening could go on for ever.

    References
    ----------
    Powell (2004), "Bargaining and learning while fighting", American Journal of Political Science
    48:344-361.
    """
    battle = Battle(discount, k_s, k_d_tough, k_d_weak, cost_s, cost_tough, cost_weak)
    _require(battle)
    if p_weak == 1.0:
        rounds, odds = [Round(battle.finish_weak, 0.0, 0.0, 0.0)], 0.0
        value = 1.0 - battle.finish_weak
    else:
        odds = p_weak / (1.0 - p_weak)
        rounds = _rounds_worth_making(battle, odds, p_weak)
        value = (rounds[-1].intercept + (1.0 - rounds[-1].offer) * odds) / (1.0 + odds)
    return FightingScreen(
        screening_rounds=len(rounds) - 1,
        first_offer=rounds[-1].offer,
        value_s=value,
        thresholds=_first_thresholds(battle),
        accept_probabilities=accept_probabilities(rounds, odds),
        offers=tuple(each.offer for each in reversed(rounds)),
    )


def _rounds_worth_making(battle: Battle, odds: float, p_weak: float) -> list[Round]:
    rounds: list[Round] = []
    for each in islice(skimming_rounds(battle), _LONGEST):
        if each.threshold > odds:
            return rounds
        rounds.append(each)
    if len(rounds) == _LONGEST:
        expected = f"a chance that takes fewer than {_LONGEST} rounds of screening"
        raise refusal(_NAME, "p_weak", expected, p_weak)
    return rounds


def _first_thresholds(battle: Battle) -> tuple[float, float]:
    odds = [each.threshold for each in islice(skimming_rounds(battle), 1, 3)]
    first, second, *_ = [*(m / (1.0 + m) for m in odds), 1.0, 1.0]
    return first, second


def _require(battle: Battle) -> None:
    for name, chance in (("k_d_tough", battle.k_tough), ("k_d_weak", battle.k_weak)):
        if exceeds(battle.k_s + chance, 1.0):
            raise refusal(_NAME, name, f"at most 1 - k_s = {1.0 - battle.k_s:g}", chance)
    if battle.k_weak < battle.k_tough:
        expected = f"at least k_d_tough = {battle.k_tough:g}"
        raise refusal(_NAME, "k_d_weak", expected, battle.k_weak)
    if battle.discount * battle.survive_tough == 1.0:
        raise refusal(_NAME, "discount", "below 1 when no battle can end the war", battle.discount)
    if exceeds(battle.finish_weak, battle.finish_tough):
        expected = (
            "a cost at which the weak type expects no more of war than the tough type's "
            f"{battle.finish_tough:g}"
        )
        raise refusal(_NAME, "cost_weak", expected, battle.cost_weak)
    if battle.waste == 0.0:
        raise refusal(_NAME, "cost_s", "a cost > 0 when nothing else makes delay costly", 0.0)


def explain(result: FightingScreen) -> list[str]:
    """Say what the numbers mean."""
    if result.screening_rounds == 0:
        return [
            f"S offers {result.first_offer:.3f} at once and everybody accepts.",
            f"Screening would pay from a belief of {result.thresholds[0]:.3f} in a weak opponent.",
        ]
    offers = ", ".join(f"{offer:.3f}" for offer in result.offers[:6])
    return [
        f"Screening takes up to {result.screening_rounds} rounds; S expects {result.value_s:.3f}.",
        f"Its offers rise: {offers}{' ...' if len(result.offers) > 6 else ''}.",
        f"The first is accepted with chance {result.accept_probabilities[0]:.3f}.",
    ]


GAME = Game(
    name=_NAME,
    title="Powell's bargaining and learning while fighting",
    section=Section.LEARNING,
    tag=Tag.DERIVED,
    citation='Powell (2004), "Bargaining and learning while fighting", AJPS 48:344-361',
    solve=solve,
    parameters=(
        Parameter("discount", DISCOUNT, 0.95, "discount factor per round"),
        Parameter("k_s", PROBABILITY, 0.1, "chance per battle that S collapses"),
        Parameter("k_d_tough", PROBABILITY, 0.15, "chance per battle that a tough D collapses"),
        Parameter("k_d_weak", PROBABILITY, 0.15, "chance per battle that a weak D collapses"),
        Parameter("cost_s", COST, 0.03, "S's cost of a battle, in shares of the pie"),
        Parameter("cost_tough", COST, 0.01, "a tough D's cost of a battle"),
        Parameter("cost_weak", COST, 0.06, "a weak D's cost of a battle"),
        Parameter("p_weak", PROBABILITY, 0.8, "S's belief that D is weak"),
    ),
    explain=explain,
)
