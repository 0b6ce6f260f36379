"""Why this room exists: what a war is born with, by name, as its document states it.

Some inputs are known only within bounds, so each war draws its own: factors on men, rates, works,
stocks and railways; the truth about effectiveness; how many of the losses are dead. A fit replaces
these draws by better ones, unless somebody has set by hand what a draw starts from.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.scenario.base import Z80

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.scenario.posterior import Gauss, Posterior
    from ceasefire.scenario.war import Document

    Floats = NDArray[np.float64]

__all__ = ["EFFECTIVENESS", "SHARES", "Births", "Normal", "births", "is_factor", "stated"]

EFFECTIVENESS = "effectiveness"
SHARES = ("attacker_dead_share", "defender_dead_share")
_SAME = 1e-6  # files hold six decimals


class Normal(NamedTuple):
    """A normal distribution; of a factor, that of its logarithm."""

    mean: float
    sd: float


class Births(NamedTuple):
    """Joint distribution of what wars are born with, in the order of :func:`stated`.

    ``by_hand`` names what a fit knows better, but somebody has set.
    """

    mean: Floats  # (latent,)
    sd: Floats  # (latent,)
    correlation: Floats  # (latent, latent)
    by_hand: tuple[str, ...]


def is_factor(name: str) -> bool:
    """Say whether a draw is a factor, of which the logarithm is normal."""
    return name != EFFECTIVENESS and name not in SHARES


def stated(document: Document) -> dict[str, Normal]:
    """Return what ``war.yaml`` says of each draw, the factors first.

    Parameters
    ----------
    document
        ``war.yaml``.
    """
    uncertain, truth = document.uncertain, document.beliefs.truth
    found = {}
    for name in type(uncertain).model_fields:
        bounds = getattr(uncertain, name)
        # The logarithm is centred on 0 whatever the bounds: the scenario's own value is the median.
        found[name] = Normal(0.0, math.log(bounds.high / bounds.low) / (2 * Z80))
    found[EFFECTIVENESS] = Normal(truth.mean, truth.sd)
    armies = (document.combat.attacker, document.combat.defender)
    for name, side in zip(SHARES, armies, strict=True):
        found[name] = Normal(side.dead_share, side.dead_share_spread)
    return found


def births(document: Document, fit: Posterior | None) -> Births:
    """Return what wars are born with: as a fit has it, where nobody set it by hand.

    Parameters
    ----------
    document
        ``war.yaml``.
    fit
        What was learnt from the record; None for what is stated.
    """
    start = stated(document)
    names = list(start)
    mean, sd = (np.array(part, dtype=np.float64) for part in zip(*start.values(), strict=True))
    correlation, by_hand = np.eye(len(names)), []
    learnt = {one.id: one for one in fit.drawn} if fit else {}
    for i, name in enumerate(names):
        if name not in learnt:
            continue
        if not _same(learnt[name].start, start[name]):
            by_hand.append(name)
            continue
        mean[i], sd[i] = learnt[name].posterior.mean, learnt[name].posterior.sd
    if fit:
        kept = [one.id for one in fit.drawn if one.id in names and one.id not in by_hand]
        at = [names.index(name) for name in kept]
        of = [[one.id for one in fit.drawn].index(name) for name in kept]
        correlation[np.ix_(at, at)] = np.array(fit.matrix())[np.ix_(of, of)]
    return Births(mean, sd, correlation, tuple(by_hand))


def _same(a: Gauss, b: Normal) -> bool:
    return math.isclose(a.mean, b.mean, abs_tol=_SAME) and math.isclose(a.sd, b.sd, abs_tol=_SAME)
