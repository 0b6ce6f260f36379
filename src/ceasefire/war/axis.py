"""Why this room exists: the shape of a sector's day in a chronicle: ground, weather, decision.

Every number is the one that the kernel wrote down (float32) or compared, or a difference of two of
them; men are thousands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Breach", "Decision", "Ground", "Locality", "Pair", "Sector", "Sky"]

What = Literal["begin-general", "begin-deliberate", "break-off", "go-on", "build-up"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One figure for each side."""

    attacker: float
    defender: float


@dataclass(frozen=True, slots=True)
class Locality:
    """A place on an axis; ``km`` is its distance from the border."""

    en: str
    ar: str
    km: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What the attacker decided in a sector in the morning, and all that its rule compared.

    Attributes
    ----------
    what
        The decision; ``go-on`` and ``build-up`` leave things as they are.
    believed
        Ratio of power that the attacker believed in.
    go, stop
        Ratio above which it attacks, and below which it breaks off.
    since, operation_days
        Days that the posture had lasted, and the planned length of an operation.
    offensives
        How many had been begun there before; the first needs no preparation.
    preparation, deliberate_at
        Preparation (0 to 1), and how much of it any later offensive needs.
    """

    what: What
    believed: float
    go: float
    stop: float
    since: int
    operation_days: float
    offensives: int
    preparation: float
    deliberate_at: float


@dataclass(frozen=True, slots=True)
class Breach:
    """A line (id) that broke, and how many days it had held since it was reached."""

    line: str
    held_days: int


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a sector's front stands in the evening, and what the day changed.

    Attributes
    ----------
    front_km, moved_km, week_km
        Distance from the border, and how much of it is new today and within seven days (negative:
        lost again).
    near, beyond_km
        Nearest locality on the axis, and how far the front is past it (negative: short of it).
    taken, retaken
        Localities that changed hands today, in the order in which the front passed them.
    reached, breached
        Lines (ids) reached for the first time today, and lines broken through.
    ahead, ahead_km
        Next line (id) and distance to it; 0 where the attacker stands before it.
    integrity, worn_past
        Of the line ahead (1 whole, 0 broken); the quarter that wear passed today.
    counter_attack
        Whether the defender took ground back because the ratio was below ``counter_below``.
    """

    front_km: float
    moved_km: float
    week_km: float
    near: Locality | None
    beyond_km: float
    taken: tuple[Locality, ...]
    retaken: tuple[Locality, ...]
    reached: tuple[str, ...]
    breached: tuple[Breach, ...]
    ahead: str | None
    ahead_km: float | None
    integrity: float
    worn_past: float | None
    counter_attack: bool


@dataclass(frozen=True, slots=True)
class Sky:
    """Weather in a sector; ice only where it can open a flank.

    Attributes
    ----------
    temperature_c, snow_cm, daylight_hours
        The day's mean, depth of snow, sunrise to sunset.
    ice_cm, bearing
        Thickness, and how far it carries an attack (0 to 1).
    ice_news
        Whether today it began to carry infantry with guns, or everything.
    """

    temperature_c: float
    snow_cm: float
    daylight_hours: float
    ice_cm: float | None
    bearing: float | None
    ice_news: Literal["bears", "bears-all"] | None


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector's day.

    Attributes
    ----------
    id, decision, ground, sky
        Which, and what happened.
    posture, intensity
        Of the attacker; and of the fighting, 0 to 1.
    ratio, counter_below
        True ratio of power in the day's battle, and the ratio below which a defender strikes back.
    believed
        Ratio that each side believed in when the day began.
    men, lost, lost_today, cohesion
        Of both sides; men are thousands.
    """

    id: str
    decision: Decision
    ground: Ground
    sky: Sky
    posture: Literal["paused", "general", "deliberate"]
    intensity: float
    ratio: float
    counter_below: float
    believed: Pair
    men: Pair
    lost: Pair
    lost_today: Pair
    cohesion: Pair
