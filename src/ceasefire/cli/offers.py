"""Why this room exists: ``ceasefire offers``, who should have signed what lay on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli.options import (
    PATHS,
    AsJson,
    Lang,
    Paths,
    Seed,
    Settings,
    War,
    open_war,
    print_json,
)
from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from ceasefire.report.packages import Package
    from ceasefire.study.offers import Weighed

__all__ = ["offers"]

Wars = Annotated[int, typer.Option("-n", "--wars", help="Wars in which fighting on is valued.")]
Plans = Annotated[
    int,
    typer.Option("--plans", help="How often to solve the war; their spread is the solver's error."),
]


def offers(
    war: War,
    *,
    wars: Wars = 2_000,
    seed: Seed = 1,
    plans: Plans = 2,
    paths: Paths = PATHS,
    settings: Settings = None,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> None:
    """Hold each offer of history against what fighting on was worth on its day."""
    scenario = open_war(war, settings)

    from ceasefire.cli.progress import watched
    from ceasefire.l10n import Tongue
    from ceasefire.report.offers import lines
    from ceasefire.report.packages import packages
    from ceasefire.study.offers import weigh
    from ceasefire.study.twins import Effort, fight_twin

    tongue, effort = Tongue(lang), Effort(wars, seed, plans, paths)
    known = packages(scenario)
    if not known:
        raise RequestError(f"{scenario.name}: no dated package in record/packages")
    with watched(wars, tongue) as progress:
        twin = fight_twin(scenario, effort, progress)
    tables = [table for table in twin.tables if table is not None]
    found = [weigh(package.offer, scenario, tables) for package in known]
    if as_json:
        print_json(
            {
                "scenario": scenario.name,
                "digest": scenario.digest,
                "wars": wars,
                "seed": seed,
                "plans": plans,
                "paths": paths,
                "offers": [_object(*pair) for pair in zip(known, found, strict=True)],
            }
        )
        return
    for line in lines(known, found, scenario, tongue):
        typer.echo(line)


def _object(package: Package, weighed: Weighed) -> dict[str, object]:
    """Return a package for machines: what it was, and what the model makes of it."""
    treaty = package.treaty
    return {"title": treaty.title.model_dump(), "status": treaty.status} | weighed.as_dict()
