"""Why this room exists: an ensemble of wars as labelled arrays, for people and for other programs.

``wars`` has one entry a war (outcome code, milestones, losses, answers to probes); ``days`` has
daily quantiles over the panel of wars. Both are xarray datasets and can be written to one NetCDF
file. Of a large batch ``wars`` has the first wars only, and a tally counts them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import xarray as xr
from numpy.typing import NDArray

from ceasefire.campaign.magazine import classes
from ceasefire.campaign.state import OUTCOMES
from ceasefire.campaign.trace import BY_CLASS, BY_SECTOR, BY_SECTOR_SIDE, BY_SIDE
from ceasefire.war.ahead import WINDOWS, break_chances, break_days, ended
from ceasefire.war.talks.labels import label_rounds, label_wars
from ceasefire.war.tally import EXACT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.probe import Probe
    from ceasefire.war.simulate import Batch
    from ceasefire.war.tally import Tally

Daily = NDArray[np.float32] | NDArray[np.int64]

__all__ = ["QUANTILES", "Ensemble", "gather"]

QUANTILES = (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)
SIDES = ("attacker", "defender")


@dataclass(frozen=True, slots=True)
class Ensemble:
    """An ensemble of wars of one scenario and seed.

    Attributes
    ----------
    scenario
        The war.
    seed
        Seed of the batch.
    wars
        One entry a war: ``outcome`` (index into ``OUTCOMES``), ``last_day``, ``theta``,
        ``lost`` (side; thousands of men at the end), ``attacker_stock`` and ``defender_stock``
        (class; rounds at the end), ``reached`` and ``breached`` (sector, line;
        day, NaN if never), ``probe`` (probe).
    days
        Daily quantiles over the panel, dimensions ``quantile, day`` and ``side``, ``sector`` or a
        class of ammunition; ``attacking`` is the share of wars with an offensive in a sector,
        ``break_7``, ``break_14`` and ``break_30`` that of the wars still fought (``break_wars`` of
        them) whose front breaks within so many days (see :mod:`ceasefire.war.ahead`).
    talks
        Quantiles by round of what was said at the table; None where nobody talks.
    seconds
        Time that the fighting took.
    tally
        All wars, counted, where ``wars`` has only the first of them; else None.
    """

    scenario: Scenario
    seed: int
    wars: xr.Dataset
    days: xr.Dataset
    seconds: float
    talks: xr.Dataset | None = None
    tally: Tally | None = None

    def __len__(self) -> int:
        return self.tally.wars if self.tally else self.kept

    @property
    def kept(self) -> int:
        """How many wars ``wars`` has: the first of the batch."""
        return int(self.wars.sizes["war"])

    @property
    def quantiles(self) -> str:
        """How quantiles over all wars are made."""
        return self.tally.quantiles if self.tally else EXACT

    def outcomes(self) -> dict[str, float]:
        """Return the share of each outcome code, over all wars."""
        if self.tally:
            share = self.tally.outcomes / self.tally.wars
            return {name: float(share[i]) for i, name in enumerate(OUTCOMES)}
        code = self.wars["outcome"].to_numpy()
        return {name: float(np.mean(code == i)) for i, name in enumerate(OUTCOMES)}

    def save(self, path: Path) -> None:
        """Write the datasets into one NetCDF file, as groups ``wars``, ``days`` and ``talks``."""
        self.wars.to_netcdf(path, mode="w", group="wars", engine="h5netcdf")
        self.days.to_netcdf(path, mode="a", group="days", engine="h5netcdf")
        if self.talks is not None:
            self.talks.to_netcdf(path, mode="a", group="talks", engine="h5netcdf")


def gather(
    scenario: Scenario, seed: int, batch: Batch, probes: Sequence[Probe] = (),
    silent: Batch | None = None,
) -> Ensemble:  # fmt: skip
    """Label a batch.

    Parameters
    ----------
    scenario, seed, batch, probes
        As given to and returned by :func:`ceasefire.war.simulate.fight_batch`.
    silent
        The panel's wars fought on with nobody talking. Without them, and where the sides do talk,
        nothing is said of how long the front would hold.
    """
    war = scenario.document
    sectors = [sector.id for sector in war.sectors]
    attrs = {"scenario": scenario.name, "digest": scenario.digest, "seed": str(seed)}
    if batch.tally:  # whoever reads the file has to know that there were more wars
        attrs["fought"] = str(batch.tally.wars)
    place = ("war", "sector", "line")
    table, talks = batch.table, scenario.talks
    said, rounds = {}, None
    if table is not None and talks is not None:
        said = label_wars(table, talks.round_days)
        rounds = label_rounds(table, talks.round_days, QUANTILES)
    magazines = {side: list(classes(scenario, side)) for side in SIDES}
    wars = xr.Dataset(
        {
            "outcome": ("war", batch.outcome, {"codes": " ".join(OUTCOMES)}),
            "last_day": ("war", batch.last_day, {"units": "day"}),
            "theta": ("war", batch.theta, {"units": "log effectiveness, attacker over defender"}),
            "lost": (("war", "side"), batch.lost, {"units": "thousand men"}),
            **{
                f"{side}_stock": (("war", f"{side}_class"), batch.stock[:, i, : len(known)])
                for i, (side, known) in enumerate(magazines.items())
            },
            "reached": (place, batch.reached, {"units": "day"}),
            "breached": (place, batch.breached, {"units": "day"}),
            "probe": (("war", "phrase"), batch.probes),
            **said,
        },
        coords={"side": list(SIDES), "sector": sectors, "phrase": [q.phrase for q in probes]}
        | {f"{side}_class": known for side, known in magazines.items()},
        attrs=attrs,
    )
    days = _daily(scenario, batch, attrs)
    if silent is not None or table is None:
        days = days.assign(_breaks(scenario, batch, silent or batch))
    return Ensemble(scenario, seed, wars, days, batch.seconds, rounds, batch.tally)


def _daily(scenario: Scenario, batch: Batch, attrs: dict[str, str]) -> xr.Dataset:
    """Return the daily quantiles over the panel."""
    war, t = scenario.document, batch.panel
    first = np.datetime64(war.calendar.first_day)
    days: dict[str, tuple[tuple[str, ...], NDArray[np.float32]]] = {}
    for j, name in enumerate(BY_SIDE):
        days[name] = (("quantile", "side", "day"), _quantiles(t.side[j]))
    for j, name in enumerate(BY_CLASS):
        for i, side in enumerate(SIDES):
            known = classes(scenario, side)
            dims = ("quantile", f"{side}_class", "day")
            days[f"{side}_{name}"] = (dims, _quantiles(t.ammunition[j, i, : len(known)]))
    for j, name in enumerate(BY_SECTOR):
        days[name] = (("quantile", "sector", "day"), _quantiles(t.sector[j]))
    for j, name in enumerate(BY_SECTOR_SIDE):
        days[name] = (("quantile", "side", "sector", "day"), _quantiles(t.sector_side[j]))
    attacking = (t.sector[BY_SECTOR.index("posture")] > 0).mean(axis=-1).astype(np.float32)
    days["attacking"] = (("sector", "day"), attacking)
    coords = {
        "quantile": list(QUANTILES),
        "side": list(SIDES),
        "sector": [sector.id for sector in war.sectors],
        "day": np.arange(1, war.calendar.days + 1),
        "date": ("day", first + np.arange(war.calendar.days) * np.timedelta64(1, "D")),
        **{f"{side}_class": list(classes(scenario, side)) for side in SIDES},
    }
    size = {"panel": str(t.side.shape[-1])}
    return xr.Dataset(days, coords=coords, attrs=attrs | size)


def _breaks(scenario: Scenario, batch: Batch, silent: Batch) -> dict[str, tuple[str, Daily]]:
    """Return by day how likely the front is to break soon, over the panel's wars still fought."""
    panel, horizon = batch.panel.side.shape[-1], scenario.document.calendar.days
    breaks, over = break_days(scenario, silent)[:panel], ended(batch, panel)
    found: dict[str, tuple[str, Daily]] = {}
    for window in WINDOWS:
        chances, fought = break_chances(breaks, over, horizon, window)
        found[f"break_{window}"] = ("day", chances.astype(np.float32))
        found["break_wars"] = ("day", fought)
    return found


def _quantiles(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return quantiles over wars (the last axis), as the first axis."""
    return np.quantile(values, QUANTILES, axis=-1).astype(np.float32)
