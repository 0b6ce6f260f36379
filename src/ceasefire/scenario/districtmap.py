"""Why this room exists: each district is drawn once, and nothing is drawn that nobody lives in.

Geometry itself is judged by :mod:`ceasefire.scenario.mapfile`; here only the names are.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ceasefire.errors import Fault, did_you_mean
from ceasefire.scenario.districts import DISTRICTS
from ceasefire.scenario.jsonplace import place_of
from ceasefire.scenario.plainwords import got
from ceasefire.scenario.sheet import label
from ceasefire.scenario.textfile import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ceasefire.scenario.sheet import Loc

__all__ = ["DISTRICT_MAP", "district_map_faults"]

DISTRICT_MAP = "map/districts.geojson"
MOST = 8  # names of missing districts that a message shows


def district_map_faults(path: Path, ids: Sequence[str]) -> list[Fault]:
    """Return what is wrong with the names on a map of districts.

    Parameters
    ----------
    path
        A GeoJSON file that :func:`ceasefire.scenario.mapfile.check_map` accepts.
    ids
        The districts of ``districts.csv``.
    """
    text = read_text(path)
    data = json.loads(text)
    names = [_name(feature) for feature in data["features"]]
    faults = [
        Fault(str(path), *place_of(text, loc), label(data, (*loc, "id")), message)
        for loc, message in _wrong(names, ids)
    ]
    missing = [name for name in ids if name not in names]
    if missing:
        shown = ", ".join(missing[:MOST]) + (", …" if len(missing) > MOST else "")
        faults.append(Fault(str(path), 0, 0, "", f"must show every district (missing: {shown})"))
    return faults


def _name(feature: dict[str, object]) -> object:
    properties = feature.get("properties")
    return properties.get("id") if isinstance(properties, dict) else None


def _wrong(names: Sequence[object], ids: Sequence[str]) -> Iterator[tuple[Loc, str]]:
    for i, name in enumerate(names):
        where = ("features", i, "properties")
        if name not in ids:
            hint = did_you_mean(name, ids) if isinstance(name, str) else ""
            yield where, f"must be a district of {DISTRICTS} (got {got(name)}){hint}"
        elif name in names[:i]:
            yield where, f"must be shown once (got {name!r} again)"
