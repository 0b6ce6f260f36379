"""Why this room exists: what a chunk of wars answers to probes, read off the wars themselves.

Questions about a date are read on its evening, all others at the end, so no war needs a daily
record to be asked and every war answers in the same way. Answers are rounded as a record would
round them: a war says the same as its own chronicle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.state import FIGHTING, NEVER
from ceasefire.units import MEN_PER_THOUSAND
from ceasefire.war.probe import LOWEST, RENEWED, TABLE
from ceasefire.war.stops import Stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.campaign.params import Params
    from ceasefire.campaign.state import State
    from ceasefire.war.probe import Probe
    from ceasefire.war.talks.forward import Spoken

    Floats = NDArray[np.float64]

__all__ = ["Answers"]

_SCARCE = 1e-9  # rounds a day below which a stock counts as unused, as in days_of_supply


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of a chunk, filled while it is fought.

    Parameters
    ----------
    probes
        The questions.
    p
        The war.
    values
        Answers, shape (war, probe); NaN where an event never came, and until it is asked.
    """

    probes: Sequence[Probe]
    p: Params
    values: Floats

    @classmethod
    def blank(cls, probes: Sequence[Probe], p: Params, lanes: int) -> Answers:
        """Return answers of a chunk that is not asked yet."""
        return cls(probes, p, np.full((lanes, len(probes)), np.nan))

    def stops(self) -> Stops:
        """Return the evenings on which to look."""
        return Stops(tuple(sorted({probe.day for probe in self.probes} - {0})), self._look)

    def _look(self, day: int, s: State) -> None:
        for column, probe in enumerate(self.probes):
            if probe.day == day:
                self.values[:, column] = _on_day(probe, self.p, s)

    def ended(self, s: State, talks: Spoken | None = None) -> Floats:
        """Ask what has no date, and return all answers.

        Parameters
        ----------
        s
            The chunk at its end.
        talks
            What was said in it; None where nobody talks.
        """
        for column, probe in enumerate(self.probes):
            if probe.what in TABLE:
                self.values[:, column] = _at_table(probe.what, s, talks)
            elif not probe.day:
                self.values[:, column] = _on_line(probe, s)
        return self.values


def _on_day(probe: Probe, p: Params, s: State) -> Floats:
    """Return losses or days of supply as they stand now."""
    if probe.what in {"lost", "dead"}:
        share = s.fate.dead[probe.side] if probe.what == "dead" else 1.0
        return np.asarray(_lost(s, probe.side) * share * MEN_PER_THOUSAND)
    now = _supply(probe, p, s)
    return now if probe.what != LOWEST else np.minimum(now, _lowest(probe, s))


def _lost(s: State, side: int) -> Floats:
    """Return a side's losses, thousands, summed as the record sums them."""
    total = np.zeros(s.fate.outcome.size, np.float32)
    for sector in s.front.lost[side]:
        total += sector.astype(np.float32)
    return total.astype(np.float64)


def _supply(probe: Probe, p: Params, s: State) -> Floats:
    """Return days of supply of the class asked for."""
    at = probe.side, probe.ammunition
    daily = np.maximum(s.stocks.guns[at] * p.supply.norm[at], _SCARCE)
    days = s.stocks.rounds[at] / daily
    return np.asarray(days.astype(np.float32), dtype=np.float64)


def _lowest(probe: Probe, s: State) -> Floats:
    """Return the fewest days of supply of the watched class on any evening so far."""
    return np.asarray(s.stocks.lowest[probe.side].astype(np.float32), dtype=np.float64)


def _on_line(probe: Probe, s: State) -> Floats:
    """Return the first day on which a line was reached or breached."""
    when = s.front.reached if probe.what == "reached" else s.front.breached
    first = np.min([when[k, j] for k, j in probe.places], axis=0)
    return np.where(first == NEVER, np.nan, first.astype(np.float64))


def _at_table(what: str, s: State, talks: Spoken | None) -> Floats:
    """Return the day on which a war ended, began again or had contact, or what its treaty takes."""
    if what == "war ended":
        return np.where(s.fate.outcome == FIGHTING, np.nan, s.fate.last_day.astype(np.float64))
    if talks is None:
        return np.full(s.fate.outcome.size, np.nan)
    if what == "contact opened":
        opened = talks.ledger.opened.astype(np.float64)
        return np.where(opened < 0.0, np.nan, opened * talks.round_days)
    if what == RENEWED:
        return np.full(s.fate.outcome.size, np.nan) if talks.renewed is None else talks.renewed
    column = talks.treaties.km2 if what == "ceded km2" else talks.treaties.people
    return talks.treaties.at(talks.ledger.ceded.astype(np.float64), column)
