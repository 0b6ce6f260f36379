"""Why this room exists: what each side would sign, week by week, and when wars ended and how.

The range between the least that the attacker would take and the most that the defender would give
is where a treaty can lie; while the first lies above the second there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import FuncFormatter, MaxNLocator

from ceasefire.campaign.state import FIGHTING, SETTLED
from ceasefire.report.canvas import COLOURS, SIDE, Drawing, Key, Plate, draw
from ceasefire.report.figures.events import events, mark_events
from ceasefire.report.figures.offered import mark_offers
from ceasefire.report.plots import axes, record_mark, time_axis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from ceasefire.report.packages import Package
    from ceasefire.report.view import View
    from ceasefire.study.offers import Offer

__all__ = ["ends", "talks"]

SIZE = (4.0, 2.9)
BANDS = ((0.1, 0.9, 0.16), (0.25, 0.75, 0.24))
ENOUGH = 0.05  # share of the wars that must still be fought for a quantile to be drawn


def talks(view: View, packages: Sequence[Package]) -> Plate:
    """Return the bargaining range of wars whose sides talk, with offers and news of history."""
    say = view.tongue.say
    names = {role: view.tongue.pick(side.adjective) for role, side in view.sides.items()}
    offers = [package.offer for package in packages]
    marks = [Key("hollow", "record", say("key-offers", side=names["attacker"]))] if offers else []
    if events(view):
        marks.append(Key("bar", "line", say("key-events")))
    return Plate(
        "talks",
        say("talks-title"),
        say("talks-caption", attacker=names["attacker"]),
        (_range(view, offers),),
        (
            Key("line", "attacker", say("key-least", side=names["attacker"])),
            Key("line", "defender", say("key-most", side=names["defender"])),
            *marks,
        ),
        "alone",
    )


def ends(view: View) -> Plate:
    """Return when wars end whose sides talk."""
    say = view.tongue.say
    marks = [Key("mark", "record", say("key-record"))] if view.recorded("war ended") else []
    return Plate(
        "ends",
        say("ends-title"),
        _caption(view),
        (_ends(view),),
        (
            Key("area", "record", say("key-treaties")),
            Key("area", "muted", say("key-other-ends")),
            *marks,
        ),
        "alone",
    )


def _series(view: View, name: str, **where: str) -> NDArray[np.float64]:
    """Return quantiles by round, NaN where few wars were still fought; shape (quantile, round)."""
    table = view.runs.ensemble.talks
    assert table is not None  # noqa: S101 - the caller asked before
    values = table[name].sel(where).to_numpy().astype(np.float64)
    return np.where(table["fought"].to_numpy() >= ENOUGH, values, np.nan)


def _range(view: View, offers: list[Offer]) -> Drawing:
    """Return what each side would sign and what was offered, as worth to the attacker."""
    table = view.runs.ensemble.talks
    assert table is not None  # noqa: S101 - the caller asked before
    levels = [float(q) for q in table["quantile"].to_numpy()]
    days = np.maximum(table["day"].to_numpy(), 1)
    lines = {
        "attacker": _series(view, "reservation", side="attacker"),
        "defender": _series(view, "limit"),
    }

    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        for role, values in lines.items():
            for low, high, alpha in BANDS:
                edges = values[levels.index(low)], values[levels.index(high)]
                ax.fill_between(days, *edges, color=SIDE[role], alpha=alpha, linewidth=0)
            ax.plot(days, values[levels.index(0.5)], color=SIDE[role])
        _shares(ax, view)
        time_axis(ax, view)
        mark_offers(ax, view, offers)
        mark_events(ax, view)

    say = view.tongue.say
    return draw("talks-range", SIZE, paint, title=say("talks-range"), note=say("talks-range-note"))


def _ends(view: View) -> Drawing:
    """Return how many wars end in each round, by treaty and otherwise."""
    wars = view.runs.ensemble.wars
    last, code = wars["last_day"].to_numpy(), wars["outcome"].to_numpy()
    table = view.runs.ensemble.talks
    assert table is not None  # noqa: S101 - the caller asked before
    rounds = table["day"].to_numpy()
    width = float(rounds[1] - rounds[0]) if rounds.size > 1 else 7.0
    edges = np.append(rounds, rounds[-1] + width) - width / 2

    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        below = np.zeros(rounds.size)
        ended = {"record": code == SETTLED, "muted": (code != SETTLED) & (code != FIGHTING)}
        for colour, which in ended.items():
            share = np.histogram(last[which], edges)[0] / last.size
            ax.bar(rounds, share, 0.8 * width, below, color=COLOURS[colour], linewidth=0)
            below += share
        for mark in view.recorded("war ended"):
            height = [1.06 * float(below.max())] * 3
            record_mark(ax, (mark.row.low, mark.row.use, mark.row.high), height)
        _shares(ax, view)
        time_axis(ax, view)

    say = view.tongue.say
    return draw("talks-ends", SIZE, paint, title=say("talks-ends"), note=say("talks-ends-note"))


def _shares(ax: Axes, view: View) -> None:
    ax.yaxis.set_major_locator(MaxNLocator(5))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: view.tongue.percent(y)))


def _caption(view: View) -> str:
    """Say how many wars end by a treaty, and when."""
    say = view.tongue.say
    wars = view.runs.ensemble.wars
    settled = wars["outcome"].to_numpy() == SETTLED
    if not settled.any():
        return say("talks-caption-none")
    day = np.quantile(wars["last_day"].to_numpy()[settled], [0.1, 0.5, 0.9])
    told = say(
        "ends-caption",
        share=view.tongue.percent(float(settled.mean())),
        date=view.when(float(day[1])),
        low=view.long(float(day[0])),
        high=view.long(float(day[2])),
    )
    recorded = view.recorded("war ended")
    if recorded:
        told = f"{told} {say('ends-record', date=view.when(recorded[0].row.use))}"
    return told
