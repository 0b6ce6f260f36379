"""Why this room exists: what can be signed, in the few shapes that it can have.

One shape per file, all behind the same small interface, vectorised over paths.
"""

from __future__ import annotations

from ceasefire.bargain.frontiers.base import Frontier
from ceasefire.bargain.frontiers.curve import Curve
from ceasefire.bargain.frontiers.pie import Pie
from ceasefire.bargain.frontiers.polyline import Polyline
from ceasefire.bargain.frontiers.pure import PureTreaties
from ceasefire.bargain.frontiers.violated import Violated

__all__ = ["Curve", "Frontier", "Pie", "Polyline", "PureTreaties", "Violated"]
