"""Why this room exists: how the wars stand when the model stops looking, and how sure that is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ceasefire.report.view import View

__all__ = ["Outcome", "outcomes"]


class Outcome(NamedTuple):
    """How a share of the wars stands at the horizon: in words, as a number, and with its error."""

    name: str
    share: float
    text: str


def outcomes(view: View) -> list[Outcome]:
    r"""Return how the wars stand at the horizon, most frequent first, with standard errors.

    Notes
    -----
    The error of a share :math:`p` of :math:`n` wars is :math:`\sqrt{p (1 - p) / n}`.
    """
    n, percent = len(view.runs), view.tongue.percent
    found = []
    for code, share in view.runs.ensemble.outcomes().items():
        error = math.sqrt(share * (1 - share) / n)
        text = view.tongue.say("plus-minus", value=percent(share, 1), error=percent(error, 1))
        found.append(Outcome(view.tongue.say(f"outcome-{code}"), share, text))
    return sorted((o for o in found if o.share > 0), key=lambda o: -o.share)
