"""Why this room exists: ``ceasefire whatif``, the same wars with something changed."""

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
    Threads,
    War,
    print_json,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.whatif import Alternative
    from ceasefire.treaty.treaty import Treaty

__all__ = ["whatif"]

Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PRESET]...", help="Questions by name; none lists those of the war."),
]
Wars = Annotated[int, typer.Option("-n", "--wars", help="Pairs of wars for each question.")]
Plans = Annotated[
    int,
    typer.Option(
        "--plans", help="How often to solve each war; their spread is the solver's error."
    ),
]


def whatif(
    war: War,
    names: Names = None,
    *,
    settings: Settings = None,
    wars: Wars = 4_000,
    seed: Seed = 1,
    plans: Plans = 4,
    paths: Paths = PATHS,
    threads: Threads = None,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> None:
    """Fight a war and a changed one with the same luck, and show what differs."""
    from ceasefire.cli.progress import watched
    from ceasefire.l10n import Tongue
    from ceasefire.scenario.load import load
    from ceasefire.scenario.settings import parse_settings
    from ceasefire.scenario.whatif import alternatives

    scenario, changes, tongue = load(war), parse_settings(settings or ()), Tongue(lang)
    if not names and not changes:
        _list(scenario, tongue, as_json=as_json)
        return
    chosen = alternatives(scenario, names or (), changes)
    treaties = _treaties(scenario, chosen)

    from ceasefire.report.whatif import pages
    from ceasefire.study.answer import answers, to_fight
    from ceasefire.study.twins import Effort

    effort = Effort(wars, seed, plans, paths, threads)
    with watched(wars * len(to_fight(scenario, chosen)), tongue) as progress:
        found = answers(scenario, chosen, effort, treaties, progress)
    if as_json:
        print_json(found.as_dict())
        return
    for line in pages(found, tongue):
        typer.echo(line)


def _treaties(scenario: Scenario, chosen: Sequence[Alternative]) -> dict[str, Treaty]:
    """Return the packages that are asked about: the record's, which no study opens by itself."""
    from ceasefire.scenario.packages import package_path
    from ceasefire.treaty.treaty import read_treaty

    ids = [one.package.id for one in chosen if one.package]
    return {name: read_treaty(package_path(scenario, name)) for name in ids}


def _list(scenario: Scenario, tongue: Tongue, *, as_json: bool) -> None:
    """Print the questions that a war comes with."""
    from ceasefire.report.whatif import listing
    from ceasefire.scenario.whatif import load_presets

    presets = load_presets(scenario)
    if as_json:
        print_json([preset.model_dump(mode="json") for preset in presets])
        return
    for line in listing(scenario.name, presets, tongue):
        typer.echo(line)
