"""Why this room exists: ``ceasefire whatif``, the same wars with something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli.options import AsJson, Lang, Seed, Settings, War, print_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.whatif import Alternative
    from ceasefire.study.signing import Signing
    from ceasefire.study.twins import Effort, Twin
    from ceasefire.study.whatif import Comparison

__all__ = ["whatif"]

Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PRESET]...", help="Questions by name; none lists those of the war."),
]
Wars = Annotated[int, typer.Option("-n", "--wars", help="Pairs of wars for each question.")]
Plans = Annotated[
    int,
    typer.Option("--plans", help="How often to solve each war; their spread is the solver's error."),
]
Paths = Annotated[int, typer.Option("--paths", help="Simulated wars from which a plan is found.")]
Threads = Annotated[
    int | None,
    typer.Option("--threads", min=1, help="Threads; all cores by default. Changes no number."),
]


def whatif(
    war: War,
    names: Names = None,
    *,
    settings: Settings = None,
    wars: Wars = 4_000,
    seed: Seed = 1,
    plans: Plans = 4,
    paths: Paths = 2_048,
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
    from ceasefire.study.twins import Effort, fight_twin

    scenario, changes, tongue = load(war), parse_settings(settings or ()), Tongue(lang)
    if not names and not changes:
        _list(scenario, tongue, as_json=as_json)
        return
    effort = Effort(wars, seed, plans, paths, threads)
    chosen = alternatives(scenario, names or (), changes)
    others = {one.scenario.digest: one.scenario for one in chosen} | {scenario.digest: scenario}
    with watched(wars * len(others), tongue) as progress:
        fought = {key: fight_twin(each, effort, progress) for key, each in others.items()}
    answers = [_answer(one, fought[scenario.digest], fought, effort) for one in chosen]
    if as_json:
        print_json(_numbers(scenario, chosen, answers, effort, fought))
        return
    for one, answer in zip(chosen, answers, strict=True):
        for line in _lines(one, answer, tongue):
            typer.echo(line)
