"""Why this room exists: ``ceasefire replay``, the chronicle of any one war out of any batch."""

from __future__ import annotations

from typing import Annotated

import typer

from ceasefire.cli.options import AsJson, Fit, Lang, Seed, Settings, War, open_war, print_json

__all__ = ["replay"]

Index = Annotated[
    int, typer.Option("--war", metavar="I", help="Which war of the batch, counted from 0.")
]
Day = Annotated[
    int | None, typer.Option("--day", metavar="D", help="One day in full, with all sectors.")
]


def replay(
    war: War,
    *,
    index: Index,
    seed: Seed = 1,
    day: Day = None,
    fit: Fit = None,
    settings: Settings = None,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> None:
    """Tell one war of a batch day by day, with its decisions and the values compared."""
    scenario = open_war(war, settings, fit)

    from ceasefire.cli.progress import watched
    from ceasefire.l10n import Tongue
    from ceasefire.report.chronicle import tell, tell_day
    from ceasefire.war.chronicle import chronicle

    tongue = Tongue(lang)
    with watched(1, tongue):  # a single war takes no time, but its kernel may have to be compiled
        story = chronicle(scenario, seed, index)
    if as_json:
        print_json(story.as_dict(day))
        return
    for line in tell(story, tongue) if day is None else tell_day(story, day, tongue):
        typer.echo(line)
