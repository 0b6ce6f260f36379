"""Why this room exists: a treaty laid on the atlas, which land goes to whom, where the border is.

Clauses are applied in their order, each to what the earlier ones have left, so no land and nobody
on it is counted twice. People are spread evenly over a district, so a part of its area is the same
part of its people.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from shapely import MultiPolygon, Polygon, difference, intersection, unary_union

from ceasefire.errors import RequestError
from ceasefire.treaty.clauses import Cession, Exchange, Lease
from ceasefire.treaty.neighbours import PEN_KM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shapely.geometry.base import BaseGeometry

    from ceasefire.treaty.clauses import Side
    from ceasefire.treaty.country import Atlas
    from ceasefire.treaty.treaty import Treaty

__all__ = ["Fate", "Piece", "Settled", "settle"]

Fate = Literal["ceded", "leased", "received", "borrowed"]

NOTHING_KM2 = 1e-6  # a square metre: what rounding leaves of a district that is gone
ROUNDING = 1e-9  # a share this near to 1 is all
BORDER_KM = 4 * PEN_KM  # a border and the land along it were drawn apart


@dataclass(frozen=True, eq=False)
class Piece:
    """A district, or a part of one, that a clause gives away.

    Attributes
    ----------
    district
        Its id.
    giver
        Who held it before the war.
    leased
        Lent for years, and not ceded for good.
    clause
        Index of the clause in the treaty.
    share
        Part of the district's area and of its people, above 0 and at most 1.
    flat
        Its land on the atlas's plane.
    """

    district: str
    giver: Side
    leased: bool
    clause: int
    share: float
    flat: BaseGeometry

    @property
    def fate(self) -> Fate:
        """What happens to it, as the defender sees it."""
        if self.giver == "attacker":
            return "borrowed" if self.leased else "received"
        return "leased" if self.leased else "ceded"


@dataclass(frozen=True, eq=False)
class Settled:
    """The land after a treaty.

    Attributes
    ----------
    treaty, atlas
        What was agreed, and the land before it.
    pieces
        What is given away, in the order of the clauses.
    """

    treaty: Treaty
    atlas: Atlas
    pieces: tuple[Piece, ...]

    def fate(self, fate: Fate) -> tuple[Piece, ...]:
        """Return the pieces of one fate."""
        return tuple(piece for piece in self.pieces if piece.fate == fate)

    def given(self, side: Side, *, leased: bool = False) -> BaseGeometry:
        """Return the land that a side cedes, or leases, on the plane."""
        shapes = [p.flat for p in self.pieces if p.giver == side and p.leased == leased]
        return _areal(unary_union(shapes))

    def kept(self, side: Side) -> BaseGeometry:
        """Return what a side had before and neither cedes nor leases."""
        return self._kept[side]

    def land(self, side: Side) -> BaseGeometry:
        """Return a side's land after the treaty on the plane; what it leases stays its own."""
        other: Side = "attacker" if side == "defender" else "defender"
        lent = self.given(side, leased=True)
        return unary_union([self.kept(side), lent, self.given(other)])

    @cached_property
    def border(self) -> BaseGeometry:
        """The border between the sides on land after the treaty, on the plane."""
        defender = self.land("defender")
        lost = self.given("defender")
        new = lost.boundary.intersection(defender.buffer(PEN_KM))
        gained = self.given("attacker")
        inner = unary_union([self.kept("defender"), lost]).buffer(BORDER_KM)
        new = unary_union([new, gained.boundary.difference(inner)])
        return unary_union([self.standing.difference(gained.buffer(BORDER_KM)), new])

    @cached_property
    def standing(self) -> BaseGeometry:
        """The part of the border before the war that still is one."""
        ground = unary_union([self.kept("defender"), self.given("defender", leased=True)])
        lost = self.given("defender")
        near = self.atlas.frontier.intersection(ground.buffer(BORDER_KM))
        return near.difference(difference(lost.buffer(BORDER_KM), ground.buffer(PEN_KM)))

    @cached_property
    def lease_border(self) -> BaseGeometry:
        """The outline of leased land where it meets the land of those who lease it out."""
        lines = [
            self.given(side, leased=True).boundary.intersection(self.kept(side).buffer(PEN_KM))
            for side in ("attacker", "defender")
        ]
        return unary_union(lines)

    @cached_property
    def _kept(self) -> dict[Side, BaseGeometry]:
        sides: tuple[Side, Side] = ("attacker", "defender")
        return {
            side: difference(
                self.atlas.land(side),
                unary_union([p.flat for p in self.pieces if p.giver == side]),
            )
            for side in sides
        }


def settle(treaty: Treaty, atlas: Atlas) -> Settled:
    """Lay a treaty on the land.

    Parameters
    ----------
    treaty
        Terms that :func:`ceasefire.treaty.check.check_treaty` accepts.
    atlas
        The war's land.

    Raises
    ------
    RequestError
        If a clause names a district or a line that is not there, a district that the giver does not
        hold, or a line that cuts nothing off.
    """
    left = {name: one.flat for name, one in atlas.districts.items()}
    pieces = []
    for k, clause in enumerate(treaty.clauses):
        if not isinstance(clause, Cession | Exchange | Lease):
            continue
        for name, shape in _named(clause, atlas):
            got = _areal(intersection(left[name], shape))
            if got.area > NOTHING_KM2:
                share = got.area / atlas.districts[name].flat.area
                share = 1.0 if share > 1 - ROUNDING else share
                leased = isinstance(clause, Lease)
                pieces.append(Piece(name, clause.from_, leased, k, share, got))
                left[name] = _areal(difference(left[name], shape))
    return Settled(treaty, atlas, tuple(pieces))


def _named(clause: Cession | Exchange | Lease, atlas: Atlas) -> Iterator[tuple[str, BaseGeometry]]:
    """Yield the land that a clause names, by district."""
    if isinstance(clause, Cession) and clause.beyond is not None:
        cut = atlas.beyond(clause.beyond, clause.from_)
        if not cut:
            wrong = f"the line {clause.beyond!r} parts nothing from the {clause.from_}'s land"
            raise RequestError(f"{atlas.war}: {wrong}")
        yield from cut.items()
    for name in clause.districts:
        district = atlas.district(name)
        if district.row.owner != clause.from_:
            wrong = f"{name!r} is the {district.row.owner}'s, not the {clause.from_}'s to give"
            raise RequestError(f"{atlas.war}: {wrong}")
        yield name, district.flat


def _areal(shape: BaseGeometry) -> BaseGeometry:
    """Return the areas of a shape, without the lines and points that cutting leaves."""
    if isinstance(shape, Polygon | MultiPolygon):
        return shape
    areas = [part for part in getattr(shape, "geoms", ()) if isinstance(part, Polygon)]
    return MultiPolygon(areas)
