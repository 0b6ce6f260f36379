"""Why this room exists: the list of commands, in the order in which ``--help`` shows them."""

from __future__ import annotations

from typing import Annotated

import typer

from ceasefire import __version__
from ceasefire.cli.bench import bench
from ceasefire.cli.calibrate import calibrate
from ceasefire.cli.check import check
from ceasefire.cli.claims import claims
from ceasefire.cli.durability import durability
from ceasefire.cli.explain import explain
from ceasefire.cli.list import list_wars
from ceasefire.cli.offers import offers
from ceasefire.cli.replay import replay
from ceasefire.cli.run import run
from ceasefire.cli.schema import schema
from ceasefire.cli.theory import theory
from ceasefire.cli.treaty import treaty
from ceasefire.cli.whatif import whatif

__all__ = ["app"]

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help starts in half the time
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"ceasefire {__version__}")
        raise typer.Exit


@app.callback()
def ceasefire(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Show the version and leave.", callback=_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Simulate how wars end: when, on what terms, and why then."""


app.command("run")(run)
app.command("replay")(replay)
app.command("whatif")(whatif)
app.command("explain")(explain)
app.command("offers")(offers)
app.command("claims")(claims)
app.command("calibrate")(calibrate)
app.command("treaty")(treaty)
app.command("durability")(durability)
app.command("bench")(bench)
app.command("list")(list_wars)
app.command("check")(check)
app.command("schema")(schema)
app.add_typer(theory, name="theory")
