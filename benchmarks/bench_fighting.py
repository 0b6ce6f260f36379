"""Why this room exists: how fast wars are fought, measured by ``make bench`` and never asserted.

Times belong to one machine and one hour; the ratios printed at the end travel better.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.slow.war import SlowWar
from ceasefire.scenario.load import load
from ceasefire.war.simulate import CHUNK, fight_batch, fight_one

WARS = 4 * CHUNK  # enough for two threads to share evenly


@pytest.fixture(scope="module")
def winter():
    """Return the Winter War, with its kernels compiled."""
    scenario = load("winter-war")
    fight_one(scenario, 1, 0)
    return scenario


@pytest.mark.parametrize("threads", [1, 2])
def test_wars_on_threads(benchmark, ratios, winter, threads):
    """Fight a batch."""
    benchmark.pedantic(
        fight_batch, (winter, WARS, 1), {"threads": threads}, rounds=5, warmup_rounds=1
    )
    ratios.note(f"{threads} thread", benchmark, WARS)


def test_one_war_alone(benchmark, ratios, winter):
    """Fight the war that a replay tells."""
    benchmark.pedantic(fight_one, (winter, 1, 7), rounds=20, warmup_rounds=1)
    ratios.note("alone", benchmark)


def test_one_war_in_plain_python(benchmark, ratios, winter):
    """Fight a war with the slow twin, law by law."""
    p = compile_war(winter)

    def fight():
        war = SlowWar(p, 1, 7)
        for day in range(1, p.days + 1):
            war.fight_day(day)

    benchmark.pedantic(fight, rounds=5, warmup_rounds=1)
    ratios.note("twin", benchmark)


def test_asking_for_help(benchmark, ratios):
    """Start the program as a process of its own."""

    def ask():
        subprocess.run(
            [sys.executable, "-c", "from ceasefire.cli import main; main(['--help'])"],
            check=True,
            capture_output=True,
        )

    benchmark.pedantic(ask, rounds=10, warmup_rounds=1)
    ratios.note("help", benchmark)


def test_starting_python(benchmark, ratios):
    """Start an interpreter that does nothing: what no program can be below."""

    def start():
        subprocess.run([sys.executable, "-c", ""], check=True)

    benchmark.pedantic(start, rounds=10, warmup_rounds=1)
    ratios.note("python", benchmark)
