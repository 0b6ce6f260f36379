"""Why this room exists: the stop-or-fight war of forts as QuantEcon's dynamic programs solve it.

Run by ``bench_theory.py`` in the peers' own environment: reads the game as JSON from its first
argument, prints one JSON object per method. Building the program is not timed.
"""

from __future__ import annotations

import json
import sys
import time

import numpy as np
import scipy.sparse
from quantecon.markov import DiscreteDP, backward_induction


def states_of(game):
    """Return battles fought and forts held, by state: those that play can reach."""
    battles, wins = np.tril_indices(game["horizon"] + 1)
    forts = game["start"] + 2 * wins - battles
    reached = (forts >= 0) & (forts <= game["n"])
    return battles[reached], wins[reached], forts[reached]


def program(game):
    """Return the program over pairs of state and action: 0 takes the line, 1 fights on.

    The last state is the end: nothing is left to gain there.
    """
    battles, wins, forts = states_of(game)
    size, horizon = len(battles), game["horizon"]
    place = np.full((horizon + 2, horizon + 2), -1)
    place[battles, wins] = np.arange(size)
    may = np.flatnonzero((battles < horizon) & (forts > 0) & (forts < game["n"]))
    chance = (game["prior"][0] + wins[may]) / (sum(game["prior"]) + battles[may])
    lost, won = (place[battles[may] + 1, wins[may] + k] for k in (0, 1))
    fights = size + np.arange(len(may))
    end, last = size, size + len(may)
    rows = np.concatenate([np.arange(size), fights, fights, [last]])
    columns = np.concatenate([np.full(size, end), lost, won, [end]])
    chances = np.concatenate([np.ones(size), 1.0 - chance, chance, [1.0]])
    return DiscreteDP(
        np.concatenate([forts / game["n"], np.full(len(may), -game["cost"]), [0.0]]),
        scipy.sparse.csr_matrix((chances, (rows, columns)), shape=(last + 1, size + 1)),
        game["discount"],
        np.concatenate([np.arange(size), may, [end]]),
        np.concatenate([np.zeros(size, int), np.ones(len(may), int), [0]]),
    )


def methods(ddp, horizon):
    """Return the solvers by name, each a call that returns the value of every state."""
    names = ("value_iteration", "modified_policy_iteration", "policy_iteration")
    found = {
        name: lambda name=name: ddp.solve(method=name, epsilon=1e-6, max_iter=10_000).v
        for name in names
    }
    found["backward_induction"] = lambda: backward_induction(ddp, horizon + 1)[0][0]
    return found


def main(game):
    """Print method, best wall time, states and value of each solver."""
    ddp = program(game)
    for name, solve in methods(ddp, game["horizon"]).items():
        seconds = np.inf
        value = solve()[0]  # the first call compiles
        for _ in range(game["repeats"]):
            begun = time.perf_counter()
            solve()
            seconds = min(seconds, time.perf_counter() - begun)
        told = {"solver": f"QuantEcon {name}", "seconds": seconds, "value": float(value)}
        print(json.dumps(told | {"states": ddp.num_states - 1}), flush=True)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
