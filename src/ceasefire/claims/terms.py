"""Why this room exists: claims about terms, asked of the terms that history knows.

Packages lie with the record; what they took is computed from districts and shapes. ``about`` names
packages, regions and districts.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.claims.evidence import ClaimError
from ceasefire.claims.finding import Figure, Finding
from ceasefire.errors import did_you_mean
from ceasefire.scenario.base import Text
from ceasefire.treaty.clauses import Lease
from ceasefire.treaty.displacement import displace

if TYPE_CHECKING:
    from ceasefire.claims.evidence import Evidence
    from ceasefire.scenario.claims import ClaimRow
    from ceasefire.treaty.settle import Settled

__all__ = ["COMPUTATIONS", "About", "about"]

WHOLE = 0.95  # of a region; no two lists draw the same line


class About(NamedTuple):
    """What a claim is about; ``land`` has all districts named, or within a region named."""

    packages: tuple[str, ...]
    regions: tuple[str, ...]
    districts: tuple[str, ...]
    land: tuple[str, ...]


def about(evidence: Evidence, row: ClaimRow) -> About:
    """Return what a claim is about.

    Raises
    ------
    ClaimError
        If a word is neither a package nor a region nor a district, or no package is named.
    """
    atlas, words = evidence.atlas, row.about.split()
    known = (set(evidence.packages), set(atlas.regions), set(atlas.ids))
    for word in words:
        if not any(word in some for some in known):
            hint = did_you_mean(word, set().union(*known))
            wrong = f"{word!r} is neither package nor region nor district{hint}"
            raise ClaimError("about", wrong)
    packages, regions, districts = (tuple(w for w in words if w in some) for some in known)
    if not packages:
        raise ClaimError("about", f"{row.how} needs a package")
    within = tuple(d for d in atlas.ids if atlas.district(d).row.region in regions)
    return About(packages, regions, districts, (*within, *districts))


def area_lost(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the ceded share of the country's area."""
    settled = evidence.settled(about(evidence, row).packages[-1])
    ceded, country = _ceded_km2(settled), evidence.atlas.country_km2("defender")
    return _exact(
        "claim-area-lost",
        Figure(ceded / country, "share"),
        area=Figure(ceded, "km2"),
        country=Figure(country, "km2"),
    )


