"""What tests of the calibration share: a fit whose posterior is known, and a war with one."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import ndtri

from ceasefire.study.calibrate.problem import Problem

LUCK_SD, TOLERANCE = 0.6, 0.8
PRIME = 999_983
ASKED = """\
schema: ceasefire/calibrate@1
military:
  priors:
    - {id: effectiveness, low: -0.5, high: 0.5, reason: invented}
  observables:
    - {id: canal_reached_day, within: 1, reason: invented}
    - {id: upland_dead, within: 600, reason: invented}
"""


def simulate(values, luck):
    """Return values with noise that depends on the number of the luck alone."""
    factors = np.array([1_000_000_007, 998_244_353, 2_147_483_647])
    seeds = (luck[:, None] % PRIME) * (factors % PRIME) % PRIME
    return values + LUCK_SD * ndtri((seeds + 0.5) / PRIME)


@pytest.fixture
def conjugate():
    """Return a fit of two means, of which the normal posterior is known, and of one constant."""
    prior = np.array([0.0, 1.0, 3.0]), np.array([1.0, 2.0, 0.0])
    record, tolerance = np.array([1.0, -1.0, 3.0]), np.full(3, TOLERANCE)
    return Problem(*prior, simulate, record, tolerance)


@pytest.fixture
def known(conjugate):
    """Return mean and standard deviation of that posterior."""
    noise = LUCK_SD**2 + TOLERANCE**2
    spread = conjugate.sd[:2] ** 2
    gain = spread / (spread + noise)
    mean = conjugate.mean[:2] + gain * (conjugate.record - conjugate.mean)[:2]
    return mean, np.sqrt((1.0 - gain) * spread)


@pytest.fixture
def asked_copy(toy_copy):
    """Return a copy of the small war that says how it is calibrated."""
    (toy_copy / "calibrate.yaml").write_text(ASKED, encoding="utf-8")
    return toy_copy
