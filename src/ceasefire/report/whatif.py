"""Why this room exists: a war and a changed one side by side, for people at a terminal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ceasefire.report.columns import bare, paragraph, row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.whatif import Alternative, Preset
    from ceasefire.study.twins import Effort
    from ceasefire.study.whatif import Comparison, Contrast

__all__ = ["head", "listing", "table"]

WIDTHS = (32, 11, 11, 13, 23, 10)
COLUMNS = ("war", "alternative", "difference", "interval", "solver")
# Decimals by unit, shares being per cent; counts of people are no better than hundreds.
DIGITS = {"day": 1, "share": 1, "pie": 1, "km2": 0, "people": -2, "men": -2}
PERCENT = {"share", "pie"}
TERMS = "defender_loss"  # has a value where a treaty ends both wars, as all terms have
NOTHING = "\u2013"
CLEAR = "*"


def listing(presets: Iterable[Preset], tongue: Tongue) -> Iterator[str]:
    """Yield the presets of a war: id, title, question."""
    for preset in presets:
        yield f"{preset.id}: {tongue.pick(preset.title)}"
        yield from paragraph(tongue.pick(preset.question))


def head(alternative: Alternative, tongue: Tongue) -> Iterator[str]:
    """Yield what is asked: title, question, settings."""
    preset = alternative.preset
    yield tongue.pick(preset.title) if preset else tongue.say("whatif-by-hand")
    if preset:
        yield from paragraph(tongue.pick(preset.question))
    if alternative.settings:
        told = ", ".join(f"{path}={_plain(value)}" for path, value in alternative.settings.items())
        yield from paragraph(bare(tongue, tongue.say("whatif-settings", settings=told)))


def table(found: Comparison, tongue: Tongue) -> Iterator[str]:
    """Yield the differences, and how they were found."""
    say = tongue.say
    yield row(["", *(bare(tongue, say(f"whatif-column-{name}")) for name in COLUMNS)], WIDTHS)
    for one in found.contrasts:
        cells = (_name(found, one, tongue), *_cells(one, tongue))
        yield row([bare(tongue, cell) for cell in cells], WIDTHS)
    yield from (bare(tongue, note) for note in _notes(found, tongue))


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _name(found: Comparison, one: Contrast, tongue: Tongue) -> str:
    war = found.war.scenario.document
    sides = {"attacker": tongue.pick(war.attacker.name), "defender": tongue.pick(war.defender.name)}
    known = {side: name for side, name in sides.items() if one.id.startswith(side)}
    # Falling and collapsing are said of a side by its role, as outcomes are.
    known = {} if one.unit == "share" else known
    return tongue.say(f"whatif-{one.id.replace('_', '-')}", **known)


def _cells(one: Contrast, tongue: Tongue) -> Iterator[str]:
    found, (low, high) = one.found, one.found.change.interval
    yield _figure(found.war, one.unit, tongue)
    yield _figure(found.alternative, one.unit, tongue)
    mark = CLEAR if found.change.clear else " "
    yield _signed(found.change.value, one.unit, tongue) + mark
    ends = (_signed(end, one.unit, tongue) for end in (low, high))
    yield NOTHING if math.isnan(low) else tongue.say("range", **dict(zip(("low", "high"), ends)))
    yield _figure(found.solver, one.unit, tongue)


def _figure(x: float, unit: str, tongue: Tongue) -> str:
    if math.isnan(x):
        return NOTHING
    digits = DIGITS[unit]
    return tongue.number(round(100 * x if unit in PERCENT else x, digits), max(0, digits))


def _signed(x: float, unit: str, tongue: Tongue) -> str:
    """Return a figure with its sign, which a plus has too."""
    shown = _figure(x, unit, tongue)
    rising = x > 0.0 and any(letter in "123456789" for letter in shown)
    before = "\u200e" if tongue.direction == "rtl" else ""
    return f"{before}+{shown}" if rising else shown


def _notes(found: Comparison, tongue: Tongue) -> Iterator[str]:
    say, number = tongue.say, tongue.number
    horizon = found.war.scenario.document.calendar.days
    yield ""
    yield say("whatif-note-clear", mark=CLEAR)
    yield say("whatif-note-days", last=number(horizon), after=number(horizon + 1))
    terms = [one.found.pairs for one in found.contrasts if one.id == TERMS]
    if terms:
        yield say("whatif-note-terms", pairs=number(terms[0]))
    if found.effort.plans == 1 and found.war.scenario.talks:
        yield say("whatif-note-plan", option="--plans")
    yield batch(found.effort, tongue, found.war.solving + found.alternative.solving,
                found.war.fighting + found.alternative.fighting)


def batch(effort: Effort, tongue: Tongue, solving: float, fighting: float) -> str:
    """Return how many wars were fought, how they were planned, and how long that took."""
    return tongue.say(
        "whatif-batch",
        wars=tongue.number(effort.wars),
        seed=str(effort.seed),
        plans=tongue.number(effort.plans),
        paths=tongue.number(effort.paths),
        solving=tongue.number(solving, 1),
        fighting=tongue.number(fighting, 1),
    )
