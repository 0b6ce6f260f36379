"""Why this room exists: an option that several commands share is spelt and explained once."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

__all__ = ["AsJson", "Lang", "War", "print_json"]

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]
Lang = Annotated[Literal["en", "ar"], typer.Option("--lang", help="Language of the output.")]
War = Annotated[str, typer.Argument(metavar="WAR", help="Name of a war, or a scenario folder.")]


def print_json(value: object) -> None:
    """Print one JSON value; Arabic stays readable."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    typer.echo(text.encode("utf-8", "backslashreplace").decode("utf-8"))
