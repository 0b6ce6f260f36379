"""Why this room exists: particles become a small file that people read and wars are drawn from.

The cloud is put into words as a normal distribution: its mean, spread and correlations. What that
leaves out (skewness, bends) shows where the wars drawn from it answer otherwise than the particles
did, so those answers are in the file too.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.scenario.finding import WAR
from ceasefire.scenario.latents import stated
from ceasefire.scenario.posterior import Drawn, Gauss, Made, Posterior

if TYPE_CHECKING:
    from ceasefire.scenario.calibration import Calibration
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.study.calibrate.military import MilitaryFit
    from ceasefire.study.calibrate.problem import Floats
    from ceasefire.study.calibrate.smc import Population

__all__ = ["DIGITS", "inputs_of", "is_old", "learnt"]

DIGITS = 6
_CORRELATION_DIGITS = 4  # coarser than the noise of a thousand particles, finer than its use


def inputs_of(scenario: Scenario, asked: Calibration, *, talks: bool = False) -> str:
    """Return the SHA-256 of what a fit rests on; another one means that the fit is out of date.

    Parameters
    ----------
    scenario
        The war as its files state it.
    asked
        Its ``calibrate.yaml``.
    talks
        Whether the fit rests on the bargaining too.
    """
    content: dict[str, object] = {WAR: scenario.document.model_dump(mode="json")}
    for file, rows in scenario.tables.items():
        content[file] = [row.model_dump(mode="json") for row in rows]
    content["military"] = asked.military.model_dump(mode="json")
    if talks:
        content |= {"digest": scenario.digest, "full": asked.model_dump(mode="json")["full"]}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def learnt(scenario: Scenario, fit: MilitaryFit, cloud: Population, made: Made) -> Posterior:
    """Return the posterior of the military fit.

    Parameters
    ----------
    scenario
        The war as its files state it.
    fit, cloud
        The fit and its last population.
    made
        Where it comes from.
    """
    start = stated(scenario.document)
    mean, sd = cloud.values.mean(axis=0), cloud.values.std(axis=0, ddof=1)
    return Posterior(
        schema_="ceasefire/posterior@1",
        fit="military",
        made=made,
        drawn=tuple(
            Drawn(
                id=name,
                start=_gauss(*start[name]),
                prior=_gauss(prior.mean, prior.sd),
                posterior=_gauss(mean[i], sd[i]),
            )
            for i, (name, prior) in enumerate(fit.prior.items())
        ),
        correlation=_correlation(cloud.values),
    )


def _gauss(mean: float, sd: float) -> Gauss:
    return Gauss(mean=round(float(mean), DIGITS), sd=round(float(sd), DIGITS))


def _correlation(values: Floats) -> tuple[tuple[float, ...], ...]:
    """Return the lower triangle of correlations; what does not vary goes with nothing."""
    deviation = values - values.mean(axis=0)
    spread = np.sqrt((deviation**2).sum(axis=0))
    unit = deviation / np.where(spread > 0.0, spread, 1.0)
    square = np.round(unit.T @ unit, _CORRELATION_DIGITS)
    np.fill_diagonal(square, 1.0)
    return tuple(tuple(float(x) for x in row[: i + 1]) for i, row in enumerate(square))


def is_old(
    scenario: Scenario, asked: Calibration, fit: Posterior, military: Posterior | None
) -> bool:
    """Say whether a fit rests on other files than the war's present ones.

    Parameters
    ----------
    scenario, asked
        The war as its files state it, and its ``calibrate.yaml``.
    fit
        What was kept.
    military
        The military fit on which a full one rests.
    """
    talks = fit.fit == "full"
    war = replace(scenario, posterior=military) if talks else scenario
    return fit.made.inputs != inputs_of(war, asked, talks=talks)
