"""Why this room exists: ``ceasefire schema``, so that editors can complete and check a scenario."""

from __future__ import annotations

from typing import Annotated

import typer

from ceasefire.cli.options import print_json
from ceasefire.errors import RequestError, did_you_mean

__all__ = ["schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Table = Annotated[
    str | None,
    typer.Option("--table", metavar="FILE", help="A row of this table, e.g. forces.csv."),
]


def schema(*, table: Table = None) -> None:
    """Print the JSON Schema of war.yaml, or of a table's rows."""
    from ceasefire.scenario.tables import TABLES
    from ceasefire.scenario.war import Document

    if table is not None and table not in TABLES:
        hint = did_you_mean(table, TABLES) or f" (there are: {', '.join(TABLES)})"
        raise RequestError(f"--table {table}: there is no such table{hint}")
    model = TABLES[table] if table is not None else Document
    print_json({"$schema": DIALECT, **model.model_json_schema(by_alias=True)})
