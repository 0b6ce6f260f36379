r"""Why this room exists: how near the machine's limits the kernels are, and which limit it is.

A day takes :math:`n_c` operations of each kind and moves :math:`b` bytes. If the machine does at
most :math:`r_c` of a kind a second, :math:`r` of all kinds together, and moves :math:`w` bytes,

.. math:: \text{days a second} \le \min\left(\min_c \frac{r_c}{n_c},\;
                                       \frac{1}{\sum_c n_c / r},\; \frac{w}{b}\right)

which is attainable only if different kinds never wait for each other.

References
----------
Williams, Waterman and Patterson (2009), "Roofline: an insightful visual performance model for
multicore architectures", Comm. ACM 52(4):65.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.bench import winter
from ceasefire.bench.counted_war import count_day
from ceasefire.bench.counts import LAWS, Day, count_common_day, count_law
from ceasefire.bench.entries import BASE
from ceasefire.bench.peaks import MIX, Bandwidth, bandwidths, rates
from ceasefire.bench.war import KINDS, fight_wars
from ceasefire.campaign.compile import compile_war

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping, Sequence

    from ceasefire.bench.stopwatch import Row
    from ceasefire.bench.war import Precision

__all__ = ["Fraction", "Roofline", "bounds", "look"]

WIDE = ("wide", "product")  # of words of 64 bits, whatever the kernel's length
LANES_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Fraction:
    """How much of what is attainable a kernel reaches.

    Attributes
    ----------
    kernel, precision, threads
        Which kernel, at which length of numbers, on how many threads.
    bounds
        Days of wars a second that each limit would allow by itself.
    reached
        Days of wars a second in the best round: peaks are what the machine does at its best.
    """

    kernel: str
    precision: Precision
    threads: int
    bounds: Mapping[str, float]
    reached: float

    @property
    def limit(self) -> str:
        """The limit that binds."""
        return min(self.bounds, key=self.bounds.__getitem__)

    @property
    def attainable(self) -> float:
        """Days a second that this limit allows."""
        return self.bounds[self.limit]

    @property
    def share(self) -> float:
        """What is reached of it."""
        return self.reached / self.attainable


@dataclass(frozen=True, slots=True)
class Roofline:
    """Peaks, counts, and what follows; keys are (precision, threads), precision, or threads."""

    rates: Mapping[tuple[Precision, int], Mapping[str, float]]
    bandwidths: Mapping[int, Sequence[Bandwidth]]
    laws: Mapping[tuple[str, Precision], Counter[str]]
    days: Mapping[tuple[str, Precision], Day]
    fractions: Sequence[Fraction]


def bounds(
    day: Day, own: Mapping[str, float], long: Mapping[str, float], near: float
) -> dict[str, float]:
    """Return the days a second that each limit allows.

    Parameters
    ----------
    day
        What a day takes.
    own, long
        Operations a second by kind, at the kernel's length of numbers and at 64 bits.
    near
        Bytes a second from and to the nearest memory.
    """
    n = day.operations
    work = {
        "multiply": (n["fused"] + n["multiply"]) / own["multiply"],
        "add": n["add"] / own["add"],
        "divide": n["divide"] / own["divide"],
        "root": n["root"] / own["root"],
        "product": n["product"] / own["product"],
        "all": sum(x / (long if kind in WIDE else own)[MIX] for kind, x in n.items()),
        "memory": day.bytes / near,
    }
    return {name: 1.0 / took for name, took in work.items() if took > 0.0}


def look(rows: Sequence[Row]) -> Roofline:
    """Count the kernels, and compare what was measured of them with the machine's limits.

    Parameters
    ----------
    rows
        What :func:`ceasefire.bench.stopwatch.measure` found in one run, of
        :func:`ceasefire.bench.entries.entries` and of :func:`ceasefire.bench.peaks.limits`.
    """
    peaks, speeds = rates(rows), bandwidths(rows)
    scenario = winter.winter()
    days = {("common", kind): count_common_day(kind) for kind in KINDS}
    days |= {("march", kind): count_day(scenario, kind) for kind in winter.PRECISIONS}
    length = {
        "common": fight_wars(LANES_AT_ONCE).found().mean_day,
        "march": winter.days_fought(compile_war(scenario)),
    }
    measured = {row.id: max(row.values) for row in rows}  # at its best, as the peaks are
    names = {"common": BASE, "march": "march"}
    found = []
    for (kernel, kind), day in days.items():
        for n in speeds:
            allowed = bounds(
                day, peaks[kind, n], peaks["float64", n], speeds[n][0].bytes_per_second
            )
            reached = measured[f"{names[kernel]} {kind} {n}"] * length[kernel]
            found.append(Fraction(kernel, kind, n, allowed, reached))
    laws = {(name, kind): count_law(name, kind) for name in LAWS for kind in KINDS}
    return Roofline(peaks, speeds, laws, days, found)
