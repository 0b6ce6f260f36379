"""Why this room exists: a war can stop only when neither side would gain by surprise.

After Leventoglu and Slantchev's "armed peace": fighting destroys the pie, so the prize of a
surprise attack shrinks, but peace a little later makes a surprise cheap today. Peace opens in
windows before it is lasting.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds, refusal
from ceasefire.theory.kinds import DISCOUNT, POSITIVE, PROBABILITY, real

__all__ = ["GAME", "Armistice", "solve", "surprise_value"]

NAME = "armed-peace"

_LONGEST = 1_000_000  # battles before peace is lasting that are worth following


@dataclass(frozen=True, slots=True)
class Armistice:
    """When peace can be kept.

    Parameters
    ----------
    temptation
        What both sides together would gain now by surprise over what peace would give them.
    value_0
        Value to each side at the start.
    windows
        Numbers of battles after which peace can be kept although a little later it could not.
    permanent_from
        Number of battles from which on peace can always be kept.
    """

    temptation: float
    value_0: float
    windows: tuple[int, ...]
    permanent_from: int


def surprise_value(
    pie_next: float,
    value_next: float,
    p_attack: float,
    p_victim: float,
    cost: float,
    discount: float,
) -> float:
    """Return ``D``, what a side expects that attacks by surprise.

    It wins at once with ``p_attack``, loses with ``p_victim``, and else fights on for
    ``value_next``.
    """
    return p_attack * pie_next - cost + discount * (1.0 - p_attack - p_victim) * value_next


def solve(
    *,
    p_attack: float,
    p_victim: float,
    p_war: float,
    cost: float,
    destruction: float,
    discount: float,
) -> Armistice:
    """Find the battles after which peace can be kept.

    Timing: after ``k`` battles the pie is ``(1 - destruction)**k`` and may be split in halves;
    either side may attack by surprise instead. A surprise is decisive for the attacker with
    ``p_attack``, for the victim with ``p_victim``; a battle of the open war is decisive for each
    side with ``p_war``.

    Equilibrium: peace can be kept iff twice the value of surprise is no more than the pie; where it
    cannot, there is war. Solved backward from where the cost of a battle exceeds all that surprise
    could bring. A reduced model in the spirit of Leventoglu and Slantchev (2007), not the one
    printed there.
    """
    if p_attack + p_victim > 1.0:
        raise refusal(NAME, "p_victim", f"at most 1 - p_attack = {1.0 - p_attack:g}", p_victim)
    if p_war > 0.5:
        raise refusal(NAME, "p_war", "at most 0.5, since each side wins with it", p_war)
    last = _surely_peaceful_from(p_attack, p_victim, cost, destruction, discount)
    pie = [(1.0 - destruction) ** k for k in range(last + 2)]
    value, temptation, kept = pie[last + 1] / 2.0, 0.0, []
    for k in range(last, -1, -1):
        attack = surprise_value(pie[k + 1], value, p_attack, p_victim, cost, discount)
        temptation = 2.0 * attack - pie[k]
        if exceeds(temptation, 0.0):
            value = p_war * pie[k + 1] - cost + discount * (1.0 - 2.0 * p_war) * value
        else:
            value = pie[k] / 2.0
            kept.append(k)
    permanent = _start_of_run(kept, last)
    windows = tuple(sorted(k for k in kept if k < permanent))
    return Armistice(temptation, value, windows, permanent)


def _surely_peaceful_from(
    p_attack: float, p_victim: float, cost: float, destruction: float, discount: float
) -> int:
    """Return a battle from which on peace can be kept if it can be kept ever after."""
    after = p_attack + discount * (1.0 - p_attack - p_victim) / 2.0
    gain = 2.0 * (1.0 - destruction) * after - 1.0
    if gain <= 2.0 * cost:
        return 0
    battles = math.log(2.0 * cost / gain) / math.log1p(-destruction)
    if battles > _LONGEST:
        raise refusal(NAME, "destruction", f"peace within {_LONGEST} battles", destruction)
    return math.ceil(battles)


def _start_of_run(falling: list[int], last: int) -> int:
    """Return where the unbroken run of kept peace that ends at ``last`` starts."""
    start = last
    for k in falling:
        if k < start - 1:
            break
        start = k
    return start


def explain(armistice: Armistice) -> list[str]:
    """Say when the guns can fall silent."""
    windows = ", ".join(map(str, armistice.windows))
    return [
        f"Peace can always be kept from battle {armistice.permanent_from} on.",
        f"Before that it can be kept only after battle {windows}."
        if windows
        else "Never before that.",
        (
            f"At the start surprise would bring both sides {armistice.temptation:+.4g} over peace; "
            f"the game is worth {armistice.value_0:.4g} to each."
        ),
    ]


GAME = Game(
    name=NAME,
    title="Armed peace",
    section=Section.ARMED_PEACE,
    tag=Tag.REDUCED,
    citation=(
        "in the spirit of Leventoglu and Slantchev (2007), "
        "American Journal of Political Science 51:755"
    ),
    solve=solve,
    parameters=(
        Parameter(
            "p_attack", PROBABILITY, 0.5, "chance that a surprise attack decides for the attacker"
        ),
        Parameter(
            "p_victim", PROBABILITY, 0.1, "chance that a surprise attack decides for the victim"
        ),
        Parameter("p_war", PROBABILITY, 0.3, "chance of each side to win the war by a battle"),
        Parameter("cost", POSITIVE, 0.03, "cost of a battle to each side"),
        Parameter(
            "destruction",
            real("a share of the pie in (0, 1)", 0.0, 1.0, open_low=True, open_high=True),
            0.1,
            "share of the pie that a battle destroys",
        ),
        Parameter("discount", DISCOUNT, 1.0, "discount factor per battle"),
    ),
    explain=explain,
)
