"""Why this room exists: what a district is worth is allocated by a rule that can be read.

Nobody published farmland, industry or hydropower by parish. The totals of the ceded land are
published; here they are spread over its districts by residents and by known works, and the rest of
the country over its provinces. ``drawn_districts_shares.csv`` holds what the rule knows::

    python tools/share_districts.py
"""

from __future__ import annotations

import csv
from pathlib import Path

MAP = Path(__file__).parents[1] / "src/ceasefire/data/winter-war/map"
DISTRICTS = MAP.parent / "districts.csv"
CEDED = {"farmland": 0.10, "industry": 0.10, "hydropower": 0.30}
CRAFT = 0.15  # output per resident of the countryside, a resident of a town being 1
APART = {"town", "base"}  # no farms to speak of
KEPT = {"rest", "hanko"}
DIGITS = 5

Row = dict[str, str]


def weight(row: Row, kind: str, known: dict[str, Row]) -> float:
    """Return what a district weighs among its like.

    Parameters
    ----------
    row
        A district.
    kind
        ``farmland``, ``industry`` or ``hydropower``.
    known
        Works by district: inside the ceded land industry counts as residents of a town and
        hydropower in megawatts, elsewhere all three are weights among the provinces.
    """
    people, place = float(row["use"]), known.get(row["id"], {})
    stated = float(place.get(kind) or 0.0)
    if row["region"] in KEPT or kind == "hydropower":
        return stated
    if kind == "farmland":
        return 0.0 if row["kind"] in APART else people
    return stated + people * (1.0 if row["kind"] in APART else CRAFT)


def shares(rows: list[Row], kind: str, known: dict[str, Row]) -> dict[str, float]:
    """Return the share of each of the defender's districts; they sum to 1."""
    found: dict[str, float] = {}
    for kept, total in ((True, 1.0 - CEDED[kind]), (False, CEDED[kind])):
        group = [row for row in rows if (row["region"] in KEPT) is kept]
        weights = {row["id"]: weight(row, kind, known) for row in group}
        whole = sum(weights.values())
        found |= {name: round(total * part / whole, DIGITS) for name, part in weights.items()}
    largest = max(found, key=lambda name: found[name])
    found[largest] = round(found[largest] + 1.0 - sum(found.values()), DIGITS)
    return found


def main() -> None:
    """Write the three share columns anew and leave the others as they are."""
    with DISTRICTS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    with (MAP / "drawn_districts_shares.csv").open(encoding="utf-8", newline="") as lines:
        known = {row["district"]: row for row in csv.DictReader(lines)}
    own = [row for row in rows if row["owner"] == "defender"]
    for kind in CEDED:
        found = shares(own, kind, known)
        for row in rows:
            row[f"{kind}_share"] = f"{found.get(row['id'], 0.0):g}"
    with DISTRICTS.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    ceded = [row for row in own if row["region"] not in KEPT]
    for kind in CEDED:
        whole, part = (sum(float(r[f"{kind}_share"]) for r in group) for group in (own, ceded))
        print(f"{kind:12} {whole:.5f} in all, {part:.5f} ceded")


if __name__ == "__main__":
    main()
