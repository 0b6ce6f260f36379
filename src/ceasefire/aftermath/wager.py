"""Why this room exists: on an occasion each side asks what war would bring beyond peace.

The loser could win back what the treaty took and lose a part of what it still has. The winner wrote
the terms by the power of the day it signed, so only power that has moved since gives it a reason:
what the terms themselves gave it (it could now take more), or what a patron is about to give the
loser (it should strike before).

References
----------
Powell (1996), "Stability and the distribution of power", World Politics 48:239: a state is
dissatisfied, and will fight, if its share of benefits is below what force would bring. Werner
(1999), "The precarious nature of peace", Am. J. Political Science 43:912: settlements are fought
over again when power shifts after them. Prevention: Fearon (1995), "Rationalist explanations for
war", Int. Organization 49:379, and Powell (2006), Int. Organization 60:169.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceasefire.aftermath.numbers import Numbers

__all__ = [
    "loser_gain",
    "loser_gain_slow",
    "stake_of_winner",
    "stake_of_winner_slow",
    "winner_gain",
    "winner_gain_slow",
]


def loser_gain(
    p: Numbers, won_back: Numbers, left: Numbers, stake: Numbers, cost: Numbers
) -> Numbers:
    """Return what war brings the loser beyond peace, ``p won_back - (1 - p) stake left - cost``.

    Parameters
    ----------
    p
        Its probability of winning if it strikes.
    won_back
        Worth of undoing the treaty.
    left
        What it still has.
    stake
        Part of that which a lost war takes.
    cost
        Of war, as a share of the pie.
    """
    return p * won_back - (1.0 - p) * stake * left - cost


def loser_gain_slow(p: float, won_back: float, left: float, stake: float, cost: float) -> float:
    """Return :func:`loser_gain` in plain Python."""
    return p * won_back - (1.0 - p) * stake * left - cost


def stake_of_winner(gain: Numbers, stake: Numbers) -> Numbers:
    """Return what lies between a war won and a war lost for the winner of the treaty.

    A lost war takes what the treaty gave; a war won takes the part ``stake`` of what is left.
    """
    return gain + stake * (1.0 - gain)


def stake_of_winner_slow(gain: float, stake: float) -> float:
    """Return :func:`stake_of_winner` in plain Python."""
    return gain + stake * (1.0 - gain)


def winner_gain(
    now: Numbers, signed: Numbers, later: Numbers, feared: Numbers, at_stake: Numbers, cost: Numbers
) -> Numbers:
    """Return what war brings the winner beyond peace.

    ``((now - signed) + feared (now - later)) at_stake - cost``: power gained since it signed, and
    power that it is about to lose.

    Parameters
    ----------
    now
        Its probability of winning if it strikes before a patron has armed the loser.
    signed
        That probability on the day it signed, which the terms reflect.
    later
        That probability if it is struck once the patron and the opportunity are there.
    feared
        Chance that they will be, as it believes; 0 while the loser has no patron.
    at_stake
        See :func:`stake_of_winner`.
    cost
        Of war, as a share of the pie.
    """
    return ((now - signed) + feared * (now - later)) * at_stake - cost


def winner_gain_slow(
    now: float, signed: float, later: float, feared: float, at_stake: float, cost: float
) -> float:
    """Return :func:`winner_gain` in plain Python."""
    return ((now - signed) + feared * (now - later)) * at_stake - cost
