"""Why this room exists: a map of a treaty is gathered from the atlas and the map files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shapely import MultiLineString, get_parts, line_merge

from ceasefire.report.treaty.scene import Area, Scene, Spot, Water
from ceasefire.scenario.base import Text
from ceasefire.scenario.mapfile import read_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shapely import Point
    from shapely.geometry.base import BaseGeometry

    from ceasefire.scenario.mapfile import Feature
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.treaty.atlas import Atlas, District
    from ceasefire.treaty.settle import Settled

__all__ = ["survey"]

SAME_KM = 0.5  # a new border closer to the old one than this is the old one
SLIP_KM = 6.0  # a new border shorter than two of it, and as near to the old one, is nobody's
NEAR_KM = 8.0  # a town this near a point is the point
POINT, TOWN, ISLAND, STATION = 0.0, 1.0, 2.0, 3.0  # weights of names: the lighter comes first


def survey(scenario: Scenario, settled: Settled) -> Scene:
    """Return what a map of a treaty shows.

    Parameters
    ----------
    scenario
        The war; layers of its map that are missing are empty.
    settled
        The treaty laid on the land.

    Raises
    ------
    ScenarioFileError
        If a layer is broken.
    """
    atlas = settled.atlas
    coast, lakes, neighbours = (_layer(scenario, n) for n in ("coast", "lakes", "neighbours"))
    flat = atlas.plane.flat
    return Scene(
        land=tuple(flat(feature.geometry) for feature in coast),
        lakes=tuple(Water(_name(one), flat(one.geometry)) for one in lakes),
        abroad=tuple(flat(feature.geometry) for feature in neighbours),
        before=atlas.land("defender"),
        after=settled.land("defender"),
        other=settled.kept("attacker"),
        old_border=atlas.frontier,
        new_border=_new_border(settled),
        areas=tuple(_areas(settled)),
        works=tuple((work.name, work.flat) for work in atlas.works.values()),
        spots=tuple(_spots(atlas)),
    )


def _new_border(settled: Settled) -> BaseGeometry:
    """Return what of the border is new, without slips between maps that were drawn apart."""
    old = settled.atlas.frontier
    new = line_merge(settled.border.difference(old.buffer(SAME_KM)))
    slips = old.buffer(SLIP_KM)
    parts = [one for one in get_parts(new) if one.length > 2 * SLIP_KM or not slips.covers(one)]
    return MultiLineString(parts)


def _layer(scenario: Scenario, name: str) -> tuple[Feature, ...]:
    path = scenario.folder / "map" / f"{name}.geojson"
    return read_map(path) if path.exists() else ()


def _name(feature: Feature) -> Text | None:
    english, arabic = (feature.properties.get(f"name_{lang}") for lang in ("en", "ar"))
    return Text(en=str(english), ar=str(arabic)) if english and arabic else None


def _areas(settled: Settled) -> Iterator[Area]:
    for piece in settled.pieces:
        row = settled.atlas.district(piece.district).row
        name = None if row.kind in {"town", "island", "base"} else _short(row.name_en, row.name_ar)
        yield Area(name, row.region, piece.fate, piece.flat)


def _spots(atlas: Atlas) -> Iterator[Spot]:
    """Yield points, towns, islands and stations; a town that is a point is told once."""
    peace = atlas.peace
    taken: list[Point] = []
    for point in peace.points:
        taken.append(atlas.point(point))
        yield Spot(point.name, taken[-1], POINT)
    for one in atlas.districts.values():
        at = _heart(one)
        if one.row.kind == "town" and all(at.distance(other) > NEAR_KM for other in taken):
            taken.append(at)
            yield Spot(_short(one.row.name_en, one.row.name_ar), at, TOWN)
        if one.row.kind == "island":
            yield Spot(_short(one.row.name_en, one.row.name_ar), at, ISLAND, dot=False)
    for station in peace.displacement.railheads:
        at = atlas.point(station)
        if all(at.distance(other) > NEAR_KM for other in taken):
            yield Spot(station.name, at, STATION)


def _heart(one: District) -> Point:
    """Return a point inside a district: its centre if that is inside."""
    centre = one.flat.centroid
    return centre if one.flat.contains(centre) else one.flat.representative_point()


def _short(english: str, arabic: str) -> Text:
    """Return a name without what stands behind it in brackets or after a comma."""
    return Text(en=_bare(english, ","), ar=_bare(arabic, "،"))


def _bare(name: str, comma: str) -> str:
    return name.partition(" (")[0].partition(comma)[0]
