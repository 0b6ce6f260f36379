"""Why this room exists: the Israeli put without maturity has a closed form, boundary and all."""

from __future__ import annotations

from dataclasses import dataclass

from scipy.optimize import brentq

from ceasefire.theory.game import Game, Parameter, Section, Tag
from ceasefire.theory.kinds import POSITIVE

__all__ = ["GAME", "PerpetualPut", "american_value", "holder_boundary", "solve"]


@dataclass(frozen=True, slots=True)
class PerpetualPut:
    """The perpetual Israeli put.

    Parameters
    ----------
    value
        At the spot price.
    boundary
        Price at and below which the holder exercises.
    american_at_strike
        Value at the strike of the put that the writer cannot cancel.
    writer_cancels
        Whether the penalty is small enough for the writer ever to cancel (at the strike).
    """

    value: float
    boundary: float
    american_at_strike: float
    writer_cancels: bool


def american_value(price: float, strike: float, alpha: float) -> float:
    """Return the value of the perpetual American put, ``alpha = 2 rate / volatility^2``.

    Exercised at and below ``strike alpha / (1 + alpha)``. Source: McKean (1965).
    """
    boundary = strike * alpha / (1.0 + alpha)
    if price <= boundary:
        return strike - price
    return float((strike - boundary) * (price / boundary) ** -alpha)


def holder_boundary(penalty: float, strike: float, alpha: float) -> float:
    """Return the holder's exercise price when the writer cancels at the strike.

    Value matching and smooth pasting at ``x`` leave ``alpha / ((1+alpha) u) + u^alpha / (1+alpha) -
    1 = penalty / strike`` for ``u = x / strike``, which falls from the American value to zero as
    ``u`` rises to one.
    """

    def excess(u: float) -> float:
        rest = float(u**alpha) / (1.0 + alpha)
        return alpha / ((1.0 + alpha) * u) + rest - 1.0 - penalty / strike

    return strike * float(brentq(excess, alpha / (1.0 + alpha), 1.0, xtol=1e-15))


def solve(
    *, spot: float, strike: float, rate: float, volatility: float, penalty: float
) -> PerpetualPut:
    """Solve the perpetual Israeli put.

    Timing: continuous; the holder may take ``(strike - price)^+``, the writer may cancel for that
    and ``penalty``.

    Equilibrium: if the penalty is below the American value at the strike, the writer cancels there
    and only there; the holder stops at and below a boundary, between them the value is ``A x + B
    x^-alpha``, above the strike ``penalty (x / strike)^-alpha``. Else it is the American put.
    Source: Kyprianou (2004); constants derived here.
    """
    alpha = 2.0 * rate / volatility**2
    american = american_value(strike, strike, alpha)
    if penalty >= american:
        boundary = strike * alpha / (1.0 + alpha)
        return PerpetualPut(
            american_value(spot, strike, alpha), boundary, american, writer_cancels=False
        )
    boundary = holder_boundary(penalty, strike, alpha)
    value = _cancellable(spot, strike, alpha, penalty, boundary)
    return PerpetualPut(value, boundary, american, writer_cancels=True)


def _cancellable(
    spot: float, strike: float, alpha: float, penalty: float, boundary: float
) -> float:
    if spot >= strike:
        return float(penalty * (spot / strike) ** -alpha)
    if spot <= boundary:
        return strike - spot
    held = alpha * strike / ((1.0 + alpha) * boundary) - 1.0
    optional = strike / (1.0 + alpha) * (spot / boundary) ** -alpha
    return float(held * spot + optional)


def explain(put: PerpetualPut) -> list[str]:
    """Say what it is worth and who stops when."""
    writer = "cancels when the price is at the strike" if put.writer_cancels else "never cancels"
    return [
        (
            f"The put is worth {put.value:.6g}; the holder exercises at {put.boundary:.6g} and "
            f"below, the writer {writer}."
        )
    ]


GAME = Game(
    name="israeli-put-perpetual",
    title="The perpetual Israeli put",
    section=Section.STOPPING,
    tag=Tag.DERIVED,
    citation="Kyprianou (2004), Finance and Stochastics 8:73",
    solve=solve,
    parameters=(
        Parameter("spot", POSITIVE, 95.0, "price now"),
        Parameter("strike", POSITIVE, 100.0, "strike price"),
        Parameter("rate", POSITIVE, 0.06, "rate of interest a year"),
        Parameter("volatility", POSITIVE, 0.3, "volatility a year"),
        Parameter("penalty", POSITIVE, 5.0, "what the writer pays on top when it cancels"),
    ),
    explain=explain,
)
