"""Why this room exists: what a treaty takes and gives, counted from districts and nothing else.

No total is put in. Take one district out of a clause, and every sum moves by exactly that district.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.scenario.base import Text
from ceasefire.treaty.clauses import Lease
from ceasefire.treaty.figure import Figure, total
from ceasefire.treaty.lots import SHARES, Entry, Lot, enter
from ceasefire.treaty.reaches import Reach, WorksLost, reaches, works_lost

if TYPE_CHECKING:
    from ceasefire.scenario.districts import DistrictRow
    from ceasefire.treaty.clock import BothClocks
    from ceasefire.treaty.settle import Settled

__all__ = ["Account", "account"]


@dataclass(frozen=True)
class Account:
    """A treaty in figures, as the defender sees it.

    Attributes
    ----------
    war, treaty
        Ids.
    country_km2
        Area of the defender's country before the war.
    country_residents
        Its people.
    entries
        Every piece of land that is given, in the order of the clauses.
    known
        Which of farmland, industry and hydropower the districts' table tells of.
    works
        Fortified lines of which something is lost.
    reaches
        How far the border is from each place, before and after.
    leases
        The clauses by which land is leased.
    ceasefire
        The hour on both clocks; None if no clause sets one.
    """

    war: str
    treaty: str
    country_km2: float
    country_residents: Figure
    entries: tuple[Entry, ...]
    known: tuple[str, ...]
    works: tuple[WorksLost, ...]
    reaches: tuple[Reach, ...]
    leases: tuple[Lease, ...]
    ceasefire: BothClocks | None

    @property
    def ceded(self) -> Lot:
        """Land that the defender gives for good."""
        return Lot.of(self.entries, "ceded")

    @property
    def leased(self) -> Lot:
        """Land that the defender leases out."""
        return Lot.of(self.entries, "leased")

    @property
    def received(self) -> Lot:
        """Land that the defender gets for good."""
        return Lot.of(self.entries, "received")

    @property
    def given(self) -> Lot:
        """Land that the defender's people must leave: ceded or leased."""
        return Lot.of(self.entries, "ceded", "leased")

    @property
    def ceded_km2(self) -> float:
        """Area ceded."""
        return self.ceded.km2

    @property
    def ceded_share(self) -> float:
        """Area ceded as a share of the country before the war."""
        return self.ceded_km2 / self.country_km2

    @property
    def leased_km2(self) -> float:
        """Area leased out."""
        return self.leased.km2

    @property
    def received_km2(self) -> float:
        """Area that comes to the defender."""
        return self.received.km2

    @property
    def residents(self) -> Figure:
        """Who lived on the land given, ceded or leased."""
        return self.given.residents

    @property
    def residents_share(self) -> float:
        """Who lived on the land given, as a share of the country's people."""
        return self.residents.use / self.country_residents.use

    @property
    def displaced(self) -> Figure:
        """Who leaves it."""
        return self.given.displaced

    @property
    def lease_years(self) -> int | None:
        """Years of the longest lease; None without one."""
        return max((lease.years for lease in self.leases), default=None)

    @property
    def lease_rent_per_year(self) -> float | None:
        """Rent of all leases in their first year; None without one."""
        return sum(lease.rent_per_year for lease in self.leases) if self.leases else None

    @property
    def regions(self) -> dict[str, Lot]:
        """The land given by region, in the order of the clauses."""
        names = dict.fromkeys(entry.region for entry in self.given.entries)
        return {
            name: Lot(tuple(e for e in self.given.entries if e.region == name)) for name in names
        }

    def as_dict(self) -> dict[str, object]:
        """Return the account as plain values for machines."""
        return {
            "war": self.war,
            "treaty": self.treaty,
            "country_km2": self.country_km2,
            "ceded_km2": self.ceded_km2,
            "ceded_share": self.ceded_share,
            "leased_km2": self.leased_km2,
            "received_km2": self.received_km2,
            "residents": self.residents.as_dict(),
            "residents_share": self.residents_share,
            "displaced": self.displaced.as_dict(),
            "lease_years": self.lease_years,
            "lease_rent_per_year": self.lease_rent_per_year,
            "ceasefire_local": self.ceasefire.texts() if self.ceasefire else None,
            **{f"{what}_share": self.share(what) for what in SHARES},
            "towns": list(self.given.towns),
            "regions": {name: lot.as_dict() for name, lot in self.regions.items()},
            "works": [one.as_dict() for one in self.works],
            "border": [one.as_dict() for one in self.reaches],
            "table_km2": self.ceded.table_km2,
            "over_table": self.ceded.over_table,
            "districts": [entry.as_dict() for entry in self.entries],
        }

    def share(self, what: str) -> float | None:
        """Return the part of the country's farmland, industry or hydropower on the land given.

        None where the districts' table says nothing of it.
        """
        return self.given.part(what) if what in self.known else None


def account(settled: Settled) -> Account:
    """Count what a treaty takes and gives.

    Parameters
    ----------
    settled
        The treaty on the land.

    Raises
    ------
    RequestError
        If the hour of the ceasefire is on no clock.
    """
    atlas, treaty = settled.atlas, settled.treaty
    rows = [one.row for one in atlas.of("defender").values()]
    return Account(
        war=atlas.war,
        treaty=treaty.id,
        country_km2=atlas.country_km2("defender"),
        country_residents=total(Figure(row.low, row.use, row.high) for row in rows),
        entries=tuple(
            enter(piece, atlas, _name(atlas.district(piece.district).row))
            for piece in settled.pieces
        ),
        known=tuple(what for what in SHARES if any(getattr(r, f"{what}_share") for r in rows)),
        works=works_lost(settled),
        reaches=reaches(settled),
        leases=tuple(one for one in treaty.of(Lease) if one.gives == "defender"),
        ceasefire=treaty.ceasefire.local(atlas.peace.clocks) if treaty.ceasefire else None,
    )


def _name(row: DistrictRow) -> Text:
    return Text(en=row.name_en, ar=row.name_ar)
