"""Why this room exists: the common war in SimPy, as its users would write it.

Supply of each side, battle of each sector and the end are processes that take a day each time. Run
it as ``PEERS_PYTHON benchmarks/peers/attrition_simpy.py WARS``.
"""

from __future__ import annotations

from random import Random

import simpy
from attrition import (
    DAYS,
    FLOOR,
    KILL,
    LOSS,
    NEITHER,
    QUALITY,
    RESUPPLY,
    SECTORS,
    SIDES,
    STOCK,
    STRENGTH,
    SUPPLY,
    factor,
    report,
)


class War:
    """One war; processes of a day take place in the order in which they were begun."""

    def __init__(self, seed):
        self.random = Random(seed)  # noqa: S311 - luck of wars, not of secrets
        self.clock = simpy.Environment()
        self.men = [[STRENGTH[side]] * SECTORS for side in SIDES]
        self.quality = [kill * factor(self.random, QUALITY) for kill in KILL]
        self.stock, self.hit, self.who = list(STOCK), [0.0, 0.0], NEITHER
        for side in SIDES:
            self.clock.process(self.supply(side))
        for k in range(SECTORS):
            self.clock.process(self.battle(k))
        self.end = self.clock.process(self.watch())

    def supply(self, side):
        """Bring up ammunition, and fire."""
        while True:
            yield self.clock.timeout(1)
            self.stock[side] += SUPPLY[side] * factor(self.random, RESUPPLY)
            demand = sum(self.men[side])
            fire = min(1.0, self.stock[side] / demand)
            self.stock[side] -= fire * demand
            self.hit[side] = self.quality[side] * fire

    def battle(self, k):
        """Fight in a sector, by the strengths of the morning."""
        while True:
            yield self.clock.timeout(1)
            men = [self.men[side][k] for side in SIDES]
            for side in SIDES:
                struck = self.hit[1 - side] * men[1 - side] * factor(self.random, LOSS)
                self.men[side][k] -= min(men[side], struck)

    def watch(self):
        """End the war when a side collapses, or on the last day."""
        for _ in range(DAYS):
            yield self.clock.timeout(1)
            for side in SIDES:
                if sum(self.men[side]) < FLOOR[side]:
                    self.who = side
                    return


def fight(index):
    """Fight one war."""
    war = War(index)
    war.clock.run(until=war.end)
    return int(war.clock.now), war.who, [sum(men) for men in war.men]


if __name__ == "__main__":
    report(f"SimPy {simpy.__version__}", fight)
