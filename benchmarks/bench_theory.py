"""Why this room exists: the speed of the forts lattice, as ratios to OpenSpiel and QuantEcon.

Run ``make peers``, or ``python benchmarks/bench_theory.py PEERS_PYTHON``. The war of forts with
unlike priors is solved here for both sides. General solvers take one side only, so they get the
smaller question, on the same states: side A takes the line as it stands or fights on. All times are
the best of several calls in one run, and nothing about them is asserted; the answers are.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from ceasefire.theory.smith_stam import forts_values

N, START, COST, DISCOUNT = 100, 50, 0.002, 0.999
PRIORS = ((6.0, 4.0), (4.0, 6.0))
HORIZONS = {100: 3, 300: 1}  # battles, and how often the slowest peer is asked
PEERS = Path(__file__).parent / "peers"
WANTED = {"OpenSpiel": 100, "QuantEcon": 50}  # times faster than value iteration, than the fastest


def two_sided(horizon):
    """Solve the war for both sides."""
    return forts_values(N, START, horizon, PRIORS, (COST, COST), DISCOUNT, side_payments=True)


def plain_two_sided(horizon):
    """Return the same values layer by layer in NumPy, to check them."""
    alpha = np.array([[prior[0]] for prior in PRIORS])
    weight = np.array([[sum(prior)] for prior in PRIORS])
    value = None
    for battles in range(horizon, -1, -1):
        wins = np.arange(battles + 1)
        line = np.clip(START + 2 * wins - battles, 0, N) / N
        ended = np.stack([line, 1.0 - line])
        if value is None:
            value = ended
            continue
        chance = (alpha + wins) / (weight + battles)
        fight = DISCOUNT * (chance * value[:, 1:] + (1.0 - chance) * value[:, :-1]) - COST
        fight += np.maximum(1.0 - fight.sum(axis=0), 0.0) / 2.0
        value = np.where((line == 0.0) | (line == 1.0), ended, fight)
    return value[:, 0]


def one_sided(horizon, discount):
    """Return the value of stopping or fighting, to check the peers' answers."""
    alpha, weight = PRIORS[0][0], sum(PRIORS[0])
    value = None
    for battles in range(horizon, -1, -1):
        wins = np.arange(battles + 1)
        line = np.clip(START + 2 * wins - battles, 0, N) / N
        if value is None:
            value = line
            continue
        chance = (alpha + wins) / (weight + battles)
        fight = discount * (chance * value[1:] + (1.0 - chance) * value[:-1]) - COST
        value = np.where((line == 0.0) | (line == 1.0), line, np.maximum(line, fight))
    return float(value[0])


def seconds(call, repeats=400):
    """Return the best wall time of a call."""
    best = np.inf
    for _ in range(repeats):
        begun = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - begun)
    return best


def ask(python, script, horizon, repeats, discount):
    """Run a peer in its environment and return what it prints, its answers checked."""
    game = {"n": N, "start": START, "horizon": horizon, "cost": COST, "prior": PRIORS[0]}
    words = json.dumps(game | {"discount": discount, "repeats": repeats})
    done = subprocess.run(  # noqa: S603  # our own script, in the environment the caller named
        [python, PEERS / script, words], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        sys.exit(f"{script} failed in {python}:\n{done.stderr}")
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    for row in told:
        assert abs(row["value"] - one_sided(horizon, discount)) < 1e-5, row
    return told


def compare(python, horizon, repeats):
    """Print the table of one horizon."""
    assert np.allclose(two_sided(horizon)[:2], plain_two_sided(horizon), atol=1e-12)
    before = seconds(lambda: two_sided(horizon))
    plain = seconds(lambda: plain_two_sided(horizon), 5)
    rows = ask(python, "forts_quantecon.py", horizon, 10, DISCOUNT)
    rows += ask(python, "forts_openspiel.py", horizon, repeats, 1.0)
    ours = min(before, seconds(lambda: two_sided(horizon)))
    print(f"\n{horizon} battles, {rows[0]['states']} states")
    print(f"  {'solver':40}{'sides':>5}{'seconds':>12}{'ratio':>10}")
    print(f"  {'ceasefire forts_values':40}{2:5}{ours:12.6f}{1:10}")
    print(f"  {'plain NumPy by layers':40}{2:5}{plain:12.6f}{plain / ours:10.0f}")
    for row in rows:
        line = f"  {row['solver']:40}{1:5}{row['seconds']:12.6f}{row['seconds'] / ours:10.0f}"
        print(line, flush=True)
    for peer, wanted in WANTED.items():
        fastest = min(row["seconds"] for row in rows if row["solver"].startswith(peer))
        reached = "reached" if fastest / ours >= wanted else "MISSED"
        print(f"  {wanted} times faster than {peer}: {reached} ({fastest / ours:.0f})")


def test_forts(benchmark):
    """Time the lattice under pytest-benchmark."""
    two_sided(300)
    benchmark(two_sided, 300)


def main(python):
    """Print the tables."""
    for horizon, repeats in HORIZONS.items():
        compare(python, horizon, repeats)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: bench_theory.py PEERS_PYTHON (`make peers` makes that environment)")
    main(sys.argv[1])
