"""Why this room exists: who may propose, and what is then agreed. One protocol per file.

Each is a pure function of the two continuation values and the frontier, over any number of paths.
"""

from __future__ import annotations

from ceasefire.bargain.protocols.alternating import Alternating, alternating
from ceasefire.bargain.protocols.base import Deal, Rule
from ceasefire.bargain.protocols.mediated import Mediated, mediated
from ceasefire.bargain.protocols.random_proposer import RandomProposer, random_proposer
from ceasefire.bargain.protocols.ultimatum import Ultimatum, ultimatum

__all__ = [
    "Alternating",
    "Deal",
    "Mediated",
    "RandomProposer",
    "Rule",
    "Ultimatum",
    "alternating",
    "mediated",
    "random_proposer",
    "ultimatum",
]
