"""Wars in numbers of 32 bits: other wars by rounding, and the same statistics."""

import json
from pathlib import Path

import numpy as np
import pytest

from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.day import march
from ceasefire.campaign.precision import PRECISIONS, in_precision, shortened
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import new_state
from ceasefire.campaign.trace import new_trace
from ceasefire.cli import main
from ceasefire.errors import RequestError
from ceasefire.scenario.load import load
from ceasefire.war.simulate import fight_batch

WARS = 6000
TOY = Path(__file__).parents[1] / "scenarios/toy-talks"


@pytest.fixture(scope="module")
def winter():
    return load("winter-war")


@pytest.fixture(scope="module")
def fought(winter):
    return {one: fight_batch(winter, WARS, 11, panel=0, precision=one) for one in PRECISIONS}


def _after(p, days):
    s, wars = new_state(p, 200), np.arange(200)
    begin(p, 3, wars, s)
    march(p, 3, wars, 1, days, s, new_trace(p, 0))
    return s


@pytest.mark.parametrize("subject", ["men", "cohesion", "km", "ratio", "lost"])
def test_a_few_days_differ_by_rounding_only(winter, subject):
    p = compile_war(winter)
    long, short = (getattr(_after(q, 5).front, subject) for q in (p, shortened(p)))
    np.testing.assert_allclose(short, long, rtol=2e-4, atol=2e-5)
    assert short.tobytes() != long.tobytes(), "numbers of 32 bits are not those of 64"


def test_births_do_not_depend_on_the_length(winter):
    p = compile_war(winter)
    long, short = (_after(q, 1) for q in (p, shortened(p)))
    for one, other in zip(long.fate, short.fate, strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("side", [0, 1])
def test_losses_have_the_same_mean_and_spread(fought, side):
    long, short = (fought[one].lost[:, side].astype(np.float64) for one in PRECISIONS)
    # The wars are paired by their luck, so this bound is far inside the Monte Carlo error.
    error = long.std() / np.sqrt(WARS)
    assert abs(long.mean() - short.mean()) < error
    assert abs(long.std() - short.std()) < error


def test_outcomes_and_milestones_come_as_often_and_as_early(fought):
    long, short = (fought[one] for one in PRECISIONS)
    for code in range(4):
        share = np.mean(long.outcome == code)
        error = np.sqrt(max(share * (1 - share), 1e-4) / WARS)
        assert abs(np.mean(short.outcome == code) - share) < 3 * error
    a, b = (np.nan_to_num(one.breached, nan=999.0) for one in (long, short))
    assert np.all(np.abs(a.mean(axis=0) - b.mean(axis=0)) <= 3 * a.std(axis=0) / np.sqrt(WARS))


def test_threads_and_chunks_change_no_byte(winter):
    one = fight_batch(winter, 1500, 5, precision="single", threads=1, chunk=256, panel=10)
    two = fight_batch(winter, 1500, 5, precision="single", threads=2, chunk=4096, panel=10)
    for name in ("outcome", "last_day", "lost", "stock", "reached", "breached"):
        assert getattr(one, name).tobytes() == getattr(two, name).tobytes(), name
    assert one.panel.sector.tobytes() == two.panel.sector.tobytes()


def test_another_precision_is_refused(winter):
    with pytest.raises(RequestError, match=r"double or single \(got 'half'\)"):
        in_precision(compile_war(winter), "half")


def test_the_program_can_be_told(capsys):
    with pytest.raises(SystemExit) as left:
        main(["run", str(TOY), "-n", "20", "--json", "--precision", "single"])
    assert left.value.code == 0
    assert json.loads(capsys.readouterr().out)["precision"] == "single"


def test_the_program_says_what_precisions_there_are(capsys):
    with pytest.raises(SystemExit) as left:
        main(["run", "winter-war", "-n", "20", "--precision", "half"])
    assert left.value.code == 2
    assert "--precision: must be double or single (got 'half')" in capsys.readouterr().err
