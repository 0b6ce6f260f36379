"""Why this room exists: why then, and not before: what moved the defender, or how to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.report.explain import story
from ceasefire.report.figures.shares import explain_plate
from ceasefire.report.story.blocks import Block, ask
from ceasefire.report.story.commands import changed, run_command
from ceasefire.units import date_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from numpy.typing import NDArray

    from ceasefire.report.story.findings import Findings
    from ceasefire.report.view import View
    from ceasefire.war.facade import Runs

__all__ = ["between", "moved"]

EARLY, LATE = 0.4, 0.7  # of the horizon, for a war that nobody ended


def between(runs: Runs) -> tuple[date, date]:
    """Return the dates between which the defender's move is asked for.

    From the day on which contact was opened to the eve of the last day: by the record if it knows
    them, else in the median of the wars.
    """
    calendar = runs.ensemble.scenario.document.calendar
    wars = runs.ensemble.wars
    first = _known(runs, "contact opened", wars["contact_opened"].to_numpy(), EARLY)
    last = _known(runs, "war ended", wars["last_day"].to_numpy(), LATE) - 1
    length = runs.ensemble.scenario.talks.round_days if runs.ensemble.scenario.talks else 7
    first = min(first, last - 2 * length)
    return tuple(date_of(max(day, 0), calendar.first_day) for day in (first, last))  # type: ignore[return-value]


def _known(runs: Runs, phrase: str, days: NDArray[np.float64], part: float) -> int:
    recorded = [row.use for row in runs.record if row.read == phrase]
    if recorded:
        return round(recorded[0])
    values = np.asarray(days, dtype=np.float64)
    if np.isfinite(values).any():
        return round(float(np.nanmedian(values)))
    return round(part * runs.ensemble.scenario.document.calendar.days)


def moved(view: View, found: Findings) -> Iterator[Block]:
    """Yield what moved the defender; where it was not asked, the commands that ask."""
    if found.moved is None:
        first, last = between(view.runs)
        changes, war = changed(found.changes), view.scenario
        command = f"ceasefire explain {war.name} {view.war.defender.id} {first} {last}{changes}"
        side = view.tongue.pick(view.war.defender.adjective)
        if found.full:
            yield ask(view.tongue.say("moved-few", defender=side), command)
        else:
            whole = run_command(view, found.changes, full=True)
            yield ask(view.tongue.say("moved-unasked", defender=side), command, whole)
        return
    plate = explain_plate(found.moved, view.tongue)
    caption = " ".join(story(found.moved, view.tongue))
    drawings = tuple(one._replace(title="", name="explain-sum") for one in plate.drawings)
    yield Block("plate", plate._replace(caption=caption, drawings=drawings, layout="alone"))
