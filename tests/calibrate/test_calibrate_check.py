"""Simulation-based calibration finds a right fit right and a wrong one wrong."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ceasefire.errors import RequestError
from ceasefire.study.calibrate.check import BINS, DRAWS, check, uniformity
from ceasefire.study.calibrate.folder import WorkFolder
from ceasefire.study.calibrate.smc import Schedule

SMALL = Schedule(particles=200, last=12)
NAMES = ("first", "second", "constant")
NOWHERE = WorkFolder(None)


def test_uniform_ranks_pass_and_others_do_not():
    """By the chi-square test, whose statistic is computed once by hand."""
    flat = uniformity("flat", np.arange(DRAWS + 1))
    assert flat.counts == (10,) * BINS
    assert (flat.chi2, flat.p) == (0.0, 1.0)
    heap = uniformity("heap", np.full(50, 45))
    assert heap.counts[4] == 50
    assert heap.chi2 == pytest.approx(9 * 5.0 + 45**2 / 5.0)
    assert heap.p < 1e-6


def test_the_ends_of_the_ranks_belong_to_the_end_classes():
    """A truth below all draws is in the first, one above all in the last."""
    counts = uniformity("ends", np.array([0, 9, 10, 89, 90, DRAWS])).counts
    assert (counts[0], counts[1], counts[-2], counts[-1]) == (2, 1, 1, 2)


@pytest.mark.slow
def test_a_right_fit_has_uniform_ranks(conjugate):
    """The truth is like any draw from its posterior."""
    found = check(conjugate, NAMES, SMALL, 1, 150, NOWHERE)
    assert [one.id for one in found.parameters] == ["first", "second"]
    assert found.short == 0
    assert all(sum(one.counts) == 150 for one in found.parameters)
    assert all(one.p > 0.01 for one in found.parameters)


@pytest.mark.slow
def test_a_fit_that_trusts_the_record_too_much_is_found_out(conjugate):
    """Its posteriors are too narrow, so that the truth falls into the end classes."""

    class Sure(type(conjugate)):
        def against(self, record):
            return replace(conjugate, record=record, tolerance=conjugate.tolerance / 6.0)

    sure = Sure(
        conjugate.mean, conjugate.sd, conjugate.simulate, conjugate.record, conjugate.tolerance
    )
    found = check(sure, NAMES, SMALL, 1, 150, NOWHERE)
    assert found.parameters[0].p < 1e-3
    assert found.parameters[0].counts[0] + found.parameters[0].counts[-1] > 2 * 2 * 150 / BINS


def test_a_check_is_taken_up_where_it_stopped(conjugate, tmp_path):
    """What is in the folder is not fitted again, and the rest is the same."""
    small = Schedule(particles=60, last=0)
    whole = check(conjugate, NAMES, small, 3, 12, NOWHERE)
    folder, seen = WorkFolder(tmp_path), []
    check(conjugate, NAMES, small, 3, 10, folder)
    again = check(conjugate, NAMES, small, 3, 12, folder, seen.append)
    assert seen == [11, 12]
    assert again == whole


def test_few_truths_prove_nothing(conjugate):
    """There must be one for each class."""
    with pytest.raises(RequestError, match="--truths: must be at least 10"):
        check(conjugate, NAMES, SMALL, 1, 9, NOWHERE)
