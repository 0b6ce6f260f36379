"""Why this room exists: textbook wars as the general solver sees them, one per file.

They are checks with exact answers, and patterns for whoever brings a war of their own.
"""

from __future__ import annotations

from ceasefire.bargain.games.general import GENERAL, general
from ceasefire.bargain.games.lottery import WarLottery
from ceasefire.bargain.games.result import General
from ceasefire.bargain.games.slantchev_walk import SlantchevWalk
from ceasefire.bargain.games.smith_stam import SmithStam
from ceasefire.bargain.games.war_tree import WarTree

__all__ = [
    "GENERAL",
    "General",
    "SlantchevWalk",
    "SmithStam",
    "WarLottery",
    "WarTree",
    "general",
]
