"""Why this room exists: any one war out of any batch, told again from its address.

Luck has an address, so a war can be fought again alone; what comes out is exactly the war that the
batch contained. It answers the reader who asks of an ensemble: and what happened in that one?
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.params import ATTACKER, DEFENDER, UNCERTAIN
from ceasefire.campaign.state import NEVER, OUTCOMES
from ceasefire.errors import RequestError
from ceasefire.units import MEN_PER_THOUSAND
from ceasefire.war.annals import Shipment
from ceasefire.war.axis import Pair
from ceasefire.war.daybook import read_day
from ceasefire.war.lane import Lane
from ceasefire.war.simulate import fight_one
from ceasefire.war.talks.minutes import minutes
from ceasefire.war.talks.stage import make_plan

if TYPE_CHECKING:
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.annals import Day, Round
    from ceasefire.war.talks.forward import Ledger

__all__ = ["Chronicle", "Prior", "Truth", "chronicle"]


@dataclass(frozen=True, slots=True)
class Truth:
    """What was true of a war and nobody in it knew.

    Attributes
    ----------
    log_effectiveness
        Of a man, attacker over defender.
    dead_share
        Dead and missing among all losses.
    """

    log_effectiveness: float
    dead_share: Pair


@dataclass(frozen=True, slots=True)
class Prior:
    """What a side believed of log effectiveness before the first shot."""

    mean: float
    sd: float


@dataclass(frozen=True, slots=True)
class Chronicle:
    """One war, day by day.

    Attributes
    ----------
    scenario, seed, war
        The address.
    truth, priors, factors
        What was drawn for this war: the truth, the factors on uncertain inputs by name; and what
        attacker and defender believed.
    shipments
        All aid, in the order of ``aid.csv``.
    outcome, last_day
        How it ended and when; ``front-holds`` at the horizon is no end but the end of our view.
    days
        Day 1 to the last; none for a war that a treaty prevented.
    rounds
        Rounds of talks; none where nobody talks.
    """

    scenario: Scenario
    seed: int
    war: int
    truth: Truth
    priors: tuple[Prior, Prior]
    factors: dict[str, float]
    shipments: tuple[Shipment, ...]
    outcome: str
    last_day: int
    days: tuple[Day, ...]
    rounds: tuple[Round, ...] = ()

    @property
    def dead(self) -> Pair:
        """Dead and missing of both sides at the end, thousands."""
        last, share = self.days[-1], self.truth.dead_share
        return Pair(last.attacker.lost * share.attacker, last.defender.lost * share.defender)

    def on(self, day: int) -> Day:
        """Return one day.

        Raises
        ------
        RequestError
            If the war has no such day.
        """
        if day < 1:
            raise RequestError(f"--day: days count from 1 (got {day})")
        if day > self.last_day:
            ended = "ended on" if self.outcome != OUTCOMES[0] else "is looked at until"
            raise RequestError(f"--day: the war {ended} day {self.last_day} (got {day})")
        return self.days[day - 1]

    def as_dict(self, day: int | None = None) -> dict[str, object]:
        """Return everything as plain values for JSON, with all days or one; men are thousands."""
        return {
            "scenario": self.scenario.name,
            "digest": self.scenario.digest,
            "seed": self.seed,
            "war": self.war,
            "truth": _plain(self.truth),
            "priors": dict(zip(("attacker", "defender"), _plain(self.priors), strict=True)),
            "factors": self.factors,
            "shipments": _plain(self.shipments),
            "outcome": self.outcome,
            "last_day": self.last_day,
            "days": _plain(self.days if day is None else (self.on(day),)),
            "rounds": _plain(self.rounds),
        }


def _plain(value: Any) -> Any:  # noqa: ANN401  (a tree of any plain values)
    """Return dataclasses as dicts, tuples as lists, dates as ISO text."""
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def chronicle(scenario: Scenario, seed: int, war: int) -> Chronicle:
    """Fight one war of a batch again and write down its days.

    Parameters
    ----------
    scenario, seed, war
        The war's address, as in :func:`ceasefire.war.simulate.fight_one`.

    Raises
    ------
    RequestError
        If seed or index is out of range.
    """
    plan = make_plan(scenario, seed) if scenario.talks else None
    s, t, said = fight_one(scenario, seed, war, plan)
    lane = Lane(scenario, compile_war(scenario), s, t)
    fate, b = s.fate, lane.p.belief
    last, aid = int(fate.last_day[0]), _shipments(lane)
    return Chronicle(
        scenario=scenario,
        seed=seed,
        war=war,
        truth=Truth(
            float(fate.theta[0]),
            Pair(*(float(fate.dead[side, 0]) for side in (ATTACKER, DEFENDER))),
        ),
        priors=(
            Prior(float(b.prior_mean[ATTACKER]), float(b.prior_sd[ATTACKER])),
            Prior(float(b.prior_mean[DEFENDER]), float(b.prior_sd[DEFENDER])),
        ),
        factors={name: float(fate.factor[i, 0]) for i, name in enumerate(UNCERTAIN)},
        shipments=aid,
        outcome=OUTCOMES[int(fate.outcome[0])],
        last_day=last,
        days=tuple(read_day(lane, aid, day) for day in range(1, last + 1)),
        rounds=_rounds(scenario, said),
    )


def _rounds(scenario: Scenario, said: Ledger | None) -> tuple[Round, ...]:
    if said is None or scenario.talks is None:
        return ()
    return minutes(said, scenario.talks.round_days, scenario.document.calendar.first_day)


def _shipments(lane: Lane) -> tuple[Shipment, ...]:
    h, arrival = lane.p.shipments, lane.s.fate.arrival[:, 0]
    return tuple(
        Shipment(
            patron=row.patron,
            item=row.item,
            kind=row.kind,
            ammunition=row.class_,
            route=row.route,
            amount=float(h.rounds[j] + h.guns[j] + h.men[j] * MEN_PER_THOUSAND),
            expected_day=int(h.day[j]),
            arrival_day=None if arrival[j] == NEVER else int(arrival[j]),
            late_days=None if arrival[j] == NEVER else int(arrival[j] - h.day[j]),
        )
        for j, row in enumerate(lane.scenario.aid)
    )
