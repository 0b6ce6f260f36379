"""Why this room exists: tests write terms for the small war with a peace in one line."""

from __future__ import annotations

import json

from ceasefire.treaty.settle import settle
from ceasefire.treaty.treaty import Treaty

HEAD = {"schema": "ceasefire/treaty@1", "id": "terms", "title": {"en": "Terms", "ar": "شروط"}}
FIRE = {"kind": "ceasefire", "at": "1951-01-30T12:00", "clock": "attacker"}
BORDER = ("border-south", "border-middle", "mill-town", "border-north")


def cede(*districts, side="defender"):
    """Return a cession of districts."""
    return {"kind": "cession", "from": side, "districts": list(districts)}


def beyond(line, side="defender"):
    """Return a cession of the land beyond a line."""
    return {"kind": "cession", "from": side, "beyond": line}


def exchange(*districts, side="attacker"):
    """Return land given in return."""
    return {"kind": "exchange", "from": side, "districts": list(districts)}


def lease(*districts, years=20, rent=1000.0, **more):
    """Return a lease."""
    words = {"years": years, "rent_per_year": rent, **more}
    return {"kind": "lease", "from": "defender", "districts": list(districts), **words}


def leave(finish, km_per_day=10.0, start="1951-02-01T10:00", **land):
    """Return a withdrawal in one segment."""
    name = {"en": "all", "ar": "الكل"}
    segment = {"id": "all", "name": name, "start": start, "finish": finish}
    segment |= {"km_per_day": km_per_day, **(land or {"regions": ["border"]})}
    return {"kind": "withdrawal", "clock": "defender", "segments": [segment]}


def terms(*clauses, **more):
    """Return a treaty of some clauses."""
    return Treaty.model_validate_json(json.dumps({**HEAD, **more, "clauses": list(clauses)}))


def on_land(atlas, *clauses, **more):
    """Return some clauses laid on the land."""
    return settle(terms(*clauses, **more), atlas)
