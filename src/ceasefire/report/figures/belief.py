"""Why this room exists: what the sides believed, what was true, what the attacker did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import FixedLocator, FuncFormatter

from ceasefire.report.canvas import COLOURS, SIDE, Drawing, Key, Plate, draw
from ceasefire.report.plots import axes, band, ratios, time_axis

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ceasefire.report.view import View

__all__ = ["belief"]

SIZE = (4.0, 2.9)


def belief(view: View) -> Plate:
    """Return beliefs about effectiveness, believed and true ratio of power, and the attacks."""
    say, number, rules = view.tongue.say, view.tongue.number, view.war.posture
    return Plate(
        "belief",
        say("belief-title"),
        _caption(view),
        (_worth(view), _ratio(view)),
        (
            *(Key("line", role, view.name(side)) for role, side in view.sides.items()),
            Key("band", "muted", say("key-belief-band")),
            Key("line", "ink", say("key-truth")),
            Key(
                "rule", "line", say("key-rule", go=number(rules.go, 2), stop=number(rules.stop, 2))
            ),
            Key("area", "attacker", say("key-attacking")),
        ),
    )


def _worth(view: View) -> Drawing:
    """Return what a soldier of the attacker is believed to be worth, by both, and is."""
    truth = np.exp(np.quantile(view.runs.ensemble.wars["theta"].to_numpy(), [0.1, 0.5, 0.9]))
    days = np.arange(1, view.horizon + 1)

    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        ax.axhspan(truth[0], truth[2], color=COLOURS["ink"], alpha=0.10, linewidth=0)
        ax.axhline(truth[1], color=COLOURS["ink"], linewidth=1.2)
        for side, colour in SIDE.items():
            mean = view.band("belief_mean", side=side).median
            sd = view.band("belief_sd", side=side).median
            ax.fill_between(
                days, np.exp(mean - sd), np.exp(mean + sd), color=colour, alpha=0.2, linewidth=0
            )
            ax.plot(days, np.exp(mean), color=colour)
        ratios(ax, view)
        time_axis(ax, view)

    say = view.tongue.say
    return draw(
        "belief-worth", SIZE, paint, title=say("belief-worth"), note=say("belief-worth-note")
    )


def _ratio(view: View) -> Drawing:
    """Return the ratio of power in the main sector, believed and true, over the share attacking."""
    rules, days = view.war.posture, np.arange(1, view.horizon + 1)
    sector = view.main.id

    def paint(figure: Figure) -> None:
        ax, strip = axes(figure, view, (5, 1))
        band(ax, view.band("ratio", sector=sector), COLOURS["ink"])
        believed = view.band("believed", side="attacker", sector=sector)
        band(ax, believed, SIDE["attacker"])
        for level in (rules.go, rules.stop):
            ax.axhline(level, color=COLOURS["line"], linewidth=0.8, linestyle=(0, (4, 2)))
        ratios(ax, view)
        time_axis(ax, view, labels=False)
        strip.fill_between(
            days,
            0,
            view.attacking(sector),
            color=SIDE["attacker"],
            alpha=0.75,
            linewidth=0,
            step="mid",
        )
        strip.set_ylim(0, 1)
        strip.yaxis.set_major_locator(FixedLocator([0, 1]))
        strip.yaxis.set_major_formatter(FuncFormatter(lambda y, _: view.tongue.percent(y)))
        strip.grid(visible=False)
        time_axis(strip, view)

    say = view.tongue.say
    title = say("belief-ratio", sector=view.name(view.main))
    return draw("belief-ratio", SIZE, paint, title=title, note=say("belief-ratio-note"))


def _caption(view: View) -> str:
    say, number, pick = view.tongue.say, view.tongue.number, view.tongue.pick
    mean = np.exp(view.band("belief_mean", side="attacker").median)
    truth = float(np.exp(np.median(view.runs.ensemble.wars["theta"].to_numpy())))
    end = view.reading_day
    attacking = view.attacking(view.main.id)[:end]
    return say(
        "belief-caption",
        attacker=pick(view.war.attacker.adjective),
        defender=pick(view.war.defender.adjective),
        prior=number(float(np.exp(view.war.beliefs.attacker.mean)), 1),
        last=number(float(mean[end - 1]), 1),
        date=view.when(end),
        truth=number(truth, 1),
        least=view.tongue.percent(float(attacking.min())),
        least_date=view.when(int(attacking.argmin()) + 1),
    )
