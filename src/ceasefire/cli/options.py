"""Why this room exists: an option that several commands share is spelt and explained once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from ceasefire.scenario.scenario import Scenario

__all__ = [
    "PATHS",
    "AsJson",
    "Fit",
    "Lang",
    "Paths",
    "Seed",
    "Settings",
    "Threads",
    "War",
    "open_war",
    "print_json",
]

# What ``stage.DESIGN_PATHS`` is; a parser of options does not wait for that room to be loaded.
PATHS = 40_960

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]
Fit = Annotated[
    Literal["stated", "military", "full"] | None,
    typer.Option(
        "--fit",
        help="What wars are drawn from: as stated, or a fit; the military one if there is one.",
    ),
]
Lang = Annotated[Literal["en", "ar"], typer.Option("--lang", help="Language of the output.")]
Paths = Annotated[int, typer.Option("--paths", help="Simulated wars from which a plan is found.")]
Seed = Annotated[int, typer.Option("--seed", help="Seed; the same seed gives the same wars.")]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="PATH=VALUE", help="Change the scenario, e.g. aid.shells=2 or frost=off."
    ),
]
Threads = Annotated[
    int | None,
    typer.Option("--threads", min=1, help="Threads; all cores by default. Changes no number."),
]
War = Annotated[str, typer.Argument(metavar="WAR", help="Name of a war, or a scenario folder.")]


def print_json(value: object) -> None:
    """Print one JSON value; Arabic stays readable."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    typer.echo(text.encode("utf-8", "backslashreplace").decode("utf-8"))


def open_war(war: str, settings: list[str] | None, fit: str | None = None) -> Scenario:
    """Load a scenario with a fit and change what ``--set`` says."""
    from ceasefire.scenario.load import load
    from ceasefire.scenario.settings import parse_settings

    scenario = load(war, fit)
    return scenario.change(parse_settings(settings)) if settings else scenario
