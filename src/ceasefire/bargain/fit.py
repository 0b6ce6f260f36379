"""Why this room exists: the value of fighting on, as a function of what can be seen, date by date.

For each date the value after the step is regressed on polynomials of the state before it, weighted
by each side's own likelihood ratio. Dates are never pooled: a deadline puts a kink between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.basis import size, terms
from ceasefire.bargain.kernels.moments import moments, predict, spread
from ceasefire.bargain.settings import Weighting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.bargain.chunks import Workers
    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.settings import Settings

__all__ = ["Batch", "Fit", "blank", "fit"]

_FLAT = 1e-9  # a feature that varies by less, relative to its size, is a constant
_LEAST = 1e-14  # a ridge that only keeps the division defined
_SEEN = 10.0  # eigenvalues below so many ridges are directions the data do not show


@dataclass(frozen=True, slots=True)
class Batch:
    """One chunk's part: features (m, d), weights (2, n), surprises (2, n, s), targets (t, 2, n).

    Here n is a multiple of m: a path may be left several times, all first branches coming first.
    """

    features: Floats
    weights: Floats
    surprises: Floats
    targets: Floats


@dataclass(frozen=True, slots=True)
class Fit:
    """Expected value after the step, under each side's own measure.

    Parameters
    ----------
    center, scale, low, high
        Mean, standard deviation and range of each feature over the design, shape (d,); outside the
        range a feature counts as its nearest end.
    terms
        The basis (see :func:`ceasefire.bargain.basis.terms`).
    coefficients
        Shape (2, functions).
    moves
        Coefficients of the surprises: how the value answers to each, shape (s, 2, functions).
    degree
        The degree used, lower than asked for where few paths live.
    live
        Paths regressed on, each branch counted.
    r2, condition, effective, noise
        By side: share of the weighted variance explained (surprises included), condition number of
        the normal equations, effective sample size, residual standard deviation.
    """

    center: Floats
    scale: Floats
    low: Floats
    high: Floats
    terms: NDArray[np.int64]
    coefficients: Floats
    moves: Floats
    degree: int
    live: int
    r2: Floats
    condition: Floats
    effective: Floats
    noise: Floats

    def predict(self, features: Floats) -> Floats:
        """Return the values of A and B, shape (2, m)."""
        return predict(
            features, self.center, self.scale, self.low, self.high, self.terms, self.coefficients
        )

    def answer(self, features: Floats, surprises: Floats) -> Floats:
        """Return the part of the value after the step that surprises explain, shape (2, m).

        Its mean under a side's own measure is exactly zero, whatever the fit: taken off a payoff it
        lowers the noise and leaves the mean.
        """
        out = np.zeros(surprises.shape[:2])
        functions = self.terms[: self.moves.shape[2]]
        for move, surprise in zip(self.moves, np.moveaxis(surprises, 2, 0), strict=False):
            frame = (self.center, self.scale, self.low, self.high)
            out += predict(features, *frame, functions, move) * surprise
        return out

    def outside(self, features: Floats) -> NDArray[np.bool_]:
        """Return which features lie outside the range of the design, shape (m, d)."""
        return (features < self.low) | (features > self.high)


def blank(features: int) -> Fit:
    """Return the fit of a date at which nobody is left to learn from: zero everywhere."""
    zero, nan = np.zeros(features), np.full(2, np.nan)
    wide = np.full(features, np.inf)
    return Fit(
        zero, zero + 1.0, -wide, wide, terms(features, 0), np.zeros((2, 1)), np.zeros((0, 2, 1)),
        0, 0, nan, nan, nan, nan,
    )  # fmt: skip


def fit(batches: Sequence[Batch], settings: Settings, pool: Workers) -> tuple[Fit, ...]:
    """Regress one date, each of the targets on the same states.

    Parameters
    ----------
    batches
        The chunks, in order, at least one path in all.
    settings
        Degrees, ridge and the floor on live paths.
    pool
        Threads to work in.
    """
    live = sum(batch.weights.shape[1] for batch in batches)
    frame = _standardise(batches, pool)
    features, extra = batches[0].features.shape[1], batches[0].surprises.shape[2]
    if settings.weighting is Weighting.PLAIN:
        extra = 0
    degree, inner = _affordable(live, features, extra, settings)
    basis = terms(features, degree)

    def chunk(batch: Batch) -> tuple[Floats, Floats]:
        weights, targets, surprises = _enter(batch, settings.weighting, inner)
        return moments(batch.features, *frame, basis, inner, weights, surprises, targets)

    parts = pool.map(chunk, batches)
    gram, squares = (np.sum([part[k] for part in parts], axis=0) for k in range(2))
    known = gram.shape[1] - batches[0].targets.shape[0]
    solved = [_solve(gram[side], known, settings.ridge) for side in range(2)]
    conditions = np.array([condition for _, condition in solved])
    effective = gram[:, 0, 0] ** 2 / squares
    fits = []
    for target in range(known, gram.shape[1]):
        coefficients = np.stack([betas[:, target - known] for betas, _ in solved])
        r2, noise = _explained(coefficients, gram, target)
        plain, answers = np.split(coefficients, [basis.shape[0]], axis=1)
        moves = answers.reshape(2, extra if inner else 0, inner).transpose(1, 0, 2)
        one = Fit(
            *frame, basis, np.ascontiguousarray(plain), np.ascontiguousarray(moves), degree, live,
            r2, conditions, effective, noise,
        )  # fmt: skip
        fits.append(one)
    return tuple(fits)


def _enter(batch: Batch, weighting: Weighting, inner: int) -> tuple[Floats, Floats, Floats]:
    if weighting is Weighting.PLAIN:
        none = batch.surprises[:, :, :0]
        return np.ones_like(batch.weights), batch.weights * batch.targets, none
    return batch.weights, batch.targets, batch.surprises if inner else batch.surprises[:, :, :0]


def _standardise(batches: Sequence[Batch], pool: Workers) -> tuple[Floats, Floats, Floats, Floats]:
    parts = pool.map(lambda batch: spread(batch.features), batches)
    paths = sum(batch.features.shape[0] for batch in batches)
    center = sum(part[0] for part in parts) / paths
    variance = sum(part[1] for part in parts) / paths - center**2
    low, high = (
        np.min([part[2] for part in parts], axis=0),
        np.max([part[3] for part in parts], axis=0),
    )
    flat = high - low <= _FLAT * np.maximum(np.abs(center), 1.0)
    scale = np.sqrt(np.where(flat | (variance <= 0.0), 1.0, variance))
    return np.where(flat, low, center), scale, low, high


def _affordable(live: int, features: int, extra: int, settings: Settings) -> tuple[int, int]:
    """Return the degree that the live paths bear and how many functions meet each surprise.

    The degree of what meets surprises gives way first: it takes out noise, the other one bias.
    """
    for degree in range(settings.degree, -1, -1):
        meeting = range(min(degree, settings.surprise_degree), -1, -1) if extra else ()
        for inner in (*(size(features, each) for each in meeting), 0):
            if (size(features, degree) + inner * extra) * settings.paths_per_term <= live:
                return degree, inner
    return 0, 0


def _solve(gram: Floats, known: int, ridge: float) -> tuple[Floats, float]:
    """Return coefficients (known, t) and condition number; targets are the columns after known."""
    full, moment = gram[:known, :known], gram[:known, known:]
    length = np.sqrt(np.where(np.diag(full) > 0.0, np.diag(full), 1.0))
    roots, vectors = np.linalg.eigh(full / np.outer(length, length))
    roots = np.maximum(roots, 0.0)
    seen = roots[roots > _SEEN * ridge]
    turned = (vectors.T @ (moment / length[:, None])) / (roots + max(ridge, _LEAST))[:, None]
    return (vectors @ turned) / length[:, None], float(seen.max() / seen.min())


def _explained(coefficients: Floats, gram: Floats, target: int) -> tuple[Floats, Floats]:
    known = coefficients.shape[1]
    weight, first, second = gram[:, 0, 0], gram[:, 0, target], gram[:, target, target]
    total = second - first**2 / weight
    left = np.maximum(second - np.sum(coefficients * gram[:, :known, target], axis=1), 0.0)
    varies = total > _FLAT * second
    r2 = np.where(varies, 1.0 - left / np.where(varies, total, 1.0), 1.0)
    return r2, np.sqrt(left / weight)
