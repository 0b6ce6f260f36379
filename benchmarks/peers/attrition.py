"""Why this room exists: the common war's numbers, and the one line that a peer prints of it.

The peers run in an environment without the package, so what they need to know stands here again.
Whether they fought the common war is judged by the package from what they print.
"""

from __future__ import annotations

import json
import sys
import time

SIDES, SECTORS, DAYS = (0, 1), 6, 120
STRENGTH = (25_000.0, 55_000.0)  # in every sector
STOCK = (240_000.0, 3_000_000.0)
SUPPLY = (42_000.0, 260_000.0)
KILL = (0.030, 0.003)
QUALITY, RESUPPLY, LOSS = 0.35, 0.25, 0.3  # deviations of logarithms; all factors have mean one
FLOOR = tuple(0.4 * SECTORS * x for x in STRENGTH)
NEITHER = 2
WARM = 5


def factor(random, sigma):
    """Return a lognormal number with mean one."""
    return random.lognormvariate(-(sigma**2) / 2, sigma)


def report(engine, fight):
    """Fight as many wars as the program was asked for, and print what was found.

    Parameters
    ----------
    engine
        What the engine calls itself.
    fight
        Takes the index of a war and returns its last day, who collapsed or 2, and the men left.
    """
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    for index in range(WARM):
        fight(count + index)
    begun = time.perf_counter()
    wars = [fight(index) for index in range(count)]
    took = time.perf_counter() - begun
    days, who, left = zip(*wars, strict=True)
    row = {
        "engine": engine,
        "wars": count,
        "seconds": took,
        "mean_day": sum(days) / count,
        "shares": [who.count(code) / count for code in (0, 1, NEITHER)],
        "left": [sum(men[s] for men in left) / count for s in SIDES],
    }
    print(json.dumps(row))
