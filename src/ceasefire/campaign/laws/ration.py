r"""Why this room exists: what a quartermaster does when days of supply fall.

Demand is guns times the norm per gun and day times activity. The share issued is full while the
stock covers ``comfort`` days and falls with it below that, so a stock is stretched, not emptied;
scarcity shows as ground and blood long before the last shell.

.. math:: s = \frac{stock}{guns \cdot norm},\qquad r = \min\{1,\ \max(r_0,\ s / s_c)\},
          \qquad issue = \min(stock,\ r \cdot demand)

References
----------
The rationing itself is sourced (see the scenario's ``ammunition.csv``); the rule's form is ours.
"""

from __future__ import annotations

from ceasefire.kernels.jit import law

__all__ = ["days_of_supply", "days_of_supply_slow", "issue", "issue_slow"]


@law
def days_of_supply(stock: float, guns: float, norm: float) -> float:
    """Return how many days the stock would last at the planning norm.

    Parameters
    ----------
    stock
        Rounds.
    guns
        Guns that fire this class.
    norm
        Rounds per gun and day, the planning figure.
    """
    return stock / max(guns * norm, 1e-9)


def days_of_supply_slow(stock: float, guns: float, norm: float) -> float:
    """Say the same as :func:`days_of_supply` in plain Python."""
    daily = guns * norm
    return stock / (max(1e-09, daily))


@law
def issue(stock: float, demand: float, supply_days: float, comfort: float, floor: float) -> float:
    """Return the rounds issued for one day.

    Parameters
    ----------
    stock, demand
        Rounds on hand and rounds asked for.
    supply_days
        Days of supply at the norm.
    comfort
        Days of supply below which rationing begins.
    floor
        Smallest share of demand that is still issued.
    """
    share = min(1.0, max(floor, supply_days / comfort))
    return min(stock, share * demand)


def issue_slow(
    stock: float, demand: float, supply_days: float, comfort: float, floor: float
) -> float:
    """Say the same as :func:`issue` in plain Python."""
    share = 1.0
    if supply_days < comfort:
        share = supply_days / comfort
    share = max(share, floor)
    asked = share * demand
    return min(stock, asked)
