"""Why this room exists: days are counted in one place, so "day 105" means one thing everywhere.

Day 1 is the first day of a war, as historians count; the last day of the Winter War is day 105.
All other quantities carry their unit in the name: ``men``, ``rounds``, ``_km``, ``_per_day``,
``_c``.
"""

from __future__ import annotations

from datetime import date, timedelta

__all__ = ["DAYS_PER_WEEK", "MEN_PER_THOUSAND", "date_of", "day_of"]

DAYS_PER_WEEK = 7
MEN_PER_THOUSAND = 1000.0


def day_of(when: date, first: date) -> int:
    """Return the one-based day of the war.

    Examples
    --------
    >>> day_of(date(1940, 3, 13), date(1939, 11, 30))
    105
    """
    return (when - first).days + 1


def date_of(day: int, first: date) -> date:
    """Return the date of a one-based day of the war.

    Examples
    --------
    >>> date_of(105, date(1939, 11, 30)).isoformat()
    '1940-03-13'
    """
    return first + timedelta(days=day - 1)
