"""Why this room exists: how the wars stand when the model stops looking, and how sure that is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ceasefire.report.view import View

__all__ = ["Outcome", "heading", "outcomes", "remark"]


class Outcome(NamedTuple):
    """How a share of the wars stands at the horizon: code, words, number, number with its error."""

    code: str
    name: str
    share: float
    text: str


def outcomes(view: View) -> list[Outcome]:
    r"""Return how the wars stand at the horizon, most frequent first, with standard errors.

    Notes
    -----
    The error of a share of :math:`k` among :math:`n` wars is :math:`\sqrt{q (1 - q) / n}` with
    :math:`q = (k + 1) / (n + 2)`, Laplace's estimate: what never happened is not certain.
    """
    n, percent = len(view.runs), view.tongue.percent
    found = []
    for code, share in view.runs.ensemble.outcomes().items():
        likely = (share * n + 1) / (n + 2)
        error = math.sqrt(likely * (1 - likely) / n)
        text = view.tongue.say("plus-minus", value=percent(share, 1), error=percent(error, 1))
        found.append(Outcome(code, view.tongue.say(f"outcome-{code}"), share, text))
    return sorted((o for o in found if o.share > 0), key=lambda o: -o.share)


def heading(view: View) -> str:
    """Return what stands over the outcomes."""
    talked = view.runs.ensemble.talks is not None
    return view.tongue.say(
        "outcomes-title-talks" if talked else "outcomes-title", date=view.when(view.horizon)
    )


def remark(view: View) -> str:
    """Return what a reader has to know about them."""
    if view.runs.ensemble.talks is not None:
        return view.tongue.say("outcomes-talks")
    beyond = view.record_end is not None and view.record_end < view.horizon
    return view.tongue.say("outcomes-beyond" if beyond else "outcomes-note")
