"""Why this room exists: how many men stood at the front, and how many were still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.canvas import SIDE, Drawing, Key, Plate, draw
from ceasefire.report.plots import axes, band, numbers, time_axis

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ceasefire.report.view import View

__all__ = ["strength"]

SIZE = (4.0, 2.4)


def strength(view: View) -> Plate:
    """Return men at the front and in reserve, both sides."""
    say = view.tongue.say
    unit = say("unit-thousand-men")
    return Plate(
        "strength",
        say("strength-title"),
        _caption(view),
        (
            _one(view, "men", say("strength-front"), unit),
            _one(view, "pool", say("strength-reserve"), unit),
        ),
        (
            *(Key("line", role, view.name(side)) for role, side in view.sides.items()),
            Key("band", "muted", say("key-band")),
        ),
    )


def _one(view: View, name: str, title: str, note: str) -> Drawing:
    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        for side, colour in SIDE.items():
            band(ax, view.band(name, side=side), colour)
        ax.set_ylim(bottom=0)
        numbers(ax, view)
        time_axis(ax, view)

    return draw(f"strength-{name}", SIZE, paint, title=title, note=note)


def _caption(view: View) -> str:
    number, pick, end = view.tongue.number, view.tongue.pick, view.reading_day
    men = {side: view.band("men", side=side).median for side in SIDE}
    return view.tongue.say(
        "strength-caption",
        attacker=pick(view.war.attacker.adjective),
        defender=pick(view.war.defender.adjective),
        date=view.when(end),
        first_attacker=number(1000 * round(float(men["attacker"][0]))),
        first_defender=number(1000 * round(float(men["defender"][0]))),
        last_attacker=number(1000 * round(float(men["attacker"][end - 1]))),
        last_defender=number(1000 * round(float(men["defender"][end - 1]))),
        ratio=number(float(men["attacker"][end - 1] / men["defender"][end - 1]), 1),
    )
