"""Why this room exists: the slow twin of the day kernel. One war in ordinary Python, law by law.

Nothing here is compiled, nothing is shared with the kernel but the parameters: the luck is Philox
in plain integers, the laws are the slow twins. A test fights the same wars with both and compares
every day. Read this file to see what a day is without lanes and chunks.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ceasefire.belief.strength import learn_slow
from ceasefire.campaign.laws.power import (
    artillery_slow,
    fortification_slow,
    power_ratio_slow,
    reach_slow,
    steadiness_slow,
)
from ceasefire.campaign.laws.ration import days_of_supply_slow, issue_slow
from ceasefire.campaign.laws.reinforce import need_slow, sendable_slow
from ceasefire.campaign.laws.season import bearing_slow, chill_slow, freeze_slow
from ceasefire.campaign.slow.battle import fight_slow
from ceasefire.campaign.slow.luck import day_slow, normals_slow, uniforms_slow

if TYPE_CHECKING:
    from ceasefire.campaign.params import Params

__all__ = ["SlowSector", "SlowWar"]


@dataclass
class SlowSector:
    """One sector of one war."""

    men: list[float]
    km: float = 0.0
    integrity: float = 1.0
    line: int = 0
    cohesion: list[float] = field(default_factory=lambda: [1.0, 1.0])
    posture: int = 0
    since: int = 0
    tried: int = 0
    preparation: float = 0.0
    intensity: float = 0.0
    base: float = 1.0
    ratio: float = 1.0
    believed: list[float] = field(default_factory=lambda: [1.0, 1.0])
    lost: list[float] = field(default_factory=lambda: [0.0, 0.0])
    ice: float = 0.0
    cold: float = 0.0
    bears: float = 0.0
    reached: dict[int, int] = field(default_factory=dict)
    breached: dict[int, int] = field(default_factory=dict)


class SlowWar:
    """One war, fought a day at a time.

    Parameters
    ----------
    p
        The war's parameters.
    seed, war
        Its address.
    """

    def __init__(self, p: Params, seed: int, war: int) -> None:
        self.p, self.seed, self.war = p, seed, war
        z = [normals_slow(seed, war, 0, 0x100 + block) for block in range(3)]
        own = [*z[0], *z[1], z[2][0], z[2][2], z[2][3]]
        latent = [
            float(m) + sum(float(t) * x for t, x in zip(row, own, strict=True))
            for m, row in zip(p.draw.mean, p.draw.turn, strict=True)
        ]
        self.factor = [math.exp(x) for x in latent[:8]]
        self.theta = latent[8]
        self.anomaly = z[2][1]
        self.outcome = "front-holds"
        self.sectors = [
            SlowSector([float(p.sectors.men[side, k]) * self.factor[side] for side in (0, 1)])
            for k in range(len(p.sectors.road_men))
        ]
        more = (1.0, self.factor[6])
        self.rounds = [[float(x) * more[side] for x in p.supply.stock[side]] for side in (0, 1)]
        self.guns = [[float(x) for x in p.supply.guns[side]] for side in (0, 1)]
        self.fire, self.frozen = [1.0, 1.0], [0.0, 0.0]
        self.pool = [float(x) for x in p.armies.pool]
        self.mean = [float(x) for x in p.belief.prior_mean]
        self.variance = [float(x) ** 2 for x in p.belief.prior_sd]
        self.arrival = [self._arrival(j) for j in range(len(p.shipments.day))]

    def _arrival(self, j: int) -> int | None:
        u = uniforms_slow(self.seed, self.war, 0, 0x200 + j)
        if u[1] >= self.p.shipments.chance[j]:
            return None
        return int(self.p.shipments.day[j]) + int(-self.p.shipments.delay_days[j] * math.log(u[0]))

    def fight_day(self, day: int) -> None:
        """Fight one day, unless the war is over."""
        if self.outcome != "front-holds":
            return
        self._weather(day)
        self._receive(day)
        for k in range(len(self.sectors)):
            self.sectors[k].base = self._base(k)
        for k in range(len(self.sectors)):
            self._decide(k)
        self._shoot()
        for k in range(len(self.sectors)):
            self.sectors[k].base = self._base(k)
        seen = [fight_slow(self, k, day) for k in range(len(self.sectors))]
        self._learn(seen)
        self._reinforce()
        self._judge()

    def _weather(self, day: int) -> None:
        w, q = self.p.weather, self.p.sectors
        keep = w.persistence
        z = day_slow(self.seed, self.war, day, 0)[0]
        self.anomaly = keep * self.anomaly + math.sqrt(1 - keep**2) * z
        for k, s in enumerate(self.sectors):
            here, water = q.place[k], q.flank_place[k]
            t = w.temperature[here, day - 1] + w.spread[here] * self.anomaly
            s.cold = w.frost * chill_slow(t, w.cold_below)
            if q.flank_line[k] >= 0 and w.ice_frost > 0:
                t = w.temperature[water, day - 1] + w.spread[water] * self.anomaly
                s.ice = freeze_slow(s.ice, t, w.ice_alpha)
            s.bears = bearing_slow(s.ice, w.ice_bears_cm, w.ice_margin_cm)

    def _receive(self, day: int) -> None:
        u, h = self.p.supply, self.p.shipments
        late = (day - 1) / (self.p.days - 1)
        for side in (0, 1):
            for c in range(len(self.rounds[side])):
                first, last = u.made_first[side, c], u.made_last[side, c]
                self.rounds[side][c] += first + late * (last - first)
        for j, when in enumerate(self.arrival):
            if when == day:
                self.pool[1] += h.men[j]
                if h.kind[j] >= 0:
                    self.rounds[1][h.kind[j]] += h.rounds[j]
                    self.guns[1][h.kind[j]] += h.guns[j]

    def holding(self, k: int) -> float:
        """Return the defender's men in contact in a sector (thousands)."""
        s = self.sectors[k]
        share = 1.0 if 0 in s.reached else self.p.sectors.cover_share[k]
        return float(max(s.men[1] * share, 0.05))

    def _works(self, k: int) -> float:
        s, q = self.sectors[k], self.p.sectors
        if s.km < q.line_km[k, s.line]:
            return float(q.cover[k])
        excess = (q.line_strength[k, s.line] - 1) * self.factor[4]
        if s.line == q.flank_line[k]:
            excess *= 1 - q.flank_loss[k] * s.bears
        return fortification_slow(1 + excess, s.integrity)

    def _base(self, k: int) -> float:
        s, q, u, w = self.sectors[k], self.p.sectors, self.p.supply, self.p.weather
        gain = self.p.posture.preparation_gain
        help_a = artillery_slow(self.fire[0], u.fire_floor[0], s.preparation, gain)
        help_a *= reach_slow(s.km, q.reach_km[k]) * steadiness_slow(s.cohesion[0])
        help_a /= 1 + w.hardship[0] * s.cold
        help_d = artillery_slow(self.fire[1], u.fire_floor[1], 0.0, 0.0) * q.terrain[k]
        help_d *= self._works(k) * steadiness_slow(s.cohesion[1])
        help_d /= 1 + w.hardship[1] * s.cold
        men = min(s.men[0], q.road_men[k])
        ratio = power_ratio_slow(men, 1.0, help_a, self.holding(k), help_d)
        return sorted((0.02, ratio, 50.0))[1]

    def _decide(self, k: int) -> None:
        s, r, c = self.sectors[k], self.p.posture, self.p.combat
        s.believed = [s.base * math.exp(m) for m in self.mean]
        ready = s.tried == 0 or s.preparation >= r.deliberate_at - 1e-9
        if s.posture == 0 and ready and s.believed[0] > r.go:
            s.posture, s.since, s.tried = (2 if s.tried else 1), 0, s.tried + 1
        elif s.posture > 0 and s.since >= r.operation_days and s.believed[0] < r.stop:
            s.posture, s.since = 0, 0
        s.since += 1
        change = -r.preparation_spent_per_day if s.posture else r.preparation_per_day
        s.preparation = sorted((0.0, s.preparation + change, 1.0))[1]
        s.intensity = float(r.intensity[s.posture])
        weak = s.base * math.exp(self.theta) < c.counter_below
        if weak and self.p.sectors.counter_km[k] > 0 and s.km > 1:
            s.intensity = max(s.intensity, c.counter_intensity)

    def _shoot(self) -> None:
        u = self.p.supply
        for side in (0, 1):
            men = sum(s.men[side] for s in self.sectors)
            busy = sum(s.intensity * s.men[side] for s in self.sectors) / men
            met = 0.0
            for c in range(len(self.rounds[side])):
                if side == 0 and u.follows_men[0] > 0:
                    self.guns[0][c] = u.guns[0, c] * men / self.p.sectors.men[0].sum()
                norm, guns, stock = u.norm[side, c], self.guns[side][c], self.rounds[side][c]
                asked = guns * norm * busy
                left = days_of_supply_slow(stock, guns, norm)
                fired = issue_slow(stock, asked, left, u.comfort_days[side], u.ration_floor[side])
                self.rounds[side][c] -= fired
                met += u.weight[side, c] * (fired / asked if asked > 0 else 1.0)
            self.fire[side] = met

    def _learn(self, seen: list[tuple[float, list[float], list[float]]]) -> None:
        force = sum(s.men[0] for s in self.sectors)
        for side in (0, 1):
            total = sum(precision[side] for _, precision, _ in seen)
            if total > 0:
                y = sum(evidence[side] for _, _, evidence in seen) / total
                gain = self.p.belief.learning[side] * total / force
                self.mean[side], self.variance[side] = learn_slow(
                    self.mean[side], self.variance[side], y, gain
                )

    def _reinforce(self) -> None:
        p, q = self.p, self.p.sectors
        main = max(range(len(self.sectors)), key=lambda k: (q.decisive[k], -k))
        calm = self.sectors[main].posture == 1 and self.sectors[main].believed[0] > p.posture.go
        effort = (p.armies.calm_share if calm else 1.0, 1.0)
        rail = (p.armies.per_day[0] * self.factor[7], p.armies.per_day[1])
        for side in (0, 1):
            claims = [self._claim(side, k) for k in range(len(self.sectors))]
            if sum(claims) <= 0:
                continue
            sent = sendable_slow(self.pool[side], rail[side], effort[side])
            self.pool[side] -= sent
            for s, claim in zip(self.sectors, claims, strict=True):
                s.men[side] += sent * claim / sum(claims)

    def _claim(self, side: int, k: int) -> float:
        s, q = self.sectors[k], self.p.sectors
        if side == 0:
            room = 1.0 if s.men[0] < 2.5 * q.road_men[k] else 0.0
            return need_slow(float(q.priority[0, k]), 1.0, room)
        return need_slow(float(q.priority[1, k]), sorted((0.2, s.ratio, 4.0))[1], 1.0)

    def _judge(self) -> None:
        q, c = self.p.sectors, self.p.combat
        weight = sum(q.decisive)
        spirit = [
            sum(d * s.cohesion[side] for d, s in zip(q.decisive, self.sectors, strict=True))
            for side in (0, 1)
        ]
        overrun = sum(q.decisive[k] for k, s in enumerate(self.sectors) if s.km >= q.length_km[k])
        if overrun >= weight / 2:
            self.outcome = "conquest"
        elif spirit[1] < c.collapse_at[1] * weight:
            self.outcome = "defender-collapses"
        elif spirit[0] < c.collapse_at[0] * weight:
            self.outcome = "attacker-collapses"
