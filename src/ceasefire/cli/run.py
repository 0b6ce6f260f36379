"""Why this room exists: ``ceasefire run``, a war fought many times beside what happened."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ceasefire.cli.options import AsJson, Fit, Lang, Seed, Settings, Threads, War, print_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ceasefire.report.view import View
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.talks.checkup import Checkup

__all__ = ["run"]

Wars = Annotated[int, typer.Option("-n", "--wars", help="How many times to fight it.")]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="DIR", help="Write report.html, summary.json and ensemble.nc there."
    ),
]
Keep = Annotated[
    Literal["daily"] | None,
    typer.Option("--keep", help="Write every day of every war into DIR too; needs much room."),
]
NoReport = Annotated[bool, typer.Option("--no-report", help="Leave report.html out of DIR.")]
Full = Annotated[
    bool,
    typer.Option("--full", help="Put into the report also what takes minutes to find."),
]
Diagnostics = Annotated[
    bool,
    typer.Option("--diagnostics", help="Plan the talks eight times and say how far to trust them."),
]

Precision = Annotated[
    str,
    typer.Option(
        "--precision", metavar="double|single", help="Length of numbers; single is faster."
    ),
]


def run(
    war: War,
    *,
    wars: Wars = 10_000,
    seed: Seed = 1,
    as_json: AsJson = False,
    out: Out = None,
    keep: Keep = None,
    lang: Lang = "en",
    threads: Threads = None,
    settings: Settings = None,
    fit: Fit = None,
    no_report: NoReport = False,
    full: Full = False,
    diagnostics: Diagnostics = False,
    precision: Precision = "double",
) -> None:
    """Fight a war many times and show it beside what happened."""
    from ceasefire.cli.keep import keeping, require_folder
    from ceasefire.cli.progress import watched
    from ceasefire.l10n import Tongue
    from ceasefire.report.atomic import landing

    tongue = Tongue(lang)
    if keep:
        require_folder(out)
    with landing(out) if out else nullcontext() as folder:
        # The bar first: what is imported and loaded under it takes seconds.
        with watched(wars, tongue, "loading") as bar:
            from ceasefire.report.view import View
            from ceasefire.scenario.settings import parse_settings
            from ceasefire.war.facade import load

            changes = parse_settings(settings or ())
            chosen = load(war, fit).change(changes)
            examined = _examine(chosen.scenario, seed, threads) if diagnostics else None
            kept = folder if keep else None
            with keeping(kept, chosen.scenario, wars, seed, tongue, bar, mute=as_json) as record:
                runs = chosen.simulate(
                    wars, seed, threads=threads, progress=bar, record=record,
                    stage=bar.stage if bar else None, precision=precision,
                )  # fmt: skip
        view = View(runs, tongue)
        numbers = _numbers(view, changes, examined) | {"precision": precision}
        if folder:
            _write(view, folder, numbers)
        if folder and not no_report:
            _report(view, folder, changes, full=full)
    if as_json:
        print_json(numbers)
    else:
        _tell(view, changes, out, examined)


def _examine(scenario: Scenario, seed: int, threads: int | None) -> Checkup:
    """Look into the plans; before the wars, so that a war without talks is refused at once."""
    from ceasefire.war.talks.checkup import checkup

    return checkup(scenario, seed, threads=threads)


def _numbers(view: View, changes: Mapping[str, str], examined: Checkup | None) -> dict[str, object]:
    """Return everything for machines."""
    from ceasefire.report import checkup, numbers

    found = numbers.as_numbers(view.runs, changes)
    return found | ({"diagnostics": checkup.as_numbers(examined)} if examined else {})


def _write(view: View, folder: Path, numbers: object) -> None:
    """Write the numbers of a batch into a folder."""
    import json

    text = json.dumps(numbers, indent=2, allow_nan=False)
    (folder / "summary.json").write_text(text + "\n", encoding="utf-8", newline="\n")
    view.runs.ensemble.save(folder / "ensemble.nc")


def _report(view: View, folder: Path, changes: Mapping[str, str], *, full: bool) -> None:
    """Ask what a page tells beyond the batch, and write the page."""
    from ceasefire.cli.progress import watched
    from ceasefire.report.page import write_report
    from ceasefire.report.story.asked import wars_asked
    from ceasefire.report.story.findings import find

    with watched(wars_asked(view.runs, full=full), view.tongue) as progress:
        found = find(view.runs, progress, full=full, changes=changes)
    write_report(view.runs, folder / "report.html", view.tongue, changes, found)


def _tell(
    view: View, changes: Mapping[str, str], out: Path | None, examined: Checkup | None
) -> None:
    """Print the result for people."""
    from ceasefire.cli.summary import print_summary

    print_summary(view, changes, out)
    if examined:
        from ceasefire.report.checkup import pages

        typer.echo()
        for line in pages(examined, view.war, view.tongue):
            typer.echo(line)
