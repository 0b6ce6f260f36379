"""Why this room exists: a page that explains much has to say what it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceasefire.report.view import View

__all__ = ["limits"]

ALWAYS = ("strength", "lines", "tuned", "panel")


def limits(view: View) -> list[str]:
    """Return what the model cannot say of this war."""
    values = {
        "horizon": view.when(view.horizon),
        "panel": view.tongue.number(int(view.runs.ensemble.days.attrs["panel"])),
        "kept": view.tongue.number(view.runs.ensemble.kept),
        "wars": view.tongue.number(len(view.runs)),
    }
    talked = view.runs.ensemble.talks is not None
    first = ("price", "chain", "states") if talked else ("silent",)
    last = ("kept",) if view.runs.ensemble.tally else ()
    return [view.tongue.say(f"limit-{name}", **values) for name in (*first, *ALWAYS, *last)]
