"""Why this room exists: ``ceasefire list``, the wars that come with the package."""

from __future__ import annotations

import typer

from ceasefire.cli.options import AsJson, Lang, print_json

__all__ = ["list_wars"]


def list_wars(*, as_json: AsJson = False, lang: Lang = "en") -> None:
    """List the wars that come with the package."""
    from ceasefire.scenario.catalogue import shipped

    wars = [{"name": war.name, "title": getattr(war.title, lang)} for war in shipped()]
    if as_json:
        print_json(wars)
        return
    width = max((len(war["name"]) for war in wars), default=0)
    for war in wars:
        typer.echo(f"{war['name']:{width}}  {war['title']}")
