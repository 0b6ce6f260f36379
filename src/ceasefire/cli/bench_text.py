"""Why this room exists: what was measured, as one object for machines and Markdown for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ceasefire.bench.counted import CLASSES
from ceasefire.bench.entries import BASE, threads_tried
from ceasefire.bench.war import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ceasefire.bench.roofline import Roofline
    from ceasefire.bench.stopwatch import Row
    from ceasefire.l10n import Tongue

__all__ = ["as_object", "lines", "table"]

GROUPS = ("common", "winter", "start")
ISOLATES = re.compile("[\u2066-\u2069]")
Found = dict[str, Any]


def as_object(
    machine: Mapping[str, object], rows: Sequence[Row], looked: Roofline | None, *, quick: bool
) -> Found:
    """Return everything that was measured, unrounded.

    ``ratio`` of the common war is how many times as fast this package is, at 32 bits on all cores.
    """
    medians = {row.id: row.median for row in rows}
    most = max(threads_tried())
    best = medians[f"{BASE} float32 {most}"]
    return {
        "machine": dict(machine),
        "quick": quick,
        "rounds": max(len(row.values) for row in rows),
        "rows": [
            {
                "group": row.group,
                "id": row.id,
                "name": row.name or None,
                "unit": row.unit,
                "median": row.median,
                "low": min(row.values),
                "high": max(row.values),
                "ratio": best / row.median if row.group == "common" else None,
            }
            for row in rows
            if row.group in GROUPS
        ],
        "scaling": {
            name: medians[f"{name} {most}"] / medians[f"{name} 1"]
            for name in (f"{kernel} {kind}" for kernel in (BASE, "march") for kind in KINDS)
        },
        "peers": any(row.id == "mesa" for row in rows),
        "roofline": None if looked is None else roofline_object(looked),
    }


def roofline_object(looked: Roofline) -> Found:
    """Return peaks, counts and fractions."""
    return {
        "peaks": [
            {"precision": kind, "threads": n, "per_second": dict(found)}
            for (kind, n), found in looked.rates.items()
        ],
        "bandwidth": [
            {"threads": n, "bytes": one.bytes, "bytes_per_second": one.bytes_per_second}
            for n, found in looked.bandwidths.items()
            for one in found
        ],
        "laws": [
            {"law": name, "precision": kind, "operations": dict(tally)}
            for (name, kind), tally in looked.laws.items()
        ],
        "days": [
            {
                "kernel": name, "precision": kind,
                "operations": dict(day.operations), "bytes": day.bytes,
            }
            for (name, kind), day in looked.days.items()
        ],
        "fractions": [
            {
                "kernel": one.kernel, "precision": one.precision, "threads": one.threads,
                "bounds": dict(one.bounds), "limit": one.limit, "attainable": one.attainable,
                "reached": one.reached, "share": one.share,
            }
            for one in looked.fractions
        ],
    }  # fmt: skip


def table(head: Sequence[str], rows: Iterable[Sequence[str]], words: int = 1) -> Iterator[str]:
    """Yield a Markdown table; the first ``words`` columns hold words, the others numbers."""
    yield f"| {' | '.join(head)} |"
    yield "|" + "|".join("---" if i < words else "--:" for i in range(len(head))) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def lines(found: Found, tongue: Tongue) -> Iterator[str]:
    """Yield what people read."""
    for line in _lines(found, tongue):
        yield line if tongue.direction == "rtl" else ISOLATES.sub("", line)


def _lines(found: Found, tongue: Tongue) -> Iterator[str]:
    say, machine = tongue.say, found["machine"]
    yield say("bench-machine", processor=machine["processor"], cores=str(machine["cores"]),
              python=machine["python"], numpy=machine["numpy"], numba=machine["numba"])  # fmt: skip
    yield say("bench-rounds", rounds=str(found["rounds"]))
    for group in GROUPS:
        rows = [row for row in found["rows"] if row["group"] == group]
        yield from ("", f"**{say(f'bench-group-{group}')}**", "")
        head = ["what", "median", "low", "high"] + (["ratio"] if group == "common" else [])
        yield from table(
            [say(f"bench-column-{name}") for name in head],
            [_cells(row, tongue) for row in rows],
        )
    yield ""
    if not found["peers"]:
        yield say("bench-no-peers")
    yield say("bench-ratio")
    if found["roofline"] is not None:
        yield from _roofline(found["roofline"], tongue)


def _cells(row: Found, tongue: Tongue) -> list[str]:
    digits = 2 if row["unit"] == "s" else 0
    cells = [_label(row, tongue)]
    cells += [tongue.number(row[name], digits) for name in ("median", "low", "high")]
    if row["ratio"] is not None:
        cells.append(tongue.number(row["ratio"], 2 if row["ratio"] < 10 else 0))
    return cells


def _label(row: Found, tongue: Tongue) -> str:
    """Return what a row is called: engines by the names that they have."""
    words = row["id"].split()
    if words[0] == "baseline":
        return str(row["name"])
    if len(words) == 3:
        return tongue.say(f"bench-row-{words[0]}", precision=words[1], threads=words[2])
    return str(row["name"] or tongue.say(f"bench-row-{words[0]}"))


def _roofline(found: Found, tongue: Tongue) -> Iterator[str]:
    say = tongue.say
    yield from ("", f"**{say('bench-peaks')}**", "")
    kinds = list(found["peaks"][0]["per_second"])
    yield from table(
        [say("bench-column-length"), *(say(f"bench-kind-{kind}") for kind in kinds)],
        [
            [_length(row, tongue), *(_giga(row["per_second"][kind], tongue) for kind in kinds)]
            for row in found["peaks"]
        ],
    )
    yield from ("", f"**{say('bench-bandwidth')}**", "")
    yield from table(
        [say("bench-column-threads"), say("bench-column-bytes"), say("bench-column-speed")],
        [
            [
                str(row["threads"]),
                tongue.number(row["bytes"]),
                _giga(row["bytes_per_second"], tongue),
            ]
            for row in found["bandwidth"]
        ],
    )
    yield from ("", f"**{say('bench-counts')}**", "")
    yield from table(
        [say("bench-column-what"), *(say(f"bench-kind-{kind}") for kind in CLASSES)],
        [
            [_counted(row, tongue), *(_count(row["operations"].get(k, 0), tongue) for k in CLASSES)]
            for row in (*found["laws"], *found["days"])
        ],
    )
    yield from ("", f"**{say('bench-fractions')}**", "")
    head = ("what", "bytes-a-day", "attainable", "reached", "share", "limit")
    moved = {(day["kernel"], day["precision"]): day["bytes"] for day in found["days"]}
    yield from table(
        [say(f"bench-column-{name}") for name in head],
        [
            [
                f"{say('bench-kernel-' + row['kernel'])}, {_length(row, tongue)}",
                tongue.number(moved[row["kernel"], row["precision"]]),
                _mega(row["attainable"], tongue),
                _mega(row["reached"], tongue),
                tongue.percent(row["share"]),
                say(f"bench-kind-{row['limit']}"),
            ]
            for row in found["fractions"]
        ],
    )
    yield from ("", say("bench-roofline"))


def _length(row: Found, tongue: Tongue) -> str:
    return tongue.say("bench-length", precision=row["precision"], threads=str(row["threads"]))


def _counted(row: Found, tongue: Tongue) -> str:
    name = row["law"] if "law" in row else tongue.say(f"bench-kernel-{row['kernel']}")
    return f"{name}, {row['precision']}"


def _count(x: float, tongue: Tongue) -> str:
    return tongue.number(x) if x else "\u2013"


def _giga(x: float, tongue: Tongue) -> str:
    return tongue.number(x / 1e9, 1)


def _mega(x: float, tongue: Tongue) -> str:
    return tongue.number(x / 1e6, 2)
