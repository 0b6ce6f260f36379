"""Why this room exists: ``ceasefire explain``, what moved a side, or why there was a war."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli.options import AsJson, Lang, Seed, Settings, Threads, War, open_war, print_json
from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ceasefire.l10n import Tongue
    from ceasefire.report.canvas import Plate
    from ceasefire.scenario.scenario import Scenario

__all__ = ["explain"]

Side = Annotated[
    str | None, typer.Argument(metavar="SIDE", help="Id of a side, or attacker or defender.")
]
First = Annotated[str | None, typer.Argument(metavar="DATE", help="The earlier date: 1940-01-31.")]
Last = Annotated[str | None, typer.Argument(metavar="DATE", help="The later date.")]
AskCause = Annotated[bool, typer.Option("--cause", help="Ask instead why there was a war at all.")]
Wars = Annotated[
    int | None,
    typer.Option(
        "-n", "--wars", min=1, help="Wars to fight (512); with --cause, those of a solution (2048)."
    ),
]
Plans = Annotated[int, typer.Option("--plans", help="How often to solve; at least 2.")]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="FILE.svg", help="Draw the sum into a file.")
]


def explain(
    war: War,
    side: Side = None,
    first: First = None,
    last: Last = None,
    *,
    ask_cause: AskCause = False,
    wars: Wars = None,
    seed: Seed = 1,
    plans: Plans = 4,
    settings: Settings = None,
    threads: Threads = None,
    as_json: AsJson = False,
    lang: Lang = "en",
    out: Out = None,
) -> None:
    """Divide what moved a side between two dates among six causes."""
    if out is not None and out.suffix != ".svg":
        raise RequestError(f"--out: must be a file that ends with .svg (got {out})")
    scenario = open_war(war, settings)

    from ceasefire.l10n import Tongue

    tongue = Tongue(lang)
    effort = {"seed": seed, "plans": plans, "threads": threads}
    if ask_cause:
        if side:
            raise RequestError("--cause: asks about the eve of the war; give no side and no date")
        found, lines, plate = _cause(scenario, effort, wars, tongue)
    else:
        if side is None or first is None or last is None:
            raise RequestError("explain: give WAR SIDE DATE DATE, or WAR --cause")
        found, lines, plate = _change(scenario, (side, first, last), effort, wars, tongue)
    if out is not None:
        from ceasefire.report.paper import write_picture

        write_picture(out, plate.drawings[0], plate.keys, tongue)
    if as_json:
        print_json(found)
        return
    for line in lines:
        typer.echo(line)


Answer = tuple[dict[str, object], "Iterator[str]", "Plate"]


def _change(
    scenario: Scenario, asked: tuple[str, str, str], effort: dict[str, int | None],
    wars: int | None, tongue: Tongue,
) -> Answer:  # fmt: skip
    """Return what moved a side: numbers, words, picture."""
    from ceasefire.report.explain import as_numbers, tell
    from ceasefire.report.figures.shares import explain_plate
    from ceasefire.study.explain import WARS
    from ceasefire.study.explain import explain as divide
    from ceasefire.study.moment import when

    side, first, last = asked[0], when(asked[1]), when(asked[2])
    with _watched(effort["plans"] or 0, tongue) as progress:
        found = divide(
            scenario, side, first, last, n=wars or WARS, progress=progress, **effort,  # type: ignore[arg-type]
        )  # fmt: skip
    return as_numbers(found), tell(found, tongue), explain_plate(found, tongue)


def _cause(
    scenario: Scenario, effort: dict[str, int | None], wars: int | None, tongue: Tongue
) -> Answer:
    """Return why there was a war: numbers, words, picture."""
    from ceasefire.report.cause import as_numbers, tell
    from ceasefire.report.figures.shares import cause_plate
    from ceasefire.study.cause import PATHS, cause

    with _watched(effort["plans"] or 0, tongue) as progress:
        found = cause(
            scenario,
            paths=wars or PATHS,
            progress=progress,
            **effort,  # type: ignore[arg-type]
        )
    return as_numbers(found), tell(found, tongue), cause_plate(found, tongue)


@contextmanager
def _watched(plans: int, tongue: Tongue) -> Iterator[Callable[[int], None] | None]:
    """Give a function to call with the number of solutions found, or None if nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console

    def words(done: int) -> str:
        return tongue.say("explain-solving", done=tongue.number(done), plans=tongue.number(plans))

    with Console(stderr=True).status(words(0)) as line:
        yield lambda done: line.update(words(done))
