"""Why this room exists: Longstaff and Schwartz's put is the touchstone of regressions.

A put that may be exercised at ``dates`` equidistant dates and now, valued by quadrature between the
dates: exact to eight digits and more, so that what a regression misses is the regression's own
error.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import brentq

from ceasefire.theory.bermudan_kernel import blurred
from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import COST, POSITIVE, integer

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["GAME", "BermudanPut", "solve"]

NAME = "bermudan-put"

_WIDE = 8.0  # standard deviations of the log price over the whole life that the grid covers
_PANEL = 4.0  # standard deviations between two dates that one panel of the quadrature covers
_RULE = np.polynomial.legendre.leggauss(16)  # on such a panel a normal law is exact to 13 digits
_MOST_PANELS = 5_000
_WIDEST = 600.0  # range of log prices beyond which their exponentials overflow


@dataclass(frozen=True, slots=True)
class BermudanPut:
    """The value of the put.

    Parameters
    ----------
    value
        Now, when it may also be exercised at once.
    continuation
        Of holding it until the first date.
    boundary
        Price at and below which it is exercised at the first date, 0 if it never is.
    """

    value: float
    continuation: float
    boundary: float


@dataclass(frozen=True, slots=True)
class _Later:
    """The put at one date: exercised below the boundary, values times weights above it."""

    boundary: float
    nodes: NDArray[np.float64]
    weighted: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Market:
    strike: float
    drift: float
    sd: float
    shrink: float
    low: float
    high: float

    def held(self, points: NDArray[np.float64], later: _Later) -> NDArray[np.float64]:
        return blurred(
            points,
            later.nodes,
            later.weighted,
            later.boundary,
            self.drift,
            self.sd,
            self.strike,
            self.shrink,
        )

    def earlier(self, later: _Later) -> _Later:
        """Step back by one date: find the boundary, then value the put above it."""
        boundary = self._boundary(later)
        panels = max(1, math.ceil((self.high - boundary) / (_PANEL * self.sd)))
        edges = np.linspace(boundary, self.high, panels + 1)
        half = (self.high - boundary) / (2.0 * panels)
        nodes = (edges[:-1, None] + half * (1.0 + _RULE[0])).ravel()
        weights = np.tile(half * _RULE[1], panels)
        return _Later(boundary, nodes, weights * self.held(nodes, later))

    def _boundary(self, later: _Later) -> float:
        def gain(x: float) -> float:
            return float(self.held(np.array([x]), later)[0]) - (self.strike - math.exp(x))

        if gain(self.low) >= 0.0:
            return self.low
        top = math.log(self.strike)
        return float(brentq(gain, self.low, top, xtol=1e-13)) if gain(top) > 0.0 else top


def solve(
    *, spot: float, strike: float, rate: float, volatility: float, maturity: float, dates: int
) -> BermudanPut:
    """Value the Bermudan put.

    Timing: the holder may take ``(strike - price)^+`` now and at ``dates`` equidistant dates up to
    maturity; the log price is a Brownian motion with the risk-neutral drift. Exact up to about 1e-9
    of the strike by quadrature between the dates, as in Andricopoulos, Widdicks, Duck and Newton
    (2003). The parameters of Longstaff and Schwartz (2001) with 50 dates a year give their
    finite-difference values.
    """
    market = _market(spot, strike, rate, volatility, maturity, dates)
    nothing = np.zeros(0)
    later = _Later(math.log(strike), nothing, nothing)
    for _ in range(dates - 1):
        later = market.earlier(later)
    held = float(market.held(np.array([math.log(spot)]), later)[0])
    boundary = math.exp(later.boundary) if later.boundary > market.low else 0.0
    return BermudanPut(max(held, strike - spot), held, boundary)


def _market(
    spot: float, strike: float, rate: float, volatility: float, maturity: float, dates: int
) -> _Market:
    dt = maturity / dates
    drift, sd = (rate - volatility**2 / 2.0) * dt, volatility * math.sqrt(dt)
    spread = _WIDE * volatility * math.sqrt(maturity)
    low = math.log(min(spot, strike)) - spread + min(drift * dates, 0.0)
    high = math.log(max(spot, strike)) + spread + max(drift * dates, 0.0)
    if (high - low) / (_PANEL * sd) > _MOST_PANELS:
        raise refusal(NAME, "volatility", "more uncertainty between two dates", volatility)
    if high - low > _WIDEST:
        raise refusal(NAME, "volatility", "prices that doubles can hold until maturity", volatility)
    return _Market(strike, drift, sd, math.exp(-rate * dt), low, high)


def explain(put: BermudanPut) -> list[str]:
    """Say what it is worth and when it is exercised."""
    when = "is exercised at once" if put.value > put.continuation else "is held for now"
    return [
        f"The put is worth {put.value:.6g} and {when}.",
        f"At the first date it is exercised at prices up to {put.boundary:.6g}.",
    ]


GAME = Game(
    name=NAME,
    title="The Bermudan put",
    section=Section.STOPPING,
    tag=Tag.DERIVED,
    citation="Longstaff and Schwartz (2001), Review of Financial Studies 14:113",
    solve=solve,
    parameters=(
        Parameter("spot", POSITIVE, 36.0, "price now"),
        Parameter("strike", POSITIVE, 40.0, "strike price"),
        Parameter("rate", COST, 0.06, "rate of interest a year"),
        Parameter("volatility", POSITIVE, 0.2, "volatility a year"),
        Parameter("maturity", POSITIVE, 1.0, "years"),
        Parameter(
            "dates", integer("a whole number from 1 to 5000", 1, 5_000), 50, "exercise dates"
        ),
    ),
    explain=explain,
)
