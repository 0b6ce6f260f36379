"""Why this room exists: deterministic laws of combat say who is left without a simulation.

Lanchester's equations in three forms. Aimed fire (square law): losses grow with the enemy's
numbers. Area fire (linear law): they grow with both. Ambush (Deitchman's mixed law): guerrillas are
hit by area fire and shoot with aim.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag
from ceasefire.theory.kinds import COST, POSITIVE

__all__ = ["GAMES", "Annihilation", "Strengths", "solve_linear", "solve_mixed", "solve_square"]


@dataclass(frozen=True, slots=True)
class Annihilation:
    """The end of a fight to annihilation.

    Parameters
    ----------
    winner
        "X", "Y", or "draw" when both melt away together.
    survivors
        Strength of the winner in the end.
    time
        When the loser's last is gone; None if it only dwindles.
    """

    winner: str
    survivors: float
    time: float | None


@dataclass(frozen=True, slots=True)
class Strengths:
    """Strengths at one time.

    Parameters
    ----------
    x, y
        What is left of each side.
    """

    x: float
    y: float


def solve_square(*, x0: float, y0: float, a: float, b: float) -> Annihilation:
    """Solve ``x' = -b y, y' = -a x`` to the end.

    ``a x^2 - b y^2`` never changes, so the winner is who has the larger term, with survivors
    ``sqrt(x0^2 - b y0^2 / a)`` after ``artanh(y0 sqrt(b) / (x0 sqrt(a))) / sqrt(a b)``. Source:
    Lanchester (1916).
    """
    force_x, force_y = x0 * math.sqrt(a), y0 * math.sqrt(b)
    if force_x == force_y:
        return Annihilation("draw", 0.0, None)
    strong, weak = max(force_x, force_y), min(force_x, force_y)
    left = math.sqrt((strong - weak) * (strong + weak))
    time = math.atanh(weak / strong) / math.sqrt(a * b)
    if force_x > force_y:
        return Annihilation("X", left / math.sqrt(a), time)
    return Annihilation("Y", left / math.sqrt(b), time)


def solve_linear(*, x0: float, y0: float, a: float, b: float, t: float) -> Strengths:
    """Solve ``x' = -b x y, y' = -a x y`` at time ``t``.

    ``k = a x - b y`` never changes; the side that it dooms follows a logistic curve, written with
    the decaying exponential only, and the other follows from ``k``. Source: Lanchester (1916).
    """
    k = a * x0 - b * y0
    if k >= 0.0:
        y = _doomed(y0, b, k, t)
        return Strengths((k + b * y) / a, y)
    x = _doomed(x0, a, -k, t)
    return Strengths(x, (a * x - k) / b)


def _doomed(start: float, rate: float, gap: float, t: float) -> float:
    """Return the strength of the side whose fire is weaker by ``gap``."""
    weight = -math.expm1(-gap * t) / gap if gap > 0.0 else t
    return start * math.exp(-gap * t) / (1.0 + rate * start * weight)


def solve_mixed(*, x0: float, y0: float, a: float, b: float) -> Annihilation:
    """Solve ``x' = -b x y, y' = -a x`` to the end: ``x`` are guerrillas, ``y`` regulars.

    ``a x - b y^2 / 2`` never changes. Guerrillas that lose only dwindle; regulars that lose are
    gone after a finite time. Source: Deitchman (1962).
    """
    lead = a * x0 - b * y0**2 / 2.0
    if lead == 0.0:
        return Annihilation("draw", 0.0, None)
    if lead < 0.0:
        return Annihilation("Y", math.sqrt(-2.0 * lead / b), None)
    time = math.atan(y0 * math.sqrt(b / (2.0 * lead))) / math.sqrt(lead * b / 2.0)
    return Annihilation("X", lead / a, time)


def explain_annihilation(end: Annihilation) -> list[str]:
    """Say who is left."""
    if end.winner == "draw":
        return ["The sides melt away together."]
    when = "though the enemy only dwindles" if end.time is None else f"after {end.time:.4g}"
    return [f"{end.winner} wins with {end.survivors:.6g} left, {when}."]


def explain_strengths(now: Strengths) -> list[str]:
    """Say what is left."""
    return [f"X has {now.x:.6g} left and Y {now.y:.6g}."]


_SIDES = (
    Parameter("x0", POSITIVE, 1000.0, "strength of X at first"),
    Parameter("y0", POSITIVE, 800.0, "strength of Y at first"),
)
_LANCHESTER = "Lanchester (1916), Aircraft in Warfare, ch. V and VI"

GAMES = (
    Game(
        name="lanchester-square",
        title="Lanchester's square law",
        section=Section.LANCHESTER,
        tag=Tag.CLOSED_FORM,
        citation=_LANCHESTER,
        solve=solve_square,
        parameters=(
            *_SIDES,
            Parameter("a", POSITIVE, 0.01, "losses of Y per unit of X and of time"),
            Parameter("b", POSITIVE, 0.012, "losses of X per unit of Y and of time"),
        ),
        explain=explain_annihilation,
    ),
    Game(
        name="lanchester-linear",
        title="Lanchester's linear law",
        section=Section.LANCHESTER,
        tag=Tag.CLOSED_FORM,
        citation=_LANCHESTER,
        solve=solve_linear,
        parameters=(
            *_SIDES,
            Parameter("a", POSITIVE, 0.0002, "losses of Y per unit of X, of Y and of time"),
            Parameter("b", POSITIVE, 0.0001, "losses of X per unit of X, of Y and of time"),
            Parameter("t", COST, 10.0, "time at which the strengths are asked for"),
        ),
        explain=explain_strengths,
    ),
    Game(
        name="lanchester-mixed",
        title="Deitchman's law of ambush",
        section=Section.LANCHESTER,
        tag=Tag.CLOSED_FORM,
        citation="Deitchman (1962), Operations Research 10:818",
        solve=solve_mixed,
        parameters=(
            Parameter("x0", POSITIVE, 400.0, "guerrillas at first"),
            Parameter("y0", POSITIVE, 100.0, "regulars at first"),
            Parameter(
                "a", POSITIVE, 0.01, "losses of regulars Y per unit of guerrillas X and of time"
            ),
            Parameter("b", POSITIVE, 0.0001, "losses of X per unit of X, of Y and of time"),
        ),
        explain=explain_annihilation,
    ),
)
