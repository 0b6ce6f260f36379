"""Why this room exists: a million wars in numbers of either length, beside the error of chance.

``python benchmarks/accuracy_precision.py [WARS]`` fights the Winter War, nobody talking, in numbers
of 64 and of 32 bits, and prints the largest difference of each statistic in standard errors of a
batch of that size. Wars are paired by their luck, so differences should be well inside one.
"""

from __future__ import annotations

import sys

import numpy as np

from ceasefire.campaign.precision import PRECISIONS
from ceasefire.campaign.state import OUTCOMES
from ceasefire.scenario.load import load
from ceasefire.war.simulate import fight_batch


def _days(days):
    """Return days with one after the horizon for what never came."""
    return np.nan_to_num(days, nan=151.0)


def compare(long, short):
    """Yield name and difference in standard errors of each statistic."""
    n = long.outcome.size
    for code, name in enumerate(OUTCOMES[:4]):
        a, b = np.mean(long.outcome == code), np.mean(short.outcome == code)
        yield f"share {name}", abs(a - b) / np.sqrt(max(a * (1 - a), 1 / n) / n)
    for name in ("last_day", "lost", "stock", "reached", "breached"):
        a, b = (_days(getattr(one, name).astype(np.float64)) for one in (long, short))
        error = a.std(axis=0) / np.sqrt(n)
        moves = error > 0
        gap = np.abs(a.mean(axis=0) - b.mean(axis=0))
        yield f"mean {name}", float(np.max(np.atleast_1d(gap)[np.atleast_1d(moves)] / error[moves]))


def main(wars):
    """Fight and print."""
    winter = load("winter-war")
    long, short = (fight_batch(winter, wars, 1, panel=0, precision=one) for one in PRECISIONS)
    print(f"{wars:,} wars each: {long.seconds:.1f} s in 64 bits, {short.seconds:.1f} s in 32")
    for name, gap in compare(long, short):
        print(f"{name:<28} {gap:6.3f} standard errors")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
