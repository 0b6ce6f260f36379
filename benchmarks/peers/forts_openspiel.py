"""Why this room exists: the stop-or-fight war of forts as OpenSpiel's value iteration solves it.

Run by ``bench_theory.py`` in the peers' own environment: reads the game as JSON from its first
argument, prints one JSON object. OpenSpiel knows no discount factor, so battles are not discounted.
"""

from __future__ import annotations

import json
import sys
import time

import pyspiel
from open_spiel.python.algorithms.value_iteration import value_iteration

STOP, FIGHT = 0, 1
DEEP = 20_000  # its search of the states is recursive

WAR = {}  # what the game is, filled by main: a registered game takes plain parameters only

KIND = pyspiel.GameType(
    short_name="stop_or_fight",
    long_name="Stop or fight over forts",
    dynamics=pyspiel.GameType.Dynamics.SEQUENTIAL,
    chance_mode=pyspiel.GameType.ChanceMode.EXPLICIT_STOCHASTIC,
    information=pyspiel.GameType.Information.PERFECT_INFORMATION,
    utility=pyspiel.GameType.Utility.GENERAL_SUM,
    reward_model=pyspiel.GameType.RewardModel.TERMINAL,
    max_num_players=1,
    min_num_players=1,
    provides_information_state_string=False,
    provides_information_state_tensor=False,
    provides_observation_string=False,
    provides_observation_tensor=False,
    parameter_specification={},
)


class StopOrFight(pyspiel.Game):
    """One side may take the line as it stands or fight one more battle."""

    def __init__(self, params=None):
        longest = 2 * WAR["horizon"]
        bounds = pyspiel.GameInfo(2, 2, 1, -longest * WAR["cost"], 1.0, None, longest)
        super().__init__(KIND, bounds, params or {})

    def new_initial_state(self):
        """Return the state before the first battle."""
        return Front(self)


class Front(pyspiel.State):
    """Battles fought, battles won, and whether the side has stopped or a battle is on."""

    def __init__(self, game):
        super().__init__(game)
        self.battles, self.wins, self.phase = 0, 0, "choose"

    def forts(self):
        """Return the forts held."""
        return WAR["start"] + 2 * self.wins - self.battles

    def is_terminal(self):
        """Return whether the war is over."""
        decided = self.forts() in (0, WAR["n"]) or self.battles == WAR["horizon"]
        return self.phase == "stopped" or (self.phase == "choose" and decided)

    def current_player(self):
        """Return whose move it is."""
        if self.is_terminal():
            return pyspiel.PlayerId.TERMINAL
        return pyspiel.PlayerId.CHANCE if self.phase == "battle" else 0

    def _legal_actions(self, player):
        del player
        return [STOP, FIGHT]

    def chance_outcomes(self):
        """Return the outcomes of a battle: lost, won."""
        alpha, beta = WAR["prior"]
        won = (alpha + self.wins) / (alpha + beta + self.battles)
        return [(0, 1.0 - won), (1, won)]

    def _apply_action(self, action):
        if self.phase == "battle":
            self.battles, self.wins, self.phase = self.battles + 1, self.wins + action, "choose"
        else:
            self.phase = "battle" if action == FIGHT else "stopped"

    def returns(self):
        """Return the line less what the battles cost."""
        return [self.forts() / WAR["n"] - WAR["cost"] * self.battles]

    def _action_to_string(self, player, action):
        del player
        return str(action)

    def __str__(self):
        return f"{self.battles} {self.wins} {self.phase}"


def main(game):
    """Print best wall time and value."""
    WAR.update(game)
    sys.setrecursionlimit(DEEP)
    pyspiel.register_game(KIND, StopOrFight)
    war = pyspiel.load_game(KIND.short_name)
    seconds = float("inf")
    for _ in range(game["repeats"]):
        begun = time.perf_counter()
        values = value_iteration(war, -1, 1e-6, cyclic_game=True)
        seconds = min(seconds, time.perf_counter() - begun)
    fought = sum(not key.endswith("stopped") for key in values)
    told = {"solver": "OpenSpiel value_iteration", "seconds": seconds, "states": fought}
    print(json.dumps(told | {"value": values[str(war.new_initial_state())]}), flush=True)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
