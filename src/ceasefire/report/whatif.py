"""Why this room exists: a war and a changed one side by side, for people at a terminal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ceasefire.report.columns import bare, paragraph, row, seen
from ceasefire.report.signing import verdict
from ceasefire.study.signing import Signing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.whatif import Alternative, Preset
    from ceasefire.study.answer import Answers
    from ceasefire.study.whatif import Comparison, Contrast

__all__ = ["listing", "pages"]

WIDTHS = (34, 11, 11, 13, 22, 9)
COLUMNS = ("war", "alternative", "difference", "interval", "solver")
# Decimals by unit, shares being per cent; counts of people are no better than hundreds.
DIGITS = {"day": 1, "share": 1, "pie": 1, "km2": 0, "people": -2, "men": -2}
PERCENT = {"share", "pie"}
# Measures that have a value in some pairs only, each standing for its kind.
PARTIAL = {"end_if_fought": "whatif-note-fought", "defender_loss": "whatif-note-terms"}
NOTHING = "\u2013"
CLEAR = "*"


def listing(war: str, presets: Sequence[Preset], tongue: Tongue) -> Iterator[str]:
    """Yield the presets of a war, id, title and question, and how to ask them."""
    for preset in presets:
        yield f"{preset.id}: {tongue.pick(preset.title)}"
        yield from paragraph(tongue.pick(preset.question))
    if not presets:
        yield bare(tongue, tongue.say("whatif-none", war=war, option="--set"))
        return
    yield ""
    command = f"ceasefire whatif {war} {presets[0].id}"
    yield bare(tongue, tongue.say("whatif-how", command=command))


def pages(found: Answers, tongue: Tongue) -> Iterator[str]:
    """Yield all answers, and how they were found."""
    for one, answer in found.found:
        yield from _head(one, tongue)
        yield ""
        if isinstance(answer, Signing):
            yield from verdict(answer, one.scenario, tongue)
        else:
            yield from _table(answer, tongue)
        yield ""
    yield from paragraph(bare(tongue, _batch(found, tongue)), indent="")


def _head(one: Alternative, tongue: Tongue) -> Iterator[str]:
    """Yield what is asked: title, question, settings."""
    yield tongue.pick(one.preset.title) if one.preset else tongue.say("whatif-by-hand")
    if one.preset:
        yield from paragraph(tongue.pick(one.preset.question))
    if one.settings:
        told = ", ".join(f"{path}={_plain(value)}" for path, value in one.settings.items())
        yield from paragraph(bare(tongue, tongue.say("whatif-settings", settings=told)))


def _table(found: Comparison, tongue: Tongue) -> Iterator[str]:
    """Yield the differences, row by row."""
    say = tongue.say
    yield row(["", *(bare(tongue, say(f"whatif-column-{name}")) for name in COLUMNS)], WIDTHS)
    for one in found.contrasts:
        told = (_name(found, one, tongue), *_cells(one, tongue))
        name, *cells = (bare(tongue, text) for text in told)
        if seen(name) > WIDTHS[0]:
            yield name
            name = ""
        yield row([name, *cells], WIDTHS)
    yield ""
    for note in _notes(found, tongue):
        yield from paragraph(bare(tongue, note))


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
    yield NOTHING if math.isnan(low) else _range(low, high, one.unit, tongue)
    yield _figure(found.solver, one.unit, tongue)


def _range(low: float, high: float, unit: str, tongue: Tongue) -> str:
    ends = {"low": _signed(low, unit, tongue), "high": _signed(high, unit, tongue)}
    return tongue.say("range", **ends)


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
    yield say("whatif-note-clear", mark=CLEAR)
    yield say("whatif-note-days", last=number(horizon), after=number(horizon + 1))
    for one in found.contrasts:
        if one.id in PARTIAL and one.found.pairs < found.effort.wars:
            yield say(PARTIAL[one.id], pairs=number(one.found.pairs))
    if found.effort.plans == 1 and found.war.scenario.talks:
        yield say("whatif-note-plan", option="--plans")


def _batch(found: Answers, tongue: Tongue) -> str:
    """Return how many wars were fought, how they were planned, and how long that took."""
    effort, number = found.effort, tongue.number
    return tongue.say(
        "whatif-batch",
        wars=number(effort.wars),
        seed=str(effort.seed),
        plans=number(effort.plans),
        paths=number(effort.paths),
        solving=number(found.solving, 1),
        fighting=number(found.fighting, 1),
    )
