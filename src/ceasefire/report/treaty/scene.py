"""Why this room exists: what a map of a treaty shows, on one plane in kilometres.

The plane is Lambert's azimuthal equal-area projection around the middle of the country before the
treaty, so that tints of equal size are equal land, in every panel of the sheet.

References
----------
Snyder (1987), "Map projections: a working manual", USGS Professional Paper 1395, chapter 24.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely import Point
    from shapely.geometry.base import BaseGeometry

    from ceasefire.scenario.base import Text
    from ceasefire.treaty.settle import Fate

__all__ = ["Area", "Scene", "Spot", "Water"]


@dataclass(frozen=True)
class Area:
    """A district, or the part of one, that a treaty touches.

    ``region`` is an id; an area without a name goes by that of its town, or by its region's.
    """

    name: Text | None
    region: str
    fate: Fate
    shape: BaseGeometry


@dataclass(frozen=True)
class Spot:
    """A place with a name, and a dot unless its shape is seen; lighter ones are written first."""

    name: Text
    at: Point
    weight: float
    dot: bool = True


@dataclass(frozen=True)
class Water:
    """A lake and its name, if it has one."""

    name: Text | None
    shape: BaseGeometry


@dataclass(frozen=True)
class Scene:
    """Everything on the map.

    Attributes
    ----------
    land, lakes, abroad
        Ground, water, and borders of third countries.
    before, after
        The defender's land before the treaty and after it.
    other
        The attacker's land before and after the treaty, as far as it was drawn.
    old_border, new_border
        Borders between the sides; the new one where it is not the old one.
    areas
        What changes hands.
    works
        Fortified lines with their names.
    spots
        Towns and places from which distances are told.
    """

    land: tuple[BaseGeometry, ...]
    lakes: tuple[Water, ...]
    abroad: tuple[BaseGeometry, ...]
    before: BaseGeometry
    after: BaseGeometry
    other: BaseGeometry
    old_border: BaseGeometry
    new_border: BaseGeometry
    areas: tuple[Area, ...]
    works: tuple[tuple[Text, BaseGeometry], ...]
    spots: tuple[Spot, ...]
