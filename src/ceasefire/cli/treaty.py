"""Why this room exists: ``ceasefire treaty``, terms as text, in figures, by date and on a map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli.options import AsJson, Lang, Settings, War, open_war, print_json
from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from ceasefire.l10n import Tongue
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.treaty.atlas import Atlas
    from ceasefire.treaty.treaty import Treaty

__all__ = ["treaty"]

File = Annotated[
    Path | None, typer.Option("--file", metavar="TERMS.YAML", help="Terms of your own.")
]
Package = Annotated[
    str | None, typer.Option("--package", metavar="ID", help="Terms that come with the war.")
]
Map = Annotated[
    Path | None, typer.Option("--map", metavar="OUT.SVG", help="Draw the land before and after.")
]


def treaty(
    war: War,
    *,
    file: File = None,
    package: Package = None,
    chart: Map = None,
    settings: Settings = None,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> None:
    """Write terms out as a treaty, count what they take and give, and draw them."""
    from ceasefire.l10n import Tongue

    if file and package:
        raise RequestError("--file and --package: give one of them")
    scenario, tongue = open_war(war, settings), Tongue(lang)
    if not (file or package):
        if chart:
            raise RequestError("--map: name the terms too, with --package or --file")
        _list(war, scenario, tongue, as_json=as_json)
        return
    _show(scenario, tongue, file, package, chart, as_json=as_json)


def _list(war: str, scenario: Scenario, tongue: Tongue, *, as_json: bool) -> None:
    """Print what terms come with a war."""
    from ceasefire.cli.treaty_text import print_list
    from ceasefire.scenario.packages import package_names, package_path
    from ceasefire.scenario.peace import PEACE
    from ceasefire.treaty.treaty import read_treaty

    if scenario.peace is None:
        raise RequestError(f"{scenario.name}: knows no treaties, the war has no {PEACE}")
    found = [read_treaty(package_path(scenario, name)) for name in package_names(scenario)]
    found.sort(key=lambda one: (f"{one.day or ''}", one.id))
    if as_json:
        print_json(
            [
                {
                    "id": one.id,
                    "day": one.day and f"{one.day}",
                    "status": one.status,
                    "title": tongue.pick(one.title),
                }
                for one in found
            ]
        )
        return
    print_list(found, war, tongue)


def _show(
    scenario: Scenario,
    tongue: Tongue,
    file: Path | None,
    package: str | None,
    chart: Path | None,
    *,
    as_json: bool,
) -> None:
    """Print one set of terms, and draw its map if that is asked for."""
    from ceasefire.report.treaty import Notary
    from ceasefire.report.treaty.numbers import as_numbers
    from ceasefire.treaty.accounts import account
    from ceasefire.treaty.atlas import read_atlas
    from ceasefire.treaty.calendar import calendar
    from ceasefire.treaty.displacement import displace
    from ceasefire.treaty.settle import settle

    atlas = read_atlas(scenario)
    terms = _terms(scenario, atlas, file, package)
    settled = settle(terms, atlas)
    books, exodus, occasions = account(settled), displace(settled), calendar(terms, atlas.peace)
    notary = Notary(scenario.document, atlas, tongue)
    if chart:
        from ceasefire.report.treaty.map import treaty_map

        _write(chart, treaty_map(scenario, settled, books, notary))
    if as_json:
        print_json(as_numbers(books, exodus, occasions))
        return
    from ceasefire.cli.treaty_text import print_treaty

    print_treaty(terms, books, exodus, occasions, notary)
    if chart:
        typer.echo(notary.say("map-written", file=str(chart)))


def _terms(scenario: Scenario, atlas: Atlas, file: Path | None, package: str | None) -> Treaty:
    """Read terms and hold them against the land."""
    from ceasefire.scenario.packages import package_path
    from ceasefire.treaty.check import require_treaty
    from ceasefire.treaty.treaty import read_treaty_places

    path = file or package_path(scenario, package or "")
    terms, places = read_treaty_places(path)
    return require_treaty(terms, atlas, places, clocks=atlas.peace.clocks)


def _write(path: Path, text: str) -> None:
    """Write a file that appears whole or not at all."""
    from ceasefire.report.atomic import landing

    with landing(path.parent) as folder:
        (folder / path.name).write_text(text, encoding="utf-8", newline="\n")
