"""Why this room exists: ways to spoil a scenario folder; ``check`` has to survive them all."""

from __future__ import annotations

import csv
import io
import json

from hypothesis import strategies as st
from ruamel.yaml import YAML

FILES = (
    "war.yaml",
    "forces.csv",
    "ammunition.csv",
    "aid.csv",
    "weather.csv",
    "localities.csv",
    "record/observables.csv",
    "map/lines.geojson",
)
SCRAPS = [
    "",
    "-1",
    "1e999",
    "nan",
    ".inf",
    "lots",
    '"',
    "'",
    ",",
    ": ",
    "\t",
    "[",
    "}",
    "*a",
    "&a ",
]
SCRAPS += [
    "\n",
    "\r",
    "\0",
    "\x1b[2J",
    "\ufeff",
    "حرب",
    "\U0001f600",
    "%YAML 1.1\n",
    "---\n",
    "!!set ",
]
BYTES = [b"\xff", b"\xc3", b"\x80", b"\x00", b"\r\n", b"\xef\xbb\xbf", b"\xff\xfe"]
LEAVES = [None, True, 0, -1, 1, 2.5, -0.0, 1e300, 10**30, float("nan"), float("-inf"), "", "off"]
LEAVES += [
    "1939-11-30",
    "2023-02-30",
    "9999-12-31",
    "x" * 200,
    "a\nb",
    [],
    {},
    [[]],
    {"id": 1},
    [1, 2],
]


@st.composite
def spoiled_text(draw, data):
    """Spoil bytes as an editor, a bad disk or a careless hand would."""
    lines = data.splitlines(keepends=True)
    kind = draw(st.sampled_from(["delete", "double", "swap", "garble", "bytes", "cut", "shift"]))
    at, other = (draw(st.integers(0, max(0, len(lines) - 1))) for _ in range(2))
    spot = draw(st.integers(0, len(data)))
    if kind == "cut" or not lines:
        return data[:spot]
    if kind == "delete":
        del lines[at]
    elif kind == "double":
        lines.insert(other, lines[at])
    elif kind == "swap":
        lines[at], lines[other] = lines[other], lines[at]
    elif kind == "shift":
        lines[at] = b" " * draw(st.integers(1, 9)) + lines[at].lstrip()
    else:
        scrap = draw(st.sampled_from(SCRAPS)).encode() if kind == "garble" else None
        scrap = draw(st.sampled_from(BYTES)) if scrap is None else scrap
        return data[:spot] + scrap + data[spot + draw(st.integers(0, 6)) :]
    return b"".join(lines)


@st.composite
def spoiled_tree(draw, data, file):
    """Spoil what a file means, and write it correctly."""
    if file.endswith(".csv"):
        rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
        row = draw(st.sampled_from(rows))
        row[draw(st.integers(0, len(row) - 1))] = str(draw(st.sampled_from(LEAVES)))
        out = io.StringIO(newline="")
        csv.writer(out).writerows(rows)
        return out.getvalue().encode()
    json_file = file.endswith(".geojson")
    tree = json.loads(data) if json_file else YAML(typ="safe", pure=True).load(data)
    _spoil_node(draw, tree)
    if json_file:
        return json.dumps(tree).encode()
    out = io.StringIO()
    YAML().dump(tree, out)
    return out.getvalue().encode()


def _spoil_node(draw, tree):
    """Go down at random; replace, drop, double or rename what is found there."""
    here = tree
    while True:
        ways = list(here) if isinstance(here, dict) else list(range(len(here)))
        step = draw(st.sampled_from(ways))
        below = here[step]
        if not isinstance(below, dict | list) or not below or draw(st.integers(0, 4)) == 0:
            break
        here = below
    kind = draw(st.sampled_from(["replace", "replace", "drop", "double", "rename"]))
    if kind == "replace":
        here[step] = draw(st.sampled_from(LEAVES))
    elif kind == "drop":
        del here[step]
    elif isinstance(here, list):
        here.append(here[step])
    else:
        here[f"{step}x" if kind == "rename" else f"{step}\n"] = here.pop(step)
