"""Why this room exists: attackers who bleed slow down, and defenders who bleed give ground.

Epstein's adaptive dynamic model in this package's own specification: the attacker's pace of
prosecution and the defender's rate of withdrawal both answer to the losses they suffer.
"""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag
from ceasefire.theory.kinds import COST, COUNT, POSITIVE, PROBABILITY, real

__all__ = ["GAME", "CampaignDay", "next_day", "solve"]


@dataclass(frozen=True, slots=True)
class CampaignDay:
    """The campaign on one day.

    Parameters
    ----------
    attacker, defender
        Strengths.
    prosecution
        Share of itself that the attacker is ready to lose in a day's ground attack.
    withdrawal
        Kilometres that the defender gives up in a day.
    advance
        Kilometres given up so far.
    """

    attacker: float
    defender: float
    prosecution: float
    withdrawal: float
    advance: float


@dataclass(frozen=True, slots=True)
class _Rules:
    exchange: float
    attacker_threshold: float
    defender_threshold: float
    max_withdrawal: float
    air_on_attacker: float
    air_on_defender: float


def next_day(day: CampaignDay, rules: _Rules) -> CampaignDay:
    """Return the next day: losses by prosecution, then both paces adapt to the rates of loss.

    The defender withdraws faster when it loses more than its threshold, in proportion to the room
    left; the attacker prosecutes harder while it loses less than its own. The fixed point has the
    attacker's loss at its threshold; it attracts from below only, and an attacker who starts above
    its threshold runs away to an all-out attack.

    No more can be lost on the ground than there are defenders; the campaign is over when a side is
    gone.
    """
    if day.attacker <= 0.0 or day.defender <= 0.0:
        return day
    pressure = day.prosecution * (1.0 - day.withdrawal / rules.max_withdrawal)
    ground = min(pressure * day.attacker, rules.exchange * day.defender)
    attacker = max(day.attacker - ground - rules.air_on_attacker, 0.0)
    defender = max(day.defender - ground / rules.exchange - rules.air_on_defender, 0.0)
    lost_a, lost_d = 1.0 - attacker / day.attacker, 1.0 - defender / day.defender
    room = (rules.max_withdrawal - day.withdrawal) / (1.0 - rules.defender_threshold)
    withdrawal = day.withdrawal + room * (lost_d - rules.defender_threshold)
    withdrawal = min(max(withdrawal, 0.0), rules.max_withdrawal)
    slack = (rules.attacker_threshold - day.prosecution) / rules.attacker_threshold
    prosecution = day.prosecution - slack * (lost_a - rules.attacker_threshold)
    return CampaignDay(
        attacker=attacker,
        defender=defender,
        prosecution=min(max(prosecution, 0.0), 1.0),
        withdrawal=withdrawal,
        advance=day.advance + withdrawal,
    )


def solve(
    *,
    attacker: float,
    defender: float,
    exchange: float,
    prosecution: float,
    attacker_threshold: float,
    defender_threshold: float,
    max_withdrawal: float,
    air_on_attacker: float,
    air_on_defender: float,
    day: int,
) -> CampaignDay:
    """Run the campaign to a day.

    Timing: day by day, no randomness and no choice: :func:`next_day`. The exact form of the rates
    is this package's own, in the spirit of Epstein (1985); it is not copied from there.
    """
    rules = _Rules(
        exchange,
        attacker_threshold,
        defender_threshold,
        max_withdrawal,
        air_on_attacker,
        air_on_defender,
    )
    now = CampaignDay(attacker, defender, prosecution, 0.0, 0.0)
    for _ in range(day):
        now = next_day(now, rules)
    return now


def explain(now: CampaignDay) -> list[str]:
    """Say what is left and where the front is."""
    return [
        f"The attacker has {now.attacker:.6g} left, the defender {now.defender:.6g}.",
        (
            f"The front has moved {now.advance:.4g} and moves {now.withdrawal:.4g} a day; the "
            f"attacker is ready to lose {now.prosecution:.3g} of itself a day."
        ),
    ]


_SHARE = real("a share in (0, 1)", 0.0, 1.0, open_low=True, open_high=True)

GAME = Game(
    name="epstein-adm",
    title="The adaptive dynamic model",
    section=Section.DYNAMICS,
    tag=Tag.REDUCED,
    citation="in the spirit of Epstein (1985), The Calculus of Conventional War, Brookings",
    solve=solve,
    parameters=(
        Parameter("attacker", POSITIVE, 1000.0, "strength of the attacker on day 0"),
        Parameter("defender", POSITIVE, 600.0, "strength of the defender on day 0"),
        Parameter("exchange", POSITIVE, 1.5, "attackers lost per defender lost"),
        Parameter(
            "prosecution", PROBABILITY, 0.03, "share the attacker is first ready to lose a day"
        ),
        Parameter("attacker_threshold", _SHARE, 0.05, "daily loss the attacker bears"),
        Parameter(
            "defender_threshold",
            _SHARE,
            0.04,
            "daily loss the defender bears without giving ground",
        ),
        Parameter("max_withdrawal", POSITIVE, 20.0, "fastest withdrawal, kilometres a day"),
        Parameter("air_on_attacker", COST, 0.0, "attackers lost to close air support a day"),
        Parameter("air_on_defender", COST, 0.0, "defenders lost to close air support a day"),
        Parameter("day", COUNT, 10, "day asked for"),
    ),
    explain=explain,
)
