"""Why this room exists: ``ceasefire durability``, terms against the chance that the peace holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli.options import AsJson, Lang, Seed, Settings, War, open_war, print_json
from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from ceasefire.aftermath.compare import Setting
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.treaty.atlas import Atlas
    from ceasefire.treaty.treaty import Treaty

__all__ = ["durability"]

Draws = Annotated[
    int, typer.Option("-n", "--draws", min=2, help="Draws of what is not known exactly.")
]
By = Annotated[
    str | None, typer.Option("--by", metavar="DATE", help="Day up to which war is asked for.")
]
Begins = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="First day of the peace.")
]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE.SVG", help="Draw the figure.")]


def durability(
    war: War,
    *,
    draws: Draws = 1_000,
    seed: Seed = 1,
    begins: Begins = None,
    by: By = None,
    settings: Settings = None,
    as_json: AsJson = False,
    lang: Lang = "en",
    out: Out = None,
) -> None:
    """Lay terms beside each other: how long each peace holds, and when war comes again."""
    scenario = open_war(war, settings)

    from ceasefire.aftermath.compare import compare
    from ceasefire.l10n import Tongue
    from ceasefire.report.durability import Words, as_numbers
    from ceasefire.scenario.renewed import read_renewed
    from ceasefire.treaty.atlas import read_atlas

    tongue, atlas = Tongue(lang), read_atlas(scenario)
    treaties, record = _packages(scenario, atlas), read_renewed(scenario)
    signed = _signed(treaties)
    setting = _setting(scenario, atlas, signed, (begins, by), (draws, seed))
    found = compare(treaties, atlas, setting, signed.id if signed else None)
    words = Words(scenario.document, atlas.peace, found, record, tongue)
    if out:
        from ceasefire.report.durability.figure import draw_durability

        _write(out, draw_durability(words))
    if as_json:
        print_json(as_numbers(scenario, found, record))
        return
    from ceasefire.cli.durability_text import print_durability

    print_durability(words)
    if out:
        typer.echo(words.say("written", file=str(out)))


def _packages(scenario: Scenario, atlas: Atlas) -> list[Treaty]:
    """Read the terms that come with a war, and hold them against the land."""
    from ceasefire.scenario.packages import package_names, package_path
    from ceasefire.treaty.check import require_treaty
    from ceasefire.treaty.treaty import read_treaty_places

    found = []
    for name in package_names(scenario):
        terms, places = read_treaty_places(package_path(scenario, name))
        found.append(require_treaty(terms, atlas, places, clocks=atlas.peace.clocks))
    return found


def _signed(treaties: list[Treaty]) -> Treaty | None:
    """Return the treaty that ended the war: of those with a ceasefire, the last to be signed."""
    ended = [one for one in treaties if one.signed and one.ceasefire]
    return max(ended, key=lambda one: one.signed or date.min, default=None)


def _setting(
    scenario: Scenario,
    atlas: Atlas,
    signed: Treaty | None,
    days: tuple[str | None, str | None],
    luck: tuple[int, int],
) -> Setting:
    """Return the days and the luck, as given or as the war suggests."""
    from ceasefire.aftermath.compare import Setting, first_day, last_day
    from ceasefire.units import date_of

    calendar = scenario.document.calendar
    begins = _day("--from", days[0]) or (signed and first_day(signed, atlas))
    begins = begins or date_of(calendar.days + 1, calendar.first_day)
    by = _day("--by", days[1]) or last_day(atlas.peace.aftermath, begins)
    setting = Setting(begins, by, *luck)
    if not setting.possible:
        raise RequestError(
            f"--by: must lie within ten years from the first day of the peace, {begins} (got {by})"
        )
    return setting


def _day(option: str, text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise RequestError(f"{option}: must be a date such as 1941-12-31 (got {text!r})") from error


def _write(path: Path, text: str) -> None:
    """Write a file that appears whole or not at all."""
    from ceasefire.report.atomic import landing

    with landing(path.parent) as folder:
        (folder / path.name).write_text(text, encoding="utf-8", newline="\n")
