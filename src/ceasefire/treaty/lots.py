"""Why this room exists: what stands on a piece of land, and sums of it in which nothing is lost.

A lot is the sum of entries; totals, regions and fates are lots of the same entries, so they add up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.treaty.displacement import leaving, residents
from ceasefire.treaty.figure import Figure, total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.scenario.base import Text
    from ceasefire.treaty.country import Atlas
    from ceasefire.treaty.settle import Fate, Piece

__all__ = ["SHARES", "Entry", "Lot", "enter"]

SHARES = ("farmland", "industry", "hydropower")
MOST = 0.5  # a town is lost if more than this part of its land is


@dataclass(frozen=True)
class Entry:
    """One piece of land in the books.

    Attributes
    ----------
    district, name, region, kind
        Of which it is all or a part.
    fate
        What becomes of it.
    share
        Part of the district.
    km2
        Geodesic area: land and inland water.
    table_km2
        What was published for it, if anything was; ``basis`` says what of.
    residents, displaced
        Who lived there, and who leaves.
    farmland, industry, hydropower
        Share of its country's.
    """

    district: str
    name: Text
    region: str
    kind: str
    fate: Fate
    share: float
    km2: float
    table_km2: float | None
    basis: str
    residents: Figure
    displaced: Figure
    farmland: float
    industry: float
    hydropower: float

    def as_dict(self) -> dict[str, object]:
        """Return the entry as plain values."""
        return {
            "id": self.district,
            "name": {"en": self.name.en, "ar": self.name.ar},
            "region": self.region,
            "kind": self.kind,
            "fate": self.fate,
            "share": self.share,
            "km2": self.km2,
            "table_km2": self.table_km2,
            "table_basis": self.basis,
            "residents": self.residents.as_dict(),
            "displaced": self.displaced.as_dict(),
            **{f"{what}_share": getattr(self, what) for what in SHARES},
        }


def enter(piece: Piece, atlas: Atlas, name: Text) -> Entry:
    """Enter a piece of land into the books."""
    district = atlas.district(piece.district)
    row, share = district.row, piece.share
    return Entry(
        district=row.id,
        name=name,
        region=row.region,
        kind=row.kind,
        fate=piece.fate,
        share=share,
        km2=district.area_km2 * share,
        table_km2=None if row.area_table_km2 is None else row.area_table_km2 * share,
        basis=row.area_basis,
        residents=residents(piece, atlas),
        displaced=leaving(piece, atlas),
        farmland=row.farmland_share * share,
        industry=row.industry_share * share,
        hydropower=row.hydropower_share * share,
    )


@dataclass(frozen=True)
class Lot:
    """A sum of entries."""

    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, entries: Sequence[Entry], *fates: Fate) -> Lot:
        """Return the lot of the entries that have one of some fates."""
        return cls(tuple(entry for entry in entries if entry.fate in fates))

    @property
    def km2(self) -> float:
        """Area."""
        return sum(entry.km2 for entry in self.entries)

    @property
    def table_km2(self) -> float | None:
        """Sum of the areas that were published for entries; None if there are none."""
        known = [entry.table_km2 for entry in self.entries if entry.table_km2 is not None]
        return sum(known) if known else None

    @property
    def over_table(self) -> float | None:
        """How much larger than published, as a share, where something was published."""
        known = [entry for entry in self.entries if entry.table_km2 is not None]
        table = self.table_km2
        return sum(entry.km2 for entry in known) / table - 1 if table else None

    @property
    def residents(self) -> Figure:
        """Who lived there."""
        return total(entry.residents for entry in self.entries)

    @property
    def displaced(self) -> Figure:
        """Who leaves."""
        return total(entry.displaced for entry in self.entries)

    def part(self, what: str) -> float:
        """Return the share of its country's farmland, industry or hydropower."""
        return sum(float(getattr(entry, what)) for entry in self.entries)

    @property
    def towns(self) -> tuple[str, ...]:
        """Ids of the towns of which more than half the land is in the lot."""
        return tuple(e.district for e in self.entries if e.kind == "town" and e.share > MOST)

    def as_dict(self) -> dict[str, object]:
        """Return the sums as plain values."""
        return {
            "km2": self.km2,
            "table_km2": self.table_km2,
            "over_table": self.over_table,
            "residents": self.residents.as_dict(),
            "displaced": self.displaced.as_dict(),
            "towns": list(self.towns),
        }
