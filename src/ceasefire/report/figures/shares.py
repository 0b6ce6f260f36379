"""Why this room exists: what moved a side, or made a war, as a sum to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.canvas import Key, Plate
from ceasefire.report.explain import by_size, title
from ceasefire.report.figures.waterfall import Level, Step, waterfall

if TYPE_CHECKING:
    from ceasefire.l10n import Tongue
    from ceasefire.study.cause import Cause
    from ceasefire.study.estimate import Estimate
    from ceasefire.study.explain import Explanation

__all__ = ["cause_plate", "explain_plate"]


def explain_plate(found: Explanation, tongue: Tongue) -> Plate:
    """Return the division of a change of terms, the largest part first."""
    first, last = (tongue.date(day) for day in found.rounds)
    steps = [
        _step(tongue.say(f"explain-{factor}"), found.shares[factor]) for factor in by_size(found)
    ]
    # Of a loss or a gain more is always to the attacker's liking.
    drawing = waterfall(
        "explain", _level(first, found.before), steps, _level(last, found.after), tongue,
        title=title(found, tongue), note=tongue.say("explain-note"),
    )  # fmt: skip
    return Plate("explain", drawing.title, drawing.note, (drawing,), _keys(tongue))


def cause_plate(found: Cause, tongue: Tongue) -> Plate:
    """Return the surplus on the eve of a war and what takes it away."""
    names = ("beliefs", "commitment", "indivisibility")
    steps = [_step(tongue.say(f"cause-{name}"), getattr(found, name), "muted") for name in names]
    war = tongue.pick(found.scenario.document.title)
    drawing = waterfall(
        "cause", _level(tongue.say("cause-peaceful"), found.peaceful), steps,
        _level(tongue.say("cause-surplus"), found.surplus), tongue,
        title=tongue.say("cause-title", war=war), note=tongue.say("cause-note"),
    )  # fmt: skip
    return Plate("cause", drawing.title, drawing.note, (drawing,), ())


def _step(name: str, one: Estimate, colour: str = "") -> Step:
    low, high = one.interval
    own = colour or ("attacker" if one.value > 0.0 else "defender")
    return Step(name, 100 * one.value, (100 * low, 100 * high), own)


def _level(name: str, one: Estimate) -> Level:
    low, high = one.interval
    return Level(name, 100 * one.value, (100 * low, 100 * high))


def _keys(tongue: Tongue) -> tuple[Key, ...]:
    return tuple(
        Key("area", side, tongue.say(f"explain-key-{side}")) for side in ("attacker", "defender")
    )
