"""Why this room exists: terms that lay on the table are weighed against fighting on, war by war.

A package has a worth to each side, the same in every war; what fighting on is worth at the round of
its date differs from war to war. A side should sign what is worth to it at least as much. Values
are shares of the pie: to the attacker what it gains, to the defender what it keeps. Whose terms
they were, and what became of them, is not known here.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.aftermath.terms import Terms
from ceasefire.aftermath.violation import violations
from ceasefire.errors import RequestError
from ceasefire.study.moment import round_date, round_of
from ceasefire.study.paired import pooled
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.features import Survey
from ceasefire.treaty.value import price
from ceasefire.units import date_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.study.estimate import Estimate
    from ceasefire.treaty.treaty import Treaty
    from ceasefire.war.talks.forward import Ledger

__all__ = ["Middle", "Offer", "Weighed", "offers_of", "weigh"]

_DRAWS, _SEED = 200, 1  # of the circumstances of a breach, as for the treaties of the war itself
_MOST = 0.5  # a side should have signed if it would have in this share of the wars


class Offer(NamedTuple):
    """A priced package: its id and day, what it takes at its word, and what it is worth.

    ``worth``, to attacker and defender, has the chance of a breach in it if the sides reckon with
    one; ``gain`` and ``loss`` have not.
    """

    id: str
    day: date
    gain: float
    loss: float
    worth: tuple[float, float]


class Middle(NamedTuple):
    """Median and middle 80 % over wars; NaN if there are none."""

    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A package beside what fighting on was worth.

    Attributes
    ----------
    offer
        The package.
    held
        Date of the round.
    going_on
        What fighting on is worth to attacker and defender.
    attacker, defender, both
        Share of the wars in which a side, and in which each side, would sign.
    wars, fought
        Wars still fought at that round, over which is averaged, and wars looked at.
    """

    offer: Offer
    held: date
    going_on: tuple[Middle, Middle]
    attacker: Estimate
    defender: Estimate
    both: Estimate
    wars: int
    fought: int

    @property
    def verdict(self) -> str:
        """Who should have signed: ``both``, ``attacker``, ``defender``, ``neither``, ``nobody``.

        Nobody is left to ask where no war is still fought.
        """
        if not self.wars:
            return "nobody"
        if self.both.value >= _MOST:
            return "both"
        # Each would sign in most wars, but not in the same ones: that is no treaty either.
        attacker, defender = self.attacker.value >= _MOST, self.defender.value >= _MOST
        if attacker == defender:
            return "neither"
        return "attacker" if attacker else "defender"

    def as_dict(self) -> dict[str, object]:
        """Return the figures for JSON, which has no NaN."""
        found = asdict(self) | {"offer": self.offer._asdict(), "verdict": self.verdict}
        found["going_on"] = [middle._asdict() for middle in self.going_on]
        return {name: _plain(value) for name, value in found.items()}


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items() if name != "freedom"}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, float):
        return value if np.isfinite(value) else None
    return value if isinstance(value, int | str) else str(value)


def offers_of(treaties: Sequence[Treaty], scenario: Scenario) -> tuple[Offer, ...]:
    """Price packages as the treaties of the war itself are priced; in the order of their days.

    Parameters
    ----------
    treaties
        Packages with a day.
    scenario
        A war whose sides bargain.

    Raises
    ------
    RequestError
        If they do not, or the land cannot be given as a package says.
    """
    talks, peace = scenario.talks, scenario.peace
    if talks is None or peace is None:
        raise RequestError(f"{scenario.name}: its sides cannot bargain, so nobody could sign")
    atlas = read_atlas(scenario)
    survey = Survey(atlas, peace)
    dated = sorted((t.day, t.id, t) for t in treaties if t.day is not None)
    prices = [price(treaty, atlas, peace, survey).total for _, _, treaty in dated]
    worth = [(one.gain, 1.0 - one.loss) for one in prices]
    if talks.commitment and prices:
        shares = [[min(max(x, 0.0), 1.0) for x in one] for one in prices]
        terms = [Terms(x[1], x[0], *x[2:]) for x in shares]
        found = violations(terms, peace.aftermath, talks.patience_years, n=_DRAWS, seed=_SEED)
        worth = [
            (
                (1.0 - chance) * gain + chance * broken.broken_attacker,
                (1.0 - chance) * kept + chance * broken.broken_defender,
            )
            for (gain, kept), broken in zip(worth, found, strict=True)
            for chance in (min(broken.chance.mean, 1.0),)
        ]
    return tuple(
        Offer(name, day, one.gain, one.loss, both)
        for (day, name, _), one, both in zip(dated, prices, worth, strict=True)
    )


def weigh(offer: Offer, scenario: Scenario, tables: Sequence[Ledger]) -> Weighed:
    """Hold a package against what was said at the round on or before its day.

    Parameters
    ----------
    offer
        The package; one from before the war is held against its eve.
    scenario
        The war.
    tables
        What was said, one entry a plan.

    Raises
    ------
    RequestError
        If the package is younger than the war's calendar.
    """
    eve = date_of(0, scenario.document.calendar.first_day)
    held = round_of(scenario, max(offer.day, eve))
    reserved = [table.reservation[held].astype(np.float64) for table in tables]
    still = [values[:, np.isfinite(values).all(axis=0)] for values in reserved]
    signs = [np.array(offer.worth)[:, None] >= values for values in still]
    whole = np.concatenate(still, axis=1)
    return Weighed(
        offer,
        round_date(scenario, held),
        (_middle(whole[0]), _middle(whole[1])),
        pooled([s[0] * 1.0 for s in signs])[0],
        pooled([s[1] * 1.0 for s in signs])[0],
        pooled([s.all(axis=0) * 1.0 for s in signs])[0],
        whole.shape[1],
        sum(values.shape[1] for values in reserved),
    )


def _middle(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Middle:
    if not values.size:
        return Middle(np.nan, np.nan, np.nan)
    return Middle(*(float(x) for x in np.quantile(values, [0.1, 0.5, 0.9])))
