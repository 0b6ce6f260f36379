"""A population led to a record whose posterior is known, stopped on the way, led again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ceasefire.study.calibrate.smc import Schedule, first, follow, moved, step

SCHEDULE = Schedule(particles=1500, last=12)
FIELDS = ("values", "luck", "answers")


def test_the_posterior_of_a_normal_mean_is_found(conjugate, known):
    """Mean and spread, within what so many particles can tell."""
    cloud = follow(conjugate, SCHEDULE, 1)
    mean, sd = known
    assert cloud.tolerance == 1.0
    assert cloud.values[:, :2].mean(axis=0) == pytest.approx(mean, abs=0.12)
    assert cloud.values[:, :2].std(axis=0) == pytest.approx(sd, rel=0.1)
    assert np.corrcoef(cloud.values[:, :2].T)[0, 1] == pytest.approx(0.0, abs=0.12)


def test_what_has_no_spread_stays_where_it_is(conjugate):
    """A constant is no parameter."""
    assert (follow(conjugate, Schedule(particles=100), 1).values[:, 2] == 3.0).all()


def test_answers_belong_to_their_values_and_luck(conjugate):
    """After all moves each particle is a world that can be fought again."""
    cloud = follow(conjugate, Schedule(particles=200), 2)
    again = conjugate.simulate(cloud.values, cloud.luck)
    assert again.tobytes() == cloud.answers.tobytes()


def test_moves_leave_the_prior_as_it_is(conjugate):
    """At an infinite tolerance there is nothing to learn."""
    start = first(conjugate, Schedule(particles=2000, scout=1), 3)
    rng = np.random.default_rng(4)
    end = moved(conjugate, replace(start, tolerance=1e9), 10, rng)
    assert end.values[:, :2].mean(axis=0) == pytest.approx([0.0, 1.0], abs=0.2)
    assert end.values[:, :2].std(axis=0) == pytest.approx([1.0, 2.0], rel=0.08)


def test_a_fit_taken_up_again_is_the_same_fit(conjugate):
    """Each step depends on the population before it and on the seed, not on when it is made."""
    seen = []
    far, slow = conjugate.against(np.array([4.0, -9.0, 3.0])), replace(SCHEDULE, particles=300)
    whole = follow(far, slow, 5, watch=seen.append)
    again = follow(far, slow, 5, begin=seen[2])
    assert len(seen) == whole.number + 1 > 3
    assert seen[2].tolerance > 1.0
    for name in FIELDS:
        assert getattr(whole, name).tobytes() == getattr(again, name).tobytes()
    assert whole.worlds == again.worlds


def test_another_seed_is_another_population(conjugate):
    """And the same one the same."""
    small = Schedule(particles=60)
    one, two, other = (first(conjugate, small, seed) for seed in (1, 1, 2))
    assert one.values.tobytes() == two.values.tobytes() != other.values.tobytes()


def test_worlds_are_counted(conjugate):
    """Every simulation, the scouts too."""
    counted = []

    def counting(values, luck):
        counted.append(len(values))
        return conjugate.simulate(values, luck)

    problem = replace(conjugate, simulate=counting)
    assert follow(problem, Schedule(particles=80), 1).worlds == sum(counted)


def test_a_hopeless_fit_is_given_up(conjugate):
    """It says how far it came."""
    problem = conjugate.against(np.array([400.0, 400.0, 400.0]))
    end = follow(problem, Schedule(particles=60, most=3), 1)
    assert end.number == 3
    assert end.tolerance > 1.0


def test_the_tolerance_falls_from_step_to_step(conjugate):
    """Down to the stated one."""
    seen = []
    follow(conjugate, Schedule(particles=300, keep=0.8), 1, watch=seen.append)
    tolerances = [one.tolerance for one in seen]
    assert tolerances == sorted(tolerances, reverse=True)
    assert tolerances[-1] == 1.0
    assert step(conjugate, seen[-2], Schedule(particles=300, keep=0.8), 1).tolerance == 1.0
