"""Why this room exists: results for machines: one mapping of plain values, without a NaN in it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ceasefire.war.facade import Runs

__all__ = ["as_numbers"]


def as_numbers(runs: Runs, settings: Mapping[str, str]) -> dict[str, object]:
    """Return the summary of a batch as plain values.

    Parameters
    ----------
    runs
        The wars and their record.
    settings
        What was changed in the scenario.
    """
    ensemble, found = runs.ensemble, runs.observables()
    tests = [o for o in found if o.role == "test"]
    return {
        "scenario": ensemble.scenario.name,
        "digest": ensemble.scenario.digest,
        "runs": len(runs),
        "kept": ensemble.kept,
        "quantiles": ensemble.quantiles,
        "seed": ensemble.seed,
        "seconds": round(ensemble.seconds, 3),
        "outcomes": ensemble.outcomes(),
        "settings": dict(settings),
        "fit": fit.fit if (fit := ensemble.scenario.posterior) else "stated",
        "observables": [
            {name: _finite(value) for name, value in o.as_dict().items()} for o in found
        ],
        "covered": sum(o.covered for o in tests),
        "tests": len(tests),
    }


def _finite(value: object) -> object:
    """Return a value that JSON has; what is not a number is null."""
    return None if isinstance(value, float) and not math.isfinite(value) else value
