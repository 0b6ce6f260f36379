"""Why this room exists: what was left to shoot with. Days of supply and stock, class by class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ceasefire.campaign.magazine import classes
from ceasefire.report.canvas import SIDE, Drawing, Key, Plate, draw
from ceasefire.report.plots import axes, band, numbers, record_mark, time_axis

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ceasefire.report.view import View

__all__ = ["ammunition"]

SIZE = (3.0, 2.5)
BESIDE = 0.04  # of the time axis: two marks of the record at its end must not hide each other
SMALL = 30.0  # stocks of fewer thousands get a decimal


def ammunition(view: View) -> Plate:
    """Return days of supply and stock of every class, and the record of the watched one."""
    say, watched = view.tongue.say, view.war.supply.watched
    both = [(s, c) for s in ("defender", "attacker") for c in classes(view.scenario, s)]
    both.sort(key=lambda pair: pair != ("defender", watched))
    return Plate(
        "ammunition",
        say("ammunition-title"),
        _caption(view, watched),
        tuple(_one(view, side, kind) for side, kind in both),
        (
            Key("line", "defender", view.name(view.war.defender)),
            Key("line", "attacker", view.name(view.war.attacker)),
            Key("band", "muted", say("key-band")),
            Key("mark", "record", say("key-record")),
            Key("hollow", "record", say("key-record-low")),
        ),
        "many",
    )


def _one(view: View, side: str, kind: str) -> Drawing:
    say, where = view.tongue.say, {f"{side}_class": kind}

    def paint(figure: Figure) -> None:
        top, bottom = axes(figure, view, (1.3, 1.0), headed=True)
        band(top, view.band(f"{side}_supply_days", **where), SIDE[side])
        if (side, kind) == ("defender", view.war.supply.watched):
            _record(top, view, kind)
        stock = view.band(f"{side}_stock", **where)
        band(bottom, type(stock)(*(q / 1000 for q in stock)), SIDE[side])
        digits = 1 if stock.q90.max() / 1000 < SMALL else 0
        for ax, unit, places in ((top, "unit-days", 0), (bottom, "unit-thousand-rounds", digits)):
            ax.set_ylim(bottom=0)
            numbers(ax, view, places, most=4)
            ax.set_title(say(unit), loc=_side(view), fontsize=7, pad=2)
            time_axis(ax, view, labels=ax is bottom)

    name = class_name(view, kind)
    title = say("of-side", thing=name, side=view.name(view.sides[side]))
    return draw(f"ammunition-{side}-{kind}", SIZE, paint, title=title)


def _side(view: View) -> Literal["left", "right"]:
    return "right" if view.tongue.direction == "rtl" else "left"


def _record(ax: Axes, view: View, kind: str) -> None:
    """Mark recorded days of supply on their day; a low of unknown day at the model's own low."""
    days = view.band("defender_supply_days", defender_class=kind).median
    for mark in view.recorded("supply", "lowest supply"):
        row, day = mark.row, mark.probe.day
        y = (row.low, row.use, row.high)
        if mark.probe.side != 1:
            continue
        if mark.probe.what == "supply":
            record_mark(ax, (day, day, day), y)
        else:
            low = min(int(days[:day].argmin()) + 1, day - round(BESIDE * view.horizon))
            record_mark(ax, (low, low, low), y, hollow=True)


def class_name(view: View, kind: str) -> str:
    """Return a class of ammunition in words: ``shells-76`` is shells of 76 mm."""
    tongue = view.tongue
    stem, _, calibre = kind.rpartition("-")
    if tongue.knows(f"class-{kind}"):
        return tongue.say(f"class-{kind}")
    if calibre.isdigit() and tongue.knows(f"class-{stem}"):
        return tongue.say("class-calibre", name=tongue.say(f"class-{stem}"), calibre=calibre)
    return kind


def _caption(view: View, watched: str) -> str:
    number = view.tongue.number
    days = view.band("defender_supply_days", defender_class=watched)
    end = view.reading_day
    lowest = int(days.median[:end].argmin())
    return view.tongue.say(
        "ammunition-caption",
        thing=class_name(view, watched),
        side=view.tongue.pick(view.war.defender.adjective),
        first=number(days.median[0]),
        lowest=number(days.median[lowest]),
        lowest_date=view.when(lowest + 1),
        last=number(days.median[end - 1]),
        last_range=view.range(days.q10[end - 1], days.q90[end - 1]),
        date=view.when(end),
    )
