"""Luck has an address: threads, chunks and order change nothing."""

from dataclasses import replace

import numpy as np
import pytest

from ceasefire.bargain import Luck, Purpose, Settings, histories, solve
from ceasefire.bargain.chunks import CHUNK, chunks
from ceasefire.bargain.evaluate import payoffs
from ceasefire.bargain.games import SmithStam, WarTree
from ceasefire.bargain.tape import record
from ceasefire.errors import RequestError

MANY = Settings(paths=3 * CHUNK + 5, degree=3, surprise_degree=1)


@pytest.mark.parametrize("game", [SmithStam(), WarTree()], ids=["forts", "tree"])
def test_threads_change_nothing(game):
    """Threads change nothing."""
    one, four = (solve(game, replace(MANY, threads=k, tau=0.02)) for k in (1, 4))
    for a, b in zip(one.policy.fits, four.policy.fits, strict=True):
        assert a.coefficients.tobytes() == b.coefficients.tobytes()
        assert a.moves.tobytes() == b.moves.tobytes()
    assert one.values.tobytes() == four.values.tobytes()
    wars = [histories(one.policy, MANY.paths, 3, threads=k) for k in (1, 4)]
    assert wars[0].values.tobytes() == wars[1].values.tobytes()
    assert wars[0].date.tobytes() == wars[1].date.tobytes()
    pay = [payoffs(one.policy, 0, replace(MANY, threads=k)) for k in (1, 4)]
    assert pay[0].tobytes() == pay[1].tobytes()


def test_a_path_does_not_know_its_neighbours():
    """A path does not know its neighbours."""
    game = SmithStam()
    all_, some = (record(game, Luck(9, np.arange(first, 50), Purpose.FIT)) for first in (0, 30))
    for whole, part in zip(all_.legs, some.legs, strict=True):
        ours = whole.luck.paths >= 30
        assert whole.state[0][ours].tobytes() == part.state[0].tobytes()
        assert whole.ratios[:, ours].tobytes() == part.ratios.tobytes()


def test_chunks_cover_every_path_once():
    """Chunks cover every path once."""
    parts = chunks(2 * CHUNK + 1, 4, Purpose.CHECK_A)
    assert np.concatenate([part.paths for part in parts]).tolist() == list(range(2 * CHUNK + 1))


def test_seeds_and_purposes_share_no_luck():
    """Seeds and purposes share no luck."""
    paths = np.arange(100)
    drawn = {
        (seed, purpose): Luck(seed, paths, purpose).uniform(0).tobytes()
        for seed in (1, 2, 2**33 + 1)
        for purpose in Purpose
    }
    assert len(set(drawn.values())) == len(drawn)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("paths", 0),
        ("degree", -1),
        ("seed", -1),
        ("seed", 2**64),
        ("tau", -0.1),
        ("ridge", -1.0),
        ("threads", 0),
    ],
)
def test_impossible_settings_are_named(name, value):
    """Impossible settings are named."""
    with pytest.raises(RequestError, match=f"{name}: expected"):
        Settings(**{name: value})
