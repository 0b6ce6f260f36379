"""Why this room exists: which settings of the talks are tried, and how often the prior wants them.

Every trial needs plans of its own, which take seconds, so there are few and they must be spread
well: a Latin hypercube over the prior, then another around what the first found good. Both are
drawn on a scale on which the prior is normal.

References
----------
McKay, Beckman and Conover (1979), Technometrics 21:239.
Owen and Zhou (2000), "Safe and effective importance sampling", J. Am. Stat. Assoc. 95:135 (both
generations weighted as draws from their mixture).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.special import expit, logit, ndtri

from ceasefire.scenario.base import Z80

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.scenario.calibration import Setting

    Floats = NDArray[np.float64]

__all__ = ["Cloud", "hypercube", "importance", "prior_of", "to_real", "to_setting", "wider"]

_PURPOSE = 0x44534E
_INFLATE = 2.0  # of the covariance: a proposal with too short tails would give unbounded weights


class Cloud(NamedTuple):
    """A normal distribution on the real scale: mean (d,) and a square root of its covariance."""

    mean: Floats
    root: Floats

    def density(self, values: Floats) -> Floats:
        """Return densities up to a constant that all clouds of one dimension share, shape (n,)."""
        z = np.linalg.solve(self.root, (values - self.mean).T)
        size = np.abs(np.linalg.det(self.root))
        return np.asarray(np.exp(-0.5 * (z * z).sum(axis=0)) / size)


def to_real(setting: Setting, value: float) -> float:
    """Return a value on the scale on which its prior is normal."""
    if setting.scale == "plain":
        return value
    return float(np.log(value) if setting.scale == "log" else logit(value))


def to_setting(setting: Setting, real: float) -> float:
    """Return the value of a place on the real scale."""
    if setting.scale == "plain":
        return float(real)
    return float(np.exp(real) if setting.scale == "log" else expit(real))


def prior_of(settings: Sequence[Setting]) -> Cloud:
    """Return the prior of settings: independent, with the stated bounds as the middle 80 %."""
    low, high = (
        np.array([to_real(one, getattr(one, end)) for one in settings]) for end in ("low", "high")
    )
    return Cloud(0.5 * (low + high), np.diag((high - low) / (2 * Z80)))


def hypercube(cloud: Cloud, n: int, seed: int, generation: int) -> Floats:
    """Return ``n`` well-spread draws from a cloud, shape (n, d)."""
    rng = np.random.Generator(np.random.Philox(key=[seed, (_PURPOSE << 32) | generation]))
    d = cloud.mean.size
    cells = np.stack([rng.permutation(n) for _ in range(d)], axis=1)
    z = ndtri((cells + rng.random((n, d))) / n)
    return np.asarray(cloud.mean + z @ cloud.root.T)


def wider(mean: Floats, covariance: Floats, prior: Cloud) -> Cloud:
    """Return where the second generation is drawn: around a posterior, but wider.

    Parameters
    ----------
    mean, covariance
        What the first generation found.
    prior
        Lends a little of its spread where the first generation had none left.
    """
    some = _INFLATE * covariance + 1e-4 * prior.root @ prior.root.T
    return Cloud(mean, np.asarray(np.linalg.cholesky(some), dtype=np.float64))


def importance(values: Floats, prior: Cloud, second: Cloud | None, share: float) -> Floats:
    """Return how often the prior wants each draw, against how often it was drawn, shape (n,).

    Parameters
    ----------
    values
        Draws of both generations, shape (n, d).
    prior, second
        Where they came from.
    share
        Share of the second generation among them.
    """
    wanted = prior.density(values)
    drawn = (1.0 - share) * wanted + (share * second.density(values) if second else 0.0)
    return np.asarray(wanted / drawn)
