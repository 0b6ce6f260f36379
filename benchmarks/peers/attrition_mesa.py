"""Why this room exists: the common war in Mesa, as its users would write it.

An agent for each side's army in each sector, and a step of the model for each day. Run it as
``PEERS_PYTHON benchmarks/peers/attrition_mesa.py WARS``.
"""

from __future__ import annotations

import inspect

import mesa
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

# The seed's name changed within Mesa 3.
_SEED = "rng" if "rng" in inspect.signature(mesa.Model.__init__).parameters else "seed"


class Army(mesa.Agent):
    """What one side has in one sector."""

    def __init__(self, model, side, sector):
        super().__init__(model)
        self.side, self.sector = side, sector
        self.men, self.lost = STRENGTH[side], 0.0

    def bleed(self):
        """Find the day's losses, by the strengths of the morning."""
        there = 1 - self.side
        struck = self.model.hit[there] * self.model.armies[there][self.sector].men
        self.lost = min(self.men, struck * factor(self.model.random, LOSS))

    def bury(self):
        """Take the losses from the strength."""
        self.men -= self.lost


class War(mesa.Model):
    """One war."""

    def __init__(self, seed):
        super().__init__(**{_SEED: seed})
        self.armies = [[Army(self, side, k) for k in range(SECTORS)] for side in SIDES]
        self.quality = [kill * factor(self.random, QUALITY) for kill in KILL]
        self.stock, self.hit = list(STOCK), [0.0, 0.0]
        self.day, self.who = 0, NEITHER

    def men(self, side):
        """Return a side's men in all sectors."""
        return sum(army.men for army in self.armies[side])

    def step(self):
        """Fight a day."""
        self.day += 1
        for side in SIDES:
            self.stock[side] += SUPPLY[side] * factor(self.random, RESUPPLY)
            demand = self.men(side)
            fire = min(1.0, self.stock[side] / demand)
            self.stock[side] -= fire * demand
            self.hit[side] = self.quality[side] * fire
        self.agents.do("bleed")
        self.agents.do("bury")
        fallen = [side for side in SIDES if self.men(side) < FLOOR[side]]
        self.who = fallen[0] if fallen else NEITHER
        self.running = not fallen and self.day < DAYS


def fight(index):
    """Fight one war."""
    war = War(index)
    while war.running:
        war.step()
    return war.day, war.who, [war.men(side) for side in SIDES]


if __name__ == "__main__":
    report(f"Mesa {mesa.__version__}", fight)
