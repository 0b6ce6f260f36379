"""Why this room exists: ``ceasefire run``, a war fought many times beside what happened."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli.options import AsJson, Lang, Seed, Settings, War, print_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ceasefire.report.view import View

__all__ = ["run"]

Wars = Annotated[int, typer.Option("-n", "--wars", help="How many times to fight it.")]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="DIR", help="Write report.html, summary.json and ensemble.nc there."
    ),
]
Threads = Annotated[
    int | None,
    typer.Option("--threads", min=1, help="Threads; all cores by default. Changes no number."),
]
NoReport = Annotated[bool, typer.Option("--no-report", help="Leave report.html out of DIR.")]


def run(
    war: War,
    *,
    wars: Wars = 10_000,
    seed: Seed = 1,
    as_json: AsJson = False,
    out: Out = None,
    lang: Lang = "en",
    threads: Threads = None,
    settings: Settings = None,
    no_report: NoReport = False,
) -> None:
    """Fight a war many times and show it beside what happened."""
    from ceasefire.cli.progress import watched
    from ceasefire.l10n import Tongue
    from ceasefire.report.atomic import landing
    from ceasefire.report.view import View
    from ceasefire.scenario.settings import parse_settings
    from ceasefire.war.facade import load

    tongue, changes = Tongue(lang), parse_settings(settings or ())
    chosen = load(war).change(changes)
    with landing(out) if out else nullcontext() as folder:
        with watched(wars, tongue) as progress:
            runs = chosen.simulate(wars, seed, threads=threads, progress=progress)
        view = View(runs, tongue)
        if folder:
            _write(view, folder, changes, report=not no_report)
    _tell(view, changes, out, as_json=as_json)


def _write(view: View, folder: Path, changes: Mapping[str, str], *, report: bool) -> None:
    """Write the files of a batch into a folder."""
    import json

    from ceasefire.report.numbers import as_numbers

    numbers = json.dumps(as_numbers(view.runs, changes), indent=2, allow_nan=False)
    (folder / "summary.json").write_text(numbers + "\n", encoding="utf-8", newline="\n")
    view.runs.ensemble.save(folder / "ensemble.nc")
    if report:
        from ceasefire.report.page import write_report

        write_report(view.runs, folder / "report.html", view.tongue, changes)


def _tell(view: View, changes: Mapping[str, str], out: Path | None, *, as_json: bool) -> None:
    """Print the result."""
    if as_json:
        from ceasefire.report.numbers import as_numbers

        print_json(as_numbers(view.runs, changes))
        return
    from ceasefire.cli.summary import print_summary

    print_summary(view, changes, out)
