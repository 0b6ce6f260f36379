"""Why this room exists: a leader who will be punished for any defeat may as well fight on."""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds, refusal
from ceasefire.theory.kinds import COST, PROBABILITY

__all__ = ["GAME", "Gamble", "solve", "winning_chance_needed"]

_NAME = "goemans-gamble"


@dataclass(frozen=True, slots=True)
class Gamble:
    """When a leader fights on.

    Parameters
    ----------
    threshold
        The chance of winning above which the leader fights on: below 0 always, from 1 on never.
    always, never
        Whether the leader fights on whatever the odds, or settles whatever the odds.
    """

    threshold: float
    always: bool
    never: bool


def winning_chance_needed(
    win_cost: float, punish_win: float, punish_moderate: float, punish_big_loss: float
) -> float:
    """Return ``(k + r_b - r_m) / (r_b - r_w)``."""
    return (win_cost + punish_big_loss - punish_moderate) / (punish_big_loss - punish_win)


def solve(
    *, win_cost: float, punish_win: float, punish_moderate: float, punish_big_loss: float
) -> Gamble:
    """Solve a leader's choice between a moderate settlement and fighting on.

    A reduced model in the spirit of Goemans, not the one in the book. Timing: the leader settles
    and is punished with chance ``r_m``, or fights on at cost ``k`` and is punished with chance
    ``r_w`` after a win and ``r_b`` after a big loss; punishment costs one. It fights on iff the
    chance of winning exceeds ``(k + r_b - r_m) / (r_b - r_w)``. A semi-repressive leader is
    punished for a moderate loss as for a big one: even a poor gamble for resurrection is worth it.

    Parameters
    ----------
    win_cost
        Cost ``k`` of fighting on, in units of being punished.
    punish_win, punish_moderate, punish_big_loss
        Chance of being punished after a win, a moderate settlement and a big loss.

    Raises
    ------
    RequestError
        When a big loss is not punished more often than a win.

    References
    ----------
    Goemans (2000), "War and Punishment", Princeton University Press, chapter 2.
    """
    if not exceeds(punish_big_loss, punish_win):
        expected = f"more than punish_win = {punish_win:g}"
        raise refusal(_NAME, "punish_big_loss", expected, punish_big_loss)
    threshold = winning_chance_needed(win_cost, punish_win, punish_moderate, punish_big_loss)
    return Gamble(threshold, always=threshold < 0.0, never=threshold >= 1.0)


def explain(result: Gamble) -> list[str]:
    """Say what the numbers mean."""
    if result.always:
        return ["The leader fights on whatever the odds: peace would be punished more than defeat."]
    if result.never:
        return ["The leader settles whatever the odds."]
    return [
        f"The leader fights on if the chance of winning is above {result.threshold:.3f}.",
        "The lower this number, the wilder the gamble for resurrection.",
    ]


GAME = Game(
    name=_NAME,
    title="The gamble for resurrection, in the spirit of Goemans",
    section=Section.SHIFTS,
    tag=Tag.REDUCED,
    citation="Goemans (2000), War and Punishment, Princeton University Press, chapter 2",
    solve=solve,
    parameters=(
        Parameter("win_cost", COST, 0.05, "cost of fighting on, in units of being punished"),
        Parameter("punish_win", PROBABILITY, 0.1, "chance of punishment after a win"),
        Parameter("punish_moderate", PROBABILITY, 0.8, "the same after a moderate settlement"),
        Parameter("punish_big_loss", PROBABILITY, 0.8, "the same after a big loss"),
    ),
    explain=explain,
)
