"""Why this room exists: what the wars say, in sentences whose numbers come from the wars."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.campaign.state import SETTLED
from ceasefire.report.coverage import total
from ceasefire.report.figures.breach import breach_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from ceasefire.report.view import View

__all__ = ["Pause", "find_pause", "summary"]

HALF = 0.5


class Pause(NamedTuple):
    """Days on which fewer than half of the wars attack: the first, and the first after, if any."""

    begins: int
    ends: int | None


def summary(view: View) -> list[str]:
    """Return the findings in plain sentences."""
    return list(_sentences(view))


def _sentences(view: View) -> Iterator[str]:
    say, number = view.tongue.say, view.tongue.number
    pick = view.tongue.pick
    theta = view.runs.ensemble.wars["theta"].to_numpy()
    yield say(
        "words-belief",
        attacker=pick(view.war.attacker.adjective),
        defender=pick(view.war.defender.adjective),
        date=view.long(1),
        believed=number(math.exp(view.war.beliefs.attacker.mean), 1),
        truth=number(float(np.exp(np.median(theta))), 1),
    )
    yield _stall(view)
    if view.main.lines:
        yield _breach(view)
    if view.runs.ensemble.talks is not None:
        yield _end(view)
    tests = total(view)
    if tests.tests:
        yield say("words-coverage", covered=tests.covered, tests=str(tests.tests))


def _end(view: View) -> str:
    """Say how and when the wars end."""
    wars = view.runs.ensemble.wars
    settled = wars["outcome"].to_numpy() == SETTLED
    if not settled.any():
        return view.tongue.say("words-end-none")
    return view.tongue.say(
        "words-end",
        share=view.tongue.percent(float(settled.mean())),
        date=view.when(float(np.median(wars["last_day"].to_numpy()[settled]))),
    )


def find_pause(attacking: NDArray[np.float64]) -> Pause | None:
    """Return when attacks paused in most wars, or None if they never began or never paused.

    Parameters
    ----------
    attacking
        Share of wars with an offensive, by day from day 1.

    Examples
    --------
    >>> find_pause(np.array([1.0, 1.0, 0.4, 0.2, 0.7]))
    Pause(begins=3, ends=5)
    """
    busy = attacking >= HALF
    if not busy.any():
        return None
    start = int(busy.argmax())
    quiet = ~busy[start:]
    if not quiet.any():
        return None
    begins = start + int(quiet.argmax())
    again = busy[begins:]
    return Pause(begins + 1, begins + int(again.argmax()) + 1 if again.any() else None)


def _stall(view: View) -> str:
    """Say when the first offensive stalled, and when it was resumed."""
    say, sector = view.tongue.say, view.name(view.main)
    pause = find_pause(view.attacking(view.main.id))
    if pause is None:
        return say("words-no-stall", sector=sector)
    believed = view.band("believed", side="attacker", sector=view.main.id).median
    values = {
        "sector": sector,
        "date": view.when(pause.begins),
        "ratio": view.tongue.number(float(believed[pause.begins - 1]), 1),
    }
    if pause.ends is None:
        return say("words-stall", **values)
    return say("words-stall-resume", again=view.when(pause.ends), **values)


def _breach(view: View) -> str:
    """Say when the first line of the main sector broke, beside the record."""
    say, line = view.tongue.say, view.main.lines[0]
    days = breach_days(view, line.id)
    known = days[~np.isnan(days)]
    name = view.tongue.pick(line.name)
    if len(known) < HALF * len(days):
        share = view.tongue.percent(len(known) / len(days))
        return say("words-unbroken", line=name, share=share)
    low, middle, high = np.quantile(known, [0.1, 0.5, 0.9])
    text = say(
        "words-breach",
        line=name,
        share=view.tongue.percent(len(known) / len(days)),
        median=view.when(middle),
        low=view.long(low),
        high=view.long(high),
    )
    found = [m.row for m in view.recorded("breached") if m.row.read.split()[1] == line.id]
    if found:
        text = f"{text} {say('words-breach-record', date=view.long(found[0].use))}"
    return text