def land_ceded(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return how much of some land is ceded."""
    named = about(evidence, row)
    ceded = _ceded_km2(evidence.settled(named.packages[-1]), named.land)
    return _exact("claim-land-ceded", Figure(ceded, "km2"))


def part_ceded(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the ceded share of some land.

    The last district named is one that only some count in: the least share is that of all, the
    greatest that without it.
    """
    named = about(evidence, row)
    if len(named.land) < 2 or not named.districts:
        raise ClaimError("about", f"{row.how} needs land, and a district that some count in")
    settled, last = (
        evidence.settled(named.packages[-1]),
        evidence.atlas.district(named.districts[-1]),
    )
    ceded = _ceded_km2(settled, named.land)
    wide = sum(evidence.atlas.area_km2(name) for name in named.land)
    return Finding(
        "claim-part-ceded",
        ceded / (wide - last.area_km2),
        ceded / wide,
        ceded / (wide - last.area_km2),
        "share",
        {"area": Figure(ceded, "km2")},
        {"widened": Text(en=last.row.name_en, ar=last.row.name_ar)},
    )


def extra_parts(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the ceded share of named districts, and how much of that lies outside regions."""
    named = about(evidence, row)
    settled, atlas = evidence.settled(named.packages[-1]), evidence.atlas
    ceded = _ceded_km2(settled, named.districts)
    outside = [d for d in named.districts if atlas.district(d).row.region not in named.regions]
    whole = sum(atlas.area_km2(name) for name in named.districts)
    return _exact(
        "claim-extra-parts",
        Figure(round(ceded / whole, 9), "share"),
        extra=Figure(_ceded_km2(settled, outside) / ceded if ceded else 0.0, "share"),
    )


def terms_beyond(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return how many times the land of earlier demands, and their worth, later terms take."""
    packages = about(evidence, row).packages
    if len(packages) != 2:
        raise ClaimError("about", f"{row.how} needs two packages, the earlier first")
    earlier, later = (_ceded_km2(evidence.settled(one)) for one in packages)
    before, after = (evidence.price(one).gain for one in packages)
    return _exact(
        "claim-terms-beyond",
        Figure(later / earlier if earlier else math.inf, "ratio"),
        price=Figure(after / before if before > 0 else math.inf, "ratio"),
        earlier=Figure(earlier, "km2"),
        later=Figure(later, "km2"),
        asked=Figure(_day(evidence, packages[1]), "date"),
        until=Figure(row.until.toordinal() if row.until else math.inf, "date"),
    )


def terms_cede(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return since when some land was asked for as a whole, and how much of it at last."""
    named = about(evidence, row)
    if row.until is None:
        raise ClaimError("until", f"is needed by {row.how}")
    whole = sum(evidence.atlas.area_km2(name) for name in named.land)
    share = {
        _day(evidence, package): _ceded_km2(evidence.settled(package), named.land) / whole
        for package in named.packages
    }
    first = min((day for day, part in share.items() if part >= WHOLE), default=math.inf)
    return _exact(
        "claim-terms-cede",
        Figure(share[max(share)], "share"),
        first=Figure(first, "date"),
        until=Figure(row.until.toordinal(), "date"),
    )


def lease_years(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return for how many years a district is leased in each of some packages."""
    leases = _leases(evidence, row)
    years = [float(lease.years) for lease in leases] or [0.0]
    words = "claim-lease-lists" if len(years) > 1 else "claim-lease-years"
    lists = {"lists": Figure(len(leases), "count")}
    return Finding(words, years[-1], min(years), max(years), "years", lists)


def rent(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the yearly rent of a district, and all of it."""
    leases = _leases(evidence, row)
    yearly, total, years = (
        (lease.rent_per_year, lease.rent_total, float(lease.years))
        if (lease := next(iter(leases[::-1]), None))
        else (0.0, 0.0, 0.0)
    )
    return _exact(
        "claim-rent",
        Figure(yearly, "money"),
        total=Figure(total, "money"),
        years=Figure(years, "years"),
    )


def ceasefire_hour(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the hour at which fire ceases, on both clocks."""
    treaty = evidence.treaty(about(evidence, row).packages[-1])
    if treaty.ceasefire is None or row.until is None:
        column = "until" if row.until is None else "about"
        raise ClaimError(column, f"{row.how} needs a day, and a package with a ceasefire")
    local = treaty.ceasefire.local(evidence.atlas.peace.clocks)
    hours = [when.hour + when.minute / 60 for when in local]
    return _exact(
        "claim-ceasefire-hour",
        Figure(hours[1], "hour"),
        attackers=Figure(hours[0], "hour"),
        date=Figure(local.defender.toordinal(), "date"),
        until=Figure(row.until.toordinal(), "date"),
    )


def people_moved(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return how many people leave what is ceded or leased."""
    all_ = displace(evidence.settled(about(evidence, row).packages[-1])).displaced
    return Finding("claim-people-moved", all_.use, all_.low, all_.high, "people")


def left_after(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return which share of those who leave was still there when the fire ceased."""
    exodus = displace(evidence.settled(about(evidence, row).packages[-1]))
    leave = exodus.displaced
    gone = [sum(getattr(m.gone_before, b) for m in exodus.moves) for b in ("low", "use", "high")]
    low, use, high = (
        1 - part / all_ if all_ else 0.0
        for part, all_ in zip(gone[::-1], (leave.high, leave.use, leave.low), strict=True)
    )
    return Finding("claim-left-after", use, low, high, "share")


def _leases(evidence: Evidence, row: ClaimRow) -> list[Lease]:
    """Return the leases of a claim's districts, one for each package that has one."""
    named = about(evidence, row)
    return [
        lease
        for package in named.packages
        for lease in evidence.treaty(package).of(Lease)
        if set(lease.districts) & set(named.land)
    ]


def _ceded_km2(settled: Settled, within: tuple[str, ...] | list[str] | None = None) -> float:
    """Return the area that the defender cedes for good, of all districts or of some."""
    return sum(
        piece.share * settled.atlas.area_km2(piece.district)
        for piece in settled.fate("ceded")
        if within is None or piece.district in within
    )


def _day(evidence: Evidence, package: str) -> float:
    day = evidence.treaty(package).day
    return float(day.toordinal()) if day else math.inf


def _exact(words: str, value: Figure, **figures: Figure) -> Finding:
    x = value.number
    return Finding(words, x, x, x, value.unit, figures)


COMPUTATIONS = {
    "area-lost": area_lost,
    "land-ceded": land_ceded,
    "part-ceded": part_ceded,
    "extra-parts": extra_parts,
    "terms-beyond": terms_beyond,
    "terms-cede": terms_cede,
    "lease-years": lease_years,
    "rent": rent,
    "ceasefire-hour": ceasefire_hour,
    "people-moved": people_moved,
    "left-after": left_after,
}
