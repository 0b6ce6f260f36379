"""Why this room exists: offers of history in the bargaining range, each with its day beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.transforms import Bbox

from ceasefire.report.canvas import COLOURS, rimmed
from ceasefire.units import day_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from matplotlib.axes import Axes

    from ceasefire.report.view import View
    from ceasefire.study.offers import Offer

__all__ = ["mark_offers"]

SIZE = 3.6  # points, of a mark
ROOM = 3.5  # points around a mark that no label may cover
GAP = 5  # points between a mark and its label
# Where a label may stand: the later side first, for there are few marks and many weeks.
AFTER, BEFORE = (GAP, 0, "left", "center"), (-GAP, 0, "right", "center")
ABOVE, BELOW = (0, GAP, "center", "bottom"), (0, -GAP, "center", "top")


def mark_offers(ax: Axes, view: View, offers: Iterable[Offer]) -> None:
    """Mark offers at their day and worth to the attacker; those from before the war on its first.

    Parameters
    ----------
    ax
        The chart, with its limits set.
    view, offers
        The war; what was offered. One after the horizon is left out.
    """
    first = view.war.calendar.first_day
    dated = [(max(day_of(one.day, first), 1), one) for one in offers]
    seen = [(day, one) for day, one in dated if day <= view.horizon]
    scale = ax.figure.dpi / 72.0
    taken = []
    for day, one in seen:
        ax.plot(
            day, one.worth[0], marker="D", markersize=SIZE, markerfacecolor=COLOURS["paper"],
            clip_on=False, markeredgecolor=COLOURS["record"], markeredgewidth=1.2, zorder=7,
            linestyle="none",
        )  # fmt: skip
        x, y = ax.transData.transform((day, one.worth[0]))
        taken.append(Bbox.from_extents(x, y, x, y).padded(ROOM * scale))
    rtl = view.tongue.direction == "rtl"
    spots = (BEFORE, AFTER, ABOVE, BELOW) if rtl else (AFTER, BEFORE, ABOVE, BELOW)
    for i, (day, one) in enumerate(seen):
        others = taken[:i] + taken[i + 1 :]
        text = view.tongue.date(one.day, "short")
        taken.append(_write(ax, (day, one.worth[0]), text, spots, others))


def _write(
    ax: Axes,
    at: tuple[float, float],
    text: str,
    spots: Sequence[tuple[int, int, str, str]],
    taken: Sequence[Bbox],
) -> Bbox:
    """Write a label at the first free spot within the chart, or else at the first; say where."""
    whole = ax.get_window_extent()
    for spot in spots:
        label = ax.annotate(text, at, **_placed(spot))
        box = label.get_window_extent()
        label.remove()
        if whole.x0 <= box.x0 and box.x1 <= whole.x1 and not box.count_overlaps(taken):
            break
    else:
        spot = spots[0]
    return rimmed(ax.annotate, text, at, **_placed(spot), zorder=8).get_window_extent()


def _placed(spot: tuple[int, int, str, str]) -> dict[str, Any]:
    dx, dy, ha, va = spot
    place = {"xytext": (dx, dy), "textcoords": "offset points", "ha": ha, "va": va}
    return place | {"fontsize": 6.8, "color": COLOURS["ink"]}
