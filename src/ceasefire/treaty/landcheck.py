"""Why this room exists: nobody can give what is not his, give it twice, or reach it over others.

Land that changes hands must join the acquirer's land, directly or through other land that changes
hands with it; islands and bases are joined by the sea. An enclave has to be asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ceasefire.errors import did_you_mean
from ceasefire.treaty.clauses import Cession, Exchange, Lease, other_side
from ceasefire.treaty.ground import BY_SEA, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceasefire.scenario.sheet import Loc
    from ceasefire.treaty.clauses import Side
    from ceasefire.treaty.ground import Ground
    from ceasefire.treaty.treaty import Treaty

__all__ = ["land_findings", "unknown"]


class _Gift(NamedTuple):
    """A district named in a clause."""

    loc: Loc
    district: str
    giver: Side
    for_good: bool
    enclave: bool | None  # None: the clause cannot ask for one


def land_findings(treaty: Treaty, ground: Ground) -> list[Finding]:
    """Return what is wrong with the land that a treaty gives."""
    found, sound, seen = [*_lines(treaty, ground)], [], dict[str, int]()
    for gift in _gifts(treaty):
        if wrong := _wrong(gift, seen, ground):
            found.append(Finding(gift.loc, wrong))
        else:
            sound.append(gift)
        seen.setdefault(gift.district, int(gift.loc[1]))
    for side in ("attacker", "defender"):
        found += _unreached(treaty, sound, side, ground)
    return found


def unknown(what: str, name: str, known: Sequence[str]) -> str:
    """Say that a name is not one of those known, and which are near."""
    return f"must be {what} (got {name!r}){did_you_mean(name, known)}"


def _gifts(treaty: Treaty) -> Iterator[_Gift]:
    for i, clause in enumerate(treaty.clauses):
        if isinstance(clause, Cession | Exchange | Lease):
            for_good = not isinstance(clause, Lease)
            enclave = clause.enclave if isinstance(clause, Cession) else None
            for j, name in enumerate(clause.districts):
                yield _Gift(("clauses", i, "districts", j), name, clause.from_, for_good, enclave)


def _wrong(gift: _Gift, seen: dict[str, int], ground: Ground) -> str:
    name = gift.district
    if name not in ground.ids:
        return unknown("a district of the war", name, sorted(ground.ids))
    if name in seen:
        return f"{name!r} is given twice (first in clauses[{seen[name]}])"
    if (owner := ground.owner(name)) != gift.giver:
        return f"must be the {gift.giver}'s to give ({name!r} is the {owner}'s)"
    return ""


def _lines(treaty: Treaty, ground: Ground) -> Iterator[Finding]:
    for i, clause in enumerate(treaty.clauses):
        if isinstance(clause, Cession) and clause.beyond:
            loc = ("clauses", i, "beyond")
            if clause.beyond not in ground.lines:
                yield Finding(
                    loc, unknown("a line of the war", clause.beyond, sorted(ground.lines))
                )
            elif not ground.cut_by(clause.beyond, clause.from_):
                wrong = f"{clause.beyond!r} parts nothing from the {clause.from_}'s land"
                yield Finding(loc, wrong)


def _unreached(
    treaty: Treaty, gifts: list[_Gift], acquirer: Side, ground: Ground
) -> Iterator[Finding]:
    coming = {g.district for g in gifts if g.for_good and g.giver != acquirer}
    going = {g.district for g in gifts if g.for_good and g.giver == acquirer}
    reached = _reached(coming, going, _cut(treaty, acquirer, ground), acquirer, ground)
    for gift in gifts:
        alone = gift.district in coming and gift.district not in reached
        if alone and not gift.enclave:
            yield Finding(gift.loc, _alone(gift, acquirer, ground))


def _cut(treaty: Treaty, acquirer: Side, ground: Ground) -> set[str]:
    """Return the districts of which the acquirer gets a part by a line."""
    giver = other_side(acquirer)
    return {
        name
        for clause in treaty.of(Cession)
        if clause.from_ == giver and clause.beyond in ground.lines
        for name in ground.cut_by(str(clause.beyond), giver)
    }


def _reached(
    coming: set[str], going: set[str], cut: set[str], acquirer: Side, ground: Ground
) -> set[str]:
    """Return the districts that join the acquirer's land, walking from neighbour to neighbour."""
    way = coming | cut
    edge = [name for name in way if name in cut or _joins(name, going, acquirer, ground)]
    reached = set(edge)
    while edge:
        beside = (set(ground.neighbours(edge.pop())) & way) - reached
        reached |= beside
        edge.extend(beside)
    return reached


def _joins(name: str, going: set[str], acquirer: Side, ground: Ground) -> bool:
    if ground.kind(name) in BY_SEA:
        return True
    beside = set(ground.neighbours(name))
    kept = {n for n in beside if ground.owner(n) == acquirer} - going
    # Land that no district covers counts too, but not what the acquirer itself gives away.
    return bool(kept) or (ground.touches(name, acquirer) and not beside & going)


def _alone(gift: _Gift, acquirer: Side, ground: Ground) -> str:
    beside = ", ".join(sorted(ground.neighbours(gift.district))) or "none"
    remedy = "cede the land between" + (", or say enclave: true" if gift.enclave is False else "")
    return (
        f"{gift.district!r} touches neither the {acquirer}'s land nor other ceded land that does "
        f"(its neighbours: {beside}); {remedy}"
    )
