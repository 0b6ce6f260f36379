"""Why this room exists: ``ceasefire claims``, what a text says of a war beside what comes out."""

from __future__ import annotations

from typing import Annotated

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

__all__ = ["claims"]

Wars = Annotated[int, typer.Option("-n", "--wars", help="How many wars to judge by.")]
BATCHES = 5  # as it is, as the attacker believed, with talks, and with talks without hope or want


def claims(
    war: War,
    *,
    wars: Wars = 2_000,
    seed: Seed = 1,
    paths: Paths = PATHS,
    settings: Settings = None,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> None:
    """Judge what is claimed of a war: said, recorded, computed, and what follows."""
    scenario = open_war(war, settings)

    from ceasefire.claims import Evidence, judge_claims
    from ceasefire.cli.claims_text import as_object, lines
    from ceasefire.cli.progress import watched
    from ceasefire.l10n import Tongue

    tongue = Tongue(lang)
    with watched(BATCHES * wars, tongue) as progress:
        evidence = Evidence(scenario, wars, seed, progress, paths=paths)
        judged = judge_claims(evidence)
    if as_json:
        print_json(as_object(evidence, judged))
        return
    for line in lines(evidence, judged, tongue):
        typer.echo(line)
