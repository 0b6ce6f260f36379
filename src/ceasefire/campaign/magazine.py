"""Why this room exists: tables of ammunition and aid become the kernel's stocks and shipments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.params import Shipments, Supply
from ceasefire.units import MEN_PER_THOUSAND, day_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import AidRow, AmmunitionRow

__all__ = ["classes", "compile_shipments", "compile_supply"]

_SIDES = ("attacker", "defender")


def classes(scenario: Scenario, side: str) -> tuple[str, ...]:
    """Return the ids of a side's classes of ammunition, in the order of the kernel's axis."""
    return tuple(row.class_ for row in scenario.ammunition if row.side == side)


def compile_supply(scenario: Scenario) -> Supply:
    """Return stocks, guns, norms, production and rationing of both sides.

    Parameters
    ----------
    scenario
        A checked scenario. ``switches.shells`` scales the defender's stocks at the start.
    """
    war = scenario.document
    width = max(len(classes(scenario, side)) for side in _SIDES)

    def table(pick: Callable[[AmmunitionRow], float]) -> NDArray[np.float64]:
        out = np.zeros((2, width))
        for i, side in enumerate(_SIDES):
            rows = [row for row in scenario.ammunition if row.side == side]
            out[i, : len(rows)] = [pick(row) for row in rows]
        return out

    stock, weight = table(lambda r: r.stock_rounds), table(lambda r: r.fire_weight)
    stock[1] *= war.switches.shells
    a, d = war.supply.attacker, war.supply.defender
    return Supply(
        stock=stock,
        guns=table(lambda r: r.guns),
        norm=table(lambda r: r.norm_per_gun_day),
        made_first=table(lambda r: r.made_per_day_first),
        made_last=table(lambda r: r.made_per_day_last),
        weight=weight / weight.sum(axis=1, keepdims=True),
        follows_men=np.array(
            [float(war.armies.attacker.guns_follow_men), float(war.armies.defender.guns_follow_men)]
        ),
        comfort_days=np.array([a.comfort_days, d.comfort_days]),
        ration_floor=np.array([a.ration_floor, d.ration_floor]),
        fire_floor=np.array([a.fire_floor, d.fire_floor]),
        watched=np.array([_index(classes(scenario, side), war.supply.watched) for side in _SIDES]),
    )


def _index(known: tuple[str, ...], name: str) -> int:
    """Return where a name stands, -1 if it does not."""
    return known.index(name) if name in known else -1


def compile_shipments(scenario: Scenario) -> Shipments:
    """Return the defender's shipments of aid; ``switches.aid`` scales what they carry.

    Parameters
    ----------
    scenario
        A checked scenario.
    """
    war = scenario.document
    routes = {route.id: route for route in war.routes}
    known = classes(scenario, "defender")
    rows = scenario.aid
    ways = [routes[row.route] for row in rows]

    def amounts(kind: str, factor: float) -> NDArray[np.float64]:
        return np.array([row.use * factor if row.kind == kind else 0.0 for row in rows])

    def expected(row: AidRow) -> int:
        return day_of(row.sent, war.calendar.first_day) + round(routes[row.route].transit_days)

    return Shipments(
        kind=np.array([known.index(r.class_) if r.class_ else -1 for r in rows], dtype=np.int64),
        rounds=amounts("shells", war.switches.aid.shells),
        guns=amounts("guns", war.switches.aid.guns),
        men=amounts("men", war.switches.aid.men) / MEN_PER_THOUSAND,
        day=np.array([max(1, expected(row)) for row in rows], dtype=np.int64),
        delay_days=np.array([way.delay_days for way in ways], dtype=np.float64),
        chance=np.array([way.chance for way in ways], dtype=np.float64),
    )
