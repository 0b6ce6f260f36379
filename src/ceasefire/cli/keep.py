"""Why this room exists: whoever keeps every day of every war should know first what it takes."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ceasefire.cli.progress import Bar
    from ceasefire.l10n import Tongue
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.simulate import Record

__all__ = ["keeping", "require_folder"]

MEGABYTE = 1e6
FILE = "daily.nc"


def require_folder(out: Path | None) -> None:
    """Refuse to keep what has no place.

    Raises
    ------
    RequestError
        If there is no folder to write to.
    """
    if out is None:
        raise RequestError("--keep daily: needs a folder to write to, give --out DIR")


@contextmanager
def keeping(
    folder: Path | None, scenario: Scenario, wars: int, seed: int, tongue: Tongue, bar: Bar | None,
    *, mute: bool,
) -> Iterator[Record | None]:  # fmt: skip
    """Say how large the days of a batch will be, and give what writes them.

    Parameters
    ----------
    folder
        Where to write; nothing is kept when there is none.
    scenario, wars, seed
        The batch.
    tongue, bar
        The language, and the bar above which it is said; without one, it is on standard output.
    mute
        Whether standard output belongs to machines.

    Raises
    ------
    RequestError
        If there is not as much room.
    """
    if folder is None:
        yield None
        return
    from ceasefire.report.columns import bare
    from ceasefire.war.logbook import logbook, logbook_bytes
    from ceasefire.war.simulate import check_wars

    check_wars(wars)
    needed, free = logbook_bytes(scenario, wars), shutil.disk_usage(folder).free
    if needed > free:
        raise RequestError(
            f"--keep daily: the days of {wars} wars take {needed / MEGABYTE:,.0f} MB, "
            f"and {free / MEGABYTE:,.0f} MB are free"
        )
    size = tongue.number(needed / MEGABYTE, 0 if needed >= 10 * MEGABYTE else 1)
    said = tongue.say("keep-size", wars=tongue.number(wars), file=FILE, size=size)
    text = bare(tongue, said)
    if bar:
        bar.tell(text)
    elif not mute:
        typer.echo(text)
    with logbook(folder / FILE, scenario, wars, seed) as write:
        yield write
