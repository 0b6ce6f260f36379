"""Each compiled kernel against its slow twin."""

import ast
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.polynomial.hermite_e import hermeval

import ceasefire.bargain.kernels as kernels_room
from ceasefire.bargain.basis import size, terms
from ceasefire.bargain.kernels.draws import binary, grid, uniform
from ceasefire.bargain.kernels.moments import BLOCK, moments, predict, spread
from ceasefire.kernels.luck import uniforms4


def _slow_basis(features, center, scale, low, high, degree):
    """Write out all products of Hermite polynomials of total degree up to ``degree``."""
    z = (np.clip(features, low, high) - center) / scale
    columns = {}
    for powers in np.ndindex(*(degree + 1,) * z.shape[1]):
        if sum(powers) <= degree:
            each = [hermeval(z[:, j], np.eye(degree + 1)[k]) for j, k in enumerate(powers)]
            columns[powers] = np.prod(each, axis=0)
    return columns


def _frame(rng, d):
    return rng.normal(size=d), rng.uniform(0.5, 2.0, d), np.full(d, -1.5), np.full(d, 1.5)


def _ordered(table):
    """Return the powers of each basis function, from the table of terms."""
    d = int(table[:, 1].max()) + 1
    powers = [np.zeros(d, int)]
    for parent, j, k in table[1:]:
        powers.append(powers[parent] + k * np.eye(d, dtype=int)[j])
    return [tuple(p) for p in powers]


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 3), st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_predictions_are_the_polynomials(d, degree, seed):
    """Predictions are the polynomials."""
    rng = np.random.default_rng(seed)
    features, frame, table = rng.normal(size=(37, d)), _frame(rng, d), terms(d, degree)
    coefficients = rng.normal(size=(2, size(d, degree)))
    columns = _slow_basis(features, *frame, degree)
    basis = np.stack([columns[powers] for powers in _ordered(table)], axis=1)
    found = predict(features, *frame, table, coefficients)
    assert found == pytest.approx(coefficients @ basis.T, rel=1e-9, abs=1e-9)


@settings(deadline=None, max_examples=15)
@given(
    st.integers(1, 2), st.integers(1, 3), st.sampled_from([1, 5, BLOCK, BLOCK + 3]),
    st.integers(0, 3), st.integers(1, 3), st.integers(0, 2**32 - 1),
)  # fmt: skip
def test_moments_are_the_normal_equations(d, degree, m, extra, branches, seed):
    """Moments are the normal equations, with every branch of a path written out."""
    rng = np.random.default_rng(seed)
    features, frame, table = rng.normal(size=(m, d)), _frame(rng, d), terms(d, degree)
    inner, n = size(d, degree - 1) if extra else 0, branches * m
    weights, targets = rng.uniform(0.0, 2.0, (2, n)), rng.normal(size=(1 + seed % 3, 2, n))
    surprises = rng.normal(size=(2, n, extra))
    gram, squares = moments(features, *frame, table, inner, weights, surprises, targets)
    columns = _slow_basis(np.tile(features, (branches, 1)), *frame, degree)
    basis = np.stack([columns[powers] for powers in _ordered(table)], axis=1)
    for side in range(2):
        met = [basis[:, :inner] * surprises[side, :, [s]].T for s in range(extra)]
        whole = np.column_stack([basis, *met, *targets[:, side]])
        expected = whole.T @ (weights[side][:, None] * whole)
        assert gram[side] == pytest.approx(expected, rel=1e-9, abs=1e-9)
    assert squares == pytest.approx((weights**2).sum(axis=1))


def test_the_compiled_kernels_agree_with_themselves_in_plain_python():
    """The compiled kernels agree with themselves in plain python."""
    rng = np.random.default_rng(1)
    features, frame, table = rng.normal(size=(9, 2)), _frame(rng, 2), np.array(terms(2, 2))
    weights, surprises, targets = (
        rng.uniform(size=(2, 9)),
        rng.normal(size=(2, 9, 1)),
        rng.normal(size=(2, 2, 9)),
    )
    args = (features, *frame, table, 1, weights, surprises, targets)
    fast, slow = (run(*args) for run in (moments, moments.py_func))
    assert fast[0] == pytest.approx(slow[0], rel=1e-12)
    assert spread(features) == pytest.approx(spread.py_func(features))


def test_uniforms_have_an_address():
    """Uniforms have an address."""
    paths = np.array([7, 3, 7])
    found = uniform(11, paths, 4, 9)
    assert found.tolist() == [uniforms4(11, p, 4, 9)[0] for p in (7, 3, 7)]


chances = st.floats(0.01, 0.99)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0.001, 0.999), chances, chances), min_size=1, max_size=9))
def test_binary_ratios_and_surprises(rows):
    """Binary ratios and surprises."""
    luck, a, b = (np.array(column) for column in zip(*rows, strict=True))
    chance = 0.5 * (a + b)
    signal, *rest = binary(luck, a, b, chance)
    slow = [_slow_binary(*row) for row in zip(luck, a, b, chance, strict=True)]
    assert signal.tolist() == [row[0] for row in slow]
    assert pytest.approx(np.array([row[1:] for row in slow])) == np.array(rest).T
    assert max(rest[0].max(), rest[1].max()) <= 2.0 + 1e-12


def _slow_binary(luck, a, b, chance):
    yes = luck < chance
    drawn = chance if yes else 1 - chance
    seen = (a, b) if yes else (1 - a, 1 - b)
    return (float(yes), seen[0] / drawn, seen[1] / drawn, yes - a, yes - b)


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([0.0, 0.5, 1.0]))
def test_grid_draws_follow_the_mixture(seed, share):
    """Grid draws follow the mixture."""
    rng = np.random.default_rng(seed)
    a, b = rng.dirichlet(np.ones(5), (2, 40))
    luck = rng.uniform(0.001, 0.999, 40)
    index, ratio_a, ratio_b = grid(luck, a, b, share)
    mixture = (1 - share) * a + share * b
    slow = [
        int(np.searchsorted(np.cumsum(row), u, side="right"))
        for row, u in zip(mixture, luck, strict=True)
    ]
    assert index.tolist() == np.minimum(slow, 4).tolist()
    at = (np.arange(40), index)
    assert ratio_a == pytest.approx(a[at] / mixture[at])
    assert ratio_b == pytest.approx(b[at] / mixture[at])


def test_the_grid_takes_its_last_point_when_rounding_leaves_nothing():
    """The grid takes its last point when rounding leaves nothing."""
    even = np.full((1, 3), 1.0 / 3.0 - 1e-12)
    assert grid(np.array([1.0 - 1e-16]), even, even, 0.5)[0].tolist() == [2]


def test_kernels_import_nothing_but_the_inner_ring():
    """Kernels import nothing but the inner ring."""
    allowed = {"__future__", "numpy", "numpy.typing", "math", "numba"}
    inner = ("ceasefire.kernels.", "ceasefire.bargain.kernels.")
    for path in Path(kernels_room.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) else []
            assert all(name in allowed or name.startswith(inner) for name in names)
