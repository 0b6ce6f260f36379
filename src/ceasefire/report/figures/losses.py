"""Why this room exists: what the war cost each side, beside what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.canvas import SIDE, Drawing, Key, Plate, draw
from ceasefire.report.plots import axes, band, numbers, record_mark, time_axis
from ceasefire.report.view import capital

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ceasefire.report.view import Mark, View

__all__ = ["losses"]

SIZE = (4.0, 2.5)
ROLES = ("attacker", "defender")  # in the order of a probe's side


def losses(view: View) -> Plate:
    """Return cumulative losses of both sides with the record's points."""
    say = view.tongue.say
    return Plate(
        "losses",
        say("losses-title"),
        _caption(view),
        tuple(_one(view, i) for i in range(2)),
        (
            Key("line", "ink", say("key-all-losses")),
            Key("band", "muted", say("key-band")),
            Key("bar", "ink", say("key-dead-model")),
            Key("mark", "record", say("key-record-all")),
            Key("hollow", "record", say("key-record-dead")),
        ),
    )


def _one(view: View, side: int) -> Drawing:
    role = ROLES[side]

    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        band(ax, view.band("lost", side=role), SIDE[role])
        for mark in view.recorded("lost", "dead"):
            if mark.probe.side == side:
                _record(ax, view, mark, SIDE[role])
        ax.set_ylim(bottom=0)
        numbers(ax, view)
        time_axis(ax, view)

    note = view.tongue.say("unit-thousand-men")
    return draw(f"losses-{role}", SIZE, paint, title=view.name(view.sides[role]), note=note)


def _record(ax: Axes, view: View, mark: Mark, colour: str) -> None:
    """Mark a recorded sum; of the dead also the model's 80 %, since no curve shows them."""
    row, day = mark.row, mark.probe.day
    dead = mark.probe.what == "dead"
    record_mark(ax, (day, day, day), (row.low / 1000, row.use / 1000, row.high / 1000), hollow=dead)
    if dead:
        model = next(o for o in view.scores if o.id == row.id)
        beside = day - view.horizon / 40
        ax.plot([beside] * 2, [model.q10 / 1000, model.q90 / 1000], color=colour, linewidth=3.2)
        ax.plot(beside, model.median / 1000, "_", color=colour, markersize=9, markeredgewidth=1.6)


def _caption(view: View) -> str:
    say, number, pick = view.tongue.say, view.tongue.number, view.tongue.pick
    end = view.reading_day
    lost = {role: view.band("lost", side=role) for role in ROLES}

    def thousand(x: float) -> str:
        return number(1000 * round(x))

    text = say(
        "losses-caption",
        date=view.when(end),
        attacker=pick(view.war.attacker.adjective),
        defender=pick(view.war.defender.adjective),
        attacker_lost=thousand(float(lost["attacker"].median[end - 1])),
        defender_lost=thousand(float(lost["defender"].median[end - 1])),
        ratio=number(float(lost["attacker"].median[end - 1] / lost["defender"].median[end - 1]), 1),
    )
    notes = [
        say(
            "losses-record",
            thing=capital(view.row_name(mark.row)),
            record=number(mark.row.use),
            model=number(round(score.median, -2)),
            range=view.range(round(score.q10, -2), round(score.q90, -2)),
        )
        for mark, score in zip(view.marks, view.scores, strict=True)
        if mark.probe.what in {"lost", "dead"}
    ]
    return " ".join([text, *notes])
