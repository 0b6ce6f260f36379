"""Why this room exists: other engines are programs of their own, asked for lines of JSON.

A program gets the number of wars as its first argument and prints a line for every way in which it
fights them. The peers' lines hold what they found as well, so that they are known to have fought
the common war.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ceasefire.bench.stopwatch import Reading
from ceasefire.bench.war import Found, strays
from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["PEERS", "ask_baseline", "ask_peer", "scripts"]

PEERS = ("mesa", "simpy")
FOLDER = Path("benchmarks") / "peers"


def scripts() -> Path:
    """Return the folder of the peers' scripts, which are in the repository and not in the package.

    Raises
    ------
    RequestError
        If they are not there.
    """
    for root in (Path.cwd(), Path(__file__).parents[3]):
        if (root / FOLDER / "attrition_mesa.py").exists():
            return root / FOLDER
    raise RequestError(
        f"--peers: no {FOLDER.as_posix()} here: call it in a clone of the repository"
    )


def ask_peer(python: str, name: str, wars: int) -> Reading:
    """Fight wars with a peer, in its own environment.

    Raises
    ------
    RequestError
        If it fails, or has not fought the common war.
    """
    row = next(_lines([python, str(scripts() / f"attrition_{name}.py"), str(wars)], "--peers"))
    try:
        found = Found(row["wars"], row["mean_day"], row["shares"], row["left"])
        value = row["wars"] / row["seconds"]
        title = str(row["engine"])
    except KeyError as error:
        raise RequestError(f"--peers: {name} does not say its {error}") from None
    if wrong := strays(found):
        raise RequestError(f"--peers: {title} fights another war: {'; '.join(wrong)}")
    return Reading(name, "wars/s", value, title)


def ask_baseline(python: str, file: Path, wars: int) -> Iterator[Reading]:
    """Run somebody's program; a line has ``engine``, ``n`` and ``median_s`` or ``seconds``.

    Raises
    ------
    RequestError
        If there is no such file, or it fails, or prints no such line.
    """
    if not file.is_file():
        raise RequestError(f"--baseline: no file {file}")
    for row in _lines([python, file.name, str(wars)], "--baseline", file.parent):
        try:
            count = row["n"] if "n" in row else row["wars"]
            took = row["median_s"] if "median_s" in row else row["seconds"]
            name, value = str(row["engine"]), float(count / took)
        except (KeyError, TypeError, ZeroDivisionError):
            raise RequestError(f"--baseline: a line of {file} is not as agreed: {row}") from None
        yield Reading(f"baseline {name}", "wars/s", value, name)


def _lines(
    words: Sequence[str], option: str, folder: Path | None = None
) -> Iterator[dict[str, Any]]:
    """Run a program and yield its lines of JSON."""
    try:
        done = subprocess.run(  # noqa: S603 - the user names the program
            words, cwd=folder, capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise RequestError(f"{option}: {words[0]}: {error.strerror}") from None
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise RequestError(f"{option}: {Path(words[-2]).name} failed: {last}")
    found = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not found:
        raise RequestError(f"{option}: {Path(words[-2]).name} printed no line of JSON")
    yield from map(json.loads, found)
